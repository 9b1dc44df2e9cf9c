//! Single cases of merging, and what the preview says before.

use domain::{
    action::ActionId,
    response::ResponseId,
    round::{Round, RoundId},
    sorted::SortedSet,
    vote::{Ballot, BallotId, Candidate, Dots, List, Poll},
};
use exchange::{
    What,
    merge::{self, Arrival, Fate, Refusal},
    pass::Passed,
    read, write_response,
};
use tests::wire::{self, catalogue, full, response, with};

#[test]
fn one_response_out_of_two() {
    let check = |a: (u32, &[(&str, u8)]), b: (u32, &[(&str, u8)]), expected: (u32, &[(&str, u8)])| {
        let [a, b, expected] = [a, b, expected].map(|(revision, answers)| response(1, revision, answers));
        assert_eq!(merge::responses(&a, &b), expected);
        assert_eq!(merge::responses(&b, &a), expected);
    };
    check((1, &[("1.1a", 1)]), (2, &[("1.1a", 0)]), (2, &[("1.1a", 0)]));
    check((2, &[("1.1a", 1)]), (2, &[("1.1b", 3)]), (2, &[("1.1a", 1), ("1.1b", 3)]));
    check((2, &[("1.1a", 1)]), (2, &[("1.1a", 3)]), (2, &[("1.1a", 3)]));
    check((2, &[("1.1a", 4)]), (2, &[("1.1a", 9)]), (2, &[("1.1a", 9)]));
    check((2, &[("5.1a", 4)]), (2, &[]), (2, &[("5.1a", 4)]));
    check((2, &[("5.1a", 4)]), (3, &[]), (3, &[]));
}

#[test]
fn own_fields_and_what_is_shown() {
    let check = |a: (u32, &str, bool), b: (u32, &str, bool), expected: (u32, &str, bool)| {
        let round = |(revision, team, revealed): (u32, &str, bool)| Round {
            revision,
            team: team.to_owned(),
            revealed,
            ..wire::empty()
        };
        assert_eq!(merge::rounds(&round(a), &round(b)), Ok(round(expected)));
        assert_eq!(merge::rounds(&round(b), &round(a)), Ok(round(expected)));
    };
    check((1, "B", false), (2, "A", true), (2, "A", true));
    check((1, "B", true), (2, "A", false), (2, "A", false));
    check((2, "B", true), (2, "A", false), (2, "B", true));
    check((2, "A", false), (2, "A", false), (2, "A", false));
}

#[test]
fn refusals() {
    let other_questions = Round { questions_version: 2, ..full() };
    let refusal = Refusal::OtherQuestions { mine: 1, theirs: 2 };
    assert_eq!(merge::rounds(&full(), &other_questions), Err(refusal));
    assert_eq!(merge::meet(Some(&full()), &other_questions).fate, Fate::Refused(refusal));
    assert_eq!(merge::rounds(&full(), &Round { id: RoundId(1), ..full() }), Err(Refusal::OtherRound));
    let many = |ids: std::ops::Range<u128>| with(ids.map(|id| response(id, 1, &[])));
    let check = |mine: Round, theirs: Round, fate| assert_eq!(merge::meet(Some(&mine), &theirs).fate, fate);
    check(many(0..250), many(250..500), Fate::Merged);
    check(many(0..250), many(250..501), Fate::Refused(Refusal::TooManyResponses { n: 501, of: 500 }));
    assert_eq!(merge::meet(None, &full()).fate, Fate::New);
    assert_eq!(merge::meet(None, &many(0..500)).fate, Fate::New);
    let refusal = Refusal::TooManyResponses { n: 501, of: 500 };
    assert_eq!(merge::meet(None, &many(0..501)).fate, Fate::Refused(refusal));
}

#[test]
fn a_removed_response_comes_back_only_when_asked_for() {
    let theirs = with([response(1, 3, &[("1.1a", 2)]), response(2, 1, &[])]);
    let mut mine = with([response(2, 1, &[]), response(3, 1, &[])]);
    mine.removed.insert(ResponseId(1));
    let meeting = merge::meet(Some(&mine), &theirs);
    assert_eq!((meeting.fate, meeting.previously_removed), (Fate::Same, vec![ResponseId(1)]));
    assert_eq!(merge::rounds(&mine, &theirs).as_ref(), Ok(&mine));
    let again = merge::rounds_with(&mine, &theirs, &SortedSet::from([ResponseId(1)])).unwrap();
    assert_eq!(again.responses.keys().map(|id| id.0).collect::<Vec<_>>(), [1, 2, 3]);
    assert!(again.removed.is_empty());
    let back = merge::meet(Some(&theirs), &mine);
    assert_eq!((back.new_responses, back.removed_elsewhere), (1, vec![ResponseId(1)]));
}

#[test]
fn a_response_alone() {
    let mine = full();
    let (&id, response) = mine.responses.iter().next().unwrap();
    let sent = Passed { round: mine.id.short(), questions_version: 1, response: response.clone() };
    let text = write_response(&sent);
    let incoming = read(catalogue(), text.as_bytes()).unwrap();
    let What::Response(passed) = incoming.what else { panic!("{text}") };
    assert_eq!(passed, sent);
    let mut without = mine.clone();
    without.responses.remove(&id);
    let theirs = passed.in_round(&without);
    let meeting = merge::meet(Some(&without), &theirs);
    assert_eq!((meeting.fate, meeting.new_responses), (Fate::Merged, 1));
    assert_eq!(merge::rounds(&without, &theirs), Ok(mine.clone()));
    assert_eq!(merge::meet(Some(&mine), &passed.in_round(&mine)).fate, Fate::Same);
}

#[test]
fn what_becomes_of_one_response() {
    let mut mine = with([response(1, 2, &[("1.1a", 1)])]);
    mine.removed.insert(ResponseId(9));
    mine.late.insert(ResponseId(2), response(2, 3, &[("1.1a", 1)]));
    let check = |id, revision, level, expected| {
        let theirs = response(id, revision, &[("1.1a", level)]);
        assert_eq!(merge::arrival(&mine, &theirs), expected, "{id} {revision} {level}");
        // The long way round comes to the same.
        let meeting =
            merge::meet(Some(&mine), &merge::set_aside_late(&mine, &exchange::pass::gathered(&mine, [theirs])));
        let (new, replaced) = (meeting.new_responses, meeting.replaced.len());
        assert_eq!(
            (new, replaced),
            (usize::from(expected == Arrival::New), usize::from(expected == Arrival::Replaces))
        );
    };
    check(3, 1, 1, Arrival::New);
    check(1, 2, 1, Arrival::Same);
    check(1, 1, 4, Arrival::Same);
    check(1, 2, 3, Arrival::Replaces);
    check(1, 3, 0, Arrival::Replaces);
    check(2, 3, 1, Arrival::Same);
    check(2, 4, 1, Arrival::Replaces);
    check(9, 7, 1, Arrival::Removed);
    let twice = exchange::pass::gathered(&mine, [response(5, 1, &[("1.1a", 1)]), response(5, 2, &[("1.1a", 0)])]);
    assert_eq!(twice.responses.into_values().collect::<Vec<_>>(), [response(5, 2, &[("1.1a", 0)])]);
}

#[test]
fn what_comes_after_the_reveal_is_late() {
    let mut mine = with([response(1, 1, &[("1.1a", 1)]), response(2, 1, &[])]);
    let theirs = with([response(1, 2, &[("1.1a", 4)]), response(2, 1, &[]), response(3, 1, &[])]);
    assert_eq!(merge::set_aside_late(&mine, &theirs), theirs);
    mine.opened = true;
    let late = merge::set_aside_late(&mine, &theirs);
    let ids = |all: &domain::sorted::SortedMap<ResponseId, _>| all.keys().map(|id| id.0).collect::<Vec<_>>();
    assert_eq!((ids(&late.responses), ids(&late.late)), (vec![2], vec![1, 3]));
    let merged = merge::rounds(&mine, &late).unwrap();
    assert_eq!((&merged.responses, ids(&merged.late), merged.latecomers()), (&mine.responses, vec![1, 3], 1));
    let mut counted = merged;
    counted.count_late();
    assert_eq!((counted.responses, counted.late.len()), (theirs.responses, 0));
}

#[test]
fn copies_that_were_opened_elsewhere() {
    let mine = with([response(1, 1, &[]), response(2, 1, &[])]);
    let theirs = Round { opened: true, ..with([response(1, 1, &[])]) };
    let ids = |all: &domain::sorted::SortedMap<ResponseId, _>| all.keys().map(|id| id.0).collect::<Vec<_>>();
    let (a, b) = merge::set_aside_both(&mine, &theirs);
    let merged = merge::rounds(&a, &b).unwrap();
    assert_eq!((ids(&merged.responses), ids(&merged.late), merged.opened), (vec![1], vec![2], true));
    assert_eq!(merge::set_aside_both(&mine, &mine), (mine.clone(), mine));
}

#[test]
fn sent_again_unchanged_is_no_late_change() {
    let mut round = with([response(1, 1, &[("1.1a", 1)])]);
    round.late = with([response(1, 2, &[("1.1a", 1)]), response(2, 1, &[])]).responses;
    assert_eq!((round.late.len(), round.late_changes(), round.latecomers()), (2, 1, 1));
}

#[test]
fn two_tabs_agree_on_a_removal_that_was_taken_back() {
    let removed = Round { revision: 2, removed: [ResponseId(1)].into(), ..wire::empty() };
    let back = Round { revision: 3, ..with([response(1, 1, &[])]) };
    assert_eq!(merge::tabs(&removed, &back).as_ref(), Ok(&back));
    assert_eq!(merge::tabs(&back, &removed).as_ref(), Ok(&back));
    assert_eq!(merge::rounds(&back, &removed).unwrap().responses.len(), 0);
}

/// A vote with these ballots: an id, how often it was changed, and where its dots lie.
fn poll(version: u8, ballots: &[(u128, u8, &[usize])]) -> Poll {
    let candidates = ["a", "b"].map(|own| Candidate::Own(own.to_owned())).to_vec();
    let mut poll = Poll::new(List::new(version, candidates).unwrap());
    for &(id, times, places) in ballots {
        let mut dots = Dots::default();
        assert!(places.iter().all(|&at| dots.put(at)));
        poll.cast(Ballot { id: BallotId::of(id), times, dots });
    }
    poll
}

/// A round with a vote, by revision.
fn voted(revision: u32, vote: Option<Poll>) -> Round {
    let mut round = Round { revision, ..wire::empty() };
    round.meeting.vote = vote;
    round
}

#[test]
fn two_tabs_that_take_votes_in_have_them_all() {
    let check = |mine: (u32, Option<Poll>), theirs: (u32, Option<Poll>), expected: (u32, Option<Poll>)| {
        let [mine, theirs, expected] = [mine, theirs, expected].map(|(revision, vote)| voted(revision, vote));
        assert_eq!(merge::tabs(&mine, &theirs).as_ref(), Ok(&expected));
        assert_eq!(merge::tabs(&theirs, &mine).as_ref(), Ok(&expected));
        assert_eq!(merge::rounds(&mine, &theirs), Ok(expected));
    };
    let [a, b]: [(u128, u8, &[usize]); 2] = [(1, 0, &[0, 0]), (2, 0, &[1])];
    check((2, Some(poll(1, &[a]))), (2, Some(poll(1, &[b]))), (2, Some(poll(1, &[a, b]))));
    check((2, Some(poll(1, &[a]))), (5, Some(poll(1, &[b]))), (5, Some(poll(1, &[a, b]))));
    check((5, None), (2, Some(poll(1, &[b]))), (5, Some(poll(1, &[b]))));
    check((3, Some(poll(1, &[a]))), (2, Some(poll(1, &[(1, 1, &[1])]))), (3, Some(poll(1, &[(1, 1, &[1])]))));
    check((5, Some(poll(1, &[a]))), (2, Some(poll(2, &[]))), (5, Some(poll(2, &[]))));
    check((2, None), (2, None), (2, None));
}

#[test]
fn two_tabs_keep_what_was_said_and_agreed_last() {
    let before = full();
    let mut after = Round { revision: before.revision + 1, ..before.clone() };
    after.meeting.parked.push("Old invoices".to_owned());
    after.meeting.talks.clear();
    after.plan.own.get_mut(&ActionId::own(1)).unwrap().effort_tenths = 9;
    after.plan.decisions.get_mut(&ActionId(1)).unwrap().rank = Some(1);
    assert_eq!(merge::tabs(&before, &after).as_ref(), Ok(&after));
    assert_eq!(merge::tabs(&after, &before), Ok(after));
}
