//! Files, stored values and merging: what is written is read, what is withheld is in no file, and copies of a round become
//! the same round in whatever order they meet.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

mod caps;
mod dots;
mod fixtures;
mod laws;
mod meetings;
mod pages;
mod pass;
mod pipeline;
mod stored;
mod tasks;
mod trips;
mod withheld;
mod wrong;

use domain::round::Round;
use exchange::{What, read};
use tests::wire::catalogue;

/// The rounds of a file that can be read.
fn rounds(text: &str) -> Vec<Round> {
    match read(catalogue(), text.as_bytes()).map(|incoming| incoming.what) {
        Ok(What::Rounds { rounds, .. }) => rounds,
        other => panic!("{other:?}"),
    }
}
