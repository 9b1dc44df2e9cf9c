//! What a set of actions is expected to take off the scores (DOMAIN D.2, steps 1, 2 and 8).

use crate::{
    action::ActionId, catalogue::Catalogue, evidence::HAIR, risk::SubRiskId, round::PlanInputs, score::Assessment,
    sorted::sort_by,
};

/// Reduction of one sub-risk by a set of actions, 0 to the cap: the strongest counts in full, each further one less
/// than the one before. The order and repetition of ids do not matter.
#[must_use]
pub fn reduction(catalogue: &Catalogue, subrisk: SubRiskId, actions: &[ActionId]) -> f64 {
    let planning = &catalogue.planning;
    let strength = |effect: u8| planning.reduction.get(usize::from(effect).wrapping_sub(1)).copied().unwrap_or(0.0);
    let mut strengths: Vec<f64> = catalogue
        .actions
        .iter()
        .filter(|a| actions.contains(&a.id))
        .flat_map(|a| a.effects)
        .filter(|(lowered, _)| *lowered == subrisk)
        .map(|&(_, effect)| strength(effect))
        .collect();
    sort_by(&mut strengths, |a, b| b.total_cmp(a));
    let mut share = 1.0;
    let mut sum = 0.0;
    for strength in strengths {
        sum += strength * share;
        share *= planning.diminishing;
    }
    sum.min(planning.reduction_cap)
}

/// Points of impact-weighted risk that `more` takes away on top of `chosen`, over the sub-risks worth lowering.
pub(crate) fn value(
    catalogue: &Catalogue,
    inputs: &PlanInputs,
    assessment: &Assessment,
    chosen: &[ActionId],
    more: &[ActionId],
) -> f64 {
    let together: Vec<ActionId> = chosen.iter().chain(more).copied().collect();
    let worth_lowering = |score: &f64| *score >= catalogue.planning.worth_lowering_from - HAIR;
    let lowered = |id: SubRiskId| {
        let effects = more.iter().filter_map(|&a| catalogue.action(a)).flat_map(|a| a.effects);
        effects.into_iter().any(|(subrisk, _)| *subrisk == id)
    };
    let points = |id: SubRiskId| {
        let score = assessment.subrisk(id).score.filter(worth_lowering).filter(|_| lowered(id))?;
        let further = reduction(catalogue, id, &together) - reduction(catalogue, id, chosen);
        Some(f64::from(inputs.impact_of(id.risk())) * score * further)
    };
    SubRiskId::ALL.into_iter().filter_map(points).sum()
}

/// Sub-risk scores when all of these actions are done; a planning assumption, not a forecast.
pub(crate) fn scores_after(catalogue: &Catalogue, assessment: &Assessment, actions: &[ActionId]) -> [Option<f64>; 10] {
    SubRiskId::ALL.map(|id| assessment.subrisk(id).score.map(|s| s * (1.0 - reduction(catalogue, id, actions))))
}
