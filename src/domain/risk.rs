//! The five systemic risks, their two sub-risks each, and the bands a score falls into.

use std::{fmt, str::FromStr};

/// An id that is not one of ours, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownId(pub String);

/// One of the five systemic risks, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RiskId(u8);

impl RiskId {
    /// All five, in their numbered order.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The risk with this number, if there is one.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 5 { Some(Self(number)) } else { None }
    }

    /// 1 to 5.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// 0 to 4, for arrays with one place per risk.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }

    /// The two sub-risks of this risk.
    #[must_use]
    pub const fn subrisks(self) -> [SubRiskId; 2] {
        [SubRiskId { risk: self, part: 1 }, SubRiskId { risk: self, part: 2 }]
    }
}

impl fmt::Display for RiskId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// A sub-risk such as "2.1": the risk and the part of it, 1 or 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubRiskId {
    risk: RiskId,
    part: u8,
}

impl SubRiskId {
    /// All ten, in their numbered order.
    pub const ALL: [Self; 10] = {
        let [[a, b], [c, d], [e, f], [g, h], [i, j]] = [
            RiskId(1).subrisks(),
            RiskId(2).subrisks(),
            RiskId(3).subrisks(),
            RiskId(4).subrisks(),
            RiskId(5).subrisks(),
        ];
        [a, b, c, d, e, f, g, h, i, j]
    };

    /// The sub-risk `part` (1 or 2) of risk `risk` (1 to 5), if there is one.
    #[must_use]
    pub const fn new(risk: u8, part: u8) -> Option<Self> {
        match RiskId::new(risk) {
            Some(risk) if part == 1 || part == 2 => Some(Self { risk, part }),
            _ => None,
        }
    }

    /// The risk this belongs to.
    #[must_use]
    pub const fn risk(self) -> RiskId {
        self.risk
    }

    /// 0 to 9, for arrays with one place per sub-risk.
    #[must_use]
    pub const fn index(self) -> usize {
        self.risk.index() * 2 + self.part as usize - 1
    }
}

impl fmt::Display for SubRiskId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.risk, self.part)
    }
}

impl FromStr for SubRiskId {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        match text.as_bytes() {
            [risk, b'.', part] => Self::new(risk.wrapping_sub(b'0'), part.wrapping_sub(b'0')),
            _ => None,
        }
        .ok_or_else(|| UnknownId(text.to_owned()))
    }
}

/// The five bands of a score, healthy first. The cut points 20/40/60/80 are a convention (DOMAIN C.7):
/// each answer level (0, 25, 50, 75, 100) falls inside its own band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// 0 to 19.9
    Healthy,
    /// 20 to 39.9
    Watch,
    /// 40 to 59.9
    Elevated,
    /// 60 to 79.9
    High,
    /// 80 to 100
    Critical,
}

impl Band {
    /// All five, healthy first.
    pub const ALL: [Self; 5] = [Self::Healthy, Self::Watch, Self::Elevated, Self::High, Self::Critical];

    /// The band of a score from 0 to 100, after rounding to one decimal, half up.
    #[must_use]
    pub fn of(score: f64) -> Self {
        match round_to_tenth(score) {
            s if s < 20.0 => Self::Healthy,
            s if s < 40.0 => Self::Watch,
            s if s < 60.0 => Self::Elevated,
            s if s < 80.0 => Self::High,
            _ => Self::Critical,
        }
    }

    /// 1 for Healthy to 5 for Critical: how many cells of the band strip are filled.
    #[must_use]
    pub const fn step(self) -> u8 {
        self as u8 + 1
    }
}

/// A score rounded to one decimal, half up. A hair is added first, so that a half that floating point
/// stored a trifle low (59.95 as 59.949999) still counts as one.
#[must_use]
pub fn round_to_tenth(score: f64) -> f64 {
    (score * 10.0 + 0.5 + 1e-9).floor() / 10.0
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_as_they_are_written() {
        let names = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2", "5.1", "5.2"];
        for (i, (id, name)) in SubRiskId::ALL.into_iter().zip(names).enumerate() {
            assert_eq!((id.to_string().as_str(), id.index()), (name, i));
            assert_eq!(name.parse(), Ok(id));
        }
        for wrong in ["", "1", "0.1", "6.1", "1.3", "1.1a", "1,1", "ä.1"] {
            assert!(wrong.parse::<SubRiskId>().is_err(), "{wrong}");
        }
        assert_eq!(RiskId::ALL.map(RiskId::number), [1, 2, 3, 4, 5]);
        assert_eq!([0, 6].map(RiskId::new), [None, None]);
    }

    #[test]
    fn bands_begin_at_rounded_scores() {
        use Band::{Critical, Elevated, Healthy, High, Watch};
        let check = |score, band| assert_eq!(Band::of(score), band, "{score}");
        check(0.0, Healthy);
        check(19.94, Healthy);
        check(19.95, Watch);
        check(39.94, Watch);
        check(59.94, Elevated);
        check(59.95, High);
        check(79.94, High);
        check(80.0, Critical);
        check(100.0, Critical);
    }
}
