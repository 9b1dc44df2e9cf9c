//! Files that are saved and taken in.
//!
//! Three formats, all JSON: `unsolo/round` (one round), `unsolo/backup` (everything on a device) and `unsolo/response` (one
//! person's answers). Each begins with its format and version: `{"format": "unsolo/round", "v": 1, …}`.
//!
//! Fields this version does not know are listed in [`Report::ignored`] and **not** kept. Answers and notes on questions
//! it does not know are kept in [`Response::set_aside`] and never counted.

mod incoming;
mod rescue;
mod sniff;
mod withhold;

pub(crate) use incoming::parse;
pub use incoming::{Incoming, Passed, What, read};
pub use withhold::withheld;

use crate::{form, json::Node, migrate::VERSION, stored::Settings};
use domain::{
    Catalogue,
    response::{Response, ResponseId},
    round::Round,
};

/// One round.
pub(crate) const ROUND: &str = "unsolo/round";
/// Everything on a device.
pub(crate) const BACKUP: &str = "unsolo/backup";
/// One person's answers.
pub(crate) const RESPONSE: &str = "unsolo/response";

/// One round as a file. Answers and hands on sensitive questions that too few answered are left out ([`withheld`]).
#[must_use]
pub fn write_round(catalogue: &Catalogue, round: &Round) -> String {
    envelope(ROUND, [("count", Node::count(round.responses.len())), ("round", written(catalogue, round))])
}

/// Everything on a device as a file: rounds in the order of their random ids, whatever order they come in, and the
/// reader's settings. What is sensitive is left out as in [`write_round`].
#[must_use]
pub fn write_backup<'a>(
    catalogue: &Catalogue,
    rounds: impl IntoIterator<Item = &'a Round>,
    settings: &Settings,
) -> String {
    let mut rounds: Vec<&Round> = rounds.into_iter().collect();
    rounds.sort_by_key(|round| round.id);
    let count = rounds.iter().map(|round| round.responses.len()).sum();
    let rounds = rounds.into_iter().map(|round| written(catalogue, round)).collect();
    envelope(BACKUP, [("count", Node::count(count)), ("rounds", Node::List(rounds)), ("settings", settings.portable())])
}

/// One person's answers as a file, to be merged into the same round on another device; `None` when the round has no such
/// response. What is sensitive is left out as in [`write_round`].
#[must_use]
pub fn write_response(catalogue: &Catalogue, round: &Round, id: ResponseId) -> Option<String> {
    let response: &Response = round.responses.get(&id)?;
    let head =
        [("round", Node::text(form::hex(round.id.0))), ("questions_version", Node::whole(round.questions_version))];
    let body = form::write_response(response, &withheld(catalogue, round));
    let Node::Map(body) = body else { return None };
    let head = head.into_iter().map(|(key, node)| (key.to_owned(), node));
    Some(Node::Map(opening(RESPONSE).chain(head).chain(body).collect()).pretty())
}

fn written(catalogue: &Catalogue, round: &Round) -> Node {
    form::write_round(round, &withheld(catalogue, round))
}

fn opening(format: &str) -> impl Iterator<Item = (String, Node)> {
    [("format".to_owned(), Node::text(format)), ("v".to_owned(), Node::whole(VERSION))].into_iter()
}

fn envelope<const N: usize>(format: &str, fields: [(&str, Node); N]) -> String {
    let fields = fields.into_iter().map(|(key, node)| (key.to_owned(), node));
    Node::Map(opening(format).chain(fields).collect()).pretty()
}
