//! What is said of assumptions about the made-up teams.

use super::*;
use domain::{
    action::{OwnAction, Window},
    evidence::{LookedUp, MetricId, Thousandths},
    knowledge::{Knowledge, System},
    what_if::{Assumed, WhatIf, assume},
};

fn found(round: &Round, assumed: &Assumed) -> WhatIf {
    assume(&CATALOGUE, round, &scored(round), assumed)
}

fn done(actions: &[u8]) -> Assumed {
    Assumed { actions: actions.iter().map(|&id| ActionId(id)).collect(), ..Assumed::default() }
}

fn leaves() -> Assumed {
    Assumed { departure: true, ..Assumed::default() }
}

fn twice() -> Assumed {
    Assumed { doubled_pages: true, ..Assumed::default() }
}

fn now(round: &Round) -> Assumed {
    let plan = roadmap::plan(&CATALOGUE, round, &scored(round));
    Assumed { actions: plan.steps_in(Window::Now).map(|step| step.action).collect(), ..Assumed::default() }
}

/// Systems of weight 3, each with who can work on it alone: `AB` is A and B.
fn knows(holders: &[&str]) -> Round {
    let system = |(n, who): (usize, &&str)| {
        let levels = who.chars().map(|who| (who.to_string(), 2)).collect();
        System { id: n.to_string(), name: n.to_string(), weight: 3, levels }
    };
    let people = ["A", "B", "C"].map(str::to_owned).into();
    let systems = holders.iter().enumerate().map(system).collect();
    Round { knowledge: Knowledge { people, systems, ..Knowledge::default() }, ..quayside() }
}

fn paged(values: &[(MetricId, i64)]) -> Round {
    let mut round = quayside();
    round.evidence.values = values.iter().map(|&(id, n)| (id, Thousandths(n * 1000))).collect();
    round
}

#[test]
fn scores_that_move() {
    let check = |round: &Round, assumed: &Assumed, lines: &[&str], still: &str| {
        let found = found(round, assumed);
        assert_eq!(what_if_lines(WORDS, round, &found), lines);
        assert_eq!(what_if_still(WORDS, &found), still);
    };
    check(&larkspur(), &Assumed::default(), &[], "No risk moves.");
    check(
        &larkspur(),
        &now(&larkspur()),
        &[
            "“Attrition and bus factor” falls from Critical to Elevated, 85 to about 44: “Restore drill”, “Second pair \
             of hands”, “Interrupt duty” and “Rest rule after night work” lower it.",
            "“Context switching and code quality” falls from High to Elevated, 71 to about 44: “Review floor” and \
             “Interrupt duty” lower it.",
            "“Fatigue, human error and uptime” falls from Critical to High, 81 to about 62: “Rest rule after night \
             work” and “Restore drill” lower it.",
            "“Lost security and audit visibility” falls within High, 66 to about 64: “Review floor” lowers it.",
        ],
        "One risk does not move.",
    );
    check(
        &quayside(),
        &twice(),
        &["“Fatigue, human error and uptime” rises within High, 70 to about 73: more pages raise it."],
        "Four risks do not move.",
    );
    check(
        &knows(&["AB"]),
        &leaves(),
        &["“Attrition and bus factor” rises from Elevated to High, 57 to about 64: the departure raises it."],
        "Four risks do not move.",
    );
    check(
        &knows(&["AB"]),
        &Assumed { departure: true, doubled_pages: true, ..done(&[8, 10]) },
        &[
            "“Fatigue, human error and uptime” rises within High, 70 to about 71: more pages raise it; “Restore drill” \
             lowers it.",
            "“Attrition and bus factor” falls within Elevated, 57 to about 56: the departure raises it; “Restore \
             drill” and “Second pair of hands” lower it.",
        ],
        "Three risks do not move.",
    );
    // More than four steps are counted.
    let many = found(&larkspur(), &done(&[1, 2, 3, 4, 8, 10]));
    assert!(what_if_lines(WORDS, &larkspur(), &many)[0].ends_with(" and 3 more lower it."), "{many:?}");
    // There is nothing to count.
    let nobody = Round { evidence: Default::default(), ..without_maps(with_people(larkspur(), 0)) };
    check(&nobody, &now(&larkspur()), &[], "");
}

#[test]
fn steps_of_the_teams_own_have_their_names() {
    let check = |own: u8, listed: &[u8], why: &str| {
        let mut round = larkspur();
        let lowers = |n: u8| OwnAction {
            title: format!("Ask {n}"),
            effects: vec![("1.2".parse().unwrap(), 1)],
            ..OwnAction::default()
        };
        round.plan.own = (1..=own).map(|n| (ActionId::own(n), lowers(n))).collect();
        let mut assumed = done(listed);
        (1..=own).for_each(|n| _ = assumed.actions.insert(ActionId::own(n)));
        let line = what_if_lines(WORDS, &round, &found(&round, &assumed)).remove(0);
        assert!(line.ends_with(why), "{line}");
    };
    check(1, &[], ": “Ask 1” lowers it.");
    check(3, &[], ": “Ask 1”, “Ask 2” and “Ask 3” lower it.");
    check(2, &[11], ": “Review floor”, “Ask 1” and “Ask 2” lower it.");
}

#[test]
fn parts_that_move() {
    let check = |round: &Round, assumed: &Assumed, parts: &[&str]| {
        assert_eq!(what_if_parts(WORDS, round, &found(round, assumed)), parts);
    };
    let drill = [
        "“Bus factor” falls from Critical to High, 95 to about 62: “Restore drill” lowers it.",
        "“Slow recovery and missed uptime promises” falls from Critical to High, 81 to about 65: “Restore drill” \
         lowers it.",
    ];
    check(&larkspur(), &done(&[8]), &drill);
    check(&larkspur(), &Assumed::default(), &[]);
    // Below five people none is told.
    check(&with_people(larkspur(), 4), &done(&[8]), &[]);
}

#[test]
fn departures() {
    let check = |round: &Round, assumed: &Assumed, expected: &str| {
        assert_eq!(what_if_departure(WORDS, &found(round, assumed)), expected);
    };
    check(&larkspur(), &twice(), "");
    check(
        &larkspur(),
        &leaves(),
        "If one person leaves, the bus factor drops from 1 to 0; five systems have nobody who can work on them alone.",
    );
    check(
        &quayside(),
        &leaves(),
        "If one person leaves, the bus factor drops from 5 to 4; one system has nobody who can work on it alone.",
    );
    check(
        &knows(&["AB"]),
        &leaves(),
        "If one person leaves, the bus factor drops from 2 to 1; every system still has somebody who can work on it \
         alone.",
    );
    check(
        &knows(&["A", "", "BC", "BC"]),
        &leaves(),
        "If one person leaves, the bus factor stays at 2; two systems have nobody who can work on them alone, today \
         one.",
    );
    check(
        &knows(&["", "", ""]),
        &Assumed { departure: true, ..Assumed::default() },
        "Nobody has entered yet who can run what.",
    );
    check(
        &knows(&["", "", "AB"]),
        &leaves(),
        "If one person leaves, the bus factor stays at 0; two systems have nobody who can work on them alone, as \
         today.",
    );
    check(&without_maps(larkspur()), &leaves(), "Nobody has entered yet who can run what.");
}

#[test]
fn doubled_pages() {
    let check = |round: &Round, expected: &[&str]| {
        assert_eq!(what_if_pages(WORDS, round, &found(round, &twice())), expected);
    };
    let (incidents, nights) = (MetricId::INCIDENTS, MetricId::NIGHT_PAGES);
    check(
        &quayside(),
        &[
            "Incidents per on-call week double from 5 to 10: at six hours each, past the 20 hours a week that Google \
             plans for operations at most, for full-time specialists (S01).",
            "Night pages of the most-woken person double from 22 to 44 in 28 days: past the nineteen interruptions in \
             a month of PagerDuty’s burnt-out top tenth (S24: a vendor’s data, and not only nights).",
        ],
    );
    check(
        &larkspur(),
        &[
            "Night pages of the most-woken person double from 7 to 14 in 28 days: past the seven interruptions in a \
             month that PagerDuty counts as bad (S24: a vendor’s data, and not only nights).",
            "Not looked up, so nothing to double: Incidents per on-call week.",
        ],
    );
    check(
        &paged(&[(incidents, 1), (nights, 2)]),
        &[
            "Incidents per on-call week double from 1 to 2.",
            "Night pages of the most-woken person double from 2 to 4 in 28 days: past the two interruptions in a month \
             that PagerDuty counts as good (S24: a vendor’s data, and not only nights).",
        ],
    );
    check(
        &paged(&[(incidents, 0), (nights, 0)]),
        &["No page has brought work in an on-call week.", "Nobody is woken by a page."],
    );
    check(
        &paged(&[]),
        &["Not looked up, so nothing to double: Incidents per on-call week; Night pages, most-woken person."],
    );
    let mut about = paged(&[(incidents, 1), (nights, 0)]);
    let range = Some((Thousandths(500), Thousandths(1_500)));
    about.evidence.looked_up.insert(incidents, LookedUp { range, ..LookedUp::default() });
    check(&about, &["Incidents per on-call week double from about 1 to about 2.", "Nobody is woken by a page."]);
    assert!(what_if_pages(WORDS, &quayside(), &found(&quayside(), &leaves())).is_empty());
}

#[test]
fn caveats() {
    let check = |assumed: Assumed, expected: &str| assert_eq!(what_if_caveat(WORDS, &assumed), expected);
    check(Assumed::default(), "");
    check(
        done(&[8]),
        "A planning assumption, not a forecast: everything else stays as it is. How much a step lowers a score is our \
         own estimate; only a new round lifts an alarm.",
    );
    check(
        leaves(),
        "A planning assumption, not a forecast: everything else stays as it is. The departure is the one that leaves \
         most behind, whoever that is; answers, duties and the rotation stay as they are.",
    );
    check(
        twice(),
        "A planning assumption, not a forecast: everything else stays as it is. Only the figures double; the answers \
         about nights stay as they are.",
    );
}

#[test]
fn nobody_is_named() {
    for mut round in [larkspur(), quayside()] {
        // A label that no sentence of ours holds.
        let label = |who: &str| format!("Zz{who}");
        round.knowledge.people.iter_mut().for_each(|who| *who = label(who));
        for system in &mut round.knowledge.systems {
            system.levels = system.levels.iter().map(|(who, level)| (label(who), *level)).collect();
        }
        let assumed = Assumed { departure: true, doubled_pages: true, ..now(&round) };
        let found = found(&round, &assumed);
        let said = [
            what_if_lines(WORDS, &round, &found),
            what_if_parts(WORDS, &round, &found),
            what_if_pages(WORDS, &round, &found),
        ];
        let said = [said.concat().concat(), what_if_departure(WORDS, &found), format!("{found:?}")].concat();
        assert!(!said.contains("Zz"), "{said}");
    }
}
