//! What change between two rounds is noise (DOMAIN C.9): the reliable-change idea of Jacobson and Truax with the
//! standard error of a difference.

use crate::{
    evidence::HAIR,
    gate::{GateId, GateState},
    round::Round,
    score::Assessment,
};

/// What a change amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// `z >= 1.96` and at least ten points.
    Changed,
    /// Look again next round.
    PossibleChange,
    /// Under five points, or `z < 1.28`.
    NoClearChange,
}

/// A change between two rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Second minus first, in score points.
    pub delta: f64,
    /// Size of the change in standard errors of a difference; infinite when neither score can be noise.
    pub z: f64,
    /// What it amounts to.
    pub verdict: Verdict,
}

/// Compares two scores, each with its standard error.
#[must_use]
pub fn trend(first: (f64, f64), second: (f64, f64)) -> Trend {
    let delta = second.0 - first.0;
    let noise = first.1.hypot(second.1);
    let z = match (delta.abs() > HAIR, noise > HAIR) {
        (false, _) => 0.0,
        (true, true) => delta.abs() / noise,
        (true, false) => f64::INFINITY,
    };
    let verdict = if delta.abs() < 5.0 - HAIR || z < 1.28 - HAIR {
        Verdict::NoClearChange
    } else if z >= 1.96 - HAIR && delta.abs() >= 10.0 - HAIR {
        Verdict::Changed
    } else {
        Verdict::PossibleChange
    };
    Trend { delta, z, verdict }
}

/// Why two rounds are not like with like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// Another set of questions, or another form of it.
    Questions,
    /// The team grew or shrank by a third or more.
    TeamSize,
    /// Other gates are confirmed.
    Gates,
    /// In one of the two, questions on strain were left out because fewer than five people answered them: 2.1 and 5.1 are
    /// made of other questions.
    Strain,
}

/// Why the scores of two rounds should not be compared without a word of warning; empty when they may be.
#[must_use]
pub fn unlike(first: (&Round, &Assessment), second: (&Round, &Assessment)) -> Vec<Unlike> {
    let questions = |round: &Round| (round.questions_version, round.form);
    let size = |round: &Round| u32::from(round.team_size);
    let confirmed =
        |a: &Assessment| GateId::ALL.map(|id| a.gates.get(&id).map(|g| g.state) == Some(GateState::Confirmed));
    // Left out of one round and counted in the other.
    let strain = first
        .1
        .questions
        .iter()
        .any(|(id, before)| second.1.questions.get(id).is_some_and(|after| before.withheld != after.withheld));
    [
        (questions(first.0) != questions(second.0), Unlike::Questions),
        (size(first.0).abs_diff(size(second.0)) * 3 >= size(first.0).max(1), Unlike::TeamSize),
        (confirmed(first.1) != confirmed(second.1), Unlike::Gates),
        (strain, Unlike::Strain),
    ]
    .into_iter()
    .filter_map(|(differs, what)| differs.then_some(what))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts() {
        use Verdict::{Changed, NoClearChange, PossibleChange};
        let check = |first, second, delta: f64, z: f64, verdict| {
            let found = trend(first, second);
            assert!((found.delta - delta).abs() < 1e-9, "{found:?}");
            assert!(found.z == z || (found.z - z).abs() < 5e-5, "{found:?}");
            assert_eq!(found.verdict, verdict, "{found:?}");
        };
        check((77.4, 3.4), (62.0, 4.0), -15.4, 2.9335, Changed);
        check((45.6, 4.0), (40.1, 3.9), -5.5, 0.9845, NoClearChange);
        check((45.6, 4.0), (36.5, 3.9), -9.1, 1.6289, PossibleChange);
        check((60.0, 2.0), (66.0, 2.0), 6.0, 2.1213, PossibleChange);
        check((60.0, 5.0), (72.0, 5.0), 12.0, 1.6971, PossibleChange);
        check((60.0, 0.0), (60.0, 0.0), 0.0, 0.0, NoClearChange);
        check((60.0, 0.0), (72.0, 0.0), 12.0, f64::INFINITY, Changed);
        check((60.0, 0.0), (64.9, 0.0), 4.9, f64::INFINITY, NoClearChange);
    }
}
