//! Windows of one page in step: what one has written, the others hear at once. What is told is what is stored, so that each
//! takes it in by the same merge.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

type Heard = Closure<dyn FnMut(web_sys::MessageEvent)>;

/// The channel between windows, while there is one.
#[derive(Clone, Copy)]
pub(super) struct InStep(StoredValue<Option<(web_sys::BroadcastChannel, Heard)>, LocalStorage>);

impl Default for InStep {
    fn default() -> Self {
        Self(StoredValue::new_local(None))
    }
}

impl InStep {
    /// Joins a channel as long as what calls this is shown. `heard` gets a key's name and its text; `None` where it is gone.
    pub(super) fn join(self, name: &str, heard: impl Fn(String, Option<String>) + 'static) {
        // A browser without it has storage's own events.
        let Ok(channel) = web_sys::BroadcastChannel::new(name) else { return };
        let closure = Heard::new(move |event: web_sys::MessageEvent| {
            let told: js_sys::Array = match event.data().dyn_into() {
                Ok(told) => told,
                Err(_) => return,
            };
            if let Some(name) = told.get(0).as_string() {
                heard(name, told.get(1).as_string());
            }
        });
        channel.set_onmessage(Some(closure.as_ref().unchecked_ref()));
        // The next screen joins before the last one has gone: who goes closes its own channel and no other.
        let mine = channel.clone();
        self.leave();
        self.0.set_value(Some((channel, closure)));
        let mine = StoredValue::new_local(mine);
        on_cleanup(move || {
            let is_mine = mine.try_with_value(|mine| {
                self.0.try_with_value(|now| now.as_ref().is_some_and(|(channel, _)| channel == mine))
            });
            if is_mine.flatten() == Some(true) {
                self.leave();
            }
        });
    }

    /// Tells the others what stands under a key now.
    pub(super) fn tell(self, name: &str, text: Option<&str>) {
        self.0.try_with_value(|channel| {
            if let Some((channel, _)) = channel {
                let told = js_sys::Array::of2(&name.into(), &text.map_or(JsValue::NULL, JsValue::from));
                let _ = channel.post_message(&told);
            }
        });
    }

    fn leave(self) {
        if let Some(Some((channel, _))) = self.0.try_update_value(Option::take) {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}
