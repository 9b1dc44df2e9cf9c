//! Answering in turn on this device. The screen covers itself between people; nobody sees an earlier answer.

use super::{
    question::{Question, Sitting},
    systems::Systems,
};
use crate::ui::dynamic::{either, says, show, text};
use crate::{
    parts::{RowOpen, Unanswered},
    route::{Step, Turn},
    state::{Seat, current, session, words},
    ui::{Notice, Tone},
};
use leptos::prelude::*;

/// A page of answering in turn.
#[component]
pub(crate) fn TurnScreen(turn: Turn) -> impl IntoView {
    let session = session();
    let current = current();
    let sitting = Sitting::in_turn(current);
    let begun = session.draft(sitting.seat).with_untracked(|d| d.is_some());
    match turn {
        Turn::Question(n) if begun && n <= sitting.questions().len() => {
            view! { <Question sitting=sitting number=n /> }.into_any()
        }
        Turn::Systems if begun && !untrack(|| sitting.systems()).is_empty() => {
            view! { <Systems sitting=sitting /> }.into_any()
        }
        Turn::Check if begun => view! { <Check sitting=sitting /> }.into_any(),
        _ => view! { <Cover sitting=sitting /> }.into_any(),
    }
}

/// Covers everything between two people.
#[component]
fn Cover(sitting: Sitting) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let draft = session.draft(sitting.seat);
    let count = sitting.questions().len();
    let person = Memo::new(move |_| current.round.with(|r| r.responses.len() + r.latecomers()) + 1);
    let size = Memo::new(move |_| current.round.with(|r| usize::from(r.team_size)));
    // Where the person with unfinished answers stopped: the first question without one.
    let next = move || sitting.open().first().copied().unwrap_or(count + 1);
    let begin = move |_| {
        session.begin_draft(current.id);
        current.route(Step::Turn(Turn::Question(1))).go();
    };
    let everybody = move || person.get() > size.get();
    view! {
        <main id="main" class="page cover">
            {show(move || person.get() > 1, move || view! {
                <p class="cover-done" role="status">{w.cover_thanks()}</p>
            }.into_any())}
            {either(move || draft.with(|d| d.is_some()), move || view! {
                <h1 tabindex="-1">{w.cover_unfinished()}</h1>
                <p class="lede">{text(move || w.cover_unfinished_text(next().min(count), count))}</p>
                <div class="button-row gap-top">
                    <a class="button" href=says(move || current.route(Step::Turn(if next() > count { Turn::Check } else { Turn::Question(next().min(count)) })).href())>
                        {w.cover_mine()}
                    </a>
                    <button class="button button-second" type="button" on:click=move |_| session.discard_draft(Seat::Turn(current.id))>{w.cover_discard()}</button>
                    <a class="button button-quiet" href=current.route(Step::Collect).href()>{w.cover_back()}</a>
                </div>
            }.into_any(), move || view! {
                    <h1 tabindex="-1">{text(move || if everybody() { w.cover_everybody(size.get()) } else { w.cover_person(person.get(), size.get()) })}</h1>
                    <p class="lede">{text(move || w.cover_text(count))}</p>
                    <Notice tone=Tone::Quiet title=String::new()><p>{w.cover_private()}</p></Notice>
                    <div class="button-row gap-top">
                        {either(move || !everybody(), move || view! {
                            <button class="button" type="button" on:click=begin>{w.cover_begin()}</button>
                            <a class="button button-second" href=current.route(Step::Collect).href()>{w.cover_back()}</a>
                        }.into_any(), move || view! {
                                <a class="button" href=current.route(Step::Collect).href()>{w.cover_back()}</a>
                                <button class="button button-second" type="button" on:click=begin>{w.cover_one_more()}</button>
                            }.into_any())}
                    </div>
                }.into_any())}
        </main>
    }
}

/// The end of one person's answers.
#[component]
fn Check(sitting: Sitting) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let count = sitting.questions().len();
    let open = untrack(|| sitting.open());
    let answered = count - open.len();
    let last = match sitting.after_questions() {
        Turn::Systems => Turn::Systems,
        _ => Turn::Question(count),
    };
    let hand_in = move |_| {
        session.hand_in(current.id);
        current.route(Step::Turn(Turn::Cover)).replace();
    };
    view! {
        <main id="main" class="page cover">
            <h1 tabindex="-1">{w.check_title(answered, count)}</h1>
            <p class="lede">{w.check_text()}</p>
            <Unanswered open=open.into_iter().map(|n| (n, sitting.route(Turn::Question(n)).href())).collect() />
            <RowOpen open=untrack(|| sitting.open_systems()) href=sitting.route(Turn::Systems).href() />
            <div class="button-row gap-top">
                <button class="button" type="button" disabled=answered == 0 on:click=hand_in>{w.check_hand_in()}</button>
                {(answered == 0).then(|| view! { <span class="fine">{w.check_nothing()}</span> })}
                <a class="button button-second" href=sitting.route(last).href()>{w.back()}</a>
            </div>
        </main>
    }
}
