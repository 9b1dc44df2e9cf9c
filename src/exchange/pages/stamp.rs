//! Times as paging tools and spreadsheets write them.

use domain::Date;
use time::Month;

/// A time, as far as it says itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    /// Seconds since 1970.
    Moment(i64),
    /// A day and a time of it.
    Wall {
        /// The day.
        day: Day,
        /// Second of the day.
        second: i64,
        /// Minutes east of UTC, if it says so.
        east: Option<i64>,
        /// Written with AM or PM.
        twelve: bool,
    },
}

/// A day, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    Is(Date),
    /// Day and month, or month and day.
    Either(u8, u8, i32),
}

impl Day {
    pub(super) fn date(self, day_first: bool) -> Option<Date> {
        match self {
            Self::Is(date) => Some(date),
            Self::Either(day, month, year) if day_first => date(year, month, day),
            Self::Either(month, day, year) => date(year, month, day),
        }
    }
}

/// Bytes of the longest time.
const LONGEST: usize = 48;
/// Seconds since 1970 that are taken for a time: the years 2000 to 2099.
const MOMENTS: std::ops::Range<i64> = 946_684_800..4_102_444_800;

/// A time with its day: ISO 8601 and the like, 2.1.2026 10:00, 1/2/2026 10:00 PM, seconds or milliseconds since 1970.
/// `None` for anything else, days that do not exist, and days without a time.
pub(super) fn parse(text: &[u8]) -> Option<Stamp> {
    if text.len() > LONGEST {
        return None;
    }
    let mut rest = Rest(text);
    let (first, first_digits) = rest.digits()?;
    if first_digits > 8 {
        return moment(first, rest);
    }
    let mark = rest.one_of(b"-/.")?;
    let (second, 1..=2) = rest.digits()? else { return None };
    rest.one_of(&[mark])?;
    let (third, third_digits) = rest.digits()?;
    let day = match (first_digits, third_digits) {
        (4, 1..=2) => Day::Is(date(first.try_into().ok()?, second.try_into().ok()?, third.try_into().ok()?)?),
        // With hyphens, two digits could as well be the year in front.
        (1..=2, 2 | 4) if third_digits == 4 || mark != b'-' => {
            let year = i32::try_from(third).ok()? + if third_digits == 2 { 2000 } else { 0 };
            let (first, second) = (first.try_into().ok()?, second.try_into().ok()?);
            if mark == b'.' { Day::Is(date(year, second, first)?) } else { Day::Either(first, second, year) }
        }
        _ => return None,
    };
    day.date(true).or_else(|| day.date(false))?;
    if rest.one_of(b"Tt").is_none() {
        rest.one_of(b",");
        rest.spaces().then_some(())?;
    }
    let (second, twelve) = rest.time()?;
    rest.spaces();
    let east = rest.zone()?;
    rest.0.is_empty().then_some(Stamp::Wall { day, second, east, twelve })
}

/// A number alone: seconds, perhaps with decimals, or milliseconds.
fn moment(number: i64, mut rest: Rest) -> Option<Stamp> {
    let seconds = if MOMENTS.contains(&number) { number } else { number / 1000 };
    if rest.one_of(b".").is_some() {
        rest.digits()?;
    }
    (rest.0.is_empty() && MOMENTS.contains(&seconds)).then_some(Stamp::Moment(seconds))
}

fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    let month = Month::try_from(month).ok()?;
    Date::from_calendar_date(year, month, day).ok().filter(|_| (2000..=2999).contains(&year))
}

/// What is still to be read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    /// A number and how many digits it has, 1 to 15.
    fn digits(&mut self) -> Option<(i64, usize)> {
        let n = self.0.iter().take_while(|b| b.is_ascii_digit()).count();
        let (digits, rest) = self.0.split_at_checked(n).filter(|_| matches!(n, 1..=15))?;
        self.0 = rest;
        Some((digits.iter().fold(0, |sum, b| sum * 10 + i64::from(b - b'0')), n))
    }

    /// A number of two digits.
    fn pair(&mut self) -> Option<i64> {
        self.digits().filter(|&(_, n)| n == 2).map(|(number, _)| number)
    }

    fn one_of(&mut self, marks: &[u8]) -> Option<u8> {
        let (&first, rest) = self.0.split_first().filter(|(first, _)| marks.contains(first))?;
        self.0 = rest;
        Some(first)
    }

    /// Whether there were any. Programs write one that does not break before AM and PM.
    fn spaces(&mut self) -> bool {
        let before = self.0.len();
        while let Some(rest) =
            [b" ".as_slice(), b"\xc2\xa0", b"\xe2\x80\xaf"].iter().find_map(|s| self.0.strip_prefix(*s))
        {
            self.0 = rest;
        }
        self.0.len() < before
    }

    /// The second of the day, and whether AM or PM was there.
    fn time(&mut self) -> Option<(i64, bool)> {
        let (hour, 1..=2) = self.digits()? else { return None };
        self.one_of(b":")?;
        let minute = self.pair()?;
        let mut second = 0;
        if self.one_of(b":").is_some() {
            second = self.pair()?;
            if self.one_of(b".,").is_some() {
                self.digits()?;
            }
        }
        self.spaces();
        let half = self.one_of(b"AaPp");
        if half.is_some() {
            self.one_of(b".");
            self.one_of(b"Mm")?;
            self.one_of(b".");
        }
        let hour = match (half, hour) {
            (None, 0..=23) => hour,
            (Some(b'A' | b'a'), 1..=12) => hour % 12,
            (Some(_), 1..=12) => hour % 12 + 12,
            _ => return None,
        };
        // A leap second belongs to the second before it.
        (minute < 60 && second <= 60).then_some((hour * 3600 + minute * 60 + second.min(59), half.is_some()))
    }

    /// Minutes east of UTC: `Some(None)` if it does not say, `None` if it says something else.
    fn zone(&mut self) -> Option<Option<i64>> {
        for name in [b"Z".as_slice(), b"z", b"UTC", b"GMT"] {
            if let Some(rest) = self.0.strip_prefix(name) {
                self.0 = rest;
                return Some(Some(0));
            }
        }
        let Some(sign) = self.one_of(b"+-") else { return Some(None) };
        let (hours, minutes) = match self.digits()? {
            (both, 4) => (both / 100, both % 100),
            (hours, 2) => (hours, if self.one_of(b":").is_some() { self.pair()? } else { 0 }),
            _ => return None,
        };
        let east = hours * 60 + minutes;
        (hours <= 18 && minutes < 60).then_some(Some(if sign == b'-' { -east } else { east }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "2026-03-04 10:00:00", with the offset in minutes behind it.
    fn written(text: &str, day_first: bool) -> Option<String> {
        Some(match parse(text.as_bytes())? {
            Stamp::Moment(seconds) => seconds.to_string(),
            Stamp::Wall { day, second: s, east, .. } => {
                let day = crate::date::write(day.date(day_first)?);
                let east = east.map(|east| format!(" {east:+}")).unwrap_or_default();
                format!("{day} {:02}:{:02}:{:02}{east}", s / 3600, s / 60 % 60, s % 60)
            }
        })
    }

    #[test]
    fn times() {
        let check = |text: &str, expected: &str| assert_eq!(written(text, true).as_deref(), Some(expected), "{text}");
        check("2026-03-04T10:05:06", "2026-03-04 10:05:06");
        check("2026-03-04 10:05", "2026-03-04 10:05:00");
        check("2026-03-04T10:05:06Z", "2026-03-04 10:05:06 +0");
        check("2026-03-04t10:05:06.123456z", "2026-03-04 10:05:06 +0");
        check("2026-03-04T10:05:06,5+05:30", "2026-03-04 10:05:06 +330");
        check("2026-03-04T10:05:06-0800", "2026-03-04 10:05:06 -480");
        check("2026-03-04 10:05:06 +02", "2026-03-04 10:05:06 +120");
        check("2026-03-04 10:05:06 UTC", "2026-03-04 10:05:06 +0");
        check("2026/3/4 9:05", "2026-03-04 09:05:00");
        check("2026-03-04 23:59:60", "2026-03-04 23:59:59");
        check("04/03/2026 10:05", "2026-03-04 10:05:00");
        check("04-03-2026 10:05:06", "2026-03-04 10:05:06");
        check("4/3/26 0:05", "2026-03-04 00:05:00");
        check("04.03.2026 10:05", "2026-03-04 10:05:00");
        check("4.3.2026, 10:05:06", "2026-03-04 10:05:06");
        check("04/03/2026 10:05 PM", "2026-03-04 22:05:00");
        check("04/03/2026 12:05 AM", "2026-03-04 00:05:00");
        check("04/03/2026, 12:05:06\u{202f}pm", "2026-03-04 12:05:06");
        check("04/03/2026 1:05a.m.", "2026-03-04 01:05:00");
        check("29/02/2028 10:05", "2028-02-29 10:05:00");
        check("1772618706", "1772618706");
        check("1772618706.123", "1772618706");
        check("1772618706999", "1772618706");
        check("946684800", "946684800");
    }

    #[test]
    fn orders() {
        let check = |text: &str, day_first: Option<&str>, month_first: Option<&str>| {
            assert_eq!(written(text, true).as_deref(), day_first, "{text}");
            assert_eq!(written(text, false).as_deref(), month_first, "{text}");
        };
        check("04/03/2026 10:05", Some("2026-03-04 10:05:00"), Some("2026-04-03 10:05:00"));
        check("13/03/2026 10:05", Some("2026-03-13 10:05:00"), None);
        check("03/13/2026 10:05", None, Some("2026-03-13 10:05:00"));
        check("13.03.2026 10:05", Some("2026-03-13 10:05:00"), Some("2026-03-13 10:05:00"));
        check("31/02/2026 10:05", None, None);
    }

    #[test]
    fn no_times() {
        let check = |text: &str| assert_eq!(parse(text.as_bytes()), None, "{text}");
        check("");
        check("2026-03-04");
        check("04/03/2026");
        check("10:05");
        check("2026-02-31 10:05");
        check("2026-13-01 10:05");
        check("1999-12-31 10:05");
        check("31.04.2026 10:05");
        check("03.13.2026 10:05");
        check("2026-03/04 10:05");
        check("2026-03-0410:05");
        check("2026-03-04T24:00");
        check("2026-03-04T10:60");
        check("2026-03-04T10:5");
        check("2026-03-04T10:05:06.");
        check("2026-03-04T10:05:06+25:00");
        check("2026-03-04T10:05:06+5");
        check("2026-03-04T10:05:06 Mars");
        check("2026-03-04 13:05 PM");
        check("2026-03-04 0:05 AM");
        check("2026-03-04 10:05 xm");
        check("P2026-03-04 10:05");
        check("26-03-04 10:05");
        check("4/3/2026x10:05");
        check("４/3/2026 10:05");
        check("123456789");
        check("4102444800");
        check("999999999999999999999");
        check("1772618706x");
        check("17726187");
    }
}
