//! Names of risks, bands and days in the language of the page.

use content::{Words, text};
use domain::{
    Date,
    action::Window,
    risk::{Band, RiskId, SubRiskId},
};

/// "Fatigue, human error and uptime".
pub(crate) fn risk(words: Words, id: RiskId) -> &'static str {
    text::risk(words.0, id).name
}

/// "Fatigue and uptime", where there is little room.
pub(crate) fn risk_short(words: Words, id: RiskId) -> &'static str {
    text::risk(words.0, id).short
}

/// "Infrastructure by hand (ClickOps)".
pub(crate) fn part(words: Words, id: SubRiskId) -> &'static str {
    text::subrisk(words.0, id).name
}

/// "Built by hand", on a mark.
pub(crate) fn part_short(words: Words, id: SubRiskId) -> &'static str {
    text::subrisk(words.0, id).short
}

/// "Critical".
pub(crate) fn band(words: Words, band: Band) -> &'static str {
    text::band(words.0, band).name
}

/// All five, healthy first.
pub(crate) fn bands(words: Words) -> [&'static str; 5] {
    Band::ALL.map(|it| band(words, it))
}

/// "Now".
pub(crate) fn window(words: Words, window: Window) -> &'static str {
    match window {
        Window::Now => words.charts_now(),
        Window::Next => words.charts_next(),
        Window::Later => words.charts_later(),
    }
}

/// "Nov".
pub(crate) fn month(words: Words, date: Date) -> &'static str {
    match u8::from(date.month()) {
        1 => words.charts_month_1(),
        2 => words.charts_month_2(),
        3 => words.charts_month_3(),
        4 => words.charts_month_4(),
        5 => words.charts_month_5(),
        6 => words.charts_month_6(),
        7 => words.charts_month_7(),
        8 => words.charts_month_8(),
        9 => words.charts_month_9(),
        10 => words.charts_month_10(),
        11 => words.charts_month_11(),
        _ => words.charts_month_12(),
    }
}

/// "18 Dec".
pub(crate) fn day(words: Words, date: Date) -> String {
    words.charts_day_month(&date.day().to_string(), month(words, date))
}

/// "18 Dec 2026".
pub(crate) fn full_day(words: Words, date: Date) -> String {
    words.charts_day_month_year(&date.day().to_string(), month(words, date), &date.year().to_string())
}

/// "Dec 2026".
pub(crate) fn month_year(words: Words, date: Date) -> String {
    words.charts_month_year(month(words, date), &date.year().to_string())
}
