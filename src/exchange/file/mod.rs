//! Files that are saved and taken in.
//!
//! Three formats, all JSON: `unsolo/round` (one round), `unsolo/backup` (everything on a device) and `unsolo/response` (one
//! person's answers). Each begins with its format and version: `{"format": "unsolo/round", "v": 1, …}`.
//!
//! Fields this version does not know are listed in [`Report::ignored`](crate::Report::ignored) and **not** kept. Answers
//! and notes on questions it does not know are kept in [`Response::set_aside`](domain::response::Response::set_aside) and
//! never counted.

mod incoming;
mod rescue;
mod sniff;
mod withhold;

pub use incoming::{Incoming, What, read};
pub(crate) use incoming::{parse, version};
pub(crate) use sniff::other_kind;
pub use withhold::withheld;

use crate::{
    form,
    json::{Map, Node},
    migrate::VERSION,
    pass::Passed,
    stored::Settings,
};
use domain::{Catalogue, round::Round};

/// One round.
const ROUND: &str = "unsolo/round";
/// Everything on a device.
const BACKUP: &str = "unsolo/backup";
/// One person's answers.
const RESPONSE: &str = "unsolo/response";

/// One round as a file. Answers and hands on sensitive questions that too few answered are left out ([`withheld`]).
#[must_use]
pub fn write_round(catalogue: &Catalogue, round: &Round) -> String {
    let mut file = opening(ROUND);
    file.put("count", Node::count(round.responses.len() + round.late.len()));
    file.put("round", form::write_round(round, &withheld(catalogue, round)));
    file.node().pretty()
}

/// Everything on a device as a file: rounds in the order of their random ids, whatever order they come in, and the
/// reader's settings. What is sensitive is left out as in [`write_round`].
#[must_use]
pub fn write_backup<'a>(
    catalogue: &Catalogue,
    rounds: impl IntoIterator<Item = &'a Round>,
    settings: &Settings,
) -> String {
    let (mut count, mut sorted) = (0, Map::default());
    for round in rounds {
        count += round.responses.len() + round.late.len();
        sorted.put_sorted(&form::hex(round.id.0), form::write_round(round, &withheld(catalogue, round)));
    }
    let mut file = opening(BACKUP);
    file.put("count", Node::count(count));
    file.put("rounds", sorted.values());
    file.put("settings", settings.portable().node());
    file.node().pretty()
}

/// One person's answers as a file, for the device that gathers them. Nothing is left out: they are that person's own.
#[must_use]
pub fn write_response(passed: &Passed) -> String {
    let mut file = opening(RESPONSE);
    file.put("round", Node::Text(form::short_hex(passed.round)));
    file.put("questions_version", Node::whole(passed.questions_version));
    file.append(form::write_response(&passed.response, &[]));
    file.node().pretty()
}

fn opening(format: &str) -> Map {
    let mut file = Map::default();
    file.put("format", Node::text(format));
    file.put("v", Node::whole(VERSION));
    file
}
