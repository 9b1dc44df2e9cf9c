//! The reveal: what was found, shown to a room for the first time, in four stages on a projector. First all risks, then
//! where people differ, what nobody knows, and what is agreed and bad. No sub-risk, no alarm and no total shows here.

mod agreed;
pub(super) mod keys;
mod moves;
mod risks;
mod split;
mod unknown;

use crate::{
    parts::{ChartTable, Covered, Footer, Masthead, Status},
    route::{Stage, Step},
    screens::hour::running,
    state::{current, session, words},
    ui::dynamic::{either, part},
};
use domain::agenda::Part;
use domain::confidentiality::{Detail, detail};
use leptos::prelude::*;

/// A stage, or why it does not show yet.
#[component]
pub(crate) fn Reveal(stage: Stage) -> impl IntoView {
    let w = words();
    let current = current();
    let shown = Memo::new(move |_| current.round.with(|r| r.revealed));
    view! {
        {either(move || shown.get(), move || view! { <Shown stage=stage /> }.into_any(), move || view! {
            <Masthead current=current step=Step::Reveal(stage) /> <Status /> <Covered title=w.covered_title() /> <Footer />
        }.into_any())}
    }
}

/// A stage on the projector. With few answers there is only the first: the others speak of questions.
#[component]
fn Shown(stage: Stage) -> impl IntoView {
    let current = current();
    let session = session();
    let clock = session.clock(current.id);
    session.keeper.keep_in_step(session);
    // The notes beside may move the hour on.
    Effect::new(move |before: Option<Option<Part>>| {
        let at = clock.with(|clock| clock.at);
        if before.is_some_and(|before| before != at) && at != Some(Part::Reveal) && at.is_some() {
            current.route(Step::Hour(at)).go();
        }
        at
    });
    let running = running(current);
    let left = Memo::new(move |_| running.left_in_words(Part::Reveal));
    let few = Memo::new(move |_| current.round.with(|r| detail(r.respondents()) == Detail::RisksOnly));
    let shows = move || {
        let few = few.get();
        if few && stage != Stage::Risks {
            current.route(Step::Reveal(Stage::Risks)).replace();
            return ().into_any();
        }
        let led = clock.with_untracked(|clock| clock.at) == Some(Part::Reveal);
        let (back, next) = (moves::before(stage), moves::in_the_hour(moves::after(stage, few), led));
        keys::listen(
            move || {
                moves::lead_on(session, current, next);
                current.route(next).go();
            },
            move || {
                // The first stage is left for the answers on purpose only.
                if stage != Stage::Risks {
                    current.route(back).go();
                }
            },
        );
        let (inside, chart) = match stage {
            Stage::Risks => (view! { <risks::Risks few=few /> }.into_any(), Some(risks::drawing())),
            Stage::Split => (view! { <split::Split /> }.into_any(), None),
            Stage::Unknown => (view! { <unknown::Unknown /> }.into_any(), Some(unknown::drawing())),
            Stage::Agreed => (view! { <agreed::Agreed /> }.into_any(), None),
        };
        let chart = chart.filter(|draw| !draw.run(PAGE).table.rows.is_empty());
        view! {
            <div class="stage" class:stage-fit=stage == Stage::Risks>
                <Masthead current=current hint=moves::hint(next, led.then_some(left)) />
                <Status />
                <main id="main" class="reveal">
                    {inside}
                    <div class="reveal-foot no-print">
                        <moves::Moves back=back next=next />
                        {chart.map(|draw| view! { <ChartTable draw=draw /> })}
                    </div>
                </main>
            </div>
        }
        .into_any()
    };
    part(shows)
}

/// The width to draw at in a place that is so wide: charts for a room are drawn no wider than `most` and shown wider, so
/// that their text grows with them. On phones they keep their size.
const fn drawn_at(width: u32, most: u32) -> u32 {
    if width < PHONE || width < most { width } else { most }
}

/// No phone gives a chart so much.
const PHONE: u32 = 440;
/// For a chart as wide as the page: at 1280 pixels of window, text of 15 is shown at 22.
const PAGE: u32 = 760;
/// The same for two charts side by side.
const HALF: u32 = 368;
