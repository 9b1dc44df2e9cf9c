//! How far people agree (DOMAIN C.3).

use crate::evidence::HAIR;

/// How far the answers to one question lie apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// Average deviation from the mean, in levels.
    pub average_deviation: f64,
    /// `r_wg`, 0 to 1; for method people.
    pub rwg: f64,
}

impl Agreement {
    /// Worth talking about: the average deviation is above 5/6 of a level (Burke & Dunlap, options / 6).
    #[must_use]
    pub fn is_split(&self) -> bool {
        self.average_deviation > 5.0 / 6.0 + HAIR
    }
}

/// Agreement on the answered levels; `None` below three answers.
#[must_use]
pub fn agreement(levels: &[u8]) -> Option<Agreement> {
    if levels.len() < 3 {
        return None;
    }
    let n = levels.len() as f64;
    // Counting by level keeps the sums the same in whatever order people answered.
    let counted = |of: &dyn Fn(f64) -> f64| -> f64 {
        (0..=4u8).map(|level| levels.iter().filter(|&&l| l == level).count() as f64 * of(f64::from(level))).sum()
    };
    let mean = counted(&|level| level) / n;
    let average_deviation = counted(&|level| (level - mean).abs()) / n;
    let variance = counted(&|level| (level - mean).powi(2)) / (n - 1.0);
    Some(Agreement { average_deviation, rwg: (1.0 - variance / RANDOM_VARIANCE).clamp(0.0, 1.0) })
}

/// Variance of answers thrown by a five-sided die, (5² - 1) / 12.
const RANDOM_VARIANCE: f64 = 2.0;

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn spread_of_levels() {
        let check = |levels: &[u8], expected: Option<(f64, f64, bool)>| {
            let found = agreement(levels).map(|a| (a.average_deviation, a.rwg, a.is_split()));
            match (found, expected) {
                (None, None) => {}
                (Some(f), Some(e)) => {
                    assert!((f.0 - e.0).abs() < 1e-9 && (f.1 - e.1).abs() < 1e-9 && f.2 == e.2, "{levels:?}: {f:?}");
                }
                other => panic!("{levels:?}: {other:?}"),
            }
        };
        check(&[], None);
        check(&[4, 4], None);
        check(&[3, 3, 2, 3], Some((0.375, 0.875, false)));
        check(&[3, 3, 3, 4, 3], Some((0.32, 0.9, false)));
        check(&[4, 1, 2, 1, 0], Some((1.12, 0.0, true)));
        // Exactly five sixths is still acceptable.
        check(&[3, 1, 2, 0, 1, 2], Some((5.0 / 6.0, 0.45, false)));
        check(&[2, 2, 2], Some((0.0, 1.0, false)));
    }
}
