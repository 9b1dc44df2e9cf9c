//! The standard duties of running a service: `duties/*.toml`.

use super::{
    block::with_root,
    files::{Files, Problems},
    rust,
    texts::{self, AllTexts},
};
use std::collections::BTreeMap;

/// Weight by id.
pub(crate) type Duties = BTreeMap<String, u8>;

/// Reads and checks all of them.
pub(crate) fn read(files: &Files, words: &mut AllTexts, problems: &Problems) -> Duties {
    let mut found = Duties::new();
    for file in files.of("duties/", ".toml") {
        with_root(file, problems, |root| {
            root.each("duty", |block| {
                let texts = texts::read(&texts::DUTY, block, problems);
                let id = block.text("id");
                let given = block.number("weight");
                let weight = [1, 2, 3].into_iter().find(|&w| (f64::from(w) - given).abs() < 0.01);
                problems.check(weight.is_some(), &block.place_of("weight"), || "`weight` is 1, 2 or 3".to_owned());
                let well_formed = id.value.len() == 3 && id.value.starts_with('D');
                problems.check(well_formed, &id.place, || format!("{} is not a duty's id such as D01", id.value));
                let twice = found.insert(id.value.clone(), weight.unwrap_or(1)).is_some();
                problems.check(!twice, &id.place, || format!("{} exists twice", id.value));
                words.entry("duty").or_default().insert(id.value, texts);
            });
        });
    }
    found
}

/// The entries of `Catalogue::duties`.
pub(crate) fn literals(duties: &Duties) -> impl Iterator<Item = String> {
    duties.iter().map(|(id, weight)| format!("Duty {{ id: {}, weight: {weight} }}", rust::text(id)))
}
