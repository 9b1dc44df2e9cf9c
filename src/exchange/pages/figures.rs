//! From counts of pages to the numbers that a team's evidence has a place for.

use super::Pages;
use domain::evidence::{MetricId, Thousandths};

/// Days of an on-call week, and the fewest that say something.
const WEEK: u32 = 7;
/// Days in which night pages are counted.
const FOUR_WEEKS: u32 = 28;

/// One number, and what it was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Whose number it is.
    pub metric: MetricId,
    /// The number, rounded half up.
    pub value: Thousandths,
    /// What was counted: pages.
    pub count: u32,
    /// Out of how many: days, or pages. At least 1.
    pub of: u32,
}

/// The numbers of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// E01, incidents per on-call week: pages over days / 7. Every page counts as an incident, and somebody as on call on
    /// all days.
    pub incidents: Figure,
    /// E02, night pages of the most-woken person in 28 days: [`Pages::most_woken`] over days.
    pub nights: Figure,
    /// E04, pages that needed action in percent, out of those of which it is known.
    pub acted: Option<Figure>,
    /// There are less than seven days, and a few days say little.
    pub short: bool,
}

/// The numbers for a team's evidence.
#[must_use]
pub fn figures(pages: &Pages) -> Figures {
    let days = pages.days.max(1);
    Figures {
        incidents: figure(1, pages.pages, days, WEEK),
        nights: figure(2, pages.most_woken, days, FOUR_WEEKS),
        acted: pages.needed_action.filter(|&(_, of)| of > 0).map(|(yes, of)| figure(4, yes, of, 100)),
        short: days < WEEK,
    }
}

/// `count` / `of` × `times`, in thousandths.
fn figure(metric: u8, count: u32, of: u32, times: u32) -> Figure {
    let (twice, of_twice) = (2000 * i64::from(count) * i64::from(times), 2 * i64::from(of));
    let value = (twice + i64::from(of)) / of_twice;
    Figure { metric: MetricId(metric), value: Thousandths(value), count, of }
}
