//! What a team commits to, and what becomes of it. The plan proposes; one to three of its steps are promised by somebody.

use crate::{
    action::ActionId,
    round::{Decision, Round},
    sorted::sort_by,
};
use time::Date;

/// More than this is allowed after a warning; our own rule, after published advice of one or two actions a retro.
pub const FEW: usize = 3;

/// How an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not finished.
    Open,
    /// Finished.
    Done,
    /// Given up.
    GivenUp,
}

impl Standing {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Open, Self::Done, Self::GivenUp];

    /// Its name in stored values.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::GivenUp => "given-up",
        }
    }
}

/// What became of an action, when somebody last looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How it stands.
    pub standing: Standing,
    /// A remark, such as how far it is or why it was given up; may be empty.
    pub note: String,
    /// The day somebody looked.
    pub on: Option<Date>,
}

impl Decision {
    /// Whether it is among what the team commits to: chosen, with somebody who makes sure that it happens, and not left out.
    #[must_use]
    pub fn is_committed(&self) -> bool {
        self.is_chosen() && !self.owner.trim().is_empty()
    }

    /// Whether the team chose it, with or without an owner. An owner is a choice: files from before there was an order of
    /// what is chosen hold no more.
    #[must_use]
    pub fn is_chosen(&self) -> bool {
        (self.rank.is_some() || !self.owner.trim().is_empty()) && self.dropped.is_none()
    }

    /// How it stands; open as long as nobody looked.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.outcome.as_ref().map_or(Standing::Open, |outcome| outcome.standing)
    }
}

/// What the team chose, in its own order, with or without owners.
#[must_use]
pub fn chosen(round: &Round) -> Vec<(ActionId, &Decision)> {
    let decisions = round.plan.decisions.iter().filter(|(_, decision)| decision.is_chosen());
    let mut all: Vec<_> = decisions.map(|(id, decision)| (*id, decision)).collect();
    let rank = |decision: &Decision| decision.rank.unwrap_or(u8::MAX);
    sort_by(&mut all, |a, b| rank(a.1).cmp(&rank(b.1)).then(a.0.cmp(&b.0)));
    all
}

/// What the team commits to, in its own order.
#[must_use]
pub fn committed(round: &Round) -> Vec<(ActionId, &Decision)> {
    chosen(round).into_iter().filter(|(_, decision)| decision.is_committed()).collect()
}

/// Puts an action at the end of what is chosen.
pub fn choose(round: &mut Round, action: ActionId) {
    let last = round.plan.decisions.values().filter_map(|decision| decision.rank).max().unwrap_or(0);
    let decision = round.plan.decisions.or_default(action);
    decision.dropped = None;
    if decision.rank.is_none() {
        decision.rank = Some(last.saturating_add(1));
    }
}

/// Moves an action one place up or down among what is chosen.
pub fn reorder(round: &mut Round, action: ActionId, up: bool) {
    let mut order: Vec<ActionId> = chosen(round).into_iter().map(|(id, _)| id).collect();
    let Some(from) = order.iter().position(|id| *id == action) else { return };
    let to = if up { from.checked_sub(1) } else { Some(from + 1).filter(|to| *to < order.len()) };
    let Some(to) = to else { return };
    order.swap(from, to);
    for (rank, id) in (1..).zip(order) {
        if let Some(decision) = round.plan.decisions.get_mut(&id) {
            decision.rank = Some(rank);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::tests::empty;

    #[test]
    fn chosen_in_order_and_committed_with_an_owner() {
        let mut round = empty();
        let order = |round: &Round| chosen(round).iter().map(|(id, _)| id.0).collect::<Vec<_>>();
        [7, 3, 5, 3].into_iter().for_each(|id| choose(&mut round, ActionId(id)));
        assert_eq!(order(&round), [7, 3, 5]);
        reorder(&mut round, ActionId(5), true);
        assert_eq!(order(&round), [7, 5, 3]);
        reorder(&mut round, ActionId(7), true);
        reorder(&mut round, ActionId(3), false);
        reorder(&mut round, ActionId(9), false);
        assert_eq!(order(&round), [7, 5, 3]);
        assert!(committed(&round).is_empty());
        round.plan.decisions.or_default(ActionId(5)).owner = "Kofi".to_owned();
        round.plan.decisions.or_default(ActionId(3)).owner = "  ".to_owned();
        assert_eq!(committed(&round).iter().map(|(id, _)| id.0).collect::<Vec<_>>(), [5]);
        round.plan.decisions.or_default(ActionId(5)).dropped = Some(String::new());
        assert_eq!((order(&round), committed(&round).len()), (vec![7, 3], 0));
    }
}
