//! Hostile inputs, one case each, with the outcome that is expected of it. Those that only a browser or another layer can
//! show are named here with the reason, so that none is skipped in silence.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    response::ResponseId,
    round::{Round, RoundId},
};
use exchange::{
    Expected, Incoming, OtherKind, ReadError, What, Wrong, merge,
    merge::Fate,
    pass::{self, NotTaken, Passed},
    read,
    stored::{self, Reason, Room, Settings, StoredError, assemble},
    text::{self, NameError},
    write_backup, write_round,
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path, time::Instant};
use tests::{
    nasty::{backup, bytes, cases, good_link, long_link, ours, sealed_twice, sent, wrong_type},
    wire::{self, catalogue, entries, full, question, response, with},
};

const PREFIX: &str = "unsolo:/:";

/// The id of a case, and what shows its outcome.
type Shown = (&'static str, fn(&Value));

/// Cases that are shown here.
const HERE: &[Shown] = &[
    ("link-001", |input| not_taken(text(input), NotTaken::Damaged)),
    ("link-002", |input| assert!(!pass::is_response(text(input)))),
    ("link-003", |_| assert_eq!(taken(&good_link()), sent())),
    ("link-005", |input| not_taken(text(input), NotTaken::Damaged)),
    ("link-006", |_| assert_eq!(taken(&(good_link().replace('-', "+").replace('_', "/") + "==")), sent())),
    ("link-007", |_| percent_encoded()),
    ("link-009", |_| cut_at_2083()),
    ("link-010", |_| every_prefix()),
    ("link-011", |_| every_flipped_bit()),
    ("link-013", |_| deflate_bomb()),
    ("link-014", |_| not_taken(&format!("#r1.{}", sealed_twice()), NotTaken::Damaged)),
    ("link-015", |_| something_behind_the_end()),
    ("link-017", |input| not_taken(text(input), NotTaken::Newer)),
    ("link-019", |_| tracked()),
    ("link-021", |input| not_taken(text(input), NotTaken::Damaged)),
    ("link-022", |_| quickly(|| not_taken(&format!("#r1.{}", "A".repeat(2_000_000)), TOO_LONG))),
    ("link-025", |input| assert!(!pass::is_response(text(input)))),
    ("file-001", |input| refused(&bytes(input), ReadError::Empty)),
    ("file-002", |_| assert_eq!(rounds(&format!("\u{feff}{}", backup())), [full()])),
    ("file-003", utf16),
    ("file-005", |_| quickly(|| refused(("[".repeat(100_000) + &"]".repeat(100_000)).as_bytes(), TOO_DEEP))),
    ("file-006", deep_unknown_field),
    ("file-007", |input| refused(&bytes(input), at("answers.q1", Wrong::Twice))),
    ("file-009", |input| refused(&ours(input), ReadError::Newer { v: 999_999 })),
    ("file-010", one_unknown_field),
    ("file-011", oldest_version),
    ("file-013", |input| refused(&bytes(input), ReadError::NotOurs)),
    ("file-014", |input| refused(&bytes(input), ReadError::OtherKind(OtherKind::Pdf))),
    ("file-015", |input| refused(&bytes(input), ReadError::OtherKind(OtherKind::Zip))),
    ("file-017", |input| refused(&ours(input), at("notes.1.1a", Wrong::TooLong { n: 204_800, of: 4_000 }))),
    ("file-018", unknown_questions),
    ("file-019", |input| refused(&ours(input), at("answers", Wrong::NotA(Expected::Fields)))),
    ("file-023", counts_that_do_not_fit),
    ("store-001", |input| quarantined(text(input))),
    ("store-002", |input| each(input, quarantined)),
    ("store-003", newer_in_storage),
    ("store-005", half_wrong),
    ("store-010", old_tab),
    ("store-013", |input| quarantined(&input.to_string())),
    ("store-014", |input| quarantined(text(input))),
    ("store-015", |_| assert_eq!(stored::room(stored::units(&"字".repeat(1_500_000))), Room::Short)),
    ("name-001", |input| kept_as_typed(text(input))),
    ("name-002", |input| kept_as_typed(text(input))),
    ("name-003", |input| sanitised(text(input), "Anatxt.exe")),
    ("name-005", |input| each(input, kept_as_typed)),
    ("name-006", |_| {
        assert_eq!(named(&format!("Z{}", "\u{301}".repeat(200))), Ok(format!("Z{}", "\u{301}".repeat(4))));
    }),
    ("name-007", |input| each(input, |name| assert_eq!(text::team_name(name), Err(NameError::Empty), "{name:?}"))),
    ("name-009", |_| assert_eq!(text::team_name(&"W".repeat(10_000)), Err(NameError::TooLong { graphemes: 10_000 }))),
    ("name-010", |_| cut_between_families()),
    ("name-011", |input| sanitised(text(input), "abc[31mred")),
    ("name-013", |input| each(input, |name| kept_as_typed(name.trim()))),
    ("name-014", |input| assert!(text::looks_like_secret(text(input)) && text::note(text(input)).is_ok())),
    ("num-001", |input| {
        each_json(input, |file| refused(&ours(file), at("answers.1.1a", Wrong::NotA(Expected::Answer))));
    }),
    ("num-002", |input| numbers_that_are_not_whole(text(input))),
    ("num-003", |input| refused(&bytes(input), ReadError::Damaged { line: 1, column: 18 })),
    ("num-005", |input| assert!(passed(input).response.answers.is_empty())),
    ("num-006", |_| one_person()),
    ("num-007", |input| each(input, no_date)),
    ("merge-001", |_| all_orders()),
    ("merge-003", answered_again),
    ("merge-005", |_| deleted_and_imported_again()),
    ("exp-006", |input| each(input, safe_file_name)),
    ("exp-007", |_| all_orders()),
];

/// Cases that are shown elsewhere, and why.
const ELSEWHERE: &[(&str, &str)] = &[
    ("link-018", "the static page for addresses that lead nowhere; its words and what it loads are in page.rs"),
    ("link-023", "needs a half-filled form in a browser"),
    ("env", "needs a browser"),
    ("file-021", "needs two tabs of a browser"),
    ("file-022", "the name of a file is shown by the page"),
    ("store-006", "needs a full storage in a browser"),
    ("store-007", "the page decides what a failed write means"),
    ("store-009", "needs a storage that is cleared while the page is open"),
    ("store-011", "needs two builds in two tabs; that a newer value is not overwritten is store-003"),
    ("merge-002", "10,000 cases in exchange/laws.rs"),
    ("exp-001", "CSV belongs to the report"),
    ("exp-002", "CSV belongs to the report"),
    ("exp-003", "Markdown belongs to the report"),
    ("exp-005", "PDF belongs to the report"),
];

#[test]
fn every_case_is_shown_or_named() {
    let elsewhere = |id: &str| ELSEWHERE.iter().any(|(name, _)| id == *name || id.split('-').next() == Some(name));
    let here: BTreeSet<&str> = HERE.iter().map(|(id, _)| *id).collect();
    let all = cases();
    let ids: BTreeSet<&str> = all.iter().map(|case| case["id"].as_str().unwrap()).collect();
    assert_eq!(here.len(), HERE.len());
    for id in &ids {
        assert!(
            here.contains(id) != elsewhere(id),
            "{id} is shown {}",
            if elsewhere(id) { "twice" } else { "nowhere" }
        );
    }
    assert!(here.is_subset(&ids));
}

#[test]
fn every_case_here_holds() {
    for case in cases() {
        let id = case["id"].as_str().unwrap();
        if let Some((_, holds)) = HERE.iter().find(|(name, _)| *name == id) {
            // Shown by the test runner when the case fails.
            #[allow(clippy::print_stdout, reason = "says which case failed")]
            {
                println!("{id}: {}", case["title"]);
            }
            holds(case["input"].get("value").unwrap_or(&Value::Null));
        }
    }
}

// Inputs

fn text(input: &Value) -> &str {
    input.as_str().unwrap()
}

fn each(input: &Value, check: impl Fn(&str)) {
    input.as_array().unwrap().iter().for_each(|value| check(text(value)));
}

fn each_json(input: &Value, check: impl Fn(&Value)) {
    input.as_array().unwrap().iter().for_each(check);
}

// Outcomes

const TOO_DEEP: ReadError = ReadError::TooDeep { of: 32 };

fn at(place: &str, what: Wrong) -> ReadError {
    ReadError::At { place: place.to_owned(), what }
}

fn refused(bytes: &[u8], error: ReadError) {
    assert_eq!(read(catalogue(), bytes).err(), Some(error));
}

fn rounds(text: &str) -> Vec<Round> {
    match read(catalogue(), text.as_bytes()).unwrap().what {
        What::Rounds { rounds, .. } => rounds,
        other => panic!("{other:?}"),
    }
}

fn incoming(input: &Value) -> Incoming {
    read(catalogue(), &ours(input)).unwrap()
}

fn passed(input: &Value) -> Passed {
    match incoming(input).what {
        What::Response(passed) => passed,
        other => panic!("{other:?}"),
    }
}

/// A name as it is typed, and the same name as it comes back in a file.
fn named(name: &str) -> Result<String, NameError> {
    let typed = text::team_name(name)?;
    let back = rounds(&write_round(catalogue(), &Round { team: typed.clone(), ..full() })).remove(0);
    assert_eq!(back.team, typed);
    Ok(typed)
}

fn kept_as_typed(name: &str) {
    assert_eq!(named(name).as_deref(), Ok(name));
}

/// Refused where a person types it, cleaned and reported where it comes in a file.
fn sanitised(name: &str, clean: &str) {
    assert_eq!(text::team_name(name), Err(NameError::Forbidden));
    let file = write_round(catalogue(), &full()).replace("\"Larkspur Shop\"", &json!(name).to_string());
    let incoming = read(catalogue(), file.as_bytes()).unwrap();
    assert_eq!(incoming.report.cleaned.first, ["round.team"]);
    assert_eq!(rounds(&file)[0].team, clean);
}

fn quickly(work: impl Fn()) {
    let start = Instant::now();
    work();
    let limit = if cfg!(debug_assertions) { 500 } else { 50 };
    assert!(start.elapsed().as_millis() < limit, "{:?}", start.elapsed());
}

/// A stored value under any of our keys is set aside as it is, and the rest is read.
fn quarantined(value: &str) {
    for hurt in 0..3 {
        let mut all = entries(PREFIX, &full());
        all[hurt].1 = value.to_owned();
        let key = all[hurt].0.clone();
        let loaded = assemble(catalogue(), PREFIX, all);
        let aside = loaded.quarantine.iter().find(|aside| aside.key == key).unwrap();
        assert!(matches!(aside.reason, Reason::Unreadable(_)), "{value}: {:?}", aside.reason);
        assert_eq!(aside.text, value);
        assert!(loaded.newer.is_empty());
        assert_eq!(loaded.rounds.len(), usize::from(hurt > 0));
    }
}

// Cases

// Links. `@PREFIX` is `r1.`; the payloads of the cases are of a form of no program, so ours take their place.

const TOO_LONG: NotTaken = NotTaken::TooLong { n: 2_000_004, of: 8_000 };

fn taken(fragment: &str) -> Passed {
    pass::read_link(catalogue(), fragment).unwrap().0
}

fn not_taken(fragment: &str, why: NotTaken) {
    let fragment = fragment.replace("@PREFIX", "r1.");
    assert_eq!(pass::read_link(catalogue(), &fragment).map(|_| ()), Err(why), "{fragment:.80}");
}

fn percent_encoded() {
    let link = good_link();
    let (start, payload) = link.split_at(4);
    assert_eq!(taken(&format!("{start}{}", payload.replace('-', "%2D").replace('_', "%5F"))), sent());
    let all: String = payload.bytes().map(|b| format!("%{b:02X}")).collect();
    assert_eq!(taken(&format!("{start}{all}")), sent());
    not_taken(&format!("{start}{}", all.replace('%', "%25")), NotTaken::Damaged);
}

fn cut_at_2083() {
    let link = format!("https://unsolo.example/{}", long_link());
    assert!(link.len() > 2_083, "{}", link.len());
    not_taken(&link[..2_083][link.find('#').unwrap()..], NotTaken::Damaged);
}

fn every_prefix() {
    let link = good_link();
    for n in 0..link.len() {
        assert!(pass::read_link(catalogue(), &link[..n]).is_err(), "{n}");
    }
}

fn every_flipped_bit() {
    let link = good_link();
    let bytes = URL_SAFE_NO_PAD.decode(&link[4..]).unwrap();
    for bit in 0..bytes.len() * 8 {
        let mut bytes = bytes.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        not_taken(&format!("#r1.{}", URL_SAFE_NO_PAD.encode(bytes)), NotTaken::Damaged);
    }
}

fn deflate_bomb() {
    let packed = miniz_oxide::deflate::compress_to_vec(&vec![b'0'; 100 << 20], 6);
    let fragment = format!("#r1.{}", wire::sealed_packed(&packed));
    quickly(|| assert!(matches!(pass::read_link(catalogue(), &fragment), Err(NotTaken::TooLong { .. }))));
    // As much as passes the length check, and still two hundred times the limit.
    let packed = miniz_oxide::deflate::compress_to_vec(&vec![b'0'; 4 << 20], 6);
    quickly(|| not_taken(&format!("#r1.{}", wire::sealed_packed(&packed)), NotTaken::Damaged));
}

fn something_behind_the_end() {
    let packed = URL_SAFE_NO_PAD.decode(&good_link()[4..]).unwrap().split_off(4);
    assert_eq!(taken(&format!("#r1.{}", wire::sealed_packed(&packed))), sent());
    not_taken(&format!("#r1.{}", wire::sealed_packed(&[&packed[..], b"JUNK"].concat())), NotTaken::Damaged);
}

fn tracked() {
    assert_eq!(taken(&format!("{}&utm_source=x", good_link())), sent());
    let whole = format!("https://unsolo.example/app/?fbclid=IwAR0{}&utm_source=x", good_link());
    let found = pass::find(catalogue(), &[RoundId(0x1a2b_3c4d << 96)], &whole).unwrap();
    assert_eq!(found.into_iter().map(|found| found.outcome).collect::<Vec<_>>(), [Ok(sent())]);
}

fn utf16(_: &Value) {
    let text = backup();
    let units = || text.encode_utf16().flat_map(u16::to_le_bytes);
    refused(&units().collect::<Vec<_>>(), ReadError::OtherKind(OtherKind::Utf16));
    let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(units()).collect();
    refused(&marked, ReadError::OtherKind(OtherKind::Utf16));
}

fn deep_unknown_field(_: &Value) {
    let nested = |n: usize| backup().replacen("\"v\"", &format!("\"x\": {}{}, \"v\"", "[".repeat(n), "]".repeat(n)), 1);
    quickly(|| refused(nested(100_000).as_bytes(), TOO_DEEP));
    refused(nested(1_000_000).as_bytes(), TOO_DEEP);
}

fn one_unknown_field(input: &Value) {
    let incoming = incoming(input);
    assert_eq!(incoming.report.ignored.first, ["note2"]);
    assert_eq!(incoming.report.answers, 2);
}

fn oldest_version(_: &Value) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/v1/round.json");
    assert_eq!(rounds(&fs::read_to_string(file).unwrap()), [full()]);
}

fn unknown_questions(input: &Value) {
    let incoming = incoming(input);
    assert_eq!((incoming.report.answers, incoming.report.set_aside), (1, 1));
    let response = passed(input).response;
    assert_eq!(response.set_aside.iter().next(), Some((&"q999".to_owned(), &"3".to_owned())));
    let text = exchange::write_response(&passed(input));
    assert!(text.contains("\"q999\": 3"), "{text}");
}

fn counts_that_do_not_fit(input: &Value) {
    assert!(read(catalogue(), &ours(input)).is_err());
    let emptied = backup().replacen("\"count\": 6", "\"count\": 12", 1);
    refused(emptied.as_bytes(), at("count", Wrong::Count { n: 6, of: 12 }));
}

fn newer_in_storage(input: &Value) {
    let mut all = entries(PREFIX, &full());
    all[1].1 = input.to_string();
    let loaded = assemble(catalogue(), PREFIX, all);
    assert_eq!((loaded.newer.len(), loaded.newer[0].v, loaded.quarantine.len()), (1, 999_999, 0));
}

fn half_wrong(_: &Value) {
    let [wrong, fitting] = wrong_type();
    assert_eq!(stored::read_round(catalogue(), &wrong), Err(StoredError::Sum));
    quarantined(&wrong);
    // The same with a checksum that fits, as another program might have written it.
    let error = at("team_size", Wrong::NotA(Expected::Whole));
    assert_eq!(stored::read_round(catalogue(), &fitting), Err(StoredError::Unreadable(error)));
    quarantined(&fitting);
}

fn old_tab(_: &Value) {
    let before = with([response(1, 1, &[("1.1a", 1)])]);
    let added = |mut round: Round, revision, id| {
        round.revision = revision;
        round.responses.insert(ResponseId(id), response(id, 1, &[]));
        round
    };
    let (a, b) = (added(before.clone(), 5, 2), added(before, 9, 3));
    let merged = merge::rounds(&a, &b).unwrap();
    assert_eq!((merged.revision, merged.responses.len()), (9, 3));
}

fn cut_between_families() {
    let family = "👨‍👩‍👧";
    kept_as_typed(&family.repeat(40));
    assert_eq!(text::label(&family.repeat(100)), family.repeat(80));
}

fn numbers_that_are_not_whole(list: &str) {
    refused(list.as_bytes(), ReadError::NotOurs);
    for number in list.trim_matches(['[', ']']).split(',') {
        let file = format!(
            "{{\"format\":\"unsolo/response\",\"v\":1,\"round\":\"{0}\",\"questions_version\":1,\"id\":\"{0}\",\
             \"answers\":{{\"1.1a\":{number}}}}}",
            "0".repeat(32)
        );
        refused(file.as_bytes(), at("answers.1.1a", Wrong::NotA(Expected::Answer)));
    }
}

fn one_person() {
    let mut only = response(1, 1, &[("1.1a", 4), ("5.1a", 4), ("2.1a", 3)]);
    only.notes.insert(question("5.1b"), "Tired.".to_owned());
    let file = write_round(catalogue(), &with([only]));
    let back = rounds(&file).remove(0);
    assert_eq!(back.responses.get(&ResponseId(1)).unwrap().clone(), response(1, 1, &[("1.1a", 4)]));
    assert!(!file.contains("Tired"));
}

fn no_date(text: &str) {
    assert_eq!(exchange::date::parse(text), None, "{text}");
    let file = write_round(catalogue(), &full()).replace("2026-11-20", text);
    refused(file.as_bytes(), at("round.date", Wrong::NotA(Expected::Day)));
}

fn all_orders() {
    let parts: Vec<Round> = (1..=5u8).map(|n| with([response(n.into(), 1, &[("1.1a", n % 5)])])).collect();
    let bytes = |order: &[usize]| {
        let all = order.iter().fold(wire::empty(), |all, &i| merge::rounds(&all, &parts[i]).unwrap());
        write_backup(catalogue(), [&all], &Settings::default())
    };
    let mut orders = vec![vec![]];
    for next in 0..5 {
        let longer =
            |order: Vec<usize>| (0..=order.len()).map(move |at| [&order[..at], &[next], &order[at..]].concat());
        orders = orders.into_iter().flat_map(longer).collect();
    }
    let all: BTreeSet<String> = orders.iter().map(|order| bytes(order)).collect();
    assert_eq!((orders.len(), all.len()), (120, 1));
}

fn answered_again(input: &Value) {
    let [first, second] = [&input[0], &input[1]].map(passed);
    let mine = first.in_round(&wire::empty());
    let theirs = second.in_round(&wire::empty());
    let meeting = merge::meet(Some(&mine), &theirs);
    assert_eq!((meeting.fate, meeting.new_responses, meeting.replaced), (Fate::Merged, 0, vec![first.response]));
    assert_eq!(merge::rounds(&mine, &theirs), merge::rounds(&theirs, &mine));
    assert_eq!(merge::rounds(&mine, &theirs).unwrap().responses.into_values().next(), Some(second.response));
}

fn deleted_and_imported_again() {
    let theirs = with([response(1, 1, &[("1.1a", 1)])]);
    let mine = Round { removed: [ResponseId(1)].into(), ..wire::empty() };
    assert_eq!(merge::meet(Some(&mine), &theirs).previously_removed, [ResponseId(1)]);
    assert!(merge::rounds(&mine, &theirs).unwrap().responses.is_empty());
    let again = merge::rounds_with(&mine, &theirs, &[ResponseId(1)].into()).unwrap();
    assert_eq!((again.responses.len(), again.removed.len(), again.id), (1, 0, RoundId(0xa)));
}

fn safe_file_name(team: &str) {
    let stem = text::file_stem(team, wire::day("2026-11-20"));
    assert!(stem.len() <= 60 && stem.starts_with("unsolo-") && stem.ends_with("-2026-11-20"), "{stem}");
    assert!(stem.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{stem}");
}
