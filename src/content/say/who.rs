//! How many said so.

use super::number::in_words;
use crate::Words;

/// Answers to one question, as far as they matter for a sentence.
#[derive(Clone, Copy)]
pub(super) struct Said {
    /// Who said it.
    pub(super) yes: usize,
    /// Who chose one of the five answers.
    pub(super) answered: usize,
    /// Who did not know.
    pub(super) dont_know: usize,
}

/// "three of five", "the one who knew; four did not know": how many did not know only where that is most.
pub(super) fn who(words: Words, said: Said) -> String {
    let who = who_knew(words, said);
    let Said { answered, dont_know, .. } = said;
    if dont_know > answered { words.say_who_unknown(dont_know, &who, &in_words(words, dont_know)) } else { who }
}

/// "three of five", "three of four who knew", "the one who knew".
pub(super) fn who_knew(words: Words, said: Said) -> String {
    let Said { yes, answered, dont_know } = said;
    let (count, all) = (in_words(words, yes), in_words(words, answered));
    match (yes, answered, dont_know) {
        (_, _, 0) => words.say_who(&count, &all),
        (1, 1, _) => words.say_who_alone().to_owned(),
        _ => words.say_who_knew(&count, &all),
    }
}
