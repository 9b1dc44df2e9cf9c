//! Where do we stand, and how sure is it? A disc per risk, a bar for its range, two rings for its sub-risks.

mod picture;
#[cfg(test)]
mod tests;

pub(crate) use picture::mark;

use crate::{
    axis::FOOT,
    canvas::Canvas,
    drawing::{Drawing, Table},
    names,
    says::sentence,
    scale::figure,
};
use content::Words;
use domain::{
    confidentiality::Detail,
    range::Range,
    risk::Band,
    score::{Assessment, RiskResult},
};

/// A risk on the profile.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RiskRow<'a> {
    pub(crate) number: u8,
    pub(crate) name: &'a str,
    /// For drawings without room for the name.
    pub(crate) short: &'a str,
    pub(crate) score: Option<f64>,
    pub(crate) range: Option<Range>,
    pub(crate) parts: Vec<PartRow<'a>>,
}

/// A sub-risk on the profile.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PartRow<'a> {
    pub(crate) name: &'a str,
    pub(crate) short: &'a str,
    pub(crate) score: Option<f64>,
    pub(crate) range: Option<Range>,
}

/// The profile of a round: risks worst first, with sub-risks where they may be shown.
#[must_use]
pub fn profile(words: Words, assessment: &Assessment, width: u32) -> Drawing {
    picture::draw(words, &rows(words, assessment, assessment.detail == Detail::Questions), width)
}

/// The profile without sub-risks, whatever may be shown: for readers from whom they are kept.
#[must_use]
pub fn profile_risks(words: Words, assessment: &Assessment, width: u32) -> Drawing {
    picture::draw(words, &rows(words, assessment, false), width)
}

/// The profile without sub-risks, one line per risk: for the first screen and a cover.
#[must_use]
pub fn profile_compact(words: Words, assessment: &Assessment, width: u32) -> Drawing {
    picture::narrow(words, &rows(words, assessment, false), width)
}

/// The risks, worst first.
pub(crate) fn rows(words: Words, assessment: &Assessment, parts: bool) -> Vec<RiskRow<'static>> {
    let part = |id| {
        let result = assessment.subrisk(id);
        let (name, short) = (names::part(words, id), names::part_short(words, id));
        PartRow { name, short, score: result.score, range: result.range }
    };
    let row = |risk: &RiskResult| RiskRow {
        number: risk.id.number(),
        name: names::risk(words, risk.id),
        short: names::risk_short(words, risk.id),
        score: risk.score,
        range: risk.range,
        parts: if parts { risk.id.subrisks().map(part).into() } else { Vec::new() },
    };
    assessment.ranked().into_iter().map(row).collect()
}

/// The sentence and the table that go with the picture.
pub(crate) fn finish(words: Words, canvas: Canvas, rows: &[RiskRow<'_>], bottom: f64) -> Drawing {
    let label = sentence(words.charts_profile(), rows.iter().map(|row| says(words, row)));
    canvas.finish(bottom + FOOT, words.charts_profile().to_owned(), label, table(words, rows))
}

/// One risk in words.
fn says(words: Words, row: &RiskRow<'_>) -> String {
    let risk = match (row.score, row.range) {
        (Some(score), Some(range)) => {
            let (low, high) = (figure(range.low), figure(range.high));
            words.charts_profile_says(row.name, &figure(score), names::band(words, Band::of(score)), &low, &high)
        }
        (Some(score), None) => words.charts_part_says(
            row.name,
            &words.charts_profile_value(&figure(score), names::band(words, Band::of(score))),
        ),
        (None, _) => words.charts_not_enough_says(row.name),
    };
    if row.parts.is_empty() {
        return risk;
    }
    let part = |part: &PartRow<'_>| match part.score {
        Some(score) => words.charts_part_says(part.short, &figure(score)),
        None => words.charts_not_enough_says(part.short),
    };
    words.charts_profile_says_parts(&risk, &row.parts.iter().map(part).collect::<Vec<_>>().join(", "))
}

fn table(words: Words, rows: &[RiskRow<'_>]) -> Table {
    let line = |name: &str, score: Option<f64>, range: Option<Range>| {
        let range = range.map(|range| words.charts_range(&figure(range.low), &figure(range.high)));
        let score_text = score.map_or_else(|| words.charts_not_enough().to_owned(), figure);
        let band = score.map_or("", |score| names::band(words, Band::of(score)));
        vec![name.to_owned(), score_text, band.to_owned(), range.unwrap_or_default()]
    };
    let mut lines = Vec::new();
    for row in rows {
        lines.push(line(row.name, row.score, row.range));
        lines.extend(row.parts.iter().map(|part| line(part.name, part.score, part.range)));
    }
    let head =
        [words.charts_head_risk(), words.charts_head_score(), words.charts_head_band(), words.charts_head_range()];
    Table { caption: words.charts_profile().to_owned(), head: head.map(str::to_owned).into(), rows: lines }
}
