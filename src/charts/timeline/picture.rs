//! The drawing of the timeline, in its wide and its narrow form.

use super::Steps;
use crate::{
    calendar::Calendar,
    canvas::Canvas,
    drawing::Anchor,
    face::Face,
    ink::Ink,
    metrics::{ellipsize, width},
    names,
    scale::decimal,
};
use content::Words;
use domain::action::Window;

/// From this width on names stand beside the bars.
const WIDE: f64 = 720.0;
/// Where the first row begins.
const ROWS: f64 = 54.0;

const fn ink(window: Window) -> Ink {
    match window {
        Window::Now => Ink::Ink,
        Window::Next => Ink::Ink2,
        Window::Later => Ink::Edge,
    }
}

/// Draws it in the form that fits; returns where the drawing ends.
pub(super) fn draw(words: Words, canvas: &Canvas, steps: &Steps<'_>) -> f64 {
    let all = canvas.width();
    if all >= WIDE {
        beside(words, canvas, steps, &steps.calendar((all * 0.375).min(330.0).round(), all - 4.0))
    } else {
        stacked(words, canvas, steps, &steps.calendar(0.0, all))
    }
}

/// Names left of the bars; returns where the drawing ends.
fn beside(words: Words, canvas: &Canvas, steps: &Steps<'_>, calendar: &Calendar) -> f64 {
    let all = canvas.width();
    let efforts = calendar.from - 18.0;
    let gaps = |i: usize| steps.bars.get(i).map_or(0, |bar| bar.window.index());
    let top = |i: usize| ROWS + 31.0 * i as f64 + 12.0 * gaps(i) as f64;
    let last = steps.bars.len().checked_sub(1).map_or(ROWS, |i| top(i) + 31.0);
    months(words, canvas, calendar, last + 4.0);
    windows(words, canvas, calendar);
    let head = words.charts_person_weeks();
    canvas.text_end((efforts, 14.0), &ellipsize(head, Face::Small, efforts), Face::Small, Ink::Ink2);
    let spans = steps.spans(calendar);
    for (i, (bar, &(from, to))) in steps.bars.iter().zip(&spans).enumerate() {
        let y = top(i);
        let effort = decimal(bar.effort);
        let face = if bar.window == Window::Now { Face::Bold } else { Face::Label };
        let room = efforts - width(&effort, Face::Label) - 12.0;
        canvas.text((0.0, y + 20.5), &ellipsize(bar.name, face, room), face, Ink::Ink);
        canvas.text_end((efforts, y + 20.5), &effort, Face::Label, Ink::Ink2);
        canvas.rule(y + 31.0);
        canvas.rect((from, y + 7.5), (to - from, 16.0), ink(bar.window));
    }
    for (i, bar) in steps.bars.iter().enumerate() {
        let waiting = spans.get(i).copied().unwrap_or_default();
        let middle = top(i) + 15.5;
        for &before in &bar.after {
            let Some(&from) = spans.get(before) else { continue };
            elbow(canvas, (from.1, top(before) + 15.5), waiting, middle);
        }
    }
    // Words after all lines, on paper of their own: a line that passes behind them does not strike them out.
    for (i, bar) in steps.bars.iter().enumerate() {
        let waiting = spans.get(i).copied().unwrap_or_default();
        let right = (waiting.1 + 13.0, all);
        let left = (calendar.from + 6.0, waiting.0 - 8.0);
        beside_bar(canvas, top(i) + 20.5, left, right, &steps.waits(words, bar));
    }
    last + 10.0
}

/// Names above the bars, for phones; returns where the drawing ends.
fn stacked(words: Words, canvas: &Canvas, steps: &Steps<'_>, calendar: &Calendar) -> f64 {
    let all = canvas.width();
    let gaps = |i: usize| steps.bars.get(i).map_or(0, |bar| bar.window.index());
    let top = |i: usize| ROWS + 50.0 * i as f64 + 10.0 * gaps(i) as f64;
    let last = steps.bars.len().checked_sub(1).map_or(ROWS, |i| top(i) + 50.0);
    months(words, canvas, calendar, last);
    windows(words, canvas, calendar);
    for (i, (bar, (from, to))) in steps.bars.iter().zip(steps.spans(calendar)).enumerate() {
        let y = top(i);
        let effort = decimal(bar.effort);
        let face = if bar.window == Window::Now { Face::Bold } else { Face::Label };
        let room = all - width(&effort, Face::Label) - 12.0;
        canvas.text_on_paper((0.0, y + 18.0), &ellipsize(bar.name, face, room), face, Ink::Ink, Anchor::Start);
        canvas.text_on_paper((all, y + 18.0), &effort, Face::Label, Ink::Ink2, Anchor::End);
        canvas.rule(y + 50.0);
        canvas.rect((from, y + 27.0), (to - from, 12.0), ink(bar.window));
        beside_bar(canvas, y + 38.0, (0.0, from - 8.0), (to + 8.0, all), &steps.waits(words, bar));
    }
    last + 6.0
}

/// A hairline and a name per month; a name that would touch the one before or the edge is left out.
fn months(words: Words, canvas: &Canvas, calendar: &Calendar, bottom: f64) {
    let months = calendar.months(words);
    for (x, _) in &months {
        canvas.line((*x, 30.0), (*x, bottom), Ink::Rule, 1.0);
    }
    let mut free = 0.0;
    for (x, name) in months {
        let wide = width(&name, Face::Small);
        let at = x + 5.0;
        if at >= free && at + wide <= canvas.width() {
            canvas.text((at, 44.0), &name, Face::Small, Ink::Ink3);
            free = at + wide + 5.0;
        }
    }
}

/// A strong line per window with its name and, where they fit, its dates.
fn windows(words: Words, canvas: &Canvas, calendar: &Calendar) {
    for window in Window::ALL {
        let (from, to) = calendar.window(window.index());
        let to = (to - 4.0).max(from);
        canvas.line((from, 24.0), (to, 24.0), Ink::Ink, 2.5);
        let title = ellipsize(names::window(words, window), Face::Bold, to - from);
        canvas.text((from, 14.0), &title, Face::Bold, Ink::Ink);
        let at = from + width(&title, Face::Bold) + 10.0;
        let (first, last) = calendar.dates(words, window.index());
        let span = words.charts_span(&first, &last);
        let until = words.charts_until(&last);
        let choices =
            if window == Window::Now { [until.as_str(), until.as_str()] } else { [span.as_str(), until.as_str()] };
        let dates = choices.into_iter().find(|dates| at + width(dates, Face::Small) <= to);
        canvas.text((at, 14.0), dates.unwrap_or_default(), Face::Small, Ink::Ink2);
    }
}

/// From the end of a bar to the top of the one that waits for it, near its beginning.
fn elbow(canvas: &Canvas, from: (f64, f64), waiting: (f64, f64), middle: f64) {
    let near = waiting.0 + ((waiting.1 - waiting.0) / 2.0).min(8.0);
    let turn = near.max(from.0 + 4.0).min(canvas.width() - 1.0);
    let edge = if middle >= from.1 { middle - 8.0 } else { middle + 8.0 };
    canvas.path(&[from, (turn, from.1), (turn, edge)], Ink::Accent, 1.75);
}

/// A word beside a bar: right of it, or left of it if there is more room, shortened if it must be.
fn beside_bar(canvas: &Canvas, baseline: f64, left: (f64, f64), right: (f64, f64), text: &str) {
    let wide = width(text, Face::SmallBold);
    let (left_room, right_room) = (left.1 - left.0, right.1 - right.0);
    if wide <= right_room || right_room >= left_room {
        let text = ellipsize(text, Face::SmallBold, right_room);
        canvas.text_on_paper((right.0, baseline), &text, Face::SmallBold, Ink::Accent, Anchor::Start);
    } else {
        let text = ellipsize(text, Face::SmallBold, left_room);
        canvas.text_on_paper((left.1, baseline), &text, Face::SmallBold, Ink::Accent, Anchor::End);
    }
}
