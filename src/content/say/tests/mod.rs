//! What is said of the two made-up teams, and of them with fewer answers.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod facts;
mod what_if;

use super::*;
use crate::{CATALOGUE, Language};
use domain::{
    action::{ActionId, Window},
    confidentiality::Detail,
    gate::{Check, GateId},
    question::{Answer, Level},
    response::ResponseId,
    roadmap::{self, Plan},
    score::{self, Assessment},
};

const WORDS: Words = Words(Language::English);

fn larkspur() -> Round {
    samples::larkspur()
}

fn quayside() -> Round {
    samples::quayside()
}

fn with_people(mut round: Round, n: usize) -> Round {
    let ids: Vec<ResponseId> = round.responses.keys().copied().collect();
    for id in ids.iter().skip(n) {
        round.responses.remove(id);
    }
    round
}

fn without_maps(mut round: Round) -> Round {
    round.knowledge = Default::default();
    round.duties = Default::default();
    round
}

fn everybody_says(mut round: Round, level: u8) -> Round {
    let answer = Answer::Level(Level::new(level).unwrap());
    for response in round.responses.values_mut() {
        for question in CATALOGUE.questions {
            response.answer(question.id, answer);
        }
    }
    round.evidence = Default::default();
    without_maps(round)
}

fn scored(round: &Round) -> Assessment {
    score::score(&CATALOGUE, round)
}

#[test]
fn headlines() {
    let check = |round: Round, expected: &str| assert_eq!(headline(WORDS, &round, &scored(&round)), expected);
    check(larkspur(), "Three of your five risks are critical, and all three run through one person.");
    check(quayside(), "One of your five risks is high: fatigue.");
    check(without_maps(larkspur()), "Three of your five risks are critical, and only one person can release.");
    check(everybody_says(larkspur(), 0), "All five risks are healthy.");
    check(everybody_says(larkspur(), 1), "None of your five risks is urgent; all are worth watching.");
    check(everybody_says(larkspur(), 2), "All five risks are elevated.");
    check(everybody_says(larkspur(), 4), "All five risks are critical, and only one person can release.");
    check(with_people(everybody_says(larkspur(), 4), 4), "All five risks are critical.");
    check(
        with_people(without_maps(Round { evidence: Default::default(), ..larkspur() }), 0),
        "There are not enough answers for a score yet.",
    );

    // The service moves to a company that provisions: one of the three no longer runs through one person.
    let mut shared = larkspur();
    shared.duties.lines[0].able.push("P2".to_owned());
    check(shared, "Three of your five risks are critical, and two of them run through one person.");
    let mut only_duties = larkspur();
    only_duties.knowledge = Default::default();
    check(only_duties, "Three of your five risks are critical, and only one person can release.");
    let mut only_knowledge = larkspur();
    only_knowledge.duties = Default::default();
    check(
        only_knowledge,
        "Three of your five risks are critical, and one absence would leave most of your systems without an expert.",
    );
}

#[test]
fn ledes() {
    let check = |round: Round, expected: &str| assert_eq!(lede(WORDS, &round, &scored(&round)), expected);
    check(
        larkspur(),
        "Infrastructure is built by hand, five of nine systems have a single expert, and recovery depends on memory. \
         The order of the first three is not certain: their ranges overlap.",
    );
    check(
        quayside(),
        "Incidents fall to tired people and strain has become a staffing risk. \
         The order of the first two is not certain: their ranges overlap.",
    );
    check(
        with_people(larkspur(), 4),
        "“Bus factor” stands highest, at Critical. The order of the first two is not certain: their ranges overlap.",
    );
    check(everybody_says(larkspur(), 1), "Nothing stands at 40 or above.");
    check(
        with_people(everybody_says(larkspur(), 1), 0),
        "A sub-risk needs answers to two of its questions before it gets a score.",
    );
}

#[test]
fn profiles() {
    let check = |round: Round, title: &str, foot: &str| {
        let found = scored(&round);
        assert_eq!([profile_title(WORDS, &round, &found), profile_foot(WORDS, &round, &found)], [title, foot]);
    };
    check(
        larkspur(),
        "Hand-built infrastructure and the bus factor share first place; fatigue is too close to call",
        "Five respondents and six pieces of evidence",
    );
    check(
        quayside(),
        "Fatigue comes first; strain is too close to call",
        "Seven respondents and 14 pieces of evidence",
    );
    check(
        with_people(everybody_says(larkspur(), 3), 1),
        "Context switching, fatigue, the missing platform, lost visibility and the bus factor share first place",
        "One respondent and no evidence",
    );
}

#[test]
fn confidence() {
    let check = |round: Round, expected: [&str; 3]| {
        let found = scored(&round);
        assert_eq!([confidence_level, confidence_line, visibility_line].map(|f| f(WORDS, &round, &found)), expected);
    };
    let unknown = "On what a team must know, 28 of 60 answers were “I don’t know”.";
    check(larkspur(), ["High", "confidence: evidence entered, few splits", unknown]);
    check(quayside(), ["Medium", "confidence: few of you answered", ""]);
    let bare = without_maps(Round { evidence: Default::default(), ..with_people(larkspur(), 2) });
    check(bare, ["Low", "confidence: few of you answered and no evidence entered", ""]);
}

#[test]
fn alarms() {
    let check = |round: &Round, gate, title: &str, line: &str| {
        let found = scored(round);
        assert_eq!([gate_title(WORDS, &found, gate), gate_line(WORDS, round, &found, gate)], [title, line]);
    };
    let round = larkspur();
    check(
        &round,
        GateId::LonePager,
        "One person is on call around the clock",
        "The schedule has one name and the service is promised day and night.",
    );
    check(
        &round,
        GateId::SingleDeployer,
        "Only one person can release, and the steps are not written down",
        "Three of four who knew said so.",
    );
    check(
        &round,
        GateId::NoRestore,
        "There is no known way back from data loss",
        "No restore has ever been tested and no procedure exists. Four of five did not know.",
    );
    check(
        &round,
        GateId::SharedAdmin,
        "One answer says the admin password is shared. Is it?",
        "One of five said so. Changes no score until somebody has looked.",
    );
    check(
        &round,
        GateId::Untraceable,
        "One answer says changes cannot be traced to a person. True?",
        "One of two who knew said so; three did not know. Changes no score until somebody has looked.",
    );
    let mut looked = larkspur();
    looked.checks.insert(GateId::SharedAdmin, Check::Confirmed.into());
    check(
        &looked,
        GateId::SharedAdmin,
        "A shared administrator password opens production",
        "You looked, and it is so. One of five said so.",
    );
    let few = with_people(larkspur(), 4);
    check(
        &few,
        GateId::SharedAdmin,
        "A shared administrator password opens production",
        "Changes no score until somebody has looked.",
    );
    check(
        &few,
        GateId::SingleDeployer,
        "Only one person can release, and the steps are not written down",
        "If that person is ill, a fix cannot be shipped.",
    );
    let mut several = quayside();
    for response in several.responses.values_mut().take(2) {
        response.answer("4.1a".parse().unwrap(), Answer::Level(Level::WORST));
    }
    assert!(gate_title(WORDS, &scored(&several), GateId::SharedAdmin).starts_with("Three answers say"));
}

#[test]
fn differences() {
    let round = larkspur();
    let found = scored(&round);
    let check = |question: &str, expected: &str| {
        assert_eq!(split_title(WORDS, &found, question.parse().unwrap()), expected);
    };
    check("1.1a", "The longest quiet stretch runs from under 30 minutes to over 3 hours");
    check("1.2b", "You do not agree on how large a typical change is");
    check("5.1a", "Answers on nights and strain lie far apart");
    assert_eq!(blind_title(WORDS, &found), "On seven questions most of you did not know");
    assert_eq!(perception_title(WORDS, &found), "Nights are worse than the answers say");
    let quayside = scored(&quayside());
    assert_eq!(blind_title(WORDS, &quayside), "On three questions a third of you or more did not know");
    assert_eq!(perception_title(WORDS, &quayside), "Where you looked, the log and your answers agree");
    let few = scored(&with_people(larkspur(), 4));
    assert_eq!(split_title(WORDS, &few, "1.1a".parse().unwrap()), "Answers on nights and strain lie far apart");
}

#[test]
fn components() {
    let check = |round: Round, question: &str, expected: &str| {
        assert_eq!(component(WORDS, &round, &scored(&round), question.parse().unwrap()), expected);
    };
    check(larkspur(), "2.2a", "“One experienced person’s memory”");
    check(larkspur(), "5.2b", "“Nobody, and there is no written procedure”; four of you did not know");
    check(
        larkspur(),
        "4.2a",
        "between “Only the ones that went through the pipeline” and “No”; three of you did not know",
    );
    check(
        larkspur(),
        "2.1a",
        "“5 to 8” by what was looked up: 7 pages in 28 days; your answers: between “None” and “1 or 2”",
    );
    check(larkspur(), "2.2c", "“4 to 24 hours” by what was looked up: 6 hours");
    check(with_people(larkspur(), 4), "5.1a", "Counts from five answers on.");
    check(with_people(larkspur(), 0), "1.1a", "Nobody answered.");
}

#[test]
fn reasons() {
    let check = |round: Round, action: u8, expected: &str| {
        let found = scored(&round);
        let plan = roadmap::plan(&CATALOGUE, &round, &found);
        let step = plan.steps.iter().find(|s| s.action == ActionId(action)).unwrap();
        assert_eq!(because(WORDS, &round, &found, step), expected);
    };
    check(
        larkspur(),
        8,
        "Because nobody can say that the main data has been restored from a backup (the one who knew; four did not know).",
    );
    check(
        larkspur(),
        10,
        "Because one person can release, and the steps are not written down (three of four who knew).",
    );
    check(larkspur(), 11, "Because the last release was approved quickly to unblock it (three of five).");
    check(
        larkspur(),
        1,
        "Because the longest quiet stretch runs from under 30 minutes to over 3 hours (and the solo-ops load index is 89).",
    );
    check(
        larkspur(),
        4,
        "Because people start later after a night incident only if they ask \
         (three of four who knew, and the log shows seven night pages in 28 days).",
    );
    check(larkspur(), 7, "Because the last repair ran on one person’s memory (four of five).");
    check(larkspur(), 5, "Because the rotation has one name.");
    check(larkspur(), 32, "Because four of five checks fit a managed platform, and you are six.");
    check(larkspur(), 6, "Because one answer says the admin password is shared.");
    check(larkspur(), 19, "Because direct changes in production surface in an incident.");
    check(quayside(), 31, "Because the service runs around the clock and incidents hurt more than infrastructure.");
    check(quayside(), 22, "Because 160 % of the error budget is used.");
    check(
        with_people(larkspur(), 4),
        10,
        "Because “Bus factor” stands at Critical (and 75 % of critical systems have fewer than two capable people).",
    );
    check(with_people(larkspur(), 4), 5, "Because the rotation has one name.");
    check(
        with_people(larkspur(), 4),
        4,
        "Because “Fatigue and uptime” stands at Critical (and the log shows seven night pages in 28 days).",
    );
}

#[test]
fn plans() {
    let check = |round: Round, expected: [&str; 4]| {
        let found = scored(&round);
        let plan = roadmap::plan(&CATALOGUE, &round, &found);
        let said = [plan_headline, plan_lede, timeline_title, if_all_title].map(|f| f(WORDS, &round, &found, &plan));
        assert_eq!(said, expected);
    };
    let can = "Leave a step out with a reason, change its effort, or say that you have it; the rest is planned again at once.";
    check(
        larkspur(),
        [
            "Five steps by 18 December go after the bus factor, context switching and fatigue first.",
            &format!("Planned with 15 % of six people: 0.9 person-weeks every week. {can}"),
            "Small steps first; “Move what fits to a managed platform” takes most of Next",
            "If all 14 steps are done, four risks reach “Watch” and one “Elevated”",
        ],
    );
    check(
        quayside(),
        [
            "Five steps by 18 December go after fatigue, lost visibility and the bus factor first.",
            &format!("Planned with 15 % of 12 people: 1.8 person-weeks every week. {can}"),
            "Small steps first; “Explicit SRE role” takes most of Later",
            "If all 12 steps are done, two risks reach “Healthy” and three “Watch”",
        ],
    );
    let mut idle = larkspur();
    idle.plan.capacity_percent = 0;
    check(
        idle,
        [
            "Nothing fits into the first four weeks.",
            &format!("Planned with 0 % of six people: 0 person-weeks every week. {can}"),
            "No step is planned",
            "No step is planned",
        ],
    );
}

fn planned(round: &Round) -> Plan {
    roadmap::plan(&CATALOGUE, round, &scored(round))
}

#[test]
fn windows_and_the_way_out() {
    let round = larkspur();
    let plan = planned(&round);
    let capacity = Window::ALL.map(|w| capacity_line(WORDS, &plan, w));
    assert_eq!(capacity, ["3.5 of 3.6 person-weeks", "8 of 8.1 person-weeks", "10.5 of 11.7 person-weeks"]);
    assert_eq!(Window::ALL.map(|w| window_name(WORDS, w)), ["Now", "Next", "Later"]);
    assert_eq!(choice_title(WORDS, &plan), "Way out: a managed platform");
    assert_eq!(
        choice_line(WORDS, &round, &plan),
        "You are fewer than 30 engineers, and four of five checks fit. Runner-up: share the duty. \
         One more product team would not change this."
    );
    let sre = quayside();
    assert_eq!(
        choice_line(WORDS, &sre, &planned(&sre)),
        "The service runs around the clock, incidents hurt more than infrastructure, and operations take 1.6 full-time \
         jobs. Runner-up: a named owner. One more product team would not change this."
    );
}

/// Whatever a round holds, no sentence below five people names a question or a count of answers.
#[test]
fn little_is_said_of_few() {
    for n in 0..5 {
        for round in [with_people(larkspur(), n), with_people(quayside(), n)] {
            let found = scored(&round);
            assert_eq!(found.detail, Detail::RisksOnly);
            let plan = planned(&round);
            let mut said: Vec<String> = plan.steps.iter().map(|s| because(WORDS, &round, &found, s)).collect();
            said.extend([headline, lede, visibility_line].map(|f| f(WORDS, &round, &found)));
            said.extend(GateId::ALL.map(|g| gate_line(WORDS, &round, &found, g)));
            said.extend(CATALOGUE.questions.iter().map(|q| split_title(WORDS, &found, q.id)));
            for sentence in said {
                for phrase in [
                    "who knew",
                    "said so",
                    "answers say",
                    "answer says",
                    "do not agree",
                    "runs from",
                    "(one of",
                    "(two of",
                ] {
                    assert!(!sentence.contains(phrase), "{n}: {sentence}");
                }
            }
        }
    }
}

#[test]
fn stories() {
    assert!(sample_story(WORDS, &larkspur()).starts_with("Six engineers"));
    assert!(sample_story(WORDS, &quayside()).starts_with("Twelve engineers"));
    let own = Round { id: domain::round::RoundId(7), ..larkspur() };
    assert_eq!(sample_story(WORDS, &own), "");
}
