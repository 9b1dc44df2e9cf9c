//! What a merge would do, for the preview. Nothing is changed.

use super::{Refusal, responses, rounds};
use crate::limits::RESPONSES;
use domain::{
    response::{Response, ResponseId},
    round::Round,
    sorted::SortedMap,
};

/// What becomes of a round that comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// This device does not have it yet.
    New,
    /// It is here already and nothing changes.
    Same,
    /// It is merged with the round that is here.
    Merged,
    /// It is not taken in.
    Refused(Refusal),
}

/// What becomes of one response that comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// This device does not have it yet.
    New,
    /// It is newer than the one that is here.
    Replaces,
    /// It is here already, or a newer one is.
    Same,
    /// It was removed on this device before. It stays removed, unless it is asked for.
    Removed,
}

/// What would become of a response in a round.
#[must_use]
pub fn arrival(mine: &Round, response: &Response) -> Arrival {
    let id = &response.id;
    match mine.late.get(id).or_else(|| mine.responses.get(id)) {
        _ if mine.removed.contains(id) => Arrival::Removed,
        None => Arrival::New,
        Some(here) if responses(here, response) == *here => Arrival::Same,
        Some(_) => Arrival::Replaces,
    }
}

/// A round that comes in meets the one that is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// What becomes of it.
    pub fate: Fate,
    /// Responses that this device does not have yet.
    pub new_responses: usize,
    /// Responses of this device that change, as they are now: enough to take it back.
    pub replaced: Vec<Response>,
    /// Responses in it that were removed on this device before. They stay removed, unless they are named in
    /// [`super::rounds_with`].
    pub previously_removed: Vec<ResponseId>,
    /// Responses of this device that it says were removed elsewhere. They go, unless they are named in
    /// [`super::rounds_with`].
    pub removed_elsewhere: Vec<ResponseId>,
}

/// What would happen if `theirs` came to this device, where the same round is `mine`, if it is here at all.
#[must_use]
pub fn meet(mine: Option<&Round>, theirs: &Round) -> Meeting {
    let mut meeting = Meeting {
        fate: Fate::New,
        new_responses: theirs.responses.len(),
        replaced: Vec::new(),
        previously_removed: Vec::new(),
        removed_elsewhere: Vec::new(),
    };
    let Some(mine) = mine else {
        // More than a file of it could hold; only what the last screen saves can.
        let n = newest(theirs).len();
        if n > RESPONSES {
            meeting.fate = Fate::Refused(Refusal::TooManyResponses { n, of: RESPONSES });
        }
        return meeting;
    };
    let merged = match rounds(mine, theirs) {
        Ok(merged) => merged,
        Err(refusal) => {
            meeting.fate = Fate::Refused(refusal);
            return meeting;
        }
    };
    let (mine_all, theirs_all, all) = (newest(mine), newest(theirs), newest(&merged));
    meeting.new_responses = all.keys().filter(|id| !mine_all.contains_key(id)).count();
    meeting.previously_removed = theirs_all.into_keys().filter(|id| mine.removed.contains(id)).collect();
    meeting.removed_elsewhere = mine_all.keys().filter(|id| theirs.removed.contains(id)).copied().collect();
    let changes = |r: &&Response| all.get(&r.id).is_some_and(|after| after != *r);
    meeting.replaced = mine_all.values().filter(changes).cloned().collect();
    meeting.fate = match all.len() {
        n if n > RESPONSES && n > mine_all.len() => Fate::Refused(Refusal::TooManyResponses { n, of: RESPONSES }),
        _ if merged == *mine => Fate::Same,
        _ => Fate::Merged,
    };
    meeting
}

/// Every response of a round as it was last given, whether it counts or waits.
fn newest(round: &Round) -> SortedMap<ResponseId, Response> {
    let mut all = round.responses.clone();
    for (id, late) in &round.late {
        all.insert(*id, late.clone());
    }
    all
}
