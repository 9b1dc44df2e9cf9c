//! The build of this crate: reads the data files and the words, checks them, writes them as Rust.
//!
//! Reading, checking and writing of each kind stand together in the file named for it. Nothing here is in the product.

#![cfg_attr(test, allow(dead_code, unused_imports, reason = "build.rs uses all of it"))]

mod actions;
mod block;
mod duties;
mod files;
mod fluent;
mod gates;
#[path = "../language.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library uses all of it")]
mod language;
mod metrics;
mod overlays;
mod planning;
mod questions;
mod references;
mod rust;
mod samples;
mod signs;
mod sources;
#[cfg(test)]
mod tests;
mod texts;
mod words;

pub(crate) use files::{FILES, FOLDERS, Files, Problem};

use domain::gate::GateId;
use files::Problems;
use language::Language;
use texts::AllTexts;

/// Files to write: name and text.
pub(crate) type Output = Vec<(&'static str, String)>;

/// Compiles everything, or says what does not add up.
pub(crate) fn compile(files: &Files) -> Result<Output, Vec<Problem>> {
    let languages: Vec<(&str, String)> = Language::ALL.iter().map(|l| (l.code(), format!("{l:?}"))).collect();
    compile_for(files, &languages)
}

/// Compiles for these languages (folder and variant); the first is the one that stands beside the data.
pub(crate) fn compile_for(files: &Files, languages: &[(&str, String)]) -> Result<Output, Vec<Problem>> {
    let problems = Problems::default();
    let mut english = AllTexts::new();
    let sources = sources::read(files, &problems);
    let questions = questions::read(files, &mut english, &problems);
    let gates = gates::read(files, &mut english, &problems);
    let metrics = metrics::read(files, &mut english, &problems);
    let actions = actions::read(files, &mut english, &problems);
    let duties = duties::read(files, &mut english, &problems);
    let planning = planning::read(files, &problems);
    let order: Vec<_> = questions.questions.keys().copied().collect();
    let samples = samples::read(files, &order, &mut english, &problems);
    let all = references::All {
        sources: &sources,
        questions: &questions,
        gates: &gates,
        metrics: &metrics,
        actions: &actions,
        duties: &duties,
        planning: &planning,
        samples: &samples,
    };
    all.check(&problems);
    check_folders(files, languages, &problems);

    let mut spoken = Vec::new();
    let mut overlaid = Vec::new();
    for (i, (code, variant)) in languages.iter().enumerate() {
        spoken.push((variant.clone(), fluent::read(files, code, &problems)));
        let texts = if i == 0 { english.clone() } else { overlays::read(files, code, &english, &problems) };
        overlaid.push((variant.clone(), texts));
    }
    let methods = words::methods(&spoken, &problems);
    if !problems.is_empty() {
        return Err(problems.into_sorted());
    }
    Ok(vec![
        ("catalogue.rs", all.catalogue()),
        ("provenance.rs", all.provenance()),
        ("grounds.rs", all.grounds()),
        ("texts.rs", all_texts(&overlaid)),
        ("samples.rs", samples::functions(&samples)),
        ("words.rs", methods),
    ])
}

/// Every folder of words belongs to a language.
fn check_folders(files: &Files, languages: &[(&str, String)], problems: &Problems) {
    for file in files.of("lang/", "") {
        let code = file.path.split('/').nth(1).unwrap_or_default();
        problems.check(languages.iter().any(|(known, _)| *known == code), &file.place(0), || {
            format!("no variant of Language in src/content/language.rs has the code {code}")
        });
    }
}

/// A function per kind, from a language to the words of every block, in the order of ids.
fn all_texts(languages: &[(String, AllTexts)]) -> String {
    let mut out = String::new();
    for kind in texts::KINDS {
        let mut arms = String::new();
        for (variant, all) in languages {
            let literals = rust::list(in_order(kind.name, all).map(|texts| texts::literal(kind, texts)));
            let name = format!("{}_{}", kind.name, variant).to_uppercase();
            let count = all.get(kind.name).map_or(0, |blocks| blocks.len());
            out += &format!("static {name}: [{}; {count}] = {literals};\n", kind.holder);
            arms += &format!("Language::{variant} => &{name},");
        }
        let (name, holder) = (kind.name, kind.holder);
        out +=
            &format!("fn {name}_texts(language: Language) -> &'static [{holder}] {{ match language {{ {arms} }} }}\n");
    }
    out
}

/// The words of a kind in the order of the catalogue: by id, except for gates, whose ids are names.
fn in_order<'a>(kind: &str, all: &'a AllTexts) -> Box<dyn Iterator<Item = &'a texts::Texts> + 'a> {
    let Some(blocks) = all.get(kind) else { return Box::new(std::iter::empty()) };
    if kind == texts::GATE.name {
        Box::new(GateId::ALL.into_iter().filter_map(|id| blocks.get(id.as_str())))
    } else {
        Box::new(blocks.values())
    }
}
