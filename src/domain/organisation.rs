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

/// What the rules look at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// Size, shape and promise.
    pub organisation: Organisation,
    /// Scores of risk 2 (incidents) and risk 3 (infrastructure), 0 to 100; `None` as long as nobody may see them.
    pub risks: Option<[f64; 2]>,
    /// Operations work in full-time equivalents: the summed hours of the duty map without vendor hours, over 38.
    pub operations_fte: f64,
}

/// One condition of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// At least four of the five checks fit a managed platform.
    PlatformFits,
    /// Fewer than 30 engineers.
    Under30,
    /// Fewer than ten engineers.
    Under10,
    /// Three product teams or more.
    SeveralTeams,
    /// Risk 3 is at least as high as risk 2.
    InfrastructureHurtsAsMuch,
    /// The service is needed around the clock.
    AroundTheClock,
    /// Risk 2 is higher than risk 3.
    IncidentsHurtMore,
    /// Operations are at least one and a half full-time jobs.
    MoreThanOneJob,
}

impl Condition {
    /// Whether it is met; `None` where that hangs on scores that are not known.
    #[must_use]
    pub fn is_met(self, ground: &Ground) -> Option<bool> {
        let o = &ground.organisation;
        let incidents_hurt_more = || ground.risks.map(|[incidents, infrastructure]| incidents > infrastructure + HAIR);
        match self {
            Self::PlatformFits => Some(o.paas_fit.points() >= 4),
            Self::Under30 => Some(o.engineers < 30),
            Self::Under10 => Some(o.engineers < 10),
            Self::SeveralTeams => Some(o.teams >= 3),
            Self::InfrastructureHurtsAsMuch => incidents_hurt_more().map(|more| !more),
            Self::AroundTheClock => Some(o.needs_24x7),
            Self::IncidentsHurtMore => incidents_hurt_more(),
            Self::MoreThanOneJob => Some(ground.operations_fte >= 1.5 - HAIR),
        }
    }
}

/// A rule of D.4: with all its conditions met it names a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its number in D.4, 1 to 6.
    pub number: u8,
    /// What it chooses.
    pub choice: Choice,
    /// All of them must be met; the last rule has none and applies always.
    pub conditions: &'static [Condition],
}

impl Rule {
    /// Whether it applies; `None` where that hangs on scores that are not known.
    #[must_use]
    pub fn applies(&self, ground: &Ground) -> Option<bool> {
        let met = || self.conditions.iter().map(|condition| condition.is_met(ground));
        if met().any(|met| met == Some(false)) { Some(false) } else { met().all(|met| met.is_some()).then_some(true) }
    }
}

/// The rules in order: the first that applies decides.
pub const RULES: [Rule; 6] = {
    use Condition::{
        AroundTheClock, IncidentsHurtMore, InfrastructureHurtsAsMuch, MoreThanOneJob, PlatformFits, SeveralTeams,
        Under10, Under30,
    };
    [
        Rule { number: 1, choice: Choice::Paas, conditions: &[PlatformFits, Under30] },
        Rule { number: 2, choice: Choice::SharedDuty, conditions: &[Under10] },
        Rule { number: 3, choice: Choice::Platform, conditions: &[SeveralTeams, InfrastructureHurtsAsMuch] },
        Rule { number: 4, choice: Choice::Sre, conditions: &[AroundTheClock, IncidentsHurtMore, MoreThanOneJob] },
        Rule { number: 5, choice: Choice::Platform, conditions: &[SeveralTeams] },
        OTHERWISE,
    ]
};

/// The last rule; it applies always.
const OTHERWISE: Rule = Rule { number: 6, choice: Choice::Owner, conditions: &[] };

/// What a rule is for the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The first that applies.
    Decides,
    /// The next that applies and chooses something else.
    RunnerUp,
    /// It applies, behind the one that decides.
    AppliesToo,
    /// It applies; whether one before it does hangs on scores that are not known.
    MayDecide,
    /// A condition is not met.
    DoesNotApply,
    /// Whether it applies hangs on scores that are not known.
    Waits,
}

/// The standing of each rule, in the order of [`RULES`]. It agrees with [`choose`]; without scores it says what can be said
/// without them, and no more.
#[must_use]
pub fn explain(ground: &Ground) -> [Standing; RULES.len()] {
    let mut decided: Option<Choice> = None;
    // A rule further up may still decide, or a rule in between may be the runner-up.
    let (mut open, mut runner_up_open) = (false, true);
    RULES.map(|rule| match (rule.applies(ground), decided) {
        (Some(false), _) => Standing::DoesNotApply,
        (None, None) => {
            open = true;
            Standing::Waits
        }
        (None, Some(choice)) => {
            runner_up_open &= rule.choice == choice;
            Standing::Waits
        }
        (Some(true), None) if open => Standing::MayDecide,
        (Some(true), None) => {
            decided = Some(rule.choice);
            Standing::Decides
        }
        (Some(true), Some(choice)) if runner_up_open && rule.choice != choice => {
            runner_up_open = false;
            Standing::RunnerUp
        }
        (Some(true), Some(_)) => Standing::AppliesToo,
    })
}

/// The rule that decides, where that is known.
#[must_use]
pub fn decides(ground: &Ground) -> Option<Rule> {
    standing(ground, Standing::Decides)
}

/// The rule of a standing that one rule has at most.
#[must_use]
pub fn standing(ground: &Ground, wanted: Standing) -> Option<Rule> {
    RULES.into_iter().zip(explain(ground)).find(|(_, standing)| *standing == wanted).map(|(rule, _)| rule)
}

impl Ground {
    /// The same with one more product team.
    #[must_use]
    pub const fn with_another_team(mut self) -> Self {
        self.organisation.teams = self.organisation.teams.saturating_add(1);
        self
    }
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
    let ground = Ground { organisation: *organisation, risks: Some([risk2, risk3]), operations_fte };
    let Rule { number, choice, .. } = decides(&ground).unwrap_or(OTHERWISE);
    let another = decides(&ground.with_another_team()).map(|rule| rule.choice);
    Verdict {
        choice,
        rule: number,
        runner_up: standing(&ground, Standing::RunnerUp).map(|rule| rule.choice),
        rotation_too_small: rotation_too_small(organisation.needs_24x7, rotation),
        with_another_team: another.filter(|&other| other != choice),
    }
}

/// A promise around the clock with too few people who share the pager.
pub(crate) fn rotation_too_small(promised_24x7: bool, rotation: Option<f64>) -> bool {
    promised_24x7 && rotation.is_some_and(|people| people < ENOUGH_IN_ROTATION)
}

/// Fewer people than this in the rotation cannot keep a promise around the clock (S01: six per site of two).
const ENOUGH_IN_ROTATION: f64 = 6.0;

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

    /// Every combination around the bounds of the rules.
    fn grounds() -> impl Iterator<Item = Ground> {
        let sizes = [1, 9, 10, 29, 30, u16::MAX];
        let shapes = sizes.into_iter().flat_map(|engineers| [1, 2, 3, u16::MAX].map(|teams| (engineers, teams)));
        let promised = shapes.flat_map(|(engineers, teams)| {
            [true, false]
                .into_iter()
                .flat_map(move |promise| [0, 3, 4, 5].map(|fit| organisation(engineers, teams, promise, fit)))
        });
        promised.flat_map(|organisation| {
            let risks = [[60.0, 50.0], [50.0, 60.0], [50.0, 50.0]];
            risks.into_iter().flat_map(move |risks| {
                [0.0, 1.4, 1.5].map(|operations_fte| Ground { organisation, risks: Some(risks), operations_fte })
            })
        })
    }

    #[test]
    fn what_is_explained_is_what_is_chosen() {
        for ground in grounds() {
            let [risk2, risk3] = ground.risks.unwrap_or_default();
            let verdict = choose(&ground.organisation, risk2, risk3, ground.operations_fte, None);
            let explained = explain(&ground);
            let first = RULES.iter().find(|rule| rule.applies(&ground) == Some(true)).copied().unwrap_or(OTHERWISE);
            assert_eq!((verdict.rule, verdict.choice), (first.number, first.choice), "{ground:?}");
            for (rule, standing) in RULES.iter().zip(explained) {
                let says = match rule.applies(&ground) {
                    Some(true) if rule.number == verdict.rule => standing == Standing::Decides,
                    Some(true) => matches!(standing, Standing::RunnerUp | Standing::AppliesToo),
                    Some(false) => standing == Standing::DoesNotApply,
                    None => false,
                };
                assert!(says, "{rule:?} {standing:?} {ground:?}");
            }
            let next = RULES.iter().filter(|rule| rule.number > first.number && rule.applies(&ground) == Some(true));
            let next = next.map(|rule| rule.choice).find(|&choice| choice != first.choice);
            assert_eq!(verdict.runner_up, next, "{ground:?}");
        }
    }

    #[test]
    fn without_scores_nothing_depends_on_them() {
        use Standing::{AppliesToo, Decides, DoesNotApply, MayDecide, RunnerUp, Waits};
        for ground in grounds() {
            let blind = Ground { risks: None, ..ground };
            for (known, full) in explain(&blind).into_iter().zip(explain(&ground)) {
                let fits = match known {
                    Decides | RunnerUp | DoesNotApply => known == full,
                    AppliesToo => matches!(full, AppliesToo | RunnerUp),
                    MayDecide => full != DoesNotApply,
                    Waits => true,
                };
                assert!(fits, "{known:?} {full:?} {ground:?}");
            }
        }
        let check = |org: (u16, u16, bool, usize), expected: [Standing; 6]| {
            let organisation = organisation(org.0, org.1, org.2, org.3);
            assert_eq!(explain(&Ground { organisation, risks: None, operations_fte: 1.5 }), expected, "{org:?}");
        };
        check((6, 1, true, 4), [Decides, RunnerUp, DoesNotApply, Waits, DoesNotApply, AppliesToo]);
        check((12, 3, true, 4), [Decides, DoesNotApply, Waits, Waits, AppliesToo, AppliesToo]);
        check((12, 2, false, 3), [DoesNotApply, DoesNotApply, DoesNotApply, DoesNotApply, DoesNotApply, Decides]);
        check((40, 3, true, 3), [DoesNotApply, DoesNotApply, Waits, Waits, MayDecide, MayDecide]);
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
