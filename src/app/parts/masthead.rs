//! The line at the top: wordmark, round, the steps of the round, and whether everything is saved.

use crate::ui::dynamic::show;
use crate::{
    route::{Facts, Step},
    state::{Current, Saving, session, words},
};
use leptos::prelude::*;

/// The wordmark: three people and one who is missing.
#[component]
pub(crate) fn Wordmark() -> impl IntoView {
    view! {
        <a class="wordmark" href="#/">
            <svg viewBox="0 0 25 21" aria-hidden="true">
                <circle class="lone" cx="5" cy="5" r="4.1"></circle>
                <circle class="many" cx="17" cy="5" r="4.9"></circle>
                <circle class="many" cx="5" cy="16" r="4.9"></circle>
                <circle class="many" cx="17" cy="16" r="4.9"></circle>
            </svg>
            {words().product()}
        </a>
    }
}

/// The masthead. Without a round it is plain; while somebody answers it shows the team only, and so it does on a
/// projector, with a `hint` at the keys.
#[component]
pub(crate) fn Masthead(
    #[prop(optional)] current: Option<Current>,
    #[prop(optional)] step: Option<Step>,
    #[prop(optional)] hint: Option<AnyView>,
) -> impl IntoView {
    let w = words();
    let round = current.map(|current| {
        let name = move || {
            current.round.with(|r| {
                let sample = if r.sample { w.masthead_sample() } else { "" };
                if step.is_some() {
                    w.masthead_round(&r.team, &content::say::date_short(w, r.date), sample)
                } else {
                    format!("{}{sample}", r.team)
                }
            })
        };
        view! { <p class="masthead-round"><bdi>{name}</bdi></p> }
    });
    let steps = current.zip(step).map(|(current, step)| {
        let link = move |to: Step, text: &'static str| {
            view! { <a href=current.route(to).href() aria-current=(to == tab(step)).then_some("page")>{text}</a> }
        };
        view! {
            <nav class="steps" aria-label=w.masthead_steps()>
                {link(Step::Prepare, w.step_prepare())} {link(Step::Collect, w.step_collect())}
                {link(FACTS, w.step_facts())} {link(Step::Results, w.step_results())} {link(HOUR, w.step_hour())}
                {link(Step::Plan, w.step_plan())} {link(Step::History, w.step_history())} {link(Step::Report, w.step_report())}
            </nav>
        }
    });
    let sample = move || current.is_some_and(|c| c.round.with(|r| r.sample));
    let saved = (current.is_some() && step.is_some())
        .then(|| view! { {show(move || !sample(), move || view! {<Saved />}.into_any())} });
    view! {
        <header class="masthead">
            <Wordmark />
            {round}
            {steps}
            <div class="masthead-end">{saved} {hint}</div>
        </header>
    }
}

const FACTS: Step = Step::Facts(Facts::Evidence(None));
const HOUR: Step = Step::Hour(None);

/// The step under which a page stands in the line at the top.
const fn tab(step: Step) -> Step {
    match step {
        Step::Facts(_) => FACTS,
        Step::Knowing => Step::Results,
        Step::Choice | Step::WhatIf | Step::Check => Step::Plan,
        Step::Hour(_) | Step::Notes => HOUR,
        Step::Last | Step::Next => Step::History,
        other => other,
    }
}

/// Whether the last change is stored, and when it was.
#[component]
pub(crate) fn Saved() -> impl IntoView {
    let w = words();
    let keeper = session().keeper;
    let text = move || match keeper.saving() {
        Saving::Untouched => w.saved_short().to_owned(),
        Saving::At(time) => w.saved_at(&time),
        Saving::Failed => w.saved_not().to_owned(),
    };
    let failed = move || matches!(keeper.saving(), Saving::Failed);
    view! {
        <span class="saved" class:saved-not=failed role="status">
            {show(move || !failed(), move || view! {
                <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M2 7.5 5.5 11 12 3.5"></path></svg>
            }.into_any())}
            <span>{text}</span>
        </span>
    }
}
