//! Pages and charts as SVG whose letters are drawn, not set: they look the same wherever they are shown, without any font.

use crate::{
    document::Document,
    paper::{self, Fonts, Op, Sheets, drawn, px},
};
use charts::{Drawing, Ink, Palette, Point, Shape};
use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};
use std::{collections::BTreeMap, fmt::Write};

/// Every page of a document.
#[must_use]
pub fn sheets(sheets: &Sheets, document: &Document, fonts: &Fonts) -> Vec<String> {
    let (width, height) = paper::size(sheets.paper);
    let page = |(sheet, title): (&paper::Sheet, String)| {
        let ops: Vec<&Op> = sheet.marks.iter().flat_map(|marked| &marked.ops).collect();
        svg((width, height), &title, &ops, fonts, &Palette::PRINT)
    };
    sheets.sheets.iter().zip(sheets.titles(document)).map(page).collect()
}

/// One chart, at its own size.
#[must_use]
pub fn chart(drawing: &Drawing, title: &str, fonts: &Fonts, palette: &Palette) -> String {
    let ops = drawn(drawing, fonts);
    svg((drawing.width as f32, drawing.height as f32), title, &ops.iter().collect::<Vec<_>>(), fonts, palette)
}

fn svg((width, height): (f32, f32), title: &str, ops: &[&Op], fonts: &Fonts, palette: &Palette) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n<title>{}</title>\n",
        charts::svg::escaped(title)
    );
    let mut letters = Letters {
        fonts: fonts.blobs().filter_map(|blob| FontRef::new(blob.data()).ok()).collect(),
        known: BTreeMap::new(),
    };
    let mut body = String::new();
    for op in ops {
        draw(&mut body, op, &mut letters, palette);
    }
    out += "<defs>\n";
    for ((font, id), path) in &letters.known {
        if !path.is_empty() {
            let _ = writeln!(out, "<path id=\"g{font}-{id}\" d=\"{path}\"/>");
        }
    }
    let _ = write!(
        out,
        "</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n{body}</svg>\n",
        colour(palette, Ink::Paper)
    );
    out
}

/// The letters that were used, each drawn once.
struct Letters<'a> {
    fonts: Vec<FontRef<'a>>,
    known: BTreeMap<(usize, u32), String>,
}

impl Letters<'_> {
    /// Whether a letter shows anything; its outline is kept.
    fn shows(&mut self, font: usize, id: u32) -> bool {
        let Self { fonts, known } = self;
        let path = known.entry((font, id)).or_insert_with(|| {
            let mut pen = Pen(String::new());
            if let Some(outline) = fonts.get(font).and_then(|font| font.outline_glyphs().get(GlyphId::new(id))) {
                let _ = outline.draw(DrawSettings::unhinted(Size::new(1000.0), LocationRef::default()), &mut pen);
            }
            pen.0
        });
        !path.is_empty()
    }
}

/// Writes an outline of 1000 units per em, downwards.
struct Pen(String);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "M{} {}", x.round(), -y.round());
    }
    fn line_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "L{} {}", x.round(), -y.round());
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let _ = write!(self.0, "Q{} {} {} {}", cx.round(), -cy.round(), x.round(), -y.round());
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (a, b) = ((ax.round(), -ay.round()), (bx.round(), -by.round()));
        let _ = write!(self.0, "C{} {} {} {} {} {}", a.0, a.1, b.0, b.1, x.round(), -y.round());
    }
    fn close(&mut self) {
        self.0.push('Z');
    }
}

fn draw(out: &mut String, op: &Op, letters: &mut Letters<'_>, palette: &Palette) {
    let _ = match op {
        Op::Text(run) => {
            let mut inner = String::new();
            let mut x = 0.0;
            let scale = run.size / 1000.0;
            for glyph in run.glyphs.iter() {
                if letters.shows(run.font, glyph.id) {
                    let (dx, dy) = ((x + glyph.x) * 1000.0, -glyph.y * 1000.0);
                    let _ = write!(inner, "<use href=\"#g{}-{}\" x=\"{}\"", run.font, glyph.id, dx.round());
                    if dy.round() != 0.0 {
                        let _ = write!(inner, " y=\"{}\"", dy.round());
                    }
                    inner.push_str("/>");
                }
                x += glyph.advance;
            }
            let (x, y, fill) = (short(run.x), short(run.y), colour(palette, run.ink));
            writeln!(out, "<g fill=\"{fill}\" transform=\"translate({x} {y})scale({scale})\">{inner}</g>")
        }
        Op::Line { from, to, width, ink } => writeln!(
            out,
            "<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{width}\"/>",
            short(from.0),
            short(from.1),
            short(to.0),
            short(to.1),
            colour(palette, *ink)
        ),
        Op::Fill { area, ink } => writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
            short(area.x),
            short(area.y),
            short(area.width),
            short(area.height),
            colour(palette, *ink)
        ),
        Op::Form { at, scale, shape, fill, stroke } => {
            out.push_str(&geometry(shape, *at, *scale));
            let _ = match fill {
                Some(fill) => write!(out, " fill=\"{}\" fill-opacity=\"{}%\"", colour(palette, fill.ink), fill.opacity),
                None => write!(out, " fill=\"none\""),
            };
            if let Some(stroke) = stroke {
                let width = short(px(stroke.width) * scale);
                let _ = write!(out, " stroke=\"{}\" stroke-width=\"{width}\"", colour(palette, stroke.ink));
            }
            writeln!(out, "/>")
        }
    };
}

fn geometry(shape: &Shape, (x, y): (f32, f32), scale: f32) -> String {
    let place = |(a, b): Point| (short(x + px(a) * scale), short(y + px(b) * scale));
    let line = |points: &[Point]| {
        let mut path = String::new();
        for (i, point) in points.iter().enumerate() {
            let (x, y) = place(*point);
            let _ = write!(path, "{}{x} {y}", if i == 0 { 'M' } else { 'L' });
        }
        path
    };
    match shape {
        Shape::Lines(lines) => format!("<path d=\"{}\"", lines.iter().map(|points| line(points)).collect::<String>()),
        Shape::Polygon(corners) => format!("<path d=\"{}Z\"", line(corners)),
        Shape::Rect { x, y, width, height } => {
            let ((x, y), (width, height)) = (place((*x, *y)), (short(px(*width) * scale), short(px(*height) * scale)));
            format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"")
        }
        Shape::Circle { centre, radius } => {
            let (x, y) = place(*centre);
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\"", short(px(*radius) * scale))
        }
    }
}

/// Hundredths are enough.
fn short(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

fn colour(palette: &Palette, ink: Ink) -> String {
    let (red, green, blue) = palette.rgb(ink);
    format!("#{red:02x}{green:02x}{blue:02x}")
}
