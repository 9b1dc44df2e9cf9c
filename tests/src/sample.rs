//! The sample teams as rounds, each with what is expected of it.

use crate::reference::{id, list, number, sample_teams, text};
use domain::{
    Date,
    duties::{Carrier, DutyLine, DutyMap, Role},
    evidence::{Evidence, Thousandths},
    gate::Check,
    knowledge::{Knowledge, System},
    organisation::{Organisation, PaasFit},
    question::{Answer, Level},
    response::{Response, ResponseId, Tally},
    round::{Decision, Form, PlanInputs, Round, RoundId},
};
use serde_json::Value;

/// A sample team.
pub struct Sample {
    /// Its id in the file.
    pub id: String,
    /// All its inputs.
    pub round: Round,
    /// What must follow from them.
    pub expected: Value,
}

/// Both sample teams.
#[must_use]
pub fn samples() -> Vec<Sample> {
    let file = sample_teams();
    let sample = |team: &Value| Sample {
        id: text(&team["id"]).to_owned(),
        round: round(team, list(&file["question_order"])),
        expected: team["expected"].clone(),
    };
    list(&file["teams"]).iter().map(sample).collect()
}

fn round(team: &Value, order: &[Value]) -> Round {
    let responses = list(&team["responses"]).iter().enumerate().map(|(i, row)| {
        let mut response = Response::new(ResponseId(i as u128 + 1));
        for (question, code) in order.iter().zip(list(row)) {
            response.answer(id(text(question)), answer(code));
        }
        (response.id, response)
    });
    Round {
        id: RoundId(1),
        revision: 0,
        team: text(&team["name"]).to_owned(),
        team_size: whole(&team["team_size"]),
        date: Date::from_ordinal_date(2026, 1).unwrap(),
        form: Form::Full,
        questions_version: 1,
        revealed: true,
        opened: true,
        sample: true,
        responses: responses.collect(),
        tally: Tally::default(),
        evidence: evidence(&team["evidence"], &team["evidence_context"]),
        knowledge: knowledge(&team["knowledge"]),
        duties: duties(&team["duties"], &team["people_for_solo_ops"]),
        skills: Default::default(),
        checks: list(&team["facilitator_confirmed"]).iter().map(|g| (id(text(g)), Check::Confirmed.into())).collect(),
        plan: plan_inputs(team),
        meeting: Default::default(),
        late: Default::default(),
        removed: Default::default(),
    }
}

/// Reads an answer code: a level, `"dk"` or `"na"`.
#[must_use]
pub fn answer(code: &Value) -> Answer {
    match code.as_str() {
        Some("dk") => Answer::DontKnow,
        Some("na") => Answer::DoesNotApply,
        _ => Answer::Level(Level::new(whole(code) as u8).unwrap()),
    }
}

fn evidence(values: &Value, context: &Value) -> Evidence {
    Evidence {
        values: values.as_object().unwrap().iter().map(|(metric, value)| (id(metric), thousandths(value))).collect(),
        looked_up: Default::default(),
        promised_24x7: context["promised_24x7"] == true,
        restore_procedure_written: context["restore_procedure_written"].as_bool(),
        release_steps_written: None,
        admin_count: Some(whole(&context["admin_count"])),
    }
}

/// Reads a knowledge matrix.
#[must_use]
pub fn knowledge(matrix: &Value) -> Knowledge {
    let levels = |system: &Value| {
        let levels = system["levels"].as_object().unwrap();
        levels.iter().map(|(who, level)| (who.clone(), whole(level) as u8)).collect()
    };
    let system = |system: &Value| System {
        id: text(&system["id"]).to_owned(),
        name: text(&system["name"]).to_owned(),
        weight: whole(&system["weight"]) as u8,
        levels: levels(system),
    };
    let systems = list(&matrix["systems"]).iter().map(system).collect();
    Knowledge { people: texts(&matrix["people"]), systems, unfinished: false, given: 0 }
}

fn duties(lines: &Value, people: &Value) -> DutyMap {
    let carrier = |carrier: &Value| Carrier {
        who: text(&carrier["who"]).to_owned(),
        role: match text(&carrier["role"]) {
            "dev" => Role::Developer,
            "ops" => Role::Operations,
            "platform" => Role::Platform,
            "vendor" => Role::Vendor,
            other => panic!("unknown role {other}"),
        },
        hours: thousandths(&carrier["hours"]),
    };
    let line = |line: &Value| DutyLine {
        id: text(&line["id"]).to_owned(),
        weight: whole(&line["weight"]) as u8,
        carriers: list(&line["carriers"]).iter().map(carrier).collect(),
        able: texts(&line["able"]),
    };
    DutyMap { people: texts(people), lines: list(lines).iter().map(line).collect() }
}

fn plan_inputs(team: &Value) -> PlanInputs {
    let org = &team["org"];
    let fits = |check: &str| org["paas_fit"][check] == 1;
    let have = Decision { have: Some(true), ..Decision::default() };
    PlanInputs {
        own: Default::default(),
        capacity_percent: (number(&team["capacity_share"]) * 100.0).round() as u8,
        impact: ["1", "2", "3", "4", "5"].map(|risk| whole(&team["impact"][risk]) as u8),
        organisation: Organisation {
            engineers: whole(&org["engineers"]),
            teams: whole(&org["teams"]),
            needs_24x7: org["need_247"] == true,
            paas_fit: PaasFit {
                stateless_web: fits("stateless_web"),
                managed_database: fits("managed_db_ok"),
                ordinary_hardware: fits("no_special_hardware"),
                region_and_compliance: fits("region_and_compliance_ok"),
                cost_at_scale: fits("cost_at_scale_ok"),
            },
        },
        decisions: list(&team["already_done"]).iter().map(|action| (id(text(action)), have.clone())).collect(),
    }
}

fn thousandths(value: &Value) -> Thousandths {
    Thousandths((number(value) * 1000.0).round() as i64)
}

fn whole(value: &Value) -> u16 {
    u16::try_from(value.as_u64().unwrap()).unwrap()
}

fn texts(value: &Value) -> Vec<String> {
    list(value).iter().map(|t| text(t).to_owned()).collect()
}
