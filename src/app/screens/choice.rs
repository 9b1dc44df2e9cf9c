//! To come.

use crate::state::words;
use leptos::prelude::*;

#[component]
pub(super) fn ChoiceScreen() -> impl IntoView {
    view! { <main id="main" class="page long"><h1 tabindex="-1">{words().step_plan()}</h1></main> }
}
