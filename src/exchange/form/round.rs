//! A round: its own fields, and around them what grows by itself (responses, hands, removals).

use super::{Reader, duties, evidence, hex, knowledge, parse_hex, plan, response, tally, within};
use crate::{
    date,
    error::{Expected, ReadError, Wrong},
    json::Node,
    limits::RESPONSES,
    text,
    value::{Fields, Value},
};
use domain::{
    gate::{Check, GateId},
    question::QuestionId,
    response::{ResponseId, Tally},
    round::{Form, Round, RoundId, TEAM_SIZES},
};
use std::collections::{BTreeMap, BTreeSet};

/// What stands for a team's name in which nothing can be seen.
const NAMELESS: &str = "?";

/// The whole round. Responses and hands are without what is withheld.
pub(crate) fn write(round: &Round, withheld: &BTreeSet<QuestionId>) -> Node {
    let responses = round.responses.values().map(|r| response::write(r, withheld));
    let answers =
        named([("responses", Node::List(responses.collect())), ("tally", tally::write(&round.tally, withheld))]);
    Node::Map(frame(round).chain(answers).collect())
}

/// The round without responses and hands, as the browser stores it.
pub(crate) fn write_frame(round: &Round) -> Node {
    Node::Map(frame(round).collect())
}

fn frame(round: &Round) -> impl Iterator<Item = (String, Node)> {
    let removed = round.removed.iter().map(|id| Node::text(hex(id.0))).collect();
    own(round).chain(named([("revealed", Node::Bool(round.revealed)), ("removed", Node::List(removed))]))
}

/// The round's own fields: those that one person changes as a whole, with one revision.
pub(crate) fn own(round: &Round) -> impl Iterator<Item = (String, Node)> {
    let team = match text::label(&round.team) {
        name if text::is_invisible(&name) => NAMELESS.to_owned(),
        name => name,
    };
    let checks = round.checks.iter().map(|(id, check)| {
        (id.as_str(), Node::text(if *check == Check::Confirmed { "confirmed" } else { "rejected" }))
    });
    named([
        ("id", Node::text(hex(round.id.0))),
        ("revision", Node::whole(round.revision)),
        ("team", Node::Text(team)),
        ("team_size", within(round.team_size, (*TEAM_SIZES.start()).into(), (*TEAM_SIZES.end()).into())),
        ("date", Node::Text(date::write(round.date))),
        ("form", Node::text(if round.form == Form::Full { "full" } else { "core" })),
        ("questions_version", Node::whole(round.questions_version)),
        ("sample", Node::Bool(round.sample)),
        ("evidence", evidence::write(&round.evidence)),
        ("knowledge", knowledge::write(&round.knowledge)),
        ("duties", duties::write(&round.duties)),
        ("checks", Node::entries(checks)),
        ("plan", plan::write(&round.plan)),
    ])
}

fn named<const N: usize>(fields: [(&str, Node); N]) -> impl Iterator<Item = (String, Node)> {
    fields.into_iter().map(|(name, node)| (name.to_owned(), node))
}

/// Reads a round.
pub(crate) fn read(mut fields: Fields, reader: &mut Reader) -> Result<Round, ReadError> {
    let round = Round {
        id: RoundId(fields.need("id")?.parsed(Expected::Id, parse_hex)?),
        revision: fields.counter("revision")?,
        team: fields.need("team")?.name(&mut reader.report)?,
        team_size: fields.need("team_size")?.whole((*TEAM_SIZES.start()).into(), (*TEAM_SIZES.end()).into())?,
        date: fields.need("date")?.day()?,
        form: fields.need("form")?.word(|word| match word {
            "full" => Some(Form::Full),
            "core" => Some(Form::Core),
            _ => None,
        })?,
        questions_version: fields.need("questions_version")?.counter()?,
        sample: fields.flag("sample")?,
        evidence: fields.take("evidence").map_or_else(|| Ok(Default::default()), |v| evidence::read(v, reader))?,
        knowledge: fields.take("knowledge").map_or_else(|| Ok(Default::default()), |v| knowledge::read(v, reader))?,
        duties: fields.take("duties").map_or_else(|| Ok(Default::default()), |v| duties::read(v, reader))?,
        checks: read_checks(fields.take("checks"), reader)?,
        plan: plan::read(fields.need("plan")?, reader)?,
        revealed: fields.flag("revealed")?,
        responses: BTreeMap::new(),
        tally: fields.take("tally").map_or_else(|| Ok(Tally::default()), |v| tally::read(v, reader))?,
        removed: BTreeSet::new(),
    };
    let round = with_responses(round, &mut fields, reader)?;
    fields.ignore_rest(&mut reader.report);
    Ok(round)
}

/// A response that is there is not removed, whatever else the file says.
fn with_responses(mut round: Round, fields: &mut Fields, reader: &mut Reader) -> Result<Round, ReadError> {
    for value in fields.list("responses", RESPONSES)? {
        let place = value.place.clone();
        let mut fields = value.fields()?;
        let response = response::read(&mut fields, reader)?;
        fields.ignore_rest(&mut reader.report);
        if round.responses.insert(response.id, response).is_some() {
            return Err(ReadError::at(crate::path::field(&place, "id"), Wrong::Twice));
        }
    }
    for value in fields.list("removed", usize::MAX)? {
        let id = ResponseId(value.parsed(Expected::Id, parse_hex)?);
        if !round.responses.contains_key(&id) {
            round.removed.insert(id);
        }
    }
    Ok(round)
}

fn read_checks(value: Option<Value>, reader: &mut Reader) -> Result<BTreeMap<GateId, Check>, ReadError> {
    let mut checks = BTreeMap::new();
    for (key, value) in value.map_or_else(|| Ok(Vec::new()), Value::entries)? {
        match key.parse() {
            Ok(gate) => {
                let check = value.word(|word| match word {
                    "confirmed" => Some(Check::Confirmed),
                    "rejected" => Some(Check::Rejected),
                    _ => None,
                })?;
                checks.insert(gate, check);
            }
            Err(_) => reader.report.ignored.note(value.place),
        }
    }
    Ok(checks)
}
