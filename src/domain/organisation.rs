//! Platform team, SRE role, or buy a PaaS (DOMAIN D.4). A weakly supported rule: it starts a talk, it does not end it.

use crate::{evidence::HAIR, risk::UnknownId};
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
        [
            self.stateless_web,
            self.managed_database,
            self.ordinary_hardware,
            self.region_and_compliance,
            self.cost_at_scale,
        ]
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
    let mut applying = rules(organisation, risk2, risk3, operations_fte);
    let (rule, choice) = applying.next().unwrap_or(OTHERWISE);
    let runner_up = applying.map(|(_, other)| other).find(|&other| other != choice);
    let larger = Organisation { teams: organisation.teams.saturating_add(1), ..*organisation };
    let with_another_team = rules(&larger, risk2, risk3, operations_fte).next().map(|(_, other)| other);
    Verdict {
        choice,
        rule,
        runner_up,
        rotation_too_small: rotation_too_small(organisation.needs_24x7, rotation),
        with_another_team: with_another_team.filter(|&other| other != choice),
    }
}

/// A promise around the clock with too few people who share the pager.
pub(crate) fn rotation_too_small(promised_24x7: bool, rotation: Option<f64>) -> bool {
    promised_24x7 && rotation.is_some_and(|people| people < ENOUGH_IN_ROTATION)
}

/// Fewer people than this in the rotation cannot keep a promise around the clock (S01: six per site of two).
const ENOUGH_IN_ROTATION: f64 = 6.0;

/// The last rule; it applies always.
const OTHERWISE: (u8, Choice) = (6, Choice::Owner);

/// The rules that apply, first one first, with their numbers in D.4.
fn rules(o: &Organisation, risk2: f64, risk3: f64, operations_fte: f64) -> impl Iterator<Item = (u8, Choice)> + use<> {
    let several_teams = o.teams >= 3;
    let incidents_hurt_more = risk2 > risk3 + HAIR;
    [
        (o.paas_fit.points() >= 4 && o.engineers < 30).then_some((1, Choice::Paas)),
        (o.engineers < 10).then_some((2, Choice::SharedDuty)),
        (several_teams && !incidents_hurt_more).then_some((3, Choice::Platform)),
        (o.needs_24x7 && incidents_hurt_more && operations_fte >= 1.5 - HAIR).then_some((4, Choice::Sre)),
        several_teams.then_some((5, Choice::Platform)),
        Some(OTHERWISE),
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn organisation(engineers: u16, teams: u16, needs_24x7: bool, fit: usize) -> Organisation {
        let [stateless_web, managed_database, ordinary_hardware, region_and_compliance, cost_at_scale] =
            std::array::from_fn(|i| i < fit);
        let paas_fit =
            PaasFit { stateless_web, managed_database, ordinary_hardware, region_and_compliance, cost_at_scale };
        Organisation { engineers, teams, needs_24x7, paas_fit }
    }

    #[test]
    fn first_rule_that_applies() {
        use Choice::{Owner, Paas, Platform, SharedDuty, Sre};
        let check = |org: (u16, u16, bool, usize), scores: (f64, f64), fte, choice, rule, runner_up, another| {
            let verdict = choose(&organisation(org.0, org.1, org.2, org.3), scores.0, scores.1, fte, None);
            let found = (verdict.choice, verdict.rule, verdict.runner_up, verdict.with_another_team);
            assert_eq!(found, (choice, rule, runner_up, another), "{org:?}");
        };
        check((6, 1, true, 4), (80.0, 83.0), 0.6, Paas, 1, Some(SharedDuty), None);
        check((7, 1, true, 2), (70.0, 60.0), 0.8, SharedDuty, 2, Some(Owner), None);
        check((12, 2, true, 3), (69.0, 29.0), 1.6, Sre, 4, Some(Owner), None);
        check((30, 4, true, 3), (60.0, 81.0), 1.5, Platform, 3, Some(Owner), None);
        check((40, 5, true, 5), (75.0, 60.0), 3.0, Sre, 4, Some(Platform), None);
        check((18, 2, false, 3), (50.0, 50.0), 0.5, Owner, 6, None, Some(Platform));
        check((25, 3, true, 3), (80.0, 50.0), 1.0, Platform, 5, Some(Owner), None);
        check((29, 3, true, 5), (50.0, 50.0), 1.0, Paas, 1, Some(Platform), None);
        check((u16::MAX, u16::MAX, true, 0), (50.0, 50.0), 1.5, Platform, 3, Some(Owner), None);
    }

    #[test]
    fn a_promise_needs_people() {
        let check = |needs, rotation, warns| {
            let verdict = choose(&organisation(20, 2, needs, 0), 50.0, 50.0, 0.0, rotation);
            assert_eq!(verdict.rotation_too_small, warns, "{needs} {rotation:?}");
        };
        check(true, Some(5.0), true);
        check(true, Some(6.0), false);
        check(true, None, false);
        check(false, Some(1.0), false);
    }
}
