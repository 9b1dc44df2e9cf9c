//! Gates: what must not average out (DOMAIN C.5). A confirmed gate sets a floor under a sub-risk.

use crate::{
    action::ActionId,
    evidence::MetricId,
    question::QuestionId,
    risk::{SubRiskId, UnknownId},
};
use std::str::FromStr;

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
    let _ = (worst, answered);
    todo!()
}
