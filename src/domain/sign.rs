//! Signs that a team has an action already (DOMAIN D.1, "looks done when").

use crate::{
    action::{Action, Sign},
    evidence::HAIR,
    gate::GateState,
    score::Assessment,
};

/// Whether one complete set of an action's signs holds.
pub(crate) fn looks_done(action: &Action, assessment: &Assessment) -> bool {
    action.looks_done.iter().any(|set| !set.is_empty() && set.iter().all(|sign| holds(*sign, assessment)))
}

fn holds(sign: Sign, assessment: &Assessment) -> bool {
    match sign {
        Sign::TeamValueAtMost(question, most) => {
            assessment.questions.get(&question).and_then(|r| r.counted).is_some_and(|x| x <= most + HAIR)
        }
        Sign::MetricAtMost(metric, most) => assessment.metrics.get(&metric).is_some_and(|m| m.value <= most + HAIR),
        Sign::NoGate(gate) => assessment.gates.get(&gate).is_none_or(|g| g.state == GateState::None),
    }
}
