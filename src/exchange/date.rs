//! Days as text, "2026-11-20".

use domain::Date;
use std::ops::RangeInclusive;
use time::Month;

/// Years a round or a due date can be in.
const YEARS: RangeInclusive<i32> = 2000..=2999;

/// The day, if it is one that exists, in a year from 2000 to 2999, written in this form and no other.
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    let (year, month, day) = match *text.as_bytes() {
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => {
            (digits([y1, y2, y3, y4])?, digits([m1, m2])?, digits([d1, d2])?)
        }
        _ => return None,
    };
    let year = i32::from(year);
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok().filter(|_| YEARS.contains(&year))
}

/// The day as [`parse`] reads it. A year that `parse` does not take becomes the nearest that it does.
#[must_use]
pub fn write(date: Date) -> String {
    let year = date.year().clamp(*YEARS.start(), *YEARS.end());
    let day = if date.replace_year(year).is_ok() { date.day() } else { 28 };
    format!("{year:04}-{:02}-{day:02}", u8::from(date.month()))
}

fn digits<const N: usize>(text: [u8; N]) -> Option<u16> {
    text.iter().try_fold(0, |number, &b| b.is_ascii_digit().then(|| number * 10 + u16::from(b - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        let check = |text: &str, read: bool| {
            let date = parse(text);
            assert_eq!(date.is_some(), read, "{text}");
            assert!(date.is_none_or(|date| write(date) == text), "{text}");
        };
        check("2026-11-20", true);
        check("2028-02-29", true);
        check("2000-01-01", true);
        check("2999-12-31", true);
        check("2026-02-29", false);
        check("2026-00-10", false);
        check("2026-13-10", false);
        check("2026-11-00", false);
        check("1999-12-31", false);
        check("3000-01-01", false);
        check("0000-01-01", false);
        check("2026-1-1", false);
        check("+2026-11-20", false);
        check("2026-11-20 ", false);
        check("２026-11-20", false);
        check("", false);
    }

    #[test]
    fn any_date_is_written_so_that_it_can_be_read() {
        let check = |date: Option<Date>, text: &str| assert_eq!(date.map(write).as_deref(), Some(text));
        check(Some(Date::MIN), "2000-01-01");
        check(Some(Date::MAX), "2999-12-31");
        check(Date::from_calendar_date(1996, Month::February, 29).ok(), "2000-02-29");
        check(Date::from_calendar_date(3004, Month::February, 29).ok(), "2999-02-28");
    }
}
