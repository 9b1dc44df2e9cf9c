//! The actions a roadmap is made of.

use crate::{
    evidence::{MetricId, numbered},
    gate::GateId,
    organisation::Choice,
    question::QuestionId,
    risk::{SubRiskId, UnknownId},
    round::back,
};
use std::{fmt, str::FromStr};

/// An action's id: "A01" to "A35", or "T01" to "T40" for one that the team typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionId(pub u8);

/// Numbers from here on are the team's own.
const OWN: u8 = 100;

impl ActionId {
    /// So many actions of its own a team may have in a round.
    pub const MOST_OWN: u8 = 40;

    /// The team's own action of a number, from 1.
    #[must_use]
    pub const fn own(number: u8) -> Self {
        Self(OWN.saturating_add(number))
    }

    /// Whether the team typed it.
    #[must_use]
    pub const fn is_own(self) -> bool {
        self.0 > OWN && self.0 - OWN <= Self::MOST_OWN
    }
}

impl fmt::Display for ActionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_own() { write!(f, "T{:02}", self.0 - OWN) } else { write!(f, "A{:02}", self.0) }
    }
}

impl FromStr for ActionId {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        let own = || numbered('T', text).map(Self::own).ok().filter(|id| id.is_own());
        numbered('A', text).map(Self).or_else(|unknown| own().ok_or(unknown))
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

/// An action that the team typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnAction {
    /// What is to be done, 1 to 80 characters.
    pub title: String,
    /// Person-weeks in tenths, as the team expects it.
    pub effort_tenths: u16,
    /// What must be done before.
    pub prerequisites: Vec<ActionId>,
    /// Sub-risks it lowers and how much, as in [`Action::effects`], by the team's own judgement.
    pub effects: Vec<(SubRiskId, u8)>,
}

impl OwnAction {
    /// Takes back the change from `before` to `after`, field by field: what was changed again since stays.
    pub fn take_back(&mut self, before: &Self, after: &Self) {
        back(&mut self.title, &before.title, &after.title);
        back(&mut self.effort_tenths, &before.effort_tenths, &after.effort_tenths);
        back(&mut self.prerequisites, &before.prerequisites, &after.prerequisites);
        back(&mut self.effects, &before.effects, &after.effects);
    }
}

/// An action as the plan sees it, from the catalogue or typed by the team.
#[derive(Clone, Copy)]
pub(crate) struct Work<'a> {
    pub(crate) id: ActionId,
    pub(crate) kind: ActionKind,
    pub(crate) effort_pw: f64,
    pub(crate) prerequisites: &'a [ActionId],
    pub(crate) horizon: Window,
    pub(crate) only_for: &'a [Choice],
}

impl<'a> Work<'a> {
    pub(crate) const fn listed(action: &'a Action) -> Self {
        Self {
            id: action.id,
            kind: action.kind,
            effort_pw: action.effort_pw,
            prerequisites: action.prerequisites,
            horizon: action.horizon,
            only_for: action.only_for,
        }
    }

    pub(crate) fn typed(id: ActionId, own: &'a OwnAction) -> Self {
        Self {
            id,
            kind: ActionKind::Fix,
            effort_pw: f64::from(own.effort_tenths) / 10.0,
            prerequisites: &own.prerequisites,
            horizon: Window::Now,
            only_for: &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back() {
        let check = |id: ActionId, name: &str| {
            assert_eq!(id.to_string(), name);
            assert_eq!(name.parse(), Ok(id));
        };
        check(ActionId(1), "A01");
        check(ActionId(35), "A35");
        check(ActionId::own(1), "T01");
        check(ActionId::own(40), "T40");
        let no = |name: &str| assert!(name.parse::<ActionId>().is_err(), "{name}");
        ["T00", "T41", "T1", "A1", "B01", "", "T99"].into_iter().for_each(no);
    }
}
