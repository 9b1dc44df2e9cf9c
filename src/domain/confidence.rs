//! How much weight the result can bear (DOMAIN C.8).

use crate::score::DontKnows;

/// Low, medium or high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConfidenceLevel {
    /// 1 point.
    Low,
    /// 2 points.
    Medium,
    /// 3 points.
    High,
}

/// Why confidence is not higher. Each takes one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Fewer than four respondents, or under 60 % of the team.
    FewRespondents,
    /// More than a quarter of all answers are "don't know".
    ManyDontKnows,
    /// More than a third of the questions with three answers or more are split.
    ManySplits,
    /// No evidence was entered.
    NoEvidence,
}

/// Confidence and its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confidence {
    /// The level.
    pub level: ConfidenceLevel,
    /// What took points away.
    pub doubts: Vec<Doubt>,
}

/// What confidence depends on.
pub(crate) struct Footing {
    /// People who answered.
    pub(crate) respondents: usize,
    /// People on the team.
    pub(crate) team_size: u16,
    /// Don't-knows on all questions that count.
    pub(crate) dont_knows: DontKnows,
    /// Questions with three answers or more.
    pub(crate) compared: usize,
    /// How many of those are split.
    pub(crate) split: usize,
    /// Whether anything was looked up.
    pub(crate) evidence: bool,
}

/// Three points, less one per doubt, at least one.
pub(crate) fn confidence(footing: &Footing) -> Confidence {
    let Footing { respondents, team_size, dont_knows, compared, split, evidence } = *footing;
    let doubts: Vec<Doubt> = [
        (respondents < 4 || respondents * 10 < usize::from(team_size) * 6, Doubt::FewRespondents),
        (dont_knows.dont_know * 4 > dont_knows.total, Doubt::ManyDontKnows),
        (split * 3 > compared, Doubt::ManySplits),
        (!evidence, Doubt::NoEvidence),
    ]
    .into_iter()
    .filter_map(|(holds, doubt)| holds.then_some(doubt))
    .collect();
    let level = match doubts.len() {
        0 => ConfidenceLevel::High,
        1 => ConfidenceLevel::Medium,
        _ => ConfidenceLevel::Low,
    };
    Confidence { level, doubts }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_reasons() {
        use {
            ConfidenceLevel::{High, Low, Medium},
            Doubt::*,
        };
        let check =
            |people: (usize, u16), dont: (usize, usize), splits: (usize, usize), evidence, level, doubts: &[Doubt]| {
                let found = confidence(&Footing {
                    respondents: people.0,
                    team_size: people.1,
                    dont_knows: DontKnows { dont_know: dont.0, total: dont.1 },
                    split: splits.0,
                    compared: splits.1,
                    evidence,
                });
                assert_eq!((found.level, found.doubts.as_slice()), (level, doubts), "{people:?} {dont:?} {splits:?}");
            };
        check((5, 6), (28, 150), (4, 30), true, High, &[]);
        check((7, 12), (21, 209), (4, 30), true, Medium, &[FewRespondents]);
        check((6, 10), (1, 4), (1, 3), true, High, &[]);
        check((3, 3), (0, 90), (0, 30), true, Medium, &[FewRespondents]);
        check((5, 6), (26, 100), (0, 30), true, Medium, &[ManyDontKnows]);
        check((5, 6), (0, 100), (11, 30), false, Low, &[ManySplits, NoEvidence]);
        check((0, 6), (0, 0), (0, 0), false, Low, &[FewRespondents, NoEvidence]);
        check((2, 6), (9, 9), (9, 9), false, Low, &[FewRespondents, ManyDontKnows, ManySplits, NoEvidence]);
    }
}
