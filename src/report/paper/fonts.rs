//! The fonts of paper: six that every report has, and those for scripts that only some need.

use crate::document::Document;
use parley::{
    FontContext,
    fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, FontWeight, SourceCache},
};
use skrifa::{FontRef, MetadataProvider};
use std::{collections::BTreeSet, sync::Arc};

/// A file of fonts, below `fonts/paper/` of the page.
#[derive(Clone, Copy, Debug)]
pub struct FontFile {
    /// Its name.
    pub name: &'static str,
    family: &'static str,
    weight: f32,
    /// First and last characters for which it is fetched; none for a file that always is.
    covers: &'static [(u32, u32)],
    /// Characters for which it is tried when the files that were fetched do not have them.
    also: &'static [(u32, u32)],
}

const fn always(name: &'static str, family: &'static str, weight: f32) -> FontFile {
    FontFile { name, family, weight, covers: &[], also: &[] }
}

const fn script(name: &'static str, covers: &'static [(u32, u32)]) -> FontFile {
    FontFile { name, family: name, weight: 400.0, covers, also: &[] }
}

const fn and(file: FontFile, also: &'static [(u32, u32)]) -> FontFile {
    FontFile { also, ..file }
}

const KANA: (u32, u32) = (0x3040, 0x30FF);
const HANGUL: [(u32, u32); 3] = [(0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7FF)];
/// Chinese characters, which three languages write and draw in their own ways.
const HAN: [(u32, u32); 3] = [(0x2E80, 0x303F), (0x3400, 0x9FFF), (0xF900, 0xFAFF)];

/// All files. Where several have a character, the first one is taken.
pub const FONTS: &[FontFile] = &[
    always("franklin-400.ttf", "sans", 400.0),
    always("franklin-650.ttf", "sans", 650.0),
    always("newsreader-500.ttf", "serif", 500.0),
    always("noto-sans-400.ttf", "more sans", 400.0),
    always("noto-sans-650.ttf", "more sans", 650.0),
    always("noto-serif-500.ttf", "more serif", 500.0),
    and(script("noto-sans-hebrew.ttf", &[(0x0590, 0x05FF), (0xFB1D, 0xFB4F)]), &[(0x20AA, 0x20AA)]),
    script(
        "noto-sans-arabic.ttf",
        &[(0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)],
    ),
    script("noto-sans-devanagari.ttf", &[(0x0900, 0x097F), (0xA8E0, 0xA8FF)]),
    script("noto-sans-bengali.ttf", &[(0x0980, 0x09FF)]),
    script("noto-sans-tamil.ttf", &[(0x0B80, 0x0BFF)]),
    script("noto-sans-thai.ttf", &[(0x0E00, 0x0E7F)]),
    script("noto-sans-georgian.ttf", &[(0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)]),
    script("noto-sans-armenian.ttf", &[(0x0530, 0x058F)]),
    // It has the Roman numerals and much of what East Asian type sets between letters.
    and(script("noto-sans-kr.ttf", &HANGUL), &[(0x2000, 0x33FF)]),
    and(script("noto-sans-jp.ttf", &[KANA, (0x31F0, 0x31FF), (0xFF65, 0xFF9F)]), &HAN),
    and(script("noto-sans-sc.ttf", &[(0xFF00, 0xFF64)]), &HAN),
    and(script("noto-sans-math.ttf", &[(0x2190, 0x22FF), (0x27F0, 0x27FF)]), &[(0x2000, 0x214F), (0x2980, 0x2AFF)]),
    and(script("noto-sans-symbols-2.ttf", &[(0x2300, 0x27BF), (0x2B00, 0x2BFF)]), &[(0x2000, 0x218F)]),
    // Last, because it has figures of its own.
    script(
        "noto-emoji.ttf",
        &[(0x231A, 0x231B), (0x23E9, 0x23FA), (0x2600, 0x27BF), (0x2B00, 0x2BFF), (0x1F000, 0x1FAFF)],
    ),
];

impl FontFile {
    /// Whether every report needs it.
    #[must_use]
    pub const fn always(&self) -> bool {
        self.covers.is_empty()
    }
}

/// The files that a document needs, in the order of [`FONTS`].
#[must_use]
pub fn needed(document: &Document) -> Vec<&'static FontFile> {
    let mut used = BTreeSet::new();
    document.words(&mut |text| used.extend(text.chars().map(u32::from)));
    let within = |spans: &[(u32, u32)]| used.iter().any(|c| spans.iter().any(|(from, to)| (from..=to).contains(&c)));
    // Chinese characters in the drawing of the language that stands beside them.
    let han = match (within(&[KANA]), within(&HANGUL)) {
        _ if !within(&HAN) => "",
        (true, _) => "noto-sans-jp.ttf",
        (false, true) => "noto-sans-kr.ttf",
        (false, false) => "noto-sans-sc.ttf",
    };
    FONTS.iter().filter(|f| f.always() || within(f.covers) || f.name == han).collect()
}

/// Files that may have what those that are here do not.
#[must_use]
pub fn more(document: &Document, here: &Fonts) -> Vec<&'static FontFile> {
    let mut missing = BTreeSet::new();
    document.words(&mut |text| missing.extend(text.chars().map(plainer).filter(|c| !here.has(*c)).map(u32::from)));
    let within = |spans: &[(u32, u32)]| missing.iter().any(|c| spans.iter().any(|(from, to)| (from..=to).contains(&c)));
    let is_here = |file: &FontFile| here.files.iter().any(|(known, _)| known.name == file.name);
    FONTS.iter().filter(|file| !is_here(file) && (within(file.covers) || within(file.also))).collect()
}

/// Fonts that are here.
#[derive(Clone)]
pub struct Fonts {
    files: Vec<(&'static FontFile, Blob<u8>)>,
}

impl Fonts {
    /// Fonts from the bytes of their files. Bytes that are no font are left out.
    #[must_use]
    pub fn new(files: Vec<(&'static FontFile, Vec<u8>)>) -> Self {
        let readable = files.into_iter().filter(|(_, bytes)| FontRef::new(bytes).is_ok());
        Self { files: readable.map(|(file, bytes)| (file, Blob::new(Arc::new(bytes)))).collect() }
    }

    /// With further files, in the order of [`FONTS`].
    #[must_use]
    pub fn and(self, more: Vec<(&'static FontFile, Vec<u8>)>) -> Self {
        let mut files = self.files;
        files.extend(Self::new(more).files);
        files.sort_by_key(|(file, _)| FONTS.iter().position(|known| known.name == file.name));
        Self { files }
    }

    /// Whether the files that every report needs are here. Without them nearly everything would be a question mark.
    #[must_use]
    pub fn are_enough(&self) -> bool {
        FONTS.iter().filter(|file| file.always()).all(|file| self.files.iter().any(|(here, _)| here.name == file.name))
    }

    /// The files, in their order.
    pub(crate) fn blobs(&self) -> impl Iterator<Item = &Blob<u8>> {
        self.files.iter().map(|(_, blob)| blob)
    }

    /// Whether a character can be set; marks and controls that show nothing always can.
    pub(crate) fn has(&self, c: char) -> bool {
        is_silent(c)
            || self
                .files
                .iter()
                .any(|(_, blob)| FontRef::new(blob.data()).is_ok_and(|font| font.charmap().map(c).is_some()))
    }

    /// Families in which to look for a character.
    pub(crate) fn families(&self, serif: bool) -> Vec<&'static str> {
        let first: &[&str] = if serif { &["serif", "more serif", "sans", "more sans"] } else { &["sans", "more sans"] };
        first.iter().copied().chain(self.files.iter().filter(|(f, _)| !f.always()).map(|(f, _)| f.family)).collect()
    }

    /// What parley looks fonts up in: ours alone, never those of a system.
    pub(crate) fn context(&self) -> FontContext {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        for (file, blob) in &self.files {
            let as_ours = FontInfoOverride {
                family_name: Some(file.family),
                weight: Some(FontWeight::new(file.weight)),
                ..FontInfoOverride::default()
            };
            collection.register_fonts(blob.clone(), Some(as_ours));
        }
        FontContext { collection, source_cache: SourceCache::default() }
    }
}

/// A sign that looks the same and that more fonts have: spaces of all widths, and hyphens that do not break.
pub(crate) const fn plainer(c: char) -> char {
    match c {
        '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{3000}' | '\t' => ' ',
        '\u{202F}' => '\u{A0}',
        '\u{2010}' | '\u{2011}' => '-',
        c => c,
    }
}

/// Characters that turn, join or choose the form of others and have no form of their own.
pub(crate) const fn is_silent(c: char) -> bool {
    matches!(c, '\n' | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}
