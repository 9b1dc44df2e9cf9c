//! Where to pair first, and what that changes.

use super::{
    super::sentence::{after_another, nouns},
    in_words, is_vital,
};
use crate::Words;
use domain::{
    absence::{Pairing, pair_first},
    knowledge::KnowledgeResult,
    score::Assessment,
};

/// "Pair on Payment module first: one more who can work on it alone means that …", and what comes next. Empty where the
/// matrix says nothing.
#[must_use]
pub fn pairing_line(words: Words, assessment: &Assessment) -> String {
    let pairings = pair_first(&assessment.matrix.counted);
    let (Some((first, rest)), Some(before)) = (pairings.split_first(), &assessment.knowledge) else {
        return String::new();
    };
    let (name, effect) = (name(assessment, first), effect(words, assessment, before, first));
    let advice = match first.holders {
        0 => words.knowing_pair_nobody(&name, &effect),
        _ => words.knowing_pair(&name, &effect),
    };
    let helper = if first.helper { words.knowing_pair_helper() } else { "" };
    let next: Vec<String> = rest.iter().map(|pairing| self::name(assessment, pairing)).collect();
    let next = if next.is_empty() { next.concat() } else { words.knowing_pair_next(next.len(), &nouns(words, &next)) };
    after_another(&[advice, helper.to_owned(), next])
}

fn name(assessment: &Assessment, pairing: &Pairing) -> String {
    let system = assessment.matrix.counted.systems.iter().find(|system| system.id == pairing.system);
    system.map(|system| system.name.clone()).unwrap_or_default()
}

/// The most that it changes, as a clause: the least covered vital system, the bus factor, how many vital systems stop
/// short of two people, or only this system.
fn effect(words: Words, assessment: &Assessment, before: &KnowledgeResult, pairing: &Pairing) -> String {
    if let Some(after) = pairing.critical_after.filter(|&after| before.critical_bus_factor.is_some_and(|b| after > b)) {
        return words.knowing_pair_critical(after, &in_words(words, after));
    }
    // Of bounds nobody knows whether one that rises is more than a bound.
    if before.exact && pairing.bus_factor_after > before.bus_factor {
        return match before.bus_factor {
            0 => words.knowing_pair_half().to_owned(),
            n => words.knowing_pair_factor(&in_words(words, pairing.bus_factor_after), &in_words(words, n)),
        };
    }
    if pairing.thin_percent_after < before.thin_critical_percent {
        let vital = assessment.matrix.counted.systems.iter().filter(|system| is_vital(system)).count();
        let thin = |percent: f64| (percent / 100.0 * vital as f64).round() as usize;
        let (after, before) = (thin(pairing.thin_percent_after), thin(before.thin_critical_percent));
        return words.knowing_pair_thin(after, &in_words(words, after), &in_words(words, before));
    }
    words.knowing_pair_people(pairing.holders + 1, &in_words(words, pairing.holders + 1))
}
