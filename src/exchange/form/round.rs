//! A round: its own fields, and around them what grows by itself (responses, hands, removals).

use super::{duties, evidence, id, knowledge, list, meeting, plan, response, tally, within};
use crate::{
    date,
    error::Wrong,
    fields::Fields,
    json::{Map, Node},
    limits::{KEYS, RESPONSES},
    merge, path, text,
    value::{Reader, Value},
};
use domain::{
    Date,
    gate::{Check, Checked, Checker},
    question::QuestionId,
    response::{Response, ResponseId, Tally},
    round::{Form, Round, RoundId, TEAM_SIZES},
    skills::{Command, Skills},
    sorted::{SortedMap, SortedSet},
};

/// What stands for a team's name in which nothing can be seen.
const NAMELESS: &str = "?";
const FORMS: [&str; 2] = ["full", "core"];
const CHECKS: [&str; 2] = ["confirmed", "rejected"];

/// The whole round. Responses and hands are without what is withheld.
pub(crate) fn write(round: &Round, withheld: &[QuestionId]) -> Node {
    let mut fields = frame(round);
    fields.put("responses", list(round.responses.values().map(|r| response::write(r, withheld).node())));
    fields.put_some("late", list(round.late.values().map(|r| response::write(r, withheld).node())));
    fields.put("tally", tally::write(&round.tally, withheld));
    fields.node()
}

/// The round without responses and hands, as the browser stores it.
pub(crate) fn write_frame(round: &Round) -> Node {
    frame(round).node()
}

fn frame(round: &Round) -> Map {
    let mut fields = own(round);
    fields.put("revealed", Node::Bool(round.revealed));
    fields.put_some("opened", if round.opened && !round.revealed { Node::Bool(true) } else { Node::Null });
    fields.put("removed", list(round.removed.iter().take(KEYS).map(|removed| id(removed.0))));
    fields
}

/// The round's own fields: those that one person changes as a whole, with one revision.
pub(crate) fn own(round: &Round) -> Map {
    let mut team = text::label(&round.team);
    if text::is_invisible(&team) {
        NAMELESS.clone_into(&mut team);
    }
    let mut checks = Map::default();
    for (gate, checked) in &round.checks {
        checks.put(gate.as_str(), write_checked(*checked));
    }
    let [full, core] = FORMS;
    let mut fields = Map::default();
    fields.put("id", id(round.id.0));
    fields.put("revision", Node::whole(round.revision));
    fields.put("team", Node::Text(team));
    fields.put("team_size", within(round.team_size.into(), (*TEAM_SIZES.start()).into(), (*TEAM_SIZES.end()).into()));
    fields.put("date", Node::Text(date::write(round.date)));
    fields.put("form", Node::text(if round.form == Form::Full { full } else { core }));
    fields.put("questions_version", Node::whole(round.questions_version));
    fields.put("sample", Node::Bool(round.sample));
    fields.put("evidence", evidence::write(&round.evidence));
    fields.put("knowledge", knowledge::write(&round.knowledge));
    fields.put("duties", duties::write(&round.duties));
    fields.put_some("skills", write_skills(&round.skills));
    fields.put("checks", checks.node());
    fields.put("plan", plan::write(&round.plan));
    fields.put_some("meeting", meeting::write(&round.meeting));
    fields
}

fn write_skills(skills: &Skills) -> Node {
    let mut fields = Map::default();
    for (skill, command) in skills {
        fields.put(skill.as_str(), Node::text(command.as_str()));
    }
    fields.node()
}

fn read_skills(round: &mut Round, fields: &mut Fields, reader: &mut Reader) {
    for (key, value) in fields.entries(reader, "skills") {
        match key.parse() {
            Ok(skill) => {
                let command = value.word(reader, &Command::ALL.map(Command::as_str));
                round.skills.insert(skill, Command::ALL.get(command).copied().unwrap_or(Command::NotUsed));
            }
            Err(_) => reader.report.ignored.note(&value.place),
        }
    }
}

/// A word, as long as nobody said who looked and when.
fn write_checked(checked: Checked) -> Node {
    let [confirmed, rejected] = CHECKS;
    let found = Node::text(if checked.found == Check::Confirmed { confirmed } else { rejected });
    if checked == checked.found.into() {
        return found;
    }
    let mut fields = Map::default();
    fields.put("found", found);
    fields.put_maybe("by", checked.by.map(|by| Node::text(by.as_str())));
    fields.put_maybe("on", checked.on.map(|day| Node::Text(date::write(day))));
    fields.node()
}

fn read_checked(value: Value, reader: &mut Reader) -> Checked {
    let found = |value: &Value, reader: &mut Reader| match value.word(reader, &CHECKS) {
        0 => Check::Confirmed,
        _ => Check::Rejected,
    };
    if !matches!(value.node, Node::Map(_)) {
        return found(&value, reader).into();
    }
    let mut fields = value.fields(reader);
    let by = fields.take("by").map(|value| value.word(reader, &Checker::ALL.map(Checker::as_str)));
    let checked = Checked {
        found: found(&fields.need(reader, "found"), reader),
        by: by.and_then(|by| Checker::ALL.get(by).copied()),
        on: fields.take("on").and_then(|value| value.day(reader)),
    };
    fields.ignore_rest(reader);
    checked
}

/// Reads a round.
pub(crate) fn read(value: Value, reader: &mut Reader) -> Round {
    let mut fields = value.fields(reader);
    let mut round = Round {
        id: RoundId(fields.need(reader, "id").id(reader)),
        revision: fields.counter(reader, "revision"),
        team: fields.need(reader, "team").name(reader),
        team_size: fields.need(reader, "team_size").small(reader, *TEAM_SIZES.start(), *TEAM_SIZES.end()),
        date: fields.need(reader, "date").day(reader).unwrap_or(Date::MIN),
        form: if fields.need(reader, "form").word(reader, &FORMS) == 0 { Form::Full } else { Form::Core },
        questions_version: fields.need(reader, "questions_version").counter(reader),
        revealed: fields.flag(reader, "revealed"),
        opened: fields.flag(reader, "opened"),
        sample: fields.flag(reader, "sample"),
        responses: SortedMap::new(),
        late: SortedMap::new(),
        tally: Tally::default(),
        evidence: fields.take("evidence").map(|value| evidence::read(value, reader)).unwrap_or_default(),
        knowledge: fields.take("knowledge").map(|value| knowledge::read(value, reader)).unwrap_or_default(),
        duties: fields.take("duties").map(|value| duties::read(value, reader)).unwrap_or_default(),
        skills: SortedMap::new(),
        checks: SortedMap::new(),
        plan: plan::read(fields.need(reader, "plan"), reader),
        meeting: fields.take("meeting").map(|value| meeting::read(value, reader)).unwrap_or_default(),
        removed: SortedSet::new(),
    };
    round.opened |= round.revealed;
    read_skills(&mut round, &mut fields, reader);
    read_checks(&mut round, &mut fields, reader);
    read_answers(&mut round, &mut fields, reader);
    fields.ignore_rest(reader);
    round
}

/// A response that is there is not removed, whatever else the file says.
fn read_answers(round: &mut Round, fields: &mut Fields, reader: &mut Reader) {
    round.responses = read_list("responses", fields, reader);
    round.late = read_list("late", fields, reader);
    merge::settle(round);
    if let Some(value) = fields.take("tally") {
        round.tally = tally::read(value, reader);
    }
    for value in fields.list(reader, "removed", KEYS) {
        let id = ResponseId(value.id(reader));
        if !round.responses.contains_key(&id) && !round.late.contains_key(&id) {
            round.removed.insert(id);
        }
    }
}

fn read_list(name: &str, fields: &mut Fields, reader: &mut Reader) -> SortedMap<ResponseId, Response> {
    let mut all = SortedMap::new();
    for value in fields.list(reader, name, RESPONSES) {
        let place = path::field(&value.place, "id");
        let mut fields = value.fields(reader);
        let response = response::read(&mut fields, reader);
        fields.ignore_rest(reader);
        if all.insert(response.id, response).is_some() {
            reader.refuse(&place, Wrong::Twice);
        }
    }
    all
}

fn read_checks(round: &mut Round, fields: &mut Fields, reader: &mut Reader) {
    for (key, value) in fields.entries(reader, "checks") {
        match key.parse() {
            Ok(gate) => {
                let checked = read_checked(value, reader);
                round.checks.insert(gate, checked);
            }
            Err(_) => reader.report.ignored.note(&value.place),
        }
    }
}
