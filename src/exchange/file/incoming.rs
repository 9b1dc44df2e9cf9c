//! Bytes of a file to what is in it. Nothing is changed by reading; the page shows a preview and asks.

use super::{BACKUP, RESPONSE, ROUND, rescue, sniff};
use crate::{
    error::{Expected, ReadError, Wrong},
    fields::Fields,
    form,
    json::{self, Fault, Node},
    limits::{DEPTH, ENTRIES, FILE_BYTES},
    migrate::{VERSION, to_present},
    pass::Passed,
    path,
    report::Report,
    stored::Settings,
    value::{Reader, Value},
};
use domain::{Catalogue, round::Round};

/// Begins every format of ours, also of those that are not made yet.
const OURS: &str = "unsolo/";

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// What is in it.
    pub what: What,
    /// Counts for the preview.
    pub report: Report,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Rounds: one from a round's file, any number from a backup.
    Rounds {
        /// In the order of the file.
        rounds: Vec<Round>,
        /// The reader's settings; only a backup has them.
        settings: Option<Settings>,
    },
    /// One person's answers.
    Response(Passed),
}

/// Reads a file.
///
/// In this order: size, other kinds of files, byte order mark, UTF-8, grammar with depth and double keys, format and
/// version, then every value with its range.
///
/// # Errors
/// See [`ReadError`].
pub fn read(catalogue: &Catalogue, bytes: &[u8]) -> Result<Incoming, ReadError> {
    if bytes.len() > FILE_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len(), of: FILE_BYTES });
    }
    if let Some(kind) = sniff::other_kind(bytes) {
        return Err(ReadError::OtherKind(kind));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let node = parse(text)?;
    if rescue::is_rescue(&node) {
        return rescue::read(catalogue, node);
    }
    let Some(Node::Text(format)) = node.get("format") else { return Err(ReadError::NotOurs) };
    if !format.starts_with(OURS) {
        return Err(ReadError::NotOurs);
    }
    let format = format.clone();
    let v = version(&node)?;
    if ![ROUND, BACKUP, RESPONSE].contains(&format.as_str()) {
        return Err(ReadError::NotOurs);
    }
    let mut reader = Reader::new(catalogue);
    let what = content(&format, &to_present(&format, v, node), &mut reader);
    reader.finish().map(|report| Incoming { what, report })
}

/// Text to a tree, with the place of what is wrong.
pub(crate) fn parse(text: &str) -> Result<Node, ReadError> {
    json::read(text).map_err(|fault| match fault {
        Fault::TooDeep => ReadError::TooDeep { of: DEPTH },
        Fault::Twice(place) => ReadError::At { place, what: Wrong::Twice },
        Fault::Broken(at) => {
            let before = text.get(..at).unwrap_or(text);
            let line_start = before.rfind('\n').map_or(0, |at| at + 1);
            ReadError::Damaged {
                line: before.bytes().filter(|&b| b == b'\n').count() + 1,
                column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
            }
        }
    })
}

/// The version of a file or of a stored value.
pub(crate) fn version(node: &Node) -> Result<u32, ReadError> {
    let wrong = |what| ReadError::At { place: "v".to_owned(), what };
    match node.get("v") {
        Some(Node::Whole(v)) if *v > i64::from(VERSION) => Err(ReadError::Newer { v: *v }),
        Some(Node::Whole(v)) => u32::try_from(*v).ok().filter(|&v| v > 0).ok_or(wrong(Wrong::NotA(Expected::Whole))),
        Some(_) => Err(wrong(Wrong::NotA(Expected::Whole))),
        None => Err(wrong(Wrong::Missing)),
    }
}

fn content(format: &str, node: &Node, reader: &mut Reader) -> What {
    let mut fields = Value { node, place: String::new() }.fields(reader);
    for known in ["format", "v"] {
        fields.take(known);
    }
    let what = match format {
        RESPONSE => response(&mut fields, reader),
        ROUND => {
            let round = form::read_round(fields.need(reader, "round"), reader);
            check_count(&mut fields, reader);
            What::Rounds { rounds: vec![round], settings: None }
        }
        _ => backup(&mut fields, reader),
    };
    fields.ignore_rest(reader);
    what
}

fn response(fields: &mut Fields, reader: &mut Reader) -> What {
    What::Response(Passed {
        round: fields.need(reader, "round").short_round(reader),
        questions_version: fields.need(reader, "questions_version").counter(reader),
        response: form::read_response(fields, reader),
    })
}

fn backup(fields: &mut Fields, reader: &mut Reader) -> What {
    let mut rounds: Vec<Round> = Vec::new();
    for value in fields.need(reader, "rounds").list(reader, ENTRIES) {
        let place = path::field(&value.place, "id");
        let round = form::read_round(value, reader);
        if rounds.iter().any(|other| other.id == round.id) {
            reader.refuse(&place, Wrong::Twice);
        }
        rounds.push(round);
    }
    check_count(fields, reader);
    let settings = fields.take("settings").map(|value| Settings::read(value, reader));
    What::Rounds { rounds, settings }
}

/// The file says how many responses it holds, so that one that lost some is not taken for whole.
fn check_count(fields: &mut Fields, reader: &mut Reader) {
    let said = fields.need(reader, "count");
    let (n, of) = (reader.report.responses, said.counter(reader) as usize);
    if n != of {
        reader.refuse(&said.place, Wrong::Count { n, of });
    }
}
