//! Who can run what, and the bus factor (DOMAIN E.1, E.2).

use std::collections::BTreeMap;

/// Systems and people with a level from 0 to 3 each: 0 knows nothing of it, 1 can follow a runbook with help,
/// 2 can work alone, 3 can change its design and teach it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Knowledge {
    /// Labels of people; numbers or letters will do.
    pub people: Vec<String>,
    /// What the team runs.
    pub systems: Vec<System>,
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
    pub levels: BTreeMap<String, u8>,
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
    /// E28: share of the weight of weight-3 systems with fewer than two capable people, in percent.
    pub thin_critical_percent: f64,
}

/// Reads the matrix; `None` when it has no system or no person.
#[must_use]
pub fn read(knowledge: &Knowledge) -> Option<KnowledgeResult> {
    let _ = knowledge;
    todo!()
}
