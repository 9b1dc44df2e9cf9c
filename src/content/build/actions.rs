//! The actions a roadmap is made of: `actions/*.toml`.

use super::{
    block::{Block, with_root},
    files::{At, Files, Problems},
    rust,
    signs::{self, Sign},
    sources::{Provenance, provenance},
    texts::{self, AllTexts},
};
use domain::{action::ActionId, evidence::MetricId, organisation::Choice, question::QuestionId, risk::SubRiskId};
use std::{collections::BTreeMap, str::FromStr};

/// An action without its words.
pub(crate) struct Action {
    kind: &'static str,
    effort: f64,
    pub(crate) needs: Vec<At<ActionId>>,
    horizon: &'static str,
    pub(crate) lowers: Vec<(SubRiskId, u8)>,
    only_for: Vec<At<Choice>>,
    pub(crate) looks_done: At<Vec<Vec<Sign>>>,
    pub(crate) grounds: Vec<At<Ground>>,
    pub(crate) provenance: Provenance,
}

/// An answer or a fact that speaks for an action.
#[derive(Clone, Copy)]
pub(crate) enum Ground {
    Question(QuestionId),
    Metric(MetricId),
}

impl FromStr for Ground {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        text.parse().map(Self::Question).or_else(|_| text.parse().map(Self::Metric)).map_err(|_| ())
    }
}

const KINDS: [(&str, &str); 4] = [("rule", "Rule"), ("fix", "Fix"), ("build", "Build"), ("org", "Org")];
const HORIZONS: [(&str, &str); 3] = [("now", "Now"), ("next", "Next"), ("later", "Later")];

/// Reads all of them and checks what can be checked without the others.
pub(crate) fn read(files: &Files, words: &mut AllTexts, problems: &Problems) -> BTreeMap<ActionId, At<Action>> {
    let mut found = BTreeMap::new();
    for file in files.of("actions/", ".toml") {
        with_root(file, problems, |root| {
            root.each("action", |block| {
                let texts = texts::read(&texts::ACTION, block, problems);
                let action = read_action(block, problems);
                let Some(At { value: id, place }) = block.id::<ActionId>("id") else { return };
                problems.check(!action.lowers.is_empty(), &place, || format!("{id} lowers nothing"));
                let twice = found.insert(id, At { value: action, place: place.clone() }).is_some();
                problems.check(!twice, &place, || format!("{id} exists twice"));
                words.entry("action").or_default().insert(id.to_string(), texts);
            });
        });
    }
    check_prerequisites(&found, problems);
    found
}

fn read_action(block: &Block, problems: &Problems) -> Action {
    let effort = block.number("effort");
    problems.check(!block.has("effort") || effort > 0.0, &block.place_of("effort"), || {
        "`effort` is a number of person-weeks above 0".to_owned()
    });
    let lowered = |(key, value): (At<String>, super::block::Entry)| {
        let effect = [1, 2, 3].into_iter().find(|&n| value.number() == Some(f64::from(n)));
        problems.check(effect.is_some(), &key.place, || format!("the effect on {} is 1, 2 or 3", key.value));
        match key.value.parse() {
            Ok(id) => Some((id, effect?)),
            Err(_) => {
                problems.add(&key.place, format!("there is no sub-risk {}", key.value));
                None
            }
        }
    };
    let place = block.place_of("looks_done");
    let looks_done = block.maybe_text("looks_done").map(|at| signs::parse(&at.value));
    let looks_done = looks_done.transpose().unwrap_or_else(|part| {
        problems.add(&place, format!("`looks_done` does not understand “{part}”"));
        None
    });
    Action {
        kind: block.one_of("kind", &KINDS).unwrap_or_default(),
        effort,
        needs: block.ids("needs"),
        horizon: block.one_of("horizon", &HORIZONS).unwrap_or_default(),
        lowers: block.entries("lowers").into_iter().filter_map(lowered).collect(),
        only_for: block.ids("only_for"),
        looks_done: At { value: looks_done.unwrap_or_default(), place },
        grounds: block.ids("grounds"),
        provenance: provenance(block),
    }
}

/// Prerequisites exist and lead in no circle.
fn check_prerequisites(actions: &BTreeMap<ActionId, At<Action>>, problems: &Problems) {
    for (id, action) in actions {
        for need in &action.value.needs {
            problems.check(actions.contains_key(&need.value), &need.place, || {
                format!("{id} needs {}, which does not exist", need.value)
            });
            problems.check(!reaches(actions, need.value, *id), &need.place, || {
                format!("{id} needs {}, which needs {id} in the end", need.value)
            });
        }
    }
}

fn reaches(actions: &BTreeMap<ActionId, At<Action>>, from: ActionId, to: ActionId) -> bool {
    let mut seen = Vec::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if id == to {
            return true;
        }
        if !seen.contains(&id) {
            seen.push(id);
            open.extend(actions.get(&id).into_iter().flat_map(|a| a.value.needs.iter().map(|n| n.value)));
        }
    }
    false
}

/// The entries of `Catalogue::actions`.
pub(crate) fn literals(actions: &BTreeMap<ActionId, At<Action>>) -> impl Iterator<Item = String> {
    actions.iter().map(|(&id, At { value: a, .. })| {
        format!(
            "Action {{ id: {}, kind: ActionKind::{}, effort_pw: {}, prerequisites: &{}, horizon: Window::{}, \
             effects: &{}, only_for: &{}, looks_done: {} }}",
            rust::action(id),
            a.kind,
            rust::number(a.effort),
            rust::list(a.needs.iter().map(|n| rust::action(n.value))),
            a.horizon,
            rust::list(a.lowers.iter().map(|&(s, n)| format!("({}, {n})", rust::subrisk(s)))),
            rust::list(a.only_for.iter().map(|c| rust::choice(c.value))),
            signs::literal(&a.looks_done.value)
        )
    })
}

/// What speaks for each action, in the order of the catalogue.
pub(crate) fn grounds(actions: &BTreeMap<ActionId, At<Action>>) -> impl Iterator<Item = String> {
    actions.values().map(|a| {
        let ground = |ground: &At<Ground>| match ground.value {
            Ground::Question(id) => format!("Ground::Question({})", rust::question(id)),
            Ground::Metric(id) => format!("Ground::Metric({})", rust::metric(id)),
        };
        format!("&{}", rust::list(a.value.grounds.iter().map(ground)))
    })
}
