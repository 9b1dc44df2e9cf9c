//! Responses that came after the results were shown.

use super::responses;
use domain::{
    response::{Response, ResponseId},
    round::Round,
    sorted::SortedMap,
};

/// Brings what waits in a round that was read into the form in which merging leaves it.
pub(crate) fn settle(round: &mut Round) {
    round.late = merged(&round.late, &SortedMap::new(), &round.responses);
}

/// Whether a response says more than the one that counts.
fn is_news(counted: Option<&Response>, late: &Response) -> bool {
    counted.is_none_or(|counted| responses(counted, late) != *counted)
}

/// What waits on either side and does not count yet, each joined with what counts, so that it does not matter which copies met
/// first.
pub(super) fn merged(
    a: &SortedMap<ResponseId, Response>,
    b: &SortedMap<ResponseId, Response>,
    counted: &SortedMap<ResponseId, Response>,
) -> SortedMap<ResponseId, Response> {
    let mut merged = SortedMap::new();
    for id in a.keys().chain(b.keys()) {
        let copies = [a.get(id), b.get(id), counted.get(id)];
        let joined = copies
            .into_iter()
            .flatten()
            .fold(None, |all: Option<Response>, one| Some(all.map_or_else(|| one.clone(), |all| responses(&all, one))));
        if let Some(late) = joined.filter(|late| is_news(counted.get(id), late)) {
            merged.insert(*id, late);
        }
    }
    merged
}

/// Two copies of a round before they become one: what either says beyond the responses that count where its results were shown is
/// late.
#[must_use]
pub fn set_aside_both(mine: &Round, theirs: &Round) -> (Round, Round) {
    (if mine.opened { mine.clone() } else { set_aside_late(theirs, mine) }, set_aside_late(mine, theirs))
}

/// A copy of a round as it may come to a device where its results were shown: what it says beyond the responses that count there
/// is late. Everything else is as it was.
#[must_use]
pub fn set_aside_late(mine: &Round, theirs: &Round) -> Round {
    let mut theirs = theirs.clone();
    if !mine.opened {
        return theirs;
    }
    let mut counted = SortedMap::new();
    for (id, response) in std::mem::take(&mut theirs.responses) {
        if is_news(mine.responses.get(&id), &response) {
            theirs.late.insert(id, response);
        } else {
            counted.insert(id, response);
        }
    }
    theirs.responses = counted;
    theirs
}
