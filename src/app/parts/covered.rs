//! What stands in place of results that are not revealed yet.

use crate::{
    route::Step,
    state::{current, words},
    ui::dynamic::text,
};
use leptos::prelude::*;

/// Says how many answered, and leads back to the answers.
#[component]
pub(crate) fn Covered(title: &'static str) -> impl IntoView {
    let w = words();
    let current = current();
    view! {
        <main id="main" class="page">
            <h1 tabindex="-1">{title}</h1>
            <p class="lede">{text(move || w.covered_text(current.round.with(domain::round::Round::respondents)))}</p>
            <p class="button-row gap-top">
                <a class="button" href=current.route(Step::Collect).href()>{w.covered_button()}</a>
            </p>
        </main>
    }
}
