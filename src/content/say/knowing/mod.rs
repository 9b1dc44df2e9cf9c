//! Knowledge and duties in sentences: what rests on one person, what nobody does, and where to pair first. No sentence
//! names a person.

mod facts;
mod lists;
mod pairing;
#[cfg(test)]
mod tests;

pub use facts::{Fact, knowing_facts, solo_sub};
pub use lists::{absence_line, orphans_line, single_line, undone_line};
pub use pairing::pairing_line;

use super::{
    number::in_words,
    sentence::{capitalised, nouns},
};
use crate::Words;
use domain::{
    absence::worst_absence,
    knowledge::{self, System},
    score::Assessment,
};

/// So many systems stand in a sentence with their names; the rest is counted.
const MOST_NAMED: usize = 4;
/// Weight of a system without which customers stop.
const VITAL: u8 = 3;

/// The sentence a screen on knowledge and duties opens with: "If one person leaves, five of nine systems have nobody who
/// can work on them alone."
#[must_use]
pub fn knowing_headline(words: Words, assessment: &Assessment) -> String {
    let Some(absence) = worst_absence(&assessment.matrix.counted) else { return words.knowing_none().to_owned() };
    let all = assessment.matrix.counted.systems.len();
    let (then, newly) = (absence.orphaned.len(), absence.newly.len());
    let today = then - newly;
    let in_all = in_words(words, all);
    match (today, newly) {
        (0, 0) => words.knowing_covered(all),
        (0, n) if n == all => words.knowing_leaves_all(n, &in_all),
        (0, n) => words.knowing_leaves(n, &in_words(words, n), &in_all),
        (n, 0) if n == all => words.knowing_orphans_all(n, &in_all),
        (n, 0) => words.knowing_orphans(n, &capitalised(&in_words(words, n)), &in_all),
        (n, _) => {
            let count = capitalised(&in_words(words, n));
            words.knowing_orphans_leaves(n, &count, &in_all, &in_words(words, then))
        }
    }
}

/// What stands below it: which of the systems that one absence leaves without anybody are vital; without any such system
/// how many absences it takes.
#[must_use]
pub fn knowing_lede(words: Words, assessment: &Assessment) -> String {
    let (Some(absence), Some(found)) = (worst_absence(&assessment.matrix.counted), &assessment.knowledge) else {
        return words.knowing_lede_none().to_owned();
    };
    let n = absence.orphaned.len();
    if n == 0 {
        return takes(words, found);
    }
    let left = systems(assessment, &absence.orphaned);
    let vital: Vec<String> = left.filter(|system| is_vital(system)).map(|system| system.name.clone()).collect();
    let (count, named) = (in_words(words, n), named(words, &vital));
    match vital.len() {
        0 => words.knowing_vital_none(n, &count),
        some if some == n => words.knowing_vital_all(n, &named, &count),
        some => words.knowing_vital_some(some, &capitalised(&in_words(words, some)), &count, &named),
    }
}

fn takes(words: Words, found: &knowledge::KnowledgeResult) -> String {
    let count = in_words(words, found.bus_factor);
    match found.exact {
        true => words.knowing_takes(found.bus_factor, &count),
        false => words.knowing_takes_at_most(&count),
    }
}

fn is_vital(system: &System) -> bool {
    system.weight >= VITAL
}

/// The systems with these ids, in the order of the ids.
fn systems<'a>(assessment: &'a Assessment, ids: &'a [String]) -> impl Iterator<Item = &'a System> {
    ids.iter().filter_map(|id| assessment.matrix.counted.systems.iter().find(|system| system.id == *id))
}

/// Names as typed, the first four of them: "a, b, c, d and 3 more".
fn named(words: Words, names: &[String]) -> String {
    // "And 1 more" is as long as the name that it hides.
    if names.len() <= MOST_NAMED + 1 {
        return nouns(words, names);
    }
    let more = words.knowing_more(names.len() - MOST_NAMED);
    let said: Vec<String> = names.iter().take(MOST_NAMED).cloned().chain([more]).collect();
    nouns(words, &said)
}
