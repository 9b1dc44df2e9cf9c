//! The Plan step: Now, Next, Later, and everything that changes them.

use crate::ui::dynamic::{all, either, list, part, show, soon};
use crate::{
    parts::{Assumptions, Covered, Figure, PlanStep, SetAside, broken_lines},
    route::Step as RoundStep,
    state::{current, findings, words},
    ui::{Drawing, More, Notice, Tone},
};
use content::say;
use domain::{action::Window, agenda::Part, confidentiality::Detail, roadmap::Step};
use leptos::prelude::*;

/// At most this many steps show before the rest is opened (attention is scarce, too).
const FIRST_STEPS: usize = 5;

/// The roadmap, once results are revealed.
#[component]
pub(crate) fn PlanScreen() -> impl IntoView {
    let w = words();
    let current = current();
    let shown = Memo::new(move |_| current.round.with(|r| r.revealed));
    view! { {either(move || shown.get(), move || view! {<Roadmap />}.into_any(), move || view! { <Covered title=w.plan_covered_title() /> }.into_any())} }
}

/// The whole page of the plan.
#[component]
fn Roadmap() -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let said = move |f: fn(
        content::Words,
        &domain::round::Round,
        &domain::score::Assessment,
        &domain::roadmap::Plan,
    ) -> String| {
        Signal::derive(move || current.round.with(|r| found.assessment.with(|a| found.plan.with(|p| f(w, r, a, p)))))
    };
    // From what known steps take off a risk, its sub-risks could be worked out; below five people they are not to be known.
    let detail = Memo::new(move |_| found.assessment.with(|a| a.detail == Detail::Questions));
    let broken = broken_lines();
    let empty = Memo::new(move |_| found.plan.with(|p| p.steps.is_empty()));
    let timeline =
        Callback::new(move |width| current.round.with(|r| found.plan.with(|p| charts::timeline(w, r, p, width))));
    let what_if =
        Callback::new(move |width| found.assessment.with(|a| found.plan.with(|p| charts::what_if(w, a, p, width))));
    view! {
        <main id="main" class="page long">
            <h1 class="headline" tabindex="-1">{said(say::plan_headline)}</h1>
            <p class="lede">{said(say::plan_lede)}</p>
            <Assumptions />
            {part(move || all(broken.get().into_iter().map(|line| view! { <p class="hour-warns">{line}</p> }.into_any())))}
            {either(move || !empty.get(), move || view! {
                <section class="section" aria-labelledby="now"><WindowHead window=Window::Now id="now" /><NowSteps /></section>
                <section class="section">
                    <div class="later">
                        <div><WindowHead window=Window::Next id="next" /><LaterSteps window=Window::Next /></div>
                        <div><WindowHead window=Window::Later id="later" /><LaterSteps window=Window::Later /></div>
                    </div>
                </section>
            }.into_any(), move || view! { <Notice tone=Tone::Quiet title=w.plan_empty_title().to_owned()><p>{w.plan_empty()}</p></Notice> }.into_any())}
            {soon(move || view! {
                <Choice />
                <SetAside />
                {show(move || !empty.get(), move || view! {
                    <section class="section"><Figure title=said(say::timeline_title) sub=w.timeline_sub().to_owned() draw=timeline /></section>
                    {show(move || detail.get(), move || view! { <section class="section"><Figure title=said(say::if_all_title) sub=w.if_all_sub().to_owned() foot=w.if_all_foot().to_owned() draw=what_if /></section> }.into_any())}
                }.into_any())}
            }.into_any())}
            <p class="button-row gap-top no-print">
                <a class="button" href=current.route(RoundStep::Report).href()>{w.hand_to_report()}</a>
                <button class="button button-second" type="button" on:click=move |_| drop(window().print())>{w.print_page()}</button>
                <a class="button button-second" href=current.route(RoundStep::Results).href()>{w.plan_to_results()}</a>
                <a class="button button-second" href=current.route(RoundStep::Hour(Some(Part::Commit))).href()>{w.plan_to_commit()}</a>
                <a class="button button-second" href=current.route(RoundStep::Check).href()>{w.step_check()}</a>
                <a class="button button-second" href=current.route(RoundStep::WhatIf).href()>{w.what_if_link()}</a>
            </p>
        </main>
    }
}

/// A window's name, dates and how full it is.
#[component]
fn WindowHead(window: Window, id: &'static str) -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let dates = move || current.round.with(|r| say::window_dates(w, r, window));
    let capacity = Callback::new(move |width| {
        current.round.with(|r| found.plan.with(|p| charts::capacity(w, r, p, window, width)))
    });
    let used = move || found.plan.with(|p| say::capacity_line(w, p, window));
    view! {
        <div class="window-head">
            <h2 id=id>{say::window_name(w, window)}</h2>
            <span class="muted">{dates}</span>
            <div class="capacity"><span>{used}</span><Drawing draw=capacity /></div>
        </div>
    }
}

/// The steps of Now, with owners and dates.
#[component]
fn NowSteps() -> impl IntoView {
    let w = words();
    let found = findings();
    let steps = Memo::new(move |_| found.plan.with(|p| p.steps_in(Window::Now).copied().collect::<Vec<Step>>()));
    let first = move || steps.with(|s| s.iter().take(FIRST_STEPS).copied().collect::<Vec<_>>());
    let rest = move || steps.with(|s| s.iter().skip(FIRST_STEPS).copied().collect::<Vec<_>>());
    view! {
        <ol class="steps-now">{plan_steps(first)}</ol>
        {show(move || !rest().is_empty(), move || view! {
            <More summary=Signal::derive(move || w.plan_more_steps(rest().len()))>
                <ol class="steps-now">{plan_steps(rest)}</ol>
            </More>
        }.into_any())}
    }
}

/// The steps of Next or Later.
#[component]
fn LaterSteps(window: Window) -> impl IntoView {
    let found = findings();
    let steps = Memo::new(move |_| found.plan.with(|p| p.steps_in(window).copied().collect::<Vec<Step>>()));
    view! { <ol class="steps-later">{plan_steps(move || steps.get())}</ol> }
}

/// The organisational choice: the rule that fired, the runner-up, what would change it.
#[component]
fn Choice() -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let title = move || found.plan.with(|p| say::choice_title(w, p));
    let line = move || current.round.with(|r| found.plan.with(|p| say::choice_line(w, r, p)));
    let warning = move || found.plan.with(|p| p.choice.rotation_too_small.then(|| w.choice_rotation()));
    view! {
        <section class="section" aria-labelledby="choice">
            <div class="section-head"><h2 id="choice">{title}</h2><p>{line}</p><p class="fine">{w.choice_caveat()}</p></div>
            {move || warning().map(|text| view! { <Notice tone=Tone::Ink title=String::new()><p>{text}</p></Notice> })}
            <p class="no-print"><a class="button-quiet button" href=current.route(RoundStep::Choice).href()>{w.wayout_how()}</a></p>
        </section>
    }
}

/// Steps as a list whose lines keep the keyboard while others come and go.
fn plan_steps(steps: impl Fn() -> Vec<Step> + Clone + Send + Sync + 'static) -> AnyView {
    let now = steps.clone();
    list(
        move || steps().iter().map(|s| u64::from(s.action.0)).collect(),
        move |id| match now().into_iter().find(|s| u64::from(s.action.0) == id) {
            Some(step) => view! { <PlanStep step=step /> }.into_any(),
            None => ().into_any(),
        },
    )
}
