//! One table of a report for spreadsheets: RFC 4180, UTF-8 with its mark, without which Excel takes it for another
//! encoding.
//!
//! Text that looks like a formula is changed ([`exchange::text::csv`]): this is to be read, never to be taken in again.

use super::is_number;
use crate::document::{Document, Table};
use exchange::text::csv::{cell, push_line};
use std::fmt;

/// The document has no table of this name. Leaders get no answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchTable(pub String);

impl fmt::Display for NoSuchTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this report has no table named {:?}", self.0)
    }
}

impl std::error::Error for NoSuchTable {}

/// The table of a name: `scores`, `answers`, `plan`.
///
/// # Errors
/// When the document has none.
pub fn write(document: &Document, table: &str) -> Result<Vec<u8>, NoSuchTable> {
    let found = Some(table).filter(|name| !name.is_empty()).and_then(|name| document.table(name));
    found.map(|table| lines(table).into_bytes()).ok_or_else(|| NoSuchTable(table.to_owned()))
}

fn lines(table: &Table) -> String {
    let mut out = "\u{feff}".to_owned();
    push_line(&mut out, table.columns.iter().map(|column| cell(&column.title)));
    for row in &table.rows {
        let cells = row.iter().zip(&table.columns).map(|(text, column)| match text.plain() {
            number if column.number && is_number(&number) => number,
            words => cell(&words),
        });
        push_line(&mut out, cells);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Block, Column, Text},
        formats::document,
    };

    #[test]
    fn numbers_stay_numbers() {
        let table = Table {
            name: "scores",
            caption: String::new(),
            columns: vec![Column::words("Risk", 1), Column::number("Score", 1)],
            rows: vec![
                vec![Text::strong("7"), "85".into()],
                vec!["-x".into(), "not enough answers".into()],
                vec!["".into(), "-3.5".into()],
            ],
        };
        let document =
            document(vec![Block::Table(Table::default()), Block::Columns([vec![], vec![Block::Table(table)]])]);
        let expected = "\u{feff}\"Risk\",\"Score\"\r\n\"7\",85\r\n\"\t-x\",\"not enough answers\"\r\n\"\",-3.5\r\n";
        assert_eq!(write(&document, "scores"), Ok(expected.as_bytes().to_vec()));
        assert_eq!(write(&document, "answers"), Err(NoSuchTable("answers".to_owned())));
        assert_eq!(write(&document, ""), Err(NoSuchTable(String::new())));
    }
}
