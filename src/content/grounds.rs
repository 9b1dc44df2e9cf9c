//! Which answers and facts speak for an action.

use crate::catalogue::{CATALOGUE, question, subrisk};
use domain::{action::ActionId, evidence::MetricId, question::QuestionId};

/// An answer or a fact that speaks for an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The answers to a question.
    Question(QuestionId),
    /// A number the team looked up.
    Metric(MetricId),
}

/// What speaks for an action, most telling first; these are also the answers it should move.
#[must_use]
pub fn grounds(action: ActionId) -> &'static [Ground] {
    let place = CATALOGUE.actions.iter().position(|a| a.id == action);
    place.and_then(|i| GROUNDS.get(i)).copied().unwrap_or_default()
}

include!(concat!(env!("OUT_DIR"), "/grounds.rs"));
