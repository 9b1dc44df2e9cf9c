//! Names of risks, bands and months in the language of the page.

use crate::Words;
use domain::{
    Date,
    risk::{Band, RiskId, SubRiskId},
};

pub(crate) fn risk(words: Words, id: RiskId) -> &'static str {
    risk_short(words, id)
}

pub(crate) fn part(words: Words, id: SubRiskId) -> &'static str {
    part_short(words, id)
}

pub(crate) fn band(_: Words, band: Band) -> &'static str {
    match band {
        Band::Healthy => "Healthy",
        Band::Watch => "Watch",
        Band::Elevated => "Elevated",
        Band::High => "High",
        Band::Critical => "Critical",
    }
}

pub(crate) fn bands(words: Words) -> [&'static str; 5] {
    Band::ALL.map(|it| band(words, it))
}

/// Two or three words, for marks.
pub(crate) fn risk_short(words: Words, id: RiskId) -> &'static str {
    match id.number() {
        1 => words.charts_risk_1(),
        2 => words.charts_risk_2(),
        3 => words.charts_risk_3(),
        4 => words.charts_risk_4(),
        _ => words.charts_risk_5(),
    }
}

/// Two or three words, for marks.
pub(crate) fn part_short(words: Words, id: SubRiskId) -> &'static str {
    match id.index() {
        0 => words.charts_part_1_1(),
        1 => words.charts_part_1_2(),
        2 => words.charts_part_2_1(),
        3 => words.charts_part_2_2(),
        4 => words.charts_part_3_1(),
        5 => words.charts_part_3_2(),
        6 => words.charts_part_4_1(),
        7 => words.charts_part_4_2(),
        8 => words.charts_part_5_1(),
        _ => words.charts_part_5_2(),
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
