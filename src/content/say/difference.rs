//! Where people differ, where they do not know, and where facts contradict them.

use super::{
    number::in_words,
    sentence::{capitalised, inside_sentence},
};
use crate::{CATALOGUE, Words, text};
use domain::{
    confidentiality::Detail,
    evidence::MetricId,
    question::{Kind, QuestionId},
    score::{Assessment, MetricResult},
    team_value::Status,
};

/// Title for a question on which people differ. Nothing is said of a sensitive question but that answers differ.
#[must_use]
pub fn split_title(words: Words, assessment: &Assessment, question: QuestionId) -> String {
    split(words, assessment, question)
        .map_or_else(|| words.say_split_hidden().to_owned(), |clause| capitalised(&clause))
}

/// The same as a clause; `None` where it may not be said.
pub(super) fn split(words: Words, assessment: &Assessment, question: QuestionId) -> Option<String> {
    let asked = CATALOGUE.question(question).filter(|q| !q.sensitive && assessment.detail == Detail::Questions)?;
    let text = text::question(words.0, question);
    let counts = assessment.questions.get(&question).map_or([0; 5], |r| r.counts);
    let mut given = text.anchors.into_iter().zip(counts).filter(|(_, n)| *n > 0).map(|(anchor, _)| anchor);
    let best = given.next();
    let worst = given.next_back();
    match (asked.kind, best.zip(worst)) {
        (Kind::Experience, Some((best, worst))) => {
            let [best, worst] = [best, worst].map(|anchor| inside_sentence(words.0, anchor));
            Some(words.say_split_experience(text.subject, &worst, &best))
        }
        _ => Some(words.say_split_fact(text.subject)),
    }
}

/// Title for what most people do not know, among the things a team must know.
#[must_use]
pub fn blind_title(words: Words, assessment: &Assessment) -> String {
    let blind: Vec<_> =
        assessment.questions.iter().filter(|(_, r)| r.visibility_gap || r.value.status == Status::BlindSpot).collect();
    let n = blind.len();
    let count = in_words(words, n);
    match blind.as_slice() {
        [] => words.say_blind_none().to_owned(),
        [(id, r)] if r.value.status == Status::BlindSpot => {
            words.say_blind_nobody(text::question(words.0, **id).subject)
        }
        all if all.iter().all(|(_, r)| r.value.dont_know > r.value.answered) => words.say_blind_most(n, &count),
        _ => words.say_blind_third(n, &count),
    }
}

/// Title for answers beside facts: what differs by far, or that they agree.
#[must_use]
pub fn perception_title(words: Words, assessment: &Assessment) -> String {
    let gaps: Vec<(MetricId, MetricResult, f64)> =
        assessment.metrics.iter().filter_map(|(id, m)| Some((*id, *m, m.perceived?))).collect();
    match gaps.as_slice() {
        [] => words.say_perception_none().to_owned(),
        [(id, measured, perceived)] => {
            let text = text::metric(words.0, *id);
            (if measured.level > *perceived { text.worse } else { text.better }).to_owned()
        }
        several => words.say_perception_several(&in_words(words, several.len())),
    }
}
