//! Which actions, in which window, and why (DOMAIN D.2).

use crate::{
    action::{ActionId, Window},
    board::Board,
    catalogue::Catalogue,
    commitment::committed,
    effect::Effects,
    evidence::{HAIR, MetricId},
    gate::{GateId, GateState},
    headline::mean_max,
    organisation::{self, Ground, Verdict},
    planner::Planner,
    question::QuestionId,
    risk::RiskId,
    round::{Decision, Round},
    score::Assessment,
    sign::looks_done,
    sorted::sort_by,
};

pub use crate::{
    bundle::{bundle, can_precede},
    effect::reduction,
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
    pub choice: Verdict,
    /// Actions the team has, or seems to have and did not deny.
    pub have: Vec<ActionId>,
    /// Actions that look done but that the team has not confirmed.
    pub looks_done: Vec<ActionId>,
    /// Steps that stand before what must be done before them: the team put them there, and may.
    pub broken: Vec<Broken>,
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

/// A step that stands before something that must be done before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The step.
    pub action: ActionId,
    /// What must be done before, and is neither there nor planned by then.
    pub missing: ActionId,
}

/// Why a step was chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why {
    /// It repairs a confirmed gate, or prepares that.
    Gate(GateId),
    /// It carries out the organisational choice, or prepares that.
    Backbone(organisation::Choice),
    /// The team wants it: it typed it, put it into a window, or commits to it.
    Team,
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
    /// Person-weeks that were missing, prerequisites included; 0 when there are hands enough and only the number of
    /// actions of a kind at a time stands against it.
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
        let parts: Vec<f64> = risk.subrisks().iter().filter_map(|id| *scores.get(id.index())?).collect();
        mean_max(&parts)
    }
}

/// Makes the roadmap of a round: repairs of confirmed gates, then the organisational choice, then what takes most risk
/// away for the effort.
#[must_use]
pub fn plan(catalogue: &Catalogue, round: &Round, assessment: &Assessment) -> Plan {
    let choice = verdict(round, assessment);
    let looks_done = signs(catalogue, round, assessment);
    let repairs = repairs(catalogue, assessment);
    let have = have(catalogue, round, assessment);

    let capacity = capacity(catalogue, round);
    let effects = Effects::of(catalogue, &round.plan.own);
    let board = Board::new(catalogue, capacity, &have);
    let mut planner = Planner::new(catalogue, round, assessment, choice.choice, &effects, board);
    planner.pin(pins(round, &have), |id| match repairs.iter().find(|(_, repair)| *repair == id) {
        Some((gate, _)) => Why::Gate(*gate),
        None if catalogue.planning.backbone.contains(&(choice.choice, id)) => Why::Backbone(choice.choice),
        None => Why::Team,
    });
    planner.repair(repairs.clone());
    planner.backbone();
    planner.typed();
    planner.fill();
    let (steps, left_out) = planner.finish();
    let broken = broken(catalogue, round, &steps, &have);

    let actions = |until: Window| steps.iter().filter(|s| s.window <= until).map(|s| s.action).collect::<Vec<_>>();
    Plan {
        capacity,
        choice,
        after_now: effects.scores_after(assessment, &actions(Window::Now)),
        after_all: effects.scores_after(assessment, &actions(Window::Later)),
        steps,
        left_out,
        have,
        looks_done,
        broken,
    }
}

/// What the team wants in a window of its own choice: what it commits to, in its own order, then what it moved.
fn pins(round: &Round, have: &[ActionId]) -> Vec<(ActionId, Window)> {
    let mut pins: Vec<(ActionId, Window)> =
        committed(round).into_iter().map(|(id, _)| (id, Window::Now)).filter(|(id, _)| !have.contains(id)).collect();
    for (id, decision) in &round.plan.decisions {
        if let Some(window) = decision.window
            && !have.contains(id)
            && !pins.iter().any(|(pinned, _)| pinned == id)
        {
            pins.push((*id, window));
        }
    }
    pins
}

/// Steps that stand before what must be done before them.
fn broken(catalogue: &Catalogue, round: &Round, steps: &[Step], have: &[ActionId]) -> Vec<Broken> {
    let by_then = |id: ActionId, window: Window| {
        have.contains(&id) || steps.iter().any(|step| step.action == id && step.window <= window)
    };
    let missing = |step: &Step| {
        let listed = catalogue.action(step.action).map(|action| action.prerequisites.to_vec());
        let before = listed.or_else(|| Some(round.plan.own.get(&step.action)?.prerequisites.clone()));
        let (action, window) = (step.action, step.window);
        let missing = before.unwrap_or_default().into_iter().filter(move |id| !by_then(*id, window));
        missing.map(move |missing| Broken { action, missing }).collect::<Vec<_>>()
    };
    steps.iter().flat_map(missing).collect()
}

/// Actions that look done but that the team has not confirmed.
fn signs(catalogue: &Catalogue, round: &Round, assessment: &Assessment) -> Vec<ActionId> {
    let open = catalogue.actions.iter().filter(|a| decision(round, a.id).have.is_none());
    open.filter(|a| looks_done(a, assessment)).map(|a| a.id).collect()
}

/// Actions the team has, or seems to have and did not deny.
pub(crate) fn have(catalogue: &Catalogue, round: &Round, assessment: &Assessment) -> Vec<ActionId> {
    let looks_done = signs(catalogue, round, assessment);
    let repairs = repairs(catalogue, assessment);
    // An alarm outweighs a sign: the repair of a confirmed gate is done only when the team says so.
    let has = |id: ActionId| match decision(round, id).have {
        Some(have) => have,
        None => looks_done.contains(&id) && !repairs.iter().any(|(_, repair)| *repair == id),
    };
    catalogue.actions.iter().map(|a| a.id).chain(round.plan.own.keys().copied()).filter(|&id| has(id)).collect()
}

/// The counted values that speak for an action, worst first: of the questions in the sub-risks it lowers, those as bad
/// as a sub-risk must be to be worth lowering.
#[must_use]
pub fn triggers(catalogue: &Catalogue, assessment: &Assessment, action: ActionId) -> Vec<(QuestionId, f64)> {
    let lowered = catalogue.action(action).map_or(&[][..], |a| a.effects);
    let worth_lowering = catalogue.planning.worth_lowering_from / 25.0 - HAIR;
    let mut triggers: Vec<(QuestionId, f64)> = assessment
        .questions
        .iter()
        .filter(|(id, _)| lowered.iter().any(|(subrisk, _)| *subrisk == id.subrisk()))
        .filter_map(|(&id, result)| Some((id, result.counted.filter(|&x| x >= worth_lowering)?)))
        .collect();
    sort_by(&mut triggers, |a, b| b.1.total_cmp(&a.1));
    triggers
}

/// The effort of an action in person-weeks, as the team sees it; `None` for one that nobody knows.
#[must_use]
pub fn effort_pw(catalogue: &Catalogue, round: &Round, action: ActionId) -> Option<f64> {
    let decided = decision(round, action).effort_tenths;
    let own = || round.plan.own.get(&action).map(|own| own.effort_tenths);
    let listed = || catalogue.action(action).map(|listed| listed.effort_pw);
    decided.or_else(own).map(|tenths| f64::from(tenths) / 10.0).or_else(listed)
}

/// Person-weeks in each window.
fn capacity(catalogue: &Catalogue, round: &Round) -> [f64; 3] {
    let people = f64::from(round.team_size) * f64::from(round.plan.capacity_percent) / 100.0;
    catalogue.planning.window_weeks.map(|weeks| people * f64::from(weeks))
}

/// What the organisational choice looks at. A risk without a score speaks for nothing.
#[must_use]
pub fn ground(round: &Round, assessment: &Assessment) -> Ground {
    let score = |number: u8| RiskId::new(number).and_then(|id| assessment.risk(id).score).unwrap_or(0.0);
    let operations_fte = assessment.duties.as_ref().map_or(0.0, |d| d.operations_fte);
    Ground { organisation: round.plan.organisation, risks: Some([score(2), score(3)]), operations_fte }
}

/// Whether a promise around the clock rests on too few people who share the pager.
#[must_use]
pub fn rotation_too_small(round: &Round) -> bool {
    let rotation = round.evidence.values.get(&MetricId::ROTATION).map(|v| v.value());
    let promised = round.plan.organisation.needs_24x7 || round.evidence.promised_24x7;
    organisation::rotation_too_small(promised, rotation)
}

/// The organisational choice.
fn verdict(round: &Round, assessment: &Assessment) -> Verdict {
    let Ground { organisation, risks, operations_fte } = ground(round, assessment);
    let [risk2, risk3] = risks.unwrap_or_default();
    let mut verdict = organisation::choose(&organisation, risk2, risk3, operations_fte, None);
    verdict.rotation_too_small = rotation_too_small(round);
    verdict
}

/// The repair of each confirmed gate.
fn repairs(catalogue: &Catalogue, assessment: &Assessment) -> Vec<(GateId, ActionId)> {
    let confirmed = |id: GateId| assessment.gates.get(&id).is_some_and(|g| g.state == GateState::Confirmed);
    catalogue.gates.iter().filter(|g| confirmed(g.id)).map(|g| (g.id, g.repair)).collect()
}

/// What the team decided for an action.
pub(crate) fn decision(round: &Round, id: ActionId) -> &Decision {
    static UNDECIDED: Decision = Decision {
        have: None,
        dropped: None,
        effort_tenths: None,
        owner: String::new(),
        due: None,
        rank: None,
        first_step: String::new(),
        moves: None,
        window: None,
        outcome: None,
    };
    round.plan.decisions.get(&id).unwrap_or(&UNDECIDED)
}
