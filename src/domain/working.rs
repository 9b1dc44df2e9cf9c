//! How a metric's figure comes from the numbers a team reads off: exact, in whole thousandths, rounded half up.
//!
//! What a number is called and where to find it is in the catalogue's words; what is stored is raw numbers and the figure.

use crate::{evidence::Thousandths, sorted::sort};
use time::Date;

/// How a figure comes from raw numbers. The raw numbers stand in the order named here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Working {
    /// The number itself, an amount.
    Plain,
    /// The number itself, a count of things or people.
    Count,
    /// A count of some and a count of all of them: percent, at most 100.
    Share,
    /// An amount and another in the same unit: percent, may be above 100.
    Ratio,
    /// A count and a length of time: how many fall on this many units of that time (28: on 28 days; 1: on a week).
    Rate(u16),
    /// An amount, heads and weeks: how much falls on a head in a week.
    PerHead,
    /// Whole days since something last happened; [`NEVER`] where it never did.
    DaysSince,
    /// Target in percent (such as 99.9), days looked at, minutes of downtime: percent of the downtime allowed that is used.
    ErrorBudget,
    /// Any number of amounts: the middle one, or the mean of the middle two.
    Median,
}

/// Why there is no figure. Places count from 0, in the order of the raw numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unworkable {
    /// A number is missing, or there are more than the working takes.
    Incomplete,
    /// Nothing is below zero here.
    Negative {
        /// Which number.
        place: usize,
    },
    /// A count or a number of days with a fraction.
    NotWhole {
        /// Which number.
        place: usize,
    },
    /// What is divided by is zero: no pages, no weeks, no developers.
    DivisionByZero {
        /// Which number is zero.
        place: usize,
    },
    /// The part is larger than the whole; more minutes of downtime than the days have.
    PartAboveWhole,
    /// A target for availability is above 1 % and below 100 %. 100 % allows no downtime, so any would use it without
    /// limit; 1 % and below is 0.999 typed for 99.9 %.
    TargetOutOfRange,
    /// A number is above [`LARGEST`], or the figure above [`Working::most`].
    TooLarge,
}

/// Days that stand for "never". A convention of the evidence files; 27 years.
pub const NEVER: Thousandths = Thousandths(9_999_000);
/// The largest raw number and figure: a thousand million, the most that a round's file may hold.
pub const LARGEST: Thousandths = Thousandths(1_000_000_000_000);

/// One, in thousandths.
const ONE: i128 = 1000;
/// 100 %, in thousandths of a percent.
const ALL: i128 = 100 * ONE;
/// The smallest target for availability in percent is above this. No service promises as little; 0.999 means 99.9 %.
const LEAST_TARGET: i128 = ONE;
const MINUTES_A_DAY: i128 = 24 * 60;

impl Working {
    /// How many raw numbers there are; a [`Working::Median`] takes any number of them in its one field.
    #[must_use]
    pub const fn fields(self) -> usize {
        match self {
            Self::Plain | Self::Count | Self::DaysSince | Self::Median => 1,
            Self::Share | Self::Ratio | Self::Rate(_) => 2,
            Self::PerHead | Self::ErrorBudget => 3,
        }
    }

    /// Whether every figure is a whole number.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Count | Self::DaysSince)
    }

    /// The largest figure there can be, whether it was worked out or read off: 100 %, the 168 hours of a week, [`NEVER`].
    #[must_use]
    pub const fn most(self) -> Thousandths {
        match self {
            Self::Share => Thousandths(100_000),
            Self::PerHead => Thousandths(168_000),
            Self::DaysSince => NEVER,
            _ => LARGEST,
        }
    }

    /// Whether the raw number at this place is a count, a whole number.
    const fn counts(self, place: usize) -> bool {
        match self {
            Self::Count | Self::DaysSince | Self::Share => true,
            Self::Rate(_) => place == 0,
            // Days looked at.
            Self::ErrorBudget => place == 1,
            Self::Plain | Self::Ratio | Self::PerHead | Self::Median => false,
        }
    }
}

/// The figure that raw numbers come to, in the metric's unit.
///
/// # Errors
///
/// The first thing that stands in the way, in the order of the raw numbers.
pub fn figure(working: Working, raw: &[Thousandths]) -> Result<Thousandths, Unworkable> {
    for (place, number) in raw.iter().enumerate() {
        match number.0 {
            n if n < 0 => return Err(Unworkable::Negative { place }),
            n if n > LARGEST.0 => return Err(Unworkable::TooLarge),
            n if working.counts(place) && n % 1000 != 0 => return Err(Unworkable::NotWhole { place }),
            _ => {}
        }
    }
    let numbers: Vec<i128> = raw.iter().map(|number| i128::from(number.0)).collect();
    let (above, below) = match (working, numbers.as_slice()) {
        (Working::Plain | Working::Count | Working::DaysSince, &[number]) => (number, 1),
        (Working::Share, &[part, whole]) if part > whole && whole > 0 => return Err(Unworkable::PartAboveWhole),
        (Working::Share | Working::Ratio, &[part, whole]) => (part * ALL, divisor(&[(1, whole)])?),
        (Working::Rate(units), &[count, time]) => (count * i128::from(units) * ONE, divisor(&[(1, time)])?),
        (Working::PerHead, &[amount, heads, weeks]) => (amount * ONE * ONE, divisor(&[(1, heads), (2, weeks)])?),
        (Working::ErrorBudget, &[target, days, downtime]) => error_budget(target, days, downtime)?,
        (Working::Median, [_, ..]) => median(raw),
        _ => return Err(Unworkable::Incomplete),
    };
    // Half up; nothing is below zero here.
    i64::try_from((above * 2 + below) / (below * 2))
        .map(Thousandths)
        .ok()
        .filter(|figure| *figure <= working.most())
        .ok_or(Unworkable::TooLarge)
}

/// The product of numbers, each with its place; none of them may be zero.
fn divisor(numbers: &[(usize, i128)]) -> Result<i128, Unworkable> {
    let zero = numbers.iter().find(|(_, number)| *number == 0);
    zero.map_or_else(
        || Ok(numbers.iter().map(|(_, number)| number).product()),
        |&(place, _)| Err(Unworkable::DivisionByZero { place }),
    )
}

/// Downtime over the downtime that a target allows, as a fraction of thousandths of a percent. The same as
/// [`crate::evidence::error_budget_used`].
fn error_budget(target: i128, days: i128, downtime: i128) -> Result<(i128, i128), Unworkable> {
    if target <= LEAST_TARGET || target >= ALL {
        return Err(Unworkable::TargetOutOfRange);
    }
    let minutes = divisor(&[(1, days)])? * MINUTES_A_DAY;
    if downtime > minutes {
        return Err(Unworkable::PartAboveWhole);
    }
    Ok((downtime * ALL * ALL, minutes * (ALL - target)))
}

/// Twice the median over two, so that the mean of the middle two is exact.
fn median(raw: &[Thousandths]) -> (i128, i128) {
    let mut sorted = raw.to_vec();
    sort(&mut sorted);
    let at = |place: usize| sorted.get(place).map_or(0, |number| i128::from(number.0));
    (at((sorted.len() - 1) / 2) + at(sorted.len() / 2), 2)
}

/// Days from one day to another, for [`Working::DaysSince`]; `None` where the first is the later one. However long ago it
/// was, it is not "never".
#[must_use]
pub fn days_between(then: Date, today: Date) -> Option<Thousandths> {
    let days = i64::from(today.to_julian_day()) - i64::from(then.to_julian_day());
    (days >= 0).then(|| Thousandths((days * 1000).min(NEVER.0 - 1000)))
}

#[cfg(test)]
mod tests {
    use super::{Unworkable as U, Working as W, *};
    use crate::evidence::{HAIR, error_budget_used};

    #[test]
    fn figures() {
        let check = |working, raw: &[i64], expected: i64| {
            let raw: Vec<Thousandths> = raw.iter().copied().map(Thousandths).collect();
            assert_eq!(figure(working, &raw), Ok(Thousandths(expected)), "{working:?} {raw:?}");
        };
        check(W::Plain, &[12_345], 12_345);
        check(W::Count, &[3_000], 3_000);
        check(W::DaysSince, &[0], 0);
        check(W::DaysSince, &[NEVER.0], NEVER.0);
        check(W::Share, &[18_000, 50_000], 36_000);
        check(W::Share, &[1_000, 3_000], 33_333);
        check(W::Share, &[2_000, 3_000], 66_667);
        check(W::Share, &[1_000, 16_000], 6_250);
        check(W::Share, &[1_000, 200_000], 500);
        check(W::Share, &[1_000, 200_000_000], 1);
        check(W::Share, &[1_000, 200_001_000], 0);
        check(W::Share, &[0, 7_000], 0);
        check(W::Share, &[LARGEST.0, LARGEST.0], 100_000);
        check(W::Ratio, &[7_500, 5_000], 150_000);
        check(W::Ratio, &[1_000, 4_500], 22_222);
        check(W::Rate(1), &[5_000, 1_500], 3_333);
        check(W::Rate(28), &[7_000, 28_000], 7_000);
        check(W::Rate(28), &[7_000, 30_000], 6_533);
        check(W::Rate(28), &[9_000, 56_000], 4_500);
        check(W::PerHead, &[51_600, 6_000, 2_000], 4_300);
        check(W::PerHead, &[10_000, 3_500, 1_000], 2_857);
        check(W::ErrorBudget, &[99_900, 30_000, 65_000], 150_463);
        check(W::ErrorBudget, &[99_900, 28_000, 20_160], 50_000);
        check(W::ErrorBudget, &[99_999, 30_000, 0], 0);
        check(W::Median, &[3_000], 3_000);
        check(W::Median, &[9_000, 1_000, 4_000], 4_000);
        check(W::Median, &[9_000, 1_000, 4_000, 5_000], 4_500);
        check(W::Median, &[1, 2], 2);
        check(W::Median, &[LARGEST.0, LARGEST.0], LARGEST.0);
    }

    #[test]
    fn what_stands_in_the_way() {
        let check = |working, raw: &[i64], expected: U| {
            let raw: Vec<Thousandths> = raw.iter().copied().map(Thousandths).collect();
            assert_eq!(figure(working, &raw), Err(expected), "{working:?} {raw:?}");
        };
        for working in [W::Plain, W::Count, W::Share, W::Ratio, W::Rate(1), W::PerHead, W::ErrorBudget, W::Median] {
            check(working, &[], U::Incomplete);
        }
        check(W::Share, &[1_000], U::Incomplete);
        check(W::Share, &[1_000, 2_000, 3_000], U::Incomplete);
        check(W::ErrorBudget, &[99_900, 30_000], U::Incomplete);
        check(W::Plain, &[-1], U::Negative { place: 0 });
        check(W::Median, &[1_000, -1_000], U::Negative { place: 1 });
        check(W::Count, &[1_500], U::NotWhole { place: 0 });
        check(W::Share, &[1_000, 2_001], U::NotWhole { place: 1 });
        check(W::Rate(1), &[1_500, 2_000], U::NotWhole { place: 0 });
        check(W::ErrorBudget, &[99_900, 30_500, 1_000], U::NotWhole { place: 1 });
        check(W::Share, &[0, 0], U::DivisionByZero { place: 1 });
        check(W::Share, &[1_000, 0], U::DivisionByZero { place: 1 });
        check(W::Ratio, &[1_000, 0], U::DivisionByZero { place: 1 });
        check(W::Rate(28), &[1_000, 0], U::DivisionByZero { place: 1 });
        check(W::PerHead, &[1_000, 0, 1_000], U::DivisionByZero { place: 1 });
        check(W::PerHead, &[1_000, 1_000, 0], U::DivisionByZero { place: 2 });
        check(W::ErrorBudget, &[99_900, 0, 0], U::DivisionByZero { place: 1 });
        check(W::Share, &[3_000, 2_000], U::PartAboveWhole);
        check(W::ErrorBudget, &[99_900, 1_000, 1_440_001], U::PartAboveWhole);
        check(W::ErrorBudget, &[100_000, 30_000, 0], U::TargetOutOfRange);
        check(W::ErrorBudget, &[100_000, 30_000, 1_000], U::TargetOutOfRange);
        check(W::ErrorBudget, &[0, 30_000, 1_000], U::TargetOutOfRange);
        check(W::ErrorBudget, &[999, 30_000, 1_000], U::TargetOutOfRange);
        check(W::Plain, &[LARGEST.0 + 1], U::TooLarge);
        check(W::Plain, &[i64::MAX], U::TooLarge);
        check(W::DaysSince, &[NEVER.0 + 1000], U::TooLarge);
        check(W::Ratio, &[LARGEST.0, 1], U::TooLarge);
        check(W::PerHead, &[LARGEST.0, 1, 1], U::TooLarge);
    }

    #[test]
    fn error_budgets_agree_with_the_rule() {
        let check = |target: i64, days: i64, downtime: i64| {
            let raw = [target, days, downtime].map(Thousandths);
            let [share, days, downtime] = raw.map(Thousandths::value);
            let rule = error_budget_used(share / 100.0, days, downtime);
            let found = figure(W::ErrorBudget, &raw).map(Thousandths::value);
            assert!(found.is_ok_and(|found| (found - rule).abs() <= 0.0005 + rule * HAIR), "{raw:?} {found:?} {rule}");
        };
        check(99_900, 30_000, 65_000);
        check(99_900, 30_000, 20_000);
        check(99_990, 30_000, 10_000);
        check(99_950, 28_000, 17_500);
        check(95_000, 28_000, 0);
        check(50_000, 7_000, 10_080_000);
    }

    #[test]
    fn days() {
        let check = |then, today, expected: Option<i64>| {
            let day = |julian| Date::from_julian_day(julian).unwrap_or(Date::MIN);
            assert_eq!(days_between(day(then), day(today)), expected.map(Thousandths), "{then} {today}");
        };
        check(2_461_000, 2_461_000, Some(0));
        check(2_460_999, 2_461_030, Some(31_000));
        check(2_461_001, 2_461_000, None);
        check(2_400_000, 2_461_000, Some(9_998_000));
    }
}
