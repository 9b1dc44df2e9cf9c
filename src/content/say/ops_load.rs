//! The load that operations put on a team: figures, what they mean, and what to hold them against.

use super::{
    level_band::source_id,
    number::{amount, in_words},
    sentence::capitalised,
};
use crate::Words;
use domain::ops_load::{Load, OpsLoad, ShareFrom, Span};

/// What the figure is: "Working time for operations".
#[must_use]
pub fn ops_load_name(words: Words, load: Load) -> &'static str {
    match load {
        Load::Share => words.load_name_share(),
        Load::Heaviest => words.load_name_heaviest(),
        Load::NightPages => words.load_name_night_pages(),
        Load::Rotation => words.load_name_rotation(),
        Load::AfterPages => words.load_name_after_pages(),
    }
}

/// The figure with its unit: "9 to 11 %", "up to 30 hours", "1 of 8", "9 people"; empty where it is not known.
#[must_use]
pub fn ops_load_value(words: Words, found: &OpsLoad, load: Load) -> String {
    let Some(span) = found.of(load) else { return String::new() };
    match load {
        Load::Share => between(words, span, &|_, value| words.load_percent(value)),
        // The map says it to the half-hour, and the next full one may be the yardstick.
        Load::Heaviest => hours(words, &amount(span.high)),
        Load::NightPages => between(words, span, &|n, value| words.load_pages(n, value)),
        Load::Rotation => {
            let needed = usize::from(found.rotation_needed());
            between(words, span, &|n, value| match n < needed {
                true => words.load_people_of(value, needed),
                false => words.load_people(n, value),
            })
        }
        Load::AfterPages => between(words, span, &|n, value| words.load_hours(n, value)),
    }
}

/// What the figure means, in a sentence or two; empty where it is not known.
#[must_use]
pub fn ops_load_sentence(words: Words, found: &OpsLoad, load: Load) -> String {
    let Some(span) = found.of(load) else { return String::new() };
    let value = ops_load_value(words, found, load);
    match load {
        Load::Share => {
            let from = match found.share_from {
                Some(ShareFrom::Duties) => words.load_from_duties(),
                Some(ShareFrom::Hours) => words.load_from_hours(),
                Some(ShareFrom::Both) | None => words.load_from_both(),
            };
            words.load_says_share(&value, from)
        }
        Load::Heaviest => words.load_says_heaviest(&value),
        Load::NightPages => nights(words, found, span, &value),
        Load::Rotation => rotation(words, found, span),
        Load::AfterPages if span.high <= 0.0 => words.load_says_no_pages().to_owned(),
        Load::AfterPages => words.load_says_after_pages(&value),
    }
}

/// What to hold the figure against, with its source and for whom it was published.
#[must_use]
pub fn ops_load_yardstick(words: Words, found: &OpsLoad, load: Load) -> String {
    let source = source_id(load.source());
    match load {
        Load::Share => words.load_against_share(&source),
        Load::Heaviest => words.load_against_heaviest(&source),
        Load::NightPages => words.load_against_night_pages(&source),
        Load::Rotation if found.promised_24x7 => words.load_against_rotation(&source),
        Load::Rotation => words.load_against_office(&source),
        Load::AfterPages => words.load_against_after_pages(&source),
    }
}

fn nights(words: Words, found: &OpsLoad, span: Span, value: &str) -> String {
    let alone = found.rotation.is_some_and(|people| people.high <= 1.0);
    match span.low {
        _ if span.high <= 0.0 => words.load_says_no_nights().to_owned(),
        None => words.load_says_most_woken(value),
        Some(_) if alone => words.load_says_one_woken(value),
        Some(_) => words.load_says_woken(value),
    }
}

fn rotation(words: Words, found: &OpsLoad, people: Span) -> String {
    let missing = usize::from(found.rotation_needed()).saturating_sub(whole(people.high));
    let counted = in_words(words, missing);
    let is_range = people.low.is_some_and(|low| whole(low) < whole(people.high));
    let count = capitalised(&if is_range { words.load_at_least(&counted) } else { counted });
    match (found.promised_24x7, missing) {
        (true, 0) => words.load_says_rotation_enough().to_owned(),
        (true, _) => words.load_says_rotation_short(missing, &count),
        (false, 0) => words.load_says_office_enough().to_owned(),
        (false, _) => words.load_says_office_short(missing, &count),
    }
}

/// A span in whole numbers: its ends, one number where both read the same, or "up to" where the lower end says nothing.
/// `with_unit` puts the unit to a number, which it also gets as a count.
fn between(words: Words, span: Span, with_unit: &dyn Fn(usize, &str) -> String) -> String {
    let high = whole(span.high).max(usize::from(span.high > 0.0));
    let upper = with_unit(high, &high.to_string());
    match span.low.map(whole) {
        _ if high == 0 => upper,
        Some(low) if low == high => upper,
        Some(low) if low > 0 => words.load_to(&low.to_string(), &upper),
        _ => words.load_up_to(&upper),
    }
}

fn hours(words: Words, value: &str) -> String {
    words.load_hours(if value == "1" { 1 } else { 2 }, value)
}

/// Half up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "figures are not below 0 and far below 2^32"
)]
fn whole(figure: f64) -> usize {
    (figure + 0.5 + 1e-9) as usize
}
