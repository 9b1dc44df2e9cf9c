//! What a team wants whatever the rules say: steps in windows of its own choice, commitments, and actions that it typed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use content::samples::larkspur;
use domain::{
    Date,
    action::{ActionId, OwnAction, Window},
    commitment::{Outcome, Standing, choose},
    question::QuestionId,
    risk::SubRiskId,
    roadmap::{Broken, Plan, Why, can_precede, plan},
    round::{Decision, Round},
    score::score,
};

const CATALOGUE: &domain::Catalogue = &content::CATALOGUE;

/// "A08" or "T01".
fn id(name: &str) -> ActionId {
    name.parse().unwrap()
}

/// The plan of Larkspur with one thing changed. By itself it holds A08 and A10 in Now, which repair alarms, and A11, A01 and A04:
/// 3.5 of 3.6 person-weeks.
fn plan_of(change: impl FnOnce(&mut Round)) -> Plan {
    let mut round = larkspur();
    change(&mut round);
    plan(CATALOGUE, &round, &score(CATALOGUE, &round))
}

fn decides(round: &mut Round, action: &str, decide: impl FnOnce(&mut Decision)) {
    decide(round.plan.decisions.or_default(id(action)));
}

fn moves(round: &mut Round, action: &str, window: Window) {
    decides(round, action, |d| d.window = Some(window));
}

fn commits(round: &mut Round, action: &str) {
    choose(round, id(action));
    decides(round, action, |d| d.owner = "Mara".to_owned());
}

/// An action that the team typed, with its effort, what must be done before, and what it lowers strongly.
fn types(round: &mut Round, action: &str, effort_tenths: u16, before: &[&str], lowers: &[&str]) {
    let own = OwnAction {
        title: "Ask the host".to_owned(),
        effort_tenths,
        prerequisites: before.iter().map(|name| id(name)).collect(),
        effects: lowers.iter().map(|name| (name.parse().unwrap(), 3)).collect(),
    };
    round.plan.own.insert(id(action), own);
}

fn window(plan: &Plan, action: &str) -> Option<Window> {
    plan.steps.iter().find(|step| step.action == id(action)).map(|step| step.window)
}

/// The steps of a window by id.
fn steps(plan: &Plan, window: Window) -> Vec<String> {
    let mut ids: Vec<String> = plan.steps_in(window).map(|step| step.action.to_string()).collect();
    ids.sort();
    ids
}

#[test]
fn a_step_stays_in_the_window_it_was_moved_to() {
    let check = |action: &str, to: Window| {
        let moved = plan_of(|r| moves(r, action, to));
        assert_eq!(window(&moved, action), Some(to), "{action}");
        assert_eq!(moved.steps.iter().filter(|step| step.action == id(action)).count(), 1, "{action}");
    };
    for to in Window::ALL {
        ["A08", "A10", "A11", "A17", "A19", "A30"].iter().for_each(|action| check(action, to));
    }
    let why = |action: &str| plan_of(|r| moves(r, action, Window::Later)).steps[0].why;
    assert_eq!(why("A11"), Why::Team);
    // What repairs an alarm still does.
    assert!(matches!(why("A08"), Why::Gate(_)));
    // The room it leaves goes to others.
    let before = plan_of(|_| {});
    let after = plan_of(|r| moves(r, "A10", Window::Later));
    assert_eq!(steps(&before, Window::Now), ["A01", "A04", "A08", "A10", "A11"]);
    assert_eq!(steps(&after, Window::Now), ["A01", "A04", "A07", "A08", "A11"]);
}

#[test]
fn what_is_moved_gives_way_to_what_is_had_or_left_out() {
    let check = |change: fn(&mut Decision), expected: Option<Window>| {
        let plan = plan_of(|r| {
            moves(r, "A11", Window::Later);
            decides(r, "A11", change);
        });
        assert_eq!(window(&plan, "A11"), expected);
    };
    check(|_| {}, Some(Window::Later));
    check(|d| d.have = Some(true), None);
    check(|d| d.have = Some(false), Some(Window::Later));
    check(|d| d.dropped = Some(String::new()), None);
    // A promise is for now, wherever the step was before.
    check(|d| d.owner = "Mara".to_owned(), Some(Window::Now));
    // Chosen, and nobody owns it yet.
    check(|d| d.rank = Some(1), Some(Window::Later));
}

#[test]
fn what_is_committed_is_in_now_although_it_is_full() {
    let check = |committed: &[&str], now: &[&str]| {
        let plan = plan_of(|r| committed.iter().for_each(|action| commits(r, action)));
        assert_eq!(steps(&plan, Window::Now), now);
    };
    // 4 of 3.6 person-weeks: the rules add nothing, not even the repair of an alarm.
    check(&["A17"], &["A17"]);
    let full = plan_of(|r| commits(r, "A17"));
    assert!(full.used(Window::Now) > full.capacity[0]);
    assert_eq!(window(&full, "A08"), Some(Window::Next));
    check(&["A17", "A08"], &["A08", "A17"]);
    // The team's order is that of the plan.
    let order = plan_of(|r| ["A11", "A08", "A06"].iter().for_each(|action| commits(r, action)));
    assert_eq!(order.steps[..3].iter().map(|step| step.action.to_string()).collect::<Vec<_>>(), ["A11", "A08", "A06"]);
}

#[test]
fn a_step_before_what_it_needs_is_told() {
    let broken = |change: &dyn Fn(&mut Round)| -> Vec<(String, String)> {
        let pair = |it: &Broken| (it.action.to_string(), it.missing.to_string());
        plan_of(change).broken.iter().map(pair).collect()
    };
    let check = |change: &dyn Fn(&mut Round), expected: &[(&str, &str)]| {
        assert_eq!(
            broken(change),
            expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>()
        );
    };
    check(&|_| {}, &[]);
    check(&|r| moves(r, "A19", Window::Now), &[("A19", "A17")]);
    check(&|r| commits(r, "A19"), &[("A19", "A17")]);
    // Together, or after, or had.
    check(&|r| (moves(r, "A19", Window::Now), moves(r, "A17", Window::Now)).1, &[]);
    check(&|r| (moves(r, "A19", Window::Later), moves(r, "A17", Window::Later)).1, &[]);
    check(&|r| (moves(r, "A19", Window::Next), moves(r, "A17", Window::Later)).1, &[("A19", "A17")]);
    check(&|r| (moves(r, "A19", Window::Now), decides(r, "A17", |d| d.have = Some(true))).1, &[]);
    check(
        &|r| (moves(r, "A19", Window::Later), decides(r, "A17", |d| d.dropped = Some(String::new()))).1,
        &[("A19", "A17")],
    );
    // One of the team's own, and one that nobody has.
    check(
        &|r| (types(r, "T01", 1, &["A17", "A99"], &[]), moves(r, "T01", Window::Now)).1,
        &[("T01", "A17"), ("T01", "A99")],
    );
    check(&|r| (types(r, "T01", 1, &["A08"], &[]), moves(r, "T01", Window::Now)).1, &[]);
}

#[test]
fn what_the_team_typed_takes_part() {
    let check = |effort: u16, before: &[&str], expected: Option<Window>| {
        let plan = plan_of(|r| types(r, "T01", effort, before, &[]));
        assert_eq!(window(&plan, "T01"), expected, "{effort} {before:?}");
        let step = plan.steps.iter().find(|step| step.action == id("T01"));
        assert!(step.is_none_or(|step| step.why == Why::Team && step.effort_pw == f64::from(effort) / 10.0));
        assert_eq!(plan.left_out.iter().any(|left| left.action == id("T01")), expected.is_none());
    };
    check(0, &[], Some(Window::Now));
    // 3.6 person-weeks, 2.5 of them for repairs of alarms; the way out leaves 0.1 of the window after.
    check(11, &[], Some(Window::Now));
    check(12, &[], Some(Window::Later));
    check(900, &[], None);
    check(5, &["A08"], Some(Window::Now));
    // Later than by itself, and what it needs comes with it.
    check(5, &["A32"], Some(Window::Later));
    check(1, &["A32"], Some(Window::Next));
    check(5, &["A09"], Some(Window::Now));
    assert_eq!(window(&plan_of(|r| types(r, "T01", 5, &["A09"], &[])), "A09"), Some(Window::Now));
    // Needing itself, or in a circle, it is not planned twice.
    let circle = plan_of(|r| (types(r, "T01", 1, &["T02"], &[]), types(r, "T02", 1, &["T01"], &[])).1);
    assert!(circle.steps.iter().filter(|step| step.action.is_own()).count() <= 2);
}

#[test]
fn what_the_team_typed_lowers_scores() {
    let subrisk = |name: &str| name.parse::<SubRiskId>().unwrap().index();
    let after = |effort: u16, lowers: &[&str], at: &str| {
        let with = plan_of(|r| types(r, "T01", effort, &[], lowers));
        let without = plan_of(|r| types(r, "T01", effort, &[], &[]));
        [(with.after_now, without.after_now), (with.after_all, without.after_all)]
            .map(|(with, without)| with[subrisk(at)].unwrap() < without[subrisk(at)].unwrap() - 1.0)
    };
    let check = |effort: u16, lowers: &[&str], at: &str, expected: [bool; 2]| {
        assert_eq!(after(effort, lowers, at), expected, "{effort} {lowers:?} {at}");
    };
    // In Now, in Next, nowhere.
    check(1, &["4.1"], "4.1", [true, true]);
    check(36, &["4.1"], "4.1", [false, true]);
    check(900, &["4.1"], "4.1", [false, false]);
    check(1, &["4.1"], "3.1", [false, false]);
}

#[test]
fn the_team_may_have_what_it_typed() {
    let check = |change: fn(&mut Decision), has: bool, planned: bool| {
        let plan = plan_of(|r| {
            types(r, "T01", 2, &[], &["4.1"]);
            decides(r, "T01", change);
        });
        let found = (plan.have.contains(&id("T01")), window(&plan, "T01").is_some());
        assert_eq!((found, plan.looks_done.contains(&id("T01"))), ((has, planned), false));
    };
    check(|_| {}, false, true);
    check(|d| d.have = Some(true), true, false);
    check(|d| d.have = Some(false), false, true);
    check(|d| d.dropped = Some("too early".to_owned()), false, false);
    check(|d| (d.have, d.owner) = (Some(true), "Mara".to_owned()), true, false);
    // What the team has holds nothing up.
    let had = plan_of(|r| {
        types(r, "T01", 900, &[], &[]);
        types(r, "T02", 1, &["T01"], &[]);
        decides(r, "T01", |d| d.have = Some(true));
    });
    assert_eq!((window(&had, "T02"), had.broken), (Some(Window::Now), vec![]));
}

#[test]
fn taking_back_keeps_what_was_changed_since() {
    let looked = |standing| Some(Outcome { standing, note: String::new(), on: None });
    let full = |owner: &str| Decision {
        have: Some(false),
        dropped: Some("no time".to_owned()),
        effort_tenths: Some(5),
        owner: owner.to_owned(),
        due: Date::from_ordinal_date(2026, 30).ok(),
        rank: Some(2),
        first_step: "Ask".to_owned(),
        moves: "1.1a".parse::<QuestionId>().ok(),
        window: Some(Window::Next),
        outcome: looked(Standing::Done),
    };
    let check = |before: &Decision, after: &Decision, since: fn(&mut Decision), expected: &Decision| {
        let mut now = after.clone();
        since(&mut now);
        now.take_back(before, after);
        assert_eq!(now, *expected);
    };
    let empty = Decision::default();
    check(&empty, &full("Mara"), |_| {}, &empty);
    check(&full("Mara"), &empty, |_| {}, &full("Mara"));
    check(&full("Mara"), &full("Zoë"), |_| {}, &full("Mara"));
    // One field changed since: that one stays.
    let only = |change: fn(&mut Decision)| {
        let mut decision = Decision::default();
        change(&mut decision);
        decision
    };
    let each: [fn(&mut Decision); 10] = [
        |d| d.have = Some(true),
        |d| d.dropped = Some("later".to_owned()),
        |d| d.effort_tenths = Some(9),
        |d| d.owner = "Kofi".to_owned(),
        |d| d.due = Date::from_ordinal_date(2026, 60).ok(),
        |d| d.rank = Some(3),
        |d| d.first_step = "Call".to_owned(),
        |d| d.moves = "1.1b".parse().ok(),
        |d| d.window = Some(Window::Later),
        |d| d.outcome = Some(Outcome { standing: Standing::GivenUp, note: "no time".to_owned(), on: None }),
    ];
    each.into_iter().for_each(|since| check(&empty, &full("Mara"), since, &only(since)));
    // What the change did not touch stays as it is, too.
    check(
        &full("Mara"),
        &Decision { owner: "Zoë".to_owned(), ..full("Mara") },
        |d| d.rank = Some(1),
        &Decision { rank: Some(1), ..full("Mara") },
    );
}

#[test]
fn nothing_that_waits_for_an_action_can_be_named_as_its_prerequisite() {
    let mut round = larkspur();
    types(&mut round, "T01", 10, &[], &[]);
    types(&mut round, "T02", 10, &["T01", "A08"], &[]);
    types(&mut round, "T03", 10, &["T02"], &[]);
    // A file can hold a circle.
    types(&mut round, "T04", 10, &["T05"], &[]);
    types(&mut round, "T05", 10, &["T04"], &[]);
    let own = |action: Option<&str>| {
        let all = can_precede(CATALOGUE, &round.plan.own, action.map(id));
        assert_eq!(all.iter().filter(|id| !id.is_own()).count(), CATALOGUE.actions.len());
        let own = all.iter().filter(|id| id.is_own()).map(ToString::to_string);
        own.collect::<Vec<String>>().join(" ")
    };
    assert_eq!(own(None), "T01 T02 T03 T04 T05");
    assert_eq!(own(Some("T01")), "T04 T05");
    assert_eq!(own(Some("T02")), "T01 T04 T05");
    assert_eq!(own(Some("T03")), "T01 T02 T04 T05");
    assert_eq!(own(Some("T04")), "T01 T02 T03");
}

#[test]
fn a_change_of_an_own_action_is_taken_back_field_by_field() {
    let typed =
        |title: &str, effort_tenths| OwnAction { title: title.to_owned(), effort_tenths, ..OwnAction::default() };
    let (before, after) = (typed("Ask the host", 10), typed("Ask the host about nights", 20));
    let check = |now: OwnAction, expected: &OwnAction| {
        let mut now = now;
        now.take_back(&before, &after);
        assert_eq!(now, *expected);
    };
    check(after.clone(), &before);
    check(typed("Ask the host about nights", 30), &typed("Ask the host", 30));
    check(typed("Ask them", 20), &typed("Ask them", 10));
}

#[test]
fn a_change_of_the_plan_is_taken_back_and_what_was_changed_since_stays() {
    // What the change did, what somebody did after it, and what should be there then.
    let check = |change: fn(&mut Round), since: fn(&mut Round), expected: fn(&mut Round)| {
        let mut before = larkspur();
        commits(&mut before, "A08");
        types(&mut before, "T01", 10, &[], &[]);
        let mut after = before.clone();
        change(&mut after);
        let mut now = after.clone();
        since(&mut now);
        now.plan.take_back(&before.plan, &after.plan);
        expected(&mut before);
        assert_eq!(now.plan, before.plan);
    };
    // A decision, a choice, an order of several, an own action typed, changed and deleted.
    check(|r| decides(r, "A08", |d| d.owner.clear()), |_| {}, |_| {});
    check(|r| choose(r, id("A11")), |_| {}, |_| {});
    let reordered: fn(&mut Round) = |r| {
        commits(r, "A11");
        domain::commitment::reorder(r, id("A11"), true);
    };
    check(reordered, |_| {}, |_| {});
    check(|r| types(r, "T02", 20, &[], &[]), |_| {}, |_| {});
    check(|r| types(r, "T01", 30, &["A08"], &["1.2"]), |_| {}, |_| {});
    let deleted: fn(&mut Round) = |r| {
        r.plan.own.remove(&id("T01"));
        r.plan.decisions.remove(&id("T01"));
    };
    check(deleted, |_| {}, |_| {});
    // Since then another field, another action, or the new one itself.
    check(|r| choose(r, id("A11")), |r| moves(r, "A11", Window::Later), |r| moves(r, "A11", Window::Later));
    check(
        |r| choose(r, id("A11")),
        |r| commits(r, "A06"),
        |r| {
            decides(r, "A06", |d| {
                d.rank = Some(3);
                d.owner = "Mara".to_owned();
            });
        },
    );
    check(
        |r| types(r, "T02", 20, &[], &[]),
        |r| commits(r, "T02"),
        |r| {
            types(r, "T02", 20, &[], &[]);
            commits(r, "T02");
        },
    );
}
