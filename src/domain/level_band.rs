//! The values that stand at one level of a metric, and a figure for "about there": what a team that did not count can still say.

use crate::{
    evidence::{Metric, Scale, Thousandths},
    working::Working,
};

/// The ends of the values at one level. On a scale where low is healthy the lower end belongs to the level below and the upper
/// end to this one; where high is healthy it is the other way round. So an end belongs to the better level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Where they begin; `None` for nothing but zero.
    pub low: Option<Thousandths>,
    /// Where they end; `None` where there is no end.
    pub high: Option<Thousandths>,
}

/// What stands for "about this much" in a metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// The figure that counts. Its level is the level that was named.
    pub figure: Thousandths,
    /// Where the values meant begin.
    pub low: Thousandths,
    /// Where they end. In a band without an end it is the figure, because nothing is known beyond.
    pub high: Thousandths,
}

/// 100 %.
const ALL: i64 = 100_000;
/// In a band without an end, "about" is a quarter beyond its beginning: our choice, far enough to be at that level and mild enough
/// not to claim more.
const BEYOND: i64 = 4;

/// The ends of a level from 0 to 4; `None` where no value has that level (bounds may repeat), and on a scale without levels.
#[must_use]
pub fn bounds(scale: Scale, level: u8) -> Option<Bounds> {
    let (ends, low_is_healthy) = match scale {
        Scale::LowIsHealthy(ends) => (ends, true),
        Scale::HighIsHealthy(ends) => (ends, false),
        Scale::Quarter => return None,
    };
    let level = usize::from(level);
    let worse = ends.get(level).copied().map(Thousandths::from_bound);
    let better = level.checked_sub(1).and_then(|place| ends.get(place)).copied().map(Thousandths::from_bound);
    match (better, worse) {
        (None, None) => None,
        (Some(better), Some(worse)) if better == worse => None,
        (low, high) if low_is_healthy => Some(Bounds { low, high }),
        (high, low) => Some(Bounds { low, high }),
    }
}

/// The smallest and the largest value at a level, where the metric's values are whole numbers; `None` for "no end".
#[must_use]
pub fn whole_bounds(scale: Scale, level: u8) -> Option<(i64, Option<i64>)> {
    let Bounds { low, high } = bounds(scale, level)?;
    // An end of a count is a count.
    let whole = |end: Thousandths| end.0 / 1000;
    let (low, high) = match scale {
        Scale::LowIsHealthy(_) => (low.map_or(0, |low| whole(low) + 1), high.map(whole)),
        _ => (low.map_or(0, whole), high.map(|high| whole(high) - 1)),
    };
    high.is_none_or(|high| low <= high).then_some((low, high))
}

/// The figure for "about at this level" of a metric that a team can look up: the middle of the band, rounded down to a whole number
/// where the metric has only those; `None` where no value has the level.
#[must_use]
pub fn about(metric: &Metric, level: u8) -> Option<About> {
    let working = metric.working?;
    if working.is_whole() {
        let (low, high) = whole_bounds(metric.scale, level)?;
        let figure = high.map_or(low + low / BEYOND, |high| i64::midpoint(low, high));
        return Some(About { figure: units(figure), low: units(low), high: units(high.unwrap_or(figure)) });
    }
    let Bounds { low, high } = bounds(metric.scale, level)?;
    let low = low.map_or(0, |low| low.0);
    let high = high.map(|high| high.0).or((working == Working::Share).then_some(ALL));
    let figure = high.map_or(low + low / BEYOND, |high| i64::midpoint(low, high));
    Some(About { figure: Thousandths(figure), low: Thousandths(low), high: Thousandths(high.unwrap_or(figure)) })
}

const fn units(whole: i64) -> Thousandths {
    Thousandths(whole * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        evidence::{MetricId, Role},
        risk::SubRiskId,
    };

    const PAGES: Scale = Scale::LowIsHealthy([0.0, 2.0, 6.0, 18.0]);
    const SHARED: Scale = Scale::LowIsHealthy([0.0; 4]);
    const ROTATION: Scale = Scale::HighIsHealthy([8.0, 6.0, 4.0, 2.0]);
    const BUS_FACTOR: Scale = Scale::HighIsHealthy([4.0, 3.0, 2.0, 2.0]);
    const RUNBOOKS: Scale = Scale::HighIsHealthy([90.0, 70.0, 40.0, 10.0]);
    const OFTEN: Scale = Scale::HighIsHealthy([5.0, 1.0, 0.23, 0.038]);

    #[test]
    fn ends() {
        let check = |scale, level, expected: Option<(Option<i64>, Option<i64>)>| {
            let expected =
                expected.map(|(low, high)| Bounds { low: low.map(Thousandths), high: high.map(Thousandths) });
            assert_eq!(bounds(scale, level), expected, "{scale:?} {level}");
        };
        check(PAGES, 0, Some((None, Some(0))));
        check(PAGES, 1, Some((Some(0), Some(2_000))));
        check(PAGES, 4, Some((Some(18_000), None)));
        check(PAGES, 5, None);
        check(SHARED, 0, Some((None, Some(0))));
        check(SHARED, 1, None);
        check(SHARED, 4, Some((Some(0), None)));
        check(BUS_FACTOR, 0, Some((Some(4_000), None)));
        check(BUS_FACTOR, 3, None);
        check(BUS_FACTOR, 4, Some((None, Some(2_000))));
        check(OFTEN, 3, Some((Some(38), Some(230))));
        check(Scale::Quarter, 1, None);
    }

    #[test]
    fn whole_ends() {
        let check = |scale, level, expected| assert_eq!(whole_bounds(scale, level), expected, "{scale:?} {level}");
        check(PAGES, 0, Some((0, Some(0))));
        check(PAGES, 1, Some((1, Some(2))));
        check(PAGES, 4, Some((19, None)));
        check(SHARED, 4, Some((1, None)));
        check(ROTATION, 0, Some((8, None)));
        check(ROTATION, 1, Some((6, Some(7))));
        check(ROTATION, 4, Some((0, Some(1))));
        check(BUS_FACTOR, 3, None);
    }

    #[test]
    fn about_there() {
        let check = |scale, working, level, figure: i64, low: i64, high: i64| {
            let [subrisk, ..] = SubRiskId::ALL;
            let metric = Metric { id: MetricId(1), subrisk, scale, role: Role::Blend, working };
            let [figure, low, high] = [figure, low, high].map(Thousandths);
            assert_eq!(about(&metric, level), Some(About { figure, low, high }), "{scale:?} {level}");
        };
        check(PAGES, Some(Working::Rate(28)), 0, 0, 0, 0);
        check(PAGES, Some(Working::Rate(28)), 2, 4_000, 2_000, 6_000);
        check(PAGES, Some(Working::Rate(28)), 4, 22_500, 18_000, 22_500);
        check(SHARED, Some(Working::Count), 4, 1_000, 1_000, 1_000);
        check(ROTATION, Some(Working::Count), 0, 10_000, 8_000, 10_000);
        check(ROTATION, Some(Working::Count), 1, 6_000, 6_000, 7_000);
        check(ROTATION, Some(Working::Count), 4, 0, 0, 1_000);
        check(RUNBOOKS, Some(Working::Share), 0, 95_000, 90_000, 100_000);
        check(RUNBOOKS, Some(Working::Share), 4, 5_000, 0, 10_000);
        check(OFTEN, Some(Working::Rate(1)), 4, 19, 0, 38);
    }
}
