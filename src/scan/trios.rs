//! Three marks that may be the corners of one code, the likeliest first.

use crate::{fit, guess, marks::Mark, modules, picture::Picture, plane::Point};

/// As many as are looked at. A picture without a code may have many that look like corners.
const TRIES: usize = 30;

/// As many planes are fitted in one picture: with each code come one or two that are not its own. A wall full of marks, which
/// somebody may hold before a camera, would otherwise take seconds.
const PLANES: usize = 30;

/// Of the marks that belong to no code, so many are looked at in pairs.
const PAIRED: usize = 5;

struct Trio {
    marks: [usize; 3],
    unlikely: f32,
}

/// The texts of the codes whose corners are among `marks`.
pub(crate) fn read(picture: &Picture, smooth: &Picture, marks: &[Mark], most: usize) -> Vec<String> {
    let mut used = vec![false; marks.len()];
    let mut texts = Vec::new();
    let mut planes = PLANES;
    for trio in likely(marks).iter().take(TRIES) {
        if texts.len() >= most || trio.marks.iter().any(|i| used.get(*i).copied().unwrap_or(true)) {
            continue;
        }
        let [Some(corner), Some(right), Some(below)] = trio.marks.map(|i| marks.get(i).copied()) else { continue };
        if let Some(text) = one(picture, smooth, [corner, right, below], &mut planes) {
            texts.push(text);
            for i in trio.marks {
                if let Some(used) = used.get_mut(i) {
                    *used = true;
                }
            }
        }
    }
    let left: Vec<Mark> =
        marks.iter().zip(used).filter(|(_, used)| !used).map(|(mark, _)| *mark).take(PAIRED).collect();
    for (i, a) in left.iter().enumerate() {
        for b in left.iter().skip(i + 1) {
            if texts.len() < most
                && let Some(corners) = guess::third(smooth, *a, *b)
            {
                texts.extend(one(picture, smooth, corners, &mut planes));
            }
        }
    }
    texts
}

fn one(picture: &Picture, smooth: &Picture, marks: [Mark; 3], planes: &mut usize) -> Option<String> {
    let light = marks.first()?.light;
    let corners = fit::corners(smooth, marks)?;
    corners.sizes().into_iter().flatten().find_map(|size| {
        *planes = planes.checked_sub(1)?;
        let plane = fit::plane(smooth, &corners, size)?;
        modules::read(picture, &plane, size, light)
    })
}

/// All trios that could be the corners of a code, by how square they are.
fn likely(marks: &[Mark]) -> Vec<Trio> {
    let mut trios = Vec::new();
    for (a, corner) in marks.iter().enumerate() {
        for (b, right) in marks.iter().enumerate().filter(|(b, _)| *b != a) {
            for (c, below) in marks.iter().enumerate().filter(|(c, _)| *c != a && *c != b) {
                if let Some(unlikely) = unlikely(corner, right, below) {
                    trios.push(Trio { marks: [a, b, c], unlikely });
                }
            }
        }
    }
    trios.sort_by(|a, b| a.unlikely.total_cmp(&b.unlikely));
    trios
}

/// How far three marks are from being the corners of a square; nothing where they cannot be.
fn unlikely(corner: &Mark, right: &Mark, below: &Mark) -> Option<f32> {
    let (across, down): (Point, Point) = (right.centre - corner.centre, below.centre - corner.centre);
    if corner.light != right.light || corner.light != below.light || across.cross(down) <= 0.0 {
        return None;
    }
    let angle = across.dot(down).abs() / (across.length() * down.length());
    let apart = |a: f32, b: f32| (a / b).ln().abs();
    let edges = apart(across.length(), down.length());
    let sizes = apart(corner.module, right.module).max(apart(corner.module, below.module));
    let modules = across.length().max(down.length()) / corner.module;
    let possible = angle < 0.5 && edges < 0.7 && sizes < 0.6 && (8.0..200.0).contains(&modules);
    possible.then_some(angle + edges + sizes)
}
