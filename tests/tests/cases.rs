//! What the reference data leave open: one sample team with one thing changed, and what must follow.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use domain::{
    action::{ActionId, Window},
    confidence::Doubt,
    confidentiality::{Comparison, Detail, comparison},
    evidence::{LookedUp, MetricId, Thousandths},
    gate::{Check, GateId, GateState},
    organisation::Choice,
    question::{Answer, Level, QuestionId},
    risk::{RiskId, SubRiskId},
    roadmap::{Plan, Why, plan, triggers},
    round::{Form, Round},
    score::{Assessment, score},
    team_value::Status,
    trend::{Unlike, unlike},
};
use tests::{reference::id, sample::samples};

const CATALOGUE: &domain::Catalogue = &content::CATALOGUE;

fn larkspur() -> Round {
    samples().remove(0).round
}

fn quayside() -> Round {
    samples().remove(1).round
}

fn changed(mut round: Round, change: impl FnOnce(&mut Round)) -> Round {
    change(&mut round);
    round
}

fn assess(round: Round, change: impl FnOnce(&mut Round)) -> Assessment {
    score(CATALOGUE, &changed(round, change))
}

fn plan_of(round: Round, change: impl FnOnce(&mut Round)) -> Plan {
    let round = changed(round, change);
    plan(CATALOGUE, &round, &score(CATALOGUE, &round))
}

/// Keeps the first `n` responses.
fn keep(round: &mut Round, n: usize) {
    round.responses = std::mem::take(&mut round.responses).into_iter().take(n).collect();
}

/// The `n`-th person answers a question anew.
fn answers(round: &mut Round, n: usize, question: &str, level: u8) {
    let response = round.responses.values_mut().nth(n).unwrap();
    response.answer(id(question), Level::new(level).map_or(Answer::DontKnow, Answer::Level));
}

fn measures(round: &mut Round, metric: &str, value: i64) {
    round.evidence.values.insert(id(metric), Thousandths(value * 1000));
}

fn about(round: &mut Round, metric: &str, low: i64, high: i64) {
    measures(round, metric, high);
    let range = Some((Thousandths(low * 1000), Thousandths(high * 1000)));
    round.evidence.looked_up.insert(id(metric), LookedUp { range, ..LookedUp::default() });
}

fn decides(round: &mut Round, action: u8, decide: impl FnOnce(&mut domain::round::Decision)) {
    decide(round.plan.decisions.or_default(ActionId(action)));
}

fn window(plan: &Plan, action: u8) -> Option<Window> {
    plan.steps.iter().find(|s| s.action == ActionId(action)).map(|s| s.window)
}

fn counted(assessment: &Assessment, question: &str) -> Option<f64> {
    assessment.questions.get(&id::<QuestionId>(question)).unwrap().counted
}

fn subrisk(assessment: &Assessment, name: &str) -> Option<f64> {
    assessment.subrisk(id::<SubRiskId>(name)).score
}

#[track_caller]
fn assert_score(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|s| (s - expected).abs() < 1e-9), "{found:?} instead of {expected}");
}

#[test]
fn below_five_answers_strain_counts_nowhere() {
    let assessment = assess(larkspur(), |r| keep(r, 4));
    assert_eq!(assessment.detail, Detail::RisksOnly);
    assert_eq!(subrisk(&assessment, "5.1"), None);
    // Risk 5 is then 5.2 alone: with the usual formula it would give 5.1 away.
    assert_eq!(assessment.risk(RiskId::new(5).unwrap()).score, subrisk(&assessment, "5.2"));
    // Night pages are a fact and speak for themselves; what people said does not show, not even as a gap.
    let nights = assessment.questions.get(&id::<QuestionId>("2.1a")).unwrap();
    assert!(nights.withheld);
    assert_eq!((nights.counted, nights.value.x, nights.counts), (Some(3.0), None, [0; 5]));
    assert_eq!(assessment.metrics.get(&MetricId(2)).unwrap().perceived, None);
}

#[test]
fn five_answers_are_needed_on_each_strain_question() {
    let assessment = assess(larkspur(), |r| answers(r, 0, "5.1a", 9));
    assert!(assessment.questions.get(&id::<QuestionId>("5.1a")).unwrap().withheld);
    assert!(!assessment.questions.get(&id::<QuestionId>("5.1b")).unwrap().withheld);
    assert_score(subrisk(&assessment, "5.1"), 25.0 * (2.3 + 2.2) / 2.0);
}

#[test]
fn the_short_form_counts_one_question_each_and_what_was_looked_up() {
    let assessment = assess(quayside(), |r| r.form = Form::Core);
    assert_eq!(assessment.questions.len(), 10);
    // 1.2a, and E08 although 1.2b is not asked, and E11.
    assert_score(subrisk(&assessment, "1.2"), 25.0);
    // 2.2a; E13, which answers 2.2c; E14 and E27.
    assert_score(subrisk(&assessment, "2.2"), 25.0 * (1.5 + 2.0 + 3.0 + 1.0) / 4.0);
    let no_evidence = assess(quayside(), |r| {
        r.form = Form::Core;
        r.evidence.values.clear();
    });
    // One question is enough where one is asked.
    assert_score(subrisk(&no_evidence, "1.2"), 25.0);
}

#[test]
fn two_components_are_needed_in_the_full_form() {
    let only_core = |r: &mut Round| {
        r.responses.values_mut().for_each(|p| p.answers.retain(|q, _| *q == id("1.2a")));
    };
    let alone = assess(quayside(), |r| {
        only_core(r);
        r.evidence.values.clear();
    });
    assert_eq!(subrisk(&alone, "1.2"), None);
    assert_score(subrisk(&assess(quayside(), only_core), "1.2"), 25.0);
}

#[test]
fn a_fact_counts_where_nobody_answered_but_not_where_it_does_not_apply() {
    let unanswered = assess(quayside(), |r| {
        r.responses.values_mut().for_each(|p| _ = p.answers.remove(&id("1.2b")));
    });
    assert_eq!(counted(&unanswered, "1.2b"), Some(1.0));
    let dropped = assess(quayside(), |r| {
        r.responses.values_mut().for_each(|p| p.answer(id("1.2b"), Answer::DoesNotApply));
    });
    assert_eq!(counted(&dropped, "1.2b"), None);
    assert_eq!(dropped.questions.get(&id::<QuestionId>("1.2b")).unwrap().value.status, Status::NotApplicable);
}

#[test]
fn raising_evidence_never_lowers_and_still_shows_the_gap() {
    let quiet = assess(quayside(), |r| measures(r, "E02", 0));
    let nights = counted(&quiet, "2.1a").unwrap();
    assert!(nights > 2.0);
    assert_eq!(quiet.questions.get(&id::<QuestionId>("2.1a")).unwrap().by_evidence, None);
    assert_eq!(quiet.metrics.get(&MetricId(2)).unwrap().perceived, Some(nights));
}

#[test]
fn burn_out_is_scored_from_answers_alone() {
    let before = assess(quayside(), |_| {});
    let after = assess(quayside(), |r| measures(r, "E25", 0));
    assert_eq!(subrisk(&before, "5.1"), subrisk(&after, "5.1"));
}

#[test]
fn gates_by_answers_look_and_proof() {
    let check = |change: fn(&mut Round), gate, state| {
        assert_eq!(assess(quayside(), change).gates.get(&gate).unwrap().state, state, "{gate:?}");
    };
    check(|r| _ = r.checks.insert(GateId::SharedAdmin, Check::Rejected.into()), GateId::SharedAdmin, GateState::None);
    check(
        |r| _ = r.checks.insert(GateId::Untraceable, Check::Confirmed.into()),
        GateId::Untraceable,
        GateState::Confirmed,
    );
    check(|r| measures(r, "E22", 1), GateId::SharedAdmin, GateState::Confirmed);
    check(|r| measures(r, "E03", 1), GateId::LonePager, GateState::Confirmed);
    // An "about" proves what all of it would: one to three shared credentials are shared, one or two people are not one.
    check(|r| about(r, "E22", 1, 3), GateId::SharedAdmin, GateState::Confirmed);
    check(|r| about(r, "E22", 0, 3), GateId::SharedAdmin, GateState::Unverified);
    check(|r| about(r, "E03", 1, 2), GateId::LonePager, GateState::None);
    // A restore procedure is written down.
    check(|r| measures(r, "E27", 9999), GateId::NoRestore, GateState::None);
    check(
        |r| {
            measures(r, "E22", 1);
            r.checks.insert(GateId::SharedAdmin, Check::Rejected.into());
        },
        GateId::SharedAdmin,
        GateState::Confirmed,
    );
}

#[test]
fn a_floor_holds_up_a_score_but_does_not_make_one() {
    let nothing = |r: &mut Round| {
        r.responses.clear();
        r.evidence.values.clear();
        r.plan.decisions.clear();
        r.checks.insert(GateId::Untraceable, Check::Confirmed.into());
    };
    assert_eq!(subrisk(&assess(quayside(), nothing), "4.2"), None);
    let plan = plan_of(quayside(), nothing);
    assert_eq!(plan.steps[0].why, Why::Gate(GateId::Untraceable));
    let held = assess(quayside(), |r| _ = r.checks.insert(GateId::Untraceable, Check::Confirmed.into()));
    assert_score(subrisk(&held, "4.2"), 80.0);
    assert_eq!(held.subrisk(id("4.2")).held_by, Some(GateId::Untraceable));
    assert_score(Some(held.subrisk(id("4.2")).range.unwrap().low), 80.0);
    // At least what the formula makes of the floor.
    assert!(held.risk(RiskId::new(4).unwrap()).range.unwrap().low >= 60.0);
}

#[test]
fn a_round_without_anything() {
    let empty = |r: &mut Round| {
        r.responses.clear();
        r.evidence.values.clear();
        r.knowledge = Default::default();
        r.duties = Default::default();
        r.plan.decisions.clear();
    };
    let assessment = assess(larkspur(), empty);
    assert!(assessment.subrisks.iter().all(|s| s.score.is_none()));
    assert_eq!((assessment.overall, assessment.respondents), (None, 0));
    assert_eq!(assessment.confidence.doubts, [Doubt::FewRespondents, Doubt::NoEvidence]);
    let plan = plan_of(larkspur(), empty);
    // The organisational choice does not depend on answers; nothing else is worth doing.
    assert!(plan.steps.iter().all(|s| s.why == Why::Backbone(Choice::Paas)));
}

#[test]
fn what_the_team_dropped_is_not_planned_nor_what_needs_it() {
    let plan = plan_of(larkspur(), |r| decides(r, 17, |d| d.dropped = Some("no time".to_owned())));
    assert_eq!((window(&plan, 17), window(&plan, 19)), (None, None));
    assert!(!plan.left_out.iter().any(|l| [17, 18, 19, 20].map(ActionId).contains(&l.action)));
    // Dropping a repair drops the repair.
    let plan = plan_of(larkspur(), |r| decides(r, 8, |d| d.dropped = Some(String::new())));
    assert_eq!(window(&plan, 8), None);
    // What a team has needs no doing, dropped or not.
    let plan = plan_of(larkspur(), |r| {
        decides(r, 17, |d| {
            d.have = Some(true);
            d.dropped = Some(String::new());
        });
    });
    assert_eq!(window(&plan, 17), None);
    assert!(window(&plan, 19).is_some());
}

#[test]
fn the_team_knows_its_efforts_better() {
    // 3.6 person-weeks in the first window: the drill alone now fills them, so it no longer comes first.
    let plan = plan_of(larkspur(), |r| decides(r, 8, |d| d.effort_tenths = Some(36)));
    assert_eq!(plan.steps.iter().find(|s| s.action == ActionId(8)).unwrap().effort_pw, 3.6);
    assert_eq!(window(&plan, 10), Some(Window::Now));
    assert_eq!(window(&plan, 8), Some(Window::Next));
}

#[test]
fn signs_count_until_the_team_denies_them() {
    let signs = plan_of(quayside(), |r| r.plan.decisions.clear());
    assert!(signs.have.contains(&ActionId(11)) && signs.looks_done.contains(&ActionId(11)));
    let denied = plan_of(quayside(), |r| {
        r.plan.decisions.clear();
        decides(r, 11, |d| d.have = Some(false));
    });
    assert!(!denied.have.contains(&ActionId(11)) && !denied.looks_done.contains(&ActionId(11)));
}

#[test]
fn an_alarm_outweighs_a_sign() {
    // The audit log reaches back far enough, and still nobody could say who changed what.
    let plan = plan_of(quayside(), |r| {
        r.plan.decisions.clear();
        r.checks.insert(GateId::Untraceable, Check::Confirmed.into());
    });
    assert!(plan.looks_done.contains(&ActionId(13)) && !plan.have.contains(&ActionId(13)));
    assert_eq!(plan.steps[0].why, Why::Gate(GateId::Untraceable));
}

#[test]
fn what_does_not_fit_says_what_is_missing() {
    // 0.9 person-weeks a week: the second window holds 8.1 for a platform move of 5 after two repairs of 3 together.
    let plan = plan_of(larkspur(), |r| decides(r, 32, |d| d.effort_tenths = Some(120)));
    let left = plan.left_out.iter().find(|l| l.action == ActionId(32)).unwrap();
    assert_eq!(left.why, Why::Backbone(Choice::Paas));
    assert!((left.missing_pw - 0.3).abs() < 1e-9, "{left:?}");
    let nothing = plan_of(larkspur(), |r| r.plan.capacity_percent = 0);
    assert!(nothing.steps.is_empty());
    assert_eq!(nothing.left_out[0].why, Why::Gate(GateId::NoRestore));
    assert!((nothing.left_out[0].missing_pw - 1.0).abs() < 1e-9);
}

#[test]
fn a_promise_with_three_in_the_rotation_gets_a_warning() {
    assert!(plan_of(quayside(), |_| {}).choice.rotation_too_small);
    assert!(!plan_of(quayside(), |r| measures(r, "E03", 6)).choice.rotation_too_small);
    // Said with the evidence or with the organisation, it is the same promise.
    assert!(plan_of(quayside(), |r| r.plan.organisation.needs_24x7 = false).choice.rotation_too_small);
    assert!(plan_of(quayside(), |r| r.evidence.promised_24x7 = false).choice.rotation_too_small);
}

#[test]
fn what_speaks_for_an_action() {
    let triggers = triggers(CATALOGUE, &assess(larkspur(), |_| {}), ActionId(11));
    let expected = [("1.2c", 4.0), ("4.2a", 3.5), ("1.2a", 3.0), ("1.2b", 2.0), ("4.2b", 2.0), ("4.2c", 2.0)];
    assert_eq!(triggers, expected.map(|(q, x)| (id(q), x)));
}

#[test]
fn strain_is_compared_only_when_it_is_not_one_persons_answer() {
    use Comparison::{Allowed, OnePerson, OtherQuestions};
    let check = |change: fn(&mut Round), subrisk: &str, expected| {
        let found = comparison(CATALOGUE, &larkspur(), &changed(larkspur(), change), id(subrisk));
        assert_eq!(found, expected, "{subrisk}");
    };
    check(|_| {}, "5.1", Allowed);
    check(|r| answers(r, 0, "5.1a", 0), "5.1", OnePerson);
    check(|r| answers(r, 0, "5.1a", 0), "4.1", Allowed);
    check(|r| answers(r, 0, "2.1a", 0), "2.1", OnePerson);
    // Two people changed.
    let two: fn(&mut Round) = |r| {
        answers(r, 0, "5.1a", 3);
        answers(r, 1, "5.1a", 3);
    };
    check(two, "5.1", Allowed);
    // One person changed on two questions.
    let twice: fn(&mut Round) = |r| {
        answers(r, 0, "5.1a", 0);
        answers(r, 0, "5.1b", 0);
    };
    check(twice, "5.1", OnePerson);
    // Two people changed on one question, and one of them on another.
    let both: fn(&mut Round) = |r| {
        answers(r, 0, "5.1a", 3);
        answers(r, 1, "5.1a", 3);
        answers(r, 0, "5.1b", 0);
    };
    check(both, "5.1", OnePerson);
    check(|r| keep(r, 4), "5.1", OtherQuestions);
    check(|r| r.form = Form::Core, "5.1", OtherQuestions);
    check(|r| r.responses.clear(), "4.1", Allowed);
}

#[test]
fn like_with_like() {
    let check = |change: fn(&mut Round), expected: &[Unlike]| {
        let (first, second) = (larkspur(), changed(larkspur(), change));
        let found = unlike((&first, &score(CATALOGUE, &first)), (&second, &score(CATALOGUE, &second)));
        assert_eq!(found, expected);
    };
    check(|_| {}, &[]);
    check(|r| r.form = Form::Core, &[Unlike::Questions]);
    check(|r| r.questions_version = 2, &[Unlike::Questions]);
    check(|r| r.team_size = 7, &[]);
    check(|r| r.team_size = 8, &[Unlike::TeamSize]);
    check(|r| r.team_size = 4, &[Unlike::TeamSize]);
    check(|r| r.evidence.promised_24x7 = false, &[Unlike::Gates]);
    check(|r| keep(r, 4), &[Unlike::Strain]);
}
