//! Gathering answers: how many are in, two ways to answer here, and the reveal.

use super::late::Late;
use crate::ui::dynamic::{either, show, text, yes};
use crate::{
    parts::FewAnswers,
    route::{Stage, Step, Turn},
    state::{current, session, words},
    ui::{Drawing, Notice, Tone},
};
use domain::confidentiality::ENOUGH_PEOPLE;
use leptos::prelude::*;

/// The Collect step. Nothing of the answers shows here.
#[component]
pub(crate) fn Collect() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    expect_context::<Late>().rehearse(current);
    let answered = Memo::new(move |_| current.round.with(domain::round::Round::respondents));
    let size = Memo::new(move |_| current.round.with(|r| usize::from(r.team_size)));
    let by_hands = Memo::new(move |_| current.round.with(|r| r.tally.people()));
    let alone = Memo::new(move |_| current.round.with(|r| r.responses.len()));
    let shown = Memo::new(move |_| current.round.with(|r| r.revealed));
    let draft = session.draft(current.id);
    let note = move || match answered.get() {
        0 => w.collect_none().to_owned(),
        n if n < ENOUGH_PEOPLE => w.collect_few(ENOUGH_PEOPLE),
        _ => w.collect_enough().to_owned(),
    };
    let small_team = move || size.get() < 4;
    let reveal = move |_| {
        session.reveal(current.id, true);
        current.route(Step::Reveal(Stage::Risks)).go();
    };
    let turn_button = move || match (draft.with(|d| d.is_some()), alone.get()) {
        (true, _) => w.collect_turn_resume().to_owned(),
        (false, 0) => w.collect_turn_first().to_owned(),
        (false, n) => w.collect_turn_next(n + 1),
    };
    view! {
        <main id="main" class="page">
            <div class="collect-head">
                <h1 class="count" tabindex="-1">{text(move || w.collect_count(answered.get(), size.get()))}</h1>
                <div class="count-dots">
                    <Drawing draw=Callback::new(move |width| charts::count_dots(w, answered.get(), size.get(), width)) />
                </div>
                <p class="lede">{note}</p>
                {show(small_team, move || view! {
                    <Notice tone=Tone::Quiet title=String::new()><p>{w.collect_small_team()}</p></Notice>
                }.into_any())}
            </div>
            <div class="ways">
                <section class="section way" aria-labelledby="in-turn">
                    <h2 id="in-turn">{w.collect_turn_title()}</h2>
                    <p>{w.collect_turn_text()}</p>
                    <p class="fine">{text(move || w.collect_turn_so_far(alone.get()))}</p>
                    <p>
                        <a class="button" class:button-second=yes(move || shown.get()) href=current.route(Step::Turn(Turn::Cover)).href()>
                            {turn_button}
                        </a>
                    </p>
                </section>
                <section class="section way" aria-labelledby="together">
                    <h2 id="together">{w.collect_hands_title()}</h2>
                    <p>{w.collect_hands_text()}</p>
                    <p class="fine">{text(move || w.collect_hands_so_far(by_hands.get()))}</p>
                    <p>
                        <a class="button button-second" href=current.route(Step::Hands(1)).href()>
                            {text(move || if by_hands.get() == 0 { w.collect_hands_first() } else { w.collect_hands_go_on() })}
                        </a>
                    </p>
                </section>
            </div>
            <section class="section" aria-labelledby="reveal">
                <div class="section-head">
                    <h2 id="reveal">{text(move || if shown.get() { w.reveal_shown_title() } else { w.reveal_title() })}</h2>
                    <p>{w.reveal_text()}</p>
                </div>
                {show(move || answered.get() > size.get(), move || view! {
                    <Notice tone=Tone::Ink title=w.collect_more_title().to_owned()>
                        <p>{text(move || w.collect_more(answered.get(), size.get()))}</p>
                    </Notice>
                }.into_any())}
                <FewAnswers />
                <div class="button-row gap-top-s">
                    {either(move || shown.get(), move || view! {
                        <a class="button" href=current.route(Step::Results).href()>{w.reveal_see()}</a>
                        <button class="button button-second" type="button" on:click=move |_| session.reveal(current.id, false)>{w.reveal_cover()}</button>
                    }.into_any(), move || view! {
                            <button class="button" type="button" disabled=yes(move || answered.get() == 0) on:click=reveal>
                                {text(move || if answered.get() == 0 { w.reveal_button_none().to_owned() } else { w.reveal_button(answered.get(), size.get()) })}
                            </button>
                            {show(move || answered.get() == 0, move || view! {<span class="fine">{w.reveal_needs()}</span>}.into_any())}
                        }.into_any())}
                </div>
            </section>
        </main>
    }
}
