//! Knowledge and duties: what follows from who can run what and who carries what. Nobody's name is on this page.

use crate::ui::dynamic::{all, either, part, show, text};
use crate::{
    parts::{Band, Figure},
    route::{Facts, Step},
    state::{current, findings, words},
    ui::{Notice, Tone},
};
use content::{CATALOGUE, Words, say};
use domain::{
    duties,
    evidence::MetricId,
    ops_load::{Load, ops_load},
    risk::Band as Level,
    score::Assessment,
};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Knowing() -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let said = move |f: fn(Words, &Assessment) -> String| Signal::derive(move || found.assessment.with(|a| f(w, a)));
    let facts = move || current.round.with(|r| found.assessment.with(|a| say::knowing_facts(w, r, a)));
    let knows = Memo::new(move |_| found.assessment.with(|a| a.knowledge.is_some()));
    let carries = Memo::new(move |_| found.assessment.with(|a| a.duties.is_some()));
    // Bands never show before the results, here neither.
    let revealed = Memo::new(move |_| current.round.with(|r| r.revealed));
    // Beside the lede: bus factor, hours of one person, duties of nobody. The others follow as sentences.
    let is_first =
        move |place: usize| if knows.get() && carries.get() { matches!(place, 0 | 2 | 3) } else { place < 2 };
    let knowledge = Callback::new(move |width| found.assessment.with(|a| charts::knowledge(w, a, width)));
    let duties =
        Callback::new(move |width| current.round.with(|r| found.assessment.with(|a| charts::duties(w, r, a, width))));
    let knowledge_title = Signal::derive(move || found.assessment.with(|a| charts::knowledge_title(w, a)));
    let duties_title =
        Signal::derive(move || current.round.with(|r| found.assessment.with(|a| charts::duties_title(w, r, a))));
    let lines = move |all_of: Vec<Signal<String>>| {
        part(move || {
            let lines = all_of.iter().map(|line| line.get()).filter(|line| !line.is_empty());
            all(lines.map(|line| view! { <li>{line}</li> }.into_any()).collect::<Vec<_>>())
        })
    };
    let about_knowledge =
        vec![said(say::single_line), said(say::orphans_line), said(say::absence_line), said(say::pairing_line)];
    let about_duties = vec![said(say::undone_line)];
    let others = move || facts().into_iter().enumerate().filter(move |(n, _)| !is_first(*n)).collect::<Vec<_>>();
    let others = move || {
        all(others().into_iter().map(|(_, fact)| view! { <li>{fact.value} " " {fact.label} "."</li> }.into_any()))
    };
    view! {
        <main id="main" class="page long">
            <h1 class="headline" tabindex="-1">{said(say::knowing_headline)}</h1>
            <div class="summary">
                <p class="lede">{said(say::knowing_lede)}</p>
                {part(move || all(facts().into_iter().enumerate().filter(move |(n, _)| is_first(*n)).map(|(_, fact)| view! {
                    <div class="fact"><span class="fact-value">{fact.value}</span><span class="fine">{fact.label}</span></div>
                }.into_any())))}
            </div>
            <section class="section">
                {show(move || knows.get(), move || view! {
                    <Figure title=knowledge_title sub=w.knowledge_sub().to_owned() draw=knowledge />
                    <ul class="found-list">{lines(about_knowledge.clone())}</ul>
                }.into_any())}
                {show(move || !knows.get(), move || view! { <NoKnowledge /> }.into_any())}
                <p class="no-print"><a href=current.route(Step::Facts(Facts::Knowledge)).href()>{w.knowing_enter_knowledge()}</a></p>
            </section>
            <section class="section">
                {show(move || carries.get(), move || view! {
                    <Figure title=duties_title sub=w.duties_sub().to_owned() draw=duties />
                    <ul class="found-list">{lines(about_duties.clone())}</ul>
                }.into_any())}
                {show(move || !carries.get(), move || view! { <NoDuties /> }.into_any())}
                <p class="no-print"><a href=current.route(Step::Facts(Facts::Duties)).href()>{w.knowing_enter_duties()}</a></p>
            </section>
            {show(move || carries.get() || knows.get(), move || view! { <ul class="found-list">{part(others)}</ul> }.into_any())}
            {show(move || carries.get(), move || either(
                move || revealed.get(),
                || view! { <SoloOps /> }.into_any(),
                move || view! { <p class="fine">{w.dutymap_index_waits()}</p> }.into_any(),
            ))}
            <Load />
            <Team />
            <p class="button-row gap-top no-print">
                <a class="button" href=current.route(Step::Results).href()>{w.knowing_to_results()}</a>
                <a class="button button-second" href=current.route(Step::Facts(Facts::Evidence(None))).href()>{w.step_facts()}</a>
                <button class="button button-second" type="button" on:click=move |_| drop(window().print())>{w.print_page()}</button>
            </p>
        </main>
    }
}

/// Why there is no picture of knowledge yet.
#[component]
fn NoKnowledge() -> impl IntoView {
    let w = words();
    let (current, found) = (current(), findings());
    let why = move || {
        found.assessment.with(|a| {
            current.round.with(|r| match (r.knowledge.unfinished, a.matrix.withheld) {
                (_, true) => w.matrix_rows_few().to_owned(),
                (true, _) => w.matrix_open_text().to_owned(),
                _ => w.knowing_no_matrix().to_owned(),
            })
        })
    };
    view! { <Notice tone=Tone::Quiet title=w.knowing_no_matrix_title().to_owned()><p>{text(why)}</p></Notice> }
}

/// Why there is no picture of duties yet.
#[component]
fn NoDuties() -> impl IntoView {
    let w = words();
    let current = current();
    let open = Memo::new(move |_| current.round.with(|r| duties::open(&CATALOGUE, &r.duties).len()));
    view! {
        <Notice tone=Tone::Quiet title=w.knowing_no_map_title().to_owned()>
            <p>{text(move || w.knowing_no_map(open.get(), CATALOGUE.duties.len()))}</p>
        </Notice>
    }
}

/// The index and its three parts.
#[component]
fn SoloOps() -> impl IntoView {
    let w = words();
    let (current, found) = (current(), findings());
    let draw =
        Callback::new(move |width| current.round.with(|r| found.assessment.with(|a| charts::solo_ops(w, r, a, width))));
    let title =
        Signal::derive(move || current.round.with(|r| found.assessment.with(|a| charts::solo_ops_title(w, r, a))));
    let index = Memo::new(move |_| found.assessment.with(|a| a.duties.as_ref().map_or(0.0, |d| d.index)));
    view! {
        <section class="section solo">
            <div>
                <h2>{w.solo_title()}</h2>
                <p class="solo-index">{text(move || say::whole(index.get()))}</p>
                {part(move || view! { <Band band=Level::of(index.get()) /> }.into_any())}
            </div>
            <Figure title=title sub=say::solo_sub(w) foot=w.knowing_solo_foot().to_owned() draw=draw />
        </section>
    }
}

/// The load of operations, in words a lead understands.
#[component]
fn Load() -> impl IntoView {
    let w = words();
    let (current, found) = (current(), findings());
    let load = move || {
        current.round.with(|r| found.assessment.with(|a| ops_load(r, a, &|metric: MetricId| r.evidence.range(metric))))
    };
    let rows = move || {
        let load = load();
        let known = Load::ALL.into_iter().filter(|&it| load.of(it).is_some());
        all(known
            .map(|it| {
                view! {
                    <div class="load">
                        <dt>{say::ops_load_name(w, it)}</dt>
                        <dd><span class="load-value">{say::ops_load_value(w, &load, it)}</span>
                            <p>{say::ops_load_sentence(w, &load, it)}</p>
                            <p class="fine">{say::ops_load_yardstick(w, &load, it)}</p></dd>
                    </div>
                }
                .into_any()
            })
            .collect::<Vec<_>>())
    };
    let any = Memo::new(move |_| !load().is_empty());
    view! {
        <section class="section" aria-labelledby="load">
            <div class="section-head"><h2 id="load">{w.load_title()}</h2><p>{text(move || if any.get() { w.load_text() } else { w.load_none() })}</p></div>
            {show(move || any.get(), move || view! { <dl class="loads">{part(rows)}</dl> }.into_any())}
        </section>
    }
}

/// What the team can do alone.
#[component]
fn Team() -> impl IntoView {
    let w = words();
    let current = current();
    let any = Memo::new(move |_| current.round.with(|r| !r.skills.is_empty()));
    let headline = move || current.round.with(|r| say::skills_headline(w, &r.skills));
    let line = move || current.round.with(|r| say::skills_line(w, &r.skills));
    view! {
        {show(move || any.get(), move || view! {
            <section class="section" aria-labelledby="skills">
                <div class="section-head"><h2 id="skills">{text(headline)}</h2><p>{text(line)}</p></div>
                <p class="no-print"><a href=current.route(Step::Facts(Facts::Skills)).href()>{w.facts_page_skills()}</a></p>
            </section>
        }.into_any())}
    }
}
