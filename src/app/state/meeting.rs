//! What a team says, chooses and commits to: the verbs of the hour. Apart from [`super::session`], so that they come with it.

use super::{Session, words};
use crate::browser;
use content::{CATALOGUE, say};
use domain::{
    action::{ActionId, OwnAction, Window},
    agenda::Clock,
    commitment::{self, Outcome},
    dates::four_week_check,
    meeting::{Meeting, open_questions},
    roadmap::triggers,
    round::{Decision, PlanInputs, Round, RoundId},
    score::Assessment,
};
use exchange::stored::Key;
use leptos::prelude::*;

impl Session {
    // The clock

    /// The clock of a round's retro.
    pub(crate) fn clock(self, id: RoundId) -> Memo<Clock> {
        Memo::new(move |_| self.hours.with(|hours| hours.get(&id).copied().unwrap_or_default()))
    }

    /// Changes the clock, at the time it is now.
    pub(crate) fn turn_clock(self, id: RoundId, change: impl FnOnce(Clock, u64) -> Clock) {
        self.keeper.refresh(self, &Key::Hour(id));
        let now = browser::now();
        self.hours.update(|hours| {
            let clock = hours.or_default(id);
            *clock = change(*clock, now);
        });
        self.keeper.changed(Key::Hour(id));
    }

    // The meeting

    /// Changes what was said in the meeting.
    pub(crate) fn record(self, id: RoundId, change: impl FnOnce(&mut Meeting)) {
        self.edit(id, |round| change(&mut round.meeting));
    }

    /// Takes a parked item off the list; can be taken back.
    pub(crate) fn unpark(self, id: RoundId, at: usize) {
        let item = self.read(id, |round| round.meeting.parked.get(at).cloned()).flatten();
        let Some(item) = item else { return };
        self.record(id, |meeting| drop(meeting.parked.remove(at)));
        let done = words().topic_unparked(&item);
        self.undo.offer(done, move || {
            let item = item.clone();
            self.record(id, |meeting| meeting.parked.insert(at.min(meeting.parked.len()), item));
        });
    }

    // Commitments

    /// Changes what the team decided or typed; can be taken back, and what was changed since stays.
    fn replan(self, id: RoundId, done: String, change: impl FnOnce(&mut Round)) {
        let before = self.read(id, |round| round.plan.clone());
        self.edit(id, change);
        self.offer_plan(id, done, before);
    }

    /// Offers to go back to a plan as it was before.
    fn offer_plan(self, id: RoundId, done: String, before: Option<PlanInputs>) {
        let Some((before, after)) = before.zip(self.read(id, |round| round.plan.clone())) else { return };
        if before != after {
            self.undo.offer(done, move || self.edit(id, |round| round.plan.take_back(&before, &after)));
        }
    }

    /// Changes what the team decided for an action; can be taken back.
    pub(crate) fn redecide(self, id: RoundId, action: ActionId, done: String, change: impl FnOnce(&mut Decision)) {
        self.replan(id, done, |round| round.plan.decide(action, change));
    }

    /// Takes an action into what is to be done now, with what is known of it; can be taken back.
    pub(crate) fn choose(self, id: RoundId, action: ActionId, assessment: &Assessment) {
        let w = words();
        let Some(title) = self.read(id, |round| say::action_title(w, round, action)) else { return };
        self.replan(id, w.done_chosen(&title), |round| take(round, action, assessment));
    }

    /// Moves an action up or down among what is chosen; can be taken back.
    pub(crate) fn reorder(self, id: RoundId, action: ActionId, up: bool) {
        let w = words();
        let Some(title) = self.read(id, |round| say::action_title(w, round, action)) else { return };
        self.replan(id, w.done_moved(&title), |round| commitment::reorder(round, action, up));
    }

    /// Puts an action into a window, or leaves that to the rules; can be taken back.
    pub(crate) fn place(self, id: RoundId, action: ActionId, window: Option<Window>) {
        let w = words();
        let Some(title) = self.read(id, |round| say::action_title(w, round, action)) else { return };
        self.redecide(id, action, w.done_window(&title), |decision| decision.window = window);
    }

    /// Says how an action stands.
    pub(crate) fn tell_outcome(self, id: RoundId, action: ActionId, change: impl FnOnce(&mut Outcome)) {
        let today = browser::today();
        self.decide(id, action, |decision| {
            let mut outcome = decision.outcome.clone().unwrap_or(Outcome {
                standing: commitment::Standing::Open,
                note: String::new(),
                on: None,
            });
            change(&mut outcome);
            outcome.on = Some(today);
            decision.outcome = Some(outcome);
        });
    }

    /// Adds an action that the team typed, and with an assessment chooses it; can be taken back. `None` when there is no room for
    /// one more.
    pub(crate) fn add_own(self, id: RoundId, own: OwnAction, choose_by: Option<&Assessment>) -> Option<ActionId> {
        let mut added = None;
        self.replan(id, words().done_own_added(&own.title), |round| {
            added = commitment::add_own(round, own);
            if let Some((action, assessment)) = added.zip(choose_by) {
                take(round, action, assessment);
            }
        });
        added
    }

    /// Changes an action that the team typed, and its effort wherever that was said; can be taken back.
    pub(crate) fn change_own(self, id: RoundId, action: ActionId, own: OwnAction) {
        self.replan(id, words().done_field(&own.title), |round| {
            if let Some(now) = round.plan.own.get_mut(&action) {
                *now = own;
                round.plan.decide(action, |decision| decision.effort_tenths = None);
            }
        });
    }

    /// Promises again what was promised in the round before; can be taken back.
    pub(crate) fn carry_over(self, from: RoundId, to: RoundId, action: ActionId) {
        let Some(then) = self.read(from, Round::clone) else { return };
        let done = words().done_carried(&say::action_title(words(), &then, action));
        self.replan(to, done, |round| _ = commitment::carry_over(&then, round, action));
    }

    /// Deletes an action that the team typed, with what was decided for it; can be taken back.
    pub(crate) fn remove_own(self, id: RoundId, action: ActionId) {
        let title = self.read(id, |round| round.plan.own.get(&action).map(|own| own.title.clone())).flatten();
        let Some(title) = title else { return };
        self.replan(id, words().done_own_removed(&title), |round| {
            round.plan.own.remove(&action);
            round.plan.decisions.remove(&action);
        });
    }
}

/// Chooses an action, with what is known of it: its first step, the worst answer that speaks for it, and a day after four weeks.
/// Each can be changed.
fn take(round: &mut Round, action: ActionId, assessment: &Assessment) {
    let open = open_questions(&CATALOGUE, assessment);
    let worst = triggers(&CATALOGUE, assessment, action).into_iter().find(|(question, _)| open.contains(question));
    let day = four_week_check(round.date);
    commitment::choose(round, action);
    round.plan.decide(action, |decision| {
        decision.have = decision.have.filter(|have| !have);
        decision.moves = decision.moves.or(worst.map(|(question, _)| question));
        decision.due = decision.due.or(Some(day));
        if decision.first_step.is_empty() {
            content::text::action(words().0, action).first_step.clone_into(&mut decision.first_step);
        }
    });
}
