//! Where facts come from: `sources.toml`, and the references to it.

use super::{
    block::{Block, with_root},
    files::{At, Files, Problems},
    rust,
};
use std::{collections::BTreeMap, str::FromStr};

/// A source's number, written "S01".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SourceId(pub(crate) u8);

impl FromStr for SourceId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.strip_prefix('S').filter(|d| d.len() == 2).ok_or(())?;
        digits.parse().map(Self).map_err(|_| ())
    }
}

/// Where something comes from and how strong that is.
pub(crate) struct Provenance {
    pub(crate) sources: Vec<At<SourceId>>,
    strength: Option<&'static str>,
}

const STRENGTHS: [(&str, &str); 4] =
    [("A", "Strength::Published"), ("B", "Strength::Derived"), ("C", "Strength::Judgement"), ("none", "")];

/// Reads `sources` and, if there is one, `strength`.
pub(crate) fn provenance(block: &Block) -> Provenance {
    let strength = if block.has("strength") { block.one_of("strength", &STRENGTHS) } else { None };
    Provenance { sources: block.ids("sources"), strength: strength.filter(|s| !s.is_empty()) }
}

impl Provenance {
    /// As a value.
    pub(crate) fn literal(&self) -> String {
        let sources = rust::list(self.sources.iter().map(|s| s.value.0.to_string()));
        let strength = self.strength.map_or("None".to_owned(), |s| format!("Some({s})"));
        format!("Provenance {{ sources: &{sources}, strength: {strength} }}")
    }
}

/// Every source's value, by number.
pub(crate) fn read(files: &Files, problems: &Problems) -> BTreeMap<SourceId, String> {
    let mut sources = BTreeMap::new();
    for file in files.of("sources.toml", ".toml") {
        with_root(file, problems, |root| {
            root.each("source", |block| {
                let id = block.id::<SourceId>("id");
                let [title, place] = ["title", "where"].map(|key| rust::text(&block.text(key).value));
                let licence = rust::text(&block.maybe_text("licence").map(|at| at.value).unwrap_or_default());
                let first = [("first-hand", true), ("second-hand", false)];
                let first_hand = block.one_of("seen", &first).unwrap_or_default();
                let Some(At { value: id, place: at }) = id else { return };
                let literal = format!(
                    "SourceText {{ number: {}, title: {title}, place: {place}, first_hand: {first_hand}, licence: {licence} }}",
                    id.0
                );
                let twice = sources.insert(id, literal).is_some();
                problems.check(!twice, &at, || format!("S{:02} exists twice", id.0));
            });
        });
    }
    sources
}
