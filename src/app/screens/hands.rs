//! Answering together: how many hands for each answer, one question at a time.

use crate::ui::dynamic::{text, yes};
use crate::{
    parts::{Progress, QuestionAside, Saved},
    route::Step,
    state::{current, session, words},
    ui::{Notice, NumberField, Tone},
};
use content::CATALOGUE;
use domain::{
    question::{Question, QuestionId},
    response::Hands,
};
use leptos::prelude::*;

/// One question for a show of hands.
#[component]
pub(crate) fn HandsScreen(number: usize) -> impl IntoView {
    let w = words();
    let current = current();
    let questions: Vec<&'static Question> = CATALOGUE.asked(current.round.with_untracked(|r| r.form)).collect();
    let count = questions.len();
    let Some(&question) = questions.get(number - 1) else { return view! { <super::missing::Missing /> }.into_any() };
    let ids: Vec<QuestionId> = questions.iter().map(|q| q.id).collect();
    let done = move || current.round.with(|r| ids.iter().map(|id| r.tally.hands.contains_key(id)).collect());
    let next = if number < count { Step::Hands(number + 1) } else { Step::Collect };
    let back = if number > 1 { Step::Hands(number - 1) } else { Step::Collect };
    let inside = if question.sensitive {
        view! {
            <h1 class="ask-question" tabindex="-1">{content::text::question(w.0, question.id).text}</h1>
            <Notice tone=Tone::Ink title=w.hands_sensitive_title().to_owned()><p>{w.hands_sensitive()}</p></Notice>
        }
        .into_any()
    } else {
        view! { <Count question=question.id /> }.into_any()
    };
    view! {
        <main id="main">
            <div class="ask">
                <div class="ask-top">
                    <span>{w.turn_question(number, count)}</span>
                    <Progress done=Signal::derive(done) now=number - 1 />
                </div>
                <div>{inside}</div>
                <aside class="ask-aside"><QuestionAside question=question.id /></aside>
                <div class="ask-end">
                    <a class="button button-second" href=current.route(back).href()>{w.back()}</a>
                    <a class="button" href=current.route(next).href()>
                        {if number < count { view! { <span>{w.next()}<span class="wide-only-inline">{w.next_question()}</span></span> }.into_any() } else { w.hands_finish().into_any() }}
                    </a>
                    <Saved />
                </div>
            </div>
        </main>
    }
    .into_any()
}

/// The counts of one question.
#[component]
fn Count(question: QuestionId) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let asked = content::text::question(w.0, question);
    let hands = Memo::new(move |_| current.round.with(|r| r.tally.hands.get(&question).copied().unwrap_or_default()));
    let size = Memo::new(move |_| current.round.with(|r| usize::from(r.team_size)));
    let row = move |id: &'static str, label: &'static str, get: fn(&Hands) -> u16, set: fn(&mut Hands, u16)| {
        let value = Signal::derive(move || get(&hands.get()));
        let change = move |n: u16| {
            let mut hands = hands.get_untracked();
            set(&mut hands, n);
            session.count_hands(current.id, question, hands);
        };
        view! {
            <div class="hands-row">
                <NumberField id=id label=label value=value min=0 max=200 on_change=Callback::new(change) />
                <button class="button button-second button-small" type="button" aria-label=w.hands_less(label)
                    disabled=yes(move || value.get() == 0) on:click=move |_| change(value.get_untracked().saturating_sub(1))>"\u{2212}"</button>
                <button class="button button-second button-small" type="button" aria-label=w.hands_more(label)
                    on:click=move |_| change(value.get_untracked().saturating_add(1).min(200))>"+"</button>
            </div>
        }
    };
    let [a, b, c, d, e] = asked.anchors;
    view! {
        <fieldset class="hands">
            <legend><h1 tabindex="-1" id="question">{asked.text}</h1></legend>
            {row("hands-0", a, |h| h.levels[0], |h, n| h.levels[0] = n)}
            {row("hands-1", b, |h| h.levels[1], |h, n| h.levels[1] = n)}
            {row("hands-2", c, |h| h.levels[2], |h, n| h.levels[2] = n)}
            {row("hands-3", d, |h| h.levels[3], |h, n| h.levels[3] = n)}
            {row("hands-4", e, |h| h.levels[4], |h, n| h.levels[4] = n)}
            <div class="hands-apart">
                {row("hands-dk", w.answer_dk(), |h| h.dont_know, |h, n| h.dont_know = n)}
                {row("hands-na", w.answer_na(), |h| h.does_not_apply, |h, n| h.does_not_apply = n)}
            </div>
            <p class="hands-total" role="status">
                {text(move || { let total = hands.with(Hands::total); if total > size.get() { w.hands_too_many(total, size.get()) } else { w.hands_total(total, size.get()) } })}
            </p>
        </fieldset>
    }
}
