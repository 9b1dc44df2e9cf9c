//! What is said of figures, duties, skills and the way out.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use domain::{
    duties::{Carrier, DutyLine, DutyMap, Role},
    evidence::{MetricId, Thousandths, level},
    level_band,
    ops_load::{Load, OpsLoad, ShareFrom, Span, ops_load},
    organisation::{Ground, RULES},
    skills::{Command, Skill, Skills},
    working::{Unworkable, Working},
};

#[test]
fn ranges_of_levels() {
    let check = |metric: u8, expected: [&str; 5]| {
        assert_eq!([0, 1, 2, 3, 4].map(|level| band_range(WORDS, MetricId(metric), level)), expected, "E{metric}");
    };
    check(
        1,
        [
            "up to 1 incident a week",
            "above 1, up to 2 incidents a week",
            "above 2, up to 3.33 incidents a week",
            "above 3.33, up to 6.67 incidents a week",
            "above 6.67 incidents a week",
        ],
    );
    check(
        2,
        [
            "0 pages in 28 days",
            "above 0, up to 2 pages in 28 days",
            "above 2, up to 6 pages in 28 days",
            "above 6, up to 18 pages in 28 days",
            "above 18 pages in 28 days",
        ],
    );
    check(3, ["8 people or more", "6 to 7 people", "4 to 5 people", "2 to 3 people", "up to 1 person"]);
    check(4, ["80 % or more", "60 to under 80 %", "40 to under 60 %", "20 to under 40 %", "under 20 %"]);
    check(
        12,
        [
            "5 a week or more",
            "1 to under 5 a week",
            "0.23 to under 1 a week",
            "0.038 to under 0.23 a week",
            "under 0.038 a week",
        ],
    );
    check(17, ["up to 1 day", "2 to 7 days", "8 to 30 days", "31 to 90 days", "91 days or more, or never"]);
    check(22, ["0 shared credentials", "", "", "", "1 shared credential or more"]);
    check(26, ["4 people or more", "3 people", "2 people", "1 person", "0 people"]);
    check(29, ["4 people or more", "3 people", "2 people", "", "up to 1 person"]);
    check(30, [""; 5]);
    check(99, [""; 5]);
}

#[test]
fn what_cut_points_rest_on() {
    let check = |metric: u8, expected: &str| assert_eq!(cut_points(WORDS, MetricId(metric)), expected);
    check(2, "Levels at 0, 2, 6 and 18 (S24, S18; derived from published numbers)");
    check(3, "Levels at 8, 6, 4 and 2 (S01; published)");
    check(12, "Levels at 5, 1, 0.23 and 0.038 (S04, S05; derived from published numbers)");
    check(16, "Levels at 95, 80, 50 and 20 (S30; our judgement)");
    check(22, "Levels at 0 (S31, S33, S34; published)");
    check(29, "Levels at 4, 3 and 2 (S38, S39; derived from published numbers)");
    check(30, "Level = the index divided by 25 (our judgement)");
    check(99, "");
}

/// "About" never says more nor less than the level that was named, and it can be typed as a figure.
#[test]
fn about_a_level_has_that_level() {
    for metric in CATALOGUE.metrics {
        for number in 0..=4 {
            let Some(about) = level_band::about(metric, number) else {
                let empty = band_range(WORDS, metric.id, number).is_empty();
                assert!(metric.working.is_none() || empty, "{} {number}", metric.id);
                continue;
            };
            let found = level(metric.scale, about.figure.value());
            assert!((found - f64::from(number)).abs() < 1e-9, "{} {number}: {about:?}", metric.id);
            assert!(about.low <= about.figure && about.figure <= about.high, "{} {number}: {about:?}", metric.id);
            let whole = metric.working.is_some_and(Working::is_whole);
            assert!(!whole || about.figure.0 % 1000 == 0, "{} {number}: {about:?}", metric.id);
            let percent = metric.working == Some(Working::Share);
            assert!(!percent || about.high <= Thousandths(100_000), "{} {number}: {about:?}", metric.id);
        }
    }
}

#[test]
fn numbers_that_give_no_figure() {
    let check = |metric: u8, why, expected: &str| assert_eq!(unworkable(WORDS, MetricId(metric), why), expected);
    check(4, Unworkable::Incomplete, "A number is missing.");
    check(13, Unworkable::Negative { place: 3 }, "“Each recovery (hours)” cannot be below 0.");
    check(4, Unworkable::NotWhole { place: 1 }, "“All pages looked at” is a whole number.");
    check(
        1,
        Unworkable::DivisionByZero { place: 1 },
        "With 0 for “On-call weeks” there is nothing to divide by. Leave it open if you cannot count it.",
    );
    check(4, Unworkable::PartAboveWhole, "“Pages that needed action” cannot be more than “All pages looked at”.");
    check(14, Unworkable::PartAboveWhole, "The downtime is longer than the days you looked at.");
    check(
        14,
        Unworkable::TargetOutOfRange,
        "The target is a percentage above 1 and below 100, such as 99.9. A target of 100 leaves no budget to use.",
    );
    check(7, Unworkable::TooLarge, "This number is too large to be read as what it stands for.");
}

#[test]
fn loads() {
    let check = |found: &OpsLoad, load, value: &str, sentence: &str| {
        let said = [ops_load_value, ops_load_sentence].map(|f| f(WORDS, found, load));
        assert_eq!(said, [value, sentence], "{load:?}");
    };
    let of = |round: Round| ops_load(&round, &scored(&round), &|_| None);
    let larkspur = of(larkspur());
    check(
        &larkspur,
        Load::Share,
        "9 to 11 %",
        "Operations take 9 to 11 % of your working time, by the duty map and the hours per developer.",
    );
    check(
        &larkspur,
        Load::Heaviest,
        "19.5 hours",
        "The person with the most operations work spends 19.5 hours a week on it.",
    );
    check(&larkspur, Load::NightPages, "8 pages", "One person takes every night: 8 pages in a month.");
    check(
        &larkspur,
        Load::Rotation,
        "1 of 8",
        "Seven people are missing for turns around the clock with room to rest. More people are one way; the other is to decide \
         which pages may wait until the morning.",
    );
    check(&larkspur, Load::AfterPages, "", "");
    let quayside = of(quayside());
    check(
        &quayside,
        Load::NightPages,
        "8 to 24 pages",
        "In a month a person in the rotation gets 8 to 24 pages at night: the larger figure is the most-woken person’s, the \
         smaller one spreads it over all who take turns.",
    );
    check(
        &quayside,
        Load::AfterPages,
        "up to 30 hours",
        "An on-call week brings up to 30 hours of work after pages, if an incident takes six hours at most.",
    );

    let span = |low, high| Some(Span { low, high });
    let rotation =
        |low, high, promised_24x7| OpsLoad { rotation: span(Some(low), high), promised_24x7, ..OpsLoad::default() };
    check(
        &rotation(8.0, 9.0, true),
        Load::Rotation,
        "8 to 9 people",
        "Enough people take turns for a service that is promised around the clock.",
    );
    check(
        &rotation(6.0, 6.0, false),
        Load::Rotation,
        "6 people",
        "Enough people take turns for cover in office hours.",
    );
    check(
        &rotation(5.0, 5.0, false),
        Load::Rotation,
        "5 of 6",
        "One person is missing for cover in office hours that survives holidays and illness.",
    );
    check(
        &rotation(4.0, 5.0, false),
        Load::Rotation,
        "4 to 5 of 6",
        "At least one person is missing for cover in office hours that survives holidays and illness.",
    );
    let nights = |low, high| OpsLoad { night_pages: span(low, high), ..OpsLoad::default() };
    check(&nights(Some(0.0), 0.0), Load::NightPages, "0 pages", "Nobody is woken by a page.");
    check(
        &nights(None, 7.6),
        Load::NightPages,
        "up to 8 pages",
        "The most-woken person gets up to 8 pages at night in a month.",
    );
    let share =
        |low, high| OpsLoad { share: span(Some(low), high), share_from: Some(ShareFrom::Hours), ..OpsLoad::default() };
    check(
        &share(0.1, 0.3),
        Load::Share,
        "up to 1 %",
        "Operations take up to 1 % of your working time, by the hours per developer.",
    );
    let after = |high| OpsLoad { after_pages: span(None, high), ..OpsLoad::default() };
    check(&after(0.0), Load::AfterPages, "0 hours", "No page has brought work in an on-call week.");
    check(
        &after(1.2),
        Load::AfterPages,
        "up to 1 hour",
        "An on-call week brings up to 1 hour of work after pages, if an incident takes six hours at most.",
    );
    for load in Load::ALL {
        check(&OpsLoad::default(), load, "", "");
    }
}

/// Every yardstick names its source, and for whom or by whom it was published.
#[test]
fn yardsticks() {
    for promised_24x7 in [true, false] {
        for load in Load::ALL {
            let found = OpsLoad { promised_24x7, ..OpsLoad::default() };
            let said = ops_load_yardstick(WORDS, &found, load);
            assert!(said.contains("(S01)") || said.contains("(S24"), "{said}");
            assert!(said.contains("specialists") || said.contains("PagerDuty"), "{said}");
            assert!(!ops_load_name(WORDS, load).is_empty());
        }
    }
    let found = OpsLoad::default();
    assert_eq!(
        ops_load_yardstick(WORDS, &found, Load::Share),
        "Google lets specialists spend at most half of their time on operations (S01); no published cap exists for product \
         developers."
    );
}

#[test]
fn skills() {
    use Command::{NotUsed, One, Outside, Several};
    use Skill::{Cloud, Containers, IncidentResponse, InfrastructureCode, Monitoring, Orchestration, Pipelines};
    let check = |said: &[(Skill, Command)], headline: &str, line: &str, because: &str| {
        let skills: Skills = said.iter().copied().collect();
        let found = [
            skills_headline(WORDS, &skills),
            skills_line(WORDS, &skills),
            skills_because(WORDS, &skills).unwrap_or_default(),
        ];
        assert_eq!(found, [headline, line, because]);
    };
    check(&[], "", "", "");
    check(&[(Containers, NotUsed)], "", "", "");
    let covered = "Two or more of you command each skill that you said you use.";
    check(&[(Containers, NotUsed), (Cloud, Several)], covered, "", "");
    check(
        &[
            (Orchestration, Outside),
            (IncidentResponse, Outside),
            (Pipelines, One),
            (Cloud, Several),
            (Containers, NotUsed),
        ],
        "Two of four skills need help from outside, and one hangs on one person.",
        "Nobody on the team can orchestrate containers or lead an incident alone; one person alone holds the pipelines.",
        "nobody on the team can orchestrate containers or lead an incident alone",
    );
    let alone = "One person alone holds the pipelines.";
    check(&[(Pipelines, One)], alone, alone, "one person alone holds the pipelines");
    check(
        &[(Pipelines, Outside), (IncidentResponse, Several)],
        "One of two skills needs help from outside.",
        "Nobody on the team can run a pipeline alone.",
        "nobody on the team can run a pipeline alone",
    );
    check(
        &[(Cloud, One), (InfrastructureCode, One), (Monitoring, One), (Pipelines, One)],
        "Four of four skills hang on one person.",
        "One person alone holds the pipelines, the cloud account, the infrastructure code and the monitoring.",
        "one person alone holds the pipelines, the cloud account and the infrastructure code",
    );
    check(
        &Skill::ALL.map(|skill| (skill, Outside)),
        "Seven of seven skills need help from outside.",
        "Nobody on the team can build a container image, orchestrate containers, run a pipeline, set up what the service needs in \
         the cloud, change infrastructure through code, set up monitoring or lead an incident alone.",
        "nobody on the team can build a container image, orchestrate containers or run a pipeline alone",
    );
    for skill in Skill::ALL {
        assert!(skill_meaning(WORDS, skill).ends_with('.') && !skill_name(WORDS, skill).is_empty(), "{skill:?}");
    }
    assert_eq!(Command::ALL.map(|command| command_name(WORDS, command))[2], "One of us can, alone");
}

#[test]
fn duty_maps() {
    let check = |map: &DutyMap, expected: &str| assert_eq!(duty_map_headline(WORDS, map), expected);
    let map = larkspur().duties;
    check(&DutyMap::default(), "No duty is said yet; the map counts when all 13 are.");
    let first = |n: usize| DutyMap { lines: map.lines.iter().take(n).cloned().collect(), ..map.clone() };
    check(&first(1), "One of 13 duties is said; the map counts when all are.");
    check(&first(4), "Four of 13 duties are said; the map counts when all are.");
    check(&map, "One person carries 19.5 of 21 hours a week, and nobody does three of 13 duties.");
    let with = |change: fn(&mut DutyLine)| {
        let mut map = map.clone();
        map.lines.iter_mut().for_each(change);
        map
    };
    check(&with(|l| (l.carriers, l.able) = Default::default()), "Nobody does any of 13 duties.");
    let one = |who: &str| Carrier { who: who.to_owned(), role: Role::Developer, hours: Thousandths(1000) };
    let mut even = map.clone();
    for (line, who) in even.lines.iter_mut().zip(["P1", "P2", "P3"].iter().cycle()) {
        line.carriers = vec![one(who)];
        line.able = vec![(*who).to_owned()];
    }
    check(
        &even,
        "The person with the most carries 5 of 13 hours a week, and 13 of 13 duties have no second person who could do them.",
    );
    even.lines
        .iter_mut()
        .for_each(|l| (l.carriers, l.able) = (vec![one("P1")], vec!["P1".to_owned(), "P2".to_owned()]));
    check(&even, "One person carries all 13 hours a week, and each duty has a second person or a company.");
}

#[test]
fn duty_lines() {
    let check = |carriers: &[(&str, Role, i64)], able: &[&str], expected: &str| {
        let carriers = carriers
            .iter()
            .map(|&(who, role, hours)| Carrier { who: who.to_owned(), role, hours: Thousandths(hours) })
            .collect();
        let able = able.iter().map(|&who| who.to_owned()).collect();
        let line = DutyLine { id: "D01".to_owned(), weight: 2, carriers, able };
        assert_eq!(duty_line(WORDS, &line), expected);
    };
    let (dev, vendor) = (Role::Developer, Role::Vendor);
    check(&[], &[], "Nobody does this; nobody could.");
    check(&[], &["P1", "P2"], "Nobody does this; two people could.");
    check(&[("P1", dev, 3000)], &["P1"], "3 hours a week by one person; nobody else could.");
    check(&[("P1", dev, 1000)], &["P1", "P2"], "1 hour a week by one person; one other person could.");
    check(
        &[("P1", dev, 1000), ("P2", dev, 500)],
        &["P1", "P2", "P3", "P4"],
        "1.5 hours a week by two people; two others could.",
    );
    check(&[("V", vendor, 1000)], &[], "A company does it.");
    check(
        &[("P1", dev, 2000), ("V", vendor, 0)],
        &["P1"],
        "2 hours a week by one person and a company; nobody else could.",
    );
    check(
        &[("P1", dev, 2000)],
        &[],
        "2 hours a week by one person; nobody else could; whoever carries it could not do it alone.",
    );
}

#[test]
fn way_out_rule_by_rule() {
    let round = larkspur();
    let ground = roadmap::ground(&round, &scored(&round));
    let told = |ground: &Ground| -> Vec<String> {
        let rules = RULES.iter().flat_map(|rule| rule.conditions);
        rules
            .map(|&c| format!("{} {}", choice_condition(WORDS, ground, c, true), choice_met(WORDS, ground, c)))
            .collect()
    };
    assert_eq!(
        told(&ground),
        [
            "At least four of five checks fit a managed platform: four fit. Met.",
            "Fewer than 30 engineers: you are six. Met.",
            "Fewer than ten engineers: you are six. Met.",
            "Three product teams or more: you have one. Not met.",
            "Infrastructure hurts at least as much as incidents: risk 3 stands at 85, risk 2 at 81. Met.",
            "The service is promised around the clock: it is. Met.",
            "Incidents hurt more than infrastructure: risk 2 stands at 81, risk 3 at 85. Not met.",
            "Operations take at least 1.5 full-time jobs: they take 0.55 by your duty map. Not met.",
            "Three product teams or more: you have one. Not met.",
        ]
    );
    // Before the reveal no score is said, and none decides.
    let blind = told(&Ground { risks: None, ..ground });
    assert_eq!(
        blind[4],
        "Infrastructure (risk 3) hurts at least as much as incidents (risk 2). Waits for the results."
    );
    assert_eq!(blind[6], "Incidents (risk 2) hurt more than infrastructure (risk 3). Waits for the results.");
    assert_eq!(choice_another_team(WORDS, &ground), "One more product team would not change this.");
    let mut larger = ground;
    (larger.organisation.engineers, larger.organisation.teams) = (40, 2);
    assert_eq!(choice_another_team(WORDS, &larger), "With one more product team this becomes: a platform team.");
    assert_eq!(choice_another_team(WORDS, &Ground { risks: None, ..larger }), "");
}
