//! What is said of the made-up teams' knowledge and duties, and of teams that stretch it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::{CATALOGUE, Language, samples};
use domain::{duties::DutyLine, round::Round};
use domain::{knowledge::Knowledge, score};

const WORDS: Words = Words(Language::English);

fn scored(round: &Round) -> Assessment {
    score::score(&CATALOGUE, round)
}

/// A team that knows this: lines such as `Shop|3 A2 B1`: name, weight, people with levels.
fn knows(people: &str, systems: &[&str]) -> Round {
    let system = |(n, line): (usize, &&str)| {
        let (name, rest) = line.split_once('|').unwrap();
        let mut parts = rest.split(' ');
        let weight = parts.next().unwrap().parse().unwrap();
        let levels = parts.map(|part| (part[..1].to_owned(), part[1..].parse().unwrap())).collect();
        System { id: format!("s{n}"), name: name.to_owned(), weight, levels }
    };
    Round {
        knowledge: Knowledge {
            people: people.chars().map(String::from).collect(),
            systems: systems.iter().enumerate().map(system).collect(),
            unfinished: false,
            given: 0,
        },
        ..samples::larkspur()
    }
}

#[test]
fn headlines_and_ledes() {
    let check = |round: Round, headline: &str, lede: &str| {
        assert_eq!(knowing_headline(WORDS, &scored(&round)), headline);
        assert_eq!(knowing_lede(WORDS, &scored(&round)), lede);
    };
    check(
        samples::larkspur(),
        "If one person leaves, five of nine systems have nobody who can work on them alone.",
        "Three of these five are systems customers stop without: Payment module, Main database and Cloud account.",
    );
    check(
        Round { knowledge: Knowledge::default(), ..samples::larkspur() },
        "Nobody has entered yet who can run what.",
        "For each system it takes a level per person, from no knowledge to “can change its design”. What is shown is how \
         many, never who.",
    );
    check(
        knows("AB", &["Shop|3 A2 B2", "Mail|1 A2 B2"]),
        "Every system has at least two people who can work on it alone.",
        "It takes two absences at the same time to leave more than half of the weight uncovered.",
    );
    check(
        knows("ABC", &["Shop|3 A2 B2 C2"]),
        "The one system has at least two people who can work on it alone.",
        "It takes three absences at the same time to leave more than half of the weight uncovered.",
    );
    check(
        knows("AB", &["Shop|3 A2", "Mail|1 A2 B2"]),
        "If one person leaves, one of two systems has nobody who can work on it alone.",
        "It is a system customers stop without: Shop.",
    );
    check(
        knows("A", &["Mail|1 A2"]),
        "If one person leaves, nobody can work on the one system alone.",
        "It is not a system customers stop without.",
    );
    check(
        knows("A", &["Mail|1 A2", "Chat|2 A2"]),
        "If one person leaves, neither of two systems has anybody who can work on it alone.",
        "Neither of these two is a system customers stop without.",
    );
    check(
        knows("A", &["Shop|3 A2", "Cart|3 A2", "Till|3 A2"]),
        "If one person leaves, none of three systems has anybody who can work on it alone.",
        "All three of these are systems customers stop without: Shop, Cart and Till.",
    );
    check(
        knows("AB", &["Shop|3 A1", "Mail|1 B2", "Chat|1 A2 B2"]),
        "One of three systems has nobody who can work on it alone; if one person leaves, it is two.",
        "One of these two is a system customers stop without: Shop.",
    );
    check(
        knows("AB", &["Shop|3 A1", "Cart|3", "Chat|1 A2 B2"]),
        "Two of three systems have nobody who can work on them alone.",
        "Both of these are systems customers stop without: Shop and Cart.",
    );
    check(
        knows("AB", &["Shop|2 A1", "Cart|2", "Chat|1 B1"]),
        "None of three systems has anybody who can work on it alone.",
        "None of these three is a system customers stop without.",
    );
    check(
        knows("A", &["a|3 A2", "b|3 A2", "c|3 A2", "d|3 A2", "e|3 A2", "f|3 A2", "g|1 A2"]),
        "If one person leaves, none of seven systems has anybody who can work on it alone.",
        "Six of these seven are systems customers stop without: a, b, c, d and 2 more.",
    );
}

#[test]
fn facts_are_figures_with_what_they_count() {
    let check = |round: &Round, expected: &[&str]| {
        let facts = knowing_facts(WORDS, round, &scored(round));
        let said: Vec<String> = facts.into_iter().map(|fact| format!("{}: {}", fact.value, fact.label)).collect();
        assert_eq!(said, expected);
    };
    let mut round = samples::larkspur();
    check(
        &round,
        &[
            "1: bus factor: so few absences leave more than half of the weight uncovered",
            "1: person can work alone on the least covered system customers stop without",
            "19.5 of 21: hours of operations a week fall to one person",
            "3 of 13: duties are done by nobody",
            "100 %: of the hours of operations are carried by product developers",
        ],
    );
    assert_eq!(
        solo_sub(WORDS),
        "The index adds three parts; each bar is as long as its weight. It enters the sub-risk “broken focus”."
    );
    round.knowledge = Knowledge::default();
    round.duties.lines.iter_mut().for_each(|line| line.carriers.clear());
    check(&round, &["13 of 13: duties are done by nobody"]);
    round = Round { duties: Default::default(), ..knows("A", &["Shop|2 A1"]) };
    check(&round, &["0: bus factor: more than half of the weight is uncovered today"]);
    let people = "ABCDEFGHIJKLM";
    let alone: Vec<String> = people.chars().map(|who| format!("x|3 {who}2")).collect();
    round =
        Round { duties: Default::default(), ..knows(people, &alone.iter().map(String::as_str).collect::<Vec<_>>()) };
    check(
        &round,
        &[
            "at most 7: bus factor: so few absences leave more than half of the weight uncovered",
            "1: person can work alone on the least covered system customers stop without",
        ],
    );
}

#[test]
fn lists_in_words() {
    let check = |round: &Round, expected: [&str; 3]| {
        let found = scored(round);
        assert_eq!([single_line, orphans_line, absence_line].map(|line| line(WORDS, &found)), expected);
    };
    check(
        &samples::larkspur(),
        [
            "Five systems have one person each who can work on them alone: Payment module, Main database, Cloud account, \
             Deployment scripts and Monitoring.",
            "",
            "After the worst single absence, none of the five systems that rest on one person has anybody.",
        ],
    );
    check(
        &knows("AB", &["Shop|3 A2", "Mail|1 B2", "Chat|1 A1"]),
        [
            "Two systems have one person each who can work on them alone: Shop and Mail.",
            "Nobody can run this system: Chat.",
            "After the worst single absence, these systems have nobody: Shop and Chat.",
        ],
    );
    check(
        &knows("AB", &["Shop|3 A2", "Mail|1 A2 B2"]),
        [
            "One system has one person who can work on it alone: Shop.",
            "",
            "After the worst single absence, the one system that rests on one person has nobody.",
        ],
    );
    check(
        &knows("AB", &["Shop|3 A2", "Mail|1 B2"]),
        [
            "Two systems have one person each who can work on them alone: Shop and Mail.",
            "",
            "After the worst single absence, this system has nobody: Shop.",
        ],
    );
    check(&knows("AB", &["Shop|3 A2 B2"]), ["", "", "No single absence leaves a system without anybody."]);
    check(
        &knows("AB", &["Shop|3 A1", "Mail|1"]),
        [
            "",
            "Nobody can run these systems: Shop and Mail.",
            "No single absence leaves one more system without anybody.",
        ],
    );
    check(&knows("", &[]), [""; 3]);
}

#[test]
fn what_nobody_does() {
    let check = |round: &Round, expected: &str| assert_eq!(undone_line(WORDS, &scored(round)), expected);
    let mut round = samples::larkspur();
    check(
        &round,
        "Nobody does these duties: Backup and restore; Secrets and certificates; Audit evidence and compliance.",
    );
    let somebody = round.duties.lines[0].carriers.clone();
    let undone = round.duties.lines.iter_mut().filter(|line| line.carriers.is_empty());
    undone.for_each(|line| line.carriers = somebody.clone());
    check(&round, "");
    let (id, carriers, able) = ("The fax".to_owned(), Vec::new(), Vec::new());
    round.duties.lines.push(DutyLine { id, weight: 1, carriers, able });
    check(&round, "Nobody does this duty: The fax.");
    // As long as a standard duty is not said, nothing is.
    round.duties.lines.remove(0);
    check(&round, "");
}

#[test]
fn where_to_pair_first() {
    let check = |round: Round, expected: &str| assert_eq!(pairing_line(WORDS, &scored(&round)), expected);
    check(
        samples::larkspur(),
        "Pair on Payment module first: one more who can work on it alone means that it takes two absences, not one, to \
         leave more than half of the weight uncovered. Somebody can already follow its runbook. Next come Main database, \
         Cloud account, Deployment scripts and Monitoring.",
    );
    check(
        knows("AB", &["Shop|3 A2", "Mail|1 A2 B2"]),
        "Pair on Shop first: one more who can work on it alone means that every system customers stop without has at least \
         two people who can.",
    );
    check(
        knows("AB", &["Shop|3", "Mail|1 A2"]),
        "Have somebody learn Shop first: one who can work on it alone means that no system customers stop without is left \
         to nobody. Next comes Mail.",
    );
    check(
        knows("AB", &["Shop|2", "Mail|1 A2"]),
        "Have somebody learn Shop first: one who can work on it alone means that at least half of the weight is covered. \
         Next comes Mail.",
    );
    check(
        knows("ABC", &["Shop|3 A2", "Cart|3 B2", "Till|3 C2", "Mail|2 A2 B2"]),
        "Pair on Shop first: one more who can work on it alone means that two systems customers stop without, not three, \
         rest on fewer than two people. Next come Cart and Till.",
    );
    check(
        knows("AB", &["Shop|2 A2", "Mail|1 B2", "Chat|1 A1"]),
        "Pair on Shop first: one more who can work on it alone means that it takes two absences, not one, to leave more than \
         half of the weight uncovered. Next come Chat and Mail.",
    );
    check(knows("", &[]), "");
}

/// Whatever is typed as a label of a person, no sentence repeats it.
#[test]
fn no_sentence_names_a_person() {
    let mut round = samples::larkspur();
    let hidden = |label: &String| format!("zq{label}");
    round.knowledge.people = round.knowledge.people.iter().map(hidden).collect();
    for system in &mut round.knowledge.systems {
        system.levels = system.levels.iter().map(|(who, level)| (hidden(who), *level)).collect();
    }
    round.duties.people = round.duties.people.iter().map(hidden).collect();
    for line in &mut round.duties.lines {
        line.able = line.able.iter().map(hidden).collect();
        line.carriers.iter_mut().for_each(|carrier| carrier.who = hidden(&carrier.who));
    }
    let found = scored(&round);
    let mut said = vec![knowing_headline(WORDS, &scored(&round)), undone_line(WORDS, &found)];
    said.extend([knowing_lede, single_line, orphans_line, absence_line, pairing_line].map(|line| line(WORDS, &found)));
    said.extend(knowing_facts(WORDS, &round, &found).into_iter().flat_map(|fact| [fact.value, fact.label]));
    assert!(said.iter().all(|text| !text.contains("zq")), "{said:?}");
    assert_eq!(said.iter().filter(|text| text.is_empty()).count(), 1, "{said:?}");
}
