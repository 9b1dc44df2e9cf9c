//! What a plan depends on besides the scores: capacity in percent, impact by risk, organisation, decisions by action
//! with effort in tenths of a person-week.

use super::{label, organisation, within};
use crate::{
    date,
    json::{Map, Node},
    text,
    value::{Reader, Value},
};
use domain::{
    action::ActionId,
    risk::RiskId,
    round::{Decision, PlanInputs},
    sorted::SortedMap,
};

/// Largest effort of one action, in tenths of a person-week.
const EFFORT: u16 = 9_999;
/// The share of the team's time unless said otherwise, in percent.
const CAPACITY: u16 = 15;

pub(crate) fn write(plan: &PlanInputs) -> Node {
    let mut impact = Map::default();
    for risk in RiskId::ALL {
        impact.put(&risk.to_string(), within(plan.impact_of(risk).into(), 1, 3));
    }
    let mut decisions = Map::default();
    for (id, decision) in &plan.decisions {
        if id.0 <= 99 && !decision.is_empty() {
            decisions.put(&id.to_string(), write_decision(decision));
        }
    }
    let mut fields = Map::default();
    fields.put("capacity_percent", within(plan.capacity_percent.into(), 0, 100));
    fields.put("impact", impact.node());
    fields.put("organisation", organisation::write(&plan.organisation));
    fields.put("decisions", decisions.node());
    fields.node()
}

/// An action that was left out without a reason has an empty reason, which is more than none.
fn write_decision(decision: &Decision) -> Node {
    let mut fields = Map::default();
    fields.put_maybe("have", decision.have.map(Node::Bool));
    fields.put_maybe("dropped", decision.dropped.as_ref().map(|reason| Node::Text(text::cut_note(reason))));
    fields.put_maybe("effort_tenths", decision.effort_tenths.map(|n| within(n.into(), 0, EFFORT.into())));
    fields.put_some("owner", label(&decision.owner));
    fields.put_maybe("due", decision.due.map(|due| Node::Text(date::write(due))));
    fields.node()
}

pub(crate) fn read(value: Value, reader: &mut Reader) -> PlanInputs {
    let mut fields = value.fields(reader);
    let mut plan = PlanInputs {
        capacity_percent: fields.small(reader, "capacity_percent", 0, 100).unwrap_or(CAPACITY) as u8,
        impact: [1; 5],
        organisation: organisation::read(fields.need(reader, "organisation"), reader),
        decisions: SortedMap::new(),
    };
    if let Some(value) = fields.take("impact") {
        let mut impact = value.fields(reader);
        for (risk, place) in RiskId::ALL.into_iter().zip(&mut plan.impact) {
            *place = impact.weight(reader, &risk.to_string());
        }
        impact.ignore_rest(reader);
    }
    for (key, value) in fields.entries(reader, "decisions") {
        match key.parse::<ActionId>() {
            Ok(id) => {
                let decision = read_decision(value, reader);
                if !decision.is_empty() {
                    plan.decisions.insert(id, decision);
                }
            }
            Err(_) => reader.report.ignored.note(&value.place),
        }
    }
    fields.ignore_rest(reader);
    plan
}

fn read_decision(value: Value, reader: &mut Reader) -> Decision {
    let mut fields = value.fields(reader);
    let decision = Decision {
        have: fields.maybe(reader, "have"),
        dropped: fields.take("dropped").map(|value| value.note(reader)),
        effort_tenths: fields.small(reader, "effort_tenths", 0, EFFORT),
        owner: fields.take("owner").map_or_else(String::new, |value| value.label(reader)),
        due: fields.take("due").and_then(|value| value.day(reader)),
    };
    fields.ignore_rest(reader);
    decision
}
