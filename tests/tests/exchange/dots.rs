//! A vote with dots on its way: the link to it, codes, links for a camera, text that holds any of them, and merging.

use domain::{
    Catalogue,
    action::{Action, ActionId, ActionKind, Window},
    round::ShortRoundId,
    vote::{Ballot, BallotId, CANDIDATES, Candidate, Cast, Dots, List, MOST_CHANGES, Poll},
};
use exchange::{
    ReadError, Wrong,
    limits::{LINK_CHARS, MADE_LINK_CHARS, PASTED_CHARS},
    merge,
    pass::{self, Found, NotTaken, PollInvite},
};
use proptest::{collection::vec, prelude::*, sample::select};
use std::sync::LazyLock;
use tests::wire;

const ROUND: ShortRoundId = ShortRoundId(0x1a2b_3c4d);
const OTHER: ShortRoundId = ShortRoundId(0x9999_9999);
const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The catalogue of the wire with as many actions as a vote has room for.
fn catalogue() -> &'static Catalogue {
    static WITH_ACTIONS: LazyLock<Catalogue> = LazyLock::new(|| {
        let action = |n| Action {
            id: ActionId(n),
            kind: ActionKind::Fix,
            effort_pw: 1.0,
            prerequisites: &[],
            horizon: Window::Now,
            effects: &[],
            only_for: &[],
            looks_done: &[],
        };
        let actions: Vec<Action> = (1..=12).map(action).collect();
        Catalogue { actions: Box::leak(actions.into_boxed_slice()), ..*wire::catalogue() }
    });
    &WITH_ACTIONS
}

fn list(version: u8, n: u8) -> List {
    List::new(version, (1..=n).map(|n| Candidate::Action(ActionId(n))).collect()).unwrap()
}

fn ballot(id: u128, times: u8, places: &[usize]) -> Ballot {
    let mut dots = Dots::default();
    assert!(places.iter().all(|&at| dots.put(at)), "{places:?}");
    Ballot { id: BallotId::of(id), times, dots }
}

fn code(ballot: &Ballot) -> String {
    pass::write_vote(ROUND, &list(5, 12), ballot).unwrap()
}

fn link(ballot: &Ballot) -> String {
    format!("https://unsolo.example/#{}", pass::write_vote_link(ROUND, &list(5, 12), ballot).unwrap())
}

fn read(code: &str) -> Result<Ballot, NotTaken> {
    pass::read_vote(ROUND, &list(5, 12), code)
}

fn found(text: &str) -> Vec<Found<Ballot>> {
    pass::find_votes(ROUND, &list(5, 12), text).unwrap()
}

fn outcomes(text: &str) -> Vec<Result<Ballot, NotTaken>> {
    found(text).into_iter().map(|found| found.outcome).collect()
}

#[test]
fn every_way_to_put_three_dots_comes_back() {
    let mut ways = 0;
    let each = |n: u8| (0..=n).collect::<Vec<_>>();
    for a in 0..CANDIDATES {
        for b in a..CANDIDATES {
            for c in b..CANDIDATES {
                for n in each(3) {
                    // All of three, two and one dot, each once, and none.
                    let all = [a, b, c];
                    let places = &all[..n.into()];
                    if all[n.into()..].iter().any(|&at| at != CANDIDATES - 1) {
                        continue;
                    }
                    let ballot = ballot(77, 2, places);
                    assert_eq!(read(&code(&ballot)), Ok(ballot));
                    ways += 1;
                }
            }
        }
    }
    assert_eq!(ways, 364 + 78 + 12 + 1);
}

#[test]
fn codes_are_ten_letters_and_forgive() {
    let ballot = ballot(u128::MAX, MOST_CHANGES, &[0, 11, 11]);
    let code = code(&ballot);
    assert_eq!(code.len(), 10);
    let check = |typed: &str| assert_eq!(read(typed), Ok(ballot), "{typed}");
    check(&code);
    check(&pass::grouped(&code));
    check(&format!(" {} ", pass::grouped(&code).to_lowercase().replace('-', " ")));
    check(&pass::grouped(&code).replace('-', "\u{2011}"));
    check(&code.replace('0', "o").replace('1', "l"));
    check(&code.replace('0', "O").replace('1', "I"));
    let elsewhere = |round, list: &List, why| assert_eq!(pass::read_vote(round, list, &code), Err(why));
    elsewhere(OTHER, &list(5, 12), NotTaken::OtherRound);
    elsewhere(ROUND, &list(6, 12), NotTaken::OtherList);
    elsewhere(OTHER, &list(6, 12), NotTaken::OtherRound);
    // A dot on a candidate that the list does not have.
    elsewhere(ROUND, &list(5, 11), NotTaken::Mistyped);
    for wrong in ["", "K7QM", "K7QM-42DX-9WTF", "é7QM42DX9W", "UUUUUUUUUU", &"7".repeat(8_000)] {
        assert_eq!(read(wrong), Err(NotTaken::Mistyped), "{wrong:.20}");
    }
    assert_eq!(read(&"7".repeat(8_001)), Err(NotTaken::TooLong { n: 8_001, of: LINK_CHARS }));
}

#[test]
fn no_code_for_what_cannot_be_read_back() {
    let no_code = |list: List, ballot: Ballot| assert_eq!(pass::write_vote(ROUND, &list, &ballot), None);
    no_code(list(5, 12), ballot(1, MOST_CHANGES + 1, &[0]));
    no_code(list(5, 2), ballot(1, 0, &[0, 2]));
}

/// All slips of one letter, all of two letters changed for each other wherever they stand, and letters too few or too
/// many.
#[test]
fn a_wrong_letter_two_swapped_ones_and_a_missing_one_are_noticed() {
    for ballot in [ballot(0, 0, &[]), ballot(0x1abc, 3, &[2, 7, 7]), ballot(u128::MAX, 7, &[11, 11, 11])] {
        let good = code(&ballot);
        let mistyped = |code: &str| assert_eq!(read(code), Err(NotTaken::Mistyped), "{good} {code}");
        for at in 0..good.len() {
            let (before, rest) = good.split_at(at);
            let (letter, after) = rest.split_at(1);
            for other in LETTERS.chars().filter(|other| !letter.contains(*other)) {
                mistyped(&format!("{before}{other}{after}"));
                mistyped(&format!("{before}{other}{letter}{after}"));
            }
            mistyped(&format!("{before}{after}"));
            mistyped(&format!("{before}U{after}"));
            for other in at + 1..good.len() {
                let mut swapped = good.clone().into_bytes();
                swapped.swap(at, other);
                if swapped != good.as_bytes() {
                    mistyped(std::str::from_utf8(&swapped).unwrap());
                }
            }
        }
    }
}

/// Two wrong letters: as many as the docs of the code say have a check that fits, out of all 43,245 ways to write them.
/// Fewer are taken.
#[test]
fn of_two_wrong_letters_one_in_320_is_not_noticed() {
    let good = code(&ballot(0x1abc, 3, &[2, 7, 7])).into_bytes();
    let (mut unnoticed, mut taken, mut all) = (0, 0, 0);
    for first in 0..good.len() {
        for second in first + 1..good.len() {
            let others = |at: usize| LETTERS.bytes().filter(|other| *other != good[at]).collect::<Vec<_>>();
            for (one, other) in others(first).into_iter().flat_map(|a| others(second).into_iter().map(move |b| (a, b)))
            {
                let mut wrong = good.clone();
                (wrong[first], wrong[second]) = (one, other);
                let outcome = read(std::str::from_utf8(&wrong).unwrap());
                unnoticed += usize::from(outcome != Err(NotTaken::Mistyped));
                taken += usize::from(outcome.is_ok());
                all += 1;
            }
        }
    }
    assert_eq!(all, 43_245);
    assert!((120..=135).contains(&unnoticed) && taken <= unnoticed, "{unnoticed} {taken}");
}

/// Ten letters of the alphabet that nobody made: the check fits one in 256, and of those one in a thousand names this
/// round.
#[test]
fn letters_at_random_are_hardly_ever_a_vote() {
    let mut seed = 1_u64;
    let mut letter = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        LETTERS.as_bytes()[(seed >> 59) as usize]
    };
    let (mut fits, mut taken) = (0, 0);
    for _ in 0..256_000 {
        let code = String::from_utf8((0..10).map(|_| letter()).collect()).unwrap();
        let outcome = read(&code);
        fits += usize::from(outcome != Err(NotTaken::Mistyped));
        taken += usize::from(outcome.is_ok());
    }
    assert!((900..1_100).contains(&fits) && taken <= 1, "{fits} {taken}");
}

#[test]
fn an_invitation_to_answer_is_no_vote() {
    let mut votes = 0;
    for n in 0..1_000_u32 {
        let round = ShortRoundId(n.wrapping_mul(0x9e37_79b9));
        let invite = pass::Invite { round, form: domain::round::Form::Full, language: 0 };
        let letters = invite.write(catalogue());
        votes += usize::from(pass::read_vote(round, &list(1, 12), &letters).is_ok());
    }
    assert_eq!(votes, 0);
}

#[test]
fn links_for_a_camera() {
    let ballot = ballot(7, 1, &[0, 0, 3]);
    let link = link(&ballot);
    let fragment = link.split_once('#').unwrap().1;
    let check = |fragment: &str, outcome: Result<Ballot, NotTaken>| {
        assert!(pass::is_vote(fragment), "{fragment}");
        assert_eq!(pass::read_vote_link(ROUND, &list(5, 12), fragment), outcome, "{fragment}");
    };
    check(fragment, Ok(ballot));
    check(&format!("#{fragment}"), Ok(ballot));
    check(&format!("{fragment}&utm_source=x"), Ok(ballot));
    check(&fragment.replace('=', "%3D").to_lowercase(), Ok(ballot));
    (4..fragment.len()).for_each(|n| check(&fragment[..n], Err(NotTaken::Damaged)));
    check("v2=AAAA", Err(NotTaken::Newer));
    check("v99999999999999999999=", Err(NotTaken::Newer));
    check("v1=", Err(NotTaken::Damaged));
    let long = format!("v1={}", "A".repeat(LINK_CHARS));
    check(&long, Err(NotTaken::TooLong { n: LINK_CHARS + 3, of: LINK_CHARS }));
    for other in ["", "#", "v", "v1", "v1.2.0", "v=", "#/dots/1.AAAA", "#r1.AAAA", "#main", "vote=1"] {
        assert!(!pass::is_vote(other), "{other}");
    }
    // Neither kind of link is taken for the other.
    assert!(!pass::is_response(fragment));
    // A small picture: version 3 for this address.
    assert!(pass::qr(&link).unwrap().size <= 29);
}

#[test]
fn a_chat_is_read_for_the_votes_in_it() {
    let votes = [ballot(1, 0, &[0]), ballot(2, 1, &[3, 3]), ballot(3, 0, &[]), ballot(4, 7, &[1, 2, 11])];
    let codes = votes.map(|vote| pass::grouped(&code(&vote)));
    let all = votes.map(Ok).to_vec();
    let [a, b, c, d] = &codes;
    let same = |text: &str| assert_eq!(outcomes(text), all, "{text}");
    same(&codes.join(" "));
    same(&codes.join(","));
    same(&codes.join("\n"));
    same(&codes.join("; ").to_lowercase());
    same(&codes.join("\r\n> ").replace('-', ""));
    same(&codes.join(" | ").replace('-', " "));
    let in_pairs = |code: &String| {
        let letters: Vec<char> = code.replace('-', "").chars().collect();
        letters.chunks(2).map(|pair| pair.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    };
    same(&codes.each_ref().map(in_pairs).join("\n"));
    same(&codes.join(" ").replace('-', "\u{2011}"));
    same(&votes.map(|vote| link(&vote)).join("\n"));
    same(&format!(
        "[10:14] Ana: here is mine {a}\n[10:15] Bo Li:<{}>, sorry for the wait\n[10:16] Cy: ({c}) THAT WAS HARD.\n\
         Dee:{}. Thanks all, back at 10-15 today, 2026-11-20, room 1204",
        link(&votes[1]).replace('#', "%23"),
        d.replace('-', " ").to_lowercase(),
    ));
    assert_eq!(outcomes(&format!("AT 2026 {a} 1015 {b}")), [all[0].clone(), all[1].clone()]);
    assert_eq!(outcomes(&format!("2026 {}", a.replace('-', " "))), [all[0].clone()]);
    for nothing in [
        "",
        "I AM AT THE DOOR. SEE YOU AT TEN, 1234 5678 90",
        "developers and programmers, restaurant",
        "see the log of a1b2c3d4e5 and changelog#v1.2.0, with v1=5 and v2=x",
        "2026-11-20 10:15",
    ] {
        assert_eq!(outcomes(nothing), [], "{nothing}");
    }
    assert_eq!(
        pass::find_votes(ROUND, &list(5, 12), &"x".repeat(PASTED_CHARS + 1)),
        Err(NotTaken::TooLong { n: PASTED_CHARS + 1, of: PASTED_CHARS })
    );
}

#[test]
fn what_seems_to_be_a_vote_and_is_not_is_told() {
    let good = code(&ballot(0x1abc, 3, &[2, 7, 7]));
    let wrong = format!("{}{}", &good[..9], if good.ends_with('7') { "8" } else { "7" });
    let (good, wrong) = (pass::grouped(&good), pass::grouped(&wrong));
    let mixed = |code: &str| code.contains(|c: char| c.is_ascii_digit());
    assert!(mixed(&good) && mixed(&wrong), "{good} {wrong}");
    let check = |text: &str, written: &str, why: NotTaken| {
        let expected = Found { written: written.to_owned(), outcome: Err(why), ends: !text.ends_with("more") };
        assert_eq!(found(text), [expected], "{text}");
    };
    check(&wrong, &wrong, NotTaken::Mistyped);
    check(&format!("Ana: {wrong}, more"), &wrong, NotTaken::Mistyped);
    check(&format!("Ana: {}", wrong.replace('-', " ")), &wrong, NotTaken::Mistyped);
    check(&wrong.replace('-', ""), &wrong.replace('-', ""), NotTaken::Mistyped);
    // A letter is missing, or whoever types has not finished.
    check(&good[..11], &good[..11], NotTaken::Mistyped);
    check(&format!("{} more", good.replacen(&good[..1], "", 1)), &good[1..], NotTaken::Mistyped);
    let other_round = pass::write_vote(OTHER, &list(5, 12), &ballot(1, 0, &[0])).unwrap();
    check(&other_round.to_lowercase(), &pass::grouped(&other_round.to_lowercase()), NotTaken::OtherRound);
    let other_list = pass::write_vote(ROUND, &list(6, 12), &ballot(1, 0, &[0])).unwrap();
    check(&format!("see {other_list} more"), &pass::grouped(&other_list), NotTaken::OtherList);
    check(&format!("https://unsolo.example/#v1={other_list}"), &format!("v1={other_list}…")[..13], NotTaken::OtherList);
    check("https://unsolo.example/#v1=AAAA more", "v1=AAAA", NotTaken::Damaged);
    check("https://unsolo.example/#v2=AAAA", "v2=AAAA", NotTaken::Newer);
    // Before a good one it takes nothing from it.
    let both = outcomes(&format!("{} {}", wrong.replace('-', " "), good.replace('-', " ")));
    assert_eq!(both, [Err(NotTaken::Mistyped), Ok(ballot(0x1abc, 3, &[2, 7, 7]))]);
}

/// What is pasted is looked at a few times, not once for every sign in it.
#[test]
fn marks_without_end_take_no_time() {
    for mark in ["#", "#v", "#v1", "#v1=", "%23", "%23#", "v1=#", "K7QM-", "K-", "K ", "KK ", "K7QM 42DX ", "a,"] {
        let start = std::time::Instant::now();
        assert!(pass::find_votes(ROUND, &list(5, 12), &mark.repeat(PASTED_CHARS / mark.len())).is_ok());
        assert!(start.elapsed().as_secs() < 5, "{mark}: {:?}", start.elapsed());
    }
}

#[test]
fn the_link_to_a_vote() {
    let own = |text: &str| Candidate::Own(text.to_owned());
    let action = |n| Candidate::Action(ActionId(n));
    let invite =
        |candidates: Vec<Candidate>| PollInvite { round: ROUND, list: List::new(63, candidates).unwrap(), language: 7 };
    let check = |sent: PollInvite, read: PollInvite| {
        let behind = pass::write_poll_link(&sent);
        assert_eq!(pass::read_poll_link(catalogue(), &behind), Ok(read.clone()));
        assert_eq!(pass::read_poll_link(catalogue(), &format!("{behind}&utm_source=x")), Ok(read));
        behind.len()
    };
    let same = |sent: PollInvite| check(sent.clone(), sent);
    assert!(same(invite(vec![action(1)])) < 120);
    assert!(same(invite((1..=12).map(action).collect())) < 200);
    let long = |n: u32| own(&(0..80).filter_map(|at| char::from_u32(0x4e00 + 80 * n + at)).collect::<String>());
    assert!(same(invite((0..12).map(long).collect())) < LINK_CHARS);
    let words = "Write down how to restore, and do it once with somebody who never did";
    let wordy = |n: u32| own(&format!("{n}. {words}"));
    assert!(same(invite((0..12).map(wordy).collect())) < MADE_LINK_CHARS);
    check(invite(vec![own("one\nline\u{202e}"), own(" ")]), invite(vec![own("one line"), own("?")]));
    check(PollInvite { language: 99, ..invite(vec![own("x")]) }, invite(vec![own("x")]));
}

#[test]
fn what_is_wrong_with_the_link_to_a_vote() {
    let check = |behind: &str, why: NotTaken| {
        assert_eq!(pass::read_poll_link(catalogue(), behind), Err(why), "{behind:.60}");
    };
    let good = pass::write_poll_link(&PollInvite { round: ROUND, list: list(1, 12), language: 0 });
    (0..good.len()).for_each(|n| check(&good[..n], NotTaken::Damaged));
    check("1.!!!not*base64$$$", NotTaken::Damaged);
    check(".AAAA", NotTaken::Damaged);
    check("x.AAAA", NotTaken::Damaged);
    check("2.AAAA", NotTaken::Newer);
    check("1.99.AAAA", NotTaken::Newer);
    check(&format!("1.{}", "A".repeat(LINK_CHARS)), NotTaken::TooLong { n: LINK_CHARS + 2, of: LINK_CHARS });
    let says = |says: &str, why: NotTaken| check(&format!("1.{}", wire::sealed(says)), why);
    let at = |place: &str, what| NotTaken::Content(ReadError::At { place: place.to_owned(), what });
    says("[]", at("", Wrong::NotA(exchange::Expected::Fields)));
    says("{\"list\":1,\"candidates\":[\"A01\"]}", at("round", Wrong::Missing));
    says("{\"round\":\"1a2b3c4d\",\"candidates\":[\"A01\"]}", at("list", Wrong::Missing));
    says("{\"round\":\"1a2b3c4d\",\"list\":1}", at("candidates", Wrong::Missing));
    let language = "{\"round\":\"1a2b3c4d\",\"list\":1,\"candidates\":[\"A01\"],\"language\":8}";
    says(language, at("language", Wrong::OutOfRange { least: 0, most: 7 }));
    // An action that only a later version knows.
    says("{\"round\":\"1a2b3c4d\",\"list\":1,\"candidates\":[\"A01\",\"A13\"]}", NotTaken::Newer);
    says(&"[".repeat(100), NotTaken::Content(ReadError::TooDeep { of: 32 }));
}

fn any_ballot(candidates: usize) -> impl Strategy<Value = Ballot> {
    (any::<u128>(), 0..=MOST_CHANGES, vec(0..candidates, 0..4))
        .prop_map(|(id, times, places)| ballot(id, times, &places))
}

/// Copies of one vote as two windows may have them: few lists, ids and values, so that they collide.
fn copies() -> impl Strategy<Value = Poll> {
    let lists = select(vec![list(1, 2), list(1, 3), list(2, 3)]);
    let ballot = (0..3u128, 0..2u8, vec(0..2usize, 0..3)).prop_map(|(id, times, places)| ballot(id, times, &places));
    (lists, 0..3u32, vec(ballot, 0..4), [0..3u16, 0..3u16], any::<bool>()).prop_map(
        |(list, revision, ballots, [a, b], closed)| {
            let mut poll = Poll::new(list);
            ballots.into_iter().for_each(|ballot| _ = poll.cast(ballot));
            (poll.hands[0], poll.hands[1]) = (a, b);
            Poll { revision, closed, ..poll }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn every_way_brings_the_same(
        (n, vote) in (1..=12u8).prop_flat_map(|n| (Just(n), any_ballot(n.into()))),
        round in any::<u32>(),
        version in 1..=63u8,
    ) {
        let (round, list) = (ShortRoundId(round), list(version, n));
        let code = pass::write_vote(round, &list, &vote).unwrap();
        prop_assert_eq!(code.len(), 10);
        prop_assert_eq!(pass::read_vote(round, &list, &code), Ok(vote));
        let link = pass::write_vote_link(round, &list, &vote).unwrap();
        prop_assert_eq!(pass::read_vote_link(round, &list, &link), Ok(vote));
        for text in [code.clone(), pass::grouped(&code).to_lowercase(), format!("Ana: #{link} thanks")] {
            let found = pass::find_votes(round, &list, &text).unwrap();
            prop_assert_eq!(found.into_iter().map(|found| found.outcome).collect::<Vec<_>>(), [Ok(vote)]);
        }
    }

    #[test]
    fn whatever_a_vote_is_on_comes_back(texts in vec(wire::any_text(), 1..=12), language in any::<u8>()) {
        let candidates = texts.iter().map(|text| Candidate::Own(text.clone())).collect();
        let invite = PollInvite { round: ROUND, list: List::new(1, candidates).unwrap(), language };
        let behind = pass::write_poll_link(&invite);
        if behind.len() <= LINK_CHARS {
            let read = pass::read_poll_link(catalogue(), &behind).unwrap();
            prop_assert_eq!(read.list.candidates().len(), texts.len());
            // From here on it is what it is.
            prop_assert_eq!(pass::read_poll_link(catalogue(), &pass::write_poll_link(&read)), Ok(read));
        }
    }

    #[test]
    fn nothing_that_is_pasted_can_hurt(text in wire::any_text()) {
        let list = list(5, 12);
        for text in [text.clone(), format!("#v1={text} K7QM-42DX-{text}"), format!("1.{}", wire::sealed(&text))] {
            let _ = pass::find_votes(ROUND, &list, &text);
            let _ = pass::read_vote(ROUND, &list, &text);
            let _ = pass::read_vote_link(ROUND, &list, &text);
            let _ = pass::read_poll_link(catalogue(), &text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn merging_knows_no_order(a in copies(), b in copies(), c in copies()) {
        let ab = merge::polls(&a, &b);
        prop_assert_eq!(&ab, &merge::polls(&b, &a));
        prop_assert_eq!(merge::polls(&ab, &c), merge::polls(&a, &merge::polls(&b, &c)));
        prop_assert_eq!(&merge::polls(&a, &a), &a);
        prop_assert_eq!(&merge::polls(&ab, &a), &ab);
        // Neutral: the vote before anything was done in it.
        prop_assert_eq!(&merge::polls(&a, &Poll::new(list(1, 1))), &a);
        prop_assert!(ab.ballots.values().all(|ballot| ab.list.holds(&ballot.dots)));
    }

    /// A ballot that comes in is as good as a copy that has it, unless it is somebody else's.
    #[test]
    fn casting_is_merging(poll in copies(), id in 0..3u128, times in 0..2u8, at in 0..2usize) {
        let (ballot, mut cast, mut copy) = (ballot(id, times, &[at]), poll.clone(), Poll::new(poll.list.clone()));
        prop_assert_eq!(copy.cast(ballot), Cast::New);
        match cast.cast(ballot) {
            Cast::Clash | Cast::Closed => prop_assert_eq!(cast, poll),
            _ => prop_assert_eq!(cast.ballots, merge::polls(&poll, &copy).ballots),
        }
    }
}
