//! Two copies of one person's answers.

use domain::{response::Response, sorted::SortedMap};

/// One response out of two copies with the same id: the higher revision. Between equal revisions everything that either
/// has, and where they differ the larger, so that what was withheld from a file never deletes what is here.
#[must_use]
pub fn responses(a: &Response, b: &Response) -> Response {
    if a.revision != b.revision {
        return if a.revision > b.revision { a.clone() } else { b.clone() };
    }
    Response {
        id: a.id.max(b.id),
        revision: a.revision,
        answers: larger(&a.answers, &b.answers),
        notes: larger(&a.notes, &b.notes),
        knows: larger(&a.knows, &b.knows),
        set_aside: larger(&a.set_aside, &b.set_aside),
    }
}

/// All keys of both, each with the larger value.
fn larger<K: Ord + Clone, V: Ord + Clone>(a: &SortedMap<K, V>, b: &SortedMap<K, V>) -> SortedMap<K, V> {
    let mut all = a.clone();
    for (key, theirs) in b {
        match all.get_mut(key) {
            Some(mine) if *mine >= *theirs => {}
            Some(mine) => *mine = theirs.clone(),
            None => drop(all.insert(key.clone(), theirs.clone())),
        }
    }
    all
}
