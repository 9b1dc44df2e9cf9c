//! Sentences: plain functions from what the rules found to what a person could say aloud.
//!
//! Nothing is decided here that changes a score or a plan. What may be shown of few answers is what
//! [`domain::confidentiality`] allows: below five people no sentence speaks of a question, a count or a sub-risk.

mod bands;
mod because;
mod checked;
mod choice;
mod component;
mod confidence;
mod date;
mod difference;
mod duty_map;
mod gate;
mod headline;
mod history;
mod hour;
mod knowing;
mod knowledge_level;
mod lede;
mod level_band;
mod number;
mod one_person;
mod ops_load;
mod plan;
mod profile;
mod sentence;
mod skills;
mod subject;
#[cfg(test)]
mod tests;
mod unworkable;
mod weight;
mod what_if;
mod who;
mod whose;

pub use bands::subrisk_text;
pub use because::{NEVER, because};
pub use checked::{checked, checker};
pub use choice::{
    choice_another_team, choice_condition, choice_line, choice_met, choice_name, choice_reason, choice_rule,
    choice_title,
};
pub use component::{component, measured};
pub use confidence::{confidence_level, confidence_line, visibility_line};
pub use date::{date_short, day_month, day_month_year, month as month_name, window_dates, windows};
pub use difference::{blind_title, perception_title, split_title};
pub use duty_map::{
    carrier_line, duty_line, duty_map_headline, duty_name, hours_a_week, role_name, solo_concentration, solo_cover,
    solo_developers, solo_load,
};
pub use gate::{gate_line, gate_title};
pub use headline::{headline, headline_about};
pub use history::{
    change_amount, change_line, change_verdict, history_headline, history_lede, history_title, unlike_line,
};
pub use hour::{action_title, behind, minutes_seconds, moved, nearest_answer, part_name, part_says, topic_reason};
pub use knowing::{
    Fact, absence_line, knowing_facts, knowing_headline, knowing_lede, orphans_line, pairing_line, single_line,
    solo_sub, undone_line,
};
pub use knowledge_level::knowledge_level;
pub use lede::lede;
pub use level_band::{band_range, cut_points, unit};
pub use number::{amount, in_words, percent, whole};
pub use ops_load::{ops_load_name, ops_load_sentence, ops_load_value, ops_load_yardstick};
pub use plan::{capacity_line, if_all_title, plan_headline, plan_lede, timeline_title, window_name};
pub use profile::{profile_foot, profile_title};
pub use sentence::{capitalised, inside_sentence, nouns};
pub use skills::{command_name, skill_meaning, skill_name, skills_because, skills_headline, skills_line};
pub use unworkable::unworkable;
pub use weight::weight;
pub use what_if::{what_if_caveat, what_if_departure, what_if_lines, what_if_pages, what_if_parts, what_if_still};
pub use whose::whose;

use crate::{Words, samples};
use domain::round::Round;

/// Who a made-up team is; empty for a real one.
#[must_use]
pub fn sample_story(words: Words, round: &Round) -> &'static str {
    samples::story(words.0, round).unwrap_or_default()
}
