//! What to look up first, when there is no time to look up everything.

use crate::{
    assessment::{Assessment, QuestionResult},
    catalogue::Catalogue,
    confidentiality::{Detail, gate_may_show},
    evidence::{Evidence, MetricId, Role},
    gate::{Circumstance, Gate, GateState, Proof},
    measured::role,
    question::QuestionId,
    round::Round,
    sorted::sort_by,
    splits::splits,
    team_value::Status,
};

/// As many as a team looks up between two meetings.
pub const MOST: usize = 5;

/// What is worth looking up whatever was answered: the numbers that confirm an alarm on their own (E03, E22, E27), then who
/// can release (E26) and how often the most-woken person is woken (E02).
const ALWAYS: [MetricId; 5] = [
    MetricId::ROTATION,
    MetricId::SHARED_CREDENTIALS,
    MetricId::RESTORE_TEST,
    MetricId::ABLE_TO_RELEASE,
    MetricId::NIGHT_PAGES,
];

/// At most [`MOST`] metrics to look up, the most useful first: none that has a value, none that follows from knowledge and duties,
/// and none that `skip` names (because somebody looked and could not tell).
///
/// Before results are shown there is no assessment, and the list is the same whatever was answered. Afterwards come first the
/// numbers that settle an alarm on which only single answers rest; then those about the question that splits the team most and
/// about its sub-risk; then those about what nobody, or too few, know; then the ones that are always worth it. Fewer than five
/// answers are no ground for a place on the list, because the list would tell them.
#[must_use]
pub fn suggest(
    catalogue: &Catalogue,
    round: &Round,
    assessment: Option<&Assessment>,
    skip: &dyn Fn(MetricId) -> bool,
) -> Vec<MetricId> {
    let mut wanted = Vec::new();
    if let Some(assessment) = assessment {
        let list = List { catalogue, wanted: &mut wanted };
        list.read(assessment, &round.evidence);
    }
    wanted.extend(ALWAYS);
    let mut found: Vec<MetricId> = Vec::new();
    for id in wanted {
        let is_typed = catalogue.metric(id).is_some_and(|metric| metric.working.is_some());
        let is_known = found.contains(&id) || round.evidence.values.contains_key(&id);
        if found.len() < MOST && is_typed && !is_known && !skip(id) {
            found.push(id);
        }
    }
    found
}

/// What the answers make worth looking up, with repetitions and with what is known already.
struct List<'a> {
    catalogue: &'a Catalogue,
    wanted: &'a mut Vec<MetricId>,
}

impl List<'_> {
    fn read(mut self, assessment: &Assessment, evidence: &Evidence) {
        for gate in self.catalogue.gates {
            let open = assessment.gates.get(&gate.id).filter(|found| found.state == GateState::Unverified);
            if open.is_some_and(|found| gate_may_show(assessment.detail, found)) {
                self.add_gate(gate, evidence);
            }
        }
        if let Some(&widest) = splits(self.catalogue, assessment).first() {
            self.add_question(widest);
            let of_subrisk = self.catalogue.metrics.iter().filter(|metric| metric.subrisk == widest.subrisk());
            // What is only shown beside the score settles nothing.
            self.wanted.extend(of_subrisk.filter(|metric| role(metric) != Role::Compare).map(|metric| metric.id));
        }
        for id in self.little_known(assessment) {
            self.add_question(id);
        }
    }

    fn add_gate(&mut self, gate: &Gate, evidence: &Evidence) {
        self.wanted.extend(gate.proof.filter(|proof| proof.is_possible(evidence)).map(|proof| proof.metric));
        if let Some(question) = gate.question {
            self.add_question(question);
        }
    }

    /// The metrics that replace or raise a question.
    fn add_question(&mut self, id: QuestionId) {
        let speaks = |role| matches!(role, Role::Replace(question) | Role::RaiseOnly(question) if question == id);
        self.wanted.extend(self.catalogue.metrics.iter().filter(|metric| speaks(role(metric))).map(|metric| metric.id));
    }

    /// The questions that nobody can answer, then those that at least a third cannot, the least known first. None on strain, and
    /// none where single questions may not be shown.
    fn little_known(&self, assessment: &Assessment) -> Vec<QuestionId> {
        let may_tell = |id: &QuestionId| {
            assessment.detail == Detail::Questions
                && self.catalogue.question(*id).is_some_and(|question| !question.sensitive)
        };
        let is_little_known = |found: &QuestionResult| found.visibility_gap || found.value.status == Status::BlindSpot;
        let found = assessment.questions.iter().filter(|(id, found)| may_tell(id) && is_little_known(found));
        let mut found: Vec<(QuestionId, f64)> = found.map(|(id, found)| (*id, found.value.dont_know_share())).collect();
        sort_by(&mut found, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.into_iter().map(|(id, _)| id).collect()
    }
}

impl Proof {
    /// Whether some value could confirm the gate, with the circumstances as they are known.
    fn is_possible(&self, evidence: &Evidence) -> bool {
        match self.when {
            None => true,
            Some(Circumstance::Promised24x7) => evidence.promised_24x7,
            Some(Circumstance::NoRestoreProcedure) => evidence.restore_procedure_written != Some(true),
        }
    }
}
