//! The pen of the charts: plotters' drawing area and elements, in pixels and roles.

use crate::{
    drawing::{Anchor, Drawing, Mark, Table},
    face::Face,
    ink::{Ink, Palette},
    metrics,
    px::Px,
    recorder::Recorder,
};
use plotters::{
    coord::Shift,
    drawing::{DrawingArea, IntoDrawingArea},
    element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text},
    style::{
        Color, FontFamily, RGBColor, ShapeStyle, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};
use std::{cell::RefCell, rc::Rc};

/// Charts find their height while they draw; until then the area is this tall, in tenths of a pixel.
const TALL: u32 = 1_000_000;

/// A drawing in the making. Everything is in pixels from the upper left corner.
pub(crate) struct Canvas {
    width: u32,
    area: DrawingArea<Recorder, Shift>,
    marks: Rc<RefCell<Vec<Mark>>>,
}

impl Canvas {
    /// A chart. Below 240 px no chart can be read, so none is drawn narrower.
    pub(crate) fn new(width: u32) -> Self {
        Self::exactly(width.clamp(240, 4000))
    }

    /// A mark that stands in a line of text.
    pub(crate) fn exactly(width: u32) -> Self {
        let marks = Rc::new(RefCell::new(Vec::new()));
        let area = Recorder::new((width.saturating_mul(10), TALL), Rc::clone(&marks)).into_drawing_area();
        Self { width, area, marks }
    }

    /// The width of the drawing in pixels.
    pub(crate) fn width(&self) -> f64 {
        f64::from(self.width)
    }

    pub(crate) fn finish(self, height: f64, title: String, label: String, table: Table) -> Drawing {
        let Self { width, area, marks } = self;
        drop(area);
        Drawing { width, height: height.ceil() as u32, marks: marks.take(), label, title, table }
    }

    fn draw<'a, E>(&self, element: &'a E)
    where
        &'a E: PointCollection<'a, (i32, i32)>,
        E: Drawable<Recorder>,
    {
        // The recorder cannot fail.
        let _ = self.area.draw(element);
    }

    /// A straight or bent line.
    pub(crate) fn path(&self, points: &[(f64, f64)], ink: Ink, width: f64) {
        let points: Vec<_> = points.iter().map(|&p| tenths(p)).collect();
        self.draw(&PathElement::new(points, outline(ink, width)));
    }

    /// A straight line.
    pub(crate) fn line(&self, from: (f64, f64), to: (f64, f64), ink: Ink, width: f64) {
        self.path(&[from, to], ink, width);
    }

    /// A hairline across the drawing.
    pub(crate) fn rule(&self, y: f64) {
        self.line((0.0, y), (self.width(), y), Ink::Rule, 1.0);
    }

    /// A line of dashes, 4 px on, 4 px off.
    pub(crate) fn dashes(&self, (from, y): (f64, f64), to: f64, ink: Ink, width: f64) {
        let mut x = from;
        while x < to {
            self.line((x, y), ((x + 4.0).min(to), y), ink, width);
            x += 8.0;
        }
    }

    /// A filled rectangle, given by its corner and its size.
    pub(crate) fn rect(&self, corner: (f64, f64), size: (f64, f64), ink: Ink) {
        self.draw(&Rectangle::new(corners(corner, size), filled(ink, 1.0)));
    }

    /// The outline of a rectangle.
    pub(crate) fn frame(&self, corner: (f64, f64), size: (f64, f64), ink: Ink, width: f64) {
        self.draw(&Rectangle::new(corners(corner, size), outline(ink, width)));
    }

    /// A rectangle with a light filling and an outline: where a score may lie.
    pub(crate) fn range(&self, corner: (f64, f64), size: (f64, f64), ink: Ink) {
        self.draw(&Rectangle::new(corners(corner, size), filled(ink, 0.22)));
        self.frame(corner, size, ink, 1.25);
    }

    /// A filled form with straight edges.
    pub(crate) fn polygon(&self, corners: &[(f64, f64)], ink: Ink) {
        let corners: Vec<_> = corners.iter().map(|&p| tenths(p)).collect();
        self.draw(&Polygon::new(corners, filled(ink, 1.0)));
    }

    /// A light filling that lets grid lines through: where scores may lie.
    pub(crate) fn veil(&self, corners: &[(f64, f64)]) {
        let corners: Vec<_> = corners.iter().map(|&p| tenths(p)).collect();
        self.draw(&Polygon::new(corners, filled(Ink::Ink, 0.09)));
    }

    /// A full circle.
    pub(crate) fn disc(&self, centre: (f64, f64), radius: f64, ink: Ink) {
        self.draw(&Circle::new(tenths(centre), Px::of(radius).0, filled(ink, 1.0)));
    }

    /// The outline of a circle.
    pub(crate) fn circle(&self, centre: (f64, f64), radius: f64, ink: Ink, width: f64) {
        self.draw(&Circle::new(tenths(centre), Px::of(radius).0, outline(ink, width)));
    }

    /// A disc with a thin edge of paper, so that it stands out from what lies under it.
    pub(crate) fn haloed(&self, centre: (f64, f64), radius: f64, ink: Ink) {
        self.disc(centre, radius, ink);
        self.circle(centre, radius, Ink::Paper, 2.5);
    }

    /// A hollow circle that hides what lies under it.
    pub(crate) fn ring(&self, centre: (f64, f64), radius: f64, ink: Ink, width: f64) {
        self.disc(centre, radius, Ink::Paper);
        self.circle(centre, radius, ink, width);
    }

    /// A line of text from its left end; an empty one leaves no mark.
    pub(crate) fn text(&self, at: (f64, f64), text: &str, face: Face, ink: Ink) {
        self.anchored(at, text, face, ink, Anchor::Start);
    }

    /// A line of text that ends at the point.
    pub(crate) fn text_end(&self, at: (f64, f64), text: &str, face: Face, ink: Ink) {
        self.anchored(at, text, face, ink, Anchor::End);
    }

    /// A line of text with its middle at the point.
    pub(crate) fn text_mid(&self, at: (f64, f64), text: &str, face: Face, ink: Ink) {
        self.anchored(at, text, face, ink, Anchor::Middle);
    }

    /// A line of text.
    pub(crate) fn anchored(&self, at: (f64, f64), text: &str, face: Face, ink: Ink, anchor: Anchor) {
        if text.is_empty() {
            return;
        }
        let h_pos = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let color = color(ink);
        let style = TextStyle::from((FontFamily::Name(face.name()), face.size() * 10.0))
            .color(&color)
            .pos(Pos::new(h_pos, VPos::Bottom));
        self.draw(&Text::new(text, tenths(at), style));
    }

    /// A line of text on a piece of bare paper, where it would cross grid lines.
    pub(crate) fn text_on_paper(&self, at: (f64, f64), text: &str, face: Face, ink: Ink, anchor: Anchor) {
        if text.is_empty() {
            return;
        }
        let wide = metrics::width(text, face);
        let left = match anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - wide / 2.0,
            Anchor::End => at.0 - wide,
        };
        let (from, to) = ((left - 3.0).max(0.0), (left + wide + 3.0).min(self.width()));
        self.rect((from, at.1 - face.ascent() - 1.0), (to - from, face.ascent() + face.descent() + 1.0), Ink::Paper);
        self.anchored(at, text, face, ink, anchor);
    }

    /// Lines of text, one under the other; returns the baseline after the last.
    pub(crate) fn lines<T: AsRef<str>>(&self, at: (f64, f64), lines: &[T], face: Face, ink: Ink) -> f64 {
        let mut y = at.1;
        for line in lines {
            self.text((at.0, y), line.as_ref(), face, ink);
            y += face.line();
        }
        y
    }
}

fn tenths((x, y): (f64, f64)) -> (i32, i32) {
    (Px::of(x).0, Px::of(y).0)
}

fn corners((x, y): (f64, f64), (width, height): (f64, f64)) -> [(i32, i32); 2] {
    [tenths((x, y)), tenths((x + width, y + height))]
}

fn color(ink: Ink) -> RGBColor {
    let (red, green, blue) = Palette::ROLES.rgb(ink);
    RGBColor(red, green, blue)
}

fn filled(ink: Ink, opacity: f64) -> ShapeStyle {
    ShapeStyle { color: color(ink).mix(opacity), filled: true, stroke_width: 0 }
}

fn outline(ink: Ink, width: f64) -> ShapeStyle {
    ShapeStyle { color: color(ink).to_rgba(), filled: false, stroke_width: Px::of(width).0.unsigned_abs() }
}
