//! Links and codes out of pasted text: one, many, or a whole chat with names and times around them.

use super::{
    NotTaken, Passed,
    bits::{is_hyphen, is_letter},
    code, link, seal,
};
use crate::limits::{LINK_CHARS, PASTED_CHARS};
use domain::{
    Catalogue,
    round::{Form, RoundId},
};

/// A link or a code in a text, by what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T = Passed> {
    /// How it is written, shortened, so that a person finds it again.
    pub written: String,
    /// What is in it, or why it is not taken in.
    pub outcome: Result<T, NotTaken>,
    /// The text ends with it, so that whoever types may not have finished.
    pub ends: bool,
}

/// Signs of a link or a code that are shown.
const SHOWN: usize = 14;
/// Pieces of a wrapped link that are joined.
const MOST_PIECES: usize = 200;
/// Letters of a group, as a code is written.
const GROUP: usize = 4;
/// Bytes of a word that could be of a code, with whatever hyphens somebody put between its letters.
const LONGEST_WORD: usize = 200;
/// From this many groups on, letters are taken for a code that somebody mistyped.
const LIKE_A_CODE: usize = 4;

/// Everything in a text that is, or seems to be, a response to one of these rounds, in the order in which it stands there.
///
/// # Errors
/// [`NotTaken::TooLong`].
pub fn find(catalogue: &Catalogue, rounds: &[RoundId], text: &str) -> Result<Vec<Found>, NotTaken> {
    let n = text.chars().count();
    if n > PASTED_CHARS {
        return Err(NotTaken::TooLong { n, of: PASTED_CHARS });
    }
    let words: Vec<&str> = text.split(seal::is_gap).filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let here = linked(catalogue, rest).or_else(|| coded(catalogue, rounds, rest));
        at += here.as_ref().map_or(1, |(words, _)| *words);
        let ends = at >= words.len() && text.ends_with(|c: char| !c.is_whitespace());
        found.extend(here.map(|(_, found)| Found { ends, ..found }));
    }
    Ok(found)
}

/// A link that begins in the first word. Where mail has wrapped it, the next words are part of it: they are added one by one
/// until it can be read.
fn linked(catalogue: &Catalogue, words: &[&str]) -> Option<(usize, Found)> {
    let first = words.first()?;
    let start = begins(first, link::is_response)?;
    let mut whole = first.get(start..)?.trim_end_matches(is_around).to_owned();
    let written = shortened(&whole);
    let alone = link::read_link(catalogue, &whole).map(|(passed, _)| passed);
    if !matches!(alone, Err(NotTaken::Damaged)) {
        return Some((1, Found { written, outcome: alone, ends: false }));
    }
    for (n, word) in words.iter().enumerate().skip(1).take(MOST_PIECES) {
        if begins(word, link::is_response).is_some() || whole.len() + word.len() > LINK_CHARS {
            break;
        }
        whole += word.trim_start_matches('>').trim_end_matches(is_around);
        if let Ok((passed, _)) = link::read_link(catalogue, &whole) {
            return Some((n + 1, Found { written, outcome: Ok(passed), ends: false }));
        }
    }
    Some((1, Found { written, outcome: alone, ends: false }))
}

/// Where in a word the part of a link behind its `#` begins. Some programs write `%23` for the `#`.
pub(super) fn begins(word: &str, is_meant: fn(&str) -> bool) -> Option<usize> {
    // Of several marks in a row the last one counts, so that a text full of them is looked at once.
    let is_link = |rest: &str| !rest.starts_with('#') && is_meant(rest);
    let after = |mark: &str| {
        word.match_indices(mark).map(|(at, mark)| at + mark.len()).find(|&at| word.get(at..).is_some_and(is_link))
    };
    after("#").or_else(|| after("%23")).or_else(|| is_meant(word).then_some(0))
}

/// What stands around a link and is none of its letters.
pub(super) const fn is_around(sign: char) -> bool {
    matches!(sign, '>' | ')' | ']' | '"' | '\'' | ',' | ';' | '.' | '!' | '?' | '»' | '”')
}

/// A code that begins with the first word, in one piece, in groups, or over several words; or what seems to be one.
fn coded(catalogue: &Catalogue, rounds: &[RoundId], words: &[&str]) -> Option<(usize, Found)> {
    whole(catalogue, rounds, words).or_else(|| mistyped(catalogue, rounds, words))
}

/// A code whose check fits.
fn whole(catalogue: &Catalogue, rounds: &[RoundId], words: &[&str]) -> Option<(usize, Found)> {
    let lengths = [Form::Core, Form::Full].map(|form| code::letters(catalogue, form, 0));
    let longest = code::letters(catalogue, Form::Full, code::MOST_SYSTEMS);
    let mut letters = String::new();
    for (n, word) in words.iter().enumerate() {
        letters.extend(groups(word)?);
        if letters.len() > longest {
            return None;
        }
        let is_plain = lengths.contains(&letters.len()) && code::checked(&letters).is_some();
        if is_plain || letters.len().is_multiple_of(GROUP) && code::has_row(catalogue, &letters) {
            let outcome = code::read_code(catalogue, &letters, rounds);
            return Some((n + 1, Found { written: shortened(&super::grouped(&letters)), outcome, ends: false }));
        }
    }
    None
}

/// Groups of four that are no code: somebody mistyped one. A year or a time before a good code is no part of it.
fn mistyped(catalogue: &Catalogue, rounds: &[RoundId], words: &[&str]) -> Option<(usize, Found)> {
    let longest = code::letters(catalogue, Form::Full, code::MOST_SYSTEMS);
    let (mut like, mut letters, mut seen) = (0, 0, 0);
    for (n, word) in words.iter().enumerate() {
        let Some(groups) = groups(word) else { break };
        let regular = groups.iter().filter(|group| group.len() == GROUP).count();
        letters += groups.iter().map(|group| group.len()).sum::<usize>();
        let is_like = regular > 0 && regular + 1 >= groups.len() && letters <= longest;
        if !is_like || n > 0 && words.get(n..).is_some_and(|rest| whole(catalogue, rounds, rest).is_some()) {
            break;
        }
        (like, seen) = (n + 1, seen + regular);
    }
    let written: String = words.iter().take(like).copied().collect::<Vec<_>>().join("-");
    let by_machine = written.chars().any(|c| c.is_ascii_digit()) && written == written.to_uppercase();
    (seen >= LIKE_A_CODE && by_machine)
        .then(|| (like, Found { written: shortened(&written), outcome: Err(NotTaken::Mistyped), ends: false }))
}

/// The groups of letters in a word, if it could be of a code.
pub(super) fn groups<'a>(word: &&'a str) -> Option<Vec<&'a str>> {
    let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    if word.len() > LONGEST_WORD {
        return None;
    }
    let groups: Vec<&str> = word.split(is_hyphen).collect();
    (!word.is_empty() && groups.iter().all(|group| group.chars().all(is_letter))).then_some(groups)
}

/// The beginning, so that a person finds it again.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN).collect();
    if text.chars().nth(SHOWN).is_some() {
        short.push('…');
    }
    short
}
