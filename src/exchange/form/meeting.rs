//! What was said and chosen in the meeting:
//! `{"topics": {"2": "2.1b"}, "talks": {"2.1b": {"note": "…", "after": {"3": 4}}}, "almost": {"2": "this-year"}, "vote": {…},
//! "parked": ["…"], "worth": [0, 0, 1, 3, 1]}`. What was not said is left out.

use super::{label, list, question, tally, vote, within};
use crate::{
    json::{Map, Node},
    limits::{LINES, RESPONSES},
    text,
    value::{Reader, Value},
};
use domain::{
    meeting::{Almost, Meeting, Talk},
    risk::RiskId,
    sorted::SortedMap,
};

/// The topics in their order.
const PLACES: [&str; 2] = ["1", "2"];
/// Most people who said what the meeting was worth.
const MOST: u16 = RESPONSES as u16;

pub(crate) fn write(meeting: &Meeting) -> Node {
    let mut fields = Map::default();
    let mut topics = Map::default();
    for (place, topic) in PLACES.into_iter().zip(meeting.topics) {
        topics.put_maybe(place, topic.map(|id| Node::text(id.to_string())));
    }
    fields.put_some("topics", topics.node());
    let mut talks = Map::default();
    for (question, talk) in &meeting.talks {
        if !talk.is_empty() {
            let mut said = Map::default();
            said.put_some("note", Node::Text(text::cut_note(&talk.note)));
            said.put_some("after", tally::write_hands(&talk.after));
            talks.put(&question.to_string(), said.node());
        }
    }
    fields.put_some("talks", talks.node());
    let mut almost = Map::default();
    for (risk, when) in &meeting.almost {
        almost.put(&risk.to_string(), Node::text(when.as_str()));
    }
    fields.put_some("almost", almost.node());
    fields.put_maybe("vote", meeting.vote.as_ref().map(vote::write));
    fields.put_some("parked", list(meeting.parked.iter().take(LINES).map(|item| label(item))));
    if meeting.worth.iter().any(|n| *n > 0) {
        fields.put("worth", list(meeting.worth.iter().map(|n| within((*n).into(), 0, MOST.into()))));
    }
    fields.node()
}

pub(crate) fn read(value: Value, reader: &mut Reader) -> Meeting {
    let mut fields = value.fields(reader);
    let mut meeting = Meeting::default();
    for (key, value) in fields.entries(reader, "topics") {
        let place = PLACES.iter().position(|place| *place == key);
        match (place.and_then(|place| meeting.topics.get_mut(place)), value.node) {
            (Some(topic), Node::Text(id)) if question(reader, id).is_some() => *topic = question(reader, id),
            _ => reader.report.ignored.note(&value.place),
        }
    }
    meeting.talks = read_talks(fields.entries(reader, "talks"), reader);
    for (key, value) in fields.entries(reader, "almost") {
        match RiskId::ALL.into_iter().find(|risk| risk.to_string() == key) {
            Some(risk) => {
                let when = value.word(reader, &Almost::ALL.map(Almost::as_str));
                meeting.almost.insert(risk, Almost::ALL.get(when).copied().unwrap_or(Almost::DontKnow));
            }
            None => reader.report.ignored.note(&value.place),
        }
    }
    meeting.vote = fields.take("vote").and_then(|value| vote::read(value, reader));
    meeting.parked = fields.labels(reader, "parked");
    for (place, value) in meeting.worth.iter_mut().zip(fields.list(reader, "worth", 5)) {
        *place = value.small(reader, 0, MOST);
    }
    fields.ignore_rest(reader);
    meeting
}

fn read_talks(all: Vec<(&str, Value<'_>)>, reader: &mut Reader) -> SortedMap<domain::question::QuestionId, Talk> {
    let mut talks = SortedMap::new();
    for (key, value) in all {
        let Some(id) = question(reader, key) else {
            reader.report.ignored.note(&value.place);
            continue;
        };
        let mut fields = value.fields(reader);
        let talk = Talk {
            note: fields.take("note").map(|value| value.note(reader)).unwrap_or_default(),
            after: fields.take("after").map(|value| tally::read_hands(value, reader)).unwrap_or_default(),
        };
        fields.ignore_rest(reader);
        if !talk.is_empty() {
            talks.insert(id, talk);
        }
    }
    talks
}
