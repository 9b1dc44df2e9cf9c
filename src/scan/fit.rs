//! From three corner marks to the plane of the code: first each mark by itself, then the small mark near the fourth corner, then
//! all that is known of a code of that size, to parts of a pixel.

use crate::{
    alike::{Alike, climb, mark},
    marks::Mark,
    picture::Picture,
    plane::{MARK, Plane, Point},
};

/// The corner marks, each with how large a module is there.
pub(crate) struct Corners {
    centres: [Point; 3],
    /// Along the way to the right and down, at each mark.
    scales: [Point; 3],
    light: bool,
}

/// Looks closer at three marks. Nothing where one of them is none.
pub(crate) fn corners(smooth: &Picture, marks: [Mark; 3]) -> Option<Corners> {
    let [corner, right, below] = marks;
    let (across, down) = ((right.centre - corner.centre).unit(), (below.centre - corner.centre).unit());
    let mut corners = Corners { centres: [Point::default(); 3], scales: [Point::default(); 3], light: corner.light };
    for (i, mark) in marks.into_iter().enumerate() {
        let (centre, scale) = closer(smooth, mark, across, down)?;
        *corners.centres.get_mut(i)? = centre;
        *corners.scales.get_mut(i)? = scale;
    }
    Some(corners)
}

/// How alike a mark must be to one, where 1 is the same.
const MARK_LIKE: f32 = 0.5;

/// The centre of a mark and the size of its modules, as they fit best.
fn closer(smooth: &Picture, seen: Mark, across: Point, down: Point) -> Option<(Point, Point)> {
    let like = |at: &[f32; 4]| {
        let [x, y, wide, high] = *at;
        mark(smooth, Point { x, y }, across * wide, down * high, seen.light)
    };
    // A turned mark looks larger along a row than it is.
    let starts = [1.0, 0.85, 0.7].map(|part| [seen.centre.x, seen.centre.y, seen.module * part, seen.module * part]);
    let best = starts.into_iter().max_by(|a, b| like(a).total_cmp(&like(b)))?;
    let step = seen.module * 0.2;
    let (best, much) = climb(best, [step, step, step / 2.0, step / 2.0], 4, like);
    let [x, y, wide, high] = best;
    (much > MARK_LIKE).then_some((Point { x, y }, Point { x: wide, y: high }))
}

impl Corners {
    /// How many modules the code may have across, the likeliest first.
    pub(crate) fn sizes(&self) -> [Option<usize>; 5] {
        let [corner, right, below] = self.centres;
        let [at_corner, at_right, at_below] = self.scales;
        let across = (right - corner).length() / ((at_corner.x * at_right.x).sqrt());
        let down = (below - corner).length() / ((at_corner.y * at_below.y).sqrt());
        let size = (across + down) / 2.0 + 2.0 * MARK;
        let version = (size - 17.0) / 4.0;
        let nearest = version.round();
        let next = if version > nearest { 1.0 } else { -1.0 };
        [0.0, next, -next, 2.0 * next, -2.0 * next].map(|other| {
            let version = nearest + other;
            (1.0..=40.0).contains(&version).then(|| version as usize * 4 + 17)
        })
    }

    /// How much smaller modules are at the other end, as the marks look.
    fn slant(&self) -> Point {
        let [at_corner, at_right, at_below] = self.scales;
        let slant = |near: f32, far: f32| ((near / far).sqrt() - 1.0).clamp(-0.5, 0.5);
        Point { x: slant(at_corner.x, at_right.x), y: slant(at_corner.y, at_below.y) }
    }
}

/// How alike the fixed parts of a code must be to what they should be.
const CODE_LIKE: f32 = 0.45;

/// How alike they must be before the plane is fitted, which takes longer than all else.
const WORTH: f32 = 0.25;

/// The plane of a code of `size` modules with these corners, if it looks like one.
pub(crate) fn plane(smooth: &Picture, corners: &Corners, size: usize) -> Option<Plane> {
    let fixed = fixed(size);
    let guess = Plane::new(size, corners.centres, corners.slant());
    let fourth = if size > 21 { small_mark(smooth, corners, size, &guess) } else { far_end(&guess, size) };
    let [a, b, c] = corners.centres;
    let start = [a.x, a.y, b.x, b.y, c.x, c.y, fourth.x, fourth.y];
    let place = known(size);
    let as_plane = |at: &[f32; 8]| {
        let [ax, ay, bx, by, cx, cy, x, y] = *at;
        let marks = [Point { x: ax, y: ay }, Point { x: bx, y: by }, Point { x: cx, y: cy }];
        Plane::through(size, marks, place, Point { x, y })
    };
    let like = |at: &[f32; 8]| {
        let Some(plane) = as_plane(at) else { return -1.0 };
        let mut alike = Alike::new(corners.light);
        for (column, row, dark) in &fixed {
            alike.add(smooth, plane.at(f32::from(*column) + 0.5, f32::from(*row) + 0.5), *dark);
        }
        alike.much()
    };
    if like(&start) < WORTH {
        return None;
    }
    let step = (b - a).length() / size as f32 * 0.4;
    let (best, much) = climb(start, [step; 8], 4, like);
    if much < CODE_LIKE { None } else { as_plane(&best) }
}

/// Where the fourth point is, in modules from the edges: the centre of the small mark, or of where a fourth corner mark would be.
fn known(size: usize) -> f32 {
    if size > 21 { size as f32 - 6.5 } else { size as f32 - MARK }
}

fn far_end(guess: &Plane, size: usize) -> Point {
    guess.at(known(size), known(size))
}

/// The small mark near the fourth corner, looked for around the place where it should be.
fn small_mark(smooth: &Picture, corners: &Corners, size: usize, guess: &Plane) -> Point {
    // In halves of a module.
    const FAR: i8 = 10;
    let middle = known(size);
    let mut best = (f32::MIN, far_end(guess, size));
    for down in -FAR..=FAR {
        for right in -FAR..=FAR {
            let (x, y) = (middle + f32::from(right) / 2.0, middle + f32::from(down) / 2.0);
            let mut alike = Alike::new(corners.light);
            for row in -2_i8..=2 {
                for column in -2_i8..=2 {
                    let place = guess.at(x + f32::from(column), y + f32::from(row));
                    alike.add(smooth, place, column.abs().max(row.abs()) != 1);
                }
            }
            // Of two that look alike, the nearer.
            let much = alike.much() - 0.02 * f32::from(right.abs().max(down.abs()));
            if much > best.0 {
                best = (much, guess.at(x, y));
            }
        }
    }
    best.1
}

/// The modules that are the same in every code of a size: column, row, and whether it is dark.
fn fixed(size: usize) -> Vec<(u8, u8, bool)> {
    let last = size as i16 - 1;
    let mut all = Vec::new();
    let mut add = |column: i16, row: i16, dark: bool| {
        if (0..=last).contains(&column) && (0..=last).contains(&row) {
            all.push((column as u8, row as u8, dark));
        }
    };
    for (x, y) in [(3, 3), (last - 3, 3), (3, last - 3)] {
        for row in -4_i16..=4 {
            for column in -4_i16..=4 {
                add(x + column, y + row, ![2, 4].contains(&column.abs().max(row.abs())));
            }
        }
    }
    for i in 8..=last - 8 {
        add(i, 6, i % 2 == 0);
        add(6, i, i % 2 == 0);
    }
    let places = small_marks(size);
    for y in &places {
        for x in &places {
            let corner = (*x == 6 && (*y == 6 || *y == last - 6)) || (*y == 6 && *x == last - 6);
            for row in -2_i16..=2 {
                for column in -2_i16..=2 {
                    if !corner {
                        add(x + column, y + row, column.abs().max(row.abs()) != 1);
                    }
                }
            }
        }
    }
    all
}

/// The columns, and rows, in which the small marks have their centres (ISO/IEC 18004, annex E): evenly spaced from the last one
/// backwards, in even steps, and the first at 6.
fn small_marks(size: usize) -> Vec<i16> {
    let version = size.saturating_sub(17) / 4;
    if version < 2 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = if version == 32 { 26 } else { (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2 };
    let mut places: Vec<i16> = (0..count - 1).map(|i| (size - 7 - i * step) as i16).collect();
    places.push(6);
    places
}
