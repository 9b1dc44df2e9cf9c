//! A topic: one question, the answers to it, three prompts, a case; and hands raised again after the talk, beside the first answers
//! and never over them.

use crate::{
    state::{current, findings, session, words},
    ui::{
        Drawing, NumberField,
        dynamic::{all, either, part, show, text, yes},
    },
};
use content::{CATALOGUE, say, text as texts};
use domain::{
    agenda::Part,
    confidentiality::Detail,
    meeting::{Almost, Topic, open_questions, topics},
    question::QuestionId,
    response::Hands,
    risk::RiskId,
};
use leptos::prelude::*;

/// Drawn no wider than this, and shown wider.
const WIDE: u32 = 820;

/// What shows once the results are uncovered, and until then only why it waits.
#[component]
pub(super) fn Uncovered(waits: &'static str, children: ChildrenFn) -> impl IntoView {
    let current = current();
    let shown = Memo::new(move |_| current.round.with(|r| r.revealed));
    either(
        move || shown.get(),
        move || children().into_any(),
        move || view! { <p class="hour-lede">{waits}</p> }.into_any(),
    )
}

/// The first topic or the second.
#[component]
pub(super) fn TopicPart(place: usize, case: RwSignal<bool>) -> impl IntoView {
    let w = words();
    let name = say::part_name(w, if place == 0 { Part::Topic1 } else { Part::Topic2 });
    let current = current();
    let covered = Memo::new(move |_| current.round.with(|r| !r.revealed));
    view! {
        {show(move || covered.get(), move || view! { <h1 tabindex="-1">{name}</h1> }.into_any())}
        <Uncovered waits=w.topic_covered()><Uncover place=place case=case /></Uncovered>
    }
}

/// Both topics of the round.
pub(super) fn both() -> Memo<[Option<Topic>; 2]> {
    let (current, found) = (current(), findings());
    Memo::new(move |_| current.round.with(|r| found.assessment.with(|a| topics(&CATALOGUE, r, a))))
}

#[component]
fn Uncover(place: usize, case: RwSignal<bool>) -> impl IntoView {
    let w = words();
    let found = findings();
    let both = both();
    let topic = Memo::new(move |_| both.with(|both| both.get(place).copied().flatten()));
    let few = Memo::new(move |_| found.assessment.with(|a| a.detail != Detail::Questions));
    part(move || match topic.get() {
        Some(topic) => {
            let total = both.with(|both| both.iter().flatten().count());
            view! { <OneTopic place=place topic=topic total=total case=case /> }.into_any()
        }
        None if few.get() && place == 0 => {
            let worst = found.assessment.with(|a| a.ranked().first().map(|risk| risk.id));
            let Some(risk) = worst else { return ().into_any() };
            view! {
                <h1 tabindex="-1">{texts::risk(w.0, risk).name}</h1>
                <p class="hour-lede">{w.topic_few()}</p>
                <CaseCard risk=risk />
            }
            .into_any()
        }
        None => {
            view! { <h1 tabindex="-1">{w.part_topic_2()}</h1> <p class="hour-lede">{w.topic_none()}</p> }.into_any()
        }
    })
}

#[component]
fn OneTopic(place: usize, topic: Topic, total: usize, case: RwSignal<bool>) -> impl IntoView {
    let w = words();
    let (current, found) = (current(), findings());
    let question = topic.question;
    let asked = texts::question(w.0, question);
    let draw = Callback::new(move |width: u32| {
        found.assessment.with(|a| charts::dots(w, a, question, if width < 440 { width } else { width.min(WIDE) }))
    });
    let after = Memo::new(move |_| {
        current.round.with(|r| r.meeting.talks.get(&question).map(|talk| talk.after).unwrap_or_default())
    });
    let said_after = move || {
        let hands = after.get();
        let lines = asked.anchors.into_iter().zip(hands.levels).filter(|(_, n)| *n > 0);
        all(lines.map(|(anchor, n)| view! { <li><span class="hour-discs" aria-hidden="true">{"●".repeat(usize::from(n.min(12)))}</span> " " {anchor} " " <span class="hour-n">{n}</span></li> }.into_any()))
    };
    view! {
        <div class="hour-topic">
            <p class="hour-eyebrow">{w.topic_of(place + 1, total, say::topic_reason(w, topic.reason))}</p>
            <h1 tabindex="-1">{asked.text}</h1>
        </div>
        {either(move || case.get(), move || view! { <CaseCard risk=question.subrisk().risk() /> }.into_any(), move || view! {
            <div class="hour-chart"><Drawing draw=draw /></div>
            {show(move || after.with(|hands| hands.total() > 0), move || view! {
                <div class="hour-after"><h2>{text(move || w.topic_after_count(after.with(Hands::total)))}</h2><ul>{part(said_after)}</ul></div>
            }.into_any())}
            <div class="hour-prompts">{all(texts::prompts(w.0, question).map(|prompt| view! { <p>{prompt}</p> }.into_any()))}</div>
        }.into_any())}
    }
}

/// What a risk did to another team, and two questions.
#[component]
pub(super) fn CaseCard(risk: RiskId) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let case = texts::case(w.0, risk);
    let told = Memo::new(move |_| current.round.with(|r| r.meeting.almost.get(&risk).copied()));
    let answer = move |almost: Almost| {
        let name = match almost {
            Almost::ThisMonth => w.case_almost_month(),
            Almost::ThisYear => w.case_almost_year(),
            Almost::Never => w.case_almost_never(),
            Almost::DontKnow => w.case_almost_dk(),
        };
        let pick = move |_| {
            session.record(current.id, |meeting| {
                if meeting.almost.get(&risk) == Some(&almost) {
                    meeting.almost.remove(&risk);
                } else {
                    meeting.almost.insert(risk, almost);
                }
            });
        };
        view! { <button class="button button-second" type="button" aria-pressed=move || (told.get() == Some(almost)).to_string() on:click=pick>{name}</button> }
    };
    view! {
        <section class="hour-case" aria-label=w.topic_case(case.title)>
            <h2>{case.title}</h2>
            <p>{case.story}</p>
            <p class="hour-ask">{w.case_here()}</p>
            <div class="hour-almost"><p class="hour-ask">{w.case_almost()}</p><p class="button-row">{Almost::ALL.map(answer)}</p></div>
        </section>
    }
}

/// Notes on a topic, hands raised again, what is parked, and another question instead.
#[component]
pub(super) fn TopicNotes(place: usize) -> impl IntoView {
    let both = both();
    let question = Memo::new(move |_| both.with(|both| both.get(place).copied().flatten().map(|topic| topic.question)));
    view! {
        {part(move || match question.get() {
            Some(question) => view! { <NoteField question=question /> <Again question=question /> }.into_any(),
            None => ().into_any(),
        })}
        <Other place=place />
    }
}

#[component]
fn NoteField(question: QuestionId) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let note = Memo::new(move |_| {
        current.round.with(|r| r.meeting.talks.get(&question).map(|talk| talk.note.clone()).unwrap_or_default())
    });
    let save = move |event: leptos::ev::Event| {
        if let Ok(note) = exchange::text::note(&event_target_value(&event)) {
            session.record(current.id, |meeting| {
                let talk = meeting.talks.or_default(question);
                talk.note = note;
                if talk.is_empty() {
                    meeting.talks.remove(&question);
                }
            });
        }
    };
    view! {
        <label class="field"><span class="field-label">{w.topic_note()}</span>
            <textarea class="field-input" rows="3" maxlength="4000" prop:value=move || note.get() on:input=save></textarea>
        </label>
    }
}

/// Hands raised again.
#[component]
fn Again(question: QuestionId) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let anchors = texts::question(w.0, question).anchors;
    let hands = Memo::new(move |_| {
        current.round.with(|r| r.meeting.talks.get(&question).map(|talk| talk.after).unwrap_or_default())
    });
    let row = move |level: usize, label: &'static str| {
        let value = Signal::derive(move || hands.with(|hands| hands.levels.get(level).copied().unwrap_or(0)));
        let change = Callback::new(move |n: u16| {
            session.record(current.id, |meeting| {
                let talk = meeting.talks.or_default(question);
                if let Some(place) = talk.after.levels.get_mut(level) {
                    *place = n;
                }
                if talk.is_empty() {
                    meeting.talks.remove(&question);
                }
            });
        });
        view! { <NumberField id=format!("after-{level}") label=label value=value min=0 max=200 on_change=change /> }
    };
    let size = Memo::new(move |_| current.round.with(|r| usize::from(r.team_size)));
    view! {
        <fieldset class="hour-again">
            <legend class="field-label">{w.topic_after()}</legend>
            <p class="fine">{w.topic_after_hint()}</p>
            {anchors.into_iter().enumerate().map(|(level, anchor)| row(level, anchor)).collect_view()}
            <p class="fine" role="status">{text(move || { let total = hands.with(Hands::total); if total > size.get() { w.hands_too_many(total, size.get()) } else { w.hands_total(total, size.get()) } })}</p>
        </fieldset>
    }
}

/// Another question instead of the proposed one.
#[component]
fn Other(place: usize) -> impl IntoView {
    let w = words();
    let (current, session, found) = (current(), session(), findings());
    let open = Memo::new(move |_| found.assessment.with(|a| open_questions(&CATALOGUE, a)));
    let chosen = Memo::new(move |_| current.round.with(|r| r.meeting.topics.get(place).copied().flatten()));
    let pick = move |event: leptos::ev::Event| {
        let id = event_target_value(&event).parse::<QuestionId>().ok();
        session.record(current.id, |meeting| {
            if let Some(topic) = meeting.topics.get_mut(place) {
                *topic = id;
            }
        });
    };
    view! {
        {show(move || open.with(|open| !open.is_empty()), move || view! {
            <label class="field"><span class="field-label">{w.topic_change()}</span>
                <select class="field-input" on:change=pick>
                    <option value="" prop:selected=yes(move || chosen.get().is_none())>{w.topic_propose()}</option>
                    {part(move || all(open.get().into_iter().map(|id| view! {
                        <option value=id.to_string() prop:selected=yes(move || chosen.get() == Some(id))>{texts::question(w.0, id).text}</option>
                    }.into_any())))}
                </select>
            </label>
        }.into_any())}
    }
}
