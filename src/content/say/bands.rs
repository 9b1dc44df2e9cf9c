//! What a sub-risk's score means.

use crate::{Words, text};
use domain::risk::{Band, SubRiskId};

/// What a score in this band means for a sub-risk, in a sentence or two.
#[must_use]
pub fn subrisk_text(words: Words, id: SubRiskId, band: Band) -> &'static str {
    let text = text::subrisk(words.0, id);
    match band {
        Band::Healthy | Band::Watch => text.low,
        Band::Elevated => text.mid,
        Band::High | Band::Critical => text.high,
    }
}
