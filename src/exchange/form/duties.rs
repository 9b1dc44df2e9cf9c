//! Who carries what: `{"people": ["P1"], "lines": [{"id": "D01", "weight": 2, "carriers": [{"who": "P1", "role":
//! "developer", "hours": 3500}], "able": ["P1"]}]}`. Hours a week are in thousandths.

use super::{label, labels, list, within};
use crate::{
    json::{Map, Node},
    limits::LINES,
    value::{Reader, Value},
};
use domain::{
    duties::{Carrier, DutyLine, DutyMap, Role},
    evidence::Thousandths,
};

/// Hours of a week, in thousandths.
const WEEK: i64 = 168_000;
/// Roles as they stand in a file.
const WORDS: [&str; 4] = ["developer", "operations", "platform", "vendor"];
/// Roles in the order of their words.
const ROLES: [Role; 4] = [Role::Developer, Role::Operations, Role::Platform, Role::Vendor];

pub(crate) fn write(duties: &DutyMap) -> Node {
    let mut fields = Map::default();
    fields.put_some("people", labels(&duties.people));
    fields.put_some("lines", list(duties.lines.iter().take(LINES).map(write_line)));
    fields.node()
}

fn write_line(line: &DutyLine) -> Node {
    let mut fields = Map::default();
    fields.put("id", label(&line.id));
    fields.put("weight", within(line.weight.into(), 1, 3));
    fields.put("carriers", list(line.carriers.iter().take(LINES).map(write_carrier)));
    fields.put("able", labels(&line.able));
    fields.node()
}

fn write_carrier(carrier: &Carrier) -> Node {
    let role = WORDS.iter().zip(ROLES).find(|(_, role)| *role == carrier.role).map_or("", |(word, _)| word);
    let mut fields = Map::default();
    fields.put("who", label(&carrier.who));
    fields.put("role", Node::text(role));
    fields.put("hours", within(carrier.hours.0, 0, WEEK));
    fields.node()
}

pub(crate) fn read(value: Value, reader: &mut Reader) -> DutyMap {
    let mut fields = value.fields(reader);
    let mut duties = DutyMap { people: fields.labels(reader, "people"), lines: Vec::new() };
    for value in fields.list(reader, "lines", LINES) {
        duties.lines.push(read_line(value, reader));
    }
    fields.ignore_rest(reader);
    duties
}

fn read_line(value: Value, reader: &mut Reader) -> DutyLine {
    let mut fields = value.fields(reader);
    let mut line = DutyLine {
        id: fields.need(reader, "id").label(reader),
        weight: fields.weight(reader, "weight"),
        carriers: Vec::new(),
        able: fields.labels(reader, "able"),
    };
    for value in fields.list(reader, "carriers", LINES) {
        line.carriers.push(read_carrier(value, reader));
    }
    fields.ignore_rest(reader);
    line
}

fn read_carrier(value: Value, reader: &mut Reader) -> Carrier {
    let mut fields = value.fields(reader);
    let carrier = Carrier {
        who: fields.need(reader, "who").label(reader),
        role: ROLES.get(fields.need(reader, "role").word(reader, &WORDS)).copied().unwrap_or(Role::Developer),
        hours: Thousandths(fields.need(reader, "hours").whole(reader, 0, WEEK)),
    };
    fields.ignore_rest(reader);
    carrier
}
