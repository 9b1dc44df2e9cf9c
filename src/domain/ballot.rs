//! Everybody's answers in one place, whether given alone or by show of hands. This module decides nothing.

use crate::{
    question::{Answer, Level, QuestionId},
    round::Round,
    sorted::{SortedMap, sort_by},
};
use std::borrow::Cow;

/// One row of answers per person.
pub(crate) struct Ballots<'a> {
    rows: Vec<Cow<'a, SortedMap<QuestionId, Answer>>>,
}

impl<'a> Ballots<'a> {
    /// The rows of a round.
    pub(crate) fn of(round: &'a Round) -> Self {
        let alone = round.responses.values().map(|r| Cow::Borrowed(&r.answers));
        Self { rows: alone.chain(round.tally.rows().into_iter().map(Cow::Owned)).collect() }
    }

    /// All answers to one question.
    pub(crate) fn on(&self, question: QuestionId) -> Vec<Answer> {
        self.rows.iter().filter_map(|row| row.get(&question).copied()).collect()
    }

    /// For each person who chose a level in any of these questions, the mean of those levels; sorted, so that sums over
    /// them do not depend on the order of people.
    pub(crate) fn own_means(&self, questions: &[QuestionId]) -> Vec<f64> {
        let own_mean = |row: &Cow<SortedMap<QuestionId, Answer>>| {
            let levels = || questions.iter().filter_map(|q| row.get(q)?.level()).map(Level::number);
            let sum: u32 = levels().map(u32::from).sum();
            match levels().count() {
                0 => None,
                n => Some(f64::from(sum) / n as f64),
            }
        };
        let mut means: Vec<f64> = self.rows.iter().filter_map(own_mean).collect();
        sort_by(&mut means, f64::total_cmp);
        means
    }
}
