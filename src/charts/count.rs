//! How many have answered? A full disc per response, a ring per person still missing.

use crate::{
    canvas::Canvas,
    drawing::{Drawing, Table},
    ink::Ink,
};
use content::Words;

/// From disc to disc, and how many rows of that size there may be.
const SIZES: [(f64, usize); 4] = [(44.0, 1), (30.0, 2), (22.0, 4), (15.0, usize::MAX)];

/// `answered` of `team` people have answered; more responses than people are all shown.
#[must_use]
pub fn count_dots(words: Words, answered: usize, team: usize, width: u32) -> Drawing {
    let canvas = Canvas::new(width);
    let people = answered.max(team);
    let in_row = |pitch: f64| (((canvas.width() + 4.0) / pitch).floor() as usize).max(1);
    let fits = |&(pitch, rows): &(f64, usize)| people.div_ceil(in_row(pitch)) <= rows;
    let (pitch, _) = SIZES.into_iter().find(fits).unwrap_or((15.0, 0));
    let radius = pitch * 0.34;
    let row = in_row(pitch);
    for k in 0..people {
        let centre = (pitch / 2.0 - 2.0 + (k % row) as f64 * pitch, pitch / 2.0 - 2.0 + (k / row) as f64 * pitch);
        if k < answered {
            canvas.disc(centre, radius, Ink::Ink);
        } else {
            let stroke = (pitch / 20.0).clamp(1.2, 2.2);
            canvas.ring(centre, radius - stroke / 2.0, Ink::Ink, stroke);
        }
    }
    let height = (people.div_ceil(row).max(1) as f64) * pitch - 4.0;
    let label = words.charts_count(answered, team);
    let table = Table {
        caption: label.clone(),
        head: [words.charts_head_responses(), words.charts_head_team()].map(str::to_owned).into(),
        rows: vec![vec![answered.to_string(), team.to_string()]],
    };
    canvas.finish(height, label.clone(), label, table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{WIDTHS, check, snapshot, words};

    #[test]
    fn fits_at_every_width() {
        for width in WIDTHS {
            for (answered, team) in [(0, 0), (0, 1), (5, 6), (7, 6), (12, 12), (37, 60), (200, 200), (0, 200)] {
                let drawing = count_dots(words(), answered, team, width);
                check(&drawing);
                assert_eq!(drawing.marks.len(), answered.max(team));
            }
        }
    }

    #[test]
    fn the_sample_looks_as_it_did() {
        assert_eq!(count_dots(words(), 5, 6, 328).label, "5 of 6 responses are in");
        snapshot("count-328", &count_dots(words(), 5, 6, 328));
        snapshot("count-many-328", &count_dots(words(), 71, 120, 328));
    }
}
