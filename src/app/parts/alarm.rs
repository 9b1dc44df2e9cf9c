//! Alarms: gates in words, confirmed and to check.

use crate::route::{Facts, Step};
use crate::state::{Current, current, findings, session, words};
use crate::ui::dynamic::{all, list, part, show, text};
use content::CATALOGUE;
use domain::{
    confidentiality::gate_may_show,
    gate::{Check, Checker, GateId, GateState},
};
use leptos::prelude::*;

/// All alarms that are raised, confirmed ones first. Nothing when there are none.
#[component]
pub(crate) fn Alarms() -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let raised = move |state: GateState| {
        found.assessment.with(|a| {
            CATALOGUE
                .gates
                .iter()
                .map(|g| g.id)
                .filter(|id| a.gates.get(id).is_some_and(|g| g.state == state && gate_may_show(a.detail, g)))
                .collect::<Vec<_>>()
        })
    };
    let rejected = Memo::new(move |_| {
        current.round.with(|r| {
            r.checks.iter().filter(|(_, c)| c.found == Check::Rejected).map(|(id, _)| *id).collect::<Vec<_>>()
        })
    });
    let confirmed = Memo::new(move |_| raised(GateState::Confirmed));
    let open = Memo::new(move |_| raised(GateState::Unverified));
    let any =
        move || confirmed.with(|c| !c.is_empty()) || open.with(|o| !o.is_empty()) || rejected.with(|r| !r.is_empty());
    let list = move |ids: Memo<Vec<GateId>>, state| {
        list(
            move || ids.get().into_iter().map(|id| id as u64).collect(),
            move |id| match gate(id) {
                Some(id) => view! { <Alarm current=current gate=id state=state /> }.into_any(),
                None => ().into_any(),
            },
        )
    };
    view! {
        {show(any, move || view! {
            <section class="section" aria-labelledby="alarms">
                <div class="section-head">
                    <h2 id="alarms">{text(move || match (confirmed.with(Vec::len), open.with(Vec::len)) {
                        (0, 0) => w.alarms_none_title().to_owned(),
                        (0, n) => w.alarms_open_title(n, &counted(n)),
                        (n, _) => w.alarms_title(n, &counted(n)),
                    })}</h2>
                    <p>{w.alarms_text()}</p>
                </div>
                {show(move || confirmed.with(|c| !c.is_empty()), move || view! {<div class="alarms">{list(confirmed, GateState::Confirmed)}</div>}.into_any())}
                {show(move || open.with(|o| !o.is_empty()), move || view! {<div class="alarms gap-top">{list(open, GateState::Unverified)}</div>}.into_any())}
                {part(move || all(rejected.get().into_iter().map(|id| view! {
                    <p class="fine gap-top-s">
                        {w.alarm_rejected(content::text::gate(w.0, id).name)} " " {looked(current, id)} " "
                        <button class="button-link no-print" type="button" on:click=move |_| session().check_gate(current.id, id, None)>{w.alarm_reopen()}</button>
                    </p>
                }.into_any())))}
            </section>
        }.into_any())}
    }
}

/// One alarm.
#[component]
fn Alarm(current: Current, gate: GateId, state: GateState) -> impl IntoView {
    let found = findings();
    let w = words();
    let session = session();
    let words_of = content::text::gate(w.0, gate);
    let confirmed = state == GateState::Confirmed;
    let reason = move || found.assessment.with(|a| current.round.with(|r| content::say::gate_line(w, r, a, gate)));
    let lifted_by = CATALOGUE.gate(gate).map(|g| w.alarm_lifted_by(content::text::action(w.0, g.repair).title));
    let by_hand = move || current.round.with(|r| r.checks.get(&gate).is_some_and(|c| c.found == Check::Confirmed));
    let polygon = if confirmed { "8,1.5 15,14.5 1,14.5" } else { "8,2.5 14,13.8 2,13.8" };
    let title = move || found.assessment.with(|a| content::say::gate_title(w, a, gate));
    let who = RwSignal::new(None::<Checker>);
    let who_id = format!("who-{}", gate.as_str());
    // The figure that would settle it, where one can.
    let figure = CATALOGUE.gate(gate).and_then(|it| it.proof).map(|proof| {
        let to = current.route(Step::Facts(Facts::Evidence(Some(proof.metric)))).href();
        view! { <p class="no-print"><a href=to>{w.alarm_figure(content::text::metric(w.0, proof.metric).name)}</a></p> }
    });
    view! {
        <article class="alarm" class:alarm-open=!confirmed>
            <p class="alarm-state">
                <svg viewBox="0 0 16 16" aria-hidden="true"><polygon points=polygon></polygon></svg>
                {if confirmed { w.alarm_confirmed() } else { w.alarm_to_check() }}
            </p>
            <h3>{text(title)}</h3>
            <p>{text(reason)}</p>
            {if confirmed {
                view! {
                    <p><b>{lifted_by}</b></p>
                    <p class="fine">{text(move || looked(current, gate))}</p>
                    {show(by_hand, move || view! {
                        <p class="no-print"><button class="button-link" type="button" on:click=move |_| session.check_gate(current.id, gate, None)>{w.alarm_unconfirm()}</button></p>
                    }.into_any())}
                }.into_any()
            } else {
                view! {
                    <p><b>{w.alarm_two_minutes(words_of.check)}</b></p>
                    {figure}
                    <p class="alarm-who no-print">
                        <label for=who_id.clone()>{w.alarm_who()}</label>
                        <select class="field-input" id=who_id on:change=move |event| {
                            let value = event_target_value(&event);
                            who.set(Checker::ALL.into_iter().find(|it| it.as_str() == value));
                        }>
                            <option value="">{w.alarm_who_nobody()}</option>
                            {Checker::ALL.map(|it| view! { <option value=it.as_str()>{content::say::checker(w, it)}</option> }).collect_view()}
                        </select>
                    </p>
                    <p class="button-row no-print">
                        <button class="button button-second button-small" type="button" aria-label=w.alarm_yes_label(words_of.name)
                            on:click=move |_| session.check_gate(current.id, gate, Some((Check::Confirmed, who.get_untracked())))>{w.alarm_yes()}</button>
                        <button class="button button-second button-small" type="button" aria-label=w.alarm_no_label(words_of.name)
                            on:click=move |_| session.check_gate(current.id, gate, Some((Check::Rejected, who.get_untracked())))>{w.alarm_no()}</button>
                    </p>
                }.into_any()
            }}
        </article>
    }
}

/// Who looked into an alarm, and when: "Looked into by a team lead on 20 November 2026."
fn looked(current: Current, gate: GateId) -> String {
    let checked = current.round.with(|r| r.checks.get(&gate).copied());
    checked.map(|checked| content::say::checked(words(), checked)).unwrap_or_default()
}

/// A count as a word that begins a sentence.
pub(crate) fn counted(n: usize) -> String {
    content::say::capitalised(&content::say::in_words(words(), n))
}

/// The gate of a line's number.
fn gate(number: u64) -> Option<GateId> {
    GateId::ALL.into_iter().find(|id| *id as u64 == number)
}
