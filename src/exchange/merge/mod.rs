//! Two copies of a round become one, the same one wherever and in whatever order they meet.
//!
//! Merging is commutative, associative and idempotent, and knows no clock: revisions and a fixed order on content
//! decide. What the two sides only add to (responses, removals, ballots of a vote) is united. What one person changes as
//! a whole (the round's own fields) is taken as a whole from the higher revision.

mod late;
mod meeting;
mod response;
mod tally;
mod vote;
pub use tally::merged as tallies;
pub use vote::merged as polls;

pub(crate) use late::settle;
pub use late::{set_aside_both, set_aside_late};
pub use meeting::{Arrival, Fate, Meeting, arrival, meet};
pub use response::responses;

use crate::form;
use domain::{response::ResponseId, round::Round, sorted::SortedSet};
use std::cmp::Ordering;

/// Why two copies do not become one. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// They are not the same round.
    OtherRound,
    /// They answer different versions of the questions. Whoever has the older one reloads the page and sends it again.
    OtherQuestions {
        /// Version here.
        mine: u32,
        /// Version that came.
        theirs: u32,
    },
    /// Together they have more responses than a round may have.
    TooManyResponses {
        /// As many as there would be.
        n: usize,
        /// The most there may be.
        of: usize,
    },
}

/// One round out of two copies of it.
///
/// The own fields come from the higher revision; between equal revisions from the one whose text is larger. `revealed` goes
/// with the higher revision as well, so that covering results again lasts; between equal revisions shown wins. A
/// response that was removed on one side is removed.
///
/// # Errors
/// [`Refusal::OtherRound`] and [`Refusal::OtherQuestions`].
pub fn rounds(a: &Round, b: &Round) -> Result<Round, Refusal> {
    if a.id != b.id {
        return Err(Refusal::OtherRound);
    }
    if a.questions_version != b.questions_version {
        return Err(Refusal::OtherQuestions { mine: a.questions_version, theirs: b.questions_version });
    }
    let revision = a.revision.cmp(&b.revision);
    let own = match revision.then_with(|| own_text(a).cmp(&own_text(b))) {
        Ordering::Less => b,
        Ordering::Equal | Ordering::Greater => a,
    };
    let revealed = match revision {
        Ordering::Equal => a.revealed || b.revealed,
        _ => own.revealed,
    };
    let other = if std::ptr::eq(own, a) { b } else { a };
    let mut merged = own.clone();
    merged.revealed = revealed;
    merged.opened = a.opened || b.opened;
    merged.tally = tally::merged(&a.tally, &b.tally);
    merged.meeting.vote = match (&a.meeting.vote, &b.meeting.vote) {
        (Some(a), Some(b)) => Some(polls(a, b)),
        (a, b) => a.as_ref().or(b.as_ref()).cloned(),
    };
    for id in &other.removed {
        merged.removed.insert(*id);
    }
    for (id, theirs) in &other.responses {
        let both = merged.responses.get(id).map_or_else(|| theirs.clone(), |mine| responses(mine, theirs));
        merged.responses.insert(*id, both);
    }
    merged.late = late::merged(&a.late, &b.late, &merged.responses);
    merged.responses.retain(|id, _| !merged.removed.contains(id));
    merged.late.retain(|id, _| !merged.removed.contains(id));
    Ok(merged)
}

/// One round out of what two tabs of one device have. What was removed is as the higher revision has it, so that a removal which
/// was taken back stays taken back.
///
/// # Errors
/// As [`rounds`].
pub fn tabs(mine: &Round, theirs: &Round) -> Result<Round, Refusal> {
    let (mut mine, mut theirs) = (mine.clone(), theirs.clone());
    match mine.revision.cmp(&theirs.revision) {
        Ordering::Less => mine.removed = theirs.removed.clone(),
        Ordering::Greater => theirs.removed = mine.removed.clone(),
        Ordering::Equal => {}
    }
    rounds(&mine, &theirs)
}

/// The same, but responses in `again` are taken back although they were removed on one side: for somebody who was told
/// so and wants them.
///
/// # Errors
/// As [`rounds`].
pub fn rounds_with(mine: &Round, theirs: &Round, again: &SortedSet<ResponseId>) -> Result<Round, Refusal> {
    let without = |round: &Round| {
        let mut round = round.clone();
        round.removed.retain(|id| !again.contains(id));
        round
    };
    rounds(&without(mine), &without(theirs))
}

/// Without the vote, which grows on both sides: what is joined must not decide between what is taken as a whole.
fn own_text(round: &Round) -> String {
    let mut own = round.clone();
    own.meeting.vote = None;
    form::own(&own).node().compact()
}
