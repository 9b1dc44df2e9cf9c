//! The Results step: what was found, said first as a sentence.

use crate::ui::dynamic::{either, list, show, soon, text};
use crate::{
    browser,
    parts::{Alarms, Covered, Figure, RiskDetails, counted},
    route::{Facts, RoundRef, Route, Sample, Step},
    state::{Findings, current, findings, words},
    ui::{Drawing, More, Notice, Tone, rehearse_drawing},
};
use content::{CATALOGUE, say};
use domain::{
    confidentiality::Detail,
    question::{Kind, QuestionId},
    risk::RiskId,
    splits::{splits, strained},
    team_value::Status,
};
use leptos::prelude::*;

/// Results, or why they do not show yet.
#[component]
pub(crate) fn Results() -> impl IntoView {
    let w = words();
    let current = current();
    let shown = Memo::new(move |_| current.round.with(|r| r.revealed));
    view! {
        {either(move || shown.get(), move || view! {
            {move || browser::measured("unsolo:render-results", || view! { <Findings /> })}
        }.into_any(), move || view! { <Covered title=w.covered_title() /> }.into_any())}
    }
}

/// Makes the findings once, out of sight, and throws them away. Whoever then reveals waits a third as long, because a
/// browser compiles what a screen needs when it first runs.
pub(crate) fn rehearse() {
    let w = words();
    let found = findings();
    drop(view! { <Findings /> }.into_any().build());
    found.assessment.with_untracked(|a| {
        let drawings = [
            charts::reveal(w, a, 890),
            charts::profile(w, a, 890),
            charts::blind_spots(w, a, 568),
            charts::perception(w, a, 568),
        ];
        drawings.iter().for_each(rehearse_drawing);
    });
}

/// What may be shown of this round.
fn in_detail(found: Findings) -> Signal<bool> {
    Signal::derive(move || found.assessment.with(|a| a.detail == Detail::Questions))
}

/// The whole page of findings.
#[component]
fn Findings() -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let said = move |f: fn(content::Words, &domain::round::Round, &domain::score::Assessment) -> String| {
        Signal::derive(move || current.round.with(|r| found.assessment.with(|a| f(w, r, a))))
    };
    let answered = move || {
        found.assessment.with(|a| w.fact_answered(a.respondents, current.round.with(|r| usize::from(r.team_size))))
    };
    let visibility = move || {
        found
            .assessment
            .with(|a| (a.visibility.total > 0).then(|| w.fact_visibility(a.visibility.dont_know, a.visibility.total)))
    };
    let detail = in_detail(found);
    let sample = move || current.round.with(|r| r.sample);
    let other = match current.at {
        RoundRef::Sample(Sample::Larkspur) => Sample::Quayside,
        RoundRef::Sample(Sample::Quayside) | RoundRef::Stored(_) => Sample::Larkspur,
    };
    let other = Route::Round(RoundRef::Sample(other), Step::Results);
    let profile = Callback::new(move |width| found.assessment.with(|a| charts::profile(w, a, width)));
    view! {
        <main id="main" class="page long">
            {show(sample, move || view! {
                <Notice tone=Tone::Ink title=w.sample_title().to_owned()>
                    <p>{text(move || current.round.with(|r| say::sample_story(w, r)))} " " {w.sample_text()}</p>
                    <p class="button-row"><a href="#/new">{w.sample_start()}</a> <a href=other.href()>{w.sample_other()}</a></p>
                </Notice>
            }.into_any())}
            <h1 class="headline" tabindex="-1">{said(say::headline)}</h1>
            <div class="summary">
                <p class="lede">{said(say::lede)}</p>
                <div class="fact"><span class="fact-value">{answered}</span><span class="fine">{w.fact_answered_label()}</span></div>
                <div class="fact"><span class="fact-value">{said(say::confidence_level)}</span><span class="fine">{said(say::confidence_line)}</span></div>
                {move || detail.get().then(visibility).flatten().map(|text| view! { <div class="fact"><span class="fact-value">{text}</span><span class="fine">{w.fact_visibility_label()}</span></div> })}
            </div>
            <section class="section">
                <Figure title=said(say::profile_title)
                    sub=Signal::derive(move || if detail.get() { w.profile_sub().to_owned() } else { w.profile_sub_few().to_owned() })
                    foot=said(say::profile_foot) draw=profile />
                {either(move || detail.get(), move || view! {
                    <div class="risks-open">
                        {move || found.assessment.with(|a| a.ranked().into_iter().map(|r| r.id).collect::<Vec<RiskId>>()).into_iter().map(|id| view! {
                            <More summary=w.because_open(content::text::risk(w.0, id).name)><RiskDetails risk=id /></More>
                        }).collect_view()}
                    </div>
                }.into_any(), move || view! {
                    <Notice tone=Tone::Quiet title=w.few_title().to_owned()><p>{w.few_text()}</p></Notice>
                }.into_any())}
            </section>
            {soon(move || view! {
                <Alarms />
                {show(move || detail.get(), move || view! {<Worlds /><section class="section"><div class="pair"><Blind /><Facts /></div></section>}.into_any())}
                <p class="button-row gap-top no-print">
                    <a class="button" href=current.route(Step::Plan).href()>{w.results_to_plan()}</a>
                    <a class="button button-second" href=current.route(Step::Knowing).href()>{w.step_knowing()}</a>
                    <a class="button button-second" href=current.route(Step::Facts(Facts::Evidence(None))).href()>{w.results_to_facts()}</a>
                    <button class="button button-second" type="button" on:click=move |_| drop(window().print())>{w.print_page()}</button>
                </p>
            }.into_any())}
        </main>
    }
}

/// Where people see different worlds. Questions on strain are words, never dots.
#[component]
fn Worlds() -> impl IntoView {
    let w = words();
    let found = findings();
    let shown = Memo::new(move |_| found.assessment.with(|a| splits(&CATALOGUE, a)));
    let strain = Memo::new(move |_| found.assessment.with(|a| strained(&CATALOGUE, a)));
    view! {
        <section class="section" aria-labelledby="worlds">
            <div class="section-head">
                <h2 id="worlds">{w.worlds_title()}</h2>
                <p>{text(move || if shown.with(Vec::is_empty) && strain.get() == 0 { w.worlds_none() } else { w.worlds_text() })}</p>
            </div>
            <div class="worlds">
                {list(move || shown.get().into_iter().filter_map(|id| CATALOGUE.questions.iter().position(|q| q.id == id)).map(|i| i as u64).collect(), move |i| {
                    match usize::try_from(i).ok().and_then(|i| CATALOGUE.questions.get(i)) {
                        Some(question) => view! { <World question=question.id /> }.into_any(),
                        None => ().into_any(),
                    }
                })}
                {show(move || strain.get() > 0, move || view! {
                    <Notice tone=Tone::Quiet title=String::new()><p><strong>{text(move || w.worlds_strain(strain.get(), &counted(strain.get())))}</strong> " " {w.worlds_strain_text()}</p></Notice>
                }.into_any())}
            </div>
        </section>
    }
}

/// One question on which people differ.
#[component]
fn World(question: QuestionId) -> impl IntoView {
    let w = words();
    let found = findings();
    let text = content::text::question(w.0, question);
    let fact = CATALOGUE.question(question).is_some_and(|q| q.kind == Kind::Fact);
    let title = move || found.assessment.with(|a| say::split_title(w, a, question));
    let draw = Callback::new(move |width| found.assessment.with(|a| charts::dots(w, a, question, width)));
    view! {
        <figure class="world">
            <figcaption class="world-text">
                <h3 class="figure-title">{title}</h3>
                <p class="fine">{text.text} " " {fact.then(|| w.worlds_fact())}</p>
            </figcaption>
            <Drawing draw=draw />
        </figure>
    }
}

/// What nobody knows.
#[component]
fn Blind() -> impl IntoView {
    let w = words();
    let found = findings();
    let any = Memo::new(move |_| {
        found.assessment.with(|a| a.questions.values().any(|q| q.visibility_gap || q.value.status == Status::BlindSpot))
    });
    let title = Signal::derive(move || found.assessment.with(|a| say::blind_title(w, a)));
    let draw = Callback::new(move |width| found.assessment.with(|a| charts::blind_spots(w, a, width)));
    view! {
        {show(move || any.get(), move || view! {
            <Figure title=title sub=w.blind_sub().to_owned() draw=draw />
        }.into_any())}
    }
}

/// Whether the facts agree with the answers.
#[component]
fn Facts() -> impl IntoView {
    let w = words();
    let found = findings();
    let compared = Memo::new(move |_| found.assessment.with(charts::compared));
    let title = Signal::derive(move || found.assessment.with(|a| say::perception_title(w, a)));
    let draw = Callback::new(move |width| found.assessment.with(|a| charts::perception(w, a, width)));
    view! {
        {show(move || compared.get() > 0, move || view! {
            <Figure title=title sub=w.perception_sub().to_owned() foot=w.perception_foot().to_owned() draw=draw />
        }.into_any())}
    }
}
