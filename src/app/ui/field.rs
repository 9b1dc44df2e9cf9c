//! Text and number fields with their label, hint and error.

use crate::ui::dynamic::{says, yes};
use leptos::prelude::*;

/// A labelled text field. The error stands above the input and is read with it.
#[component]
pub(crate) fn Field(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    #[prop(default = "text")] kind: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// The longest text that is kept.
    #[prop(optional)]
    most: Option<u16>,
    on_input: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || {
            let mut ids = Vec::new();
            if !hint.is_empty() {
                ids.push(hint_id.clone());
            }
            if error.get().is_some() {
                ids.push(error_id.clone());
            }
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    view! {
        <div class="field" class:is-error=yes(move || error.get().is_some())>
            <label class="field-label" for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            {move || error.get().map(|text| view! { <p class="field-error" id=error_id.clone()>{text}</p> })}
            <input
                class="field-input"
                id=id
                type=if kind == "number" { "text" } else { kind }
                autocomplete="off"
                maxlength=most
                inputmode=(kind == "number").then_some("numeric")
                prop:value=says(move || value.get())
                aria-describedby=described
                aria-invalid=move || error.get().is_some().then_some("true")
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </div>
    }
}

/// A small labelled number field that reports whole numbers only: what is no number is no change. One for tenths shows and
/// takes "1.5" for 15, with `min` and `max` in tenths as well.
#[component]
pub(crate) fn NumberField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<u16>,
    min: u16,
    max: u16,
    #[prop(optional)] tenths: bool,
    #[prop(optional)] suffix: &'static str,
    on_change: Callback<u16>,
) -> impl IntoView {
    let shown = move |number: u16| {
        if tenths && !number.is_multiple_of(10) {
            format!("{}.{}", number / 10, number % 10)
        } else {
            (if tenths { number / 10 } else { number }).to_string()
        }
    };
    view! {
        <div class="number-field">
            <label class="field-label" for=id.clone()>{label}</label>
            <span class="number-field-row">
                <input
                    class="field-input"
                    id=id
                    type="number"
                    inputmode=if tenths { "decimal" } else { "numeric" }
                    min=shown(min)
                    max=shown(max)
                    step=tenths.then_some("0.1")
                    prop:value=says(move || shown(value.get()))
                    on:change=move |event| {
                        let Some(input) = input_of(&event) else { return };
                        // Read as a number by the browser: reading one ourselves weighs 19 kB.
                        let typed = Some(input.value_as_number()).filter(|n| !n.is_nan());
                        // A browser tells of it, too, when the page around the field is gone.
                        let Some(before) = value.try_get_untracked() else { return };
                        let whole = |n: f64| (if tenths { n * 10.0 } else { n }).round().max(min.into()).min(max.into()) as u16;
                        let number = typed.map_or(before, whole);
                        input.set_value(&shown(number));
                        let _ = on_change.try_run(number);
                    }
                />
                {(!suffix.is_empty()).then(|| view! { <span class="fine">{suffix}</span> })}
            </span>
        </div>
    }
}

/// The field an event came from.
fn input_of(event: &leptos::ev::Event) -> Option<web_sys::HtmlInputElement> {
    use wasm_bindgen::JsCast;
    event.target()?.dyn_into().ok()
}

/// A native checkbox with its label.
#[component]
pub(crate) fn Check(
    #[prop(into)] label: String,
    #[prop(into)] checked: Signal<bool>,
    /// The id of what explains it.
    #[prop(optional, into)]
    described_by: Option<&'static str>,
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input type="checkbox" aria-describedby=described_by prop:checked=yes(move || checked.get()) on:change=move |event| on_change.run(event_target_checked(&event)) />
            <span>{label}</span>
        </label>
    }
}
