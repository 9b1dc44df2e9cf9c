//! The drawing of the profile, in its wide and its narrow form.

use super::{RiskRow, finish};
use crate::{
    axis::zones,
    band_strip,
    canvas::Canvas,
    drawing::{Anchor, Drawing},
    face::Face,
    ink::Ink,
    metrics::{ellipsize, width, wrap_lines},
    names,
    place::Room,
    scale::{Scale, figure},
};
use content::Words;
use domain::risk::Band;

/// From this width on names, plot and scores stand side by side.
const WIDE: u32 = 760;
/// Room at the right for the score, the strip and the band's word.
const SCORES: f64 = 160.0;
/// Where the first row begins.
const ROWS: f64 = 52.0;

pub(super) fn draw(words: Words, rows: &[RiskRow<'_>], width: u32) -> Drawing {
    if width >= WIDE { wide(words, rows, width) } else { narrow(words, rows, width) }
}

fn wide(words: Words, rows: &[RiskRow<'_>], px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let all = canvas.width();
    let scale = Scale::score((all * 0.3).round(), all - SCORES);
    let rings = rows.iter().any(|row| !row.parts.is_empty());
    let pitch = if rings { 88.0 } else { 76.0 };
    let bottom = ROWS + pitch * rows.len() as f64 + 6.0;
    zones(&canvas, scale, bottom, &names::bands(words));
    // Names of two lines still read as names; where one needs three, all are short.
    let lines = |name| wrap_lines(name, Face::Name, scale.from - 48.0, 3);
    let full = rows.iter().all(|row| lines(row.name).len() <= 2);
    for (i, row) in rows.iter().enumerate() {
        let top = ROWS + pitch * i as f64;
        canvas.text((0.0, top + 38.0), &row.number.to_string(), Face::Name, Ink::Ink3);
        let name = lines(if full { row.name } else { row.short });
        canvas.lines((24.0, top + 38.0), &name, Face::Name, Ink::Ink);
        let y = top + 32.0;
        match row.score {
            Some(score) => {
                let band = Band::of(score);
                canvas.text_end((scale.to + 70.0, top + 43.0), &figure(score), Face::Big, Ink::Ink);
                band_strip::cells(&canvas, (scale.to + 80.0, top + 19.0), band);
                let room = all - scale.to - 80.0;
                let word = ellipsize(names::band(words, band), Face::Bold, room);
                canvas.text((scale.to + 80.0, top + 48.0), &word, Face::Bold, Ink::Ink);
                mark(&canvas, scale, y, row, score);
            }
            None => canvas.text_on_paper(
                (scale.from + 12.0, y + 5.0),
                words.charts_not_enough(),
                Face::Label,
                Ink::Ink2,
                Anchor::Start,
            ),
        }
        let room = Room { left: scale.from - 12.0, right: all, gap: 12.0 };
        parts(&canvas, scale, top + 62.0, row, room);
        if i + 1 < rows.len() {
            canvas.rule(top + pitch);
        }
    }
    finish(words, canvas, rows, bottom)
}

pub(super) fn narrow(words: Words, rows: &[RiskRow<'_>], px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let all = canvas.width();
    let scale = Scale::score(10.0, all - 10.0);
    let rings = rows.iter().any(|row| !row.parts.is_empty());
    let (pitch, disc) = if rings { (126.0, 60.0) } else { (74.0, 52.0) };
    let bottom = ROWS + pitch * rows.len() as f64 + 6.0;
    zones(&canvas, scale, bottom, &names::bands(words));
    let full = rows.iter().all(|row| {
        let (value, face) = value(words, row);
        width(row.name, Face::Bold) + width(&value, face) + 16.0 <= all
    });
    for (i, row) in rows.iter().enumerate() {
        let top = ROWS + pitch * i as f64;
        let (value, face) = value(words, row);
        let room = all - width(&value, face) - 16.0;
        let name = ellipsize(if full { row.name } else { row.short }, Face::Bold, room);
        let baseline = top + 24.0;
        canvas.text_on_paper((0.0, baseline), &name, Face::Bold, Ink::Ink, Anchor::Start);
        let ink = if row.score.is_some() { Ink::Ink } else { Ink::Ink2 };
        canvas.text_on_paper((all, baseline), &ellipsize(&value, face, all), face, ink, Anchor::End);
        if let Some(score) = row.score {
            mark(&canvas, scale, top + disc, row, score);
        }
        parts(&canvas, scale, top + 92.0, row, Room { left: 0.0, right: all, gap: 10.0 });
        if i + 1 < rows.len() {
            canvas.rule(top + pitch);
        }
    }
    finish(words, canvas, rows, bottom)
}

/// "85 Critical", and how it is set.
fn value(words: Words, row: &RiskRow<'_>) -> (String, Face) {
    match row.score {
        Some(score) => (words.charts_profile_value(&figure(score), names::band(words, Band::of(score))), Face::Bold),
        None => (words.charts_not_enough().to_owned(), Face::Label),
    }
}

/// Disc and bar.
pub(crate) fn mark(canvas: &Canvas, scale: Scale, y: f64, row: &RiskRow<'_>, score: f64) {
    let ink = Ink::of(Band::of(score));
    if let Some(range) = row.range {
        let (low, high) = (scale.px(range.low), scale.px(range.high));
        canvas.range((low, y - 7.0), (high - low, 14.0), ink);
    }
    canvas.haloed((scale.px(score), y), 9.0, ink);
}

/// The rings of the sub-risks that have a score, their labels outside of them.
fn parts(canvas: &Canvas, scale: Scale, y: f64, row: &RiskRow<'_>, room: Room) {
    let mut marks: Vec<(f64, &str)> =
        row.parts.iter().filter_map(|part| part.score.map(|score| (score, part.short))).collect();
    if let [one, two] = marks.as_mut_slice()
        && one.0 > two.0
    {
        std::mem::swap(one, two);
    }
    let label = |&(score, name): &(f64, &str)| {
        let figure = format!(" {}", figure(score));
        let name = ellipsize(name, Face::Small, room.half() - width(&figure, Face::Small));
        format!("{name}{figure}")
    };
    let labels: Vec<String> = marks.iter().map(label).collect();
    let at = |i: usize| marks.get(i).map_or(0.0, |mark| scale.px(mark.0));
    let wide = |i: usize| labels.get(i).map_or(0.0, |label| width(label, Face::Small));
    let places = match marks.len() {
        0 => return,
        1 => vec![room.single(at(0), wide(0))],
        _ => room.pair((at(0), wide(0)), (at(1), wide(1))).into(),
    };
    if marks.len() > 1 {
        canvas.line((at(0), y), (at(1), y), Ink::Edge, 1.0);
    }
    for mark in &marks {
        canvas.ring((scale.px(mark.0), y), 5.0, Ink::Ink2, 1.6);
    }
    for (place, label) in places.into_iter().zip(&labels) {
        let baseline = if place.below { y + 22.0 } else { y + 5.0 };
        canvas.text_on_paper((place.x, baseline), label, Face::Small, Ink::Ink2, place.anchor);
    }
}
