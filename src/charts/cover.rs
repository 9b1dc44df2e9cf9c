//! The picture on a report's cover: knowledge as discs, or who answered where nothing is known of knowledge.

use crate::{
    canvas::Canvas,
    drawing::{Drawing, Table},
    ink::Ink,
    knowledge::{Holding, holdings},
    says::sentence,
};
use content::{
    Words,
    say::{capitalised, in_words},
};
use domain::{round::Round, score::Assessment};

/// The drawing on a page of this width; all other lengths belong to it.
const WIDTH: f64 = 643.0;
/// From column to column and from row to row.
const PITCH: (f64, f64) = (74.125, 66.0);
const RADIUS: f64 = 25.0;
const SPECK: f64 = 3.0;
/// Few discs do not grow beyond this, and few columns do not part beyond the other.
const LARGEST: f64 = 1.6;
const LOOSEST: f64 = 3.0;
/// Height to width, at most.
const SHAPE: f64 = 0.62;
/// How many systems and people have a place.
const MOST: (usize, usize) = (12, 8);
/// People in a row where people are all there is, and rows until rows become longer than that.
const IN_ROW: usize = 9;
const ROWS: usize = 6;

/// A column per system and a disc per person who can work on it alone; without a filled matrix, a disc per person who
/// answered. A speck is one more person. Its title is the caption.
#[must_use]
pub fn cover(words: Words, round: &Round, assessment: &Assessment, width: u32) -> Drawing {
    match holdings(&assessment.matrix.counted) {
        none if none.is_empty() => people(words, assessment.respondents, usize::from(round.team_size), width),
        some => systems(words, &some, width),
    }
}

/// Where discs stand.
struct Grid {
    radius: f64,
    speck: f64,
    pitch: (f64, f64),
    height: f64,
}

impl Grid {
    /// The largest discs with which so many columns and rows fit, columns spread over the width.
    fn new(width: f64, columns: usize, rows: usize) -> Self {
        let (across, down) = (columns.max(1) as f64 - 1.0, rows.max(1) as f64 - 1.0);
        let wide = width / (across * PITCH.0 + 2.0 * RADIUS);
        let high = (width * SHAPE - 2.0) / (down * PITCH.1 + 2.0 * RADIUS);
        let scale = wide.min(high).min(LARGEST * width / WIDTH);
        let apart = ((width - 2.0 * RADIUS * scale) / across.max(1.0)).min(LOOSEST * PITCH.0 * scale);
        Self {
            radius: RADIUS * scale,
            speck: (SPECK * scale).max(1.5),
            pitch: (apart, PITCH.1 * scale),
            height: (down * PITCH.1 + 2.0 * RADIUS) * scale + 2.0,
        }
    }

    fn mark(&self, canvas: &Canvas, column: usize, row: usize, full: bool) {
        let x = self.radius + column as f64 * self.pitch.0;
        let y = self.radius + 1.0 + row as f64 * self.pitch.1;
        if full {
            canvas.disc((x, y), self.radius, Ink::Ink);
        } else {
            canvas.disc((x, y), self.speck, Ink::Edge);
        }
    }
}

pub(crate) fn systems(words: Words, holdings: &[Holding<'_>], px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let (all, people) = (holdings.len(), holdings.iter().map(|it| it.levels.len()).max().unwrap_or(0));
    let (columns, rows) = (all.min(MOST.0), people.min(MOST.1));
    let grid = Grid::new(canvas.width(), columns, rows);
    for (column, holding) in holdings.iter().take(columns).enumerate() {
        for person in 0..rows {
            // Discs stand on the ground.
            grid.mark(&canvas, column, rows - 1 - person, person < holding.alone());
        }
    }
    let title = if columns < all {
        words.charts_cover_systems_first(columns, all)
    } else {
        words.charts_cover_systems(all, &capitalised(&in_words(words, all)))
    };
    let row = |it: &Holding<'_>| vec![it.name.to_owned(), it.alone().to_string()];
    let table = Table {
        caption: title.clone(),
        head: [words.charts_head_system(), words.charts_head_alone()].map(str::to_owned).into(),
        rows: holdings.iter().map(row).collect(),
    };
    let says = |it: &Holding<'_>| words.charts_part_says(it.name, &it.alone().to_string());
    let mut parts: Vec<String> = holdings.iter().take(columns).map(says).collect();
    if columns < all {
        parts.push(words.charts_cover_more_systems(all - columns));
    }
    if rows < people {
        parts.push(words.charts_cover_more_people(people - rows));
    }
    let label = sentence(&title, parts);
    canvas.finish(grid.height, title, label, table)
}

pub(crate) fn people(words: Words, answered: usize, team: usize, px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let all = answered.max(team);
    let mut in_row = IN_ROW;
    // A crowd gets longer rows with smaller discs, in the shape of the drawing.
    while all.div_ceil(in_row) * IN_ROW > in_row * ROWS {
        in_row += 1;
    }
    let rows = all.div_ceil(in_row).max(1);
    // Rows as even as can be: ten are five and five.
    let columns = all.div_ceil(rows);
    let grid = Grid::new(canvas.width(), columns, rows);
    for person in 0..all {
        grid.mark(&canvas, person % columns, person / columns, person < answered);
    }
    let title = caption(words, answered, team);
    let head = [words.charts_head_responses(), words.charts_head_team()];
    let table = Table {
        caption: title.clone(),
        head: head.map(str::to_owned).into(),
        rows: vec![vec![answered.to_string(), team.to_string()]],
    };
    canvas.finish(grid.height, title.clone(), title, table)
}

/// "Five of six people answered. Each disc is one of them."
fn caption(words: Words, answered: usize, team: usize) -> String {
    match (answered, team) {
        (0, 1) => words.charts_cover_alone().to_owned(),
        (answered, team) if answered >= team => words.charts_cover_all(answered, &in_words(words, answered)),
        _ => words.charts_cover_people(answered, &in_words(words, team), &capitalised(&in_words(words, answered))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{WIDTHS, check, snapshot, words};
    use content::{CATALOGUE, samples};
    use domain::score::score;

    /// `systems` systems, the first known by nobody, the next by one person more each, up to all.
    fn held(systems: usize, people: usize) -> Vec<Holding<'static>> {
        let levels = |i: usize| (0..people).map(|k| 3 * u8::from(k < i)).collect();
        (0..systems).map(|i| Holding { name: "Ledger", weight: 3, levels: levels(i) }).collect()
    }

    #[test]
    fn fits_at_every_width_and_is_never_tall() {
        let shaped = |drawing: &Drawing| {
            check(drawing);
            let (wide, high) = (f64::from(drawing.width), f64::from(drawing.height));
            assert!(high <= wide * SHAPE + 1.0, "{wide} x {high}");
        };
        for width in WIDTHS.into_iter().chain([643, 860]) {
            for size in [1, 2, 3, 5, 8, 9, 12, 13, 40, 200] {
                for people in [1, 2, 6, 8, 9, 20, 200] {
                    shaped(&systems(words(), &held(size, people), width));
                }
                for answered in [0, 1, size, size + 3] {
                    shaped(&people(words(), answered, size, width));
                }
            }
            shaped(&people(words(), 0, 0, width));
        }
    }

    #[test]
    fn the_caption_agrees_with_the_picture() {
        let of = |n, people| systems(words(), &held(n, people), 643);
        assert_eq!(of(1, 2).title, "One system. Each disc is a person who can work on it alone.");
        assert_eq!(of(2, 2).title, "Two systems. Each disc is a person who can work on one alone.");
        let crowded = of(13, 9);
        assert_eq!(
            crowded.title,
            "The 12 of 13 systems that fewest people can work on. Each disc is a person who can work on one alone."
        );
        let end = "Ledger 9; one more system is left out; one more person has no place in the columns";
        assert!(crowded.label.ends_with(end), "{}", crowded.label);
        assert!(of(20, 20).label.ends_with("8 more systems are left out; 12 more people have no place in the columns"));
        assert_eq!((crowded.marks.len(), crowded.table.rows.len()), (12 * 8, 13));
        let check = |answered, team, caption: &str| {
            let drawing = people(words(), answered, team, 643);
            assert_eq!((drawing.title.as_str(), drawing.marks.len()), (caption, answered.max(team)));
        };
        check(5, 6, "Five of six people answered. Each disc is one of them.");
        check(1, 6, "One of six people answered: the one disc.");
        check(0, 6, "None of six people has answered yet.");
        check(6, 6, "All six people answered. Each disc is one of them.");
        check(7, 6, "All seven people answered. Each disc is one of them.");
        check(0, 1, "The one person asked has not answered yet.");
        check(1, 1, "The one person asked has answered.");
        check(0, 0, "Nobody has been asked yet.");
        check(37, 120, "37 of 120 people answered. Each disc is one of them.");
    }

    fn drawn(round: &Round) -> Drawing {
        cover(words(), round, &score(&CATALOGUE, round), 643)
    }

    #[test]
    fn the_sample_looks_as_it_did() {
        let mut round = samples::larkspur();
        let drawing = drawn(&round);
        assert_eq!((drawing.width, drawing.height), (643, 382));
        assert_eq!(
            drawing.label,
            "Nine systems. Each disc is a person who can work on one alone. Payment module 1; Main database 1; \
             Cloud account 1; Deployment scripts 1; Monitoring 1; Order back office 2; Mobile API 2; E-mail and jobs 2; \
             Shop front end 4"
        );
        snapshot("cover-643", &drawing);
        snapshot("cover-few-643", &systems(words(), &held(3, 4), 643));
        snapshot("cover-many-643", &systems(words(), &held(20, 20), 643));
        round.knowledge.systems.clear();
        snapshot("cover-people-643", &drawn(&round));
        snapshot("cover-crowd-643", &people(words(), 71, 120, 643));
    }
}
