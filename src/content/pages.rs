//! The long texts, in order: how the score is made, and where data is.

use crate::{
    Words,
    provenance::{SourceText, sources},
};

/// A heading and its paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub title: &'static str,
    /// One text each.
    pub paragraphs: Vec<String>,
}

fn section(title: &'static str, paragraphs: &[&'static str]) -> Section {
    Section { title, paragraphs: paragraphs.iter().map(|&text| text.to_owned()).collect() }
}

/// How the score is made, step by step, with its sources and its limits.
#[must_use]
pub fn method(w: Words) -> Vec<Section> {
    vec![
        section(w.method_for(), &[w.method_for_1(), w.method_for_2(), w.method_for_3()]),
        section(w.method_value(), &[w.method_value_1(), w.method_value_2(), w.method_value_3()]),
        section(w.method_unknown(), &[w.method_unknown_1(), w.method_unknown_2()]),
        section(w.method_evidence(), &[w.method_evidence_1(), w.method_evidence_2(), w.method_evidence_3()]),
        section(w.method_subrisk(), &[w.method_subrisk_1()]),
        section(w.method_gates(), &[w.method_gates_1(), w.method_gates_2()]),
        section(w.method_risk(), &[w.method_risk_1(), w.method_risk_2()]),
        section(w.method_bands(), &[w.method_bands_1()]),
        section(w.method_range(), &[w.method_range_1(), w.method_range_2()]),
        section(w.method_agreement(), &[w.method_agreement_1()]),
        section(w.method_hands(), &[w.method_hands_1(), w.method_hands_2()]),
        section(w.method_few(), &[w.method_few_1(), w.method_few_2()]),
        section(w.method_trend(), &[w.method_trend_1(), w.method_trend_2()]),
        section(w.method_knowledge(), &[w.method_knowledge_1(), w.method_knowledge_2()]),
        section(w.method_plan(), &[w.method_plan_1(), w.method_plan_2(), w.method_plan_3(), w.method_plan_4()]),
        section(w.method_choice(), &[w.method_choice_1(), w.method_choice_2()]),
        section(w.method_ground(), &[w.method_ground_1(), w.method_ground_2(), w.method_ground_3()]),
        section(
            w.method_limits(),
            &[w.method_limits_1(), w.method_limits_2(), w.method_limits_3(), w.method_limits_4(), w.method_limits_5()],
        ),
        Section { title: w.method_sources(), paragraphs: sources().iter().map(|s| source(w, s)).collect() },
    ]
}

fn source(w: Words, source: &SourceText) -> String {
    let id = if source.number < 10 { format!("S0{}", source.number) } else { format!("S{}", source.number) };
    if source.first_hand {
        w.method_source_first(&id, source.title, source.place)
    } else {
        w.method_source_second(&id, source.title, source.place)
    }
}

/// Where data is, who can read what, and what browsers delete.
#[must_use]
pub fn privacy(w: Words) -> Vec<Section> {
    vec![
        section(w.privacy_where(), &[w.privacy_where_1(), w.privacy_where_2()]),
        section(
            w.privacy_who(),
            &[w.privacy_who_collector(), w.privacy_who_profile(), w.privacy_who_file(), w.privacy_who_host()],
        ),
        section(
            w.privacy_confidential(),
            &[w.privacy_confidential_1(), w.privacy_confidential_2(), w.privacy_confidential_3()],
        ),
        section(w.privacy_browsers(), &[w.privacy_browsers_1()]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn pages_say_what_they_must() {
        let w = Words(Language::English);
        let check = |page: Vec<Section>, phrase: &str| {
            assert!(page.iter().flat_map(|s| &s.paragraphs).any(|p| p.contains(phrase)), "{phrase}");
        };
        check(method(w), "The score orders your conversation. It is not a measurement like a thermometer.");
        check(method(w), "S01: Google");
        check(method(w), "Known from quotations.");
        check(privacy(w), "confidential and not anonymous");
    }

    #[test]
    fn every_source_named_in_the_method_exists() {
        let page = method(Words(Language::English));
        let texts = page.iter().flat_map(|s| &s.paragraphs).flat_map(|p| p.split(['[', ']']).skip(1).step_by(2));
        let named: Vec<&str> = texts.flat_map(str::split_whitespace).collect();
        assert!(named.len() > 20);
        for id in named {
            let number = id.strip_prefix('S').and_then(|n| n.parse().ok());
            assert!(number.is_some_and(|n| crate::provenance::source(n).is_some()), "{id}");
        }
    }
}
