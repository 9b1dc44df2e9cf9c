//! Why raw numbers give no figure.

use crate::{CATALOGUE, Words, text};
use domain::{
    evidence::MetricId,
    working::{Unworkable, Working},
};

/// What to change in the numbers typed for this metric, in a sentence or two.
#[must_use]
pub fn unworkable(words: Words, metric: MetricId, why: Unworkable) -> String {
    let raw = text::metric(words.0, metric).raw;
    // The numbers of a list share one field.
    let field = |place: usize| raw.get(place).or(raw.first()).copied().unwrap_or_default();
    let working = CATALOGUE.metric(metric).and_then(|metric| metric.working);
    match why {
        Unworkable::Incomplete => words.facts_incomplete().to_owned(),
        Unworkable::Negative { place } => words.facts_negative(field(place)),
        Unworkable::NotWhole { place } => words.facts_not_whole(field(place)),
        Unworkable::DivisionByZero { place } => words.facts_zero(field(place)),
        Unworkable::PartAboveWhole if working == Some(Working::ErrorBudget) => words.facts_downtime().to_owned(),
        Unworkable::PartAboveWhole => words.facts_part_above_whole(field(0), field(1)),
        Unworkable::TargetOutOfRange => words.facts_target().to_owned(),
        Unworkable::TooLarge => words.facts_too_large().to_owned(),
    }
}
