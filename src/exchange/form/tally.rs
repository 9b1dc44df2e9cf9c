//! What a room answered by show of hands: `{"revision": 3, "hands": {"1.1a": {"0": 1, "3": 4, "dk": 2}}}`. Counts of zero
//! are left out.

use super::{Reader, within};
use crate::{error::ReadError, json::Node, limits::RESPONSES, value::Value};
use domain::{
    question::QuestionId,
    response::{Hands, Tally},
};
use std::collections::BTreeSet;

/// Most hands of one kind.
const MOST: i64 = RESPONSES as i64;
/// The answers as they stand in a file, in the order of [`counts`].
const KEYS: [&str; 7] = ["0", "1", "2", "3", "4", "dk", "na"];

/// The tally, without what is withheld.
pub(crate) fn write(tally: &Tally, withheld: &BTreeSet<QuestionId>) -> Node {
    let hands = tally.hands.iter().filter(|(id, hands)| !withheld.contains(id) && hands.total() > 0);
    let left_out = tally.hands.keys().filter(|id| withheld.contains(id));
    super::without_void([
        ("revision", Node::whole(tally.revision)),
        ("hands", Node::entries(hands.map(|(id, hands)| (id, write_hands(hands))))),
        ("withheld", Node::List(left_out.map(|id| Node::text(id.to_string())).collect())),
    ])
}

/// Reads a tally. Questions this version does not know are ignored: a count of hands must not change how many people
/// seem to be in the room.
pub(crate) fn read(value: Value, reader: &mut Reader) -> Result<Tally, ReadError> {
    let mut fields = value.fields()?;
    let mut tally = Tally { revision: fields.counter("revision")?, ..Tally::default() };
    for (key, value) in fields.entries("hands")? {
        match reader.question(&key) {
            Some(question) => {
                let hands = read_hands(value, reader)?;
                if hands.total() > 0 {
                    tally.hands.insert(question, hands);
                }
            }
            None => reader.report.ignored.note(value.place),
        }
    }
    let withheld = fields.list("withheld", crate::limits::LINES)?;
    reader.report.withheld += withheld.len();
    fields.ignore_rest(&mut reader.report);
    Ok(tally)
}

const fn counts(hands: &Hands) -> [u16; 7] {
    let [a, b, c, d, e] = hands.levels;
    [a, b, c, d, e, hands.dont_know, hands.does_not_apply]
}

fn write_hands(hands: &Hands) -> Node {
    let counted = KEYS.into_iter().zip(counts(hands)).filter(|&(_, n)| n > 0);
    Node::entries(counted.map(|(key, n)| (key, within(n, 0, MOST))))
}

fn read_hands(value: Value, reader: &mut Reader) -> Result<Hands, ReadError> {
    let mut fields = value.fields()?;
    let mut counts = [0; 7];
    for (key, count) in KEYS.into_iter().zip(&mut counts) {
        *count = fields.take(key).map_or(Ok(0), |n| n.whole(0, MOST))?;
    }
    fields.ignore_rest(&mut reader.report);
    let [a, b, c, d, e, dont_know, does_not_apply] = counts;
    Ok(Hands { levels: [a, b, c, d, e], dont_know, does_not_apply })
}
