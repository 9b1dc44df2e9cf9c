//! From a round to its assessment: the whole of DOMAIN C.1 to C.8, in order.

use crate::{
    agreement::Agreement,
    ballot::Ballots,
    catalogue::Catalogue,
    confidence::{Footing, confidence},
    confidentiality::detail,
    counted, duties,
    gate::{self, Gate, state_from_answers},
    headline::mean_max,
    knowledge, matrix, measured,
    question::QuestionId,
    range::{Range, risk_error},
    risk::{RiskId, SubRiskId},
    round::Round,
    sorted::SortedMap,
    subrisk::Inputs,
};

pub use crate::assessment::{
    Assessment, DontKnows, GateResult, MetricResult, QuestionResult, RiskResult, SubRiskResult,
};

/// Scores a round.
#[must_use]
pub fn score(catalogue: &Catalogue, round: &Round) -> Assessment {
    let ballots = Ballots::of(round);
    let matrix = matrix::of(round);
    let knowledge = knowledge::read(&matrix.counted);
    let duties = Some(&round.duties).filter(|map| duties::open(catalogue, map).is_empty()).and_then(duties::read);
    let mut questions: SortedMap<_, _> =
        catalogue.asked(round.form).map(|q| (q.id, counted::from_answers(q, &ballots.on(q.id)))).collect();
    let mut metrics = measured::measure(catalogue, &round.evidence, knowledge.as_ref(), duties.as_ref());
    counted::apply_evidence(catalogue, &mut questions, &mut metrics);
    let gates = catalogue.gates.iter().map(|gate| (gate.id, gate_result(gate, round, &questions))).collect();

    let inputs =
        Inputs { catalogue, round, ballots: &ballots, questions: &questions, metrics: &metrics, gates: &gates };
    let subrisks = SubRiskId::ALL.map(|id| inputs.score(id));
    let risks = RiskId::ALL.map(|id| risk_result(id, &inputs, &subrisks));
    let scores: Vec<f64> = risks.iter().filter_map(|r| r.score).collect();

    let counting = || catalogue.asked(round.form).filter_map(|q| questions.get(&q.id).map(|r| (q, r)));
    let dont_knows = DontKnows::over(counting().map(|(_, r)| r));
    let visibility = DontKnows::over(counting().filter(|(q, _)| q.visibility).map(|(_, r)| r));
    let agreements = || questions.values().filter_map(|r| r.agreement);
    let confidence = confidence(&Footing {
        respondents: round.respondents(),
        team_size: round.team_size,
        dont_knows,
        compared: agreements().count(),
        split: agreements().filter(Agreement::is_split).count(),
        evidence: !metrics.is_empty(),
    });
    Assessment {
        respondents: round.respondents(),
        detail: detail(round.respondents()),
        questions,
        metrics,
        gates,
        subrisks,
        risks,
        overall: mean_max(&scores),
        dont_knows,
        visibility,
        confidence,
        matrix,
        knowledge,
        duties,
    }
}

#[inline(never)]
fn gate_result(gate: &Gate, round: &Round, questions: &SortedMap<QuestionId, QuestionResult>) -> GateResult {
    let asked = gate.question.and_then(|id| questions.get(&id)).filter(|r| !r.withheld);
    let [.., worst] = asked.map_or([0; 5], |r| r.counts);
    let answered = asked.map_or(0, |r| r.value.answered);
    let proven = gate.proof.is_some_and(|proof| proof.holds(&round.evidence));
    let checked = round.checks.get(&gate.id).map(|checked| checked.found);
    GateResult {
        state: gate::state(state_from_answers(worst, answered), proven, checked),
        worst,
        answered,
        dont_know: asked.map_or(0, |r| r.value.dont_know),
        proven,
        checked,
    }
}

/// A risk from those of its sub-risks that have a score.
#[inline(never)]
fn risk_result(id: RiskId, inputs: &Inputs, subrisks: &[SubRiskResult; 10]) -> RiskResult {
    let scored = || subrisks.iter().filter(|s| s.id.risk() == id).filter_map(|s| Some((s.id, s.score?, s.range?)));
    let scores: Vec<f64> = scored().map(|(_, score, _)| score).collect();
    let errors: Vec<(f64, f64)> = scored().map(|(_, score, range)| (score, range.standard_error)).collect();
    let floors: Vec<f64> = scored().map(|(id, ..)| inputs.floor(id).map_or(0.0, |(_, floor)| floor)).collect();
    let score = mean_max(&scores);
    let floor = mean_max(&floors).unwrap_or(0.0);
    RiskResult { id, score, range: score.map(|s| Range::around(s, risk_error(&errors), floor)) }
}
