//! The square marks in the corners of codes: dark, light, three times dark, light, dark, on every line through their middle,
//! however the code is turned. Or the other way round, for a code that is light on dark.

use crate::{alike, picture::Picture, plane::Point};

/// A mark, or what looks like one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    pub(crate) centre: Point,
    /// How large a module is along rows; in a turned code that is up to 1.4 times its edge.
    pub(crate) module: f32,
    /// On how many lines it was seen.
    pub(crate) seen: f32,
    /// Whether it is light on dark.
    pub(crate) light: bool,
    /// How much it looks like one, where 1 is most.
    pub(crate) like: f32,
}

/// As many as are kept, those first that look most like one.
const KEPT: usize = 24;
/// What looks less like a mark than this is none.
const LIKE: f32 = 0.55;
/// How far around a pixel is looked to say whether it is dark. Enough for marks with modules of two to eight pixels; those of
/// larger ones are found in the picture made smaller.
const REACH: usize = 24;

/// All marks of a picture that has been smoothed.
pub(crate) fn find(picture: &Picture, smooth: &Picture) -> Vec<Mark> {
    let mut marks = Vec::new();
    scan(picture, 1.0, &mut marks);
    scan(smooth, 1.0, &mut marks);
    // Against noise.
    let twice = smooth.smooth();
    scan(&twice, 1.0, &mut marks);
    let calm = picture.calm().smooth();
    scan(&calm, 1.0, &mut marks);
    let mut scale = 2.0;
    let mut smaller = smooth.halved();
    while smaller.width.min(smaller.height) >= 2 * crate::LEAST {
        scan(&smaller, scale, &mut marks);
        smaller = smaller.halved();
        scale *= 2.0;
    }
    marks.iter_mut().for_each(|mark| mark.like = like(&twice, mark));
    marks.retain(|mark| mark.like > LIKE);
    marks.sort_by(|a, b| b.like.total_cmp(&a.like));
    marks.truncate(KEPT);
    marks
}

/// How much a mark looks like one, turned as it suits best.
fn like(smooth: &Picture, mark: &Mark) -> f32 {
    let turned = |degrees: i8| {
        let (sin, cos) = f32::from(degrees).to_radians().sin_cos();
        // A row through the middle of a turned square is longer than its edge.
        let module = mark.module * cos;
        let (across, down) = (Point { x: cos, y: sin }, Point { x: -sin, y: cos });
        alike::mark(smooth, mark.centre, across * module, down * module, mark.light)
    };
    [-45, -30, -15, 0, 15, 30].into_iter().map(turned).fold(0.0, f32::max)
}

fn scan(picture: &Picture, scale: f32, marks: &mut Vec<Mark>) {
    let dark = Lines { dark: picture.dark(REACH), width: picture.width, height: picture.height };
    for y in 0..picture.height {
        let mut runs = [0_usize; 5];
        let mut last = false;
        let mut length = 0;
        // One step beyond the edge ends the last run.
        for x in 0..=picture.width {
            let here = if x < picture.width { dark.is(x, y) } else { !last };
            if here == last {
                length += 1;
                continue;
            }
            runs.rotate_left(1);
            runs[4] = length;
            if let Some(mark) = dark.check(runs, x, y, last) {
                add(marks, mark, scale);
            }
            last = here;
            length = 1;
        }
    }
}

/// Counts a mark with one that was seen at the same place, or keeps it as a new one.
fn add(marks: &mut Vec<Mark>, mark: Mark, scale: f32) {
    let mark = Mark { centre: mark.centre * scale, module: mark.module * scale, ..mark };
    let same = marks.iter_mut().find(|known| {
        let near = (known.centre - mark.centre).length() < 2.0 * known.module.min(mark.module);
        near && known.light == mark.light && (0.5..2.0).contains(&(known.module / mark.module))
    });
    let Some(known) = same else { return marks.push(mark) };
    let part = 1.0 / (known.seen + 1.0);
    known.centre = known.centre + (mark.centre - known.centre) * part;
    known.module += (mark.module - known.module) * part;
    known.seen += 1.0;
}

/// A picture in dark and light.
struct Lines {
    dark: Vec<bool>,
    width: usize,
    height: usize,
}

impl Lines {
    fn is(&self, x: usize, y: usize) -> bool {
        self.dark.get(y * self.width + x).copied().unwrap_or_default()
    }

    /// A mark whose runs in row `y` end before `x`, if the column through its middle looks the same.
    fn check(&self, runs: [usize; 5], x: usize, y: usize, dark: bool) -> Option<Mark> {
        let across = module(runs)?;
        let [.., core, fourth, fifth] = runs;
        let middle = x as f32 - (fifth + fourth) as f32 - core as f32 / 2.0;
        let column = middle as usize;
        let (runs, end) = cross(|y| self.is(column, y), y, self.height, dark)?;
        let down = module(runs)?;
        let [.., core, fourth, fifth] = runs;
        let row = end as f32 - (fifth + fourth) as f32 - core as f32 / 2.0;
        // Again across, now through the middle.
        let (runs, end) = cross(|x| self.is(x, row as usize), column, self.width, dark)?;
        let again = module(runs)?;
        let [.., core, fourth, fifth] = runs;
        let middle = end as f32 - (fifth + fourth) as f32 - core as f32 / 2.0;
        let alike = |a: f32, b: f32| (0.6..1.67).contains(&(a / b));
        let module = (again + down) / 2.0;
        (alike(across, down) && alike(again, down)).then_some(Mark {
            centre: Point { x: middle, y: row },
            module,
            seen: 1.0,
            light: !dark,
            like: 0.0,
        })
    }
}

/// The size of a module, when five runs are those of a mark.
fn module(runs: [usize; 5]) -> Option<f32> {
    let total: usize = runs.iter().sum();
    let module = total as f32 / 7.0;
    let fits = |run: usize, modules: f32| (run as f32 - modules * module).abs() <= modules * module * 0.6;
    let [first, second, core, fourth, fifth] = runs;
    let edges = [first, second, fourth, fifth].into_iter().all(|run| run > 0 && fits(run, 1.0));
    (module >= 1.2 && edges && fits(core, 3.0)).then_some(module)
}

/// The five runs of a line around a place in its core, and where the last of them ends.
fn cross(is: impl Fn(usize) -> bool, from: usize, length: usize, dark: bool) -> Option<([usize; 5], usize)> {
    if from >= length || is(from) != dark {
        return None;
    }
    let mut runs = [0_usize; 5];
    let mut colour = dark;
    let mut place = from;
    for run in [2, 3, 4] {
        while place < length && is(place) == colour {
            place += 1;
            if let Some(run) = runs.get_mut(run) {
                *run += 1;
            }
        }
        colour = !colour;
    }
    let end = place;
    let (mut colour, mut place) = (dark, from);
    for run in [2, 1, 0] {
        while place > 0 && is(place - 1) == colour {
            place -= 1;
            if let Some(run) = runs.get_mut(run) {
                *run += 1;
            }
        }
        colour = !colour;
    }
    Some((runs, end))
}
