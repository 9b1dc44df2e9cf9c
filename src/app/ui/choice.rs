//! One answer: a native radio in a large label.

use crate::ui::dynamic::yes;
use leptos::prelude::*;

/// A radio button with its text, an optional second line and the key that chooses it.
#[component]
pub(crate) fn Choice(
    name: &'static str,
    value: &'static str,
    text: &'static str,
    #[prop(optional)] sub: &'static str,
    #[prop(optional)] key: &'static str,
    #[prop(optional)] small: bool,
    #[prop(into)] checked: Signal<bool>,
    #[prop(optional, into)] described_by: Signal<Option<&'static str>>,
    on_pick: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="choice" class:choice-small=small>
            <input
                type="radio"
                name=name
                value=value
                aria-describedby=move || described_by.get()
                prop:checked=yes(move || checked.get())
                on:change=move |_| on_pick.run(())
            />
            <span class="choice-text">
                {text} {(!sub.is_empty()).then(|| view! { <span class="choice-sub">{sub}</span> })}
            </span>
            {(!key.is_empty()).then(|| view! { <span class="key" aria-hidden="true">{key}</span> })}
        </label>
    }
}
