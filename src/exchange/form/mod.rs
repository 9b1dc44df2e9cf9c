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
mod plan;
mod response;
mod round;
mod tally;

pub(crate) use id::{hex, parse_hex};
pub(crate) use response::{read as read_response, write as write_response};
pub(crate) use round::{own, read as read_round, write as write_round, write_frame};
pub(crate) use tally::{read as read_tally, write as write_tally};

use crate::{json::Node, report::Report, text};
use domain::{Catalogue, question::QuestionId};

/// What reading needs besides the value, and what it finds besides the result.
pub(crate) struct Reader<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) report: Report,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, report: Report::default() }
    }

    /// A question that is asked in this version.
    fn question(&self, id: &str) -> Option<QuestionId> {
        id.parse().ok().filter(|&id| self.catalogue.question(id).is_some())
    }
}

/// A whole number, held in its range.
fn within(number: impl Into<i64>, least: i64, most: i64) -> Node {
    Node::Whole(number.into().clamp(least, most))
}

/// A label as it is read back.
fn label(label: &str) -> Node {
    Node::Text(text::label(label))
}

/// Labels as they are read back.
fn labels(labels: &[String]) -> Node {
    Node::List(labels.iter().take(crate::limits::LINES).map(|l| label(l)).collect())
}

/// Fields, without those that hold nothing.
fn without_void<const N: usize>(fields: [(&str, Node); N]) -> Node {
    Node::entries(fields.into_iter().filter(|(_, node)| !node.is_void()))
}
