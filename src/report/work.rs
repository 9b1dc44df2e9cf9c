//! One job of the report worker, or of the command line: the same bytes in both.

use crate::{
    document::Document,
    formats::{csv, json, markdown, outline, pdf},
    paper::{self, Fonts},
};
use charts::Palette;
use content::{CATALOGUE, Words};
use domain::round::Round;
use exchange::{
    What,
    job::{Audience, Job, Want},
    limits::FILE_BYTES,
    text::file_stem,
};

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Its name, without a person's.
    pub name: String,
    /// What it shows, for pictures and pages.
    pub title: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What came of a job.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// In the order of the document.
    pub files: Vec<Made>,
    /// Characters that paper cannot show; `?` stands in their place.
    pub missing: String,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// This many sections of so many are set.
    Set(usize, usize),
    /// The file is being written.
    Writing,
}

/// Why nothing came of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The file is no round.
    NotARound,
    /// Fewer results than a report needs: nothing is revealed.
    Covered,
    /// This PDF cannot be taken in.
    Pdf(pdf::Unread),
    /// The PDF would break the rules for such files.
    Failed(String),
}

/// The round in a file, and its document.
///
/// # Errors
/// [`Wrong::NotARound`] and [`Wrong::Covered`].
pub fn prepare(words: Words, audience: Audience, file: &[u8]) -> Result<(Round, Document), Wrong> {
    let round = match exchange::read(&CATALOGUE, file).map(|incoming| incoming.what) {
        Ok(What::Rounds { rounds, .. }) => rounds.into_iter().next().ok_or(Wrong::NotARound)?,
        _ => return Err(Wrong::NotARound),
    };
    // Before the reveal nothing of the answers may show, on paper as little as on the page.
    if !round.revealed {
        return Err(Wrong::Covered);
    }
    let document = crate::compose(words, &round, audience);
    Ok((round, document))
}

/// The round that a PDF carries.
///
/// # Errors
/// [`Wrong::Pdf`].
pub fn open(file: Vec<u8>) -> Result<Done, Wrong> {
    let text = pdf::read(file, FILE_BYTES).map_err(Wrong::Pdf)?;
    let made = Made { name: String::new(), title: String::new(), kind: JSON, bytes: text.into_bytes() };
    Ok(Done { files: vec![made], missing: String::new() })
}

const JSON: &str = "application/json";
const SVG: &str = "image/svg+xml";

/// The round as it came, unless it holds what goes into no file: then it is written anew, without that.
fn to_carry(round: &Round, file: &[u8]) -> Result<String, Wrong> {
    let withheld = exchange::withheld(&CATALOGUE, round);
    let answered = |id| {
        round.tally.hands.contains_key(id)
            || round.responses.values().any(|one| one.answers.contains_key(id) || one.notes.contains_key(id))
    };
    if withheld.iter().any(answered) {
        return Ok(exchange::write_round(&CATALOGUE, round));
    }
    String::from_utf8(file.to_vec()).map_err(|_| Wrong::NotARound)
}

/// Makes what a job wants of a document. `file` is the round as it came, which a PDF may carry.
///
/// # Errors
/// [`Wrong::Failed`].
pub fn work(
    words: Words,
    job: Job,
    (round, document): (&Round, &Document),
    file: &[u8],
    fonts: &Fonts,
    tell: &mut dyn FnMut(Stage),
) -> Result<Done, Wrong> {
    let stem = format!("{}-{}", file_stem(&round.team, round.date), job.audience.name());
    let made = |end: &str, kind: &'static str, title: &str, bytes: Vec<u8>| Made {
        name: format!("{stem}{end}"),
        title: title.to_owned(),
        kind,
        bytes,
    };
    let alone = |made: Made| Done { files: vec![made], missing: String::new() };
    let failed = |error: std::convert::Infallible| match error {};
    match job.want {
        Want::Markdown => {
            let bytes = markdown::write(document).map_err(failed)?;
            Ok(alone(made(".md", "text/markdown", &document.title, bytes)))
        }
        Want::Json => {
            let bytes = json::write(document).map_err(failed)?;
            Ok(alone(made(".report.json", JSON, &document.title, bytes)))
        }
        Want::Csv(table) => {
            // A document without the table has nothing to give: its readers may not see it, or there is no plan.
            let files = csv::write(document, table.name()).ok().map(|bytes| {
                let title = document.table(table.name()).map_or("", |table| &table.caption);
                made(&format!("-{}.csv", table.name()), "text/csv", title, bytes)
            });
            Ok(Done { files: files.into_iter().collect(), missing: String::new() })
        }
        Want::Pictures => {
            let files = document.figures().flat_map(|figure| {
                let svg = charts::svg::standalone(&figure.drawing, &Palette::LIGHT);
                let drawn = outline::chart(&figure.drawing, &figure.title, fonts, &Palette::LIGHT);
                // The first is a file to keep and to edit; the second is what a picture in dots is made from.
                [(".svg", svg), (".outline.svg", drawn)]
                    .map(|(end, text)| made(&format!("-{}{end}", figure.name), SVG, &figure.title, text.into_bytes()))
            });
            Ok(Done { files: files.collect(), missing: String::new() })
        }
        Want::Sheets | Want::Pdf { .. } => {
            let sheets = paper::lay_out(words, document, job.paper, fonts, &mut |n, of| tell(Stage::Set(n, of)));
            tell(Stage::Writing);
            let missing = sheets.missing.iter().collect();
            let files = match job.want {
                Want::Pdf { attach } => {
                    let text = to_carry(round, file)?;
                    let says = words.report_file_says();
                    let attached =
                        (attach && job.audience == Audience::Team).then_some(pdf::Attached { round: &text, says });
                    let bytes = pdf::write(document, &sheets, fonts, round.date, attached)
                        .map_err(|pdf::Failed(why)| Wrong::Failed(why))?;
                    vec![made(".pdf", "application/pdf", &document.title, bytes)]
                }
                _ => {
                    let titles = sheets.titles(document);
                    let pages = outline::sheets(&sheets, document, fonts);
                    pages
                        .into_iter()
                        .zip(titles)
                        .enumerate()
                        .map(|(i, (svg, title))| made(&format!("-{}.svg", i + 1), SVG, &title, svg.into_bytes()))
                        .collect()
                }
            };
            Ok(Done { files, missing })
        }
        // Its file is no round, so it never comes this far.
        Want::Open => Ok(Done::default()),
    }
}
