//! How much weight the result can bear (DOMAIN C.8).

/// Low, medium or high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConfidenceLevel {
    /// 1 point.
    Low,
    /// 2 points.
    Medium,
    /// 3 points.
    High,
}

/// Why confidence is not higher. Each takes one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Fewer than four respondents, or under 60 % of the team.
    FewRespondents,
    /// More than a quarter of all answers are "don't know".
    ManyDontKnows,
    /// More than a third of the questions with three answers or more are split.
    ManySplits,
    /// No evidence was entered.
    NoEvidence,
}

/// Confidence and its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confidence {
    /// The level.
    pub level: ConfidenceLevel,
    /// What took points away.
    pub doubts: Vec<Doubt>,
}
