//! The clock: it changes its digits and nothing else. At zero it says so; it does not flash and makes no sound.

use crate::{
    browser,
    route::Step,
    screens::last::before,
    state::{Current, session, words},
    ui::dynamic::{part as changing, show, text},
};
use content::say;
use domain::agenda::{Clock, Part, agenda};
use leptos::prelude::*;
use std::time::Duration;

/// The clock of the round whose screen this is, and how its hour is divided.
#[derive(Clone, Copy)]
pub(in crate::screens) struct Running {
    /// The clock.
    pub(super) clock: Memo<Clock>,
    /// Minutes of each part.
    pub(super) agenda: Memo<[u16; 10]>,
    /// The time, while it runs.
    pub(super) now: RwSignal<u64>,
}

/// Twice a second, so that no digit is skipped.
const TICK: Duration = Duration::from_millis(500);

/// Follows the clock as long as what calls this is shown.
pub(in crate::screens) fn running(current: Current) -> Running {
    let session = session();
    let clock = session.clock(current.id);
    let now = RwSignal::new(browser::now());
    if let Ok(ticking) = set_interval_with_handle(move || now.set(browser::now()), TICK) {
        on_cleanup(move || ticking.clear());
    }
    // A change of the clock is seen at once.
    Effect::new(move |_| {
        clock.track();
        now.set(browser::now());
    });
    let follows = before(current);
    let agenda = Memo::new(move |_| {
        let length = clock.with(|clock| clock.length);
        current.round.with(|round| agenda(length, round.form, follows.with(Option::is_some)))
    });
    Running { clock, agenda, now }
}

impl Running {
    fn minutes(self, part: Part) -> u16 {
        let extra = self.clock.with(|clock| clock.extra.get(part.index()).copied().unwrap_or(0));
        self.agenda.with(|agenda| agenda.get(part.index()).copied().unwrap_or(0)) + u16::from(extra)
    }

    fn left(self, part: Part) -> i64 {
        let minutes = self.agenda.with(|agenda| agenda.get(part.index()).copied().unwrap_or(0));
        self.clock.with(|clock| clock.left(part, minutes, self.now.get()))
    }

    /// "5:12 left of 7:00", or that the time is over.
    pub(in crate::screens) fn left_in_words(self, part: Part) -> String {
        let w = words();
        let left = self.left(part);
        let given = say::minutes_seconds(u64::from(self.minutes(part)) * 60_000);
        let line = if left < 0 { w.hour_over(&given) } else { w.hour_left(&given) };
        format!("{} {line}", say::minutes_seconds(left.unsigned_abs()))
    }

    /// Whether the end comes later than planned, in words.
    pub(super) fn behind(self) -> String {
        let minutes = self.agenda.with(|agenda| self.clock.with(|clock| clock.behind(agenda, self.now.get())));
        say::behind(words(), minutes)
    }
}

/// What is left of a part, large.
#[component]
pub(super) fn ClockFace(part: Part, running: Running) -> impl IntoView {
    let w = words();
    let (current, session) = (crate::state::current(), session());
    let here = Memo::new(move |_| running.clock.with(|clock| clock.at) == Some(part));
    let left = Memo::new(move |_| running.left(part));
    let digits = Memo::new(move |_| say::minutes_seconds(left.get().unsigned_abs()));
    let given = Memo::new(move |_| say::minutes_seconds(u64::from(running.minutes(part)) * 60_000));
    // Last actions where there are none, or a second topic in a short hour.
    let planned = Memo::new(move |_| running.minutes(part) > 0);
    let over = Memo::new(move |_| left.get() < 0 && planned.get());
    let stands = Memo::new(move |_| running.clock.with(|clock| !clock.runs()));
    let line = move || match (over.get(), stands.get()) {
        _ if !planned.get() => w.hour_unplanned().to_owned(),
        (true, _) => w.hour_over(&given.get()),
        (false, true) => format!("{} · {}", w.hour_left(&given.get()), w.hour_stands()),
        (false, false) => w.hour_left(&given.get()),
    };
    let elsewhere = move || match running.clock.with(|clock| clock.at) {
        Some(at) if at != part => {
            let to = current.route(Step::Hour(Some(at))).href();
            let bring = move |_| super::move_to(session, current, part);
            view! {
                <p class="hour-elsewhere">{w.hour_elsewhere(say::part_name(w, at))} " " <a href=to>{w.hour_go_there()}</a> " "
                    <button class="button-link" type="button" on:click=bring>{w.hour_here()}</button></p>
            }
            .into_any()
        }
        Some(_) => ().into_any(),
        None => {
            let begin = move |_| super::move_to(session, current, part);
            view! { <p class="hour-elsewhere">{w.hour_not_begun()} " " <button class="button-link" type="button" on:click=begin>{w.hour_begin_at()}</button></p> }
                .into_any()
        }
    };
    // Said once when the time is over, and not every second.
    let said = Memo::new(move |_| if over.get() && here.get() { w.hour_over_said() } else { "" });
    view! {
        {show(move || here.get(), move || view! {
            <div class="hour-clock" role="timer" aria-live="off">
                <p class="hour-digits" class:hour-is-over=move || over.get()>{text(move || digits.get())}</p>
                <progress class="hour-progress" aria-hidden="true" max="1000" value=move || permille(left.get(), running.minutes(part)).to_string()></progress>
                <p class="hour-line">{text(line)}</p>
                <p class="hour-line">{text(move || running.behind())}</p>
            </div>
        }.into_any())}
        {changing(elsewhere)}
        <p class="visually-hidden" role="status">{text(move || said.get())}</p>
    }
}

/// How much of the time is used, in thousandths.
fn permille(left: i64, minutes: u16) -> i64 {
    let given = (i64::from(minutes) * 60_000).max(1);
    ((given - left) * 1000 / given).clamp(0, 1000)
}

/// Pause, and more time.
#[component]
pub(super) fn Controls(part: Part, running: Running) -> impl IntoView {
    let w = words();
    let (current, session) = (crate::state::current(), session());
    let here = Memo::new(move |_| running.clock.with(|clock| clock.at) == Some(part));
    view! {
        {show(move || here.get(), move || view! {
            <button class="button button-second" type="button" on:click=move |_| session.turn_clock(current.id, Clock::toggle)>
                {text(move || if running.clock.with(Clock::runs) { w.hour_pause() } else { w.hour_resume() })}
            </button>
            <button class="button button-second" type="button" on:click=move |_| session.turn_clock(current.id, |clock, now| clock.extend(MORE, now))>
                {w.hour_more(MORE.into())}
            </button>
        }.into_any())}
    }
}

/// Minutes that one press adds.
const MORE: u8 = 2;
