//! Details that open on request.

use crate::ui::dynamic::{show, text};
use leptos::prelude::*;

/// A native disclosure with our looks. Its content is made when it is first opened.
#[component]
pub(crate) fn More(
    #[prop(into)] summary: Signal<String>,
    #[prop(optional)] open: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let opened = RwSignal::new(open);
    view! {
        <details class="more" open=open on:toggle=move |_| opened.set(true)>
            <summary>{text(move || summary.get())}</summary>
            {show(move || opened.get(), move || view! {{children()}}.into_any())}
        </details>
    }
}
