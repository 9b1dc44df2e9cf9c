//! Commit: one to three steps, each with an owner, a first step within a week, a day, and the answer it should move.

use super::{own_action::OwnActionForm, topic::Uncovered};
use crate::{
    parts::{CommitStep, broken_lines},
    state::{current, findings, session, words},
    ui::{
        More, Notice, Tone,
        dynamic::{all, list, part, show, text, yes},
    },
};
use content::{CATALOGUE, say};
use domain::{
    action::{ActionId, Window},
    commitment::{FEW, chosen, committed},
};
use leptos::prelude::*;

/// The part.
#[component]
pub(super) fn Commit() -> impl IntoView {
    let w = words();
    let current = current();
    let covered = Memo::new(move |_| current.round.with(|r| !r.revealed));
    view! {
        {show(move || covered.get(), move || view! { <h1 tabindex="-1">{w.part_commit()}</h1> }.into_any())}
        <Uncovered waits=w.choose_covered()><Committing /></Uncovered>
    }
}

#[component]
fn Committing() -> impl IntoView {
    let w = words();
    let (current, found) = (current(), findings());
    let owned = Memo::new(move |_| {
        current.round.with(|r| committed(r).into_iter().map(|(id, _)| id).collect::<Vec<ActionId>>())
    });
    let pending = Memo::new(move |_| {
        current.round.with(|r| {
            let all = chosen(r).into_iter().filter(|(_, decision)| !decision.is_committed());
            all.map(|(id, _)| id).collect::<Vec<ActionId>>()
        })
    });
    let ids = |all: &Vec<ActionId>| all.iter().map(|id| u64::from(id.0)).collect::<Vec<u64>>();
    let step = move |id: u64| view! { <CommitStep action=ActionId(u8::try_from(id).unwrap_or_default()) /> }.into_any();
    let title = move || {
        let n = owned.with(Vec::len);
        w.commit_title(n, &say::capitalised(&say::in_words(w, n)))
    };
    let broken = broken_lines();
    let capacity = move || found.plan.with(|p| say::capacity_line(w, p, Window::Now));
    let over = Memo::new(move |_| {
        found.plan.with(|p| {
            let [hands, ..] = p.capacity;
            let over = p.used(Window::Now) - hands;
            if over > 0.05 { Some(say::amount(over)) } else { None }
        })
    });
    view! {
        <h1 tabindex="-1">{text(title)}</h1>
        <p class="hour-lede">{w.commit_lede()}</p>
        <p class="hour-quiet">{text(capacity)} {part(move || match over.get() { Some(over) => view! { <span>". " {w.commit_over(&over)}</span> }.into_any(), None => ().into_any() })}</p>
        {show(move || owned.with(|o| o.len() > FEW), move || view! {
            <Notice tone=Tone::Ink title=Signal::derive(move || w.commit_many_title(owned.with(Vec::len)))><p>{w.commit_many()}</p></Notice>
        }.into_any())}
        {part(move || all(broken.get().into_iter().map(|line| view! { <p class="hour-warns">{line}</p> }.into_any())))}
        <ol class="hour-steps">{list(move || owned.with(ids), step)}</ol>
        {show(move || pending.with(|p| !p.is_empty()), move || view! {
            <h2>{w.commit_pending()}</h2>
            <ol class="hour-steps">{list(move || pending.with(ids), step)}</ol>
        }.into_any())}
        <AddFromPlan />
        <More summary=w.commit_own_title().to_owned()><OwnActionForm chooses=true /></More>
    }
}

/// A step of the plan that nobody chose yet.
#[component]
fn AddFromPlan() -> impl IntoView {
    let w = words();
    let (current, session, found) = (current(), session(), findings());
    let picked = RwSignal::new(None::<ActionId>);
    let open = Memo::new(move |_| {
        current.round.with(|r| {
            let is_open =
                |id: &ActionId| r.plan.decisions.get(id).is_none_or(|d| !d.is_chosen() && d.have != Some(true));
            let planned = found.plan.with(|p| p.steps.iter().map(|step| step.action).collect::<Vec<_>>());
            let others = CATALOGUE.actions.iter().map(|action| action.id).filter(|id| !planned.contains(id));
            let all = planned.iter().copied().chain(others).filter(is_open);
            all.map(|id| (id, say::action_title(w, r, id))).collect::<Vec<_>>()
        })
    });
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let first = open.with_untracked(|open| open.first().map(|(id, _)| *id));
        if let Some(action) = picked.get_untracked().or(first) {
            picked.set(None);
            found.assessment.with_untracked(|a| session.choose(current.id, action, a));
        }
    };
    view! {
        <form class="hour-park no-print" on:submit=add>
            <label class="field"><span class="field-label">{w.commit_add()}</span>
                <select class="field-input" id="commit-add" on:change=move |event| picked.set(event_target_value(&event).parse().ok())>
                    {part(move || all(open.get().into_iter().map(|(id, title)| view! { <option value=id.to_string() prop:selected=yes(move || picked.get() == Some(id))>{title}</option> }.into_any())))}
                </select>
            </label>
            <button class="button button-second" type="submit">{w.commit_add_button()}</button>
        </form>
    }
}
