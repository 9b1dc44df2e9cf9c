//! Days, and when the windows of a plan begin and end.

use crate::{CATALOGUE, Words};
use domain::{Date, action::Window, round::Round};

/// "18 December".
#[must_use]
pub fn day_month(words: Words, date: Date) -> String {
    words.date_day_month(&date.day().to_string(), month(words, date))
}

/// "18 December 2026".
#[must_use]
pub fn day_month_year(words: Words, date: Date) -> String {
    words.date_day_month_year(&date.day().to_string(), month(words, date), &date.year().to_string())
}

/// "18 Dec 2026".
#[must_use]
pub fn date_short(words: Words, date: Date) -> String {
    words.date_day_month_year(&date.day().to_string(), short_month(words, date), &date.year().to_string())
}

/// First and last day of Now, Next and Later: from the Monday after the round to Fridays.
#[must_use]
pub fn windows(round: &Round) -> [(Date, Date); 3] {
    // Day 0 of the Julian calendar was a Monday.
    let day = round.date.to_julian_day();
    let mut monday = day + 7 - day.rem_euclid(7);
    CATALOGUE.planning.window_weeks.map(|weeks| {
        let first = monday;
        monday += i32::from(weeks) * 7;
        (on(first), on(monday - 3))
    })
}

/// "23 November to 18 December".
#[must_use]
pub fn window_dates(words: Words, round: &Round, window: Window) -> String {
    let [now, next, later] = windows(round);
    let (from, to) = match window {
        Window::Now => now,
        Window::Next => next,
        Window::Later => later,
    };
    words.say_window_dates(&day_month(words, from), &day_month(words, to))
}

fn on(julian_day: i32) -> Date {
    Date::from_julian_day(julian_day).unwrap_or(Date::MAX)
}

/// "December".
#[must_use]
pub fn month(words: Words, date: Date) -> &'static str {
    match u8::from(date.month()) {
        1 => words.month_1(),
        2 => words.month_2(),
        3 => words.month_3(),
        4 => words.month_4(),
        5 => words.month_5(),
        6 => words.month_6(),
        7 => words.month_7(),
        8 => words.month_8(),
        9 => words.month_9(),
        10 => words.month_10(),
        11 => words.month_11(),
        _ => words.month_12(),
    }
}

fn short_month(words: Words, date: Date) -> &'static str {
    match u8::from(date.month()) {
        1 => words.month_short_1(),
        2 => words.month_short_2(),
        3 => words.month_short_3(),
        4 => words.month_short_4(),
        5 => words.month_short_5(),
        6 => words.month_short_6(),
        7 => words.month_short_7(),
        8 => words.month_short_8(),
        9 => words.month_short_9(),
        10 => words.month_short_10(),
        11 => words.month_short_11(),
        _ => words.month_short_12(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::{Language, samples};

    #[test]
    fn windows_run_from_mondays_to_fridays() {
        let words = Words(Language::English);
        let check = |ordinal: u16, expected: [&str; 3]| {
            let mut round = samples::larkspur();
            round.date = Date::from_ordinal_date(2026, ordinal).unwrap();
            assert_eq!(Window::ALL.map(|w| window_dates(words, &round, w)), expected);
        };
        let from_november = ["23 November to 18 December", "21 December to 19 February", "22 February to 21 May"];
        check(320, from_november);
        check(324, from_november);
        check(326, from_november);
        check(327, ["30 November to 25 December", "28 December to 26 February", "1 March to 28 May"]);
    }

    #[test]
    fn dates() {
        let words = Words(Language::English);
        let date = samples::larkspur().date;
        assert_eq!(day_month(words, date), "20 November");
        assert_eq!(day_month_year(words, date), "20 November 2026");
        assert_eq!(date_short(words, date), "20 Nov 2026");
    }

    #[test]
    fn the_last_day_there_is() {
        let mut round = samples::larkspur();
        round.date = Date::MAX;
        assert_eq!(windows(&round)[2].1, Date::MAX);
    }
}
