//! Where facts come from and how strong they are (DOMAIN A.2, G).

use crate::CATALOGUE;
use domain::{action::ActionId, evidence::MetricId, question::QuestionId, risk::SubRiskId};

/// How strong the ground of a cut point or finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// A: straight from a published threshold or result.
    Published,
    /// B: derived from one.
    Derived,
    /// C: our judgement, or a vendor's word.
    Judgement,
}

/// Where something comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// Numbers of sources; 1 is S01.
    pub sources: &'static [u8],
    /// How strong the ground is, where that was said.
    pub strength: Option<Strength>,
}

/// A source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceText {
    /// 1 is S01.
    pub number: u8,
    /// Title.
    pub title: &'static str,
    /// Where it is.
    pub place: &'static str,
    /// The text, its abstract or its data were seen; otherwise quotations of it.
    pub first_hand: bool,
    /// What may be done with it; may be empty.
    pub licence: &'static str,
}

const NONE: Provenance = Provenance { sources: &[], strength: None };

/// All sources, by number. Titles are as published, whatever the reader's language.
#[must_use]
pub fn sources() -> &'static [SourceText] {
    &SOURCES
}

/// A source by its number.
#[must_use]
pub fn source(number: u8) -> Option<&'static SourceText> {
    SOURCES.iter().find(|s| s.number == number)
}

/// What a question's cut points rest on.
#[must_use]
pub fn question(id: QuestionId) -> Provenance {
    let place = CATALOGUE.questions.iter().position(|q| q.id == id);
    place.and_then(|i| QUESTIONS.get(i)).copied().unwrap_or(NONE)
}

/// What a metric's cut points rest on.
#[must_use]
pub fn metric(id: MetricId) -> Provenance {
    let place = CATALOGUE.metrics.iter().position(|m| m.id == id);
    place.and_then(|i| METRICS.get(i)).copied().unwrap_or(NONE)
}

/// What supports the direction of an action; its size is our estimate.
#[must_use]
pub fn action(id: ActionId) -> Provenance {
    let place = CATALOGUE.actions.iter().position(|a| a.id == id);
    place.and_then(|i| ACTIONS.get(i)).copied().unwrap_or(NONE)
}

/// Where each finding of [`crate::text::findings`] comes from, in the same order.
#[must_use]
pub fn findings(id: SubRiskId) -> &'static [Provenance] {
    FINDINGS.get(id.index()).copied().unwrap_or_default()
}

include!(concat!(env!("OUT_DIR"), "/provenance.rs"));
