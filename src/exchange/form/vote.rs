//! A vote with dots:
//!
//! ```text
//! {"list": 2, "candidates": ["A07", {"own": "Restore one backup"}], "revision": 1, "closed": true, "hands": [0, 4],
//!  "ballots": [{"id": 9112, "times": 1, "dots": [0, 1, 1]}]}
//! ```
//!
//! A dot is the position of its candidate, from 0. Hands that nobody raised are left out.

use super::{label, list, within};
use crate::{
    error::{Expected, Wrong},
    fields::Fields,
    json::{Map, Node},
    limits::RESPONSES,
    path, text,
    value::{Reader, Value},
};
use domain::{
    action::ActionId,
    round::TEAM_SIZES,
    sorted::SortedMap,
    vote::{Ballot, BallotId, CANDIDATES, Candidate, DOTS, Dots, ID_BITS, LISTS, List, MOST_CHANGES, Poll},
};

/// What stands for a candidate in which nothing can be seen.
const NAMELESS: &str = "?";
/// Most dots that raised hands can give one candidate.
const MOST_HANDS: u16 = *TEAM_SIZES.end() * DOTS as u16;

/// The vote.
pub(crate) fn write(poll: &Poll) -> Node {
    let candidates = poll.list.candidates().len();
    let hands = list(poll.hands.iter().take(candidates).map(|&n| within(n.into(), 0, MOST_HANDS.into())));
    let mut fields = write_list(&poll.list);
    fields.put("revision", Node::whole(poll.revision));
    fields.put("closed", Node::Bool(poll.closed));
    fields.put_some("hands", if poll.hands.iter().take(candidates).all(|&n| n == 0) { Node::Null } else { hands });
    let on_list = poll.ballots.values().filter(|ballot| poll.list.holds(&ballot.dots));
    fields.put("ballots", list(on_list.take(RESPONSES).map(write_ballot)));
    fields.node()
}

/// The version of a list and its candidates.
pub(crate) fn write_list(all: &List) -> Map {
    let mut fields = Map::default();
    fields.put("list", Node::whole(all.version()));
    fields.put("candidates", list(all.candidates().iter().map(write_candidate)));
    fields
}

fn write_candidate(candidate: &Candidate) -> Node {
    match candidate {
        Candidate::Action(id) => Node::text(id.to_string()),
        Candidate::Own(own) => {
            let own = text::label(own);
            let mut fields = Map::default();
            fields.put("own", label(if text::is_invisible(&own) { NAMELESS } else { &own }));
            fields.node()
        }
    }
}

fn write_ballot(ballot: &Ballot) -> Node {
    let places = ballot.dots.each().into_iter().enumerate().flat_map(|(at, n)| (0..n).map(move |_| Node::count(at)));
    let mut fields = Map::default();
    fields.put("id", Node::whole(ballot.id.number()));
    fields.put("times", within(ballot.times.into(), 0, MOST_CHANGES.into()));
    fields.put("dots", list(places));
    fields.node()
}

/// Reads a vote. `None` only where something was refused.
pub(crate) fn read(value: Value, reader: &mut Reader) -> Option<Poll> {
    let mut fields = value.fields(reader);
    let all = read_list(&mut fields, reader)?;
    let candidates = all.candidates().len();
    let mut poll = Poll {
        list: all,
        revision: fields.counter(reader, "revision"),
        ballots: SortedMap::new(),
        hands: [0; CANDIDATES],
        closed: fields.flag(reader, "closed"),
    };
    for (hands, value) in poll.hands.iter_mut().zip(fields.list(reader, "hands", candidates)) {
        *hands = value.small(reader, 0, MOST_HANDS);
    }
    for value in fields.list(reader, "ballots", RESPONSES) {
        let place = path::field(&value.place, "id");
        let ballot = read_ballot(value, candidates, reader);
        if poll.ballots.insert(ballot.id, ballot).is_some() {
            reader.refuse(&place, Wrong::Twice);
        }
    }
    fields.ignore_rest(reader);
    Some(poll)
}

/// Reads a list. An action that this version does not know keeps its position. `None` only where something was refused.
pub(crate) fn read_list(fields: &mut Fields, reader: &mut Reader) -> Option<List> {
    let version = fields.need(reader, "list").small(reader, (*LISTS.start()).into(), (*LISTS.end()).into()) as u8;
    let value = fields.need(reader, "candidates");
    let mut candidates: Vec<Candidate> = Vec::new();
    for value in value.list(reader, CANDIDATES) {
        let place = value.place.clone();
        let candidate = read_candidate(value, reader);
        if matches!(candidate, Candidate::Action(_)) && candidates.contains(&candidate) {
            reader.refuse(&place, Wrong::Twice);
        }
        candidates.push(candidate);
    }
    if candidates.is_empty() {
        reader.refuse(&value.place, Wrong::Missing);
    }
    List::new(version, candidates)
}

fn read_candidate(value: Value, reader: &mut Reader) -> Candidate {
    if let Node::Text(id) = value.node {
        // What the team typed is written in its words: its number says nothing on another device.
        let listed = id.parse().ok().filter(|id: &ActionId| !id.is_own());
        return listed.map(Candidate::Action).unwrap_or_else(|| {
            reader.refuse(&value.place, Wrong::NotA(Expected::Word));
            Candidate::Own(String::new())
        });
    }
    let mut fields = value.fields(reader);
    let own = fields.need(reader, "own").name(reader);
    fields.ignore_rest(reader);
    Candidate::Own(own)
}

fn read_ballot(value: Value, candidates: usize, reader: &mut Reader) -> Ballot {
    let mut fields = value.fields(reader);
    let id = fields.need(reader, "id").small(reader, 0, (1 << ID_BITS) - 1);
    let times = fields.small(reader, "times", 0, MOST_CHANGES.into()).unwrap_or(0) as u8;
    let mut dots = Dots::default();
    for value in fields.list(reader, "dots", DOTS.into()) {
        dots.put(value.small(reader, 0, candidates.saturating_sub(1) as u16).into());
    }
    fields.ignore_rest(reader);
    Ballot { id: BallotId::of(id.into()), times, dots }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    use super::*;
    use crate::{error::ReadError, json, report::Report};
    use domain::{Catalogue, action::ActionId, catalogue::Planning};
    use proptest::{collection::vec, prelude::*};

    const NOTHING_KNOWN: Catalogue = Catalogue {
        version: 1,
        questions: &[],
        gates: &[],
        metrics: &[],
        actions: &[],
        duties: &[],
        planning: Planning {
            reduction: [0.0; 3],
            diminishing: 0.0,
            reduction_cap: 0.0,
            window_weeks: [0; 3],
            slots: [[0; 4]; 3],
            worth_lowering_from: 0.0,
            least_value: 0.0,
            coordination_pw: 0.0,
            backbone: &[],
        },
    };
    const VOTE: &str = concat!(
        r#"{"list":2,"candidates":["A07",{"own":"Restore one backup"},"A31"],"revision":4,"closed":true,"#,
        r#""hands":[0,4,600],"ballots":[{"id":0,"times":0,"dots":[]},{"id":9112,"times":1,"dots":[0,1,1]}]}"#
    );

    fn back(text: &str) -> Result<(Option<Poll>, Report), ReadError> {
        let node = json::read(text).unwrap();
        let mut reader = Reader::new(&NOTHING_KNOWN);
        let poll = read(Value { node: &node, place: "vote".to_owned() }, &mut reader);
        reader.finish().map(|report| (poll, report))
    }

    #[test]
    fn as_it_stands_in_a_file() {
        let (poll, report) = back(VOTE).unwrap();
        let poll = poll.unwrap();
        assert_eq!(report, Report::default());
        assert_eq!(write(&poll).compact(), VOTE);
        assert_eq!((poll.list.version(), poll.list.candidates().len(), poll.ballots.len()), (2, 3, 2));
        // Hands of nobody are left out, and what is absent is none.
        let small = r#"{"list":1,"candidates":["A07"],"revision":0,"closed":false,"ballots":[]}"#;
        assert_eq!(back(r#"{"list":1,"candidates":["A07"]}"#), back(small));
        assert_eq!(write(&back(small).unwrap().0.unwrap()).compact(), small);
    }

    #[test]
    fn what_cannot_be() {
        let check = |from: &str, to: &str, place: &str, what: Wrong| {
            assert!(VOTE.contains(from), "{from}");
            let error = ReadError::At { place: place.to_owned(), what };
            assert_eq!(back(&VOTE.replacen(from, to, 1)), Err(error), "{from} {to}");
        };
        let range = |least, most| Wrong::OutOfRange { least, most };
        let label = |n: usize| format!("\"{}\"", "字".repeat(n));
        check("\"list\":2,", "", "vote.list", Wrong::Missing);
        check("\"list\":2", "\"list\":0", "vote.list", range(1, 63));
        check("\"list\":2", "\"list\":64", "vote.list", range(1, 63));
        check("[\"A07\",{\"own\":\"Restore one backup\"},\"A31\"]", "[]", "vote.candidates", Wrong::Missing);
        check("\"A31\"", "\"A07\"", "vote.candidates[2]", Wrong::Twice);
        check("\"A31\"", "\"Tidy up\"", "vote.candidates[2]", Wrong::NotA(Expected::Word));
        check("\"A31\"", "\"T01\"", "vote.candidates[2]", Wrong::NotA(Expected::Word));
        check("\"A31\"", "31", "vote.candidates[2]", Wrong::NotA(Expected::Fields));
        check(
            "\"A31\"",
            &format!("{}\"A31\"", "{\"own\":\"x\"},".repeat(10)),
            "vote.candidates",
            Wrong::TooMany { n: 13, of: 12 },
        );
        check("\"Restore one backup\"", "\" \"", "vote.candidates[1].own", Wrong::Invisible);
        check("\"Restore one backup\"", &label(81), "vote.candidates[1].own", Wrong::TooLong { n: 81, of: 80 });
        check("[0,4,600]", "[0,4,601]", "vote.hands[2]", range(0, 600));
        check("[0,4,600]", "[0,4,0,0]", "vote.hands", Wrong::TooMany { n: 4, of: 3 });
        check("\"id\":9112", "\"id\":0", "vote.ballots[1].id", Wrong::Twice);
        check("\"id\":9112", "\"id\":16384", "vote.ballots[1].id", range(0, 16_383));
        check("\"times\":1", "\"times\":8", "vote.ballots[1].times", range(0, 7));
        check("[0,1,1]", "[0,1,3]", "vote.ballots[1].dots[2]", range(0, 2));
        check("[0,1,1]", "[0,1,1,1]", "vote.ballots[1].dots", Wrong::TooMany { n: 4, of: 3 });
        let ballots = |n: usize| (0..n).map(|id| format!("{{\"id\":{id}}}")).collect::<Vec<_>>().join(",");
        let file = |n: usize| format!("{{\"list\":1,\"candidates\":[\"A01\"],\"ballots\":[{}]}}", ballots(n));
        assert_eq!(back(&file(500)).unwrap().0.unwrap().ballots.len(), 500);
        let error = Wrong::TooMany { n: 501, of: 500 };
        assert_eq!(back(&file(501)), Err(ReadError::At { place: "vote.ballots".to_owned(), what: error }));
    }

    fn any_poll() -> impl Strategy<Value = Poll> {
        let own = prop_oneof!["\\PC{0,100}", any::<String>()].prop_map(Candidate::Own);
        let candidate = prop_oneof![(0..=99u8).prop_map(|n| Candidate::Action(ActionId(n))), own];
        let ballot = (any::<u128>(), any::<u8>(), vec(0..CANDIDATES, 0..4));
        let rest = (any::<u32>(), any::<[u16; CANDIDATES]>(), any::<bool>());
        (1..=63u8, vec(candidate, 1..=CANDIDATES), vec(ballot, 0..520), rest).prop_filter_map(
            "an action twice",
            |(version, candidates, ballots, (revision, hands, closed))| {
                let mut poll = Poll { revision, hands, closed, ..Poll::new(List::new(version, candidates)?) };
                for (random, times, places) in ballots {
                    let (id, mut dots) = (BallotId::of(random), Dots::default());
                    places.into_iter().for_each(|at| _ = dots.put(at));
                    poll.ballots.insert(id, Ballot { id, times, dots });
                }
                Some(poll)
            },
        )
    }

    proptest! {
        /// Whatever a vote holds can be read, and from then on it is what it is.
        #[test]
        fn what_is_written_is_read(poll in any_poll()) {
            let text = write(&poll).compact();
            let (read, report) = back(&text).unwrap();
            let read = read.unwrap();
            prop_assert_eq!(report, Report::default());
            prop_assert_eq!(write(&read).compact(), text);
            prop_assert_eq!(read.list.version(), poll.list.version());
            prop_assert_eq!(read.list.candidates().len(), poll.list.candidates().len());
            let kept = poll.ballots.values().filter(|ballot| poll.list.holds(&ballot.dots)).take(RESPONSES);
            prop_assert!(read.ballots.values().map(|ballot| (ballot.id, ballot.dots)).eq(kept.map(|b| (b.id, b.dots))));
        }
    }
}
