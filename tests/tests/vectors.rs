//! Every input/output pair that came with the method, one test per formula.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use domain::{
    action::ActionId,
    agreement::agreement,
    evidence::{MetricId, Thousandths, error_budget_used, level},
    gate::{Check, GateId, GateState, state_from_answers},
    headline::mean_max,
    knowledge,
    organisation::{Organisation, PaasFit, choose},
    question::{Answer, Kind, Level, Question, QuestionId},
    response::{Response, ResponseId},
    risk::{Band, RiskId},
    roadmap::{bundle, reduction},
    round::Round,
    score::score,
    team_value::{Status, TeamValue, team_value},
    trend::{Verdict, trend},
};
use serde_json::Value;
use tests::{
    reference::{id, list, number, subjects, text, vectors},
    sample::{self, answer, samples},
};

const CATALOGUE: &domain::Catalogue = &content::CATALOGUE;

/// The expected numbers are rounded to four decimals.
fn assert_near(found: f64, expected: &Value, vector: &Value) {
    assert!((found - number(expected)).abs() < 5.1e-5, "{found} for {vector}");
}

fn each(subject: &str, check: impl Fn(&Value)) {
    vectors(subject).iter().for_each(check);
}

fn levels(values: &Value) -> Vec<u8> {
    list(values).iter().map(|v| number(v) as u8).collect()
}

fn answers(values: &Value) -> Vec<Answer> {
    list(values).iter().map(answer).collect()
}

fn actions(ids: &Value) -> Vec<ActionId> {
    list(ids).iter().map(|a| id(text(a))).collect()
}

/// The team value of plain answers to a question of a kind.
fn value(kind: Kind, visibility: bool, answers: &[Answer]) -> TeamValue {
    team_value(&Question { id: id("1.1a"), kind, visibility, core: false, sensitive: false }, answers)
}

/// A round in which nothing is known but these answers: by question, one per person, and everybody answered.
fn round(questions: &[(&str, &[u8])]) -> Round {
    let mut round = samples().remove(0).round;
    let people = questions.iter().map(|(_, levels)| levels.len()).max().unwrap();
    round.responses = (0..people)
        .map(|i| {
            let mut response = Response::new(ResponseId(i as u128));
            for (question, levels) in questions {
                if let Some(&level) = levels.get(i) {
                    response.answer(id(question), Answer::Level(Level::new(level).unwrap()));
                }
            }
            (response.id, response)
        })
        .collect();
    round.team_size = people as u16;
    round.evidence = Default::default();
    round.knowledge = Default::default();
    round.duties = Default::default();
    round
}

#[test]
fn medians() {
    each("median", |v| assert_near(value(Kind::Fact, false, &answers(&v["values"])).x.unwrap(), &v["expect"], v));
}

#[test]
fn tails() {
    each("tail_blend", |v| {
        assert_near(value(Kind::Experience, false, &answers(&v["values"])).x.unwrap(), &v["expect"], v);
    });
}

#[test]
fn items() {
    each("item", |v| {
        let known = CATALOGUE.question(id::<QuestionId>(text(&v["question"]))).unwrap();
        let kind = if v["kind"] == "fact" { Kind::Fact } else { Kind::Experience };
        assert_eq!(kind, known.kind, "{v}");
        let visibility = v["dk_signal"] == true;
        let question = Question { visibility, ..*known };
        let found = value(kind, visibility, &answers(&v["answers"]));
        let e = &v["expect"];
        match e["x"].as_f64() {
            Some(_) => assert_near(found.x.unwrap(), &e["x"], v),
            None => assert_eq!(found.x, None, "{v}"),
        }
        let status = if e["status"] == "ok" { Status::Answered } else { Status::Missing };
        assert_eq!(found.status, status, "{v}");
        assert_near(found.dont_know_share(), &e["dk_share"], v);
        let levels: Vec<u8> = answers(&v["answers"]).iter().filter_map(|a| a.level()).map(Level::number).collect();
        let agreement = agreement(&levels);
        assert_eq!(agreement.is_some(), e["ad"].is_number(), "{v}");
        if let Some(agreement) = agreement {
            assert_near(agreement.average_deviation, &e["ad"], v);
            assert_near(agreement.rwg, &e["rwg"], v);
            assert!(!agreement.is_split(), "{v}");
        }
        let flags: &[&str] = if found.is_visibility_gap(&question) { &["visibility_gap"] } else { &[] };
        assert!(list(&e["flags"]).iter().map(text).eq(flags.iter().copied()), "{v}");
    });
}

#[test]
fn subrisks() {
    each("subrisk", |v| {
        // Answers that come to each component: 1.1b is a fact, 1.1a and 1.1c are experiences, E07 is a blend.
        let components: Vec<f64> = list(&v["components"]).iter().map(number).collect();
        let round = match components[..] {
            [3.0, 2.8, 2.8, 4.0] => {
                let mut round = round(&[("1.1b", &[3]), ("1.1a", &[3, 3, 3, 2, 2]), ("1.1c", &[3, 3, 3, 2, 2])]);
                round.evidence.values.insert(MetricId(7), Thousandths(100_000));
                round
            }
            [a, b, c] => round(&[("1.1a", &[a as u8]), ("1.1b", &[b as u8]), ("1.1c", &[c as u8])]),
            [1.5, 2.0] => round(&[("1.1b", &[1, 2]), ("1.1a", &[2, 2])]),
            _ => panic!("no answers for {v}"),
        };
        assert_near(score(CATALOGUE, &round).subrisk(id("1.1")).score.unwrap(), &v["expect"], v);
    });
}

#[test]
fn mean_and_max() {
    each("mean_max", |v| {
        let scores: Vec<f64> = list(&v["values"]).iter().map(number).collect();
        assert_near(mean_max(&scores).unwrap(), &v["expect"], v);
    });
}

#[test]
fn bands() {
    each("band", |v| assert_eq!(format!("{:?}", Band::of(number(&v["score"]))), text(&v["expect"]), "{v}"));
}

#[test]
fn gate_states() {
    each("gate_state_from_answers", |v| {
        let levels = levels(&v["answers"]);
        let worst = levels.iter().filter(|&&l| l == 4).count();
        let expected = match text(&v["expect"]) {
            "none" => GateState::None,
            "unverified" => GateState::Unverified,
            _ => GateState::Confirmed,
        };
        assert_eq!(state_from_answers(worst, levels.len()), expected, "{v}");
    });
}

#[test]
fn the_weakest_link_shows() {
    each("weakest_link", |v| {
        let shared: &[(&str, &[u8])] =
            &[("4.1a", &[4]), ("4.1b", &[0]), ("4.1c", &[0]), ("4.2a", &[0]), ("4.2b", &[0]), ("4.2c", &[0])];
        let mut round = round(shared);
        let risk4 = RiskId::new(4).unwrap();
        let before = score(CATALOGUE, &round);
        assert_eq!(before.gates.get(&GateId::SharedAdmin).unwrap().state, GateState::Unverified);
        assert_near(before.subrisk(id("4.1")).score.unwrap(), &v["arithmetic_sub"], v);
        round.checks.insert(GateId::SharedAdmin, Check::Confirmed.into());
        let after = score(CATALOGUE, &round);
        assert_near(after.subrisk(id("4.1")).score.unwrap(), &v["sub_with_confirmed_gate"], v);
        assert_near(after.risk(risk4).score.unwrap(), &v["risk4"], v);
        assert_eq!(after.subrisk(id("4.1")).held_by, Some(GateId::SharedAdmin));
    });
}

#[test]
fn evidence_levels() {
    each("evidence_level", |v| {
        let metric = CATALOGUE.metric(id(text(&v["metric"]))).unwrap();
        assert_near(level(metric.scale, number(&v["value"])), &v["expect_level"], v);
    });
}

#[test]
fn error_budgets() {
    each("error_budget", |v| {
        let used = error_budget_used(number(&v["slo"]), number(&v["days"]), number(&v["downtime_min"]));
        assert_near(used, &v["used_percent"], v);
        let scale = CATALOGUE.metric(MetricId(14)).unwrap().scale;
        assert_near(level(scale, used), &v["expect_level"], v);
    });
}

#[test]
fn measurement_errors() {
    each("measurement_se", |v| {
        let kinds: Vec<&str> = list(&v["components"]).iter().map(|c| text(&c["kind"])).collect();
        let questions = match kinds[..] {
            ["experience", "experience", "experience"] => ["5.1a", "5.1b", "5.1c"],
            ["fact", "fact", "fact"] => ["1.2a", "1.2b", "1.2c"],
            ["experience", "fact", "experience"] => ["1.1a", "1.1b", "1.1c"],
            _ => panic!("no questions for {v}"),
        };
        let people = number(&v["components"][0]["n"]) as usize;
        let all_alike = vec![2; people];
        let round = round(&questions.map(|q| (q, all_alike.as_slice())));
        let found = score(CATALOGUE, &round);
        let subrisk = found.subrisk(id::<QuestionId>(questions[0]).subrisk());
        assert_near(subrisk.range.unwrap().standard_error, &v["expect"], v);
    });
}

#[test]
fn trends() {
    each("trend", |v| {
        let round = |name: &str| (number(&v[name][0]), number(&v[name][1]));
        let found = trend(round("round1"), round("round2"));
        assert_near(found.delta, &v["delta"], v);
        assert_near(found.z, &v["z"], v);
        let expected = match text(&v["expect"]) {
            "changed" => Verdict::Changed,
            "no clear change" => Verdict::NoClearChange,
            _ => Verdict::PossibleChange,
        };
        assert_eq!(found.verdict, expected, "{v}");
    });
}

#[test]
fn bus_factors() {
    each("bus_factor", |v| {
        let found = knowledge::read(&sample::knowledge(&v["matrix"])).unwrap();
        assert_eq!(found.bus_factor as u64, v["expect"]["exact"], "{v}");
        assert!(found.exact);
        assert_eq!(serde_json::to_value(&found.sets).unwrap(), v["expect"]["sets"], "{v}");
        assert_eq!(found.greedy as u64, v["expect"]["greedy"], "{v}");
    });
}

#[test]
fn reductions() {
    each("rho", |v| {
        assert_near(reduction(CATALOGUE, id(text(&v["subrisk"])), &actions(&v["actions"])), &v["expect"], v);
    });
}

#[test]
fn closures() {
    each("closure", |v| {
        let found = bundle(CATALOGUE, id(text(&v["action"])), &actions(&v["done"]));
        assert_eq!(found, actions(&v["expect"]), "{v}");
    });
}

#[test]
fn organisational_choices() {
    each("org_choice", |v| {
        let input = &v["input"];
        let fit = number(&input["paas_fit"]) as usize;
        let [stateless_web, managed_database, ordinary_hardware, region_and_compliance, cost_at_scale] =
            std::array::from_fn(|i| i < fit);
        let organisation = Organisation {
            engineers: number(&input["engineers"]) as u16,
            teams: number(&input["teams"]) as u16,
            needs_24x7: input["need_247"] == true,
            paas_fit: PaasFit {
                stateless_web,
                managed_database,
                ordinary_hardware,
                region_and_compliance,
                cost_at_scale,
            },
        };
        let [risk2, risk3, fte] = ["R2", "R3", "ops_fte"].map(|name| number(&input[name]));
        assert_eq!(choose(&organisation, risk2, risk3, fte, None).choice.as_str(), text(&v["expect"]), "{v}");
    });
}

#[test]
fn solo_ops_index() {
    each("solo_ops_index", |v| {
        let sample = samples().into_iter().find(|s| s.id == text(&v["team"])).unwrap();
        let found = domain::duties::read(&sample.round.duties).unwrap();
        assert_near(found.index, &v["expect"]["index"], v);
        assert_eq!(sample.expected["solo_ops"], v["expect"], "the same numbers as in the sample");
    });
}

/// The check value that CHAOSS publishes, with people who each are the only one to know what they contributed. Weights of
/// systems end at three, so contributions are spread over as many systems as it takes.
#[test]
fn contributor_absence() {
    each("chaoss_contributor_absence_factor", |v| {
        let systems = list(&v["contributions"]).iter().enumerate().flat_map(|(person, contributed)| {
            (0..number(contributed) as usize).map(move |i| knowledge::System {
                id: format!("{person}.{i}"),
                name: String::new(),
                weight: 1,
                levels: [(person.to_string(), 2)].into(),
            })
        });
        let people = (0..list(&v["contributions"]).len()).map(|p| p.to_string()).collect();
        let found =
            knowledge::read(&knowledge::Knowledge { people, systems: systems.collect(), unfinished: false, given: 0 })
                .unwrap();
        assert_eq!((found.bus_factor as u64, found.greedy as u64), (v["expect"].as_u64().unwrap(), 2), "{v}");
    });
}

#[test]
fn no_subject_is_left_out() {
    let mut tested = [
        "median",
        "tail_blend",
        "item",
        "subrisk",
        "mean_max",
        "band",
        "gate_state_from_answers",
        "weakest_link",
        "evidence_level",
        "error_budget",
        "measurement_se",
        "trend",
        "bus_factor",
        "chaoss_contributor_absence_factor",
        "rho",
        "closure",
        "org_choice",
        "solo_ops_index",
    ];
    tested.sort_unstable();
    assert_eq!(subjects(), tested);
}
