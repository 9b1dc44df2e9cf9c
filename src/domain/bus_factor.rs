//! How few absences leave more than half of what a team runs without anybody who can run it (DOMAIN E.2).
//!
//! Avelino's rule uses more than half of the files; CHAOSS counts the fewest people behind half of the contributions.

use crate::{
    knowledge::System,
    sorted::{SortedMap, SortedSet, sort_by},
};

/// Up to this many capable people the search is exact: under 61,000 sets.
const MOST_PEOPLE: usize = 20;
/// Up to this many absences the search is exact.
const MOST_ABSENT: usize = 6;
/// Level from which somebody can work alone.
const CAPABLE: u8 = 2;

/// A system and who can run it alone.
pub(crate) struct Held<'a> {
    /// The system's id.
    pub(crate) id: &'a str,
    /// How much hangs on it, at least 1.
    pub(crate) weight: u32,
    /// Who can run it alone.
    pub(crate) holders: SortedSet<&'a str>,
}

impl<'a> Held<'a> {
    /// Who of these people holds a system.
    pub(crate) fn new(system: &'a System, people: &SortedSet<&str>) -> Self {
        let capable = |(who, level): (&'a String, &u8)| {
            (*level >= CAPABLE && people.contains(who.as_str())).then_some(who.as_str())
        };
        Self {
            id: &system.id,
            weight: u32::from(system.weight.clamp(1, 3)),
            holders: system.levels.iter().filter_map(capable).collect(),
        }
    }
}

/// Weight of what nobody can run, when `still_there` says who is.
fn orphaned(systems: &[Held], still_there: impl Fn(&str) -> bool) -> u32 {
    systems.iter().filter(|s| !s.holders.iter().any(|who| still_there(who))).map(|s| s.weight).sum()
}

/// Drops the person with the largest weight of systems first, ties by name, until more than half is orphaned.
/// An upper bound of the bus factor, as in Avelino's tool.
#[inline(never)]
pub(crate) fn greedy_order<'a>(systems: &[Held<'a>]) -> Vec<&'a str> {
    let total: u32 = systems.iter().map(|s| s.weight).sum();
    let mut reach: SortedMap<&str, u32> = SortedMap::new();
    for system in systems {
        for &who in &system.holders {
            *reach.or_default(who) += system.weight;
        }
    }
    let mut order: Vec<(&str, u32)> = reach.into_iter().collect();
    sort_by(&mut order, |a, b| b.1.cmp(&a.1));
    let mut gone = Vec::new();
    let mut rest = order.into_iter().map(|(who, _)| who);
    while orphaned(systems, |who| !gone.contains(&who)) * 2 <= total {
        match rest.next() {
            Some(who) => gone.push(who),
            None => break,
        }
    }
    gone
}

/// All smallest sets of people whose absence orphans more than half, each sorted, in order. Empty when that is too
/// much to search.
#[inline(never)]
pub(crate) fn smallest_sets<'a>(systems: &[Held<'a>], upper_bound: usize) -> Vec<Vec<&'a str>> {
    // Only capable people can be part of a smallest set: without anybody else it would be as good and smaller.
    let people: Vec<&str> =
        systems.iter().flat_map(|s| s.holders.iter().copied()).collect::<SortedSet<_>>().into_iter().collect();
    if people.len() > MOST_PEOPLE {
        return Vec::new();
    }
    // The first by name is the highest bit: of sets with as many members, the larger number comes first by name.
    let ranked = || people.iter().rev().enumerate();
    let mask = |s: &Held| ranked().filter(|(_, p)| s.holders.contains(*p)).fold(0u32, |m, (i, _)| m | 1 << i);
    let held: Vec<(u32, u32)> = systems.iter().map(|s| (mask(s), s.weight)).collect();
    let total: u32 = held.iter().map(|h| h.1).sum();
    let halves =
        |absent: u32| held.iter().filter(|(holders, _)| holders & !absent == 0).map(|h| h.1).sum::<u32>() * 2 > total;
    for size in 0..=upper_bound.min(MOST_ABSENT) {
        let mut sets: Vec<Vec<&str>> = combinations(people.len(), size)
            .filter(|&absent| halves(absent))
            .map(|absent| ranked().rev().filter(|(i, _)| absent >> i & 1 == 1).map(|(_, &p)| p).collect())
            .collect();
        if !sets.is_empty() {
            sets.reverse();
            return sets;
        }
    }
    Vec::new()
}

/// All sets of `size` among the first `n` (at most 20) bits, by Gosper's way from one set to the next larger number
/// with as many ones.
fn combinations(n: usize, size: usize) -> impl Iterator<Item = u32> {
    let end = 1u32 << n;
    let first = (1u32 << size) - 1;
    std::iter::successors(Some(first), move |&set| {
        let lowest = set & set.wrapping_neg();
        if lowest == 0 {
            return None;
        }
        let ripple = set + lowest;
        Some((((set ^ ripple) >> 2) / lowest) | ripple)
    })
    .take_while(move |&set| set < end)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn held<'a>(lines: &[(&'a str, u32, &[&'a str])]) -> Vec<Held<'a>> {
        lines
            .iter()
            .map(|&(id, weight, holders)| Held { id, weight, holders: holders.iter().copied().collect() })
            .collect()
    }

    #[test]
    fn greedy_is_only_an_upper_bound() {
        let systems = held(&[
            ("s1", 1, &["A"]),
            ("s2", 1, &["C", "D"]),
            ("s3", 1, &["A"]),
            ("s4", 1, &["C", "D"]),
            ("s5", 1, &["A", "B"]),
        ]);
        assert_eq!(greedy_order(&systems), ["A", "C", "D"]);
        assert_eq!(smallest_sets(&systems, 3), [["A", "B"]]);
    }

    /// The check value that CHAOSS publishes for its contributor absence factor.
    #[test]
    fn contributions_behind_half() {
        let contributions = [1000, 202, 90, 33, 332, 343, 42, 433];
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let lines: Vec<Held> = names
            .iter()
            .zip(contributions)
            .map(|(who, weight)| Held { id: who, weight, holders: [*who].into() })
            .collect();
        assert_eq!(greedy_order(&lines), ["a", "h"]);
        assert_eq!(smallest_sets(&lines, 2), [["a", "e"], ["a", "f"], ["a", "h"]]);
    }

    #[test]
    fn counts_of_sets() {
        let check = |n, size, expected| assert_eq!(combinations(n, size).count(), expected, "{size} of {n}");
        check(0, 0, 1);
        check(5, 0, 1);
        check(5, 1, 5);
        check(5, 2, 10);
        check(5, 5, 1);
        check(3, 4, 0);
        check(20, 6, 38760);
    }

    #[test]
    fn too_much_to_search_leaves_the_upper_bound() {
        let names: Vec<String> = (0..21).map(|i| format!("P{i}")).collect();
        let many: Vec<Held> = names.iter().map(|n| Held { id: n, weight: 1, holders: [n.as_str()].into() }).collect();
        assert_eq!(greedy_order(&many).len(), 11);
        assert!(smallest_sets(&many, 11).is_empty());
        assert!(smallest_sets(many.get(..20).unwrap(), 11).is_empty());
    }
}
