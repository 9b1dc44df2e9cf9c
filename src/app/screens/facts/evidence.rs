//! What can be looked up: a few figures first, the rest one search away, and a paging tool's export.

use super::Pages;
use crate::ui::dynamic::{part, says, show, text};
use crate::{
    browser,
    parts::{Band, Follows, LookUp, PagesImport, figure_text},
    route::Facts,
    state::{current, findings, words},
    ui::More,
};
use content::{CATALOGUE, say, text as texts};
use domain::{
    evidence::MetricId,
    risk::{Band as Level, RiskId},
    suggest::suggest,
};
use leptos::prelude::*;

/// The page, perhaps with one figure that an address asks for.
#[component]
pub(super) fn Evidence(#[prop(optional_no_strip)] open: Option<MetricId>) -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    // Chosen once: a field must not go away under the hand that fills it in.
    let first = current.round.with_untracked(|round| {
        let skip = |metric| round.evidence.looked_up.get(&metric).is_some_and(|it| it.unknown);
        if round.revealed {
            found.assessment.with_untracked(|a| suggest(&CATALOGUE, round, Some(a), &skip))
        } else {
            suggest(&CATALOGUE, round, None, &skip)
        }
    });
    // An address may name what is no figure, or one that follows from others.
    let open = open.filter(|metric| CATALOGUE.metric(*metric).is_some_and(|it| it.working.is_some()));
    let first: Vec<MetricId> = match open {
        Some(asked) => vec![asked],
        None => first,
    };
    let count = Memo::new(move |_| current.round.with(|r| r.evidence.values.len()));
    let all = CATALOGUE.metrics.iter().filter(|metric| metric.working.is_some()).count();
    if open.is_some() {
        // After the page has put the keyboard to its heading.
        browser::after_drawing(|| browser::after_drawing(|| browser::focus(".look-first h3")));
    }
    let title = if open.is_some() { w.look_asked_title() } else { w.look_first_title() };
    view! {
        <main id="main" class="page long">
            <Pages here=Facts::Evidence(None) />
            <h1 class="headline" tabindex="-1">{text(move || w.evidence_title(count.get(), all))}</h1>
            <p class="lede">{w.evidence_lede()}</p>
            <section class="section look-first" aria-labelledby="first">
                <div class="section-head"><h2 id="first">{title}</h2>{open.is_none().then(|| view! { <p>{w.look_first_text()}</p> })}</div>
                {first.into_iter().map(|metric| view! {
                    <article class="look-entry"><h3 tabindex="-1">{texts::metric(w.0, metric).name}</h3><LookUp metric=metric /></article>
                }).collect_view()}
            </section>
            <section class="section" aria-labelledby="export">
                <div class="section-head"><h2 id="export">{w.pages_title()}</h2><p>{w.pages_text()}</p></div>
                <PagesImport />
            </section>
            <All />
        </main>
    }
}

/// Every figure, by risk, with a field to search them.
#[component]
fn All() -> impl IntoView {
    let w = words();
    let sought = RwSignal::new(String::new());
    let hits = move |metric: MetricId| sought.with(|sought| matches(metric, sought));
    let any = Memo::new(move |_| CATALOGUE.metrics.iter().any(|metric| hits(metric.id)));
    let of_risk = move |risk: RiskId| {
        let metrics: Vec<MetricId> =
            CATALOGUE.metrics.iter().filter(|metric| metric.subrisk.risk() == risk).map(|metric| metric.id).collect();
        let shown = metrics.clone();
        view! {
            {show(move || shown.iter().any(|&metric| hits(metric)), move || {
                let metrics = metrics.clone();
                view! {
                    <h3 class="look-risk">{texts::risk(w.0, risk).name}</h3>
                    {metrics.into_iter().map(|metric| show(move || hits(metric), move || view! { <Entry metric=metric /> }.into_any())).collect_view()}
                }.into_any()
            })}
        }
    };
    view! {
        <section class="section" aria-labelledby="all">
            <div class="section-head"><h2 id="all">{w.evidence_all()}</h2></div>
            <div class="look-field look-search">
                <label class="field-label" for="sought">{w.evidence_search()}</label>
                <input class="field-input" type="search" id="sought" autocomplete="off" prop:value=says(move || sought.get())
                    on:input=move |event| sought.set(event_target_value(&event)) />
            </div>
            {RiskId::ALL.into_iter().map(of_risk).collect_view()}
            {show(move || !any.get(), move || view! { <p role="status">{w.evidence_none()}</p> }.into_any())}
        </section>
    }
}

/// Whether a figure's words hold all that is sought.
fn matches(metric: MetricId, sought: &str) -> bool {
    let text = texts::metric(words().0, metric);
    let risk = CATALOGUE.metric(metric).map_or("", |it| texts::subrisk(words().0, it.subrisk).name);
    let all = [text.name, text.label, text.formula, text.look, risk, &metric.to_string()].join(" ").to_lowercase();
    sought.to_lowercase().split_whitespace().all(|word| all.contains(word))
}

/// One figure, closed: its name, and what is known of it.
#[component]
fn Entry(metric: MetricId) -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let name = texts::metric(w.0, metric).name;
    let is_typed = CATALOGUE.metric(metric).is_some_and(|it| it.working.is_some());
    let known = Memo::new(move |_| {
        current.round.with(|r| {
            if !is_typed {
                let measured = found.assessment.with(|a| say::measured(w, r, a, metric));
                return Some(measured).filter(|measured| !measured.is_empty());
            }
            let source = r.evidence.looked_up.get(&metric);
            match r.evidence.values.get(&metric) {
                Some(&figure) => Some(figure_text(metric, figure, source.is_some_and(|it| it.range.is_some()))),
                None if source.is_some_and(|it| it.unknown) => Some(w.evidence_unknown().to_owned()),
                None => None,
            }
        })
    });
    let summary = Signal::derive(move || match known.get() {
        Some(known) => w.evidence_entry(name, &known),
        None => name.to_owned(),
    });
    let revealed = Memo::new(move |_| current.round.with(|r| r.revealed));
    let band = Memo::new(move |_| found.assessment.with(|a| a.metrics.get(&metric).map(|m| Level::of(m.level * 25.0))));
    view! {
        <div class="look-line">
            <More summary=summary>
                {if is_typed { view! { <LookUp metric=metric place="all-" /> }.into_any() } else { view! { <Follows metric=metric /> }.into_any() }}
            </More>
            {part(move || match band.get().filter(|_| revealed.get()) {
                Some(band) => view! { <Band band=band /> }.into_any(),
                None => ().into_any(),
            })}
        </div>
    }
}
