//! Title and foot of the risk profile.

use super::{
    number::{in_words, whole},
    sentence::{capitalised, nouns},
    subject::{front, subject},
};
use crate::Words;
use domain::{
    round::Round,
    score::{Assessment, RiskResult},
};

/// Who comes first, and what is too close to call. Risks with the same score on the page share a place.
#[must_use]
pub fn profile_title(words: Words, _round: &Round, assessment: &Assessment) -> String {
    let front = front(assessment);
    let shown = |risk: &RiskResult| risk.score.map(whole);
    let Some(first) = front.first() else { return words.say_profile_none().to_owned() };
    let (joint, close): (Vec<&RiskResult>, Vec<&RiskResult>) = front.iter().partition(|r| shown(r) == shown(first));
    let subjects = |risks: &[&RiskResult]| {
        let named: Vec<String> = risks.iter().map(|r| subject(words, assessment, r).to_owned()).collect();
        nouns(words, &named)
    };
    let leaders = capitalised(&subjects(&joint));
    let said = if joint.len() > 1 { words.say_profile_joint(&leaders) } else { words.say_profile_first(&leaders) };
    if close.is_empty() { said } else { words.say_profile_close(close.len(), &said, &subjects(&close)) }
}

/// What the profile rests on.
#[must_use]
pub fn profile_foot(words: Words, round: &Round, assessment: &Assessment) -> String {
    let people = assessment.respondents;
    let facts = round.evidence.values.len();
    let people = words.say_respondents(people, &capitalised(&in_words(words, people)));
    words.list_and(&people, &words.say_evidence(facts, &in_words(words, facts)))
}
