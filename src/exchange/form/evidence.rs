//! What a team looked up: `{"values": {"E02": 7000}, "promised_24x7": true, "admin_count": 2}`. Amounts are in thousandths of
//! their unit. What nobody said is absent.

use super::within;
use crate::{
    json::{Map, Node},
    limits::AMOUNT,
    value::{Reader, Value},
};
use domain::evidence::{Evidence, MetricId, Thousandths};

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
    fields.put("promised_24x7", Node::Bool(evidence.promised_24x7));
    fields.put_maybe("restore_procedure_written", evidence.restore_procedure_written.map(Node::Bool));
    fields.put_maybe("release_steps_written", evidence.release_steps_written.map(Node::Bool));
    fields.put_maybe("admin_count", evidence.admin_count.map(Node::whole));
    fields.node()
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
    fields.ignore_rest(reader);
    evidence
}
