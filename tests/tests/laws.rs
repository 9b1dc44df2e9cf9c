//! What holds for every round, whatever its numbers.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use domain::{
    absence::{pair_first, worst_absence},
    action::{ActionId, ActionKind, OwnAction, Window},
    confidentiality::Detail,
    duties::DutyMap,
    evidence::LookedUp,
    gate::{Check, GateId},
    knowledge,
    ledger::{Moved, ledger},
    meeting::{Meeting, candidates, topics},
    question::{Answer, Level, QuestionId},
    response::{Hands, Response, ResponseId, Tally},
    risk::RiskId,
    roadmap::{Plan, Why, plan},
    round::Round,
    score::{Assessment, score},
};
use proptest::prelude::*;
use tests::arbitrary::{Range, knowledges, rounds};

const CATALOGUE: &domain::Catalogue = &content::CATALOGUE;

const HAIR: f64 = 1e-9;

fn any_round() -> BoxedStrategy<Round> {
    rounds(CATALOGUE, Range::Plausible)
}

/// Every score of an assessment, in a fixed order.
fn scores(assessment: &Assessment) -> Vec<Option<f64>> {
    let subrisks = assessment.subrisks.iter().map(|s| s.score);
    subrisks.chain(assessment.risks.iter().map(|r| r.score)).chain([assessment.overall]).collect()
}

/// The same scores exist and none is lower.
fn assert_nowhere_lower(before: &Assessment, after: &Assessment) {
    for (before, after) in scores(before).into_iter().zip(scores(after)) {
        assert_eq!(before.is_some(), after.is_some());
        assert!(after.unwrap_or(0.0) >= before.unwrap_or(0.0) - HAIR, "{before:?} became {after:?}");
    }
}

/// Every way to make one answer worse by one level: whose it is (nobody's for a show of hands), which, and what it was.
fn ways_to_worsen(round: &Round) -> Vec<(Option<ResponseId>, QuestionId, Level)> {
    let alone = round.responses.iter().flat_map(|(&person, response)| {
        let levels = response.answers.iter().filter_map(|(&q, a)| Some((q, a.level()?)));
        levels.map(move |(question, level)| (Some(person), question, level))
    });
    let hands = round.tally.hands.iter().flat_map(|(&question, hands)| {
        let raised = Level::ALL.into_iter().zip(hands.levels).filter(|(_, n)| *n > 0);
        raised.map(move |(level, _)| (None, question, level))
    });
    alone.chain(hands).filter(|(.., level)| *level < Level::WORST).collect()
}

fn worsened(round: &Round, (person, question, level): (Option<ResponseId>, QuestionId, Level)) -> Round {
    let worse = Level::new(level.number() + 1).unwrap();
    let mut round = round.clone();
    match person {
        Some(person) => {
            round.responses.get_mut(&person).unwrap().answers.insert(question, Answer::Level(worse));
        }
        None => {
            let hands = round.tally.hands.get_mut(&question).unwrap();
            hands.levels[usize::from(level.number())] -= 1;
            hands.levels[usize::from(worse.number())] += 1;
        }
    }
    round
}

/// Whether a sensitive question has too few answers to be counted, told from the answers themselves.
fn is_withheld(round: &Round, question: QuestionId) -> bool {
    let alone = round.responses.values().filter(|r| r.answers.get(&question).is_some_and(|a| a.level().is_some()));
    let hands = round.tally.hands.get(&question).map_or(0, |h| h.levels.iter().sum());
    CATALOGUE.question(question).unwrap().sensitive && alone.count() + usize::from(hands) < 5
}

/// Whether the team chose the window.
fn is_wanted(round: &Round, action: ActionId) -> bool {
    round.plan.decisions.get(&action).is_some_and(|decision| decision.window.is_some() || decision.is_committed())
}

fn assert_plan_holds(round: &Round, plan: &Plan) {
    for window in Window::ALL {
        let capacity = plan.capacity[window.index()];
        // What the team itself put there may be more than there are hands for; the rules add nothing to it then.
        let wanted: f64 = plan.steps_in(window).filter(|s| is_wanted(round, s.action)).map(|s| s.effort_pw).sum();
        let most = capacity.max(wanted);
        assert!(plan.used(window) <= most + 1e-6, "{} of {most} in {window:?}", plan.used(window));
        for kind in [ActionKind::Rule, ActionKind::Fix, ActionKind::Build, ActionKind::Org] {
            let chosen_freely = plan.steps_in(window).filter(|s| {
                matches!(s.why, Why::Ratio { .. }) && CATALOGUE.action(s.action).is_some_and(|a| a.kind == kind)
            });
            assert!(chosen_freely.count() <= CATALOGUE.planning.slots(window.index(), kind), "{kind:?} in {window:?}");
        }
    }
    for (i, step) in plan.steps.iter().enumerate() {
        let before = &plan.steps[..i];
        assert!(!before.iter().any(|s| s.action == step.action), "{} twice", step.action);
        assert!(!plan.have.contains(&step.action), "{} is done", step.action);
        let decision = round.plan.decisions.get(&step.action);
        assert!(decision.is_none_or(|d| d.dropped.is_none()), "{} was dropped", step.action);
        if is_wanted(round, step.action) {
            let committed = decision.is_some_and(domain::round::Decision::is_committed);
            let window = if committed { Some(Window::Now) } else { decision.unwrap().window };
            assert_eq!(Some(step.window), window, "{} is not where the team put it", step.action);
            continue;
        }
        let Some(action) = CATALOGUE.action(step.action) else {
            assert!(round.plan.own.contains_key(&step.action), "{} is nobody's", step.action);
            continue;
        };
        assert!(step.window >= action.horizon, "{} before its horizon", step.action);
        for prerequisite in action.prerequisites {
            let ready = before.iter().any(|s| s.action == *prerequisite && s.window <= step.window);
            assert!(ready || plan.have.contains(prerequisite), "{} before {prerequisite}", step.action);
        }
        if matches!(step.why, Why::Ratio { .. }) {
            assert!(action.only_for.is_empty() || action.only_for.contains(&plan.choice.choice), "{}", step.action);
        }
    }
    for left in &plan.left_out {
        assert!(left.missing_pw >= 0.0 && left.missing_pw.is_finite());
        assert!(!plan.steps.iter().any(|s| s.action == left.action), "{} placed and left out", left.action);
    }
}

proptest! {
    #[test]
    fn a_worse_answer_never_lowers_a_score(round in any_round(), some in prop::collection::vec(any::<prop::sample::Index>(), 12)) {
        let before = score(CATALOGUE, &round);
        let ways = ways_to_worsen(&round);
        for which in some.iter().filter(|_| !ways.is_empty()) {
            let worse = worsened(&round, ways[which.index(ways.len())]);
            assert_nowhere_lower(&before, &score(CATALOGUE, &worse));
        }
    }

    #[test]
    fn scores_stay_on_the_scale(round in any_round()) {
        let assessment = score(CATALOGUE, &round);
        let plan = plan(CATALOGUE, &round, &assessment);
        let planned = plan.after_now.into_iter().chain(plan.after_all);
        for score in scores(&assessment).into_iter().chain(planned).flatten() {
            prop_assert!((0.0..=100.0).contains(&score), "{}", score);
        }
        let ranges = assessment.subrisks.iter().map(|s| (s.score, s.range));
        for (score, range) in ranges.chain(assessment.risks.iter().map(|r| (r.score, r.range))) {
            prop_assert_eq!(score.is_some(), range.is_some());
            if let (Some(score), Some(range)) = (score, range) {
                prop_assert!(0.0 <= range.low && range.low <= score && score <= range.high && range.high <= 100.0);
                prop_assert!(range.standard_error >= 0.0 && range.standard_error.is_finite());
            }
        }
    }

    #[test]
    fn planned_steps_never_raise_a_score(round in any_round()) {
        let assessment = score(CATALOGUE, &round);
        let plan = plan(CATALOGUE, &round, &assessment);
        for (i, subrisk) in assessment.subrisks.iter().enumerate() {
            prop_assert!(plan.after_all[i] <= plan.after_now[i] && plan.after_now[i] <= subrisk.score);
        }
        for risk in RiskId::ALL {
            let [now, all] = [plan.after_now, plan.after_all].map(|scores| Plan::risk_after(&scores, risk));
            prop_assert_eq!(now.is_some(), assessment.risk(risk).score.is_some());
            prop_assert!(all.unwrap_or(0.0) <= now.unwrap_or(0.0) + HAIR);
        }
    }

    #[test]
    fn who_answered_what_does_not_matter(round in any_round(), ids in Just((100..120u128).collect::<Vec<_>>()).prop_shuffle()) {
        let mut shuffled = round.clone();
        let renamed = round.responses.values().zip(ids).map(|(r, id)| Response { id: ResponseId(id), ..r.clone() });
        shuffled.responses = renamed.map(|r| (r.id, r)).collect();
        let (before, after) = (score(CATALOGUE, &round), score(CATALOGUE, &shuffled));
        prop_assert_eq!(&before, &after);
        prop_assert_eq!(plan(CATALOGUE, &round, &before), plan(CATALOGUE, &shuffled, &after));
    }

    #[test]
    fn a_confirmed_gate_never_lowers_a_score(round in any_round(), gate in prop::sample::select(&GateId::ALL[..])) {
        let mut alarmed = round.clone();
        alarmed.checks.insert(gate, Check::Confirmed.into());
        assert_nowhere_lower(&score(CATALOGUE, &round), &score(CATALOGUE, &alarmed));
    }

    #[test]
    fn half_entered_facts_change_nothing(round in any_round(), gone in any::<prop::sample::Index>(), rows in 0usize..5) {
        let same = |mine: &dyn Fn(&mut Round), theirs: &dyn Fn(&mut Round)| {
            let changed = |change: &dyn Fn(&mut Round)| {
                let mut round = round.clone();
                change(&mut round);
                let found = score(CATALOGUE, &round);
                (scores(&found), found.gates.clone(), found.confidence.clone(), plan(CATALOGUE, &round, &found).steps)
            };
            assert_eq!(changed(mine), changed(theirs));
        };
        let no_matrix = |r: &mut Round| r.knowledge = knowledge::Knowledge::default();
        same(&|r| r.knowledge.unfinished = true, &no_matrix);
        let no_map = |r: &mut Round| r.duties = DutyMap::default();
        let missing = CATALOGUE.duties[gone.index(CATALOGUE.duties.len())].id;
        same(&|r| r.duties.lines.retain(|line| line.id != missing), &no_map);
        // A date, a note or "nobody can say" is no figure.
        let nothing = LookedUp { unknown: true, note: "asked".to_owned(), on: Some(round.date), ..LookedUp::default() };
        let metric = CATALOGUE.metrics[gone.index(CATALOGUE.metrics.len())].id;
        let no_figure = |r: &mut Round| drop((r.evidence.values.remove(&metric), r.evidence.looked_up.remove(&metric)));
        same(&|r| { no_figure(r); r.evidence.looked_up.insert(metric, nothing.clone()); }, &no_figure);
        // Rows of fewer than five people.
        let with_rows = |r: &mut Round| {
            no_matrix(r);
            let system = knowledge::System { id: "s1".into(), name: "Shop".into(), weight: 3, levels: Default::default() };
            r.knowledge.systems = vec![system];
            r.responses.values_mut().take(rows).for_each(|response| response.know("s1", 2));
        };
        same(&with_rows, &no_matrix);
    }

    #[test]
    fn hands_count_like_answers(mut round in any_round()) {
        round.tally = Tally::default();
        let mut by_hands = round.clone();
        for response in std::mem::take(&mut by_hands.responses).into_values() {
            for (question, answer) in response.answers {
                let hands: &mut Hands = by_hands.tally.hands.or_default(question);
                match answer {
                    Answer::Level(level) => hands.levels[usize::from(level.number())] += 1,
                    Answer::DontKnow => hands.dont_know += 1,
                    Answer::DoesNotApply => hands.does_not_apply += 1,
                }
            }
        }
        let (alone, together) = (score(CATALOGUE, &round), score(CATALOGUE, &by_hands));
        prop_assert_eq!(scores(&alone), scores(&together));
        prop_assert_eq!(alone.questions, together.questions);
        prop_assert_eq!(alone.gates, together.gates);
    }

    /// Of a withheld question nothing but the number of answers may show anywhere.
    #[test]
    fn withheld_answers_leave_no_trace(round in any_round(), levels in prop::collection::vec(0u8..5, 4 * 4)) {
        let mut other = round.clone();
        let mut levels = levels.into_iter().map(|l| Answer::Level(Level::new(l).unwrap()));
        for response in other.responses.values_mut() {
            for (_, answer) in response.answers.iter_mut().filter(|(q, a)| a.level().is_some() && is_withheld(&round, **q)) {
                *answer = levels.next().unwrap();
            }
        }
        let (before, after) = (score(CATALOGUE, &round), score(CATALOGUE, &other));
        prop_assert_eq!(plan(CATALOGUE, &round, &before), plan(CATALOGUE, &other, &after));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn the_exact_bus_factor_is_at_most_the_greedy_one(matrix in knowledges(false)) {
        if let Some(found) = knowledge::read(&matrix) {
            prop_assert!(found.bus_factor <= found.greedy);
            prop_assert!(found.sets.iter().all(|set| set.len() == found.bus_factor));
            prop_assert_eq!(found.exact, !found.sets.is_empty());
        }
    }

    #[test]
    fn an_absence_never_leaves_less_without_anybody(matrix in knowledges(false)) {
        let Some(found) = knowledge::read(&matrix) else {
            prop_assert_eq!(worst_absence(&matrix), None);
            return Ok(());
        };
        let absence = worst_absence(&matrix).unwrap();
        prop_assert!(found.orphans.iter().all(|id| absence.orphaned.contains(id)));
        prop_assert_eq!(absence.orphaned.len(), found.orphans.len() + absence.newly.len());
        prop_assert_eq!(absence.weight, found.sole_weight.values().copied().max().unwrap_or(0));
    }

    #[test]
    fn one_more_person_changes_what_the_advice_says(matrix in knowledges(false)) {
        let before = knowledge::read(&matrix);
        for pairing in pair_first(&matrix) {
            let mut paired = matrix.clone();
            paired.people.push("newcomer".to_owned());
            let system = paired.systems.iter_mut().find(|system| system.id == pairing.system).unwrap();
            system.levels.insert("newcomer".to_owned(), 2);
            let after = knowledge::read(&paired).unwrap();
            prop_assert_eq!(pairing.bus_factor_after, after.bus_factor);
            prop_assert_eq!(pairing.critical_after, after.critical_bus_factor);
            prop_assert_eq!(pairing.guarded_by(), after.guarded_by());
            prop_assert!((pairing.thin_percent_after - after.thin_critical_percent).abs() < HAIR);
            prop_assert!(after.bus_factor >= before.as_ref().unwrap().bus_factor);
        }
    }

    #[test]
    fn plans_keep_their_rules(round in any_round()) {
        assert_plan_holds(&round, &plan(CATALOGUE, &round, &score(CATALOGUE, &round)));
    }

    #[test]
    fn a_vote_has_at_most_eight_candidates(round in any_round(), typed in 0..=ActionId::MOST_OWN) {
        let mut round = round;
        let own = |n| (ActionId::own(n), OwnAction { title: n.to_string(), ..OwnAction::default() });
        round.plan.own = (1..=typed).map(own).collect();
        let plan = plan(CATALOGUE, &round, &score(CATALOGUE, &round));
        let found = candidates(&round, &plan);
        prop_assert!(found.len() <= 8, "{:?}", found);
        prop_assert!(found.iter().enumerate().all(|(n, id)| !found[..n].contains(id)), "{:?}", found);
        prop_assert!(found.iter().all(|id| !plan.have.contains(id)), "{:?}", found);
    }

    #[test]
    fn no_question_on_strain_is_a_topic_or_told_of(then in any_round(), now in any_round()) {
        let [before, after] = [&then, &now].map(|round| score(CATALOGUE, round));
        let shown = [&before, &after].iter().all(|found| found.detail == Detail::Questions);
        for line in ledger(CATALOGUE, (&then, &before), Some((&now, &after))) {
            let may = shown && line.moves.and_then(|id| CATALOGUE.question(id)).is_some_and(|asked| !asked.sensitive);
            prop_assert!(may || matches!(line.moved, Moved::NotShown | Moved::NoneNamed), "{:?}", line);
            prop_assert!(may || line.values.is_none(), "{:?}", line);
        }
        let [first, second] = topics(CATALOGUE, &now, &after);
        for topic in [first, second].into_iter().flatten() {
            prop_assert!(after.detail == Detail::Questions && !CATALOGUE.question(topic.question).unwrap().sensitive);
        }
        prop_assert!(first.is_none() || first.map(|it| it.question) != second.map(|it| it.question));
    }

    #[test]
    fn nothing_said_in_the_meeting_counts(round in any_round()) {
        let silent = Round { meeting: Meeting::default(), ..round.clone() };
        let (before, after) = (score(CATALOGUE, &silent), score(CATALOGUE, &round));
        prop_assert_eq!(plan(CATALOGUE, &silent, &before), plan(CATALOGUE, &round, &after));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn nothing_panics(round in rounds(CATALOGUE, Range::Wild)) {
        let assessment = score(CATALOGUE, &round);
        let plan = plan(CATALOGUE, &round, &assessment);
        assert_plan_holds(&round, &plan);
        let _ = assessment.ranked();
        for score in scores(&assessment).into_iter().flatten() {
            prop_assert!((0.0..=100.0).contains(&score), "{}", score);
        }
    }
}
