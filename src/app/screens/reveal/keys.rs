//! Keys of a presenter: Right, Space and Page Down go on, Left and Page Up go back. No key is taken from a field, a
//! control or a part that scrolls, and none together with Ctrl, Alt, Shift or the like.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

/// Listens as long as what calls this is shown.
pub(super) fn listen(next: impl Fn() + 'static, back: impl Fn() + 'static) {
    let heard = window_event_listener(ev::keydown, move |event| {
        let moves = match event.key().as_str() {
            "ArrowRight" => true,
            " " | "PageDown" if scrolled_to(Edge::Bottom) => true,
            "ArrowLeft" => false,
            "PageUp" if scrolled_to(Edge::Top) => false,
            _ => return,
        };
        if is_combined(&event) || event.default_prevented() || is_wanted_elsewhere(&event) {
            return;
        }
        event.prevent_default();
        if moves { next() } else { back() }
    });
    on_cleanup(move || heard.remove());
}

pub(in crate::screens) fn is_combined(event: &ev::KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() || event.repeat()
}

/// Whether the key means something where the keyboard is: every key in a field or in a table that scrolls, Space also on a
/// button, a link or a disclosure.
pub(in crate::screens) fn is_wanted_elsewhere(event: &ev::KeyboardEvent) -> bool {
    let Some(target) = event.target() else { return false };
    let Some(target) = target.dyn_ref::<web_sys::Element>() else { return false };
    let within = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
    within("input, textarea, select, [contenteditable], .scroll-x")
        || event.key() == " " && within("a, button, summary")
}

/// An end of the page.
enum Edge {
    Top,
    Bottom,
}

/// Whether there is nothing more to see in that direction: keys that scroll a page do so first.
fn scrolled_to(edge: Edge) -> bool {
    /// Less than a line is nothing.
    const SLACK: i32 = 16;
    let Some(page) = document().scrolling_element() else { return true };
    match edge {
        Edge::Top => page.scroll_top() <= SLACK,
        Edge::Bottom => page.scroll_top() + page.client_height() + SLACK >= page.scroll_height(),
    }
}
