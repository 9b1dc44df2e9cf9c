//! What one person answered, and what a room answered together by show of hands.

use crate::{
    question::{Answer, Level, QuestionId},
    sorted::SortedMap,
};

/// A random 128-bit id. It says nothing about the person, the device or the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResponseId(pub u128);

/// All answers of one person. There is no name, no time and no device in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Which response this is.
    pub id: ResponseId,
    /// Grows by one with every change; the higher one wins when two copies meet.
    pub revision: u32,
    /// Answers by question; a question that was not answered is absent.
    pub answers: SortedMap<QuestionId, Answer>,
    /// Optional notes by question, in the person's own words.
    pub notes: SortedMap<QuestionId, String>,
    /// What the person can do on each system of the round, by its id: 0 to 3 as in [`crate::knowledge::Knowledge`]. Empty when
    /// they did not say.
    pub knows: SortedMap<String, u8>,
    /// Answers to questions this version does not know, kept as they came and never counted.
    pub set_aside: SortedMap<String, String>,
}

impl Response {
    /// An empty response.
    #[must_use]
    pub const fn new(id: ResponseId) -> Self {
        Self {
            id,
            revision: 0,
            answers: SortedMap::new(),
            notes: SortedMap::new(),
            knows: SortedMap::new(),
            set_aside: SortedMap::new(),
        }
    }

    /// Answers one question, replacing an earlier answer.
    pub fn answer(&mut self, question: QuestionId, answer: Answer) {
        if self.answers.insert(question, answer) != Some(answer) {
            self.revision = self.revision.saturating_add(1);
        }
    }

    /// Says what the person can do on a system.
    pub fn know(&mut self, system: &str, level: u8) {
        if self.knows.insert(system.to_owned(), level) != Some(level) {
            self.revision = self.revision.saturating_add(1);
        }
    }

    /// Sets the note on one question; an empty one removes it.
    pub fn note(&mut self, question: QuestionId, text: &str) {
        let before = self.notes.get(&question).map_or("", String::as_str);
        if before == text {
            return;
        }
        if text.trim().is_empty() {
            self.notes.remove(&question);
        } else {
            self.notes.insert(question, text.to_owned());
        }
        self.revision = self.revision.saturating_add(1);
    }
}

/// How many people raised a hand for each answer of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hands {
    /// By level, 0 to 4.
    pub levels: [u16; 5],
    /// "I don't know".
    pub dont_know: u16,
    /// "Does not apply".
    pub does_not_apply: u16,
}

impl Hands {
    /// All hands, whatever they said.
    #[must_use]
    pub fn total(&self) -> usize {
        self.levels.iter().map(|&n| usize::from(n)).sum::<usize>()
            + usize::from(self.dont_know)
            + usize::from(self.does_not_apply)
    }

    /// One answer per hand, worst level first, then "don't know", then "does not apply".
    pub fn answers(&self) -> impl Iterator<Item = Answer> + '_ {
        let repeat = |answer, n: u16| std::iter::repeat_n(answer, usize::from(n));
        Level::ALL
            .into_iter()
            .zip(self.levels)
            .rev()
            .flat_map(move |(level, n)| repeat(Answer::Level(level), n))
            .chain(repeat(Answer::DontKnow, self.dont_know))
            .chain(repeat(Answer::DoesNotApply, self.does_not_apply))
    }
}

/// The questions a room answered together, by show of hands.
///
/// Counts say nothing about who raised which hands. Where a formula needs one row per person (only the sampling part
/// of the range does), [`Tally::rows`] joins worst with worst: the widest spread the counts allow, so the range is
/// never too narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Grows by one with every change.
    pub revision: u32,
    /// Counts by question; a question nobody voted on is absent.
    pub hands: SortedMap<QuestionId, Hands>,
}

impl Tally {
    /// Sets the counts of one question; all zero removes it.
    pub fn count(&mut self, question: QuestionId, hands: Hands) {
        let before = if hands.total() == 0 { self.hands.remove(&question) } else { self.hands.insert(question, hands) };
        if before.unwrap_or_default() != hands {
            self.revision = self.revision.saturating_add(1);
        }
    }

    /// The largest number of hands any question got.
    #[must_use]
    pub fn people(&self) -> usize {
        self.hands.values().map(Hands::total).max().unwrap_or(0)
    }

    /// One row of answers per pair of hands, worst with worst.
    #[must_use]
    pub fn rows(&self) -> Vec<SortedMap<QuestionId, Answer>> {
        let mut rows = vec![SortedMap::new(); self.people()];
        for (&question, hands) in &self.hands {
            for (row, answer) in rows.iter_mut().zip(hands.answers()) {
                row.insert(question, answer);
            }
        }
        rows
    }
}
