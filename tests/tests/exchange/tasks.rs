//! Commitments on their way out: what a tracker, a page and a calendar read is what was written, and nothing typed acts in
//! it.

use domain::{Date, round::RoundId};
use exchange::{
    date,
    tasks::{
        Task, Tracker, Words,
        calendar::{self, Event},
        markdown,
    },
    text,
};
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::{collection::vec, prelude::*, sample::select};
use pulldown_cmark::{Event as Mark, Options, Parser, Tag, TagEnd};
use std::collections::{BTreeMap, BTreeSet};
use tests::{nasty::hostile, wire::any_text};

const WORDS: Words<'static> = Words {
    why: "Why",
    first_step: "First step",
    done_when: "Done when",
    owner: "Owner",
    due: "Due",
    due_inside: "due",
    effort: "Effort",
};

fn day(text: &str) -> Date {
    date::parse(text).unwrap()
}

/// A task whose every text is one of these, beginning with the first.
fn task(texts: &[String], due: Option<Date>) -> Task {
    let mut texts = texts.iter().cycle().cloned();
    let mut next = || texts.next().unwrap();
    Task {
        title: next(),
        why: next(),
        first_step: next(),
        done_when: next(),
        owner: next(),
        due,
        effort: next(),
        labels: vec![next(), next()],
    }
}

fn hostile_tasks() -> Vec<Task> {
    let texts = hostile();
    (0..texts.len()).map(|first| task(&[&texts[first..], &texts[..first]].concat(), Some(day("2026-12-18")))).collect()
}

/// A text as it is written: on one line, without signs that nobody sees and that we add.
fn bare(text: &str) -> String {
    text::clean_line(text).replace('\u{2060}', "").trim().to_owned()
}

// Tables

fn rows(table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// What a spreadsheet would compute, whether it begins with white space or not.
fn is_formula(cell: &str) -> bool {
    let gone = |c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}');
    !cell.starts_with('\t') && cell.trim_start_matches(gone).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Text below a title, without what keeps it from acting.
fn unmarked(tracker: Tracker, cell: &str) -> String {
    if tracker != Tracker::Jira {
        return seen(&marks(cell));
    }
    let mut out = String::new();
    let mut signs = cell.chars().peekable();
    while let Some(sign) = signs.next() {
        let marked = signs.peek().is_some_and(|c| "{}[]|*_^~!-+?".contains(*c));
        if sign != '\\' || !marked {
            out.push(sign);
        } else {
            out.extend(signs.next());
        }
    }
    let line = |line: &str| line.strip_prefix('*').map_or(line.to_owned(), |rest| rest.replacen(":* ", ": ", 1));
    out.replace('\u{2060}', "").lines().filter(|l| !l.is_empty()).map(line).collect::<Vec<_>>().join("\n")
}

/// What stands below the title of a task, as it is read.
fn below(task: &Task, with_due: bool) -> String {
    let due = task.due.filter(|_| with_due).map(date::write).unwrap_or_default();
    let texts = [&task.why, &task.first_step, &task.done_when, &task.owner, &due, &task.effort];
    let heads = [WORDS.why, WORDS.first_step, WORDS.done_when, WORDS.owner, WORDS.due, WORDS.effort];
    let parts = heads.iter().zip(texts).filter(|(_, text)| !text::clean_line(text).trim().is_empty());
    parts.map(|(head, text)| format!("{head}: {}", bare(text)).trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn assert_imports(tracker: Tracker, tasks: &[Task]) {
    let table = tracker.write(tasks, &WORDS);
    assert!(!table.starts_with('\u{feff}') && table.ends_with("\r\n"));
    let rows = rows(&table);
    assert_eq!(rows.len(), tasks.len() + 1, "{table}");
    let due = rows[0].iter().position(|name| name.to_lowercase().replace(' ', "_") == "due_date");
    for (row, task) in rows[1..].iter().zip(tasks) {
        assert!(!row.iter().any(|cell| is_formula(cell)), "{row:?}");
        assert_eq!(bare(&row[0]), bare(&task.title));
        let with_due = matches!(tracker, Tracker::GitHub | Tracker::Linear);
        let read = unmarked(tracker, &row[1]);
        let lines: Vec<&str> = read.lines().map(str::trim_end).collect();
        assert_eq!(lines.join("\n"), below(task, with_due), "{}", row[1]);
        // A tab would make a block of code of it.
        assert!(!row[1].starts_with('\t'), "{row:?}");
        if let Some(due) = due {
            assert_eq!(row[due], task.due.map(date::write).unwrap_or_default());
        }
    }
}

#[test]
fn trackers_read_what_was_written() {
    let tasks = hostile_tasks();
    Tracker::ALL.into_iter().for_each(|tracker| {
        assert_imports(tracker, &tasks);
        assert_imports(tracker, &[]);
    });
}

/// Jira divides labels at spaces, the others at commas.
#[test]
fn labels_stay_whole() {
    for task in hostile_tasks() {
        let row = |tracker: Tracker| rows(&tracker.write(std::slice::from_ref(&task), &WORDS))[1].clone();
        let some = task.labels.iter().filter(|label| label.contains(|c: char| c.is_alphanumeric())).count();
        let count = |cell: &str| cell.split(',').filter(|label| label.contains(|c: char| c.is_alphanumeric())).count();
        assert_eq!([&row(Tracker::GitHub)[2], &row(Tracker::Linear)[2]].map(|cell| count(cell)), [some; 2]);
        let jira = row(Tracker::Jira);
        assert_eq!(jira[3..].iter().filter(|label| label.contains(|c: char| c.is_alphanumeric())).count(), some);
        assert!(
            jira[3..].iter().all(|label| !label.trim_start_matches('\t').contains(char::is_whitespace)),
            "{jira:?}"
        );
    }
}

// Markdown

/// Every extension that turns text into something else, so that what one site lacks another may have.
fn marks(text: &str) -> Vec<Mark<'_>> {
    Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION).collect()
}

/// What a reader sees, a line for each paragraph and item. Panics where anything but a list, a box and strong text is.
fn seen(marks: &[Mark<'_>]) -> String {
    let mut out = String::new();
    for mark in marks {
        match mark {
            Mark::Text(text) => out.push_str(&text.replace('\u{2060}', "")),
            Mark::TaskListMarker(done) => assert!(!done),
            Mark::Start(Tag::Paragraph | Tag::Item | Tag::List(None)) | Mark::End(TagEnd::Paragraph | TagEnd::Item) => {
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push('\n');
                }
            }
            Mark::Start(Tag::Strong) | Mark::End(TagEnd::Strong | TagEnd::List(false)) => {}
            other => panic!("{other:?}"),
        }
    }
    out.trim_end().to_owned()
}

fn assert_reads(task: &Task) {
    let text = markdown::one(task, &WORDS);
    let expected = [bare(&task.title), below(task, true)].join("\n");
    let lines = |text: &str| text.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
    assert_eq!(lines(&seen(&marks(&text))), lines(&expected), "{text}");
    let text = markdown::list(&[task.clone(), task.clone()], &WORDS);
    let marks = marks(&text);
    let boxes = marks.iter().filter(|mark| matches!(mark, Mark::TaskListMarker(_))).count();
    let is_empty = bare(&task.title).is_empty() && bare(&task.owner).is_empty() && task.due.is_none();
    assert!(boxes == 2 || is_empty, "{text}");
    let page = seen(&marks);
    for typed in [&task.title, &task.why, &task.first_step, &task.done_when, &task.owner, &task.effort] {
        assert!(page.contains(&bare(typed)), "{typed:?}\n{text}");
    }
}

#[test]
fn hostile_text_is_text_in_markdown() {
    hostile_tasks().iter().for_each(assert_reads);
}

/// What sites find in a finished page or in a title, whatever it was written like.
#[test]
fn nobody_is_called_and_nothing_is_linked() {
    for task in hostile_tasks() {
        let texts = [markdown::one(&task, &WORDS), markdown::list(std::slice::from_ref(&task), &WORDS)];
        let mut found: Vec<String> = texts
            .iter()
            .map(|text| {
                let shown =
                    |mark: Mark<'_>| if let Mark::Text(text) = mark { text.to_string() } else { "\n".to_owned() };
                marks(text).into_iter().map(shown).collect()
            })
            .collect();
        found.push(rows(&Tracker::GitLab.write(&[task], &WORDS))[1][0].clone());
        for page in found {
            let followed = |mark: &str, by: fn(char) -> bool| {
                page.match_indices(mark).any(|(at, mark)| page[at + mark.len()..].starts_with(by))
            };
            assert!(!page.contains("://") && !page.to_lowercase().contains("www."), "{page}");
            assert!(!followed("@", char::is_alphanumeric) && !followed("GH-", |c| c.is_ascii_digit()), "{page}");
            assert!(!followed("#", |c| c.is_ascii_digit()), "{page}");
            assert!(!page.contains(":smile:") && !page.contains(":+1:"), "{page}");
        }
    }
}

// Calendars

fn event(title: &str, text: &str, day: Date) -> Event {
    Event {
        uid: calendar::uid(RoundId(7), "check"),
        day,
        title: title.to_owned(),
        text: text.to_owned(),
        alarm_days_before: Some(1),
    }
}

/// The events of a calendar as a program reads them: names and values, those of the alarm after a hyphen. Panics where a
/// line is too long.
fn opened(text: &str) -> Vec<BTreeMap<String, String>> {
    assert!(text.split_inclusive("\r\n").all(|line| line.ends_with("\r\n") && line.len() <= 77), "{text}");
    let unfolded = unfold(text);
    assert!(!unfolded.replace("\r\n", "").contains(char::is_control), "{unfolded:?}");
    let add = |to: &mut BTreeMap<String, String>, before: &str, component: &Component<'_>| {
        for property in &component.properties {
            let name = format!("{before}{}", property.name.as_str());
            assert_eq!(to.insert(name, property.val.as_str().to_owned()), None, "{text}");
        }
    };
    let event = |component: &Component<'_>| {
        assert_eq!(component.name.as_str(), "VEVENT");
        let mut event = BTreeMap::new();
        add(&mut event, "", component);
        component.components.iter().for_each(|alarm| add(&mut event, "-", alarm));
        event
    };
    read_calendar(&unfolded).unwrap().components.iter().map(event).collect()
}

fn assert_opens(title: &str, text: &str, day: Date) {
    let events =
        [event(title, text, day), Event { uid: calendar::uid(RoundId(7), "round"), ..event(text, title, day) }];
    let read = opened(&calendar::write(&events, self::day("2026-11-20")));
    assert_eq!(read.len(), 2);
    for (read, event) in read.iter().zip(&events) {
        let check = |name: &str, expected: &str| assert_eq!(read.get(name).map_or("", |v| v), expected, "{event:?}");
        let digits = |day: Date| date::write(day).replace('-', "");
        check("UID", &event.uid);
        check("DTSTART", &digits(day));
        check("DTEND", &day.next_day().map(digits).unwrap());
        check("DTSTAMP", "20261120T000000Z");
        check("SUMMARY", text::clean_line(&event.title).trim());
        check("DESCRIPTION", text::clean(&event.text).replace('\t', " ").trim());
        check("-TRIGGER", "-PT15H");
        check("-DESCRIPTION", text::clean_line(&event.title).trim());
    }
}

#[test]
fn calendars_read_what_was_written() {
    for text in hostile() {
        // Days on which clocks change, the year's end, and around a leap day.
        for at in ["2027-03-28", "2026-10-25", "2026-12-31", "2028-02-28", "2028-02-29"] {
            assert_opens(&text, &text.repeat(3), day(at));
        }
    }
}

/// A second import replaces: the same events have the same ids, whenever they are made and whatever they say by then.
#[test]
fn an_event_keeps_its_id() {
    let ids = |title: &str, at: &str, made: &str| -> BTreeSet<String> {
        let events = ["A07", "check", "round"]
            .map(|what| Event { uid: calendar::uid(RoundId(u128::MAX), what), ..event(title, "", day(at)) });
        opened(&calendar::write(&events, day(made))).into_iter().filter_map(|mut read| read.remove("UID")).collect()
    };
    let first = ids("Before", "2026-12-18", "2026-11-20");
    assert_eq!((first.len(), &first), (3, &ids("After", "2027-01-15", "2026-12-01")));
    assert_ne!(calendar::uid(RoundId(1), "check"), calendar::uid(RoundId(2), "check"));
}

fn any_day() -> impl Strategy<Value = Date> {
    (day("2000-01-01").to_julian_day()..day("2999-12-31").to_julian_day())
        .prop_map(|julian| Date::from_julian_day(julian).unwrap())
}

/// Any text, or one that was made to break something; without the sign that we add, which is not looked for.
fn any_typed() -> impl Strategy<Value = String> {
    let mark = select("=+-@#!*_[]{}|\\:;,&%~^$\"'`<>/.(w1a \t\n\u{200b}".chars().collect::<Vec<_>>());
    let typed = prop_oneof![any_text(), select(hostile()), vec(mark, 0..12).prop_map(String::from_iter)];
    typed.prop_map(|text| text.replace('\u{2060}', ""))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn any_task_comes_back(texts in vec(any_typed(), 1..8), due in proptest::option::of(any_day())) {
        let task = task(&texts, due);
        assert_reads(&task);
        for tracker in Tracker::ALL {
            assert_imports(tracker, std::slice::from_ref(&task));
        }
    }

    #[test]
    fn any_event_comes_back(title in any_typed(), text in any_typed(), at in any_day()) {
        assert_opens(&title, &text, at);
    }
}
