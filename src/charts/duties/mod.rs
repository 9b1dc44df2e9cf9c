//! Who carries operations? A bar per duty: solid for the most loaded person, outline for the others together.
//!
//! Whoever carries or could carry a duty is counted, never named.

mod picture;
#[cfg(test)]
mod tests;

use crate::{
    canvas::Canvas,
    drawing::{Drawing, Table},
    says::sentence,
};
use content::{
    Words,
    say::{amount, capitalised, in_words},
    text,
};
use domain::{
    duties::{Carrier, DutyLine, Role},
    round::Round,
    score::Assessment,
    sorted::{SortedSet, sort_by},
};

/// Shares of the hours that the title tells apart: all but a rounding, nearly all, most.
const ALL: f64 = 0.995;
const NEARLY_ALL: f64 = 0.9;
const MOST: f64 = 0.5;

/// A duty, its hours a week, and who could step in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bar<'a> {
    pub(crate) name: &'a str,
    /// Hours of the team's most loaded person.
    pub(crate) top: f64,
    /// Hours of everybody else on the team together. A company's hours are not the team's.
    pub(crate) others: f64,
    /// Somebody on the team does it, if only for no hours worth a number.
    pub(crate) done: bool,
    /// A company does it, alone or with the team.
    pub(crate) company: bool,
    /// How many people could do it beside the one who does most of it.
    pub(crate) able: usize,
}

impl<'a> Bar<'a> {
    fn new(words: Words, line: &'a DutyLine, top: Option<&str>) -> Self {
        let own = || line.carriers.iter().filter(|carrier| carrier.role != Role::Vendor);
        let hours = |is_top: bool| {
            let of = own().filter(|carrier| (Some(carrier.who.as_str()) == top) == is_top);
            of.map(|carrier| i128::from(carrier.hours.0.max(0))).sum::<i128>() as f64 / 1000.0
        };
        // `max_by_key` takes the last of equals; from the back that is the one who was entered first.
        let main: Option<&Carrier> = own().rev().max_by_key(|carrier| carrier.hours);
        let able: SortedSet<&str> = line.able.iter().map(String::as_str).collect();
        Self {
            name: text::duty(words.0, &line.id).map_or(&line.id, |duty| duty.name),
            top: hours(true),
            others: hours(false),
            done: own().next().is_some(),
            company: line.carriers.iter().any(|carrier| carrier.role == Role::Vendor),
            able: able.iter().filter(|&&who| main.is_none_or(|main| main.who != who)).count(),
        }
    }

    fn hours(&self) -> f64 {
        self.top + self.others
    }

    const fn is_undone(&self) -> bool {
        !self.done && !self.company
    }
}

/// The finding that [`duties`] shows. Empty without a duty map.
#[must_use]
pub fn duties_title(words: Words, round: &Round, assessment: &Assessment) -> String {
    bars(words, round, assessment).map_or_else(String::new, |bars| title(words, &bars))
}

/// Who carries which duty for how long, most hours first, duties that nobody does last. Empty without a duty map.
#[must_use]
pub fn duties(words: Words, round: &Round, assessment: &Assessment, width: u32) -> Drawing {
    bars(words, round, assessment).map_or_else(Drawing::default, |bars| draw(words, &bars, width))
}

fn bars<'a>(words: Words, round: &'a Round, assessment: &Assessment) -> Option<Vec<Bar<'a>>> {
    let found = assessment.duties.as_ref()?;
    let bar = |line| Bar::new(words, line, found.top.as_deref());
    let mut bars: Vec<Bar<'_>> = round.duties.lines.iter().map(bar).collect();
    sort_by(&mut bars, |a, b| {
        let by_hours = b.hours().total_cmp(&a.hours());
        by_hours.then(a.is_undone().cmp(&b.is_undone())).then_with(|| a.name.cmp(b.name))
    });
    Some(bars)
}

pub(crate) fn draw(words: Words, bars: &[Bar<'_>], px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let bottom = picture::draw(words, &canvas, bars);
    let label = sentence(words.charts_duties(), bars.iter().map(|bar| says(words, bar)));
    canvas.finish(bottom, title(words, bars), label, table(words, bars))
}

/// "Three of 13 duties are done by nobody; one person carries nearly all of the hours".
fn title(words: Words, bars: &[Bar<'_>]) -> String {
    let (all, undone) = (bars.len(), bars.iter().filter(|bar| bar.is_undone()).count());
    let in_all = in_words(words, all);
    let clause = match undone {
        0 => words.charts_duties_all_done(all, &in_all),
        n if n == all => words.charts_duties_none_done(all, &in_all),
        n => words.charts_duties_undone(n, &capitalised(&in_words(words, n)), &in_all),
    };
    let hours: f64 = bars.iter().map(Bar::hours).sum();
    if hours <= 0.0 {
        return clause;
    }
    let share = match bars.iter().map(|bar| bar.top).sum::<f64>() / hours {
        share if share >= ALL => words.charts_share_all(),
        share if share >= NEARLY_ALL => words.charts_share_nearly_all(),
        share if share > MOST => words.charts_share_most(),
        _ => words.charts_share_spread(),
    };
    words.charts_duties_share(&clause, share)
}

/// "nobody", "one person".
fn who_else(words: Words, bar: &Bar<'_>) -> String {
    words.charts_else(bar.able, &in_words(words, bar.able))
}

/// One duty in words.
fn says(words: Words, bar: &Bar<'_>) -> String {
    let hours = || words.charts_duties_says_hours(&amount(bar.hours()), &amount(bar.top));
    let does = match (bar.done, bar.company) {
        (true, true) => words.charts_duties_says_company(&hours()),
        (true, false) => hours(),
        (false, true) => words.charts_duties_company().to_owned(),
        (false, false) => words.charts_duties_nobody().to_owned(),
    };
    words.charts_duties_says(bar.name, &does, &who_else(words, bar))
}

fn table(words: Words, bars: &[Bar<'_>]) -> Table {
    let head = [
        words.charts_head_duty(),
        words.charts_duties_hours(),
        words.charts_head_top_hours(),
        words.charts_duties_who_else(),
    ];
    let hours = |bar: &Bar<'_>| match (bar.done, bar.company) {
        (true, true) => words.charts_duties_and_company(&amount(bar.hours())),
        (true, false) => amount(bar.hours()),
        (false, true) => words.charts_duties_company().to_owned(),
        (false, false) => words.charts_duties_nobody().to_owned(),
    };
    let row = |bar: &Bar<'_>| vec![bar.name.to_owned(), hours(bar), amount(bar.top), who_else(words, bar)];
    Table {
        caption: words.charts_duties().to_owned(),
        head: head.map(str::to_owned).into(),
        rows: bars.iter().map(row).collect(),
    }
}
