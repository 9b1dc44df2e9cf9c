//! The drawing of the history: panels side by side, as many as the width has room for.

use super::{Panel, Rounds};
use crate::{
    canvas::Canvas,
    drawing::Anchor,
    face::Face,
    ink::Ink,
    metrics::{ellipsize, width, wrap_lines},
    names,
    scale::{Scale, figure},
};
use content::Words;
use domain::{Date, history::Point, risk::Band, trend::Verdict};

/// Between two panels.
const GAP: f64 = 28.0;
/// The same where there is little room.
const NARROW_GAP: f64 = 14.0;
/// Between two rows of panels.
const ROWS: f64 = 36.0;
/// From the panel's edge to the first disc.
const BEFORE: f64 = 34.0;
/// From the last disc to the panel's edge: room for a figure of three digits.
const AFTER: f64 = 46.0;
/// Discs closer than this leave no room for a figure each.
const FIGURES: f64 = 52.0;
/// Room above the plot for the figure of a disc at its upper end.
const HEAD: f64 = 34.0;
/// Lines that a verdict may need.
const VERDICT_LINES: usize = 5;

/// How the panels lie.
struct Grid {
    per_row: usize,
    /// Room at the left of a row for the names of the zones.
    gutter: f64,
    gap: f64,
    /// Of one panel.
    width: f64,
    /// Of one plot.
    height: f64,
}

impl Grid {
    fn of(words: Words, all: f64) -> Self {
        let (per_row, height) = match all {
            w if w >= 760.0 => (5, 226.0),
            w if w >= 540.0 => (3, 180.0),
            w if w >= 420.0 => (2, 160.0),
            _ => (1, 126.0),
        };
        let names = names::bands(words);
        let widest = names.iter().map(|name| width(name, Face::Small)).fold(0.0, f64::max);
        let gutter = (widest + 8.0).min(all * 0.3);
        let gap = if all >= 1000.0 { GAP } else { NARROW_GAP };
        let panels = per_row as f64;
        Self { per_row, gutter, gap, width: (all - gutter - gap * (panels - 1.0)) / panels, height }
    }

    /// Where the panel's plot begins.
    fn left(&self, panel: usize) -> f64 {
        self.gutter + (self.width + self.gap) * (panel % self.per_row) as f64
    }

    /// Where the panel's words begin: in the first of a row above the names of the zones.
    fn edge(&self, panel: usize) -> f64 {
        if panel.is_multiple_of(self.per_row) { 0.0 } else { self.left(panel) }
    }

    /// How wide the panel's words may be.
    fn room(&self, panel: usize) -> f64 {
        self.left(panel) + self.width - self.edge(panel)
    }
}

/// The axis that all panels share: whole, or cut at 40 where nothing lies below.
struct Axis {
    lowest: f64,
    /// Upper and lower end in pixels.
    top: f64,
    bottom: f64,
}

impl Axis {
    fn px(&self, score: f64) -> f64 {
        let scale = Scale { from: self.bottom, to: self.top, top: 100.0 - self.lowest };
        scale.px(score - self.lowest)
    }
}

/// Draws all panels; returns the height, too.
pub(super) fn draw(words: Words, rounds: &Rounds<'_>, px: u32) -> (Canvas, f64) {
    let canvas = Canvas::new(px);
    let grid = Grid::of(words, canvas.width());
    let points = rounds.panels.iter().flat_map(|panel| &panel.points);
    let low = |point: &Point| matches!(point, Point::Scored { score, range } if score.min(range.low) < 40.0);
    let lowest = if points.clone().any(low) { 0.0 } else { 40.0 };
    let xs = places(rounds.dates.len(), grid.width);
    let dates = days(words, &rounds.dates, &xs, grid.width);
    let mut top = 0.0;
    for (row, panels) in rounds.panels.chunks(grid.per_row).enumerate() {
        let first = row * grid.per_row;
        let headed: Vec<_> = panels.iter().enumerate().map(|(i, p)| heading(p, grid.room(first + i))).collect();
        let after = |(name, said): &(Lines<'_>, Lines<'_>)| under(top, name) + below(said);
        let plot = headed.iter().map(after).fold(top, f64::max) + HEAD;
        let axis = Axis { lowest, top: plot, bottom: plot + grid.height };
        for (i, (panel, (name, said))) in panels.iter().zip(&headed).enumerate() {
            let (edge, left) = (grid.edge(first + i), grid.left(first + i));
            canvas.lines((edge, top + 18.0), name, Face::Name, Ink::Ink);
            let (face, ink) = match panel.verdicts.last() {
                Some(Some(Verdict::Changed)) => (Face::Bold, Ink::Accent),
                _ => (Face::Label, Ink::Ink2),
            };
            canvas.lines((edge, under(top, name)), said, face, ink);
            zones(words, &canvas, &axis, (edge, left, left + grid.width));
            marks(&canvas, &axis, left, &xs, panel);
            for (x, anchor, text) in &dates {
                canvas.anchored((left + x, axis.bottom + 20.0), text, Face::Small, Ink::Ink2, *anchor);
            }
        }
        top = axis.bottom + 26.0 + ROWS;
    }
    (canvas, (top - ROWS).max(1.0))
}

type Lines<'a> = Vec<std::borrow::Cow<'a, str>>;

/// Name and verdict, broken to the panel.
fn heading<'a>(panel: &'a Panel<'_>, room: f64) -> (Lines<'a>, Lines<'a>) {
    // Bold letters are wider; the verdict has the same breaks in both.
    (wrap_lines(panel.short, Face::Name, room, 2), wrap_lines(&panel.said, Face::Bold, room, VERDICT_LINES))
}

/// The baseline of a verdict under its name, however many lines other names need.
fn under(top: f64, name: &Lines<'_>) -> f64 {
    top + 18.0 + name.len().saturating_sub(1) as f64 * Face::Name.line() + 24.0
}

/// From the first line of a verdict to its last.
fn below(said: &Lines<'_>) -> f64 {
    said.len().saturating_sub(1) as f64 * Face::Label.line()
}

/// Grid lines, and in the first panel of a row the names of the zones above theirs.
fn zones(words: Words, canvas: &Canvas, axis: &Axis, (edge, left, right): (f64, f64, f64)) {
    for band in Band::ALL {
        let from = f64::from(band.step() - 1) * 20.0;
        if from < axis.lowest {
            continue;
        }
        let y = axis.px(from);
        canvas.line((edge, y), (right, y), Ink::Rule, 1.0);
        if edge < left {
            let name = ellipsize(names::band(words, band), Face::Small, left - edge - 4.0);
            canvas.text((edge, y - 5.0), &name, Face::Small, Ink::Ink3);
        }
    }
    canvas.line((edge, axis.top), (right, axis.top), Ink::Rule, 1.0);
}

/// Where the rounds stand in a panel, at equal distances: what lies between two rounds is a step, not a time.
fn places(rounds: usize, wide: f64) -> Vec<f64> {
    let (from, to) = (BEFORE, wide - AFTER);
    match rounds {
        0 => Vec::new(),
        1 => vec![(from + to) / 2.0],
        n => (0..n).map(|i| from + (to - from) * i as f64 / (n - 1) as f64).collect(),
    }
}

/// Ranges, lines, discs and figures of one panel.
fn marks(canvas: &Canvas, axis: &Axis, left: f64, xs: &[f64], panel: &Panel<'_>) {
    let at = |i: usize| match (panel.points.get(i), xs.get(i)) {
        (Some(Point::Scored { score, range }), Some(x)) => Some((left + x, *score, *range)),
        _ => None,
    };
    let step = |i: usize| at(i).zip(at(i + 1)).zip(panel.verdicts.get(i).copied().flatten());
    let count = panel.points.len();
    for i in 0..count {
        let Some((x, _, range)) = at(i) else { continue };
        let (low, high) = (axis.px(range.low), axis.px(range.high));
        match step(i) {
            Some(((_, (next, _, after)), _)) => {
                let (next_low, next_high) = (axis.px(after.low), axis.px(after.high));
                canvas.veil(&[(x, high), (next, next_high), (next, next_low), (x, low)]);
            }
            // Not joined on either side.
            None if i == 0 || step(i - 1).is_none() => {
                canvas.veil(&[(x - 5.0, high), (x + 5.0, high), (x + 5.0, low), (x - 5.0, low)]);
            }
            None => {}
        }
    }
    for ((from, to), verdict) in (0..count).filter_map(step) {
        let (ink, wide) = if verdict == Verdict::Changed { (Ink::Ink, 2.5) } else { (Ink::Ink2, 1.5) };
        canvas.line((from.0, axis.px(from.1)), (to.0, axis.px(to.1)), ink, wide);
    }
    // Where many rounds stand close, smaller, so that the lines between them show.
    let apart = xs.iter().zip(xs.iter().skip(1)).map(|(a, b)| b - a).fold(f64::MAX, f64::min);
    let radius = (apart * 0.4).clamp(4.0, 7.5);
    for i in 0..count {
        let Some((x, score, _)) = at(i) else { continue };
        canvas.haloed((x, axis.px(score)), radius, Ink::of(Band::of(score)));
    }
    for i in 0..count {
        let last = i + 1 == count;
        if !last && i > 0 && apart < FIGURES {
            continue;
        }
        let Some((x, score, _)) = at(i) else { continue };
        let y = axis.px(score);
        let line = |j: usize| step(j).map(|(pair, _)| pair);
        let before = i.checked_sub(1).and_then(line).map(|(from, _)| from.1);
        let after = line(i).map(|(_, to)| to.1);
        let figure = figure(score);
        if last && count > 1 {
            canvas.text((x + 13.0, y + 5.0), &figure, Face::Bold, Ink::Ink);
            continue;
        }
        // Beside the line where it passes, below where it comes from above on both sides.
        let rises = |from: Option<f64>, to: Option<f64>| from.zip(to).map(|(from, to)| to >= from);
        let (up_to, up_from) = (rises(before, Some(score)), rises(Some(score), after));
        let valley = up_to == Some(false) && up_from == Some(true) && y + 26.0 <= axis.bottom;
        let (dx, anchor) = match (up_to, up_from) {
            _ if valley => (0.0, Anchor::Middle),
            (Some(false) | None, Some(false)) if i > 0 => (-4.0, Anchor::Start),
            (_, Some(_)) if i == 0 => (4.0, Anchor::End),
            (Some(true) | None, Some(true)) => (4.0, Anchor::End),
            _ => (0.0, Anchor::Middle),
        };
        let dy = if valley { 24.0 } else { -13.0 };
        canvas.anchored((x + dx, y + dy), &figure, Face::Bold, Ink::Ink, anchor);
    }
}

type Label = (f64, Anchor, String);

/// The days under a panel: each month with its year where that fits; without it where that fits; else the first and the
/// last. Where two rounds fall into one month, with the day.
fn days(words: Words, dates: &[Date], xs: &[f64], wide: f64) -> Vec<Label> {
    let month = |date: &Date| (date.year(), u8::from(date.month()));
    let same_month = dates.iter().zip(dates.iter().skip(1)).any(|(a, b)| month(a) == month(b));
    let long = |date: Date| if same_month { names::full_day(words, date) } else { names::month_year(words, date) };
    let short = |date: Date| {
        if same_month { names::day(words, date) } else { names::month(words, date).to_owned() }
    };
    let all = |name: &dyn Fn(Date) -> String| -> Vec<Label> {
        dates.iter().zip(xs).map(|(&date, &x)| placed(name(date), x, wide)).collect()
    };
    let ends = |name: &dyn Fn(Date) -> String| -> Vec<Label> {
        match (dates.first().zip(xs.first()), dates.last().zip(xs.last())) {
            (Some((&a, &from)), Some((&b, &to))) if dates.len() > 1 => {
                vec![placed(name(a), from, wide), placed(name(b), to, wide)]
            }
            _ => all(name),
        }
    };
    [all(&long), all(&short), ends(&long), ends(&short)].into_iter().find(|labels| fit(labels)).unwrap_or_default()
}

/// A label in the middle under its disc, or pushed into the panel.
fn placed(text: String, x: f64, wide: f64) -> Label {
    let half = width(&text, Face::Small) / 2.0;
    if x - half < 0.0 {
        (0.0, Anchor::Start, text)
    } else if x + half > wide {
        (wide, Anchor::End, text)
    } else {
        (x, Anchor::Middle, text)
    }
}

fn fit(labels: &[Label]) -> bool {
    let extent = |(x, anchor, text): &Label| {
        let wide = width(text, Face::Small);
        match anchor {
            Anchor::Start => (*x, x + wide),
            Anchor::Middle => (x - wide / 2.0, x + wide / 2.0),
            Anchor::End => (x - wide, *x),
        }
    };
    labels.iter().zip(labels.iter().skip(1)).all(|(a, b)| extent(a).1 + 6.0 <= extent(b).0)
}
