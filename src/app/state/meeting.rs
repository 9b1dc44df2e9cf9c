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
    round::{Decision, Round, RoundId},
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

    /// Changes what the team decided for an action; can be taken back, and what was changed since stays.
    pub(crate) fn redecide(self, id: RoundId, action: ActionId, done: String, change: impl FnOnce(&mut Decision)) {
        let decided = move || {
            self.read(id, |round| round.plan.decisions.get(&action).cloned().unwrap_or_default()).unwrap_or_default()
        };
        let before = decided();
        self.decide(id, action, change);
        let after = decided();
        if before != after {
            self.undo.offer(done, move || self.decide(id, action, |now| now.take_back(&before, &after)));
        }
    }

    /// Takes an action into what is to be done now, with what is known of it: its first step, the worst answer that speaks for
    /// it, and a day after four weeks. Each can be changed.
    pub(crate) fn choose(self, id: RoundId, action: ActionId, assessment: &Assessment) {
        let w = words();
        let Some(title) = self.read(id, |round| say::action_title(w, round, action)) else { return };
        let open = open_questions(&CATALOGUE, assessment);
        let worst = triggers(&CATALOGUE, assessment, action).into_iter().find(|(question, _)| open.contains(question));
        let first = content::text::action(w.0, action).first_step;
        let rank = self
            .read(id, |round| {
                let mut copy = round.clone();
                commitment::choose(&mut copy, action);
                copy.plan.decisions.get(&action).and_then(|decision| decision.rank)
            })
            .flatten();
        let day = self.read(id, |round| round.date);
        self.redecide(id, action, w.done_chosen(&title), |decision| {
            decision.rank = rank;
            decision.dropped = None;
            decision.have = decision.have.filter(|have| !have);
            decision.moves = decision.moves.or(worst.map(|(question, _)| question));
            decision.due = decision.due.or(day.map(four_week_check));
            if decision.first_step.is_empty() {
                first.clone_into(&mut decision.first_step);
            }
        });
    }

    /// Moves an action up or down among what is chosen; can be taken back.
    pub(crate) fn reorder(self, id: RoundId, action: ActionId, up: bool) {
        let w = words();
        let Some(title) = self.read(id, |round| say::action_title(w, round, action)) else { return };
        self.edit(id, |round| commitment::reorder(round, action, up));
        self.undo.offer(w.done_moved(&title), move || self.edit(id, |round| commitment::reorder(round, action, !up)));
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

    /// Adds an action that the team typed; `None` when there is no room for one more. With an assessment it is chosen at once.
    /// Can be taken back as long as the action stands as it was typed.
    pub(crate) fn add_own(self, id: RoundId, own: OwnAction, choose_by: Option<&Assessment>) -> Option<ActionId> {
        let action = self.read(id, |round| commitment::add_own(&mut round.clone(), own.clone())).flatten()?;
        let done = words().done_own_added(&own.title);
        let added = own.clone();
        self.edit(id, |round| _ = commitment::add_own(round, own));
        if let Some(assessment) = choose_by {
            self.choose(id, action, assessment);
        }
        self.undo.offer(done, move || {
            self.edit(id, |round| {
                if round.plan.own.get(&action) == Some(&added) {
                    round.plan.own.remove(&action);
                    round.plan.decisions.remove(&action);
                }
            });
        });
        Some(action)
    }

    /// Changes an action that the team typed, and its effort wherever that was said; can be taken back, and what was changed
    /// since stays.
    pub(crate) fn change_own(self, id: RoundId, action: ActionId, own: OwnAction) {
        if !self.read(id, |round| round.plan.own.contains_key(&action)).unwrap_or_default() {
            return;
        }
        self.replan(id, action, words().done_field(&own.title), |round| {
            round.plan.own.insert(action, own);
            if let Some(decision) = round.plan.decisions.get_mut(&action) {
                decision.effort_tenths = None;
            }
        });
    }

    /// Promises again what was promised in the round before; can be taken back.
    pub(crate) fn carry_over(self, from: RoundId, to: RoundId, action: ActionId) {
        let Some(then) = self.read(from, Round::clone) else { return };
        let Some(Some(id)) = self.read(to, |round| commitment::carry_over(&then, &mut round.clone(), action)) else {
            return;
        };
        let done = words().done_carried(&say::action_title(words(), &then, action));
        self.replan(to, id, done, |round| _ = commitment::carry_over(&then, round, action));
    }

    /// Changes an action that the team typed and what was decided for it; can be taken back, and what was changed since stays.
    fn replan(self, id: RoundId, action: ActionId, done: String, change: impl FnOnce(&mut Round)) {
        let of_round = move || {
            let both = |round: &Round| {
                let decision = round.plan.decisions.get(&action).cloned().unwrap_or_default();
                (round.plan.own.get(&action).cloned(), decision)
            };
            self.read(id, both)
        };
        let before = of_round();
        self.edit(id, change);
        let after = of_round();
        if before == after {
            return;
        }
        let (Some(before), Some(after)) = (before, after) else { return };
        self.undo.offer(done, move || {
            self.edit(id, |round| match (&before.0, &after.0) {
                (Some(before), Some(after)) => {
                    if let Some(own) = round.plan.own.get_mut(&action) {
                        own.take_back(before, after);
                    }
                }
                // It came with the change.
                (None, Some(_)) if round.plan.own.get(&action) == after.0.as_ref() => {
                    _ = round.plan.own.remove(&action);
                }
                _ => {}
            });
            self.decide(id, action, |decision| decision.take_back(&before.1, &after.1));
        });
    }

    /// Deletes an action that the team typed, with what was decided for it; can be taken back.
    pub(crate) fn remove_own(self, id: RoundId, action: ActionId) {
        let known = self.read(id, |round| {
            (round.plan.own.get(&action).cloned(), round.plan.decisions.get(&action).cloned().unwrap_or_default())
        });
        let Some((Some(own), decision)) = known else { return };
        let done = words().done_own_removed(&own.title);
        self.edit(id, |round| {
            round.plan.own.remove(&action);
            round.plan.decisions.remove(&action);
        });
        self.undo.offer(done, move || {
            let (own, decision) = (own.clone(), decision.clone());
            self.edit(id, |round| {
                round.plan.own.insert(action, own);
                if !decision.is_empty() {
                    round.plan.decisions.insert(action, decision);
                }
            });
        });
    }
}
