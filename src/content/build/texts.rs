//! The words of a block: which there are, how they are read, and how they are written as Rust.
//!
//! Adding a word to a kind of block is one line in its list here and one field in `text.rs`.

use super::{
    block::Block,
    files::{Place, Problems},
    rust,
};
use std::collections::BTreeMap;

/// How a word looks in a data file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One text.
    One,
    /// One text that may be absent; then it is empty.
    Maybe,
    /// As many texts as this.
    Many(usize),
    /// Any number of texts.
    Any,
    /// One text around a placeholder, `{value}` or `{n}`; kept as what stands before and after it.
    Around(&'static str),
}
use Shape::{Any, Around, Many, Maybe, One};

/// The words of one kind of block, with the type that holds them.
pub(crate) struct Kind {
    /// What the blocks are called in overlays, such as `question`.
    pub(crate) name: &'static str,
    /// The type in `text.rs`.
    pub(crate) holder: &'static str,
    /// Its fields.
    pub(crate) words: &'static [(&'static str, Shape)],
}

pub(crate) const RISK: Kind =
    Kind { name: "risk", holder: "RiskText", words: &[("name", One), ("short", One), ("subject", One)] };
pub(crate) const CASE: Kind = Kind { name: "case", holder: "Case", words: &[("title", One), ("story", One)] };
pub(crate) const SUBRISK: Kind = Kind {
    name: "subrisk",
    holder: "SubRiskText",
    words: &[
        ("name", One),
        ("short", One),
        ("subject", One),
        ("why", One),
        ("low", One),
        ("mid", One),
        ("high", One),
        ("mid_clause", One),
        ("high_clause", One),
    ],
};
pub(crate) const FINDINGS: Kind = Kind { name: "findings", holder: "FindingTexts", words: &[("findings", Any)] };
pub(crate) const QUESTION: Kind = Kind {
    name: "question",
    holder: "QuestionText",
    words: &[
        ("text", One),
        ("anchors", Many(5)),
        ("short", One),
        ("subject", One),
        ("because", Many(3)),
        ("unknown", Maybe),
        ("na_hint", Maybe),
    ],
};
pub(crate) const PROMPTS: Kind = Kind { name: "prompts", holder: "PromptTexts", words: &[("prompts", Many(3))] };
pub(crate) const GATE: Kind = Kind {
    name: "gate",
    holder: "GateText",
    words: &[
        ("name", One),
        ("title", One),
        ("text", One),
        ("phrase", One),
        ("doubt", One),
        ("doubts", Around("{n}")),
        ("claim", One),
        ("check", One),
        ("proven", Maybe),
        ("headline", One),
        ("because", One),
    ],
};
pub(crate) const METRIC: Kind = Kind {
    name: "metric",
    holder: "MetricText",
    words: &[
        ("name", One),
        ("label", One),
        ("unit", One),
        ("unit_one", Maybe),
        ("raw", Any),
        ("formula", One),
        ("look", One),
        ("note", Maybe),
        ("finding", Around("{value}")),
        ("finding_one", Maybe),
        ("finding_never", Maybe),
        ("worse", Maybe),
        ("better", Maybe),
    ],
};
pub(crate) const ACTION: Kind = Kind {
    name: "action",
    holder: "ActionText",
    words: &[("title", One), ("what", One), ("first_step", One), ("done_when", One), ("tools", One), ("note", Maybe)],
};
pub(crate) const DUTY: Kind = Kind { name: "duty", holder: "DutyText", words: &[("name", One)] };
pub(crate) const SAMPLE: Kind = Kind { name: "sample", holder: "SampleText", words: &[("story", One)] };

/// Every kind.
pub(crate) const KINDS: [&Kind; 11] =
    [&RISK, &CASE, &SUBRISK, &FINDINGS, &QUESTION, &PROMPTS, &GATE, &METRIC, &ACTION, &DUTY, &SAMPLE];

/// The words of one block, by field.
pub(crate) type Texts = BTreeMap<&'static str, Vec<String>>;

/// The words of every block of a language, by kind and id.
pub(crate) type AllTexts = BTreeMap<&'static str, BTreeMap<String, Texts>>;

/// Reads the words of a block.
pub(crate) fn read(kind: &Kind, block: &Block, problems: &Problems) -> Texts {
    let mut texts = Texts::new();
    for &(field, shape) in kind.words {
        let found = match shape {
            One => vec![block.text(field).value],
            Around(mark) => around(block.text(field).value, mark, &block.place_of(field), problems),
            Maybe => vec![block.maybe_text(field).map(|at| at.value).unwrap_or_default()],
            Many(_) | Any => block.texts(field).into_iter().map(|at| at.value).collect(),
        };
        if let Many(count) = shape {
            problems.check(found.len() == count, &block.place_of(field), || {
                format!("`{field}` has {} texts and needs {count}", found.len())
            });
        }
        let may_be_blank = matches!(shape, Maybe | Around(_)) || !block.has(field);
        let blank = !may_be_blank && found.iter().any(|text| text.trim().is_empty());
        problems.check(!blank, &block.place_of(field), || format!("`{field}` is empty"));
        texts.insert(field, found);
    }
    texts
}

/// What stands before and after a placeholder.
fn around(text: String, mark: &str, place: &Place, problems: &Problems) -> Vec<String> {
    match text.split_once(mark) {
        Some((before, after)) => vec![before.to_owned(), after.to_owned()],
        None => {
            problems.check(text.is_empty(), place, || format!("“{text}” has no {mark}"));
            vec![text, String::new()]
        }
    }
}

/// The words of one block as a value of its type.
pub(crate) fn literal(kind: &Kind, texts: &Texts) -> String {
    let field = |&(name, shape): &(&str, Shape)| {
        let found = texts.get(name).map(Vec::as_slice).unwrap_or_default();
        let value = match shape {
            One | Maybe => rust::text(found.first().map_or("", String::as_str)),
            Many(_) => rust::list(found.iter().map(|t| rust::text(t))),
            Around(_) => format!("({})", found.iter().map(|t| rust::text(t)).collect::<Vec<_>>().join(", ")),
            Any => format!("&{}", rust::list(found.iter().map(|t| rust::text(t)))),
        };
        format!("{name}: {value}")
    };
    let fields: Vec<String> = kind.words.iter().map(field).collect();
    format!("{} {{ {} }}", kind.holder, fields.join(", "))
}
