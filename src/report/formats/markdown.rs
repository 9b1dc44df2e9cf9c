//! Markdown that reads well in a wiki and in a merge request, on GitHub and on GitLab.
//!
//! Nothing that a person typed can become a link, a picture, a heading, a list, HTML, code or a new cell
//! ([`exchange::text::markdown`]).

use super::is_number;
use crate::document::{Block, Column, Document, Figure, Score, Span, Text};
use exchange::text::{
    clean, clean_line,
    markdown::{escaped, inline},
};
use std::convert::Infallible;

/// The document as Markdown.
///
/// # Errors
/// None.
pub fn write(document: &Document) -> Result<Vec<u8>, Infallible> {
    let mut page = Page { out: String::new(), after_list: false, anchors: anchors(document) };
    page.part(&format!("# {}", inline(&document.title)));
    page.paragraph(&document.cover.lede.as_str().into());
    let fact = |(label, value): &(String, String)| format!("- **{}:** {}", inline(label), inline(value));
    page.part(&document.cover.facts.iter().map(fact).collect::<Vec<_>>().join("\n"));
    for section in &document.sections {
        page.part(&emphasised(&section.eyebrow));
        page.part(&format!("## {}", inline(&section.title)));
        section.blocks.iter().for_each(|block| page.block(block));
    }
    page.part(&emphasised(&document.foot));
    Ok(page.out.into_bytes())
}

struct Page {
    out: String,
    /// The last part was a list; a list that follows goes on with it.
    after_list: bool,
    /// Sections that can be led to, with the names their headings get.
    anchors: Vec<(String, String)>,
}

impl Page {
    /// What stands between empty lines.
    fn part(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.after_list = false;
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => self.part(&format!("### {}", inline(text))),
            Block::Lede(text) | Block::Paragraph(text) | Block::Fine(text) => self.paragraph(text),
            Block::List(items) => self.list(items),
            Block::Numbered(items) => {
                let item = |(i, text): (usize, &Text)| format!("{}. {}", i + 1, self.line(text, true));
                let items: Vec<String> = items.iter().enumerate().map(item).collect();
                self.part(&items.join("\n"));
            }
            Block::Notice(text) => {
                let strong = |span: &Span| Span { strong: true, ..span.clone() };
                let line = self.line(&Text(text.0.iter().map(strong).collect()), true);
                self.part(&if line.is_empty() { line } else { format!("> {line}") });
            }
            Block::Note(text) => self.part(&quote(text)),
            Block::Score(score) => self.part(&score_line(score)),
            Block::Table(table) => {
                let line = |text: &Text| self.line(text, false);
                let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(line).collect()).collect();
                self.part(&grid(&table.columns, &rows));
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Columns(columns) => columns.iter().flatten().for_each(|inner| self.block(inner)),
        }
    }

    fn paragraph(&mut self, text: &Text) {
        let line = self.line(text, true);
        self.part(&line);
    }

    fn list(&mut self, items: &[Text]) {
        let items: Vec<String> = items.iter().map(|item| format!("- {}", self.line(item, true))).collect();
        let items = items.join("\n");
        if self.after_list && !items.is_empty() {
            self.out.push_str(&items);
            self.out.push('\n');
        } else {
            self.part(&items);
        }
        self.after_list = true;
    }

    /// Its finding, how to read it, and its values. The picture itself stays in the formats of paper.
    fn figure(&mut self, figure: &Figure) {
        self.paragraph(&Text::strong(figure.title.as_str()));
        self.paragraph(&figure.sub.as_str().into());
        let table = &figure.drawing.table;
        let is_number = |i: usize| {
            let mut cells = table.rows.iter().filter_map(|row| row.get(i)).filter(|cell| !cell.is_empty()).peekable();
            cells.peek().is_some() && cells.all(|cell| is_number(cell))
        };
        let column = |(i, title): (usize, &String)| Column { title: title.clone(), share: 1, number: is_number(i) };
        let columns: Vec<Column> = table.head.iter().enumerate().map(column).collect();
        let rows: Vec<Vec<String>> =
            table.rows.iter().map(|row| row.iter().map(|cell| inline(cell)).collect()).collect();
        self.part(&grid(&columns, &rows));
        self.paragraph(&figure.foot.as_str().into());
    }

    /// A text on one line. `begins` says whether it stands where a line could become a list or a heading.
    fn line(&self, text: &Text, begins: bool) -> String {
        let mut out = String::new();
        let spans: Vec<&Span> = text.0.iter().filter(|span| !span.text.is_empty()).collect();
        for (i, span) in spans.iter().enumerate() {
            let link = span.to.as_ref().and_then(|to| self.anchors.iter().find(|(id, _)| id == to));
            let text = clean_line(&span.text);
            let inner = text.trim();
            let before = text.get(..text.len() - text.trim_start().len()).unwrap_or_default();
            let after = text.get(before.len() + inner.len()..).unwrap_or_default();
            // White space at the edges stays outside of what it would keep from being strong.
            out.push_str(if out.is_empty() { "" } else { before });
            let next = after.chars().next().or_else(|| spans.get(i + 1).and_then(|span| span.text.chars().next()));
            let mark = if span.strong && may_be_strong(inner, out.chars().last(), next) { "**" } else { "" };
            let starts = begins && out.is_empty() && mark.is_empty() && link.is_none();
            let words = escaped(inner, starts);
            let words = link.map_or(words.clone(), |(_, anchor)| format!("[{words}](#{anchor})"));
            out.push_str(mark);
            out.push_str(&words);
            out.push_str(mark);
            out.push_str(after);
        }
        out.truncate(out.trim_end().len());
        out
    }
}

/// Whether two stars on either side would be read as marks: where letters meet letters, or with space around.
fn may_be_strong(inner: &str, before: Option<char>, after: Option<char>) -> bool {
    let edge = |inside: Option<char>, outside: Option<char>| {
        inside.is_some_and(char::is_alphanumeric) && outside.is_none_or(|c| c != '*')
            || outside.is_none_or(char::is_whitespace)
    };
    !inner.is_empty() && edge(inner.chars().next(), before) && edge(inner.chars().last(), after)
}

/// A line of its own in italics.
fn emphasised(text: &str) -> String {
    match inline(text) {
        words if words.is_empty() => words,
        words => format!("*{words}*"),
    }
}

/// A note keeps its lines and its paragraphs.
fn quote(note: &str) -> String {
    let note = clean(note);
    let lines: Vec<String> = note.trim().lines().map(|line| escaped(clean_line(line).trim(), true)).collect();
    let mut out: Vec<String> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let breaks = lines.get(i + 1).is_some_and(|next| !next.is_empty());
        match line.as_str() {
            "" if out.last().is_some_and(|last| last == ">") => {}
            "" => out.push(">".to_owned()),
            line if breaks => out.push(format!("> {line}\\")),
            line => out.push(format!("> {line}")),
        }
    }
    out.join("\n")
}

/// "**85, Critical.** Range 79 to 92."
fn score_line(score: &Score) -> String {
    let found = [score.score.as_deref(), score.band.map(|(_, name)| name)];
    let found = found.into_iter().flatten().map(inline).collect::<Vec<_>>().join(", ");
    match (found.is_empty(), inline(&score.text)) {
        (true, _) => escaped(clean_line(&score.text).trim(), true),
        (_, text) if text.is_empty() => format!("**{found}.**"),
        (_, text) => format!("**{found}.** {text}"),
    }
}

fn grid(columns: &[Column], rows: &[Vec<String>]) -> String {
    if columns.is_empty() || rows.is_empty() {
        return String::new();
    }
    let head: Vec<String> = columns.iter().map(|column| inline(&column.title)).collect();
    let rule: Vec<String> =
        columns.iter().map(|column| if column.number { "---:" } else { "---" }.to_owned()).collect();
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    [&head, &rule].into_iter().chain(rows).map(|cells| line(cells)).collect::<Vec<_>>().join("\n")
}

/// The names that headings of sections get, where both sites give the same one and no other heading has it.
fn anchors(document: &Document) -> Vec<(String, String)> {
    let blocks = document.blocks().filter_map(|block| if let Block::Heading(text) = block { Some(text) } else { None });
    let sections = document.sections.iter().map(|section| &section.title);
    let all: Vec<String> =
        [&document.title].into_iter().chain(sections).chain(blocks).filter_map(|text| anchor(text)).collect();
    let alone = |name: &String| all.iter().filter(|other| *other == name).count() == 1;
    let named = |section: &crate::Section| Some((section.id.clone(), anchor(&section.title).filter(alone)?));
    document.sections.iter().filter_map(named).collect()
}

/// Small letters, hyphens for spaces, no punctuation. GitLab joins hyphens that meet and GitHub does not; letters beyond
/// ASCII are left alone.
fn anchor(heading: &str) -> Option<String> {
    let mut name = String::new();
    for sign in clean_line(heading).trim().chars() {
        match sign {
            ' ' => name.push('-'),
            '-' | '_' => name.push(sign),
            _ if sign.is_ascii_alphanumeric() => name.push(sign.to_ascii_lowercase()),
            _ if sign.is_ascii() || "“”‘’…–—".contains(sign) => {}
            _ => return None,
        }
    }
    let is_good = name.contains(|c: char| c.is_ascii_alphabetic()) && !name.contains("--");
    (is_good && !name.starts_with('-') && !name.ends_with('-')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::Table, formats::document};
    use charts::Drawing;
    use domain::risk::Band;

    #[test]
    fn blocks_have_their_marks() {
        let check = |blocks: Vec<Block>, expected: &str| {
            let Ok(bytes) = write(&document(blocks));
            let before = "# Larkspur, 1 May\n\nAll is well.\n\n- **Round:** On 1 May\n- **Version:** For leads\n\n*Above*\n\n\
                          ## Section one\n";
            let text = String::from_utf8_lossy(&bytes);
            let inner = text.strip_prefix(before).and_then(|rest| rest.strip_suffix("\n*The foot.*\n"));
            assert_eq!(inner, Some(expected), "{text}");
        };
        check(vec![Block::Heading("H #".to_owned())], "\n### H \\#\n");
        check(vec![Block::Lede("a".into()), Block::Fine("- b".into())], "\na\n\n\\- b\n");
        check(vec![Block::Numbered(vec!["a".into(), "b".into()])], "\n1. a\n2. b\n");
        let list = |item: &str| Block::List(vec![item.into()]);
        check(vec![Block::Columns([vec![list("a")], vec![list("+ b")]])], "\n- a\n- \\+ b\n");
        check(vec![list("a"), Block::Paragraph("b".into()), list("c")], "\n- a\n\nb\n\n- c\n");
        check(vec![Block::Notice("Look.".into())], "\n> **Look.**\n");
        check(vec![Block::Note(" # a\n\n\n- b  \n/c\n".to_owned())], "\n> \\# a\n>\n> \\- b\\\n> \\/c\n");
        check(vec![Block::Note("a".to_owned()), Block::Note("b".to_owned())], "\n> a\n\n> b\n");
        check(vec![Block::Note(" ".to_owned()), Block::List(vec![]), Block::Paragraph("".into())], "");
        let score = |score: Option<&str>, band, text: &str| {
            Block::Score(Score { score: score.map(str::to_owned), band, text: text.to_owned() })
        };
        let found = Some((Band::Critical, "Critical"));
        check(vec![score(Some("85"), found, "Range 79 to 92.")], "\n**85, Critical.** Range 79 to 92.\n");
        check(vec![score(Some("85"), found, "")], "\n**85, Critical.**\n");
        check(vec![score(None, None, "Not yet.")], "\nNot yet.\n");
        let columns = || vec![Column::words("x|y", 1), Column::number("n", 1)];
        let rows = vec![vec![Text::strong("a"), "1".into()], vec!["- b\nc".into(), "".into()]];
        let table = Table { columns: columns(), rows, ..Table::default() };
        check(vec![Block::Table(table)], "\n| x\\|y | n |\n| --- | ---: |\n| **a** | 1 |\n| - b c |  |\n");
        check(vec![Block::Table(Table { columns: columns(), ..Table::default() })], "");
        let table = charts::Table {
            caption: "C".to_owned(),
            head: ["a", "b"].map(str::to_owned).into(),
            rows: vec![["x", "1"].map(str::to_owned).into(), ["y", ""].map(str::to_owned).into()],
        };
        let figure = Figure {
            name: "f".to_owned(),
            title: "Found".to_owned(),
            sub: "How.".to_owned(),
            foot: "But.".to_owned(),
            drawing: Drawing { table, ..Drawing::default() },
        };
        let expected = "\n**Found**\n\nHow.\n\n| a | b |\n| --- | ---: |\n| x | 1 |\n| y |  |\n\nBut.\n";
        check(vec![Block::Figure(Box::new(figure))], expected);
    }

    #[test]
    fn words_are_strong_or_lead_somewhere() {
        let check = |text: Text, expected: &str| {
            let page = Page { out: String::new(), after_list: false, anchors: anchors(&document(Vec::new())) };
            assert_eq!(page.line(&text, true), expected);
        };
        check(Text::from("See ").and_to("the part", "first").and("."), "See [the part](#section-one).");
        check(Text::from("See ").and_to("the part", "second").and("."), "See the part.");
        check(Text::strong("a ").and("b"), "**a** b");
        check(Text::from("a").and(" b "), "a b");
        // Stars between a letter and a mark would stay stars.
        check(Text::strong("“a”").and("b"), "“a”b");
        check(Text::strong("“a”").and(" b"), "**“a”** b");
        check(Text::strong("- a"), "**- a**");
    }

    #[test]
    fn anchors_are_those_of_both_sites() {
        let check = |heading: &str, expected: Option<&str>| assert_eq!(anchor(heading).as_deref(), expected);
        check("Five steps by 18 December: “No platform” first.", Some("five-steps-by-18-december-no-platform-first"));
        check("Solo-ops, and more", Some("solo-ops-and-more"));
        check("This - that", None);
        check("2026", None);
        check("Für alle", None);
        let twice = document(vec![Block::Heading("Section, one".to_owned())]);
        assert_eq!(anchors(&twice), []);
    }
}
