//! Notes and controls for whoever leads, in a window of their own. It moves the projector, and the projector moves it.

use super::{clock, clock::running, topic::TopicNotes};
use crate::{
    browser,
    route::Step,
    state::{Saving, current, session, words},
    ui::{
        More,
        dynamic::{all, part as changing, show, text},
    },
};
use content::say;
use domain::agenda::Part;
use leptos::prelude::*;

/// The window.
#[component]
pub(crate) fn Notes() -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    session.keeper.keep_in_step(session);
    session.ask_before_leaving(move || session.keeper.saving() == Saving::Failed);
    let running = running(current);
    let at = Memo::new(move |_| running.clock.with(|clock| clock.at));
    let step = move |forward: bool| {
        let next = running.clock.get_untracked().next(&running.agenda.get_untracked(), forward);
        if let Some(next) = next {
            session.turn_clock(current.id, |clock, now| clock.go(next, now));
        }
    };
    let next = move || {
        running
            .clock
            .with(|clock| clock.next(&running.agenda.get(), true))
            .map_or_else(|| w.hour_end().to_owned(), |next| w.hour_next(say::part_name(w, next)))
    };
    view! {
        <main id="main" class="page hour-notes">
            <h1 tabindex="-1">{text(move || at.get().map_or(w.notes_title(), |at| say::part_name(w, at)))}</h1>
            <p class="muted">{w.notes_lede()}</p>
            {changing(move || match at.get() {
                Some(at) => view! {
                    <clock::ClockFace part=at running=running />
                    <p class="button-row">
                        <button class="button button-second" type="button" on:click=move |_| step(false)>{w.hour_back()}</button>
                        <clock::Controls part=at running=running />
                    </p>
                    <section class="section"><h2>{w.notes_say()}</h2><p>{say::part_says(w, at)}</p></section>
                    <Noted part=at />
                }.into_any(),
                None => ().into_any(),
            })}
            <p class="button-row gap-top">
                <button class="button" type="button" on:click=move |_| step(true)>{text(next)}</button>
                <a class="button button-second" href=current.route(Step::Hour(None)).href()>{w.step_hour()}</a>
            </p>
        </main>
    }
}

/// What is written down in a part.
#[component]
pub(super) fn Noted(part: Part) -> impl IntoView {
    view! {
        {match part {
            Part::Topic1 => view! { <TopicNotes place=0 /> }.into_any(),
            Part::Topic2 => view! { <TopicNotes place=1 /> }.into_any(),
            _ => ().into_any(),
        }}
        <Parked />
    }
}

/// What is to be talked about another time.
#[component]
fn Parked() -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let typed = RwSignal::new(String::new());
    let parked = Memo::new(move |_| current.round.with(|r| r.meeting.parked.clone()));
    let park = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let item = exchange::text::label(&typed.get_untracked());
        if !item.is_empty() {
            typed.set(String::new());
            session.record(current.id, |meeting| meeting.parked.push(item));
        }
    };
    let items = move || {
        all(parked.get().into_iter().enumerate().map(|(at, item)| {
            let label = w.topic_unpark(&item);
            let unpark = move |_| {
                browser::hold_focus("#park-item");
                session.unpark(current.id, at);
            };
            view! { <li class="tray-line"><p>{item}</p><p><button class="button button-quiet button-small" type="button" aria-label=label on:click=unpark>{w.rounds_delete()}</button></p></li> }.into_any()
        }))
    };
    view! {
        <form class="hour-park" on:submit=park>
            <label class="field"><span class="field-label">{w.topic_park()}</span>
                <input class="field-input" id="park-item" autocomplete="off" maxlength="80" prop:value=move || typed.get() on:input=move |event| typed.set(event_target_value(&event)) />
            </label>
            <button class="button button-second" type="submit">{w.topic_park_add()}</button>
        </form>
        {show(move || parked.with(|p| !p.is_empty()), move || view! {
            <More summary=Signal::derive(move || format!("{}: {}", w.topic_parked(), parked.with(Vec::len))) open=true><ul class="tray-lines">{changing(items)}</ul></More>
        }.into_any())}
    }
}
