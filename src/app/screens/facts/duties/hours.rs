//! Hours a week as they are typed. The one place that reads them, in whole numbers only: reading fractions as such would weigh more
//! than the rest of this page.

use crate::state::words;
use domain::evidence::Thousandths;

/// Hours of a week.
const WEEK: u64 = 168;
/// Decimals that are kept.
const DECIMALS: usize = 3;

/// Why what is typed is not taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum HoursError {
    /// Nothing is typed.
    Empty,
    /// It is no number.
    NotANumber,
    /// It is below 0.
    Negative,
    /// It is more than a week has.
    Huge,
    /// It has more decimals than are kept.
    TooFine,
}

/// "1.5" and "1,5" are one and a half hours.
///
/// # Errors
/// See [`HoursError`].
pub(super) fn parse_hours(typed: &str) -> Result<Thousandths, HoursError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(HoursError::Empty);
    }
    if let Some(rest) = typed.strip_prefix(['-', '\u{2212}']) {
        let number = !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
        return Err(if number { HoursError::Negative } else { HoursError::NotANumber });
    }
    let (whole, part) = typed.split_once(['.', ',']).unwrap_or((typed, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(part) || whole.len() + part.len() == 0 {
        return Err(HoursError::NotANumber);
    }
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    if whole.len() > DECIMALS {
        return Err(HoursError::Huge);
    }
    if part.len() > DECIMALS {
        return Err(HoursError::TooFine);
    }
    let read = |digits: &str| digits.bytes().fold(0, |sum: u64, digit| sum * 10 + u64::from(digit - b'0'));
    let missing = (part.len()..DECIMALS).fold(1, |scale, _| scale * 10);
    let thousandths = read(whole) * 1000 + read(part) * missing;
    match i64::try_from(thousandths) {
        Ok(hours) if thousandths <= WEEK * 1000 => Ok(Thousandths(hours)),
        _ => Err(HoursError::Huge),
    }
}

/// What is wrong, what is safe, and what next.
pub(super) fn why_not(error: HoursError, typed: &str) -> String {
    let w = words();
    match error {
        HoursError::Empty => w.dutymap_hours_empty().to_owned(),
        HoursError::NotANumber => w.dutymap_hours_not(&exchange::text::label(typed)),
        HoursError::Negative => w.dutymap_hours_negative().to_owned(),
        HoursError::Huge => w.dutymap_hours_huge().to_owned(),
        HoursError::TooFine => w.dutymap_hours_fine().to_owned(),
    }
}
