//! Whose absence it is. For the person who types the knowledge matrix, and for nobody else: the only sentences that name people.

use super::sentence::nouns;
use crate::Words;
use domain::score::Assessment;

/// So many sets are told.
const SETS: usize = 6;

/// The smallest sets of people whose absence leaves more than half of the weight with nobody, and what each person alone holds, most
/// first. Nothing without a matrix.
#[must_use]
pub fn whose(words: Words, assessment: &Assessment) -> Vec<String> {
    let Some(found) = &assessment.knowledge else { return Vec::new() };
    let is_row = |who: &String| assessment.matrix.rows.contains(who);
    let called = |who: &String| {
        if is_row(who) { words.whose_row().to_owned() } else { who.clone() }
    };
    let set = |set: &Vec<String>| words.whose_set(&nouns(words, &set.iter().map(called).collect::<Vec<String>>()));
    let mut lines: Vec<String> = found.sets.iter().filter(|set| !set.is_empty()).take(SETS).map(set).collect();
    if lines.is_empty() {
        lines.push(words.whose_none().to_owned());
    }
    if found.sets.len() > SETS {
        lines.push(words.whose_sets_more(found.sets.len() - SETS));
    }
    // Of somebody who sent a row nothing is told apart.
    let typed = found.sole_weight.iter().filter(|(who, _)| !is_row(who));
    let mut sole: Vec<(&String, u32)> = typed.map(|(who, weight)| (who, *weight)).collect();
    domain::sorted::sort_by(&mut sole, |a, b| b.1.cmp(&a.1));
    lines.extend(sole.into_iter().map(|(who, weight)| words.whose_sole(who, &weight.to_string())));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CATALOGUE, Language, samples::larkspur};

    #[test]
    fn people_are_named_to_who_typed_them() {
        let found = domain::score::score(&CATALOGUE, &larkspur());
        assert_eq!(
            whose(Words(Language::English), &found),
            ["Without P1 more than half of the weight has nobody.", "P1 alone holds systems of weight 13 together."]
        );
    }
}
