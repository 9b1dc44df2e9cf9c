//! One file per route. A screen puts parts together; it holds no rule and keeps nothing.

mod choice;
mod collect;
mod dots;
mod facts;
mod hands;
mod history;
mod home;
mod hour;
mod import;
mod knowing;
mod last;
mod late;
mod method;
mod missing;
mod own;
mod plan;
mod privacy;
mod question;
mod report;
mod results;
mod reveal;
mod setup;
mod systems;
mod turn;
mod what_if;

use crate::{
    browser,
    parts::{Footer, Masthead, Status},
    route::{Facts, RoundRef, Route, Stage, Step, Turn, watch_route},
    state::{Current, provide_current, provide_session, words},
};
use late::{Late, late, late_arrival, late_status};
use leptos::prelude::*;

/// Changes with every file that is dropped on the page; `browser::dropped` gives it.
#[derive(Clone, Copy)]
struct Dropped(RwSignal<u32>);

/// The whole page: finds the screen of the address and puts the keyboard where a reader would start.
#[component]
pub(crate) fn App() -> impl IntoView {
    let session = provide_session();
    let arrived = RwSignal::new(None);
    let route = watch_route(move |fragment| arrived.set(Some(fragment)));
    let parts = Late::provide();
    let dropped = Dropped(RwSignal::new(0));
    provide_context(dropped);
    browser::on_file_dropped(move || {
        // Where answers are gathered, files are answers.
        let gathers = matches!(route.get_untracked(), Route::Round(RoundRef::Stored(_), Step::Collect));
        if !gathers {
            Route::Import.go();
        }
        dropped.0.update(|n| *n += 1);
    });
    let first = route.get_untracked();
    let moved = StoredValue::new(false);
    let rounds = session.stored_rounds();
    // The first visit's page stands in index.html as static markup; it is shown or hidden, never drawn twice.
    let newcomer =
        Memo::new(move |_| route.get() == Route::Home && rounds.with(Vec::is_empty) && !session.answers_here());
    Effect::new(move |_| {
        if let Some(welcome) = browser::element("welcome") {
            let shown = newcomer.get();
            welcome.set_hidden(!shown);
            // Only one place of the page may be called "main".
            if let Ok(Some(main)) = welcome.query_selector("main") {
                main.set_id(if shown { "main" } else { "main-welcome" });
            }
        }
    });
    Effect::new(move |_| {
        let route = route.get();
        let here = parts.has(route);
        moved.update_value(|moved| *moved |= route != first);
        if !moved.get_value() {
            return;
        }
        arrived.set(None);
        let answering =
            matches!(route, Route::Round(_, Step::Turn(Turn::Question(_))) | Route::Own(_, Turn::Question(_)));
        browser::after_drawing(move || {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            if here {
                browser::focus(if answering { "#question" } else { "main h1" });
            }
        });
    });
    let screen = move || {
        if newcomer.get() {
            document().set_title(words().title_home());
            late_status()
        } else {
            late(route.get())
        }
    };
    view! { {screen} {late_arrival(arrived)} }
}

/// A page of answering on the reader's own device.
fn of_own(turn: Turn, title: &str, inside: AnyView) -> AnyView {
    match turn {
        Turn::Question(_) | Turn::Systems => {
            document().set_title(title);
            view! { <Masthead /> <Status /> {inside} }.into_any()
        }
        Turn::Cover | Turn::Check => page(title, None, inside),
    }
}

/// A step of a round: its page, or that there is no such round here.
fn of_round(at: RoundRef, step: Step, inside: &dyn Fn(Current) -> AnyView) -> AnyView {
    let w = words();
    let Some(current) = provide_current(at) else {
        return page(&w.title(w.missing_round_title()), None, view! { <missing::MissingRound /> }.into_any());
    };
    let team = current.round.with_untracked(|r| r.team.clone());
    let question = |n: usize| w.turn_question(n, current.round.with_untracked(asked));
    let name = match step {
        Step::Prepare => w.step_prepare().to_owned(),
        Step::Collect | Step::Turn(Turn::Cover | Turn::Systems | Turn::Check) => w.step_collect().to_owned(),
        Step::Reveal(Stage::Risks) => w.stage_risks().to_owned(),
        Step::Reveal(Stage::Split) => w.stage_split().to_owned(),
        Step::Reveal(Stage::Unknown) => w.stage_unknown().to_owned(),
        Step::Reveal(Stage::Agreed) => w.stage_agreed().to_owned(),
        Step::Facts(Facts::Evidence(_)) => w.step_facts().to_owned(),
        Step::Facts(Facts::Knowledge) => w.facts_page_knowledge().to_owned(),
        Step::Facts(Facts::Duties) => w.facts_page_duties().to_owned(),
        Step::Facts(Facts::Skills) => w.facts_page_skills().to_owned(),
        Step::Results => w.step_results().to_owned(),
        Step::Knowing => w.step_knowing().to_owned(),
        Step::Choice => w.step_choice().to_owned(),
        Step::Plan => w.step_plan().to_owned(),
        Step::Hour(part) => part.map_or(w.step_hour(), |part| content::say::part_name(w, part)).to_owned(),
        Step::Notes => w.step_notes().to_owned(),
        Step::Last => w.step_last().to_owned(),
        Step::Check => w.step_check().to_owned(),
        Step::Next => w.new_title().to_owned(),
        Step::WhatIf => w.step_what_if().to_owned(),
        Step::History => w.step_history().to_owned(),
        Step::Report => w.step_report().to_owned(),
        Step::Turn(Turn::Question(n)) | Step::Hands(n) => question(n),
    };
    let title = w.title_round(&name, &team);
    match step {
        // Whoever answers sees the question and nothing to wander off to.
        Step::Turn(_) | Step::Hands(_) => {
            document().set_title(&title);
            view! { <Masthead current=current /> <Status /> {inside(current)} }.into_any()
        }
        // A projector shows its own masthead, and no footer.
        Step::Reveal(_) | Step::Hour(_) => {
            document().set_title(&title);
            inside(current)
        }
        _ => page(&title, Some((current, step)), inside(current)),
    }
}

/// How many questions a round asks.
fn asked(round: &domain::round::Round) -> usize {
    content::CATALOGUE.asked(round.form).count()
}

/// A page with masthead and footer.
fn page(title: &str, steps: Option<(Current, Step)>, inside: AnyView) -> AnyView {
    document().set_title(title);
    let masthead = match steps {
        Some((current, step)) => view! { <Masthead current=current step=step /> }.into_any(),
        None => view! { <Masthead /> }.into_any(),
    };
    view! { {masthead} <Status /> {inside} <Footer /> }.into_any()
}
