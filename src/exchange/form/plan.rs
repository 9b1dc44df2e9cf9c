//! What a plan depends on besides the scores: capacity in percent, impact by risk, organisation, decisions by action
//! with effort in tenths of a person-week, actions that the team typed.

use super::{label, list, organisation, question, within};
use crate::{
    date,
    json::{Map, Node},
    limits::LINES,
    text,
    value::{Reader, Value},
};
use domain::{
    action::{ActionId, OwnAction, Window},
    commitment::{Outcome, Standing},
    question::QuestionId,
    risk::{RiskId, SubRiskId},
    round::{Decision, PlanInputs},
    sorted::SortedMap,
};

/// Largest effort of one action, in tenths of a person-week.
const EFFORT: u16 = 9_999;
/// Windows as they stand in a file, in their order.
const WINDOWS: [&str; 3] = ["now", "next", "later"];
/// The share of the team's time unless said otherwise, in percent.
const CAPACITY: u16 = 15;

pub(crate) fn write(plan: &PlanInputs) -> Node {
    let mut impact = Map::default();
    for risk in RiskId::ALL {
        impact.put(&risk.to_string(), within(plan.impact_of(risk).into(), 1, 3));
    }
    let mut decisions = Map::default();
    for (id, decision) in &plan.decisions {
        if (id.0 <= 99 || id.is_own()) && !decision.is_empty() {
            decisions.put(&id.to_string(), write_decision(decision));
        }
    }
    let mut fields = Map::default();
    fields.put("capacity_percent", within(plan.capacity_percent.into(), 0, 100));
    fields.put("impact", impact.node());
    fields.put("organisation", organisation::write(&plan.organisation));
    fields.put("decisions", decisions.node());
    let mut own = Map::default();
    for (id, action) in &plan.own {
        if id.is_own() {
            own.put(&id.to_string(), write_own(action));
        }
    }
    fields.put_some("own", own.node());
    fields.node()
}

/// An action that the team typed.
fn write_own(action: &OwnAction) -> Node {
    let mut fields = Map::default();
    fields.put("title", label(&action.title));
    fields.put("effort_tenths", within(action.effort_tenths.into(), 0, EFFORT.into()));
    fields.put_some("after", list(action.prerequisites.iter().take(LINES).map(|id| Node::text(id.to_string()))));
    let mut lowers = Map::default();
    for (subrisk, strength) in &action.effects {
        // What is said twice would be refused: the first counts.
        lowers.put_sorted(&subrisk.to_string(), within((*strength).into(), 1, 3));
    }
    fields.put_some("lowers", lowers.node());
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
    fields.put_maybe("rank", decision.rank.map(|rank| within(rank.into(), 1, u8::MAX.into())));
    fields.put_some("first_step", Node::Text(text::cut_note(&decision.first_step)));
    fields.put_maybe("moves", decision.moves.map(|id| Node::text(id.to_string())));
    fields.put_maybe(
        "window",
        decision.window.map(|window| Node::text(WINDOWS.get(window.index()).copied().unwrap_or_default())),
    );
    fields.put_maybe("outcome", decision.outcome.as_ref().map(write_outcome));
    fields.node()
}

/// What became of it.
fn write_outcome(outcome: &Outcome) -> Node {
    let mut fields = Map::default();
    fields.put("standing", Node::text(outcome.standing.as_str()));
    fields.put_some("note", Node::Text(text::cut_note(&outcome.note)));
    fields.put_maybe("on", outcome.on.map(|day| Node::Text(date::write(day))));
    fields.node()
}

pub(crate) fn read(value: Value, reader: &mut Reader) -> PlanInputs {
    let mut fields = value.fields(reader);
    let mut plan = PlanInputs {
        capacity_percent: fields.small(reader, "capacity_percent", 0, 100).unwrap_or(CAPACITY) as u8,
        impact: [1; 5],
        organisation: organisation::read(fields.need(reader, "organisation"), reader),
        decisions: SortedMap::new(),
        own: SortedMap::new(),
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
    for (key, value) in fields.entries(reader, "own") {
        match key.parse::<ActionId>().ok().filter(|id| id.is_own()) {
            Some(id) => drop(plan.own.insert(id, read_own(value, reader))),
            None => reader.report.ignored.note(&value.place),
        }
    }
    fields.ignore_rest(reader);
    plan
}

fn read_own(value: Value, reader: &mut Reader) -> OwnAction {
    let mut fields = value.fields(reader);
    let mut action = OwnAction {
        title: fields.need(reader, "title").label(reader),
        effort_tenths: fields.small(reader, "effort_tenths", 0, EFFORT).unwrap_or(0),
        ..OwnAction::default()
    };
    for value in fields.list(reader, "after", LINES) {
        match value.label(reader).parse() {
            Ok(id) => action.prerequisites.push(id),
            Err(_) => reader.report.ignored.note(&value.place),
        }
    }
    for (key, value) in fields.entries(reader, "lowers") {
        match key.parse::<SubRiskId>() {
            Ok(subrisk) => action.effects.push((subrisk, value.small(reader, 1, 3) as u8)),
            Err(_) => reader.report.ignored.note(&value.place),
        }
    }
    fields.ignore_rest(reader);
    action
}

fn read_outcome(value: Value, reader: &mut Reader) -> Outcome {
    let mut fields = value.fields(reader);
    let standing = fields.need(reader, "standing").word(reader, &Standing::ALL.map(Standing::as_str));
    let outcome = Outcome {
        standing: Standing::ALL.get(standing).copied().unwrap_or(Standing::Open),
        note: fields.take("note").map(|value| value.note(reader)).unwrap_or_default(),
        on: fields.take("on").and_then(|value| value.day(reader)),
    };
    fields.ignore_rest(reader);
    outcome
}

/// A question that is not asked here is no answer that could move.
fn read_moves(value: &Value, reader: &mut Reader) -> Option<QuestionId> {
    let found = match value.node {
        Node::Text(id) => question(reader, id),
        _ => None,
    };
    if found.is_none() {
        reader.report.ignored.note(&value.place);
    }
    found
}

fn read_decision(value: Value, reader: &mut Reader) -> Decision {
    let mut fields = value.fields(reader);
    let decision = Decision {
        have: fields.maybe(reader, "have"),
        dropped: fields.take("dropped").map(|value| value.note(reader)),
        effort_tenths: fields.small(reader, "effort_tenths", 0, EFFORT),
        owner: fields.take("owner").map_or_else(String::new, |value| value.label(reader)),
        due: fields.take("due").and_then(|value| value.day(reader)),
        rank: fields.small(reader, "rank", 1, u8::MAX.into()).map(|rank| rank as u8),
        first_step: fields.take("first_step").map(|value| value.note(reader)).unwrap_or_default(),
        moves: fields.take("moves").and_then(|value| read_moves(&value, reader)),
        window: fields.take("window").and_then(|value| Window::ALL.get(value.word(reader, &WINDOWS)).copied()),
        outcome: fields.take("outcome").map(|value| read_outcome(value, reader)),
    };
    fields.ignore_rest(reader);
    decision
}
