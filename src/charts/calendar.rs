//! The weeks of a plan on a line of pixels.

use crate::names;
use content::Words;
use domain::Date;

/// Day `days` after a date; the last day of the calendar if there is none.
pub(crate) fn later(date: Date, days: i32) -> Date {
    Date::from_julian_day(date.to_julian_day().saturating_add(days)).unwrap_or(Date::MAX)
}

/// The first day of a plan: the Monday after the day of its round.
pub(crate) fn monday_after(date: Date) -> Date {
    later(date, 7 - i32::from(date.weekday().number_days_from_monday()))
}

/// Three windows, one after the other, from a Monday on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Calendar {
    pub(crate) start: Date,
    /// Of Now, Next and Later.
    pub(crate) weeks: [u16; 3],
    /// Where the first day begins and the last one ends, in pixels.
    pub(crate) from: f64,
    pub(crate) to: f64,
}

impl Calendar {
    fn total(&self) -> i32 {
        self.weeks.iter().map(|&weeks| i32::from(weeks) * 7).sum::<i32>().max(1)
    }

    /// Days before a window.
    fn before(&self, window: usize) -> i32 {
        self.weeks.iter().take(window).map(|&weeks| i32::from(weeks) * 7).sum()
    }

    /// Pixels per week.
    pub(crate) fn week(&self) -> f64 {
        (self.to - self.from) * 7.0 / f64::from(self.total())
    }

    /// The place of a day, counted from the start.
    pub(crate) fn px(&self, days: i32) -> f64 {
        self.from + (self.to - self.from) * f64::from(days) / f64::from(self.total())
    }

    /// Where a window begins and ends.
    pub(crate) fn window(&self, window: usize) -> (f64, f64) {
        (self.px(self.before(window)), self.px(self.before(window + 1)))
    }

    /// First Monday and last Friday of a window, as words.
    pub(crate) fn dates(&self, words: Words, window: usize) -> (String, String) {
        let (first, last) = (self.before(window), self.before(window + 1) - 3);
        (names::day(words, later(self.start, first)), names::day(words, later(self.start, last.max(first))))
    }

    /// The first days of months within the plan: place and name, January with its year.
    pub(crate) fn months(&self, words: Words) -> Vec<(f64, String)> {
        let first_of_month = |days: &i32| later(self.start, *days).day() == 1;
        let tick = |days: i32| {
            let date = later(self.start, days);
            let month = names::month(words, date);
            let january = u8::from(date.month()) == 1;
            let name =
                if january { words.charts_month_year(month, &date.year().to_string()) } else { month.to_owned() };
            (self.px(days), name)
        };
        (0..self.total()).filter(first_of_month).map(tick).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::testing::words;

    fn plan(year: i32, days_to_start: i32) -> Calendar {
        let start = later(Date::from_ordinal_date(year, 1).unwrap(), days_to_start);
        Calendar { start, weeks: [4, 9, 13], from: 330.0, to: 1180.0 }
    }

    #[test]
    fn a_plan_starts_on_the_monday_after() {
        let days = [(20, 23), (21, 23), (22, 23), (23, 30), (24, 30)];
        for (day, monday) in days {
            let november = |day: i32| later(Date::from_ordinal_date(2026, 304).unwrap(), day);
            assert_eq!(monday_after(november(day)), november(monday));
        }
        assert_eq!(monday_after(Date::MAX), Date::MAX);
    }

    #[test]
    fn windows_have_the_dates_of_the_sample() {
        // 23 November 2026 is day 327.
        let calendar = plan(2026, 326);
        let dates = [0, 1, 2].map(|window| calendar.dates(words(), window));
        let expected = [("23 Nov", "18 Dec"), ("21 Dec", "19 Feb"), ("22 Feb", "21 May")];
        assert_eq!(dates, expected.map(|(from, to)| (from.to_owned(), to.to_owned())));
        let months: Vec<String> = calendar.months(words()).into_iter().map(|month| month.1).collect();
        assert_eq!(months, ["Dec", "Jan 2027", "Feb", "Mar", "Apr", "May"]);
    }

    #[test]
    fn the_end_of_the_calendar_is_no_trouble() {
        let calendar = Calendar { start: Date::MAX, ..plan(2026, 0) };
        assert!(calendar.months(words()).len() <= 182);
        assert_eq!(calendar.window(0), (330.0, 330.0 + 4.0 * calendar.week()));
        assert_eq!(Calendar { weeks: [0; 3], ..calendar }.window(2), (330.0, 330.0));
    }
}
