//! How far people agree (DOMAIN C.3).

/// How far the answers to one question lie apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// Average deviation from the mean, in levels.
    pub average_deviation: f64,
    /// `r_wg`, 0 to 1; for method people.
    pub rwg: f64,
}

impl Agreement {
    /// Worth talking about: the average deviation is above 5/6 of a level (Burke & Dunlap, options / 6).
    #[must_use]
    pub fn is_split(&self) -> bool {
        todo!()
    }
}

/// Agreement on the answered levels; `None` below three answers.
#[must_use]
pub fn agreement(levels: &[u8]) -> Option<Agreement> {
    let _ = levels;
    todo!()
}
