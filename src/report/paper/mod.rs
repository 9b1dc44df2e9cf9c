//! Sheets: a document set in type and broken into pages. Knows nothing of any file; `formats/pdf` and `formats/sheet_svg`
//! draw what is laid out here.
//!
//! Everything is measured in points from the upper left corner of a sheet. Text is shaped and broken by parley; the rest
//! is plain geometry. A block becomes [`Slab`]s, pieces that are never cut; `flow` puts slabs on sheets.

mod blocks;
mod cover;
mod flow;
mod fonts;
mod mark;
mod picture;
mod setting;
mod style;
mod table;
mod tags;

pub use fonts::{FONTS, FontFile, Fonts, more, needed};
pub(crate) use mark::{Glyph, Glyphs, Link, Marked, Op, Sheet};
pub(crate) use picture::px;
pub(crate) use tags::{Child, Kind, Tags};

use crate::document::Document;
use content::Words;
use exchange::job::Paper;
use setting::Setter;

/// Width and height in points.
#[must_use]
pub(crate) const fn size(paper: Paper) -> (f32, f32) {
    match paper {
        Paper::A4 => (595.28, 841.89),
        Paper::Letter => (612.0, 792.0),
    }
}

/// One millimetre in points.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// A document on paper.
#[derive(Clone, Debug)]
pub struct Sheets {
    /// The paper.
    pub paper: Paper,
    /// The sheets.
    pub(crate) sheets: Vec<Sheet>,
    /// What each mark means.
    pub(crate) tags: Tags,
    /// Where each section begins: id, title, place of the sheet, distance from its top.
    pub(crate) starts: Vec<Start>,
    /// Characters that no font has; `?` stands in their place.
    pub missing: Vec<char>,
}

/// Where a section begins.
#[derive(Clone, Debug)]
pub(crate) struct Start {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) sheet: usize,
    pub(crate) y: f32,
}

impl Sheets {
    /// How many sheets there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.sheets.len()
    }

    /// The section that stands on each sheet, or the document's title before the first.
    pub(crate) fn titles(&self, document: &Document) -> Vec<String> {
        let on =
            |i| self.starts.iter().rev().find(|start| start.sheet <= i).map_or(&document.title, |start| &start.title);
        (0..self.sheets.len()).map(|i| on(i).clone()).collect()
    }

    /// Never so: there is a cover.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.sheets.is_empty()
    }
}

/// Sets a document. `progress` is told how many of the sections are set.
#[must_use]
pub fn lay_out(
    words: Words,
    document: &Document,
    paper: Paper,
    fonts: &Fonts,
    progress: &mut dyn FnMut(usize, usize),
) -> Sheets {
    let mut setter = Setter::new(fonts);
    // Numbers of pages stand in the text, and which page a section is on is known only when the text stands: so the text
    // is set twice, the first time to find out.
    let first = flow::pages(words, document, paper, &mut setter, &[], &mut |_, _| {});
    let starts: Vec<(String, usize)> = first.starts.iter().map(|start| (start.id.clone(), start.sheet + 1)).collect();
    let mut sheets = flow::pages(words, document, paper, &mut setter, &starts, progress);
    sheets.missing = setter.missing();
    sheets
}

/// The marks of a drawing at its own size, its letters set.
pub(crate) fn drawn(drawing: &charts::Drawing, fonts: &Fonts) -> Vec<Op> {
    let room = (drawing.width.max(1) as f32, drawing.height.max(1) as f32);
    picture::marks(drawing, room, &mut Setter::new(fonts)).0
}
