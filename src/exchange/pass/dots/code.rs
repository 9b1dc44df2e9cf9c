//! One person's dots as ten letters that can be typed.
//!
//! | bits | what |
//! | --- | --- |
//! | 6 | version of the list, 1 to 63; 0 is for a layout of a later version |
//! | 10 | round: the last bits of its short name |
//! | 14 | whose dots: a random number made on their device |
//! | 3 | how often they were changed, 0 to 7: the newer replace the older |
//! | 9 | where the dots lie: a place among all 455 ways, each three positions in ascending order, 12 if unused |
//! | 8 | check: CRC-8 of ITU-T I.432.1, over what stands before it |
//!
//! One wrong letter, any two letters changed for each other, and a letter too few or too many are always noticed; of
//! two wrong letters one in 320 is not, of anything else one in 256. A code of another round passes for one of this
//! round with one chance in 1,024. Among twelve people two have the same number with one chance in 249; unless one of
//! them has changed their dots, or both put them alike, that is noticed ([`domain::vote::Cast::Clash`]).

use crate::{
    limits::LINK_CHARS,
    pass::{
        NotTaken,
        bits::{Bits, is_hyphen},
        seal,
    },
};
use crc::{CRC_8_I_432_1, Crc, NoTable};
use domain::{
    round::ShortRoundId,
    vote::{Ballot, BallotId, CANDIDATES, Dots, ID_BITS, List, MOST_CHANGES},
};

// Not the check of invitations, which have as many letters.
const CHECK: Crc<u8, NoTable> = Crc::<u8, NoTable>::new(&CRC_8_I_432_1);
/// Letters of a vote.
pub(super) const LETTERS: usize = 10;
const LIST_BITS: u32 = 6;
const TAG_BITS: u32 = 10;
const TIMES_BITS: u32 = 3;
const DOTS_BITS: u32 = 9;
const CHECK_BITS: u32 = 8;
/// Bits before the check.
const SAID_BITS: u32 = LIST_BITS + TAG_BITS + ID_BITS + TIMES_BITS + DOTS_BITS;

/// The code of a vote; `None` when it was changed more than seven times, or a dot lies on no candidate of the list.
#[must_use]
pub fn write_vote(round: ShortRoundId, list: &List, ballot: &Ballot) -> Option<String> {
    let way = ways().position(|dots| dots == ballot.dots).and_then(|way| u32::try_from(way).ok())?;
    if ballot.times > MOST_CHANGES || !list.holds(&ballot.dots) {
        return None;
    }
    let mut bits = Bits::default();
    bits.put(list.version().into(), LIST_BITS);
    bits.put(round.0, TAG_BITS);
    bits.put(ballot.id.number().into(), ID_BITS);
    bits.put(ballot.times.into(), TIMES_BITS);
    bits.put(way, DOTS_BITS);
    bits.put(check(bits.clone()), CHECK_BITS);
    Some(bits.letters())
}

/// Reads a code, as it was typed or written, for the vote on a list of a round.
///
/// # Errors
/// [`NotTaken::TooLong`], [`NotTaken::Mistyped`], [`NotTaken::Newer`], [`NotTaken::OtherRound`] and
/// [`NotTaken::OtherList`].
pub fn read_vote(round: ShortRoundId, list: &List, typed: &str) -> Result<Ballot, NotTaken> {
    if typed.len() > LINK_CHARS {
        return Err(NotTaken::TooLong { n: typed.len(), of: LINK_CHARS });
    }
    let letters: String = typed.chars().filter(|&c| !is_hyphen(c) && !seal::is_gap(c)).collect();
    let mut says = checked(&letters).ok_or(NotTaken::Mistyped)?;
    let version = says.take(LIST_BITS);
    if version == 0 {
        return Err(NotTaken::Newer);
    }
    if says.take(TAG_BITS) != round.0 % (1 << TAG_BITS) {
        return Err(NotTaken::OtherRound);
    }
    if version != u32::from(list.version()) {
        return Err(NotTaken::OtherList);
    }
    let id = BallotId::of(says.take(ID_BITS).into());
    let times = says.take(TIMES_BITS) as u8;
    let dots = ways().nth(says.take(DOTS_BITS) as usize).filter(|dots| list.holds(dots)).ok_or(NotTaken::Mistyped)?;
    Ok(Ballot { id, times, dots })
}

/// What a code says, if its check fits.
pub(super) fn checked(letters: &str) -> Option<Bits> {
    let bits = Bits::of(letters).filter(|_| letters.len() == LETTERS)?;
    let (says, mut sum) = bits.split(SAID_BITS as usize);
    (check(says.clone()) == sum.take(CHECK_BITS)).then_some(says)
}

/// The check of what stands before it. As a number, so that zeros come before and not between the two: the check is
/// sure to notice a run of wrong bits only where nothing lies in between.
fn check(mut says: Bits) -> u32 {
    let high = says.take(SAID_BITS - 32);
    let number = u64::from(high) << 32 | u64::from(says.take(32));
    CHECK.checksum(&number.to_be_bytes()).into()
}

/// Every way in which three dots can lie.
fn ways() -> impl Iterator<Item = Dots> {
    // One place more than there are candidates: there is none, and what is put there is not used.
    let from = |first: usize| first..=CANDIDATES;
    from(0).flat_map(move |a| from(a).flat_map(move |b| from(b).map(move |c| [a, b, c]))).map(|places| {
        let mut dots = Dots::default();
        for at in places {
            dots.put(at);
        }
        dots
    })
}
