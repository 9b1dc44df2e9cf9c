//! Platform team, SRE role, or buy a PaaS (DOMAIN D.4). A weakly supported rule: it starts a talk, it does not end it.

use crate::risk::UnknownId;
use std::str::FromStr;

/// The way out that fits the team's size and shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// Buy the abstraction: a managed platform.
    Paas,
    /// Too few people for any specialist role: share the duty, narrow the promise.
    SharedDuty,
    /// A small product-minded platform team.
    Platform,
    /// An explicit site reliability role.
    Sre,
    /// One named part-time owner and a deputy.
    Owner,
}

impl Choice {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Paas, Self::SharedDuty, Self::Platform, Self::Sre, Self::Owner];

    /// The stored id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Paas => "paas",
            Self::SharedDuty => "shared_duty",
            Self::Platform => "platform",
            Self::Sre => "sre",
            Self::Owner => "owner",
        }
    }
}

impl FromStr for Choice {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        Self::ALL.into_iter().find(|c| c.as_str() == text).ok_or_else(|| UnknownId(text.to_owned()))
    }
}

/// The five checks whether a managed platform fits, one point each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaasFit {
    /// Stateless web or API workload.
    pub stateless_web: bool,
    /// A managed database is enough.
    pub managed_database: bool,
    /// No special hardware or network.
    pub ordinary_hardware: bool,
    /// Region, contract and compliance allow it.
    pub region_and_compliance: bool,
    /// The bill at ten times today's traffic is acceptable.
    pub cost_at_scale: bool,
}

impl PaasFit {
    /// 0 to 5.
    #[must_use]
    pub fn points(self) -> u8 {
        [self.stateless_web, self.managed_database, self.ordinary_hardware, self.region_and_compliance, self.cost_at_scale]
            .into_iter()
            .map(u8::from)
            .sum()
    }
}

/// What the choice depends on besides the scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Engineers in the whole organisation that this platform would serve.
    pub engineers: u16,
    /// Product teams.
    pub teams: u16,
    /// The service is needed around the clock.
    pub needs_24x7: bool,
    /// Does a managed platform fit?
    pub paas_fit: PaasFit,
}

/// Which rule of D.4 fired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The choice.
    pub choice: Choice,
    /// Number of the rule that fired, 1 to 6.
    pub rule: u8,
    /// The choice of the next rule that also applies and chooses something else.
    pub runner_up: Option<Choice>,
    /// A promise around the clock with fewer than six people in the rotation.
    pub rotation_too_small: bool,
    /// What one more product team would make of it, if that is something else.
    pub with_another_team: Option<Choice>,
}

/// The choice for an organisation. `risk2` and `risk3` are scores from 0 to 100; `operations_fte` is the summed hours
/// of the duty map without vendor hours, over 38; `rotation` is how many people share the pager, if known.
#[must_use]
pub fn choose(
    organisation: &Organisation,
    risk2: f64,
    risk3: f64,
    operations_fte: f64,
    rotation: Option<f64>,
) -> Verdict {
    let _ = (organisation, risk2, risk3, operations_fte, rotation);
    todo!()
}
