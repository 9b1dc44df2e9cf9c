//! Two copies of what a room answered by show of hands.

use domain::response::{Hands, Tally};

/// The higher revision; between equal revisions all questions of both, each with the larger count.
pub fn merged(a: &Tally, b: &Tally) -> Tally {
    if a.revision != b.revision {
        return if a.revision > b.revision { a.clone() } else { b.clone() };
    }
    let mut all = a.clone();
    for (question, theirs) in &b.hands {
        let mine = all.hands.or_insert(*question, *theirs);
        if order(mine) < order(theirs) {
            *mine = *theirs;
        }
    }
    all
}

/// More hands are larger; among as many, more in the first place where they differ.
fn order(hands: &Hands) -> (usize, [u16; 5], u16, u16) {
    (hands.total(), hands.levels, hands.dont_know, hands.does_not_apply)
}
