//! One person's answers as letters that can be typed: 20 for ten questions, 32 for thirty; with what they can do on nine systems
//! 28 and 40.
//!
//! | bits | what |
//! | --- | --- |
//! | 2 | format: 0 answers alone, 1 with a row on systems |
//! | 1 | form |
//! | 4 | version of the questions |
//! | 6 | format 1: the highest number of a system, 1 to 60 |
//! | 12 | round: the last bits of its short name |
//! | 6 | how often these answers were sent, 1 to 63: the newer replaces the older |
//! | 28 | whose answers: a random number made on their device |
//! | 3 each | answers in the order in which they are asked: 0 to 4, don't know, does not apply, none |
//! | 2 each | format 1: 0 to 3 on the systems s1, s2 and so on; then zeros, until the letters fill groups of four |
//! | 17 | check: CRC-17 of ISO 11898-1, over what stands before it |
//!
//! One wrong letter, two letters changed for each other, and any run of three wrong letters are always noticed; of anything else one
//! in 131,000 is not. Notes do not fit.

use super::{NotTaken, Passed, bits::Bits};
use crc::{CRC_17_CAN_FD, Crc, NoTable};
use domain::{
    Catalogue,
    question::{Answer, Level},
    response::{Response, ResponseId},
    round::{Form, RoundId, ShortRoundId},
};

const CHECK: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_17_CAN_FD);
const CHECK_BITS: usize = 17;
const PLAIN: u32 = 0;
const WITH_ROW: u32 = 1;
/// Bits before the answers.
const HEAD_BITS: usize = 53;
const TAG_BITS: u32 = 12;
const TIMES_BITS: u32 = 6;
const NUMBER_BITS: u32 = 28;
const SYSTEMS_BITS: u32 = 6;
/// Systems that can be asked about on another device: `s1` to this.
pub const MOST_SYSTEMS: u32 = 60;
/// Letters of a group.
const GROUP: usize = 4;
/// The answers can be sent this often.
pub const MOST_TIMES: u32 = (1 << TIMES_BITS) - 1;

/// The id of answers that were given on the device of who gave them. Links, codes and files of the same answers agree in it.
#[must_use]
pub fn response_id(round: ShortRoundId, random: u128) -> ResponseId {
    let number = random & ((1 << NUMBER_BITS) - 1);
    ResponseId(u128::from(round.0) << 96 | number)
}

/// A name for a response by which two people can speak of it: the seven letters of its random number.
#[must_use]
pub fn mark(id: ResponseId) -> String {
    let mut bits = Bits::default();
    bits.put(number(id) << 2, NUMBER_BITS + 2);
    super::grouped(&bits.letters())
}

const fn number(id: ResponseId) -> u32 {
    (id.0 & ((1 << NUMBER_BITS) - 1)) as u32
}

/// Letters of a code for the answers to a form, and a row on so many systems.
pub(super) fn letters(catalogue: &Catalogue, form: Form, systems: u32) -> usize {
    let answers = HEAD_BITS + 3 * catalogue.asked(form).count() + CHECK_BITS;
    match systems {
        0 => answers.div_ceil(5),
        n => (answers + (SYSTEMS_BITS + 2 * n) as usize).div_ceil(5).next_multiple_of(GROUP),
    }
}

/// The number of a system in codes, of an id such as `s7`. Other ids have none.
#[must_use]
pub fn system_number(id: &str) -> Option<u32> {
    let digits = id.strip_prefix('s')?;
    let number = digits.parse().ok().filter(|n| (1..=MOST_SYSTEMS).contains(n))?;
    (system_id(number) == id).then_some(number)
}

/// The id of a system with a number.
#[must_use]
pub fn system_id(number: u32) -> String {
    format!("s{number}")
}

/// The code of answers to a form; `None` when they were sent more than [`MOST_TIMES`] times, or not made for sending.
#[must_use]
pub fn write_code(catalogue: &Catalogue, form: Form, passed: &Passed) -> Option<String> {
    let (response, round) = (&passed.response, passed.round);
    let times = Some(response.revision).filter(|times| (1..=MOST_TIMES).contains(times))?;
    if response.id != response_id(round, response.id.0) {
        return None;
    }
    let systems = response.knows.keys().filter_map(|id| system_number(id)).max().unwrap_or(0);
    let mut bits = Bits::default();
    bits.put(if systems > 0 { WITH_ROW } else { PLAIN }, 2);
    bits.put(u32::from(form == Form::Core), 1);
    bits.put(passed.questions_version, 4);
    if systems > 0 {
        bits.put(systems, SYSTEMS_BITS);
    }
    bits.put(round.0, TAG_BITS);
    bits.put(times, TIMES_BITS);
    bits.put(number(response.id), NUMBER_BITS);
    for question in catalogue.asked(form) {
        bits.put(response.answers.get(&question.id).map_or(NONE, |&given| write_answer(given)), 3);
    }
    for number in 1..=systems {
        bits.put(response.knows.get(&system_id(number)).map_or(0, |&level| level.min(3).into()), 2);
    }
    // The gap, if there is one, stands before the check, so that the check ends with the last letter.
    let gap = letters(catalogue, form, systems) * 5 - CHECK_BITS - bits.len();
    bits.put(0, u32::try_from(gap).unwrap_or_default());
    bits.put(CHECK.checksum(&bits.bytes()), CHECK_BITS as u32);
    Some(bits.letters())
}

/// Reads a code for one of these rounds.
///
/// # Errors
/// [`NotTaken::Mistyped`], [`NotTaken::Newer`], [`NotTaken::OtherQuestions`], [`NotTaken::OtherRound`].
pub fn read_code(catalogue: &Catalogue, code: &str, rounds: &[RoundId]) -> Result<Passed, NotTaken> {
    let mut says = checked(code).ok_or(NotTaken::Mistyped)?;
    let (form, systems) = shape(catalogue, &mut says, code.len())?;
    let tag = says.take(TAG_BITS);
    let fits = |round: &&RoundId| round.short().0 % (1 << TAG_BITS) == tag;
    let round = rounds.iter().find(fits).ok_or(NotTaken::OtherRound)?.short();
    // What was never sent has no code.
    let times = Some(says.take(TIMES_BITS)).filter(|times| *times > 0).ok_or(NotTaken::Mistyped)?;
    let mut response = Response::new(response_id(round, says.take(NUMBER_BITS).into()));
    response.revision = times;
    for question in catalogue.asked(form) {
        if let Some(answer) = read_answer(says.take(3)) {
            response.answers.insert(question.id, answer);
        }
    }
    for number in 1..=systems {
        response.knows.insert(system_id(number), says.take(2) as u8);
    }
    if !says.is_zero() {
        return Err(NotTaken::Mistyped);
    }
    Ok(Passed { round, questions_version: catalogue.version, response })
}

/// The form, and the highest number of a system, of a code with so many letters.
fn shape(catalogue: &Catalogue, says: &mut Bits, length: usize) -> Result<(Form, u32), NotTaken> {
    let format = says.take(2);
    if format > WITH_ROW {
        return Err(NotTaken::Newer);
    }
    let form = if says.take(1) == 1 { Form::Core } else { Form::Full };
    let version = says.take(4);
    let systems = if format == WITH_ROW { says.take(SYSTEMS_BITS) } else { 0 };
    let fits = systems <= MOST_SYSTEMS && (systems > 0) == (format == WITH_ROW);
    if version != catalogue.version % 16 || !fits || length != letters(catalogue, form, systems) {
        return Err(NotTaken::OtherQuestions);
    }
    Ok((form, systems))
}

/// Whether letters are a code with a row, by everything in them that can be checked: there are so many lengths of such codes that
/// the check alone would find one in a long chat.
pub(super) fn has_row(catalogue: &Catalogue, code: &str) -> bool {
    checked(code).is_some_and(|mut says| shape(catalogue, &mut says, code.len()).is_ok_and(|(_, systems)| systems > 0))
}

/// What a code says, if its check fits.
pub(super) fn checked(code: &str) -> Option<Bits> {
    let bits = Bits::of(code).filter(|bits| bits.len() > HEAD_BITS + CHECK_BITS)?;
    let says = bits.len() - CHECK_BITS;
    let (says, mut check) = bits.split(says);
    (CHECK.checksum(&says.bytes()) == check.take(CHECK_BITS as u32)).then_some(says)
}

/// Not answered.
const NONE: u32 = 7;

fn write_answer(answer: Answer) -> u32 {
    match answer {
        Answer::Level(level) => level.number().into(),
        Answer::DontKnow => 5,
        Answer::DoesNotApply => 6,
    }
}

fn read_answer(number: u32) -> Option<Answer> {
    match number {
        5 => Some(Answer::DontKnow),
        6 => Some(Answer::DoesNotApply),
        _ => Level::new(u8::try_from(number).ok()?).map(Answer::Level),
    }
}
