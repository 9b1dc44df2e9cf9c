//! From the answers of all people to one value per question (DOMAIN C.2).

use crate::question::{Answer, Question};

/// What the answers to one question come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TeamValue {
    /// 0 to 4; `None` when there is no value.
    pub x: Option<f64>,
    /// Why there is a value or none.
    pub status: Status,
    /// Chose one of the five anchors.
    pub answered: usize,
    /// Said "I don't know".
    pub dont_know: usize,
    /// Said "does not apply".
    pub does_not_apply: usize,
}

/// Why a question has a value or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Answers gave a value.
    Answered,
    /// Nobody knows a thing the team must know: level 3.
    BlindSpot,
    /// More than half said "does not apply": dropped.
    NotApplicable,
    /// No answers to make a value of.
    Missing,
}

impl TeamValue {
    /// Share of "don't know" among answers and don't-knows, 0 to 1; 0 when there are none.
    #[must_use]
    pub fn dont_know_share(&self) -> f64 {
        todo!()
    }
}

/// The team value of one question.
#[must_use]
pub fn team_value(question: &Question, answers: &[Answer]) -> TeamValue {
    let _ = (question, answers);
    todo!()
}
