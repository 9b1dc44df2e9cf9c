//! Exports of paging tools: what is counted, what is found, what is left out, and that no name gets through.

use domain::Date;
use exchange::{
    OtherKind, date, limits,
    pages::{Choice, Pages, PagesError, Pick, figures, read_pages},
};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    date::parse(text).unwrap()
}

/// With a clock two hours east of UTC, on the last day of 2026.
fn read_with(bytes: &[u8], choice: Choice) -> Result<Pages, PagesError> {
    read_pages(bytes, &choice, day("2026-12-31"), &|_| 120)
}

fn read(text: &str) -> Pages {
    read_with(text.as_bytes(), Choice::default()).unwrap()
}

#[test]
fn counts() {
    // pages, joined, days, people, night pages, most woken
    let check = |text: &str, expected: [u32; 6]| {
        let p = read(text);
        let counts = [p.pages, p.joined, p.days, p.people.into(), p.night_pages, p.most_woken];
        assert_eq!(counts, expected, "{text}");
    };
    let header = "time,user\n";
    let with = |lines: &str| format!("{header}{lines}");
    check(&with("2026-03-04 10:00,Ann"), [1, 0, 1, 1, 0, 0]);
    check(&with("2026-03-04 21:59:59,Ann\n2026-03-05 06:59:59,Bob"), [2, 0, 2, 2, 1, 1]);
    check(&with("2026-03-04 22:00,Ann\n2026-03-05 07:00,Ann"), [2, 0, 2, 1, 1, 1]);
    check(&with("2026-03-04 03:00,Ann\n2026-03-04 04:00,ann \n2026-03-04 05:00,Bob"), [3, 0, 1, 2, 3, 2]);
    // Several in one field are several where one of them stands alone elsewhere, too.
    check("time;user\n2026-03-04 03:00;U1,U2\n2026-03-04 04:00;U1\n2026-03-04 05:00;U2, U1", [3, 0, 1, 2, 3, 3]);
    check("time;user\n2026-03-04 03:00;Doe, Jane\n2026-03-04 04:00;Roe, Jane", [2, 0, 1, 2, 2, 1]);
    // Joined: the same person, up to 60 seconds after the first of them.
    check(&with("2026-03-04 03:00:00,Ann\n2026-03-04 03:01:00,Ann"), [1, 1, 1, 1, 1, 1]);
    check(&with("2026-03-04 03:00:00,Ann\n2026-03-04 03:01:01,Ann"), [2, 0, 1, 1, 2, 2]);
    check(&with("2026-03-04 03:00:00,Ann\n2026-03-04 03:00:40,Ann\n2026-03-04 03:01:20,Ann"), [2, 1, 1, 1, 2, 2]);
    check(&with("2026-03-04 03:00:00,Ann\n2026-03-04 03:00:00,Bob"), [2, 0, 1, 2, 2, 1]);
    check(&with("2026-03-04 21:59:30,Ann\n2026-03-04 22:00:10,Ann"), [1, 1, 1, 1, 0, 0]);
    // Who is not named was nobody in particular.
    check(&with("2026-03-04 03:00,\n2026-03-04 04:00,\n2026-03-04 05:00,Ann"), [3, 0, 1, 1, 3, 1]);
    check(&with("2026-03-04 03:00,\n2026-03-04 04:00,"), [2, 0, 1, 0, 2, 2]);
    check("time\n2026-03-04 03:00\n2026-03-04 04:00", [2, 0, 1, 0, 2, 2]);
    // The reader's clock: two hours east.
    check(&with("2026-03-04T20:00:00Z,Ann\n2026-03-04T05:00:00Z,Ann"), [2, 0, 1, 1, 1, 1]);
    check(&with("2026-03-04T23:30:00+01:00,Ann"), [1, 0, 1, 1, 1, 1]);
    check(&with("2026-03-31T23:30:00Z,Ann\n2026-03-31T12:00:00Z,Ann"), [2, 0, 2, 1, 1, 1]);
    check(&with("1772618400,Ann\n1772618400000,Ann"), [1, 1, 1, 1, 0, 0]);
    check("Created (UTC),user\n2026-03-04 20:00,Ann", [1, 0, 1, 1, 1, 1]);
    // Formulas are text; ragged lines have what they have.
    check(&with("2026-03-04 03:00,=cmd()\n2026-03-04 04:00,@x\n2026-03-04 05:00"), [3, 0, 1, 2, 3, 1]);
    check(&with("2026-03-04 03:00,Ann,more,and more"), [1, 0, 1, 1, 1, 1]);
}

#[test]
fn offsets_differ_between_summer_and_winter() {
    // The clock goes back at 01:00 UTC: both pages come at 02:30 there, an hour apart.
    let text = "time,user\n2026-10-25T00:30:00Z,Ann\n2026-10-25T01:30:00Z,Ann";
    let local = |moment: i64| if moment < 1_792_890_000 { 120 } else { 60 };
    let pages = read_pages(text.as_bytes(), &Choice::default(), day("2026-12-31"), &local).unwrap();
    assert_eq!((pages.pages, pages.joined, pages.night_pages), (2, 0, 2));
    // A clock that says nonsense.
    for east in [i32::MIN, i32::MAX] {
        let pages = read_pages(text.as_bytes(), &Choice::default(), day("2026-12-31"), &|_| east).unwrap();
        assert_eq!(pages.pages, 2);
    }
}

#[test]
fn columns() {
    // Places of time, person and action, in a file with these names and one line.
    let check = |header: &str, line: &str, expected: (usize, Option<usize>, Option<usize>)| {
        let columns = read(&format!("{header}\n{line}\n")).columns;
        assert_eq!((columns.time, columns.person, columns.action), expected, "{header}");
        assert_eq!(columns.headers, header.split(',').collect::<Vec<_>>());
    };
    let t = "2026-03-04 10:00";
    check("time,user", &format!("{t},Ann"), (0, Some(1), None));
    check("id,resolved_at,created_at,assigned_user_names", &format!("7,{t},{t},Ann"), (2, Some(3), None));
    check("Created At,Triggered At,Service Name,Assigned To", &format!("{t},{t},web,Ann"), (1, Some(3), None));
    check("createdAt,updatedAt,Owner", "1772618400,1772618400,Ann", (0, Some(2), None));
    check("Timestamp,Notified,Name", &format!("{t},Ann,CPU"), (0, Some(1), None));
    check("Date,Notified at,Recipient", &format!("2026-03-04,{t},Ann"), (1, Some(2), None));
    check("Name,When", &format!("Ann,{t}"), (1, Some(0), None));
    check("time,responder,Actionable", &format!("{t},Ann,yes"), (0, Some(1), Some(2)));
    check("time,needed action,person", &format!("{t},FALSE,Ann"), (0, Some(2), Some(1)));
    check("time,action,person", &format!("{t},paged,Ann"), (0, Some(2), None));
    check("time,resolved by user,urgency", &format!("{t},Ann,high"), (0, None, None));
    check("time to resolve,x", &format!("30,{t}"), (1, None, None));
}

#[test]
fn columns_by_what_is_in_them() {
    let check = |text: &str, headers: &[&str], time: usize, person: Option<usize>| {
        let columns = read(text).columns;
        assert_eq!((columns.time, columns.person), (time, person), "{text}");
        assert_eq!(columns.headers, headers, "{text}");
    };
    // Names in other words, or none at all.
    let lines = "CPU,2026-03-04 10:00,Ann\nDisk,2026-03-05 10:00,Bob\nWeb,2026-03-06 10:00,Ann\n";
    check(&format!("Alarm,Zeit,Wer\n{lines}"), &["Alarm", "Zeit", "Wer"], 1, Some(2));
    check(lines, &["", "", ""], 1, Some(2));
    check(&format!("n/a,soon,Ann\n{lines}"), &["", "", ""], 1, Some(2));
    check(&format!("Export for Ann\n\nAlarm,time,Wer\n{lines}"), &["Alarm", "time", "Wer"], 1, Some(2));
    check("1772618400,2026-03-04 10:00\n1772618401,2026-03-04 11:00", &["", ""], 1, None);
    check(
        "time,severity,status\n2026-03-04 10:00,high,open\n2026-03-04 10:00,low,done",
        &["time", "severity", "status"],
        0,
        None,
    );
    check("2026-03-04 10:00,web\n2026-03-05 10:00,web", &["", ""], 0, None);
}

#[test]
fn chosen_columns() {
    let text = "time,seen,user,second,acted\n2026-03-04 10:00,2026-03-05 10:00,Ann,Bob,1\n2026-03-04 11:00,,Ann,Cy,0\n";
    let check = |choice: Choice, pages: u32, people: u16, needed: Option<(u32, u32)>| {
        let read = read_with(text.as_bytes(), choice).unwrap();
        assert_eq!((read.pages, read.people, read.needed_action), (pages, people, needed), "{choice:?}");
    };
    let found = Choice::default();
    check(found, 2, 1, Some((1, 2)));
    check(Choice { time: Some(1), ..found }, 1, 1, Some((1, 1)));
    check(Choice { person: Pick::Column(3), ..found }, 2, 2, Some((1, 2)));
    check(Choice { person: Pick::Nothing, ..found }, 2, 0, Some((1, 2)));
    check(Choice { person: Pick::Column(99), ..found }, 2, 0, Some((1, 2)));
    check(Choice { action: Pick::Nothing, ..found }, 2, 1, None);
    check(Choice { action: Pick::Column(3), ..found }, 2, 1, None);
    for time in [2, 99, usize::MAX] {
        let no_times = read_with(text.as_bytes(), Choice { time: Some(time), ..found });
        assert!(matches!(no_times, Err(PagesError::NoTimes { .. })), "{time}");
    }
}

#[test]
fn days_and_months() {
    let check = |days: &str, choice: Option<bool>, expected: (&str, bool, bool)| {
        let text: String = days
            .split(' ')
            .map(|day| format!("{} 10:00{}\n", day.trim_end_matches('p'), if day.ends_with('p') { " AM" } else { "" }))
            .collect();
        let pages =
            read_with(format!("time\n{text}").as_bytes(), Choice { day_first: choice, ..Choice::default() }).unwrap();
        let (first, day_first, ambiguous) = expected;
        assert_eq!(
            (pages.first, pages.day_first, pages.ambiguous_days),
            (day(first), Some(day_first), ambiguous),
            "{days}"
        );
    };
    check("03/04/2026", None, ("2026-04-03", true, true));
    check("03/04/2026p", None, ("2026-03-04", false, true));
    check("03/04/2026", Some(false), ("2026-03-04", false, false));
    check("03/04/2026p", Some(true), ("2026-04-03", true, false));
    check("03/04/2026 13/04/2026p", None, ("2026-04-03", true, false));
    check("03/04/2026 04/13/2026", None, ("2026-03-04", false, false));
    check("03/03/2026 04/04/2026", None, ("2026-03-03", true, false));
    check("03/04/2026 13/04/2026 14/04/2026 04/15/2026", None, ("2026-04-03", true, false));
    check("03/04/2026 13/04/2026 04/13/2026", None, ("2026-04-03", true, true));
    let dotted = read("time\n03.04.2026 10:00");
    assert_eq!((dotted.first, dotted.day_first, dotted.ambiguous_days), (day("2026-04-03"), None, false));
}

#[test]
fn skipped_and_future() {
    let check = |lines: &str, pages: u32, skipped: &[u32], future: u32| {
        let read = read(&format!("time,user\n{lines}"));
        assert_eq!((read.pages, &*read.skipped, read.future), (pages, skipped, future), "{lines}");
        assert_eq!(read.skipped_total as usize, skipped.len());
    };
    check("2026-03-04 10:00,Ann\n\n\nsoon,Ann\n2026-02-31 10:00,Ann\n", 1, &[5, 6], 0);
    check("2026-03-04 10:00,\"a\r\nb\r\nc\"\r\nsoon,Ann\r\n", 1, &[5], 0);
    check("13/01/2026 10:00,Ann\n31/02/2026 10:00,Ann\n01/13/2026 10:00,A\n14/01/2026 10:00,A", 2, &[3, 4], 0);
    check("2026-12-31 23:59,Ann\n2027-01-01 00:00,Ann\n2999-12-31 10:00,Ann", 1, &[], 2);
    check("2026-12-31T21:59:59Z,Ann\n2026-12-31T22:00:00Z,Ann", 1, &[], 1);
    check("2026-03-04 10:00,Ann\n\"2026-03-05 10:00,Bob\n2026-03-06 10:00,Cy\n", 2, &[3], 0);
    let many = read(&format!("time\n2026-03-04 10:00\n{}", "soon\n".repeat(30)));
    assert_eq!((many.skipped, many.skipped_total), ((3..23).collect(), 30));
}

#[test]
fn numbers_for_the_evidence() {
    // Thousandths by metric.
    let check = |lines: &str, expected: &[(&str, i64)]| {
        let pages = read(&format!("time,user,actionable\n{lines}"));
        let found: Vec<(String, i64)> =
            figures(&pages, pages.days, None).iter().map(|f| (f.metric.to_string(), f.value.0)).collect();
        assert_eq!(found, expected.iter().map(|&(id, n)| (id.to_owned(), n)).collect::<Vec<_>>(), "{lines}");
    };
    check("2026-03-02 10:00,Ann,\n2026-03-08 10:00,Ann,", &[("E01", 2_000), ("E02", 0)]);
    check("2026-03-02 10:00,Ann,\n2026-03-07 10:00,Ann,", &[("E01", 2_333), ("E02", 0)]);
    check(
        "2026-03-04 03:00,Ann,y\n2026-03-04 04:00,Bob,N\n2026-03-04 05:00,Bob,n",
        &[("E01", 21_000), ("E02", 56_000), ("E04", 33_333)],
    );
    check(
        "2026-03-02 03:00,Ann,1\n2026-03-29 10:00,Ann,true\n2026-03-10 10:00,Ann,no\n",
        &[("E01", 750), ("E02", 1_000), ("E04", 66_667)],
    );
    // Of joined pages one that needed an action is enough.
    check(
        "2026-03-04 10:00:00,Ann,no\n2026-03-04 10:00:01,Ann,yes\n2026-03-04 10:00:02,Ann,",
        &[("E01", 7_000), ("E02", 0), ("E04", 100_000)],
    );
    // A page a day is seven a week, however a week is rounded.
    let daily: String = (1..=24).map(|day| format!("2026-03-{day:02} 10:00,Ann,\n")).collect();
    check(&daily, &[("E01", 7_000), ("E02", 0)]);
    // Nobody named, so nobody is the one who was woken most; somebody says over how many days, and how many needed action.
    let pages = read("time\n2026-03-02 03:00\n2026-03-02 04:00\n2026-03-29 10:00");
    let raw = |acted| figures(&pages, 56, acted).iter().map(|f| (f.value.0, f.raw.map(|n| n.0))).collect::<Vec<_>>();
    assert_eq!(raw(None), [(375, [3_000, 8_000])]);
    assert_eq!(raw(Some(1)), [(375, [3_000, 8_000]), (33_333, [1_000, 3_000])]);
    assert_eq!(raw(Some(4)), [(375, [3_000, 8_000])]);
}

#[test]
fn refused() {
    let check = |bytes: &[u8], error: PagesError| {
        assert_eq!(read_with(bytes, Choice::default()).err(), Some(error));
    };
    let no_times =
        |headers: &[&str]| PagesError::NoTimes { headers: headers.iter().map(|&name| name.to_owned()).collect() };
    check(b"", PagesError::Empty);
    check(b"\n,, \n,,", PagesError::Empty);
    check(b"PK\x03\x04", PagesError::NotText(Some(OtherKind::Zip)));
    check(b"time,user", no_times(&["time", "user"]));
    check(b"date,user\n2026-03-04,Ann\n", no_times(&["date", "user"]));
    check(b"Zeit;Wer\nbald;Ann\nsp\xc3\xa4ter;Ann", no_times(&["", ""]));
    check(b"time\n2027-03-04 10:00\n2028-03-04 10:00", PagesError::OnlyFuture { future: 2 });
    let most = limits::PAGES_BYTES;
    check(&vec![b'x'; most + 1], PagesError::TooLarge { bytes: most + 1, most });
    check(&vec![b'x'; most], no_times(&[&"x".repeat(limits::NAME_CLUSTERS)]));
    check(&vec![b'"'; most], no_times(&[&"\"".repeat(limits::NAME_CLUSTERS)]));
    check(&vec![b'\n'; most], PagesError::Empty);
    let lines = |n: u32| format!("time\n{}", "2026-03-04 10:00\n\n".repeat(n as usize - 1));
    let most = limits::PAGES_LINES;
    assert_eq!(read(&lines(most)).joined, most - 2);
    check(lines(most + 1).as_bytes(), PagesError::TooManyLines { most });
}

#[test]
fn encodings() {
    let text = "time;user\r\n04.03.2026 03:00;Zoë\r\n05.03.2026 03:00;Zoé\r\n";
    let wide = |mark: u16, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(mark).chain(text.encode_utf16()).flat_map(unit).collect()
    };
    let latin: Vec<u8> = text.chars().map(|sign| sign as u8).collect();
    let utf8 = text.as_bytes().to_vec();
    let marked = [b"\xef\xbb\xbf".as_slice(), &utf8].concat();
    for bytes in [utf8, marked, latin, wide(0xfeff, u16::to_le_bytes), wide(0xfeff, u16::to_be_bytes)] {
        let pages = read_with(&bytes, Choice::default()).unwrap();
        assert_eq!((pages.pages, pages.people, pages.most_woken), (2, 2, 1));
        assert_eq!(pages.columns.headers, ["time", "user"]);
    }
}

/// A hundred thousand lines, as a tool for Europe writes them: over 100 days, every fourth of them at night.
#[test]
fn a_hundred_thousand_lines() {
    let mut text = String::from("\u{feff}\"Created\";\"Title\";\"Assigned to\";\"Action needed\"\r\n");
    for n in 0..100_000_u32 {
        let (date, hour) = (day("2026-01-01").to_julian_day() + (n / 1000) as i32, [3, 9, 13, 18][n as usize % 4]);
        let date = Date::from_julian_day(date).unwrap();
        let (month, minute, second) = (u8::from(date.month()), n % 1000 / 20, n % 1000 % 20 * 3);
        let time = format!("{:02}.{month:02}.{} {hour:02}:{minute:02}:{second:02}", date.day(), date.year());
        let (person, needed) = (n % 40, if n % 5 == 0 { "yes" } else { "no" });
        let title = format!("Disk \"\"{n}\"\" full;\r\nagain, and again");
        text += &format!("\"{time}\";\"{title}\";\"Person {person}\";\"{needed}\"\r\n");
    }
    let pages = read(&text);
    assert_eq!((pages.pages, pages.joined, pages.days, pages.people), (100_000, 0, 100, 40));
    assert_eq!((pages.night_pages, pages.most_woken, pages.needed_action), (25_000, 2_500, Some((20_000, 100_000))));
    assert_eq!((pages.skipped_total, pages.future, pages.ambiguous_days), (0, 0, false));
    assert_eq!((pages.first, pages.last), (day("2026-01-01"), day("2026-04-10")));
}

/// A line: a time or something else, who, and whether there was something to do.
fn line() -> impl Strategy<Value = String> {
    let time = prop_oneof![
        4 => (1..13_u8, 1..32_u8, 0..24_u8, 0..3_u8, 0..60_u8)
            .prop_map(|(month, day, h, m, s)| format!("2026-{month:02}-{day:02}T{h:02}:{m:02}:{s:02}Z")),
        2 => (1..15_u8, 1..15_u8, 0..24_u8).prop_map(|(day, month, h)| format!("{day}/{month}/2026 {h}:00")),
        1 => (1_767_225_600..1_769_904_000_u32).prop_map(|moment| moment.to_string()),
        1 => "[a-z]{1,3}",
    ];
    let who = prop::sample::select(vec!["Ann Xyzzy", "ann xyzzy", "Bob;Xyzzy", "=cmd(Xyzzy)", "Xyzzy \"C\"", ""]);
    let action = prop::sample::select(vec!["yes", "no", "", "Xyzzy"]);
    (time, who, action).prop_map(|(time, who, action)| format!("{time},\"{}\",{action}\n", who.replace('"', "\"\"")))
}

proptest! {
    #[test]
    fn the_order_of_lines_changes_nothing_and_no_name_comes_out(
        lines in prop::collection::vec(line(), 1..40), order in any::<prop::sample::Index>()
    ) {
        let header = "time,user,acted\n";
        let read = |lines: &[String]| {
            let bytes = format!("{header}{}", lines.concat());
            read_with(bytes.as_bytes(), Choice::default()).map(|pages| Pages { skipped: Vec::new(), ..pages })
        };
        let here = read(&lines);
        let said = format!("{here:?}");
        prop_assert!(!said.contains("yzzy"));
        let mut other = lines.clone();
        other.rotate_left(order.index(lines.len()));
        prop_assert_eq!(&read(&other), &here);
        other.sort_by_key(|line| line.bytes().rev().collect::<Vec<_>>());
        prop_assert_eq!(&read(&other), &here);
        if let Ok(pages) = here {
            prop_assert!(pages.pages + pages.joined + pages.future + pages.skipped_total == lines.len() as u32);
            prop_assert!(pages.most_woken <= pages.night_pages && pages.night_pages <= pages.pages);
            prop_assert!(pages.days >= 1 && pages.first <= pages.last);
            let figures = figures(&pages, pages.days, None);
            prop_assert!(figures.first().is_some_and(|f| f.value.0 > 0) && figures.iter().all(|f| f.value.0 >= 0));
        }
    }

    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_with(&bytes, Choice::default());
    }

    #[test]
    fn no_text_is_too_much(
        text in "([,;\t|\"\r\n/:. -]|[0-9]{1,4}|AM|Z|T|time|user|2026-03-04 10:00|é){0,80}",
        (time, person) in (0..4_usize, 0..4_usize),
    ) {
        let _ = read_with(text.as_bytes(), Choice::default());
        let choice = Choice { time: Some(time), person: Pick::Column(person), ..Choice::default() };
        let _ = read_with(text.as_bytes(), choice).map(|pages| figures(&pages, pages.days, None));
    }
}
