//! What a team commits to, and what becomes of it. The plan proposes; one to three of its steps are promised by somebody.

use crate::{
    action::{ActionId, OwnAction},
    dates::four_week_check,
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

/// Moves an action one place up or down among what is committed to, or among what is chosen and has no owner yet: the two are
/// listed apart.
pub fn reorder(round: &mut Round, action: ActionId, up: bool) {
    let all = chosen(round);
    let Some(from) = all.iter().position(|(id, _)| *id == action) else { return };
    let is_beside = |at: &usize| {
        let owned = |at: usize| all.get(at).is_some_and(|(_, decision)| decision.is_committed());
        owned(*at) == owned(from)
    };
    let to = if up { (0..from).rev().find(is_beside) } else { (from + 1..all.len()).find(is_beside) };
    let Some(to) = to else { return };
    let mut order: Vec<ActionId> = all.into_iter().map(|(id, _)| id).collect();
    order.swap(from, to);
    for (rank, id) in (1..).zip(order) {
        if let Some(decision) = round.plan.decisions.get_mut(&id) {
            decision.rank = Some(rank);
        }
    }
}

/// Adds an action that the team typed; `None` when there is no room for one more. Ids that decisions still speak of stay unused.
pub fn add_own(round: &mut Round, own: OwnAction) -> Option<ActionId> {
    let plan = &mut round.plan;
    let is_free = |id: &ActionId| !plan.own.contains_key(id) && !plan.decisions.contains_key(id);
    let free = (1..=ActionId::MOST_OWN).map(ActionId::own).find(is_free)?;
    plan.own.insert(free, own);
    Some(free)
}

/// The action of another round in this one: an own one is known by its title, because its id is another in every round.
fn same_action(from: &Round, to: &Round, action: ActionId) -> Option<ActionId> {
    match from.plan.own.get(&action) {
        Some(own) => to.plan.own.iter().find(|(_, other)| other.title == own.title).map(|(id, _)| *id),
        None => Some(action).filter(|action| !action.is_own()),
    }
}

/// Whether what was promised in `from` is chosen in `to` as well.
#[must_use]
pub fn is_carried_over(from: &Round, to: &Round, action: ActionId) -> bool {
    let decision = same_action(from, to, action).and_then(|id| to.plan.decisions.get(&id));
    decision.is_some_and(Decision::is_chosen)
}

/// Promises again in `to` what was promised in `from`: with its owner, first step, effort and the answer that it should move, and
/// a day four weeks after the new round. What was decided in the new round already stays. `None` when nothing was promised, or when
/// there is no room for an own action.
pub fn carry_over(from: &Round, to: &mut Round, action: ActionId) -> Option<ActionId> {
    let old = from.plan.decisions.get(&action)?;
    let known = same_action(from, to, action);
    let id = known.or_else(|| {
        let own = from.plan.own.get(&action)?;
        let listed = own.prerequisites.iter().copied().filter(|id| !id.is_own());
        add_own(to, OwnAction { prerequisites: listed.collect(), ..own.clone() })
    })?;
    choose(to, id);
    let due = four_week_check(to.date);
    let new = to.plan.decisions.or_default(id);
    new.have = new.have.filter(|have| !have);
    if new.owner.trim().is_empty() {
        new.owner.clone_from(&old.owner);
    }
    if new.first_step.is_empty() {
        new.first_step.clone_from(&old.first_step);
    }
    new.effort_tenths = new.effort_tenths.or(old.effort_tenths);
    new.moves = new.moves.or(old.moves);
    new.due = new.due.or(Some(due));
    Some(id)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::round::tests::empty;

    fn own(title: &str, prerequisites: &[ActionId]) -> OwnAction {
        OwnAction { title: title.to_owned(), prerequisites: prerequisites.to_vec(), ..OwnAction::default() }
    }

    #[test]
    fn a_promise_is_carried_over() {
        let mut from = empty();
        let listed = ActionId(8);
        let typed = add_own(&mut from, own("Ask the host", &[ActionId(3), ActionId::own(2)])).unwrap();
        for action in [listed, typed] {
            choose(&mut from, action);
            let decision = from.plan.decisions.or_default(action);
            decision.owner = "Mara".to_owned();
            decision.first_step = "Book two hours".to_owned();
            decision.effort_tenths = Some(15);
            decision.due = Some(from.date);
            decision.outcome = Some(Outcome { standing: Standing::Open, note: "half".to_owned(), on: None });
        }
        let mut to = empty();
        // Its place is taken by another.
        add_own(&mut to, own("Something else", &[]));
        assert!(!is_carried_over(&from, &to, listed));
        assert_eq!(carry_over(&from, &mut to, listed), Some(listed));
        assert_eq!(carry_over(&from, &mut to, typed), Some(ActionId::own(2)));
        assert!(is_carried_over(&from, &to, listed) && is_carried_over(&from, &to, typed));
        assert_eq!(to.plan.own.get(&ActionId::own(2)), Some(&own("Ask the host", &[ActionId(3)])));
        for (id, rank) in [(listed, 1), (ActionId::own(2), 2)] {
            let expected = Decision {
                owner: "Mara".to_owned(),
                first_step: "Book two hours".to_owned(),
                effort_tenths: Some(15),
                due: Some(four_week_check(to.date)),
                rank: Some(rank),
                ..Decision::default()
            };
            assert_eq!(to.plan.decisions.get(&id), Some(&expected));
        }
        // Once more changes nothing, and what the new round says stays.
        to.plan.decisions.or_default(listed).owner = "Kofi".to_owned();
        let before = to.clone();
        carry_over(&from, &mut to, listed);
        carry_over(&from, &mut to, typed);
        assert_eq!(to, before);
    }

    #[test]
    fn what_cannot_be_carried_over_changes_nothing() {
        let (mut from, mut to) = (empty(), empty());
        // Nothing was promised; an own action that is not in the file.
        choose(&mut from, ActionId::own(4));
        let before = to.clone();
        assert_eq!(carry_over(&from, &mut to, ActionId(8)), None);
        assert_eq!(carry_over(&from, &mut to, ActionId::own(4)), None);
        assert_eq!(to, before);
        // No room.
        let typed = add_own(&mut from, own("Ask the host", &[])).unwrap();
        choose(&mut from, typed);
        (0..ActionId::MOST_OWN).for_each(|n| _ = add_own(&mut to, own(&n.to_string(), &[])));
        let before = to.clone();
        assert_eq!(carry_over(&from, &mut to, typed), None);
        assert_eq!(to, before);
    }

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
        // Past what stands in the other list, and back.
        reorder(&mut round, ActionId(3), true);
        assert_eq!(order(&round), [3, 5, 7]);
        reorder(&mut round, ActionId(5), true);
        reorder(&mut round, ActionId(3), false);
        assert_eq!(order(&round), [7, 5, 3]);
        round.plan.decisions.or_default(ActionId(5)).dropped = Some(String::new());
        assert_eq!((order(&round), committed(&round).len()), (vec![7, 3], 0));
    }
}
