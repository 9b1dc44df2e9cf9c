//! Gates: what must not average out (DOMAIN C.5). A confirmed gate sets a floor under a sub-risk.

use crate::{
    action::ActionId,
    evidence::{Evidence, HAIR, MetricId},
    question::QuestionId,
    risk::{SubRiskId, UnknownId},
};
use std::str::FromStr;
use time::Date;

/// Which gate. The ids are stored, so they are never renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GateId {
    /// A shared administrator credential.
    SharedAdmin,
    /// Changes cannot be traced to a person.
    Untraceable,
    /// One person on call around the clock.
    LonePager,
    /// Only one person can release, and it is not written down.
    SingleDeployer,
    /// No known way back from data loss.
    NoRestore,
}

impl GateId {
    /// All of them, in the order of the catalogue.
    pub const ALL: [Self; 5] =
        [Self::SharedAdmin, Self::Untraceable, Self::LonePager, Self::SingleDeployer, Self::NoRestore];

    /// The stored id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SharedAdmin => "shared_admin",
            Self::Untraceable => "untraceable",
            Self::LonePager => "lone_pager",
            Self::SingleDeployer => "single_deployer",
            Self::NoRestore => "no_restore",
        }
    }
}

impl FromStr for GateId {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        Self::ALL.into_iter().find(|id| id.as_str() == text).ok_or_else(|| UnknownId(text.to_owned()))
    }
}

/// A circumstance that evidence needs before it may confirm a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circumstance {
    /// The service is promised around the clock.
    Promised24x7,
    /// The team said that there is no written restore procedure.
    NoRestoreProcedure,
}

/// Evidence that confirms a gate on its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proof {
    /// The metric to look at.
    pub metric: MetricId,
    /// Smallest value that proves it.
    pub at_least: f64,
    /// Largest value that proves it.
    pub at_most: f64,
    /// What must also hold.
    pub when: Option<Circumstance>,
}

/// A gate, without its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gate {
    /// Which one.
    pub id: GateId,
    /// The question whose worst answer raises it.
    pub question: Option<QuestionId>,
    /// Evidence that confirms it.
    pub proof: Option<Proof>,
    /// Floors it sets when confirmed: sub-risk and score.
    pub floors: &'static [(SubRiskId, f64)],
    /// The action that lifts it (after a new round of answers).
    pub repair: ActionId,
}

/// What the team found when it looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// Looked, and it is so.
    Confirmed,
    /// Looked, and it is not so.
    Rejected,
}

/// Who looked: a part somebody plays, never a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Checker {
    /// A product developer.
    Developer,
    /// Somebody of operations.
    Operations,
    /// Somebody of a platform team.
    Platform,
    /// Somebody responsible for security.
    Security,
    /// A team lead.
    Lead,
    /// Who leads the round.
    Facilitator,
}

impl Checker {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Developer, Self::Operations, Self::Platform, Self::Security, Self::Lead, Self::Facilitator];

    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Developer => "developer",
            Self::Operations => "operations",
            Self::Platform => "platform",
            Self::Security => "security",
            Self::Lead => "lead",
            Self::Facilitator => "facilitator",
        }
    }
}

/// The team's own look at a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What it found.
    pub found: Check,
    /// Who looked, if they said so.
    pub by: Option<Checker>,
    /// When.
    pub on: Option<Date>,
}

impl From<Check> for Checked {
    fn from(found: Check) -> Self {
        Self { found, by: None, on: None }
    }
}

/// What is known of a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateState {
    /// Nothing points to it.
    None,
    /// Somebody said so, not enough to be sure; changes no score.
    Unverified,
    /// Enough answers, evidence, or the team's own check; sets its floors.
    Confirmed,
}

/// The state that the answers alone give: confirmed from `max(2, ceil(n/2))` worst answers among `n` answered.
/// A single respondent can never confirm a gate.
#[must_use]
pub fn state_from_answers(worst: usize, answered: usize) -> GateState {
    match worst {
        0 => GateState::None,
        k if k >= answered.div_ceil(2).max(2) => GateState::Confirmed,
        _ => GateState::Unverified,
    }
}

/// What answers, evidence and the team's own look come to. Evidence outweighs the look, the look outweighs answers.
pub(crate) const fn state(from_answers: GateState, proven: bool, checked: Option<Check>) -> GateState {
    match (proven, checked) {
        (true, _) | (false, Some(Check::Confirmed)) => GateState::Confirmed,
        (false, Some(Check::Rejected)) => GateState::None,
        (false, None) => from_answers,
    }
}

impl Proof {
    /// Whether evidence confirms the gate. An "about" does when all of it would.
    pub(crate) fn holds(&self, evidence: &Evidence) -> bool {
        let measured = evidence.range(self.metric);
        measured.is_some_and(|(low, high)| low >= self.at_least - HAIR && high <= self.at_most + HAIR)
            && match self.when {
                None => true,
                Some(Circumstance::Promised24x7) => evidence.promised_24x7,
                Some(Circumstance::NoRestoreProcedure) => evidence.restore_procedure_written == Some(false),
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Thousandths;

    #[test]
    fn answers_alone() {
        use GateState::{Confirmed, None, Unverified};
        let check =
            |worst, answered, expected| assert_eq!(state_from_answers(worst, answered), expected, "{worst}/{answered}");
        check(0, 0, None);
        check(0, 5, None);
        check(1, 1, Unverified);
        check(1, 2, Unverified);
        check(2, 2, Confirmed);
        check(3, 4, Confirmed);
        check(1, 5, Unverified);
        check(3, 7, Unverified);
        check(4, 7, Confirmed);
    }

    #[test]
    fn proof_then_look_then_answers() {
        use GateState::{Confirmed, None as Nothing, Unverified};
        let check = |answers, proven, checked, expected| assert_eq!(state(answers, proven, checked), expected);
        check(Unverified, false, None, Unverified);
        check(Unverified, false, Some(Check::Confirmed), Confirmed);
        check(Confirmed, false, Some(Check::Rejected), Nothing);
        check(Nothing, true, Some(Check::Rejected), Confirmed);
        check(Nothing, false, Some(Check::Confirmed), Confirmed);
    }

    #[test]
    fn proofs() {
        let pager = Proof { metric: MetricId(3), at_least: 1.0, at_most: 1.0, when: Some(Circumstance::Promised24x7) };
        let never_restored = Proof {
            metric: MetricId(27),
            at_least: 9999.0,
            at_most: f64::INFINITY,
            when: Some(Circumstance::NoRestoreProcedure),
        };
        let check = |proof: Proof, value: i64, promised_24x7, restore_procedure_written, holds| {
            let values = [(proof.metric, Thousandths(value * 1000))].into();
            let evidence = Evidence { values, promised_24x7, restore_procedure_written, ..Evidence::default() };
            assert_eq!(proof.holds(&evidence), holds, "{proof:?} {evidence:?}");
        };
        check(pager, 1, true, None, true);
        check(pager, 1, false, None, false);
        check(pager, 2, true, None, false);
        check(pager, 0, true, None, false);
        check(never_restored, 9999, false, Some(false), true);
        check(never_restored, 9999, false, Some(true), false);
        check(never_restored, 9999, false, None, false);
        check(never_restored, 100, false, Some(false), false);
        assert!(!pager.holds(&Evidence { promised_24x7: true, ..Evidence::default() }));
    }
}
