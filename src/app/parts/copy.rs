//! A text to be passed on: shown, copied, and shared where the device can.

use crate::ui::dynamic::text;
use crate::{browser, state::words};
use leptos::prelude::*;

/// A field with a text that cannot be changed, and buttons that pass it on. Where the browser does not copy, the field is
/// selected, to be copied by hand.
#[component]
pub(crate) fn CopyField(
    id: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    /// What the copy button says.
    #[prop(into)]
    copy: String,
    /// The title under which an address may be shared with another program, where it is one.
    #[prop(optional, into)]
    share: Option<String>,
) -> impl IntoView {
    let w = words();
    let said = RwSignal::new("");
    let copied = move |_| {
        let text = value.get_untracked();
        leptos::task::spawn_local(async move {
            let copied = browser::copy(&text).await;
            let _ = said.try_set(if copied { w.copy_done() } else { w.copy_by_hand() });
            if !copied {
                browser::select(&format!("#{id}"));
            }
        });
    };
    let share = share.filter(|_| browser::can_share());
    let share = share.map(|title| {
        let on_share = move |_| browser::share(&title, &value.get_untracked());
        view! { <button class="button button-second button-small" type="button" on:click=on_share>{w.share()}</button> }
    });
    view! {
        <div class="field copy-field">
            <label class="field-label" for=id>{label}</label>
            <input class="field-input" id=id type="text" readonly prop:value=move || value.get() on:focus=move |_| browser::select(&format!("#{id}")) />
            <p class="button-row">
                <button class="button button-second button-small" type="button" on:click=copied>{copy}</button>
                {share}
                <span class="fine" role="status">{text(move || said.get())}</span>
            </p>
        </div>
    }
}
