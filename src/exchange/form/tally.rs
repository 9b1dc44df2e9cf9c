//! What a room answered by show of hands: `{"revision": 3, "hands": {"1.1a": {"0": 1, "3": 4, "dk": 2}}}`. Counts of zero
//! are left out.

use super::{question, within};
use crate::{
    json::{Map, Node},
    limits::{LINES, RESPONSES},
    value::{Reader, Value},
};
use domain::{
    question::QuestionId,
    response::{Hands, Tally},
};

/// Most hands of one kind.
const MOST: u16 = RESPONSES as u16;
/// The answers as they stand in a file, in the order of [`counts`].
const KEYS: [&str; 7] = ["0", "1", "2", "3", "4", "dk", "na"];

/// The tally, without what is withheld.
pub(crate) fn write(tally: &Tally, withheld: &[QuestionId]) -> Node {
    let (mut all, mut left_out) = (Map::default(), Vec::new());
    for (question, hands) in &tally.hands {
        if withheld.contains(question) {
            left_out.push(Node::text(question.to_string()));
        } else if hands.total() > 0 {
            all.put(&question.to_string(), write_hands(hands));
        }
    }
    let mut fields = Map::default();
    fields.put("revision", Node::whole(tally.revision));
    fields.put_some("hands", all.node());
    fields.put_some("withheld", Node::List(left_out));
    fields.node()
}

/// Reads a tally. Questions this version does not know are ignored: a count of hands must not change how many people
/// seem to be in the room.
pub(crate) fn read(value: Value, reader: &mut Reader) -> Tally {
    let mut fields = value.fields(reader);
    let mut tally = Tally { revision: fields.counter(reader, "revision"), ..Tally::default() };
    for (key, value) in fields.entries(reader, "hands") {
        match question(reader, key) {
            Some(question) => {
                let hands = read_hands(value, reader);
                if hands.total() > 0 {
                    tally.hands.insert(question, hands);
                }
            }
            None => reader.report.ignored.note(&value.place),
        }
    }
    reader.report.withheld += fields.list(reader, "withheld", LINES).len();
    fields.ignore_rest(reader);
    tally
}

const fn counts(hands: &Hands) -> [u16; 7] {
    let [a, b, c, d, e] = hands.levels;
    [a, b, c, d, e, hands.dont_know, hands.does_not_apply]
}

pub(super) fn write_hands(hands: &Hands) -> Node {
    let mut counted = Map::default();
    for (key, n) in KEYS.into_iter().zip(counts(hands)) {
        if n > 0 {
            counted.put(key, within(n.into(), 0, MOST.into()));
        }
    }
    counted.node()
}

pub(super) fn read_hands(value: Value, reader: &mut Reader) -> Hands {
    let mut fields = value.fields(reader);
    let mut counts = [0; 7];
    for (key, count) in KEYS.into_iter().zip(&mut counts) {
        *count = fields.small(reader, key, 0, MOST).unwrap_or(0);
    }
    fields.ignore_rest(reader);
    let [a, b, c, d, e, dont_know, does_not_apply] = counts;
    Hands { levels: [a, b, c, d, e], dont_know, does_not_apply }
}
