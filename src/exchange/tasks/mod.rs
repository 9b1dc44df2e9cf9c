//! What a team committed to, on its way to where work lives: a list to paste, issues to import, days in a calendar.
//!
//! Out only: none of it is taken in again. The caller brings every word that is read, so there is no sentence here.

pub mod calendar;
pub mod markdown;
mod tracker;
mod wiki;

pub use tracker::Tracker;

use crate::{date, text::clean_line};
use domain::Date;

/// A commitment in words. All but the title may be empty, and what is empty is not written. Every text is written on one
/// line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// What is to be done.
    pub title: String,
    /// What it is good for.
    pub why: String,
    /// How it begins.
    pub first_step: String,
    /// What is true once it is done.
    pub done_when: String,
    /// Who makes sure that it happens: a name as it was typed, no account of any tracker.
    pub owner: String,
    /// Until when.
    pub due: Option<Date>,
    /// How much work it is, with its unit: "2 person-weeks".
    pub effort: String,
    /// What the tracker may sort it by.
    pub labels: Vec<String>,
}

/// The headings of a task's parts, without a colon. None is empty: text behind a heading begins no list and no formula.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// "Why", before [`Task::why`].
    pub why: &'a str,
    /// "First step".
    pub first_step: &'a str,
    /// "Done when".
    pub done_when: &'a str,
    /// "Owner".
    pub owner: &'a str,
    /// "Due", before a day.
    pub due: &'a str,
    /// "due", before a day in the middle of a line.
    pub due_inside: &'a str,
    /// "Effort".
    pub effort: &'a str,
}

/// Which parts of a task stand below its title.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parts {
    /// What and how; owner and day stand beside the title.
    Work,
    /// All but the day, which has a column.
    AllButDue,
    /// All.
    All,
}

impl Task {
    /// What is written below the title: headings and texts, nothing that is empty.
    fn parts<'a>(&self, words: &Words<'a>, which: Parts) -> Vec<(&'a str, String)> {
        let if_not = |parts: Parts, text: &str| if which == parts { String::new() } else { line(text) };
        let due = self.due.filter(|_| which == Parts::All).map(date::write);
        let mut parts = vec![
            (words.why, line(&self.why)),
            (words.first_step, line(&self.first_step)),
            (words.done_when, line(&self.done_when)),
            (words.owner, if_not(Parts::Work, &self.owner)),
            (words.due, due.unwrap_or_default()),
            (words.effort, line(&self.effort)),
        ];
        parts.retain(|(_, text)| !text.is_empty());
        parts
    }
}

fn line(text: &str) -> String {
    clean_line(text).trim().to_owned()
}

/// Larkspur's first step, for the tests of every format.
#[cfg(test)]
fn sample() -> (Task, Words<'static>) {
    let task = Task {
        title: "Name who is on call".to_owned(),
        why: "Two of six are woken".to_owned(),
        first_step: "Put next week's name in the calendar".to_owned(),
        done_when: "Four weeks in a row, with a name".to_owned(),
        owner: "Ana @ ops".to_owned(),
        due: date::parse("2026-12-18"),
        effort: "0.5 person-weeks".to_owned(),
        labels: vec!["unsolo".to_owned(), "on call, nights".to_owned()],
    };
    let words = Words {
        why: "Why",
        first_step: "First step",
        done_when: "Done when",
        owner: "Owner",
        due: "Due",
        due_inside: "due",
        effort: "Effort",
    };
    (task, words)
}
