//! The actions a roadmap is made of.

use crate::{
    evidence::{MetricId, numbered},
    gate::GateId,
    organisation::Choice,
    question::QuestionId,
    risk::{SubRiskId, UnknownId},
};
use std::{fmt, str::FromStr};

/// An action's id, "A01" to "A35".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionId(pub u8);

impl fmt::Display for ActionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "A{:02}", self.0)
    }
}

impl FromStr for ActionId {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        numbered('A', text).map(Self)
    }
}

/// What an action mostly takes; how many of a kind fit into one window is limited (attention is scarce, too).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// A habit or an agreement.
    Rule,
    /// A one-off repair.
    Fix,
    /// Something to build.
    Build,
    /// A change of the organisation.
    Org,
}

/// A window of the roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Window {
    /// The first four weeks.
    Now,
    /// The nine weeks after.
    Next,
    /// The thirteen weeks after that.
    Later,
}

impl Window {
    /// All three, soonest first.
    pub const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];

    /// 0, 1, 2.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// A sign that a team has an action already; to be confirmed by the team.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// The question's team value (after evidence) is at most this.
    TeamValueAtMost(QuestionId, f64),
    /// The metric was entered and is at most this.
    MetricAtMost(MetricId, f64),
    /// The gate is in no state but [`crate::gate::GateState::None`].
    NoGate(GateId),
}

/// An action, without its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Action {
    /// Which one.
    pub id: ActionId,
    /// What it mostly takes.
    pub kind: ActionKind,
    /// Effort in person-weeks for a team of six to twelve; our estimate.
    pub effort_pw: f64,
    /// What must be done before.
    pub prerequisites: &'static [ActionId],
    /// The earliest sensible window.
    pub horizon: Window,
    /// Sub-risks it lowers and how much: 1 some, 2 clear, 3 strong.
    pub effects: &'static [(SubRiskId, u8)],
    /// Only for these organisational choices; empty means for all.
    pub only_for: &'static [Choice],
    /// Any of these sets of signs, each complete, says that the team seems to have it.
    pub looks_done: &'static [&'static [Sign]],
}
