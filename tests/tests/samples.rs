//! Both sample teams, every expected value.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use domain::{
    action::{ActionId, Window},
    confidence::{ConfidenceLevel, Doubt},
    gate::GateState,
    question::QuestionId,
    risk::{Band, RiskId, SubRiskId},
    roadmap::{Plan, Why, plan},
    score::{Assessment, score},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use tests::{
    reference::{id, list, number, text},
    sample::{Sample, samples},
};

const CATALOGUE: &domain::Catalogue = &content::CATALOGUE;

/// Runs a check on each sample with its assessment, its plan and what is expected.
fn each(check: impl Fn(&Sample, &Assessment, &Plan, &Value)) {
    for sample in samples() {
        let assessment = score(CATALOGUE, &sample.round);
        let plan = plan(CATALOGUE, &sample.round, &assessment);
        check(&sample, &assessment, &plan, &sample.expected);
    }
}

/// The expected numbers are rounded to `digits`.
fn assert_near(found: f64, expected: &Value, digits: i32, what: impl std::fmt::Display) {
    let hair = 0.5 * 10f64.powi(-digits) + 1e-9;
    assert!((found - number(expected)).abs() <= hair, "{what}: {found} instead of {expected}");
}

fn members(object: &Value) -> impl Iterator<Item = (&String, &Value)> {
    object.as_object().unwrap().iter()
}

fn band(name: &Value) -> Band {
    let names = ["Healthy", "Watch", "Elevated", "High", "Critical"];
    Band::ALL[names.iter().position(|n| name == n).unwrap()]
}

#[test]
fn question_values() {
    each(|sample, assessment, _, expected| {
        for (question, x) in members(&expected["item_x"]) {
            let counted = assessment.questions.get(&id::<QuestionId>(question)).unwrap().counted.unwrap();
            assert_near(counted, x, 4, format!("{} {question}", sample.id));
        }
        let by_evidence: BTreeMap<String, String> = assessment
            .questions
            .iter()
            .filter_map(|(question, r)| Some((question.to_string(), r.by_evidence?.to_string())))
            .collect();
        let expected: BTreeMap<String, String> =
            members(&expected["replaced_by_evidence"]).map(|(q, e)| (q.clone(), text(e).to_owned())).collect();
        assert_eq!(by_evidence, expected, "{}", sample.id);
    });
}

#[test]
fn flags() {
    each(|sample, assessment, _, expected| {
        let flags = assessment.questions.iter().flat_map(|(question, r)| {
            let split = r.agreement.is_some_and(|a| a.is_split()).then_some("disagree");
            let gap = r.visibility_gap.then_some("visibility_gap");
            split.into_iter().chain(gap).map(move |flag| (question.to_string(), flag))
        });
        let expected = members(&expected["item_flags"])
            .flat_map(|(q, flags)| list(flags).iter().map(move |flag| (q.clone(), text(flag))));
        assert_eq!(flags.collect::<BTreeSet<_>>(), expected.collect::<BTreeSet<_>>(), "{}", sample.id);
    });
}

#[test]
fn evidence_and_perception() {
    each(|sample, assessment, _, expected| {
        let levels = &expected["evidence_level"];
        assert_eq!(assessment.metrics.len(), levels.as_object().unwrap().len(), "{}", sample.id);
        for (metric, level) in members(levels) {
            assert_near(
                assessment.metrics.get(&id::<domain::evidence::MetricId>(metric)).unwrap().level,
                level,
                4,
                format!("{} {metric}", sample.id),
            );
        }
        let gaps: Vec<_> =
            assessment.metrics.iter().filter_map(|(m, r)| Some((m.to_string(), r.perceived?, r.level))).collect();
        let expected = list(&expected["perception_gaps"]);
        assert_eq!(gaps.len(), expected.len(), "{}: {gaps:?}", sample.id);
        for ((metric, perceived, measured), gap) in gaps.iter().zip(expected) {
            assert_eq!(metric, text(&gap["evidence"]));
            assert_near(*perceived, &gap["perceived"], 4, metric);
            assert_near(*measured, &gap["measured"], 4, metric);
        }
    });
}

#[test]
fn gates() {
    each(|sample, assessment, _, expected| {
        for (gate, state) in members(&expected["gates"]) {
            let state = match text(state) {
                "none" => GateState::None,
                "unverified" => GateState::Unverified,
                _ => GateState::Confirmed,
            };
            assert_eq!(
                assessment.gates.get(&id::<domain::gate::GateId>(gate)).unwrap().state,
                state,
                "{} {gate}",
                sample.id
            );
        }
        assert_eq!(assessment.gates.len(), expected["gates"].as_object().unwrap().len());
    });
}

#[test]
fn scores_bands_and_errors() {
    each(|sample, assessment, _, expected| {
        for (subrisk, e) in members(&expected["subrisk"]) {
            let found = assessment.subrisk(id(subrisk));
            let what = |which: &str| format!("{} {subrisk} {which}", sample.id);
            assert_near(found.score.unwrap(), &e["score"], 2, what("score"));
            assert_near(found.before_gates.unwrap(), &expected["subrisk_before_gates"][subrisk], 2, what("before"));
            assert_near(found.range.unwrap().standard_error, &e["se"], 2, what("error"));
            assert_eq!(found.band(), Some(band(&e["band"])), "{}", what("band"));
        }
        for (risk, e) in members(&expected["risk"]) {
            let found = assessment.risk(RiskId::new(risk.parse().unwrap()).unwrap());
            let what = |which: &str| format!("{} risk {risk} {which}", sample.id);
            assert_near(found.score.unwrap(), &e["score"], 2, what("score"));
            assert_near(found.range.unwrap().standard_error, &e["se"], 2, what("error"));
            assert_eq!(found.band(), Some(band(&e["band"])), "{}", what("band"));
        }
        assert_near(assessment.overall.unwrap(), &expected["overall"], 2, format!("{} overall", sample.id));
    });
}

#[test]
fn order_of_risks() {
    each(|sample, assessment, _, _| {
        let order: Vec<u8> = assessment.ranked().iter().map(|r| r.id.number()).collect();
        let expected = if sample.id == "larkspur" { [3, 5, 2, 1, 4] } else { [2, 5, 4, 1, 3] };
        assert_eq!(order, expected, "{}", sample.id);
    });
}

#[test]
fn confidence() {
    each(|sample, assessment, _, expected| {
        assert_near(assessment.dont_knows.share(), &expected["dk_share"], 4, &sample.id);
        let level = match text(&expected["confidence"]) {
            "Low" => ConfidenceLevel::Low,
            "Medium" => ConfidenceLevel::Medium,
            _ => ConfidenceLevel::High,
        };
        assert_eq!(assessment.confidence.level, level, "{}", sample.id);
        let reasons = assessment.confidence.doubts.iter().map(|doubt| match doubt {
            Doubt::FewRespondents => "few respondents",
            other => panic!("{}: {other:?}", sample.id),
        });
        assert!(reasons.eq(list(&expected["confidence_reasons"]).iter().map(text)), "{}", sample.id);
    });
}

#[test]
fn knowledge() {
    each(|sample, assessment, _, expected| {
        let found = assessment.knowledge.as_ref().unwrap();
        let e = &expected["matrix"];
        assert_eq!(found.bus_factor as u64, e["bus_factor"], "{}", sample.id);
        assert!(found.exact);
        assert_eq!(serde_json::to_value(&found.sets).unwrap(), e["sets"], "{}", sample.id);
        assert_eq!(found.greedy as u64, e["greedy"], "{}", sample.id);
        assert_eq!(found.critical_bus_factor.map(|n| n as u64), e["critical_bus_factor"].as_u64(), "{}", sample.id);
        assert_eq!(serde_json::to_value(&found.single_holder).unwrap(), e["single_holder_systems"], "{}", sample.id);
        assert_near(found.thin_critical_percent, &e["E28"], 4, &sample.id);
    });
}

#[test]
fn duties() {
    each(|sample, assessment, plan, expected| {
        let found = assessment.duties.as_ref().unwrap();
        let e = &expected["solo_ops"];
        assert_eq!(found.top.as_deref(), e["top"].as_str(), "{}", sample.id);
        let numbers = [
            (found.top_hours, "top_hours"),
            (found.total_hours, "total_hours"),
            (found.load, "L"),
            (found.concentration, "H"),
            (found.uncovered_share, "U"),
            (found.index, "index"),
            (found.developer_share, "dev_share"),
        ];
        for (number, name) in numbers {
            assert_near(number, &e[name], 4, format!("{} {name}", sample.id));
        }
        assert_eq!(serde_json::to_value(&found.uncovered).unwrap(), e["uncovered"], "{}", sample.id);
        assert_eq!(serde_json::to_value(&found.nobody).unwrap(), e["nobody"], "{}", sample.id);
        assert_near(found.operations_fte, &expected["ops_fte"], 4, &sample.id);
        assert_eq!(plan.choice.choice.as_str(), text(&expected["org_choice"]), "{}", sample.id);
    });
}

#[test]
fn plan_by_window() {
    each(|sample, _, plan, expected| {
        for (found, capacity) in plan.capacity.into_iter().zip(list(&expected["capacity_pw"])) {
            assert_near(found, capacity, 9, format!("{} capacity", sample.id));
        }
        for (window, e) in Window::ALL.into_iter().zip(list(&expected["plan"])) {
            let actions: Vec<String> = plan.steps_in(window).map(|s| s.action.to_string()).collect();
            assert_eq!(serde_json::to_value(actions).unwrap(), e["actions"], "{} {window:?}", sample.id);
        }
    });
}

#[test]
fn plan_log() {
    each(|sample, _, plan, expected| {
        let why = |why: Why| match why {
            Why::Gate(_) => "gate".to_owned(),
            Why::Backbone(choice) => format!("backbone {}", choice.as_str()),
            Why::Team => "team".to_owned(),
            Why::Ratio { value, cost } => format!("ratio {:.2} = {value:.2} / {cost:.1}", value / cost),
        };
        let log: Vec<(String, u64, String)> =
            plan.steps.iter().map(|s| (s.action.to_string(), s.window.index() as u64 + 1, why(s.why))).collect();
        let expected: Vec<(String, u64, String)> = list(&expected["plan_log"])
            .iter()
            .map(|e| (text(&e["action"]).to_owned(), e["window"].as_u64().unwrap(), text(&e["why"]).to_owned()))
            .collect();
        assert_eq!(log, expected, "{}", sample.id);
    });
}

#[test]
fn scores_if_all_done() {
    each(|sample, _, plan, expected| {
        for (subrisk, e) in members(&expected["subrisk_if_all_done"]) {
            let after = plan.after_all[id::<SubRiskId>(subrisk).index()].unwrap();
            assert_near(after, e, 2, format!("{} {subrisk}", sample.id));
        }
    });
}

#[test]
fn what_looks_done() {
    each(|sample, _, plan, _| {
        let done: Vec<ActionId> = sample.round.plan.decisions.keys().copied().collect();
        assert_eq!(plan.have, done, "{}", sample.id);
        // Without the team's word only the signs speak.
        let mut undecided = sample.round.clone();
        undecided.plan.decisions.clear();
        let signs = domain::roadmap::plan(CATALOGUE, &undecided, &score(CATALOGUE, &undecided)).looks_done;
        let expected: &[u8] = if sample.id == "larkspur" { &[] } else { &[11, 13, 14, 17] };
        assert_eq!(signs, expected.iter().map(|&n| ActionId(n)).collect::<Vec<_>>(), "{}", sample.id);
    });
}
