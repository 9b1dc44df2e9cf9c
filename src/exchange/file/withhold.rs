//! What goes into no file (DOMAIN C.10). What the browser stores on the device itself keeps everything.

use domain::{Catalogue, confidentiality::sensitive_may_count, question::QuestionId, round::Round};
use std::collections::BTreeSet;

/// The sensitive questions on which fewer than five people chose a level. A file leaves out their answers, also "I don't
/// know" and "does not apply", their hands, and the notes on them.
#[must_use]
pub fn withheld(catalogue: &Catalogue, round: &Round) -> BTreeSet<QuestionId> {
    let sensitive = catalogue.questions.iter().filter(|question| question.sensitive).map(|question| question.id);
    sensitive.filter(|&id| !sensitive_may_count(levels(round, id))).collect()
}

fn levels(round: &Round, id: QuestionId) -> usize {
    let alone = round.responses.values().filter(|r| r.answers.get(&id).is_some_and(|a| a.level().is_some())).count();
    let together = round.tally.hands.get(&id).map_or(0, |h| h.levels.iter().map(|&n| usize::from(n)).sum());
    alone + together
}
