//! Facts a team can look up, and how they meet the answers (DOMAIN B.1).

use crate::{
    question::QuestionId,
    risk::{SubRiskId, UnknownId},
    sorted::SortedMap,
    working::Working,
};
use std::{fmt, str::FromStr};
use time::Date;

/// A metric's id, "E01" to "E30".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MetricId(pub u8);

/// The metrics that rules and pages speak of by themselves; everything else is the catalogue's.
impl MetricId {
    /// Incidents per on-call week.
    pub const INCIDENTS: Self = Self(1);
    /// Night pages of the most-woken person.
    pub const NIGHT_PAGES: Self = Self(2);
    /// People in the on-call rotation.
    pub const ROTATION: Self = Self(3);
    /// Pages that needed action.
    pub const PAGES_ACTED_ON: Self = Self(4);
    /// Operations hours per developer.
    pub const OPERATIONS_HOURS: Self = Self(5);
    /// People with standing production admin.
    pub const STANDING_ADMINS: Self = Self(19);
    /// Shared administrator credentials.
    pub const SHARED_CREDENTIALS: Self = Self(22);
    /// People able to release and roll back.
    pub const ABLE_TO_RELEASE: Self = Self(26);
    /// Days since a successful restore test.
    pub const RESTORE_TEST: Self = Self(27);
    /// Critical systems with fewer than two capable people; follows from knowledge.
    pub const THIN_CRITICAL: Self = Self(28);
    /// Bus factor from the matrix; follows from knowledge.
    pub const BUS_FACTOR: Self = Self(29);
    /// Solo-ops load index; follows from duties.
    pub const SOLO_OPS: Self = Self(30);
}

impl fmt::Display for MetricId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "E{:02}", self.0)
    }
}

impl FromStr for MetricId {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        numbered('E', text).map(Self)
    }
}

/// Reads ids of the form `E07`: a capital letter and two digits.
pub(crate) fn numbered(letter: char, text: &str) -> Result<u8, UnknownId> {
    text.strip_prefix(letter)
        .filter(|digits| digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()))
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| UnknownId(text.to_owned()))
}

/// A measured amount in thousandths of its unit. Stored data holds no floating point, so that what is
/// written is what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thousandths(pub i64);

impl Thousandths {
    /// The amount as a number.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "amounts are far below 2^52")]
    pub const fn value(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// The bound of a [`Scale`] as an amount. Bounds have at most three decimals, so this is exact.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "bounds are far below 2^53 thousandths")]
    pub fn from_bound(bound: f64) -> Self {
        Self((bound * 1000.0).round() as i64)
    }
}

/// The shortest way to write it, with a point before decimals: "6", "4.3", "0.025".
impl fmt::Display for Thousandths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        let written = format!("{sign}{whole}.{rest:03}");
        f.write_str(written.trim_end_matches('0').trim_end_matches('.'))
    }
}

/// What a metric does to a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The question's team value becomes the measured level.
    Replace(QuestionId),
    /// The question's team value becomes the larger of both: people under-report, or one proven case is enough.
    RaiseOnly(QuestionId),
    /// One more component of the sub-risk, with the weight of a question.
    Blend,
    /// Shown beside the score, no effect on it.
    Compare,
}

/// How a measured number becomes a level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Level 0 up to the first bound, 1 up to the second and so on; 4 beyond.
    LowIsHealthy([f64; 4]),
    /// Level 0 from the first bound up, 1 from the second and so on; 4 below the last.
    HighIsHealthy([f64; 4]),
    /// Level = value / 25, not rounded (the solo-ops load index).
    Quarter,
}

/// A metric, without its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metric {
    /// Which one.
    pub id: MetricId,
    /// The sub-risk it speaks about.
    pub subrisk: SubRiskId,
    /// From number to level.
    pub scale: Scale,
    /// What it does.
    pub role: Role,
    /// How its figure comes from what a team reads off; `None` for E28, E29 and E30, which follow from knowledge and duties.
    pub working: Option<Working>,
}

/// Where a figure comes from, as far as somebody said so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookedUp {
    /// The ends of an "about"; the figure that counts lies between them.
    pub range: Option<(Thousandths, Thousandths)>,
    /// The numbers it was worked out from, in the order in which they are asked for. For days since something it is the day on which
    /// it last happened, as a Julian day number.
    pub raw: Vec<Thousandths>,
    /// The day on which it was looked up.
    pub on: Option<Date>,
    /// A link or a note.
    pub note: String,
    /// Somebody looked, and it cannot be known. There is no figure then.
    pub unknown: bool,
}

/// What a team looked up, and the circumstances the numbers need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Numbers by metric; E28, E29 and E30 are never stored, they follow from knowledge and duties.
    pub values: SortedMap<MetricId, Thousandths>,
    /// Where the figures come from, by metric.
    pub looked_up: SortedMap<MetricId, LookedUp>,
    /// The service is promised around the clock.
    pub promised_24x7: bool,
    /// There is a written restore procedure; `None` when nobody said.
    pub restore_procedure_written: Option<bool>,
    /// The release steps are written down; `None` when nobody said.
    pub release_steps_written: Option<bool>,
    /// How many people hold standing production admin rights (for E19).
    pub admin_count: Option<u16>,
}

impl Evidence {
    /// The ends of what is known of a figure: the same number twice unless it is an "about".
    #[must_use]
    pub fn range(&self, metric: MetricId) -> Option<(f64, f64)> {
        let figure = self.values.get(&metric)?;
        let about = self.looked_up.get(&metric).and_then(|looked_up| looked_up.range);
        let (low, high) = about.unwrap_or((*figure, *figure));
        Some((low.value().min(figure.value()), high.value().max(figure.value())))
    }
}

/// Differences below this are floating point, not facts.
pub(crate) const HAIR: f64 = 1e-9;

/// The level of a measured value, 0 to 4, by a scale alone (no circumstance applied).
#[must_use]
pub fn level(scale: Scale, value: f64) -> f64 {
    let beyond = |is_beyond: &dyn Fn(&f64) -> bool, bounds: [f64; 4]| {
        bounds.iter().map(|bound| f64::from(u8::from(is_beyond(bound)))).sum()
    };
    match scale {
        Scale::LowIsHealthy(bounds) => beyond(&|bound| value > bound + HAIR, bounds),
        Scale::HighIsHealthy(bounds) => beyond(&|bound| value < bound - HAIR, bounds),
        Scale::Quarter => (value / 25.0).clamp(0.0, 4.0),
    }
}

/// Share of the error budget used, in percent: downtime over the downtime a target allows.
/// `target` is a share of 1, such as 0.999. A target that allows no downtime is overdrawn without limit by any
/// ([`f64::INFINITY`]) and not used at all without.
#[must_use]
pub fn error_budget_used(target: f64, days: f64, downtime_minutes: f64) -> f64 {
    let allowed_minutes = days * 24.0 * 60.0 * (1.0 - target);
    match (allowed_minutes > 0.0, downtime_minutes > 0.0) {
        (_, false) => 0.0,
        (true, true) => downtime_minutes / allowed_minutes * 100.0,
        (false, true) => f64::INFINITY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_belong_to_the_better_level() {
        let check =
            |scale, value, expected: f64| assert!((level(scale, value) - expected).abs() < 1e-12, "{scale:?} {value}");
        let pages = Scale::LowIsHealthy([0.0, 2.0, 6.0, 18.0]);
        let shared = Scale::LowIsHealthy([0.0; 4]);
        let bus_factor = Scale::HighIsHealthy([4.0, 3.0, 2.0, 2.0]);
        check(pages, -1.0, 0.0);
        check(pages, 0.0, 0.0);
        check(pages, 0.001, 1.0);
        check(pages, 6.0, 2.0);
        check(pages, 7.0, 3.0);
        check(pages, 9999.0, 4.0);
        check(shared, 0.0, 0.0);
        check(shared, 1.0, 4.0);
        check(bus_factor, 5.0, 0.0);
        check(bus_factor, 3.0, 1.0);
        check(bus_factor, 2.0, 2.0);
        check(bus_factor, 1.0, 4.0);
        check(Scale::Quarter, 89.125, 3.565);
        check(Scale::Quarter, 120.0, 4.0);
    }

    #[test]
    fn written_amounts() {
        let check = |thousandths, expected: &str| assert_eq!(Thousandths(thousandths).to_string(), expected);
        check(0, "0");
        check(38, "0.038");
        check(230, "0.23");
        check(3_330, "3.33");
        check(3_003, "3.003");
        check(18_000, "18");
        check(9_999_000, "9999");
        check(-1_500, "-1.5");
    }

    #[test]
    fn error_budgets() {
        let check = |target, downtime, percent: f64| {
            let used = error_budget_used(target, 30.0, downtime);
            assert!((used - percent).abs() < 1e-4 || used == percent, "{target} {downtime}: {used}");
        };
        check(0.999, 65.0, 150.463);
        check(0.999, 20.0, 46.2963);
        check(0.9999, 10.0, 231.4815);
        check(1.0, 0.0, 0.0);
        check(1.0, 1.0, f64::INFINITY);
    }
}
