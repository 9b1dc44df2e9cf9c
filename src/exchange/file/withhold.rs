//! What goes into no file (DOMAIN C.10). What the browser stores on the device itself keeps everything.

use domain::{Catalogue, confidentiality::sensitive_may_count, question::QuestionId, response::Response, round::Round};

/// The sensitive questions on which fewer than five people chose a level. A file leaves out their answers, also "I don't
/// know" and "does not apply", their hands, and the notes on them.
#[must_use]
pub fn withheld(catalogue: &Catalogue, round: &Round) -> Vec<QuestionId> {
    let mut withheld = Vec::new();
    for question in catalogue.questions {
        if question.sensitive && !sensitive_may_count(levels(round, question.id)) {
            withheld.push(question.id);
        }
    }
    withheld
}

fn levels(round: &Round, id: QuestionId) -> usize {
    let together = round.tally.hands.get(&id).map_or(0, |h| h.levels.iter().map(|&n| usize::from(n)).sum());
    let alone = |response: &Response| response.answers.get(&id).is_some_and(|answer| answer.level().is_some());
    together + round.responses.values().filter(|response| alone(response)).count()
}
