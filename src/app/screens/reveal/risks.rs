//! The first stage: the one sentence, and all five risks together, once.

use crate::{
    parts::FewAnswers,
    state::{current, findings, words},
    ui::{Drawing, dynamic::text},
};
use content::say;
use leptos::prelude::*;

/// All risks. With few answers, one sentence says why there is no more.
#[component]
pub(super) fn Risks(few: bool) -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let headline = move || current.round.with(|r| found.assessment.with(|a| say::headline(w, r, a)));
    view! {
        <h1 tabindex="-1">{text(headline)}</h1>
        {few.then(|| view! { <p class="reveal-why">{w.stage_few()}</p> })}
        <FewAnswers />
        <Drawing draw=drawing() />
    }
}

/// All risks on one axis.
pub(super) fn drawing() -> Callback<u32, charts::Drawing> {
    let (w, found) = (words(), findings());
    Callback::new(move |width| found.assessment.with(|a| charts::reveal(w, a, width)))
}
