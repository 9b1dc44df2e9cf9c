//! What stands on a sheet.

use charts::{Ink, Shape};
use std::{ops::Range, rc::Rc};

/// One sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    /// In the order in which they are drawn, which is the order of reading.
    pub(crate) marks: Vec<Marked>,
    /// Places that lead to sections.
    pub(crate) links: Vec<Link>,
}

/// Things that belong together: to a leaf of the tree of tags, or to nothing but the look.
#[derive(Clone, Debug)]
pub(crate) struct Marked {
    /// The leaf; none for what no reader needs, such as rules and the number of the page.
    pub(crate) leaf: Option<usize>,
    pub(crate) ops: Vec<Op>,
}

/// One thing on a sheet.
#[derive(Clone, Debug)]
pub(crate) enum Op {
    /// Letters.
    Text(Glyphs),
    /// A straight line.
    Line { from: (f32, f32), to: (f32, f32), width: f32, ink: Ink },
    /// A filled box.
    Fill { area: Box4, ink: Ink },
    /// A form of a drawing, which is `scale` times as large on paper and begins at `at`.
    Form { at: (f32, f32), scale: f32, shape: Shape, fill: Option<charts::Paint>, stroke: Option<charts::Stroke> },
}

/// Left, top, width and height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Box4 {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// A run of letters in one font.
#[derive(Clone, Debug)]
pub(crate) struct Glyphs {
    /// Where it begins, on the baseline.
    pub(crate) x: f32,
    pub(crate) y: f32,
    /// Place in [`super::Fonts`].
    pub(crate) font: usize,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
    /// The text that the glyphs' ranges speak of.
    pub(crate) text: Rc<str>,
    pub(crate) glyphs: Rc<[Glyph]>,
}

/// One glyph; lengths are relative to the size of the font.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    pub(crate) id: u32,
    pub(crate) advance: f32,
    pub(crate) x: f32,
    /// Upwards.
    pub(crate) y: f32,
    pub(crate) text: Range<usize>,
}

/// A place that leads to a section.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) area: Box4,
    /// The section.
    pub(crate) to: String,
    /// The node of the tree of tags that holds its words.
    pub(crate) node: usize,
    /// What it says.
    pub(crate) says: String,
}

impl Op {
    /// Moves the thing.
    pub(crate) fn shift(&mut self, x: f32, y: f32) {
        match self {
            Self::Text(glyphs) => {
                glyphs.x += x;
                glyphs.y += y;
            }
            Self::Line { from, to, .. } => {
                for point in [from, to] {
                    point.0 += x;
                    point.1 += y;
                }
            }
            Self::Fill { area, .. } => {
                area.x += x;
                area.y += y;
            }
            Self::Form { at, .. } => {
                at.0 += x;
                at.1 += y;
            }
        }
    }
}
