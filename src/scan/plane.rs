//! Where the modules of a code lie in a picture: points, and the slanted plane through four of them.

use std::ops::{Add, Mul, Sub};

/// A place in a picture, or the way from one to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f32,
    pub(crate) y: f32,
}

impl Point {
    pub(crate) fn length(self) -> f32 {
        self.x.hypot(self.y)
    }

    /// The same way, one pixel long.
    pub(crate) fn unit(self) -> Self {
        self * (1.0 / self.length().max(f32::MIN_POSITIVE))
    }

    pub(crate) fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y
    }

    /// More than 0 when `other` is to the right of this way, as rows grow downwards.
    pub(crate) fn cross(self, other: Self) -> f32 {
        self.x * other.y - self.y * other.x
    }
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { x: self.x + other.x, y: self.y + other.y }
    }
}

impl Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }
}

impl Mul<f32> for Point {
    type Output = Self;
    fn mul(self, by: f32) -> Self {
        Self { x: self.x * by, y: self.y * by }
    }
}

/// The plane of a code: from a column and a row of modules to a place in the picture.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plane {
    origin: Point,
    across: Point,
    down: Point,
    slant: Point,
    /// From the centre of one corner mark to that of the next, in modules.
    span: f32,
}

/// The centre of a corner mark, in modules from the edge.
pub(crate) const MARK: f32 = 3.5;

impl Plane {
    /// The plane of a code with `size` modules whose corner marks have their centres at `marks` (left upper, right upper, left
    /// lower), and whose modules near the fourth corner are so far away in perspective.
    pub(crate) fn new(size: usize, marks: [Point; 3], slant: Point) -> Self {
        let [origin, right, below] = marks;
        Self {
            origin,
            across: right * (1.0 + slant.x) - origin,
            down: below * (1.0 + slant.y) - origin,
            slant,
            span: size as f32 - 2.0 * MARK,
        }
    }

    /// The plane through the corner marks and one more place, `known`, which is so many modules from the edges as `modules`
    /// says, the same across and down. Nothing where there is no such plane.
    pub(crate) fn through(size: usize, marks: [Point; 3], modules: f32, known: Point) -> Option<Self> {
        let [origin, right, below] = marks;
        let part = (modules - MARK) / (size as f32 - 2.0 * MARK);
        let (a, b) = ((known - right) * part, (known - below) * part);
        let wanted = origin * (1.0 - 2.0 * part) + (right + below) * part - known;
        let whole = a.cross(b);
        if whole.abs() < 1e-6 {
            return None;
        }
        let slant = Point { x: wanted.cross(b) / whole, y: a.cross(wanted) / whole };
        // Beyond that the far corner would be more than twice as small as the near one.
        (slant.x.abs() < 1.0 && slant.y.abs() < 1.0).then(|| Self::new(size, marks, slant))
    }

    /// Where a place of the code is in the picture.
    pub(crate) fn at(&self, column: f32, row: f32) -> Point {
        let (s, t) = ((column - MARK) / self.span, (row - MARK) / self.span);
        let depth = 1.0 + self.slant.x * s + self.slant.y * t;
        (self.origin + self.across * s + self.down * t) * (1.0 / depth.max(0.05))
    }
}
