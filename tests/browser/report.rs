//! The report: made in the page, checked by other people's programs, taken in again, stopped, refused.

use super::{
    harness::{
        Outcome, downloads,
        engine::{Engine, Options},
        page::{Page, key},
        run::{Case, Place},
        server::{PATH, Server},
    },
    keeping::give,
    walk::press_until,
};
use content::{CATALOGUE, samples};
use domain::round::{Round, RoundId};
use exchange::job::{Audience, Job, Paper, Table, Want};
use serde_json::json;
use std::{fs, path::PathBuf, process::Command};
use tests::paper::{WORDS, fonts};

pub(crate) const CASES: &[Case] = &[
    Case { name: "a report of the sample team", engines: &Engine::ALL, run: sample },
    Case { name: "the report as other programs see it", engines: &[Engine::Chromium], run: other_programs },
    Case { name: "a report takes its round in again", engines: &[Engine::Chromium], run: round_trip },
    Case { name: "every other way out", engines: &[Engine::Chromium], run: other_ways },
    Case { name: "names in many scripts on paper", engines: &[Engine::Chromium], run: scripts },
    Case { name: "a report that fails, and is made again", engines: &Engine::ALL, run: fails },
    Case { name: "a report by keyboard only", engines: &[Engine::Chromium], run: by_keyboard },
    Case { name: "a report that is stopped", engines: &[Engine::Chromium], run: stopped },
    Case { name: "the report worker stays at home", engines: &Engine::ALL, run: at_home },
];

fn file_of(round: &Round) -> String {
    exchange::write_round(&CATALOGUE, round)
}

/// What the host makes of the same job.
fn on_the_host(round: &Round, job: Job) -> Outcome<report::Done> {
    let file = file_of(round);
    let wrong = |wrong: report::Wrong| format!("{wrong:?}");
    let (round, document) = report::prepare(WORDS, job.audience, file.as_bytes()).map_err(wrong)?;
    report::work(WORDS, job, (&round, &document), file.as_bytes(), &fonts(&document), &mut |_| {}).map_err(wrong)
}

/// Takes a round in through the page, and goes to its Report step.
fn bring(page: &Page, round: &Round) -> Outcome {
    page.start("#/import")?;
    give(page, "round.json", file_of(round).as_bytes())?;
    page.click("button", "Merge into this device")?;
    page.see("One round was taken in")?;
    page.start(&format!("#/round/{:08x}/report", round.id.0 >> 96))?;
    page.see("Preview: ")
}

/// A round of a real team.
fn real(id: u128, team: &str) -> Round {
    Round { id: RoundId(id << 96 | 7), sample: false, team: team.to_owned(), ..samples::larkspur() }
}

fn fresh(name: &str) -> PathBuf {
    let path = downloads().join(name);
    let _ = fs::remove_file(&path);
    path
}

fn sample(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("#/sample")?;
    page.see("Where you see different worlds")?;
    page.click("link", "Report")?;
    page.see("Hand over what you found")?;
    page.see("Preview: ")?;
    page.see("how many chose which answer, question by question")?;
    page.click("radio", "Those who decide…")?;
    page.see("All answers, also as counts, and how many did not know")?;
    page.not_see("how many chose which answer, question by question")?;
    page.not_see("Put the round into the file")?;
    let name = "unsolo-larkspur-shop-2026-11-20-leadership.pdf";
    fresh(name);
    page.click("button", "Save the PDF")?;
    page.see(&format!("{name} is in your downloads"))?;
    // The address leads back to the step, and Back leads out of it.
    page.reload()?;
    page.see("Hand over what you found")?;
    page.clean()
}

fn other_programs(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    for (round, segment) in [(samples::larkspur(), "larkspur"), (samples::quayside(), "quayside")] {
        for audience in Audience::ALL {
            page.start(&format!("#/round/{segment}/report"))?;
            page.see("Preview: ")?;
            let attach = audience == Audience::Team;
            match audience {
                Audience::Team => page.click_css("label:has(input[type=checkbox])")?,
                Audience::Leadership => page.click("radio", "Those who decide…")?,
            }
            let job = Job { want: Want::Pdf { attach }, audience, paper: Paper::Letter };
            let expected = on_the_host(&round, job)?.files.into_iter().next().ok_or("nothing made")?;
            let path = fresh(&expected.name);
            page.click("radio", "US Letter")?;
            page.click("button", if attach { "Save the PDF with all answers in it" } else { "Save the PDF" })?;
            page.see("is in your downloads")?;
            let made = page.wait("the PDF", || Ok(fs::read(&path).ok()))?;
            if made != expected.bytes {
                return Err(format!(
                    "{}: {} bytes, and {} on the host",
                    expected.name,
                    made.len(),
                    expected.bytes.len()
                ));
            }
            seen_from_outside(&path, &round, audience).map_err(|e| format!("{segment} {}: {e}", audience.name()))?;
        }
    }
    page.clean()
}

/// qpdf, pdfinfo, pdffonts and pdftotext; all of them are there when `cargo xtask setup` has run.
fn seen_from_outside(path: &std::path::Path, round: &Round, audience: Audience) -> Outcome {
    let run = |program: &str, options: &[&str]| -> Outcome<String> {
        let output = Command::new(program).args(options).output().map_err(|e| format!("{program}: {e}"))?;
        if !output.status.success() {
            return Err(format!("{program}: {}", String::from_utf8_lossy(&output.stderr)));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let name = path.display().to_string();
    let checked = run("qpdf", &["--check", &name])?;
    if !checked.contains("No syntax or stream encoding errors") {
        return Err(checked);
    }
    let document = report::compose(WORDS, round, audience);
    let info = run("pdfinfo", &[&name])?;
    let line = |key: &str| info.lines().find_map(|line| line.strip_prefix(key)).map(str::trim).unwrap_or_default();
    if line("Tagged:") != "yes" || line("JavaScript:") != "no" || line("Title:") != document.title {
        return Err(info);
    }
    if !line("Author:").is_empty() || line("Creator:") != "Unsolo" || !line("CreationDate:").contains("00:00:00") {
        return Err(format!("metadata: {info}"));
    }
    let fonts = run("pdffonts", &[&name])?;
    for font in fonts.lines().skip(2) {
        let words: Vec<&str> = font.split_whitespace().collect();
        // ... emb sub uni object ID
        let flags = words.iter().rev().skip(2).take(3).collect::<Vec<_>>();
        if flags.iter().any(|flag| **flag != "yes") || !font.contains('+') {
            return Err(format!("fonts: {font}"));
        }
    }
    // Everything in the order in which the document says it.
    let text: String = run("pdftotext", &["-raw", &name, "-"])?.split_whitespace().collect();
    let mut from = 0;
    for section in &document.sections {
        let mut find = |words: &str| -> Outcome {
            let words: String = words.split_whitespace().collect();
            let at = text.get(from..).and_then(|rest| rest.find(&words)).ok_or(format!("not in order: {words}"))?;
            from += at;
            Ok(())
        };
        find(&section.title)?;
        for block in &section.blocks {
            match block {
                report::Block::Heading(words) => find(words)?,
                report::Block::Figure(figure) => find(&figure.title)?,
                report::Block::Paragraph(words) if words.0.iter().all(|span| span.to.is_none()) => {
                    find(&words.plain())?;
                }
                _ => {}
            }
        }
    }
    let plain = run("qpdf", &["--qdf", "--object-streams=disable", &name, "-"])?;
    for word in ["/JavaScript", "/OpenAction", "/Launch", "/URI"] {
        if plain.contains(word) {
            return Err(format!("it holds {word}"));
        }
    }
    if plain.contains("/EmbeddedFile") != (audience == Audience::Team) {
        return Err("the attachment is where it should not be, or is not where it should".to_owned());
    }
    Ok(())
}

fn round_trip(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let round = real(0x0a11_ce55, "Round Trip");
    bring(&page, &round)?;
    page.click_css("label:has(input[type=checkbox])")?;
    let name = "unsolo-round-trip-2026-11-20-team.pdf";
    let path = fresh(name);
    page.click("button", "Save the PDF with all answers in it")?;
    page.see("is in your downloads")?;
    let pdf = page.wait("the PDF", || Ok(fs::read(&path).ok()))?;
    page.start("#/privacy")?;
    page.click("button", "Delete everything")?;
    page.click("button", "Yes, delete everything")?;
    page.see("is deleted from this browser")?;
    let empty = page.storage()?;
    page.start("#/import")?;
    let mut changed = pdf.clone();
    // Into the middle of the attachment's packed bytes.
    let stream = pdf.windows(18).position(|w| w == b"/Type/EmbeddedFile" || w.starts_with(b"/EmbeddedFile"));
    let at = stream.ok_or("no attachment")? + 400;
    changed[at..at + 40].fill(0x55);
    let leadership = on_the_host(
        &round,
        Job { want: Want::Pdf { attach: false }, audience: Audience::Leadership, paper: Paper::A4 },
    )?;
    let leadership = leadership.files.into_iter().next().map(|made| made.bytes).unwrap_or_default();
    for (name, bytes, words) in [
        ("half.pdf", pdf[..pdf.len() / 2].to_vec(), "damaged"),
        ("changed.pdf", changed, "is damaged"),
        ("foreign.pdf", leadership, "carries no round"),
        ("huge.pdf", vec![b'%'; 9 * 1024 * 1024], "larger than"),
        ("none.pdf", b"%PDF-1.7\n%%EOF\n".to_vec(), "damaged"),
    ] {
        give(&page, name, &bytes)?;
        page.see(&format!("{name} was not taken in"))?;
        page.see(words)?;
        page.see("Nothing was changed")?;
        if page.storage()? != empty {
            return Err(format!("{name} changed something"));
        }
    }
    give(&page, "report.pdf", &pdf)?;
    page.see("What is inside")?;
    page.see("Round Trip")?;
    page.click("button", "Merge into this device")?;
    page.see("One round was taken in")?;
    page.start(&format!("#/round/{:08x}/report", round.id.0 >> 96))?;
    let path = fresh("unsolo-round-trip-2026-11-20.json");
    page.click("button", "Save the round as a file")?;
    let json = page.wait("the round", || Ok(fs::read(&path).ok()))?;
    if json != file_of(&round).into_bytes() {
        return Err("the round came back otherwise than it went".to_owned());
    }
    // Dropped on any screen, it lands on the import.
    page.start("#/method")?;
    page.session.script(
        "const data = new DataTransfer(); data.items.add(new File([Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0))], 'dropped.pdf'));
         for (const kind of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));",
        json!([base64(&pdf)]),
    )?;
    page.see("Already here; nothing changes")?;
    page.clean()
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn other_ways(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let round = samples::larkspur();
    let stem = "unsolo-larkspur-shop-2026-11-20";
    for audience in Audience::ALL {
        page.start("#/round/larkspur/report")?;
        page.see("Preview: ")?;
        if audience == Audience::Leadership {
            page.click("radio", "Those who decide…")?;
        }
        for (button, want) in [
            ("Save as Markdown", Want::Markdown),
            ("Save Scores as CSV", Want::Csv(Table::Scores)),
            ("Save Answers as CSV", Want::Csv(Table::Answers)),
            ("Save Plan as CSV", Want::Csv(Table::Plan)),
            ("Save the contents as JSON", Want::Json),
        ] {
            let expected = on_the_host(&round, Job { want, audience, paper: Paper::A4 })?.files;
            if want == Want::Csv(Table::Answers) && audience == Audience::Leadership {
                let offered = page.has("button", button)?;
                if offered || !expected.is_empty() {
                    return Err("answers for those who decide".to_owned());
                }
                continue;
            }
            let paths: Vec<PathBuf> = expected.iter().map(|made| fresh(&made.name)).collect();
            page.click("button", button)?;
            for (made, path) in expected.iter().zip(paths) {
                let bytes = page.wait(&made.name, || Ok(fs::read(&path).ok()))?;
                if bytes != made.bytes {
                    return Err(format!("{} differs from the host's", made.name));
                }
            }
        }
    }
    // The clipboard, and what there is without one.
    page.start("#/round/larkspur/report")?;
    page.click("button", "Copy as Markdown")?;
    page.wait("copied or a box", || {
        let all = page.value("document.body.innerText")?;
        Ok(all.as_str().is_some_and(|t| t.contains("Copied.") || t.contains("did not allow copying")).then_some(()))
    })?;
    page.session.script("Object.defineProperty(navigator, 'clipboard', { value: undefined })", json!([]))?;
    page.click("button", "Copy as Markdown")?;
    page.see("This browser did not allow copying")?;
    let box_ = page.value("document.getElementById('by-hand').value")?;
    if !box_.as_str().is_some_and(|text| text.starts_with("# ")) {
        return Err(format!("the box holds {box_}"));
    }
    // Pictures: one that can be edited, one that can be shown.
    page.click_css("summary")?;
    let (svg, png) = (fresh(&format!("{stem}-team-timeline.svg")), fresh(&format!("{stem}-team-timeline.png")));
    let title = "Small steps first; “Move what fits to a managed platform” takes most of Next";
    page.click("button", &format!("{title}, as SVG"))?;
    page.click("button", &format!("{title}, as PNG"))?;
    let svg = page.wait("the SVG", || Ok(fs::read_to_string(&svg).ok()))?;
    let png = page.wait("the PNG", || Ok(fs::read(&png).ok()))?;
    if !svg.contains("<text") || !png.starts_with(b"\x89PNG") || png.len() < 20_000 {
        return Err(format!("{} bytes of SVG, {} of PNG", svg.len(), png.len()));
    }
    page.clean()
}

fn scripts(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let mut round = real(0x5c21_9715, "Команда Ομάδα 한국어 팀 شبكة 🚀");
    if let Some(system) = round.knowledge.systems.first_mut() {
        system.name = "ກຸ່ມ".to_owned();
    }
    bring(&page, &round)?;
    // Named before there is a file.
    page.see("Some characters cannot be shown in a PDF")?;
    page.see("ກ")?;
    let asked = place.server.asked();
    for font in ["noto-sans-kr.ttf", "noto-sans-arabic.ttf", "noto-emoji.ttf"] {
        if !asked.iter().any(|path| path.ends_with(font)) {
            return Err(format!("{font} was not fetched: {asked:?}"));
        }
    }
    if asked.iter().any(|path| path.ends_with("noto-sans-jp.ttf")) {
        return Err("a font was fetched that nothing needs".to_owned());
    }
    let job = Job { want: Want::Pdf { attach: false }, audience: Audience::Team, paper: Paper::A4 };
    let expected = on_the_host(&round, job)?.files.into_iter().next().ok_or("nothing made")?;
    let path = fresh(&expected.name);
    page.click("radio", "A4")?;
    page.click("button", "Save the PDF")?;
    page.see("is in your downloads")?;
    let made = page.wait("the PDF", || Ok(fs::read(&path).ok()))?;
    if made == expected.bytes { page.clean() } else { Err("it differs from the host's".to_owned()) }
}

/// The paths of the worker's script, its program's script and its program.
fn words_of_worker(page: &Page) -> Outcome<Vec<String>> {
    page.start("#/sample")?;
    let said = page.value("document.querySelector('script[data-report]').dataset.report")?;
    let paths = said.as_str().unwrap_or_default().split(' ').take(3);
    let paths: Vec<String> = paths.map(|word| format!("{PATH}{}", word.trim_start_matches("./"))).collect();
    if paths.len() == 3 { Ok(paths) } else { Err("the page names no worker".to_owned()) }
}

/// The path of the worker's program.
fn program(page: &Page) -> Outcome<String> {
    words_of_worker(page).map(|mut paths| paths.remove(2))
}

fn fails(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let program = program(&page)?;
    place.server.take_away(&program);
    page.start("#/round/larkspur/report")?;
    page.see("The report was not made")?;
    page.see("Your round is safe")?;
    page.see("Results, ready to print")?;
    page.see("Plan, ready to print")?;
    // Other bytes than those of this build.
    place.server.change(&program, b"\0asm\x01\0\0\0".to_vec());
    page.click("button", "Try again")?;
    page.see("The report was not made")?;
    place.server.reset();
    page.click("button", "Try again")?;
    page.see("Preview: ")?;
    page.not_see("The report was not made")?;
    // Without its fonts a report would be question marks.
    let font = format!("{PATH}fonts/paper/franklin-400.ttf");
    place.server.take_away(&font);
    page.start("#/round/larkspur/report")?;
    page.see("The report was not made")?;
    place.server.reset();
    page.click("button", "Try again")?;
    page.see("Preview: ")?;
    // A worker that never answers is given up after half a minute, which this page takes for a moment.
    let script = words_of_worker(&page)?.remove(0);
    place.server.change(&script, Vec::new());
    page.start("#/sample")?;
    page.session.script(
        "const later = window.setTimeout; window.setTimeout = (work, time, ...rest) => later(work, time === 30000 ? 300 : time, ...rest);",
        json!([]),
    )?;
    page.goto("#/round/larkspur/report")?;
    page.see("It took longer than half a minute")?;
    place.server.reset();
    // The print view of the browser needs no worker.
    page.goto("#/round/larkspur/plan")?;
    page.see("Restore drill")
}

fn stopped(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("#/round/larkspur/report")?;
    page.see("Preview: ")?;
    // Both in one go: no hand is as quick as the worker.
    page.session.script(
        "[...document.querySelectorAll('button')].find((b) => b.textContent.startsWith('Save the PDF')).click();
         requestAnimationFrame(() => [...document.querySelectorAll('button')].find((b) => b.textContent === 'Stop')?.click());",
        json!([]),
    )?;
    page.see("Stopped. No file was made")?;
    fresh("unsolo-larkspur-shop-2026-11-20-team.pdf");
    page.click("button", "Save the PDF")?;
    page.see("is in your downloads")?;
    page.clean()
}

fn by_keyboard(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("#/round/larkspur/plan")?;
    page.see("Restore drill")?;
    press_until(&page, key::TAB, "Report")?;
    page.press(key::ENTER)?;
    page.see("Preview: ")?;
    press_until(&page, key::TAB, "The team")?;
    page.press(key::DOWN)?;
    page.see("All answers, also as counts")?;
    press_until(&page, key::TAB, "Save the PDF")?;
    fresh("unsolo-larkspur-shop-2026-11-20-leadership.pdf");
    page.press(key::ENTER)?;
    page.see("unsolo-larkspur-shop-2026-11-20-leadership.pdf is in your downloads")?;
    // The pages can be scrolled, and what follows them reached.
    press_until(&page, key::TAB, "Copy")?;
    press_until(&page, key::TAB, "Charts as pictures")?;
    page.press(key::ENTER)?;
    page.see("SVG to edit")?;
    page.clean()
}

/// A worker that was changed to speak with somebody else is not let.
fn at_home(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let elsewhere = Server::start()?;
    page.start("#/sample")?;
    let said = page.session.script_later(
        "const done = arguments[arguments.length - 1];
         const script = new URL(document.querySelector('script[data-report]').dataset.report.split(' ')[0], document.baseURI).href;
         const worker = new Worker(script, { type: 'module' });
         const heard = [];
         worker.onmessage = ({ data }) => { heard.push(data.wrong ?? 'made'); if (heard.length === 2) done(heard); };
         worker.postMessage({ id: 1, job: 'open team a4', file: new Uint8Array(), glue: arguments[0], wasm: arguments[0], folder: document.baseURI });
         setTimeout(() => worker.postMessage({ id: 2, job: 'open team a4', file: new Uint8Array(), glue: arguments[0], wasm: document.baseURI + 'favicon.svg', folder: document.baseURI }), 200);
         setTimeout(() => done(heard), 5000);",
        json!([elsewhere.url("/canary.js")]),
    )?;
    if said != json!(["failed", "failed"]) {
        return Err(format!("the worker said {said}"));
    }
    let asked = elsewhere.asked();
    if asked.is_empty() { Ok(()) } else { Err(format!("it asked elsewhere for {asked:?}")) }
}
