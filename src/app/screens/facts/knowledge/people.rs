//! Whose knowledge it is: people whom one person types, or rows that came from devices.

use super::super::{names, numbered};
use crate::ui::dynamic::{list, number_of, part, says, show, text};
use crate::{
    browser,
    state::{MOST_PEOPLE, current, findings, session, words},
    ui::{Notice, Tone},
};
use content::say;
use leptos::prelude::*;

/// Who sent a row of their own.
#[component]
pub(super) fn Rows() -> impl IntoView {
    let w = words();
    let found = findings();
    let current = current();
    let rows = Memo::new(move |_| {
        found.assessment.with(|a| (a.matrix.rows.len(), a.matrix.withheld, a.matrix.not_asked.clone()))
    });
    let names = move |ids: &[String]| {
        let name = |id: &String| {
            current.round.with(|r| r.knowledge.systems.iter().find(|it| it.id == *id).map(|it| it.name.clone()))
        };
        say::nouns(w, &ids.iter().filter_map(name).collect::<Vec<String>>())
    };
    view! {
        {show(move || rows.with(|(n, ..)| *n > 0), move || view! {
            <Notice tone=Tone::Ink title=Signal::derive(move || rows.with(|(n, ..)| w.matrix_rows(*n, &say::capitalised(&say::in_words(w, *n)))))>
                <p>{text(move || if rows.with(|(_, withheld, _)| *withheld) { w.matrix_rows_few() } else { w.matrix_rows_text() })}</p>
                {part(move || rows.with(|(_, _, open)| if open.is_empty() { ().into_any() } else { view! { <p>{w.matrix_rows_open(&names(open))}</p> }.into_any() }))}
            </Notice>
        }.into_any())}
    }
}

/// Adding and removing people.
#[component]
pub(super) fn People() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let people = Memo::new(move |_| current.round.with(|r| r.knowledge.people.clone()));
    let duty_people = Memo::new(move |_| current.round.with(|r| r.duties.people.clone()));
    let size = Memo::new(move |_| current.round.with(|r| usize::from(r.team_size)));
    let add_all = move |all: Vec<String>| {
        let left = session.add_people(current.id, all);
        wrong.set((left > 0).then(|| w.matrix_people_full(MOST_PEOPLE)));
        browser::after_drawing(|| browser::focus("#people-names"));
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        wrong.set(match names(&typed.get_untracked()) {
            Some(people) => {
                let left = session.add_people(current.id, people);
                (left > 0).then(|| w.matrix_people_full(MOST_PEOPLE))
            }
            None => Some(w.matrix_people_wrong().to_owned()),
        });
        if wrong.with_untracked(Option::is_none) {
            typed.set(String::new());
        }
        browser::focus("#people-names");
    };
    view! {
        <form class="add-row" novalidate on:submit=submit>
            <div class="look-field">
                <label class="field-label" for="people-names">{w.matrix_people_names()}</label>
                <input class="field-input" id="people-names" type="text" autocomplete="off" prop:value=says(move || typed.get()) aria-describedby="people-wrong"
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true") on:input=move |event| typed.set(event_target_value(&event)) />
            </div>
            <button class="button button-second" type="submit">{w.matrix_add_people()}</button>
            <p class="field-error" id="people-wrong" role="status">{text(move || wrong.get().unwrap_or_default())}</p>
        </form>
        {show(move || people.with(Vec::is_empty), move || view! {
            <p class="button-row gap-top-s">
                <button class="button button-second button-small" type="button" on:click=move |_| add_all(numbered(size.get_untracked()))>{text(move || w.matrix_numbered(size.get()))}</button>
                {show(move || duty_people.with(|d| !d.is_empty()), move || view! {
                    <button class="button button-second button-small" type="button" on:click=move |_| add_all(duty_people.get_untracked())>{w.matrix_from_duties()}</button>
                }.into_any())}
            </p>
        }.into_any())}
        <ul class="people-list">
            {list(move || people.with(|p| p.iter().map(|who| number_of(who)).collect()), move |n| {
                let Some(who) = people.with_untracked(|p| p.iter().find(|who| number_of(who) == n).cloned()) else { return ().into_any() };
                let label = w.matrix_remove_person(&who);
                let shown = who.clone();
                view! {
                    <li><bdi>{shown}</bdi> <button class="button button-quiet button-small" type="button" aria-label=label on:click=move |_| {
                        session.remove_person(current.id, &who);
                        browser::after_drawing(|| browser::focus("#people-names"));
                    }>{w.matrix_remove()}</button></li>
                }.into_any()
            })}
        </ul>
    }
}
