//! Text to lines of glyphs.

use super::{
    fonts::{Fonts, is_silent, plainer},
    mark::{Glyph, Glyphs},
    style::Style,
};
use crate::document::Text;
use charts::Ink;
use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFamilyName, FontWeight, Layout, LayoutContext,
    LineHeight, OverflowWrap, StyleProperty,
};
use std::{borrow::Cow, collections::BTreeSet, ops::Range, rc::Rc};

/// Sets text with the fonts that are here.
pub(crate) struct Setter<'a> {
    fonts: &'a Fonts,
    context: FontContext,
    layouts: LayoutContext<usize>,
    /// Names by which parley knows the files.
    ids: Vec<u64>,
    families: [FontFamily<'static>; 2],
    seen: BTreeSet<char>,
    missing: BTreeSet<char>,
}

/// One line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// Of what can be seen, in points.
    pub(crate) width: f32,
    /// From the left end of the line, on its baseline; each belongs to a span of the text.
    pub(crate) runs: Vec<(usize, Glyphs)>,
}

impl<'a> Setter<'a> {
    pub(crate) fn new(fonts: &'a Fonts) -> Self {
        let family = |serif| {
            let names = fonts.families(serif).into_iter().map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
            FontFamily::List(Cow::Owned(names.collect()))
        };
        Self {
            fonts,
            context: fonts.context(),
            layouts: LayoutContext::new(),
            ids: fonts.blobs().map(parley::fontique::Blob::id).collect(),
            families: [family(false), family(true)],
            seen: BTreeSet::new(),
            missing: BTreeSet::new(),
        }
    }

    /// Characters that were to be set and that no font has.
    pub(crate) fn missing(&self) -> Vec<char> {
        self.missing.iter().copied().collect()
    }

    /// The text with what no font has replaced, so that nothing is ever an empty box.
    fn settable(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars().map(plainer) {
            if c != '\n' && c.is_control() {
                out.push(' ');
                continue;
            }
            if self.seen.insert(c) && !is_silent(c) && !self.fonts.has(c) {
                self.missing.insert(c);
            }
            out.push(if self.missing.contains(&c) { '?' } else { c });
        }
        out
    }

    /// One line, however long.
    pub(crate) fn line(&mut self, text: &str, style: Style) -> Line {
        self.lines(&Text::from(text.replace('\n', " ")), style, f32::MAX).into_iter().next().unwrap_or_default()
    }

    /// Lines no wider than `width`; a word that is longer is broken.
    pub(crate) fn lines(&mut self, text: &Text, style: Style, width: f32) -> Vec<Line> {
        let mut spans: Vec<String> = text.0.iter().map(|span| self.settable(&span.text)).collect();
        // A mark on a letter of another font can be in no font together with it. It is left out then, and told.
        for _ in 0..3 {
            let whole = spans.concat();
            if whole.trim().is_empty() {
                return Vec::new();
            }
            let layout = self.layout(text, &spans, &whole, style, width);
            let Some(bad) = unset(&layout) else {
                let whole: Rc<str> = whole.into();
                return layout.lines().map(|line| self.read(&layout, &line, &whole, style)).collect();
            };
            self.replace(&mut spans, &bad);
        }
        Vec::new()
    }

    /// Leaves out what could not be set: marks first, then the letter itself.
    fn replace(&mut self, spans: &mut [String], bad: &[Range<usize>]) {
        let mut at = 0;
        for span in spans {
            let mut kept = String::with_capacity(span.len());
            for c in span.chars() {
                match bad.iter().find(|range| range.contains(&at)) {
                    Some(range) if at > range.start => drop(self.missing.insert(c)),
                    Some(range) if range.len() == c.len_utf8() => {
                        self.missing.insert(c);
                        kept.push('?');
                    }
                    _ => kept.push(c),
                }
                at += c.len_utf8();
            }
            *span = kept;
        }
    }

    fn layout(&mut self, text: &Text, spans: &[String], whole: &str, style: Style, width: f32) -> Layout<usize> {
        let mut builder = self.layouts.ranged_builder(&mut self.context, whole, 1.0, false);
        let [sans, serif] = &self.families;
        builder.push_default(StyleProperty::FontFamily(if style.serif { serif.clone() } else { sans.clone() }));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.line())));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::FontFeatures("\"tnum\" 1, \"lnum\" 1".into()));
        let weight = |bold: bool| {
            FontWeight::new(if style.serif {
                500.0
            } else if bold {
                650.0
            } else {
                400.0
            })
        };
        builder.push_default(StyleProperty::FontWeight(weight(style.bold)));
        if style.balanced && style.serif {
            builder.push_default(StyleProperty::LetterSpacing(style.size * -0.012));
        }
        let mut at = 0;
        for (i, (span, set)) in text.0.iter().zip(spans).enumerate() {
            let range = at..at + set.len();
            at = range.end;
            builder.push(StyleProperty::Brush(i), range.clone());
            if span.strong {
                builder.push(StyleProperty::FontWeight(weight(true)), range);
            }
        }
        let mut layout: Layout<usize> = builder.build(whole);
        let width = (width < f32::MAX).then_some(width);
        layout.break_all_lines(width);
        if let Some(width) = width.filter(|_| style.balanced && layout.len() > 1) {
            balance(&mut layout, width);
        }
        layout.align(Alignment::Start, AlignmentOptions::default());
        layout
    }

    /// Takes a line out of parley.
    fn read(&self, layout: &Layout<usize>, line: &parley::Line<'_, usize>, whole: &Rc<str>, style: Style) -> Line {
        let metrics = line.metrics();
        let mut out = Line { width: metrics.advance - metrics.hanging_advance, runs: Vec::new() };
        let mut x = metrics.offset;
        for run in line.runs() {
            let font = self.ids.iter().position(|id| *id == run.font().data.id()).unwrap_or(0);
            let size = run.font_size();
            let mut open: Option<(usize, f32, Vec<Glyph>)> = None;
            let close = |open: &mut Option<(usize, f32, Vec<Glyph>)>, out: &mut Line| {
                if let Some((span, x, glyphs)) = open.take() {
                    let (text, glyphs) = (Rc::clone(whole), glyphs.into());
                    out.runs.push((span, Glyphs { x, y: 0.0, font, size, ink: style.ink, text, glyphs }));
                }
            };
            for cluster in run.visual_clusters() {
                if cluster.is_ligature_continuation() {
                    if let Some(glyph) = open.as_mut().and_then(|(_, _, glyphs)| glyphs.last_mut()) {
                        glyph.text.end = glyph.text.end.max(cluster.text_range().end);
                        glyph.text.start = glyph.text.start.min(cluster.text_range().start);
                    }
                    continue;
                }
                for glyph in cluster.glyphs() {
                    let span = layout.styles().get(usize::from(cluster.style_index())).map_or(0, |style| style.brush);
                    if open.as_ref().is_some_and(|(before, ..)| *before != span) {
                        close(&mut open, &mut out);
                    }
                    let (_, _, glyphs) = open.get_or_insert_with(|| (span, x, Vec::new()));
                    glyphs.push(Glyph {
                        id: glyph.id,
                        advance: glyph.advance / size,
                        x: glyph.x / size,
                        y: -glyph.y / size,
                        text: cluster.text_range(),
                    });
                    x += glyph.advance;
                }
            }
            close(&mut open, &mut out);
        }
        out
    }
}

/// The places of what has no glyph; none when everything has.
fn unset(layout: &Layout<usize>) -> Option<Vec<Range<usize>>> {
    let mut bad = Vec::new();
    for run in layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()) {
        for cluster in run.clusters().filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0)) {
            bad.push(cluster.text_range());
        }
    }
    (!bad.is_empty()).then_some(bad)
}

/// Breaks again at the smallest width that takes no more lines.
fn balance(layout: &mut Layout<usize>, width: f32) {
    let lines = layout.len();
    let (mut narrow, mut wide) = (width / 2.0, width);
    for _ in 0..8 {
        let middle = f32::midpoint(narrow, wide);
        layout.break_all_lines(Some(middle));
        if layout.len() > lines { narrow = middle } else { wide = middle }
    }
    layout.break_all_lines(Some(wide));
}

impl Line {
    /// The runs at a place, in a colour of their own.
    pub(crate) fn at(&self, x: f32, y: f32) -> impl Iterator<Item = (usize, Glyphs)> + '_ {
        self.runs.iter().map(move |(span, run)| (*span, Glyphs { x: run.x + x, y, ..run.clone() }))
    }

    /// The runs at a place, in a colour.
    pub(crate) fn inked(&self, x: f32, y: f32, ink: Ink) -> impl Iterator<Item = Glyphs> + '_ {
        self.at(x, y).map(move |(_, run)| Glyphs { ink, ..run })
    }
}
