//! What change between two rounds is noise (DOMAIN C.9).

/// What a change amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// `z >= 1.96` and at least ten points.
    Changed,
    /// Look again next round.
    PossibleChange,
    /// Under five points, or `z < 1.28`.
    NoClearChange,
}

/// A change between two rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Second minus first, in score points.
    pub delta: f64,
    /// Size of the change in standard errors of a difference.
    pub z: f64,
    /// What it amounts to.
    pub verdict: Verdict,
}

/// Compares two scores, each with its standard error.
#[must_use]
pub fn trend(first: (f64, f64), second: (f64, f64)) -> Trend {
    let _ = (first, second);
    todo!()
}
