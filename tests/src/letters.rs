//! Codes by other means than those of the program, so that any bits can be given a check that fits.

use crc::Crc;
use domain::round::Form;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The first bits of some bytes, highest first; zeros where the bytes end.
#[must_use]
pub fn bits(bytes: &[u8], n: usize) -> Vec<bool> {
    let bit = |at: usize| bytes.get(at / 8).is_some_and(|byte| (byte >> (7 - at % 8)) & 1 == 1);
    (0..n).map(bit).collect()
}

/// What some bits say as a number.
#[must_use]
pub fn number(bits: &[bool]) -> u32 {
    bits.iter().fold(0, |number, &bit| number << 1 | u32::from(bit))
}

/// The letters of a code for a response that says these bits.
#[must_use]
pub fn code(says: &[bool]) -> String {
    let check = Crc::<u32>::new(&crc::CRC_17_CAN_FD).checksum(&packed(says));
    letters(says, check, 17)
}

/// The form that a code says it answers.
#[must_use]
pub fn form(code: &str) -> Form {
    let first = as_written(code).bytes().next().and_then(|first| LETTERS.iter().position(|&letter| letter == first));
    if first.is_some_and(|first| first >> 2 & 1 == 1) { Form::Core } else { Form::Full }
}

/// The letters of an invitation that says these bits.
#[must_use]
pub fn invite(says: &[bool]) -> String {
    let check = Crc::<u8>::new(&crc::CRC_8_AUTOSAR).checksum(&packed(says));
    letters(says, check.into(), 8)
}

fn packed(bits: &[bool]) -> Vec<u8> {
    bits.chunks(8).map(|chunk| (number(chunk) << (8 - chunk.len())) as u8).collect()
}

fn letters(says: &[bool], check: u32, width: usize) -> String {
    let mut all = says.to_vec();
    all.extend((0..width).rev().map(|bit| (check >> bit) & 1 == 1));
    all.chunks(5).map(|chunk| char::from(LETTERS[(number(chunk) << (5 - chunk.len())) as usize])).collect()
}

/// A code as the program writes it, whatever a person made of it while typing.
#[must_use]
pub fn as_written(typed: &str) -> String {
    let letter = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    typed.chars().filter(|&c| c != '-' && !is_gap(c)).map(letter).collect()
}

/// What programs put between letters.
#[must_use]
pub fn is_gap(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}
