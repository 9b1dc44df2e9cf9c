//! Two marks of a code of which the third was not seen, which happens in noise: where it would have to be is looked at closely.

use crate::{alike, marks::Mark, picture::Picture, plane::Point};

/// How far around its place a mark is looked for, in half modules.
const FAR: i8 = 5;
/// How alike it must be to a mark.
const LIKE: f32 = 0.5;

/// The corners of a code that has `a` and `b` among its marks: left upper, right upper, left lower.
pub(crate) fn third(smooth: &Picture, a: Mark, b: Mark) -> Option<[Mark; 3]> {
    if a.light != b.light || !(0.6..1.67).contains(&(a.module / b.module)) {
        return None;
    }
    let way = b.centre - a.centre;
    let turned = Point { x: -way.y, y: way.x };
    let (half, half_turned) = (way * 0.5, turned * 0.5);
    // Beside either of them on either side, or where the square has them at opposite corners.
    let places = [
        (a.centre + turned, [0, 1, 2]),
        (b.centre - turned, [1, 0, 2]),
        (a.centre - turned, [0, 2, 1]),
        (b.centre + turned, [1, 2, 0]),
        (a.centre + half + half_turned, [2, 0, 1]),
        (a.centre + half - half_turned, [2, 1, 0]),
    ];
    let seen = places.into_iter().enumerate().filter_map(|(i, (place, order))| {
        let along = if i < 4 { way } else { half + half_turned };
        Some((look(smooth, place, &a, along)?, order))
    });
    let (found, order) = seen.max_by(|(one, _), (other, _)| one.like.total_cmp(&other.like))?;
    let all = [a, b, found];
    let [corner, right, below] = order.map(|i| all.get(i).copied());
    Some([corner?, right?, below?])
}

/// The mark near a place that looks most like one, if one does, in a code that is turned as `along` says.
fn look(smooth: &Picture, place: Point, like: &Mark, along: Point) -> Option<Mark> {
    let inside = (0.0..smooth.width as f32).contains(&place.x) && (0.0..smooth.height as f32).contains(&place.y);
    if !inside {
        return None;
    }
    // A row through the middle of a turned square is longer than its edge.
    let unit = along.unit();
    let module = like.module * unit.x.abs().max(unit.y.abs());
    let (across, down) = (unit * module, Point { x: -unit.y, y: unit.x } * module);
    let mut best: Option<Mark> = None;
    for row in -FAR..=FAR {
        for column in -FAR..=FAR {
            let centre = place + across * (f32::from(column) / 2.0) + down * (f32::from(row) / 2.0);
            let much = alike::mark(smooth, centre, across, down, like.light);
            if much > best.map_or(LIKE, |best| best.like) {
                best = Some(Mark { centre, like: much, ..*like });
            }
        }
    }
    best
}
