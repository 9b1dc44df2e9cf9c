//! What a team agrees on, and it is bad. There is nothing to debate about it, only something to do; no chart of
//! differences would show it.

use crate::{
    catalogue::Catalogue,
    confidentiality::Detail,
    question::{Level, QuestionId},
    score::{Assessment, QuestionResult},
    sorted::sort_by,
};

/// Bad is a team value of one of the two worst anchors.
const BAD: f64 = 3.0;
/// As many as a room takes in at once.
const MOST: usize = 3;

/// A question on which people agree that it is bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// Which one.
    pub question: QuestionId,
    /// The anchor that most chose; of several, the mildest.
    pub level: Level,
    /// How many chose it.
    pub said: usize,
    /// How many chose one of the five anchors.
    pub answered: usize,
    /// How many said "I don't know".
    pub dont_know: usize,
}

/// The questions on which people agree that it is bad, worst first, ties by id; at most three.
///
/// A question counts when it is not on strain, when more people knew than did not, and at least three, when those who knew
/// are not split, when their value is 3 or more before evidence and after it, and when the answer most of them gave is
/// itself one of the two worst. Our own rule. None where single questions may not be shown.
#[must_use]
pub fn agreed_and_bad(catalogue: &Catalogue, assessment: &Assessment) -> Vec<Agreed> {
    if assessment.detail != Detail::Questions {
        return Vec::new();
    }
    let open = |id: QuestionId| catalogue.question(id).is_some_and(|question| !question.sensitive);
    let mut found: Vec<(Agreed, f64)> = assessment
        .questions
        .iter()
        .filter(|(id, result)| open(**id) && !result.withheld)
        .filter_map(|(id, result)| agreed(*id, result))
        .collect();
    sort_by(&mut found, |a, b| b.1.total_cmp(&a.1).then(a.0.question.cmp(&b.0.question)));
    found.into_iter().map(|(agreed, _)| agreed).take(MOST).collect()
}

/// One question, with the value that it is ranked by.
fn agreed(question: QuestionId, result: &QuestionResult) -> Option<(Agreed, f64)> {
    // There is an agreement from three answers up.
    let agreement = result.agreement.filter(|agreement| !agreement.is_split());
    let (_, value, counted) = (agreement?, result.value.x?, result.counted?);
    let (answered, dont_know) = (result.value.answered, result.value.dont_know);
    let (level, said) = most_chosen(result.counts)?;
    let bad = value >= BAD && counted >= BAD && f64::from(level.number()) >= BAD;
    (bad && answered > dont_know).then_some((Agreed { question, level, said, answered, dont_know }, value))
}

/// The level that most chose, the mildest of several, and how many they are.
fn most_chosen(counts: [usize; 5]) -> Option<(Level, usize)> {
    let most = counts.into_iter().max()?;
    Level::ALL.into_iter().zip(counts).find(|(_, n)| *n == most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mildest_of_those_that_most_chose() {
        let check = |counts: [usize; 5], level: u8, n: usize| {
            let found = most_chosen(counts).map(|(level, n)| (level.number(), n));
            assert_eq!(found, Some((level, n)), "{counts:?}");
        };
        check([0, 0, 0, 1, 4], 4, 4);
        check([0, 0, 0, 2, 2], 3, 2);
        check([0, 0, 1, 3, 1], 3, 3);
        check([1, 0, 0, 0, 0], 0, 1);
    }
}
