//! The guided hour: ten parts on a clock, for a projector, and a second window for whoever leads. Nothing private shows here.

mod answer;
mod choose;
mod clock;
mod commit;
mod facts;
mod keys;
mod notes;
mod own_action;
mod poll;
mod share;
mod strip;
mod topic;
mod why;

pub(crate) use choose::candidate_title;
pub(crate) use notes::Notes;

use crate::{
    browser,
    parts::{Footer, Masthead, Status},
    route::{Route, Step},
    screens::last,
    state::{Current, Saving, Session, current, session, words},
    ui::{
        More,
        dynamic::{all, either, part as changing, show, text},
    },
};
pub(super) use clock::running;
use clock::{ClockFace, Running};
use content::say;
use domain::agenda::{Length, Part};
use leptos::prelude::*;

/// The hour at one part, or at its beginning.
#[component]
pub(crate) fn HourScreen(part: Option<Part>) -> impl IntoView {
    let current = current();
    let session = session();
    session.keeper.keep_in_step(session);
    session.ask_before_leaving(move || session.keeper.saving() == Saving::Failed);
    let running = running(current);
    browser::stay_awake();
    // The other window moves this one.
    let shown = StoredValue::new(part);
    Effect::new(move |before: Option<Option<Part>>| {
        let at = running.clock.with(|clock| clock.at);
        let moved = before.is_some_and(|before| before != at) || before.is_none() && shown.get_value().is_none();
        if moved && at != shown.get_value() && at.is_some() {
            current.route(Step::Hour(at)).replace();
        }
        at
    });
    match part {
        None => view! { <Beginning running=running /> }.into_any(),
        Some(part) => view! { <PartScreen part=part running=running /> }.into_any(),
    }
}

/// Before the hour: how long, and what it consists of.
#[component]
fn Beginning(running: Running) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let length = Memo::new(move |_| running.clock.with(|clock| clock.length));
    let pick = move |length: Length| {
        view! {
            <crate::ui::Choice name="length" value=value_of(length) text=length_name(length) sub=""
                checked=Signal::derive(move || running.clock.with(|clock| clock.length) == length)
                on_pick=Callback::new(move |()| session.turn_clock(current.id, |clock, _| clock.lasting(length))) />
        }
    };
    let items = move || {
        let agenda = running.agenda.get();
        all(Part::ALL.into_iter().zip(agenda).map(|(part, minutes)| {
            let name = say::part_name(w, part);
            let item = w.hour_agenda_item(usize::from(minutes), name);
            view! { <li><a href=current.route(Step::Hour(Some(part))).href()>{item}</a></li> }.into_any()
        }))
    };
    let begin = move |_| {
        let first = running.clock.get_untracked().next(&running.agenda.get_untracked(), true);
        move_to(session, current, first.unwrap_or(Part::Why));
    };
    view! {
        <Masthead current=current step=Step::Hour(None) />
        <Status />
        <main id="main" class="page form-page">
            <h1 tabindex="-1">{w.why_title()}</h1>
            <p class="lede">{text(move || w.why_lede(&length.get().minutes().to_string()))}</p>
            <fieldset class="setup-form gap-top"><legend class="field-label">{w.hour_length()}</legend>{Length::ALL.into_iter().map(pick).collect_view()}</fieldset>
            <p class="button-row gap-top">
                <button class="button" type="button" on:click=begin>{w.hour_begin()}</button>
                <NotesButton current=current />
            </p>
            <section class="section" aria-labelledby="agenda">
                <div class="section-head"><h2 id="agenda">{w.hour_agenda()}</h2></div>
                <ol class="hour-agenda">{changing(items)}</ol>
            </section>
        </main>
        <Footer />
    }
}

fn length_name(length: Length) -> &'static str {
    match length {
        Length::Short => words().hour_length_45(),
        Length::Hour => words().hour_length_60(),
        Length::Long => words().hour_length_90(),
    }
}

const fn value_of(length: Length) -> &'static str {
    match length {
        Length::Short => "45",
        Length::Hour => "60",
        Length::Long => "90",
    }
}

/// One part: what it shows, its clock, and where in the hour it stands.
#[component]
fn PartScreen(part: Part, running: Running) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let open = Open { note: RwSignal::new(false), case: RwSignal::new(false) };
    let projector = RwSignal::new(browser::is_projector());
    let next = Memo::new(move |_| at(running, part).next(&running.agenda.get(), true));
    let back = Memo::new(move |_| at(running, part).next(&running.agenda.get(), false));
    keys::listen(keys::Keys {
        next: Box::new(move || next.get_untracked().into_iter().for_each(|to| move_to(session, current, to))),
        back: Box::new(move || back.get_untracked().into_iter().for_each(|to| move_to(session, current, to))),
        pause: Box::new(move || session.turn_clock(current.id, domain::agenda::Clock::toggle)),
        note: Box::new(move || open.turn_note()),
        case: Box::new(move || open.case.update(|case| *case = !*case)),
    });
    let inside = match part {
        Part::Why => view! { <why::Why running=running /> }.into_any(),
        Part::LastActions => view! { <last::LastPart /> }.into_any(),
        Part::Answer => view! { <answer::Answer /> }.into_any(),
        Part::Reveal => view! { <answer::Collected /> }.into_any(),
        Part::Facts => view! { <facts::FactsPart /> }.into_any(),
        Part::Topic1 => view! { <topic::TopicPart place=0 case=open.case /> }.into_any(),
        Part::Topic2 => view! { <topic::TopicPart place=1 case=open.case /> }.into_any(),
        Part::Choose => view! { <choose::Choose /> }.into_any(),
        Part::Commit => view! { <commit::Commit /> }.into_any(),
        Part::Share => view! { <share::Share running=running /> }.into_any(),
    };
    let topic = matches!(part, Part::Topic1 | Part::Topic2);
    let hint = view! {
        <p class="stage-keys">
            <span class="key">{w.hour_space()}</span> <span>{text(move || if running.clock.with(domain::agenda::Clock::runs) { w.hour_key_pause() } else { w.hour_key_resume() })}</span>
            <span class="key">{w.hour_n()}</span> <span>{w.hour_key_note()}</span>
            {topic.then(|| view! { <span class="key">{w.hour_c()}</span> <span>{w.hour_key_case()}</span> })}
            {changing(move || match next.get() {
                Some(next) => view! { <span class="key">"→"</span> <span>{say::part_name(w, next)}</span> }.into_any(),
                None => ().into_any(),
            })}
        </p>
    };
    let moves = move || {
        view! {
        <nav class="button-row" aria-label=w.stage_moves()>
            {show(move || back.get().is_some(), move || view! {
                <button class="button button-second" type="button" on:click=move |_| back.get_untracked().into_iter().for_each(|to| move_to(session, current, to))>{w.hour_back()}</button>
            }.into_any())}
            {show(move || next.get().is_some(), move || view! {
                <button class="button" type="button" on:click=move |_| next.get_untracked().into_iter().for_each(|to| move_to(session, current, to))>
                    {text(move || next.get().map_or_else(String::new, |next| w.hour_next(say::part_name(w, next))))}
                </button>
            }.into_any())}
            <clock::Controls part=part running=running />
            {topic.then(|| view! {
                <button class="button button-second" type="button" aria-expanded=move || open.case.get().to_string() on:click=move |_| open.case.update(|case| *case = !*case)>
                    {text(move || if open.case.get() { w.topic_case_hide() } else { w.topic_case_show() })}
                </button>
            })}
            <button class="button button-second" type="button" aria-expanded=move || open.note.get().to_string() on:click=move |_| open.turn_note()>{w.hour_note()}</button>
            <NotesButton current=current />
            <ProjectorButton on=projector />
        </nav>
    }.into_any()
    };
    let parts = move || {
        view! {
        <ol class="hour-agenda">
            {Part::ALL.into_iter().map(|other| view! {
                <li><a href=current.route(Step::Hour(Some(other))).href() aria-current=(other == part).then_some("page")>{say::part_name(w, other)}</a></li>
            }).collect_view()}
        </ol>
        <p class="button-row">
            <a href=Route::Home.href()>{w.rounds_title()}</a> <a href=current.route(Step::Collect).href()>{w.step_collect()}</a>
            <a href=current.route(Step::Results).href()>{w.step_results()}</a> <a href=current.route(Step::Plan).href()>{w.step_plan()}</a>
            <a href=current.route(Step::Report).href()>{w.step_report()}</a>
        </p>
    }.into_any()
    };
    view! {
        <div class="hour" class:stage=move || projector.get()>
            <Masthead current=current hint=hint.into_any() />
            <Status />
            <main id="main" class="reveal hour-main">
                <div class="hour-body">
                    <div class="hour-head"><ClockFace part=part running=running /></div>
                    {inside}
                </div>
                {show(move || open.note.get(), move || view! { <div id="hour-note" class="hour-note"><notes::Noted part=part /></div> }.into_any())}
                <div class="hour-foot no-print">
                    <strip::Strip part=part running=running />
                    // On a projector keys stand instead of buttons; whoever has none opens them.
                    {either(move || projector.get(), move || view! {
                        <More summary=w.hour_controls().to_owned()>{moves()} {parts()}</More>
                    }.into_any(), move || view! {
                        {moves()} <More summary=w.hour_whole_agenda().to_owned()>{parts()}</More>
                    }.into_any())}
                </div>
            </main>
        </div>
    }
}

/// What is opened over a part.
#[derive(Clone, Copy)]
struct Open {
    note: RwSignal<bool>,
    case: RwSignal<bool>,
}

impl Open {
    /// Opens the notes with the keyboard in them, or closes them.
    fn turn_note(self) {
        self.note.update(|note| *note = !*note);
        browser::after_drawing(move || {
            browser::focus(if self.note.get_untracked() { "#hour-note textarea, #hour-note input" } else { "main h1" });
        });
    }
}

/// The clock as if it were at the part that is shown, so that next and back start from what is seen.
fn at(running: Running, part: Part) -> domain::agenda::Clock {
    domain::agenda::Clock { at: Some(part), ..running.clock.get() }
}

/// Takes the clock and the screen to a part.
fn move_to(session: Session, current: Current, part: Part) {
    session.turn_clock(current.id, |clock, now| clock.go(part, now));
    current.route(Step::Hour(Some(part))).go();
}

/// Opens the notes beside.
#[component]
fn NotesButton(current: Current) -> impl IntoView {
    let w = words();
    let open = move |_| {
        let notes = current.route(Step::Notes);
        if !browser::open_beside(&notes.href()) {
            notes.go();
        }
    };
    view! { <button class="button button-second" type="button" on:click=open>{w.hour_notes_window()}</button> }
}

/// Goes into the projector view and out of it.
#[component]
fn ProjectorButton(on: RwSignal<bool>) -> impl IntoView {
    let w = words();
    let toggle = move |_| {
        on.update(|on| *on = !*on);
        browser::show_on_projector(on.get_untracked());
        browser::after_drawing(|| browser::focus("main h1"));
    };
    view! {
        <button class="button button-second" type="button" on:click=toggle>
            {text(move || if on.get() { w.hour_projector_off() } else { w.hour_projector() })}
        </button>
    }
}
