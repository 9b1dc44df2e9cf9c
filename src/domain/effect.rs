//! What a set of actions is expected to take off the scores (DOMAIN D.2, steps 1, 2 and 8).

use crate::{
    action::{ActionId, OwnAction},
    catalogue::Catalogue,
    evidence::HAIR,
    risk::SubRiskId,
    round::PlanInputs,
    score::Assessment,
    sorted::{SortedMap, sort_by},
};

/// Which actions lower each sub-risk and how much, strongest first. Made once for a plan, which asks a thousand times.
pub(crate) struct Effects<'a> {
    catalogue: &'a Catalogue,
    on: [Vec<(ActionId, f64)>; 10],
}

/// A set of actions, one bit for each id.
#[derive(Clone, Copy, Default)]
pub(crate) struct ActionSet([u64; 4]);

impl ActionSet {
    /// These actions. Their order and repetition do not matter.
    pub(crate) fn of(actions: &[ActionId]) -> Self {
        Self::default().and(actions)
    }

    /// With these actions, too.
    pub(crate) fn and(mut self, actions: &[ActionId]) -> Self {
        for action in actions {
            if let Some(bits) = self.0.get_mut(usize::from(action.0 / 64)) {
                *bits |= 1 << (action.0 % 64);
            }
        }
        self
    }

    fn contains(&self, action: ActionId) -> bool {
        self.0.get(usize::from(action.0 / 64)).is_some_and(|bits| bits >> (action.0 % 64) & 1 == 1)
    }
}

impl<'a> Effects<'a> {
    /// The effects of all actions in a catalogue, and of those that the team typed.
    pub(crate) fn of(catalogue: &'a Catalogue, own: &SortedMap<ActionId, OwnAction>) -> Self {
        let strength =
            |effect: u8| catalogue.planning.reduction.get(usize::from(effect).wrapping_sub(1)).copied().unwrap_or(0.0);
        let on = SubRiskId::ALL.map(|subrisk| {
            let listed = catalogue.actions.iter().flat_map(|a| a.effects.iter().map(|effect| (a.id, effect)));
            let typed = own.iter().flat_map(|(id, a)| a.effects.iter().map(|effect| (*id, effect)));
            let mut on: Vec<(ActionId, f64)> = listed
                .chain(typed)
                .filter(|(_, (lowered, _))| *lowered == subrisk)
                .map(|(id, &(_, effect))| (id, strength(effect)))
                .collect();
            sort_by(&mut on, |a, b| b.1.total_cmp(&a.1));
            on
        });
        Self { catalogue, on }
    }

    /// Reduction of one sub-risk by a set of actions, 0 to the cap: the strongest counts in full, each further one less
    /// than the one before.
    pub(crate) fn reduction(&self, subrisk: SubRiskId, actions: &ActionSet) -> f64 {
        let planning = &self.catalogue.planning;
        let mut share = 1.0;
        let mut sum = 0.0;
        for (action, strength) in self.on.get(subrisk.index()).into_iter().flatten() {
            if actions.contains(*action) {
                sum += strength * share;
                share *= planning.diminishing;
            }
        }
        sum.min(planning.reduction_cap)
    }

    /// Which of a set of actions lower a sub-risk, strongest first, and which share of its score (0 to 1) each takes
    /// off. What the cap leaves nothing to is left out.
    pub(crate) fn lowering(&self, subrisk: SubRiskId, actions: &ActionSet) -> Vec<(ActionId, f64)> {
        let planning = &self.catalogue.planning;
        let on = self.on.get(subrisk.index()).into_iter().flatten().filter(|(action, _)| actions.contains(*action));
        let (mut share, mut rest) = (1.0, planning.reduction_cap);
        let mut lowering = Vec::new();
        for (action, strength) in on {
            let taken = (strength * share).min(rest);
            if taken > HAIR {
                lowering.push((*action, taken));
            }
            share *= planning.diminishing;
            rest -= taken;
        }
        lowering
    }

    /// Points of impact-weighted risk that `more` takes away on top of `chosen`, over the sub-risks worth lowering.
    pub(crate) fn value(
        &self,
        inputs: &PlanInputs,
        assessment: &Assessment,
        chosen: &ActionSet,
        more: &[ActionId],
    ) -> f64 {
        let (together, more) = (chosen.and(more), ActionSet::of(more));
        let worth_lowering = |score: &f64| *score >= self.catalogue.planning.worth_lowering_from - HAIR;
        let lowered =
            |id: SubRiskId| self.on.get(id.index()).into_iter().flatten().any(|(action, _)| more.contains(*action));
        let points = |id: SubRiskId| {
            let score = assessment.subrisk(id).score.filter(worth_lowering).filter(|_| lowered(id))?;
            let further = self.reduction(id, &together) - self.reduction(id, chosen);
            Some(f64::from(inputs.impact_of(id.risk())) * score * further)
        };
        SubRiskId::ALL.into_iter().filter_map(points).sum()
    }

    /// Sub-risk scores when all of these actions are done; a planning assumption, not a forecast.
    pub(crate) fn scores_after(&self, assessment: &Assessment, actions: &[ActionId]) -> [Option<f64>; 10] {
        let actions = ActionSet::of(actions);
        SubRiskId::ALL.map(|id| assessment.subrisk(id).score.map(|s| s * (1.0 - self.reduction(id, &actions))))
    }
}

/// Reduction of one sub-risk by a set of actions, 0 to the cap: the strongest counts in full, each further one less
/// than the one before. The order and repetition of ids do not matter.
#[must_use]
pub fn reduction(catalogue: &Catalogue, subrisk: SubRiskId, actions: &[ActionId]) -> f64 {
    Effects::of(catalogue, &SortedMap::new()).reduction(subrisk, &ActionSet::of(actions))
}
