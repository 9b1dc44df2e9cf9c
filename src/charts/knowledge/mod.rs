//! What rests on one person? A row of squares per system: full, half, outline, and a speck for no knowledge.
//!
//! Every row is sorted on its own, so a column is not a person, and no name of anybody is drawn, said or listed.

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
    say::{self, capitalised, in_words},
};
use domain::{
    knowledge::{Knowledge, System},
    score::Assessment,
    sorted::{SortedSet, sort_by},
};

/// Levels of knowledge: with help, alone, and so well as to change the design.
const HELP: u8 = 1;
const ALONE: u8 = 2;
const DESIGN: u8 = 3;
/// So many people cover a system.
const COVER: usize = 2;
/// Weights, heaviest first; customers stop without systems of the first.
const WEIGHTS: [u8; 3] = [VITAL, 2, 1];
const VITAL: u8 = 3;

/// A system and how much people know of it, whoever they are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Holding<'a> {
    pub(crate) name: &'a str,
    /// 1 to 3.
    pub(crate) weight: u8,
    /// One level per person of the team, highest first.
    pub(crate) levels: Vec<u8>,
}

impl<'a> Holding<'a> {
    fn new(system: &'a System, people: &SortedSet<&str>) -> Self {
        let level = |&who: &&str| system.levels.get(who).map_or(0, |&level| level.min(DESIGN));
        let mut levels: Vec<u8> = people.iter().map(level).collect();
        sort_by(&mut levels, |a, b| b.cmp(a));
        Self { name: &system.name, weight: system.weight.clamp(1, VITAL), levels }
    }

    /// How many people are at this very level.
    fn at(&self, level: u8) -> usize {
        self.levels.iter().filter(|&&it| it == level).count()
    }

    /// How many people can work on it alone.
    pub(crate) fn alone(&self) -> usize {
        self.at(ALONE) + self.at(DESIGN)
    }

    fn is_thin(&self) -> bool {
        self.alone() < COVER
    }
}

/// Systems by the number of people who can work on them alone, fewest first; ties as they were entered. None where the
/// matrix does not count.
pub(crate) fn holdings(knowledge: &Knowledge) -> Vec<Holding<'_>> {
    if !knowledge.counts() {
        return Vec::new();
    }
    let people: SortedSet<&str> = knowledge.people.iter().map(String::as_str).collect();
    let mut all: Vec<Holding<'_>> = knowledge.systems.iter().map(|system| Holding::new(system, &people)).collect();
    sort_by(&mut all, |a, b| a.alone().cmp(&b.alone()));
    all
}

/// The finding that [`knowledge`] shows. Empty without a filled matrix.
#[must_use]
pub fn knowledge_title(words: Words, assessment: &Assessment) -> String {
    match holdings(&assessment.matrix.counted) {
        none if none.is_empty() => String::new(),
        some => title(words, &some),
    }
}

/// How many people know each system, heaviest systems first, and where cover starts. Empty without a filled matrix.
#[must_use]
pub fn knowledge(words: Words, assessment: &Assessment, width: u32) -> Drawing {
    match holdings(&assessment.matrix.counted) {
        none if none.is_empty() => Drawing::default(),
        some => draw(words, &some, width),
    }
}

pub(crate) fn draw(words: Words, holdings: &[Holding<'_>], px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let bottom = picture::draw(words, &canvas, holdings);
    canvas.finish(bottom, title(words, holdings), label(words, holdings), table(words, holdings))
}

/// The systems of a weight; weights without a system are left out.
fn groups<'a, 'b>(holdings: &'a [Holding<'b>]) -> impl Iterator<Item = (u8, Vec<&'a Holding<'b>>)> {
    let of = |weight| (weight, holdings.iter().filter(|it| it.weight == weight).collect::<Vec<_>>());
    WEIGHTS.into_iter().map(of).filter(|(_, group)| !group.is_empty())
}

/// "Customers stop without it".
fn weight(words: Words, weight: u8) -> String {
    capitalised(say::weight(words, weight))
}

/// "Five systems, three of them vital, stop short of two people".
fn title(words: Words, holdings: &[Holding<'_>]) -> String {
    let short = holdings.iter().filter(|it| it.is_thin()).count();
    let vital = holdings.iter().filter(|it| it.is_thin() && it.weight == VITAL).count();
    if short == 0 {
        return words.charts_knowledge_covered(holdings.len(), &in_words(words, holdings.len()));
    }
    let vital = match (short, vital) {
        (1, 0) => words.charts_vital_not().to_owned(),
        (1, _) => words.charts_vital_it().to_owned(),
        (2, 2) => words.charts_vital_both().to_owned(),
        (all, some) if all == some => words.charts_vital_all().to_owned(),
        (_, some) => words.charts_vital_some(some, &in_words(words, some)),
    };
    words.charts_knowledge_short(short, &capitalised(&in_words(words, short)), &vital)
}

fn label(words: Words, holdings: &[Holding<'_>]) -> String {
    let says = |it: &&Holding<'_>| {
        let [design, alone, help] = [DESIGN, ALONE, HELP].map(|level| it.at(level).to_string());
        words.charts_knowledge_says(it.name, &design, &alone, &help)
    };
    let mut label = words.charts_knowledge().to_owned();
    for (heavy, group) in groups(holdings) {
        label = format!("{label}. {}", sentence(&weight(words, heavy), group.iter().map(says)));
    }
    label
}

fn table(words: Words, holdings: &[Holding<'_>]) -> Table {
    let head = [
        words.charts_head_system(),
        words.charts_head_weight(),
        words.charts_head_design(),
        words.charts_head_alone(),
        words.charts_head_help(),
        words.charts_head_no_knowledge(),
    ];
    let mut rows = Vec::new();
    for (heavy, group) in groups(holdings) {
        for it in group {
            let counts = [DESIGN, ALONE, HELP, 0].map(|level| it.at(level).to_string());
            rows.push([it.name.to_owned(), weight(words, heavy)].into_iter().chain(counts).collect());
        }
    }
    Table { caption: words.charts_knowledge().to_owned(), head: head.map(str::to_owned).into(), rows }
}
