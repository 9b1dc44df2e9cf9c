//! A paging tool's export, as CSV, becomes counts: how often people were paged, and how often at night.
//!
//! Names are compared in here and nowhere else: none of them is in what comes out, only how many there are. What a field
//! begins with does not matter, a formula is text like any other. Nothing here knows a clock: the page says what day it is
//! and how far from UTC its clock is at any moment.

mod columns;
mod count;
mod decode;
mod figures;
mod lines;
mod stamp;

pub use columns::{Choice, Columns, Pick};
pub use figures::{Figure, WEEK, figures};

use crate::{OtherKind, limits::PAGES_BYTES};
use domain::Date;

/// What an export says, without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// Pages, after those that [`Pages::joined`] counts went into others.
    pub pages: u32,
    /// Pages that came to the same person within 60 seconds of a page before, and were joined to it. Paging tools count so.
    pub joined: u32,
    /// Day of the first page, where the reader is.
    pub first: Date,
    /// Day of the last page, where the reader is.
    pub last: Date,
    /// Days from the first to the last, both included; at least 1.
    pub days: u32,
    /// How many different people were paged; 0 without a column of people.
    pub people: u16,
    /// Pages from 22:00 up to 07:00, where the reader is.
    pub night_pages: u32,
    /// Night pages of the person with most of them. Without a column of people, all night pages.
    pub most_woken: u32,
    /// How many pages needed an action, and of how many that is known; `None` if of none.
    pub needed_action: Option<(u32, u32)>,
    /// Lines of the file without a time that can be read, counted from 1: the first [`MOST_SKIPPED`].
    pub skipped: Vec<u32>,
    /// How many lines were skipped.
    pub skipped_total: u32,
    /// Pages after today, which are not counted.
    pub future: u32,
    /// The columns that were found or chosen.
    pub columns: Columns,
    /// Whether days come before months in dates such as 03/04/2026; `None` if there are none.
    pub day_first: Option<bool>,
    /// Nothing in the file tells days from months in such dates: [`Pages::day_first`] is a guess, and somebody should look.
    pub ambiguous_days: bool,
}

/// The most lines that [`Pages::skipped`] names.
pub const MOST_SKIPPED: usize = 20;

/// Why an export is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PagesError {
    /// Nothing in it.
    Empty,
    /// Larger than [`PAGES_BYTES`].
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The most that is read.
        most: usize,
    },
    /// More lines than [`crate::limits::PAGES_LINES`], not counting empty ones.
    TooManyLines {
        /// The most that are read.
        most: u32,
    },
    /// Some other kind of file, such as a spreadsheet; which one, if it is known.
    NotText(Option<OtherKind>),
    /// No column of times, or none in the column that was chosen.
    NoTimes {
        /// The names of the columns, as in [`Columns::headers`].
        headers: Vec<String>,
    },
    /// All pages are after today.
    OnlyFuture {
        /// How many.
        future: u32,
    },
}

/// Counts the pages in an export.
///
/// `today` is the last day of which pages are counted. `local` gives the minutes east of UTC of the reader's clock at a
/// moment in seconds since 1970; it is asked only about times that say where they are from, by an offset, a `Z`, a column
/// name with UTC in it, or because they count seconds or milliseconds since 1970. All others are times where the reader is.
///
/// # Errors
/// See [`PagesError`].
pub fn read_pages(bytes: &[u8], choice: &Choice, today: Date, local: &dyn Fn(i64) -> i32) -> Result<Pages, PagesError> {
    if bytes.len() > PAGES_BYTES {
        return Err(PagesError::TooLarge { bytes: bytes.len(), most: PAGES_BYTES });
    }
    let text = decode::decode(bytes)?;
    let table = lines::Table::new(text.as_bytes());
    let found = columns::find(&table, choice)?;
    count::count(&table, found, choice.day_first, today, local)
}
