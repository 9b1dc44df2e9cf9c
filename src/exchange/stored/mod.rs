//! Values for the browser's storage: one key per response, so that two tabs that add different responses cannot
//! overwrite each other, and one each for a round, its hands, the answers being given, and the settings.
//!
//! A value is `{"format":"unsolo/stored-round","v":1,"rev":7,"sum":"0a1b2c3d","data":{…}}`. `sum` is the CRC-32 of the data's
//! text. Nothing is withheld here: this does not leave the device. This module never touches storage itself.

mod assemble;
mod checksum;
mod draft;
mod hour;
mod key;
mod reminder;
mod settings;
mod size;

pub use assemble::{Aside, Loaded, Newer, Reason, assemble};
pub use draft::{Draft, Invited};
pub use key::{Key, prefix};
pub use reminder::Kept;
pub use settings::{Settings, Theme};
pub use size::{Room, room, units};

use crate::{
    error::ReadError,
    file, form,
    json::Node,
    migrate::{VERSION, to_present},
    value::{Reader, Value},
};
use domain::{
    Catalogue,
    agenda::Clock,
    response::{Response, Tally},
    round::Round,
};

const ROUND: &str = "unsolo/stored-round";
const RESPONSE: &str = "unsolo/stored-response";
const TALLY: &str = "unsolo/stored-tally";
const DRAFT: &str = "unsolo/stored-draft";
const SETTINGS: &str = "unsolo/stored-settings";
const HOUR: &str = "unsolo/stored-hour";

/// Why a stored value cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// Made by a newer version of this program: nothing may be written over it.
    Newer {
        /// Its version.
        v: i64,
    },
    /// Something else is under this key.
    NotOurs,
    /// Its checksum does not fit.
    Sum,
    /// It is broken, or a value in it cannot be.
    Unreadable(ReadError),
}

impl From<ReadError> for StoredError {
    fn from(error: ReadError) -> Self {
        Self::Unreadable(error)
    }
}

/// A round without its responses and hands.
#[must_use]
pub fn write_round(round: &Round) -> String {
    sealed(ROUND, round.revision, &form::write_frame(round))
}

/// One response, with everything in it.
#[must_use]
pub fn write_response(response: &Response) -> String {
    sealed(RESPONSE, response.revision, &form::write_response(response, &[]).node())
}

/// The hands of a round.
#[must_use]
pub fn write_tally(tally: &Tally) -> String {
    sealed(TALLY, tally.revision, &form::write_tally(tally, &[]))
}

/// The answers being given on this device.
#[must_use]
pub fn write_draft(draft: &Draft) -> String {
    sealed(DRAFT, draft.response.revision, &draft.node())
}

/// The reader's settings.
#[must_use]
pub fn write_settings(settings: &Settings) -> String {
    sealed(SETTINGS, settings.revision, &settings.node())
}

/// The clock of a retro.
#[must_use]
pub fn write_hour(clock: &Clock) -> String {
    sealed(HOUR, clock.revision, &hour::node(clock))
}

/// Reads what [`write_hour`] wrote.
///
/// # Errors
/// See [`StoredError`].
pub fn read_hour(catalogue: &Catalogue, text: &str) -> Result<Clock, StoredError> {
    opened(catalogue, HOUR, text, hour::read)
}

/// Reads what [`write_round`] wrote: a round with no responses and no hands.
///
/// # Errors
/// See [`StoredError`].
pub fn read_round(catalogue: &Catalogue, text: &str) -> Result<Round, StoredError> {
    opened(catalogue, ROUND, text, form::read_round)
}

/// Reads what [`write_response`] wrote.
///
/// # Errors
/// See [`StoredError`].
pub fn read_response(catalogue: &Catalogue, text: &str) -> Result<Response, StoredError> {
    opened(catalogue, RESPONSE, text, |value, reader| form::read_response(&mut value.fields(reader), reader))
}

/// Reads what [`write_tally`] wrote.
///
/// # Errors
/// See [`StoredError`].
pub fn read_tally(catalogue: &Catalogue, text: &str) -> Result<Tally, StoredError> {
    opened(catalogue, TALLY, text, form::read_tally)
}

/// Reads what [`write_draft`] wrote.
///
/// # Errors
/// See [`StoredError`].
pub fn read_draft(catalogue: &Catalogue, text: &str) -> Result<Draft, StoredError> {
    opened(catalogue, DRAFT, text, Draft::read)
}

/// Reads what [`write_settings`] wrote.
///
/// # Errors
/// See [`StoredError`].
pub fn read_settings(catalogue: &Catalogue, text: &str) -> Result<Settings, StoredError> {
    opened(catalogue, SETTINGS, text, Settings::read)
}

/// Puts the envelope around data.
fn sealed(format: &str, revision: u32, data: &Node) -> String {
    let data = data.compact();
    let sum = checksum::of(&data);
    format!(r#"{{"format":"{format}","v":{VERSION},"rev":{revision},"sum":"{sum}","data":{data}}}"#)
}

/// Takes the envelope off and reads what is in it.
fn opened<T>(
    catalogue: &Catalogue,
    format: &str,
    text: &str,
    read: impl FnOnce(Value, &mut Reader) -> T,
) -> Result<T, StoredError> {
    let node = unsealed(format, text)?;
    let Some(data) = node.get("data") else { return Err(StoredError::NotOurs) };
    let mut reader = Reader::new(catalogue);
    let found = read(Value { node: data, place: String::new() }, &mut reader);
    reader.finish()?;
    Ok(found)
}

/// The version comes first: of a newer one nothing else is understood.
fn unsealed(format: &str, text: &str) -> Result<Node, StoredError> {
    let node = file::parse(text)?;
    let v = match file::version(&node) {
        Ok(v) => v,
        Err(ReadError::Newer { v }) => return Err(StoredError::Newer { v }),
        Err(_) => return Err(StoredError::NotOurs),
    };
    match (node.get("format"), node.get("sum"), node.get("data")) {
        (Some(Node::Text(found)), sum, Some(data)) if found == format => match sum {
            Some(Node::Text(sum)) if *sum == checksum::of(&data.compact()) => Ok(to_present(format, v, node)),
            _ => Err(StoredError::Sum),
        },
        _ => Err(StoredError::NotOurs),
    }
}
