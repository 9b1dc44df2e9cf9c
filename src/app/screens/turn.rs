//! Answering in turn on this device. The screen covers itself between people; nobody sees an earlier answer.

use crate::ui::dynamic::{either, says, show, text};
use crate::{
    browser,
    parts::{Progress, Saved},
    parts::{QuestionAside, QuestionCard, answer_for_key},
    route::{Step, Turn},
    state::{Current, current, session, words},
    ui::{More, Notice, Tone},
};
use content::CATALOGUE;
use domain::question::{Answer, QuestionId};
use leptos::prelude::*;

/// The questions of this round, in order.
fn asked(current: Current) -> Vec<QuestionId> {
    CATALOGUE.asked(current.round.with_untracked(|r| r.form)).map(|q| q.id).collect()
}

/// A page of answering in turn.
#[component]
pub(crate) fn TurnScreen(turn: Turn) -> impl IntoView {
    let session = session();
    let current = current();
    let draft = session.draft(current.id);
    let questions = asked(current);
    match turn {
        Turn::Question(n) if draft.with_untracked(|d| d.is_some()) && n <= questions.len() => {
            view! { <Question questions=questions number=n /> }.into_any()
        }
        Turn::Check if draft.with_untracked(|d| d.is_some()) => view! { <Check questions=questions /> }.into_any(),
        _ => view! { <Cover questions=questions /> }.into_any(),
    }
}

/// Covers everything between two people.
#[component]
fn Cover(questions: Vec<QuestionId>) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let draft = session.draft(current.id);
    let count = questions.len();
    let person = Memo::new(move |_| current.round.with(|r| r.responses.len()) + 1);
    let size = Memo::new(move |_| current.round.with(|r| usize::from(r.team_size)));
    let place = StoredValue::new(questions);
    // Where the person with unfinished answers stopped: the first question without one.
    let next = move || {
        draft.with(|draft| {
            draft
                .and_then(|d| place.with_value(|qs| qs.iter().position(|q| !d.response.answers.contains_key(q))))
                .map_or(count, |i| i + 1)
        })
    };
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
                    <button class="button button-second" type="button" on:click=move |_| session.discard_draft(current.id)>{w.cover_discard()}</button>
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

/// One question.
#[component]
fn Question(questions: Vec<QuestionId>, number: usize) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let count = questions.len();
    let Some(question) = questions.get(number - 1).copied() else { return ().into_any() };
    let draft = session.draft(current.id);
    let answer = Memo::new(move |_| draft.with(|d| d.and_then(|d| d.response.answers.get(&question).copied())));
    let error = RwSignal::new(None);
    let pick = Callback::new(move |picked: Answer| {
        error.set(None);
        session.answer(current.id, question, picked);
    });
    let next = move || if number < count { Turn::Question(number + 1) } else { Turn::Check };
    let go_on = move || {
        if answer.get_untracked().is_some() {
            current.route(Step::Turn(next())).go();
        } else {
            let earlier = draft.with_untracked(|d| d.map_or(0, |d| d.response.answers.len()));
            error.set(Some(w.answer_missing(earlier)));
            browser::after_drawing(|| browser::focus(".ask-answers input"));
        }
    };
    let keys = session.settings();
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || is_text(&event) {
            return;
        }
        if event.key() == "Enter" && !is_control(&event) {
            event.prevent_default();
            go_on();
        } else if keys.with_untracked(|s| s.letter_keys)
            && let Some(picked) = answer_for_key(&event.key())
        {
            event.prevent_default();
            pick.run(picked);
        }
    };
    // A memo: most clicks change an answer, not whether there is one, and then nothing is drawn again.
    let done = Memo::new(move |_| {
        draft.with(|d| {
            questions.iter().map(|q| d.is_some_and(|d| d.response.answers.contains_key(q))).collect::<Vec<bool>>()
        })
    });
    let back = if number > 1 { Turn::Question(number - 1) } else { Turn::Cover };
    view! {
        <main id="main">
            <form class="ask" novalidate on:submit=move |event| { event.prevent_default(); go_on(); } on:keydown=on_key>
                <div class="ask-top">
                    <span>{w.turn_question(number, count)}</span>
                    <Progress done=done now=number - 1 />
                </div>
                <div><QuestionCard question=question answer=answer error=error on_pick=pick /></div>
                <aside class="ask-aside">
                    <QuestionAside question=question keys=true />
                    {CATALOGUE.question(question).is_some_and(|q| !q.sensitive).then(|| view! { <Note question=question /> })}
                </aside>
                <div class="ask-end">
                    <a class="button button-second" href=current.route(Step::Turn(back)).href()>{w.back()}</a>
                    <button class="button" type="submit">
                        {if number < count { view! { <span>{w.next()}<span class="wide-only-inline">{w.next_question()}</span></span> }.into_any() } else { view! { <span>{w.turn_to_check()}</span> }.into_any() }}
                    </button>
                    <Saved />
                </div>
            </form>
        </main>
    }
    .into_any()
}

/// The optional note on a question.
#[component]
fn Note(question: QuestionId) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let draft = session.draft(current.id);
    let text = Memo::new(move |_| {
        draft.with(|d| d.and_then(|d| d.response.notes.get(&question).cloned()).unwrap_or_default())
    });
    let wrong = RwSignal::new(None::<String>);
    let secret = Memo::new(move |_| text.with(|t| exchange::text::looks_like_secret(t)));
    let type_note = move |event: leptos::ev::Event| match exchange::text::note(&event_target_value(&event)) {
        Ok(clean) => {
            wrong.set(None);
            session.note(current.id, question, &clean);
        }
        Err(_) => wrong.set(Some(w.note_too_long().to_owned())),
    };
    let open = text.with_untracked(|t| !t.is_empty());
    view! {
        <More summary=w.note_add().to_owned() open=open>
            <textarea class="field-input" aria-label=w.note_label() prop:value=says(move || text.get()) on:input=type_note></textarea>
            {move || wrong.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
            {show(move || secret.get(), move || view! {<p class="field-error" role="status">{w.note_secret()}</p>}.into_any())}
            <p>{w.note_hint()}</p>
        </More>
    }
}

/// The end of one person's answers.
#[component]
fn Check(questions: Vec<QuestionId>) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let draft = session.draft(current.id);
    let count = questions.len();
    let last = count;
    let open: Vec<usize> = draft.with_untracked(|d| {
        d.map(|d| {
            questions
                .iter()
                .enumerate()
                .filter(|(_, q)| !d.response.answers.contains_key(q))
                .map(|(i, _)| i + 1)
                .collect()
        })
        .unwrap_or_default()
    });
    let answered = count - open.len();
    let hand_in = move |_| {
        session.hand_in(current.id);
        current.route(Step::Turn(Turn::Cover)).replace();
    };
    view! {
        <main id="main" class="page cover">
            <h1 tabindex="-1">{w.check_title(answered, count)}</h1>
            <p class="lede">{w.check_text()}</p>
            {(!open.is_empty()).then(|| view! {
                <Notice tone=Tone::Ink title=w.check_open_title().to_owned()>
                    <p class="button-row">
                        {open.iter().map(|&n| view! { <a href=current.route(Step::Turn(Turn::Question(n))).href()>{w.check_open(n)}</a> }).collect_view()}
                    </p>
                </Notice>
            })}
            <div class="button-row gap-top">
                <button class="button" type="button" disabled=answered == 0 on:click=hand_in>{w.check_hand_in()}</button>
                {(answered == 0).then(|| view! { <span class="fine">{w.check_nothing()}</span> })}
                <a class="button button-second" href=current.route(Step::Turn(Turn::Question(last))).href()>{w.back()}</a>
            </div>
        </main>
    }
}

/// Whether the key went into a text field.
fn is_text(event: &leptos::ev::KeyboardEvent) -> bool {
    tag(event).is_some_and(|t| t == "TEXTAREA")
}

/// Whether Enter already means something where the keyboard is: a link or a button.
fn is_control(event: &leptos::ev::KeyboardEvent) -> bool {
    tag(event).is_some_and(|t| matches!(t.as_str(), "A" | "BUTTON" | "SUMMARY"))
}

fn tag(event: &leptos::ev::KeyboardEvent) -> Option<String> {
    use wasm_bindgen::JsCast;
    Some(event.target()?.dyn_ref::<web_sys::Element>()?.tag_name())
}
