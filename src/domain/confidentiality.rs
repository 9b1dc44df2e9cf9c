//! Who may see what (DOMAIN C.10). The one place that decides; every view and every export asks here.

use crate::{
    assessment::GateResult,
    ballot::Ballots,
    catalogue::Catalogue,
    question::{Answer, Question},
    risk::SubRiskId,
    round::Round,
};

/// Fewer people than this, and one answer may be one known person.
pub const ENOUGH_PEOPLE: usize = 5;

/// What may be shown of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Fewer than five answered: results per risk only. No sub-risk, no question, no count, no note; sensitive
    /// questions count nowhere and go into no file.
    RisksOnly,
    /// Five or more: everything, except dots, counts, extremes and notes of sensitive questions.
    Questions,
}

/// What may be shown with this many respondents.
#[must_use]
pub const fn detail(respondents: usize) -> Detail {
    if respondents < ENOUGH_PEOPLE { Detail::RisksOnly } else { Detail::Questions }
}

/// Whether a sensitive question with this many answers may be counted, shown in words, and written to a file.
#[must_use]
pub const fn sensitive_may_count(answers: usize) -> bool {
    answers >= ENOUGH_PEOPLE
}

/// Whether a gate may be shown. Below five people one that rests on answers would say how somebody answered; one that evidence
/// proves, or that the team looked into, says nothing of anybody.
#[must_use]
pub fn gate_may_show(detail: Detail, gate: &GateResult) -> bool {
    detail == Detail::Questions || gate.proven || gate.checked.is_some()
}

/// Whether the scores of two rounds may be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// They may.
    Allowed,
    /// A question on strain counts in one of the rounds alone, so that the scores are made of different questions.
    OtherQuestions,
    /// The difference between the scores is one person's answer.
    OnePerson,
}

/// Whether a sub-risk's scores may be compared between two rounds.
///
/// Where sensitive questions count, only if on each of them at least two people differ or nobody does. People are not
/// recognised across rounds, so the number of people is the smallest that turns one set of answers into the other: the
/// larger of how many answers came and how many went, over levels, "I don't know" and "does not apply". A question that
/// counts in one round alone makes the rounds incomparable, but gives nobody away: what it comes to may be shown in that
/// round. What holds for a sub-risk holds for its risk, whose change would give it away.
#[must_use]
pub fn comparison(catalogue: &Catalogue, first: &Round, second: &Round, subrisk: SubRiskId) -> Comparison {
    let mut sensitive = catalogue.questions.iter().filter(|q| q.sensitive && q.id.subrisk() == subrisk).peekable();
    if sensitive.peek().is_none() {
        return Comparison::Allowed;
    }
    let (before, after) = (Ballots::of(first), Ballots::of(second));
    let counting = |round: &Round, ballots: &Ballots, question: &Question| {
        let answers = if question.is_asked(round.form) { ballots.on(question.id) } else { Vec::new() };
        let levels = answers.iter().filter(|a| a.level().is_some()).count();
        sensitive_may_count(levels).then_some(answers)
    };
    let mut found = Comparison::Allowed;
    for question in sensitive {
        match (counting(first, &before, question), counting(second, &after, question)) {
            (None, None) => {}
            (Some(before), Some(after)) => {
                if fewest_changes(before, after) == 1 {
                    return Comparison::OnePerson;
                }
            }
            _ => found = Comparison::OtherQuestions,
        }
    }
    found
}

/// The smallest number of people who must have changed, come or gone.
fn fewest_changes(mut before: Vec<Answer>, mut after: Vec<Answer>) -> usize {
    before.retain(|answer| match after.iter().position(|a| a == answer) {
        Some(same) => {
            after.swap_remove(same);
            false
        }
        None => true,
    });
    before.len().max(after.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Level;

    #[test]
    fn five_people_are_enough() {
        assert_eq!([4, 5].map(detail), [Detail::RisksOnly, Detail::Questions]);
        assert_eq!([4, 5].map(sensitive_may_count), [false, true]);
    }

    #[test]
    fn changes_between_sets_of_answers() {
        let answers = |levels: &[u8]| -> Vec<Answer> {
            levels.iter().map(|&l| Level::new(l).map_or(Answer::DontKnow, Answer::Level)).collect()
        };
        let check = |before: &[u8], after: &[u8], expected| {
            assert_eq!(fewest_changes(answers(before), answers(after)), expected, "{before:?} {after:?}");
        };
        check(&[], &[], 0);
        check(&[1, 2, 3, 9], &[9, 3, 2, 1], 0);
        check(&[1, 1, 2], &[1, 2, 2], 1);
        check(&[1, 1, 2], &[1, 1, 2, 4], 1);
        check(&[0, 0, 0], &[4, 4], 3);
        check(&[0, 9], &[9, 9], 1);
    }
}
