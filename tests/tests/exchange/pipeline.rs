//! From bytes to a preview: other kinds of files, versions, what is unknown, what is cleaned.

use super::rounds;
use domain::round::RoundId;
use exchange::{
    OtherKind, ReadError, What, read,
    stored::{Settings, Theme},
    write_backup, write_round,
};
use tests::wire::{self, catalogue, entries, full};

#[test]
fn what_is_no_file_of_ours() {
    let check = |bytes: &[u8], error: ReadError| assert_eq!(read(catalogue(), bytes).err(), Some(error), "{bytes:?}");
    check(b"", ReadError::Empty);
    check(b" \r\n\t", ReadError::Empty);
    check(b"\xef\xbb\xbf \n", ReadError::Empty);
    check(b"%PDF-1.7\n", ReadError::OtherKind(OtherKind::Pdf));
    check(b"PK\x03\x04\x14", ReadError::OtherKind(OtherKind::Zip));
    check(b"PK\x05\x06\0\0", ReadError::OtherKind(OtherKind::Zip));
    check(b"\x1f\x8b\x08", ReadError::OtherKind(OtherKind::Gzip));
    check(b"\xff\xfe{\0", ReadError::OtherKind(OtherKind::Utf16));
    check(b"\xfe\xff\0{", ReadError::OtherKind(OtherKind::Utf16));
    check(b"{\0\"\0", ReadError::OtherKind(OtherKind::Utf16));
    check(b"\x89PNG\r\n", ReadError::NotText);
    check(b"{\"a\": \"\xff\"}", ReadError::NotText);
    check(b"hello", ReadError::Damaged { line: 1, column: 1 });
    check("{\n \"é\": tru}".as_bytes(), ReadError::Damaged { line: 2, column: 7 });
    check(b"{\"format\": \"unsolo/round\"", ReadError::Damaged { line: 1, column: 26 });
    check(b"[]", ReadError::NotOurs);
    check(b"7", ReadError::NotOurs);
    check(b"{}", ReadError::NotOurs);
    check(b"{\"format\": 1, \"v\": 1}", ReadError::NotOurs);
    check(b"{\"format\": \"other/round\", \"v\": 9}", ReadError::NotOurs);
    check(b"{\"format\": \"unsolo/stored-round\", \"v\": 1}", ReadError::NotOurs);
    check(b"{\"format\": \"unsolo/round\", \"v\": 2, \"round\": [[]]}", ReadError::Newer { v: 2 });
    check(b"{\"format\": \"unsolo/brand-new\", \"v\": 99999999999}", ReadError::Newer { v: 99_999_999_999 });
}

#[test]
fn a_byte_order_mark_does_not_matter() {
    let text = write_round(catalogue(), &full());
    assert_eq!(rounds(&format!("\u{feff}{text}")), rounds(&text));
}

#[test]
fn what_the_preview_counts() {
    let incoming = read(catalogue(), write_round(catalogue(), &full()).as_bytes()).unwrap();
    let report = incoming.report;
    assert_eq!((report.responses, report.answers, report.set_aside, report.withheld), (6, 180, 2, 0));
    assert_eq!((report.ignored.count, report.cleaned.count), (0, 0));
}

#[test]
fn unknown_fields_are_listed_and_unknown_questions_kept() {
    let text = write_round(catalogue(), &full())
        .replace("\"sample\": false", "\"sample\": false, \"mood\": {\"a\": [1.5]}")
        .replace("\"E02\": 7000", "\"E02\": 7000, \"X1\": true, \"E28\": 5")
        .replace("\"shared_admin\"", "\"moon\": \"full\", \"shared_admin\"")
        .replace("\"1.1b\": {\"0\"", "\"9.9z\": {}, \"1.1b\": {\"0\"");
    let incoming = read(catalogue(), text.as_bytes()).unwrap();
    assert_eq!(
        incoming.report.ignored.first,
        [
            "round.evidence.values.X1",
            "round.evidence.values.E28",
            "round.checks.moon",
            "round.tally.hands.9.9z",
            "round.mood",
        ]
    );
    assert_eq!(incoming.what, What::Rounds { rounds: vec![full()], settings: None });
    let many: String = (0..50).map(|n| format!("\"x{n}\": 1,")).collect();
    let many = write_round(catalogue(), &full()).replacen("\"id\"", &format!("{many} \"id\""), 1);
    let ignored = read(catalogue(), many.as_bytes()).unwrap().report.ignored;
    assert_eq!((ignored.count, ignored.first.len()), (50, 20));
}

#[test]
fn unsafe_signs_are_taken_out_and_said() {
    let check = |team: &str, expected: &str| {
        let text = write_round(catalogue(), &full()).replace("Larkspur Shop", team);
        let incoming = read(catalogue(), text.as_bytes()).unwrap();
        let What::Rounds { rounds, .. } = incoming.what else { panic!("{text}") };
        assert_eq!(rounds[0].team, expected);
        assert_eq!(incoming.report.cleaned.first == ["round.team"], team != expected, "{team}");
    };
    check("Ana\u{202e}txt.exe", "Anatxt.exe");
    check("a\\u0000b\\u0007c\\u001b[31mred", "abc[31mred");
    check(" Larkspur\\nShop ", "Larkspur Shop");
    check("<script>alert(1)</script>", "<script>alert(1)</script>");
    check("صيانة", "صيانة");
}

#[test]
fn a_backup_is_the_same_whatever_order_rounds_come_in() {
    let second = wire::empty();
    let first = domain::round::Round { id: RoundId(1), ..full() };
    let settings = Settings {
        theme: Theme::Dark,
        letter_keys: false,
        kept: [(RoundId(1), exchange::stored::Kept { changes: 4, ..Default::default() })].into(),
        unknown: [("sound".to_owned(), "{\"on\":true}".to_owned())].into(),
        ..Settings::default()
    };
    let text = write_backup(catalogue(), [&second, &first], &settings);
    assert_eq!(text, write_backup(catalogue(), [&first, &second], &settings));
    let Ok(What::Rounds { rounds, settings: Some(back) }) = read(catalogue(), text.as_bytes()).map(|i| i.what) else {
        panic!("{text}")
    };
    assert_eq!(rounds, [first, second]);
    // When a file was last kept is about this device and is in no file.
    assert_eq!(back, Settings { kept: Default::default(), ..settings });
}

#[test]
fn what_the_last_screen_saves_can_be_taken_in() {
    let check = |prefix: &str| {
        let mut entries = entries(prefix, &full());
        entries.push((format!("{prefix}quarantine:1:round:x"), "junk".to_owned()));
        entries.push((format!("{prefix}settings"), "{half".to_owned()));
        let text =
            serde_json::to_string_pretty(&entries.into_iter().collect::<std::collections::BTreeMap<_, _>>()).unwrap();
        let incoming = read(catalogue(), text.as_bytes()).unwrap();
        let What::Rounds { rounds, .. } = incoming.what else { panic!("{text}") };
        assert_eq!(rounds, [full()]);
        assert_eq!((incoming.report.responses, incoming.report.answers), (6, 180));
        assert_eq!(incoming.report.ignored.first, [format!("{prefix}settings")]);
    };
    check("unsolo:/:");
    check("unsolo:/some/folder/:");
    let newer = "{\"unsolo:/:settings\": \"{\\\"v\\\": 7}\"}";
    assert_eq!(read(catalogue(), newer.as_bytes()).err(), Some(ReadError::Newer { v: 7 }));
}
