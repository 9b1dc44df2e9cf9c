//! What a report says, for programs; `schema/report.schema.json` describes it. It cannot be taken in again: what can is the
//! round's file.
//!
//! The fields come in the order in which they stand here, whatever serde_json's map does in a build.

use super::is_number;
use crate::document::{Block, Document, Figure, Score, Section, Table, Text};
use domain::risk::Band;
use exchange::text::clean;
use std::convert::Infallible;

/// Version of the form.
pub const VERSION: u32 = 1;

/// The document as JSON, a field per line.
///
/// # Errors
/// None.
pub fn write(document: &Document) -> Result<Vec<u8>, Infallible> {
    let cover = &document.cover;
    let facts =
        cover.facts.iter().map(|(label, value)| Value::Map(vec![("label", text(label)), ("value", text(value))]));
    let whole = Value::Map(vec![
        ("format", text("unsolo/report")),
        ("v", Value::Number(VERSION.to_string())),
        ("audience", text(document.audience.name())),
        ("language", text(document.language)),
        ("title", text(&document.title)),
        ("team", text(&cover.team)),
        ("lede", text(&cover.lede)),
        ("facts", Value::List(facts.collect())),
        ("sections", Value::List(document.sections.iter().map(section).collect())),
        ("foot", text(&document.foot)),
    ]);
    let mut out = String::new();
    whole.write(&mut out, 0);
    out.push('\n');
    Ok(out.into_bytes())
}

fn section(section: &Section) -> Value {
    let mut blocks = Vec::new();
    section.blocks.iter().for_each(|inner| block(inner, &mut blocks));
    Value::Map(vec![
        ("id", text(&section.id)),
        ("eyebrow", text(&section.eyebrow)),
        ("title", text(&section.title)),
        ("blocks", Value::List(blocks)),
    ])
}

/// Columns are a matter of paper: their blocks follow each other.
fn block(block: &Block, all: &mut Vec<Value>) {
    let says = |what: &str, says: &str| Value::Map(vec![("kind", text(what)), ("text", text(says))]);
    let items = |what: &str, items: &[Text]| {
        let items = items.iter().map(|item| text(&item.plain())).collect();
        Value::Map(vec![("kind", text(what)), ("items", Value::List(items))])
    };
    all.push(match block {
        Block::Heading(words) => says("heading", words),
        Block::Lede(words) => says("lede", &words.plain()),
        Block::Paragraph(words) => says("paragraph", &words.plain()),
        Block::Fine(words) => says("fine", &words.plain()),
        Block::List(list) => items("list", list),
        Block::Numbered(list) => items("numbered", list),
        Block::Notice(words) => says("notice", &words.plain()),
        Block::Note(words) => says("note", words),
        Block::Score(found) => score(found),
        Block::Table(found) => table(found),
        Block::Figure(found) => figure(found),
        Block::Columns(columns) => return columns.iter().flatten().for_each(|inner| self::block(inner, all)),
    });
}

fn score(score: &Score) -> Value {
    Value::Map(vec![
        ("kind", text("score")),
        ("score", score.score.as_deref().map_or(Value::Null, number_or_text)),
        ("band", score.band.map_or(Value::Null, |(band, _)| text(key(band)))),
        ("band_name", score.band.map_or(Value::Null, |(_, name)| text(name))),
        ("text", text(&score.text)),
    ])
}

/// The same in every language.
const fn key(band: Band) -> &'static str {
    match band {
        Band::Healthy => "healthy",
        Band::Watch => "watch",
        Band::Elevated => "elevated",
        Band::High => "high",
        Band::Critical => "critical",
    }
}

fn table(table: &Table) -> Value {
    let columns = table
        .columns
        .iter()
        .map(|column| Value::Map(vec![("title", text(&column.title)), ("number", Value::Flag(column.number))]));
    let row = |row: &Vec<Text>| {
        let cells = row.iter().zip(&table.columns).map(|(cell, column)| match column.number {
            true => number_or_text(&cell.plain()),
            false => text(&cell.plain()),
        });
        Value::Row(cells.collect())
    };
    Value::Map(vec![
        ("kind", text("table")),
        ("name", text(table.name)),
        ("caption", text(&table.caption)),
        ("columns", Value::List(columns.collect())),
        ("rows", Value::List(table.rows.iter().map(row).collect())),
    ])
}

fn figure(figure: &Figure) -> Value {
    let drawn = &figure.drawing.table;
    let texts = |texts: &Vec<String>| Value::Row(texts.iter().map(|cell| text(cell)).collect());
    let table = Value::Map(vec![
        ("caption", text(&drawn.caption)),
        ("head", texts(&drawn.head)),
        ("rows", Value::List(drawn.rows.iter().map(texts).collect())),
    ]);
    Value::Map(vec![
        ("kind", text("figure")),
        ("name", text(&figure.name)),
        ("title", text(&figure.title)),
        ("sub", text(&figure.sub)),
        ("foot", text(&figure.foot)),
        ("says", text(&figure.drawing.label)),
        ("table", table),
    ])
}

fn text(text: &str) -> Value {
    Value::Text(clean(text).into_owned())
}

fn number_or_text(cell: &str) -> Value {
    if is_number(cell) { Value::Number(cell.to_owned()) } else { text(cell) }
}

enum Value {
    Null,
    Flag(bool),
    /// As it stands in the file.
    Number(String),
    Text(String),
    List(Vec<Self>),
    /// Cells of a table, which stay on their line.
    Row(Vec<Self>),
    Map(Vec<(&'static str, Self)>),
}

impl Value {
    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Number(number) => out.push_str(number),
            Self::Text(text) => out.push_str(&quoted(text)),
            Self::List(items) if items.is_empty() => out.push_str("[]"),
            Self::Row(items) => {
                out.push('[');
                for (i, item) in items.iter().enumerate() {
                    out.push_str(if i == 0 { "" } else { ", " });
                    item.write(out, depth);
                }
                out.push(']');
            }
            Self::List(items) => spread(out, depth, ['[', ']'], items, |out, item| item.write(out, depth + 1)),
            Self::Map(fields) => spread(out, depth, ['{', '}'], fields, |out, (key, value)| {
                out.push_str(&quoted(key));
                out.push_str(": ");
                value.write(out, depth + 1);
            }),
        }
    }
}

/// One thing per line.
fn spread<T>(out: &mut String, depth: usize, [open, close]: [char; 2], all: &[T], write: impl Fn(&mut String, &T)) {
    let line = |out: &mut String, depth| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    out.push(open);
    for (i, one) in all.iter().enumerate() {
        out.push_str(if i == 0 { "" } else { "," });
        line(out, depth + 1);
        write(out, one);
    }
    line(out, depth);
    out.push(close);
}

fn quoted(text: &str) -> String {
    // A text is always JSON.
    serde_json::to_string(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::Column, formats::document};

    #[test]
    fn the_fields_come_in_order() {
        let Ok(bytes) = write(&document(Vec::new()));
        let expected = r#"{
  "format": "unsolo/report",
  "v": 1,
  "audience": "leadership",
  "language": "en",
  "title": "Larkspur, 1 May",
  "team": "Larkspur",
  "lede": "All is well.",
  "facts": [
    {
      "label": "Round",
      "value": "On 1 May"
    },
    {
      "label": "Version",
      "value": "For leads"
    }
  ],
  "sections": [
    {
      "id": "first",
      "eyebrow": "Above",
      "title": "Section one",
      "blocks": []
    }
  ],
  "foot": "The foot."
}
"#;
        assert_eq!(String::from_utf8_lossy(&bytes), expected);
    }

    #[test]
    fn every_block_has_its_form() {
        let check = |given: Block, expected: &[&str]| {
            let mut all = Vec::new();
            block(&given, &mut all);
            let written = all.iter().map(|value| {
                let mut out = String::new();
                value.write(&mut out, 0);
                out.split('\n').map(str::trim_start).collect::<Vec<_>>().join(" ")
            });
            assert_eq!(written.collect::<Vec<_>>(), expected);
        };
        check(Block::Heading("A \"b\"".to_owned()), &[r#"{ "kind": "heading", "text": "A \"b\"" }"#]);
        check(Block::Note("a\nb".to_owned()), &[r#"{ "kind": "note", "text": "a\nb" }"#]);
        check(
            Block::Columns([
                vec![Block::Notice(Text::from("See ").and_to("the plan", "plan"))],
                vec![Block::Numbered(vec!["x".into(), "y".into()])],
            ]),
            &[r#"{ "kind": "notice", "text": "See the plan" }"#, r#"{ "kind": "numbered", "items": [ "x", "y" ] }"#],
        );
        check(
            Block::Score(Score {
                score: Some("85".to_owned()),
                band: Some((Band::Critical, "Kritisch")),
                text: "Range.".to_owned(),
            }),
            &[r#"{ "kind": "score", "score": 85, "band": "critical", "band_name": "Kritisch", "text": "Range." }"#],
        );
        check(
            Block::Score(Score { score: None, band: None, text: String::new() }),
            &[r#"{ "kind": "score", "score": null, "band": null, "band_name": null, "text": "" }"#],
        );
        check(
            Block::Table(Table {
                name: "plan",
                caption: "Plan".to_owned(),
                columns: vec![Column::words("Step", 1), Column::number("Weeks", 1)],
                rows: vec![vec![Text::strong("1"), "0.5".into()], vec!["b".into(), "007".into()]],
            }),
            &[concat!(
                r#"{ "kind": "table", "name": "plan", "caption": "Plan", "columns": [ "#,
                r#"{ "title": "Step", "number": false }, { "title": "Weeks", "number": true } ], "#,
                r#""rows": [ ["1", 0.5], ["b", "007"] ] }"#
            )],
        );
    }
}
