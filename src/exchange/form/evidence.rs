//! What a team looked up: `{"values": {"E02": 7000}, "promised_24x7": true, "admin_count": 2}`. Amounts are in thousandths of
//! their unit. What nobody said is absent.

use super::{Reader, within};
use crate::{error::ReadError, json::Node, value::Value};
use domain::evidence::{Evidence, MetricId, Thousandths};

/// Largest amount: a thousand million of any unit.
const MOST: i64 = 1_000_000_000_000;

/// Two digits; E28, E29 and E30 follow from other inputs and are never stored.
const fn is_stored(id: MetricId) -> bool {
    matches!(id.0, 0..=27 | 31..=99)
}

pub(crate) fn write(evidence: &Evidence) -> Node {
    let values = evidence.values.iter().filter(|(id, _)| is_stored(**id));
    super::without_void([
        ("values", Node::entries(values.map(|(id, amount)| (id, within(amount.0, 0, MOST))))),
        ("promised_24x7", Node::Bool(evidence.promised_24x7)),
        ("restore_procedure_written", evidence.restore_procedure_written.map_or(Node::Null, Node::Bool)),
        ("release_steps_written", evidence.release_steps_written.map_or(Node::Null, Node::Bool)),
        ("admin_count", evidence.admin_count.map_or(Node::Null, Node::whole)),
    ])
}

/// Reads evidence. Keys that are no metric are ignored; a metric this version does not use is kept and does nothing.
pub(crate) fn read(value: Value, reader: &mut Reader) -> Result<Evidence, ReadError> {
    let mut fields = value.fields()?;
    let mut evidence = Evidence {
        promised_24x7: fields.flag("promised_24x7")?,
        restore_procedure_written: fields.take("restore_procedure_written").map(Value::yes).transpose()?,
        release_steps_written: fields.take("release_steps_written").map(Value::yes).transpose()?,
        admin_count: fields.take("admin_count").map(|n| n.whole(0, u16::MAX.into())).transpose()?,
        ..Evidence::default()
    };
    for (key, value) in fields.entries("values")? {
        match key.parse().ok().filter(|&id| is_stored(id)) {
            Some(id) => drop(evidence.values.insert(id, Thousandths(value.whole(0, MOST)?))),
            None => reader.report.ignored.note(value.place),
        }
    }
    fields.ignore_rest(&mut reader.report);
    Ok(evidence)
}
