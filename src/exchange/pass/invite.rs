//! An invitation to answer: which round, which questions. No name in it, nothing secret.
//!
//! Ten letters, so that it can be typed: format 2 bits, form 1, version of the questions 4, language 3, round 32, and a check
//! of 8 bits (CRC-8 as in AUTOSAR: every single and double slip, and every run of eight bits, is noticed).

use super::{NotTaken, bits::Bits, code::system_number, seal};
use crate::{limits::LINK_CHARS, text};
use crc::{CRC_8_AUTOSAR, Crc, NoTable};
use domain::{
    Catalogue,
    round::{Form, Round, ShortRoundId},
};

const CHECK: Crc<u8, NoTable> = Crc::<u8, NoTable>::new(&CRC_8_AUTOSAR);
/// Letters of an invitation.
pub(super) const LETTERS: usize = 10;
/// How the bits are laid out.
const FORMAT: u32 = 0;

/// What an invitation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invite {
    /// Which round.
    pub round: ShortRoundId,
    /// Which questions are asked.
    pub form: Form,
    /// A place in the list of languages, at most seven.
    pub language: u8,
}

impl Invite {
    /// The invitation to a round.
    #[must_use]
    pub const fn to(round: &Round, language: u8) -> Self {
        Self { round: round.id.short(), form: round.form, language }
    }

    /// The invitation as letters.
    #[must_use]
    pub fn write(self, catalogue: &Catalogue) -> String {
        let mut bits = Bits::default();
        bits.put(FORMAT, 2);
        bits.put(u32::from(self.form == Form::Core), 1);
        bits.put(catalogue.version, 4);
        bits.put(self.language.into(), 3);
        bits.put(self.round.0, 32);
        bits.put(CHECK.checksum(&bits.bytes()).into(), 8);
        bits.letters()
    }

    /// Reads letters as they were typed, or as they stand in an address.
    ///
    /// # Errors
    /// [`NotTaken::Mistyped`], [`NotTaken::Newer`], and [`NotTaken::OtherQuestions`] where the page asks others than the round.
    pub fn read(catalogue: &Catalogue, typed: &str) -> Result<Self, NotTaken> {
        if typed.len() > LINK_CHARS {
            return Err(NotTaken::TooLong { n: typed.len(), of: LINK_CHARS });
        }
        let letters: String = typed.chars().filter(|&c| c != '-' && !seal::is_gap(c)).collect();
        let bits = Bits::of(&letters).filter(|_| letters.len() == LETTERS).ok_or(NotTaken::Mistyped)?;
        let (mut says, mut check) = bits.split(LETTERS * 5 - 8);
        if u32::from(CHECK.checksum(&says.bytes())) != check.take(8) {
            return Err(NotTaken::Mistyped);
        }
        if says.take(2) != FORMAT {
            return Err(NotTaken::Newer);
        }
        let form = if says.take(1) == 1 { Form::Core } else { Form::Full };
        if says.take(4) != catalogue.version % 16 {
            return Err(NotTaken::OtherQuestions);
        }
        let language = says.take(3) as u8;
        Ok(Self { round: ShortRoundId(says.take(32)), form, language })
    }
}

/// What may stand behind an invitation, if the facilitator wants it there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    /// The team's name; may be empty.
    pub team: String,
    /// Systems that the person is asked about, each with its id; those without a number in codes do not travel.
    pub systems: Vec<(String, String)>,
}

impl Behind {
    /// As text for an address: the team's name, then a line per system with its number. Empty when there is nothing to say.
    #[must_use]
    pub fn write(&self) -> String {
        let mut says = text::label(&self.team);
        for (id, name) in &self.systems {
            let name = text::label(name);
            if let Some(number) = system_number(id).filter(|_| !text::is_invisible(&name)) {
                says = format!("{says}\n{number} {name}");
            }
        }
        if says.is_empty() { says } else { seal::seal(&says) }
    }

    /// Reads it; empty where there is none or it was damaged: it is not needed. Of lines with the same number the first counts.
    #[must_use]
    pub fn read(sealed: &str) -> Self {
        let says = seal::open(sealed).unwrap_or_default();
        let mut lines = says.split('\n');
        let team = text::label(lines.next().unwrap_or_default());
        let mut systems: Vec<(String, String)> = Vec::new();
        for line in lines {
            let Some((number, name)) = line.split_once(' ') else { continue };
            let (id, name) = (format!("s{number}"), text::label(name));
            let is_new = system_number(&id).is_some() && systems.iter().all(|(known, _)| *known != id);
            if is_new && !text::is_invisible(&name) {
                systems.push((id, name));
            }
        }
        Self { team, systems }
    }
}
