//! Files of every version that was released, kept for ever. Each of them reads to what the newest one holds.

use super::rounds;
use domain::round::{Decision, Round};
use exchange::{
    VERSION, What, pass::Passed, read, stored, stored::Settings, write_backup, write_response, write_round,
};
use std::{collections::BTreeMap, fs, path::PathBuf};
use tests::wire::{self, catalogue, full};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn fixture(v: u32, name: &str) -> String {
    fs::read_to_string(folder().join(format!("v{v}")).join(name)).unwrap()
}

fn backup(v: u32) -> What {
    read(catalogue(), fixture(v, "backup.json").as_bytes()).unwrap().what
}

#[test]
fn every_version_has_its_files() {
    let mut found: Vec<String> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    found.sort();
    assert_eq!(found, (1..=VERSION).map(|v| format!("v{v}")).collect::<Vec<_>>());
}

#[test]
fn every_version_reads_to_what_the_newest_holds() {
    for v in 1..=VERSION {
        let round = rounds(&fixture(v, "round.json")).remove(0);
        assert_eq!(write_round(catalogue(), &round), fixture(VERSION, "round.json"), "v{v}");

        assert_eq!(backup(v), backup(VERSION), "v{v}");

        // The first ones name the whole id of the round.
        for name in ["response.json", "passed.json"] {
            let Ok(What::Response(passed)) =
                read(catalogue(), fixture(v, name).as_bytes()).map(|incoming| incoming.what)
            else {
                panic!("v{v}")
            };
            assert_eq!(passed.response, round.responses.get(&passed.response.id).unwrap().clone(), "v{v}");
        }

        let entries: BTreeMap<String, String> = serde_json::from_str(&fixture(v, "stored.json")).unwrap();
        let loaded = stored::assemble(catalogue(), "unsolo:/:", entries);
        assert!(loaded.quarantine.is_empty() && loaded.newer.is_empty(), "v{v}");
        assert_eq!(loaded.rounds.into_values().collect::<Vec<_>>(), [round], "v{v}");
        assert_eq!(loaded.drafts.len(), 1, "v{v}");
        assert_eq!(loaded.hours.into_values().collect::<Vec<_>>(), [wire::clock()], "v{v}");
        assert_eq!(loaded.settings.theme, stored::Theme::Dark, "v{v}");
    }
}

/// Without what the hour brought: the meeting, actions of the team's own, and what is said of one beside owner and day.
fn before_the_hour() -> Round {
    let mut before = full();
    before.meeting = Default::default();
    before.plan.own.clear();
    for decision in before.plan.decisions.values_mut() {
        let Decision { have, dropped, effort_tenths, owner, due, .. } = decision.clone();
        *decision = Decision { have, dropped, effort_tenths, owner, due, ..Decision::default() };
    }
    before
}

/// Files from before the hour.
#[test]
fn files_from_before_the_hour() {
    let before = before_the_hour();
    assert_eq!(rounds(&fixture(1, "round-before-hour.json"))[0], before);
    assert_eq!(rounds(&fixture(1, "backup-before-hour.json"))[0], before);
    let entries: BTreeMap<String, String> = serde_json::from_str(&fixture(1, "stored-before-hour.json")).unwrap();
    let loaded = stored::assemble(catalogue(), "unsolo:/:", entries);
    assert_eq!((loaded.rounds.into_values().collect::<Vec<_>>(), loaded.hours.len()), (vec![before], 0));
}

/// A file from before rows on systems, sources of figures, and looks with a day.
#[test]
fn what_was_not_written_then_is_not_there() {
    let round = rounds(&fixture(1, "round-before-rows.json")).remove(0);
    let mut before = before_the_hour();
    before.skills.clear();
    before.evidence.looked_up.clear();
    (before.knowledge.unfinished, before.knowledge.given) = (false, 0);
    before.checks.values_mut().for_each(|checked| *checked = checked.found.into());
    before.responses.values_mut().for_each(|response| response.knows.clear());
    assert_eq!(round, before);
}

/// What the newest fixtures hold, in values of the program.
#[test]
fn the_newest_holds_everything() {
    let settings = Settings { theme: stored::Theme::Dark, letter_keys: false, ..Settings::default() };
    let id = *full().responses.keys().next().unwrap();
    let draft = stored::Draft {
        position: 4,
        person: 2,
        ..stored::Draft::new(wire::response(9, 2, &[("1.1a", 3), ("1.1b", 9)]))
    };
    let mut entries: BTreeMap<String, String> = wire::entries("unsolo:/:", &full()).into_iter().collect();
    entries.insert(stored::Key::Draft(full().id).name("unsolo:/:"), stored::write_draft(&draft));
    entries.insert(stored::Key::Settings.name("unsolo:/:"), stored::write_settings(&settings));
    entries.insert(stored::Key::Hour(full().id).name("unsolo:/:"), stored::write_hour(&wire::clock()));
    let check = |name: &str, text: String| assert_eq!(fixture(VERSION, name), text, "{name}");
    check("round.json", write_round(catalogue(), &full()));
    let What::Rounds { rounds: found, settings: Some(found_settings) } = backup(VERSION) else { panic!("no backup") };
    assert_eq!((found[0].clone(), found[1].team.as_str(), found.len()), (full(), "渡达", 2));
    assert_eq!(found_settings, settings);
    check("backup.json", write_backup(catalogue(), [&wire::few(), &full()], &settings));
    let response = full().responses.get(&id).unwrap().clone();
    check("passed.json", write_response(&Passed { round: full().id.short(), questions_version: 1, response }));
    check("stored.json", serde_json::to_string_pretty(&entries).unwrap() + "\n");
}
