//! The file that the page's last screen offers when the program has stopped: all stored keys and values as they are.
//! It was made without the program, so nothing is left out of it.

use super::What;
use crate::{error::ReadError, json::Node, report::Report, stored::assemble};
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
pub(super) fn read(catalogue: &Catalogue, node: Node) -> Result<(What, Report), ReadError> {
    let Node::Map(fields) = node else { return Err(ReadError::NotOurs) };
    let text = |(key, value)| match value {
        Node::Text(text) => Some((key, text)),
        _ => None,
    };
    let entries: Vec<(String, String)> = fields.into_iter().filter_map(text).collect();
    let loaded = assemble(catalogue, &prefix(&entries), entries);
    if let Some(v) = loaded.newer.iter().map(|newer| newer.v).max() {
        return Err(ReadError::Newer { v });
    }
    let mut report = Report::default();
    for aside in loaded.quarantine {
        report.ignored.note(aside.key);
    }
    let rounds: Vec<_> = loaded.rounds.into_values().collect();
    let responses = || rounds.iter().flat_map(|round| round.responses.values());
    report.responses = responses().count();
    report.answers = responses().map(|r| r.answers.len()).sum();
    report.set_aside = responses().map(|r| r.set_aside.len()).sum();
    Ok((What::Rounds { rounds, settings: Some(loaded.settings) }, report))
}

/// What every key in it begins with: that of the path on which it was made, which ends with the next colon.
fn prefix(entries: &[(String, String)]) -> String {
    let path = entries.first().and_then(|(key, _)| key.strip_prefix(OURS)?.split_once(':'));
    path.map_or_else(|| OURS.to_owned(), |(path, _)| format!("{OURS}{path}:"))
}
