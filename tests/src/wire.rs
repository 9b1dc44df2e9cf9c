//! What the tests of files and storage share: a catalogue that never changes, so that old files keep their meaning, and
//! rounds to write.

use domain::{
    Catalogue, Date,
    action::{ActionId, OwnAction, Window},
    agenda::{Clock, Length, Part},
    catalogue::Planning,
    commitment::{Outcome, Standing},
    duties::{Carrier, DutyLine, DutyMap, Role},
    evidence::{Evidence, LookedUp, MetricId, Thousandths},
    gate::{Check, Checked, Checker, GateId},
    knowledge::{Knowledge, System},
    meeting::{Almost, Meeting, Talk},
    organisation::{Organisation, PaasFit},
    question::{Answer, Kind, Level, Question, QuestionId},
    response::{Hands, Response, ResponseId, Tally},
    risk::SubRiskId,
    round::{Decision, Form, PlanInputs, Round, RoundId},
    skills::{Command, Skill},
    sorted::SortedMap,
    vote::{Ballot, BallotId, Candidate, Dots, List, Poll},
};
use proptest::{
    collection::{btree_map, btree_set},
    prelude::*,
    sample::select,
};
use std::{collections::BTreeMap, sync::LazyLock};

/// Thirty questions as the format's first version knew them; 2.1a and all of 5.1 are sensitive. No rule reads this.
pub fn catalogue() -> &'static Catalogue {
    static FIRST: LazyLock<Catalogue> = LazyLock::new(first);
    &FIRST
}

fn first() -> Catalogue {
    let ids = SubRiskId::ALL.into_iter().flat_map(|subrisk| [b'a', b'b', b'c'].map(|c| QuestionId::new(subrisk, c)));
    let sensitive = ["2.1a", "5.1a", "5.1b", "5.1c"];
    let question = |id: QuestionId| Question {
        id,
        kind: Kind::Fact,
        visibility: false,
        core: id.to_string().ends_with('a'),
        sensitive: sensitive.contains(&id.to_string().as_str()),
    };
    let questions: Vec<Question> = ids.flatten().map(question).collect();
    Catalogue {
        version: 1,
        questions: Box::leak(questions.into_boxed_slice()),
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
    }
}

/// A question by its id.
pub fn question(id: &str) -> QuestionId {
    id.parse().unwrap()
}

/// A level from 0 to 4.
pub fn level(number: u8) -> Answer {
    Answer::Level(Level::new(number).unwrap())
}

/// A day.
pub fn day(text: &str) -> Date {
    exchange::date::parse(text).unwrap()
}

/// A response with these answers: 0 to 4, and "don't know" for 9.
pub fn response(id: u128, revision: u32, answers: &[(&str, u8)]) -> Response {
    let mut response = Response::new(ResponseId(id));
    response.revision = revision;
    let answer = |n| Level::new(n).map_or(Answer::DontKnow, Answer::Level);
    response.answers = answers.iter().map(|&(id, n)| (question(id), answer(n))).collect();
    response
}

/// A round in which nothing was answered, looked up or decided.
pub fn empty() -> Round {
    Round {
        id: RoundId(0xa),
        revision: 1,
        team: "Larkspur Shop".to_owned(),
        team_size: 6,
        date: day("2026-11-20"),
        form: Form::Full,
        questions_version: 1,
        revealed: false,
        opened: false,
        sample: false,
        responses: SortedMap::new(),
        tally: Tally::default(),
        evidence: Evidence::default(),
        knowledge: Knowledge::default(),
        duties: DutyMap::default(),
        skills: SortedMap::new(),
        checks: SortedMap::new(),
        plan: PlanInputs {
            capacity_percent: 15,
            impact: [1; 5],
            organisation: Organisation { engineers: 6, teams: 1, needs_24x7: false, paas_fit: PaasFit::default() },
            decisions: SortedMap::new(),
            own: SortedMap::new(),
        },
        meeting: Meeting::default(),
        late: Default::default(),
        removed: Default::default(),
    }
}

/// A round with these responses and nothing else.
pub fn with(responses: impl IntoIterator<Item = Response>) -> Round {
    Round { responses: responses.into_iter().map(|r| (r.id, r)).collect(), ..empty() }
}

/// A round with something in every field, as the fixtures hold it.
pub fn full() -> Round {
    let everybody = (1..=6u128).map(|n| {
        let ids = catalogue().questions.iter().map(|q| q.id).enumerate();
        let mut response = response(n * 0x1111_2222_3333, 30, &[]);
        response.answers = ids.map(|(i, id)| (id, level(((i as u128 + n) % 5) as u8))).collect();
        response.answers.insert(question("2.1c"), Answer::DontKnow);
        response.answers.insert(question("4.2b"), Answer::DoesNotApply);
        response
    });
    let mut round = with(everybody);
    let first = round.responses.values_mut().next().unwrap();
    first.notes.insert(question("1.1a"), "Two lines:\n„Störung“ every \"hour\".".to_owned());
    first.notes.insert(question("5.1a"), "Tired.".to_owned());
    first.knows = [("s1".to_owned(), 2), ("s2".to_owned(), 0)].into();
    first.set_aside.insert("9.9z".to_owned(), "3".to_owned());
    first.set_aside.insert("notes.9.9z".to_owned(), "\"kept\"".to_owned());
    round.revision = 7;
    (round.revealed, round.opened) = (true, true);
    round.tally.revision = 2;
    let hands = Hands { levels: [1, 0, 2, 0, 3], dont_know: 1, does_not_apply: 0 };
    round.tally.hands.insert(question("1.1b"), hands);
    round.evidence = Evidence {
        values: [(MetricId(2), Thousandths(7_000)), (MetricId(5), Thousandths(4_300))].into(),
        looked_up: [
            (
                MetricId(2),
                LookedUp {
                    range: Some((Thousandths(6_000), Thousandths(9_000))),
                    raw: vec![Thousandths(7_000), Thousandths(28_000)],
                    on: Some(day("2026-11-20")),
                    note: "From the pager’s export".to_owned(),
                    unknown: false,
                },
            ),
            (MetricId(20), LookedUp { unknown: true, ..LookedUp::default() }),
        ]
        .into(),
        promised_24x7: true,
        restore_procedure_written: Some(false),
        release_steps_written: None,
        admin_count: Some(2),
    };
    let people = || vec!["P1".to_owned(), "Zoë".to_owned()];
    round.knowledge = Knowledge {
        people: people(),
        systems: vec![System {
            id: "s1".to_owned(),
            name: "Shop front end".to_owned(),
            weight: 3,
            levels: [("P1".to_owned(), 2), ("Zoë".to_owned(), 3)].into(),
        }],
        unfinished: true,
        given: 3,
    };
    let carrier = |who: &str, role, hours| Carrier { who: who.to_owned(), role, hours: Thousandths(hours) };
    round.duties = DutyMap {
        people: people(),
        lines: vec![
            DutyLine {
                id: "D01".to_owned(),
                weight: 2,
                carriers: vec![carrier("P1", Role::Developer, 3_500), carrier("Host Ltd", Role::Vendor, 1_000)],
                able: vec!["P1".to_owned()],
            },
            DutyLine { id: "D06".to_owned(), weight: 3, carriers: vec![], able: vec![] },
        ],
    };
    let by_lead = Checked { found: Check::Confirmed, by: Some(Checker::Lead), on: Some(day("2026-11-20")) };
    round.checks = [(GateId::SharedAdmin, by_lead), (GateId::NoRestore, Check::Rejected.into())].into();
    round.skills = [(Skill::Containers, Command::Several), (Skill::Monitoring, Command::Outside)].into();
    round.plan.impact = [2, 2, 1, 1, 3];
    round.plan.organisation.paas_fit.stateless_web = true;
    round.plan.decisions = [
        (
            ActionId(1),
            Decision {
                have: Some(false),
                dropped: None,
                effort_tenths: Some(5),
                owner: "Zoë".to_owned(),
                due: Some(day("2026-12-18")),
                rank: Some(2),
                first_step: "Put the first name into the calendar".to_owned(),
                moves: Some(question("1.1a")),
                window: Some(Window::Next),
                outcome: Some(Outcome {
                    standing: Standing::GivenUp,
                    note: "Nobody had time".to_owned(),
                    on: Some(day("2026-12-18")),
                }),
            },
        ),
        (ActionId(35), Decision { dropped: Some(String::new()), ..Decision::default() }),
    ]
    .into();
    let own = OwnAction {
        title: "Ask the host about nights".to_owned(),
        effort_tenths: 4,
        prerequisites: vec![ActionId(7)],
        effects: vec![("2.1".parse().unwrap(), 2)],
    };
    round.plan.own = [(ActionId::own(1), own)].into();
    let after = Hands { levels: [0, 0, 1, 3, 0], dont_know: 2, does_not_apply: 0 };
    round.meeting = Meeting {
        topics: [None, Some(question("2.1b"))],
        talks: [(question("2.1b"), Talk { note: "Two nights in June.\nNobody slept.".to_owned(), after })].into(),
        almost: [(domain::risk::RiskId::ALL[1], Almost::ThisYear)].into(),
        vote: Some(vote()),
        parked: vec!["Who owns the DNS?".to_owned()],
        worth: [0, 0, 1, 3, 1],
    };
    round.removed = [ResponseId(0xdead)].into();
    round
}

/// A clock that runs, in the third part of a short hour, five minutes longer than planned.
pub fn clock() -> Clock {
    let begun = Clock::default().lasting(Length::Short).go(Part::Why, 1_795_000_000_000);
    begun.go(Part::Answer, 1_795_000_181_000).extend(5, 1_795_000_200_000)
}

/// A closed vote on three candidates: two ballots, and the hands of a room.
fn vote() -> Poll {
    let own = Candidate::Own("Restore one backup".to_owned());
    let list = List::new(2, vec![Candidate::Action(ActionId(7)), own, Candidate::Action(ActionId(31))]).unwrap();
    let mut poll = Poll { revision: 4, ..Poll::new(list) };
    for (id, places) in [(9112, &[0, 1, 1][..]), (41, &[2])] {
        let mut dots = Dots::default();
        assert!(places.iter().all(|&at| dots.put(at)));
        poll.cast(Ballot { id: BallotId::of(id), times: 1, dots });
    }
    poll.hands[1] = 4;
    poll.closed = true;
    poll
}

/// Copies of one round as two devices may have them: few ids and few values, so that they collide.
pub fn copies() -> impl Strategy<Value = Round> {
    let questions = || select(vec![question("1.1a"), question("5.1a"), question("5.2c")]);
    let answers = prop_oneof![(0..5u8).prop_map(level), Just(Answer::DontKnow), Just(Answer::DoesNotApply)];
    let texts = || select(vec!["", "a", "b", "zz"]).prop_map(str::to_owned);
    let notes = btree_map(questions(), texts().prop_filter("a note", |t| !t.is_empty()), 0..2);
    let aside = btree_map(select(vec!["9.9z".to_owned()]), (0..3u8).prop_map(|n| n.to_string()), 0..2);
    let knows = btree_map(select(vec!["s1".to_owned(), "s2".to_owned()]), 0..4u8, 0..2);
    let given = (0..3u32, btree_map(questions(), answers, 0..4), notes, knows, aside);
    let given = || {
        btree_map(0..5u128, given.clone(), 0..4).prop_map(|all| {
            let response = |(id, (revision, answers, notes, knows, set_aside)): (u128, _)| Response {
                id: ResponseId(id),
                revision,
                answers: BTreeMap::into_iter(answers).collect(),
                notes: BTreeMap::into_iter(notes).collect(),
                knows: BTreeMap::into_iter(knows).collect(),
                set_aside: BTreeMap::into_iter(set_aside).collect(),
            };
            all.into_iter().map(response).map(|r| (r.id, r)).collect::<SortedMap<ResponseId, Response>>()
        })
    };
    let (responses, late) = (given(), given());
    let hands = (0..3u16, 0..3u16, 0..2u16).prop_map(|(a, e, dont_know)| Hands {
        levels: [a, 0, 0, 0, e],
        dont_know,
        does_not_apply: 1,
    });
    let tally = (0..2u32, btree_map(questions(), hands, 0..3))
        .prop_map(|(revision, hands)| Tally { revision, hands: hands.into_iter().collect() });
    let removed = btree_set(0..6u128, 0..3);
    let own = (1..4u32, select(vec!["A", "B"]), any::<bool>(), 0..3u8, texts());
    let vote = proptest::option::weighted(0.7, crate::arbitrary::polls());
    (responses, late, tally, removed, own, vote).prop_map(
        |(responses, late, tally, removed, (revision, team, revealed, percent, owner), vote)| {
            let mut round = Round { responses, late, ..empty() };
            let is_here = |id: &ResponseId| round.responses.contains_key(id) || round.late.contains_key(id);
            round.removed = removed.into_iter().map(ResponseId).filter(|id| !is_here(id)).collect();
            round.plan.capacity_percent = percent;
            round.meeting.vote = vote;
            if !owner.is_empty() {
                round.plan.decisions.insert(ActionId(1), Decision { owner, ..Decision::default() });
            }
            let round =
                Round { revision, team: team.to_owned(), revealed, opened: revealed || percent > 1, tally, ..round };
            // As merging leaves it: what waits is joined with what counts.
            exchange::merge::rounds(&round, &round).unwrap()
        },
    )
}

/// Text of any kind: other scripts, marks, controls, markup, signs that turn the reading direction.
pub fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        any::<String>(),
        select(vec![
            "\u{202e}",
            "\u{2066}",
            "\u{2069}",
            "\u{feff}",
            "\u{0}",
            "\r\n",
            "\t",
            "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
            "👨‍👩‍👧",
            " ",
            "\""
        ])
        .prop_map(str::to_owned),
        (select(vec!["字", "W", "é", "👨‍👩‍👧"]), 0..120usize).prop_map(|(sign, n)| sign.repeat(n)),
    ];
    proptest::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

/// What the browser would hold for a round, by key.
pub fn entries(prefix: &str, round: &Round) -> Vec<(String, String)> {
    use exchange::stored::{Key, write_response, write_round, write_tally};
    let mut entries = vec![
        (Key::Round(round.id).name(prefix), write_round(round)),
        (Key::Tally(round.id).name(prefix), write_tally(&round.tally)),
    ];
    entries.extend(round.responses.values().map(|r| (Key::Response(round.id, r.id).name(prefix), write_response(r))));
    entries
}

/// A second, short round with few answers, so that a file of it withholds something.
pub fn few() -> Round {
    let round = with([response(1, 2, &[("1.1a", 2), ("5.1a", 4)]), response(2, 2, &[("2.1a", 9)])]);
    Round { id: RoundId(0xb), team: "渡达".to_owned(), form: Form::Core, ..round }
}

/// Text sealed as in a link, by other means than those of the program, so that a link can say anything.
pub fn sealed(text: &str) -> String {
    sealed_packed(&miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6))
}

/// Bytes as the packed text of a link, whether they can be unpacked or not.
pub fn sealed_packed(packed: &[u8]) -> String {
    use base64::Engine as _;
    let sum = crc_32(packed).to_be_bytes();
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode([&sum[..], packed].concat())
}

/// A stored value with a checksum that fits, whatever its data says.
pub fn stored(format: &str, data: &str) -> String {
    let sum = crc_32(data.as_bytes());
    format!(r#"{{"format":"unsolo/stored-{format}","v":1,"rev":1,"sum":"{sum:08x}","data":{data}}}"#)
}

fn crc_32(bytes: &[u8]) -> u32 {
    crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(bytes)
}
