//! One file per route. A screen puts parts together; it holds no rule and keeps nothing.

mod collect;
mod hands;
mod home;
mod import;
mod late;
mod method;
mod missing;
mod plan;
mod privacy;
mod results;
mod setup;
mod turn;

use crate::{
    browser,
    parts::{Footer, Masthead, Status},
    route::{Route, Step, Turn, watch_route},
    state::{Current, provide_current, provide_session, words},
};
use late::{Late, late};
use leptos::prelude::*;

/// The whole page: finds the screen of the address and puts the keyboard where a reader would start.
#[component]
pub(crate) fn App() -> impl IntoView {
    let session = provide_session();
    let route = watch_route();
    let late = Late::provide();
    let first = route.get_untracked();
    let moved = StoredValue::new(false);
    let rounds = session.stored_rounds();
    // The first visit's page stands in index.html as static markup; it is shown or hidden, never drawn twice.
    let newcomer = Memo::new(move |_| route.get() == Route::Home && rounds.with(Vec::is_empty));
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
        let here = late.has(route);
        moved.update_value(|moved| *moved |= route != first);
        if !moved.get_value() {
            return;
        }
        let answering = matches!(route, Route::Round(_, Step::Turn(Turn::Question(_))));
        browser::after_drawing(move || {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            if here {
                browser::focus(if answering { "#question" } else { "main h1" });
            }
        });
    });
    move || screen(route.get(), newcomer.get())
}

/// The screen of an address.
fn screen(route: Route, newcomer: bool) -> AnyView {
    let w = words();
    match route {
        Route::Home if newcomer => {
            document().set_title(w.title_home());
            view! { <Status /> }.into_any()
        }
        Route::Home => page(w.title_home(), None, view! { <home::Rounds /> }.into_any()),
        Route::New => page(&w.title(w.new_title()), None, late(route)),
        Route::Import => page(&w.title(w.import_title()), None, late(route)),
        Route::Method => page(&w.title(w.footer_method()), None, late(route)),
        Route::Privacy => page(&w.title(w.footer_privacy()), None, late(route)),
        Route::Round(at, step) => {
            let Some(current) = provide_current(at) else { return missing_round() };
            of_round(current, step, route)
        }
        Route::Missing => page(&w.title(w.missing_title()), None, view! { <missing::Missing /> }.into_any()),
    }
}

fn missing_round() -> AnyView {
    let w = words();
    page(&w.title(w.missing_round_title()), None, view! { <missing::MissingRound /> }.into_any())
}

/// A step of a round.
fn of_round(current: Current, step: Step, route: Route) -> AnyView {
    let w = words();
    let team = current.round.with_untracked(|r| r.team.clone());
    let titled = |name: &str| w.title_round(name, &team);
    let steps = Some((current, step));
    match step {
        Step::Prepare => page(&titled(w.step_prepare()), steps, late(route)),
        Step::Collect => page(&titled(w.step_collect()), steps, late(route)),
        Step::Results => page(&titled(w.step_results()), steps, late(route)),
        Step::Plan => page(&titled(w.step_plan()), steps, late(route)),
        Step::Turn(turn) => {
            document().set_title(&match turn {
                Turn::Question(n) => w.title_round(&w.turn_question(n, current.round.with_untracked(asked)), &team),
                Turn::Cover | Turn::Check => titled(w.step_collect()),
            });
            view! { <Masthead current=current /> <Status /> {late(route)} }.into_any()
        }
        Step::Hands(n) => {
            document().set_title(&titled(&w.turn_question(n, current.round.with_untracked(asked))));
            view! { <Masthead current=current /> <Status /> {late(route)} }.into_any()
        }
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
