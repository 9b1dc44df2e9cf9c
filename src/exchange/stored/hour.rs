//! The clock of a retro, which survives a reload and is the same in every window of a device. It is in no file.

use crate::{
    form::list,
    json::{Map, Node},
    value::{Reader, Value},
};
use domain::agenda::{Clock, Length, Part};

/// Milliseconds since 1970 that a stored clock may name: until the year 4000.
const LATEST: i64 = 64_060_588_800_000;

pub(super) fn node(clock: &Clock) -> Node {
    let mut fields = Map::default();
    fields.put("revision", Node::whole(clock.revision));
    fields.put("minutes", Node::whole(clock.length.minutes()));
    fields.put_maybe("at", clock.at.map(|part| Node::text(part.as_str())));
    fields.put("spent", list(clock.spent.iter().map(|n| Node::whole(*n))));
    fields.put("extra", list(clock.extra.iter().map(|n| Node::whole(*n))));
    fields.put_maybe("since", clock.since.map(|since| Node::Whole(i64::try_from(since).unwrap_or(LATEST).min(LATEST))));
    fields.node()
}

pub(super) fn read(value: Value, reader: &mut Reader) -> Clock {
    let mut fields = value.fields(reader);
    let minutes = fields.small(reader, "minutes", 0, u16::MAX);
    let mut clock = Clock {
        length: Length::ALL.into_iter().find(|length| Some(length.minutes()) == minutes).unwrap_or_default(),
        at: fields.take("at").and_then(|value| match value.node {
            Node::Text(name) => Part::of(name),
            _ => None,
        }),
        since: fields.take("since").map(|value| value.whole(reader, 0, LATEST).unsigned_abs()),
        revision: fields.counter(reader, "revision"),
        ..Clock::default()
    };
    for (place, value) in clock.spent.iter_mut().zip(fields.list(reader, "spent", Part::ALL.len())) {
        *place = value.counter(reader);
    }
    for (place, value) in clock.extra.iter_mut().zip(fields.list(reader, "extra", Part::ALL.len())) {
        *place = value.small(reader, 0, u8::MAX.into()) as u8;
    }
    fields.ignore_rest(reader);
    clock
}
