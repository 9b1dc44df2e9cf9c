//! What one absence leaves without anybody, and on which system one more person changes most (DOMAIN E.2).
//!
//! Nothing here names a person: what follows is about systems.

use crate::{
    bus_factor::{Held, greedy_order},
    knowledge::{CRITICAL, Knowledge, KnowledgeResult, held, read},
    sorted::{SortedMap, SortedSet, sort_by},
};
use std::cmp::Reverse;

/// So many people cover a system.
const COVER: usize = 2;
/// Level of somebody who can follow a runbook with help.
const HELPER: u8 = 1;
/// So many pieces of advice are enough.
const MOST_PAIRINGS: usize = 5;

/// What is without anybody once the person is away whose absence hurts most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Absence {
    /// Ids of all systems that nobody can work on alone then, heaviest first; those without anybody today among them.
    pub orphaned: Vec<String>,
    /// Ids of the systems that only this absence leaves so, heaviest first.
    pub newly: Vec<String>,
    /// Weight of these, 0 when no single absence leaves a system so.
    pub weight: u32,
}

/// The single absence that newly leaves most weight without anybody who can work on it alone. Among equals the one that
/// leaves most systems so, then the one whose systems were entered first. `None` where the matrix says nothing.
#[must_use]
pub fn worst_absence(knowledge: &Knowledge) -> Option<Absence> {
    let systems = held(knowledge)?;
    let worst = worst(&systems).map(|(_, places)| places).unwrap_or_default();
    let ids = |is: &dyn Fn(usize, &Held) -> bool| {
        let mut found: Vec<&Held> = systems.iter().enumerate().filter(|(i, s)| is(*i, s)).map(|(_, s)| s).collect();
        sort_by(&mut found, |a, b| b.weight.cmp(&a.weight));
        found.into_iter().map(|s| s.id.to_owned()).collect()
    };
    Some(Absence {
        orphaned: ids(&|place, system| system.holders.is_empty() || worst.contains(&place)),
        newly: ids(&|place, _| worst.contains(&place)),
        weight: weight(&systems, &worst),
    })
}

fn weight(systems: &[Held], places: &[usize]) -> u32 {
    places.iter().filter_map(|&place| systems.get(place)).map(|s| s.weight).sum()
}

/// Whose absence newly leaves most weight without anybody, and the places of what is left so; `None` where no single
/// absence leaves a system so.
fn worst<'a>(systems: &[Held<'a>]) -> Option<(&'a str, Vec<usize>)> {
    let mut alone: SortedMap<&str, Vec<usize>> = SortedMap::new();
    for (place, system) in systems.iter().enumerate() {
        if let (1, Some(&holder)) = (system.holders.len(), system.holders.first()) {
            alone.or_default(holder).push(place);
        }
    }
    // What people are called decides nothing, so that a sentence does not change with a name.
    let rank =
        |(_, places): &(&str, Vec<usize>)| (weight(systems, places), places.len(), Reverse(places.first().copied()));
    alone.into_iter().max_by_key(rank)
}

/// A matrix once the person has left whose absence is the worst; that column says 0 everywhere, so that the matrix
/// still counts. `found` is what [`read`] says of the matrix.
///
/// The worst is that of [`worst_absence`]. Where that leaves no system without anybody, it is the one after which the
/// fewest people guard the team (E29), then most critical systems are thin, then who holds most weight, then what was
/// entered first.
pub(crate) fn after_worst(knowledge: &Knowledge, found: &KnowledgeResult) -> Knowledge {
    let systems = held(knowledge).unwrap_or_default();
    let mut left = knowledge.clone();
    if let Some(who) = worst(&systems).map(|(who, _)| who).or_else(|| most_missed(&systems, found)) {
        left.systems.iter_mut().filter_map(|system| system.levels.get_mut(who)).for_each(|level| *level = 0);
    }
    left
}

/// Who of the capable people leaves least behind, where nobody holds a system alone.
fn most_missed<'a>(systems: &[Held<'a>], found: &KnowledgeResult) -> Option<&'a str> {
    let mut holds: SortedMap<&str, Vec<usize>> = SortedMap::new();
    for (place, system) in systems.iter().enumerate() {
        for &holder in &system.holders {
            holds.or_default(holder).push(place);
        }
    }
    let rank = |(who, places): &(&str, Vec<usize>)| {
        // Whoever is part of a smallest set takes one off the bus factor; nobody else does, and nobody takes off two.
        let in_a_set = found.sets.iter().any(|set| set.iter().any(|member| member == who));
        let bus_factor = found.bus_factor - usize::from(in_a_set);
        let left = || {
            let critical = systems.iter().enumerate().filter(|(_, s)| s.weight == CRITICAL);
            critical.map(|(place, s)| s.holders.len() - usize::from(places.contains(&place)))
        };
        let guarded_by = left().min().map_or(bus_factor, |critical| critical.min(bus_factor));
        let thin = left().filter(|&holders| holders < COVER).count();
        (Reverse(guarded_by), thin, weight(systems, places), Reverse(places.clone()))
    };
    holds.into_iter().max_by_key(rank).map(|(who, _)| who)
}

/// What changes when one more person, who holds nothing else, can work on a system alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairing {
    /// The system's id.
    pub system: String,
    /// How many people can work on it alone today.
    pub holders: usize,
    /// Whether somebody can follow its runbook already, with help.
    pub helper: bool,
    /// The bus factor then; an upper bound where today's is one.
    pub bus_factor_after: usize,
    /// Smallest number of capable people on any system of weight 3 then; `None` without such a system.
    pub critical_after: Option<usize>,
    /// Share of the weight of weight-3 systems with fewer than two capable people then, in percent.
    pub thin_percent_after: f64,
}

impl Pairing {
    /// E29 as it is then: the bus factor or the least guarded system of weight 3, whichever is smaller.
    #[must_use]
    pub fn guarded_by(&self) -> usize {
        self.critical_after.map_or(self.bus_factor_after, |critical| critical.min(self.bus_factor_after))
    }
}

/// On which systems one more person changes most, at most five, best first. Asked about are the systems with fewer than
/// two capable people; without any, those with the fewest. Best is what guards most afterwards, then what leaves the
/// smallest share of critical weight thin, then the heavier system, then one that somebody already helps with, then the
/// one entered first. Empty where the matrix says nothing.
#[must_use]
pub fn pair_first(knowledge: &Knowledge) -> Vec<Pairing> {
    let (Some(systems), Some(found)) = (held(knowledge), read(knowledge)) else { return Vec::new() };
    let people: SortedSet<&str> = knowledge.people.iter().map(String::as_str).collect();
    let most = systems.iter().map(|s| s.holders.len()).min().unwrap_or_default().max(COVER - 1);
    let factors = factors_after(&systems, &found);
    let mut all: Vec<(Pairing, u32)> = Vec::new();
    for (place, ((system, entered), bus_factor_after)) in systems
        .iter()
        .zip(&knowledge.systems)
        .zip(factors)
        .enumerate()
        .filter(|(_, ((s, _), _))| s.holders.len() <= most)
    {
        let then = || {
            let critical = systems.iter().enumerate().filter(|(_, s)| s.weight == CRITICAL);
            critical.map(|(i, s)| s.holders.len() + usize::from(i == place))
        };
        let thin = then().filter(|&holders| holders < COVER).count();
        let pairing = Pairing {
            system: system.id.to_owned(),
            holders: system.holders.len(),
            helper: entered.levels.iter().any(|(who, level)| *level == HELPER && people.contains(who.as_str())),
            bus_factor_after,
            critical_after: then().min(),
            thin_percent_after: thin as f64 / then().count().max(1) as f64 * 100.0,
        };
        all.push((pairing, system.weight));
    }
    sort_by(&mut all, |(a, of_a), (b, of_b)| {
        let guards = b.guarded_by().cmp(&a.guarded_by());
        let thin = guards.then(a.thin_percent_after.total_cmp(&b.thin_percent_after));
        thin.then(of_b.cmp(of_a)).then(b.helper.cmp(&a.helper))
    });
    all.into_iter().take(MOST_PAIRINGS).map(|(pairing, _)| pairing).collect()
}

/// The bus factor by system, once one more person, who holds nothing else, can work on that system.
///
/// No new search is needed. Whoever drops a smallest set and the newcomer leaves as much orphaned as before, so the bus
/// factor rises by one at most; and it stays as it is exactly when one of today's smallest sets orphans more than half
/// even without that system.
fn factors_after(systems: &[Held], found: &KnowledgeResult) -> Vec<usize> {
    if !found.exact {
        return (0..systems.len()).map(|place| greedy_after(systems, place)).collect();
    }
    let total: u32 = systems.iter().map(|s| s.weight).sum();
    let mut lifts = vec![true; systems.len()];
    for set in &found.sets {
        let gone = |system: &Held| system.holders.iter().all(|who| set.iter().any(|absent| absent == who));
        let gone: Vec<bool> = systems.iter().map(gone).collect();
        let lost: u32 = systems.iter().zip(&gone).filter(|(_, gone)| **gone).map(|(s, _)| s.weight).sum();
        for ((lifts, system), gone) in lifts.iter_mut().zip(systems).zip(gone) {
            *lifts &= gone && (lost - system.weight) * 2 <= total;
        }
        if !lifts.contains(&true) {
            break;
        }
    }
    lifts.into_iter().map(|lifts| found.bus_factor + usize::from(lifts)).collect()
}

/// The greedy bound with one more person on the system at this place.
fn greedy_after(systems: &[Held], place: usize) -> usize {
    let longest = systems.iter().flat_map(|s| s.holders.iter()).map(|who| who.len()).max().unwrap_or_default();
    // Longer than every label, so nobody's.
    let newcomer = "+".repeat(longest + 1);
    let mut then: Vec<Held> = Vec::new();
    for (i, system) in systems.iter().enumerate() {
        let added = (i == place).then_some(newcomer.as_str());
        let holders = system.holders.iter().copied().chain(added).collect();
        then.push(Held { id: system.id, weight: system.weight, holders });
    }
    greedy_order(&then).len()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::knowledge::{System, tests::matrix};

    #[test]
    fn what_the_worst_absence_leaves() {
        let check = |people, systems: &[&str], orphaned: &[&str], newly: &[&str], weight| {
            let found = worst_absence(&matrix(people, systems)).unwrap();
            assert_eq!(found.orphaned, orphaned, "{systems:?}");
            assert_eq!((found.newly, found.weight), (newly.iter().map(|s| (*s).to_owned()).collect(), weight));
        };
        check("AB", &["x 1 A2", "y 3 A2", "z 3 A2 B2"], &["y", "x"], &["y", "x"], 4);
        check("AB", &["x 1 A2", "y 3 B2", "z 2"], &["y", "z"], &["y"], 3);
        check("AB", &["x 3 A2 B2"], &[], &[], 0);
        check("AB", &["x 3 A1", "y 1 B1"], &["x", "y"], &[], 0);
        // As heavy, but more systems; then what was entered first, whatever people are called.
        check("AB", &["x 3 A2", "y 2 B2", "z 1 B2"], &["y", "z"], &["y", "z"], 3);
        check("AB", &["x 2 B2", "y 2 A2"], &["x"], &["x"], 2);
        check("AB", &["x 2 A2", "y 2 B2"], &["x"], &["x"], 2);
        // B is not on the list of people.
        check("A", &["x 3 A2 B2"], &["x"], &["x"], 3);
    }

    #[test]
    fn what_a_departure_leaves() {
        // Bus factor, critical bus factor, systems with one person, systems with nobody.
        let check = |people, systems: &[&str], expected: (usize, Option<usize>, usize, usize)| {
            let matrix = matrix(people, systems);
            let found = read(&after_worst(&matrix, &read(&matrix).unwrap())).unwrap();
            let told = (found.bus_factor, found.critical_bus_factor, found.single_holder.len(), found.orphans.len());
            assert_eq!(told, expected, "{systems:?}");
        };
        check("AB", &["x 1 A2", "y 3 A2", "z 3 A2 B2"], (0, Some(0), 1, 2));
        check("AB", &["x 1 A2", "y 3 B2"], (0, Some(0), 1, 1));
        // Nobody is left, and that is no matrix that says nothing.
        check("A", &["x 3 A2"], (0, Some(0), 0, 1));
        check("A", &["x 3 A1"], (0, Some(0), 0, 1));
        // No single absence leaves a system without anybody: whoever takes most off what guards the team.
        check("ABC", &["x 3 B2 C2", "y 1 A2 B2 C2", "z 1 A2 B2 C2"], (1, Some(1), 1, 0));
        check("ABC", &["x 1 A2 B2 C2", "y 3 B2 C2", "z 3 A2 B2"], (2, Some(1), 2, 0));
        // B is not on the list of people, so it is A who leaves.
        check("A", &["x 3 A2 B2"], (0, Some(0), 0, 1));
    }

    #[test]
    fn where_one_more_person_changes_most() {
        // System, holders, whether somebody helps; then bus factor, critical bus factor, thin percent.
        let check = |people, systems: &[&str], expected: &[&str]| {
            let found: Vec<String> = pair_first(&matrix(people, systems)).iter().map(told).collect();
            assert_eq!(found, expected, "{systems:?}");
        };
        check("AB", &["x 3 A2 B1", "y 3 A2 B2"], &["x 1 true: 3 2 0"]);
        // Somebody who helps already comes first among equals, a heavy system before a light one.
        check("AB", &["x 1 A2", "y 1 A2 B1", "z 2 A2"], &["z 1 false: 2 - 0", "y 1 true: 1 - 0", "x 1 false: 1 - 0"]);
        // Nobody at all: what one more guards.
        check("A", &["x 3 A1", "y 3 A2"], &["x 0 true: 2 1 100", "y 1 false: 2 0 50"]);
        // All are covered: those with the fewest.
        check("ABC", &["x 2 A2 B2", "y 2 A2 B2 C2"], &["x 2 false: 4 - 0"]);
        // Of B, who is not on the list, nothing counts.
        check("A", &["x 3 A2 B1"], &["x 1 false: 2 2 0"]);
        assert_eq!(pair_first(&matrix("A", &["a 1", "b 1", "c 1", "d 1", "e 1", "f 1 A0"])).len(), MOST_PAIRINGS);
    }

    fn told(it: &Pairing) -> String {
        let critical = it.critical_after.map_or("-".to_owned(), |n| n.to_string());
        let Pairing { system, holders, helper, bus_factor_after, thin_percent_after, .. } = it;
        format!("{system} {holders} {helper}: {bus_factor_after} {critical} {thin_percent_after}")
    }

    /// Twenty people and forty systems, the most for which the bus factor is exact: advice takes one search, not one for
    /// each system.
    #[test]
    fn a_large_team_is_read() {
        let people: Vec<String> = (0..20).map(|n| format!("P{n:02}")).collect();
        let system = |n: usize, holders: usize| System {
            id: format!("s{n}"),
            name: String::new(),
            weight: (n % 3 + 1) as u8,
            levels: (0..holders).map(|k| (people[(n * 7 + k * 3) % 20].clone(), 2)).collect(),
        };
        for holders in [1, 2, 3, 8] {
            let systems = (0..40).map(|n| system(n, holders)).collect();
            let knowledge = Knowledge { people: people.clone(), systems, unfinished: false, given: 0 };
            let found = read(&knowledge).unwrap();
            assert_eq!(pair_first(&knowledge).len(), MOST_PAIRINGS);
            assert!(pair_first(&knowledge).iter().all(|p| p.bus_factor_after >= found.bus_factor));
            assert_eq!(worst_absence(&knowledge).unwrap().orphaned.len(), if holders == 1 { 2 } else { 0 });
        }
    }

    #[test]
    fn nothing_entered_says_nothing() {
        for empty in [Knowledge::default(), matrix("AB", &["x 3"]), matrix("", &["x 3 A2"])] {
            assert_eq!((worst_absence(&empty), pair_first(&empty)), (None, Vec::new()));
        }
    }
}
