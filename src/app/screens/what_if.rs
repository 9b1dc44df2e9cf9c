//! What if: steps that are done, a departure, more pages. Directions and reasons; the numbers are a planning assumption.

use crate::{
    parts::Covered,
    route::Step,
    state::{current, findings, words},
    ui::{
        Check,
        dynamic::{all, either, part, show, text},
    },
};
use content::{CATALOGUE, say};
use domain::{
    action::{ActionId, Window},
    confidentiality::Detail,
    round::Round,
    what_if::{Assumed, WhatIf, assume},
};
use leptos::prelude::*;

/// The page.
#[component]
pub(crate) fn WhatIfScreen() -> impl IntoView {
    let w = words();
    let current = current();
    let shown = Memo::new(move |_| current.round.with(|r| r.revealed));
    view! {
        {either(move || shown.get(), move || view! { <Assumptions /> }.into_any(), move || view! { <Covered title=w.plan_covered_title() /> }.into_any())}
    }
}

#[component]
fn Assumptions() -> impl IntoView {
    let w = words();
    let (current, found) = (current(), findings());
    let assumed = RwSignal::new(Assumed::default());
    let result = Memo::new(move |_| {
        assumed.with(|assumed| current.round.with(|r| found.assessment.with(|a| assume(&CATALOGUE, r, a, assumed))))
    });
    let steps = Memo::new(move |_| {
        found.plan.with(|p| {
            let all =
                Window::ALL.into_iter().flat_map(|window| p.steps_in(window).map(move |step| (step.action, window)));
            all.collect::<Vec<(ActionId, Window)>>()
        })
    });
    let boxes = move || {
        all(steps.get().into_iter().map(|(id, window)| {
            let title = current.round.with(|r| say::action_title(w, r, id));
            let label = format!("{title} ({})", say::window_name(w, window));
            view! {
                <Check label=label checked=Signal::derive(move || assumed.with(|a| a.actions.contains(&id)))
                    on_change=Callback::new(move |yes| assumed.update(|a| { if yes { a.actions.insert(id) } else { a.actions.remove(&id) }; })) />
            }.into_any()
        }))
    };
    // What a step takes off each sub-risk is known, so from a risk's numbers its sub-risks could be worked out.
    let few = Memo::new(move |_| found.assessment.with(|a| a.detail != Detail::Questions));
    let nothing = Memo::new(move |_| assumed.with(|a| *a == Assumed::default()));
    let said = move |f: fn(content::Words, &Round, &WhatIf) -> Vec<String>| {
        part(move || {
            all(result
                .with(|found| current.round.with(|r| f(w, r, found)))
                .into_iter()
                .map(|line| view! { <li>{line}</li> }.into_any()))
        })
    };
    let others = move || {
        let mut lines = Vec::new();
        let assumed = assumed.get();
        result.with(|found| {
            if assumed.departure {
                lines.push(say::what_if_departure(w, found));
            }
            if assumed.doubled_pages {
                current.round.with(|r| lines.extend(say::what_if_pages(w, r, found)));
            }
            if !few.get() {
                lines.push(say::what_if_still(w, found));
            }
        });
        lines.retain(|line| !line.is_empty());
        all(lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()))
    };
    let any_parts =
        Memo::new(move |_| result.with(|found| current.round.with(|r| !say::what_if_parts(w, r, found).is_empty())));
    view! {
        <main id="main" class="page long">
            <h1 class="headline" tabindex="-1">{w.what_if_title()}</h1>
            <p class="lede">{w.what_if_lede()}</p>
            <div class="later what-if">
                <div>
                    <fieldset class="checks"><legend class="field-label">{w.what_if_actions()}</legend>{part(boxes)}</fieldset>
                    <fieldset class="checks gap-top"><legend class="field-label">{w.what_if_others()}</legend>
                        <Check label=w.what_if_one_leaves() checked=Signal::derive(move || assumed.with(|a| a.departure)) on_change=Callback::new(move |yes| assumed.update(|a| a.departure = yes)) />
                        <Check label=w.what_if_pages_double() checked=Signal::derive(move || assumed.with(|a| a.doubled_pages)) on_change=Callback::new(move |yes| assumed.update(|a| a.doubled_pages = yes)) />
                    </fieldset>
                </div>
                <section aria-labelledby="moves" aria-live="polite">
                    <h2 id="moves">{w.what_if_result()}</h2>
                    {either(move || nothing.get(), move || view! { <p>{w.what_if_nothing()}</p> }.into_any(), move || view! {
                        <ul class="found-list">{show(move || !few.get(), move || said(say::what_if_lines))}{part(others)}</ul>
                        {show(move || few.get(), move || view! { <p>{w.what_if_few()}</p> }.into_any())}
                        {show(move || any_parts.get(), move || view! { <h3>{w.what_if_parts_title()}</h3><ul class="found-list">{said(say::what_if_parts)}</ul> }.into_any())}
                        <p class="fine">{text(move || assumed.with(|a| say::what_if_caveat(w, a)))}</p>
                    }.into_any())}
                </section>
            </div>
            <p class="button-row gap-top no-print"><a class="button button-second" href=current.route(Step::Plan).href()>{w.steps_check_to_plan()}</a></p>
        </main>
    }
}
