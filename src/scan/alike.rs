//! How much a part of a picture looks like what it may be, and the place nearby where it does most.

use crate::{picture::Picture, plane::Point};

/// How alike a pattern and a picture are: 1 where they are the same, whatever the light and the contrast.
pub(crate) struct Alike {
    count: f32,
    dark: f32,
    sum: f32,
    squares: f32,
    dark_sum: f32,
    light: bool,
}

impl Alike {
    /// For a pattern that is light on dark, or dark on light.
    pub(crate) fn new(light: bool) -> Self {
        Self { count: 0.0, dark: 0.0, sum: 0.0, squares: 0.0, dark_sum: 0.0, light }
    }

    pub(crate) fn add(&mut self, picture: &Picture, place: Point, dark: bool) {
        let grey = picture.at(place.x, place.y);
        self.count += 1.0;
        self.sum += grey;
        self.squares += grey * grey;
        if dark != self.light {
            self.dark += 1.0;
            self.dark_sum += grey;
        }
    }

    /// The correlation between dark and grey.
    pub(crate) fn much(&self) -> f32 {
        let spread = self.squares - self.sum * self.sum / self.count;
        let pattern = self.dark - self.dark * self.dark / self.count;
        let both = self.dark * self.sum / self.count - self.dark_sum;
        both / (spread * pattern).sqrt().max(1.0)
    }
}

/// How much a place looks like the middle of a corner mark, whose modules lie so far apart across and down.
pub(crate) fn mark(smooth: &Picture, middle: Point, across: Point, down: Point, light: bool) -> f32 {
    let mut alike = Alike::new(light);
    for row in -4_i8..=4 {
        for column in -4_i8..=4 {
            let place = middle + across * f32::from(column) + down * f32::from(row);
            // From the middle: dark, dark, light, dark, light.
            alike.add(smooth, place, ![2, 4].contains(&column.abs().max(row.abs())));
        }
    }
    alike.much()
}

/// Goes to where `like` is largest nearby: each number a step up or down, as long as that helps, then with half the steps.
pub(crate) fn climb<const N: usize>(
    mut at: [f32; N],
    mut steps: [f32; N],
    rounds: usize,
    like: impl Fn(&[f32; N]) -> f32,
) -> ([f32; N], f32) {
    let mut best = like(&at);
    for _ in 0..rounds {
        for _ in 0..3 {
            let before = best;
            for i in 0..N {
                for way in [1.0, -1.0] {
                    let mut next = at;
                    if let (Some(number), Some(step)) = (next.get_mut(i), steps.get(i)) {
                        *number += step * way;
                    }
                    let much = like(&next);
                    if much > best {
                        (at, best) = (next, much);
                        break;
                    }
                }
            }
            if best - before < 1e-4 {
                break;
            }
        }
        steps = steps.map(|step| step / 2.0);
    }
    (at, best)
}
