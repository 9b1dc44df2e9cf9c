//! Two copies of a vote with dots.

use domain::vote::Poll;
use std::cmp::Ordering;

/// The vote on the later list; votes on another list say nothing about this one. Of two lists with the same version,
/// which only two windows that open a vote at once can make, the larger. On the same list: all ballots of both, of the
/// same id the newer; hands, and whether it is closed, from the higher revision. Between equal revisions closed wins,
/// and the larger count of each candidate.
#[must_use]
pub fn merged(a: &Poll, b: &Poll) -> Poll {
    match a.list.cmp(&b.list) {
        Ordering::Less => return b.clone(),
        Ordering::Greater => return a.clone(),
        Ordering::Equal => {}
    }
    let mut all = if a.revision < b.revision { b.clone() } else { a.clone() };
    if a.revision == b.revision {
        all.closed |= b.closed;
        for (mine, theirs) in all.hands.iter_mut().zip(b.hands) {
            *mine = theirs.max(*mine);
        }
    }
    for ballot in a.ballots.values().chain(b.ballots.values()) {
        let mine = all.ballots.or_insert(ballot.id, *ballot);
        *mine = (*ballot).max(*mine);
    }
    all
}
