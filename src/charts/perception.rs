//! Do the facts agree with us? A ring for the answers, a disc for the log, a bar for the gap between them.

use crate::{
    canvas::Canvas,
    drawing::{Anchor, Drawing, Table},
    face::Face,
    ink::Ink,
    metrics::{ellipsize, width, wrap, wrap_lines},
    says::sentence,
    scale::{Scale, decimal},
};
use content::{CATALOGUE, Words, text};
use domain::{
    confidentiality::Detail,
    evidence::{MetricId, Role},
    question::QuestionId,
    score::Assessment,
};

/// Closer than this, in levels, answers and log agree.
const SAME: f64 = 0.5;

/// A question that was answered and also looked up.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Compared<'a> {
    pub(crate) name: &'a str,
    /// Healthy first.
    pub(crate) anchors: [&'a str; 5],
    /// What the answers come to, 0 to 4.
    pub(crate) answers: f64,
    /// What was measured, 0 to 4.
    pub(crate) log: f64,
}

/// How many questions were both answered and looked up; without any there is nothing to draw.
#[must_use]
pub fn compared(assessment: &Assessment) -> usize {
    pairs(assessment).count()
}

/// Answers against what was looked up, one line per question.
#[must_use]
pub fn perception(words: Words, assessment: &Assessment, width: u32) -> Drawing {
    let row = |pair: Pair| Compared {
        name: text::metric(words.0, pair.metric).label,
        anchors: text::question(words.0, pair.question).anchors,
        answers: pair.answers,
        log: pair.log,
    };
    draw(words, &pairs(assessment).map(row).collect::<Vec<_>>(), width)
}

/// A question and the metric that speaks about the same thing, both in levels.
struct Pair {
    question: QuestionId,
    metric: MetricId,
    answers: f64,
    log: f64,
}

/// Every such pair that may be shown. A sensitive question's value may be, unless it is withheld; only its single answers
/// may not.
fn pairs(assessment: &Assessment) -> impl Iterator<Item = Pair> {
    let shown = assessment.detail == Detail::Questions;
    assessment.metrics.iter().filter(move |_| shown).filter_map(|(&metric, measured)| {
        let (Role::Replace(question) | Role::RaiseOnly(question)) = CATALOGUE.metric(metric)?.role else { return None };
        let result = assessment.questions.get(&question).filter(|result| !result.withheld)?;
        let answers = result.value.x.filter(|_| result.value.answered > 0)?;
        // Of few people a mean with its decimals is a set of answers; the nearest anchor says enough of a sensitive one.
        let sensitive = CATALOGUE.question(question).is_none_or(|question| question.sensitive);
        let answers = if sensitive { answers.round() } else { answers };
        Some(Pair { question, metric, answers, log: measured.level })
    })
}

pub(crate) fn draw(words: Words, rows: &[Compared<'_>], px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let all = canvas.width();
    let scale = Scale { from: 16.0, to: all - (all * 0.15).max(58.0), top: 4.0 };
    // Every row in the same way: with all anchors, or with the two ends where words have no room.
    let room = scale.px(1.0) - scale.from - 8.0;
    let roomy = rows.iter().flat_map(|row| row.anchors).all(|anchor| {
        anchor.split_whitespace().all(|word| width(word, Face::Small) <= room)
            && wrap(anchor, Face::Small, room).len() <= 4
    });
    let mut top = 0.0;
    for row in rows {
        let name = wrap_lines(row.name, Face::Bold, all, 2);
        let after = canvas.lines((0.0, top + 20.0), &name, Face::Bold, Ink::Ink);
        let extra = after - top - 39.0 + if stacked(words, row, scale, all, roomy) { 19.0 } else { 0.0 };
        top = one(words, &canvas, row, scale, top + extra, roomy) + 42.0;
    }
    let says = |row: &Compared<'_>| words.charts_perception_says(row.name, &decimal(row.answers), &decimal(row.log));
    let label = sentence(words.charts_perception(), rows.iter().map(says));
    let height = (top - 36.0).max(1.0);
    canvas.finish(height, words.charts_perception().to_owned(), label, table(words, rows))
}

/// A label, what it is set in, and where its mark stands.
struct Label {
    text: String,
    face: Face,
    mark: f64,
}

/// The labels above the line, left one first; a single one where answers and log agree.
fn labels(words: Words, row: &Compared<'_>, scale: Scale, room: f64, roomy: bool) -> Vec<Label> {
    let label = |name: &str, value: f64, face| {
        let text = if roomy { name.to_owned() } else { words.charts_at(name, anchor(row, value)) };
        Label { text: ellipsize(&text, face, room).into_owned(), face, mark: scale.px(value) }
    };
    if agrees(row) {
        return vec![label(words.charts_agree(), row.log, Face::Label)];
    }
    let mut both = vec![
        label(words.charts_your_answers(), row.answers, Face::Label),
        label(words.charts_log(), row.log, Face::Bold),
    ];
    if row.log < row.answers {
        both.reverse();
    }
    both
}

fn agrees(row: &Compared<'_>) -> bool {
    (row.answers - row.log).abs() < SAME
}

/// The anchor nearest to a value.
fn anchor<'a>(row: &Compared<'a>, value: f64) -> &'a str {
    row.anchors.get(value.round().clamp(0.0, 4.0) as usize).copied().unwrap_or_default()
}

/// Where two labels begin, if they fit on one line.
fn side_by_side(labels: &[Label], all: f64) -> Option<Vec<f64>> {
    let mut limit = all;
    let mut starts = Vec::new();
    for label in labels.iter().rev() {
        let wide = width(&label.text, label.face);
        let start = (label.mark - 8.0).max(0.0).min(limit - wide);
        limit = start - 14.0;
        starts.insert(0, start);
    }
    starts.iter().all(|&start| start >= 0.0).then_some(starts)
}

fn stacked(words: Words, row: &Compared<'_>, scale: Scale, all: f64, roomy: bool) -> bool {
    side_by_side(&labels(words, row, scale, all, roomy), all).is_none()
}

/// One comparison; returns the baseline of its last line.
fn one(words: Words, canvas: &Canvas, row: &Compared<'_>, scale: Scale, top: f64, roomy: bool) -> f64 {
    let all = canvas.width();
    let y = top + 68.0;
    canvas.line((scale.from, y), (scale.to, y), Ink::Rule, 1.0);
    for level in 0..5 {
        let x = scale.px(f64::from(level));
        canvas.line((x, y - 6.0), (x, y + 6.0), Ink::Edge, 1.0);
    }
    let labels = labels(words, row, scale, all, roomy);
    match side_by_side(&labels, all) {
        Some(starts) => {
            for (label, x) in labels.iter().zip(starts) {
                canvas.text((x, y - 18.0), &label.text, label.face, Ink::Ink);
            }
        }
        None => {
            for (i, label) in labels.iter().enumerate() {
                let x = (label.mark - 8.0).max(0.0).min(all - width(&label.text, label.face));
                canvas.text((x, y - 18.0 - 19.0 * (1 - i.min(1)) as f64), &label.text, label.face, Ink::Ink);
            }
        }
    }
    let (answers, log) = (scale.px(row.answers), scale.px(row.log));
    if agrees(row) {
        canvas.ring((log, y), 14.0, Ink::Ink, 2.2);
        canvas.disc((log, y), 9.0, Ink::Ink);
    } else {
        canvas.line((answers, y), (log, y), Ink::Ink, 2.5);
        canvas.ring((answers, y), 8.0, Ink::Ink, 2.2);
        canvas.disc((log, y), 9.0, Ink::Ink);
    }
    let baseline = y + 28.0;
    if roomy { anchors(canvas, row, scale, baseline) } else { ends(canvas, row, baseline) }
}

/// Every anchor under its level; returns the last baseline.
fn anchors(canvas: &Canvas, row: &Compared<'_>, scale: Scale, baseline: f64) -> f64 {
    let step = scale.px(1.0) - scale.from;
    let mut last = baseline;
    for (level, anchor) in (0..5).zip(row.anchors) {
        let x = scale.px(f64::from(level)) - 8.0;
        let room = if level < 4 { step - 8.0 } else { (canvas.width() - x).min(step + 40.0) };
        let after = canvas.lines((x, baseline), &wrap(anchor, Face::Small, room), Face::Small, Ink::Ink2);
        last = f64::max(last, after - Face::Small.line());
    }
    last
}

/// The first and the last anchor; returns the last baseline.
fn ends(canvas: &Canvas, row: &Compared<'_>, baseline: f64) -> f64 {
    let all = canvas.width();
    let [first, .., worst] = row.anchors;
    let room = all / 2.0 - 12.0;
    let mut last = canvas.lines((0.0, baseline), &wrap_lines(first, Face::Small, room, 4), Face::Small, Ink::Ink2);
    let mut y = baseline;
    for line in wrap_lines(worst, Face::Small, room, 4) {
        canvas.anchored((all, y), &line, Face::Small, Ink::Ink2, Anchor::End);
        y += Face::Small.line();
    }
    last = last.max(y);
    last - Face::Small.line()
}

fn table(words: Words, rows: &[Compared<'_>]) -> Table {
    let head = [words.charts_head_fact(), words.charts_head_answers(), words.charts_head_log()];
    let line = |row: &Compared<'_>| vec![row.name.to_owned(), decimal(row.answers), decimal(row.log)];
    Table {
        caption: words.charts_perception().to_owned(),
        head: head.map(str::to_owned).into(),
        rows: rows.iter().map(line).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{WIDTHS, check, words};

    const NIGHTS: Compared<'static> = Compared {
        name: "Nights broken by work, last four weeks",
        anchors: ["None", "1 or 2", "3 or 4", "5 to 8", "9 or more"],
        answers: 0.7,
        log: 3.0,
    };
    const FAILURE: Compared<'static> = Compared {
        name: "Duration of a typical production failure",
        anchors: ["Under 1 hour", "1 to 4 hours", "4 to 24 hours", "1 to 7 days", "More than a week"],
        answers: 2.0,
        log: 2.0,
    };

    #[test]
    fn fits_at_every_width() {
        let long = "A name of eighty characters, which nobody should give to a fact but somebody may";
        let sentence = "Continuously, or whenever something changes, and by people who do not know about it";
        for width in WIDTHS {
            for (answers, log) in
                [(0.0, 0.0), (4.0, 4.0), (0.0, 4.0), (4.0, 0.0), (3.4, 4.0), (0.0, 0.6), (1.5, 2.1), (f64::NAN, 9.0)]
            {
                let rows = [
                    Compared { answers, log, ..NIGHTS },
                    Compared { answers, log, name: long, ..FAILURE },
                    Compared { answers, log, name: long, anchors: [sentence; 5] },
                ];
                check(&draw(words(), &rows, width));
                check(&draw(words(), &rows[..2], width));
            }
            check(&draw(words(), &[], width));
        }
    }

    #[test]
    fn the_sentence_holds_every_value() {
        assert_eq!(
            draw(words(), &[NIGHTS], 568).label,
            "Perception against evidence. Nights broken by work, last four weeks: answers 0.7 on the scale 0 to 4, log 3"
        );
    }
}
