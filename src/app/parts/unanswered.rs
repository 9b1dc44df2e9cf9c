//! Questions that somebody left open, to go back to.

use crate::{
    state::words,
    ui::{Notice, Tone},
};
use leptos::prelude::*;

/// Links to open questions; nothing when there are none.
#[component]
pub(crate) fn Unanswered(
    /// Numbers and addresses.
    open: Vec<(usize, String)>,
) -> impl IntoView {
    let w = words();
    (!open.is_empty()).then(|| {
        let links = open.into_iter().map(|(n, href)| view! { <a href=href>{w.check_open(n)}</a> }).collect_view();
        view! {
            <Notice tone=Tone::Ink title=w.check_open_title().to_owned()><p class="button-row">{links}</p></Notice>
        }
    })
}
