//! What is wrong in a file, and where.

use exchange::{Expected, ReadError, Wrong, read, stored::Settings, write_backup};
use tests::wire::{catalogue, full};

/// One file with one thing changed, and what is said about it.
#[test]
fn what_is_wrong_and_where() {
    let good = write_backup(catalogue(), [&full()], &Settings::default());
    let check = |from: &str, to: &str, place: &str, what: Wrong| {
        assert!(good.contains(from), "{from} is not in the file");
        let error = read(catalogue(), good.replacen(from, to, 1).as_bytes()).unwrap_err();
        assert_eq!(error, ReadError::At { place: place.to_owned(), what }, "{from} -> {to}");
    };
    let first = "rounds[0].responses[0]";
    let long = |n| "x".repeat(n);
    check("\"v\": 1", "\"v\": \"1\"", "v", Wrong::NotA(Expected::Whole));
    check("\"v\": 1", "\"v\": 0", "v", Wrong::NotA(Expected::Whole));
    check("\"v\": 1,", "", "v", Wrong::Missing);
    check("\"count\": 6", "\"count\": 7", "count", Wrong::Count { n: 6, of: 7 });
    check("\"count\": 6,", "", "count", Wrong::Missing);
    check("\"rounds\"", "\"round\"", "rounds", Wrong::Missing);
    check("\"1.1a\": 1", "\"1.1a\": 5", &format!("{first}.answers.1.1a"), Wrong::NotA(Expected::Answer));
    check("\"1.1a\": 1", "\"1.1a\": -1", &format!("{first}.answers.1.1a"), Wrong::NotA(Expected::Answer));
    check("\"1.1a\": 1", "\"1.1a\": 1.0", &format!("{first}.answers.1.1a"), Wrong::NotA(Expected::Answer));
    check("\"1.1a\": 1", "\"1.1a\": \"1\"", &format!("{first}.answers.1.1a"), Wrong::NotA(Expected::Answer));
    check("\"1.1a\": 1", "\"1.1a\": null", &format!("{first}.answers.1.1a"), Wrong::NotA(Expected::Answer));
    check("\"1.1a\": 1", "\"1.1b\": 1", &format!("{first}.answers.1.1b"), Wrong::Twice);
    check(
        "\"revision\": 30",
        "\"revision\": 4294967296",
        &format!("{first}.revision"),
        Wrong::OutOfRange { least: 0, most: 4_294_967_295 },
    );
    check("Two lines", &long(4_000), &format!("{first}.notes.1.1a"), Wrong::TooLong { n: 4_025, of: 4_000 });
    check("Larkspur Shop", &long(81), "rounds[0].team", Wrong::TooLong { n: 81, of: 80 });
    check("Larkspur Shop", "\u{200b} ", "rounds[0].team", Wrong::Invisible);
    check("\"Larkspur Shop\"", "7", "rounds[0].team", Wrong::NotA(Expected::Text));
    check("\"team_size\": 6", "\"team_size\": 0", "rounds[0].team_size", Wrong::OutOfRange { least: 1, most: 200 });
    check("\"team_size\": 6", "\"team_size\": 201", "rounds[0].team_size", Wrong::OutOfRange { least: 1, most: 200 });
    check("2026-11-20", "2026-02-30", "rounds[0].date", Wrong::NotA(Expected::Day));
    check("\"full\"", "\"both\"", "rounds[0].form", Wrong::NotA(Expected::Word));
    check("\"sample\": false", "\"sample\": 0", "rounds[0].sample", Wrong::NotA(Expected::YesOrNo));
    check(
        "\"E02\": 7000",
        "\"E02\": -1",
        "rounds[0].evidence.values.E02",
        Wrong::OutOfRange { least: 0, most: 1_000_000_000_000 },
    );
    check(
        "\"Zoë\": 3",
        "\"Zoë\": 4",
        "rounds[0].knowledge.systems[0].levels.Zoë",
        Wrong::OutOfRange { least: 0, most: 3 },
    );
    check(
        "\"hours\": 3500",
        "\"hours\": 168001",
        "rounds[0].duties.lines[0].carriers[0].hours",
        Wrong::OutOfRange { least: 0, most: 168_000 },
    );
    check("\"vendor\"", "\"friend\"", "rounds[0].duties.lines[0].carriers[1].role", Wrong::NotA(Expected::Word));
    check("\"confirmed\"", "\"maybe\"", "rounds[0].checks.shared_admin.found", Wrong::NotA(Expected::Word));
    check("\"rejected\"", "\"maybe\"", "rounds[0].checks.no_restore", Wrong::NotA(Expected::Word));
    check("\"lead\"", "\"Anna\"", "rounds[0].checks.shared_admin.by", Wrong::NotA(Expected::Word));
    check("[6000, 9000]", "[6000]", "rounds[0].evidence.looked_up.E02.range", Wrong::NotA(Expected::List));
    check("\"s2\": 0", "\"s2\": 4", "rounds[0].responses[0].knows.s2", Wrong::OutOfRange { least: 0, most: 3 });
    check(
        "\"effort_tenths\": 5",
        "\"effort_tenths\": 10000",
        "rounds[0].plan.decisions.A01.effort_tenths",
        Wrong::OutOfRange { least: 0, most: 9_999 },
    );
    check("\"5\": 3}", "\"5\": 0}", "rounds[0].plan.impact.5", Wrong::OutOfRange { least: 1, most: 3 });
    check("2026-12-18", "soon", "rounds[0].plan.decisions.A01.due", Wrong::NotA(Expected::Day));
}
