//! What a team looked up: `{"values": {"E02": 7000}, "promised_24x7": true, "admin_count": 2}`, and where it comes from:
//! `{"looked_up": {"E02": {"range": [3000, 9000], "raw": [7000, 28000], "on": "2026-11-20", "note": "…"}, "E20": {"unknown":
//! true}}}`. Amounts are in thousandths of their unit. What nobody said is absent.

use super::{list, within};
use crate::{
    date,
    error::{Expected, Wrong},
    json::{Map, Node},
    limits::{AMOUNT, LINES},
    text,
    value::{Reader, Value},
};
use domain::evidence::{Evidence, LookedUp, MetricId, Thousandths};

/// Largest amount, in thousandths.
const MOST: i64 = AMOUNT * 1000;

/// Two digits; E28, E29 and E30 follow from other inputs and are never stored.
const fn is_stored(id: MetricId) -> bool {
    matches!(id.0, 0..=27 | 31..=99)
}

pub(crate) fn write(evidence: &Evidence) -> Node {
    let mut values = Map::default();
    for (id, amount) in &evidence.values {
        if is_stored(*id) {
            values.put(&id.to_string(), within(amount.0, 0, MOST));
        }
    }
    let mut fields = Map::default();
    fields.put_some("values", values.node());
    let mut looked_up = Map::default();
    for (id, source) in &evidence.looked_up {
        if is_stored(*id) {
            looked_up.put_some(&id.to_string(), write_source(source));
        }
    }
    fields.put_some("looked_up", looked_up.node());
    fields.put("promised_24x7", Node::Bool(evidence.promised_24x7));
    fields.put_maybe("restore_procedure_written", evidence.restore_procedure_written.map(Node::Bool));
    fields.put_maybe("release_steps_written", evidence.release_steps_written.map(Node::Bool));
    fields.put_maybe("admin_count", evidence.admin_count.map(Node::whole));
    fields.node()
}

fn amounts<'a>(amounts: impl IntoIterator<Item = &'a Thousandths>) -> Node {
    list(amounts.into_iter().take(LINES).map(|amount| within(amount.0, 0, MOST)))
}

fn write_source(source: &LookedUp) -> Node {
    let note = text::cut_note(&source.note);
    let mut fields = Map::default();
    fields.put_some("range", source.range.map_or(Node::Null, |(low, high)| amounts(&[low, high])));
    fields.put_some("raw", amounts(&source.raw));
    fields.put_maybe("on", source.on.map(|day| Node::Text(date::write(day))));
    fields.put_some("note", if note.trim().is_empty() { Node::Null } else { Node::Text(note) });
    fields.put_some("unknown", if source.unknown { Node::Bool(true) } else { Node::Null });
    fields.node()
}

fn read_amounts(value: &Value, reader: &mut Reader, most: usize) -> Vec<Thousandths> {
    let mut amounts = Vec::new();
    for value in value.list(reader, most) {
        amounts.push(Thousandths(value.whole(reader, 0, MOST)));
    }
    amounts
}

fn read_source(value: Value, reader: &mut Reader) -> LookedUp {
    let mut fields = value.fields(reader);
    let mut source = LookedUp::default();
    if let Some(value) = fields.take("range") {
        match *read_amounts(&value, reader, 2) {
            [low, high] => source.range = Some((low.min(high), low.max(high))),
            _ => reader.refuse(&value.place, Wrong::NotA(Expected::List)),
        }
    }
    if let Some(value) = fields.take("raw") {
        source.raw = read_amounts(&value, reader, LINES);
    }
    source.on = fields.take("on").and_then(|value| value.day(reader));
    source.note = fields.take("note").map(|value| value.note(reader)).unwrap_or_default();
    source.unknown = fields.flag(reader, "unknown");
    fields.ignore_rest(reader);
    source
}

/// Reads evidence. Keys that are no metric are ignored; a metric this version does not use is kept and does nothing.
pub(crate) fn read(value: Value, reader: &mut Reader) -> Evidence {
    let mut fields = value.fields(reader);
    let mut evidence = Evidence {
        promised_24x7: fields.flag(reader, "promised_24x7"),
        restore_procedure_written: fields.maybe(reader, "restore_procedure_written"),
        release_steps_written: fields.maybe(reader, "release_steps_written"),
        admin_count: fields.small(reader, "admin_count", 0, u16::MAX),
        ..Evidence::default()
    };
    for (key, value) in fields.entries(reader, "values") {
        match key.parse().ok().filter(|&id| is_stored(id)) {
            Some(id) => drop(evidence.values.insert(id, Thousandths(value.whole(reader, 0, MOST)))),
            None => reader.report.ignored.note(&value.place),
        }
    }
    for (key, value) in fields.entries(reader, "looked_up") {
        match key.parse().ok().filter(|&id| is_stored(id)) {
            Some(id) => {
                let source = read_source(value, reader);
                if source != LookedUp::default() {
                    evidence.looked_up.insert(id, source);
                }
            }
            None => reader.report.ignored.note(&value.place),
        }
    }
    fields.ignore_rest(reader);
    evidence
}
