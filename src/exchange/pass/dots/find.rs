//! Votes out of pasted text: one, many, or a whole chat with names and times around them.

use super::{
    code::{LETTERS, checked, read_vote},
    link::{is_vote, read_vote_link},
};
use crate::{
    limits::PASTED_CHARS,
    pass::{
        NotTaken,
        find::{Found, begins, groups, is_around, shortened},
        grouped, seal,
    },
};
use domain::{
    round::ShortRoundId,
    vote::{Ballot, List},
};

/// Letters in the groups of a code, as it is written.
const GROUPS: [usize; 3] = [4, 4, 2];
/// Words that a code may be written in: pairs of letters.
const MOST_WORDS: usize = 5;

/// Everything in a text that is, or seems to be, a vote on this list of this round, in the order in which it stands
/// there.
///
/// A code for this list is found however it is written. Of one for another round or list, and of one that somebody
/// mistyped, more is asked, because one word in 256 has a check that fits: digits and letters, in one piece or in
/// groups.
///
/// # Errors
/// [`NotTaken::TooLong`].
pub fn find_votes(round: ShortRoundId, list: &List, text: &str) -> Result<Vec<Found<Ballot>>, NotTaken> {
    let n = text.chars().count();
    if n > PASTED_CHARS {
        return Err(NotTaken::TooLong { n, of: PASTED_CHARS });
    }
    let words: Vec<&str> = text.split(is_between).filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let here =
            linked(round, list, rest).or_else(|| whole(round, list, rest)).or_else(|| mistyped(round, list, rest));
        at += here.as_ref().map_or(1, |(words, _)| *words);
        let ends = at >= words.len() && text.ends_with(|c: char| !is_between(c));
        found.extend(here.map(|(_, found)| Found { ends, ..found }));
    }
    Ok(found)
}

/// What stands between two codes.
fn is_between(sign: char) -> bool {
    seal::is_gap(sign) || matches!(sign, ',' | ';' | ':' | '|')
}

/// A link in the first word. Without its `#` it may be anything, unless it can be read.
fn linked(round: ShortRoundId, list: &List, words: &[&str]) -> Option<(usize, Found<Ballot>)> {
    let first = words.first()?;
    let start = begins(first, is_vote)?;
    let link = first.get(start..)?.trim_end_matches(is_around);
    let outcome = read_vote_link(round, list, link);
    let is_one = start > 0 || !matches!(outcome, Err(NotTaken::Damaged | NotTaken::Newer));
    is_one.then(|| (1, told(link, outcome)))
}

/// A code that begins with the first word, in one piece, in groups, or over a few words, and whose check fits.
fn whole(round: ShortRoundId, list: &List, words: &[&str]) -> Option<(usize, Found<Ballot>)> {
    let mut letters = String::new();
    let mut sizes = Vec::new();
    for (n, word) in words.iter().enumerate().take(MOST_WORDS) {
        let groups = groups(word)?;
        sizes.extend(groups.iter().map(|group| group.len()));
        letters.extend(groups);
        if letters.len() < LETTERS {
            continue;
        }
        checked(&letters)?;
        let outcome = read_vote(round, list, &letters);
        let is_regular = sizes == [LETTERS] || sizes == GROUPS;
        let is_one = outcome.is_ok() || is_regular && is_mixed(&letters);
        return is_one.then(|| (n + 1, told(&grouped(&letters), outcome)));
    }
    None
}

/// What seems to be a code and is none: ten letters in one word, or groups as a code has them, where those that hyphens
/// join may have one letter too few or too many. A year or a time before a good code is no part of it.
fn mistyped(round: ShortRoundId, list: &List, words: &[&str]) -> Option<(usize, Found<Ballot>)> {
    let all: Vec<Vec<&str>> = words.iter().take(GROUPS.len()).map_while(groups).collect();
    let sizes = |words: usize| all.iter().take(words).flatten().map(|group| group.len()).collect::<Vec<_>>();
    let slips = |sizes: &[usize]| sizes.iter().zip(GROUPS).map(|(&n, of)| n.abs_diff(of)).sum::<usize>();
    let is_like = |&n: &usize| {
        let sizes = sizes(n);
        n == 1 && sizes == [LETTERS] || sizes.len() == GROUPS.len() && slips(&sizes) <= usize::from(n == 1)
    };
    let n = (1..=all.len()).find(is_like)?;
    let written = all.iter().take(n).flatten().copied().collect::<Vec<_>>().join("-");
    let by_machine = is_mixed(&written) && written == written.to_uppercase();
    let holds_one = (1..n).any(|at| words.get(at..).is_some_and(|rest| whole(round, list, rest).is_some()));
    (by_machine && !holds_one).then(|| (n, told(&written, Err(NotTaken::Mistyped))))
}

/// Whether there are digits as well as letters.
fn is_mixed(written: &str) -> bool {
    written.contains(|c: char| c.is_ascii_digit()) && written.contains(|c: char| c.is_ascii_alphabetic())
}

fn told(written: &str, outcome: Result<Ballot, NotTaken>) -> Found<Ballot> {
    Found { written: shortened(written), outcome, ends: false }
}
