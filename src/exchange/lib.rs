//! The wire of Unsolo: bytes to domain values and back, for files and for the browser's storage.
//!
//! What comes in is never trusted: it is limited before it is read, read into whole numbers, words and cleaned texts,
//! and either understood with every value in its range or refused with the place of what is wrong. Nothing here panics,
//! and nothing here changes what is stored: functions of texts and values, no browser, no clock, no sentence.
//!
//! - [`read`], [`write_round`], [`write_backup`], [`write_response`]: files.
//! - [`job`]: what the page asks the report worker for.
//! - [`pass`]: invitations, and one person's answers on their way back, in links, codes and pictures.
//! - [`pages`]: a paging tool's export becomes counts.
//! - [`merge`]: two copies of a round become one.
//! - [`stored`]: values and keys of the browser's storage.
//! - [`tasks`]: what a team committed to, out to trackers and calendars.
//! - [`text`], [`date`], [`number`], [`limits`]: what may stand in a field.

pub mod date;
mod error;
mod fields;
mod file;
mod form;
pub mod job;
mod json;
pub mod limits;
pub mod merge;
mod migrate;
pub mod number;
pub mod pages;
pub mod pass;
mod path;
mod report;
pub mod stored;
pub mod tasks;
pub mod text;
mod value;

pub use error::{Expected, OtherKind, ReadError, Wrong};
pub use file::{Incoming, What, read, withheld, write_backup, write_response, write_round};
pub use migrate::VERSION;
pub use report::{Places, Report};
