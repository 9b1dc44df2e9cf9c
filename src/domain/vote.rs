//! A silent vote with dots on what to do first: everybody has three, and several may go on one candidate.
//!
//! The list of candidates is fixed when the vote opens. Dots lie on positions of it, so a list that changes is another
//! list with the next version, and a vote on it begins without ballots: nothing that was said about one candidate moves
//! to another.

use crate::{
    action::ActionId,
    sorted::{SortedMap, sort_by},
};
use std::ops::RangeInclusive;

/// Dots of one person.
pub const DOTS: u8 = 3;
/// Most candidates of a list.
pub const CANDIDATES: usize = 12;
/// Versions that a list can have within one round; as many as a code has room for.
pub const LISTS: RangeInclusive<u8> = 1..=63;
/// A ballot can be changed this often.
pub const MOST_CHANGES: u8 = 7;
/// Bits of a ballot's id; as many as a code has room for.
pub const ID_BITS: u32 = 14;
/// Largest number of an action that has a written id.
const LAST_ACTION: u8 = 99;

/// What can get dots.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Candidate {
    /// An action of the catalogue.
    Action(ActionId),
    /// Something else, in the team's own words, 1 to 80 characters.
    Own(String),
}

/// The candidates of a vote, in the order in which they are shown. It never changes; see [`Self::next`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct List {
    version: u8,
    candidates: Vec<Candidate>,
}

impl List {
    /// A list with a version of [`LISTS`] and 1 to [`CANDIDATES`] candidates, no action twice; `None` for anything
    /// else.
    #[must_use]
    pub fn new(version: u8, candidates: Vec<Candidate>) -> Option<Self> {
        let is_new = |(n, candidate): (usize, &Candidate)| match candidate {
            Candidate::Action(id) => id.0 <= LAST_ACTION && !candidates.iter().take(n).any(|other| other == candidate),
            Candidate::Own(_) => true,
        };
        let fits = LISTS.contains(&version) && (1..=CANDIDATES).contains(&candidates.len());
        (fits && candidates.iter().enumerate().all(is_new)).then_some(Self { version, candidates })
    }

    /// The list after this one, with other candidates; `None` also after the last version.
    #[must_use]
    pub fn next(&self, candidates: Vec<Candidate>) -> Option<Self> {
        Self::new(self.version.saturating_add(1), candidates)
    }

    /// The version, from 1.
    #[must_use]
    pub const fn version(&self) -> u8 {
        self.version
    }

    /// The candidates by position.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// Whether every dot lies on a candidate of this list.
    #[must_use]
    pub fn holds(&self, dots: &Dots) -> bool {
        dots.0.iter().skip(self.candidates.len()).all(|&n| n == 0)
    }
}

/// A random number that says nothing about the person, the device or the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BallotId(u16);

impl BallotId {
    /// The id of a random number: its last [`ID_BITS`] bits.
    #[must_use]
    pub const fn of(random: u128) -> Self {
        Self((random & ((1 << ID_BITS) - 1)) as u16)
    }

    /// The id as a number below 2 to the power of [`ID_BITS`].
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }
}

/// Where one person's dots lie, by position of the candidate; together at most [`DOTS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dots([u8; CANDIDATES]);

impl Dots {
    /// The dots on each candidate; `None` when they are too many.
    #[must_use]
    pub fn new(each: [u8; CANDIDATES]) -> Option<Self> {
        let sum: u32 = each.iter().map(|&n| u32::from(n)).sum();
        (sum <= DOTS.into()).then_some(Self(each))
    }

    /// Puts one more on a candidate; false when there is none left, or no such place.
    pub fn put(&mut self, at: usize) -> bool {
        let is_left = self.unused() > 0;
        self.0.get_mut(at).filter(|_| is_left).map(|n| *n += 1).is_some()
    }

    /// Takes one from a candidate; false when there is none.
    pub fn take(&mut self, at: usize) -> bool {
        self.0.get_mut(at).filter(|n| **n > 0).map(|n| *n -= 1).is_some()
    }

    /// The dots on each candidate.
    #[must_use]
    pub const fn each(&self) -> [u8; CANDIDATES] {
        self.0
    }

    /// Dots that lie nowhere.
    #[must_use]
    pub fn unused(&self) -> u8 {
        DOTS - self.0.iter().sum::<u8>()
    }
}

/// One person's vote. Of two with the same id the larger counts: the one that was changed more often, and between those
/// of two copies of a vote that were changed as often the larger dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ballot {
    /// Whose it is, without saying who.
    pub id: BallotId,
    /// How often it was changed after it was first sent, 0 to [`MOST_CHANGES`].
    pub times: u8,
    /// Where the dots lie.
    pub dots: Dots,
}

/// What becomes of a ballot that comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast {
    /// It counts.
    New,
    /// It counts instead of an older one with the same id.
    Replaces,
    /// It is here already, or a newer one is.
    Same,
    /// It was changed as often as the one with the same id that is here, and its dots lie elsewhere: two people have
    /// the same id. Nothing was changed; whoever sent it votes again with another id.
    Clash,
    /// A dot lies on no candidate. Nothing was changed.
    NotOnList,
    /// The vote is closed. Nothing was changed.
    Closed,
}

/// A vote on one list, as the device that gathers has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    /// What is voted on.
    pub list: List,
    /// Grows by one with every change of hands, and when the vote is closed or opened again.
    pub revision: u32,
    /// Ballots by id.
    pub ballots: SortedMap<BallotId, Ballot>,
    /// Dots that a room gave by raising hands, by position of the candidate; counted and typed by the facilitator.
    pub hands: [u16; CANDIDATES],
    /// No more ballots and hands are taken.
    pub closed: bool,
}

/// A candidate's place in the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Position in the list.
    pub at: usize,
    /// From 1. Candidates with as many dots have the same, and as many ranks after it are left out.
    pub rank: usize,
    /// Dots of ballots and hands.
    pub dots: u32,
}

/// The result of a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// All candidates, most dots first; among equals in the order of the list.
    pub ranked: Vec<Ranked>,
    /// Ballots that count. Hands are not among them: they do not say whose they are.
    pub ballots: usize,
    /// Dots that those ballots left unused.
    pub unused: u32,
}

impl Poll {
    /// An open vote without ballots.
    #[must_use]
    pub const fn new(list: List) -> Self {
        Self { list, revision: 0, ballots: SortedMap::new(), hands: [0; CANDIDATES], closed: false }
    }

    /// Takes a ballot in.
    pub fn cast(&mut self, ballot: Ballot) -> Cast {
        if self.closed {
            return Cast::Closed;
        }
        if !self.list.holds(&ballot.dots) {
            return Cast::NotOnList;
        }
        match self.ballots.get_mut(&ballot.id) {
            Some(here) if here.times == ballot.times && here.dots != ballot.dots => Cast::Clash,
            Some(here) if *here >= ballot => Cast::Same,
            Some(here) => {
                *here = ballot;
                Cast::Replaces
            }
            None => {
                self.ballots.insert(ballot.id, ballot);
                Cast::New
            }
        }
    }

    /// Sets how many dots a candidate got by raised hands: at most three per person of the team. A closed vote stays as
    /// it is.
    pub fn count_hands(&mut self, at: usize, hands: u16, team_size: u16) {
        let most = team_size.saturating_mul(DOTS.into());
        let is_candidate = !self.closed && at < self.list.candidates.len();
        if let Some(before) = self.hands.get_mut(at).filter(|_| is_candidate)
            && *before != hands.min(most)
        {
            *before = hands.min(most);
            self.revision = self.revision.saturating_add(1);
        }
    }

    /// Closes the vote, or opens it again.
    pub const fn close(&mut self, closed: bool) {
        if self.closed != closed {
            self.closed = closed;
            self.revision = self.revision.saturating_add(1);
        }
    }

    /// The result so far. While ballots come in, its changes show how single people voted: it is for the time after
    /// closing.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let mut dots = self.hands.map(u32::from);
        for ballot in self.ballots.values() {
            dots.iter_mut().zip(ballot.dots.each()).for_each(|(sum, n)| *sum += u32::from(n));
        }
        let counted = dots.iter().take(self.list.candidates.len());
        let rank = |n: u32| 1 + counted.clone().filter(|&&other| other > n).count();
        let mut ranked: Vec<Ranked> =
            counted.clone().enumerate().map(|(at, &dots)| Ranked { at, rank: rank(dots), dots }).collect();
        sort_by(&mut ranked, |a, b| (a.rank, a.at).cmp(&(b.rank, b.at)));
        let unused = self.ballots.values().map(|ballot| u32::from(ballot.dots.unused())).sum();
        Outcome { ranked, ballots: self.ballots.len(), unused }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    use super::*;

    fn list(version: u8, n: usize) -> List {
        List::new(version, (0..n).map(|n| Candidate::Own(n.to_string())).collect()).unwrap()
    }

    fn on(places: &[usize]) -> Dots {
        let mut dots = Dots::default();
        assert!(places.iter().all(|&at| dots.put(at)), "{places:?}");
        dots
    }

    fn ballot(id: u128, times: u8, places: &[usize]) -> Ballot {
        Ballot { id: BallotId::of(id), times, dots: on(places) }
    }

    #[test]
    fn lists() {
        let (a, b) = (Candidate::Action(ActionId(1)), Candidate::Action(ActionId(2)));
        let (own, unwritten) = (Candidate::Own("x".to_owned()), Candidate::Action(ActionId(100)));
        let check = |version: u8, candidates: &[&Candidate], fits: bool| {
            let candidates = candidates.iter().map(|&c| c.clone()).collect();
            assert_eq!(List::new(version, candidates).is_some(), fits, "{version}");
        };
        check(1, &[&a], true);
        check(63, &[&a, &own, &b, &own], true);
        check(1, &[&own; 12], true);
        check(1, &[&own; 13], false);
        check(1, &[], false);
        check(0, &[&a], false);
        check(64, &[&a], false);
        check(1, &[&a, &b, &a], false);
        check(1, &[&unwritten], false);
        let first = list(1, 2);
        assert_eq!(first.next(first.candidates().to_vec()).map(|next| next.version()), Some(2));
        assert_eq!(list(63, 2).next(vec![a]), None);
    }

    #[test]
    fn three_dots_and_no_more() {
        let each = |places: &[(usize, u8)]| {
            let mut each = [0; CANDIDATES];
            places.iter().for_each(|&(at, n)| *each.get_mut(at).unwrap() = n);
            Dots::new(each)
        };
        let check = |places: &[(usize, u8)], unused: Option<u8>| {
            assert_eq!(each(places).map(|dots| dots.unused()), unused, "{places:?}");
        };
        check(&[], Some(3));
        check(&[(0, 1), (11, 1)], Some(1));
        check(&[(4, 3)], Some(0));
        check(&[(4, 3), (5, 1)], None);
        check(&[(0, 255), (1, 255)], None);
        let mut dots = on(&[1, 1, 2]);
        assert!(!dots.put(3) && !dots.take(0) && dots.take(1) && !dots.put(12) && !dots.take(12) && dots.put(3));
        assert_eq!(Some(dots), each(&[(1, 1), (2, 1), (3, 1)]));
        let holds = [on(&[1]), on(&[1, 2])].map(|dots| list(1, 2).holds(&dots));
        assert_eq!(holds, [true, false]);
        assert_eq!(BallotId::of(u128::MAX).number(), 0x3fff);
    }

    #[test]
    fn ballots() {
        let mut poll = Poll::new(list(1, 3));
        let mut check = |ballot: Ballot, becomes: Cast, ballots: usize| {
            assert_eq!((poll.cast(ballot), poll.ballots.len()), (becomes, ballots), "{ballot:?}");
        };
        check(ballot(1, 0, &[0, 0, 1]), Cast::New, 1);
        check(ballot(1, 0, &[0, 0, 1]), Cast::Same, 1);
        check(ballot(1, 2, &[2]), Cast::Replaces, 1);
        check(ballot(1, 1, &[0]), Cast::Same, 1);
        check(ballot(2, 0, &[]), Cast::New, 2);
        check(ballot(3, 0, &[3]), Cast::NotOnList, 2);
        check(ballot(2, 0, &[1]), Cast::Clash, 2);
        check(ballot(2, 0, &[]), Cast::Same, 2);
        poll.close(true);
        assert_eq!((poll.cast(ballot(4, 0, &[0])), poll.ballots.len()), (Cast::Closed, 2));
    }

    #[test]
    fn hands_and_closing() {
        let mut poll = Poll::new(list(1, 2));
        let mut check = |at: usize, hands: u16, counted: [u16; 2], revision: u32| {
            poll.count_hands(at, hands, 4);
            assert_eq!((poll.hands.get(..2), poll.revision), (Some(&counted[..]), revision), "{at} {hands}");
        };
        check(0, 5, [5, 0], 1);
        check(0, 5, [5, 0], 1);
        check(1, 99, [5, 12], 2);
        check(1, 12, [5, 12], 2);
        check(2, 1, [5, 12], 2);
        check(12, 1, [5, 12], 2);
        poll.close(true);
        poll.close(true);
        poll.count_hands(0, 0, 4);
        assert_eq!((poll.hands.first(), poll.revision), (Some(&5), 3));
        poll.close(false);
        poll.count_hands(0, 0, u16::MAX);
        assert_eq!((poll.hands.first(), poll.revision), (Some(&0), 5));
    }

    #[test]
    fn outcomes() {
        let check = |ballots: &[&[usize]], hands: [u16; 4], ranked: [(usize, usize, u32); 4], unused: u32| {
            let mut poll = Poll::new(list(1, 4));
            for (id, places) in (1..).zip(ballots) {
                poll.cast(ballot(id, 0, places));
            }
            poll.hands.iter_mut().zip(hands).for_each(|(to, n)| *to = n);
            let ranked = ranked.map(|(at, rank, dots)| Ranked { at, rank, dots }).to_vec();
            assert_eq!(poll.outcome(), Outcome { ranked, ballots: ballots.len(), unused }, "{ballots:?}");
        };
        check(&[], [0; 4], [(0, 1, 0), (1, 1, 0), (2, 1, 0), (3, 1, 0)], 0);
        check(&[&[1, 1, 1]], [0; 4], [(1, 1, 3), (0, 2, 0), (2, 2, 0), (3, 2, 0)], 0);
        check(&[&[1, 2], &[3, 1], &[]], [0; 4], [(1, 1, 2), (2, 2, 1), (3, 2, 1), (0, 4, 0)], 5);
        check(&[&[3, 1]], [1, 0, 0, 7], [(3, 1, 8), (0, 2, 1), (1, 2, 1), (2, 4, 0)], 1);
    }
}
