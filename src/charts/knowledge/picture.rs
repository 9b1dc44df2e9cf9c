//! The drawing of what people know, with a line or with two lines per system.

use super::{COVER, DESIGN, HELP, Holding, groups, weight};
use crate::{
    canvas::Canvas,
    face::Face,
    ink::Ink,
    metrics::{ellipsize, width, wrap_lines},
};
use content::{
    Words,
    say::{capitalised, in_words},
};

/// From this width on a system may fit into one line.
const WIDE: f64 = 720.0;
/// The largest square.
const SIDE: f64 = 24.0;
/// The least distance from square to square at which full, half and outline can be told apart.
const LEAST: f64 = 15.0;
/// Where the first group begins.
const TOP: f64 = 56.0;
/// Between a word and a quieter one behind it.
const GAP: f64 = 12.0;
/// The line where cover starts stands in a gap at least this wide.
const COVER_GAP: f64 = 10.0;

/// How a row of squares stands.
#[derive(Clone, Copy)]
struct Squares {
    left: f64,
    /// From square to square.
    pitch: f64,
    side: f64,
    /// How much further the third square is from the second, so that the line between them touches neither.
    aside: f64,
    /// How many people have a place.
    shown: usize,
}

impl Squares {
    /// `people` squares between two pixels, no further than `most` apart.
    fn new((left, right): (f64, f64), people: usize, most: f64) -> Self {
        let room = right - left - COVER_GAP / 2.0;
        // The line after two needs its place in a team of one, too.
        let pitch = (room / people.max(2) as f64).min(most).floor().max(LEAST);
        let side = ((pitch * 0.36).floor() * 2.0).min(SIDE);
        let aside = (COVER_GAP - (pitch - side)).max(0.0);
        Self { left, pitch, side, aside, shown: people.min((room / pitch).floor() as usize) }
    }

    /// The left edge of a place.
    fn at(self, place: usize) -> f64 {
        self.left + place as f64 * self.pitch + if place < COVER { 0.0 } else { self.aside }
    }

    /// Where cover starts: between the second square and the third.
    fn cover(self) -> f64 {
        (self.at(COVER - 1) + self.side + self.at(COVER)) / 2.0
    }

    fn right(self) -> f64 {
        self.at(self.shown.max(COVER))
    }

    fn draw(self, canvas: &Canvas, top: f64, holding: &Holding<'_>) {
        for (i, &level) in holding.levels.iter().take(self.shown).enumerate() {
            square(canvas, (self.at(i), top), self.side, level);
        }
    }
}

/// A person: full, half, outline or speck.
fn square(canvas: &Canvas, (x, y): (f64, f64), side: f64, level: u8) {
    match level {
        0 => canvas.disc((x + side / 2.0, y + side / 2.0), 2.5, Ink::Edge),
        DESIGN.. => canvas.rect((x, y), (side, side), Ink::Ink),
        _ => {
            let (from, to) = ((x + 1.0, y + 1.0), (x + side - 1.0, y + side - 1.0));
            canvas.frame(from, (side - 2.0, side - 2.0), Ink::Ink, 2.0);
            if level > HELP {
                canvas.polygon(&[(from.0, to.1), to, (to.0, from.1)], Ink::Ink);
            }
        }
    }
}

/// What stands at the end of a row.
struct End {
    /// "One person alone".
    main: String,
    /// "and one who can help"; empty where cover makes it unimportant.
    note: String,
    thin: bool,
}

impl End {
    fn new(words: Words, holding: &Holding<'_>) -> Self {
        let (alone, help) = (holding.alone(), holding.at(HELP));
        let note = match (alone, help) {
            (0, 1..) => words.charts_but_help(&in_words(words, help)),
            (1, _) => words.charts_and_help(help, &in_words(words, help)),
            _ => String::new(),
        };
        let main = words.charts_alone(alone, &capitalised(&in_words(words, alone)));
        Self { main, note, thin: holding.is_thin() }
    }

    const fn face(&self) -> Face {
        if self.thin { Face::Bold } else { Face::Label }
    }

    const fn ink(&self) -> Ink {
        if self.thin { Ink::Ink } else { Ink::Ink2 }
    }

    fn main_width(&self) -> f64 {
        width(&self.main, self.face())
    }
}

fn widest(widths: impl Iterator<Item = f64>) -> f64 {
    widths.fold(0.0, f64::max)
}

/// Draws everything and returns where it ends.
pub(super) fn draw(words: Words, canvas: &Canvas, holdings: &[Holding<'_>]) -> f64 {
    let all = canvas.width();
    let people = holdings.iter().map(|it| it.levels.len()).max().unwrap_or(0);
    let ends: Vec<End> = holdings.iter().map(|it| End::new(words, it)).collect();
    let noted = widest(ends.iter().filter(|end| !end.note.is_empty()).map(End::main_width)) + GAP;
    let notes = widest(ends.iter().map(|end| width(&end.note, Face::Small)));
    let beside = widest(ends.iter().map(End::main_width)).max(if notes > 0.0 { noted + notes } else { 0.0 });
    let left = (all * 0.25).round();
    let right = all - beside - SIDE;
    if all >= WIDE && right - left - COVER_GAP / 2.0 >= people as f64 * LEAST {
        let squares = Squares::new((left, right), people, (all * 0.053).min(62.0));
        one_line(words, canvas, holdings, squares, noted)
    } else {
        let squares = Squares::new((0.0, all), people, 34.0);
        two_lines(words, canvas, holdings, squares, squares.right() + GAP + notes <= all)
    }
}

/// The words above the squares.
fn head(words: Words, canvas: &Canvas, squares: Squares, people: usize) {
    let text = if squares.shown < people {
        words.charts_knowledge_people_first(squares.shown, people)
    } else {
        words.charts_knowledge_people().to_owned()
    };
    let room = canvas.width() - squares.left;
    canvas.text((squares.left, 16.0), &ellipsize(&text, Face::Small, room), Face::Small, Ink::Ink2);
    let x = squares.cover() + 8.0;
    let cover = ellipsize(words.charts_knowledge_cover(), Face::SmallBold, canvas.width() - x);
    canvas.text((x, 42.0), &cover, Face::SmallBold, Ink::Accent);
}

/// A group's heading and the hairline below it.
fn heading(canvas: &Canvas, text: &str, baseline: f64, room: f64) {
    canvas.text((0.0, baseline), &ellipsize(text, Face::Small, room), Face::Small, Ink::Ink2);
    canvas.rule(baseline + 9.0);
}

/// Name, squares and words side by side.
fn one_line(words: Words, canvas: &Canvas, holdings: &[Holding<'_>], squares: Squares, noted: f64) -> f64 {
    let people = holdings.first().map_or(0, |it| it.levels.len());
    head(words, canvas, squares, people);
    let room = squares.left - 16.0;
    let system = ellipsize(words.charts_head_system(), Face::Small, room);
    canvas.text((0.0, 16.0), &system, Face::Small, Ink::Ink2);
    let at = squares.right() + SIDE;
    let mut y = TOP;
    for (heavy, group) in groups(holdings) {
        heading(canvas, &weight(words, heavy), y + 26.0, squares.cover() - 8.0);
        y += 40.0;
        for holding in group {
            let end = End::new(words, holding);
            let name = wrap_lines(holding.name, end.face(), room, 2);
            let high = if name.len() > 1 { 52.0 } else { 40.0 };
            let (middle, line) = (y + high / 2.0, y + high / 2.0 + 6.0);
            let first = if name.len() > 1 { middle - 4.0 } else { line };
            canvas.lines((0.0, first), &name, end.face(), Ink::Ink);
            squares.draw(canvas, middle - squares.side / 2.0, holding);
            canvas.text((at, line), &end.main, end.face(), end.ink());
            canvas.text((at + noted, line), &end.note, Face::Small, Ink::Ink2);
            y += high;
        }
        y += 6.0;
    }
    let bottom = y - 6.0;
    canvas.line((squares.cover(), 30.0), (squares.cover(), bottom), Ink::Accent, 2.0);
    bottom + 4.0
}

/// Name and words, and squares below them, as on phones.
fn two_lines(words: Words, canvas: &Canvas, holdings: &[Holding<'_>], squares: Squares, notes: bool) -> f64 {
    let all = canvas.width();
    let people = holdings.first().map_or(0, |it| it.levels.len());
    head(words, canvas, squares, people);
    let cover = |from: f64, to: f64| canvas.line((squares.cover(), from), (squares.cover(), to), Ink::Accent, 2.0);
    cover(30.0, 52.0);
    let mut y = TOP;
    for (heavy, group) in groups(holdings) {
        heading(canvas, &weight(words, heavy), y + 34.0, all);
        y += 44.0;
        for holding in group {
            let end = End::new(words, holding);
            let main = ellipsize(&end.main, end.face(), all * 0.6);
            let room = all - width(&main, end.face()) - 16.0;
            let name = wrap_lines(holding.name, end.face(), room, 2);
            let after = canvas.lines((0.0, y + 26.0), &name, end.face(), Ink::Ink);
            canvas.text_end((all, y + 26.0), &main, end.face(), end.ink());
            let top = after.max(y + 45.0) - 7.0;
            squares.draw(canvas, top, holding);
            cover(top - 4.0, top + squares.side + 4.0);
            if notes {
                canvas.text_end((all, top + squares.side / 2.0 + 5.0), &end.note, Face::Small, Ink::Ink2);
            }
            y = top + squares.side + 4.0;
        }
        y += 2.0;
    }
    y + 6.0
}
