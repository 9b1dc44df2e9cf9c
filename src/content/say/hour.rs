//! The hour in words: names of its parts, its clock, why a question is a topic.

use crate::{CATALOGUE, Words, text};
use domain::{
    action::ActionId,
    agenda::Part,
    ledger::{Line, Moved},
    meeting::Reason,
    round::Round,
};

/// A part's name.
#[must_use]
pub fn part_name(words: Words, part: Part) -> &'static str {
    match part {
        Part::Why => words.part_why(),
        Part::LastActions => words.part_last(),
        Part::Answer => words.part_answer(),
        Part::Reveal => words.part_reveal(),
        Part::Facts => words.part_facts(),
        Part::Topic1 => words.part_topic_1(),
        Part::Topic2 => words.part_topic_2(),
        Part::Choose => words.part_choose(),
        Part::Commit => words.part_commit(),
        Part::Share => words.part_share(),
    }
}

/// What whoever leads may say in a part.
#[must_use]
pub fn part_says(words: Words, part: Part) -> &'static str {
    match part {
        Part::Why => words.notes_say_why(),
        Part::LastActions => words.notes_say_last(),
        Part::Answer => words.notes_say_answer(),
        Part::Reveal => words.notes_say_reveal(),
        Part::Facts => words.notes_say_facts(),
        Part::Topic1 | Part::Topic2 => words.notes_say_topic(),
        Part::Choose => words.notes_say_choose(),
        Part::Commit => words.notes_say_commit(),
        Part::Share => words.notes_say_share(),
    }
}

/// "5:12": minutes and seconds of a span, begun seconds counted.
#[must_use]
pub fn minutes_seconds(milliseconds: u64) -> String {
    let seconds = milliseconds.div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Whether the hour is ahead of its plan or behind it.
#[must_use]
pub fn behind(words: Words, minutes: i64) -> String {
    let n = usize::try_from(minutes.unsigned_abs()).unwrap_or(usize::MAX);
    match minutes {
        0 => words.hour_on_time().to_owned(),
        1.. => words.hour_behind(n),
        _ => words.hour_ahead(n),
    }
}

/// Why a question is a topic: "your widest split".
#[must_use]
pub fn topic_reason(words: Words, reason: Reason) -> &'static str {
    match reason {
        Reason::Split => words.topic_reason_split(),
        Reason::Agreed => words.topic_reason_agreed(),
        Reason::Worst => words.topic_reason_worst(),
        Reason::Chosen => words.topic_reason_chosen(),
    }
}

/// What an action is called, the team's own included.
#[must_use]
pub fn action_title(words: Words, round: &Round, id: ActionId) -> String {
    match round.plan.own.get(&id) {
        Some(own) => own.title.clone(),
        None => text::action(words.0, id).title.to_owned(),
    }
}

/// Whether an answer moved, as a word or two.
#[must_use]
pub fn moved(words: Words, line: &Line) -> &'static str {
    match line.moved {
        _ if line.done_in_vain() => words.last_moved_vain(),
        Moved::Better => words.last_moved_better(),
        Moved::PerhapsBetter => words.last_moved_perhaps(),
        Moved::Not => words.last_moved_not(),
        Moved::Worse => words.last_moved_worse(),
        Moved::NotAskedAgain => words.last_moved_later(),
        Moved::NotShown => words.last_moved_hidden(),
        Moved::NoneNamed => words.last_moved_none(),
    }
}

/// The answer nearest to a question's value: the anchor of its level.
#[must_use]
pub fn nearest_answer(words: Words, question: domain::question::QuestionId, value: f64) -> &'static str {
    if CATALOGUE.question(question).is_none() {
        return "";
    }
    let level = value.round().clamp(0.0, 4.0) as usize;
    text::question(words.0, question).anchors.get(level).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn clocks() {
        let check = |milliseconds: u64, expected: &str| assert_eq!(minutes_seconds(milliseconds), expected);
        check(312_000, "5:12");
        check(311_001, "5:12");
        check(60_000, "1:00");
        check(1, "0:01");
        check(0, "0:00");
        check(4_500_000, "75:00");
    }

    #[test]
    fn ahead_and_behind() {
        let words = Words(Language::English);
        let check = |minutes: i64, expected: &str| assert_eq!(behind(words, minutes), expected);
        check(0, "On time");
        check(1, "One minute behind the plan");
        check(12, "12 minutes behind the plan");
        check(-2, "2 minutes ahead of the plan");
    }
}
