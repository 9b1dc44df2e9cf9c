//! The words of data files in other languages: `lang/<code>/*.toml`, by kind and id.
//!
//! English stands beside the data. Another language lies over it, so every block and every word must be there.

use super::{
    block::with_root,
    files::{Files, Place, Problems},
    texts::{self, AllTexts, KINDS},
};
use std::collections::BTreeMap;

/// The words of a language whose folder is `lang/<code>`; problems list what is missing and what is unknown.
pub(crate) fn read(files: &Files, code: &str, reference: &AllTexts, problems: &Problems) -> AllTexts {
    let mut found = AllTexts::new();
    let folder = format!("lang/{code}/");
    for file in files.of(&folder, ".toml") {
        with_root(file, problems, |root| {
            for kind in KINDS {
                root.inner(kind.name, |blocks| {
                    blocks.each_entry(|id, block| {
                        let words = texts::read(kind, block, problems);
                        let known = reference.get(kind.name).and_then(|all| all.get(&id.value));
                        match known {
                            None => problems.add(&id.place, format!("there is no {} {}", kind.name, id.value)),
                            Some(english) => check_filled(english, &words, &id.place, problems),
                        }
                        found.entry(kind.name).or_default().insert(id.value.clone(), words);
                    });
                });
            }
        });
    }
    let place = files.of(&folder, "").next().map(|f| f.place(0));
    for (kind, all) in reference {
        let none = BTreeMap::new();
        let translated = found.get(kind).unwrap_or(&none);
        for id in all.keys().filter(|id| !translated.contains_key(*id)) {
            if let Some(place) = &place {
                problems.add(place, format!("language {code} lacks {kind} {id}"));
            }
        }
    }
    found
}

/// What English says, the other language says too.
fn check_filled(english: &texts::Texts, words: &texts::Texts, place: &Place, problems: &Problems) {
    for (field, texts) in english {
        let says = |texts: &[String]| if texts.iter().any(|t| !t.is_empty()) { texts.len() } else { 0 };
        let translated = words.get(field).map_or(0, |t| says(t));
        problems.check(translated == says(texts), place, || {
            format!("`{field}` has {translated} texts and needs {}", says(texts))
        });
    }
}
