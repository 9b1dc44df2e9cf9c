//! What the duty map says: the whole of it, one line, and the three parts of the solo-ops load index. Nobody is named.

use super::{
    number::{amount, in_words},
    sentence::{capitalised, list, nouns, semicolons, sentence},
};
use crate::{CATALOGUE, Words};
use domain::{
    duties::{self, Carrier, DutyLine, DutyMap, DutyResult, Role},
    evidence::Thousandths,
    sorted::SortedSet,
};

/// A standard duty's name, or the team's own words for one of its own.
#[must_use]
pub fn duty_name(words: Words, id: &str) -> String {
    crate::text::duty(words.0, id).map_or_else(|| id.to_owned(), |duty| duty.name.to_owned())
}

/// What kind of carrier somebody is.
#[must_use]
pub fn role_name(words: Words, role: Role) -> &'static str {
    match role {
        Role::Developer => words.dutymap_role_developer(),
        Role::Operations => words.dutymap_role_operations(),
        Role::Platform => words.dutymap_role_platform(),
        Role::Vendor => words.dutymap_role_vendor(),
    }
}

/// "3.5 hours a week".
#[must_use]
pub fn hours_a_week(words: Words, hours: Thousandths) -> String {
    words.dutymap_hours_a_week(one_or_many(hours), &hours.to_string())
}

/// "product developer, 3 hours a week".
#[must_use]
pub fn carrier_line(words: Words, carrier: &Carrier) -> String {
    words.dutymap_carrier(role_name(words, carrier.role), &hours_a_week(words, carrier.hours))
}

/// The map in a sentence: how much of it is said, and once it is complete, what it shows.
#[must_use]
pub fn duty_map_headline(words: Words, map: &DutyMap) -> String {
    let all = CATALOGUE.duties.len();
    let open = duties::open(&CATALOGUE, map).len();
    let clause = match all - open {
        0 => words.dutymap_none_said(&in_words(words, all)),
        said if said < all => words.dutymap_some_said(said, &in_words(words, said), all),
        _ => return complete(words, map),
    };
    sentence(words, &clause)
}

fn complete(words: Words, map: &DutyMap) -> String {
    let all = in_words(words, map.lines.len());
    let Some(found) = duties::read(map) else {
        return sentence(words, &words.dutymap_nobody_any(&all));
    };
    let mut spoken = Vec::new();
    if found.total_hours > 0.0 {
        let (top, total) = (amount(found.top_hours), amount(found.total_hours));
        spoken.push(match carrying(map) {
            1 => words.dutymap_one_all(&total),
            _ if found.top_hours * 2.0 > found.total_hours => words.dutymap_one_most(&top, &total),
            _ => words.dutymap_most_loaded(&top, &total),
        });
    }
    let thin = match (found.nobody.len(), found.uncovered.len()) {
        (0, 0) => words.dutymap_covered().to_owned(),
        (0, n) => words.dutymap_thin(&in_words(words, n), &all),
        (n, _) => words.dutymap_nobody_does(&in_words(words, n), &all),
    };
    // With a comma, because the first clause has an "of" of its own.
    spoken.push(thin);
    let and = |before: &str, item: &str| words.list_clause_and(before, item);
    sentence(words, &list(&spoken, &and, &and))
}

/// How many people of the team carry hours.
fn carrying(map: &DutyMap) -> usize {
    own(map.lines.iter()).filter(|c| c.hours.0 > 0).map(|c| &c.who).collect::<SortedSet<&String>>().len()
}

fn own<'a>(lines: impl Iterator<Item = &'a DutyLine>) -> impl Iterator<Item = &'a Carrier> {
    lines.flat_map(|line| &line.carriers).filter(|carrier| carrier.role != Role::Vendor)
}

/// A line in words: "3 hours a week by one person; nobody else could."
#[must_use]
pub fn duty_line(words: Words, line: &DutyLine) -> String {
    let carriers: SortedSet<&String> = own(std::iter::once(line)).map(|c| &c.who).collect();
    let hours = Thousandths(own(std::iter::once(line)).map(|c| c.hours.0.max(0)).sum());
    let vendors = line.carriers.iter().filter(|c| c.role == Role::Vendor).count();
    let people = carriers.len();
    let by_people =
        (people > 0).then(|| words.dutymap_by(people, &hours_a_week(words, hours), &in_words(words, people)));
    let by_companies = (vendors > 0).then(|| match people {
        0 => words.dutymap_by_companies(vendors, &in_words(words, vendors)),
        _ => words.dutymap_and_companies(vendors, &in_words(words, vendors)),
    });
    let who: Vec<String> = by_people.into_iter().chain(by_companies).collect();
    let able: SortedSet<&String> = line.able.iter().collect();
    let others = able.iter().filter(|who| !carriers.contains(**who)).count();
    let count = |n: usize| in_words(words, n);
    let could = match (people, others) {
        (0, 0) if vendors > 0 => None,
        (0, 0) => Some(words.dutymap_nobody_could().to_owned()),
        (0, n) => Some(words.dutymap_could(n, &count(n))),
        (_, 0) => Some(words.dutymap_nobody_else().to_owned()),
        (_, n) => Some(words.dutymap_others(n, &count(n))),
    };
    let unable = people > 0 && carriers.iter().all(|who| !able.contains(who));
    let mut parts = vec![if who.is_empty() { words.dutymap_nobody().to_owned() } else { nouns(words, &who) }];
    parts.extend(could);
    parts.extend(unable.then(|| words.dutymap_not_alone().to_owned()));
    sentence(words, &semicolons(words, &parts))
}

/// The first part of the index: how much the person with the most carries.
#[must_use]
pub fn solo_load(words: Words, found: &DutyResult) -> String {
    if found.total_hours > 0.0 {
        words.dutymap_part_load(&amount(found.top_hours))
    } else {
        words.dutymap_part_no_hours().to_owned()
    }
}

/// The second part: how far the hours are from being shared; empty without hours.
#[must_use]
pub fn solo_concentration(words: Words, map: &DutyMap, found: &DutyResult) -> String {
    let team: SortedSet<&String> = map.people.iter().chain(own(map.lines.iter()).map(|c| &c.who)).collect();
    let n = team.len();
    if found.total_hours <= 0.0 || n == 0 {
        return String::new();
    }
    let share = percent(found.top_hours / found.total_hours);
    let even = percent(1.0 / n as f64);
    match n {
        1 => words.dutymap_part_alone().to_owned(),
        n => words.dutymap_part_share(&share, &in_words(words, n), &even),
    }
}

/// The third part: what at most one person could do.
#[must_use]
pub fn solo_cover(words: Words, map: &DutyMap, found: &DutyResult) -> String {
    let (n, all) = (found.uncovered.len(), map.lines.len());
    match n {
        0 => words.dutymap_part_covered().to_owned(),
        n => words.dutymap_part_uncovered(&capitalised(&in_words(words, n)), &in_words(words, all)),
    }
}

/// The share that product developers carry, which does not count; empty without hours.
#[must_use]
pub fn solo_developers(words: Words, found: &DutyResult) -> String {
    if found.total_hours > 0.0 { words.dutymap_developers(&percent(found.developer_share)) } else { String::new() }
}

/// Whole percent.
fn percent(share: f64) -> String {
    amount((share * 100.0).round())
}

/// 1 for exactly one hour: what a plural hangs on.
fn one_or_many(hours: Thousandths) -> usize {
    if hours.0 == 1000 { 1 } else { 2 }
}
