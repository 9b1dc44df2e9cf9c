//! The saved form of every input, version 1: which names stand in a file and what they mean.
//!
//! The names are spelled out here, so that renaming something in the rules cannot change the format. Everything is
//! whole numbers, words and texts; no floating point. Maps are sorted by key and lists of responses by their random
//! id, so that the same inputs give the same bytes and nobody can read off who answered when.
//!
//! What is written can be read: texts are cleaned and cut and numbers are held in their ranges on the way out as well.
//! The inputs of the page do not let anything else in, so this changes nothing that a person typed.

mod duties;
mod evidence;
mod id;
mod knowledge;
mod meeting;
mod organisation;
mod plan;
mod response;
mod round;
mod tally;
pub(crate) mod vote;

pub(crate) use id::{hex, parse_hex, parse_short, short_hex};
pub(crate) use response::{read as read_response, read_notes, write as write_response};
pub(crate) use round::{own, read as read_round, write as write_round, write_frame};
pub(crate) use tally::{read as read_tally, write as write_tally};

use crate::{json::Node, limits::LINES, text, value::Reader};
use domain::question::QuestionId;

/// A question that is asked in this version.
fn question(reader: &Reader, id: &str) -> Option<QuestionId> {
    id.parse().ok().filter(|&id| reader.catalogue.question(id).is_some())
}

/// A whole number, held in its range.
fn within(number: i64, least: i64, most: i64) -> Node {
    Node::Whole(number.clamp(least, most))
}

/// A label as it is read back.
pub(crate) fn label(label: &str) -> Node {
    Node::Text(text::label(label))
}

/// Labels as they are read back.
fn labels(labels: &[String]) -> Node {
    list(labels.iter().take(LINES).map(|l| label(l)))
}

/// A list of what comes.
#[inline(never)]
pub(crate) fn list(items: impl Iterator<Item = Node>) -> Node {
    let mut list = Vec::new();
    for item in items {
        list.push(item);
    }
    Node::List(list)
}

/// An id as text.
fn id(id: u128) -> Node {
    Node::Text(hex(id))
}
