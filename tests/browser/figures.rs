//! Figures: numbers that are none, and a paging tool's export that leaves counts and no name.

use super::{
    entering::{W, bare, choose, figure, is, type_in},
    gather::stored_round,
    harness::{
        Outcome, downloads,
        engine::{Engine, Options},
        page::Page,
        run::{Case, Place},
    },
};
use domain::evidence::MetricId;
use serde_json::json;
use std::{fmt::Write as _, time::Instant};

const ONE: &[Engine] = &[Engine::Chromium];

pub(crate) const CASES: &[Case] = &[
    Case { name: "numbers that are none change nothing", engines: ONE, run: bad_numbers },
    Case { name: "a paging export leaves counts and no name", engines: &Engine::ALL, run: export },
    Case { name: "a paging export of 100,000 lines", engines: ONE, run: long_export },
    Case { name: "what is no paging export is refused in words", engines: ONE, run: no_export },
];

/// What is typed over 90, what the page then says, and what is stored, in thousandths. Nothing is said of what is taken.
const TYPED: [(&str, &str, Option<i64>); 17] = [
    ("-3", "This is below zero", Some(90_000)),
    ("NaN", "This is not a number", Some(90_000)),
    ("Infinity", "This is not a number", Some(90_000)),
    ("1e5", "This is not a number", Some(90_000)),
    ("0x10", "This is not a number", Some(90_000)),
    ("1.2.3", "This is not a number", Some(90_000)),
    ("7 days", "This is not a number", Some(90_000)),
    ("<b>7</b>", "This is not a number", Some(90_000)),
    ("1,234", "Type 1234 or 1.234", Some(90_000)),
    ("99999999999999", "too large to be right", Some(90_000)),
    ("9999999999", "too large to be right", Some(90_000)),
    ("12,5", "", Some(12_500)),
    ("1 234", "", Some(1_234_000)),
    ("1.234,5", "", Some(1_234_500)),
    ("+0.0005", "", Some(1)),
    ("30 %", "", Some(30_000)),
    ("", "", None),
];

/// Pairs of numbers for a share, in place of 4 of 50: which field is wrong, and what it says.
const PAIRS: [(&str, &str, usize, &str); 4] = [
    ("60", "50", 0, "cannot be more than"),
    ("4", "0", 1, "there is nothing to divide by"),
    ("4.5", "50", 0, "is a whole number"),
    ("4", "-50", 1, "This is below zero"),
];

fn stored(page: &Page, metric: u8) -> Outcome<Option<i64>> {
    Ok(stored_round(page)?.evidence.values.get(&MetricId(metric)).map(|figure| figure.0))
}

fn stays(page: &Page, metric: u8, expected: Option<i64>) -> Outcome {
    page.wait(&format!("{expected:?} to be stored"), || Ok((stored(page, metric)? == expected).then_some(())))
}

/// The error of a field: announced as wrong, and tied to what it says. Without words: not wrong.
fn says_wrong(page: &Page, id: &str, words: &str) -> Outcome {
    let tied = format!(
        "(() => {{ const field = document.getElementById('{id}');
            const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id.endsWith('-error'));
            return [field.getAttribute('aria-invalid') ?? '', ...ids.map((id) => document.getElementById(id)?.innerText ?? 'nothing')].join('|');
        }})()"
    );
    if words.is_empty() {
        return is(page, &tied, "");
    }
    page.wait(&format!("“{words}” at {id}"), || {
        let seen = page.value(&tied)?;
        Ok(seen.as_str().is_some_and(|seen| seen.starts_with("true|") && seen.contains(words)).then_some(()))
    })
    .map_err(|e| format!("{:?}: {e}", page.value(&tied)))
}

fn bad_numbers(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let at = page.put(&bare())?;
    figure(&page, &at, "E23")?;
    for (typed, words, expected) in TYPED {
        type_in(&page, "#E23-0", "90")?;
        stays(&page, 23, Some(90_000))?;
        type_in(&page, "#E23-0", typed)?;
        let seen = says_wrong(&page, "E23-0", words).and_then(|()| stays(&page, 23, expected));
        seen.map_err(|e| format!("“{typed}”: {e}"))?;
        if !words.is_empty() {
            // What was typed stands there to be corrected.
            is(&page, "document.getElementById('E23-0').value", typed)?;
        }
    }
    page.accessible()?;
    figure(&page, &at, "E16")?;
    for (part, whole, wrong, words) in PAIRS {
        type_in(&page, "#E16-0", "4")?;
        type_in(&page, "#E16-1", "50")?;
        stays(&page, 16, Some(8_000))?;
        says_wrong(&page, "E16-0", "")?;
        type_in(&page, "#E16-0", part)?;
        type_in(&page, "#E16-1", whole)?;
        let seen = says_wrong(&page, &format!("E16-{wrong}"), words);
        seen.map_err(|e| format!("“{part}” of “{whole}”: {e}"))?;
        stays(&page, 16, Some(8_000)).map_err(|e| format!("“{part}” of “{whole}”: {e}"))?;
    }
    // One that is missing may still come.
    for (part, whole) in [("4", ""), ("", "50")] {
        type_in(&page, "#E16-0", "4")?;
        type_in(&page, "#E16-1", "50")?;
        type_in(&page, "#E16-0", part)?;
        type_in(&page, "#E16-1", whole)?;
        page.see(W.look_missing())?;
        says_wrong(&page, "E16-0", "")?;
        stays(&page, 16, Some(8_000))?;
    }
    choose(&page, "#E16-way", "figure")?;
    type_in(&page, "#E16-0", "101")?;
    says_wrong(&page, "E16-0", "More than 100 % cannot be")?;
    stays(&page, 16, Some(8_000))?;
    future(&page, &at)?;
    page.clean()
}

/// A day that has not come.
fn future(page: &Page, at: &str) -> Outcome {
    let set = |days: i64| {
        let day = "const field = document.getElementById('E27-0'), day = new Date();
            day.setDate(day.getDate() + arguments[0]);
            field.value = day.toLocaleDateString('sv');
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        page.session.script(day, json!([days])).map(drop)
    };
    figure(page, at, "E27")?;
    set(-100)?;
    stays(page, 27, Some(100_000))?;
    for days in [1, 4_000] {
        set(days)?;
        says_wrong(page, "E27-0", "This day has not come yet")?;
        stays(page, 27, Some(100_000))?;
    }
    set(0)?;
    says_wrong(page, "E27-0", "")?;
    stays(page, 27, Some(0))
}

/// Pastes an export as a reader would: at once, and then the field is left.
pub(crate) fn paste_export(page: &Page, text: &str) -> Outcome {
    page.find("field", "or paste its lines")?;
    let paste = "const field = document.getElementById('pages-text');
        field.focus(); field.select(); document.execCommand('insertText', false, arguments[0]); field.blur();";
    page.session.script(paste, json!([text])).map(drop)
}

/// With a mark at its start, semicolons, quotes, formulas in place of names, an empty line, and one without a time. Two of the
/// pages to the first person are one.
const EXPORT: &str = "\u{feff}Created at;Assigned to;Needed action\r\n\
2026-11-02 03:10;\"=HYPERLINK(\"\"http://zelda.example/?x\"\";\"\"Zelda\"\")\";yes\r\n\
2026-11-02 03:10:30;\"=HYPERLINK(\"\"http://zelda.example/?x\"\";\"\"Zelda\"\")\";yes\r\n\
2026-11-03 23:59;\"=HYPERLINK(\"\"http://zelda.example/?x\"\";\"\"Zelda\"\")\";no\r\n\
\r\n\
2026-11-04 06:59;\"+Quirin; <b>Q</b>\";yes\r\n\
no time;@Quirin;yes\r\n\
2026-11-05 07:00;\"-2+3\"\"Quirin\";no\r\n\
2026-11-06 21:59;\"+Quirin; <b>Q</b>\";no\r\n\
2026-11-15 12:00;\"=HYPERLINK(\"\"http://zelda.example/?x\"\";\"\"Zelda\"\")\";yes\r\n";

const NAMES: [&str; 4] = ["Zelda", "zelda", "Quirin", "HYPERLINK"];

fn export(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let at = page.put(&bare())?;
    page.start(&format!("{at}/facts"))?;
    paste_export(&page, EXPORT)?;
    page.see("6 pages")?;
    for words in [
        "From 2 Nov 2026 to 15 Nov 2026, to 3 people.",
        "3 came between 22:00 and 07:00; the most-woken person got 2.",
        "One page came within a minute of another to the same person and counts with it.",
        "3 of 6 needed action.",
        "One line has no time and is left out: line 7.",
    ] {
        page.see(words)?;
    }
    // Before anything is used nothing is stored.
    stays(&page, 1, None)?;
    nameless(&page, false)?;
    page.click("button", "Use these 3 figures")?;
    page.see("Three figures are entered. Nothing else of the file is kept.")?;
    // 6 pages in two weeks; 2 nights in 14 days; 3 of 6.
    for (metric, figure) in [(1, 3_000), (2, 4_000), (4, 50_000)] {
        stays(&page, metric, Some(figure))?;
    }
    let noted = stored_round(&page)?.evidence.looked_up.get(&MetricId(2)).map(|it| it.note.clone());
    if noted.as_deref() != Some("From a paging export, 2 Nov 2026 to 15 Nov 2026") {
        return Err(format!("the source is {noted:?}"));
    }
    nameless(&page, true)?;
    page.clean()
}

/// No name is stored or shown; afterwards none is in a field either.
fn nameless(page: &Page, fields_too: bool) -> Outcome {
    let fields = "[...document.querySelectorAll('input, textarea')].map((field) => field.value).join(' ')";
    let fields = if fields_too { page.value(fields)?.to_string() } else { String::new() };
    let shown = page.value("document.documentElement.innerHTML")?.to_string();
    let stored = format!("{:?}", page.storage()?);
    let session =
        page.value("JSON.stringify(sessionStorage) + document.cookie + location.href + document.title")?.to_string();
    for name in NAMES {
        for (what, text) in
            [("storage", &stored), ("the page", &shown), ("the session", &session), ("a field", &fields)]
        {
            if text.contains(name) {
                return Err(format!("“{name}” is in {what}"));
            }
        }
    }
    Ok(())
}

/// Chooses a file with these bytes.
fn choose_file(page: &Page, name: &str, bytes: &[u8]) -> Outcome {
    std::fs::create_dir_all(downloads()).map_err(|e| e.to_string())?;
    let path = downloads().join(name);
    std::fs::write(&path, bytes).map_err(|e| e.to_string())?;
    page.find("field", "Choose the CSV file")?;
    let input = page.session.find("#pages-file")?;
    page.session.type_into(&input, &path.display().to_string())
}

fn long_export(place: &Place) -> Outcome {
    const LINES: usize = 100_000;
    let page = place.open(Options::default())?;
    let at = page.put(&bare())?;
    page.start(&format!("{at}/facts"))?;
    page.find("field", "Choose the CSV file")?;
    // A page every ten minutes from the first day of 2024, to one of seven in turn.
    let first = exchange::date::parse("2024-01-01").ok_or("no day")?;
    let (mut text, mut nights, mut woken) = ("Time,Who\n".to_owned(), 0, [0_u32; 7]);
    for n in 0..LINES {
        let (day, minute) = (n / 144, n % 144 * 10);
        let day = domain::Date::from_julian_day(first.to_julian_day() + i32::try_from(day).unwrap_or_default());
        let day = exchange::date::write(day.map_err(|e| e.to_string())?);
        let hour = minute / 60;
        if !(7..22).contains(&hour) {
            nights += 1;
            woken[n % 7] += 1;
        }
        writeln!(text, "{day} {hour:02}:{:02},Person {}", minute % 60, n % 7).map_err(|e| e.to_string())?;
    }
    let start = Instant::now();
    choose_file(&page, "pages.csv", text.as_bytes())?;
    page.see(&format!("{LINES} pages"))?;
    let shown = start.elapsed().as_millis();
    let most = woken.iter().max().copied().unwrap_or_default();
    page.see(&format!("{nights} came between 22:00 and 07:00; the most-woken person got {most}."))?;
    page.see(", to 7 people.")?;
    let counted = page.value("performance.getEntriesByName('unsolo:pages').at(-1)?.duration ?? null")?;
    println!("        {LINES} lines: counted in {counted} ms, the preview stands after {shown} ms");
    page.click("button", "Leave it")?;
    page.not_see(&format!("{LINES} pages"))?;
    stays(&page, 1, None)?;
    page.clean()
}

fn no_export(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let at = page.put(&bare())?;
    page.start(&format!("{at}/facts"))?;
    let before = page.storage()?;
    let sheet =
        [b"PK\x03\x04\x14\x00\x06\x00\x08\x00".as_slice(), &[0; 60], b"[Content_Types].xml", &[0xff; 200]].concat();
    let files: [(&str, &[u8], &str); 5] = [
        ("pages.xlsx", &sheet, "It is not a CSV file. Save it as CSV, not as a spreadsheet"),
        ("empty.csv", b"", "There is nothing in it"),
        (
            "names.csv",
            b"Name,Team\nZelda,Shop\nQuirin,Shop\n",
            "No column in it holds times such as 2026-11-20 03:14. Nothing was changed",
        ),
        ("future.csv", b"time,who\n2099-01-01 03:00,Zelda\n", "Its only page lies after today"),
        ("noise.csv", &[0, 159, 146, 150, 0, 1, 2, 3], "It is not a CSV file"),
    ];
    for (name, bytes, words) in files {
        choose_file(&page, name, bytes)?;
        page.see(words).map_err(|e| format!("{name}: {e}"))?;
        page.see("Nothing was taken in")?;
        if page.has("button", "Use …")? {
            return Err(format!("{name} can be used"));
        }
        page.accessible()?;
    }
    if page.storage()? != before {
        return Err("something was stored".to_owned());
    }
    nameless(&page, true)?;
    page.clean()
}
