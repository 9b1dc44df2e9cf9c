//! What moves under assumptions: the sample teams with numbers that can be checked by hand, and what holds for every
//! round.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use content::samples::{larkspur, quayside};
use domain::{
    action::{ActionId, Window},
    evidence::{LookedUp, MetricId, Thousandths},
    knowledge::{self, Knowledge, System},
    risk::{RiskId, SubRiskId},
    roadmap::{Plan, plan},
    round::Round,
    score::score,
    what_if::{Assumed, Cause, Direction, Fact, Missing, WhatIf, assume},
};
use proptest::prelude::*;
use tests::arbitrary::{Range, rounds};

const CATALOGUE: &domain::Catalogue = &content::CATALOGUE;

const HAIR: f64 = 1e-9;

fn found(round: &Round, assumed: &Assumed) -> WhatIf {
    assume(CATALOGUE, round, &score(CATALOGUE, round), assumed)
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

/// The steps of Now in a round's plan.
fn now(round: &Round) -> Assumed {
    let plan = plan(CATALOGUE, round, &score(CATALOGUE, round));
    Assumed { actions: plan.steps_in(Window::Now).map(|step| step.action).collect(), ..Assumed::default() }
}

/// A team with one vital system that two people can work on alone.
fn thin() -> Round {
    let levels = ["A", "B"].map(|who| (who.to_owned(), 2)).into();
    let system = System { id: "s1".into(), name: "Shop".into(), weight: 3, levels };
    let people = ["A", "B", "C"].map(str::to_owned).into();
    Round { knowledge: Knowledge { people, systems: vec![system], ..Knowledge::default() }, ..quayside() }
}

/// The same of rows that so many people sent, instead of being typed.
fn by_rows(people: usize) -> Round {
    let mut round = thin();
    round.knowledge.people.clear();
    round.knowledge.systems[0].levels = Default::default();
    for (n, response) in round.responses.values_mut().take(people).enumerate() {
        response.know("s1", if n < 2 { 2 } else { 0 });
    }
    round
}

fn few(mut round: Round) -> Round {
    let ids: Vec<_> = round.responses.keys().copied().skip(4).collect();
    ids.iter().for_each(|id| drop(round.responses.remove(id)));
    round
}

fn rounded(scores: impl Iterator<Item = f64>) -> Vec<f64> {
    scores.map(|score| (score * 100.0).round() / 100.0).collect()
}

#[test]
fn risks_of_the_sample_teams() {
    let check = |round: &Round, assumed: &Assumed, today: [f64; 5], then: [f64; 5]| {
        let found = found(round, assumed);
        assert_eq!(rounded(found.risks.iter().map(|it| it.from)), today, "{assumed:?}");
        assert_eq!(rounded(found.risks.iter().map(|it| it.to)), then, "{assumed:?}");
    };
    let shop = [71.27, 80.94, 85.42, 65.63, 85.42];
    check(&larkspur(), &Assumed::default(), shop, shop);
    check(&larkspur(), &now(&larkspur()), shop, [43.51, 61.75, 85.42, 64.06, 43.76]);
    // What depends on knowledge and pages stands at its worst level already.
    check(&larkspur(), &leaves(), shop, shop);
    check(&larkspur(), &twice(), shop, shop);
}

#[test]
fn what_if_now_is_the_plan() {
    for round in [larkspur(), quayside()] {
        let assessment = score(CATALOGUE, &round);
        let plan = plan(CATALOGUE, &round, &assessment);
        let found = found(&round, &now(&round));
        for it in &found.subrisks {
            assert_eq!(Some(it.to), plan.after_now[it.what.index()]);
        }
        for it in &found.risks {
            assert_eq!(Some(it.to), Plan::risk_after(&plan.after_now, it.what));
        }
    }
}

#[test]
fn facts_of_a_departure() {
    // Bus factor, least guarded critical system, systems with one person, with nobody; E28 and E29.
    let check = |round: &Round, today: [f64; 6], then: [f64; 6]| {
        let found = found(round, &leaves());
        assert_eq!(rounded(found.facts.iter().map(|it| it.from)), today);
        assert_eq!(rounded(found.facts.iter().map(|it| it.to)), then);
        assert_eq!((found.missing, found.exact), (vec![], [true, true]));
        for it in found.facts {
            let why: &[Cause] = if it.direction() == Direction::Still { &[] } else { &[Cause::Departure] };
            assert_eq!(it.why, why, "{:?}", it.what);
        }
    };
    check(&larkspur(), [1.0, 1.0, 5.0, 0.0, 75.0, 1.0], [0.0, 0.0, 1.0, 5.0, 75.0, 0.0]);
    check(&quayside(), [5.0, 2.0, 1.0, 0.0, 0.0, 2.0], [4.0, 2.0, 0.0, 1.0, 0.0, 2.0]);
    check(&thin(), [2.0, 2.0, 0.0, 0.0, 0.0, 2.0], [1.0, 1.0, 1.0, 0.0, 100.0, 1.0]);
    // Rows and typed people count alike, and whoever sent a row can leave.
    check(&by_rows(5), [2.0, 2.0, 0.0, 0.0, 0.0, 2.0], [1.0, 1.0, 1.0, 0.0, 100.0, 1.0]);
}

/// Five parts make 5.2: three questions, E28 and E29. The one goes from level 0 to 4, the other from 2 to 4.
#[test]
fn a_departure_moves_the_bus_factor_of_a_thin_team() {
    let part = SubRiskId::new(5, 2).unwrap();
    let check = |round: &Round, assumed: &Assumed, rises: f64, falls: f64, why: &[Cause]| {
        let found = found(round, assumed);
        let it = found.subrisks.iter().find(|it| it.what == part).unwrap();
        assert!((it.to - (it.from + rises) * (1.0 - falls)).abs() < HAIR, "{it:?}");
        assert_eq!(it.why, why);
        assert_eq!(found.risks[RiskId::new(5).unwrap().index()].why, why);
    };
    let thirty = (2.0 + 4.0) * 25.0 / 5.0;
    check(&thin(), &leaves(), thirty, 0.0, &[Cause::Departure]);
    check(&by_rows(5), &leaves(), thirty, 0.0, &[Cause::Departure]);
    // A restore drill takes 0.35 off, a second pair of hands half as much again.
    let both = Assumed { departure: true, ..done(&[8, 10]) };
    let [drill, hands] = [8, 10].map(|id| Cause::Action(ActionId(id)));
    check(&thin(), &both, thirty, 0.35 + 0.35 / 2.0, &[Cause::Departure, drill, hands]);
    // The team has these: its answers tell of that already.
    check(&thin(), &Assumed { departure: true, ..done(&[11, 14]) }, thirty, 0.0, &[Cause::Departure]);
}

#[test]
fn twice_the_pages() {
    let check = |round: &Round, pages: &[(u8, f64, f64)], rises: f64, missing: &[u8]| {
        let found = found(round, &twice());
        let facts: Vec<_> = found.facts.iter().map(|it| (it.what, it.from, it.to)).collect();
        let pages: Vec<_> = pages.iter().map(|&(id, from, to)| (Fact::Metric(MetricId(id)), from, to)).collect();
        assert_eq!(facts, pages);
        for it in &found.subrisks {
            let by = if Some(it.what) == SubRiskId::new(2, 1) { rises } else { 0.0 };
            let why: &[Cause] = if by > 0.0 { &[Cause::Pages] } else { &[] };
            assert!((it.to - it.from - by).abs() < HAIR && it.why == why, "{it:?}");
        }
        let missing: Vec<_> = missing.iter().map(|&id| Missing::Figure(MetricId(id))).collect();
        assert_eq!(found.missing, missing);
    };
    // 7 and 14 nights have the same level.
    check(&larkspur(), &[(2, 7.0, 14.0)], 0.0, &[1]);
    // Six parts make 2.1: three questions, E01, E03 and E04. E01 goes from level 3 to 4; E02 stands at 4 already.
    check(&quayside(), &[(1, 5.0, 10.0), (2, 22.0, 44.0)], 25.0 / 6.0, &[]);
    let mut none = quayside();
    none.evidence.values = Default::default();
    check(&none, &[], 0.0, &[1, 2]);
}

#[test]
fn an_about_doubles_with_both_ends() {
    let mut round = quayside();
    let range = Some((Thousandths(4_000), Thousandths(6_000)));
    round.evidence.looked_up.insert(MetricId::INCIDENTS, LookedUp { range, ..LookedUp::default() });
    let [today, then] = found(&round, &twice()).load.map(|load| load.after_pages.unwrap().high);
    assert_eq!([today, then], [36.0, 72.0]);
}

#[test]
fn what_may_be_told() {
    let check = |round: &Round, risks, subrisks, missing: &[Missing]| {
        let found = found(round, &Assumed { departure: true, ..now(round) });
        assert_eq!((found.risks.len(), found.subrisks.len()), (risks, subrisks));
        assert_eq!(found.missing, missing);
    };
    check(&thin(), 5, 10, &[]);
    check(&few(thin()), 5, 0, &[]);
    // Rows of four people count nowhere, and neither do those in results that were never shown.
    check(&by_rows(4), 5, 10, &[Missing::Knowledge]);
    check(&Round { opened: false, ..by_rows(5) }, 5, 10, &[Missing::Knowledge]);
    let mut unfinished = thin();
    unfinished.knowledge.unfinished = true;
    check(&unfinished, 5, 10, &[Missing::Knowledge]);
}

fn assumptions() -> impl Strategy<Value = Assumed> {
    let ids: Vec<ActionId> = CATALOGUE.actions.iter().map(|a| a.id).chain([ActionId(99), ActionId(255)]).collect();
    let some = prop::sample::subsequence(ids.clone(), 0..=ids.len());
    (some, any::<bool>(), any::<bool>()).prop_map(|(actions, departure, doubled_pages)| Assumed {
        actions: actions.into_iter().collect(),
        departure,
        doubled_pages,
    })
}

/// Every score under assumptions, sub-risks by number, then risks.
fn scores(found: &WhatIf) -> Vec<f64> {
    found.subrisks.iter().map(|it| it.to).chain(found.risks.iter().map(|it| it.to)).collect()
}

fn assert_nowhere_lower(before: &WhatIf, after: &WhatIf) {
    let (before, after) = (scores(before), scores(after));
    assert_eq!(before.len(), after.len());
    assert!(before.iter().zip(&after).all(|(before, after)| *after >= before - HAIR), "{before:?} {after:?}");
}

proptest! {
    #[test]
    fn nothing_assumed_moves_nothing(round in rounds(CATALOGUE, Range::Plausible)) {
        let found = found(&round, &Assumed::default());
        prop_assert!(found.risks.iter().all(|it| it.from == it.to && it.why.is_empty()));
        prop_assert!(found.subrisks.iter().all(|it| it.from == it.to && it.why.is_empty()));
        prop_assert!(found.facts.is_empty() && found.missing.is_empty() && found.load[0] == found.load[1]);
    }

    #[test]
    fn more_actions_never_raise_a_score(
        round in rounds(CATALOGUE, Range::Plausible),
        assumed in assumptions(),
        more in assumptions(),
    ) {
        let all = assumed.actions.iter().chain(more.actions.iter()).copied().collect();
        assert_nowhere_lower(&found(&round, &Assumed { actions: all, ..assumed.clone() }), &found(&round, &assumed));
    }

    #[test]
    fn a_departure_never_raises_the_bus_factor_and_lowers_no_score(
        round in rounds(CATALOGUE, Range::Plausible),
        assumed in assumptions(),
    ) {
        let [stays, leaves] = [false, true].map(|departure| found(&round, &Assumed { departure, ..assumed.clone() }));
        assert_nowhere_lower(&stays, &leaves);
        for fact in [Fact::BusFactor, Fact::CriticalBusFactor] {
            prop_assert!(leaves.fact(fact).is_none_or(|it| it.to <= it.from));
        }
        prop_assert!(leaves.fact(Fact::Orphans).is_none_or(|it| it.to >= it.from));
        let known = knowledge::read(&round.knowledge).is_some();
        prop_assert_eq!(leaves.fact(Fact::BusFactor).is_some(), known);
        prop_assert_eq!(leaves.missing.contains(&Missing::Knowledge), !known);
    }

    #[test]
    fn twice_the_pages_lower_no_score(round in rounds(CATALOGUE, Range::Plausible), assumed in assumptions()) {
        let [once, twice] =
            [false, true].map(|doubled_pages| found(&round, &Assumed { doubled_pages, ..assumed.clone() }));
        assert_nowhere_lower(&once, &twice);
    }

    #[test]
    fn what_moves_has_a_cause(round in rounds(CATALOGUE, Range::Plausible), assumed in assumptions()) {
        let found = found(&round, &assumed);
        prop_assert!(found.risks.iter().all(|it| it.direction() == Direction::Still || !it.why.is_empty()));
        prop_assert!(found.subrisks.iter().all(|it| it.direction() == Direction::Still || !it.why.is_empty()));
        prop_assert!(found.facts.iter().all(|it| (it.direction() == Direction::Still) == it.why.is_empty()));
    }

    #[test]
    fn results_stay_on_the_scale(round in rounds(CATALOGUE, Range::Wild), assumed in assumptions()) {
        for score in scores(&found(&round, &assumed)) {
            prop_assert!((0.0..=100.0).contains(&score), "{}", score);
        }
    }
}
