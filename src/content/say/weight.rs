//! How much hangs on a system or a duty.

use crate::Words;

/// What a weight says, without a capital: 3 "customers stop without it", 2 "hurts within a day", 1 "can wait".
#[must_use]
pub fn weight(words: Words, weight: u8) -> &'static str {
    match weight {
        3 => words.weight_3(),
        2 => words.weight_2(),
        _ => words.weight_1(),
    }
}
