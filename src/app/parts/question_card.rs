//! One question with its seven answers, exactly alike in weight: no colour and no number hints at a bad one.

use crate::ui::dynamic::{show, text};
use crate::{
    state::{session, words},
    ui::{Choice, Notice, Tone},
};
use content::CATALOGUE;
use domain::question::{Answer, Kind, Level, QuestionId};
use leptos::prelude::*;

/// What was picked, for `on_pick`.
pub(crate) type Pick = Callback<Answer>;

const KEYS: [&str; 5] = ["A", "B", "C", "D", "E"];

/// The answer a key stands for, if it stands for one.
pub(crate) fn answer_for_key(key: &str) -> Option<Answer> {
    match key {
        "?" => Some(Answer::DontKnow),
        "x" | "X" => Some(Answer::DoesNotApply),
        _ => {
            let place = KEYS.iter().position(|k| k.eq_ignore_ascii_case(key))?;
            Level::new(u8::try_from(place).ok()?).map(Answer::Level)
        }
    }
}

/// The fieldset of one question.
#[component]
pub(crate) fn QuestionCard(
    question: QuestionId,
    #[prop(into)] answer: Signal<Option<Answer>>,
    /// Why the reader cannot go on, if so.
    #[prop(into)]
    error: Signal<Option<String>>,
    on_pick: Pick,
) -> impl IntoView {
    let w = words();
    let text = content::text::question(w.0, question);
    let values = ["0", "1", "2", "3", "4"];
    let described = Signal::derive(move || error.get().is_some().then_some("answer-error"));
    let picks = move |this: Answer| Signal::derive(move || answer.get() == Some(this));
    let anchors = Level::ALL
        .into_iter()
        .zip(text.anchors)
        .zip(KEYS)
        .zip(values)
        .map(|(((level, anchor), key), value)| {
            let this = Answer::Level(level);
            view! {
                <Choice name="answer" value=value text=anchor key=key checked=picks(this) described_by=described
                    on_pick=Callback::new(move |()| on_pick.run(this)) />
            }
        })
        .collect_view();
    view! {
        <fieldset>
            <legend><h1 tabindex="-1" id="question">{text.text}</h1></legend>
            {move || {
                error.get().map(|text| view! {
                    <Notice tone=Tone::Error title=w.answer_missing_title().to_owned() id="answer-error"><p>{text}</p></Notice>
                })
            }}
            <div class="ask-answers">{anchors}</div>
            <div class="ask-apart">
                <Choice name="answer" value="dk" text=w.answer_dk() sub=w.answer_dk_sub() key="?" small=true
                    checked=picks(Answer::DontKnow) described_by=described
                    on_pick=Callback::new(move |()| on_pick.run(Answer::DontKnow)) />
                <Choice name="answer" value="na" text=w.answer_na() sub=text.na_hint key="X" small=true
                    checked=picks(Answer::DoesNotApply) described_by=described
                    on_pick=Callback::new(move |()| on_pick.run(Answer::DoesNotApply)) />
            </div>
        </fieldset>
    }
}

/// Why we ask, whose truth is meant, and the keys.
#[component]
pub(crate) fn QuestionAside(question: QuestionId, #[prop(optional)] keys: bool) -> impl IntoView {
    let w = words();
    let session = session();
    let settings = session.settings();
    let why = content::text::subrisk(w.0, question.subrisk()).why;
    let kind = CATALOGUE.question(question).map(|q| q.kind);
    let answer_for = if kind == Some(Kind::Fact) { w.answer_for_team() } else { w.answer_for_self() };
    let on = move || settings.with(|s| s.letter_keys);
    view! {
        <div><h2>{w.answer_why()}</h2><p>{why}</p></div>
        <div><h2>{w.answer_for()}</h2><p>{answer_for}</p></div>
        {keys.then(|| view! {
            <div class="ask-keys-block">
                <h2>{w.keys_title()}</h2>
                <p class="ask-keys">
                    {show(on, move || view! {
                        <span class="key">"A"</span> " " {w.keys_to()} " " <span class="key">"E"</span> " " {w.keys_choose()} " "
                        <span class="key">"?"</span> " " {w.keys_dk()} " " <span class="key">"Enter"</span> " " {w.keys_enter()} " "
                    }.into_any())}
                        <button class="button-link" type="button" on:click=move |_| session.set_letter_keys(!on())>
                        {text(move || if on() { w.keys_off() } else { w.keys_on() })}
                    </button>
                </p>
            </div>
        })}
    }
}
