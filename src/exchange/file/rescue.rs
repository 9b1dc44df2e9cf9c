//! The file that the page's last screen offers when the program has stopped: all stored keys and values as they are.
//! It was made without the program, so nothing is left out of it.

use super::{Incoming, What};
use crate::{
    error::{ReadError, Wrong},
    json::Node,
    limits::KEYS,
    report::Report,
    stored::assemble,
};
use domain::Catalogue;

/// Begins every key of ours, on any path.
const OURS: &str = "unsolo:";

/// Whether this is such a file.
pub(super) fn is_rescue(node: &Node) -> bool {
    matches!(node, Node::Map(fields) if !fields.is_empty()
        && fields.iter().all(|(key, value)| key.starts_with(OURS) && matches!(value, Node::Text(_))))
}

/// Reads the rounds and settings in it. Values that cannot be read are listed as ignored; answers that were still being
/// given are not taken over.
pub(super) fn read(catalogue: &Catalogue, node: Node) -> Result<Incoming, ReadError> {
    let mut entries = Vec::new();
    if let Node::Map(fields) = node {
        if fields.len() > KEYS {
            return Err(ReadError::At { place: OURS.to_owned(), what: Wrong::TooMany { n: fields.len(), of: KEYS } });
        }
        for (key, value) in fields {
            if let Node::Text(text) = value {
                entries.push((key, text));
            }
        }
    }
    let loaded = assemble(catalogue, &prefix(&entries), entries);
    if let Some(newer) = loaded.newer.first() {
        return Err(ReadError::Newer { v: newer.v });
    }
    let mut report = Report::default();
    for aside in loaded.quarantine {
        report.ignored.note(&aside.key);
    }
    let mut rounds = Vec::new();
    for (_, round) in loaded.rounds {
        for response in round.responses.values() {
            report.responses += 1;
            report.answers += response.answers.len();
            report.set_aside += response.set_aside.len();
        }
        rounds.push(round);
    }
    Ok(Incoming { what: What::Rounds { rounds, settings: Some(loaded.settings) }, report })
}

/// What every key in it begins with: that of the path on which it was made, which ends with the next colon.
fn prefix(entries: &[(String, String)]) -> String {
    let path = entries.first().and_then(|(key, _)| key.strip_prefix(OURS)?.split_once(':'));
    path.map_or_else(|| OURS.to_owned(), |(path, _)| format!("{OURS}{path}:"))
}
