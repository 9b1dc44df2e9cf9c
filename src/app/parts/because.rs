//! "Because you answered ...": what a risk's score is made of, sub-risk by sub-risk, question by question.

use super::Band;
use crate::{
    state::{Current, current, findings, words},
    ui::dynamic::{all, part, text},
};
use content::CATALOGUE;
use domain::{
    evidence::Role,
    question::QuestionId,
    risk::{RiskId, SubRiskId},
};
use leptos::prelude::*;

/// One risk opened up. Only for five answers and more.
#[component]
pub(crate) fn RiskDetails(risk: RiskId) -> impl IntoView {
    view! {
        <div class="because">
            {risk.subrisks().into_iter().map(|id| view! { <SubRisk id=id /> }).collect_view()}
        </div>
    }
}

/// One sub-risk: score, what it means, and its components.
#[component]
fn SubRisk(id: SubRiskId) -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let words_of = content::text::subrisk(w.0, id);
    let head = move || {
        found.assessment.with(|a| {
            let result = a.subrisk(id);
            match (result.score, result.band()) {
                (Some(score), Some(band)) => view! {
                    <p class="because-score"><span class="because-number">{whole(score)}</span> <Band band=band /></p>
                    <p>{content::say::subrisk_text(w, id, band)}</p>
                    {result.held_by.map(|gate| view! { <p class="because-held">{w.because_held(&whole(result.before_gates.unwrap_or(score)), content::text::gate(w.0, gate).name)}</p> })}
                }
                .into_any(),
                _ => view! { <p class="fine">{w.because_not_enough()}</p> }.into_any(),
            }
        })
    };
    let questions = CATALOGUE.asked_in(current.round.with_untracked(|r| r.form), id);
    view! {
        <section class="because-part">
            <h3>{words_of.name}</h3>
            {head}
            <ul class="because-list">
                {questions.map(|q| view! { <li><Component current=current question=q.id /></li> }).collect_view()}
                <Blended subrisk=id />
            </ul>
        </section>
    }
}

/// What one question adds, and what people noted on it: without names, in the order of random ids.
#[component]
fn Component(current: Current, question: QuestionId) -> impl IntoView {
    let found = findings();
    let w = words();
    let words_of = content::text::question(w.0, question);
    let line = move || found.assessment.with(|a| current.round.with(|r| content::say::component(w, r, a, question)));
    let notes = move || {
        let noted = current.round.with(|r| {
            r.responses.values().filter_map(|response| response.notes.get(&question).cloned()).collect::<Vec<String>>()
        });
        all(noted.into_iter().map(|note| view! { <p class="because-note" dir="auto">{note}</p> }.into_any()))
    };
    let open = CATALOGUE.question(question).is_some_and(|q| !q.sensitive);
    view! {
        <span class="because-question">{words_of.short}</span>
        <div class="because-answer">{text(line)} {open.then(|| part(notes))}</div>
    }
}

/// What measured facts add to a sub-risk.
#[component]
fn Blended(subrisk: SubRiskId) -> impl IntoView {
    let (current, found) = (current(), findings());
    let w = words();
    move || {
        found.assessment.with(|a| {
            a.metrics
                .iter()
                .filter(|(id, _)| CATALOGUE.metric(**id).is_some_and(|m| m.subrisk == subrisk && m.role == Role::Blend))
                .map(|(id, _)| {
                    let metric = content::text::metric(w.0, *id);
                    view! { <li><span class="because-question">{metric.name}</span> <span class="because-answer">{w.because_measured(&current.round.with(|r| content::say::measured(w, r, a, *id)))}</span></li> }
                })
                .collect_view()
        })
    }
}

/// A score without decimals.
pub(crate) fn whole(score: f64) -> String {
    content::say::whole(score)
}
