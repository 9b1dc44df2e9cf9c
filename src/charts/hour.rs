//! How long is each part of the hour? Segments to scale on one line, names under them.

use crate::{
    canvas::Canvas,
    drawing::{Drawing, Table},
    face::Face,
    ink::Ink,
    metrics::{width, wrap, wrap_lines},
    says::sentence,
    scale::Scale,
};
use content::Words;

/// Minutes of the seven parts, in order; sixty together.
const MINUTES: [usize; 7] = [9, 9, 7, 4, 14, 12, 5];

/// The sixty minutes.
#[must_use]
pub fn hour(words: Words, width: u32) -> Drawing {
    let names = [
        words.charts_hour_1(),
        words.charts_hour_2(),
        words.charts_hour_3(),
        words.charts_hour_4(),
        words.charts_hour_5(),
        words.charts_hour_6(),
        words.charts_hour_7(),
    ];
    draw(words, &names.into_iter().zip(MINUTES).collect::<Vec<_>>(), None, width)
}

/// The parts of a retro with their minutes, on one line; those after the one at `now` are still to come.
#[must_use]
pub fn agenda(words: Words, parts: &[(&str, usize)], now: Option<usize>, px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let scale = Scale { from: 0.0, to: canvas.width(), top: parts.iter().map(|part| part.1).sum::<usize>() as f64 };
    let bottom = segments(&canvas, parts, now, scale, 0.0);
    told(words, parts, now, canvas, bottom)
}

/// Parts with their minutes; the one at `now` is the current one.
pub(crate) fn draw(words: Words, parts: &[(&str, usize)], now: Option<usize>, px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let total: usize = parts.iter().map(|part| part.1).sum();
    let scale = Scale { from: 0.0, to: canvas.width(), top: total as f64 };
    let roomy = parts.iter().all(|&(name, minutes)| {
        let room = scale.px(minutes as f64) - 8.0;
        let lines = wrap(name, Face::Label, room);
        lines.len() <= 3 && name.split_whitespace().all(|word| width(word, Face::Label) <= room)
    });
    let bottom = if roomy { line(words, &canvas, parts, now, scale) } else { list(words, &canvas, parts, now, scale) };
    told(words, parts, now, canvas, bottom)
}

/// The drawing with its words.
fn told(words: Words, parts: &[(&str, usize)], now: Option<usize>, canvas: Canvas, bottom: f64) -> Drawing {
    let says = parts.iter().enumerate().map(|(i, &(name, minutes))| match now {
        Some(now) if i == now => words.charts_hour_says_now(name, minutes),
        _ => words.charts_hour_says(name, minutes),
    });
    let title = words.charts_hour(parts.len());
    let label = sentence(&title, says);
    let table = Table {
        caption: title.clone(),
        head: [words.charts_head_part(), words.charts_head_minutes()].map(str::to_owned).into(),
        rows: parts.iter().map(|&(name, minutes)| vec![name.to_owned(), minutes.to_string()]).collect(),
    };
    canvas.finish(bottom, title, label, table)
}

fn ink(i: usize, now: Option<usize>) -> Ink {
    match now {
        Some(now) if i == now => Ink::Accent,
        Some(now) if i > now => Ink::Rule,
        _ => Ink::Ink2,
    }
}

/// All on one line; returns where the drawing ends.
fn line(words: Words, canvas: &Canvas, parts: &[(&str, usize)], now: Option<usize>, scale: Scale) -> f64 {
    let end = words.charts_hour_end(scale.top as usize);
    let end_at = scale.to - 3.0 - width(&end, Face::Small);
    canvas.text_end((scale.to - 3.0, 14.0), &end, Face::Small, Ink::Ink3);
    let mut start = 0;
    for &(_, minutes) in parts {
        let left = scale.px(start as f64);
        let clock = start.to_string();
        if left + width(&clock, Face::Small) + 6.0 <= end_at {
            canvas.text((left, 14.0), &clock, Face::Small, Ink::Ink3);
        }
        start += minutes;
    }
    segments(canvas, parts, now, scale, 22.0)
}

/// Segments to scale with their names under them, from `top` down; returns where they end.
fn segments(canvas: &Canvas, parts: &[(&str, usize)], now: Option<usize>, scale: Scale, top: f64) -> f64 {
    let mut start = 0;
    let mut bottom = top + 28.0;
    for (i, &(name, minutes)) in parts.iter().enumerate() {
        let (left, right) = (scale.px(start as f64), scale.px((start + minutes) as f64));
        canvas.rect((left, top), ((right - left - 3.0).max(1.0), 8.0), ink(i, now));
        let face = if now == Some(i) { Face::Bold } else { Face::Label };
        let after = canvas.lines((left, top + 28.0), &wrap(name, face, right - left - 6.0), face, Ink::Ink);
        bottom = f64::max(bottom, after - Face::Label.line());
        start += minutes;
    }
    bottom + 9.0
}

/// One row per part, where names have no room under their segments; returns where the drawing ends.
fn list(words: Words, canvas: &Canvas, parts: &[(&str, usize)], now: Option<usize>, scale: Scale) -> f64 {
    let mut start = 0;
    let mut top = 0.0;
    for (i, &(name, minutes)) in parts.iter().enumerate() {
        let time = words.charts_hour_end(minutes);
        let room = scale.to - width(&time, Face::Label) - 16.0;
        canvas.text_end((scale.to, top + 16.0), &time, Face::Label, Ink::Ink2);
        let face = if now == Some(i) { Face::Bold } else { Face::Label };
        let after = canvas.lines((0.0, top + 16.0), &wrap_lines(name, face, room, 3), face, Ink::Ink);
        let (left, right) = (scale.px(start as f64), scale.px((start + minutes) as f64));
        canvas.rect((0.0, after - 9.0), (scale.to, 8.0), Ink::Sunk);
        canvas.rect((left, after - 9.0), ((right - left).max(1.0), 8.0), ink(i, now));
        top = after + 9.0;
        start += minutes;
    }
    top.max(1.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "a test stops at the first surprise")]
    use super::*;
    use crate::testing::{WIDTHS, check, snapshot, words};
    use content::say;
    use domain::{
        agenda::{Length, Part},
        round::Form,
    };

    #[test]
    fn fits_at_every_width() {
        for width in WIDTHS {
            check(&hour(words(), width));
            check(&draw(words(), &[("A part with a name of its own", 1), ("Rest", 59), ("", 0)], Some(1), width));
            check(&draw(words(), &[], None, width));
        }
    }

    #[test]
    fn the_hour_has_sixty_minutes() {
        assert_eq!(MINUTES.iter().sum::<usize>(), 60);
        assert_eq!(
            hour(words(), 1184).label,
            "The 7 parts of the hour. Welcome and last actions 9 min; Answer alone 9 min; Collect and reveal 7 min; \
             Two facts 4 min; Talk through two topics 14 min; Choose and commit 12 min; Share 5 min"
        );
    }

    /// The parts of an hour that has a round before it, with the first topic on.
    fn ten(width: u32) -> Drawing {
        let minutes = domain::agenda::agenda(Length::Hour, Form::Full, true);
        let parts = Part::ALL.map(|part| (say::part_name(words(), part), minutes[part.index()].into()));
        agenda(words(), &parts, Some(5), width)
    }

    #[test]
    fn the_agenda_says_which_part_is_on() {
        [720, 760, 860, 890, 1184].into_iter().for_each(|width| check(&ten(width)));
        assert_eq!(
            ten(860).label,
            "The 10 parts of the hour. Why 4 min; Last actions 5 min; Join and answer 12 min; Collect and reveal 6 min; \
             Facts 4 min; Topic 1 6 min, now; Topic 2 6 min; Choose 6 min; Commit 6 min; Share 5 min"
        );
    }

    #[test]
    fn it_looks_as_it_did() {
        snapshot("hour-1184", &hour(words(), 1184));
        snapshot("hour-328", &hour(words(), 328));
        snapshot("agenda-860", &ten(860));
    }
}
