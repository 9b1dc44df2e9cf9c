//! Who carries what: the duty map, typed by one person. Names and initials are here and in the file, nowhere else.

mod own;
mod people;
mod row;

use self::{own::Own, people::People, row::Row};
use super::Pages;
use crate::ui::dynamic::{all, either, part, show, text};
use crate::{
    browser,
    parts::Band,
    route::{Facts, Step},
    state::{current, findings, words},
    ui::{Notice, Tone},
};
use content::{CATALOGUE, Words, say};
use domain::{
    duties::{self, Duty, DutyMap, Role},
    risk,
    score::Assessment,
};
use leptos::prelude::*;

/// A duty's place on this page.
#[derive(Clone, PartialEq, Eq)]
struct Slot {
    /// What its line and its fields are known by.
    key: u64,
    /// A standard duty's id, or the name of one of the team's own.
    id: String,
    /// 1 to 3.
    weight: u8,
    /// One of the team's own.
    own: bool,
}

/// What all duties of the page share.
#[derive(Clone, Copy)]
struct Shared {
    /// Everybody who is named: on the list, carrying something, or able to.
    team: Memo<Vec<String>>,
    /// The standard duties that nobody spoke of yet, by key.
    open: Memo<Vec<u64>>,
    /// Who was added last: most duties of a small team have the same carrier.
    who: RwSignal<Option<String>>,
    /// As what.
    role: RwSignal<Role>,
    /// Own duties in the order in which they were first seen; their places make their keys.
    seen: StoredValue<Vec<String>>,
}

impl Shared {
    fn new() -> Self {
        let round = current().round;
        let team = Memo::new(move |_| {
            round.with(|r| {
                let mut team = r.duties.people.clone();
                let lines = || r.duties.lines.iter();
                let carriers = lines().flat_map(|line| &line.carriers).filter(|carrier| carrier.role != Role::Vendor);
                for who in carriers.map(|carrier| &carrier.who).chain(lines().flat_map(|line| &line.able)) {
                    if !team.contains(who) {
                        team.push(who.clone());
                    }
                }
                team
            })
        });
        let open = Memo::new(move |_| {
            let open = round.with(|r| duties::open(&CATALOGUE, &r.duties));
            standard().filter(|slot| open.contains(&slot.id.as_str())).map(|slot| slot.key).collect()
        });
        Self {
            team,
            open,
            who: RwSignal::new(None),
            role: RwSignal::new(Role::Developer),
            seen: StoredValue::new(Vec::new()),
        }
    }

    /// The key of an own duty.
    fn key(self, name: &str) -> u64 {
        let place = self.seen.try_update_value(|seen| {
            seen.iter().position(|it| it == name).unwrap_or_else(|| {
                seen.push(name.to_owned());
                seen.len() - 1
            })
        });
        (CATALOGUE.duties.len() + place.unwrap_or_default()) as u64
    }
}

/// The standard duties.
fn standard() -> impl Iterator<Item = Slot> {
    let slot = |(duty, key): (&Duty, u64)| Slot { key, id: duty.id.to_owned(), weight: duty.weight, own: false };
    CATALOGUE.duties.iter().zip(0..).map(slot)
}

/// The duty map.
#[component]
pub(super) fn Duties() -> impl IntoView {
    let w = words();
    let current = current();
    let shared = Shared::new();
    let headline = move || current.round.with(|r| say::duty_map_headline(w, &r.duties));
    let complete = Memo::new(move |_| shared.open.with(Vec::is_empty));
    view! {
        <main id="main" class="page long">
            <Pages here=Facts::Duties />
            <h1 class="headline" tabindex="-1">{text(headline)}</h1>
            <p class="lede">{w.dutymap_lede()}</p>
            <Notice tone=Tone::Quiet title=String::new()><p>{w.dutymap_private()}</p></Notice>
            <People shared=shared />
            <section class="section" aria-labelledby="duties">
                <div class="section-head"><h2 id="duties">{w.dutymap_standard()}</h2><p class="fine">{w.dutymap_standard_hint()}</p></div>
                <Open shared=shared />
                {standard().map(|slot| view! { <Row duty=slot shared=shared /> }).collect_view()}
            </section>
            <Own shared=shared />
            {show(move || complete.get(), move || view! { <Outcome /> }.into_any())}
        </main>
    }
}

/// What is open, with a way to each.
#[component]
fn Open(shared: Shared) -> impl IntoView {
    let w = words();
    let here = current().route(Step::Facts(Facts::Duties)).href();
    let links = move || {
        let open = shared.open.get();
        all(standard().filter(|slot| open.contains(&slot.key)).map(|slot| {
            let key = slot.key;
            let go = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                browser::focus(&format!("#hours-{key}"));
            };
            view! { <li><a href=here.clone() on:click=go>{say::duty_name(w, &slot.id)}</a></li> }.into_any()
        }))
    };
    view! {
        {show(move || shared.open.with(|open| !open.is_empty()), move || view! {
            <nav class="duty-open no-print" aria-labelledby="duty-open">
                <p class="field-label" id="duty-open" role="status">{text(move || w.dutymap_open(shared.open.with(Vec::len)))}</p>
                <ul class="duty-links">{part(links.clone())}</ul>
                <p class="fine">{w.dutymap_open_hint()}</p>
            </nav>
        }.into_any())}
    }
}

/// What the complete map says: the index with its three parts, and what nobody does.
#[component]
fn Outcome() -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let revealed = Memo::new(move |_| current.round.with(|r| r.revealed));
    let index = Memo::new(move |_| found.assessment.with(|a| a.duties.as_ref().map_or(0.0, |d| d.index)));
    let index = move || {
        part(move || {
            view! {
            <p class="duty-index"><span>{w.dutymap_index()} " " <b>{say::whole(index.get())}</b></span> <Band band=risk::Band::of(index.get()) /></p>
        }.into_any()
        })
    };
    let parts = move || {
        let lines = current.round.with(|r| found.assessment.with(|a| told(w, &r.duties, a)));
        all(lines.into_iter().filter(|line| !line.is_empty()).map(|line| view! { <li>{line}</li> }.into_any()))
    };
    view! {
        <section class="section" aria-labelledby="duty-result">
            <div class="section-head"><h2 id="duty-result">{w.dutymap_result()}</h2></div>
            {either(move || revealed.get(), index, move || view! { <p class="fine">{w.dutymap_index_waits()}</p> }.into_any())}
            <ul class="duty-parts">{part(parts)}</ul>
            <p class="button-row gap-top no-print"><a class="button" href=current.route(Step::Knowing).href()>{w.dutymap_to_findings()}</a></p>
        </section>
    }
}

/// The three parts of the index, and two things that do not count.
fn told(w: Words, map: &DutyMap, assessment: &Assessment) -> Vec<String> {
    let Some(found) = &assessment.duties else { return Vec::new() };
    vec![
        say::solo_load(w, found),
        say::solo_concentration(w, map, found),
        say::solo_cover(w, map, found),
        say::solo_developers(w, found),
        say::undone_line(w, assessment),
    ]
}
