//! To come.

use super::Pages;
use crate::{route::Facts, state::words};
use leptos::prelude::*;

#[component]
pub(super) fn Evidence(open: Option<domain::evidence::MetricId>) -> impl IntoView {
    let _ = open;
    let w = words();
    view! { <main id="main" class="page long"><Pages here=Facts::Evidence(None) /><h1 tabindex="-1">{w.facts_page_evidence()}</h1></main> }
}
