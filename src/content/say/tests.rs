//! What is said of the two made-up teams, and of them with fewer answers.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::{CATALOGUE, Language};
use domain::{
    action::{ActionId, Window},
    confidentiality::Detail,
    duties::{Carrier, DutyLine, DutyMap, Role},
    evidence::{MetricId, Thousandths, level},
    gate::{Check, GateId},
    level_band,
    ops_load::{Load, OpsLoad, ShareFrom, Span, ops_load},
    organisation::{Ground, RULES},
    question::{Answer, Level},
    response::ResponseId,
    roadmap::{self, Plan},
    score::{self, Assessment},
    skills::{Command, Skill, Skills},
    working::{Unworkable, Working},
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
