//! Bytes of a file to what is in it. Nothing is changed by reading; the page shows a preview and asks.

use super::{BACKUP, RESPONSE, ROUND, rescue, sniff};
use crate::{
    error::{Expected, ReadError, Wrong},
    form::{self, Reader},
    json::{self, Fault, Node},
    limits::{DEPTH, FILE_BYTES},
    migrate::{VERSION, to_present},
    report::Report,
    stored::Settings,
    value::{Fields, Value},
};
use domain::{
    Catalogue,
    response::Response,
    round::{Round, RoundId},
};
use std::collections::BTreeSet;

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

/// One person's answers, passed on to the device that collects them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// The round they belong to.
    pub round: RoundId,
    /// The version of the questions that were answered.
    pub questions_version: u32,
    /// The answers.
    pub response: Response,
}

impl Passed {
    /// The round on this device with these answers alone, so that it can be previewed and merged like any other.
    #[must_use]
    pub fn in_round(&self, mine: &Round) -> Round {
        Round {
            responses: [(self.response.id, self.response.clone())].into(),
            questions_version: self.questions_version,
            removed: BTreeSet::new(),
            ..mine.clone()
        }
    }
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
        return rescue::read(catalogue, node).map(|(what, report)| Incoming { what, report });
    }
    let (format, v) = opening(&node)?;
    let mut reader = Reader::new(catalogue);
    let what = content(&format, to_present(&format, v, node), &mut reader)?;
    Ok(Incoming { what, report: reader.report })
}

/// Text to a tree, with the place of what is wrong.
pub(crate) fn parse(text: &str) -> Result<Node, ReadError> {
    json::read(text).map_err(|fault| match fault {
        Fault::TooDeep => ReadError::TooDeep { of: DEPTH },
        Fault::Twice(place) => ReadError::at(place, Wrong::Twice),
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

/// Format and version.
fn opening(node: &Node) -> Result<(String, u32), ReadError> {
    let Some(Node::Text(format)) = node.get("format") else { return Err(ReadError::NotOurs) };
    if !format.starts_with(OURS) {
        return Err(ReadError::NotOurs);
    }
    let v = match node.get("v") {
        Some(Node::Whole(v)) if *v > 0 => *v,
        Some(_) => return Err(ReadError::at("v".to_owned(), Wrong::NotA(Expected::Whole))),
        None => return Err(ReadError::at("v".to_owned(), Wrong::Missing)),
    };
    let known = [ROUND, BACKUP, RESPONSE].contains(&format.as_str());
    match u32::try_from(v) {
        Ok(number) if number <= VERSION && known => Ok((format.clone(), number)),
        Ok(number) if number <= VERSION => Err(ReadError::NotOurs),
        _ => Err(ReadError::Newer { v }),
    }
}

fn content(format: &str, node: Node, reader: &mut Reader) -> Result<What, ReadError> {
    let mut fields = Value { node, place: String::new() }.fields()?;
    for known in ["format", "v"] {
        fields.take(known);
    }
    let what = match format {
        RESPONSE => response(&mut fields, reader)?,
        ROUND => {
            let value = fields.need("round")?.fields()?;
            let round = form::read_round(value, reader)?;
            check_count(&mut fields, &reader.report)?;
            What::Rounds { rounds: vec![round], settings: None }
        }
        _ => backup(&mut fields, reader)?,
    };
    fields.ignore_rest(&mut reader.report);
    Ok(what)
}

fn response(fields: &mut Fields, reader: &mut Reader) -> Result<What, ReadError> {
    Ok(What::Response(Passed {
        round: RoundId(fields.need("round")?.parsed(Expected::Id, form::parse_hex)?),
        questions_version: fields.need("questions_version")?.counter()?,
        response: form::read_response(fields, reader)?,
    }))
}

fn backup(fields: &mut Fields, reader: &mut Reader) -> Result<What, ReadError> {
    let mut rounds = Vec::new();
    let mut ids = BTreeSet::new();
    for value in fields.need("rounds")?.list(usize::MAX)? {
        let place = value.place.clone();
        let round = form::read_round(value.fields()?, reader)?;
        if !ids.insert(round.id) {
            return Err(ReadError::at(crate::path::field(&place, "id"), Wrong::Twice));
        }
        rounds.push(round);
    }
    check_count(fields, &reader.report)?;
    let settings = fields.take("settings").map(|value| Settings::read(value.fields()?)).transpose()?;
    Ok(What::Rounds { rounds, settings })
}

/// The file says how many responses it holds, so that one that lost some is not taken for whole.
fn check_count(fields: &mut Fields, report: &Report) -> Result<(), ReadError> {
    let said = fields.need("count")?;
    let place = said.place.clone();
    let of: usize = said.whole(0, i64::from(u32::MAX))?;
    match report.responses {
        n if n == of => Ok(()),
        n => Err(ReadError::at(place, Wrong::Count { n, of })),
    }
}
