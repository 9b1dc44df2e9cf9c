//! Where do we see different worlds? One disc per answer on a line per anchor.

use crate::{
    canvas::Canvas,
    drawing::{Drawing, Table},
    face::Face,
    ink::Ink,
    metrics::{width, wrap_lines},
    says::sentence,
};
use content::{CATALOGUE, Words, text};
use domain::{confidentiality::Detail, question::QuestionId, score::Assessment};

/// From this width on the lines stand side by side.
const WIDE: u32 = 560;
/// Distances of discs from largest to smallest; a disc's radius is two fifths of it.
const PITCHES: [f64; 3] = [23.0, 15.0, 10.0];
/// Discs above each other, at the largest distance; smaller ones stack as high in pixels.
const STACK: f64 = 92.0;

/// The answers to one question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answers<'a> {
    pub(crate) question: &'a str,
    /// Healthy first.
    pub(crate) anchors: [&'a str; 5],
    pub(crate) counts: [usize; 5],
    pub(crate) dont_know: usize,
}

impl<'a> Answers<'a> {
    fn columns(&self, words: Words) -> Vec<(&'a str, usize, bool)> {
        let known = self.anchors.into_iter().zip(self.counts).map(|(anchor, n)| (anchor, n, true));
        known.chain([(words.charts_dont_know(), self.dont_know, false)]).collect()
    }
}

/// The answers to one question, one disc each. Empty where answers may not be shown one by one: a sensitive question, one
/// that is withheld, or a round with too few answers.
#[must_use]
pub fn dots(words: Words, assessment: &Assessment, question: QuestionId, width: u32) -> Drawing {
    let shown = assessment.detail == Detail::Questions && CATALOGUE.question(question).is_some_and(|q| !q.sensitive);
    let Some(result) = assessment.questions.get(&question).filter(|result| shown && !result.withheld) else {
        return Drawing::default();
    };
    let text = text::question(words.0, question);
    let answers = Answers {
        question: text.text,
        anchors: text.anchors,
        counts: result.counts,
        dont_know: result.value.dont_know,
    };
    draw(words, &answers, width)
}

pub(crate) fn draw(words: Words, answers: &Answers<'_>, width: u32) -> Drawing {
    let canvas = Canvas::new(width);
    let columns = answers.columns(words);
    let bottom = if width >= WIDE { lines(words, &canvas, &columns) } else { list(words, &canvas, &columns) };
    let says = columns.iter().map(|&(anchor, n, _)| words.charts_dots_says(anchor, n));
    let label = sentence(answers.question, says);
    let table = Table {
        caption: answers.question.to_owned(),
        head: [words.charts_head_answer(), words.charts_head_people()].map(str::to_owned).into(),
        rows: columns.iter().map(|&(anchor, n, _)| vec![anchor.to_owned(), n.to_string()]).collect(),
    };
    canvas.finish(bottom, answers.question.to_owned(), label, table)
}

/// Six lines side by side, discs stacked on them.
fn lines(words: Words, canvas: &Canvas, columns: &[(&str, usize, bool)]) -> f64 {
    let all = canvas.width();
    let column = (all + 14.0) / 6.0;
    let long = column - 14.0;
    let most = columns.iter().map(|column| column.1).max().unwrap_or(0);
    let fits = |pitch: f64| (long / pitch).floor() * (STACK / pitch).floor() >= most as f64;
    let pitch = PITCHES.into_iter().find(|&pitch| fits(pitch));
    let high = pitch.map_or(1.0, |pitch| (STACK / pitch).floor().min(most as f64)) as usize;
    let line = (high as f64 * pitch.unwrap_or(23.0) + 14.0).max(60.0);
    let mut bottom = line;
    for (i, &(anchor, n, known)) in columns.iter().enumerate() {
        let left = i as f64 * column;
        if known {
            canvas.line((left, line), (left + long, line), Ink::Ink, 1.0);
        } else {
            canvas.dashes((left, line), left + long, Ink::Ink, 1.0);
        }
        match pitch {
            Some(pitch) => {
                let base = line - 15.0 * pitch / 23.0;
                for k in 0..n {
                    let (across, up) = (k / high.max(1), k % high.max(1));
                    let x = left + 10.0 * pitch / 23.0 + across as f64 * pitch;
                    disc(canvas, (x, base - up as f64 * pitch), pitch * 0.4, known);
                }
            }
            None if n > 0 => {
                disc(canvas, (left + 10.0, line - 15.0), 9.0, known);
                canvas.text((left + 26.0, line - 10.0), &words.charts_times(n), Face::Bold, Ink::Ink);
            }
            None => {}
        }
        let ink = if n > 0 { Ink::Ink } else { Ink::Ink2 };
        let label = wrap_lines(anchor, Face::Label, long, 8);
        let after = canvas.lines((left, line + 22.0), &label, Face::Label, ink);
        bottom = f64::max(bottom, after - Face::Label.line());
    }
    bottom + 17.0
}

/// On phones: one row per anchor, discs at its end.
fn list(words: Words, canvas: &Canvas, columns: &[(&str, usize, bool)]) -> f64 {
    let all = canvas.width();
    let most = columns.iter().map(|column| column.1).max().unwrap_or(0);
    let share = all * 0.45;
    let pitch = PITCHES.into_iter().find(|pitch| most as f64 * pitch <= share);
    let room = all - most.max(1) as f64 * pitch.unwrap_or(0.0) - 16.0;
    let room = if pitch.is_some() { room } else { all - share };
    let mut top = 0.0;
    for &(anchor, n, known) in columns {
        let ink = if n > 0 { Ink::Ink } else { Ink::Ink2 };
        let label = wrap_lines(anchor, Face::Label, room, 6);
        let after = canvas.lines((0.0, top + 25.0), &label, Face::Label, ink);
        match pitch {
            Some(pitch) => {
                for k in 0..n {
                    let x = all - 12.0 * pitch / 23.0 - k as f64 * pitch;
                    disc(canvas, (x, top + 20.0), pitch * 0.36, known);
                }
            }
            None if n > 0 => {
                let times = words.charts_times(n);
                canvas.text_end((all, top + 25.0), &times, Face::Bold, Ink::Ink);
                disc(canvas, (all - width(&times, Face::Bold) - 16.0, top + 20.0), 8.0, known);
            }
            None => {}
        }
        top = (after - 10.0).max(top + 34.0);
        canvas.rule(top);
    }
    top + 4.0
}

/// A person: full if they answered, hollow if they do not know.
fn disc(canvas: &Canvas, centre: (f64, f64), radius: f64, known: bool) {
    if known {
        canvas.disc(centre, radius, Ink::Ink);
    } else {
        canvas.ring(centre, radius - 0.8, Ink::Ink, 1.8_f64.min(radius / 3.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{WIDTHS, check, snapshot, words};

    const STRETCH: Answers<'static> = Answers {
        question: "How long was your longest stretch of coding without an operational interruption?",
        anchors: ["Over 3 hours", "2 to 3 hours", "1 to 2 hours", "30 to 60 minutes", "Under 30 minutes"],
        counts: [1, 2, 1, 0, 1],
        dont_know: 0,
    };
    const CHANGE: Answers<'static> = Answers {
        question: "How large is a typical change your team sends for review?",
        anchors: [
            "Under 100 changed lines",
            "100 to 200 lines",
            "200 to 400 lines",
            "400 to 1,000 lines",
            "Over 1,000 lines, or changes are not reviewed one by one",
        ],
        counts: [0, 1, 2, 2, 0],
        dont_know: 3,
    };

    #[test]
    fn fits_at_every_width() {
        let long = "Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsausschuss and on and on and on and on";
        for width in WIDTHS {
            check(&draw(words(), &STRETCH, width));
            check(&draw(words(), &CHANGE, width));
            for n in [0, 1, 5, 12, 20, 37, 60, 100, 200] {
                check(&draw(words(), &Answers { counts: [n, 0, n / 2, 0, 200 - n], dont_know: n, ..CHANGE }, width));
                check(&draw(words(), &Answers { counts: [0, 0, 0, 0, n], anchors: [long; 5], ..CHANGE }, width));
            }
        }
    }

    #[test]
    fn two_hundred_people_are_all_there() {
        let people = Answers { counts: [40, 40, 40, 40, 40], ..STRETCH };
        let drawing = draw(words(), &people, 1184);
        let discs = drawing
            .marks
            .iter()
            .filter(|mark| matches!(mark, crate::Mark::Shape { shape: crate::Shape::Circle { .. }, .. }))
            .count();
        assert_eq!(discs, 200);
    }

    #[test]
    fn the_sentence_holds_every_value() {
        let drawing = draw(words(), &STRETCH, 800);
        assert_eq!(
            drawing.label,
            "How long was your longest stretch of coding without an operational interruption? Over 3 hours: 1; \
             2 to 3 hours: 2; 1 to 2 hours: 1; 30 to 60 minutes: 0; Under 30 minutes: 1; Don’t know: 0"
        );
        assert_eq!(drawing.table.rows.len(), 6);
    }

    #[test]
    fn crowds_look_as_they_did() {
        snapshot(
            "dots-many-800",
            &draw(words(), &Answers { counts: [12, 30, 61, 8, 0], dont_know: 37, ..CHANGE }, 800),
        );
        snapshot("dots-all-568", &draw(words(), &Answers { counts: [163, 0, 0, 0, 0], dont_know: 37, ..CHANGE }, 568));
    }
}
