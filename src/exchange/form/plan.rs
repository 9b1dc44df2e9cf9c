//! What a plan depends on besides the scores: capacity in percent, impact by risk, organisation, decisions by action
//! with effort in tenths of a person-week.

use super::{Reader, label, within};
use crate::{
    date,
    error::{Expected, ReadError},
    json::Node,
    text,
    value::{Fields, Value},
};
use domain::{
    action::ActionId,
    organisation::{Organisation, PaasFit},
    risk::RiskId,
    round::{Decision, PlanInputs},
};

/// Largest effort of one action, in tenths of a person-week.
const EFFORT: i64 = 9_999;
/// The share of the team's time unless said otherwise, in percent.
const CAPACITY: u8 = 15;

pub(crate) fn write(plan: &PlanInputs) -> Node {
    let impact = RiskId::ALL.into_iter().map(|risk| (risk, within(plan.impact_of(risk), 1, 3)));
    let decisions = plan.decisions.iter().filter(|(id, decision)| id.0 <= 99 && !decision.is_empty());
    Node::map([
        ("capacity_percent", within(plan.capacity_percent, 0, 100)),
        ("impact", Node::entries(impact)),
        ("organisation", write_organisation(&plan.organisation)),
        ("decisions", Node::entries(decisions.map(|(id, decision)| (id, write_decision(decision))))),
    ])
}

fn write_organisation(organisation: &Organisation) -> Node {
    let fit = organisation.paas_fit;
    Node::map([
        ("engineers", Node::whole(organisation.engineers)),
        ("teams", Node::whole(organisation.teams)),
        ("needs_24x7", Node::Bool(organisation.needs_24x7)),
        (
            "paas_fit",
            Node::map([
                ("stateless_web", Node::Bool(fit.stateless_web)),
                ("managed_database", Node::Bool(fit.managed_database)),
                ("ordinary_hardware", Node::Bool(fit.ordinary_hardware)),
                ("region_and_compliance", Node::Bool(fit.region_and_compliance)),
                ("cost_at_scale", Node::Bool(fit.cost_at_scale)),
            ]),
        ),
    ])
}

/// An action that was left out without a reason has an empty reason, which is more than none.
fn write_decision(decision: &Decision) -> Node {
    let mut fields = vec![("have", decision.have.map_or(Node::Null, Node::Bool))];
    fields.extend(decision.dropped.as_ref().map(|reason| ("dropped", Node::Text(text::cut_note(reason)))));
    fields.extend([
        ("effort_tenths", decision.effort_tenths.map_or(Node::Null, |n| within(n, 0, EFFORT))),
        ("owner", label(&decision.owner)),
        ("due", decision.due.map_or(Node::Null, |due| Node::Text(date::write(due)))),
    ]);
    Node::entries(fields.into_iter().filter(|(name, node)| *name == "dropped" || !node.is_void()))
}

pub(crate) fn read(value: Value, reader: &mut Reader) -> Result<PlanInputs, ReadError> {
    let mut fields = value.fields()?;
    let mut plan = PlanInputs {
        capacity_percent: fields.take("capacity_percent").map_or(Ok(CAPACITY), |v| v.whole(0, 100))?,
        impact: [1; 5],
        organisation: read_organisation(fields.need("organisation")?.fields()?, reader)?,
        decisions: std::collections::BTreeMap::new(),
    };
    if let Some(impact) = fields.take("impact") {
        let mut impact = impact.fields()?;
        for (risk, place) in RiskId::ALL.into_iter().zip(&mut plan.impact) {
            *place = impact.take(&risk.to_string()).map_or(Ok(1), |v| v.whole(1, 3))?;
        }
        impact.ignore_rest(&mut reader.report);
    }
    for (key, value) in fields.entries("decisions")? {
        match key.parse::<ActionId>() {
            Ok(id) => {
                let decision = read_decision(value.fields()?, reader)?;
                if !decision.is_empty() {
                    plan.decisions.insert(id, decision);
                }
            }
            Err(_) => reader.report.ignored.note(value.place),
        }
    }
    fields.ignore_rest(&mut reader.report);
    Ok(plan)
}

fn read_organisation(mut fields: Fields, reader: &mut Reader) -> Result<Organisation, ReadError> {
    let mut fit = PaasFit::default();
    if let Some(value) = fields.take("paas_fit") {
        let mut fields = value.fields()?;
        for (name, point) in [
            ("stateless_web", &mut fit.stateless_web),
            ("managed_database", &mut fit.managed_database),
            ("ordinary_hardware", &mut fit.ordinary_hardware),
            ("region_and_compliance", &mut fit.region_and_compliance),
            ("cost_at_scale", &mut fit.cost_at_scale),
        ] {
            *point = fields.flag(name)?;
        }
        fields.ignore_rest(&mut reader.report);
    }
    let organisation = Organisation {
        engineers: fields.need("engineers")?.whole(0, u16::MAX.into())?,
        teams: fields.need("teams")?.whole(0, u16::MAX.into())?,
        needs_24x7: fields.flag("needs_24x7")?,
        paas_fit: fit,
    };
    fields.ignore_rest(&mut reader.report);
    Ok(organisation)
}

fn read_decision(mut fields: Fields, reader: &mut Reader) -> Result<Decision, ReadError> {
    let decision = Decision {
        have: fields.take("have").map(Value::yes).transpose()?,
        dropped: fields.take("dropped").map(|v| v.note(&mut reader.report)).transpose()?,
        effort_tenths: fields.take("effort_tenths").map(|v| v.whole(0, EFFORT)).transpose()?,
        owner: fields.take("owner").map_or_else(|| Ok(String::new()), |v| v.label(&mut reader.report))?,
        due: fields.take("due").map(|v| v.parsed(Expected::Day, date::parse)).transpose()?,
    };
    fields.ignore_rest(&mut reader.report);
    Ok(decision)
}
