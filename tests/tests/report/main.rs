//! What leaves as text: what a report says to whom, and that nothing in a file of it is more than text.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

mod readers;

use content::{CATALOGUE, Language, Words, samples, say, text};
use domain::{
    action::{ActionId, OwnAction, Window},
    meeting::Talk,
    question::QuestionId,
    response::ResponseId,
    risk::{RiskId, SubRiskId},
    roadmap,
    round::{Decision, Round},
    score,
};
use exchange::job::Audience;
use jsonschema::Validator;
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use report::{
    Block, Column, Document, Section, Table, Text, compose,
    formats::{csv as sheet, json, markdown},
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::LazyLock};
use tests::{
    arbitrary::{Range, rounds},
    nasty::hostile,
    reference::list,
    wire::any_text,
};

const WORDS: Words = Words(Language::English);
const TABLES: [&str; 3] = ["scores", "answers", "plan"];

fn both() -> [Round; 2] {
    [samples::larkspur(), samples::quayside()]
}

/// The round with as many responses as that.
fn only(round: &Round, people: usize) -> Round {
    let mut round = round.clone();
    round.responses = std::mem::take(&mut round.responses).into_iter().take(people).collect();
    round.tally = Default::default();
    round
}

fn markdown_of(document: &Document) -> String {
    String::from_utf8(markdown::write(document).unwrap()).unwrap()
}

fn json_of(document: &Document) -> String {
    String::from_utf8(json::write(document).unwrap()).unwrap()
}

fn csv_of(document: &Document, table: &str) -> String {
    String::from_utf8(sheet::write(document, table).unwrap()).unwrap()
}

/// A document that says only this.
fn saying(blocks: Vec<Block>) -> Document {
    static SAMPLE: LazyLock<Document> = LazyLock::new(|| compose(WORDS, &samples::larkspur(), Audience::Team));
    let [id, eyebrow, title] = ["only", "", "Only"].map(str::to_owned);
    Document { sections: vec![Section { id, eyebrow, title, own_page: false, blocks }], ..SAMPLE.clone() }
}

/// What stays of a text in every format: no space, no control, no sign that turns the reading direction or has no width.
fn bare(text: &str) -> String {
    let gone = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().filter(|&c| !gone(c)).collect()
}

// Hostile text

/// A round with such text in every place where somebody can type: each text in turn, beginning with the `first`.
fn typed(mut round: Round, texts: &[String], first: usize) -> Round {
    let mut texts = texts.iter().cycle().skip(first).cloned();
    let mut next = || texts.next().unwrap();
    round.team = next();
    let now: Vec<ActionId> = planned(&round).into_iter().collect();
    for (i, action) in now.into_iter().enumerate() {
        let mut decision = Decision { owner: next(), first_step: next(), ..Decision::default() };
        // What is dropped has no owner to show.
        if i % 3 == 2 {
            decision = Decision { dropped: Some(next()), ..Decision::default() };
        }
        round.plan.decisions.insert(action, decision);
    }
    let own = OwnAction { title: next(), effort_tenths: 2, ..OwnAction::default() };
    round.plan.own.insert(ActionId::own(1), own);
    round.plan.decisions.insert(ActionId::own(1), Decision { owner: "Mara".to_owned(), ..Decision::default() });
    round.meeting.parked = vec![next()];
    for system in &mut round.knowledge.systems {
        system.name = next();
    }
    for (i, line) in round.duties.lines.iter_mut().enumerate() {
        if i % 4 == 0 {
            line.id = next();
        }
    }
    let questions: Vec<QuestionId> = CATALOGUE.asked(round.form).map(|question| question.id).collect();
    for response in round.responses.values_mut() {
        for question in &questions {
            response.notes.insert(*question, next());
        }
    }
    for question in &questions {
        round.meeting.talks.insert(*question, Talk { note: next(), ..Talk::default() });
    }
    round
}

fn planned(round: &Round) -> Vec<ActionId> {
    let plan = roadmap::plan(&CATALOGUE, round, &score::score(&CATALOGUE, round));
    plan.steps_in(Window::Now).map(|step| step.action).collect()
}

/// Documents of hostile rounds.
fn hostile_documents() -> impl Iterator<Item = Document> {
    let texts = hostile();
    let of = move |round: Round| {
        let texts = texts.clone();
        (0..texts.len()).step_by(7).flat_map(move |first| {
            let round = typed(round.clone(), &texts, first);
            Audience::ALL.map(|audience| compose(WORDS, &round, audience))
        })
    };
    both().into_iter().flat_map(of)
}

// Commitments

/// The rows of a section's first table, in words.
fn rows(document: &Document, section: &str) -> Vec<Vec<String>> {
    let section = document.sections.iter().find(|found| found.id == section).unwrap();
    let table = section.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    table.unwrap().rows.iter().map(|row| row.iter().map(Text::plain).collect()).collect()
}

#[test]
fn commitments_stand_in_the_teams_order_and_words() {
    let mut round = samples::larkspur();
    round.plan.decisions.clear();
    let own = OwnAction { title: "Ask the host".to_owned(), effort_tenths: 3, ..OwnAction::default() };
    round.plan.own.insert(ActionId::own(1), own);
    let left_out = OwnAction { title: "Paint the door".to_owned(), effort_tenths: 900, ..OwnAction::default() };
    round.plan.own.insert(ActionId::own(2), left_out);
    let chosen = |rank, owner: &str, first_step: &str| Decision {
        rank: Some(rank),
        owner: owner.to_owned(),
        first_step: first_step.to_owned(),
        ..Decision::default()
    };
    round.plan.decisions.insert(ActionId(8), chosen(3, "Zoë", ""));
    round.plan.decisions.insert(ActionId(10), chosen(2, "Kofi", " Write one line "));
    round.plan.decisions.insert(ActionId::own(1), chosen(1, "Mara", "Call on Monday"));
    let [drill, pair] = [8, 10].map(|id| text::action(Language::English, ActionId(id)));
    for audience in Audience::ALL {
        let document = compose(WORDS, &round, audience);
        let found: Vec<[String; 3]> =
            rows(&document, "commitments").into_iter().map(|row| [0, 1, 3].map(|cell| row[cell].clone())).collect();
        let expected = [
            ["Ask the host", "Mara", "Call on Monday"],
            [pair.title, "Kofi", "Write one line"],
            [drill.title, "Zoë", drill.first_step],
        ];
        assert_eq!(found, expected.map(|row| row.map(str::to_owned)));
        let table = document.table("plan").unwrap();
        assert!(table.rows.iter().all(|row| !row[0].plain().is_empty()), "{:?}", table.rows);
        let timeline = document.figures().find(|figure| figure.name == "timeline").unwrap();
        assert!(timeline.drawing.label.contains("Ask the host") && !timeline.drawing.label.contains("; , "));
        // What does not fit is for the team.
        assert_eq!(markdown_of(&document).contains("Paint the door"), audience == Audience::Team);
    }
}

// Markdown

/// Every extension that turns text into something else, so that what one site lacks another may have.
fn parsed(text: &str) -> Vec<Event<'_>> {
    Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION).collect()
}

/// Panics where there is more than what the writer itself makes: no link but to a heading, no picture, no HTML, no code.
fn assert_plain(events: &[Event<'_>], names: &BTreeSet<String>) {
    let mut quotes = 0_i32;
    for event in events {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => assert!(names.contains(&dest_url[1..]), "{dest_url}"),
            Event::Start(Tag::BlockQuote(kind)) => {
                assert_eq!(*kind, None);
                quotes += 1;
            }
            Event::End(TagEnd::BlockQuote(_)) => quotes -= 1,
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { id: None, level: HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H3, .. }
                | Tag::List(_)
                | Tag::Item
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell
                | Tag::Emphasis
                | Tag::Strong,
            )
            | Event::End(_)
            | Event::Text(_) => {}
            Event::HardBreak => assert_eq!(quotes, 1),
            other => panic!("{other:?}"),
        }
    }
}

/// The text of everything from `start` to `end`.
fn texts(events: &[Event<'_>], start: impl Fn(&Tag<'_>) -> bool, end: impl Fn(&TagEnd) -> bool) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut inside = false;
    for event in events {
        match event {
            Event::Start(tag) if start(tag) => {
                inside = true;
                all.push(String::new());
            }
            Event::End(tag) if end(tag) => inside = false,
            Event::Text(text) if inside => all.last_mut().unwrap().push_str(&bare(text)),
            _ => {}
        }
    }
    all
}

fn headings_of(document: &Document) -> Vec<String> {
    let mut all = vec![document.title.clone()];
    for section in &document.sections {
        all.push(section.title.clone());
        let alone = Document { sections: vec![section.clone()], ..document.clone() };
        all.extend(alone.blocks().filter_map(|block| match block {
            Block::Heading(text) => Some(text.clone()),
            _ => None,
        }));
    }
    all.iter().map(|text| bare(text)).collect()
}

fn names_of(headings: &[String]) -> BTreeSet<String> {
    let kept = |c: &char| c.is_alphanumeric() || "-_ ".contains(*c);
    headings.iter().map(|text| text.to_lowercase().replace(' ', "-").chars().filter(kept).collect()).collect()
}

fn assert_reads_as_markdown(document: &Document) {
    let text = markdown_of(document);
    let events = parsed(&text);
    let titles: Vec<String> = document.sections.iter().map(|section| section.title.clone()).collect();
    assert_plain(&events, &names_of(&titles));
    let headings = texts(&events, |tag| matches!(tag, Tag::Heading { .. }), |tag| matches!(tag, TagEnd::Heading(_)));
    assert_eq!(headings, headings_of(document), "{text}");
    // Only the lines above headings and the last one are in italics.
    let slanted = texts(&events, |tag| *tag == Tag::Emphasis, |tag| *tag == TagEnd::Emphasis);
    let eyebrows = document.sections.iter().map(|section| section.eyebrow.as_str());
    let expected: Vec<String> = eyebrows.chain([document.foot.as_str()]).map(bare).filter(|t| !t.is_empty()).collect();
    assert_eq!(slanted, expected);
    let notes = document.blocks().filter(|block| matches!(block, Block::Note(note) if !bare(note).is_empty())).count();
    let notices = document.blocks().filter(|block| matches!(block, Block::Notice(_))).count();
    let quotes = events.iter().filter(|event| matches!(event, Event::Start(Tag::BlockQuote(_)))).count();
    assert_eq!(quotes, notes + notices);
    let rows = rows_of(&events);
    for table in document.blocks().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
    {
        for row in &table.rows {
            let line = row.iter().map(|cell| bare(&cell.plain())).collect::<Vec<_>>();
            assert!(rows.contains(&line), "{line:?}\n{text}");
        }
    }
}

/// The text of every cell, by row.
fn rows_of(events: &[Event<'_>]) -> Vec<Vec<String>> {
    let cells = |row: &[Event<'_>]| texts(row, |tag| *tag == Tag::TableCell, |tag| *tag == TagEnd::TableCell);
    let begins = |event: &Event<'_>| matches!(event, Event::Start(Tag::TableHead | Tag::TableRow));
    let starts: Vec<usize> = (0..events.len()).filter(|&i| begins(&events[i])).collect();
    let ends = starts.iter().skip(1).copied().chain([events.len()]);
    starts.iter().zip(ends).map(|(&start, end)| cells(&events[start..end])).collect()
}

#[test]
fn larkspur_says_what_was_found_and_what_comes_first() {
    let text = markdown_of(&compose(WORDS, &samples::larkspur(), Audience::Team));
    for line in [
        "# Unsolo report: Larkspur Shop (a made-up team), 20 November 2026\n\nThree of five risks are critical",
        "\n- **Round:** On 20 November 2026, a made-up team\n- **Answered:** ",
        "\n| **No platform, fragmented infrastructure** | 85 | Critical | ",
        "\n**85, Critical.** Range ",
        "of the team’s time until May for [the plan](#",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

/// What rests on one person and what nobody does is said to the team, of few answers too: it was entered, not answered.
#[test]
fn the_team_reads_what_rests_on_one_person() {
    let larkspur = samples::larkspur();
    for round in [only(&larkspur, 3), larkspur] {
        let document = compose(WORDS, &round, Audience::Team);
        let text = markdown_of(&document);
        for line in [
            "\nFive systems have one person each who can work on them alone: Payment module, Main database, Cloud account, ",
            " After the worst single absence, none of the five systems that rest on one person has anybody.\n",
            "\nPair on Payment module first: one more who can work on it alone means that it takes two absences, not one, ",
            " Somebody can already follow its runbook. Next come Main database, Cloud account, ",
            "Nobody does these duties: Backup and restore; Secrets and certificates; Audit evidence and compliance.",
            "Product developers carry 100 % of the hours.",
            "\n**Load and concentration are nearly at the end of their scales**\n",
            "Solo-ops index 89 of 100, Critical.",
        ] {
            assert!(text.contains(line), "{line}\n{text}");
        }
        let names: Vec<&str> = document.figures().map(|figure| figure.name.as_str()).collect();
        assert!(names.windows(2).any(|pair| pair == ["duties", "solo-ops"]), "{names:?}");
    }
}

#[test]
fn markdown_reads_as_it_was_meant() {
    for round in both() {
        Audience::ALL.into_iter().for_each(|audience| assert_reads_as_markdown(&compose(WORDS, &round, audience)));
    }
}

#[test]
fn hostile_text_is_text_in_markdown() {
    hostile_documents().for_each(|document| assert_reads_as_markdown(&document));
}

/// What both sites find in a finished page, whatever it was written like.
#[test]
fn nothing_comes_alive_in_a_finished_page() {
    for typed in hostile() {
        let text = markdown_of(&saying(vec![Block::Paragraph(typed.as_str().into()), Block::Note(typed.clone())]));
        let mut page = String::new();
        parsed(&text).into_iter().for_each(|event| match event {
            Event::Text(text) => page.push_str(&text),
            Event::End(_) | Event::HardBreak => page.push('\n'),
            _ => {}
        });
        let followed = |mark: &str, by: fn(char) -> bool| {
            page.match_indices(mark).any(|(at, mark)| page[at + mark.len()..].starts_with(by))
        };
        assert!(!page.contains("://") && !page.to_lowercase().contains("www."), "{page}");
        assert!(!followed("@", |c| c.is_alphanumeric()), "{page}");
        assert!(!followed("#", |c| c.is_ascii_digit()) && !followed("GH-", |c| c.is_ascii_digit()), "{page}");
        assert!(!page.contains(":smile:") && !page.contains(":+1:"), "{page}");
        assert!(!text.lines().any(|line| line.starts_with('/')), "{text}");
    }
}

// Tables

/// The cells of a file as a spreadsheet would read them.
fn cells(file: &str) -> Vec<Vec<String>> {
    let bytes = file.strip_prefix('\u{feff}').unwrap().as_bytes();
    let records = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes).into_records();
    records.map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn assert_reads_as_csv(table: &Table, file: &str) {
    let head = table.columns.iter().map(|column| column.title.clone()).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(Text::plain).collect());
    let expected: Vec<Vec<String>> = [head].into_iter().chain(rows).collect();
    let read = cells(file);
    assert_eq!(read.iter().map(Vec::len).collect::<Vec<_>>(), expected.iter().map(Vec::len).collect::<Vec<_>>());
    for (cell, expected) in read.iter().flatten().zip(expected.iter().flatten()) {
        let is_number = cell.parse::<f64>().is_ok() && file.contains(&format!(",{cell}"));
        let starts = |text: &str| text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
        assert!(!starts(cell) || cell.starts_with('\t') || is_number, "{cell:?}");
        assert_eq!(bare(cell), bare(expected));
        let cell = cell.strip_prefix('\t').filter(|_| !expected.starts_with('\t') || starts(expected)).unwrap_or(cell);
        if !expected.chars().any(|c| c.is_control() || bare(&c.to_string()).is_empty() && c != ' ') {
            assert_eq!(cell, expected);
        }
    }
}

#[test]
fn every_table_comes_back() {
    for document in both().iter().flat_map(|round| Audience::ALL.map(|audience| compose(WORDS, round, audience))) {
        for name in TABLES {
            match document.table(name) {
                Some(table) => assert_reads_as_csv(table, &csv_of(&document, name)),
                None => assert_eq!((document.audience, name), (Audience::Leadership, "answers")),
            }
        }
    }
    hostile_documents().for_each(|document| {
        assert_reads_as_csv(document.table("plan").unwrap(), &csv_of(&document, "plan"));
    });
}

// JSON

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../schema/report.schema.json")).unwrap());

/// As it is, and without room for fields that it does not name.
static VALIDATORS: LazyLock<[Validator; 2]> = LazyLock::new(|| {
    let mut closed = SCHEMA.clone();
    close(&mut closed);
    [&SCHEMA, &closed].map(|schema| jsonschema::draft202012::options().build(schema).unwrap())
});

fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.values_mut().for_each(close);
            // What a block has says its kind.
            if map.contains_key("properties") && !map.contains_key("oneOf") {
                map.insert("additionalProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

fn assert_reads_as_json(document: &Document) {
    let text = json_of(document);
    let read: Value = serde_json::from_str(&text).unwrap();
    for validator in &*VALIDATORS {
        let errors: Vec<String> =
            validator.iter_errors(&read).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, [""; 0], "{text}");
    }
    let blocks: Vec<&Value> = list(&read["sections"]).iter().flat_map(|section| list(&section["blocks"])).collect();
    let flat: Vec<&Block> = document.blocks().collect();
    assert_eq!(blocks.len(), flat.len());
    for (written, block) in blocks.into_iter().zip(flat) {
        match block {
            Block::Note(note) => {
                assert_eq!((&written["kind"], read_text(&written["text"])), (&json!("note"), bare(note)));
            }
            Block::Score(score) => {
                assert_eq!(written["score"].as_u64().map(|n| n.to_string()), score.score);
                assert_eq!(written["band_name"].as_str(), score.band.map(|(_, name)| name));
            }
            Block::Figure(figure) => {
                assert_eq!(read_text(&written["says"]), bare(&figure.drawing.label));
                assert_eq!(list(&written["table"]["rows"]).len(), figure.drawing.table.rows.len());
            }
            Block::Table(table) => {
                let texts = table.rows.iter().flatten().map(|cell| bare(&cell.plain()));
                let cells = list(&written["rows"]).iter().flat_map(list);
                let read = cells.map(|cell| cell.as_str().map_or_else(|| cell.to_string(), bare));
                assert!(read.eq(texts));
            }
            _ => {}
        }
    }
}

fn read_text(value: &Value) -> String {
    bare(value.as_str().unwrap())
}

#[test]
fn the_schema_says_what_each_field_is() {
    assert!(jsonschema::meta::validate(&SCHEMA).is_ok());
    let mut count = 0;
    let mut open = vec![&*SCHEMA];
    while let Some(schema) = open.pop() {
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            assert!(field["title"].is_string() && field["description"].is_string(), "{name}");
            count += 1;
        }
        open.extend(schema.as_object().into_iter().flat_map(|map| map.values()));
        open.extend(schema.as_array().into_iter().flatten());
    }
    assert!(count > 40, "{count}");
}

#[test]
fn json_fits_its_schema() {
    for round in both() {
        Audience::ALL.into_iter().for_each(|audience| assert_reads_as_json(&compose(WORDS, &round, audience)));
    }
    hostile_documents().for_each(|document| assert_reads_as_json(&document));
}

#[test]
fn the_same_round_gives_the_same_bytes() {
    for audience in Audience::ALL {
        let [a, b] = [(); 2].map(|()| compose(WORDS, &samples::larkspur(), audience));
        assert_eq!((markdown_of(&a), json_of(&a)), (markdown_of(&b), json_of(&b)));
        assert_eq!(csv_of(&a, "plan"), csv_of(&b, "plan"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Whatever is typed is read back as the same text, in one piece, wherever it stands.
    #[test]
    fn any_text_is_text(a in marked_up(), b in any_text()) {
        for (typed, other) in [(&a, &b), (&b, &a)] {
            let text = || Text::from(typed.as_str());
            let cells = vec![Text::strong(typed.as_str()), other.as_str().into(), text()];
            let table = Table {
                name: "plan",
                caption: String::new(),
                columns: ["a", "b"].map(|title| Column::words(title, 1)).into_iter().chain([Column::number("n", 1)]).collect(),
                rows: vec![cells],
            };
            let blocks = vec![
                Block::Heading(typed.clone()),
                Block::Paragraph(text()),
                Block::List(vec![text()]),
                Block::Numbered(vec![text()]),
                Block::Notice(text()),
                Block::Note(typed.clone()),
                Block::Table(table.clone()),
            ];
            let document = saying(blocks);
            let written = markdown_of(&document);
            let events = parsed(&written);
            assert_plain(&events, &BTreeSet::new());
            let all = texts(&events, |tag| matches!(tag, Tag::Heading { level: HeadingLevel::H3, .. }), |_| false);
            let [typed, other] = [typed, other].map(|text| bare(text));
            let expected =
                [&typed, &typed, &typed, &typed, &typed, &typed, "abn", &typed, &other, &typed, &bare(&document.foot)];
            prop_assert_eq!(all.concat(), expected.concat(), "{}", written);
            assert_reads_as_csv(&table, &csv_of(&document, "plan"));
            assert_reads_as_json(&document);
        }
    }
}

/// Text made of marks.
fn marked_up() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[!-/:-@\\[-`{-~]{1,3}",
        2 => "[ \\n\\t]{1,5}",
        2 => "[a-z0-9]{1,3}",
        1 => "\\PC",
        1 => prop::sample::select(hostile()),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}
