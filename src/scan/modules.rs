//! The modules of a code whose plane is known, and the text that they say.

use crate::{picture::Picture, plane::Plane};
use rqrr::{BitGrid, Grid};

/// How far around a module others say what is dark there, in modules.
const AROUND: usize = 5;

/// The text of a code, if its modules make sense.
pub(crate) fn read(picture: &Picture, plane: &Plane, size: usize, light: bool) -> Option<String> {
    let greys = greys(picture, plane, size);
    let said = |greys: &[f32]| {
        let dark = dark(greys, size, light);
        Grid::new(Bits { dark, size }).decode().ok().map(|(_, text)| text)
    };
    said(&greys).or_else(|| said(&sharp(&greys, size)))
}

/// The mean of each module's pixels, but those near its edge, which have a part of its neighbours.
fn greys(picture: &Picture, plane: &Plane, size: usize) -> Vec<f32> {
    const PLACES: [f32; 5] = [0.15, 0.3, 0.5, 0.7, 0.85];
    let mut greys = Vec::with_capacity(size * size);
    for row in 0..size {
        for column in 0..size {
            let mut sum = 0.0;
            for down in PLACES {
                for right in PLACES {
                    let place = plane.at(column as f32 + right, row as f32 + down);
                    sum += picture.at(place.x, place.y);
                }
            }
            greys.push(sum / 25.0);
        }
    }
    greys
}

/// Modules without what a blurred picture gave them of their neighbours.
fn sharp(greys: &[f32], size: usize) -> Vec<f32> {
    const PART: f32 = 0.15;
    let grey = |column: usize, row: usize| greys.get(row * size + column).copied().unwrap_or_default();
    let mut sharp = Vec::with_capacity(greys.len());
    for row in 0..size {
        for column in 0..size {
            let (left, right) = (grey(column.saturating_sub(1), row), grey((column + 1).min(size - 1), row));
            let (above, below) = (grey(column, row.saturating_sub(1)), grey(column, (row + 1).min(size - 1)));
            sharp.push(grey(column, row) * (1.0 + 4.0 * PART) - (left + right + above + below) * PART);
        }
    }
    sharp
}

/// Which modules are darker than those around them, or lighter where the code is light on dark.
fn dark(greys: &[f32], size: usize, light: bool) -> Vec<bool> {
    let mut dark = Vec::with_capacity(greys.len());
    for row in 0..size {
        for column in 0..size {
            let rows = row.saturating_sub(AROUND)..(row + AROUND + 1).min(size);
            let columns = column.saturating_sub(AROUND)..(column + AROUND + 1).min(size);
            let (mut sum, mut count) = (0.0, 0.0);
            for row in rows {
                for grey in greys.get(row * size + columns.start..row * size + columns.end).unwrap_or_default() {
                    sum += grey;
                    count += 1.0;
                }
            }
            let grey = greys.get(row * size + column).copied().unwrap_or_default();
            dark.push((grey * count < sum) != light);
        }
    }
    dark
}

struct Bits {
    dark: Vec<bool>,
    size: usize,
}

impl BitGrid for Bits {
    fn size(&self) -> usize {
        self.size
    }

    fn bit(&self, y: usize, x: usize) -> bool {
        self.dark.get(y * self.size + x).copied().unwrap_or_default()
    }
}
