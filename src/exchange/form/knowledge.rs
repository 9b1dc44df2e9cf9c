//! Who can run what: `{"people": ["P1"], "systems": [{"id": "s1", "name": "Shop", "weight": 3, "levels": {"P1": 2}}]}`. A level
//! of zero is left out, unless the matrix is `unfinished`: then what is absent is not entered yet.

use super::{label, labels, list, within};
use crate::{
    error::Wrong,
    json::{Map, Node},
    limits::LINES,
    text,
    value::{Reader, Value},
};
use domain::{
    knowledge::{Knowledge, System},
    sorted::SortedMap,
};

pub(crate) fn write(knowledge: &Knowledge) -> Node {
    let mut fields = Map::default();
    fields.put_some("people", labels(&knowledge.people));
    let unfinished = knowledge.unfinished;
    fields
        .put_some("systems", list(knowledge.systems.iter().take(LINES).map(|system| write_system(system, unfinished))));
    fields.put_some("given", if knowledge.given > 0 { Node::whole(knowledge.given) } else { Node::Null });
    fields.put_some("unfinished", if unfinished { Node::Bool(true) } else { Node::Null });
    fields.node()
}

fn write_system(system: &System, unfinished: bool) -> Node {
    let mut known = SortedMap::new();
    for (who, &level) in system.levels.iter().filter(|(_, level)| unfinished || **level > 0).take(LINES) {
        raise(&mut known, text::label(who), level.min(3));
    }
    let mut levels = Map::default();
    for (who, level) in known {
        levels.put(&who, Node::whole(level));
    }
    let mut fields = Map::default();
    fields.put("id", label(&system.id));
    fields.put("name", label(&system.name));
    fields.put("weight", within(system.weight.into(), 1, 3));
    fields.put("levels", levels.node());
    fields.node()
}

/// Two labels can become equal by cleaning; the person then knows as much as either.
fn raise(levels: &mut SortedMap<String, u8>, who: String, level: u8) {
    let known = levels.or_insert(who, level);
    *known = level.max(*known);
}

pub(crate) fn read(value: Value, reader: &mut Reader) -> Knowledge {
    let mut fields = value.fields(reader);
    let unfinished = fields.flag(reader, "unfinished");
    let mut knowledge =
        Knowledge { people: fields.labels(reader, "people"), systems: Vec::new(), unfinished, given: 0 };
    knowledge.given = fields.small(reader, "given", 0, u16::MAX).unwrap_or(0);
    for value in fields.list(reader, "systems", LINES) {
        knowledge.systems.push(read_system(value, unfinished, reader));
    }
    fields.ignore_rest(reader);
    knowledge
}

fn read_system(value: Value, unfinished: bool, reader: &mut Reader) -> System {
    let mut fields = value.fields(reader);
    let mut system = System {
        id: fields.need(reader, "id").label(reader),
        name: fields.need(reader, "name").label(reader),
        weight: fields.weight(reader, "weight"),
        levels: SortedMap::new(),
    };
    for (who, value) in fields.entries(reader, "levels") {
        let who = value.cleaned_label(reader, who);
        let level = value.small(reader, 0, 3) as u8;
        if unfinished || level > 0 {
            raise(&mut system.levels, who, level);
        }
        // As many as are written again.
        if system.levels.len() > LINES {
            reader.refuse(&value.place, Wrong::TooMany { n: system.levels.len(), of: LINES });
        }
    }
    fields.ignore_rest(reader);
    system
}
