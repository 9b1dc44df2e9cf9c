//! One person's answers.
//!
//! ```text
//! {"id": "0f9c…", "revision": 31, "answers": {"1.1a": 4, "2.1c": "dk", "4.2b": "na"},
//!  "notes": {"1.1a": "…"}, "knows": {"s1": 2}, "withheld": ["5.1a"]}
//! ```
//!
//! `withheld` lists questions that were answered or noted on and left out of this file because too few answered them
//! (DOMAIN C.10). An absent answer is otherwise a question that was not answered.

use super::{hex, question};
use crate::{
    error::{Expected, Wrong},
    fields::Fields,
    json::{self, Map, Node},
    limits::{LINES, NOTE_CHARS},
    text,
    value::{Reader, Value},
};
use domain::{
    question::{Answer, Level, QuestionId},
    response::{Response, ResponseId},
    sorted::SortedMap,
};

/// Begins the key under which a note on an unknown question is set aside. No question id begins like this.
const NOTE: &str = "notes.";

/// The fields of a response, without what is withheld.
pub(crate) fn write(response: &Response, withheld: &[QuestionId]) -> Map {
    let (mut answers, mut notes, mut left_out) = (Map::default(), Map::default(), Map::default());
    for (question, &given) in &response.answers {
        let id = question.to_string();
        if withheld.contains(question) {
            left_out.put_sorted(&id, Node::text(id.as_str()));
        } else {
            answers.put_sorted(&id, answer(given));
        }
    }
    for (question, note) in &response.notes {
        let (id, note) = (question.to_string(), text::cut_note(note));
        if withheld.contains(question) {
            left_out.put_sorted(&id, Node::text(id.as_str()));
        } else if !note.trim().is_empty() {
            notes.put_sorted(&id, Node::Text(note));
        }
    }
    for (key, value) in response.set_aside.iter().take(LINES) {
        let node = json::read(value).unwrap_or_else(|_| Node::text(value));
        let (map, key) = key.strip_prefix(NOTE).map_or((&mut answers, key.as_str()), |key| (&mut notes, key));
        if length(key, &node) <= NOTE_CHARS {
            map.put_sorted(key, node);
        }
    }
    let mut fields = Map::default();
    fields.put("id", Node::Text(hex(response.id.0)));
    fields.put("revision", Node::whole(response.revision));
    fields.put("answers", answers.node());
    fields.put_some("notes", notes.node());
    fields.put_some("knows", write_row(&response.knows));
    fields.put_some("withheld", left_out.values());
    fields
}

/// What somebody can do, by system.
fn write_row(knows: &SortedMap<String, u8>) -> Node {
    let mut row = SortedMap::new();
    for (system, &level) in knows.iter().take(LINES) {
        let known = row.or_insert(text::label(system), 0);
        *known = level.min(3).max(*known);
    }
    let mut fields = Map::default();
    for (system, level) in row {
        fields.put(&system, Node::whole(level));
    }
    fields.node()
}

/// Reads a response out of its fields. Answers and notes on questions this version does not know are set aside.
pub(crate) fn read(fields: &mut Fields, reader: &mut Reader) -> Response {
    let mut response = Response::new(ResponseId(fields.need(reader, "id").id(reader)));
    response.revision = fields.counter(reader, "revision");
    for (key, value) in fields.need(reader, "answers").entries(reader) {
        match question(reader, key) {
            Some(question) => drop(response.answers.insert(question, read_answer(&value, reader))),
            // It would come back as a note.
            None if key.starts_with(NOTE) => reader.report.ignored.note(&value.place),
            None => set_aside(&mut response, key.to_owned(), &value, reader),
        }
    }
    read_notes(&mut response, fields, reader);
    for (system, value) in fields.entries(reader, "knows") {
        let system = value.cleaned_label(reader, system);
        let level = value.small(reader, 0, 3) as u8;
        let known = response.knows.or_insert(system, 0);
        *known = level.max(*known);
        // As many as are written again.
        if response.knows.len() > LINES {
            reader.refuse(&value.place, Wrong::TooMany { n: response.knows.len(), of: LINES });
        }
    }
    reader.report.responses += 1;
    reader.report.answers += response.answers.len();
    reader.report.set_aside += response.set_aside.len();
    reader.report.withheld += fields.list(reader, "withheld", LINES).len();
    response
}

/// Reads the notes of a response. Those on questions this version does not know are set aside.
pub(crate) fn read_notes(response: &mut Response, fields: &mut Fields, reader: &mut Reader) {
    for (key, value) in fields.entries(reader, "notes") {
        match question(reader, key) {
            Some(question) => {
                let note = value.note(reader);
                if !note.trim().is_empty() {
                    response.notes.insert(question, note);
                }
            }
            None => set_aside(response, format!("{NOTE}{key}"), &value, reader),
        }
    }
}

/// How long something is that may be set aside: its key or its text, whichever is longer.
fn length(key: &str, node: &Node) -> usize {
    let text = match node {
        Node::Text(text) | Node::Fraction(text) => text.as_str(),
        _ => "",
    };
    key.chars().count().max(text.chars().count())
}

/// Keeps what is not understood as it came, if it is a plain value: nothing else was ever an answer or a note.
fn set_aside(response: &mut Response, key: String, value: &Value, reader: &mut Reader) {
    match (value.node, length(&key, value.node), response.set_aside.len() + 1) {
        (Node::List(_) | Node::Map(_), ..) => reader.report.ignored.note(&value.place),
        (_, n, _) if n > NOTE_CHARS => reader.refuse(&value.place, Wrong::TooLong { n, of: NOTE_CHARS }),
        (.., n) if n > LINES => reader.refuse(&value.place, Wrong::TooMany { n, of: LINES }),
        _ => drop(response.set_aside.insert(key, value.node.compact())),
    }
}

fn answer(answer: Answer) -> Node {
    match answer {
        Answer::Level(level) => Node::whole(level.number()),
        Answer::DontKnow => Node::text("dk"),
        Answer::DoesNotApply => Node::text("na"),
    }
}

fn read_answer(value: &Value, reader: &mut Reader) -> Answer {
    let answer = match value.node {
        Node::Whole(number) => u8::try_from(*number).ok().and_then(Level::new).map(Answer::Level),
        Node::Text(word) if word == "dk" => Some(Answer::DontKnow),
        Node::Text(word) if word == "na" => Some(Answer::DoesNotApply),
        _ => None,
    };
    answer.unwrap_or_else(|| {
        reader.refuse(&value.place, Wrong::NotA(Expected::Answer));
        Answer::DontKnow
    })
}
