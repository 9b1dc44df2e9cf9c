//! What changed beyond noise? Five small pictures, one per risk: a disc per round, grey for the ranges, a bold line for
//! a change.

mod picture;
#[cfg(test)]
mod tests;

use crate::{
    drawing::{Drawing, Table},
    names,
    says::sentence,
    scale::figure,
};
use content::{Words, say};
use domain::{
    Date,
    history::{Line, Point, Series},
    risk::RiskId,
    round::Round,
    trend::Verdict,
};

/// More rounds than these make lines that nobody can follow; the latest are drawn.
const MOST_ROUNDS: usize = 8;

/// A risk through the rounds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Panel<'a> {
    pub(crate) name: &'a str,
    /// For the picture.
    pub(crate) short: &'a str,
    /// One per round, oldest first.
    pub(crate) points: Vec<Point>,
    /// Per pair of neighbours; `None` where they are not compared, which leaves no line.
    pub(crate) verdicts: Vec<Option<Verdict>>,
    /// The last change in words: "Changed, −16"; empty with one round.
    pub(crate) said: String,
    /// The verdict of it alone, and how many points.
    pub(crate) last: (&'a str, String),
}

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Rounds<'a> {
    /// The day of each round, oldest first.
    pub(crate) dates: Vec<Date>,
    /// How many rounds there are in all.
    pub(crate) total: usize,
    pub(crate) panels: Vec<Panel<'a>>,
    /// The finding.
    pub(crate) title: String,
}

/// The five risks of a team through its rounds, oldest first. `series` is made of the same rounds.
#[must_use]
pub fn history(words: Words, rounds: &[&Round], series: &Series, width: u32) -> Drawing {
    let left_out = rounds.len().saturating_sub(MOST_ROUNDS);
    let panel = |id: RiskId| {
        let line: &Line = series.risk(id);
        let last = line.changes.len().saturating_sub(1);
        let verdict = |change: &domain::history::Change| change.trend().map(|trend| trend.verdict);
        Panel {
            name: names::risk(words, id),
            short: names::risk_short(words, id),
            points: line.points.iter().skip(left_out).copied().collect(),
            verdicts: line.changes.iter().skip(left_out).map(verdict).collect(),
            said: say::change_line(words, line, last),
            last: (say::change_verdict(words, line, last), say::change_amount(line, last).unwrap_or_default()),
        }
    };
    let all = Rounds {
        dates: rounds.iter().skip(left_out).map(|round| round.date).collect(),
        total: rounds.len(),
        panels: RiskId::ALL.map(panel).into(),
        title: say::history_title(words, series),
    };
    draw(words, &all, width)
}

fn draw(words: Words, rounds: &Rounds<'_>, width: u32) -> Drawing {
    let (canvas, height) = picture::draw(words, rounds, width);
    let drawn = rounds.dates.len();
    let name = match rounds.total {
        all if all > drawn => words.charts_history_latest(drawn, all),
        all => words.charts_history(all, &say::in_words(words, all)),
    };
    let label = sentence(&name, rounds.panels.iter().map(|panel| says(words, rounds, panel)));
    canvas.finish(height, rounds.title.clone(), label, table(words, rounds, name))
}

/// One risk in words: every round and the last change.
fn says(words: Words, rounds: &Rounds<'_>, panel: &Panel<'_>) -> String {
    let at = |(point, &date): (&Point, &Date)| {
        let day = names::full_day(words, date);
        match point {
            Point::Scored { score, range } => {
                words.charts_history_at(&day, &figure(*score), &figure(range.low), &figure(range.high))
            }
            Point::Missing => words.charts_history_at_missing(&day),
            Point::Withheld => words.charts_history_at_withheld(&day),
        }
    };
    let points = panel.points.iter().zip(&rounds.dates).map(at).collect::<Vec<_>>().join(", ");
    if panel.said.is_empty() {
        return words.charts_history_says(panel.name, &points);
    }
    words.charts_history_says_change(panel.name, &points, &say::inside_sentence(words.0, &panel.said))
}

fn table(words: Words, rounds: &Rounds<'_>, caption: String) -> Table {
    let compared = rounds.dates.len() > 1;
    let mut head = vec![words.charts_head_risk().to_owned()];
    head.extend(rounds.dates.iter().map(|&date| names::full_day(words, date)));
    if compared {
        head.extend([words.charts_head_last_change(), words.charts_head_verdict()].map(str::to_owned));
    }
    let cell = |point: &Point| match point {
        Point::Scored { score, .. } => figure(*score),
        Point::Missing => words.charts_not_enough().to_owned(),
        Point::Withheld => words.charts_not_shown().to_owned(),
    };
    let row = |panel: &Panel<'_>| {
        let mut row = vec![panel.name.to_owned()];
        row.extend(panel.points.iter().map(cell));
        if compared {
            row.extend([panel.last.1.clone(), panel.last.0.to_owned()]);
        }
        row
    };
    Table { caption, head, rows: rounds.panels.iter().map(row).collect() }
}
