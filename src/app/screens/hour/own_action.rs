//! An action of the team's own: what, how much work, what before it, and what it should lower.

use crate::{
    state::{current, session, words},
    ui::{
        Field, NumberField,
        dynamic::{all, part, text},
    },
};
use content::{CATALOGUE, say};
use domain::{
    action::{ActionId, OwnAction},
    risk::SubRiskId,
};
use leptos::prelude::*;

/// Tenths of a person-week unless the team says otherwise.
const EFFORT: u16 = 10;
/// How much it lowers what it should: "clear", as in the catalogue.
const CLEAR: u8 = 2;

/// The form, and what the team typed so far.
#[component]
pub(super) fn OwnActionForm() -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let title = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let effort = RwSignal::new(EFFORT);
    let after = RwSignal::new(None::<ActionId>);
    let lowers = RwSignal::new(None::<SubRiskId>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = exchange::text::label(&title.get_untracked());
        if name.is_empty() {
            return wrong.set(Some(w.commit_own_empty().to_owned()));
        }
        let own = OwnAction {
            title: name,
            effort_tenths: effort.get_untracked(),
            prerequisites: after.get_untracked().into_iter().collect(),
            effects: lowers.get_untracked().map(|id| (id, CLEAR)).into_iter().collect(),
        };
        if session.add_own(current.id, own).is_none() {
            return wrong.set(Some(w.commit_own_full().to_owned()));
        }
        wrong.set(None);
        title.set(String::new());
        effort.set(EFFORT);
        after.set(None);
        lowers.set(None);
        crate::browser::after_drawing(|| crate::browser::focus("#own-title"));
    };
    let own = Memo::new(move |_| {
        current.round.with(|r| r.plan.own.iter().map(|(id, own)| (*id, own.title.clone())).collect::<Vec<_>>())
    });
    let lines = move || {
        all(own.get().into_iter().map(|(id, title)| {
            let label = w.commit_own_remove(&title);
            view! { <li class="tray-line"><p>{title}</p><p><button class="button button-quiet button-small" type="button" aria-label=label on:click=move |_| session.remove_own(current.id, id)>{w.rounds_delete()}</button></p></li> }.into_any()
        }))
    };
    let before = move || {
        let listed = CATALOGUE.actions.iter().map(|action| action.id);
        let all_of = current.round.with(|r| {
            listed.chain(r.plan.own.keys().copied()).map(|id| (id, say::action_title(w, r, id))).collect::<Vec<_>>()
        });
        all(all_of.into_iter().map(|(id, title)| {
            view! { <option value=id.to_string() prop:selected=move || after.get() == Some(id)>{title}</option> }
                .into_any()
        }))
    };
    view! {
        <form class="hour-own" novalidate on:submit=submit>
            <Field id="own-title" label=w.commit_own_name() value=title error=Signal::derive(move || wrong.get()) on_input=Callback::new(move |typed| title.set(typed)) />
            <NumberField id="own-effort" label=w.commit_own_effort() value=effort min=1 max=600 suffix=w.step_effort_suffix() on_change=Callback::new(move |n| effort.set(n)) />
            <label class="field"><span class="field-label">{w.commit_own_after()}</span>
                <select class="field-input" id="own-after" on:change=move |event| after.set(event_target_value(&event).parse().ok())>
                    <option value="" prop:selected=move || after.get().is_none()>{w.commit_own_after_none()}</option>
                    {part(before)}
                </select>
            </label>
            <label class="field"><span class="field-label">{w.commit_own_lowers()}</span>
                <select class="field-input" id="own-lowers" on:change=move |event| lowers.set(event_target_value(&event).parse().ok())>
                    <option value="" prop:selected=move || lowers.get().is_none()>{w.commit_own_lowers_none()}</option>
                    {SubRiskId::ALL.map(|id| view! { <option value=id.to_string() prop:selected=move || lowers.get() == Some(id)>{content::text::subrisk(w.0, id).name}</option> })}
                </select>
            </label>
            <p class="button-row"><button class="button button-second" type="submit">{w.commit_own_add()}</button></p>
        </form>
        <ul class="tray-lines">{part(lines)}</ul>
        <p class="visually-hidden" role="status">{text(move || own.with(|own| own.last().map_or_else(String::new, |(_, title)| title.clone())))}</p>
    }
}
