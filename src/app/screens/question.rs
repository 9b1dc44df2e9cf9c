//! One question, answered alone: in turn on a shared device, or on one's own.

use crate::ui::dynamic::{says, show};
use crate::{
    browser,
    parts::{Progress, QuestionAside, QuestionCard, Saved, answer_for_key, systems},
    route::{RoundRef, Route, Step, Turn},
    state::{Current, Seat, session, words},
    ui::More,
};
use content::CATALOGUE;
use domain::{
    question::{Answer, QuestionId},
    round::{Form, ShortRoundId},
};
use leptos::prelude::*;

/// Who answers which questions, and at which addresses.
#[derive(Clone, Copy)]
pub(super) struct Sitting {
    /// Where the answers go.
    pub(super) seat: Seat,
    form: Form,
    /// The round, where this device gathers it.
    at: Option<RoundRef>,
}

impl Sitting {
    /// In turn, on the device that gathers.
    pub(super) fn in_turn(current: Current) -> Self {
        let form = current.round.with_untracked(|r| r.form);
        Self { seat: Seat::Turn(current.id), form, at: Some(current.at) }
    }

    /// On the reader's own device.
    pub(super) const fn own(round: ShortRoundId, form: Form) -> Self {
        Self { seat: Seat::Own(round), form, at: None }
    }

    /// The questions, in the order in which they are asked.
    pub(super) fn questions(self) -> Vec<QuestionId> {
        CATALOGUE.asked(self.form).map(|q| q.id).collect()
    }

    /// The numbers of questions without an answer.
    pub(super) fn open(self) -> Vec<usize> {
        let questions = self.questions();
        session().draft(self.seat).with(|draft| {
            let answers = draft.map(|d| &d.response.answers);
            let is_open = |q: &QuestionId| answers.is_none_or(|answers| !answers.contains_key(q));
            questions.iter().zip(1..).filter(|(q, _)| is_open(q)).map(|(_, n)| n).collect()
        })
    }

    /// The systems this person is asked about, with their ids: those of the invitation, or of the round on this device.
    pub(super) fn systems(self) -> Vec<(String, String)> {
        match self.seat {
            Seat::Own(_) => session().draft(self.seat).with(|draft| {
                draft.and_then(|draft| draft.invited.as_ref()).map(|it| it.behind.systems.clone()).unwrap_or_default()
            }),
            Seat::Turn(round) => session().stored_round(round).map(|round| systems(&round)).unwrap_or_default(),
        }
    }

    /// How many systems are not rated; none as long as nobody began to rate them.
    pub(super) fn open_systems(self) -> usize {
        let systems = self.systems();
        session().draft(self.seat).with(|draft| {
            let Some(draft) = draft else { return 0 };
            let open = systems.iter().filter(|(id, _)| !draft.response.knows.contains_key(id)).count();
            if open == systems.len() { 0 } else { open }
        })
    }

    /// What comes after the questions.
    pub(super) fn after_questions(self) -> Turn {
        if untrack(|| self.systems()).is_empty() { Turn::Check } else { Turn::Systems }
    }

    /// The address of a page of it.
    pub(super) const fn route(self, turn: Turn) -> Route {
        match (self.seat, self.at) {
            (Seat::Own(round), _) => Route::Own(round, turn),
            (Seat::Turn(_), Some(at)) => Route::Round(at, Step::Turn(turn)),
            (Seat::Turn(_), None) => Route::Missing,
        }
    }
}

/// One question.
#[component]
pub(super) fn Question(sitting: Sitting, number: usize) -> impl IntoView {
    let w = words();
    let session = session();
    let questions = sitting.questions();
    let count = questions.len();
    let Some(question) = questions.get(number - 1).copied() else { return ().into_any() };
    let draft = session.draft(sitting.seat);
    let answer = Memo::new(move |_| draft.with(|d| d.and_then(|d| d.response.answers.get(&question).copied())));
    let error = RwSignal::new(None);
    let pick = Callback::new(move |picked: Answer| {
        error.set(None);
        session.answer(sitting.seat, question, picked);
    });
    let next = move || if number < count { Turn::Question(number + 1) } else { sitting.after_questions() };
    let go_on = move || {
        if answer.get_untracked().is_some() {
            sitting.route(next()).go();
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
    let last = if sitting.after_questions() == Turn::Systems {
        w.next()
    } else if matches!(sitting.seat, Seat::Own(_)) {
        w.own_to_end()
    } else {
        w.turn_to_check()
    };
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
                    {CATALOGUE.question(question).is_some_and(|q| !q.sensitive).then(|| view! { <Note sitting=sitting question=question /> })}
                </aside>
                <div class="ask-end">
                    <a class="button button-second" href=sitting.route(back).href()>{w.back()}</a>
                    <button class="button" type="submit">
                        {if number < count { view! { <span>{w.next()}<span class="wide-only-inline">{w.next_question()}</span></span> }.into_any() } else { view! { <span>{last}</span> }.into_any() }}
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
fn Note(sitting: Sitting, question: QuestionId) -> impl IntoView {
    let w = words();
    let session = session();
    let draft = session.draft(sitting.seat);
    let text = Memo::new(move |_| {
        draft.with(|d| d.and_then(|d| d.response.notes.get(&question).cloned()).unwrap_or_default())
    });
    let wrong = RwSignal::new(None::<String>);
    let secret = Memo::new(move |_| text.with(|t| exchange::text::looks_like_secret(t)));
    let type_note = move |event: leptos::ev::Event| match exchange::text::note(&event_target_value(&event)) {
        Ok(clean) => {
            wrong.set(None);
            session.note(sitting.seat, question, &clean);
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
