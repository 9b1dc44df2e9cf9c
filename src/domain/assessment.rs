//! What follows from a round, and how it is read. How it comes about is in [`crate::score`].

use crate::{
    agreement::Agreement,
    confidence::Confidence,
    confidentiality::Detail,
    duties::DutyResult,
    evidence::MetricId,
    gate::{Check, GateId, GateState},
    knowledge::KnowledgeResult,
    matrix::Matrix,
    question::QuestionId,
    range::Range,
    risk::{Band, RiskId, SubRiskId, round_to_tenth},
    sorted::{SortedMap, sort_by},
    team_value::{Status, TeamValue},
};

/// Everything that follows from a round's answers and facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// How many people answered.
    pub respondents: usize,
    /// What may be shown.
    pub detail: Detail,
    /// By question asked, in the catalogue's order of ids.
    pub questions: SortedMap<QuestionId, QuestionResult>,
    /// By metric that has a value, entered or derived (E28, E29, E30).
    pub metrics: SortedMap<MetricId, MetricResult>,
    /// By gate; a gate whose question is not asked and that has no proof is [`GateState::None`].
    pub gates: SortedMap<GateId, GateResult>,
    /// By sub-risk.
    pub subrisks: [SubRiskResult; 10],
    /// By risk.
    pub risks: [RiskResult; 5],
    /// For trend lines only, never shown as a total.
    pub overall: Option<f64>,
    /// Don't-knows on all questions that count.
    pub dont_knows: DontKnows,
    /// Don't-knows on the questions where not knowing is a finding.
    pub visibility: DontKnows,
    /// How much weight the result can bear.
    pub confidence: Confidence,
    /// Who can run what, as it is counted: what was typed, and the rows that people sent.
    pub matrix: Matrix,
    /// What the knowledge matrix says, if there is one.
    pub knowledge: Option<KnowledgeResult>,
    /// What the duty map says, once every standard duty has a line.
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
    /// At least a third of those asked do not know a thing the team must know. False where nobody knows it at all:
    /// that is [`Status::BlindSpot`].
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
    pub checked: Option<Check>,
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

/// How many do not know, among those who could have known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DontKnows {
    /// How many don't-knows.
    pub dont_know: usize,
    /// Don't-knows and answers together.
    pub total: usize,
}

impl DontKnows {
    /// 0 to 1; 0 when nobody was asked.
    #[must_use]
    pub fn share(self) -> f64 {
        if self.total == 0 { 0.0 } else { self.dont_know as f64 / self.total as f64 }
    }

    /// Over questions that count: not withheld, not dropped.
    pub(crate) fn over<'a>(questions: impl Iterator<Item = &'a QuestionResult>) -> Self {
        questions.filter(|r| !r.withheld && r.value.status != Status::NotApplicable).fold(Self::default(), |sum, r| {
            Self {
                dont_know: sum.dont_know + r.value.dont_know,
                total: sum.total + r.value.dont_know + r.value.answered,
            }
        })
    }
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
        let mut ranked: Vec<&RiskResult> = self.risks.iter().collect();
        let rounded = |r: &RiskResult| r.score.map_or(-1.0, round_to_tenth);
        sort_by(&mut ranked, |a, b| rounded(b).total_cmp(&rounded(a)));
        ranked
    }
}
