//! What the plan assumes, and what it left out: every change replans at once.

use super::OrganisationFields;
use crate::ui::dynamic::{all, list, part, says, show, yes};
use crate::{
    state::{current, findings, session, words},
    ui::{Check, More, NumberField},
};
use content::say;
use domain::{action::ActionId, risk::RiskId};
use leptos::prelude::*;

/// Capacity, impact and the organisation.
#[component]
pub(crate) fn Assumptions() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let capacity = Signal::derive(move || current.round.with(|r| u16::from(r.plan.capacity_percent)));
    let impact = move |risk: RiskId| {
        let id = format!("impact-{risk}");
        let picked = move |n: u8| current.round.with(|r| r.plan.impact_of(risk) == n);
        view! {
            <div class="impact-row">
                <label for=id.clone()>{content::text::risk(w.0, risk).name}</label>
                <select class="field-input" id=id on:change=move |event| {
                    if let Ok(n) = event_target_value(&event).parse::<u8>() {
                        session.set_impact(current.id, risk, n.clamp(1, 3));
                    }
                }>
                    <option value="1" selected=yes(move || picked(1))>{w.impact_1()}</option>
                    <option value="2" selected=yes(move || picked(2))>{w.impact_2()}</option>
                    <option value="3" selected=yes(move || picked(3))>{w.impact_3()}</option>
                </select>
            </div>
        }
    };
    view! {
        <div class="assumptions no-print">
            <NumberField id="capacity" label=w.plan_capacity() value=capacity min=1 max=100 suffix=w.plan_capacity_suffix()
                on_change=Callback::new(move |n: u16| session.set_capacity(current.id, u8::try_from(n).unwrap_or(100))) />
            <More summary=w.plan_impact().to_owned()>
                <fieldset class="impact"><legend class="fine">{w.plan_impact_hint()}</legend>{RiskId::ALL.into_iter().map(impact).collect_view()}</fieldset>
            </More>
            <More summary=w.plan_organisation().to_owned()>
                <div class="setup-context">
                    <OrganisationFields value=Signal::derive(move || current.round.with(|r| r.plan.organisation))
                        on_change=Callback::new(move |o| session.set_organisation(current.id, o)) />
                </div>
            </More>
        </div>
    }
}

/// Actions that are there already, were left out, or did not fit; each can be taken back.
#[component]
pub(crate) fn SetAside() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let found = findings();
    let title = move |id: ActionId| current.round.with(|r| say::action_title(w, r, id));
    let looks = Memo::new(move |_| found.plan.with(|p| p.looks_done.clone()));
    let have = Memo::new(move |_| {
        current.round.with(|r| {
            r.plan.decisions.iter().filter(|(_, d)| d.have == Some(true)).map(|(id, _)| *id).collect::<Vec<_>>()
        })
    });
    let dropped = Memo::new(move |_| {
        current.round.with(|r| {
            r.plan.decisions.iter().filter_map(|(id, d)| d.dropped.clone().map(|why| (*id, why))).collect::<Vec<_>>()
        })
    });
    let left = Memo::new(move |_| found.plan.with(|p| p.left_out.clone()));
    let any = move || {
        looks.with(|l| !l.is_empty())
            || have.with(|l| !l.is_empty())
            || dropped.with(|l| !l.is_empty())
            || left.with(|l| !l.is_empty())
    };
    view! {
        {show(any, move || view! {
            <section class="section" aria-labelledby="aside">
                <div class="section-head"><h2 id="aside">{w.aside_title()}</h2></div>
                <div class="later">
                    <div hidden=yes(move || have.with(|l| l.is_empty()) && looks.with(|l| l.is_empty()))>
                        <h3>{w.aside_have()}</h3>
                        <p class="fine">{w.aside_have_hint()}</p>
                        <div class="checks">
                            {list(move || ids(&have.get()), move |id| {
                                let id = action(id);
                                view! { <Check label=title(id) checked=yes(|| true) on_change=Callback::new(move |_| session.decide(current.id, id, |d| d.have = Some(false))) /> }.into_any()
                            })}
                            {list(move || ids(&looks.get()), move |id| {
                                let id = action(id);
                                view! { <p class="looks-done">
                                    <span>{w.aside_looks(&title(id))}</span>
                                    <button class="button button-second button-small" type="button" on:click=move |_| session.decide(current.id, id, |d| d.have = Some(true))>{w.aside_yes()}</button>
                                    <button class="button button-second button-small" type="button" on:click=move |_| session.decide(current.id, id, |d| d.have = Some(false))>{w.aside_no()}</button>
                                </p> }.into_any()
                            })}
                        </div>
                    </div>
                    <div>
                        {show(move || left.with(|l| !l.is_empty()), move || view! {
                            <More summary=says(move || w.aside_left(left.with(Vec::len)))>
                                <ul class="aside-list">
                                {part(move || all(left.get().into_iter().map(|item| {
                                    let name = title(item.action);
                                    let line = if item.missing_pw > 0.0 { w.aside_missing(&name, &say::amount(item.missing_pw)) } else { w.aside_no_place(&name) };
                                    view! { <li>{line}</li> }.into_any()
                                })))}
                            </ul>
                            </More>
                        }.into_any())}
                        {show(move || dropped.with(|l| !l.is_empty()), move || view! {
                            <h3>{w.aside_dropped()}</h3>
                            <ul class="aside-list">
                                {part(move || all(dropped.get().into_iter().map(|item| view! {
                                    <li>
                                        {if item.1.is_empty() { title(item.0) } else { w.aside_dropped_because(&title(item.0), &item.1) }} " "
                                        <button class="button-link" type="button" on:click=move |_| session.decide(current.id, item.0, |d| d.dropped = None)>{w.aside_restore()}</button>
                                    </li>
                                }.into_any())))}
                            </ul>
                        }.into_any())}
                    </div>
                </div>
            </section>
        }.into_any())}
    }
}

/// Actions as the numbers that [`list`] knows lines by.
fn ids(actions: &[ActionId]) -> Vec<u64> {
    actions.iter().map(|id| u64::from(id.0)).collect()
}

/// The action of such a number.
fn action(number: u64) -> ActionId {
    ActionId(u8::try_from(number).unwrap_or_default())
}
