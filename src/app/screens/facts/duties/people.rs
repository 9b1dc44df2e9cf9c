//! Who is on the team: everybody by initials or numbers, because how evenly work is spread depends on all of them.

use super::{
    super::{names, numbered},
    Shared,
};
use crate::ui::dynamic::{all, part, says, show, text, yes};
use crate::{
    browser,
    state::{current, session, words},
};
use domain::duties::Role;
use exchange::limits::LINES;
use leptos::prelude::*;

/// The list of people, and the ways to fill it.
#[component]
pub(super) fn People(shared: Shared) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let typed = RwSignal::new(String::new());
    let told = RwSignal::new(None::<String>);
    let team_size = Memo::new(move |_| current.round.with(|r| usize::from(r.team_size)));
    let listed = Memo::new(move |_| current.round.with(|r| r.duties.people.clone()));
    let add = move |names: Vec<String>| {
        let before = listed.with_untracked(Vec::len);
        let left = session.add_duty_people(current.id, names);
        told.set((left > 0).then(|| w.dutymap_people_full(left, LINES)));
        listed.with_untracked(Vec::len) > before || left > 0
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match typed.with_untracked(|typed| names(typed)) {
            None => told.set(Some(w.matrix_people_wrong().to_owned())),
            Some(names) => match add(names) {
                true => typed.set(String::new()),
                false => told.set(Some(w.dutymap_people_known().to_owned())),
            },
        }
        browser::focus("#duty-people-typed");
    };
    let from_grid = Memo::new(move |_| {
        current.round.with(|r| {
            r.knowledge.people.iter().filter(|who| !r.duties.people.contains(who)).cloned().collect::<Vec<_>>()
        })
    });
    let numbers = Memo::new(move |_| if listed.with(Vec::is_empty) { team_size.get() } else { 0 });
    // The button that was pressed is gone afterwards.
    let fill = move |names: Vec<String>| {
        add(names);
        browser::after_drawing(|| browser::focus("#duty-people"));
    };
    let lines = move || shared.team.with(|team| all(team.iter().map(|who| person(who, told))));
    let differs = move || !listed.with(Vec::is_empty) && shared.team.with(Vec::len) != team_size.get();
    view! {
        <section class="section" aria-labelledby="duty-people">
            <div class="section-head"><h2 id="duty-people" tabindex="-1">{w.dutymap_people()}</h2></div>
            <ul class="duty-people">{part(lines)}</ul>
            {show(move || shared.team.with(Vec::is_empty), move || view! { <p class="muted">{w.dutymap_people_empty()}</p> }.into_any())}
            {show(differs, move || view! {
                <p class="fine gap-top-s">{text(move || w.dutymap_people_size(shared.team.with(Vec::len), team_size.get()))}</p>
            }.into_any())}
            <form class="duty-people-form no-print" novalidate on:submit=submit>
                <div class="field">
                    <label class="field-label" for="duty-people-typed">{w.dutymap_people_typed()}</label>
                    <p class="field-hint" id="duty-people-hint">{w.dutymap_people_hint()}</p>
                    <p class="field-error" id="duty-people-told" role="status">{text(move || told.get().unwrap_or_default())}</p>
                    <textarea class="field-input" id="duty-people-typed" rows="2" autocomplete="off" aria-describedby="duty-people-hint duty-people-told"
                        prop:value=says(move || typed.get()) on:input=move |event| typed.set(event_target_value(&event))></textarea>
                </div>
                <div class="button-row">
                    <button class="button button-second" type="submit">{w.dutymap_people_add()}</button>
                    <span hidden=yes(move || from_grid.with(Vec::is_empty))>
                        <button class="button button-second" type="button" on:click=move |_| fill(from_grid.get_untracked())>{w.dutymap_people_grid()}</button>
                    </span>
                    <span hidden=yes(move || numbers.get() == 0)>
                        <button class="button button-second" type="button" on:click=move |_| fill(numbered(numbers.get_untracked()))>
                            {text(move || w.dutymap_people_numbers(numbers.get()))}
                        </button>
                    </span>
                </div>
            </form>
        </section>
    }
}

/// One person: what they carry, and a way off the list.
fn person(who: &str, told: RwSignal<Option<String>>) -> AnyView {
    let w = words();
    let session = session();
    let current = current();
    let (listed, carries) = current.round.with(|r| {
        let theirs = |line: &&domain::duties::DutyLine| {
            line.carriers.iter().any(|carrier| carrier.role != Role::Vendor && carrier.who == who)
        };
        (r.duties.people.iter().any(|it| it == who), r.duties.lines.iter().filter(theirs).count())
    });
    let count = content::say::in_words(w, carries);
    let note = match (listed, carries) {
        (true, 0) => String::new(),
        (true, n) => w.dutymap_person_carries(n, &count),
        (false, 0) => w.dutymap_person_able().to_owned(),
        (false, n) => w.dutymap_person_off(n, &count),
    };
    let name = who.to_owned();
    let back = name.clone();
    let remove = move |_| {
        told.set(None);
        session.remove_duty_person(current.id, &name);
        browser::after_drawing(|| browser::focus("#duty-people"));
    };
    let put_back = move |_| {
        session.add_duty_people(current.id, vec![back.clone()]);
        browser::after_drawing(|| browser::focus("#duty-people"));
    };
    view! {
        <li class="duty-person">
            <bdi class="duty-name">{who.to_owned()}</bdi>
            <span class="fine">{note}</span>
            {if listed || carries == 0 {
                view! { <button class="button-link" type="button" aria-label=w.dutymap_person_remove_label(who) on:click=remove>{w.dutymap_person_remove()}</button> }.into_any()
            } else {
                view! { <button class="button-link" type="button" aria-label=w.dutymap_person_back_label(who) on:click=put_back>{w.dutymap_person_back()}</button> }.into_any()
            }}
        </li>
    }
    .into_any()
}
