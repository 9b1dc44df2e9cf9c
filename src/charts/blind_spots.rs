//! What does nobody know? A full disc answered, a ring does not know.

use crate::{
    canvas::Canvas,
    drawing::{Drawing, Table},
    face::Face,
    ink::Ink,
    metrics::{width, wrap_lines},
    says::sentence,
};
use content::{CATALOGUE, Words, text};
use domain::{
    confidentiality::Detail,
    question::QuestionId,
    score::{Assessment, QuestionResult},
    sorted::sort_by,
    team_value::Status,
};

/// From disc to disc.
const PITCH: f64 = 23.0;
/// Length of the bar that stands for many people.
const BAR: f64 = 138.0;
/// Below this the question stands above its discs.
const LEAST_TEXT: f64 = 200.0;

/// A question on which people do not know.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BlindSpot<'a> {
    pub(crate) question: &'a str,
    pub(crate) answered: usize,
    pub(crate) dont_know: usize,
}

impl BlindSpot<'_> {
    const fn asked(&self) -> usize {
        self.answered + self.dont_know
    }

    /// Compares shares without dividing.
    const fn is_as_bad_as(&self, other: &Self) -> bool {
        self.dont_know * other.asked() >= other.dont_know * self.asked()
    }
}

/// The questions on which not knowing is a finding, worst first. None where single questions may not be shown.
#[must_use]
pub fn blind_spots(words: Words, assessment: &Assessment, width: u32) -> Drawing {
    draw(words, &spots(words, assessment), width)
}

/// Only the first of them, for a room that is to read every line.
#[must_use]
pub fn blind_worst(words: Words, assessment: &Assessment, most: usize, width: u32) -> Drawing {
    let spots = spots(words, assessment);
    draw(words, spots.get(..most).unwrap_or(&spots), width)
}

fn spots(words: Words, assessment: &Assessment) -> Vec<BlindSpot<'static>> {
    let is_blind = |&(&id, result): &(&QuestionId, &QuestionResult)| {
        let sensitive = CATALOGUE.question(id).is_none_or(|question| question.sensitive);
        let unknown = result.visibility_gap || result.value.status == Status::BlindSpot;
        unknown && !sensitive && !result.withheld && assessment.detail == Detail::Questions
    };
    let spot = |(&id, result): (&QuestionId, &QuestionResult)| BlindSpot {
        question: text::question(words.0, id).short,
        answered: result.value.answered,
        dont_know: result.value.dont_know,
    };
    let mut spots: Vec<BlindSpot<'static>> = assessment.questions.iter().filter(is_blind).map(spot).collect();
    sort_by(&mut spots, |a, b| (b.dont_know * a.asked()).cmp(&(a.dont_know * b.asked())));
    spots
}

pub(crate) fn draw(words: Words, spots: &[BlindSpot<'_>], px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let all = canvas.width();
    let value = |spot: &BlindSpot<'_>| words.charts_blind_value(spot.dont_know, spot.asked());
    let values: Vec<String> = spots.iter().map(value).collect();
    let value_room = values.iter().map(|value| width(value, Face::Bold)).fold(0.0, f64::max);
    let most = spots.iter().map(BlindSpot::asked).max().unwrap_or(0) as f64;
    let discs_room = if most * PITCH <= BAR * 1.5 { most * PITCH } else { BAR };
    let discs_room = discs_room.min(all - value_room - 8.0);
    let as_discs = most * PITCH <= discs_room;
    let text_room = all - value_room - discs_room - 8.0;
    let beside = text_room >= LEAST_TEXT;
    let mut top = 0.0;
    for (i, (spot, value)) in spots.iter().zip(&values).enumerate() {
        let room = if beside { text_room - 8.0 } else { all };
        let lines = wrap_lines(spot.question, Face::Label, room, 3);
        let after = canvas.lines((0.0, top + 24.0), &lines, Face::Label, Ink::Ink);
        let y = if beside { top + 18.0 } else { after + 1.0 };
        let left = if beside { text_room } else { 0.0 };
        if as_discs {
            for k in 0..spot.asked() {
                let centre = (left + 10.0 + k as f64 * PITCH, y);
                if k < spot.answered {
                    canvas.disc(centre, 8.0, Ink::Ink);
                } else {
                    canvas.ring(centre, 7.2, Ink::Ink, 2.2);
                }
            }
        } else {
            bar(&canvas, (left + 2.0, y - 7.0), discs_room - 16.0, spot);
        }
        let worst = spots.iter().all(|other| spot.is_as_bad_as(other));
        let face = if worst { Face::Bold } else { Face::Label };
        canvas.text((left + discs_room + 8.0, y + 6.0), value, face, Ink::Ink);
        top = if beside { (after - 7.0).max(top + 36.0) } else { y + 18.0 };
        if i + 1 < spots.len() {
            canvas.rule(top);
        }
    }
    let says = |spot: &BlindSpot<'_>| words.charts_blind_says(spot.question, spot.dont_know, spot.asked());
    let label = sentence(words.charts_blind(), spots.iter().map(says));
    canvas.finish(top + 8.0, words.charts_blind().to_owned(), label, table(words, spots))
}

/// Too many for discs: the answered part full, the rest hollow.
fn bar(canvas: &Canvas, corner: (f64, f64), long: f64, spot: &BlindSpot<'_>) {
    let share = spot.answered as f64 / (spot.asked().max(1)) as f64;
    canvas.frame(corner, (long, 14.0), Ink::Ink, 2.2);
    canvas.rect(corner, (long * share, 14.0), Ink::Ink);
}

fn table(words: Words, spots: &[BlindSpot<'_>]) -> Table {
    let head = [words.charts_head_question(), words.charts_head_dont_know(), words.charts_head_asked()];
    let row =
        |spot: &BlindSpot<'_>| vec![spot.question.to_owned(), spot.dont_know.to_string(), spot.asked().to_string()];
    Table {
        caption: words.charts_blind().to_owned(),
        head: head.map(str::to_owned).into(),
        rows: spots.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{WIDTHS, check, snapshot, words};

    fn spots(people: usize) -> Vec<BlindSpot<'static>> {
        let texts = [
            ("How soon is a leaver’s access gone?", 4),
            ("How far back can you see who did what?", 4),
            ("Who has restored data from a backup?", 4),
            ("What guards destructive commands?", 3),
            ("When do direct changes come to light?", 3),
            ("How many could delete production data?", 3),
            ("Could you list last week’s changes?", 3),
        ];
        let spot = |(question, fifths): (&'static str, usize)| BlindSpot {
            question,
            answered: people - people * fifths / 5,
            dont_know: people * fifths / 5,
        };
        texts.map(spot).into()
    }

    #[test]
    fn fits_at_every_width() {
        let long = "When somebody changes servers or permissions directly (console, SSH, SQL), how soon would the team find out about it?";
        for width in WIDTHS {
            for people in [1, 5, 6, 8, 9, 12, 13, 40, 200] {
                check(&draw(words(), &spots(people), width));
            }
            check(&draw(words(), &[BlindSpot { question: long, answered: 0, dont_know: 200 }], width));
            check(&draw(words(), &[BlindSpot { question: long, answered: 0, dont_know: 0 }], width));
            check(&draw(words(), &[], width));
        }
    }

    #[test]
    fn the_sentence_holds_every_value() {
        let two: Vec<_> = spots(5).into_iter().take(2).collect();
        let drawing = draw(words(), &two, 568);
        assert_eq!(
            drawing.label,
            "Blind spots. How soon is a leaver’s access gone? 4 of 5 don’t know; \
             How far back can you see who did what? 4 of 5 don’t know"
        );
    }

    #[test]
    fn crowds_look_as_they_did() {
        snapshot("blind-many-568", &draw(words(), &spots(40), 568));
    }
}
