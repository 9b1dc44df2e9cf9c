//! Who can run what, and the bus factor (DOMAIN E.1, E.2).

use crate::{
    bus_factor::{Held, greedy_order, smallest_sets},
    sorted::{SortedMap, SortedSet, sort_by},
};

/// Systems and people with a level from 0 to 3 each: 0 knows nothing of it, 1 can follow a runbook with help,
/// 2 can work alone, 3 can change its design and teach it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Knowledge {
    /// Labels of people; numbers or letters will do.
    pub people: Vec<String>,
    /// What the team runs.
    pub systems: Vec<System>,
    /// Some levels of these people are not entered yet. Nothing is counted then: an absent level would count as 0.
    pub unfinished: bool,
    /// The highest number that a system of this round was ever given; a number of a system that was removed is not given again,
    /// since rows from other devices speak of systems by their numbers.
    pub given: u16,
}

impl Knowledge {
    /// Whether every person has a level on every system, be it 0.
    #[must_use]
    pub fn is_filled(&self) -> bool {
        self.systems.iter().all(|system| self.people.iter().all(|who| system.levels.contains_key(who)))
    }

    /// Whether it says anything: nothing of it is open, somebody is on the list, and there is a level. An empty matrix would look
    /// like a team that knows nothing.
    #[must_use]
    pub fn counts(&self) -> bool {
        let is_rated = self.systems.iter().any(|system| !system.levels.is_empty());
        !self.unfinished && !self.people.is_empty() && is_rated
    }

    /// Writes down every absent level of a finished matrix as the 0 that it stands for, so that what comes to it later can be
    /// told from it.
    pub fn spell_out(&mut self) {
        if !self.unfinished {
            self.fill();
        }
    }

    /// Counts every absent level as 0.
    pub fn finish(&mut self) {
        self.fill();
        self.unfinished = false;
    }

    fn fill(&mut self) {
        for system in &mut self.systems {
            for who in &self.people {
                system.levels.or_insert(who.clone(), 0);
            }
        }
    }
}

/// One system and who knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct System {
    /// Stable id within the round.
    pub id: String,
    /// What the team calls it.
    pub name: String,
    /// 3 = customers stop without it, 2 = hurts within a day, 1 = can wait.
    pub weight: u8,
    /// Level by person; absent means 0.
    pub levels: SortedMap<String, u8>,
}

/// What the knowledge matrix says.
#[derive(Clone, Debug, PartialEq)]
pub struct KnowledgeResult {
    /// Size of the smallest set of people whose absence leaves more than half of the total weight orphaned.
    pub bus_factor: usize,
    /// Whether `bus_factor` is exact; above the size limits it is the greedy upper bound, "at most".
    pub exact: bool,
    /// All sets of that size which do it, each sorted (empty when not exact).
    pub sets: Vec<Vec<String>>,
    /// The greedy upper bound.
    pub greedy: usize,
    /// Smallest number of capable people on any system of weight 3; `None` without such a system.
    pub critical_bus_factor: Option<usize>,
    /// Ids of systems with exactly one capable person, heaviest first.
    pub single_holder: Vec<String>,
    /// Ids of systems without a capable person.
    pub orphans: Vec<String>,
    /// By person the weight of the systems only they hold; for that person and the facilitator only.
    pub sole_weight: SortedMap<String, u32>,
    /// E28: share of the weight of weight-3 systems with fewer than two capable people, in percent.
    pub thin_critical_percent: f64,
}

impl KnowledgeResult {
    /// E29: the bus factor of the team or of the least guarded critical system, whichever is smaller, because a
    /// healthy average must not hide one unguarded core system.
    #[must_use]
    pub fn guarded_by(&self) -> usize {
        self.critical_bus_factor.map_or(self.bus_factor, |critical| critical.min(self.bus_factor))
    }
}

/// Weight of a system without which customers stop.
pub(crate) const CRITICAL: u32 = 3;

/// Reads the matrix; `None` unless it counts. Levels of people who are not on
/// the list do not count: the list says who is present.
#[must_use]
pub fn read(knowledge: &Knowledge) -> Option<KnowledgeResult> {
    let systems = held(knowledge)?;
    let greedy = greedy_order(&systems);
    let sets = smallest_sets(&systems, greedy.len());
    let critical = || systems.iter().filter(|s| s.weight == CRITICAL);
    let thin = critical().filter(|s| s.holders.len() < 2).count();
    let mut single: Vec<&Held> = systems.iter().filter(|s| s.holders.len() == 1).collect();
    sort_by(&mut single, |a, b| b.weight.cmp(&a.weight));
    let mut sole_weight: SortedMap<String, u32> = SortedMap::new();
    for system in &single {
        for &holder in &system.holders {
            *sole_weight.or_default(holder.to_owned()) += system.weight;
        }
    }
    Some(KnowledgeResult {
        bus_factor: sets.first().map_or(greedy.len(), Vec::len),
        exact: !sets.is_empty(),
        sets: sets.into_iter().map(|set| set.into_iter().map(str::to_owned).collect()).collect(),
        greedy: greedy.len(),
        critical_bus_factor: critical().map(|s| s.holders.len()).min(),
        single_holder: single.into_iter().map(|s| s.id.to_owned()).collect(),
        orphans: systems.iter().filter(|s| s.holders.is_empty()).map(|s| s.id.to_owned()).collect(),
        thin_critical_percent: thin as f64 / critical().count().max(1) as f64 * 100.0,
        sole_weight,
    })
}

/// Every system with who can run it alone, in the order entered; `None` where [`read`] says nothing.
pub(crate) fn held(knowledge: &Knowledge) -> Option<Vec<Held<'_>>> {
    if !knowledge.counts() {
        return None;
    }
    let people: SortedSet<&str> = knowledge.people.iter().map(String::as_str).collect();
    Some(knowledge.systems.iter().map(|s| Held::new(s, &people)).collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
pub(crate) mod tests {
    use super::*;

    /// Reads lines such as `s1 3 A2 B1`: system, weight, people with levels.
    pub(crate) fn matrix(people: &str, systems: &[&str]) -> Knowledge {
        let system = |line: &&str| {
            let mut words = line.split(' ');
            let id = words.next().unwrap().to_owned();
            let weight = words.next().unwrap().parse().unwrap();
            let levels = words.map(|w| (w[..1].to_owned(), w[1..].parse().unwrap())).collect();
            System { name: id.clone(), id, weight, levels }
        };
        let people = people.chars().map(String::from).collect();
        Knowledge { people, systems: systems.iter().map(system).collect(), unfinished: false, given: 0 }
    }

    #[test]
    fn what_the_matrix_says() {
        let check =
            |people, systems: &[&str], bus_factor, greedy, critical, single: &[&str], orphans: &[&str], thin: f64| {
                let found = read(&matrix(people, systems)).unwrap();
                assert_eq!(
                    (found.bus_factor, found.greedy, found.critical_bus_factor),
                    (bus_factor, greedy, critical),
                    "{systems:?}"
                );
                assert!(found.exact);
                assert_eq!(found.single_holder, single, "{systems:?}");
                assert_eq!(found.orphans, orphans, "{systems:?}");
                assert!((found.thin_critical_percent - thin).abs() < 1e-9, "{systems:?}");
            };
        let five = ["s1 1 A2", "s2 1 C2 D2", "s3 1 A2", "s4 1 C2 D2", "s5 1 A2 B2"];
        check("ABCD", &five, 2, 3, None, &["s1", "s3"], &[], 0.0);
        check("AB", &["x 3 A2 B1", "y 3 A3 B2", "z 1 B1"], 1, 1, Some(1), &["x"], &["z"], 50.0);
        check("AB", &["light 1 A2", "heavy 3 A3", "mid 2 A2"], 1, 1, Some(1), &["heavy", "mid", "light"], &[], 100.0);
        check("A", &["x 3 A0"], 0, 0, Some(0), &[], &["x"], 100.0);
        // B is not on the list of people.
        check("A", &["x 3 A2 B3"], 1, 1, Some(1), &["x"], &[], 100.0);
    }

    #[test]
    fn sets_and_sole_weight() {
        let found = read(&matrix("ABC", &["x 3 A2", "y 3 B2", "z 3 C2"])).unwrap();
        assert_eq!(found.sets, [["A", "B"], ["A", "C"], ["B", "C"]]);
        assert_eq!(found.sole_weight, [("A", 3), ("B", 3), ("C", 3)].map(|(p, w)| (p.to_owned(), w)).into());
        assert_eq!(found.guarded_by(), 1);
    }

    #[test]
    fn nothing_entered_says_nothing() {
        assert_eq!(read(&Knowledge::default()), None);
        assert_eq!(read(&matrix("AB", &["x 3", "y 2"])), None);
        assert_eq!(read(&matrix("", &["x 3 A2"])), None);
    }
}
