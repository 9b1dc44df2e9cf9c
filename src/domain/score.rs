//! From a round to its assessment: the whole of DOMAIN C.1 to C.8, in order.

use crate::{
    agreement::Agreement,
    catalogue::Catalogue,
    confidence::Confidence,
    confidentiality::Detail,
    duties::DutyResult,
    evidence::MetricId,
    gate::{GateId, GateState},
    knowledge::KnowledgeResult,
    question::QuestionId,
    range::Range,
    risk::{Band, RiskId, SubRiskId},
    round::Round,
    team_value::TeamValue,
};
use std::collections::BTreeMap;

/// Everything that follows from a round's answers and facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// How many people answered.
    pub respondents: usize,
    /// What may be shown.
    pub detail: Detail,
    /// By question asked, in the catalogue's order of ids.
    pub questions: BTreeMap<QuestionId, QuestionResult>,
    /// By metric that has a value, entered or derived (E28, E29, E30).
    pub metrics: BTreeMap<MetricId, MetricResult>,
    /// By gate; a gate whose question is not asked and that has no proof is [`GateState::None`].
    pub gates: BTreeMap<GateId, GateResult>,
    /// By sub-risk.
    pub subrisks: [SubRiskResult; 10],
    /// By risk.
    pub risks: [RiskResult; 5],
    /// For trend lines only, never shown as a total.
    pub overall: Option<f64>,
    /// Don't-knows on visibility questions.
    pub visibility: Visibility,
    /// How much weight the result can bear.
    pub confidence: Confidence,
    /// What the knowledge matrix says, if there is one.
    pub knowledge: Option<KnowledgeResult>,
    /// What the duty map says, if there is one.
    pub duties: Option<DutyResult>,
}

/// One question's result.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionResult {
    /// What the answers come to, before evidence.
    pub value: TeamValue,
    /// How many chose each level; empty of meaning for sensitive questions, see [`crate::confidentiality`].
    pub counts: [usize; 5],
    /// From three answers up.
    pub agreement: Option<Agreement>,
    /// At least a third of those asked do not know a thing the team must know.
    pub visibility_gap: bool,
    /// Sensitive and below five answers: counted nowhere.
    pub withheld: bool,
    /// The value that counts, after evidence; `None` when nothing counts.
    pub counted: Option<f64>,
    /// The metric that replaced or raised the answers' value.
    pub by_evidence: Option<MetricId>,
}

/// One metric's result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MetricResult {
    /// The value, as entered or derived.
    pub value: f64,
    /// Its level, 0 to 4.
    pub level: f64,
    /// For replace and raise-only metrics that differ from the answers by 1.5 levels or more: what the answers said.
    pub perceived: Option<f64>,
}

/// One gate's result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GateResult {
    /// What is known.
    pub state: GateState,
    /// How many answered with the worst level.
    pub worst: usize,
    /// How many chose one of the five anchors.
    pub answered: usize,
    /// How many said "I don't know".
    pub dont_know: usize,
    /// Evidence proves it.
    pub proven: bool,
    /// The team looked and said so, or looked and said that it is not so.
    pub checked: Option<crate::gate::Check>,
}

/// One sub-risk's result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SubRiskResult {
    /// Which one.
    pub id: SubRiskId,
    /// 0 to 100 after gates; `None` is "not enough answers".
    pub score: Option<f64>,
    /// Before gates.
    pub before_gates: Option<f64>,
    /// Where it would land again.
    pub range: Option<Range>,
    /// The gate whose floor holds the score up, if one does.
    pub held_by: Option<GateId>,
}

/// One risk's result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RiskResult {
    /// Which one.
    pub id: RiskId,
    /// 0 to 100; `None` is "not enough answers".
    pub score: Option<f64>,
    /// Where it would land again.
    pub range: Option<Range>,
}

impl SubRiskResult {
    /// The band of the score.
    #[must_use]
    pub fn band(&self) -> Option<Band> {
        self.score.map(Band::of)
    }
}

impl RiskResult {
    /// The band of the score.
    #[must_use]
    pub fn band(&self) -> Option<Band> {
        self.score.map(Band::of)
    }
}

/// Don't-knows on the questions where not knowing is a finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visibility {
    /// How many don't-knows.
    pub dont_know: usize,
    /// Don't-knows and answers together.
    pub total: usize,
}

impl Assessment {
    /// A risk's result.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "a RiskId is one of five")]
    pub fn risk(&self, id: RiskId) -> &RiskResult {
        &self.risks[id.index()]
    }

    /// A sub-risk's result.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "a SubRiskId is one of ten")]
    pub fn subrisk(&self, id: SubRiskId) -> &SubRiskResult {
        &self.subrisks[id.index()]
    }

    /// The risks, worst first: by the score rounded to one decimal, ties by number (DOMAIN C.11).
    /// Risks without a score come last.
    #[must_use]
    pub fn ranked(&self) -> Vec<&RiskResult> {
        todo!()
    }
}

/// Scores a round.
#[must_use]
pub fn score(catalogue: &Catalogue, round: &Round) -> Assessment {
    let _ = (catalogue, round);
    todo!()
}
