//! The knowledge of the sample, and of teams that stretch it.

#![allow(clippy::indexing_slicing)]

use super::*;
use crate::testing::{WIDTHS, check, snapshot, words};
use content::{CATALOGUE, samples};
use domain::score::score;

/// Systems with a name, a weight and a level per person, such as "3100".
fn held<'a>(systems: &[(&'a str, u8, &str)]) -> Vec<Holding<'a>> {
    let levels = |signs: &str| signs.bytes().map(|sign| sign - b'0').collect();
    systems.iter().map(|&(name, weight, signs)| Holding { name, weight, levels: levels(signs) }).collect()
}

/// `systems` systems of all weights, known by one person more each, up to all.
fn many(name: &str, systems: usize, people: usize) -> Vec<Holding<'_>> {
    let levels = |i: usize| (0..people).map(|k| [3, 2, 2, 1][k % 4] * u8::from(k < i % (people + 1))).collect();
    (0..systems).map(|i| Holding { name, weight: (i % 3) as u8 + 1, levels: levels(i) }).map(sorted).collect()
}

fn sorted(mut holding: Holding<'_>) -> Holding<'_> {
    holding.levels.sort_unstable_by(|a, b| b.cmp(a));
    holding
}

#[test]
fn fits_at_every_width() {
    let names = [
        "Main database",
        "A name of eighty characters, which nobody should give to a system but somebody may",
        "Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsausschuss",
        "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
        "",
    ];
    for width in WIDTHS.into_iter().chain([860]) {
        for name in names {
            for people in [1, 2, 6, 12, 20, 21, 60, 200] {
                for systems in [1, 9, 40] {
                    check(&draw(words(), &many(name, systems, people), width));
                }
            }
        }
        check(&draw(words(), &held(&[]), width));
    }
}

#[test]
fn everybody_has_a_square_up_to_twenty() {
    let marks = |people: usize, width| {
        let drawing = draw(words(), &many("Ledger", 1, people), width);
        drawing
            .marks
            .iter()
            .filter(|mark| matches!(mark, crate::Mark::Shape { shape: crate::Shape::Circle { .. }, .. }))
            .count()
    };
    for width in [328, 568, 720, 860, 890, 1184] {
        // The first system of `many` is known by nobody: specks only.
        assert_eq!([1, 6, 20].map(|people| marks(people, width)), [1, 6, 20], "{width}");
    }
    assert_eq!(marks(60, 328), 21);
    assert!(draw(words(), &many("Ledger", 1, 60), 328).marks.iter().any(|mark| {
        matches!(mark, crate::Mark::Text(text) if text.text == "The first 21 of 60 people, most knowledge first")
    }));
}

#[test]
fn the_title_says_what_was_found() {
    let check = |systems: &[(&str, u8, &str)], title: &str| {
        assert_eq!(draw(words(), &held(systems), 328).title, title);
    };
    let (fine, thin, vital) = (("a", 3, "32"), ("b", 1, "31"), ("c", 3, "00"));
    check(&[fine], "The one system has two people or more who can work on it alone");
    check(&[fine; 3], "Each of three systems has two people or more who can work on it alone");
    check(&[vital], "One system, a vital one, stops short of two people");
    check(&[fine, thin], "One system, not a vital one, stops short of two people");
    check(&[thin, thin], "Two systems, none of them vital, stop short of two people");
    check(&[thin, vital], "Two systems, one of them vital, stop short of two people");
    check(&[vital, vital], "Two systems, both of them vital, stop short of two people");
    check(&[vital; 3], "Three systems, all of them vital, stop short of two people");
    check(&[thin; 12], "12 systems, none of them vital, stop short of two people");
}

#[test]
fn the_end_of_a_row_says_who_is_left() {
    let check = |levels: &str, expected: &[&str]| {
        let drawing = draw(words(), &held(&[("x", 3, levels)]), 1184);
        let texts = drawing.marks.iter().filter_map(|mark| match mark {
            crate::Mark::Text(text) => Some(text.text.as_str()),
            crate::Mark::Shape { .. } => None,
        });
        // Three heads, the group, the name, and then the end.
        assert_eq!(texts.skip(5).collect::<Vec<_>>(), expected);
    };
    check("000", &["Nobody"]);
    check("110", &["Nobody", "but two who can help"]);
    check("200", &["One person alone", "and nobody who can help"]);
    check("310", &["One person alone", "and one who can help"]);
    check("321", &["Two people"]);
    check("222222222222", &["12 people"]);
}

#[test]
fn the_sample_is_told_in_words_and_without_names() {
    let mut round = samples::larkspur();
    let drawing = knowledge(words(), &score(&CATALOGUE, &round), 1184);
    assert_eq!(drawing.title, "Five systems, three of them vital, stop short of two people");
    assert_eq!(
        drawing.label,
        "Knowledge per system. Customers stop without it. \
         Payment module: 1 can change its design, 0 can work alone, 1 can help; \
         Main database: 1 can change its design, 0 can work alone, 1 can help; \
         Cloud account: 1 can change its design, 0 can work alone, 0 can help; \
         Shop front end: 2 can change its design, 2 can work alone, 0 can help. Hurts within a day. \
         Deployment scripts: 1 can change its design, 0 can work alone, 1 can help; \
         Monitoring: 0 can change its design, 1 can work alone, 0 can help; \
         Order back office: 1 can change its design, 1 can work alone, 0 can help; \
         Mobile API: 2 can change its design, 0 can work alone, 1 can help. Can wait. \
         E-mail and jobs: 0 can change its design, 2 can work alone, 0 can help"
    );
    let first = ["Payment module", "Customers stop without it", "1", "0", "1", "4"];
    assert_eq!(drawing.table.rows.first().map(Vec::as_slice), Some(first.map(str::to_owned).as_slice()));
    assert!(!format!("{drawing:?}").contains("P1"));
    // Somebody who is not on the list any more does not count.
    round.knowledge.people.clear();
    assert_eq!(knowledge(words(), &score(&CATALOGUE, &round), 1184), Drawing::default());
}

#[test]
fn crowds_look_as_they_did() {
    let name = "Settlement and clearing of cross-border payments";
    for width in [860, 328] {
        snapshot(&format!("knowledge-many-{width}"), &draw(words(), &many(name, 12, 20), width));
    }
}
