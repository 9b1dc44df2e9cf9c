//! The rounds of one team side by side: what changed, what is noise, and what must not be compared.
//!
//! Each change is between neighbours and is judged by [`crate::trend`] (DOMAIN C.9). Whether two scores may stand beside
//! each other at all is [`crate::confidentiality::comparison`] (C.10).

use crate::{
    catalogue::Catalogue,
    confidentiality::{Comparison, Detail, comparison},
    range::Range,
    risk::{RiskId, SubRiskId},
    round::Round,
    score::Assessment,
    sorted::sort_by,
    trend::{Trend, Unlike, trend, unlike},
};

/// Whether two names are one team's: letter case, and white space around and between words, make no difference.
#[must_use]
pub fn same_team(a: &str, b: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    plain(a) == plain(b)
}

/// The rounds of the team of `round`, oldest first: by day, then by id, so that two rounds of one day are both there.
/// Only rounds whose results were revealed, and no samples; `round` itself is one of them if it is in `all` and passes.
#[must_use]
pub fn rounds_of<'a>(all: impl IntoIterator<Item = &'a Round>, round: &Round) -> Vec<&'a Round> {
    let belongs = |other: &&Round| other.revealed && !other.sample && same_team(&other.team, &round.team);
    let mut rounds: Vec<&Round> = all.into_iter().filter(belongs).collect();
    sort_by(&mut rounds, |a, b| (a.date, a.id).cmp(&(b.date, b.id)));
    rounds
}

/// Whether a round comes before another: by day, then by id.
#[must_use]
pub fn is_before(earlier: &Round, later: &Round) -> bool {
    (earlier.date, earlier.id) < (later.date, later.id)
}

/// The latest round of the same team before this one.
#[must_use]
pub fn before<'a>(all: impl IntoIterator<Item = &'a Round>, round: &Round) -> Option<&'a Round> {
    rounds_of(all, round).into_iter().rfind(|other| is_before(other, round))
}

/// What stands for one round in a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Point {
    /// A score that may stand beside the others.
    Scored {
        /// 0 to 100.
        score: f64,
        /// Where it would land again.
        range: Range,
    },
    /// Not enough answers for a score, or too few people to show one of a sub-risk.
    Missing,
    /// Beside a score of a later round it would show one person's answers.
    Withheld,
}

/// What happened between two neighbouring rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// Compared by the trend rule.
    Compared(Trend),
    /// One of the two has no score to compare.
    Missing,
    /// Questions on strain count in one of the two alone, so the scores are made of different questions.
    OtherQuestions,
    /// The difference would show one person's answers.
    OnePerson,
}

impl Change {
    /// The change, where one may be told.
    #[must_use]
    pub const fn trend(self) -> Option<Trend> {
        match self {
            Self::Compared(trend) => Some(trend),
            Self::Missing | Self::OtherQuestions | Self::OnePerson => None,
        }
    }
}

/// A risk or a sub-risk through all rounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// One per round, oldest first.
    pub points: Vec<Point>,
    /// One per pair of neighbours: one fewer than rounds.
    pub changes: Vec<Change>,
}

impl Line {
    /// What happened between the last two rounds; `None` where there is only one.
    #[must_use]
    pub fn latest(&self) -> Option<Change> {
        self.changes.last().copied()
    }
}

/// The rounds of one team side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// By risk, in numbered order.
    pub risks: [Line; 5],
    /// By sub-risk, in numbered order.
    pub subrisks: [Line; 10],
    /// Why two neighbours are not like with like; one list per pair, empty where they are.
    pub unlike: Vec<Vec<Unlike>>,
}

impl Series {
    /// A risk's line.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "a RiskId is one of five")]
    pub const fn risk(&self, id: RiskId) -> &Line {
        &self.risks[id.index()]
    }

    /// A sub-risk's line.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "a SubRiskId is one of ten")]
    pub const fn subrisk(&self, id: SubRiskId) -> &Line {
        &self.subrisks[id.index()]
    }
}

/// The series of a team's rounds, oldest first, each with its assessment.
///
/// A score whose difference from a later one would be one person's answer on strain is withheld, for any two rounds and
/// not for neighbours alone: whoever sees two scores can subtract them. The latest round always shows, and of the older
/// ones those that may stand beside all that show, the later first. What is withheld of a sub-risk is withheld of its
/// risk, too, whose change would give it away: `R = 0.75 * larger + 0.25 * smaller`.
#[must_use]
pub fn series(catalogue: &Catalogue, rounds: &[(&Round, &Assessment)]) -> Series {
    let comparable = SubRiskId::ALL.map(|id| Comparable::of(catalogue, rounds, id));
    let subrisk = |id: SubRiskId| {
        let result = |assessment: &Assessment| {
            let found = assessment.subrisk(id);
            found.score.zip(found.range).filter(|_| assessment.detail == Detail::Questions)
        };
        line(rounds, result, comparable.get(id.index()).into_iter())
    };
    let risk = |id: RiskId| {
        let result = |assessment: &Assessment| assessment.risk(id).score.zip(assessment.risk(id).range);
        line(rounds, result, id.subrisks().into_iter().filter_map(|part| comparable.get(part.index())))
    };
    Series {
        risks: RiskId::ALL.map(risk),
        subrisks: SubRiskId::ALL.map(subrisk),
        unlike: pairs(rounds).map(|(first, second)| unlike(first, second)).collect(),
    }
}

/// Neighbours.
fn pairs<T: Copy>(all: &[T]) -> impl Iterator<Item = (T, T)> {
    all.iter().copied().zip(all.iter().copied().skip(1))
}

/// Which rounds may stand beside each other in one sub-risk.
struct Comparable {
    /// Per round.
    shown: Vec<bool>,
    /// Per pair of neighbours.
    alike: Vec<bool>,
}

impl Comparable {
    fn of(catalogue: &Catalogue, rounds: &[(&Round, &Assessment)], id: SubRiskId) -> Self {
        let compare = |a: &Round, b: &Round| comparison(catalogue, a, b, id);
        let mut beside: Vec<&Round> = Vec::new();
        let mut shown: Vec<bool> = Vec::new();
        for &(round, _) in rounds.iter().rev() {
            let may = beside.iter().all(|later| compare(round, later) != Comparison::OnePerson);
            shown.push(may);
            if may {
                beside.push(round);
            }
        }
        shown.reverse();
        let alike = |((a, _), (b, _)): (_, _)| compare(a, b) != Comparison::OtherQuestions;
        Self { shown, alike: pairs(rounds).map(alike).collect() }
    }
}

/// A line of what each round gives, as far as all of `parts` let it show.
fn line<'a>(
    rounds: &[(&Round, &Assessment)],
    result: impl Fn(&Assessment) -> Option<(f64, Range)>,
    parts: impl Iterator<Item = &'a Comparable> + Clone,
) -> Line {
    let all = |pick: fn(&Comparable) -> &Vec<bool>, i: usize| {
        parts.clone().all(|part| pick(part).get(i).copied().unwrap_or(true))
    };
    let point = |(i, (_, assessment)): (usize, &(&Round, &Assessment))| match result(assessment) {
        Some(_) if !all(|part| &part.shown, i) => Point::Withheld,
        Some((score, range)) => Point::Scored { score, range },
        None => Point::Missing,
    };
    let points: Vec<Point> = rounds.iter().enumerate().map(point).collect();
    let change = |(i, pair): (usize, (Point, Point))| match pair {
        (Point::Missing, _) | (_, Point::Missing) => Change::Missing,
        (Point::Withheld, _) | (_, Point::Withheld) => Change::OnePerson,
        _ if !all(|part| &part.alike, i) => Change::OtherQuestions,
        (Point::Scored { score: a, range: before }, Point::Scored { score: b, range: after }) => {
            Change::Compared(trend((a, before.standard_error), (b, after.standard_error)))
        }
    };
    let changes = pairs(&points).enumerate().map(change).collect();
    Line { points, changes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Date, round::RoundId, round::tests::empty};

    #[test]
    fn names_of_one_team() {
        let check = |a, b, same| assert_eq!((same_team(a, b), same_team(b, a)), (same, same), "{a:?} {b:?}");
        check("Larkspur Shop", "Larkspur Shop", true);
        check("Larkspur Shop", "  larkspur\t SHOP\u{a0}", true);
        check("Łódź", "łÓDŹ", true);
        check("Larkspur Shop", "LarkspurShop", false);
        check("Larkspur Shop", "Larkspur", false);
        check("", " ", true);
    }

    #[test]
    fn rounds_of_a_team_by_day() {
        let round = |id, team: &str, day, revealed, sample| Round {
            id: RoundId(id),
            team: team.to_owned(),
            date: Date::from_julian_day(day).unwrap_or(Date::MIN),
            revealed,
            sample,
            ..empty()
        };
        let all = [
            round(7, "Shop", 30, true, false),
            round(9, "shop ", 10, true, false),
            round(3, "Shop", 30, true, false),
            round(4, "Shop", 20, false, false),
            round(5, "Shop", 20, true, true),
            round(6, "Till", 20, true, false),
        ];
        let check = |team: &str, expected: &[u128]| {
            let found: Vec<u128> =
                rounds_of(&all, &round(1, team, 0, false, false)).iter().map(|round| round.id.0).collect();
            assert_eq!(found, expected, "{team}");
        };
        check("SHOP", &[9, 3, 7]);
        check("Till", &[6]);
        check("Else", &[]);
    }
}
