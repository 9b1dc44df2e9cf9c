//! From counted values to the score of a sub-risk (DOMAIN C.4, C.5, C.8).

use crate::{
    ballot::Ballots,
    catalogue::Catalogue,
    evidence::{MetricId, Role},
    gate::{GateId, GateState},
    measured::role,
    question::{Question, QuestionId},
    range::{Range, measurement_error, noise, sampling_error},
    risk::SubRiskId,
    round::Round,
    score::{GateResult, MetricResult, QuestionResult, SubRiskResult},
    sorted::SortedMap,
    team_value::Status,
};

/// What a sub-risk is scored from.
pub(crate) struct Inputs<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) round: &'a Round,
    pub(crate) ballots: &'a Ballots<'a>,
    pub(crate) questions: &'a SortedMap<QuestionId, QuestionResult>,
    pub(crate) metrics: &'a SortedMap<MetricId, MetricResult>,
    pub(crate) gates: &'a SortedMap<GateId, GateResult>,
}

impl Inputs<'_> {
    /// The score of a sub-risk. A gate holds up a score; it does not make one where there are not enough answers, so
    /// that confirming a gate can never lower the risk above.
    #[inline(never)]
    pub(crate) fn score(&self, id: SubRiskId) -> SubRiskResult {
        let asked: Vec<(&Question, &QuestionResult)> = self
            .catalogue
            .asked_in(self.round.form, id)
            .filter_map(|q| self.questions.get(&q.id).map(|result| (q, result)))
            .collect();
        let mut levels: Vec<f64> = asked.iter().filter_map(|(_, r)| r.counted).collect();
        levels.extend(self.measured(id));
        if levels.is_empty() || levels.len() < asked.len().min(2) {
            return SubRiskResult { id, score: None, before_gates: None, range: None, held_by: None };
        }
        let before_gates = 25.0 * levels.iter().sum::<f64>() / levels.len() as f64;
        let floor = self.floor(id);
        let held_by = floor.filter(|&(_, floor)| floor > before_gates);
        let score = held_by.map_or(before_gates, |(_, floor)| floor);
        let standard_error = self.standard_error(&asked, levels.len());
        SubRiskResult {
            id,
            score: Some(score),
            before_gates: Some(before_gates),
            range: Some(Range::around(score, standard_error, floor.map_or(0.0, |(_, floor)| floor))),
            held_by: held_by.map(|(gate, _)| gate),
        }
    }

    /// The highest floor that a confirmed gate sets.
    pub(crate) fn floor(&self, id: SubRiskId) -> Option<(GateId, f64)> {
        let confirmed = |gate: GateId| self.gates.get(&gate).is_some_and(|g| g.state == GateState::Confirmed);
        let floors = self.catalogue.gates.iter().filter(|g| confirmed(g.id));
        floors
            .flat_map(|g| g.floors.iter().filter(|(subrisk, _)| *subrisk == id).map(|&(_, floor)| (g.id, floor)))
            .reduce(|highest, next| if next.1 > highest.1 { next } else { highest })
    }

    /// Levels that count beside the questions: blends, and facts that answer a question this form does not ask.
    fn measured(&self, id: SubRiskId) -> impl Iterator<Item = f64> {
        let counts = move |role: Role, subrisk: SubRiskId| match role {
            Role::Blend => subrisk == id,
            Role::Replace(question) | Role::RaiseOnly(question) => {
                question.subrisk() == id && !self.questions.contains_key(&question)
            }
            Role::Compare => false,
        };
        let metrics = self.catalogue.metrics.iter().filter(move |m| counts(role(m), m.subrisk));
        metrics.filter_map(|m| self.metrics.get(&m.id)).map(|found| found.level)
    }

    fn standard_error(&self, asked: &[(&Question, &QuestionResult)], components: usize) -> f64 {
        let from_answers = || asked.iter().filter(|(_, r)| r.counted.is_some() && r.by_evidence.is_none());
        let noise = from_answers()
            .filter(|(_, r)| r.value.status == Status::Answered)
            .map(|(q, r)| noise(q.kind, r.value.answered))
            .sum();
        // People's own means take in what evidence replaced (it is about how different they are), but nothing that
        // is withheld or dropped.
        let open = asked.iter().filter(|(_, r)| !r.withheld && r.value.status != Status::NotApplicable);
        let own_means = self.ballots.own_means(&open.map(|(q, _)| q.id).collect::<Vec<_>>());
        measurement_error(noise, components).hypot(sampling_error(
            &own_means,
            from_answers().count(),
            components,
            self.round.team_size,
        ))
    }
}
