//! What when, and after what? Bars by effort inside their windows, darker is sooner, an elbow where a step waits.

mod picture;
#[cfg(test)]
mod tests;

use crate::{
    calendar::{self, Calendar},
    canvas::Canvas,
    drawing::{Drawing, Table},
    names,
    says::sentence,
    scale::decimal,
};
use content::{CATALOGUE, Words, say};
use domain::{
    Date,
    action::{ActionId, Window},
    roadmap::{Plan, Step},
    round::Round,
};

/// A step and the steps it waits for, by their place in the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bar<'a> {
    pub(crate) name: &'a str,
    pub(crate) window: Window,
    /// Person-weeks.
    pub(crate) effort: f64,
    pub(crate) after: Vec<usize>,
}

/// Steps in windows. Steps are ordered by window.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Steps<'a> {
    pub(crate) start: Date,
    /// Length of the windows.
    pub(crate) weeks: [u16; 3],
    /// Person-weeks per window.
    pub(crate) capacity: [f64; 3],
    pub(crate) bars: Vec<Bar<'a>>,
}

impl Steps<'_> {
    /// The windows between two pixels.
    const fn calendar(&self, from: f64, to: f64) -> Calendar {
        Calendar { start: self.start, weeks: self.weeks, from, to }
    }

    /// Person-weeks in one week of a window.
    fn rate(&self, window: Window) -> f64 {
        let (weeks, capacity) = (self.weeks.get(window.index()), self.capacity.get(window.index()));
        capacity.copied().unwrap_or(0.0) / f64::from(weeks.copied().unwrap_or(1).max(1))
    }

    /// Start and end of every bar in pixels, one after the other inside its window.
    fn spans(&self, calendar: &Calendar) -> Vec<(f64, f64)> {
        let mut used = [0.0_f64; 3];
        let mut span = |bar: &Bar<'_>| {
            let rate = self.rate(bar.window);
            let weeks = if rate > 0.0 { bar.effort.max(0.0) / rate } else { 0.0 };
            let before = used.get_mut(bar.window.index());
            let start =
                calendar.window(bar.window.index()).0 + before.as_deref().copied().unwrap_or(0.0) * calendar.week();
            if let Some(before) = before {
                *before += weeks;
            }
            let start = start.min(calendar.to - 3.0);
            (start, (start + weeks * calendar.week() - 2.0).min(calendar.to).max(start + 3.0))
        };
        self.bars.iter().map(&mut span).collect()
    }

    /// What a step waits for, in words; empty if for nothing.
    fn waits(&self, words: Words, bar: &Bar<'_>) -> String {
        let names: Vec<&str> = bar.after.iter().filter_map(|&i| self.bars.get(i)).map(|bar| bar.name).collect();
        if names.is_empty() { String::new() } else { words.charts_after(&names.join(", ")) }
    }
}

/// When the steps of a plan are done, if each window is worked off one step after the other, small ones first.
#[must_use]
pub fn timeline(words: Words, round: &Round, plan: &Plan, width: u32) -> Drawing {
    let order = order(round, plan);
    let place = |action: ActionId| order.iter().position(|step| step.action == action);
    let names: Vec<String> = order.iter().map(|step| say::action_title(words, round, step.action)).collect();
    let bars = order.iter().zip(&names).map(|(step, name)| Bar {
        name,
        window: step.window,
        effort: step.effort_pw,
        after: prerequisites(round, step.action).iter().filter_map(|&action| place(action)).collect(),
    });
    let steps = Steps {
        start: calendar::monday_after(round.date),
        weeks: CATALOGUE.planning.window_weeks,
        capacity: plan.capacity,
        bars: bars.collect(),
    };
    draw(words, &steps, width)
}

fn prerequisites(round: &Round, action: ActionId) -> &[ActionId] {
    let own = || round.plan.own.get(&action).map(|own| own.prerequisites.as_slice());
    CATALOGUE.action(action).map(|action| action.prerequisites).or_else(own).unwrap_or_default()
}

/// Steps by window; inside a window the smallest first, but none before what it waits for.
fn order<'a>(round: &Round, plan: &'a Plan) -> Vec<&'a Step> {
    let mut order: Vec<&Step> = Vec::new();
    for window in Window::ALL {
        let mut left: Vec<&Step> = plan.steps_in(window).collect();
        while !left.is_empty() {
            let waits =
                |step: &Step| left.iter().any(|other| prerequisites(round, step.action).contains(&other.action));
            let smallest = |a: &(usize, &&Step), b: &(usize, &&Step)| a.1.effort_pw.total_cmp(&b.1.effort_pw);
            let next = left.iter().enumerate().filter(|(_, step)| !waits(step)).min_by(smallest);
            // Steps that wait for each other in a circle would wait for ever.
            order.push(left.remove(next.map_or(0, |(i, _)| i)));
        }
    }
    order
}

pub(crate) fn draw(words: Words, steps: &Steps<'_>, px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let bottom = picture::draw(words, &canvas, steps);
    let says = |bar: &Bar<'_>| {
        let (waits, effort) = (steps.waits(words, bar), decimal(bar.effort));
        let step = if waits.is_empty() {
            words.charts_timeline_says(bar.name, &effort)
        } else {
            words.charts_timeline_says_after(bar.name, &effort, &waits)
        };
        (bar.window, step)
    };
    let mut label = words.charts_timeline(steps.bars.len());
    for window in Window::ALL {
        let inside = steps.bars.iter().map(says).filter(|step| step.0 == window).map(|step| step.1);
        let (from, to) = steps.calendar(0.0, 1.0).dates(words, window.index());
        let head = format!("{}, {}", names::window(words, window), words.charts_span(&from, &to));
        label = format!("{label}. {}", sentence(&head, inside));
    }
    canvas.finish(bottom, words.charts_timeline(steps.bars.len()), label, table(words, steps))
}

fn table(words: Words, steps: &Steps<'_>) -> Table {
    let head =
        [words.charts_head_step(), words.charts_head_window(), words.charts_person_weeks(), words.charts_head_after()];
    let before = |bar: &Bar<'_>| {
        let names: Vec<&str> = bar.after.iter().filter_map(|&i| steps.bars.get(i)).map(|bar| bar.name).collect();
        names.join(", ")
    };
    let line = |bar: &Bar<'_>| {
        vec![bar.name.to_owned(), names::window(words, bar.window).to_owned(), decimal(bar.effort), before(bar)]
    };
    Table {
        caption: words.charts_timeline(steps.bars.len()),
        head: head.map(str::to_owned).into(),
        rows: steps.bars.iter().map(line).collect(),
    }
}
