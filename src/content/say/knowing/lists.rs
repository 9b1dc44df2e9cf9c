//! Which systems and duties, in a sentence each. A sentence about nothing is empty.

use super::{
    super::{
        duty_name,
        sentence::{capitalised, semicolons},
    },
    in_words, named, systems,
};
use crate::Words;
use domain::{absence::worst_absence, score::Assessment};

fn names(assessment: &Assessment, ids: &[String]) -> Vec<String> {
    systems(assessment, ids).map(|system| system.name.clone()).collect()
}

/// The systems that one person alone can work on, heaviest first.
#[must_use]
pub fn single_line(words: Words, assessment: &Assessment) -> String {
    let ids = assessment.knowledge.as_ref().map_or(&[][..], |found| &found.single_holder);
    let n = ids.len();
    if n == 0 {
        return String::new();
    }
    words.knowing_single(n, &named(words, &names(assessment, ids)), &capitalised(&in_words(words, n)))
}

/// The systems that nobody can work on alone.
#[must_use]
pub fn orphans_line(words: Words, assessment: &Assessment) -> String {
    let ids = assessment.knowledge.as_ref().map_or(&[][..], |found| &found.orphans);
    if ids.is_empty() { String::new() } else { words.knowing_nobody(ids.len(), &named(words, &names(assessment, ids))) }
}

/// What nobody can work on alone after the worst single absence. Where that is all that rests on one person, it says so
/// and lists nothing again.
#[must_use]
pub fn absence_line(words: Words, assessment: &Assessment) -> String {
    let (Some(absence), Some(found)) = (worst_absence(&assessment.matrix.counted), &assessment.knowledge) else {
        return String::new();
    };
    let (n, newly) = (absence.orphaned.len(), absence.newly.len());
    if newly == 0 {
        let none = if n == 0 { words.knowing_absence_none() } else { words.knowing_absence_no_more() };
        return none.to_owned();
    }
    if newly == n && newly == found.single_holder.len() {
        return words.knowing_absence_same(newly, &in_words(words, newly));
    }
    words.knowing_absence(n, &named(words, &names(assessment, &absence.orphaned)))
}

/// The duties that nobody does, all of them. Their names hold commas and "and", so semicolons stand between them.
#[must_use]
pub fn undone_line(words: Words, assessment: &Assessment) -> String {
    let ids = assessment.duties.as_ref().map_or(&[][..], |found| &found.nobody);
    if ids.is_empty() {
        return String::new();
    }
    let all: Vec<String> = ids.iter().map(|id| duty_name(words, id)).collect();
    words.knowing_undone(ids.len(), &semicolons(words, &all))
}
