//! Joining and answering, and looking together. Nothing of the answers shows before the results are uncovered.

use crate::{
    parts::{FewAnswers, Invitation},
    route::{Stage, Step},
    state::{current, session, words},
    ui::{
        Drawing,
        dynamic::{either, show, text},
    },
};
use domain::agenda::Part;
use leptos::prelude::*;

/// How many have answered, as discs and in words.
#[component]
fn Count() -> impl IntoView {
    let w = words();
    let current = current();
    let counts = Memo::new(move |_| current.round.with(|r| (r.respondents(), usize::from(r.team_size))));
    let draw = Callback::new(move |width: u32| {
        let (answered, size) = counts.get();
        charts::count_dots(w, answered, size, width.min(560))
    });
    view! {
        <p class="hour-count" role="status">{text(move || { let (n, of) = counts.get(); w.answer_count(of, n) })}</p>
        <div class="hour-dots"><Drawing draw=draw /></div>
    }
}

/// The picture to scan, and who is still answering.
#[component]
pub(super) fn Answer() -> impl IntoView {
    let w = words();
    let current = current();
    let sample = current.round.with_untracked(|r| r.sample);
    view! {
        <h1 tabindex="-1">{w.answer_title()}</h1>
        <div class="hour-join">
            <div><Count /> <p class="hour-quiet">{w.answer_early()}</p>
                <p class="button-row gap-top-s"><a class="button button-second" href=current.route(Step::Collect).href()>{w.answer_to_collect()}</a></p></div>
            {(!sample).then(|| view! { <Invitation /> })}
        </div>
    }
}

/// Who is missing, and the button that uncovers.
#[component]
pub(super) fn Collected() -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let shown = Memo::new(move |_| current.round.with(|r| r.revealed));
    let counts = Memo::new(move |_| current.round.with(|r| (r.respondents(), usize::from(r.team_size))));
    let clock = session.clock(current.id);
    let reveal = move |_| {
        session.reveal(current.id, true);
        // An hour that has begun is here now, by whatever way: it goes on from the last stage of the reveal.
        if clock.get_untracked().at.is_some() {
            session.turn_clock(current.id, |clock, now| clock.go(Part::Reveal, now));
        }
        current.route(Step::Reveal(Stage::Risks)).go();
    };
    view! {
        <h1 tabindex="-1">{w.hour_reveal_title()}</h1>
        <Count />
        <FewAnswers />
        <p class="hour-lede">{text(move || if shown.get() { w.hour_reveal_shown() } else { w.hour_reveal_waits() })}</p>
        <p class="button-row">
            {either(move || shown.get(), move || view! {
                <a class="button" href=current.route(Step::Reveal(Stage::Risks)).href()>{w.hour_reveal_see()}</a>
            }.into_any(), move || view! {
                <a class="button button-second" href=current.route(Step::Collect).href()>{w.answer_to_collect()}</a>
                {show(move || counts.get().0 > 0, move || view! {
                    <button class="button" type="button" on:click=reveal>{text(move || { let (n, of) = counts.get(); w.reveal_button(n, of) })}</button>
                }.into_any())}
                {show(move || counts.get().0 == 0, move || view! { <span class="hour-quiet">{w.reveal_needs()}</span> }.into_any())}
            }.into_any())}
        </p>
    }
}
