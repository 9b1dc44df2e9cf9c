//! The drawing of duties, with a line or with two lines per duty.

use super::{Bar, who_else};
use crate::{
    canvas::Canvas,
    face::Face,
    ink::Ink,
    metrics::{ellipsize, width, wrap_lines},
    scale::Scale,
};
use content::{Words, say::amount};

/// From this width on a duty fits into one line.
const WIDE: f64 = 720.0;
/// Where the first row begins.
const TOP: f64 = 26.0;
/// Height of a bar.
const HIGH: f64 = 16.0;
/// Between marks and words.
const GAP: f64 = 9.0;

/// A row in words: what stands at the end of its bar, and who else could do it.
struct Texts {
    end: String,
    end_face: Face,
    who: String,
    who_face: Face,
}

impl Texts {
    fn new(words: Words, bar: &Bar<'_>, most: f64, narrow: bool) -> Self {
        let end = match (bar.done, bar.company) {
            (true, true) => words.charts_duties_and_company(&amount(bar.hours())),
            (true, false) => amount(bar.hours()),
            (false, true) => words.charts_duties_company().to_owned(),
            (false, false) => words.charts_duties_nobody().to_owned(),
        };
        let face = |bold: bool| if bold { Face::Bold } else { Face::Label };
        let who = who_else(words, bar);
        Self {
            end,
            // What stands out: the long bars, and the duties without any.
            end_face: face(bar.is_undone() || bar.hours() > 0.0 && bar.hours() * 2.0 >= most),
            who: if narrow { words.charts_else_narrow(&who) } else { who },
            who_face: face(bar.able == 0 && !bar.company),
        }
    }

    /// Room for the words at the end of a bar.
    fn end_width(&self) -> f64 {
        width(&self.end, self.end_face)
    }

    const fn who_ink(&self) -> Ink {
        if matches!(self.who_face, Face::Bold) { Ink::Ink } else { Ink::Ink2 }
    }
}

/// Draws everything and returns where it ends.
pub(super) fn draw(words: Words, canvas: &Canvas, bars: &[Bar<'_>]) -> f64 {
    let narrow = canvas.width() < WIDE;
    let most = bars.iter().map(Bar::hours).fold(0.0, f64::max);
    let texts: Vec<Texts> = bars.iter().map(|bar| Texts::new(words, bar, most, narrow)).collect();
    let rows: Vec<(&Bar<'_>, &Texts)> = bars.iter().zip(&texts).collect();
    if narrow { two_lines(words, canvas, &rows, most) } else { one_line(words, canvas, &rows, most) }
}

fn widest(widths: impl Iterator<Item = f64>) -> f64 {
    widths.fold(0.0, f64::max)
}

/// The scale on which every bar leaves room for its words before `right`.
fn scale(left: f64, right: f64, rows: &[(&Bar<'_>, &Texts)], top: f64) -> Scale {
    // A short bar with long words may reach as far as a long bar with short ones.
    let to = |&(bar, texts): &(&Bar<'_>, &Texts)| {
        let share = if top > 0.0 { bar.hours() / top } else { 0.0 };
        let room = right - left - GAP - texts.end_width();
        if share > 0.0 { room / share } else { f64::MAX }
    };
    let long = rows.iter().map(to).fold(right - left, f64::min).max(1.0);
    Scale { from: left, to: left + long, top }
}

/// Name, bar and who else side by side.
fn one_line(words: Words, canvas: &Canvas, rows: &[(&Bar<'_>, &Texts)], most: f64) -> f64 {
    let all = canvas.width();
    let head = words.charts_duties_who_else();
    let left = (all * 0.345).round();
    let who_room = widest(rows.iter().map(|(_, texts)| width(&texts.who, texts.who_face)));
    let who_room = who_room.max(width(head, Face::Small)).min(all * 0.3).ceil();
    let who = all - who_room;
    let scale = scale(left, who - 24.0, rows, most);
    let hours = ellipsize(words.charts_duties_hours(), Face::Small, who - left - 24.0);
    canvas.text((left, 12.0), &hours, Face::Small, Ink::Ink2);
    canvas.text((who, 12.0), &ellipsize(head, Face::Small, who_room), Face::Small, Ink::Ink2);
    let mut y = TOP;
    for (bar, texts) in rows {
        canvas.rule(y);
        let name = wrap_lines(bar.name, Face::Label, left - 16.0, 2);
        let after = canvas.lines((0.0, y + 22.0), &name, Face::Label, Ink::Ink);
        let end = ellipsize(&texts.end, texts.end_face, who - left - GAP - 12.0);
        draw_bar(canvas, scale, y + 17.0, bar, (&end, texts.end_face));
        let text = ellipsize(&texts.who, texts.who_face, who_room);
        canvas.text((who, y + 22.0), &text, texts.who_face, texts.who_ink());
        y = (after - 9.0).max(y + 32.0);
    }
    y + 4.0
}

/// The name above, the bar and who else below it, as on phones.
fn two_lines(words: Words, canvas: &Canvas, rows: &[(&Bar<'_>, &Texts)], most: f64) -> f64 {
    let all = canvas.width();
    let who_room = widest(rows.iter().map(|(_, texts)| width(&texts.who, texts.who_face))).min(all * 0.45);
    let right = all - who_room - 2.0 * GAP;
    let scale = scale(0.0, right, rows, most);
    let hours = ellipsize(words.charts_duties_hours(), Face::Small, all);
    canvas.text((0.0, 12.0), &hours, Face::Small, Ink::Ink2);
    let mut y = TOP;
    for (bar, texts) in rows {
        canvas.rule(y);
        let name = wrap_lines(bar.name, Face::Label, all, 2);
        let after = canvas.lines((0.0, y + 22.0), &name, Face::Label, Ink::Ink);
        let middle = after - 1.0;
        let end = ellipsize(&texts.end, texts.end_face, right - GAP);
        draw_bar(canvas, scale, middle, bar, (&end, texts.end_face));
        let text = ellipsize(&texts.who, texts.who_face, who_room);
        canvas.text_end((all, middle + 5.0), &text, texts.who_face, texts.who_ink());
        y = middle + 18.0;
    }
    y + 4.0
}

/// The solid part, the outline behind it, and the words at the end; the bare axis where nobody does it.
fn draw_bar(canvas: &Canvas, scale: Scale, middle: f64, bar: &Bar<'_>, (end, face): (&str, Face)) {
    let top = middle - HIGH / 2.0;
    let (solid, whole) = (scale.px(bar.top), scale.px(bar.hours()));
    if bar.is_undone() {
        canvas.line((scale.from + 1.0, top - 1.0), (scale.from + 1.0, top + HIGH + 1.0), Ink::Ink, 2.0);
    }
    if bar.top > 0.0 {
        canvas.rect((scale.from, top), (solid - scale.from, HIGH), Ink::Ink);
    }
    if bar.others > 0.0 {
        let from = if bar.top > 0.0 { solid + 1.5 } else { scale.from };
        let wide = (whole - from - 1.5).max(2.0);
        canvas.frame((from + 0.8, top + 0.8), (wide, HIGH - 1.6), Ink::Ink2, 1.5);
    }
    canvas.text((whole + GAP, middle + 5.0), end, face, Ink::Ink);
}
