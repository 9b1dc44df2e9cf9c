//! Who can run what: `{"people": ["P1"], "systems": [{"id": "s1", "name": "Shop", "weight": 3, "levels": {"P1": 2}}]}`. A level
//! of zero is left out.

use super::{Reader, label, labels, within};
use crate::{error::ReadError, json::Node, limits::LINES, text, value::Value};
use domain::knowledge::{Knowledge, System};
use std::collections::BTreeMap;

pub(crate) fn write(knowledge: &Knowledge) -> Node {
    super::without_void([
        ("people", labels(&knowledge.people)),
        ("systems", Node::List(knowledge.systems.iter().take(LINES).map(write_system).collect())),
    ])
}

fn write_system(system: &System) -> Node {
    // By label as it is written: two that become equal must not stand there twice.
    let mut levels = BTreeMap::new();
    for (who, &level) in system.levels.iter().filter(|(_, level)| **level > 0).take(LINES) {
        let known = levels.entry(text::label(who)).or_insert(level);
        *known = level.max(*known);
    }
    Node::map([
        ("id", label(&system.id)),
        ("name", label(&system.name)),
        ("weight", within(system.weight, 1, 3)),
        ("levels", Node::entries(levels.into_iter().map(|(who, level)| (who, within(level, 0, 3))))),
    ])
}

pub(crate) fn read(value: Value, reader: &mut Reader) -> Result<Knowledge, ReadError> {
    let mut fields = value.fields()?;
    let people = fields.labels("people", &mut reader.report)?;
    let systems = fields.list("systems", LINES)?;
    let systems = systems.into_iter().map(|value| read_system(value, reader)).collect::<Result<_, _>>()?;
    fields.ignore_rest(&mut reader.report);
    Ok(Knowledge { people, systems })
}

fn read_system(value: Value, reader: &mut Reader) -> Result<System, ReadError> {
    let mut fields = value.fields()?;
    let mut system = System {
        id: fields.need("id")?.label(&mut reader.report)?,
        name: fields.need("name")?.label(&mut reader.report)?,
        weight: fields.need("weight")?.whole(1, 3)?,
        levels: BTreeMap::new(),
    };
    for (who, value) in fields.entries("levels")? {
        let who = Value { node: Node::Text(who), place: value.place.clone() }.label(&mut reader.report)?;
        let level: u8 = value.whole(0, 3)?;
        if level > 0 {
            let known = system.levels.entry(who).or_insert(level);
            *known = level.max(*known);
        }
    }
    fields.ignore_rest(&mut reader.report);
    Ok(system)
}
