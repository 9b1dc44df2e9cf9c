//! To come.

use leptos::prelude::*;

#[component]
pub(crate) fn PagesImport() -> impl IntoView {
    view! { <p></p> }
}
