//! Every limit: one below it, at it, one above it.

use domain::{round::Round, sorted::SortedMap};
use exchange::{ReadError, Wrong, limits, read, write_round};
use tests::wire::{catalogue, full, question, response, with};

/// `make(n)` is a file with n of something; `of` is the most that is read.
fn check(of: usize, make: impl Fn(usize) -> String, error: impl Fn(usize) -> ReadError) {
    for n in [of - 1, of] {
        let read = read(catalogue(), make(n).as_bytes());
        assert!(read.is_ok(), "{n}: {:?}", read.err());
    }
    assert_eq!(read(catalogue(), make(of + 1).as_bytes()).err(), Some(error(of + 1)));
}

fn at(place: &str, what: Wrong) -> ReadError {
    ReadError::At { place: place.to_owned(), what }
}

/// A full round's file with one text exchanged for another.
fn changed(from: &str, to: &str) -> String {
    let text = write_round(catalogue(), &full());
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

fn texts(n: usize) -> String {
    (0..n).map(|i| format!("\"p{i}\"")).collect::<Vec<_>>().join(",")
}

#[test]
fn bytes() {
    let of = limits::FILE_BYTES;
    let make = |n: usize| {
        let text = write_round(catalogue(), &full());
        text.clone() + &" ".repeat(n - text.len())
    };
    check(of, make, |bytes| ReadError::TooLarge { bytes, of });
}

#[test]
fn depth() {
    let of = limits::DEPTH;
    // The file itself is one level, and an unknown field counts like any other.
    let make = |n: usize| changed("\"v\": 1", &format!("\"v\": 1, \"x\": {}{}", "[".repeat(n - 1), "]".repeat(n - 1)));
    check(of, make, |_| ReadError::TooDeep { of });
}

#[test]
fn responses() {
    let of = limits::RESPONSES;
    let make = |n: usize| write_round(catalogue(), &with((0..n as u128).map(|id| response(id, 1, &[("1.1a", 2)]))));
    check(of, make, |n| at("round.responses", Wrong::TooMany { n, of }));
}

#[test]
fn lines() {
    let of = limits::LINES;
    let people = |n: usize| changed("\"people\": [\"P1\", \"Zoë\"]", &format!("\"people\": [{}]", texts(n)));
    check(of, people, |n| at("round.knowledge.people", Wrong::TooMany { n, of }));
    let able = |n: usize| changed("\"able\": [\"P1\"]", &format!("\"able\": [{}]", texts(n)));
    check(of, able, |n| at("round.duties.lines[0].able", Wrong::TooMany { n, of }));
}

#[test]
fn levels() {
    let of = limits::LINES;
    let make = |n: usize| {
        let levels: Vec<String> = (0..n).map(|i| format!("\"p{i}\": 1")).collect();
        changed("\"levels\": {\"P1\": 2, \"Zoë\": 3}", &format!("\"levels\": {{{}}}", levels.join(",")))
    };
    check(of, make, |n| at(&format!("round.knowledge.systems[0].levels.p{of}"), Wrong::TooMany { n, of }));
}

#[test]
fn removed() {
    let of = limits::KEYS;
    let make = |n: usize| {
        let ids: Vec<String> = (0..n).map(|id| format!("\"{id:032x}\"")).collect();
        changed("\"removed\": [\"0000000000000000000000000000dead\"]", &format!("\"removed\": [{}]", ids.join(",")))
    };
    check(of, make, |n| at("round.removed", Wrong::TooMany { n, of }));
}

#[test]
fn stored_values() {
    let of = limits::KEYS;
    let make = |n: usize| {
        let entries: Vec<String> = (0..n).map(|i| format!("\"unsolo:/:resp:{i}\": \"\"")).collect();
        format!("{{{}}}", entries.join(","))
    };
    check(of, make, |n| at("unsolo:", Wrong::TooMany { n, of }));
}

#[test]
fn keys() {
    let of = limits::ENTRIES;
    let make = |n: usize| {
        let gates: Vec<String> = (0..n).map(|i| format!("\"gate{i}\": \"confirmed\"")).collect();
        let file = write_round(catalogue(), &Round { checks: SortedMap::new(), ..full() });
        file.replacen("\"checks\": {}", &format!("\"checks\": {{{}}}", gates.join(",")), 1)
    };
    check(of, make, |n| at("round.checks", Wrong::TooMany { n, of }));
}

#[test]
fn note() {
    let of = limits::NOTE_CHARS;
    let make = |n: usize| {
        let mut round = with([response(1, 1, &[])]);
        round.responses.values_mut().for_each(|r| drop(r.notes.insert(question("1.1a"), "NOTE".to_owned())));
        write_round(catalogue(), &round).replace("NOTE", &"字".repeat(n))
    };
    check(of, make, |n| at("round.responses[0].notes.1.1a", Wrong::TooLong { n, of }));
}

#[test]
fn names() {
    let of = limits::NAME_CLUSTERS;
    for sign in ["W", "字", "e\u{301}", "👨‍👩‍👧"] {
        let team = |n: usize| changed("Larkspur Shop", &sign.repeat(n));
        check(of, team, |n| at("round.team", Wrong::TooLong { n, of }));
        let owner = |n: usize| changed("\"owner\": \"Zoë\"", &format!("\"owner\": \"{}\"", sign.repeat(n)));
        check(of, owner, |n| at("round.plan.decisions.A01.owner", Wrong::TooLong { n, of }));
    }
}
