//! Numbers as text.

use crate::Words;
use domain::risk::Band;

/// A score without decimals. Where rounding up would name the next band (79.6 is High, 80 is Critical), it rounds down.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "scores are 0 to 100")]
pub fn whole(score: f64) -> String {
    let rounded = (score + 0.5 + 1e-9).floor();
    let honest = if Band::of(rounded) == Band::of(score) { rounded } else { score.floor() };
    (honest.clamp(0.0, 100.0) as u32).to_string()
}

/// An amount with at most one decimal, or two below 1: 0.25, 3.5, 12.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "amounts are far below 2^63")]
pub fn amount(value: f64) -> String {
    let step = if value.abs() < 0.995 { 1 } else { 10 };
    let hundredths = (value * 100.0 / f64::from(step)).round() as i64 * i64::from(step);
    let mut text = String::new();
    if hundredths < 0 {
        text.push('-');
    }
    let rest = hundredths.unsigned_abs();
    text.push_str(&(rest / 100).to_string());
    if !rest.is_multiple_of(100) {
        text.push('.');
        text.push_str(&(rest / 10 % 10).to_string());
        if !rest.is_multiple_of(10) {
            text.push_str(&(rest % 10).to_string());
        }
    }
    text
}

/// A share from 0 to 1 in whole percent; nothing or all of it only where it is nothing or all.
#[must_use]
pub fn percent(share: f64) -> String {
    let whole = (share * 100.0).round();
    amount(if share > 0.0 && share < 1.0 { whole.clamp(1.0, 99.0) } else { whole })
}

/// A count as it stands inside a sentence: in words up to ten.
#[must_use]
pub fn in_words(words: Words, n: usize) -> String {
    words.number(n)
}

/// An amount inside a sentence: whole numbers up to ten in words.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be from 0 to 10")]
pub(super) fn amount_in_words(words: Words, value: f64) -> String {
    if (0.0..=10.0).contains(&value) && (value - value.round()).abs() < 1e-9 {
        words.number(value.round() as usize)
    } else {
        amount(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_stay_in_their_band() {
        let check = |score, expected: &str| assert_eq!(whole(score), expected, "{score}");
        check(85.42, "85");
        check(80.94, "81");
        check(79.6, "79");
        check(79.96, "80");
        check(59.949_999, "59");
        check(59.95, "60");
        check(0.0, "0");
        check(0.5, "1");
        check(100.0, "100");
    }

    #[test]
    fn amounts() {
        let check = |value, expected: &str| assert_eq!(amount(value), expected, "{value}");
        check(3.5, "3.5");
        check(8.000_000_1, "8");
        check(0.9, "0.9");
        check(0.25, "0.25");
        check(0.996, "1");
        check(11.66, "11.7");
        check(9999.0, "9999");
        check(-0.4, "-0.4");
        check(0.0, "0");
    }

    #[test]
    fn shares() {
        let check = |share, expected: &str| assert_eq!(percent(share), expected, "{share}");
        check(0.0, "0");
        check(0.001, "1");
        check(0.796, "80");
        check(0.928_571, "93");
        check(0.999, "99");
        check(1.0, "100");
    }
}
