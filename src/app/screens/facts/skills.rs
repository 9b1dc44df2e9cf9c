//! To come.

use super::Pages;
use crate::{route::Facts, state::words};
use leptos::prelude::*;

#[component]
pub(super) fn Skills() -> impl IntoView {
    let w = words();
    view! { <main id="main" class="page long"><Pages here=Facts::Skills /><h1 tabindex="-1">{w.facts_page_skills()}</h1></main> }
}
