//! What was found while reading, besides the values: for the preview before an import.

/// Most places that are listed by name; the rest is counted.
const LISTED: usize = 20;

/// Places in a file. All are counted, the first are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// How many.
    pub count: usize,
    /// The first of them, such as `round.mood`.
    pub first: Vec<String>,
}

impl Places {
    pub(crate) fn note(&mut self, place: &str) {
        self.count += 1;
        if self.first.len() < LISTED {
            self.first.push(place.to_owned());
        }
    }
}

/// Counts for the preview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Responses.
    pub responses: usize,
    /// Answers that count: of known questions, in responses.
    pub answers: usize,
    /// Answers and notes on questions this version does not know. They are kept and never counted.
    pub set_aside: usize,
    /// Answers on sensitive questions that were left out when the file was written.
    pub withheld: usize,
    /// Fields, and keys of maps, that this version does not know. They are **not** kept.
    pub ignored: Places,
    /// Texts out of which signs were taken that cannot be shown safely.
    pub cleaned: Places,
}
