//! Who may see what (DOMAIN C.10). The one place that decides; every view and every export asks here.

/// Fewer people than this, and one answer may be one known person.
pub const ENOUGH_PEOPLE: usize = 5;

/// What may be shown of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Fewer than five answered: results per risk only. No sub-risk, no question, no count, no note; sensitive
    /// questions count nowhere and go into no file.
    RisksOnly,
    /// Five or more: everything, except dots, counts, extremes and notes of sensitive questions.
    Questions,
}

/// What may be shown with this many respondents.
#[must_use]
pub const fn detail(respondents: usize) -> Detail {
    if respondents < ENOUGH_PEOPLE { Detail::RisksOnly } else { Detail::Questions }
}

/// Whether a sensitive question with this many answers may be counted, shown in words, and written to a file.
#[must_use]
pub const fn sensitive_may_count(answers: usize) -> bool {
    answers >= ENOUGH_PEOPLE
}
