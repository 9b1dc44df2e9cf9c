//! The made-up teams: `samples/<name>.toml`.

use super::{
    block::{Block, with_root},
    files::{At, File, Files, Place, Problems},
    rust,
    texts::{self, AllTexts},
};
use domain::{
    Date,
    action::ActionId,
    evidence::MetricId,
    question::QuestionId,
    skills::{Command, Skill},
};
use std::collections::BTreeMap;

/// A made-up team as a value, and the ids it names.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) literal: String,
    pub(crate) questions: Vec<At<QuestionId>>,
    pub(crate) metrics: Vec<At<MetricId>>,
    pub(crate) actions: Vec<At<ActionId>>,
    pub(crate) duties: Vec<At<String>>,
}

/// Reads all of them. `order` is the order of the questions in the catalogue.
pub(crate) fn read(files: &Files, order: &[QuestionId], words: &mut AllTexts, problems: &Problems) -> Vec<Sample> {
    let mut found = Vec::new();
    for file in files.of("samples/", ".toml") {
        with_root(file, problems, |root| found.push(read_sample(file, root, order, words, problems)));
    }
    found
}

fn read_sample(file: &File, root: &Block, order: &[QuestionId], words: &mut AllTexts, problems: &Problems) -> Sample {
    let name = file.path.trim_start_matches("samples/").trim_end_matches(".toml").to_owned();
    words.entry("sample").or_default().insert(name.clone(), texts::read(&texts::SAMPLE, root, problems));
    let mut sample = Sample {
        literal: String::new(),
        questions: Vec::new(),
        metrics: Vec::new(),
        actions: root.ids("already_done"),
        duties: Vec::new(),
        name,
    };
    let impact: [f64; 5] = root.numbers("impact");
    let fields = [
        format!("id: *b{:?}", format!("{:<16.16}", format!("sample: {}", sample.name))),
        format!("team: {}", rust::text(&root.text("name").value)),
        format!("team_size: {:.0}", root.number("team_size")),
        format!("julian_day: {}", julian_day(&root.text("date"), problems)),
        format!("capacity_percent: {:.0}", root.number("capacity_percent")),
        format!("impact: {}", rust::list(impact.map(|n| format!("{n:.0}")))),
        format!("already_done: &{}", rust::list(sample.actions.iter().map(|a| rust::action(a.value)))),
        organisation(root),
        answers(root, order, &mut sample, problems),
        evidence(root, &mut sample, problems),
        knowledge(root, problems),
        skills(root, problems),
        duties(root, &mut sample, problems),
    ];
    sample.literal = format!("Sample {{ {} }}", fields.join(", "));
    sample
}

fn julian_day(At { value, place }: &At<String>, problems: &Problems) -> i32 {
    let mut parts = value.split('-').map(str::parse::<u16>);
    let date = match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) => {
            let [month, day] = [month, day].map(|n| u8::try_from(n).unwrap_or_default());
            month.try_into().ok().and_then(|month| Date::from_calendar_date(i32::from(year), month, day).ok())
        }
        _ => None,
    };
    problems.check(date.is_some(), place, || format!("{value} is not a date such as 2026-11-20"));
    date.map_or(0, Date::to_julian_day)
}

fn organisation(root: &Block) -> String {
    let mut literal = String::new();
    root.inner("organisation", |block| {
        let fit = ["stateless_web", "managed_database", "ordinary_hardware", "region_and_compliance", "cost_at_scale"];
        let fit = fit.map(|key| format!("{key}: {}", block.flag(key)));
        literal = format!(
            "organisation: Organisation {{ engineers: {:.0}, teams: {:.0}, needs_24x7: {}, paas_fit: PaasFit {{ {} }} }}",
            block.number("engineers"),
            block.number("teams"),
            block.flag("needs_24x7"),
            fit.join(", ")
        );
    });
    literal
}

/// One text per person, one sign per question in the catalogue's order; a blank where there is no answer.
fn answers(root: &Block, order: &[QuestionId], sample: &mut Sample, problems: &Problems) -> String {
    let mut by_question: BTreeMap<QuestionId, Vec<String>> = BTreeMap::new();
    for (key, value) in root.entries("answers") {
        let Ok(id) = key.value.parse::<QuestionId>() else {
            problems.add(&key.place, format!("there is no question {}", key.value));
            continue;
        };
        sample.questions.push(At { value: id, place: key.place.clone() });
        let signs: Vec<String> = value.text().unwrap_or_default().split_whitespace().map(str::to_owned).collect();
        let known = |sign: &String| ["0", "1", "2", "3", "4", "?", "-"].contains(&sign.as_str());
        problems.check(signs.iter().all(known), &key.place, || format!("an answer to {id} is 0 to 4, ? or -"));
        by_question.insert(id, signs);
    }
    let people = by_question.values().map(Vec::len).max().unwrap_or(0);
    let even = by_question.values().all(|signs| signs.len() == people);
    problems.check(even, &root.place_of("answers"), || "not every question has an answer per person".to_owned());
    let of_person = |i: usize| {
        let sign = |id: &QuestionId| by_question.get(id).and_then(|signs| signs.get(i)).map_or(" ", String::as_str);
        rust::text(&order.iter().map(sign).collect::<String>())
    };
    format!("answers: &{}", rust::list((0..people).map(of_person)))
}

fn evidence(root: &Block, sample: &mut Sample, problems: &Problems) -> String {
    let mut literal = String::new();
    root.inner("evidence", |block| {
        let mut values = Vec::new();
        block.inner("values", |inner| {
            inner.each_value(|key, value| match (key.value.parse::<MetricId>(), value.number()) {
                (Ok(id), Some(amount)) => {
                    sample.metrics.push(At { value: id, place: key.place.clone() });
                    values.push(format!("({}, {:.0})", rust::metric(id), amount * 1000.0));
                }
                _ => problems.add(&key.place, format!("{} is not a metric with a number", key.value)),
            });
        });
        let flag = |flag: Option<bool>| flag.map_or("None".to_owned(), |f| format!("Some({f})"));
        literal = format!(
            "values: &{}, promised_24x7: {}, restore_procedure_written: {}, release_steps_written: {}, admin_count: {}",
            rust::list(values),
            block.flag("promised_24x7"),
            flag(block.maybe_flag("restore_procedure_written")),
            flag(block.maybe_flag("release_steps_written")),
            block.maybe_number("admin_count").map_or("None".to_owned(), |n| format!("Some({n:.0})"))
        );
    });
    literal
}

/// Systems with one sign per person, in the order of people; a dot where nothing was entered.
fn knowledge(root: &Block, problems: &Problems) -> String {
    let mut literal = String::new();
    root.inner("knowledge", |block| {
        let people = block.texts("people");
        let mut systems = Vec::new();
        block.each("system", |system| {
            let levels: BTreeMap<String, String> = system
                .entries("levels")
                .into_iter()
                .map(|(person, level)| {
                    let level = level.number().filter(|l| (0.0..=3.0).contains(l));
                    problems
                        .check(level.is_some(), &person.place, || format!("the level of {} is 0 to 3", person.value));
                    check_person(&person.value, &people, &person.place, problems);
                    (person.value, format!("{:.0}", level.unwrap_or(0.0)))
                })
                .collect();
            let signs: String = people.iter().map(|p| levels.get(&p.value).map_or(".", String::as_str)).collect();
            systems.push(format!(
                "({}, {}, {:.0}, {})",
                rust::text(&system.text("id").value),
                rust::text(&system.text("name").value),
                system.number("weight"),
                rust::text(&signs)
            ));
        });
        let people = rust::list(people.iter().map(|p| rust::text(&p.value)));
        literal = format!("knowledge_people: &{people}, systems: &{}", rust::list(systems));
    });
    literal
}

fn duties(root: &Block, sample: &mut Sample, problems: &Problems) -> String {
    let mut literal = String::new();
    root.inner("duties", |block| {
        let people = block.texts("people");
        let mut lines = Vec::new();
        block.each("line", |line| {
            let id = line.text("id");
            let mut carriers = Vec::new();
            line.each("carriers", |carrier| {
                let roles = [
                    ("developer", "Developer"),
                    ("operations", "Operations"),
                    ("platform", "Platform"),
                    ("vendor", "Vendor"),
                ];
                let role = carrier.one_of("role", &roles).unwrap_or_default();
                let who = carrier.text("who");
                if role != "Vendor" {
                    check_person(&who.value, &people, &who.place, problems);
                }
                carriers.push(format!(
                    "({}, Role::{role}, {:.0})",
                    rust::text(&who.value),
                    carrier.number("hours") * 1000.0
                ));
            });
            let able = line.texts("able");
            for person in &able {
                check_person(&person.value, &people, &person.place, problems);
            }
            let able = rust::list(able.iter().map(|p| rust::text(&p.value)));
            lines.push(format!("({}, &{}, &{able})", rust::text(&id.value), rust::list(carriers)));
            sample.duties.push(id);
        });
        let people = rust::list(people.iter().map(|p| rust::text(&p.value)));
        literal = format!("duty_people: &{people}, duties: &{}", rust::list(lines));
    });
    literal
}

fn skills(root: &Block, problems: &Problems) -> String {
    let mut said = Vec::new();
    root.inner("skills", |block| {
        block.each_value(|key, value| {
            let command = value.text().and_then(|text| text.parse::<Command>().ok());
            match (key.value.parse::<Skill>(), command) {
                (Ok(skill), Some(command)) => said.push(format!("(Skill::{skill:?}, Command::{command:?})")),
                _ => problems
                    .add(&key.place, format!("{} is not a skill with not_used, outside, one or several", key.value)),
            }
        });
    });
    format!("skills: &{}", rust::list(said))
}

fn check_person(name: &str, people: &[At<String>], place: &Place, problems: &Problems) {
    problems.check(people.iter().any(|p| p.value == name), place, || format!("{name} is not one of `people`"));
}

/// Functions that make the rounds, one per team.
pub(crate) fn functions(samples: &[Sample]) -> String {
    let function = |sample: &Sample| {
        let Sample { name, literal, .. } = sample;
        let upper = name.to_uppercase();
        format!(
            "static {upper}: Sample = {literal};\n\
             /// The made-up team of `samples/{name}.toml`, as a round with its results shown.\n\
             #[must_use]\npub fn {name}() -> Round {{ {upper}.round() }}\n"
        )
    };
    let all = rust::list(samples.iter().map(|s| format!("&{}", s.name.to_uppercase())));
    let count = samples.len();
    samples.iter().map(function).collect::<String>() + &format!("static ALL: [&Sample; {count}] = {all};\n")
}
