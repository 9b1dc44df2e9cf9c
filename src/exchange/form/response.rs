//! One person's answers.
//!
//! ```text
//! {"id": "0f9c…", "revision": 31, "answers": {"1.1a": 4, "2.1c": "dk", "4.2b": "na"},
//!  "notes": {"1.1a": "…"}, "withheld": ["5.1a"]}
//! ```
//!
//! `withheld` lists questions that were answered or noted on and left out of this file because too few answered them
//! (DOMAIN C.10). An absent answer is otherwise a question that was not answered.

use super::{Reader, hex, parse_hex};
use crate::{
    error::{Expected, ReadError, Wrong},
    json::{self, Node},
    limits::{LINES, NOTE_CHARS},
    report::Report,
    text,
    value::{Fields, Value},
};
use domain::{
    question::{Answer, Level, QuestionId},
    response::{Response, ResponseId},
};
use std::collections::{BTreeMap, BTreeSet};

/// Begins the key under which a note on an unknown question is set aside. No question id begins like this.
const NOTE: &str = "notes.";

/// The fields of a response, without what is withheld.
pub(crate) fn write(response: &Response, withheld: &BTreeSet<QuestionId>) -> Node {
    let shown = |id: &QuestionId| !withheld.contains(id);
    let answers = response.answers.iter().filter(|(id, _)| shown(id)).map(|(id, &a)| (id.to_string(), answer(a)));
    let notes = response.notes.iter().filter(|(id, _)| shown(id)).map(|(id, note)| (id, text::cut_note(note)));
    let notes = notes.filter(|(_, note)| !note.trim().is_empty()).map(|(id, note)| (id.to_string(), Node::Text(note)));
    let left_out: BTreeSet<&QuestionId> =
        response.answers.keys().chain(response.notes.keys()).filter(|id| !shown(id)).collect();
    let left_out = Node::List(left_out.into_iter().map(|id| Node::text(id.to_string())).collect());
    let mut fields = vec![
        ("id", Node::text(hex(response.id.0))),
        ("revision", Node::whole(response.revision)),
        ("answers", sorted(aside(response, false).chain(answers))),
    ];
    let optional = [("notes", sorted(aside(response, true).chain(notes))), ("withheld", left_out)];
    fields.extend(optional.into_iter().filter(|(_, node)| !node.is_void()));
    Node::entries(fields.into_iter())
}

/// What was set aside, of answers or of notes, as it came.
fn aside(response: &Response, notes: bool) -> impl Iterator<Item = (String, Node)> {
    let all = response.set_aside.iter().take(LINES);
    all.filter(move |(key, _)| key.starts_with(NOTE) == notes).filter_map(|(key, value)| {
        let node = json::read(value).unwrap_or_else(|_| Node::text(value));
        let key = key.strip_prefix(NOTE).unwrap_or(key);
        (length(key, &node) <= NOTE_CHARS).then(|| (key.to_owned(), node))
    })
}

/// How long something is that may be set aside: its key or its text, whichever is longer.
fn length(key: &str, node: &Node) -> usize {
    let text = match node {
        Node::Text(text) | Node::Fraction(text) => text.as_str(),
        _ => "",
    };
    key.chars().count().max(text.chars().count())
}

fn sorted(entries: impl Iterator<Item = (String, Node)>) -> Node {
    Node::Map(entries.collect::<BTreeMap<_, _>>().into_iter().collect())
}

/// Reads a response out of its fields. Answers and notes on questions this version does not know are set aside.
pub(crate) fn read(fields: &mut Fields, reader: &mut Reader) -> Result<Response, ReadError> {
    let id = fields.need("id")?.parsed(Expected::Id, parse_hex)?;
    let mut response = Response::new(ResponseId(id));
    response.revision = fields.counter("revision")?;
    for (key, value) in fields.need("answers")?.entries()? {
        match reader.question(&key) {
            Some(question) => drop(response.answers.insert(question, read_answer(value)?)),
            None => set_aside(&mut response, key, value, &mut reader.report)?,
        }
    }
    for (key, value) in fields.entries("notes")? {
        match reader.question(&key) {
            Some(question) => {
                let note = value.note(&mut reader.report)?;
                if !note.trim().is_empty() {
                    response.notes.insert(question, note);
                }
            }
            None => set_aside(&mut response, format!("{NOTE}{key}"), value, &mut reader.report)?,
        }
    }
    let withheld = fields.list("withheld", LINES)?;
    reader.report.responses += 1;
    reader.report.answers += response.answers.len();
    reader.report.set_aside += response.set_aside.len();
    reader.report.withheld += withheld.len();
    Ok(response)
}

/// Keeps what is not understood as it came, if it is a plain value: nothing else was ever an answer or a note.
fn set_aside(response: &mut Response, key: String, value: Value, report: &mut Report) -> Result<(), ReadError> {
    match (&value.node, length(&key, &value.node), response.set_aside.len() + 1) {
        (Node::List(_) | Node::Map(_), ..) => report.ignored.note(value.place),
        (_, n, _) if n > NOTE_CHARS => return Err(value.wrong(Wrong::TooLong { n, of: NOTE_CHARS })),
        (.., n) if n > LINES => return Err(value.wrong(Wrong::TooMany { n, of: LINES })),
        _ => drop(response.set_aside.insert(key, value.node.compact())),
    }
    Ok(())
}

fn answer(answer: Answer) -> Node {
    match answer {
        Answer::Level(level) => Node::whole(level.number()),
        Answer::DontKnow => Node::text("dk"),
        Answer::DoesNotApply => Node::text("na"),
    }
}

fn read_answer(value: Value) -> Result<Answer, ReadError> {
    match &value.node {
        Node::Whole(number) => u8::try_from(*number).ok().and_then(Level::new).map(Answer::Level),
        Node::Text(word) if word == "dk" => Some(Answer::DontKnow),
        Node::Text(word) if word == "na" => Some(Answer::DoesNotApply),
        _ => None,
    }
    .ok_or_else(|| value.wrong(Wrong::NotA(Expected::Answer)))
}
