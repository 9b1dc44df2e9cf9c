//! The reference data, as they came with the method: `test-vectors.json` and `sample-teams.json`.

use serde_json::Value;

fn vector_file() -> Value {
    serde_json::from_str(include_str!("../data/test-vectors.json")).unwrap()
}

/// What there are vectors for.
#[must_use]
pub fn subjects() -> Vec<String> {
    vector_file()["vectors"].as_object().unwrap().keys().cloned().collect()
}

/// Inputs and expected results for one formula.
#[must_use]
pub fn vectors(subject: &str) -> Vec<Value> {
    vector_file()["vectors"][subject].as_array().unwrap_or_else(|| panic!("no vectors for {subject}")).clone()
}

/// Two made-up teams with all inputs and expected results.
#[must_use]
pub fn sample_teams() -> Value {
    serde_json::from_str(include_str!("../data/sample-teams.json")).unwrap()
}

/// A number that must be there.
#[must_use]
pub fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("no number: {value}"))
}

/// A text that must be there.
#[must_use]
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// A list that must be there.
#[must_use]
pub fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

/// An id that must be readable.
#[must_use]
pub fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}
