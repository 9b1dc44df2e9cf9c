//! What a team talks about, votes on, and what became of what it promised last time: the made-up team with one thing
//! changed, and what must follow.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use content::samples::{larkspur, quayside};
use domain::{
    action::{ActionId, OwnAction, Window},
    commitment::{Outcome, Standing, choose},
    ledger::{Line, Moved, ledger},
    meeting::{Reason, Topic, candidates, open_questions, topics},
    question::{Answer, Level, QuestionId},
    roadmap::plan,
    round::{Form, Round},
    score::score,
};

const CATALOGUE: &domain::Catalogue = &content::CATALOGUE;

fn question(name: &str) -> QuestionId {
    name.parse().unwrap()
}

fn changed(mut round: Round, change: impl FnOnce(&mut Round)) -> Round {
    change(&mut round);
    round
}

/// Keeps the first `n` responses.
fn keep(round: &mut Round, n: usize) {
    round.responses = std::mem::take(&mut round.responses).into_iter().take(n).collect();
}

/// Everybody's answer to a question, in the order of people: a level, or 9 for "I don't know".
fn all_say(round: &mut Round, name: &str, levels: &[u8]) {
    for (response, level) in round.responses.values_mut().zip(levels.iter().cycle()) {
        response.answer(question(name), Level::new(*level).map_or(Answer::DontKnow, Answer::Level));
    }
}

// Topics

/// "1.2c agreed".
fn proposed(round: &Round) -> Vec<String> {
    let name = |topic: &Option<Topic>| match topic {
        None => "none".to_owned(),
        Some(topic) => {
            let reason = match topic.reason {
                Reason::Split => "split",
                Reason::Agreed => "agreed",
                Reason::Worst => "worst",
                Reason::Chosen => "chosen",
            };
            format!("{} {reason}", topic.question)
        }
    };
    topics(CATALOGUE, round, &score(CATALOGUE, round)).iter().map(name).collect()
}

#[test]
fn two_topics() {
    let check = |round: Round, change: &dyn Fn(&mut Round), expected: [&str; 2]| {
        assert_eq!(proposed(&changed(round, change)), expected);
    };
    let choose = |round: &mut Round, names: [&str; 2]| round.meeting.topics = names.map(|name| name.parse().ok());
    check(larkspur(), &|_| {}, ["1.2c agreed", "1.1a split"]);
    check(quayside(), &|_| {}, ["2.1b agreed", "1.1a split"]);
    // What the team chose stands in its place; the other one is another question.
    check(larkspur(), &|r| choose(r, ["3.1a", ""]), ["3.1a chosen", "1.1a split"]);
    check(larkspur(), &|r| choose(r, ["", "4.1a"]), ["1.2c agreed", "4.1a chosen"]);
    check(larkspur(), &|r| choose(r, ["", "1.2c"]), ["2.2b agreed", "1.2c chosen"]);
    check(larkspur(), &|r| choose(r, ["1.1a", ""]), ["1.1a chosen", "1.1c split"]);
    check(larkspur(), &|r| choose(r, ["1.1a", "1.2c"]), ["1.1a chosen", "1.2c chosen"]);
    check(larkspur(), &|r| choose(r, ["1.2c", "1.2c"]), ["1.2c chosen", "1.1a split"]);
    // A question on strain is no topic, nor is one that is not asked.
    check(larkspur(), &|r| choose(r, ["5.1a", "2.1a"]), ["1.2c agreed", "1.1a split"]);
    check(larkspur(), &|r| (r.form = Form::Core, choose(r, ["1.1c", ""])).1, ["3.1a agreed", "1.1a split"]);
    // Nobody agrees that it is bad, and nobody differs: the worst of what is left.
    let calm = |round: &mut Round| {
        CATALOGUE.questions.iter().for_each(|q| all_say(round, &q.id.to_string(), &[1]));
        round.evidence.values.clear();
    };
    check(larkspur(), &calm, ["1.1a worst", "1.1b worst"]);
    check(larkspur(), &|r| (calm(r), all_say(r, "4.1b", &[2])).1, ["4.1b worst", "1.1a worst"]);
    // Below five people no question shows.
    check(larkspur(), &|r| keep(r, 4), ["none", "none"]);
    check(larkspur(), &|r| (keep(r, 4), choose(r, ["3.1a", "1.1a"])).1, ["none", "none"]);
    // One question to show: one topic.
    let only = |round: &mut Round| {
        round.responses.values_mut().for_each(|r| r.answers.retain(|id, _| *id == question("1.2c")));
        round.evidence.values.clear();
        round.checks.clear();
    };
    check(larkspur(), &only, ["1.2c agreed", "none"]);
}

#[test]
fn strain_is_never_open() {
    for round in [larkspur(), quayside()] {
        let open = open_questions(CATALOGUE, &score(CATALOGUE, &round));
        assert!(open.len() > 20 && open.iter().all(|id| !CATALOGUE.question(*id).unwrap().sensitive));
        let few = changed(round, |r| keep(r, 4));
        assert_eq!(open_questions(CATALOGUE, &score(CATALOGUE, &few)), []);
    }
}

// Candidates

fn candidates_of(round: &Round) -> Vec<ActionId> {
    candidates(round, &plan(CATALOGUE, round, &score(CATALOGUE, round)))
}

fn with_own(n: u8) -> Round {
    let own = |n| (ActionId::own(n), OwnAction { title: format!("Step {n}"), ..OwnAction::default() });
    changed(larkspur(), |r| r.plan.own = (1..=n).map(own).collect())
}

#[test]
fn at_most_eight_candidates() {
    let check = |typed: u8, listed: usize, own: usize| {
        let found = candidates_of(&with_own(typed));
        let [is_own, is_listed] = [true, false].map(|own| found.iter().filter(|id| id.is_own() == own).count());
        assert_eq!((is_listed, is_own), (listed, own), "{typed}");
        // Those of the plan come first.
        assert!(found.is_sorted_by_key(|id| id.is_own()));
    };
    check(0, 6, 0);
    check(1, 6, 1);
    check(2, 6, 2);
    check(3, 5, 3);
    check(6, 2, 6);
    check(7, 1, 7);
    check(8, 1, 7);
    check(40, 1, 7);
}

#[test]
fn what_is_had_or_left_out_is_no_candidate() {
    let check = |change: fn(&mut domain::round::Decision), is_candidate: bool| {
        for id in [ActionId(8), ActionId::own(1)] {
            let round = changed(with_own(1), |r| change(r.plan.decisions.or_default(id)));
            assert_eq!(candidates_of(&round).contains(&id), is_candidate, "{id}");
        }
    };
    check(|_| {}, true);
    check(|d| d.have = Some(true), false);
    check(|d| d.have = Some(false), true);
    check(|d| d.dropped = Some(String::new()), false);
    check(|d| (d.rank, d.owner) = (Some(1), "Mara".to_owned()), true);
    // Soonest first: what stands in Later comes after what stands in Now.
    let later = changed(larkspur(), |r| r.plan.decisions.or_default(ActionId(8)).window = Some(Window::Later));
    assert_eq!(candidates_of(&larkspur())[0], ActionId(8));
    assert!(!candidates_of(&later).contains(&ActionId(8)));
}

// What became of commitments

/// Larkspur with one commitment that should move a question.
fn promised(name: Option<&str>, standing: Standing) -> Round {
    changed(larkspur(), |round| {
        choose(round, ActionId(11));
        let decision = round.plan.decisions.or_default(ActionId(11));
        decision.owner = "Mara".to_owned();
        decision.moves = name.map(question);
        decision.outcome = Some(Outcome { standing, note: "Half of it".to_owned(), on: None });
    })
}

/// What became of it in the next round, if there is one.
fn became(then: &Round, now: Option<&Round>) -> Line {
    let scored = now.map(|round| (round, score(CATALOGUE, round)));
    let now = scored.as_ref().map(|(round, found)| (*round, found));
    let mut lines = ledger(CATALOGUE, (then, &score(CATALOGUE, then)), now);
    assert_eq!(lines.len(), 1);
    lines.remove(0)
}

#[test]
fn whether_the_answer_moved() {
    use Moved::{Better, NoneNamed, Not, NotAskedAgain, NotShown, PerhapsBetter, Worse};
    use Standing::{Done, GivenUp, Open};
    let check = |name: &str, standing, change: &dyn Fn(&mut Round), moved, values: Option<[f64; 2]>, in_vain| {
        let line = became(&promised(Some(name), standing), Some(&changed(larkspur(), change)));
        assert_eq!((line.moved, line.done_in_vain()), (moved, in_vain), "{name}: {line:?}");
        let rounded = line.values.map(|both| both.map(|x| (x * 100.0).round() / 100.0));
        assert_eq!(rounded, values, "{name}: {line:?}");
        assert_eq!((line.standing, line.note.as_str(), line.owner.as_str()), (standing, "Half of it", "Mara"));
    };
    // One truth for all: 4 3 4 3 4 in the first round.
    check("1.2c", Done, &|r| all_say(r, "1.2c", &[0]), Better, Some([4.0, 0.0]), false);
    check("1.2c", Open, &|r| all_say(r, "1.2c", &[0]), Better, Some([4.0, 0.0]), false);
    // Everybody for themselves: 4 1 2 1 0, then one of them half as much; and 3 2 1 2 1, where as small a change is noise.
    check("1.1a", Done, &|r| all_say(r, "1.1a", &[2, 1, 2, 1, 0]), PerhapsBetter, Some([2.3, 1.6]), false);
    check("1.1c", Done, &|r| all_say(r, "1.1c", &[1, 2, 1, 2, 1]), Not, Some([2.15, 1.7]), true);
    check("1.2c", Done, &|_| {}, Not, Some([4.0, 4.0]), true);
    check("1.2c", GivenUp, &|_| {}, Not, Some([4.0, 4.0]), false);
    check("1.2c", Open, &|_| {}, Not, Some([4.0, 4.0]), false);
    check("1.1b", Done, &|r| all_say(r, "1.1b", &[4]), Worse, Some([3.0, 4.0]), true);
    check("1.1b", GivenUp, &|r| all_say(r, "1.1b", &[4]), Worse, Some([3.0, 4.0]), false);
    // A question on strain is never shown, however many answered.
    check("5.1a", Done, &|r| all_say(r, "5.1a", &[0]), NotShown, None, false);
    check("2.1a", Done, &|r| all_say(r, "2.1a", &[4]), NotShown, None, false);
    // Nothing is, below five people in either round.
    check("1.2c", Done, &|r| keep(r, 4), NotShown, None, false);
    let few = changed(promised(Some("1.2c"), Done), |r| keep(r, 4));
    assert_eq!(became(&few, Some(&larkspur())).moved, NotShown);
    // A question that nobody has is not shown either.
    check("1.1z", Done, &|_| {}, NotShown, None, false);
    // Other questions, fewer of them, or no answer this time.
    check("1.2c", Done, &|r| r.questions_version += 1, NotAskedAgain, None, false);
    check("1.2c", Done, &|r| r.form = Form::Core, NotAskedAgain, None, false);
    check("1.2c", Done, &|r| all_say(r, "1.2c", &[9]), NotAskedAgain, None, false);
    assert_eq!(became(&promised(Some("1.2c"), Done), None).moved, NotAskedAgain);
    for now in [None, Some(&larkspur())] {
        assert_eq!(became(&promised(None, Done), now).moved, NoneNamed);
    }
}

#[test]
fn only_commitments_are_told_of_and_in_the_teams_order() {
    let mut then = larkspur();
    then.plan.own.insert(ActionId::own(1), OwnAction { title: "Ask the host".to_owned(), ..OwnAction::default() });
    for (action, owner) in [("A11", "Mara"), ("T01", "Zoë"), ("A08", "Kofi"), ("A10", " "), ("A06", "Ana")] {
        let action: ActionId = action.parse().unwrap();
        choose(&mut then, action);
        then.plan.decisions.or_default(action).owner = owner.to_owned();
    }
    then.plan.decisions.or_default(ActionId(6)).dropped = Some("no time".to_owned());
    let lines = ledger(CATALOGUE, (&then, &score(CATALOGUE, &then)), None);
    let told: Vec<_> = lines.iter().map(|line| (line.action.to_string(), line.owner.as_str(), line.standing)).collect();
    let open = Standing::Open;
    let expected = [("A11", "Mara", open), ("T01", "Zoë", open), ("A08", "Kofi", open)];
    assert_eq!(told, expected.map(|(action, owner, standing)| (action.to_owned(), owner, standing)));
    assert_eq!(ledger(CATALOGUE, (&larkspur(), &score(CATALOGUE, &larkspur())), None), []);
}
