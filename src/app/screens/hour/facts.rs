//! Two facts before the talk: what operations takes, and what rests on whom. Each with a yardstick and its source.

use super::topic::Uncovered;
use crate::{
    route::{Facts, Step},
    state::{current, findings, words},
    ui::dynamic::{all, part, show},
};
use content::say;
use domain::ops_load::{Load, ops_load};
use leptos::prelude::*;

/// As many sentences as a room reads.
const MOST: usize = 2;
/// The part.
#[component]
pub(super) fn FactsPart() -> impl IntoView {
    let w = words();
    view! {
        <h1 tabindex="-1">{w.hour_facts_title()}</h1>
        <Uncovered waits=w.hour_facts_covered()><TwoFacts /></Uncovered>
    }
}

#[component]
fn TwoFacts() -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let knows = Memo::new(move |_| found.assessment.with(|a| a.knowledge.is_some()));
    let load = Memo::new(move |_| {
        current.round.with(|r| {
            found.assessment.with(|a| {
                let load = ops_load(r, a, &|metric| r.evidence.range(metric));
                // What one person bears is not for a wall.
                [Load::Share, Load::AfterPages, Load::Rotation]
                    .into_iter()
                    .map(|part| say::ops_load_sentence(w, &load, part))
                    .filter(|sentence| !sentence.is_empty())
                    .take(MOST)
                    .collect::<Vec<String>>()
            })
        })
    });
    let rests = move || {
        let lines = found.assessment.with(|a| [say::single_line(w, a), say::absence_line(w, a)]);
        all(lines.into_iter().filter(|line| !line.is_empty()).map(|line| view! { <li>{line}</li> }.into_any()))
    };
    let title = move || found.assessment.with(|a| charts::knowledge_title(w, a));
    view! {
        <div class="hour-facts">
            {show(move || load.with(|l| !l.is_empty()), move || view! {
                <section><h2>{w.hour_facts_load()}</h2><ul class="hour-lines">{part(move || all(load.get().into_iter().map(|line| view! { <li>{line}</li> }.into_any())))}</ul></section>
            }.into_any())}
            {show(move || knows.get(), move || view! {
                <section><h2>{title}</h2><ul class="hour-lines">{part(rests)}</ul></section>
            }.into_any())}
        </div>
        {show(move || load.with(Vec::is_empty) && !knows.get(), move || view! { <p class="hour-lede">{w.hour_facts_none()}</p> }.into_any())}
        <p class="button-row"><a class="button button-second" href=current.route(Step::Facts(Facts::Evidence(None))).href()>{w.hour_facts_enter()}</a>
            <a class="button button-second" href=current.route(Step::Knowing).href()>{w.step_knowing()}</a></p>
    }
}
