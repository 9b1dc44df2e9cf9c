//! The values at each level of a metric, and what its cut points rest on.

use super::sentence::nouns;
use crate::{
    CATALOGUE, Words,
    provenance::{self, Strength},
    text,
};
use domain::{
    evidence::{Metric, MetricId, Scale, Thousandths},
    level_band::{Bounds, bounds, whole_bounds},
    working::Working,
};

/// Which values have this level (0 to 4), with their unit: "up to 2 pages in 28 days", "20 to under 40 %", "80 % or more". Empty
/// where no value has it: bounds may repeat, and an index has no levels.
#[must_use]
pub fn band_range(words: Words, metric: MetricId, level: u8) -> String {
    let Some(found) = CATALOGUE.metric(metric) else { return String::new() };
    if is_whole(found) { whole_range(words, found, level) } else { amount_range(words, found, level) }
}

/// The people of a bus factor are whole, too, although nobody types them.
fn is_whole(metric: &Metric) -> bool {
    metric.working.map_or(metric.id == MetricId::BUS_FACTOR, Working::is_whole)
}

fn amount_range(words: Words, metric: &Metric, level: u8) -> String {
    let Some(Bounds { low, high }) = bounds(metric.scale, level) else { return String::new() };
    let low_is_healthy = matches!(metric.scale, Scale::LowIsHealthy(_));
    let unit = |end| unit(words, metric.id, end);
    match (low, high) {
        (None, Some(end @ Thousandths(0))) => words.facts_is(&end.to_string(), unit(end)),
        (None, Some(high)) if low_is_healthy => words.facts_up_to(&high.to_string(), unit(high)),
        (None, Some(high)) => words.facts_under(&high.to_string(), unit(high)),
        (Some(low), None) if low_is_healthy => words.facts_above(&low.to_string(), unit(low)),
        (Some(low), None) => words.facts_or_more(&low.to_string(), unit(low)),
        (Some(low), Some(high)) if low_is_healthy => {
            words.facts_above_up_to(&low.to_string(), &high.to_string(), unit(high))
        }
        (Some(low), Some(high)) => words.facts_to_under(&low.to_string(), &high.to_string(), unit(high)),
        (None, None) => String::new(),
    }
}

fn whole_range(words: Words, metric: &Metric, level: u8) -> String {
    let Some((low, high)) = whole_bounds(metric.scale, level) else { return String::new() };
    let unit = |end: i64| unit(words, metric.id, Thousandths(end * 1000));
    let (from, of_low) = (low.to_string(), unit(low));
    match high {
        Some(high) if high == low => words.facts_is(&from, of_low),
        Some(high) if low == 0 => words.facts_up_to(&high.to_string(), unit(high)),
        Some(high) => words.facts_to(&from, &high.to_string(), unit(high)),
        None if metric.working == Some(Working::DaysSince) => words.facts_or_never(&from, of_low),
        None => words.facts_or_more(&from, of_low),
    }
}

/// The metric's unit beside this value: "days", beside 1 "day".
#[must_use]
pub fn unit(words: Words, metric: MetricId, value: Thousandths) -> &'static str {
    let text = text::metric(words.0, metric);
    if value == Thousandths(1000) && !text.unit_one.is_empty() { text.unit_one } else { text.unit }
}

/// Where the levels begin and what that rests on: "Levels at 0, 2, 6 and 18 (S24, S18; derived from published numbers)".
#[must_use]
pub fn cut_points(words: Words, metric: MetricId) -> String {
    let Some(found) = CATALOGUE.metric(metric) else { return String::new() };
    let ends = |ends: [f64; 4]| {
        let mut ends: Vec<String> = ends.iter().map(|&end| Thousandths::from_bound(end).to_string()).collect();
        ends.dedup();
        words.facts_cuts(&nouns(words, &ends), &ground(words, metric))
    };
    match found.scale {
        Scale::LowIsHealthy(bounds) | Scale::HighIsHealthy(bounds) => ends(bounds),
        Scale::Quarter => words.facts_cuts_quarter(&ground(words, metric)),
    }
}

/// The sources by their numbers, and how strong they are.
fn ground(words: Words, metric: MetricId) -> String {
    let found = provenance::metric(metric);
    let strength = match found.strength {
        Some(Strength::Published) => words.facts_published(),
        Some(Strength::Derived) => words.facts_derived(),
        Some(Strength::Judgement) | None => words.facts_judgement(),
    };
    let sources = found.sources.iter().map(|&number| source_id(number));
    let sources = sources.reduce(|before, item| words.list_comma(&before, &item));
    sources.map_or_else(|| strength.to_owned(), |sources| words.facts_ground(&sources, strength))
}

/// "S01".
pub(super) fn source_id(number: u8) -> String {
    let mut id = String::from(if number < 10 { "S0" } else { "S" });
    id.push_str(&number.to_string());
    id
}
