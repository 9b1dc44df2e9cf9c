//! How much weight the result can bear, and what nobody knows.

use super::sentence::nouns;
use crate::Words;
use domain::{
    confidence::{ConfidenceLevel, Doubt},
    confidentiality::Detail,
    round::Round,
    score::Assessment,
};

/// "High", "Medium" or "Low".
#[must_use]
pub fn confidence_level(words: Words, _round: &Round, assessment: &Assessment) -> String {
    match assessment.confidence.level {
        ConfidenceLevel::High => words.say_confidence_high(),
        ConfidenceLevel::Medium => words.say_confidence_medium(),
        ConfidenceLevel::Low => words.say_confidence_low(),
    }
    .to_owned()
}

/// "confidence: " and what took points away, or why nothing did.
#[must_use]
pub fn confidence_line(words: Words, _round: &Round, assessment: &Assessment) -> String {
    let doubt = |doubt: &Doubt| {
        match doubt {
            Doubt::FewRespondents => words.say_doubt_respondents(),
            Doubt::ManyDontKnows => words.say_doubt_dont_know(),
            Doubt::ManySplits => words.say_doubt_splits(),
            Doubt::NoEvidence => words.say_doubt_evidence(),
        }
        .to_owned()
    };
    let doubts: Vec<String> = assessment.confidence.doubts.iter().map(doubt).collect();
    let reasons = if doubts.is_empty() { words.say_confidence_sure().to_owned() } else { nouns(words, &doubts) };
    words.say_confidence_line(&reasons)
}

/// How often the answer to a must-know question was "I don't know"; from a quarter up, and only where counts may show.
#[must_use]
pub fn visibility_line(words: Words, _round: &Round, assessment: &Assessment) -> String {
    let found = assessment.visibility;
    let worth_saying = assessment.detail == Detail::Questions && found.dont_know * 4 > found.total;
    if worth_saying { words.say_visibility(found.dont_know, found.total) } else { String::new() }
}
