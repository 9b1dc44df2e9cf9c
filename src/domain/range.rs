//! Where a score would land if the same people answered again next week (DOMAIN C.8).

use crate::{evidence::HAIR, question::Kind};

/// A score's range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Standard error in score points.
    pub standard_error: f64,
    /// Lower end, 0 to 100, not below a confirmed floor.
    pub low: f64,
    /// Upper end, 0 to 100.
    pub high: f64,
}

impl Range {
    /// Whether two ranges share a point, so that the order of their scores is not certain.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// Standard deviation of one person's answer to the same question a week later, in levels: like moving one level in
/// about one case of three. An assumption, to be replaced when test-retest data exist.
const REPEAT_SD: f64 = 0.6;
/// Half the width of a range in standard errors: nine of ten.
const WIDTH: f64 = 1.64;

/// What one component adds to the measurement noise of a sub-risk, in units of a person's own variance.
/// Evidence and blind spots have none.
pub(crate) fn noise(kind: Kind, answered: usize) -> f64 {
    let spread = match kind {
        Kind::Experience => 1.0,
        // The variance of a median against that of a mean, for normal errors.
        Kind::Fact => std::f64::consts::FRAC_PI_2,
    };
    spread / answered.max(1) as f64
}

/// Standard error of what the answers to one question come to, in levels.
pub(crate) fn question_error(kind: Kind, answered: usize) -> f64 {
    REPEAT_SD * noise(kind, answered).sqrt()
}

/// Standard error of a sub-risk with `components` parts, because people repeat themselves imperfectly.
pub(crate) fn measurement_error(noise: f64, components: usize) -> f64 {
    25.0 / components.max(1) as f64 * REPEAT_SD * noise.sqrt()
}

/// Standard error because not everybody on the team answered. `own_means` are the respondents' mean levels in the
/// sub-risk, `asked` how many of its `components` come from answers. One respondent shows no spread, so none is added.
pub(crate) fn sampling_error(own_means: &[f64], asked: usize, components: usize, team_size: u16) -> f64 {
    let n = own_means.len() as f64;
    let absent = (1.0 - n / f64::from(team_size.max(1))).max(0.0);
    if own_means.len() < 2 {
        return 0.0;
    }
    let mean = own_means.iter().sum::<f64>() / n;
    let variance = own_means.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (n - 1.0);
    asked as f64 / components.max(1) as f64 * 25.0 * variance.sqrt() / n.sqrt() * absent.sqrt()
}

/// Standard error of a risk from its sub-risks' scores and standard errors, by the weights of C.6. Between equal
/// scores the less certain one weighs more.
pub(crate) fn risk_error(parts: &[(f64, f64)]) -> f64 {
    match *parts {
        [(a, a_error), (b, b_error)] => {
            let first_weighs_more = if (a - b).abs() <= HAIR { a_error >= b_error } else { a > b };
            let (larger, smaller) = if first_weighs_more { (a_error, b_error) } else { (b_error, a_error) };
            (0.75 * larger).hypot(0.25 * smaller)
        }
        [(_, error)] => error,
        _ => 0.0,
    }
}

impl Range {
    /// The range around a score, cut to 0 to 100 and to a confirmed floor (0 without one).
    pub(crate) fn around(score: f64, standard_error: f64, floor: f64) -> Self {
        let reach = WIDTH * standard_error;
        Self { standard_error, low: (score - reach).max(floor).max(0.0).min(score), high: (score + reach).min(100.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Kind::{Experience, Fact};

    #[test]
    fn measurement_errors() {
        let check = |questions: &[(Kind, usize)], components, expected: f64| {
            let noise = questions.iter().map(|&(kind, n)| noise(kind, n)).sum();
            assert!((measurement_error(noise, components) - expected).abs() < 5e-3, "{questions:?}");
        };
        check(&[(Experience, 6), (Experience, 6), (Experience, 6)], 3, 3.5355);
        check(&[(Fact, 6), (Fact, 6), (Fact, 6)], 3, 4.4311);
        check(&[(Experience, 5), (Fact, 5), (Experience, 5)], 3, 4.2254);
        check(&[(Fact, 4), (Fact, 2)], 4, 4.07);
        check(&[], 2, 0.0);
        check(&[], 0, 0.0);
    }

    #[test]
    fn sampling_errors() {
        let check = |means: &[f64], asked, components, team_size, expected: f64| {
            let found = sampling_error(means, asked, components, team_size);
            assert!((found - expected).abs() < 5e-3, "{means:?} of {team_size}: {found}");
        };
        check(&[1.0, 1.0, 1.0 / 3.0 + 1.0, 7.0 / 3.0, 0.0], 2, 4, 6, 1.909);
        check(&[0.0, 4.0], 3, 3, 2, 0.0);
        check(&[0.0, 4.0], 3, 3, 1, 0.0);
        check(&[4.0], 3, 3, 6, 0.0);
        check(&[], 3, 3, 0, 0.0);
    }

    #[test]
    fn errors_of_risks() {
        let check =
            |parts: &[(f64, f64)], expected: f64| assert!((risk_error(parts) - expected).abs() < 1e-9, "{parts:?}");
        check(&[], 0.0);
        check(&[(50.0, 3.0)], 3.0);
        check(&[(80.0, 4.0), (20.0, 0.0)], 3.0);
        check(&[(20.0, 0.0), (80.0, 4.0)], 3.0);
        check(&[(50.0, 0.0), (50.0, 4.0)], 3.0);
    }

    #[test]
    fn ranges_are_cut() {
        let check = |score, error, floor, low: f64, high: f64| {
            let range = Range::around(score, error, floor);
            assert!((range.low - low).abs() < 1e-9 && (range.high - high).abs() < 1e-9, "{range:?}");
        };
        check(50.0, 5.0, 0.0, 41.8, 58.2);
        check(2.0, 5.0, 0.0, 0.0, 10.2);
        check(98.0, 5.0, 0.0, 89.8, 100.0);
        check(80.0, 4.5, 80.0, 80.0, 87.38);
        check(85.0, 5.0, 80.0, 80.0, 93.2);
    }
}
