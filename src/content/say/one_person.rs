//! Whether risks run through one person, by what the team entered about knowledge and duties.
//!
//! A sentence about one person is only said where the entries show it: the same person alone holds most of what the team
//! knows and carries most of its operations hours, and alone carries the duty that stands for the risk.

use domain::{
    duties::{DutyLine, Role},
    risk::RiskId,
    round::Round,
    score::Assessment,
};

/// The person on whom both knowledge and duties rest, if there is one.
pub(super) fn the_one(assessment: &Assessment) -> Option<&str> {
    let duties = assessment.duties.as_ref()?;
    let top = duties.top.as_deref().filter(|_| duties.top_hours * 2.0 >= duties.total_hours)?;
    let knowledge = assessment.knowledge.as_ref().filter(|k| k.exact && k.bus_factor == 1)?;
    knowledge.sets.iter().any(|set| matches!(set.as_slice(), [only] if only == top)).then_some(top)
}

/// Whether a risk runs through `person`.
pub(super) fn runs_through(round: &Round, person: &str, risk: RiskId) -> bool {
    match duty_of(risk) {
        Some(duty) => round.duties.lines.iter().any(|line| line.id == duty && is_alone(line, person)),
        // Interruptions and knowledge are what `the_one` is about.
        None => true,
    }
}

/// The duty that stands for a risk: on-call, provisioning, accounts.
const fn duty_of(risk: RiskId) -> Option<&'static str> {
    match risk.number() {
        2 => Some("D03"),
        3 => Some("D01"),
        4 => Some("D08"),
        _ => None,
    }
}

/// Carried by this person alone, and nobody else could.
fn is_alone(line: &DutyLine, person: &str) -> bool {
    let mut carriers = line.carriers.iter().peekable();
    carriers.peek().is_some()
        && carriers.all(|c| c.role != Role::Vendor && c.who == person)
        && line.able.iter().all(|able| able == person)
}
