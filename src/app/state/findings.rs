//! What follows from a round: scores and plan. Apart from [`super::session`], so that the rules come with the first screen
//! that shows a finding and not with the first page.

use super::Current;
use crate::browser;
use content::CATALOGUE;
use domain::{
    roadmap::{self, Plan},
    score::{self, Assessment},
};
use leptos::prelude::*;

/// What follows from the round whose screen this is.
#[derive(Clone, Copy)]
pub(crate) struct Findings {
    /// What follows from answers and facts.
    pub(crate) assessment: Memo<Assessment>,
    /// What follows for the plan.
    pub(crate) plan: Memo<Plan>,
}

/// Provides what follows from the current round. Nothing is computed before somebody looks.
pub(crate) fn provide_findings(current: Current) {
    let Current { round, .. } = current;
    let assessment =
        Memo::new(move |_| round.with(|round| browser::measured("unsolo:score", || score::score(&CATALOGUE, round))));
    let plan = Memo::new(move |_| {
        round
            .with(|round| assessment.with(|a| browser::measured("unsolo:plan", || roadmap::plan(&CATALOGUE, round, a))))
    });
    provide_context(Findings { assessment, plan });
}

/// What follows from the round whose screen this is.
pub(crate) fn findings() -> Findings {
    expect_context::<Findings>()
}
