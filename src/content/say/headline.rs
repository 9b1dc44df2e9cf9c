//! The sentence a results screen opens with.

use super::{
    number::in_words,
    one_person::{runs_through, the_one},
    sentence::{capitalised, sentence},
    subject::subject,
};
use crate::{CATALOGUE, Words, text};
use domain::{
    confidentiality::gate_may_show,
    gate::{GateId, GateState},
    risk::Band,
    round::Round,
    score::{Assessment, GateResult, RiskResult},
};

/// How many risks are worst, and the one thing to know beside that: "Three of your five risks are critical, and all
/// three run through one person."
#[must_use]
pub fn headline(words: Words, round: &Round, assessment: &Assessment) -> String {
    told_to(words, round, assessment, |all| words.say_your(all))
}

/// The same to people who are not on the team: "Three of five risks are critical".
#[must_use]
pub fn headline_about(words: Words, round: &Round, assessment: &Assessment) -> String {
    told_to(words, round, assessment, str::to_owned)
}

/// `whose` says whose risks they are.
fn told_to(words: Words, round: &Round, assessment: &Assessment, whose: impl Fn(&str) -> String) -> String {
    let ranked: Vec<&RiskResult> = assessment.ranked().into_iter().filter(|r| r.score.is_some()).collect();
    let Some(band) = ranked.first().and_then(|r| r.band()) else {
        return sentence(words, words.say_headline_none());
    };
    let worst: Vec<&RiskResult> = ranked.iter().copied().filter(|r| r.band() == Some(band)).collect();
    let said = how_many(words, assessment, band, &worst, ranked.len(), whose);
    match beside(words, round, assessment, band, &worst) {
        Some(clause) => words.say_stop(&words.list_clause_and(&said, &clause)),
        None => words.say_stop(&said),
    }
}

fn how_many(
    words: Words,
    assessment: &Assessment,
    band: Band,
    worst: &[&RiskResult],
    of: usize,
    whose: impl Fn(&str) -> String,
) -> String {
    let all = in_words(words, of);
    let n = worst.len();
    if n == of && n > 1 || band == Band::Healthy {
        return match band {
            Band::Healthy => words.say_headline_healthy(&all),
            Band::Watch => words.say_headline_all_watch(&whose(&all)),
            Band::Elevated => words.say_headline_all_elevated(&all),
            Band::High => words.say_headline_all_high(&all),
            Band::Critical => words.say_headline_all_critical(&all),
        };
    }
    let (count, all) = (in_words(words, n), whose(&all));
    let first = worst.first().map_or("", |r| subject(words, assessment, r));
    match band {
        Band::Critical => words.say_headline_critical(n, &all, first, &capitalised(&count)),
        Band::High => words.say_headline_high(n, &all, first, &capitalised(&count)),
        Band::Elevated => words.say_headline_elevated(n, &all, first, &capitalised(&count)),
        Band::Watch | Band::Healthy => words.say_headline_watch(n, &all, first, &count),
    }
}

/// What to know beside the count: one person first, then the alarms.
fn beside(words: Words, round: &Round, assessment: &Assessment, band: Band, worst: &[&RiskResult]) -> Option<String> {
    if band >= Band::Elevated
        && let Some(person) = the_one(assessment)
    {
        let through = worst.iter().filter(|r| runs_through(round, person, r.id)).count();
        if through == worst.len() {
            return Some(words.say_one_person(through, &in_words(words, through)));
        }
        if through > 1 {
            return Some(words.say_one_person_some(&in_words(words, through)));
        }
    }
    if assessment.knowledge.as_ref().is_some_and(|k| k.exact && k.bus_factor == 1) {
        return Some(words.say_one_absence().to_owned());
    }
    let told = |gate: GateId| is_told(assessment, gate).then(|| text::gate(words.0, gate).headline.to_owned());
    let first = [GateId::SingleDeployer, GateId::LonePager, GateId::NoRestore];
    let others = CATALOGUE.gates.iter().map(|g| g.id);
    first.into_iter().chain(others).find_map(told)
}

/// A confirmed gate; below five people only one that does not rest on answers.
fn is_told(assessment: &Assessment, gate: GateId) -> bool {
    let told = |found: &GateResult| found.state == GateState::Confirmed && gate_may_show(assessment.detail, found);
    assessment.gates.get(&gate).is_some_and(told)
}
