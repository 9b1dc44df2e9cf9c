//! What a risk is called inside a sentence.

use super::number::whole;
use crate::{Words, text};
use domain::{
    confidentiality::Detail,
    risk::{Band, SubRiskId},
    score::{Assessment, RiskResult, SubRiskResult},
};

/// The sub-risk that makes a risk what it is: the worse one, where its band is another than its sibling's. `None` where
/// both are alike or sub-risks may not be shown.
fn leading(assessment: &Assessment, risk: &RiskResult) -> Option<SubRiskId> {
    if assessment.detail == Detail::RisksOnly {
        return None;
    }
    let [first, second] = risk.id.subrisks().map(|id| assessment.subrisk(id));
    match (first.band(), second.band()) {
        (a, b) if a == b => None,
        (a, b) if a > b => Some(first.id),
        _ => Some(second.id),
    }
}

/// "hand-built infrastructure", "fatigue".
pub(super) fn subject(words: Words, assessment: &Assessment, risk: &RiskResult) -> &'static str {
    match leading(assessment, risk) {
        Some(id) => text::subrisk(words.0, id).subject,
        None => text::risk(words.0, risk.id).subject,
    }
}

/// The worse sub-risk of a risk, from Elevated up.
pub(super) fn worst_part<'a>(assessment: &'a Assessment, risk: &RiskResult) -> Option<(&'a SubRiskResult, Band)> {
    let parts = risk.id.subrisks().map(|id| assessment.subrisk(id));
    let scored = parts.into_iter().filter_map(|part| Some((part, part.score?, part.band()?)));
    let worst = scored.reduce(|worst, part| if part.1 > worst.1 { part } else { worst })?;
    (worst.2 >= Band::Elevated).then_some((worst.0, worst.2))
}

/// The first risk and those whose ranges overlap with its range, or whose scores read the same: their order is not certain.
pub(super) fn front(assessment: &Assessment) -> Vec<&RiskResult> {
    let mut ranked = assessment.ranked().into_iter().filter(|r| r.score.is_some());
    let Some(first) = ranked.next() else { return Vec::new() };
    let shown = |risk: &RiskResult| risk.score.map(whole);
    // Not every risk has a range that these readers may see.
    let close =
        |r: &&RiskResult| shown(r) == shown(first) || first.range.zip(r.range).is_some_and(|(a, b)| a.overlaps(&b));
    std::iter::once(first).chain(ranked.filter(close)).collect()
}
