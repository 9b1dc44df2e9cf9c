//! Who can run what, typed by one person: systems, people, and a level for each pair. Names stay on this page.

mod grid;
mod people;
mod systems;

use self::{
    grid::{Matrix, Unfinished},
    people::{People, Rows},
    systems::{AddSystem, Suggested, SystemList},
};
use super::Pages;
use crate::ui::dynamic::{all, part, show, text};
use crate::{
    route::{Facts, Step},
    state::{current, findings, words},
    ui::More,
};
use content::{Words, say};
use leptos::prelude::*;

/// The page.
#[component]
pub(super) fn Knowledge() -> impl IntoView {
    let w = words();
    let current = current();
    let systems = Memo::new(move |_| current.round.with(|r| r.knowledge.systems.len()));
    let people = Memo::new(move |_| current.round.with(|r| r.knowledge.people.len()));
    let filled = Memo::new(move |_| systems.get() > 0 && people.get() > 0);
    view! {
        <main id="main" class="page long">
            <Pages here=Facts::Knowledge />
            <h1 class="headline" tabindex="-1">{text(move || title(w, systems.get(), people.get()))}</h1>
            <p class="lede">{w.matrix_lede()}</p>
            <section class="section" aria-labelledby="systems">
                <div class="section-head"><h2 id="systems">{w.matrix_systems()}</h2><p>{w.matrix_systems_text()}</p></div>
                <Suggested />
                <AddSystem />
                {show(move || systems.get() > 0 && people.get() == 0, move || view! { <SystemList /> }.into_any())}
            </section>
            <section class="section" aria-labelledby="people">
                <div class="section-head"><h2 id="people">{w.matrix_people()}</h2><p>{w.matrix_people_text()}</p></div>
                <Rows />
                <People />
            </section>
            {show(move || filled.get(), move || view! {
                <section class="section" aria-labelledby="levels">
                    <div class="section-head"><h2 id="levels">{w.matrix_levels()}</h2></div>
                    <ul class="legend-row fine">{(0..=3).map(|level| view! { <li><b>{level}</b> " " {level_short(w, level)}</li> }).collect_view()}</ul>
                    <Matrix />
                    <Unfinished />
                </section>
                <Whose />
            }.into_any())}
            <p class="button-row gap-top no-print">
                <a class="button" href=current.route(Step::Knowing).href()>{w.matrix_to_knowing()}</a>
                <a class="button button-second" href=current.route(Step::Facts(Facts::Duties)).href()>{w.matrix_to_duties()}</a>
            </p>
        </main>
    }
}

fn title(w: Words, systems: usize, people: usize) -> String {
    match (systems, people) {
        (0, _) => w.matrix_title_none().to_owned(),
        (n, 0) => w.matrix_title_systems(n, &say::capitalised(&say::in_words(w, n))),
        (n, people) => {
            let who = w.matrix_title_people(people, &say::in_words(w, people));
            w.matrix_title(n, &who, &say::capitalised(&say::in_words(w, n)))
        }
    }
}

fn level_short(w: Words, level: u8) -> &'static str {
    match level {
        0 => w.level_0(),
        1 => w.level_1(),
        2 => w.level_2(),
        _ => w.level_3(),
    }
}

/// Whose absence it is: for the person who types, and shown on request alone.
#[component]
fn Whose() -> impl IntoView {
    let w = words();
    let found = findings();
    let any = Memo::new(move |_| found.assessment.with(|a| a.knowledge.is_some()));
    let lines = move || found.assessment.with(|a| say::whose(w, a));
    view! {
        {show(move || any.get(), move || view! {
            <section class="section no-print">
                <More summary=w.matrix_whose().to_owned()>
                    <p class="fine">{w.matrix_whose_text()}</p>
                    <ul>{part(move || all(lines().into_iter().map(|line| view! { <li>{line}</li> }.into_any())))}</ul>
                </More>
            </section>
        }.into_any())}
    }
}
