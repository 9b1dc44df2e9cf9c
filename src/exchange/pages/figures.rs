//! From counts of pages to the figures that a team's evidence has a place for.

use super::Pages;
use domain::evidence::{MetricId, Thousandths};

/// Days of an on-call week, and the fewest that say something.
pub const WEEK: u32 = 7;
/// Days in which night pages are counted.
const FOUR_WEEKS: u32 = 28;

/// A figure, and the raw numbers that the metric asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Whose figure it is.
    pub metric: MetricId,
    /// The figure, rounded half up.
    pub value: Thousandths,
    /// What was counted, and out of what: weeks, days, or pages.
    pub raw: [Thousandths; 2],
}

/// What an export comes to over so many days (at least 1; those without a page before the first and after the last count, too):
///
/// - E01, incidents per on-call week: every page counts as an incident, and somebody as on call on all days.
/// - E02, night pages of the most-woken person in 28 days; where the export says who was paged.
/// - E04, pages that needed action in percent; out of those of which the export says it, else out of all, if somebody says how many.
#[must_use]
pub fn figures(pages: &Pages, days: u32, acted: Option<u32>) -> Vec<Figure> {
    let days = days.max(1);
    let mut found = vec![Figure {
        metric: MetricId::INCIDENTS,
        // A week is rounded where it is shown, and not where it is divided by.
        value: share(pages.pages, days, WEEK),
        raw: [whole(pages.pages), share(days, WEEK, 1)],
    }];
    // Without a column of people nobody is the one who was woken most.
    if pages.people > 0 {
        let (value, raw) = (share(pages.most_woken, days, FOUR_WEEKS), [whole(pages.most_woken), whole(days)]);
        found.push(Figure { metric: MetricId::NIGHT_PAGES, value, raw });
    }
    let known = pages.needed_action.or(acted.map(|yes| (yes, pages.pages)));
    if let Some((yes, of)) = known.filter(|&(yes, of)| of > 0 && yes <= of) {
        let (value, raw) = (share(yes, of, 100), [whole(yes), whole(of)]);
        found.push(Figure { metric: MetricId::PAGES_ACTED_ON, value, raw });
    }
    found
}

fn whole(n: u32) -> Thousandths {
    Thousandths(i64::from(n) * 1000)
}

/// `count` / `of` × `times`, in thousandths, rounded half up.
fn share(count: u32, of: u32, times: u32) -> Thousandths {
    let (twice, of) = (2000 * i64::from(count) * i64::from(times), i64::from(of));
    Thousandths((twice + of) / (2 * of))
}
