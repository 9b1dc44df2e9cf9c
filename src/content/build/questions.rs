//! Risks, sub-risks and questions: `questions/<risk>.toml`.

use super::{
    block::{Block, with_root},
    files::{At, Files, Problems},
    rust,
    sources::{Provenance, provenance},
    texts::{self, AllTexts, Texts},
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
/// Longest prompt, in characters: it stands large on a projector, three beside each other.
const LONGEST_PROMPT: usize = 70;
/// Longest title of a case, in characters.
const LONGEST_TITLE: usize = 45;
/// Longest case, title and story together, in characters: it is read aloud.
const LONGEST_CASE: usize = 260;

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
    let case = read_case(block, problems);
    let number = block.number("id");
    match RiskId::ALL.iter().find(|id| (f64::from(id.number()) - number).abs() < 0.1) {
        Some(id) => {
            let twice = words.entry("risk").or_default().insert(id.to_string(), texts).is_some();
            problems.check(!twice, &block.place(), || format!("risk {id} exists twice"));
            words.entry("case").or_default().insert(id.to_string(), case);
        }
        None => block.problem("id", "a risk's id is 1 to 5"),
    }
}

fn read_case(block: &Block, problems: &Problems) -> Texts {
    let mut texts = Texts::new();
    problems.check(block.has("case"), &block.place(), || "`case` is missing".to_owned());
    block.inner("case", |case| {
        texts = texts::read(&texts::CASE, case, problems);
        let length = |field| texts.get(field).into_iter().flatten().map(|text| text.chars().count()).sum::<usize>();
        let (title, story) = (length("title"), length("story"));
        problems.check(title <= LONGEST_TITLE, &case.place_of("title"), || {
            format!("`title` has {title} characters; {LONGEST_TITLE} fit")
        });
        problems.check(title + story <= LONGEST_CASE, &case.place_of("story"), || {
            format!("`title` and `story` have {} characters; {LONGEST_CASE} fit", title + story)
        });
    });
    texts
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
    let prompts = texts::read(&texts::PROMPTS, block, problems);
    let question = Question {
        kind: block.one_of("kind", &KINDS).unwrap_or_default(),
        visibility: block.flag("visibility"),
        core: block.flag("core"),
        sensitive: block.flag("sensitive"),
        provenance: provenance(block),
    };
    let Some(At { value: id, place }) = block.id::<QuestionId>("id") else { return };
    check_lengths(id, block, &texts, problems);
    check_prompts(id, block, &prompts, problems);
    problems.check(question.visibility == block.has("unknown"), &place, || {
        format!("{id} needs `unknown` exactly if it has `visibility = true`: it is said when nobody knows")
    });
    let twice = found.questions.insert(id, At { value: question, place: place.clone() }).is_some();
    problems.check(!twice, &place, || format!("{id} exists twice"));
    words.entry("question").or_default().insert(id.to_string(), texts);
    words.entry("prompts").or_default().insert(id.to_string(), prompts);
}

fn check_lengths(id: QuestionId, block: &Block, texts: &Texts, problems: &Problems) {
    for (field, most) in [("text", MOST_WORDS_IN_A_QUESTION), ("anchors", MOST_WORDS_IN_AN_ANCHOR)] {
        for text in texts.get(field).into_iter().flatten() {
            let count = text.split_whitespace().count();
            problems.check(count < most, &block.place_of(field), || {
                format!("{id}: “{text}” has {count} words; fewer than {most} fit")
            });
        }
    }
}

fn check_prompts(id: QuestionId, block: &Block, prompts: &Texts, problems: &Problems) {
    for text in prompts.values().flatten() {
        let count = text.chars().count();
        problems.check(count <= LONGEST_PROMPT, &block.place_of("prompts"), || {
            format!("{id}: “{text}” has {count} characters; {LONGEST_PROMPT} fit")
        });
        problems.check(text.contains('?'), &block.place_of("prompts"), || format!("{id}: “{text}” asks nothing"));
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
