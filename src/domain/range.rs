//! Where a score would land if the same people answered again next week (DOMAIN C.8).

/// A score's range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Standard error in score points.
    pub standard_error: f64,
    /// Lower end, 0 to 100, not below a confirmed floor.
    pub low: f64,
    /// Upper end, 0 to 100.
    pub high: f64,
}

impl Range {
    /// Whether two ranges share a point, so that the order of their scores is not certain.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}
