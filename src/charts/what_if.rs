//! What could move? A disc today, a stroke after Now, a ring if all is done.

use crate::{
    axis::{FOOT, zones},
    canvas::Canvas,
    drawing::{Anchor, Drawing, Table},
    face::Face,
    ink::Ink,
    metrics::{ellipsize, width, wrap_lines},
    names,
    says::sentence,
    scale::{Scale, figure},
};
use content::Words;
use domain::{risk::Band, roadmap::Plan, score::Assessment};

/// From this width on names stand beside the plot.
const WIDE: f64 = 760.0;
/// Where the first row begins.
const ROWS: f64 = 54.0;

/// A risk today and later.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Move<'a> {
    pub(crate) name: &'a str,
    pub(crate) short: &'a str,
    pub(crate) today: Option<f64>,
    pub(crate) after_now: Option<f64>,
    pub(crate) after_all: Option<f64>,
}

/// Every risk today, after Now and after everything, worst first. A planning assumption, not a forecast.
#[must_use]
pub fn what_if(words: Words, assessment: &Assessment, plan: &Plan, width: u32) -> Drawing {
    let row = |risk: &domain::score::RiskResult| Move {
        name: names::risk(words, risk.id),
        short: names::risk_short(words, risk.id),
        today: risk.score,
        after_now: Plan::risk_after(&plan.after_now, risk.id),
        after_all: Plan::risk_after(&plan.after_all, risk.id),
    };
    draw(words, &assessment.ranked().into_iter().map(row).collect::<Vec<_>>(), width)
}

/// Words that explain the marks once, on the first row that has room for them.
#[derive(Default)]
struct Explained {
    today: bool,
    after_now: bool,
    if_all: bool,
}

pub(crate) fn draw(words: Words, rows: &[Move<'_>], px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let all = canvas.width();
    let wide = wide_form(&canvas);
    let scale = if wide { Scale::score((all * 0.34).round(), all - 48.0) } else { Scale::score(10.0, all - 10.0) };
    let (pitch, line) = if wide { (56.0, 30.0) } else { (84.0, 62.0) };
    let bottom = ROWS + pitch * rows.len() as f64 + 4.0;
    zones(&canvas, scale, bottom, &names::bands(words));
    let full = rows.iter().all(|row| width(row.name, Face::Bold) <= all);
    let mut explained = Explained::default();
    for (i, row) in rows.iter().enumerate() {
        let top = ROWS + pitch * i as f64;
        if wide {
            let name = wrap_lines(row.name, Face::Name, scale.from - 36.0, 2);
            let first = if name.len() > 1 { top + 24.0 } else { top + 36.0 };
            canvas.lines((0.0, first), &name, Face::Name, Ink::Ink);
        } else {
            let name = ellipsize(if full { row.name } else { row.short }, Face::Bold, all);
            canvas.text_on_paper((0.0, top + 24.0), &name, Face::Bold, Ink::Ink, Anchor::Start);
        }
        marks(words, &canvas, scale, top + line, row, &mut explained);
        if i + 1 < rows.len() {
            canvas.rule(top + pitch);
        }
    }
    let label = sentence(words.charts_what_if(), rows.iter().map(|row| says(words, row)));
    canvas.finish(bottom + FOOT, words.charts_what_if().to_owned(), label, table(words, rows))
}

fn wide_form(canvas: &Canvas) -> bool {
    canvas.width() >= WIDE
}

fn marks(words: Words, canvas: &Canvas, scale: Scale, y: f64, row: &Move<'_>, explained: &mut Explained) {
    let Some(today) = row.today else {
        let at = (scale.from + 12.0, y + 5.0);
        canvas.text_on_paper(at, words.charts_not_enough(), Face::Label, Ink::Ink2, Anchor::Start);
        return;
    };
    let end = row.after_all.unwrap_or(today);
    let (disc, ring) = (scale.px(today), scale.px(end));
    canvas.line((ring, y), (disc, y), Ink::Ink2, 1.5);
    if let Some(now) = row.after_now.map(|now| scale.px(now)) {
        // Where nothing moves until then, the stroke lies behind the disc and must look out of it.
        let reach = if (now - disc).abs() < 9.0 { 14.0 } else { 8.0 };
        canvas.line((now, y - reach), (now, y + reach), Ink::Ink, 2.5);
    }
    canvas.haloed((disc, y), 8.5, Ink::of(Band::of(today)));
    if row.after_all.is_some() {
        canvas.ring((ring, y), 7.5, Ink::of(Band::of(end)), 2.5);
        let left = (ring.min(disc), end.min(today));
        let left_word = (!explained.if_all && end <= today).then(|| words.charts_if_all());
        explained.if_all |= outside(canvas, y, left, true, left_word);
    }
    let right_word = (!explained.today && end <= today).then(|| words.charts_today());
    explained.today |= outside(canvas, y, (ring.max(disc), today.max(end)), false, right_word);
    if let (Some(now), false) = (row.after_now.map(|now| scale.px(now)), explained.after_now) {
        let half = width(words.charts_after_now(), Face::Small) / 2.0;
        let clear = (now - disc).abs() > 20.0 && (now - ring).abs() > 20.0;
        let fits = now - half >= scale.from && now + half <= canvas.width();
        let beside = ring - 40.0 >= 0.0 && disc + 44.0 <= canvas.width();
        if clear && fits && beside {
            let at = (now, y - 17.0);
            canvas.text_on_paper(at, words.charts_after_now(), Face::Small, Ink::Ink2, Anchor::Middle);
            explained.after_now = true;
        }
    }
}

/// The figure of a mark on its outer side, or above it at the edge of the drawing; with a word behind it if there is room.
/// Returns whether the word stands there.
fn outside(canvas: &Canvas, y: f64, (mark, score): (f64, f64), left: bool, word: Option<&str>) -> bool {
    let text = figure(score);
    let wide = width(&text, Face::Bold);
    let (side, anchor) = if left { (-1.0, Anchor::End) } else { (1.0, Anchor::Start) };
    let at = mark + side * 15.0;
    let outer = at + side * wide;
    if outer < 0.0 || outer > canvas.width() {
        let x = mark.min(canvas.width() - wide / 2.0).max(wide / 2.0);
        canvas.text_on_paper((x, y - 15.0), &text, Face::Bold, Ink::Ink, Anchor::Middle);
        return false;
    }
    canvas.text_on_paper((at, y + 5.0), &text, Face::Bold, Ink::Ink, anchor);
    let Some(word) = word else { return false };
    let start = outer + side * 8.0;
    let end = start + side * width(word, Face::Small);
    // Left of the plot stand names.
    let least = if wide_form(canvas) { canvas.width() * 0.34 } else { 0.0 };
    let fits = end >= least && end <= canvas.width();
    if fits {
        canvas.text_on_paper((start, y + 5.0), word, Face::Small, Ink::Ink2, anchor);
    }
    fits
}

fn says(words: Words, row: &Move<'_>) -> String {
    let value = |score: Option<f64>| score.map_or_else(|| words.charts_not_enough().to_owned(), figure);
    match row.today {
        Some(_) => words.charts_what_if_says(row.name, &value(row.today), &value(row.after_now), &value(row.after_all)),
        None => words.charts_not_enough_says(row.name),
    }
}

fn table(words: Words, rows: &[Move<'_>]) -> Table {
    let value = |score: Option<f64>| score.map_or_else(|| words.charts_not_enough().to_owned(), figure);
    let line = |row: &Move<'_>| vec![row.name.to_owned(), value(row.today), value(row.after_now), value(row.after_all)];
    let head = [
        words.charts_head_risk(),
        words.charts_head_today(),
        words.charts_head_after_now(),
        words.charts_head_if_all(),
    ];
    Table {
        caption: words.charts_what_if().to_owned(),
        head: head.map(str::to_owned).into(),
        rows: rows.iter().map(line).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{WIDTHS, check, words};

    fn larkspur() -> Vec<Move<'static>> {
        let rows = [
            ("No platform, fragmented infrastructure", "No platform", 85.42, 85.42, 41.07),
            ("Attrition and bus factor", "Bus factor", 85.42, 43.76, 37.53),
            ("Fatigue, human error and uptime", "Fatigue and uptime", 80.94, 61.74, 39.23),
            ("Context switching and code quality", "Context switching", 71.27, 43.5, 35.21),
            ("Lost security and audit visibility", "Lost visibility", 65.62, 64.07, 37.52),
        ];
        let row = |(name, short, today, now, all)| Move {
            name,
            short,
            today: Some(today),
            after_now: Some(now),
            after_all: Some(all),
        };
        rows.map(row).into()
    }

    #[test]
    fn fits_at_every_width() {
        let long = "A name of eighty characters, which nobody should give to a risk but somebody may";
        for width in WIDTHS {
            check(&draw(words(), &larkspur(), width));
            check(&draw(words(), &[], width));
            for today in [None, Some(0.0), Some(3.0), Some(50.0), Some(97.0), Some(100.0)] {
                for later in [None, Some(0.0), Some(2.0), Some(30.0), Some(100.0)] {
                    let row = Move { name: long, short: "A name", today, after_now: later, after_all: later };
                    let other = Move { after_now: today, ..row.clone() };
                    check(&draw(words(), &[row, other], width));
                }
            }
        }
    }

    #[test]
    fn the_sentence_holds_every_value() {
        let label = draw(words(), &larkspur(), 1184).label;
        let start = "What if. No platform, fragmented infrastructure: today 85, after the Now steps 85, if all is done 41; \
                     Attrition and bus factor: today 85, after the Now steps 44, if all is done 38; ";
        assert!(label.starts_with(start), "{label}");
    }
}
