//! Why is the solo-ops index as high as it is? Three bars, each as long as its weight and filled to its points.
//!
//! The most loaded person is counted in hours and never named.

use crate::{
    canvas::Canvas,
    drawing::{Drawing, Table},
    face::Face,
    ink::Ink,
    metrics::{ellipsize, width},
    names,
    says::sentence,
    scale::{Scale, decimal},
};
use content::{
    Words,
    say::{amount, capitalised, nouns, percent, whole},
};
use domain::{
    duties::{DutyResult, FULL_LOAD, PARTS},
    risk::Band,
    round::Round,
    score::Assessment,
};

/// From this share of its weight on, a part stands nearly at the end of its scale.
const NEARLY: f64 = 0.9;
/// From this share on it is all of it, but for a rounding.
const END: f64 = 0.995;
/// Below this share of every part, duties are shared and covered.
const LITTLE: f64 = 0.25;
/// Closer than this, in points, two parts weigh the same.
const SAME: f64 = 0.05;
/// Between two bars side by side, and between the words above a bar.
const GAP: f64 = 12.0;
/// Height of a bar.
const HIGH: f64 = 22.0;

/// What the index is made of.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Parts {
    /// Hours of the most loaded person a week.
    pub(crate) top_hours: f64,
    /// Hours of everybody on the team a week.
    pub(crate) total_hours: f64,
    /// Load, concentration and missing cover, 0 to 1 each.
    pub(crate) shares: [f64; 3],
    /// The index, 0 to 100.
    pub(crate) index: f64,
    /// Duties that at most one person could do, and all of them.
    pub(crate) uncovered: (usize, usize),
}

impl Parts {
    fn new(round: &Round, found: &DutyResult) -> Self {
        Self {
            top_hours: found.top_hours,
            total_hours: found.total_hours,
            shares: [found.load, found.concentration, found.uncovered_share],
            index: found.index,
            uncovered: (found.uncovered.len(), round.duties.lines.len()),
        }
    }
}

/// The finding that [`solo_ops`] shows. Empty without a filled duty map.
#[must_use]
pub fn solo_ops_title(words: Words, round: &Round, assessment: &Assessment) -> String {
    assessment.duties.as_ref().map_or_else(String::new, |found| title(words, &Parts::new(round, found)))
}

/// What the solo-ops index adds up. Empty without a filled duty map.
#[must_use]
pub fn solo_ops(words: Words, round: &Round, assessment: &Assessment, width: u32) -> Drawing {
    match &assessment.duties {
        Some(found) => draw(words, &Parts::new(round, found), width),
        None => Drawing::default(),
    }
}

/// A bar in words and points.
struct Bar {
    name: &'static str,
    points: f64,
    most: f64,
    /// "34.1 of 35", at the end of the bar.
    said: String,
    /// What it rests on, below the bar.
    why: String,
}

pub(crate) fn draw(words: Words, parts: &Parts, px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let bars = bars(words, parts);
    let ink = Ink::of(Band::of(parts.index));
    let gaps = GAP * (bars.len() - 1) as f64;
    let long = |bar: &Bar| (canvas.width() - gaps) * bar.most / 100.0;
    let side_by_side = bars.iter().all(|bar| {
        let above = width(bar.name, Face::Bold) + GAP + width(&bar.said, Face::Small);
        above.max(width(&bar.why, Face::Small)) <= long(bar)
    });
    let mut place = (0.0, 0.0);
    let mut bottom = 0.0;
    let longest = bars.iter().map(|bar| bar.most).fold(1.0, f64::max);
    for bar in &bars {
        let long = if side_by_side { long(bar) } else { canvas.width() * bar.most / longest };
        bottom = one(&canvas, place, long, bar, ink);
        place = if side_by_side { (place.0 + long + GAP, 0.0) } else { (0.0, bottom + 18.0) };
    }
    let name = words.charts_solo_index(&whole(parts.index), names::band(words, Band::of(parts.index)));
    let says = |bar: &Bar| words.charts_solo_says(bar.name, &bar.said, &bar.why);
    canvas.finish(bottom, title(words, parts), sentence(&name, bars.iter().map(says)), table(words, name, &bars))
}

/// A bar with its words above and below it; returns where it ends.
fn one(canvas: &Canvas, (x, top): (f64, f64), long: f64, bar: &Bar, ink: Ink) -> f64 {
    let scale = Scale { from: x, to: x + long, top: bar.most };
    let said = ellipsize(&bar.said, Face::Small, long);
    let room = long - GAP - width(&said, Face::Small);
    canvas.text((x, top + 18.0), &ellipsize(bar.name, Face::Bold, room), Face::Bold, Ink::Ink);
    canvas.text_end((x + long, top + 18.0), &said, Face::Small, Ink::Ink2);
    canvas.rect((x, top + 30.0), (long, HIGH), Ink::Rule);
    let filled = scale.px(bar.points) - x;
    if filled > 0.0 {
        canvas.rect((x, top + 30.0), (filled, HIGH), ink);
    }
    let baseline = top + 30.0 + HIGH + 20.0;
    canvas.text((x, baseline), &ellipsize(&bar.why, Face::Small, canvas.width() - x), Face::Small, Ink::Ink2);
    baseline + 6.0
}

fn bars(words: Words, parts: &Parts) -> [Bar; 3] {
    let [load, concentration, cover] = [0, 1, 2].map(|i: usize| {
        let share = parts.shares.get(i).copied().unwrap_or_default();
        let most = PARTS.get(i).copied().unwrap_or_default() * 100.0;
        (share * most, most)
    });
    let hours = amount(parts.top_hours);
    let has_hours = parts.total_hours > 0.0;
    let (uncovered, duties) = parts.uncovered;
    let of_load = match parts.top_hours > FULL_LOAD {
        true => words.charts_solo_hours_over(&hours, &amount(FULL_LOAD)),
        false => words.charts_solo_hours(&hours, &amount(FULL_LOAD)),
    };
    let of_concentration = match has_hours {
        true => words.charts_solo_share(&percent(parts.top_hours / parts.total_hours)),
        false => words.charts_solo_no_hours().to_owned(),
    };
    let bar = |name, (points, most): (f64, f64), why| {
        let said = words.charts_solo_points(&decimal(points), &decimal(most));
        Bar { name, points, most, said, why }
    };
    [
        bar(words.charts_solo_load(), load, of_load),
        bar(words.charts_solo_concentration(), concentration, of_concentration),
        bar(words.charts_solo_cover(), cover, words.charts_solo_duties(duties, uncovered)),
    ]
}

/// The finding: which parts stand at the end of their scales, which weighs most, or that nothing does.
fn title(words: Words, parts: &Parts) -> String {
    if parts.total_hours <= 0.0 {
        return words.charts_solo_title_no_hours().to_owned();
    }
    let subjects = [words.charts_solo_the_load(), words.charts_solo_the_concentration(), words.charts_solo_the_cover()];
    let named = |is: &dyn Fn(f64, f64) -> bool| -> Vec<String> {
        let all = subjects.iter().zip(parts.shares).zip(PARTS);
        all.filter(|((_, share), weight)| is(*share, share * weight * 100.0))
            .map(|((s, _), _)| (*s).to_owned())
            .collect()
    };
    let said = |names: &[String]| capitalised(&nouns(words, names));
    let far = named(&|share, _| share >= NEARLY);
    let at_end = named(&|share, _| share >= END).len();
    if !far.is_empty() {
        return match at_end {
            0 => words.charts_solo_title_nearly(far.len(), &said(&far)),
            n if n == far.len() => words.charts_solo_title_end(n, &said(&far)),
            _ => words.charts_solo_title_near(&said(&far)),
        };
    }
    if parts.shares.iter().all(|share| *share < LITTLE) {
        return words.charts_solo_title_shared().to_owned();
    }
    let most = parts.shares.iter().zip(PARTS).map(|(share, weight)| share * weight * 100.0).fold(0.0, f64::max);
    let first = named(&|_, points| points > most - SAME);
    words.charts_solo_title_most(first.len(), &said(&first))
}

fn table(words: Words, caption: String, bars: &[Bar]) -> Table {
    let head =
        [words.charts_head_part(), words.charts_head_points(), words.charts_head_most(), words.charts_head_rests_on()];
    let row = |bar: &Bar| vec![bar.name.to_owned(), decimal(bar.points), decimal(bar.most), bar.why.clone()];
    Table { caption, head: head.map(str::to_owned).into(), rows: bars.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{WIDTHS, check, snapshot, words};
    use content::{CATALOGUE, samples};
    use domain::score::score;

    fn of(top_hours: f64, total_hours: f64, shares: [f64; 3], uncovered: (usize, usize)) -> Parts {
        let index = shares.iter().zip(PARTS).map(|(share, weight)| share * weight * 100.0).sum();
        Parts { top_hours, total_hours, shares, index, uncovered }
    }

    #[test]
    fn fits_at_every_width() {
        for width in WIDTHS.into_iter().chain([860]) {
            for parts in [
                of(19.5, 21.0, [0.975, 0.914, 0.767], (10, 13)),
                of(0.0, 0.0, [0.0; 3], (0, 0)),
                of(0.0, 0.0, [0.0, 0.0, 1.0], (200, 200)),
                of(168.25, 33_432.75, [1.0; 3], (13, 13)),
                of(9e15, 9e15, [1.0; 3], (usize::MAX, usize::MAX)),
                of(0.05, 0.1, [0.0025, 0.0001, 0.001], (1, 40)),
            ] {
                check(&draw(words(), &parts, width));
            }
        }
    }

    #[test]
    fn the_title_says_what_was_found() {
        let check = |shares, title: &str| assert_eq!(draw(words(), &of(10.0, 20.0, shares, (1, 2)), 890).title, title);
        check([0.975, 0.914, 0.767], "Load and concentration are nearly at the end of their scales");
        check([0.2, 0.3, 0.93], "Missing cover is nearly at the end of its scale");
        check([1.0, 0.5, 0.5], "Load is at the end of its scale");
        check([1.0, 1.0, 1.0], "Load, concentration and missing cover are at the end of their scales");
        check([1.0, 0.9, 0.0], "Load and concentration are at the end of their scales or nearly so");
        check([0.3, 0.2, 0.8], "Missing cover weighs most");
        check([0.5, 0.5, 0.1], "Load and concentration weigh most");
        check([0.3, 0.1, 0.2], "Load weighs most");
        check([0.24, 0.1, 0.2], "Duties are shared and covered");
        check([0.0, 0.0, 0.0], "Duties are shared and covered");
        let title = |uncovered| draw(words(), &of(0.0, 0.0, [0.0, 0.0, uncovered], (1, 2)), 890).title;
        assert_eq!([title(0.0), title(1.0)], ["No hours are entered, so only missing cover can count"; 2]);
    }

    #[test]
    fn what_a_bar_rests_on_is_true() {
        let check = |top, total, expected: [&str; 2]| {
            let parts = of(top, total, [1.0, 1.0, 0.5], (1, 2));
            let [load, concentration, _] = bars(words(), &parts);
            assert_eq!([load.why, concentration.why], expected);
        };
        check(19.5, 21.0, ["19.5 hours of at most 20", "93 % on one person"]);
        check(20.0, 20.0, ["20 hours of at most 20", "100 % on one person"]);
        check(26.0, 26.05, ["26 hours, 20 of them count", "99 % on one person"]);
        check(0.0, 0.0, ["0 hours of at most 20", "no hours entered"]);
    }

    #[test]
    fn the_sample_is_told_in_words_and_without_names() {
        let round = samples::larkspur();
        let assessment = score(&CATALOGUE, &round);
        let drawing = solo_ops(words(), &round, &assessment, 890);
        assert_eq!(
            drawing.label,
            "Solo-ops index 89, Critical. Load 34.1 of 35: 19.5 hours of at most 20; Concentration 32 of 35: 93 % on one \
             person; No cover 23 of 30: 10 of 13 duties"
        );
        assert_eq!(drawing.title, "Load and concentration are nearly at the end of their scales");
        let last = ["No cover", "23", "30", "10 of 13 duties"];
        assert_eq!(drawing.table.rows.last().map(Vec::as_slice), Some(last.map(str::to_owned).as_slice()));
        assert!(!format!("{drawing:?}").contains("P1"));
        for width in [890, 568, 328] {
            snapshot(&format!("solo-ops-{width}"), &solo_ops(words(), &round, &assessment, width));
        }
        let empty = Round { duties: Default::default(), ..round };
        assert_eq!(solo_ops(words(), &empty, &score(&CATALOGUE, &empty), 890), Drawing::default());
    }
}
