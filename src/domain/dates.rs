//! When a team looks again: after four weeks at what it began with, after a quarter at everything (DOMAIN A.2, D.2).
//!
//! Weeks keep the day of the week, so what was on a working day stays on one. Saturdays and Sundays give way to Monday.

use time::{Date, Duration, Weekday};

/// Weeks after a round in which its first steps are done: the length of [`crate::action::Window::Now`].
pub const CHECK_WEEKS: u16 = 4;
/// Weeks from a round to the next, a quarter: Now and Next together.
pub const ROUND_WEEKS: u16 = 13;

/// So many weeks later; the last day there is, where the calendar ends.
#[must_use]
pub const fn weeks_after(day: Date, weeks: u16) -> Date {
    day.saturating_add(Duration::weeks(weeks as i64))
}

/// The same day, or the Monday after a Saturday or Sunday.
#[must_use]
pub const fn on_a_working_day(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.saturating_add(Duration::days(2)),
        Weekday::Sunday => day.saturating_add(Duration::days(1)),
        _ => day,
    }
}

/// When to look at what was begun after a round on this day.
#[must_use]
pub const fn four_week_check(day: Date) -> Date {
    on_a_working_day(weeks_after(day, CHECK_WEEKS))
}

/// When to answer again after a round on this day.
#[must_use]
pub const fn next_round(day: Date) -> Date {
    on_a_working_day(weeks_after(day, ROUND_WEEKS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day((year, month, day): (i32, u8, u8)) -> Option<Date> {
        Date::from_calendar_date(year, time::Month::try_from(month).ok()?, day).ok()
    }

    #[test]
    fn when_to_look_again() {
        let check = |from, check, round| {
            assert_eq!(day(from).map(four_week_check), day(check), "{from:?}");
            assert_eq!(day(from).map(next_round), day(round), "{from:?}");
        };
        // A Friday, and the weekend after it.
        check((2026, 11, 20), (2026, 12, 18), (2027, 2, 19));
        check((2026, 11, 21), (2026, 12, 21), (2027, 2, 22));
        check((2026, 11, 22), (2026, 12, 21), (2027, 2, 22));
        check((2026, 11, 23), (2026, 12, 21), (2027, 2, 22));
        // Over the year's end, and onto a holiday: which days are free is the team's to say.
        check((2026, 12, 3), (2026, 12, 31), (2027, 3, 4));
        check((2026, 12, 4), (2027, 1, 1), (2027, 3, 5));
        // Over and onto a leap day.
        check((2028, 2, 1), (2028, 2, 29), (2028, 5, 2));
        check((2027, 11, 30), (2027, 12, 28), (2028, 2, 29));
        check((2027, 2, 1), (2027, 3, 1), (2027, 5, 3));
        // Onto the days on which clocks change, both Sundays.
        check((2027, 2, 28), (2027, 3, 29), (2027, 5, 31));
        check((2026, 7, 26), (2026, 8, 24), (2026, 10, 26));
    }

    #[test]
    fn the_calendar_ends() {
        assert_eq!(next_round(Date::MAX), Date::MAX);
        assert_eq!(on_a_working_day(Date::MAX), Date::MAX);
    }
}
