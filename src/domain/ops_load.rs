//! How much of a team operations take, as ranges: share of working time, nights, turns on call, work after pages.
//!
//! Guesses go in, so ranges come out. The yardsticks are published for full-time specialists; none exists for product developers,
//! and whoever shows one has to say so.

use crate::{
    evidence::{HAIR, MetricId},
    round::Round,
    score::Assessment,
};

/// One of the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Load {
    /// Share of the team's working time that operations take, in percent.
    Share,
    /// Hours a week that the person with the most operations work spends on it.
    Heaviest,
    /// Pages at night that a person in the rotation gets in a month.
    NightPages,
    /// People in the rotation.
    Rotation,
    /// Hours of work after pages in an on-call week.
    AfterPages,
}

impl Load {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Share, Self::Heaviest, Self::NightPages, Self::Rotation, Self::AfterPages];

    /// The number of the source of its yardstick: 1 is S01, Google's book on site reliability; 24 is S24, a report of PagerDuty.
    #[must_use]
    pub const fn source(self) -> u8 {
        match self {
            Self::NightPages => 24,
            Self::Share | Self::Heaviest | Self::Rotation | Self::AfterPages => 1,
        }
    }
}

/// From where to where a figure lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Lower end; `None` where nothing sound can be said of it: "up to".
    pub low: Option<f64>,
    /// Upper end.
    pub high: f64,
}

impl Span {
    const fn exactly(value: f64) -> Self {
        Self { low: Some(value), high: value }
    }
}

/// Where the share of working time comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareFrom {
    /// The hours in the duty map.
    Duties,
    /// Operations hours per developer (E05).
    Hours,
    /// Both; they are the two ends.
    Both,
}

/// The load that operations put on a team. What is not known is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OpsLoad {
    /// [`Load::Share`], in percent of a week of 38 hours per head. Above 100 where people work longer than that.
    pub share: Option<Span>,
    /// Where that comes from; there exactly if the share is.
    pub share_from: Option<ShareFrom>,
    /// [`Load::Heaviest`], in hours a week.
    pub heaviest: Option<Span>,
    /// [`Load::NightPages`] a month. The upper end is the most-woken person's; the lower end is what each gets when all others in
    /// the rotation get none and it is spread over everybody. Without a known rotation there is no lower end.
    pub night_pages: Option<Span>,
    /// [`Load::Rotation`], people.
    pub rotation: Option<Span>,
    /// [`Load::AfterPages`], hours. There is no lower end: how little work an incident takes is published nowhere.
    pub after_pages: Option<Span>,
    /// The service is promised around the clock, so that the rotation has to cover nights.
    pub promised_24x7: bool,
}

/// Share of time in percent that Google's specialists may spend on operations at most (S01). Nothing is published for product
/// developers.
pub const SPECIALIST_CAP_PERCENT: u16 = 50;
/// The same in hours: half of a 40-hour week (S01).
pub const SPECIALIST_CAP_HOURS: u16 = 20;
/// Interruptions outside office hours per person and month: good, bad, and the burnt-out top tenth (S24; a vendor's data, and not
/// only nights).
pub const INTERRUPTIONS_A_MONTH: [u16; 3] = [2, 7, 19];
/// People for a rotation around the clock at one site (S01; full-time specialists).
pub const ROTATION_ONE_SITE: u16 = 8;
/// People per site for a rotation around the clock at two sites (S01; full-time specialists).
pub const ROTATION_PER_SITE: u16 = 6;
/// People for cover in office hours: one level below around the clock, as in the levels of E03. Our own reading, not published.
pub const ROTATION_OFFICE_HOURS: u16 = 6;
/// Hours of work that Google plans for one incident at most, from repair to write-up (S01; full-time specialists).
pub const HOURS_AN_INCIDENT: u16 = 6;

/// Hours a week of one person; the same as for the full-time equivalents of the duty map.
const FULL_TIME: f64 = 38.0;
/// Days of a month, 365 / 12, over the days that night pages are counted on.
const MONTHS: f64 = 30.4 / 28.0;

/// The load, from the duty map and from E01, E02, E03 and E05. `range_of` gives the range in which a metric lies where it was not
/// counted exactly, in the metric's unit; otherwise both ends are its value.
#[must_use]
pub fn ops_load(round: &Round, assessment: &Assessment, range_of: &dyn Fn(MetricId) -> Option<(f64, f64)>) -> OpsLoad {
    let measured = |id: MetricId| {
        let value = assessment.metrics.get(&id)?.value;
        let (low, high) = range_of(id).unwrap_or((value, value));
        Some((low.min(high).max(0.0), high.max(low).max(0.0)))
    };
    let percent = |hours: f64| hours / FULL_TIME * 100.0;
    // A map without hours says who does what, not how long it takes.
    let duties = assessment.duties.as_ref().filter(|duties| duties.total_hours > 0.0);
    let by_duties = duties.map(|duties| percent(duties.total_hours / f64::from(round.team_size.max(1))));
    let by_hours = measured(MetricId::OPERATIONS_HOURS).map(|(low, high)| (percent(low), percent(high)));
    let (share, share_from) = match (by_duties, by_hours) {
        (None, None) => (None, None),
        (Some(duties), None) => (Some(Span::exactly(duties)), Some(ShareFrom::Duties)),
        (None, Some((low, high))) => (Some(Span { low: Some(low), high }), Some(ShareFrom::Hours)),
        (Some(duties), Some((low, high))) => {
            (Some(Span { low: Some(low.min(duties)), high: high.max(duties) }), Some(ShareFrom::Both))
        }
    };
    let rotation = measured(MetricId::ROTATION);
    let night_pages = measured(MetricId::NIGHT_PAGES).map(|(low, high)| {
        // At least the most-woken person takes turns.
        let spread = rotation.map(|(_, people)| low * MONTHS / people.max(1.0));
        Span { low: spread, high: high * MONTHS }
    });
    OpsLoad {
        share,
        share_from,
        heaviest: duties.map(|duties| Span::exactly(duties.top_hours)),
        night_pages,
        rotation: rotation.map(|(low, high)| Span { low: Some(low), high }),
        after_pages: measured(MetricId::INCIDENTS)
            .map(|(_, high)| Span { low: None, high: high * f64::from(HOURS_AN_INCIDENT) }),
        promised_24x7: round.evidence.promised_24x7,
    }
}

impl OpsLoad {
    /// One of the figures.
    #[must_use]
    pub const fn of(&self, load: Load) -> Option<Span> {
        match load {
            Load::Share => self.share,
            Load::Heaviest => self.heaviest,
            Load::NightPages => self.night_pages,
            Load::Rotation => self.rotation,
            Load::AfterPages => self.after_pages,
        }
    }

    /// Whether anything is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Load::ALL.into_iter().all(|load| self.of(load).is_none())
    }

    /// The highest yardstick that the upper end of a figure lies beyond, in the figure's unit; `None` where it lies
    /// beyond none. For the rotation more is better, and [`Self::rotation_needed`] says it.
    #[must_use]
    pub fn passed(&self, load: Load) -> Option<u16> {
        let yardsticks: &[u16] = match load {
            Load::Share => &[SPECIALIST_CAP_PERCENT],
            Load::Heaviest | Load::AfterPages => &[SPECIALIST_CAP_HOURS],
            Load::NightPages => &INTERRUPTIONS_A_MONTH,
            Load::Rotation => &[],
        };
        let high = self.of(load)?.high;
        yardsticks.iter().copied().filter(|&yardstick| high > f64::from(yardstick) + HAIR).max()
    }

    /// How many people the rotation takes: around the clock at one site, or in office hours.
    #[must_use]
    pub const fn rotation_needed(&self) -> u16 {
        if self.promised_24x7 { ROTATION_ONE_SITE } else { ROTATION_OFFICE_HOURS }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yardsticks_that_are_passed() {
        let check = |load, high, expected| {
            let span = Some(Span { low: None, high });
            let found = OpsLoad {
                share: span,
                heaviest: span,
                night_pages: span,
                rotation: span,
                after_pages: span,
                ..OpsLoad::default()
            };
            assert_eq!(found.passed(load), expected, "{load:?} {high}");
        };
        check(Load::Share, 50.0, None);
        check(Load::Share, 51.0, Some(50));
        check(Load::Heaviest, 20.5, Some(20));
        check(Load::NightPages, 2.0, None);
        check(Load::NightPages, 7.0, Some(2));
        check(Load::NightPages, 7.1, Some(7));
        check(Load::NightPages, 200.0, Some(19));
        check(Load::Rotation, 99.0, None);
        check(Load::AfterPages, 20.0, None);
        check(Load::AfterPages, 24.0, Some(20));
        assert_eq!(OpsLoad::default().passed(Load::AfterPages), None);
    }
}
