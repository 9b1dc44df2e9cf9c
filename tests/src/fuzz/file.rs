//! Files of any kind.

use super::laws;
use crate::wire::{catalogue, full};
use domain::round::Round;
use exchange::{
    Incoming, ReadError, What, limits::FILE_BYTES, merge, read, stored::Settings, withheld, write_backup, write_round,
};

/// The bytes as a file.
pub fn file(bytes: &[u8]) {
    match read(catalogue(), bytes) {
        Ok(incoming) => comes_back(&incoming),
        Err(ReadError::TooLarge { bytes: n, of }) => assert!(n == bytes.len() && n > of && of == FILE_BYTES),
        Err(ReadError::Damaged { line, column }) => is_there(bytes, line, column),
        Err(_) => {}
    }
}

/// Damage lies in the file, or just behind its end.
fn is_there(bytes: &[u8], line: usize, column: usize) {
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let found = text.split('\n').nth(line - 1);
    assert!(found.is_some_and(|found| (1..=found.chars().count() + 1).contains(&column)), "{line}:{column}");
}

fn comes_back(incoming: &Incoming) {
    let report = &incoming.report;
    for places in [&report.ignored, &report.cleaned] {
        assert_eq!(places.first.len(), places.count.min(20));
    }
    match &incoming.what {
        What::Response(passed) => {
            laws::filed(passed);
            laws::merging(&passed.in_round(&full()));
        }
        What::Rounds { rounds, settings } => {
            let settings = settings.clone().unwrap_or_default();
            rounds.iter().for_each(round);
            backup(rounds, &settings);
            rounds.iter().for_each(laws::merging);
        }
    }
}

/// The rounds of a file that the program wrote.
fn rounds(text: &str) -> (Vec<Round>, Option<Settings>) {
    match read(catalogue(), text.as_bytes()) {
        Ok(Incoming { what: What::Rounds { rounds, settings }, .. }) => (rounds, settings),
        other => panic!("{other:?} from {text}"),
    }
}

/// What is written comes back without what is withheld, and takes nothing away where it came from.
fn round(round: &Round) {
    let text = write_round(catalogue(), round);
    let back = rounds(&text).0.remove(0);
    assert_eq!(back, without_withheld(round));
    assert_eq!(rounds(&write_round(catalogue(), &back)).0, std::slice::from_ref(&back));
    assert_eq!(merge::rounds(round, &back).as_ref(), Ok(round));
    assert_eq!(merge::meet(Some(round), &back).fate, merge::Fate::Same);
}

/// The round as a file of it comes back.
fn without_withheld(round: &Round) -> Round {
    let withheld = withheld(catalogue(), round);
    let mut round = round.clone();
    for response in round.responses.values_mut().chain(round.late.values_mut()) {
        response.answers.retain(|id, _| !withheld.contains(id));
        response.notes.retain(|id, _| !withheld.contains(id));
    }
    round.tally.hands.retain(|id, _| !withheld.contains(id));
    // What was late only by something that is withheld is not late any more.
    merge::rounds(&round, &round).unwrap()
}

fn backup(all: &[Round], settings: &Settings) {
    let text = write_backup(catalogue(), all, settings);
    let (back, kept) = rounds(&text);
    let mut expected: Vec<Round> = all.iter().map(without_withheld).collect();
    expected.sort_by_key(|round| round.id);
    assert_eq!(back, expected);
    let kept = kept.unwrap();
    assert_eq!(
        (kept.theme, kept.letter_keys, &kept.unknown),
        (settings.theme, settings.letter_keys, &settings.unknown)
    );
    let mut turned = back.clone();
    turned.reverse();
    assert_eq!(rounds(&write_backup(catalogue(), &turned, &kept)), (back, Some(kept)));
}
