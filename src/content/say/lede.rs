//! The two or three sentences under the headline.

use super::{
    number::in_words,
    sentence::{after_another, clauses, sentence},
    subject::{front, worst_part},
};
use crate::{Words, text};
use domain::{
    confidentiality::Detail,
    risk::{Band, SubRiskId},
    round::Round,
    score::{Assessment, RiskResult},
};

/// So many findings fit into a sentence.
const MOST_CLAUSES: usize = 3;

/// What is worst, and how sure the order is.
#[must_use]
pub fn lede(words: Words, _round: &Round, assessment: &Assessment) -> String {
    let front = front(assessment);
    let Some(first) = front.first() else { return words.say_lede_none().to_owned() };
    let found = match assessment.detail {
        Detail::RisksOnly => highest(words, first),
        Detail::Questions => {
            let clause = |risk: &&RiskResult| {
                worst_part(assessment, risk).map(|(part, band)| clause(words, assessment, part.id, band))
            };
            let found: Vec<String> = front.iter().filter_map(clause).take(MOST_CLAUSES).collect();
            if found.is_empty() {
                return words.say_lede_nothing().to_owned();
            }
            sentence(words, &clauses(words, &found))
        }
    };
    let close = if front.len() > 1 { words.say_lede_close(&in_words(words, front.len())) } else { String::new() };
    after_another(&[found, close])
}

fn highest(words: Words, risk: &RiskResult) -> String {
    let band = risk.band().map_or("", |band| text::band(words.0, band).name);
    words.say_lede_highest(text::risk(words.0, risk.id).short, band)
}

/// What a bad sub-risk means; for the bus factor what the knowledge matrix counted.
fn clause(words: Words, assessment: &Assessment, id: SubRiskId, band: Band) -> String {
    let single = assessment.knowledge.as_ref().map_or(0, |k| k.single_holder.len());
    if Some(id) == SubRiskId::new(5, 2) && single > 1 {
        return words
            .say_single_experts(&in_words(words, single), &in_words(words, assessment.matrix.counted.systems.len()));
    }
    let text = text::subrisk(words.0, id);
    (if band >= Band::High { text.high_clause } else { text.mid_clause }).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{super::sentence::capitalised, *};

    #[test]
    fn every_clause_fits_into_a_sentence() {
        for id in SubRiskId::ALL {
            let text = text::subrisk(crate::Language::English, id);
            for clause in [text.mid_clause, text.high_clause] {
                assert_ne!(capitalised(clause), clause, "{id}: {clause}");
                assert!(!clause.ends_with('.'), "{id}: {clause}");
            }
        }
    }
}
