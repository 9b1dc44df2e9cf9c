//! Who can run what: a level for each pair of a system and a person.

use super::systems::SystemFields;
use crate::ui::dynamic::{all, either, list, number_of, part, says, yes};
use crate::{
    browser,
    state::{current, session, words},
    ui::{Notice, Tone},
};
use domain::knowledge::System;
use leptos::prelude::*;

/// A row per system, a column per person.
#[component]
pub(super) fn Matrix() -> impl IntoView {
    let w = words();
    let current = current();
    let people = Memo::new(move |_| current.round.with(|r| r.knowledge.people.clone()));
    view! {
        <div class="matrix-frame" role="group" tabindex="0" aria-label=w.matrix_levels()>
            <table class="matrix">
                <thead>
                    <tr>
                        <th scope="col">{w.matrix_head_system()}</th>
                        {part(move || all(people.get().into_iter().map(|who| view! { <th scope="col"><bdi>{who}</bdi></th> }.into_any())))}
                    </tr>
                </thead>
                <tbody>
                    {list(move || current.round.with(|r| r.knowledge.systems.iter().map(|system| number_of(&system.id)).collect()), move |n| {
                        match current.round.with_untracked(|r| r.knowledge.systems.iter().find(|it| number_of(&it.id) == n).cloned()) {
                            Some(system) => view! { <MatrixRow system=system people=people /> }.into_any(),
                            None => ().into_any(),
                        }
                    })}
                </tbody>
            </table>
        </div>
    }
}

/// One system and its levels.
#[component]
fn MatrixRow(system: System, people: Memo<Vec<String>>) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let id = StoredValue::new(system.id.clone());
    let cell = move |who: String| {
        let who = StoredValue::new(who);
        let level = Memo::new(move |_| {
            current.round.with(|r| {
                let unfinished = r.knowledge.unfinished;
                let system = r.knowledge.systems.iter().find(|it| it.id == id.get_value())?;
                let level = system.levels.get(&who.get_value()).copied();
                level.or((!unfinished).then_some(0))
            })
        });
        let label = says(move || {
            let name = current.round.with(|r| {
                let system = r.knowledge.systems.iter().find(|it| it.id == id.get_value());
                system.map(|it| it.name.clone()).unwrap_or_default()
            });
            w.matrix_cell(&who.get_value(), &name)
        });
        view! {
            <td>
                <label class="matrix-cell"><span class="matrix-who"><bdi>{who.get_value()}</bdi></span>
                <select class="field-input" aria-label=label class:is-open=yes(move || level.get().is_none())
                    on:change=move |event| {
                        let level = match event_target_value(&event).as_str() { "0" => Some(0), "1" => Some(1), "2" => Some(2), "3" => Some(3), _ => None };
                        session.set_level(current.id, &id.get_value(), &who.get_value(), level);
                    }>
                    <option value="" prop:selected=yes(move || level.get().is_none())>"–"</option>
                    {(0_u8..=3).map(|n| view! { <option value=n.to_string() prop:selected=yes(move || level.get() == Some(n))>{n}</option> }).collect_view()}
                </select></label>
            </td>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row"><div class="matrix-system"><SystemFields system=system /></div></th>
            {part(move || all(people.get().into_iter().map(cell)))}
        </tr>
    }
}

/// What is open, and how to close it.
#[component]
pub(super) fn Unfinished() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let open = Memo::new(move |_| {
        current.round.with(|r| {
            let levels =
                |system: &System| r.knowledge.people.iter().filter(|who| !system.levels.contains_key(*who)).count();
            if r.knowledge.unfinished { r.knowledge.systems.iter().map(levels).sum::<usize>() } else { 0 }
        })
    });
    view! {
        {either(move || open.get() > 0, move || view! {
            <Notice tone=Tone::Ink title=Signal::derive(move || w.matrix_open(open.get()))>
                <p>{w.matrix_open_text()}</p>
                <p><button class="button button-second button-small" type="button" on:click=move |_| {
                    session.finish_matrix(current.id);
                    browser::after_drawing(|| browser::focus(".matrix-frame"));
                }>{w.matrix_finish()}</button></p>
            </Notice>
        }.into_any(), move || view! { <p class="fine" role="status">{w.matrix_counts()}</p> }.into_any())}
    }
}
