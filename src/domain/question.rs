//! Questions and what one person can answer to them.

use crate::{
    risk::{SubRiskId, UnknownId},
    round::Form,
};
use std::{fmt, str::FromStr};

/// A question's id such as "2.1a": its sub-risk and a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId {
    subrisk: SubRiskId,
    letter: u8,
}

impl QuestionId {
    /// The question `letter` (`b'a'` to `b'z'`) of a sub-risk.
    #[must_use]
    pub const fn new(subrisk: SubRiskId, letter: u8) -> Option<Self> {
        if letter.is_ascii_lowercase() { Some(Self { subrisk, letter }) } else { None }
    }

    /// The sub-risk this question belongs to.
    #[must_use]
    pub const fn subrisk(self) -> SubRiskId {
        self.subrisk
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.subrisk, self.letter as char)
    }
}

impl FromStr for QuestionId {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        let unknown = || UnknownId(text.to_owned());
        let (subrisk, letter) = text.split_at_checked(3).ok_or_else(unknown)?;
        match letter.as_bytes() {
            [letter] => Self::new(subrisk.parse()?, *letter).ok_or_else(unknown),
            _ => Err(unknown()),
        }
    }
}

/// Whose truth a question asks for; it decides how answers become one team value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One truth for the whole team; people are informants, so the team value is a median.
    Fact,
    /// Each person has their own truth, so the team value keeps the tail.
    Experience,
}

/// What a question is, without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id; its sub-risk is part of it.
    pub id: QuestionId,
    /// Fact or experience.
    pub kind: Kind,
    /// Not knowing is itself a finding (marked **v** in the question list).
    pub visibility: bool,
    /// Part of the short form: one per sub-risk.
    pub core: bool,
    /// About strain: shown only from five answers up, never per person (marked **s**).
    pub sensitive: bool,
}

impl Question {
    /// Whether a form asks it.
    #[must_use]
    pub const fn is_asked(&self, form: Form) -> bool {
        matches!(form, Form::Full) || self.core
    }
}

/// How bad an answer is, 0 healthy to 4 critical.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// All five, healthy first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];
    /// The worst level; what gates look for.
    pub const WORST: Self = Self(4);

    /// The level with this number, 0 to 4.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number <= 4 { Some(Self(number)) } else { None }
    }

    /// 0 to 4.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// One person's answer to one question. Unanswered is the absence of an `Answer`, never a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// One of the five anchors.
    Level(Level),
    /// "I don't know".
    DontKnow,
    /// "Does not apply".
    DoesNotApply,
}

impl Answer {
    /// The level, if one of the five anchors was chosen.
    #[must_use]
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(level),
            Self::DontKnow | Self::DoesNotApply => None,
        }
    }
}
