//! A report from a saved file, without a browser: the same bytes as the page makes. `cargo xtask report` calls it.

#![expect(clippy::print_stdout, reason = "a command line speaks there")]

use content::{Language, Words};
use exchange::job::{Audience, Job, Paper, Want};
use report::{
    Wrong,
    paper::{Fonts, more, needed},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

const HELP: &str = "\
cargo xtask report FILE [options]

FILE is a round that Unsolo saved (.json), or a report with the round in it (.pdf).

  --audience team|leadership   who reads it (team)
  --as pdf|markdown|csv-scores|csv-answers|csv-plan|json|pictures|sheets   (pdf)
  --with-round                 the PDF carries the round, so that it can be taken in again (team only)
  --paper a4|letter            (a4)
  --out NAME                   a file, or a folder where several files are made (the name that the page would give)
";

/// What the command line asks for.
struct Asked {
    file: PathBuf,
    job: Job,
    out: Option<PathBuf>,
}

fn main() -> ExitCode {
    let outcome = asked(std::env::args().skip(1)).and_then(|asked| run(&asked));
    match outcome {
        Ok(names) => {
            names.iter().for_each(|name| println!("{}", name.display()));
            ExitCode::SUCCESS
        }
        Err(why) => {
            println!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn asked(mut words: impl Iterator<Item = String>) -> Result<Asked, String> {
    let (mut file, mut out) = (None, None);
    let (mut want, mut audience, mut paper, mut attach) = ("pdf".to_owned(), Audience::Team, Paper::A4, false);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word} needs a value.\n\n{HELP}"));
        match word.as_str() {
            "--audience" => audience = Audience::parse(&value()?).ok_or_else(|| HELP.to_owned())?,
            "--paper" => paper = Paper::parse(&value()?).ok_or_else(|| HELP.to_owned())?,
            "--as" => want = value()?,
            "--out" => out = Some(PathBuf::from(value()?)),
            "--with-round" => attach = true,
            _ if file.is_none() && !word.starts_with("--") => file = Some(PathBuf::from(word)),
            _ => return Err(format!("There is no option {word}.\n\n{HELP}")),
        }
    }
    if attach && (want != "pdf" || audience != Audience::Team) {
        return Err("Only the team's PDF can carry the round: it holds all answers.".to_owned());
    }
    if attach {
        "pdf-with-round".clone_into(&mut want);
    }
    let job = Job::read(&format!("{want} {} {}", audience.name(), paper.name())).filter(|job| job.want != Want::Open);
    Ok(Asked { file: file.ok_or_else(|| HELP.to_owned())?, job: job.ok_or_else(|| HELP.to_owned())?, out })
}

fn run(asked: &Asked) -> Result<Vec<PathBuf>, String> {
    let words = Words(Language::English);
    let mut file = fs::read(&asked.file).map_err(|e| format!("{}: {e}", asked.file.display()))?;
    if file.starts_with(b"%PDF") {
        let inside = report::open(file).map_err(|wrong| sentence(&wrong))?;
        file = inside.files.into_iter().next().map(|made| made.bytes).unwrap_or_default();
    }
    let (round, document) = report::prepare(words, asked.job.audience, &file).map_err(|wrong| sentence(&wrong))?;
    // Cargo says where the project is now; it may have been compiled elsewhere.
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let folder = Path::new(&here).join("../../public/fonts/paper");
    let read = |font: &'static report::paper::FontFile| Some((font, fs::read(folder.join(font.name)).ok()?));
    let fonts = Fonts::new(needed(&document).into_iter().filter_map(read).collect());
    if !fonts.are_enough() {
        return Err(format!("The fonts of the report are not in {}.", folder.display()));
    }
    let others = more(&document, &fonts);
    let fonts = fonts.and(others.into_iter().filter_map(read).collect());
    let done = report::work(words, asked.job, (&round, &document), &file, &fonts, &mut |_| {})
        .map_err(|wrong| sentence(&wrong))?;
    if !done.missing.is_empty() {
        println!("No font has these characters, so a ? stands in their place: {}", done.missing);
    }
    let several = done.files.len() > 1;
    let mut names = Vec::new();
    for made in done.files {
        let name = match &asked.out {
            Some(out) if several => out.join(&made.name),
            Some(out) => out.clone(),
            None => PathBuf::from(&made.name),
        };
        if let Some(folder) = name.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        fs::write(&name, &made.bytes).map_err(|e| format!("{}: {e}", name.display()))?;
        names.push(name);
    }
    Ok(names)
}

fn sentence(wrong: &Wrong) -> String {
    match wrong {
        Wrong::NotARound => "This file holds no round of Unsolo.".to_owned(),
        Wrong::Covered => "The results of this round are not revealed, so there is no report of them yet.".to_owned(),
        Wrong::Pdf(why) => format!("This PDF cannot be taken in ({why:?})."),
        Wrong::Failed(why) => format!("The report was not made: {why}"),
    }
}
