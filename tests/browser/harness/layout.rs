//! Whether everything fits.

use super::{Outcome, page::Page};

/// What sticks out on the right, unless it lies in a part that scrolls by itself.
const OUTSIDE: &str = "(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (e) => e && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    const wide = document.scrollingElement.scrollWidth > width + 1;
    const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > width + 1);
    const named = (e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} «${(e.textContent ?? '').slice(0, 40)}»`;
    return wide ? [`page ${document.scrollingElement.scrollWidth} > ${width}`, ...out.filter((e) => !scrolls(e.parentElement)).slice(0, 8).map(named)] : [];
})()";

/// Text that is cut off: it needs more room than its box shows.
const CUT: &str = "[...document.body.querySelectorAll('a, button, p, h1, h2, h3, li, td, th, label, span, legend, summary')]
    .filter((e) => e.checkVisibility?.() && /hidden|clip/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1
        && e.clientWidth > 1)
    .slice(0, 8).map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} «${e.textContent.slice(0, 60)}»`)";

impl Page<'_> {
    /// Fails if the page scrolls sideways or cuts text off.
    pub(crate) fn fits(&self) -> Outcome {
        let mut found = Vec::new();
        for (what, script) in [("sticks out", OUTSIDE), ("is cut off", CUT)] {
            let places = self.value(script)?;
            found.extend(places.as_array().into_iter().flatten().map(|place| format!("{what}: {place}")));
        }
        if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }
    }
}
