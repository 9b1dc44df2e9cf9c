//! Reports on paper: rounds that are hard to set, for both readers, on both papers. Each file is made twice and taken apart
//! again; what is promised of such files is looked for in their bytes.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

mod pdf;
mod svg;

use content::{CATALOGUE, say};
use domain::score::score;
use exchange::job::{Audience, Job, Paper, Want};
use lopdf::Document;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use pdf::{Inside, Run, inside, outside_of_streams, runs, squeezed};
use report::Block;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{LazyLock, Mutex},
};
use tests::paper::{WORDS, cases, fonts, marked, pdf as made, prepared, work};

/// One millimetre in points.
const MM: f32 = 72.0 / 25.4;

/// A file and what was asked for.
struct File {
    name: String,
    audience: Audience,
    attached: bool,
    bytes: Vec<u8>,
    /// The same job gave the same bytes again.
    same: bool,
    missing: String,
    /// What no font has, of all that the report says.
    expected_missing: String,
    /// Its title, as the document has it.
    title: String,
    /// The day of its round, as `2026-11-20`.
    day: String,
    /// The pages as pictures; only of the first file of its kind.
    sheets: Vec<String>,
}

/// All files, made once for all tests here.
static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let cases = cases();
    let mut jobs = Vec::new();
    for case in &cases {
        for audience in Audience::ALL {
            for paper in Paper::ALL {
                jobs.push((case, audience, paper, false));
            }
        }
        // What is attached has nothing to do with the paper.
        jobs.push((case, Audience::Team, Paper::A4, true));
    }
    let (queue, files) = (Mutex::new(jobs.into_iter()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().unwrap().next();
                    let Some((case, audience, paper, attach)) = next else { break };
                    let from = prepared(case, audience);
                    let fonts = fonts(&from.document);
                    let mut said = BTreeSet::new();
                    from.document.words(&mut |text| said.extend(text.chars()));
                    let expected_missing = said.into_iter().filter(|c| case.missing.contains(*c)).collect();
                    let job = |want| work(&from, &fonts, want, audience, paper);
                    let mut done = job(Want::Pdf { attach });
                    // Once for each reader is enough to see whether a clock or an order of chance gets in.
                    let again = (paper == Paper::A4 && !attach).then(|| job(Want::Pdf { attach }));
                    let sheets = if attach { Vec::new() } else { job(Want::Sheets).files };
                    let file = File {
                        name: format!(
                            "{}, {}, {}{}",
                            case.name,
                            audience.name(),
                            paper.name(),
                            if attach { ", with its round" } else { "" }
                        ),
                        audience,
                        attached: attach,
                        same: again.is_none_or(|again| again == done),
                        bytes: done.files.remove(0).bytes,
                        missing: done.missing,
                        expected_missing,
                        title: from.document.title.clone(),
                        day: from.round.date.to_string(),
                        sheets: sheets.into_iter().map(|made| String::from_utf8(made.bytes).unwrap()).collect(),
                    };
                    files.lock().unwrap().push(file);
                }
            });
        }
    });
    files.into_inner().unwrap()
});

/// Looks at every file, on all cores.
fn each(look: impl Fn(&'static File) + Sync) {
    let files: &'static [File] = &FILES;
    std::thread::scope(|scope| {
        let look = &look;
        for half in 0..2 {
            scope.spawn(move || files.iter().skip(half).step_by(2).for_each(look));
        }
    });
}

/// The files, taken apart once.
static READ: LazyLock<BTreeMap<&'static str, Vec<Run>>> = LazyLock::new(|| {
    let read = Mutex::new(BTreeMap::new());
    each(|file| {
        let found = runs(&Document::load_mem(&file.bytes).unwrap());
        read.lock().unwrap().insert(file.name.as_str(), found);
    });
    read.into_inner().unwrap()
});

#[test]
fn the_same_round_gives_the_same_bytes() {
    each(|file| assert!(file.same, "{}", file.name));
}

#[test]
fn files_keep_to_their_standards() {
    let broken: Mutex<BTreeMap<String, BTreeSet<&str>>> = Mutex::default();
    each(|file| {
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA3a] {
            let report = validate_pdf_bytes(&file.bytes, &ValidationOptions::default().profile(profile)).unwrap();
            for failure in report.failures.iter().filter(|failure| !is_known(failure, file)) {
                broken.lock().unwrap().entry(failure.to_string()).or_default().insert(&file.name);
            }
        }
    });
    assert_eq!(broken.into_inner().unwrap(), BTreeMap::new());
}

/// Packed data may end in the byte 0x0D, which with the line feed before `endstream` looks like a line end of two bytes.
/// The validator takes it for one and finds the stream a byte too short. That is so only where streams are as long as they
/// say, and one of them ends so.
fn is_known(failure: &page_validation::ValidationFailure, file: &File) -> bool {
    let ends = outside_of_streams(&file.bytes).1;
    failure.rule_id.ends_with("6.1.7.1:1")
        && ends.iter().all(|end| end.fits)
        && ends.iter().any(|end| end.carriage_return)
}

#[test]
fn nothing_in_a_file_acts() {
    let never = [
        "JavaScript",
        "JS",
        "OpenAction",
        "Launch",
        "URI",
        "AA",
        "RichMedia",
        "SubmitForm",
        "ImportData",
        "GoToR",
        "GoToE",
        "XFA",
        "AcroForm",
        "Encrypt",
    ];
    let attached = ["EmbeddedFile", "EmbeddedFiles", "EF", "Filespec"];
    each(|file| {
        let pdf = Document::load_mem(&file.bytes).unwrap();
        let Inside { names, streams, .. } = inside(&pdf);
        let names: BTreeSet<&str> = names.iter().map(String::as_str).collect();
        // Whatever a reader would find that reads the bytes as they are. Fonts and colours are left out: they are numbers.
        let (mut bytes, _) = outside_of_streams(&file.bytes);
        for (_, unpacked) in streams.iter().filter(|(kind, bytes)| kind != "EmbeddedFile" && bytes.is_ascii()) {
            bytes.extend(unpacked);
        }
        let raw = |name: &str| bytes.windows(name.len() + 1).any(|w| w[0] == b'/' && &w[1..] == name.as_bytes());
        for name in never {
            assert!(
                !names.contains(name) && !raw(&format!("{name} ")) && !raw(&format!("{name}/")),
                "{}: /{name}",
                file.name
            );
        }
        for name in attached {
            assert_eq!(names.contains(name), file.attached, "{}: /{name}", file.name);
        }
        assert!(!(file.attached && file.audience == Audience::Leadership));
        assert!(!names.contains("GoTo"), "links lead to places");
    });
}

#[test]
fn a_file_says_no_more_of_itself_than_it_must() {
    each(|file| {
        let pdf = Document::load_mem(&file.bytes).unwrap();
        let info = pdf.dereference(pdf.trailer.get(b"Info").unwrap()).unwrap().1.as_dict().unwrap();
        let says: BTreeMap<String, String> = info
            .iter()
            .map(|(key, value)| (String::from_utf8_lossy(key).into_owned(), pdf::string(value.as_str().unwrap())))
            .collect();
        let keys: Vec<&str> = says.keys().map(String::as_str).collect();
        assert_eq!(keys, ["CreationDate", "Creator", "ModDate", "Title"], "{}: {says:?}", file.name);
        assert_eq!(says["Title"], file.title, "{}", file.name);
        assert_eq!(says["Creator"], WORDS.product());
        // The day of the round, and no hour of it.
        let day = format!("D:{}000000Z", file.day.replace('-', ""));
        assert_eq!((&says["CreationDate"], &says["ModDate"]), (&day, &day), "{}", file.name);
        let xmp = pdf.dereference(pdf.catalog().unwrap().get(b"Metadata").unwrap()).unwrap().1.as_stream().unwrap();
        let xmp = String::from_utf8(xmp.content.clone()).unwrap();
        let hour = format!("{}T00:00:00Z", file.day);
        for needed in [
            "<dc:title>",
            "<xmp:CreatorTool>Unsolo<",
            &format!("<xmp:CreateDate>{hour}<"),
            &format!("<xmp:ModifyDate>{hour}<"),
        ] {
            assert!(xmp.contains(needed), "{}: {needed}", file.name);
        }
        assert_eq!(xmp.matches("T00:00:00Z").count(), xmp.matches(&hour).count(), "{}: another day", file.name);
        for never in ["dc:creator", "pdf:Author", "pdf:Keywords>", "/home", "/tmp", "/root", "file:"] {
            assert!(!xmp.contains(never), "{}: {never}", file.name);
        }
    });
}

#[test]
fn what_no_font_has_is_told() {
    each(|file| {
        assert_eq!(file.missing, file.expected_missing, "{}", file.name);
        let read: String = READ[file.name.as_str()].iter().map(|run| run.text.as_str()).collect();
        assert!(!read.contains(|c| file.missing.contains(c)), "{}", file.name);
        assert_eq!(squeezed(&read).contains("Team????"), !file.missing.is_empty(), "{}: no ? in the name", file.name);
    });
}

/// Signs of everyday texts: hyphens and spaces as word processors and the French set them, footnotes, money, numbers;
/// Chinese written the other way, alone and beside Japanese.
const EVERYDAY: [&str; 12] = ["‑", "‐", "\u{202f}", "\u{2003}", "\u{2009}", "‡", "‰", "₪", "℃", "Ⅷ", "達", "パ码达"];

#[test]
fn what_a_font_has_is_not_missing() {
    let mut from = prepared(&cases()[2], Audience::Team);
    from.document.sections.truncate(1);
    let missing = EVERYDAY.map(|text| {
        from.document.sections[0].blocks = vec![Block::Note(text.to_owned())];
        work(&from, &fonts(&from.document), Want::Sheets, Audience::Team, Paper::A4).missing
    });
    assert_eq!(missing.concat(), "");
}

#[test]
fn every_page_has_something_and_no_heading_stands_alone() {
    for file in FILES.iter() {
        let runs = &READ[file.name.as_str()];
        let last = runs.iter().map(|run| run.sheet).max().unwrap();
        for sheet in 0..=last {
            let read: Vec<&Run> = runs.iter().filter(|run| run.sheet == sheet && !run.roles.is_empty()).collect();
            let end = read.last().unwrap_or_else(|| panic!("{}: page {} is empty", file.name, sheet + 1));
            assert!(!end.is_heading(), "{}: page {} ends with the heading {:?}", file.name, sheet + 1, end.text);
        }
    }
}

#[test]
fn a_table_that_goes_on_says_its_columns_again() {
    let mut goes_on = 0;
    for file in FILES.iter() {
        let runs = &READ[file.name.as_str()];
        let tables: BTreeSet<_> = runs.iter().filter_map(|run| run.within("Table")).collect();
        for table in tables {
            let of: Vec<&Run> = runs.iter().filter(|run| run.within("Table") == Some(table)).collect();
            let text = |runs: &mut dyn Iterator<Item = &&Run>| {
                squeezed(&runs.map(|run| run.text.as_str()).collect::<String>())
            };
            let head = text(&mut of.iter().filter(|run| run.within("THead").is_some()));
            let sheets: BTreeSet<usize> = of.iter().map(|run| run.sheet).collect();
            for (i, sheet) in sheets.iter().enumerate() {
                let rows = of.iter().filter(|run| run.sheet == *sheet && run.within("TBody").is_some());
                let top = rows.map(|run| run.y).fold(f32::MAX, f32::min);
                assert!(top < f32::MAX, "{}: page {} has the head of {head} without a row", file.name, sheet + 1);
                let is_again =
                    |run: &&Run| run.sheet == *sheet && run.roles.is_empty() && run.y < top && run.y > 30.0 * MM;
                let again: Vec<&Run> = runs.iter().filter(is_again).collect();
                // Where it begins, the rest of another table may stand above it.
                if i > 0 {
                    assert_eq!(text(&mut again.iter()), head, "{}: page {}", file.name, sheet + 1);
                    goes_on += 1;
                }
            }
        }
    }
    assert!(goes_on > 10, "only {goes_on} tables go on");
}

#[test]
fn all_ink_is_where_it_belongs() {
    each(|file| {
        for (i, svg) in file.sheets.iter().enumerate() {
            let sheet = svg::sheet(svg);
            let (width, height) = sheet.size;
            let what = format!("{}: page {}", file.name, i + 1);
            // Letters may reach over the edge of their line by a hair.
            let hair = 3.0;
            let (left, right) = (20.0 * MM - hair, width - 20.0 * MM + hair);
            for ink in &sheet.inks {
                let place = ink.place;
                assert!(place.0 >= left && place.2 <= right, "{what}: {ink:?} stands in the margin");
                assert!(place.1 >= 10.0 * MM && place.3 <= height - 8.0 * MM, "{what}: {ink:?} is too high or too low");
                if i == 0 {
                    continue;
                }
                let (head, foot) = (20.8 * MM, height - 20.5 * MM);
                let is = |y: f32, at: f32| (y - at).abs() < 0.1;
                match ink.baseline {
                    Some(y) if is(y, head) || is(y, foot + 17.0) => {}
                    Some(y) => {
                        assert!(y > 32.0 * MM && y < height - 23.5 * MM, "{what}: {ink:?} stands in head or foot");
                    }
                    None if is(place.1 + 0.25, head + 10.0) || is(place.1 + 0.25, foot) => {}
                    None => assert!(place.1 > 31.0 * MM && place.3 < foot, "{what}: {ink:?} stands in head or foot"),
                }
            }
            assert!(sheet.inks.iter().filter(|ink| ink.baseline.is_some()).count() > 4, "{what} is empty");
            no_overlap(&sheet.inks, &what);
        }
    });
}

/// No letters lie over others. Tall scripts may come near to the next line of a large heading.
fn no_overlap(inks: &[svg::Ink], what: &str) {
    let texts: Vec<&svg::Ink> = inks.iter().filter(|ink| ink.baseline.is_some()).collect();
    for (i, one) in texts.iter().enumerate() {
        for other in &texts[i + 1..] {
            assert!(one.place.over(other.place) < 2.0, "{what}: {one:?} lies over {other:?}");
        }
    }
}

#[test]
fn leadership_reads_nothing_that_a_person_wrote_or_answered() {
    let case = tests::paper::Case { name: "secrecy", round: marked(), missing: "", raw: false };
    let from = prepared(&case, Audience::Leadership);
    let bytes = made(&from, Want::Pdf { attach: true }, Audience::Leadership, Paper::A4);
    let pdf = Document::load_mem(&bytes).unwrap();
    let Inside { names, strings, streams } = inside(&pdf);
    let read = squeezed(&runs(&pdf).iter().map(|run| run.text.as_str()).collect::<String>());
    let texts: Vec<String> = strings.iter().chain(&names).map(|text| squeezed(text)).chain([read]).collect();
    let in_text = |what: &str| texts.iter().any(|text| text.contains(&squeezed(what)));
    let in_bytes = |what: &str| {
        let found = |bytes: &[u8]| bytes.windows(what.len()).any(|w| w.eq_ignore_ascii_case(what.as_bytes()));
        found(&bytes) || streams.iter().any(|(_, bytes)| found(bytes))
    };
    // What this test can see, it sees.
    assert!(in_text(WORDS.report_version_leadership()) && in_text("Secrecy"));
    for mark in [
        "ZQNOTE",
        "ZQPERSON",
        "ZQDUTY",
        "ZQREASON",
        "deadbeef",
        "cafe0000",
        WORDS.report_dont_know(),
        WORDS.report_answers_table(),
    ] {
        assert!(!in_text(mark) && !in_bytes(mark), "{mark}");
    }
    let assessment = score(&CATALOGUE, &from.round);
    for question in CATALOGUE.asked(from.round.form) {
        let says = say::component(WORDS, &from.round, &assessment, question.id);
        assert!(!in_text(&says), "{}: {says}", question.id);
    }
}

/// Texts that stop a report as long as one letter of them has no font of its kind: marks on letters of another script,
/// joiners and choices of form where no emoji is, letters that the serif fonts lack, keys as emoji.
const MIXED: &[&str] = &[
    "a\u{94d}",
    "a\u{64b}",
    "a\u{e34}",
    "क\u{301}",
    "한\u{302}",
    "ب\u{301}",
    "字\u{301}",
    "わ\u{301}",
    "я\u{301}",
    "ω\u{331}",
    "\u{93e}\u{64e}",
    "o\u{200d}",
    "o\u{200c}b",
    "o\u{1f3fb}",
    "1\u{fe0f}\u{20e3}",
    "☎\u{fe0f}",
    "✓\u{fe0f}",
    "♥\u{fe0f}",
    "©\u{fe0f}",
    "👩\u{200d}",
    "a\u{ad}b",
    "Ṣāliḥ",
    "Ḥasan",
    "Ĳ",
    "ŉ",
    "ǳ",
    "₸",
    "ℓ",
    "\u{600}1",
    "a\u{307}",
    "a\u{331}",
    "\u{301}",
    "\u{64e}",
    "\u{93e}",
    "\u{e31}",
    "\u{200d}\u{200d}",
    "\u{fe0f}",
    "a\u{20dd}",
    "🇫🇷🇦",
    "\u{1f3fb}",
    "\u{2028}",
    "ﷺ",
    "𐎀",
    "\u{34f}",
    "e\u{34f}\u{301}",
    "\u{2060}",
    "\u{200b}",
    "x\u{61c}y",
    "\u{1100}",
    "\u{e0061}",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "x\u{e0061}",
    "字\u{e0100}",
    "ກ\u{301}",
    "?\u{301}",
    " \u{301}",
    "-\u{301}",
    "\u{202f}",
    "\u{2011}",
    "कि",
    "க்ஷ",
    "ক্ষ",
    "กำ",
    "נִ",
    "لله",
    "لا",
    "ﻻ",
    "Å",
    "ố",
    "ệ",
    "ʼn",
    "ﬁ",
    "½",
    "→",
    "𝒜",
    "𠀀",
    "👨‍👩‍👧‍👦",
    "👍🏽",
    "❤️‍🔥",
];

#[test]
fn no_letter_stops_a_report() {
    let case = &cases()[2];
    let mut from = prepared(case, Audience::Team);
    from.document.sections.truncate(1);
    let job = Job { want: Want::Pdf { attach: false }, audience: Audience::Team, paper: Paper::A4 };
    let stopped: Vec<String> = MIXED
        .iter()
        .filter_map(|text| {
            let both = |block: fn(String) -> Block| block((*text).to_owned());
            from.document.sections[0].blocks = vec![both(Block::Note), both(Block::Heading), both(Block::Note)];
            let fonts = fonts(&from.document);
            report::work(WORDS, job, (&from.round, &from.document), b"", &fonts, &mut |_| {}).err()?;
            Some(format!("{}", text.escape_unicode()))
        })
        .collect();
    assert_eq!(stopped, [""; 0]);
}
