//! What stands in the fields of a figure, and what comes of it.

use crate::{browser, state::words};
use content::say;
use domain::{
    Date,
    evidence::{Evidence, Metric, Thousandths},
    level_band,
    working::{self, NEVER, Working},
};
use exchange::number::{AmountsError, NumberError, read_amount, read_amounts};

/// How a figure is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Worked out from raw numbers.
    Raw,
    /// As it stands somewhere.
    Figure,
    /// One of its levels, roughly.
    About,
    /// Somebody looked, and it cannot be known.
    Unknown,
}

impl Way {
    pub(super) const ALL: [Self; 4] = [Self::Raw, Self::Figure, Self::About, Self::Unknown];

    pub(super) const fn value(self) -> &'static str {
        match self {
            Self::Raw => "raw",
            Self::Figure => "figure",
            Self::About => "about",
            Self::Unknown => "unknown",
        }
    }
}

/// What is typed, before it is checked.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Typed {
    pub(super) raw: Vec<String>,
    pub(super) figure: String,
    pub(super) about: Option<u8>,
    /// The day on which something last happened.
    pub(super) last: String,
    pub(super) never: bool,
}

impl Typed {
    /// Some of the raw numbers are there, and some are not.
    pub(super) fn is_begun(&self) -> bool {
        let empty = self.raw.iter().filter(|text| text.trim().is_empty()).count();
        empty > 0 && empty < self.raw.len()
    }
}

/// What typed numbers come to: the figure, the ends of an "about", the raw numbers.
#[derive(Default)]
pub(super) struct Read {
    pub(super) figure: Option<Thousandths>,
    pub(super) range: Option<(Thousandths, Thousandths)>,
    pub(super) raw: Vec<Thousandths>,
}

/// What is wrong, and with which field of a way.
pub(super) type Wrong = Vec<(usize, String)>;

/// What stands in the fields at first.
pub(super) fn begin(metric: &Metric, working: Working, evidence: &Evidence) -> (Way, Typed) {
    let figure = evidence.values.get(&metric.id).copied();
    let source = evidence.looked_up.get(&metric.id).cloned().unwrap_or_default();
    let mut typed = Typed {
        raw: vec![String::new(); working.fields()],
        figure: figure.map(|figure| figure.to_string()).unwrap_or_default(),
        ..Typed::default()
    };
    let of_level = |level: &u8| {
        let about = level_band::about(metric, *level);
        about.is_some_and(|about| Some((about.low, about.high)) == source.range)
    };
    let way = match figure {
        None if source.unknown => Way::Unknown,
        None => Way::Raw,
        Some(figure) => {
            typed.about = (0..=4).find(of_level);
            if typed.about.is_some() {
                Way::About
            } else if working == Working::DaysSince {
                typed.never = figure >= NEVER;
                // The day itself is stored; where a file gives the days alone, they are counted back from when somebody looked.
                let days = |n: Thousandths| i32::try_from(n.0 / 1000).unwrap_or_default();
                let base = source.on.unwrap_or_else(browser::today).to_julian_day();
                let last = source.raw.first().map_or_else(|| base.saturating_sub(days(figure)), |day| days(*day));
                let last = Date::from_julian_day(last).ok().filter(|_| !typed.never);
                typed.last = last.map(exchange::date::write).unwrap_or_default();
                Way::Raw
            } else if working == Working::Median && !source.raw.is_empty() {
                let all: Vec<String> = source.raw.iter().map(ToString::to_string).collect();
                typed.raw = vec![all.join(" ")];
                Way::Raw
            } else if source.raw.len() == working.fields() {
                typed.raw = source.raw.iter().map(ToString::to_string).collect();
                Way::Raw
            } else if working.fields() == 1 && working != Working::Median {
                typed.raw = vec![figure.to_string()];
                Way::Raw
            } else {
                Way::Figure
            }
        }
    };
    (way, typed)
}

/// What typed fields come to; nothing when all of them are empty.
pub(super) fn read(metric: &Metric, working: Working, way: Way, typed: &Typed) -> Result<Read, Wrong> {
    let w = words();
    match way {
        Way::Unknown => Ok(Read::default()),
        Way::About => {
            let about = typed.about.and_then(|level| level_band::about(metric, level));
            Ok(about.map_or_else(Read::default, |about| Read {
                figure: Some(about.figure),
                range: Some((about.low, about.high)),
                raw: Vec::new(),
            }))
        }
        Way::Figure if typed.figure.trim().is_empty() => Ok(Read::default()),
        Way::Figure => {
            let figure = read_amount(&typed.figure).map_err(|wrong| vec![(0, not_a_number(&wrong))])?;
            if figure > working.most() {
                let too_large = say::unworkable(w, metric.id, working::Unworkable::TooLarge);
                let is_share = working == Working::Share;
                return Err(vec![(0, if is_share { w.look_above_hundred().to_owned() } else { too_large })]);
            }
            Ok(Read { figure: Some(figure), ..Read::default() })
        }
        Way::Raw if working == Working::DaysSince => since(typed),
        Way::Raw if typed.raw.iter().all(|text| text.trim().is_empty()) => Ok(Read::default()),
        Way::Raw => {
            let raw = raw(working, &typed.raw)?;
            match working::figure(working, &raw) {
                Ok(figure) => Ok(Read { figure: Some(figure), range: None, raw }),
                Err(error) => Err(vec![(place_of(&error), say::unworkable(w, metric.id, error))]),
            }
        }
    }
}

fn raw(working: Working, typed: &[String]) -> Result<Vec<Thousandths>, Wrong> {
    if working == Working::Median {
        let list = typed.first().map_or("", String::as_str);
        return read_amounts(list).map_err(|error| vec![(0, not_a_list(&error))]);
    }
    let (mut raw, mut wrong) = (Vec::new(), Wrong::new());
    for (n, text) in typed.iter().enumerate() {
        match read_amount(text) {
            Ok(amount) => raw.push(amount),
            // The other one may still come; nothing is worked out until then.
            Err(NumberError::Empty) => {}
            Err(error) => wrong.push((n, not_a_number(&error))),
        }
    }
    if raw.len() == typed.len() { Ok(raw) } else { Err(wrong) }
}

fn since(typed: &Typed) -> Result<Read, Wrong> {
    let w = words();
    if typed.never {
        return Ok(Read { figure: Some(NEVER), range: None, raw: Vec::new() });
    }
    if typed.last.trim().is_empty() {
        return Ok(Read::default());
    }
    let Some(last) = exchange::date::parse(typed.last.trim()) else {
        return Err(vec![(0, w.wrong_date().to_owned())]);
    };
    match working::days_between(last, browser::today()) {
        Some(days) => {
            let day = Thousandths(i64::from(last.to_julian_day()) * 1000);
            Ok(Read { figure: Some(days), range: None, raw: vec![day] })
        }
        None => Err(vec![(0, w.look_future().to_owned())]),
    }
}

const fn place_of(error: &working::Unworkable) -> usize {
    match error {
        working::Unworkable::Negative { place }
        | working::Unworkable::NotWhole { place }
        | working::Unworkable::DivisionByZero { place } => *place,
        _ => 0,
    }
}

/// Why a text is no amount: what happened, what is safe, what next.
pub(crate) fn not_a_number(error: &NumberError) -> String {
    let w = words();
    match error {
        NumberError::Empty => w.look_missing().to_owned(),
        NumberError::Negative => w.number_negative().to_owned(),
        NumberError::NotANumber => w.number_not().to_owned(),
        NumberError::Ambiguous { grouped, decimal } => w.number_ambiguous(grouped, decimal),
        NumberError::TooLarge { .. } => w.number_large().to_owned(),
    }
}

fn not_a_list(error: &AmountsError) -> String {
    let w = words();
    match error {
        AmountsError::Empty => w.look_missing().to_owned(),
        AmountsError::TooMany { most } => w.number_many(*most),
        AmountsError::At { written, wrong, .. } => w.number_at(written, &not_a_number(wrong)),
    }
}
