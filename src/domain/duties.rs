//! Who carries the duties of running a service, and the solo-ops load index (DOMAIN E.3).

use crate::{
    catalogue::Catalogue,
    evidence::Thousandths,
    sorted::{SortedMap, SortedSet},
};

/// One of the thirteen standard duties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// "D01" to "D13".
    pub id: &'static str,
    /// How much the service suffers without it, 1 to 3.
    pub weight: u8,
}

/// What kind of carrier somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A product developer.
    Developer,
    /// Operations staff.
    Operations,
    /// A platform team.
    Platform,
    /// An outside company; its hours are not the team's.
    Vendor,
}

/// Somebody who carries a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// Label of the person or company.
    pub who: String,
    /// What kind of carrier.
    pub role: Role,
    /// Hours a week.
    pub hours: Thousandths,
}

/// One line of the duty map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyLine {
    /// A standard duty's id, or one of the team's own.
    pub id: String,
    /// Weight 1 to 3.
    pub weight: u8,
    /// Who does it; nobody when empty.
    pub carriers: Vec<Carrier>,
    /// Who else could.
    pub able: Vec<String>,
}

/// The duty map of a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DutyMap {
    /// Everybody on the team, whether they carry a duty or not.
    pub people: Vec<String>,
    /// One line per duty.
    pub lines: Vec<DutyLine>,
}

/// What the duty map says.
#[derive(Clone, Debug, PartialEq)]
pub struct DutyResult {
    /// The most loaded person, if anybody carries hours.
    pub top: Option<String>,
    /// That person's hours a week.
    pub top_hours: f64,
    /// All hours a week without vendors.
    pub total_hours: f64,
    /// Load of the most loaded person, 0 to 1 (1 is 20 hours).
    pub load: f64,
    /// Concentration of hours over the team, 0 even to 1 one person.
    pub concentration: f64,
    /// Share of duty weight that at most one person could do, 0 to 1.
    pub uncovered_share: f64,
    /// The solo-ops load index, 0 to 100.
    pub index: f64,
    /// Share of operations hours carried by product developers, 0 to 1.
    pub developer_share: f64,
    /// Ids of duties without a vendor and with at most one able person.
    pub uncovered: Vec<String>,
    /// Ids of duties that nobody does.
    pub nobody: Vec<String>,
    /// Operations work in full-time equivalents: hours without vendors over 38.
    pub operations_fte: f64,
}

/// The standard duties that have no line yet. A map counts when there are none: duties that nobody was asked about are not duties
/// that nobody does.
#[must_use]
pub fn open(catalogue: &Catalogue, map: &DutyMap) -> Vec<&'static str> {
    let is_open = |id: &&str| !map.lines.iter().any(|line| line.id == *id);
    catalogue.duties.iter().map(|duty| duty.id).filter(is_open).collect()
}

/// Hours a week that load a person fully: half a 40-hour week, the cap Google sets even for specialists.
pub const FULL_LOAD: f64 = 20.0;
/// Hours a week of one full-time equivalent.
const FULL_TIME: f64 = 38.0;
/// Weights of load, concentration and missing cover in the index (DOMAIN E.3); they sum to 1.
pub const PARTS: [f64; 3] = [0.35, 0.35, 0.30];

/// Reads the map; `None` when it names nobody, or no line says who does or could do it.
///
/// Somebody who carries a duty counts as one of the team, listed or not; hours below zero count as none.
#[must_use]
pub fn read(duties: &DutyMap) -> Option<DutyResult> {
    let own = || duties.lines.iter().flat_map(|l| &l.carriers).filter(|c| c.role != Role::Vendor);
    let people: SortedSet<&str> =
        duties.people.iter().map(String::as_str).chain(own().map(|c| c.who.as_str())).collect();
    if people.is_empty() || duties.lines.iter().all(|l| l.carriers.is_empty() && l.able.is_empty()) {
        return None;
    }
    let mut hours: SortedMap<&str, Hours> = SortedMap::new();
    for carrier in own() {
        hours.or_default(carrier.who.as_str()).add(carrier);
    }
    let total = hours.values().fold(Hours::default(), |sum, h| sum.and(*h));
    // `max_by_key` takes the last of equals; from the back that is the first by name.
    let top = hours.iter().rev().max_by_key(|(_, h)| h.all).filter(|(_, h)| h.all > 0);
    let top_hours = top.map_or(0.0, |(_, h)| thousandths(h.all));
    let total_hours = thousandths(total.all);

    let load = (top_hours / FULL_LOAD).min(1.0);
    let concentration = concentration(top_hours, total_hours, people.len());
    let weight =
        |lines: &mut dyn Iterator<Item = &DutyLine>| lines.map(|l| f64::from(l.weight.clamp(1, 3))).sum::<f64>();
    let uncovered = || duties.lines.iter().filter(|l| l.is_uncovered());
    let uncovered_share = weight(&mut uncovered()) / weight(&mut duties.lines.iter());
    let [of_load, of_concentration, of_cover] = PARTS;
    let ids = |lines: &mut dyn Iterator<Item = &DutyLine>| lines.map(|l| l.id.clone()).collect();
    Some(DutyResult {
        top: top.map(|(who, _)| (*who).to_owned()),
        top_hours,
        total_hours,
        load,
        concentration,
        uncovered_share,
        index: 100.0 * (of_load * load + of_concentration * concentration + of_cover * uncovered_share),
        developer_share: if total.all > 0 { thousandths(total.by_developers) / total_hours } else { 0.0 },
        uncovered: ids(&mut uncovered()),
        nobody: ids(&mut duties.lines.iter().filter(|l| l.carriers.is_empty())),
        operations_fte: total_hours / FULL_TIME,
    })
}

/// How far the top person's share is above an even one: 0 even, 1 one person; 0 without hours.
fn concentration(top_hours: f64, total_hours: f64, people: usize) -> f64 {
    let even = 1.0 / people as f64;
    match (total_hours > 0.0, people > 1) {
        (false, _) => 0.0,
        (true, false) => 1.0,
        (true, true) => ((top_hours / total_hours - even) / (1.0 - even)).clamp(0.0, 1.0),
    }
}

impl DutyLine {
    /// No company does it and at most one person could.
    fn is_uncovered(&self) -> bool {
        let able: SortedSet<&String> = self.able.iter().collect();
        able.len() <= 1 && !self.carriers.iter().any(|c| c.role == Role::Vendor)
    }
}

/// Hours in thousandths, summed without rounding.
#[derive(Clone, Copy, Default)]
struct Hours {
    all: i128,
    by_developers: i128,
}

impl Hours {
    fn add(&mut self, carrier: &Carrier) {
        let hours = i128::from(carrier.hours.0.max(0));
        self.all += hours;
        if carrier.role == Role::Developer {
            self.by_developers += hours;
        }
    }

    const fn and(self, other: Self) -> Self {
        Self { all: self.all + other.all, by_developers: self.by_developers + other.by_developers }
    }
}

fn thousandths(sum: i128) -> f64 {
    sum as f64 / 1000.0
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Reads lines such as `D02 3 P1:dev:3 P4:vendor:0.5 | P1 P2`: id, weight, carriers, who else could.
    fn map(people: &str, lines: &[&str]) -> DutyMap {
        let carrier = |text: &str| {
            let mut parts = text.split(':');
            let who = parts.next().unwrap().to_owned();
            let role = match parts.next().unwrap() {
                "dev" => Role::Developer,
                "ops" => Role::Operations,
                _ => Role::Vendor,
            };
            let hours: f64 = parts.next().unwrap().parse().unwrap();
            Carrier { who, role, hours: Thousandths((hours * 1000.0).round() as i64) }
        };
        let line = |text: &&str| {
            let (left, right) = text.split_once('|').unwrap();
            let mut words = left.split_whitespace();
            DutyLine {
                id: words.next().unwrap().to_owned(),
                weight: words.next().unwrap().parse().unwrap(),
                carriers: words.map(carrier).collect(),
                able: right.split_whitespace().map(str::to_owned).collect(),
            }
        };
        DutyMap {
            people: people.split_whitespace().map(str::to_owned).collect(),
            lines: lines.iter().map(line).collect(),
        }
    }

    #[test]
    fn what_the_map_says() {
        let check =
            |people, lines: &[&str], load: f64, concentration: f64, uncovered: f64, index: f64, developers: f64| {
                let found = read(&map(people, lines)).unwrap();
                let numbers =
                    [found.load, found.concentration, found.uncovered_share, found.index, found.developer_share];
                let expected = [load, concentration, uncovered, index, developers];
                assert!(numbers.iter().zip(expected).all(|(n, e)| (n - e).abs() < 1e-9), "{lines:?}: {numbers:?}");
            };
        check("A B", &["D01 3 A:dev:10 B:dev:10 | A B"], 0.5, 0.0, 0.0, 17.5, 1.0);
        check("A B", &["D01 3 A:dev:40 | A"], 1.0, 1.0, 1.0, 100.0, 1.0);
        check("A", &["D01 3 A:ops:10 | A"], 0.5, 1.0, 1.0, 82.5, 0.0);
        // A company's hours are not the team's, and what a company does is covered.
        check("A B", &["D01 2 V:vendor:30 | ", "D02 2 | A"], 0.0, 0.0, 0.5, 15.0, 0.0);
        check("A B", &["D01 1 A:dev:-5 | A B"], 0.0, 0.0, 0.0, 0.0, 0.0);
        // B is not on the list and still one of two.
        check("A", &["D01 1 A:dev:5 B:ops:5 | A B"], 0.25, 0.0, 0.0, 8.75, 0.5);
    }

    #[test]
    fn names_and_lists() {
        let found =
            read(&map("A B", &["D01 3 B:dev:19 A:dev:19 | A A", "D02 2 | A B", "D03 1 V:vendor:1 | "])).unwrap();
        assert_eq!(found.top.as_deref(), Some("A"));
        assert_eq!(found.uncovered, ["D01"]);
        assert_eq!(found.nobody, ["D02"]);
        assert!((found.operations_fte - 1.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_entered_says_nothing() {
        assert_eq!(read(&DutyMap::default()), None);
        assert_eq!(read(&map("A B", &["D01 3 | ", "D02 2 | "])), None);
        assert_eq!(read(&map("", &["D01 3 | "])), None);
    }
}
