//! What a chart is once it is drawn: marks with roles, a sentence and a table.

use crate::{face::Face, ink::Ink, px::Px};

/// A finished chart. It knows nothing of a page or a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// In the order in which they are painted.
    pub marks: Vec<Mark>,
    /// One sentence with all values, for those who do not see the picture.
    pub label: String,
    /// The finding, a full clause.
    pub title: String,
    /// The same values to read and to copy.
    pub table: Table,
}

/// The values of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// Names of the columns.
    pub head: Vec<String>,
    /// As many cells as the head in every row.
    pub rows: Vec<Vec<String>>,
}

/// One thing on the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A form with a filling, an outline, or both.
    Shape {
        /// Its geometry.
        shape: Shape,
        /// Inside.
        fill: Option<Paint>,
        /// Along the edge, half of it to each side.
        stroke: Option<Stroke>,
    },
    /// A line of text.
    Text(Text),
}

/// x and y from the upper left corner.
pub type Point = (Px, Px);

/// The geometry of a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Open lines that share one stroke.
    Lines(Vec<Vec<Point>>),
    /// A closed form.
    Polygon(Vec<Point>),
    /// Upright.
    Rect {
        /// Left.
        x: Px,
        /// Top.
        y: Px,
        /// To the right.
        width: Px,
        /// Downwards.
        height: Px,
    },
    /// A disc or a ring.
    Circle {
        /// The middle.
        centre: Point,
        /// To the middle of the stroke.
        radius: Px,
    },
}

/// A colour and how much of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    /// The role.
    pub ink: Ink,
    /// 1 to 100 percent.
    pub opacity: u8,
}

/// A line's colour and width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// The role.
    pub ink: Ink,
    /// Its width.
    pub width: Px,
}

/// Where a text stands relative to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Where.
    pub x: Px,
    /// The baseline.
    pub y: Px,
    /// What.
    pub text: String,
    /// How it is set.
    pub face: Face,
    /// Its colour.
    pub ink: Ink,
    /// Which part of it stands at `x`.
    pub anchor: Anchor,
}
