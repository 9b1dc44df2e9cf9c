//! Risks, sub-risks and questions: `questions/<risk>.toml`.

use super::{
    block::{Block, with_root},
    files::{At, Files, Problems},
    rust,
    sources::{Provenance, provenance},
    texts::{self, AllTexts},
};
use domain::{
    question::QuestionId,
    risk::{RiskId, SubRiskId},
};
use std::collections::BTreeMap;

/// What is asked, without the words.
pub(crate) struct Questions {
    pub(crate) questions: BTreeMap<QuestionId, At<Question>>,
    pub(crate) findings: BTreeMap<SubRiskId, Vec<Provenance>>,
}

/// One question.
pub(crate) struct Question {
    kind: &'static str,
    pub(crate) visibility: bool,
    core: bool,
    sensitive: bool,
    pub(crate) provenance: Provenance,
}

const KINDS: [(&str, &str); 2] = [("fact", "Kind::Fact"), ("experience", "Kind::Experience")];
const MOST_WORDS_IN_A_QUESTION: usize = 25;
const MOST_WORDS_IN_AN_ANCHOR: usize = 14;

/// Reads and checks all of it; the words go to `words`.
pub(crate) fn read(files: &Files, words: &mut AllTexts, problems: &Problems) -> Questions {
    let mut found = Questions { questions: BTreeMap::new(), findings: BTreeMap::new() };
    for file in files.of("questions/", ".toml") {
        with_root(file, problems, |root| {
            root.inner("risk", |block| read_risk(block, words, problems));
            root.each("subrisk", |block| read_subrisk(block, &mut found, words, problems));
            root.each("question", |block| read_question(block, &mut found, words, problems));
        });
    }
    check_whole(&found, words, files, problems);
    found
}

fn read_risk(block: &Block, words: &mut AllTexts, problems: &Problems) {
    let texts = texts::read(&texts::RISK, block, problems);
    let number = block.number("id");
    match RiskId::ALL.iter().find(|id| (f64::from(id.number()) - number).abs() < 0.1) {
        Some(id) => {
            let twice = words.entry("risk").or_default().insert(id.to_string(), texts).is_some();
            problems.check(!twice, &block.place(), || format!("risk {id} exists twice"));
        }
        None => block.problem("id", "a risk's id is 1 to 5"),
    }
}

fn read_subrisk(block: &Block, found: &mut Questions, words: &mut AllTexts, problems: &Problems) {
    let texts = texts::read(&texts::SUBRISK, block, problems);
    let mut sentences = Vec::new();
    let mut provenances = Vec::new();
    block.each("findings", |finding| {
        sentences.push(finding.text("text").value);
        provenances.push(provenance(finding));
    });
    let Some(At { value: id, place }) = block.id::<SubRiskId>("id") else { return };
    let twice = words.entry("subrisk").or_default().insert(id.to_string(), texts).is_some();
    problems.check(!twice, &place, || format!("{id} exists twice"));
    words.entry("findings").or_default().insert(id.to_string(), [("findings", sentences)].into());
    found.findings.insert(id, provenances);
}

fn read_question(block: &Block, found: &mut Questions, words: &mut AllTexts, problems: &Problems) {
    let texts = texts::read(&texts::QUESTION, block, problems);
    let question = Question {
        kind: block.one_of("kind", &KINDS).unwrap_or_default(),
        visibility: block.flag("visibility"),
        core: block.flag("core"),
        sensitive: block.flag("sensitive"),
        provenance: provenance(block),
    };
    let Some(At { value: id, place }) = block.id::<QuestionId>("id") else { return };
    check_lengths(id, block, &texts, problems);
    problems.check(question.visibility == block.has("unknown"), &place, || {
        format!("{id} needs `unknown` exactly if it has `visibility = true`: it is said when nobody knows")
    });
    let twice = found.questions.insert(id, At { value: question, place: place.clone() }).is_some();
    problems.check(!twice, &place, || format!("{id} exists twice"));
    words.entry("question").or_default().insert(id.to_string(), texts);
}

fn check_lengths(id: QuestionId, block: &Block, texts: &texts::Texts, problems: &Problems) {
    for (field, most) in [("text", MOST_WORDS_IN_A_QUESTION), ("anchors", MOST_WORDS_IN_AN_ANCHOR)] {
        for text in texts.get(field).into_iter().flatten() {
            let count = text.split_whitespace().count();
            problems.check(count < most, &block.place_of(field), || {
                format!("{id}: “{text}” has {count} words; fewer than {most} fit")
            });
        }
    }
}

/// What no single block can tell.
fn check_whole(found: &Questions, words: &AllTexts, files: &Files, problems: &Problems) {
    let Some(start) = files.of("questions/", ".toml").next().map(|f| f.place(0)) else { return };
    let named = |kind, id: &str| words.get(kind).is_some_and(|all| all.contains_key(id));
    for risk in RiskId::ALL {
        problems.check(named("risk", &risk.to_string()), &start, || format!("risk {risk} is missing"));
    }
    for subrisk in SubRiskId::ALL {
        problems.check(named("subrisk", &subrisk.to_string()), &start, || format!("sub-risk {subrisk} is missing"));
        let of_it = || found.questions.iter().filter(|(id, _)| id.subrisk() == subrisk);
        let core: Vec<QuestionId> = of_it().filter(|(_, q)| q.value.core).map(|(id, _)| *id).collect();
        let place = of_it().next_back().map_or(&start, |(_, q)| &q.place);
        problems.check(core.len() == 1, place, || {
            format!("{subrisk} has {} questions with `core = true` and needs exactly one", core.len())
        });
    }
}

impl Questions {
    /// The entries of `Catalogue::questions`.
    pub(crate) fn literals(&self) -> impl Iterator<Item = String> {
        self.questions.iter().map(|(&id, At { value: q, .. })| {
            format!(
                "Question {{ id: {}, kind: {}, visibility: {}, core: {}, sensitive: {} }}",
                rust::question(id),
                q.kind,
                q.visibility,
                q.core,
                q.sensitive
            )
        })
    }
}
