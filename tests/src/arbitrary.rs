//! Arbitrary rounds for the laws: plausible ones, where most rules have something to bite on, and wild ones, where
//! every number may be anything its type allows.

use domain::sorted::SortedMap;
use domain::{
    Catalogue, Date,
    action::{ActionId, OwnAction, Window},
    commitment::{Outcome, Standing},
    duties::{Carrier, DutyLine, DutyMap, Role},
    evidence::{Evidence, LookedUp, MetricId, Thousandths},
    gate::{Check, Checked, Checker, GateId},
    knowledge::{Knowledge, System},
    meeting::{Almost, Meeting, Talk},
    organisation::{Organisation, PaasFit},
    question::{Answer, Level, QuestionId},
    response::{Hands, Response, ResponseId, Tally},
    risk::{RiskId, SubRiskId},
    round::{Decision, Form, PlanInputs, Round, RoundId},
    vote::{Ballot, BallotId, Candidate, Dots, List, Poll},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// How far numbers may go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Range {
    /// What a team could type.
    Plausible,
    /// What a damaged file could hold.
    Wild,
}

/// Any round.
pub fn rounds(catalogue: &'static Catalogue, range: Range) -> BoxedStrategy<Round> {
    let wild = range == Range::Wild;
    let team_size = if wild { any::<u16>().boxed() } else { (1u16..=14).boxed() };
    let people = (team_size, any::<bool>(), responses(catalogue), tallies(catalogue));
    let facts = (evidences(catalogue, wild), knowledges(wild), duty_maps(wild), checks());
    (people, facts, plan_inputs(catalogue, wild), meetings(catalogue, wild))
        .prop_map(|((team_size, full, responses, tally), (evidence, knowledge, duties, checks), plan, meeting)| Round {
            id: RoundId(1),
            revision: 0,
            team: "Any".to_owned(),
            team_size,
            date: Date::from_ordinal_date(2026, 1).unwrap(),
            form: if full { Form::Full } else { Form::Core },
            questions_version: 1,
            revealed: true,
            opened: true,
            sample: false,
            responses,
            tally,
            evidence,
            knowledge,
            duties,
            skills: Default::default(),
            checks,
            meeting,
            plan,
            late: Default::default(),
            removed: Default::default(),
        })
        .boxed()
}

/// Any answer, by how a team may feel: anything, nearly all well but unsure, or alarmed.
fn answers(mood: u8) -> BoxedStrategy<Answer> {
    let level = |levels: &'static [Level]| select(levels).prop_map(Answer::Level);
    match mood {
        0 => prop_oneof![9 => level(&Level::ALL), 2 => Just(Answer::DontKnow), 1 => Just(Answer::DoesNotApply)].boxed(),
        1 => prop_oneof![1 => level(&Level::ALL[..2]), 1 => Just(Answer::DontKnow)].boxed(),
        _ => prop_oneof![3 => level(&Level::ALL), 2 => Just(Answer::Level(Level::WORST))].boxed(),
    }
}

fn responses(catalogue: &Catalogue) -> impl Strategy<Value = SortedMap<ResponseId, Response>> + use<> {
    let questions: Vec<QuestionId> = catalogue.questions.iter().map(|q| q.id).collect();
    let (people, each) = (0..10usize, questions.len());
    let rows = (people, 0..3u8).prop_flat_map(move |(n, mood)| vec(vec(option::weighted(0.9, answers(mood)), each), n));
    rows.prop_map(move |rows| {
        let response = |(i, row): (usize, Vec<Option<Answer>>)| {
            let mut response = Response::new(ResponseId(i as u128));
            response.answers = questions.iter().zip(row).filter_map(|(&q, a)| Some((q, a?))).collect();
            (response.id, response)
        };
        rows.into_iter().enumerate().map(response).collect()
    })
}

fn tallies(catalogue: &Catalogue) -> impl Strategy<Value = Tally> + use<> {
    let questions: Vec<QuestionId> = catalogue.questions.iter().map(|q| q.id).collect();
    let hands = (any::<[u8; 5]>(), 0u16..3, 0u16..3).prop_map(|(levels, dont_know, does_not_apply)| Hands {
        levels: levels.map(|n| u16::from(n % 3)),
        dont_know,
        does_not_apply,
    });
    let counts = sorted_map(select(questions), hands, 0..10);
    prop_oneof![3 => Just(SortedMap::new()), 1 => counts].prop_map(|hands| Tally { revision: 0, hands })
}

fn evidences(catalogue: &Catalogue, wild: bool) -> impl Strategy<Value = Evidence> + use<> {
    let metrics: Vec<MetricId> = catalogue.metrics.iter().map(|m| m.id).chain([MetricId(0), MetricId(99)]).collect();
    let plausible =
        prop_oneof![select(vec![0i64, 1, 2, 3, 4, 5, 8, 30, 100, 365, 9999]).prop_map(|n| n * 1000), 0..500_000i64];
    let value = if wild { any::<i64>().boxed() } else { plausible.boxed() };
    let values = sorted_map(select(metrics), value.prop_map(Thousandths), 0..15);
    let looked_up = |values: &SortedMap<MetricId, Thousandths>| {
        // Every second figure is an "about" of a tenth to either side.
        let about = |Thousandths(n): Thousandths| (Thousandths(n - n / 10), Thousandths(n.saturating_add(n / 10)));
        let source = |(&id, &figure)| (id, LookedUp { range: Some(about(figure)), ..LookedUp::default() });
        values.iter().step_by(2).map(source).collect()
    };
    (values, any::<bool>(), any::<Option<bool>>(), any::<Option<bool>>(), option::of(0u16..5)).prop_map(
        move |(values, promised_24x7, restore_procedure_written, release_steps_written, admin_count)| Evidence {
            looked_up: looked_up(&values),
            values,
            promised_24x7,
            restore_procedure_written,
            release_steps_written,
            admin_count,
        },
    )
}

/// Any knowledge matrix.
pub fn knowledges(wild: bool) -> impl Strategy<Value = Knowledge> {
    let most = if wild { 24 } else { 9 };
    let byte = move |most: u8| if wild { any::<u8>().boxed() } else { (0..=most).boxed() };
    let names = || (0..most).prop_map(|n: usize| format!("P{n}"));
    let system = (byte(3), sorted_map(names(), byte(3), 0..5)).prop_map(|(weight, levels)| System {
        id: String::new(),
        name: String::new(),
        weight,
        levels,
    });
    (vec(names(), 0..most), vec(system, 0..12)).prop_map(|(people, mut systems)| {
        for (i, system) in systems.iter_mut().enumerate() {
            system.id = format!("s{i}");
        }
        Knowledge { people, systems, unfinished: false, given: 0 }
    })
}

fn duty_maps(wild: bool) -> impl Strategy<Value = DutyMap> {
    let names = || (0..7usize).prop_map(|n: usize| format!("P{n}"));
    let hours = if wild { any::<i64>().boxed() } else { (0..25_000i64).boxed() };
    let roles = select(vec![Role::Developer, Role::Developer, Role::Operations, Role::Platform, Role::Vendor]);
    let carrier =
        (names(), roles, hours.prop_map(Thousandths)).prop_map(|(who, role, hours)| Carrier { who, role, hours });
    let line = (any::<u8>(), vec(carrier, 0..4), vec(names(), 0..4)).prop_map(move |(weight, carriers, able)| {
        DutyLine { id: "D".to_owned(), weight: if wild { weight } else { weight % 3 + 1 }, carriers, able }
    });
    // A line for each of the thirteen standard duties, or some of them, and some of the team's own.
    (vec(names(), 0..7), vec(line, 0..16), any::<bool>()).prop_map(|(people, mut lines, most)| {
        if most {
            for (n, line) in (1..=13).zip(&mut lines) {
                line.id = format!("D{n:02}");
            }
        }
        DutyMap { people, lines }
    })
}

fn checks() -> impl Strategy<Value = SortedMap<GateId, Checked>> {
    let found = select(vec![Check::Confirmed, Check::Rejected]);
    let by = option::of(select(&Checker::ALL[..]));
    let checked =
        (found, by).prop_map(|(found, by)| Checked { found, by, on: by.and(Date::from_ordinal_date(2026, 1).ok()) });
    sorted_map(select(&GateId::ALL[..]), checked, 0..3)
}

fn outcomes() -> impl Strategy<Value = Outcome> {
    (select(&Standing::ALL[..]), any::<bool>()).prop_map(|(standing, looked)| Outcome {
        standing,
        note: if looked { "Half of it".to_owned() } else { String::new() },
        on: Date::from_ordinal_date(2026, 30).ok().filter(|_| looked),
    })
}

/// What was said and chosen. Only questions that are not about strain are talked about with the answers in sight.
fn meetings(catalogue: &Catalogue, wild: bool) -> impl Strategy<Value = Meeting> + use<> {
    let open: Vec<QuestionId> = catalogue.questions.iter().filter(|q| !q.sensitive).map(|q| q.id).collect();
    let (topic, question) = (option::of(select(open.clone())), select(open));
    let hand = if wild { any::<u16>().boxed() } else { (0..6u16).boxed() };
    let hands = vec(hand.clone(), 7).prop_map(|n| Hands {
        levels: [n[0], n[1], n[2], n[3], n[4]],
        dont_know: n[5],
        does_not_apply: n[6],
    });
    let talk = (any::<bool>(), hands).prop_map(|(noted, after)| Talk {
        note: if noted { "Two nights.\nNobody slept.".to_owned() } else { String::new() },
        after,
    });
    let almost = sorted_map(select(&RiskId::ALL[..]), select(&Almost::ALL[..]), 0..3);
    let parked = vec(select(vec!["Who owns the DNS?", "Old invoices"]).prop_map(str::to_owned), 0..3);
    let worth = vec(hand, 5).prop_map(|n| [n[0], n[1], n[2], n[3], n[4]]);
    let said = (topic.clone(), topic, sorted_map(question, talk, 0..3));
    (said, almost, option::weighted(0.3, polls()), parked, worth).prop_map(
        |((first, second, mut talks), almost, vote, parked, worth)| {
            talks.retain(|_, talk| !talk.is_empty());
            Meeting { topics: [first, second], talks, almost, vote, parked, worth }
        },
    )
}

/// Copies of a vote as two devices may have them: few lists and few ids, so that they collide.
pub fn polls() -> impl Strategy<Value = Poll> {
    let ballot = (0..3u128, 0..2u8, vec(0..2usize, 0..4));
    (1..3u8, any::<bool>(), 0..3u32, 0..4u16, vec(ballot, 0..4)).prop_map(
        |(version, closed, revision, hands, ballots)| {
            let candidates = vec![Candidate::Action(ActionId(7)), Candidate::Own("Restore one backup".to_owned())];
            let mut poll = Poll::new(List::new(version, candidates).unwrap());
            for (id, times, places) in ballots {
                let mut dots = Dots::default();
                places.into_iter().for_each(|at| _ = dots.put(at));
                poll.cast(Ballot { id: BallotId::of(id), times, dots });
            }
            (poll.closed, poll.revision, poll.hands[1]) = (closed, revision, hands);
            poll
        },
    )
}

fn plan_inputs(catalogue: &Catalogue, wild: bool) -> impl Strategy<Value = PlanInputs> + use<> {
    let byte = move |range: std::ops::RangeInclusive<u8>| if wild { any::<u8>().boxed() } else { range.boxed() };
    let ids: Vec<ActionId> = catalogue.actions.iter().map(|a| a.id).chain([ActionId(99)]).collect();
    let effort = if wild { any::<u16>().boxed() } else { (0..100u16).boxed() };
    let ids: Vec<ActionId> = ids.into_iter().chain([ActionId::own(1), ActionId::own(2)]).collect();
    let wanted = (option::weighted(0.2, select(&Window::ALL[..])), option::weighted(0.2, 1..5u8));
    let questions: Vec<QuestionId> = catalogue.questions.iter().map(|q| q.id).collect();
    let became = (option::of(select(questions)), option::weighted(0.2, outcomes()));
    let decision = (any::<Option<bool>>(), any::<Option<bool>>(), option::weighted(0.3, effort), wanted, became)
        .prop_map(|(have, dropped, effort_tenths, (window, rank), (moves, outcome))| Decision {
            have,
            dropped: dropped.filter(|&d| d).map(|_| String::new()),
            effort_tenths,
            window,
            rank,
            owner: if rank == Some(1) { String::new() } else { "Mara".to_owned() },
            first_step: if moves.is_some() { "Ask for a day".to_owned() } else { String::new() },
            moves,
            outcome,
            ..Decision::default()
        });
    let before = vec(select(ids.clone()), 0..2);
    let lowers = sorted_map(select(&SubRiskId::ALL[..]), byte(1..=3), 0..3);
    let typed = (0..60u16, before, lowers).prop_map(|(effort_tenths, prerequisites, effects)| OwnAction {
        title: "Ask the host".to_owned(),
        effort_tenths,
        prerequisites,
        effects: effects.into_iter().collect(),
    });
    let own = sorted_map((1..3u8).prop_map(ActionId::own), typed, 0..3);
    let fit = any::<[bool; 5]>().prop_map(|[a, b, c, d, e]| PaasFit {
        stateless_web: a,
        managed_database: b,
        ordinary_hardware: c,
        region_and_compliance: d,
        cost_at_scale: e,
    });
    let organisation = (0u16..50, 0u16..6, any::<bool>(), fit)
        .prop_map(|(engineers, teams, needs_24x7, paas_fit)| Organisation { engineers, teams, needs_24x7, paas_fit });
    let impact = vec(byte(1..=3), 5).prop_map(|i| [i[0], i[1], i[2], i[3], i[4]]);
    let decisions = sorted_map(select(ids), decision, 0..10);
    (byte(0..=60), impact, organisation, decisions, own).prop_map(
        |(capacity_percent, impact, organisation, decisions, own)| PlanInputs {
            capacity_percent,
            impact,
            organisation,
            decisions,
            own,
        },
    )
}

/// A map with any of these keys.
fn sorted_map<K: Strategy<Value: Ord + Clone>, V: Strategy<Value: Clone>>(
    keys: K,
    values: V,
    size: std::ops::Range<usize>,
) -> impl Strategy<Value = SortedMap<K::Value, V::Value>> {
    proptest::collection::btree_map(keys, values, size).prop_map(|map| map.into_iter().collect())
}
