//! Markdown that reads well in a wiki and in a merge request. Nothing that a person typed can become a link, a picture,
//! a heading or HTML: all punctuation of ASCII is escaped, `<` by its entity.

use crate::document::{Block, Document};
use std::fmt::Write;

/// The document as Markdown.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut out = String::new();
    line(&mut out, "# ", &document.title);
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Heading(text) => line(&mut out, "## ", text),
            Block::Paragraph(text) => line(&mut out, "", text),
            Block::List(items) => items.iter().for_each(|item| line(&mut out, "- ", item)),
            Block::Table { head, rows } => {
                row(&mut out, head);
                row_of(&mut out, head.iter().map(|_| "---".to_owned()));
                rows.iter().for_each(|cells| row(&mut out, cells));
            }
        }
    }
    out
}

fn line(out: &mut String, mark: &str, text: &str) {
    out.push_str(mark);
    out.push_str(&escaped(text));
    out.push('\n');
}

fn row(out: &mut String, cells: &[String]) {
    row_of(out, cells.iter().map(|cell| escaped(cell)));
}

fn row_of(out: &mut String, cells: impl Iterator<Item = String>) {
    for cell in cells {
        let _ = write!(out, "| {cell} ");
    }
    out.push_str("|\n");
}

/// One line of plain text. Marks that can do nothing inside a line (`,` `.` `%` and the like) stay, unless a line could
/// begin with them.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\n' | '\r' | '\t' => out.push(' '),
            ',' | '%' | ';' | '?' | '/' | '\'' => out.push(sign),
            '.' if !out.chars().all(|c| c.is_ascii_digit()) => out.push(sign),
            ':' if !text.contains("//") && !text.to_ascii_lowercase().contains("script:") => out.push(sign),
            _ if sign.is_ascii_punctuation() => {
                out.push('\\');
                out.push(sign);
            }
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_becomes_markup() {
        let check = |text: &str, expected: &str| assert_eq!(escaped(text), expected, "{text}");
        check("Larkspur Shop, 20 Nov 2026", "Larkspur Shop, 20 Nov 2026");
        check("# Heading", r"\# Heading");
        check("| a | b |", r"\| a \| b \|");
        check("[x](javascript:alert(1))", r"\[x\]\(javascript\:alert\(1\)\)");
        check("![](https://evil.example/p.png)", r"\!\[\]\(https\://evil.example/p.png\)");
        check("<details open>", r"&lt;details open\>");
        check("1. x", r"1\. x");
        check("- [ ] task", r"\- \[ \] task");
        check("a\nb", "a b");
    }

    #[test]
    fn blocks_follow_each_other() {
        let document = Document {
            title: "T".to_owned(),
            blocks: vec![
                Block::Heading("H".to_owned()),
                Block::List(vec!["a".to_owned(), "b".to_owned()]),
                Block::Table {
                    head: vec!["x".to_owned(), "y".to_owned()],
                    rows: vec![vec!["1".to_owned(), "2".to_owned()]],
                },
            ],
        };
        assert_eq!(write(&document), "# T\n\n## H\n\n- a\n- b\n\n| x | y |\n| --- | --- |\n| 1 | 2 |\n");
    }
}
