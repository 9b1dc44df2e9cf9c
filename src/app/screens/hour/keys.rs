//! Keys of whoever leads: Right and Left move through the parts, Space stops the clock, N opens the notes, C the case. No key is taken from
//! a field or a control, and none together with Ctrl, Alt, Shift or the like.

use crate::screens::reveal::keys::{is_combined, is_wanted_elsewhere};
use leptos::{ev, prelude::*};

/// What the keys do.
pub(super) struct Keys {
    pub(super) next: Box<dyn Fn()>,
    pub(super) back: Box<dyn Fn()>,
    pub(super) pause: Box<dyn Fn()>,
    pub(super) note: Box<dyn Fn()>,
    pub(super) case: Box<dyn Fn()>,
}

/// Listens as long as what calls this is shown.
pub(super) fn listen(keys: Keys) {
    let heard = window_event_listener(ev::keydown, move |event| {
        let act = match event.key().as_str() {
            "ArrowRight" | "PageDown" => &keys.next,
            "ArrowLeft" | "PageUp" => &keys.back,
            " " => &keys.pause,
            "n" | "N" => &keys.note,
            "c" | "C" => &keys.case,
            _ => return,
        };
        if is_combined(&event) || event.default_prevented() || is_wanted_elsewhere(&event) {
            return;
        }
        event.prevent_default();
        act();
    });
    on_cleanup(move || heard.remove());
}
