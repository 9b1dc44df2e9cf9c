//! What must not average out: `gates/*.toml`.

use super::{
    block::{Block, with_root},
    files::{At, Files, Problems},
    rust,
    texts::{self, AllTexts},
};
use domain::{action::ActionId, evidence::MetricId, gate::GateId, question::QuestionId, risk::SubRiskId};
use std::collections::BTreeMap;

/// A gate without its words.
pub(crate) struct Gate {
    pub(crate) question: Option<At<QuestionId>>,
    pub(crate) proof: Option<Proof>,
    floors: Vec<(SubRiskId, f64)>,
    pub(crate) repair: Option<At<ActionId>>,
}

/// Evidence that confirms it.
pub(crate) struct Proof {
    pub(crate) metric: Option<At<MetricId>>,
    at_least: f64,
    at_most: f64,
    when: Option<&'static str>,
}

const CIRCUMSTANCES: [(&str, &str); 2] =
    [("promised_24x7", "Promised24x7"), ("no_restore_procedure", "NoRestoreProcedure")];

/// Reads and checks all of them.
pub(crate) fn read(files: &Files, words: &mut AllTexts, problems: &Problems) -> BTreeMap<GateId, At<Gate>> {
    let mut found = BTreeMap::new();
    for file in files.of("gates/", ".toml") {
        with_root(file, problems, |root| {
            root.each("gate", |block| {
                let texts = texts::read(&texts::GATE, block, problems);
                let gate = read_gate(block, problems);
                let Some(At { value: id, place }) = block.id::<GateId>("id") else { return };
                let name = id.as_str();
                problems.check(!gate.floors.is_empty(), &place, || format!("{name} sets no floor"));
                problems.check(gate.question.is_some() || gate.proof.is_some(), &place, || {
                    format!("nothing can raise {name}: it has neither `question` nor `proof`")
                });
                problems.check(gate.proof.is_some() == block.has("proven"), &place, || {
                    format!("{name} needs `proven` exactly if it has a `proof`")
                });
                let twice = found.insert(id, At { value: gate, place: place.clone() }).is_some();
                problems.check(!twice, &place, || format!("{name} exists twice"));
                words.entry("gate").or_default().insert(name.to_owned(), texts);
            });
        });
    }
    if let Some(start) = files.of("gates/", ".toml").next().map(|f| f.place(0)) {
        for id in GateId::ALL {
            problems.check(found.contains_key(&id), &start, || format!("gate {} is missing", id.as_str()));
        }
    }
    found
}

fn read_gate(block: &Block, problems: &Problems) -> Gate {
    let mut proof = None;
    block.inner("proof", |inner| {
        proof = Some(Proof {
            metric: inner.id("metric"),
            at_least: inner.number("at_least"),
            at_most: inner.maybe_number("at_most").unwrap_or(f64::INFINITY),
            when: if inner.has("when") { inner.one_of("when", &CIRCUMSTANCES) } else { None },
        });
    });
    let floor = |(key, value): (At<String>, super::block::Entry)| {
        let floor = value.number().filter(|n| (0.0..=100.0).contains(n));
        problems
            .check(floor.is_some(), &key.place, || format!("the floor of {} is not a score from 0 to 100", key.value));
        match key.value.parse::<SubRiskId>() {
            Ok(id) => Some((id, floor?)),
            Err(_) => {
                problems.add(&key.place, format!("there is no sub-risk {}", key.value));
                None
            }
        }
    };
    let floors = block.entries("floors").into_iter().filter_map(floor).collect();
    Gate { question: block.maybe_id("question"), proof, floors, repair: block.id("repair") }
}

/// The entries of `Catalogue::gates`.
pub(crate) fn literals(gates: &BTreeMap<GateId, At<Gate>>) -> impl Iterator<Item = String> {
    gates.iter().map(|(&id, At { value: gate, .. })| {
        let question =
            gate.question.as_ref().map_or("None".to_owned(), |q| format!("Some({})", rust::question(q.value)));
        let proof = gate.proof.as_ref().and_then(|p| Some((p, p.metric.as_ref()?.value))).map_or(
            "None".to_owned(),
            |(p, metric)| {
                let when = p.when.map_or("None".to_owned(), |w| format!("Some(Circumstance::{w})"));
                format!(
                    "Some(Proof {{ metric: {}, at_least: {}, at_most: {}, when: {when} }})",
                    rust::metric(metric),
                    rust::number(p.at_least),
                    rust::number(p.at_most)
                )
            },
        );
        let floors = gate.floors.iter().map(|&(s, floor)| format!("({}, {})", rust::subrisk(s), rust::number(floor)));
        let repair = gate.repair.as_ref().map_or(String::new(), |a| rust::action(a.value));
        format!(
            "Gate {{ id: {}, question: {question}, proof: {proof}, floors: &{}, repair: {repair} }}",
            rust::gate(id),
            rust::list(floors)
        )
    })
}
