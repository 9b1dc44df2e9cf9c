//! What somebody can do on a system, in their own words.

use crate::Words;

/// A level of knowledge, 0 to 3, as the person it belongs to would say it.
#[must_use]
pub fn knowledge_level(words: Words, level: u8) -> &'static str {
    match level {
        0 => words.knows_0(),
        1 => words.knows_1(),
        2 => words.knows_2(),
        _ => words.knows_3(),
    }
}
