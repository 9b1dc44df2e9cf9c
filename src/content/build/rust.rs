//! Values as Rust source.

use domain::{
    action::ActionId, evidence::MetricId, gate::GateId, organisation::Choice, question::QuestionId, risk::SubRiskId,
};

/// A text in quotes.
pub(crate) fn text(text: &str) -> String {
    format!("{text:?}")
}

/// A list in brackets.
pub(crate) fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

/// A number that keeps its point.
pub(crate) fn number(number: f64) -> String {
    if number.is_infinite() { "f64::INFINITY".to_owned() } else { format!("{number:?}") }
}

pub(crate) fn subrisk(id: SubRiskId) -> String {
    format!("subrisk({}, {})", id.risk(), id.index() % 2 + 1)
}

pub(crate) fn question(id: QuestionId) -> String {
    let letter = id.to_string().pop().unwrap_or_default();
    format!("question({}, b'{letter}')", subrisk(id.subrisk()))
}

pub(crate) fn metric(id: MetricId) -> String {
    format!("MetricId({})", id.0)
}

pub(crate) fn action(id: ActionId) -> String {
    format!("ActionId({})", id.0)
}

pub(crate) fn gate(id: GateId) -> String {
    format!("GateId::{id:?}")
}

pub(crate) fn choice(choice: Choice) -> String {
    format!("Choice::{choice:?}")
}
