//! The parts of the program that come when a reader goes there, and what shows until they have come.
//!
//! A release is cut at the marked functions below (see `xtask/split.rs`); what only they reach is not in the first download.
//! A development build is one piece, and everything is here at once.

use super::{
    choice, collect, dots, facts, hands, history, home, hour, import, knowing, last, method, missing, of_own, of_round,
    own, page, plan, privacy, report, results, reveal, setup, turn, what_if,
};
use crate::{
    browser,
    parts::{Arrival, Status},
    route::{Route, Step},
    state::{Current, provide_findings, session, words},
    ui::{Notice, Tone, dynamic},
};
use leptos::prelude::*;
#[cfg(split)]
use wasm_split_helpers::{SplitLoaderError, wasm_split};

#[cfg(not(split))]
type SplitLoaderError = std::convert::Infallible;

/// The teams on this device.
#[cfg_attr(split, wasm_split(listing, fallible, preload(load_listing)))]
fn listing(_route: Route) -> Result<AnyView, SplitLoaderError> {
    Ok(page(words().title_home(), None, view! { <home::Rounds /> }.into_any()))
}

/// What the reader must know about storage, for a newcomer, to whom there is rarely anything to say.
#[cfg_attr(split, wasm_split(listing, fallible, preload(load_telling)))]
fn telling() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Status /> }.into_any())
}

/// Preparing a round, gathering answers, answering.
#[cfg_attr(split, wasm_split(answering, fallible, preload(load_answering)))]
fn answering(route: Route) -> Result<AnyView, SplitLoaderError> {
    let w = words();
    Ok(match route {
        Route::Round(at, step) => of_round(at, step, &|_| match step {
            Step::Prepare => view! { <setup::Prepare /> }.into_any(),
            Step::Next => view! { <setup::Next /> }.into_any(),
            Step::Turn(turn) => view! { <turn::TurnScreen turn=turn /> }.into_any(),
            Step::Hands(n) => view! { <hands::HandsScreen number=n /> }.into_any(),
            _ => view! { <collect::Collect /> }.into_any(),
        }),
        Route::Join(letters) => {
            page(&w.title(w.join_title()), None, view! { <own::Join letters=letters /> }.into_any())
        }
        Route::Own(round, turn) => {
            of_own(turn, &w.title(w.own_title()), view! { <own::Own round=round turn=turn /> }.into_any())
        }
        _ => page(&w.title(w.new_title()), None, view! { <setup::New /> }.into_any()),
    })
}

/// A link with somebody's answers that was opened.
#[cfg_attr(split, wasm_split(answering, fallible, preload(load_arriving)))]
fn arriving(fragment: String, on_close: Callback<()>) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Arrival fragment=fragment on_close=on_close /> }.into_any())
}

/// The reveal, what was found, the plan, and the report.
#[cfg_attr(split, wasm_split(finding, fallible, preload(load_finding)))]
fn finding(route: Route) -> Result<AnyView, SplitLoaderError> {
    let Route::Round(at, step) = route else { return Ok(().into_any()) };
    Ok(of_round(at, step, &|current| {
        provide_findings(current);
        match step {
            Step::Reveal(stage) => view! { <reveal::Reveal stage=stage /> }.into_any(),
            Step::Plan => view! { <plan::PlanScreen /> }.into_any(),
            Step::Report => view! { <report::Report /> }.into_any(),
            _ => view! { <results::Results /> }.into_any(),
        }
    }))
}

/// The results of a round, out of sight.
#[cfg_attr(split, wasm_split(finding, fallible, preload(load_rehearsal)))]
fn rehearsal(current: Current) -> Result<(), SplitLoaderError> {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(current);
        provide_findings(current);
        results::rehearse();
    });
    owner.cleanup();
    Ok(())
}

/// Entering facts, and what follows from them alone.
#[cfg_attr(split, wasm_split(stating, fallible, preload(load_stating)))]
fn stating(route: Route) -> Result<AnyView, SplitLoaderError> {
    let Route::Round(at, step) = route else { return Ok(().into_any()) };
    Ok(of_round(at, step, &|current| {
        provide_findings(current);
        match step {
            Step::Facts(page) => facts::screen(page),
            Step::Choice => view! { <choice::ChoiceScreen /> }.into_any(),
            _ => view! { <knowing::Knowing /> }.into_any(),
        }
    }))
}

/// The hour with everything that happens in it, and what is told of it afterwards.
#[cfg_attr(split, wasm_split(meeting, fallible, preload(load_meeting)))]
fn meeting(route: Route) -> Result<AnyView, SplitLoaderError> {
    let w = words();
    let Route::Round(at, step) = route else {
        return Ok(page(&w.title(w.dots_title()), None, view! { <dots::DotsScreen /> }.into_any()));
    };
    Ok(of_round(at, step, &|current| {
        provide_findings(current);
        match step {
            Step::Hour(part) => view! { <hour::HourScreen part=part /> }.into_any(),
            Step::Notes => view! { <hour::Notes /> }.into_any(),
            Step::Last => view! { <last::LastScreen /> }.into_any(),
            Step::Check => view! { <last::CheckScreen /> }.into_any(),
            Step::WhatIf => view! { <what_if::WhatIfScreen /> }.into_any(),
            _ => view! { <history::HistoryScreen /> }.into_any(),
        }
    }))
}

/// Files, and the pages to read.
#[cfg_attr(split, wasm_split(reading, fallible, preload(load_reading)))]
fn reading(route: Route) -> Result<AnyView, SplitLoaderError> {
    let w = words();
    Ok(match route {
        Route::Import => page(&w.title(w.import_title()), None, view! { <import::Import /> }.into_any()),
        Route::Privacy => page(&w.title(w.footer_privacy()), None, view! { <privacy::Privacy /> }.into_any()),
        Route::Method => page(&w.title(w.footer_method()), None, view! { <method::Method /> }.into_any()),
        _ => page(&w.title(w.missing_title()), None, view! { <missing::Missing /> }.into_any()),
    })
}

/// A part of the program.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Listing,
    Answering,
    Finding,
    Stating,
    Meeting,
    Reading,
}

impl Part {
    const ALL: [Self; 6] = [Self::Listing, Self::Answering, Self::Finding, Self::Stating, Self::Meeting, Self::Reading];

    /// The part that draws an address. boot.js guesses the same, to have the part sent for before the program starts.
    const fn of(route: Route) -> Self {
        match route {
            Route::Home => Self::Listing,
            Route::Import | Route::Method | Route::Privacy | Route::Missing => Self::Reading,
            Route::Round(_, Step::Reveal(_) | Step::Results | Step::Plan | Step::Report) => Self::Finding,
            Route::Round(_, Step::Facts(_) | Step::Knowing | Step::Choice) => Self::Stating,
            Route::Dots(_) => Self::Meeting,
            Route::Round(_, Step::Hour(_) | Step::Notes | Step::Last | Step::Check | Step::WhatIf | Step::History) => {
                Self::Meeting
            }
            Route::New | Route::Join(_) | Route::Own(..) | Route::Round(..) => Self::Answering,
        }
    }
}

/// Where a part is.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(split), expect(dead_code, reason = "a development build is one piece"))]
enum Place {
    Away,
    Coming,
    Here,
    Lost,
}

/// How long a screen stands before something is done that nobody asked for yet.
const QUIET: std::time::Duration = std::time::Duration::from_millis(600);

/// Where the parts are.
#[derive(Clone, Copy)]
pub(crate) struct Late {
    listing: RwSignal<Place>,
    answering: RwSignal<Place>,
    finding: RwSignal<Place>,
    stating: RwSignal<Place>,
    meeting: RwSignal<Place>,
    reading: RwSignal<Place>,
}

impl Late {
    /// Provides the parts to the screens. They start to come when the reader first moves, so that they are there before
    /// they are needed and stay when the network goes, and yet cost nothing to a reader who only looks.
    pub(crate) fn provide() -> Self {
        let start = if cfg!(split) { Place::Away } else { Place::Here };
        let place = || RwSignal::new(start);
        let late = Self {
            listing: place(),
            answering: place(),
            finding: place(),
            stating: place(),
            meeting: place(),
            reading: place(),
        };
        provide_context(late);
        browser::on_first_move(move || Part::ALL.into_iter().for_each(|part| late.fetch(part)));
        late
    }

    /// Whether the screen of an address can be drawn.
    pub(crate) fn has(self, route: Route) -> bool {
        self.place(Part::of(route)).get() == Place::Here
    }

    /// Gets the results of a round ready while the screen that asks for it stands and nothing else happens.
    pub(crate) fn rehearse(self, current: Current) {
        let owner = Owner::current();
        Effect::new(move |_| {
            self.fetch(Part::Finding);
            if self.finding.get() == Place::Here
                && let Some(owner) = owner.clone()
                && let Ok(timer) = set_timeout_with_handle(
                    move || {
                        let _ = owner.with(|| now(rehearsal(current)));
                    },
                    QUIET,
                )
            {
                on_cleanup(move || timer.clear());
            }
        });
    }

    const fn place(self, part: Part) -> RwSignal<Place> {
        match part {
            Part::Listing => self.listing,
            Part::Answering => self.answering,
            Part::Finding => self.finding,
            Part::Stating => self.stating,
            Part::Meeting => self.meeting,
            Part::Reading => self.reading,
        }
    }

    /// Starts to fetch a part, unless it is here or on its way.
    #[cfg(not(split))]
    const fn fetch(self, _: Part) {}

    /// Starts to fetch a part, unless it is here or on its way.
    #[cfg(split)]
    fn fetch(self, part: Part) {
        let place = self.place(part);
        if matches!(place.get_untracked(), Place::Away | Place::Lost) {
            place.set(Place::Coming);
            leptos::task::spawn_local(async move {
                let came = match part {
                    // Two doors into one part; each knows only of itself whether it is open.
                    Part::Listing => load_listing().await.and(load_telling().await),
                    Part::Answering => load_answering().await.and(load_arriving().await),
                    Part::Finding => load_finding().await.and(load_rehearsal().await),
                    Part::Stating => load_stating().await,
                    Part::Meeting => load_meeting().await,
                    Part::Reading => load_reading().await,
                };
                place.set(if came.is_ok() { Place::Here } else { Place::Lost });
            });
        }
    }
}

/// The screen of an address: at once when its part is here, else as soon as it has come.
pub(crate) fn late(route: Route) -> AnyView {
    let part = Part::of(route);
    let late = expect_context::<Late>();
    late.fetch(part);
    let place = late.place(part);
    dynamic::part(move || match place.get() {
        Place::Here => drawn(part, route),
        Place::Lost => lost(late, part),
        Place::Away | Place::Coming => {
            view! { <main id="main" class="page"><p class="muted" role="status">{words().part_coming()}</p></main> }
                .into_any()
        }
    })
}

/// The notices on a newcomer's page, once there are any.
pub(crate) fn late_status() -> AnyView {
    let (late, session) = (expect_context::<Late>(), session());
    let any = Memo::new(move |_| session.keeper.trouble().is_some() || session.undo.offered().is_some());
    dynamic::part(move || {
        if !any.get() {
            return ().into_any();
        }
        late.fetch(Part::Listing);
        match late.listing.get() {
            Place::Here => now(telling()).unwrap_or_else(|| ().into_any()),
            _ => ().into_any(),
        }
    })
}

/// The preview of a link that was opened, over the screen that there is.
pub(crate) fn late_arrival(arrived: RwSignal<Option<String>>) -> AnyView {
    let late = expect_context::<Late>();
    dynamic::part(move || {
        let Some(fragment) = arrived.get() else { return ().into_any() };
        late.fetch(Part::Answering);
        match late.answering.get() {
            Place::Here => {
                let close = Callback::new(move |()| arrived.set(None));
                now(arriving(fragment, close)).unwrap_or_else(|| ().into_any())
            }
            Place::Lost => lost(late, Part::Answering),
            Place::Away | Place::Coming => ().into_any(),
        }
    })
}

/// What to do when a part did not come.
fn lost(late: Late, part: Part) -> AnyView {
    let w = words();
    view! {
        <main id="main" class="page">
            <Notice tone=Tone::Error title=w.part_lost_title().to_owned()>
                <p>{w.part_lost()}</p>
                <p><button class="button" type="button" on:click=move |_| late.fetch(part)>{w.part_again()}</button></p>
            </Notice>
        </main>
    }
    .into_any()
}

fn drawn(part: Part, route: Route) -> AnyView {
    let view = match part {
        Part::Listing => now(listing(route)),
        Part::Answering => now(answering(route)),
        Part::Finding => now(finding(route)),
        Part::Stating => now(stating(route)),
        Part::Meeting => now(meeting(route)),
        Part::Reading => now(reading(route)),
    };
    view.unwrap_or_else(|| ().into_any())
}

#[cfg(not(split))]
fn now<T>(made: Result<T, SplitLoaderError>) -> Option<T> {
    made.ok()
}

/// The outcome of a function whose part is here: it needs no waiting.
#[cfg(split)]
fn now<T>(made: impl Future<Output = Result<T, SplitLoaderError>>) -> Option<T> {
    use std::task::{Context, Poll, Waker};
    match std::pin::pin!(made).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(made) => made.ok(),
        Poll::Pending => None,
    }
}
