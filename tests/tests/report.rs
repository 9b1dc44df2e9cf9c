//! What leaves as text: what a report says to whom, and that nothing in a file of it is more than text.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use content::{CATALOGUE, Language, Words, samples, say, text};
use domain::{
    action::{ActionId, Window},
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
    reference::list,
    wire::any_text,
};

const WORDS: Words = Words(Language::English);
const TABLES: [&str; 3] = ["scores", "answers", "plan"];

fn both() -> [Round; 2] {
    [samples::larkspur(), samples::quayside()]
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

/// What people might type to break a file, from the list of hostile inputs, and what came to mind since.
fn hostile() -> Vec<String> {
    let file: Value = serde_json::from_str(include_str!("../data/nasty-inputs.json")).unwrap();
    let mut all: Vec<String> = [
        "see https://evil.example/x and www.evil.example",
        "write to ceo@evil.example, cc @octocat and @all",
        "fixes #1, org/repo#2, GH-3, !4, %5, $6, ~7, &8, ^alert#9",
        "so :smile: and :+1:",
        "/close",
        "<https://evil.example>",
        "x\n===\ny\n---\nz",
        "    code\n\n\tcode",
        "```\ncode\n```",
        "~~~",
        "> quote\n> [!NOTE]",
        "+ x\n* y\n- z\n1) a",
        "| a |\n| --- |\n| b |",
        "a \\| b \\",
        "a\\",
        "***bold*** __x__ ~~y~~ $z$ `w`",
        "[^1]: x\n[a]: https://evil.example\n[a] [[b]]",
        "&lt;b&gt; &#60;b&#62;",
        "<!-- x --><?y?><![CDATA[z]]>",
        ": definition",
        "{{ template }} {#id .class}",
        "+++\ntitle: x\n+++",
    ]
    .map(str::to_owned)
    .into();
    for case in list(&file["cases"]) {
        let id = case["id"].as_str().unwrap();
        let value = &case["input"]["value"];
        if (id.starts_with("exp-") || id.starts_with("name-")) && case["input"]["kind"] != "steps" {
            all.extend(value.as_str().map(str::to_owned));
            all.extend(value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        }
    }
    assert!(all.len() > 60, "{}", all.len());
    all
}

/// A round with such text in every place where somebody can type: each text in turn, beginning with the `first`.
fn typed(mut round: Round, texts: &[String], first: usize) -> Round {
    let mut texts = texts.iter().cycle().skip(first).cloned();
    let mut next = || texts.next().unwrap();
    round.team = next();
    let now: Vec<ActionId> = planned(&round).into_iter().collect();
    for (i, action) in now.into_iter().enumerate() {
        let mut decision = Decision { owner: next(), ..Decision::default() };
        // What is dropped has no owner to show.
        if i % 3 == 2 {
            decision = Decision { dropped: Some(next()), ..Decision::default() };
        }
        round.plan.decisions.insert(action, decision);
    }
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
    LazyLock::new(|| serde_json::from_str(include_str!("../../schema/report.schema.json")).unwrap());

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

// Who may know what

/// Begins whatever must not be found.
const SECRET: &str = "zqsecret";

/// The round with secrets in all that only the team may know: notes, reasons, people, and ids of responses.
fn with_secrets(mut round: Round) -> Round {
    let questions: Vec<QuestionId> = CATALOGUE.asked(round.form).map(|question| question.id).collect();
    let responses = std::mem::take(&mut round.responses);
    for (i, mut response) in responses.into_values().enumerate() {
        response.id = id(i);
        for question in &questions {
            response.notes.insert(*question, format!("{SECRET}note{i}of{question}"));
        }
        response.set_aside.insert("q9".to_owned(), format!("{SECRET}aside"));
        round.responses.insert(response.id, response);
    }
    round.removed = [id(99)].into();
    for (i, decision) in round.plan.decisions.values_mut().enumerate() {
        if i % 2 == 0 || decision.dropped.is_some() {
            decision.dropped = Some(format!("{SECRET}reason{i}"));
        }
    }
    let hidden = |label: &String| format!("{SECRET}{label}");
    let hide = |labels: &mut Vec<String>| labels.iter_mut().for_each(|label| *label = hidden(label));
    hide(&mut round.knowledge.people);
    for system in &mut round.knowledge.systems {
        system.levels = system.levels.iter().map(|(who, level)| (hidden(who), *level)).collect();
    }
    hide(&mut round.duties.people);
    for line in &mut round.duties.lines {
        hide(&mut line.able);
        line.carriers.iter_mut().for_each(|carrier| carrier.who = hidden(&carrier.who));
    }
    round
}

fn id(n: usize) -> ResponseId {
    ResponseId(0xc0ff_ee00_dead_beef_feed_face_0000_0000 + n as u128)
}

/// Everything a reader of any format gets to see.
fn everything(document: &Document) -> Vec<String> {
    let mut all = vec![markdown_of(document), json_of(document)];
    all.extend(TABLES.iter().filter(|name| document.table(name).is_some()).map(|name| csv_of(document, name)));
    document.words(&mut |text| all.push(text.to_owned()));
    for drawing in document.figures().map(|figure| &figure.drawing).chain([&document.cover.art]) {
        let charts = &drawing.table;
        all.push(charts.caption.clone());
        all.extend(charts.head.iter().chain(charts.rows.iter().flatten()).cloned());
    }
    all
}

/// Whether a number stands behind this name: "Strain 57", "strain: 57", "| Strain | 57 |", `"Strain",57`.
fn is_scored(text: &str, name: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(&name.to_lowercase()).any(|(at, name)| {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let between = |c: char| " :,;|*\"()=\t".contains(c);
        !before && text[at + name.len()..].trim_start_matches(between).starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Names of sub-risks, but for those that end the name of a risk, which may stand before a number.
fn subrisk_names() -> impl Iterator<Item = &'static str> {
    let risks = RiskId::ALL.map(|id| text::risk(Language::English, id));
    let names = SubRiskId::ALL.into_iter().map(|id| text::subrisk(Language::English, id));
    let ends = move |name: &&str| {
        let name = name.to_lowercase();
        risks.iter().flat_map(|r| [r.name, r.short, r.subject]).any(|risk| risk.to_lowercase().ends_with(&name))
    };
    names.flat_map(|s| [s.name, s.short, s.subject]).filter(move |name| !ends(name))
}

/// Nothing that the team alone may know.
fn assert_for_leaders(round: &Round) {
    let document = compose(WORDS, round, Audience::Leadership);
    // What known steps take off a risk, and how wide the range of risk 5 is, would give its halves away.
    assert!(document.figures().all(|figure| !["what-if", "duties", "solo-ops"].contains(&figure.name.as_str())));
    let profile = document.figures().find(|figure| figure.name == "profile").unwrap();
    let strain = text::risk(Language::English, RiskId::new(5).unwrap()).name;
    let of_strain = profile.drawing.table.rows.iter().find(|row| row[0] == strain).unwrap();
    assert_eq!(of_strain.last().map(String::as_str), Some(""), "{of_strain:?}");
    assert_eq!(sheet::write(&document, "answers"), Err(sheet::NoSuchTable("answers".to_owned())));
    assert!(!document.blocks().any(|block| matches!(block, Block::Note(_))));
    assert!(!document.sections.iter().any(|section| ["notes", "unknown"].contains(&section.id.as_str())));
    let assessment = score::score(&CATALOGUE, round);
    let components: Vec<String> =
        CATALOGUE.asked(round.form).map(|question| say::component(WORDS, round, &assessment, question.id)).collect();
    let ids: Vec<String> = round.responses.keys().map(|id| format!("{:032x}", id.0)).collect();
    let found = [say::single_line, say::orphans_line, say::absence_line, say::pairing_line];
    let entered = found.map(|line| line(WORDS, &assessment)).into_iter().chain([say::undone_line(WORDS, &assessment)]);
    let entered: Vec<String> = entered.filter(|line| !line.is_empty()).map(|line| bare(&line)).collect();
    for text in everything(&document) {
        let small = text.to_lowercase();
        entered.iter().for_each(|line| assert!(!bare(&text).contains(line.as_str()), "{line}: {text}"));
        assert!(!small.contains("solo-ops"), "{text}");
        assert!(!small.contains(SECRET), "{text}");
        ids.iter().for_each(|id| assert!(!small.contains(id.as_str()), "{id}: {text}"));
        components.iter().for_each(|component| assert!(!text.contains(component.as_str()), "{component}: {text}"));
        subrisk_names().for_each(|name| assert!(!is_scored(&text, name), "{name}: {text}"));
        // From the other half of risk 5 and its score, strain could be worked out; so no half is spoken of at all.
        for id in SubRiskId::ALL {
            let words = text::subrisk(Language::English, id);
            let same_as_risk = text::risk(Language::English, id.risk());
            for name in [words.name, words.low, words.mid, words.high, words.mid_clause, words.high_clause] {
                let of_risk = [same_as_risk.name, same_as_risk.short].iter().any(|risk| risk.contains(name));
                assert!(of_risk || !text.contains(name), "{name}: {text}");
            }
        }
        let strain = text::subrisk(Language::English, SubRiskId::new(5, 1).unwrap());
        assert!(!small.contains(&format!("{} comes first", strain.subject)) && !small.contains("strain is"), "{text}");
        for count in
            ["did not know", "who knew", "the one who knew", "said so", "Don’t know", "answer says", "answers say"]
        {
            assert!(!text.contains(count), "{count}: {text}");
        }
    }
}

/// With fewer than five people not even the team is told of a question or a part of a risk.
fn assert_for_few(round: &Round) {
    assert!(round.respondents() < 5);
    let document = compose(WORDS, round, Audience::Team);
    assert!(document.table("answers").is_none());
    assert!(document.figures().all(|figure| figure.name != "what-if"));
    assert!(!document.blocks().any(|block| matches!(block, Block::Note(_))));
    assert!(!document.sections.iter().any(|section| section.id == "notes" || section.id.starts_with("risk-")));
    let assessment = score::score(&CATALOGUE, round);
    let shorts: BTreeSet<&str> =
        CATALOGUE.questions.iter().map(|question| text::question(Language::English, question.id).short).collect();
    for block in document.blocks() {
        let Block::Table(table) = block else { continue };
        let first = table.rows.iter().filter_map(|row| row.first());
        first.for_each(|cell| assert!(!shorts.contains(cell.plain().as_str()), "{cell:?}"));
    }
    let components: Vec<String> =
        CATALOGUE.asked(round.form).map(|question| say::component(WORDS, round, &assessment, question.id)).collect();
    // An alarm that rests on answers would say how somebody answered.
    for (id, gate) in assessment.gates.iter() {
        let title = text::gate(Language::English, *id).title;
        let may = gate.proven || gate.checked.is_some();
        assert!(may || !everything(&document).iter().any(|text| text.contains(title)), "{title}");
    }
    for text in everything(&document) {
        let small = text.to_lowercase();
        for secret in ["note", "aside", "p"] {
            assert!(!small.contains(&format!("{SECRET}{secret}")), "{text}");
        }
        components.iter().for_each(|component| assert!(!text.contains(component.as_str()), "{component}: {text}"));
        subrisk_names().for_each(|name| assert!(!is_scored(&text, name), "{name}: {text}"));
        for count in ["did not know", "who knew", "said so", "answer says", "answers say", "were “I don’t know”"]
        {
            assert!(!text.contains(count), "{count}: {text}");
        }
    }
}

/// The round with as many responses as that.
fn only(round: &Round, people: usize) -> Round {
    let mut round = round.clone();
    round.responses = std::mem::take(&mut round.responses).into_iter().take(people).collect();
    round.tally = Default::default();
    round
}

#[test]
fn a_number_behind_a_name_is_found() {
    let check = |text: &str, expected: bool| assert_eq!(is_scored(text, "Strain"), expected, "{text}");
    check("Strain 57", true);
    check("made of strain 57 and error 40", true);
    check("| **Strain** | 57 |", true);
    check("\"Strain\",57", true);
    check("Strain: 57, High", true);
    check("Strain stands at High", false);
    check("constrain 57", false);
}

#[test]
fn secrets_are_there_to_be_found() {
    let document = compose(WORDS, &with_secrets(samples::larkspur()), Audience::Team);
    assert!(everything(&document).iter().any(|text| text.contains(SECRET)));
    assert!(document.table("answers").is_some());
    assert!(everything(&document).iter().any(|text| subrisk_names().any(|name| is_scored(text, name))));
}

#[test]
fn leaders_get_no_answer_no_quote_no_count() {
    // Two risks of the same score share a place, also when one of them has no range to be seen.
    let document = compose(WORDS, &samples::larkspur(), Audience::Leadership);
    let title = document.figures().next().map(|figure| figure.title.as_str());
    assert!(title.is_some_and(|title| title.contains("share first place")), "{title:?}");
    for round in both().into_iter().chain(tests::sample::samples().into_iter().map(|sample| sample.round)) {
        assert_for_leaders(&round);
        let mut round = round;
        for action in planned(&round) {
            round.plan.decisions.insert(action, Decision { owner: "Zoë".to_owned(), ..Decision::default() });
        }
        let round = with_secrets(round);
        (0..=round.responses.len()).for_each(|people| assert_for_leaders(&only(&round, people)));
    }
}

#[test]
fn few_answers_show_no_question() {
    for round in both().map(with_secrets) {
        (0..5).for_each(|people| assert_for_few(&only(&round, people)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_round_tells_leaders_more(round in rounds(&CATALOGUE, Range::Plausible)) {
        let round = with_secrets(round);
        assert_for_leaders(&round);
        if round.respondents() < 5 {
            assert_for_few(&round);
        }
    }
}
