//! Actions of the team's own: what, how much work, what before it, and what it should lower. Typed, changed and deleted.

use crate::{
    browser,
    state::{current, findings, session, words},
    ui::{
        Field, NumberField,
        dynamic::{all, list, part, says, show, text, yes},
    },
};
use content::{CATALOGUE, say};
use domain::{
    action::{ActionId, OwnAction},
    risk::SubRiskId,
    roadmap::{can_precede, effort_pw},
};
use leptos::prelude::*;

/// Tenths of a person-week unless the team says otherwise.
const EFFORT: u16 = 10;
/// How much it lowers what it should unless the team says otherwise: "clear", as in [`domain::action::Action::effects`].
const CLEAR: u8 = 2;
/// So many prerequisites one action may have here; more than any of the catalogue has.
const MOST_BEFORE: usize = 6;

/// An action of which nothing but its name is known.
pub(super) fn named(title: String) -> OwnAction {
    OwnAction { title, effort_tenths: EFFORT, ..OwnAction::default() }
}

/// The form, and what the team typed so far. What is added here can be chosen at once.
#[component]
pub(super) fn OwnActionForm(#[prop(optional)] chooses: bool) -> impl IntoView {
    let w = words();
    let (current, session, found) = (current(), session(), findings());
    let draft = RwSignal::new(named(String::new()));
    let changed = RwSignal::new(None::<ActionId>);
    let wrong = RwSignal::new(None::<String>);
    let start = move |action: Option<ActionId>| {
        let known = action.and_then(|id| {
            current.round.with_untracked(|r| {
                let effort = effort_pw(&CATALOGUE, r, id).unwrap_or_default() * 10.0;
                r.plan.own.get(&id).map(|own| OwnAction { effort_tenths: effort.round() as u16, ..own.clone() })
            })
        });
        changed.set(action.filter(|_| known.is_some()));
        draft.set(known.unwrap_or_else(|| named(String::new())));
        wrong.set(None);
        browser::after_drawing(|| browser::focus("#own-title"));
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let draft = draft.get_untracked();
        let own = OwnAction { title: exchange::text::label(&draft.title), ..draft };
        if own.title.is_empty() {
            wrong.set(Some(w.commit_own_empty().to_owned()));
            return browser::focus("#own-title");
        }
        // It may have been deleted in another window since.
        let is_there = |id: &ActionId| current.round.with_untracked(|r| r.plan.own.contains_key(id));
        let known = changed.get_untracked().filter(is_there);
        if let Some(id) = known {
            session.change_own(current.id, id, own);
        } else if found.assessment.with_untracked(|a| session.add_own(current.id, own, chooses.then_some(a))).is_none()
        {
            return wrong.set(Some(w.commit_own_full().to_owned()));
        }
        start(None);
    };
    let before = move || rows(draft.with(|d| d.prerequisites.len()), MOST_BEFORE);
    let lowers = move || rows(draft.with(|d| d.effects.len()), SubRiskId::ALL.len());
    view! {
        <form class="hour-own" novalidate on:submit=submit>
            <Field id="own-title" most=80 label=w.commit_own_name() value=says(move || draft.with(|d| d.title.clone())) error=Signal::derive(move || wrong.get())
                on_input=Callback::new(move |typed| draft.update(|d| d.title = typed)) />
            <NumberField id="own-effort" label=w.step_effort_label() value=Signal::derive(move || draft.with(|d| d.effort_tenths)) min=1 max=600 tenths=true
                on_change=Callback::new(move |n| draft.update(|d| d.effort_tenths = n)) />
            <fieldset class="hour-own-rows"><legend class="field-label">{w.commit_own_after()}</legend>
                {list(before, move |at| view! { <BeforeRow at=at as usize draft=draft changed=changed /> }.into_any())}
            </fieldset>
            <fieldset class="hour-own-rows"><legend class="field-label">{w.commit_own_lowers()}</legend>
                {list(lowers, move |at| view! { <LowersRow at=at as usize draft=draft /> }.into_any())}
            </fieldset>
            <p class="button-row hour-wide">
                <button class="button button-second" type="submit">{text(move || if changed.get().is_some() { w.commit_own_save() } else { w.commit_own_add() })}</button>
                {show(move || changed.get().is_some(), move || view! {
                    <button class="button button-quiet" type="button" on:click=move |_| start(None)>{w.commit_own_cancel()}</button>
                }.into_any())}
            </p>
        </form>
        <Own start=Callback::new(start) />
    }
}

/// One row for each entry and one for the next, as long as there may be one.
fn rows(entries: usize, most: usize) -> Vec<u64> {
    (0..=entries as u64).take(most.max(entries)).collect()
}

/// Puts an entry into its row, or takes the row away.
fn put<T>(entries: &mut Vec<T>, at: usize, entry: Option<T>) {
    match (entries.get_mut(at), entry) {
        (Some(place), Some(entry)) => *place = entry,
        (Some(_), None) => drop(entries.remove(at)),
        (None, Some(entry)) => entries.push(entry),
        (None, None) => {}
    }
}

/// One thing that must be done before.
#[component]
fn BeforeRow(at: usize, draft: RwSignal<OwnAction>, changed: RwSignal<Option<ActionId>>) -> impl IntoView {
    let w = words();
    let current = current();
    let picked = Memo::new(move |_| draft.with(|d| d.prerequisites.get(at).copied()));
    let open = Memo::new(move |_| {
        let elsewhere = draft.with(|d| {
            d.prerequisites.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, id)| *id).collect::<Vec<ActionId>>()
        });
        current.round.with(|r| {
            let all = can_precede(&CATALOGUE, &r.plan.own, changed.get()).into_iter();
            let open = all.filter(|id| !elsewhere.contains(id));
            open.map(|id| (id, say::action_title(w, r, id))).collect::<Vec<_>>()
        })
    });
    let pick = move |event: leptos::ev::Event| {
        let id = event_target_value(&event).parse().ok();
        draft.update(|d| put(&mut d.prerequisites, at, id));
    };
    let none = if at == 0 { w.commit_own_after_none() } else { w.commit_own_after_more() };
    view! {
        <select class="field-input" id=format!("own-after-{at}") aria-label=w.commit_own_after_nth(at + 1) on:change=pick>
            <option value="" prop:selected=yes(move || picked.get().is_none())>{none}</option>
            {part(move || all(open.get().into_iter().map(|(id, title)| view! {
                <option value=id.to_string() prop:selected=yes(move || picked.get() == Some(id))>{title}</option>
            }.into_any())))}
        </select>
    }
}

/// One sub-risk that it should lower, and how much.
#[component]
fn LowersRow(at: usize, draft: RwSignal<OwnAction>) -> impl IntoView {
    let w = words();
    let picked = Memo::new(move |_| draft.with(|d| d.effects.get(at).copied()));
    let open = Memo::new(move |_| {
        let taken =
            |id: &SubRiskId| draft.with(|d| d.effects.iter().enumerate().any(|(n, (other, _))| n != at && other == id));
        SubRiskId::ALL.into_iter().filter(|id| !taken(id)).collect::<Vec<SubRiskId>>()
    });
    let name = |id: SubRiskId| content::text::subrisk(words().0, id).name;
    let pick = move |event: leptos::ev::Event| {
        let strength = picked.get_untracked().map_or(CLEAR, |(_, strength)| strength);
        let id = event_target_value(&event).parse().ok();
        draft.update(|d| put(&mut d.effects, at, id.map(|id| (id, strength))));
    };
    let judge = move |event: leptos::ev::Event| {
        let strength = event_target_value(&event).parse().unwrap_or(CLEAR);
        draft.update(|d| {
            if let Some((_, place)) = d.effects.get_mut(at) {
                *place = strength;
            }
        });
    };
    let strengths = [(1, w.commit_own_some()), (2, w.commit_own_clear()), (3, w.commit_own_strong())];
    let none = if at == 0 { w.commit_own_lowers_none() } else { w.commit_own_lowers_more() };
    view! {
        <div class="hour-own-row">
            <select class="field-input" id=format!("own-lowers-{at}") aria-label=w.commit_own_lowers_nth(at + 1) on:change=pick>
                <option value="" prop:selected=yes(move || picked.get().is_none())>{none}</option>
                {part(move || all(open.get().into_iter().map(|id| view! {
                    <option value=id.to_string() prop:selected=yes(move || picked.get().is_some_and(|(it, _)| it == id))>{name(id)}</option>
                }.into_any())))}
            </select>
            {show(move || picked.get().is_some(), move || view! {
                <select class="field-input" id=format!("own-strength-{at}") on:change=judge
                    aria-label=move || picked.get().map_or_else(String::new, |(id, _)| w.commit_own_strength(name(id)))>
                    {strengths.map(|(strength, text)| view! {
                        <option value=strength.to_string() prop:selected=yes(move || picked.get().is_some_and(|(_, it)| it == strength))>{text}</option>
                    }).collect_view()}
                </select>
            }.into_any())}
        </div>
    }
}

/// What the team typed so far.
#[component]
fn Own(start: Callback<Option<ActionId>>) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let own = Memo::new(move |_| {
        current.round.with(|r| r.plan.own.iter().map(|(id, own)| (*id, own.title.clone())).collect::<Vec<_>>())
    });
    let lines = move || {
        all(own.get().into_iter().map(|(id, title)| {
            let (change, remove) = (w.commit_own_change_of(&title), w.commit_own_remove(&title));
            view! {
                <li class="tray-line"><p>{title}</p><p class="button-row">
                    <button class="button button-second button-small" type="button" aria-label=change on:click=move |_| start.run(Some(id))>{w.commit_own_change()}</button>
                    <button class="button button-quiet button-small" type="button" aria-label=remove on:click=move |_| { session.remove_own(current.id, id); start.run(None); }>{w.rounds_delete()}</button>
                </p></li>
            }.into_any()
        }))
    };
    show(
        move || own.with(|own| !own.is_empty()),
        move || view! { <h2>{w.commit_own_yours()}</h2> <ul class="tray-lines">{part(lines)}</ul> }.into_any(),
    )
}
