//! One round of a team: the inputs from which everything else follows.

use crate::{
    action::{ActionId, OwnAction, Window},
    commitment::Outcome,
    duties::DutyMap,
    evidence::Evidence,
    gate::{Checked, GateId},
    knowledge::Knowledge,
    meeting::Meeting,
    organisation::Organisation,
    question::QuestionId,
    response::{Response, ResponseId, Tally},
    risk::RiskId,
    skills::Skills,
    sorted::{SortedMap, SortedSet},
};
use time::Date;

/// A random 128-bit id of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoundId(pub u128);

impl RoundId {
    /// The short name of the round.
    #[must_use]
    pub const fn short(self) -> ShortRoundId {
        ShortRoundId((self.0 >> 96) as u32)
    }
}

/// The first 32 bits of a round's id: what addresses, invitations and responses call it. Rounds of one device differ in it but
/// for one chance in four thousand million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortRoundId(pub u32);

/// Which questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// All questions, about ten minutes.
    Full,
    /// One per sub-risk, about three minutes.
    Core,
}

/// Smallest and largest team a round may have.
pub const TEAM_SIZES: std::ops::RangeInclusive<u16> = 1..=200;

/// So many late responses are counted together.
pub const LATE_TOGETHER: usize = 2;

/// What a team decided for one action of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// "We have this": `Some(true)` or `Some(false)` once the team said so, `None` while only signs speak.
    pub have: Option<bool>,
    /// Left out of the plan, with the reason (may be empty).
    pub dropped: Option<String>,
    /// Effort in tenths of a person-week, where the team knows better.
    pub effort_tenths: Option<u16>,
    /// Who makes sure that it happens.
    pub owner: String,
    /// Until when.
    pub due: Option<Date>,
    /// Its place among what the team chose to do now, from 1; see [`crate::commitment`].
    pub rank: Option<u8>,
    /// The first step within a week, in the team's own words.
    pub first_step: String,
    /// The answer that it should move.
    pub moves: Option<QuestionId>,
    /// The window in which the team wants it, whatever the rules say.
    pub window: Option<Window>,
    /// What became of it.
    pub outcome: Option<Outcome>,
}

impl Decision {
    /// Nothing was decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes back the change from `before` to `after`, field by field: what was changed again since stays.
    pub fn take_back(&mut self, before: &Self, after: &Self) {
        back(&mut self.have, &before.have, &after.have);
        back(&mut self.dropped, &before.dropped, &after.dropped);
        back(&mut self.effort_tenths, &before.effort_tenths, &after.effort_tenths);
        back(&mut self.owner, &before.owner, &after.owner);
        back(&mut self.due, &before.due, &after.due);
        back(&mut self.rank, &before.rank, &after.rank);
        back(&mut self.first_step, &before.first_step, &after.first_step);
        back(&mut self.moves, &before.moves, &after.moves);
        back(&mut self.window, &before.window, &after.window);
        back(&mut self.outcome, &before.outcome, &after.outcome);
    }
}

/// Takes back a change of one field, unless it was changed again since.
pub(crate) fn back<T: PartialEq + Clone>(now: &mut T, before: &T, after: &T) {
    if now == after {
        before.clone_into(now);
    }
}

/// What the plan depends on besides the scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanInputs {
    /// Share of the team's time for this plan, in percent; 15 unless said otherwise.
    pub capacity_percent: u8,
    /// How much each risk would hurt, 1 to 3; used in planning, never in the score.
    pub impact: [u8; 5],
    /// What the organisational choice depends on.
    pub organisation: Organisation,
    /// Decisions by action.
    pub decisions: SortedMap<ActionId, Decision>,
    /// Actions that the team typed.
    pub own: SortedMap<ActionId, OwnAction>,
}

impl PlanInputs {
    /// How much a risk would hurt, 1 to 3.
    #[must_use]
    pub fn impact_of(&self, risk: RiskId) -> u8 {
        self.impact.get(risk.index()).copied().unwrap_or(1)
    }

    /// Changes what the team decided for an action. A decision that says nothing is none.
    pub fn decide(&mut self, action: ActionId, change: impl FnOnce(&mut Decision)) {
        let decision = self.decisions.or_default(action);
        change(decision);
        if decision.is_empty() {
            self.decisions.remove(&action);
        }
    }

    /// Takes back what was decided and typed between `before` and `after`, field by field: what was changed again since stays.
    pub fn take_back(&mut self, before: &Self, after: &Self) {
        for id in before.own.keys().chain(after.own.keys()) {
            match (before.own.get(id), after.own.get(id)) {
                (Some(old), Some(new)) => {
                    if let Some(now) = self.own.get_mut(id) {
                        now.take_back(old, new);
                    }
                }
                (Some(old), None) => _ = self.own.or_insert(*id, old.clone()),
                // It came with the change, and nobody touched it since.
                (None, Some(new))
                    if self.own.get(id) == Some(new) && self.decisions.get(id) == after.decisions.get(id) =>
                {
                    self.own.remove(id);
                }
                (None, _) => {}
            }
        }
        let of = |plan: &Self, id: &ActionId| plan.decisions.get(id).cloned().unwrap_or_default();
        for id in before.decisions.keys().chain(after.decisions.keys()) {
            self.decide(*id, |now| now.take_back(&of(before, id), &of(after, id)));
        }
    }
}

/// One round: who was asked what and when, what they answered, what was looked up and decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Which round.
    pub id: RoundId,
    /// Grows by one with every change of anything but responses and tally.
    pub revision: u32,
    /// The team's name as typed, 1 to 80 characters.
    pub team: String,
    /// People on the team, whether they answer or not; see [`TEAM_SIZES`].
    pub team_size: u16,
    /// The day of the round.
    pub date: Date,
    /// Which questions are asked.
    pub form: Form,
    /// Version of the question set ([`crate::Catalogue::version`]).
    pub questions_version: u32,
    /// Results may be shown.
    pub revealed: bool,
    /// Results were shown at least once. From then on what comes in is late; see [`Self::late`].
    pub opened: bool,
    /// Made-up data, labelled as such wherever it shows.
    pub sample: bool,
    /// One per person who answered alone, by random id.
    pub responses: SortedMap<ResponseId, Response>,
    /// Responses that came, or changed, after the results were first shown. They wait until there are [`LATE_TOGETHER`] of them: if
    /// results changed with each, everybody could read that person's answers off the change.
    pub late: SortedMap<ResponseId, Response>,
    /// What the room answered together.
    pub tally: Tally,
    /// What was looked up.
    pub evidence: Evidence,
    /// Who can run what.
    pub knowledge: Knowledge,
    /// Who carries what.
    pub duties: DutyMap,
    /// Which operations skills the team commands.
    pub skills: Skills,
    /// Gates the team looked into.
    pub checks: SortedMap<GateId, Checked>,
    /// Inputs of the plan.
    pub plan: PlanInputs,
    /// What was said and chosen in the meeting.
    pub meeting: Meeting,
    /// Ids of responses that were removed here, so that a later import can say so.
    pub removed: SortedSet<ResponseId>,
}

impl Round {
    /// People who answered: responses plus hands.
    #[must_use]
    pub fn respondents(&self) -> usize {
        self.responses.len() + self.tally.people()
    }

    /// Responses of people who are not among [`Self::respondents`] yet.
    #[must_use]
    pub fn latecomers(&self) -> usize {
        self.late.keys().filter(|id| !self.responses.contains_key(id)).count()
    }

    /// How many of those that came late would change what is counted.
    #[must_use]
    pub fn late_changes(&self) -> usize {
        let says_more = |late: &&Response| {
            let counted = self.responses.get(&late.id);
            counted.is_none_or(|counted| {
                counted.answers != late.answers || counted.notes != late.notes || counted.knows != late.knows
            })
        };
        self.late.values().filter(says_more).count()
    }

    /// Counts what came late.
    pub fn count_late(&mut self) {
        for (id, response) in std::mem::take(&mut self.late) {
            self.responses.insert(id, response);
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A round of nobody.
    pub(crate) fn empty() -> Round {
        let organisation = Organisation {
            engineers: 1,
            teams: 1,
            needs_24x7: false,
            paas_fit: crate::organisation::PaasFit::default(),
        };
        Round {
            id: RoundId(1),
            revision: 0,
            team: String::new(),
            team_size: 1,
            date: Date::MIN,
            form: Form::Full,
            questions_version: 1,
            revealed: false,
            opened: false,
            sample: false,
            responses: SortedMap::new(),
            late: SortedMap::new(),
            tally: Tally::default(),
            evidence: Evidence::default(),
            knowledge: Knowledge::default(),
            duties: DutyMap::default(),
            skills: Skills::new(),
            checks: SortedMap::new(),
            plan: PlanInputs {
                capacity_percent: 15,
                impact: [1; 5],
                organisation,
                decisions: SortedMap::new(),
                own: SortedMap::new(),
            },
            meeting: Meeting::default(),
            removed: SortedSet::new(),
        }
    }
}
