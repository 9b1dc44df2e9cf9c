//! Which systems there are: those that most teams have, and the team's own.

use super::super::weights;
use crate::ui::dynamic::{list, number_of, says, show, text, yes};
use crate::{
    browser,
    state::{current, session, words},
};
use content::Words;
use domain::knowledge::System;
use leptos::prelude::*;

/// Systems that most teams have, with the weight they mostly have.
fn common(w: Words) -> [(&'static str, u8); 12] {
    [
        (w.system_front(), 3),
        (w.system_api(), 3),
        (w.system_payment(), 3),
        (w.system_database(), 3),
        (w.system_cloud(), 3),
        (w.system_access(), 3),
        (w.system_deploy(), 2),
        (w.system_monitoring(), 2),
        (w.system_backup(), 2),
        (w.system_dns(), 2),
        (w.system_jobs(), 2),
        (w.system_reports(), 1),
    ]
}

/// Common systems that are not on the list yet; a click puts one there.
#[component]
pub(super) fn Suggested() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let open = Memo::new(move |_| {
        let known = |name: &str| current.round.with(|r| r.knowledge.systems.iter().any(|system| system.name == name));
        common(w)
            .into_iter()
            .enumerate()
            .filter(|(_, (name, _))| !known(name))
            .map(|(n, _)| n as u64)
            .collect::<Vec<u64>>()
    });
    view! {
        {show(move || open.with(|o| !o.is_empty()), move || view! {
            <fieldset class="suggested"><legend class="field-label">{w.matrix_suggested()}</legend>
                {list(move || open.get(), move |n| {
                    let Some(&(name, weight)) = usize::try_from(n).ok().and_then(|n| common(w).get(n).copied()).as_ref() else { return ().into_any() };
                    let add = move |_| {
                        session.add_systems(current.id, vec![(name.to_owned(), weight)]);
                        browser::after_drawing(|| browser::focus(".suggested button"));
                    };
                    view! { <button class="button button-second button-small" type="button" on:click=add>"+ " {name}</button> }.into_any()
                })}
            </fieldset>
        }.into_any())}
    }
}

/// A field for a system of the team's own.
#[component]
pub(super) fn AddSystem() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let name = RwSignal::new(String::new());
    let weight = RwSignal::new(3_u8);
    let wrong = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match exchange::text::team_name(&name.get_untracked()) {
            Ok(clean) if current.round.with_untracked(|r| r.knowledge.systems.iter().any(|it| it.name == clean)) => {
                wrong.set(Some(w.matrix_system_twice(&clean)));
            }
            Ok(clean) => {
                let left = session.add_systems(current.id, vec![(clean, weight.get_untracked())]);
                wrong.set((left > 0).then(|| w.matrix_systems_full().to_owned()));
                if left == 0 {
                    name.set(String::new());
                }
            }
            Err(_) => wrong.set(Some(w.matrix_system_wrong().to_owned())),
        }
        browser::focus("#system-name");
    };
    view! {
        <form class="add-row" novalidate on:submit=submit>
            <div class="look-field" class:is-error=yes(move || wrong.with(Option::is_some))>
                <label class="field-label" for="system-name">{w.matrix_system_name()}</label>
                <input class="field-input" id="system-name" type="text" maxlength="80" autocomplete="off" prop:value=says(move || name.get())
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true") aria-describedby="system-wrong" on:input=move |event| name.set(event_target_value(&event)) />
            </div>
            <div class="look-field">
                <label class="field-label" for="system-weight">{w.matrix_weight()}</label>
                <select class="field-input" id="system-weight" on:change=move |event| weight.set(event_target_value(&event).parse().unwrap_or(3))>
                    {weights(move || weight.get())}
                </select>
            </div>
            <button class="button button-second" type="submit">{w.matrix_add_system()}</button>
            <p class="field-error" id="system-wrong" role="status">{text(move || wrong.get().unwrap_or_default())}</p>
        </form>
    }
}

/// The systems alone, as long as there is nobody to rate.
#[component]
pub(super) fn SystemList() -> impl IntoView {
    let current = current();
    view! {
        <ul class="system-list">
            {list(move || current.round.with(|r| r.knowledge.systems.iter().map(|system| number_of(&system.id)).collect()), move |n| {
                match current.round.with_untracked(|r| r.knowledge.systems.iter().find(|it| number_of(&it.id) == n).cloned()) {
                    Some(system) => view! { <li><SystemFields system=system /></li> }.into_any(),
                    None => ().into_any(),
                }
            })}
        </ul>
    }
}

/// Name, weight, and a way to remove a system.
#[component]
pub(super) fn SystemFields(system: System) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let id = StoredValue::new(system.id);
    let now = Memo::new(move |_| {
        current.round.with(|r| r.knowledge.systems.iter().find(|it| id.with_value(|id| it.id == *id)).cloned())
    });
    let name = says(move || now.with(|now| now.as_ref().map_or_else(String::new, |system| system.name.clone())));
    let weight = move || now.with(|now| now.as_ref().map_or(system.weight, |system| system.weight));
    // Stored with every letter: nothing waits for the field to be left, which may be the page being left.
    let twice = RwSignal::new(false);
    let rename = move |event: leptos::ev::Event| {
        let Some(id) = id.try_get_value() else { return };
        let Ok(clean) = exchange::text::team_name(&event_target_value(&event)) else { return };
        let is_other = |system: &System| system.name == clean && system.id != id;
        let taken = session.read(current.id, |r| r.knowledge.systems.iter().any(is_other)) == Some(true);
        twice.set(taken);
        if !taken {
            session.change_system(current.id, &id, |system| system.name = clean);
        }
    };
    // What was there stays; a field without a name of its own shows it again.
    let leave = move |event: leptos::ev::Event| {
        if let Some(name) = name.try_get_untracked() {
            browser::set_value(&event, &name);
            let _ = twice.try_set(false);
        }
    };
    let remove = move |_| {
        session.remove_system(current.id, &id.get_value());
        browser::after_drawing(|| browser::focus("#system-name"));
    };
    let taken = move || if twice.get() { w.matrix_system_taken() } else { "" };
    view! {
        <input class="field-input system-name" type="text" maxlength="80" autocomplete="off" aria-label=w.matrix_system_name() prop:value=name
            aria-invalid=move || twice.get().then_some("true") on:input=rename on:change=leave />
        <select class="field-input system-weight" aria-label=says(move || w.matrix_weight_of(&name.get()))
            on:change=move |event| { let weight = event_target_value(&event).parse().unwrap_or(3); session.change_system(current.id, &id.get_value(), |system| system.weight = weight); }>
            {weights(weight)}
        </select>
        <button class="button button-quiet button-small" type="button" aria-label=says(move || w.matrix_remove_system(&name.get())) on:click=remove>{w.matrix_remove()}</button>
        <span class="field-error" role="status">{text(taken)}</span>
    }
}
