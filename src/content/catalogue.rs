//! The catalogue, made from the data files.

use domain::{
    Catalogue,
    action::{Action, ActionId, ActionKind, Sign, Window},
    catalogue::Planning,
    duties::Duty,
    evidence::{Metric, MetricId, Role, Scale},
    gate::{Circumstance, Gate, GateId, Proof},
    organisation::Choice,
    question::{Kind, Question, QuestionId},
    risk::SubRiskId,
    working::Working,
};

/// Version of the question set; add one when the wording or meaning of a question changes.
const VERSION: u32 = 1;

/// A sub-risk in static data; the build has checked the numbers.
#[expect(clippy::panic, reason = "evaluated by the compiler, never while running")]
pub(crate) const fn subrisk(risk: u8, part: u8) -> SubRiskId {
    match SubRiskId::new(risk, part) {
        Some(id) => id,
        None => panic!("no such sub-risk"),
    }
}

/// A question in static data; the build has checked the letter.
#[expect(clippy::panic, reason = "evaluated by the compiler, never while running")]
pub(crate) const fn question(subrisk: SubRiskId, letter: u8) -> QuestionId {
    match QuestionId::new(subrisk, letter) {
        Some(id) => id,
        None => panic!("no such question"),
    }
}

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
