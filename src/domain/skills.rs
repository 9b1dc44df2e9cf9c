//! Which operations skills the team commands. It rates the team as a whole and never a person: nobody's name is part of it.

use crate::{risk::UnknownId, sorted::SortedMap};
use std::str::FromStr;

/// An operations skill that backend engineers at small companies are asked for more and more (S59). The ids are stored, so they are
/// never renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skill {
    /// Packing a service with what it needs.
    Containers,
    /// Running many of those on many machines.
    Orchestration,
    /// From a merge to production.
    Pipelines,
    /// One provider's services.
    Cloud,
    /// Infrastructure that is described in files.
    InfrastructureCode,
    /// Measures and alerts.
    Monitoring,
    /// Leading a repair.
    IncidentResponse,
}

impl Skill {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 7] = [
        Self::Containers,
        Self::Orchestration,
        Self::Pipelines,
        Self::Cloud,
        Self::InfrastructureCode,
        Self::Monitoring,
        Self::IncidentResponse,
    ];

    /// The stored id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Containers => "containers",
            Self::Orchestration => "orchestration",
            Self::Pipelines => "pipelines",
            Self::Cloud => "cloud",
            Self::InfrastructureCode => "infrastructure_code",
            Self::Monitoring => "monitoring",
            Self::IncidentResponse => "incident_response",
        }
    }
}

impl FromStr for Skill {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        Self::ALL.into_iter().find(|skill| skill.as_str() == text).ok_or_else(|| UnknownId(text.to_owned()))
    }
}

/// How far a team commands a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Command {
    /// The team does not use it, so nothing is missing.
    NotUsed,
    /// The team needs help from outside.
    Outside,
    /// One on the team can alone.
    One,
    /// Two or more can alone, each by themselves.
    Several,
}

impl Command {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::NotUsed, Self::Outside, Self::One, Self::Several];

    /// The stored id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotUsed => "not_used",
            Self::Outside => "outside",
            Self::One => "one",
            Self::Several => "several",
        }
    }
}

impl FromStr for Command {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        Self::ALL.into_iter().find(|command| command.as_str() == text).ok_or_else(|| UnknownId(text.to_owned()))
    }
}

/// What a team said of its skills; one that nobody spoke of is absent.
pub type Skills = SortedMap<Skill, Command>;

/// What the team cannot do alone, then what hangs on one person; both in the order in which they are asked.
#[must_use]
pub fn gaps(skills: &Skills) -> Vec<Skill> {
    let mut found = with(skills, Command::Outside);
    found.extend(with(skills, Command::One));
    found
}

/// The skills of which the team said this.
#[must_use]
pub fn with(skills: &Skills, command: Command) -> Vec<Skill> {
    skills.iter().filter(|(_, said)| **said == command).map(|(skill, _)| *skill).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Command::{NotUsed, One, Outside, Several};
    use Skill::{Cloud, Containers, IncidentResponse, Monitoring, Pipelines};

    #[test]
    fn ids_read_as_they_are_written() {
        for skill in Skill::ALL {
            assert_eq!(skill.as_str().parse(), Ok(skill));
        }
        for command in Command::ALL {
            assert_eq!(command.as_str().parse(), Ok(command));
        }
        assert!("Containers".parse::<Skill>().is_err());
        assert!("".parse::<Command>().is_err());
    }

    #[test]
    fn what_is_missing() {
        let check = |skills: &[(Skill, Command)], expected: &[Skill]| {
            assert_eq!(gaps(&skills.iter().copied().collect()), expected, "{skills:?}");
        };
        check(&[], &[]);
        check(&[(Containers, NotUsed), (Cloud, Several)], &[]);
        check(
            &[
                (Cloud, One),
                (IncidentResponse, Outside),
                (Containers, One),
                (Monitoring, Outside),
                (Pipelines, Several),
            ],
            &[Monitoring, IncidentResponse, Containers, Cloud],
        );
    }
}
