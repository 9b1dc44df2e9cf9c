//! Marks of a sheet onto krilla's surface.

use crate::paper::{Fonts, Glyph, Glyphs, Link, Marked, Op, Sheets, px};
use charts::{Ink, Palette, Point as Corner, Shape};
use krilla::{
    annotation::{Annotation, LinkAnnotation, Target},
    color::rgb,
    destination::{Destination, XyzDestination},
    geom::{Path, PathBuilder, Point, Rect},
    num::NormalizedF32,
    paint::{Fill, FillRule, Stroke},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag},
    text::{Font, GlyphId, KrillaGlyph},
};

/// How far four curves reach that make a circle.
const ARC: f32 = 0.552_284_8;

/// The fonts as krilla wants them.
pub(super) struct Brush {
    fonts: Vec<Font>,
}

impl Brush {
    pub(super) fn new(fonts: &Fonts) -> Option<Self> {
        let font = |blob: &parley::fontique::Blob<u8>| Font::new(blob.clone().into_raw_parts().0.into(), 0);
        Some(Self { fonts: fonts.blobs().map(font).collect::<Option<_>>()? })
    }

    /// Draws and notes by which mark each leaf is known.
    pub(super) fn draw(&self, surface: &mut Surface<'_>, marks: &[Marked], leaves: &mut [Option<Identifier>]) {
        for marked in marks {
            let tag = match marked.leaf {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            };
            let known = surface.start_tagged(tag);
            marked.ops.iter().for_each(|op| self.op(surface, op));
            surface.end_tagged();
            if let Some(leaf) = marked.leaf.and_then(|leaf| leaves.get_mut(leaf)) {
                *leaf = Some(known);
            }
        }
    }

    fn op(&self, surface: &mut Surface<'_>, op: &Op) {
        match op {
            Op::Text(glyphs) => self.text(surface, glyphs),
            Op::Line { from, to, width, ink } => {
                let mut path = PathBuilder::new();
                path.move_to(from.0, from.1);
                path.line_to(to.0, to.1);
                paint(surface, path, None, Some((*ink, *width)));
            }
            Op::Fill { area, ink } => {
                let mut path = PathBuilder::new();
                if let Some(rect) = Rect::from_xywh(area.x, area.y, area.width, area.height) {
                    path.push_rect(rect);
                }
                paint(surface, path, Some((*ink, 100)), None);
            }
            Op::Form { at, scale, shape, fill, stroke } => {
                let fill = fill.map(|fill| (fill.ink, fill.opacity));
                let stroke = stroke.map(|stroke| (stroke.ink, px(stroke.width) * scale));
                paint(surface, path(shape, *at, *scale), fill, stroke);
            }
        }
    }

    fn text(&self, surface: &mut Surface<'_>, run: &Glyphs) {
        let Some(font) = self.fonts.get(run.font) else { return };
        let glyph = |g: &Glyph| KrillaGlyph::new(GlyphId::new(g.id), g.advance, g.x, g.y, 0.0, g.text.clone(), None);
        let glyphs: Vec<KrillaGlyph> = run.glyphs.iter().map(glyph).collect();
        surface.set_fill(Some(filling(run.ink, 100)));
        surface.set_stroke(None);
        surface.draw_glyphs(Point::from_xy(run.x, run.y), &glyphs, font.clone(), &run.text, run.size, false);
    }
}

fn paint(surface: &mut Surface<'_>, path: PathBuilder, fill: Option<(Ink, u8)>, stroke: Option<(Ink, f32)>) {
    let Some(path) = path.finish() else { return };
    let draw = |surface: &mut Surface<'_>, path: &Path| surface.draw_path(path);
    surface.set_fill(fill.map(|(ink, opacity)| filling(ink, opacity)));
    surface.set_stroke(stroke.map(|(ink, width)| Stroke { paint: colour(ink).into(), width, ..Stroke::default() }));
    draw(surface, &path);
}

fn filling(ink: Ink, opacity: u8) -> Fill {
    let opacity = NormalizedF32::new(f32::from(opacity) / 100.0).unwrap_or(NormalizedF32::ONE);
    Fill { paint: colour(ink).into(), opacity, rule: FillRule::default() }
}

fn colour(ink: Ink) -> rgb::Color {
    let (red, green, blue) = Palette::PRINT.rgb(ink);
    rgb::Color::new(red, green, blue)
}

fn path(shape: &Shape, (x, y): (f32, f32), scale: f32) -> PathBuilder {
    let mut path = PathBuilder::new();
    let place = |(a, b): Corner| (x + px(a) * scale, y + px(b) * scale);
    let mut lines = |corners: &[Corner]| {
        for (i, corner) in corners.iter().enumerate() {
            let (x, y) = place(*corner);
            if i == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
        }
    };
    match shape {
        Shape::Lines(all) => all.iter().for_each(|line| lines(line)),
        Shape::Polygon(corners) => {
            lines(corners);
            path.close();
        }
        Shape::Rect { x, y, width, height } => {
            let (left, top) = place((*x, *y));
            if let Some(rect) = Rect::from_xywh(left, top, px(*width) * scale, px(*height) * scale) {
                path.push_rect(rect);
            }
        }
        Shape::Circle { centre, radius } => {
            let ((x, y), r) = (place(*centre), px(*radius) * scale);
            let k = r * ARC;
            path.move_to(x + r, y);
            path.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
            path.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
            path.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
            path.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
            path.close();
        }
    }
    path
}

/// A place that leads to the start of a section.
pub(super) fn link(link: &Link, sheets: &Sheets) -> Option<Annotation> {
    let start = sheets.starts.iter().find(|start| start.id == link.to)?;
    let place = XyzDestination::new(start.sheet, Point::from_xy(0.0, (start.y - 24.0).max(0.0)));
    let area = Rect::from_xywh(link.area.x, link.area.y, link.area.width, link.area.height)?;
    let target = Target::Destination(Destination::Xyz(place));
    Some(Annotation::new_link(LinkAnnotation::new(area, target), Some(link.says.clone())))
}
