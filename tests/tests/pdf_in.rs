//! PDFs that are taken in: what our reports carry comes out again, and whatever else a file holds, nothing but an answer in
//! words comes of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use content::CATALOGUE;
use exchange::{
    job::{Audience, Paper, Want},
    limits::{FILE_BYTES, PDF_BYTES},
};
use miniz_oxide::deflate::compress_to_vec_zlib;
use report::formats::pdf::{Unread, read};
use std::{
    fmt::Write,
    sync::LazyLock,
    time::{Duration, Instant},
};
use tests::paper::{Prepared, WORDS, cases, pdf, prepared};

const CARRIES: Want = Want::Pdf { attach: true };

/// A report that carries its round, and the round's text.
static REAL: LazyLock<(Vec<u8>, String)> = LazyLock::new(|| {
    let from = prepared(&cases()[1], Audience::Team);
    (pdf(&from, CARRIES, Audience::Team, Paper::A4), from.file)
});

fn taken(bytes: &[u8]) -> Result<String, Unread> {
    read(bytes.to_vec(), FILE_BYTES)
}

#[test]
fn what_a_report_carries_comes_out_again() {
    let cases = cases();
    std::thread::scope(|scope| {
        for half in cases.chunks(cases.len().div_ceil(2)) {
            scope.spawn(move || {
                for case in half {
                    let from = prepared(case, Audience::Team);
                    let bytes = pdf(&from, CARRIES, Audience::Team, Paper::A4);
                    assert_eq!(taken(&bytes), Ok(from.file), "{}", case.name);
                }
            });
        }
    });
}

#[test]
fn what_goes_into_no_file_goes_into_no_report() {
    // As somebody might write it by hand: two people, and what strains them.
    let two = cases().into_iter().find(|case| case.name == "two").unwrap();
    let written = exchange::write_round(&CATALOGUE, &two.round);
    let file = written.replace("\"answers\": {", "\"answers\": {\"5.1a\": 4, ");
    assert_ne!(file, written);
    let (round, document) = report::prepare(WORDS, Audience::Team, file.as_bytes()).unwrap();
    let from = Prepared { round, document, file };
    let carried = taken(&pdf(&from, CARRIES, Audience::Team, Paper::A4)).unwrap();
    assert!(!carried.contains("\"5.1a\": 4") && carried.contains("\"1.1a\""), "{carried}");
}

#[test]
fn only_the_team_s_report_carries_anything() {
    let from = prepared(&cases()[1], Audience::Leadership);
    let bytes = pdf(&from, CARRIES, Audience::Leadership, Paper::A4);
    assert_eq!(taken(&bytes), Err(Unread::NoRound));
    let from = prepared(&cases()[1], Audience::Team);
    let bytes = pdf(&from, Want::Pdf { attach: false }, Audience::Team, Paper::A4);
    assert_eq!(taken(&bytes), Err(Unread::NoRound));
}

/// A damaged file is refused, or what it carries is whole, or `exchange` judges the text; all of it soon.
fn survives(bytes: &[u8], what: &dyn std::fmt::Debug) {
    let start = Instant::now();
    if let Ok(text) = taken(bytes)
        && text != REAL.1
    {
        let _ = exchange::read(&CATALOGUE, text.as_bytes());
    }
    assert!(start.elapsed() < Duration::from_secs(3), "{what:?} took {:?}", start.elapsed());
}

#[test]
fn a_file_that_was_cut_off_is_refused() {
    let real = &REAL.0;
    let ends = (0..real.len()).step_by((real.len() / 400).max(1)).chain(real.len().saturating_sub(60)..real.len());
    for end in ends {
        let part = &real[..end];
        survives(part, &end);
        if !part.windows(5).any(|w| w == b"%%EOF") {
            assert_eq!(taken(part), Err(Unread::Damaged), "cut off at {end}");
        }
    }
}

/// The same numbers every time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

#[test]
fn no_changed_byte_does_harm() {
    let real = &REAL.0;
    let mut dice = Dice(7);
    for i in 0..2_000 {
        let mut bytes = real.clone();
        // A half of them where the file is read: in its last part, where the attachment and the places of objects are.
        let at = if i % 2 == 0 { dice.throw(real.len()) } else { real.len() - 1 - dice.throw(real.len().min(20_000)) };
        bytes[at] = dice.throw(256) as u8;
        survives(&bytes, &(at, bytes[at]));
    }
}

#[test]
fn no_splice_does_harm() {
    let real = &REAL.0;
    let mut dice = Dice(11);
    let words: [&[u8]; 12] = [
        b"<<",
        b">>",
        b"[",
        b"]",
        b"stream\n",
        b"endstream",
        b"/Length 99999999999",
        b" 1 0 R",
        b"obj",
        b"trailer",
        b"startxref\n0\n",
        b"/Kids [1 0 R]",
    ];
    for i in 0..500 {
        let (from, to) = (dice.throw(real.len()), dice.throw(real.len()));
        let long = dice.throw(4_000);
        let piece = real[from..(from + long).min(real.len())].to_vec();
        let mut bytes = real.clone();
        match i % 4 {
            0 => drop(bytes.splice(to..to, piece)),
            1 => drop(bytes.splice(to..(to + long).min(real.len()), piece)),
            2 => drop(bytes.drain(to..(to + long).min(real.len()))),
            _ => drop(bytes.splice(to..(to + 4).min(real.len()), words[dice.throw(words.len())].iter().copied())),
        }
        survives(&bytes, &(i, from, to, long));
    }
}

/// A PDF of these objects, numbered from 1; the first one is the root.
fn made(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (i, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", i + 1).into_bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let start = out.len();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    for place in &places {
        let _ = writeln!(table, "{place:010} 00000 n ");
    }
    let _ =
        write!(table, "trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n", places.len() + 1);
    out.extend(table.into_bytes());
    out
}

fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let mut out = format!("<< {entries} /Length {} >>\nstream\n", data.len()).into_bytes();
    out.extend(data);
    out.extend(b"\nendstream");
    out
}

const PAGES: &str = "<< /Type /Pages /Kids [] /Count 0 >>";
const OURS: &str = "<< /Type /Filespec /UF (unsolo-round.json) /EF << /F 4 0 R >> >>";

/// A file whose root says this about names, with these objects from the third on.
fn with_names(names: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let root = format!("<< /Type /Catalog /Pages 2 0 R /Names {names} >>").into_bytes();
    let objects: Vec<Vec<u8>> = [root, PAGES.into()].into_iter().chain(more.iter().cloned()).collect();
    made(&objects, "")
}

/// A file with one attachment.
fn with_file(spec: &str, file: Vec<u8>) -> Vec<u8> {
    with_names("<< /EmbeddedFiles << /Names [(a) 3 0 R] >> >>", &[spec.into(), file])
}

#[track_caller]
fn check(what: &str, bytes: &[u8], expected: Result<&str, Unread>) {
    let start = Instant::now();
    let found = taken(bytes);
    let took = start.elapsed();
    assert_eq!(found, expected.map(str::to_owned), "{what}");
    assert!(took < Duration::from_secs(1), "{what} took {took:?}");
}

#[test]
fn what_is_no_report_is_refused_with_its_reason() {
    let flate = |text: &[u8]| stream("/Filter /FlateDecode", &compress_to_vec_zlib(text, 6));
    let (nothing, damaged, broken) = (Err(Unread::NoRound), Err(Unread::Damaged), Err(Unread::DamagedRound));
    check("empty", b"", damaged);
    check("a header alone", b"%PDF-1.7\n", damaged);
    check("a header and an end", b"%PDF-1.7\n%%EOF\n", damaged);
    check("JSON", REAL.1.as_bytes(), damaged);
    check("JSON that claims to be a PDF", format!("%PDF-1.7\n{}\n%%EOF", REAL.1).as_bytes(), damaged);
    check("as large as may be", &[b"%PDF-1.7\n".to_vec(), vec![b' '; PDF_BYTES - 9]].concat(), damaged);
    check("too large", &[b"%PDF-1.7\n".to_vec(), vec![b' '; PDF_BYTES - 8]].concat(), Err(Unread::TooLarge));
    check("no names", &made(&[b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), PAGES.into()], ""), nothing);
    check("ours by hand", &with_file(OURS, stream("", b"{}")), Ok("{}"));
    check("ours, packed", &with_file(OURS, flate(b"{}")), Ok("{}"));
    check(
        "ours in UTF-16",
        &with_file(&OURS.replace("(unsolo-round.json)", &utf16("unsolo-round.json")), flate(b"{}")),
        Ok("{}"),
    );
    check("another name", &with_file(&OURS.replace("unsolo-round", "invoice"), flate(b"{}")), nothing);
    check("as much as may be", &with_file(OURS, flate(&vec![b' '; FILE_BYTES])), Ok(&" ".repeat(FILE_BYTES)));
    check("one byte more", &with_file(OURS, flate(&vec![b' '; FILE_BYTES + 1])), broken);
    check("one byte more, not packed", &with_file(OURS, stream("", &vec![b' '; FILE_BYTES + 1])), broken);
    check("no UTF-8", &with_file(OURS, flate(b"\xff\xfe")), broken);
    check("no zlib", &with_file(OURS, stream("/Filter /FlateDecode", b"{}")), broken);
    check(
        "two filters",
        &with_file(
            OURS,
            stream("/Filter [/FlateDecode /FlateDecode]", &compress_to_vec_zlib(&compress_to_vec_zlib(b"{}", 6), 6)),
        ),
        broken,
    );
    check("another filter", &with_file(OURS, stream("/Filter /ASCIIHexDecode", b"7b7d>")), broken);
    // What hayro cannot name it leaves out; `exchange` judges the text then.
    check("no such filter", &with_file(OURS, stream("/Filter /Nonsense", b"{}")), Ok("{}"));
    check("no file", &with_file(OURS, b"null".to_vec()), nothing);
    check("no stream", &with_file(OURS, b"<< /Length 2 >>".to_vec()), nothing);
    check("a file that is itself", &with_file(&OURS.replace("4 0 R", "3 0 R"), flate(b"{}")), nothing);
    for names in [
        "1",
        "null",
        "(a)",
        "/Name",
        "[]",
        "<< >>",
        "<< /EmbeddedFiles 1 >>",
        "<< /EmbeddedFiles [] >>",
        "<< /EmbeddedFiles << /Names 1 >> >>",
        "<< /EmbeddedFiles << /Names << >> >> >>",
        "<< /EmbeddedFiles << /Names [1 2 (a) null [] true] >> >>",
        "<< /EmbeddedFiles << /Kids 1 >> >>",
        "<< /EmbeddedFiles << /Kids [1 (a) null] >> >>",
        "9 0 R",
        "<< /EmbeddedFiles 1 0 R >>",
        "<< /EmbeddedFiles << /Names [(a) 9 0 R] >> >>",
        "<< /EmbeddedFiles << /Names [(a) << /UF /unsolo-round.json /EF [] >>] >> >>",
    ] {
        check(names, &with_names(names, &[]), nothing);
    }
    check(
        "a tree that is its own child",
        &with_names("<< /EmbeddedFiles 3 0 R >>", &[b"<< /Kids [3 0 R 3 0 R 3 0 R] >>".to_vec()]),
        nothing,
    );
    let many = format!("<< /Kids [{}] >>", "3 0 R ".repeat(64)).into_bytes();
    check("a tree that is its own child 64 times", &with_names("<< /EmbeddedFiles 3 0 R >>", &[many]), nothing);
    check("an object that is a reference to itself", &with_names("3 0 R", &[b"3 0 R".to_vec()]), nothing);
    check(
        "pages that are their own child",
        &made(
            &[
                b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
                b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>".to_vec(),
            ],
            "",
        ),
        nothing,
    );
}

fn utf16(text: &str) -> String {
    let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    format!("<FEFF{hex}>")
}

/// The most memory that this process had since it last asked, in mebibytes; nothing where the system does not say.
fn most_memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    Some(line.split_whitespace().next()?.parse::<usize>().ok()? / 1024)
}

const BOMB: usize = 100 * 1024 * 1024;

#[test]
fn a_bomb_does_not_go_off() {
    let bomb = compress_to_vec_zlib(&vec![0; BOMB], 9);
    assert!(bomb.len() < 200_000);
    let file = with_file(OURS, stream("/Filter /FlateDecode", &bomb));
    let start = Instant::now();
    // Twice, because the first number is that of making the bomb.
    let before = most_memory().and_then(|_| most_memory());
    check("a bomb", &file, Err(Unread::DamagedRound));
    assert!(start.elapsed() < Duration::from_millis(200), "{:?}", start.elapsed());
    // Other tests run beside this one, so only the bomb itself would be noticed.
    if let (Some(before), Some(after)) = (before, most_memory()) {
        assert!(after < before + 80, "{before} MiB became {after}");
    }
}

/// A file whose table of objects is a stream with this filter.
fn with_table(filter: &str, packed: &[u8]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n1 0 obj\n".to_vec();
    out.extend(stream(&format!("/Type /XRef /Size 4000000000 /W [1 2 1] /Root 1 0 R {filter}"), packed));
    out.extend(b"\nendobj\nstartxref\n9\n%%EOF\n");
    out
}

#[test]
fn what_the_library_does_not_bear_never_reaches_it() {
    // hayro-syntax 0.9 divides by zero, unpacks without a limit, and looks at the same bytes again and again.
    let few = compress_to_vec_zlib(&[0; 1000], 9);
    let predictor = |says: &str| with_table(&format!("/Filter /FlateDecode /DecodeParms << {says} >>"), &few);
    let (damaged, again) = (Err(Unread::Damaged), Err(Unread::SavedAgain));
    check("no columns", &predictor("/Predictor 2 /Columns 0 /Colors 0 /BitsPerComponent 0"), again);
    check("bits of a colour", &predictor("/Predictor 2 /Columns 3 /Colors 3 /BitsPerComponent 200"), again);
    check(
        "many columns",
        &predictor("/Predictor 12 /Columns 9223372036854775807 /Colors 255 /BitsPerComponent 16"),
        again,
    );
    let bomb = compress_to_vec_zlib(&vec![0; BOMB], 9);
    let before = most_memory().and_then(|_| most_memory());
    check("a bomb as table", &with_table("/Filter /FlateDecode", &bomb), again);
    let twice = compress_to_vec_zlib(&bomb, 9);
    check("a bomb in a bomb as table", &with_table("/Filter [/FlateDecode /FlateDecode]", &twice), again);
    if let (Some(before), Some(after)) = (before, most_memory()) {
        assert!(after < before + 80, "{before} MiB became {after}");
    }
    for open in ["1 0 obj(\n", "<</A(\n", "1 0 obj[\n", "<</Length 5/Type/ObjStm/Root 1 0 R>>\nstream\n"] {
        check(open, format!("%PDF-1.7\n{}\n%%EOF", open.repeat(400_000 / open.len())).as_bytes(), damaged);
    }
}
