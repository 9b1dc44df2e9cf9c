//! Who carries what: `{"people": ["P1"], "lines": [{"id": "D01", "weight": 2, "carriers": [{"who": "P1", "role":
//! "developer", "hours": 3500}], "able": ["P1"]}]}`. Hours a week are in thousandths.

use super::{Reader, label, labels, within};
use crate::{error::ReadError, json::Node, limits::LINES, value::Value};
use domain::{
    duties::{Carrier, DutyLine, DutyMap, Role},
    evidence::Thousandths,
};

/// Hours of a week, in thousandths.
const WEEK: i64 = 168_000;
/// Roles as they stand in a file.
const ROLES: [(&str, Role); 4] = [
    ("developer", Role::Developer),
    ("operations", Role::Operations),
    ("platform", Role::Platform),
    ("vendor", Role::Vendor),
];

pub(crate) fn write(duties: &DutyMap) -> Node {
    super::without_void([
        ("people", labels(&duties.people)),
        ("lines", Node::List(duties.lines.iter().take(LINES).map(write_line).collect())),
    ])
}

fn write_line(line: &DutyLine) -> Node {
    Node::map([
        ("id", label(&line.id)),
        ("weight", within(line.weight, 1, 3)),
        ("carriers", Node::List(line.carriers.iter().take(LINES).map(write_carrier).collect())),
        ("able", labels(&line.able)),
    ])
}

fn write_carrier(carrier: &Carrier) -> Node {
    let role = ROLES.into_iter().find(|(_, role)| *role == carrier.role).map_or("", |(word, _)| word);
    Node::map([("who", label(&carrier.who)), ("role", Node::text(role)), ("hours", within(carrier.hours.0, 0, WEEK))])
}

pub(crate) fn read(value: Value, reader: &mut Reader) -> Result<DutyMap, ReadError> {
    let mut fields = value.fields()?;
    let people = fields.labels("people", &mut reader.report)?;
    let lines = fields.list("lines", LINES)?;
    let lines = lines.into_iter().map(|value| read_line(value, reader)).collect::<Result<_, _>>()?;
    fields.ignore_rest(&mut reader.report);
    Ok(DutyMap { people, lines })
}

fn read_line(value: Value, reader: &mut Reader) -> Result<DutyLine, ReadError> {
    let mut fields = value.fields()?;
    let carriers = fields.list("carriers", LINES)?;
    let line = DutyLine {
        id: fields.need("id")?.label(&mut reader.report)?,
        weight: fields.need("weight")?.whole(1, 3)?,
        carriers: carriers.into_iter().map(|value| read_carrier(value, reader)).collect::<Result<_, _>>()?,
        able: fields.labels("able", &mut reader.report)?,
    };
    fields.ignore_rest(&mut reader.report);
    Ok(line)
}

fn read_carrier(value: Value, reader: &mut Reader) -> Result<Carrier, ReadError> {
    let mut fields = value.fields()?;
    let carrier = Carrier {
        who: fields.need("who")?.label(&mut reader.report)?,
        role: fields.need("role")?.word(|word| ROLES.into_iter().find(|(w, _)| *w == word).map(|(_, role)| role))?,
        hours: Thousandths(fields.need("hours")?.whole(0, WEEK)?),
    };
    fields.ignore_rest(&mut reader.report);
    Ok(carrier)
}
