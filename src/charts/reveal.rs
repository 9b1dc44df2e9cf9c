//! Where do we stand? All five risks at once, for a room that reads from five metres: no sub-risk, no total, one axis.
//!
//! The wide drawing is always as wide as [`STAGE`] and shown wider, so that its text grows with it.

use crate::{
    axis::zones,
    band_strip,
    canvas::Canvas,
    drawing::{Anchor, Drawing},
    face::Face,
    ink::Ink,
    metrics::ellipsize,
    names,
    profile::{RiskRow, finish, mark, rows},
    scale::{Scale, figure},
};
use content::Words;
use domain::{confidentiality::Detail, risk::Band, score::Assessment};

/// From this width on names, plot and scores stand side by side.
const WIDE: u32 = 760;
/// What the wide drawing is drawn at: at 1280 pixels of window its smallest text is shown at 18.
const STAGE: u32 = 880;
/// Room for the names in the wide drawing.
const NAMES: f64 = 264.0;
/// Room for the score, the strip and the band's word in the wide drawing.
const SCORES: f64 = 172.0;
/// From risk to risk in the wide drawing.
const PITCH: f64 = 50.0;
/// The same with few answers, when more words stand above it in the same window.
const TIGHT: f64 = 44.0;

/// The risks of a round, worst first.
#[must_use]
pub fn reveal(words: Words, assessment: &Assessment, width: u32) -> Drawing {
    let pitch = if assessment.detail == Detail::Questions { PITCH } else { TIGHT };
    draw(words, &rows(words, assessment, false), width, pitch)
}

fn draw(words: Words, rows: &[RiskRow<'_>], width: u32, pitch: f64) -> Drawing {
    if width >= WIDE { wide(words, rows, pitch) } else { narrow(words, rows, width) }
}

fn wide(words: Words, rows: &[RiskRow<'_>], pitch: f64) -> Drawing {
    const FIRST: f64 = 40.0;
    let canvas = Canvas::new(STAGE);
    let all = canvas.width();
    let scale = Scale::score(NAMES, all - SCORES);
    let bottom = FIRST + pitch * rows.len() as f64 + 2.0;
    zones(&canvas, scale, bottom, &names::bands(words));
    for (i, row) in rows.iter().enumerate() {
        let top = FIRST + pitch * i as f64;
        let y = top + pitch / 2.0 + 1.0;
        canvas.text((0.0, y + 6.0), &row.number.to_string(), Face::Name, Ink::Ink3);
        let name = ellipsize(row.short, Face::Name, NAMES - 24.0 - 14.0);
        canvas.text((24.0, y + 6.0), &name, Face::Name, Ink::Ink);
        match row.score {
            Some(score) => {
                canvas.text_end((scale.to + 74.0, y + 11.0), &figure(score), Face::Big, Ink::Ink);
                band(words, &canvas, (scale.to + 90.0, y - 19.0), Band::of(score));
                mark(&canvas, scale, y, row, score);
            }
            None => missing(words, &canvas, (scale.from + 12.0, y + 6.0), scale.to - scale.from - 12.0),
        }
        if i + 1 < rows.len() {
            canvas.rule(top + pitch);
        }
    }
    finish(words, canvas, rows, bottom)
}

/// On phones: name and score above, the axis under each other through all rows.
fn narrow(words: Words, rows: &[RiskRow<'_>], px: u32) -> Drawing {
    const FIRST: f64 = 40.0;
    const PITCH: f64 = 108.0;
    let canvas = Canvas::new(px);
    let all = canvas.width();
    let scale = Scale::score(10.0, all - 10.0);
    let bottom = FIRST + PITCH * rows.len() as f64;
    zones(&canvas, scale, bottom, &names::bands(words));
    for (i, row) in rows.iter().enumerate() {
        let top = FIRST + PITCH * i as f64;
        // The grid lines stop for the words.
        canvas.rect((0.0, top + 6.0), (all, 58.0), Ink::Paper);
        canvas.text((0.0, top + 32.0), &row.number.to_string(), Face::Name, Ink::Ink3);
        let name = ellipsize(row.short, Face::Name, all - 20.0 - 64.0);
        canvas.text((20.0, top + 32.0), &name, Face::Name, Ink::Ink);
        match row.score {
            Some(score) => {
                canvas.text_end((all, top + 38.0), &figure(score), Face::Big, Ink::Ink);
                let at = Band::of(score);
                band_strip::cells(&canvas, (20.0, top + 48.0), at);
                let word = ellipsize(names::band(words, at), Face::Bold, all - 84.0);
                canvas.text((84.0, top + 59.0), &word, Face::Bold, Ink::Ink);
                mark(&canvas, scale, top + 86.0, row, score);
            }
            None => missing(words, &canvas, (20.0, top + 60.0), all - 20.0),
        }
        if i + 1 < rows.len() {
            canvas.rule(top + PITCH);
        }
    }
    finish(words, canvas, rows, bottom)
}

/// The strip, and the word under it.
fn band(words: Words, canvas: &Canvas, (x, y): (f64, f64), band: Band) {
    band_strip::cells(canvas, (x, y), band);
    let word = ellipsize(names::band(words, band), Face::HourBold, canvas.width() - x);
    canvas.text((x, y + 31.0), &word, Face::HourBold, Ink::Ink);
}

fn missing(words: Words, canvas: &Canvas, at: (f64, f64), room: f64) {
    let text = ellipsize(words.charts_not_enough(), Face::Hour, room);
    canvas.text_on_paper(at, &text, Face::Hour, Ink::Ink2, Anchor::Start);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{WIDTHS, check, words};
    use domain::range::Range;

    fn made(short: &'static str, score: Option<f64>) -> Vec<RiskRow<'static>> {
        let row = |number| RiskRow {
            number,
            name: short,
            short,
            score,
            range: score.map(|s| Range { standard_error: 0.0, low: s - 9.0, high: s + 9.0 }),
            parts: Vec::new(),
        };
        (1..=5).map(row).collect()
    }

    #[test]
    fn fits_at_every_width() {
        let long = "A name of eighty characters, which nobody should give to a risk but somebody may";
        for width in WIDTHS {
            for name in ["Bus factor", long, "漢字漢字漢字漢字漢字漢字漢字漢字"] {
                for score in [None, Some(0.0), Some(50.0), Some(79.97), Some(100.0), Some(f64::NAN)] {
                    check(&draw(words(), &made(name, score), width, PITCH));
                    check(&draw(words(), &made(name, score), width, TIGHT));
                }
            }
            check(&draw(words(), &[], width, PITCH));
        }
    }

    #[test]
    fn the_sentence_and_the_table_hold_every_value() {
        let drawing = draw(words(), &made("Strain", Some(50.0)), 1184, PITCH);
        assert!(
            drawing.label.starts_with("Risk profile. Strain 50 Elevated, range 41 to 59; Strain 50"),
            "{}",
            drawing.label
        );
        assert_eq!(drawing.table.rows.len(), 5);
        assert!(draw(words(), &made("Strain", None), 328, PITCH).label.contains("Strain: not enough answers"));
    }
}
