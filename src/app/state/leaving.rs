//! A word before the page is left with something that is kept nowhere else.

use super::Session;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};

impl Session {
    /// Has the browser ask before the page is left, as long as what calls this is shown and `unsaved` holds.
    pub(crate) fn ask_before_leaving(self, unsaved: impl Fn() -> bool + 'static) {
        let asked = Closure::<dyn FnMut(web_sys::BeforeUnloadEvent)>::new(move |event: web_sys::BeforeUnloadEvent| {
            if untrack(&unsaved) {
                event.prevent_default();
                // What older browsers ask by.
                event.set_return_value("unsaved");
            }
        });
        let _ = window().add_event_listener_with_callback("beforeunload", asked.as_ref().unchecked_ref());
        let kept = StoredValue::new_local(asked);
        on_cleanup(move || {
            kept.try_with_value(|asked| {
                let _ = window().remove_event_listener_with_callback("beforeunload", asked.as_ref().unchecked_ref());
            });
        });
    }
}
