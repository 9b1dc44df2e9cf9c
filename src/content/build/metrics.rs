//! What a team can look up: `evidence/*.toml`.

use super::{
    block::{Block, with_root},
    files::{At, Files, Problems},
    rust,
    sources::{Provenance, provenance},
    texts::{self, AllTexts},
};
use domain::{evidence::MetricId, question::QuestionId, risk::SubRiskId, working::Working};
use std::collections::BTreeMap;

/// A metric without its words.
pub(crate) struct Metric {
    pub(crate) subrisk: SubRiskId,
    pub(crate) role: Role,
    scale: String,
    pub(crate) working: Option<Working>,
    pub(crate) provenance: Provenance,
}

/// What it does to the score.
pub(crate) enum Role {
    Replaces(At<QuestionId>),
    Raises(At<QuestionId>),
    Blends,
    Compares,
}

/// Reads and checks all of them.
pub(crate) fn read(files: &Files, words: &mut AllTexts, problems: &Problems) -> BTreeMap<MetricId, At<Metric>> {
    let mut found = BTreeMap::new();
    for file in files.of("evidence/", ".toml") {
        with_root(file, problems, |root| {
            root.each("metric", |block| {
                let texts = texts::read(&texts::METRIC, block, problems);
                let metric = read_metric(block, problems);
                let id = block.id::<MetricId>("id");
                let (Some(metric), Some(At { value: id, place })) = (metric, id) else { return };
                let of_question = matches!(metric.role, Role::Replaces(_) | Role::Raises(_));
                for key in ["worse", "better"] {
                    problems.check(of_question == block.has(key), &place, || {
                        format!("{id} needs `{key}` exactly if it replaces or raises a question")
                    });
                }
                check_raw(id, metric.working, texts.get("raw").map_or(&[], Vec::as_slice), block, problems);
                let twice = found.insert(id, At { value: metric, place: place.clone() }).is_some();
                problems.check(!twice, &place, || format!("{id} exists twice"));
                words.entry("metric").or_default().insert(id.to_string(), texts);
            });
        });
    }
    found
}

fn read_metric(block: &Block, problems: &Problems) -> Option<Metric> {
    let scale = read_scale(block, problems);
    let role = read_role(block, problems);
    let working = read_working(block, problems);
    let provenance = provenance(block);
    let subrisk = block.id::<SubRiskId>("subrisk")?.value;
    let role = role?;
    if let Role::Replaces(question) | Role::Raises(question) = &role {
        problems.check(question.value.subrisk() == subrisk, &question.place, || {
            format!("{} is not a question of {subrisk}", question.value)
        });
    }
    Some(Metric { subrisk, role, scale, working, provenance })
}

fn read_role(block: &Block, problems: &Problems) -> Option<Role> {
    let At { value, place } = block.text("role");
    let question = |text: &str| text.parse().ok().map(|value| At { value, place: place.clone() });
    let role = match value.split_once(' ') {
        Some(("replaces", id)) => question(id).map(Role::Replaces),
        Some(("raises", id)) => question(id).map(Role::Raises),
        None if value == "blends" => Some(Role::Blends),
        None if value == "compares" => Some(Role::Compares),
        _ => None,
    };
    problems.check(role.is_some(), &place, || {
        format!("`role` is “blends”, “compares”, “replaces 1.2b” or “raises 2.1a”, not “{value}”")
    });
    role
}

fn read_scale(block: &Block, problems: &Problems) -> String {
    let scales = [("low", "Scale::LowIsHealthy"), ("high", "Scale::HighIsHealthy"), ("quarter", "Scale::Quarter")];
    let scale = block.one_of("healthy", &scales).unwrap_or_default();
    if scale == "Scale::Quarter" {
        return scale.to_owned();
    }
    let bounds: [f64; 4] = block.numbers("bounds");
    let [a, b, c, d] = bounds;
    let in_order = if scale.contains("Low") { a <= b && b <= c && c <= d } else { a >= b && b >= c && c >= d };
    problems.check(in_order, &block.place_of("bounds"), || "`bounds` run from healthy to critical".to_owned());
    format!("{scale}({})", rust::list(bounds.map(rust::number)))
}

/// Ways to work out a figure, as they stand in a data file; `rate` is followed by how many units of time.
const WORKINGS: [(&str, Working); 8] = [
    ("plain", Working::Plain),
    ("count", Working::Count),
    ("share", Working::Share),
    ("ratio", Working::Ratio),
    ("per head", Working::PerHead),
    ("days since", Working::DaysSince),
    ("error budget", Working::ErrorBudget),
    ("median", Working::Median),
];
/// Longest label of a raw number, in characters: it stands over a narrow field.
const LONGEST_RAW: usize = 32;

/// A metric without `working` is never typed.
fn read_working(block: &Block, problems: &Problems) -> Option<Working> {
    let At { value, place } = block.maybe_text("working")?;
    let rate = || value.strip_prefix("rate ")?.parse().ok().filter(|&units| units > 0).map(Working::Rate);
    let working = WORKINGS.iter().find(|(word, _)| *word == value).map(|(_, working)| *working).or_else(rate);
    problems.check(working.is_some(), &place, || {
        let known: Vec<&str> = WORKINGS.iter().map(|(word, _)| *word).collect();
        format!("`working` is one of {}, or “rate 28”, not “{value}”", known.join(", "))
    });
    working
}

/// Every raw number has a short label.
fn check_raw(id: MetricId, working: Option<Working>, raw: &[String], block: &Block, problems: &Problems) {
    let place = block.place_of("raw");
    if working.is_some() || !block.has("working") {
        let needed = working.map_or(0, Working::fields);
        problems
            .check(raw.len() == needed, &place, || format!("`raw` of {id} has {} texts and needs {needed}", raw.len()));
    }
    for label in raw.iter().filter(|label| label.chars().count() > LONGEST_RAW) {
        problems.add(&place, format!("“{label}” is longer than {LONGEST_RAW} signs"));
    }
}

/// The entries of `Catalogue::metrics`.
pub(crate) fn literals(metrics: &BTreeMap<MetricId, At<Metric>>) -> impl Iterator<Item = String> {
    metrics.iter().map(|(&id, At { value: metric, .. })| {
        let role = match &metric.role {
            Role::Replaces(q) => format!("Replace({})", rust::question(q.value)),
            Role::Raises(q) => format!("RaiseOnly({})", rust::question(q.value)),
            Role::Blends => "Blend".to_owned(),
            Role::Compares => "Compare".to_owned(),
        };
        let subrisk = rust::subrisk(metric.subrisk);
        format!(
            "Metric {{ id: {}, subrisk: {subrisk}, scale: {}, role: Role::{role}, working: {} }}",
            rust::metric(id),
            metric.scale,
            metric.working.map_or("None".to_owned(), |working| format!("Some(Working::{working:?})"))
        )
    })
}
