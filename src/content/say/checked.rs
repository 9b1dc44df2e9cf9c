//! Who looked into an alarm, and when. A part somebody plays, never a name.

use super::date_short;
use crate::Words;
use domain::gate::{Checked, Checker};

/// "a team lead".
#[must_use]
pub fn checker(words: Words, checker: Checker) -> &'static str {
    match checker {
        Checker::Developer => words.checker_developer(),
        Checker::Operations => words.checker_operations(),
        Checker::Platform => words.checker_platform(),
        Checker::Security => words.checker_security(),
        Checker::Lead => words.checker_lead(),
        Checker::Facilitator => words.checker_facilitator(),
    }
}

/// "Looked into by a team lead on 20 Nov 2026." Empty where nobody said who or when.
#[must_use]
pub fn checked(words: Words, checked: Checked) -> String {
    match (checked.by, checked.on) {
        (Some(by), Some(on)) => words.checked_by_on(checker(words, by), &date_short(words, on)),
        (Some(by), None) => words.checked_by(checker(words, by)),
        (None, Some(on)) => words.checked_on(&date_short(words, on)),
        (None, None) => String::new(),
    }
}
