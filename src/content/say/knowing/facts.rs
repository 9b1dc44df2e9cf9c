//! The figures beside the headline.

use super::super::number::{amount, percent};
use crate::{Words, text};
use domain::{risk::SubRiskId, round::Round, score::Assessment};

/// A figure and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The figure, set large: "1", "at most 7", "19.5 of 21", "93 %".
    pub value: String,
    /// What it counts, without capital and stop, as it goes on from the figure.
    pub label: String,
}

/// Bus factor and least covered vital system, the hours that fall to one person, the duties that nobody does, and the
/// share of product developers, in this order; what nothing was entered for is left out.
#[must_use]
pub fn knowing_facts(words: Words, round: &Round, assessment: &Assessment) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut fact = |value: String, label: String| facts.push(Fact { value, label });
    if let Some(found) = &assessment.knowledge {
        let value = found.bus_factor.to_string();
        let value = if found.exact { value } else { words.knowing_at_most(&value) };
        fact(value, words.knowing_fact_bus_factor(found.bus_factor));
        if let Some(n) = found.critical_bus_factor {
            fact(n.to_string(), words.knowing_fact_critical(n));
        }
    }
    if let Some(found) = &assessment.duties {
        if found.total_hours > 0.0 {
            let hours = words.knowing_of(&amount(found.top_hours), &amount(found.total_hours));
            fact(hours, words.knowing_fact_hours().to_owned());
        }
        let undone = found.nobody.len();
        let of = words.knowing_of(&undone.to_string(), &round.duties.lines.len().to_string());
        fact(of, words.knowing_fact_undone(undone));
        if found.total_hours > 0.0 {
            let share = words.knowing_percent(&percent(found.developer_share));
            fact(share, words.knowing_fact_developers().to_owned());
        }
    }
    facts
}

/// What stands below the title of the solo-ops chart: how to read it, and where the index goes.
#[must_use]
pub fn solo_sub(words: Words) -> String {
    let part = SubRiskId::new(1, 1).map_or("", |id| text::subrisk(words.0, id).subject);
    words.solo_sub(part)
}
