//! Which actions, in which window, and why (DOMAIN D.2).

use crate::{
    action::{ActionId, Window},
    catalogue::Catalogue,
    gate::GateId,
    organisation,
    risk::{RiskId, SubRiskId},
    round::Round,
    score::Assessment,
};

/// A roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Capacity of Now, Next and Later in person-weeks.
    pub capacity: [f64; 3],
    /// Placed steps, in the order in which the rules chose them.
    pub steps: Vec<Step>,
    /// What the rules wanted and could not place.
    pub left_out: Vec<LeftOut>,
    /// The organisational choice.
    pub choice: organisation::Verdict,
    /// Actions the team has, or seems to have and did not deny.
    pub have: Vec<ActionId>,
    /// Actions that look done but that the team has not confirmed.
    pub looks_done: Vec<ActionId>,
    /// Sub-risk scores if every step of Now is done; a planning assumption, not a forecast.
    pub after_now: [Option<f64>; 10],
    /// Sub-risk scores if all steps are done.
    pub after_all: [Option<f64>; 10],
}

/// One step of a roadmap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The action.
    pub action: ActionId,
    /// Where it stands.
    pub window: Window,
    /// Person-weeks, as the team sees it.
    pub effort_pw: f64,
    /// Why it was chosen.
    pub why: Why,
}

/// Why a step was chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why {
    /// It repairs a confirmed gate, or prepares that.
    Gate(GateId),
    /// It carries out the organisational choice, or prepares that.
    Backbone(organisation::Choice),
    /// Best value for the effort: `value / cost` was the largest left.
    Ratio {
        /// Points of impact-weighted risk it takes away.
        value: f64,
        /// Person-weeks with coordination, of the bundle.
        cost: f64,
    },
}

/// A step that did not fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeftOut {
    /// The action.
    pub action: ActionId,
    /// Why it was wanted.
    pub why: Why,
    /// Person-weeks that were missing in the best window.
    pub missing_pw: f64,
}

impl Plan {
    /// The steps of one window, in the order in which the rules chose them.
    pub fn steps_in(&self, window: Window) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |s| s.window == window)
    }

    /// Person-weeks used in a window.
    #[must_use]
    pub fn used(&self, window: Window) -> f64 {
        self.steps_in(window).map(|s| s.effort_pw).sum()
    }

    /// A risk's score under `scores` (such as [`Plan::after_all`]), by the formula of C.6.
    #[must_use]
    pub fn risk_after(scores: &[Option<f64>; 10], risk: RiskId) -> Option<f64> {
        let _ = (scores, risk);
        todo!()
    }
}

/// Reduction of one sub-risk by a set of actions, 0 to the cap.
#[must_use]
pub fn reduction(catalogue: &Catalogue, subrisk: SubRiskId, actions: &[ActionId]) -> f64 {
    let _ = (catalogue, subrisk, actions);
    todo!()
}

/// An action with all its unfinished prerequisites, prerequisites first, alphabetical among equals.
#[must_use]
pub fn bundle(catalogue: &Catalogue, action: ActionId, done: &[ActionId]) -> Vec<ActionId> {
    let _ = (catalogue, action, done);
    todo!()
}

/// Makes the roadmap of a round.
#[must_use]
pub fn plan(catalogue: &Catalogue, round: &Round, assessment: &Assessment) -> Plan {
    let _ = (catalogue, round, assessment);
    todo!()
}
