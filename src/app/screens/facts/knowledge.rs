//! Who can run what, typed by one person: systems, people, and a level for each pair. Names stay on this page.

use super::Pages;
use crate::ui::dynamic::{all, either, list, part, says, show, text, yes};
use crate::{
    browser,
    route::{Facts, Step},
    state::{MOST_PEOPLE, current, findings, session, words},
    ui::{More, Notice, Tone},
};
use content::{Words, say};
use domain::knowledge::System;
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

fn weight_text(w: Words, weight: u8) -> &'static str {
    match weight {
        3 => w.weight_3(),
        2 => w.weight_2(),
        _ => w.weight_1(),
    }
}

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
fn Suggested() -> impl IntoView {
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
fn AddSystem() -> impl IntoView {
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
                <select class="field-input" id="system-weight" on:change=move |event| weight.set(weight_of(&event_target_value(&event)))>
                    {[3_u8, 2, 1].map(|n| view! { <option value=n.to_string() prop:selected=yes(move || weight.get() == n)>{weight_text(w, n)}</option> }).collect_view()}
                </select>
            </div>
            <button class="button button-second" type="submit">{w.matrix_add_system()}</button>
            <p class="field-error" id="system-wrong" role="status">{text(move || wrong.get().unwrap_or_default())}</p>
        </form>
    }
}

fn weight_of(value: &str) -> u8 {
    match value {
        "3" => 3,
        "2" => 2,
        _ => 1,
    }
}

/// A number by which a line is known again.
fn key(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The systems alone, as long as there is nobody to rate.
#[component]
fn SystemList() -> impl IntoView {
    let current = current();
    view! {
        <ul class="system-list">
            {list(move || current.round.with(|r| r.knowledge.systems.iter().map(|system| key(&system.id)).collect()), move |n| {
                match current.round.with_untracked(|r| r.knowledge.systems.iter().find(|it| key(&it.id) == n).cloned()) {
                    Some(system) => view! { <li><SystemFields system=system /></li> }.into_any(),
                    None => ().into_any(),
                }
            })}
        </ul>
    }
}

/// Name, weight, and a way to remove a system.
#[component]
fn SystemFields(system: System) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let id = StoredValue::new(system.id);
    let now = move |read: fn(&System) -> String| {
        says(move || {
            current
                .round
                .with(|r| r.knowledge.systems.iter().find(|it| it.id == id.get_value()).map(read).unwrap_or_default())
        })
    };
    let name = now(|system| system.name.clone());
    let weight = now(|system| system.weight.to_string());
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
            on:change=move |event| { let weight = weight_of(&event_target_value(&event)); session.change_system(current.id, &id.get_value(), |system| system.weight = weight); }>
            {[3_u8, 2, 1].map(|n| view! { <option value=n.to_string() prop:selected=yes(move || weight.get() == n.to_string())>{weight_text(w, n)}</option> }).collect_view()}
        </select>
        <button class="button button-quiet button-small" type="button" aria-label=says(move || w.matrix_remove_system(&name.get())) on:click=remove>{w.matrix_remove()}</button>
        <span class="field-error" role="status">{text(taken)}</span>
    }
}

/// Who sent a row of their own.
#[component]
fn Rows() -> impl IntoView {
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
fn People() -> impl IntoView {
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
            {list(move || people.with(|p| p.iter().map(|who| key(who)).collect()), move |n| {
                let Some(who) = people.with_untracked(|p| p.iter().find(|who| key(who) == n).cloned()) else { return ().into_any() };
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

/// Letters of what is short enough to be initials or a number.
const INITIALS: usize = 3;

/// Labels out of a list with commas, or of initials with spaces between them. `None` where one of them is no label.
fn names(typed: &str) -> Option<Vec<String>> {
    let short = typed.split_whitespace().all(|word| word.chars().count() <= INITIALS);
    let between = |sign: char| matches!(sign, ',' | ';' | '\n' | '\t') || short && sign == ' ';
    let pieces = typed.split(between).map(str::trim).filter(|piece| !piece.is_empty());
    let names: Option<Vec<String>> = pieces.map(|piece| exchange::text::team_name(piece).ok()).collect();
    names.filter(|names| !names.is_empty())
}

/// "P1" to the last of so many.
fn numbered(people: usize) -> Vec<String> {
    (1..=people).map(|n| format!("P{n}")).collect()
}

/// A row per system, a column per person.
#[component]
fn Matrix() -> impl IntoView {
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
                    {list(move || current.round.with(|r| r.knowledge.systems.iter().map(|system| key(&system.id)).collect()), move |n| {
                        match current.round.with_untracked(|r| r.knowledge.systems.iter().find(|it| key(&it.id) == n).cloned()) {
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
fn Unfinished() -> impl IntoView {
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
