//! The schema of a round's file: it is one, whatever is written fits it, and what breaks a rule is refused by it and by the
//! reader.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use domain::{
    action::ActionId,
    round::{Round, TEAM_SIZES},
    vote::{CANDIDATES, DOTS, ID_BITS, LISTS, MOST_CHANGES},
};
use exchange::{ReadError, VERSION, limits, read, write_round};
use jsonschema::Validator;
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};
use std::sync::LazyLock;
use tests::{
    arbitrary::{self, Range},
    sample::samples,
    wire::{self, catalogue, few, full, question, response, with},
};

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../schema/round-file.schema.json")).unwrap());
static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| validator(&SCHEMA));

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::options().should_validate_formats(true).build(schema).unwrap()
}

/// Where a file does not fit a schema, in the reader's words for places, and why.
fn misfits(validator: &Validator, text: &str) -> Vec<(String, String)> {
    let file: Value = serde_json::from_str(text).unwrap();
    validator.iter_errors(&file).map(|error| (place(error.instance_path().as_str()), error.to_string())).collect()
}

/// `/round/responses/0/id` as `round.responses[0].id`; a key that is a number, as those of the impact are, stays a key.
fn place(pointer: &str) -> String {
    let mut place = String::new();
    for name in pointer.split('/').skip(1) {
        let is_map = ["impact", "topics", "almost"].iter().any(|map| place.ends_with(map))
            || (place.contains(".talks.") && place.ends_with("after"))
            || place.contains("tally.hands");
        let is_index = name.parse::<usize>().is_ok() && !is_map;
        match name {
            _ if is_index => place += &format!("[{name}]"),
            _ if place.is_empty() => place += name,
            _ => place += &format!(".{name}"),
        }
    }
    place
}

/// Calls `visit` with each schema in this one that says what a named field is.
fn fields<'s>(schema: &'s Value, visit: &mut impl FnMut(&str, &'s Value)) {
    match schema {
        Value::Object(map) => {
            for (name, field) in map.get("properties").and_then(Value::as_object).into_iter().flatten() {
                visit(name, field);
            }
            map.values().for_each(|inner| fields(inner, visit));
        }
        Value::Array(items) => items.iter().for_each(|inner| fields(inner, visit)),
        _ => {}
    }
}

#[test]
fn it_is_a_schema_and_says_what_each_field_is() {
    assert!(jsonschema::meta::validate(&SCHEMA).is_ok());
    let mut count = 0;
    fields(&SCHEMA, &mut |name, field| {
        let shared = field["$ref"].as_str().map_or(field, |path| SCHEMA.pointer(&path[1..]).unwrap());
        assert!(field["title"].is_string(), "{name}");
        assert!(field["description"].is_string() || shared["description"].is_string(), "{name}");
        count += 1;
    });
    assert!(count > 60, "{count}");
}

#[test]
fn its_limits_are_those_of_the_program() {
    let check = |pointer: &str, expected: u64| {
        assert_eq!(SCHEMA.pointer(pointer).and_then(Value::as_u64), Some(expected), "{pointer}");
    };
    let count = |n: usize| n as u64;
    check("/properties/v/const", VERSION.into());
    check("/properties/count/maximum", count(limits::RESPONSES));
    check("/$defs/round/properties/responses/maxItems", count(limits::RESPONSES));
    check("/$defs/count/maximum", count(limits::RESPONSES));
    check("/$defs/round/properties/team_size/minimum", (*TEAM_SIZES.start()).into());
    check("/$defs/round/properties/team_size/maximum", (*TEAM_SIZES.end()).into());
    check("/$defs/round/properties/removed/maxItems", count(limits::KEYS));
    check("/$defs/round/properties/checks/maxProperties", count(limits::ENTRIES));
    check("/$defs/response/properties/answers/maxProperties", count(limits::ENTRIES));
    check("/$defs/response/properties/notes/maxProperties", count(limits::ENTRIES));
    check("/$defs/tally/properties/hands/maxProperties", count(limits::ENTRIES));
    check("/$defs/evidence/properties/values/maxProperties", count(limits::ENTRIES));
    check("/$defs/system/properties/levels/maxProperties", count(limits::ENTRIES));
    check("/$defs/plan/properties/decisions/maxProperties", count(limits::ENTRIES));
    check("/$defs/withheld/maxItems", count(limits::LINES));
    check("/$defs/people/maxItems", count(limits::LINES));
    check("/$defs/knowledge/properties/systems/maxItems", count(limits::LINES));
    check("/$defs/duties/properties/lines/maxItems", count(limits::LINES));
    check("/$defs/dutyLine/properties/carriers/maxItems", count(limits::LINES));
    check("/$defs/plan/properties/own/maxProperties", count(limits::ENTRIES));
    check("/$defs/ownAction/properties/after/maxItems", count(limits::LINES));
    check("/$defs/meeting/properties/talks/maxProperties", count(limits::ENTRIES));
    check("/$defs/meeting/properties/parked/maxItems", count(limits::LINES));
    check("/$defs/meeting/properties/worth/items/maximum", count(limits::RESPONSES));
    check("/$defs/vote/properties/list/minimum", (*LISTS.start()).into());
    check("/$defs/vote/properties/list/maximum", (*LISTS.end()).into());
    check("/$defs/vote/properties/candidates/maxItems", count(CANDIDATES));
    check("/$defs/vote/properties/hands/maxItems", count(CANDIDATES));
    check("/$defs/vote/properties/hands/items/maximum", u64::from(*TEAM_SIZES.end()) * u64::from(DOTS));
    check("/$defs/vote/properties/ballots/maxItems", count(limits::RESPONSES));
    check("/$defs/ballot/properties/id/maximum", (1 << ID_BITS) - 1);
    check("/$defs/ballot/properties/times/maximum", MOST_CHANGES.into());
    check("/$defs/ballot/properties/dots/maxItems", DOTS.into());
    check("/$defs/ballot/properties/dots/items/maximum", count(CANDIDATES) - 1);
    check("/$defs/note/maxLength", count(limits::NOTE_CHARS));
    check("/$defs/setAside/maxLength", count(limits::NOTE_CHARS));
    // No sign has more than 16 characters.
    check("/$defs/label/maxLength", 16 * count(limits::NAME_CLUSTERS));
}

#[test]
fn the_longest_label_fits() {
    let family = "👨🏽\u{200d}👩🏽\u{200d}👧🏽\u{200d}👦🏽".repeat(limits::NAME_CLUSTERS);
    let longest = format!("e{}", "\u{200d}👩".repeat(8)).chars().take(16).collect::<String>();
    for team in [family, longest.repeat(limits::NAME_CLUSTERS)] {
        let text = write_round(catalogue(), &Round { team, ..full() });
        assert!(read(catalogue(), text.as_bytes()).is_ok(), "{text}");
        assert_eq!(misfits(&VALIDATOR, &text), []);
    }
}

/// Each round with the catalogue that it was answered with.
#[test]
fn what_is_written_fits_and_no_field_is_missing() {
    let mut closed = SCHEMA.clone();
    close(&mut closed);
    let closed = validator(&closed);
    let check = |catalogue: &domain::Catalogue, round: &Round| {
        let text = write_round(catalogue, round);
        assert_eq!(misfits(&VALIDATOR, &text), [], "{text}");
        assert_eq!(misfits(&closed, &text), [], "{text}");
    };
    samples().iter().for_each(|sample| check(&content::CATALOGUE, &sample.round));
    check(&content::CATALOGUE, &content::samples::larkspur());
    check(&content::CATALOGUE, &content::samples::quayside());
    check(catalogue(), &wire::empty());
    check(catalogue(), &few());
    check(catalogue(), &full());
    assert_eq!(misfits(&closed, include_str!("../fixtures/v1/round.json")), []);
}

/// The same schema without room for fields that it does not name.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.values_mut().for_each(close);
            let has_names = map.get("properties").is_some_and(Value::is_object);
            let has_patterns = map.get("patternProperties").is_some_and(Value::is_object);
            if (has_names || has_patterns) && !map.contains_key("additionalProperties") {
                map.insert("additionalProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_round_fits(round in arbitrary::rounds(&content::CATALOGUE, Range::Plausible)) {
        prop_assert_eq!(misfits(&VALIDATOR, &write_round(&content::CATALOGUE, &round)), []);
    }

    #[test]
    fn wild_numbers_texts_and_days_fit(
        round in arbitrary::rounds(catalogue(), Range::Wild),
        texts in vec(wire::any_text(), 6),
        julian in -2_000_000..5_000_000i32,
    ) {
        let mut round = round;
        let [team, note, owner, system, who, reason] = <[String; 6]>::try_from(texts).unwrap();
        round.team = team;
        round.date = domain::Date::from_julian_day(julian).unwrap_or(round.date);
        let mut noted = response(99, u32::MAX, &[]);
        noted.notes.insert(question("1.1a"), note);
        round.responses.insert(noted.id, noted);
        let decision = round.plan.decisions.or_default(ActionId(7));
        (decision.owner, decision.dropped, decision.due) = (owner, Some(reason), Some(round.date));
        round.knowledge.people.push(who.clone());
        if let Some(first) = round.knowledge.systems.first_mut() {
            first.name = system;
            first.levels.insert(who, 3);
        }
        prop_assert_eq!(misfits(&VALIDATOR, &write_round(catalogue(), &round)), []);
    }
}

/// Who refuses a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum By {
    Both,
    /// The reader is laxer: it mends the value, or leaves it out and says so.
    Schema,
    /// The schema is laxer: it cannot say this.
    Reader,
}

/// Reads and validates a file with one thing wrong at `at`.
fn check_file(text: &str, at: &str, by: By, case: &str) {
    let misfits = misfits(&VALIDATOR, text);
    // What is not there is missed by what is around it.
    assert_eq!(misfits.iter().any(|(place, _)| at.starts_with(place)), by != By::Reader, "{case}: {misfits:?}");
    assert_eq!(misfits.is_empty(), by == By::Reader, "{case}: {misfits:?}");
    match read(catalogue(), text.as_bytes()) {
        Ok(_) => assert_eq!(by, By::Schema, "{case}"),
        Err(ReadError::At { place, .. }) => assert!(place == at && by != By::Schema, "{case}: {place}"),
        Err(ReadError::NotOurs) => assert!(at == "format" && by == By::Both, "{case}"),
        Err(ReadError::Newer { .. }) => assert!(at == "v" && by == By::Both, "{case}"),
        Err(other) => panic!("{case}: {other:?}"),
    }
}

#[test]
fn what_breaks_a_rule_is_refused() {
    use By::{Both, Reader, Schema};
    let good = write_round(catalogue(), &full());
    let check = |from: &str, to: &str, at: &str, by: By| {
        assert!(good.contains(from), "{from} is not in the file");
        check_file(&good.replacen(from, to, 1), at, by, &format!("{from} -> {to}"));
    };
    let texts = |n: usize| (0..n).map(|i| format!("\"p{i}\"")).collect::<Vec<_>>().join(",");
    let first = "round.responses[0]";
    let of_first = |field: &str| format!("{first}.{field}");

    check("unsolo/round", "other/round", "format", Both);
    check("\"format\": \"unsolo/round\",", "", "format", Both);
    check("\"v\": 1", "\"v\": 2", "v", Both);
    check("\"v\": 1", "\"v\": 0", "v", Both);
    check("\"v\": 1", "\"v\": \"1\"", "v", Both);
    check("\"v\": 1", "\"v\": 1.0", "v", Reader);
    check("\"v\": 1,", "", "v", Both);
    check("\"count\": 6,", "", "count", Both);
    check("\"count\": 6", "\"count\": -6", "count", Both);
    check("\"count\": 6", "\"count\": 501", "count", Both);
    check("\"count\": 6", "\"count\": 5", "count", Reader);
    check("\"round\": {", "\"rounds\": {", "round", Both);

    check("\"id\": \"0000000000000000000000000000000a\",", "", "round.id", Both);
    check("0000000000000000000000000000000a", "a", "round.id", Both);
    check("0000000000000000000000000000000a", "0000000000000000000000000000000g", "round.id", Both);
    check("0000000000000000000000000000000a", "0000000000000000000000000000000A", "round.id", Schema);
    check("\"revision\": 7", "\"revision\": 4294967296", "round.revision", Both);
    check("\"revision\": 7", "\"revision\": -1", "round.revision", Both);
    check("\"revision\": 7", "\"revision\": null", "round.revision", Schema);
    check("\"team\": \"Larkspur Shop\",", "", "round.team", Both);
    check("\"Larkspur Shop\"", "7", "round.team", Both);
    check("Larkspur Shop", "", "round.team", Both);
    check("Larkspur Shop", "\u{200b} ", "round.team", Both);
    check("Larkspur Shop", "\u{301}", "round.team", Reader);
    check("Larkspur Shop", &"x".repeat(1281), "round.team", Both);
    check("Larkspur Shop", &"x".repeat(81), "round.team", Reader);
    check("Larkspur Shop", "Larkspur\\nShop", "round.team", Schema);
    check("Larkspur Shop", "Ana\u{202e}txt.exe", "round.team", Schema);
    check("\"team_size\": 6,", "", "round.team_size", Both);
    check("\"team_size\": 6", "\"team_size\": -6", "round.team_size", Both);
    check("\"team_size\": 6", "\"team_size\": 0", "round.team_size", Both);
    check("\"team_size\": 6", "\"team_size\": 201", "round.team_size", Both);
    check("\"team_size\": 6", "\"team_size\": \"6\"", "round.team_size", Both);
    check("\"date\": \"2026-11-20\",", "", "round.date", Both);
    check("2026-11-20", "2026-02-29", "round.date", Both);
    check("2026-11-20", "20 Nov 2026", "round.date", Both);
    check("2026-11-20", "2026-11-20T10:00:00Z", "round.date", Both);
    check("2026-11-20", "2026-13-20", "round.date", Both);
    check("2026-11-20", "1999-12-31", "round.date", Both);
    check("2026-11-20", "3000-01-01", "round.date", Both);
    check("\"form\": \"full\",", "", "round.form", Both);
    check("\"full\"", "\"both\"", "round.form", Both);
    check("\"questions_version\": 1,", "", "round.questions_version", Both);
    check("\"questions_version\": 1", "\"questions_version\": -1", "round.questions_version", Both);
    check("\"sample\": false", "\"sample\": 0", "round.sample", Both);
    check("\"revealed\": true", "\"revealed\": \"yes\"", "round.revealed", Both);
    check("\"plan\": {", "\"plans\": {", "round.plan", Both);
    check("0000000000000000000000000000dead", "dead", "round.removed[0]", Both);
    check("\"confirmed\"", "\"maybe\"", "round.checks.shared_admin.found", Both);
    check("\"rejected\"", "\"maybe\"", "round.checks.no_restore", Both);
    check("\"lead\"", "\"Anna\"", "round.checks.shared_admin.by", Both);
    check("\"no_restore\": \"rejected\"", "\"moon\": \"full\"", "round.checks.moon", Schema);
    check("[6000, 9000]", "[6000]", "round.evidence.looked_up.E02.range", Both);
    check("\"unknown\": true", "\"unknown\": 1", "round.evidence.looked_up.E20.unknown", Both);
    check("\"s2\": 0", "\"s2\": 4", "round.responses[0].knows.s2", Both);

    check("\"id\": \"00000000000000000000111122223333\",", "", &of_first("id"), Both);
    check("00000000000000000000222244446666", "00000000000000000000111122223333", "round.responses[1].id", Reader);
    check("\"revision\": 30", "\"revision\": \"30\"", &of_first("revision"), Both);
    check("\"answers\": {", "\"answer\": {", &of_first("answers"), Both);
    check("\"1.1a\": 1", "\"1.1a\": 5", &of_first("answers.1.1a"), Both);
    check("\"1.1a\": 1", "\"1.1a\": -1", &of_first("answers.1.1a"), Both);
    check("\"1.1a\": 1", "\"1.1a\": 1.5", &of_first("answers.1.1a"), Both);
    check("\"1.1a\": 1", "\"1.1a\": 1.0", &of_first("answers.1.1a"), Reader);
    check("\"1.1a\": 1", "\"1.1a\": \"1\"", &of_first("answers.1.1a"), Both);
    check("\"1.1a\": 1", "\"1.1a\": \"DK\"", &of_first("answers.1.1a"), Both);
    check("\"1.1a\": 1", "\"1.1a\": true", &of_first("answers.1.1a"), Both);
    check("\"1.1a\": 1", "\"1.1a\": null", &of_first("answers.1.1a"), Both);
    check("\"1.1a\": 1", "\"1.1b\": 2", &of_first("answers.1.1b"), Reader);
    check("\"1.1a\": 1", "\"1.1z\": 5", &of_first("answers.1.1z"), Schema);
    check("\"9.9z\": 3", "\"9.9z\": [3]", &of_first("answers.9.9z"), Schema);
    check("\"9.9z\": 3", &format!("\"9.9z\": \"{}\"", "x".repeat(4001)), &of_first("answers.9.9z"), Both);
    check("Two lines", &"x".repeat(4001), &of_first("notes.1.1a"), Both);
    check("\"Tired.\"", "7", &of_first("notes.5.1a"), Both);
    check("\"Tired.\"", "\" \"", &of_first("notes.5.1a"), Schema);
    check("Tired.", "\\u0007", &of_first("notes.5.1a"), Schema);
    check("\"notes\":", "\"withheld\": \"5.1a\", \"notes\":", &of_first("withheld"), Both);
    check("\"notes\":", "\"withheld\": [7], \"notes\":", &of_first("withheld[0]"), Schema);

    check("\"0\": 1, \"2\": 2", "\"0\": 1, \"2\": 501", "round.tally.hands.1.1b.2", Both);
    check("\"0\": 1, \"2\": 2", "\"0\": 1, \"2\": -2", "round.tally.hands.1.1b.2", Both);
    check("\"dk\": 1", "\"dk\": \"one\"", "round.tally.hands.1.1b.dk", Both);
    check("\"hands\": {", "\"hands\": 7, \"fists\": {", "round.tally.hands", Both);

    check("\"E02\": 7000", "\"E02\": -1", "round.evidence.values.E02", Both);
    check("\"E02\": 7000", "\"E02\": 7000.5", "round.evidence.values.E02", Both);
    check("\"E02\": 7000", "\"E02\": 1000000000001", "round.evidence.values.E02", Both);
    check("\"E02\": 7000", "\"E28\": -1", "round.evidence.values.E28", Schema);
    check("\"promised_24x7\": true", "\"promised_24x7\": 1", "round.evidence.promised_24x7", Both);
    check("\"admin_count\": 2", "\"admin_count\": 65536", "round.evidence.admin_count", Both);

    check("[\"P1\", \"Zoë\"]", &format!("[{}]", texts(201)), "round.knowledge.people", Both);
    check("[\"P1\", \"Zoë\"]", "[\"P1\", 2]", "round.knowledge.people[1]", Both);
    check("\"id\": \"s1\",", "", "round.knowledge.systems[0].id", Both);
    check("\"name\": \"Shop front end\",", "", "round.knowledge.systems[0].name", Both);
    check("\"weight\": 3", "\"weight\": 4", "round.knowledge.systems[0].weight", Both);
    check("\"Zoë\": 3", "\"Zoë\": 4", "round.knowledge.systems[0].levels.Zoë", Both);
    check("\"Zoë\": 3", "\"Zoë\": 2.5", "round.knowledge.systems[0].levels.Zoë", Both);

    check("\"id\": \"D01\",", "", "round.duties.lines[0].id", Both);
    check("\"weight\": 2", "\"weight\": 0", "round.duties.lines[0].weight", Both);
    check("\"who\": \"P1\", ", "", "round.duties.lines[0].carriers[0].who", Both);
    check("\"role\": \"developer\", ", "", "round.duties.lines[0].carriers[0].role", Both);
    check(", \"hours\": 3500", "", "round.duties.lines[0].carriers[0].hours", Both);
    check("\"vendor\"", "\"friend\"", "round.duties.lines[0].carriers[1].role", Both);
    check("\"hours\": 3500", "\"hours\": 168001", "round.duties.lines[0].carriers[0].hours", Both);
    check("\"hours\": 3500", "\"hours\": 3.5", "round.duties.lines[0].carriers[0].hours", Both);
    check("\"able\": [\"P1\"]", "\"able\": \"P1\"", "round.duties.lines[0].able", Both);

    check("\"capacity_percent\": 15", "\"capacity_percent\": 101", "round.plan.capacity_percent", Both);
    check("\"5\": 3}", "\"5\": 0}", "round.plan.impact.5", Both);
    check("\"organisation\": {", "\"organization\": {", "round.plan.organisation", Both);
    check("\"engineers\": 6,", "", "round.plan.organisation.engineers", Both);
    check("\"teams\": 1,", "", "round.plan.organisation.teams", Both);
    check("\"teams\": 1", "\"teams\": -1", "round.plan.organisation.teams", Both);
    check("\"stateless_web\": true", "\"stateless_web\": 1", "round.plan.organisation.paas_fit.stateless_web", Both);
    check("\"have\": false", "\"have\": 0", "round.plan.decisions.A01.have", Both);
    check("\"effort_tenths\": 5", "\"effort_tenths\": 10000", "round.plan.decisions.A01.effort_tenths", Both);
    check("\"effort_tenths\": 5", "\"effort_tenths\": 0.5", "round.plan.decisions.A01.effort_tenths", Both);
    check("2026-12-18", "soon", "round.plan.decisions.A01.due", Both);
    check("\"dropped\": \"\"", "\"dropped\": true", "round.plan.decisions.A35.dropped", Both);
    let of_decision = |field: &str| format!("round.plan.decisions.A01.{field}");
    check("\"rank\": 2", "\"rank\": 0", &of_decision("rank"), Both);
    check("\"rank\": 2", "\"rank\": 256", &of_decision("rank"), Both);
    check("\"moves\": \"1.1a\"", "\"moves\": \"next\"", &of_decision("moves"), Schema);
    check("\"window\": \"next\"", "\"window\": \"soon\"", &of_decision("window"), Both);
    check("Put the first name", &"x".repeat(4001), &of_decision("first_step"), Both);
    check("\"standing\": \"given-up\", ", "", &of_decision("outcome.standing"), Both);
    check("\"given-up\"", "\"gone\"", &of_decision("outcome.standing"), Both);
    check("Nobody had time", &"x".repeat(4001), &of_decision("outcome.note"), Both);
    check("\"on\": \"2026-12-18\"", "\"on\": \"2026-13-18\"", &of_decision("outcome.on"), Both);

    let of_own = |field: &str| format!("round.plan.own.T01.{field}");
    check("\"title\": \"Ask the host about nights\",", "", &of_own("title"), Both);
    check("Ask the host about nights", &"x".repeat(1281), &of_own("title"), Both);
    check("\"effort_tenths\": 4", "\"effort_tenths\": 10000", &of_own("effort_tenths"), Both);
    check("\"after\": [\"A07\"]", "\"after\": [7]", &of_own("after[0]"), Both);
    check("\"after\": [\"A07\"]", "\"after\": [\"first\"]", &of_own("after[0]"), Schema);
    check("{\"2.1\": 2}", "{\"2.1\": 4}", &of_own("lowers.2.1"), Both);
    check("\"T01\": {", "\"T01\": 7, \"T02\": {", "round.plan.own.T01", Both);

    let said = |field: &str| format!("round.meeting.{field}");
    check("{\"2\": \"2.1b\"}", "{\"2\": \"nights\"}", &said("topics.2"), Schema);
    check("Two nights in June.", &"x".repeat(4001), &said("talks.2.1b.note"), Both);
    check("\"3\": 3, \"dk\": 2", "\"3\": 501, \"dk\": 2", &said("talks.2.1b.after.3"), Both);
    check("\"this-year\"", "\"often\"", &said("almost.2"), Both);
    check("[\"Who owns the DNS?\"]", "[7]", &said("parked[0]"), Both);
    check("[0, 0, 1, 3, 1]", "[0, 0, 1, 3, 501]", &said("worth[4]"), Both);
    check("[0, 0, 1, 3, 1]", "[0, 0, 1, 3, 1, 0]", &said("worth"), Both);
    check("\"list\": 2,", "", &said("vote.list"), Both);
    check("\"list\": 2", "\"list\": 64", &said("vote.list"), Both);
    check("\"A31\"", "\"T01\"", &said("vote.candidates[2]"), Both);
    check("\"A31\"", "\"A07\"", &said("vote.candidates[2]"), Reader);
    check("{\"own\": \"Restore one backup\"}", "{}", &said("vote.candidates[1].own"), Both);
    check("Restore one backup", "", &said("vote.candidates[1].own"), Both);
    check("\"revision\": 4", "\"revision\": -4", &said("vote.revision"), Both);
    check("\"closed\": true", "\"closed\": 1", &said("vote.closed"), Both);
    check("[0, 4, 0]", "[0, 601, 0]", &said("vote.hands[1]"), Both);
    check("\"id\": 41,", "", &said("vote.ballots[0].id"), Both);
    check("\"id\": 41", "\"id\": 16384", &said("vote.ballots[0].id"), Both);
    check("\"id\": 41", "\"id\": 9112", &said("vote.ballots[1].id"), Reader);
    check("\"times\": 1", "\"times\": 8", &said("vote.ballots[0].times"), Both);
    check("\"dots\": [2]", "\"dots\": [0, 0, 0, 0]", &said("vote.ballots[0].dots"), Both);
    check("\"dots\": [2]", "\"dots\": [3]", &said("vote.ballots[0].dots[0]"), Reader);
}

#[test]
fn more_than_there_may_be_is_refused() {
    let responses = with((0..501).map(|id| response(id, 1, &[("1.1a", 2)])));
    let text = write_round(catalogue(), &responses).replace("\"count\": 501", "\"count\": 500");
    check_file(&text, "round.responses", By::Both, "501 responses");
    let removed: Vec<String> = (0..5001).map(|id| format!("\"{id:032x}\"")).collect();
    let text = write_round(catalogue(), &full())
        .replace("[\"0000000000000000000000000000dead\"]", &format!("[{}]", removed.join(",")));
    check_file(&text, "round.removed", By::Both, "5001 removed");
}

#[test]
fn unknown_fields_are_allowed() {
    let text =
        write_round(catalogue(), &full()).replace("\"sample\": false", "\"sample\": false, \"mood\": {\"a\": [1.5]}");
    assert_eq!(misfits(&VALIDATOR, &text), []);
    assert_eq!(read(catalogue(), text.as_bytes()).unwrap().report.ignored.first, ["round.mood"]);
}
