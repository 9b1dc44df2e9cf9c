//! What would move if something were otherwise. No sentence names a person.

use super::{
    hour::action_title,
    level_band::source_id,
    number::{amount, in_words, whole},
    sentence::{after_another, capitalised, nouns, semicolons},
};
use crate::{Words, text};
use domain::{
    evidence::MetricId,
    ops_load::{INTERRUPTIONS_A_MONTH, Load, OpsLoad},
    risk::{Band, RiskId, SubRiskId},
    round::Round,
    sorted::sort_by,
    what_if::{Assumed, Cause, Direction, Fact, Missing, Move, WhatIf},
};

/// So many actions stand in a sentence with their names; the rest is counted.
const MOST_NAMED: usize = 3;

/// A sentence for each risk that moves, the largest move first: "“Attrition and bus factor” falls from Critical to
/// Elevated, 85 to about 44: “Restore drill” and “Second pair of hands” lower it." A risk whose score reads the same
/// does not move.
#[must_use]
pub fn what_if_lines(words: Words, round: &Round, found: &WhatIf) -> Vec<String> {
    lines(words, round, &found.risks, &|id: RiskId| text::risk(words.0, id).name)
}

/// The same for each sub-risk; none below five people.
#[must_use]
pub fn what_if_parts(words: Words, round: &Round, found: &WhatIf) -> Vec<String> {
    lines(words, round, &found.subrisks, &|id: SubRiskId| text::subrisk(words.0, id).name)
}

/// How many risks do not move; empty where all do, or none has a score.
#[must_use]
pub fn what_if_still(words: Words, found: &WhatIf) -> String {
    let still = found.risks.iter().filter(|it| !is_seen(it)).count();
    match still {
        0 => String::new(),
        n if n == found.risks.len() => words.what_if_none().to_owned(),
        n => words.what_if_still(n, &capitalised(&in_words(words, n))),
    }
}

/// What a departure leaves: "If one person leaves, the bus factor drops from 2 to 1; three systems have nobody who can
/// work on them alone." Empty where none is assumed.
#[must_use]
pub fn what_if_departure(words: Words, found: &WhatIf) -> String {
    if found.missing.contains(&Missing::Knowledge) {
        return words.knowing_none().to_owned();
    }
    let (Some(factor), Some(orphans)) = (found.fact(Fact::BusFactor), found.fact(Fact::Orphans)) else {
        return String::new();
    };
    let [today, then] = found.exact;
    let people = |n: f64, exact| if exact { amount(n) } else { words.knowing_at_most(&amount(n)) };
    let (from, to) = (people(factor.from, today), people(factor.to, then));
    let change = match factor.direction() {
        Direction::Still => words.what_if_stays(&to),
        Direction::Down | Direction::Up => words.what_if_drops(&from, &to),
    };
    let (before, after) = (count(orphans.from), count(orphans.to));
    let nobody = words.what_if_nobody(after, &in_words(words, after));
    let systems = match before {
        0 => nobody,
        same if same == after => words.what_if_nobody_same(&nobody),
        fewer => words.what_if_nobody_more(&nobody, &in_words(words, fewer)),
    };
    words.what_if_leaves(&change, &systems)
}

/// A sentence for each figure that doubles, with the yardstick that it lies beyond then, and one for the figures that
/// nobody looked up. None where nothing is assumed of pages.
#[must_use]
pub fn what_if_pages(words: Words, round: &Round, found: &WhatIf) -> Vec<String> {
    let about = |metric: MetricId, value: f64| {
        let is_about = round.evidence.looked_up.get(&metric).is_some_and(|looked_up| looked_up.range.is_some());
        if is_about { words.say_about(&amount(value)) } else { amount(value) }
    };
    let [_, then] = &found.load;
    let line = |it: &Move<Fact>| match it.what {
        Fact::Metric(metric @ MetricId::INCIDENTS) => {
            Some(incidents(words, then, it, [it.from, it.to].map(|value| about(metric, value))))
        }
        Fact::Metric(metric @ MetricId::NIGHT_PAGES) => {
            Some(nights(words, then, it, [it.from, it.to].map(|value| about(metric, value))))
        }
        _ => None,
    };
    let mut said: Vec<String> = found.facts.iter().filter_map(line).collect();
    let missing = found.missing.iter().filter_map(|missing| match missing {
        Missing::Figure(metric) => Some(text::metric(words.0, *metric).name.to_owned()),
        Missing::Knowledge => None,
    });
    let missing: Vec<String> = missing.collect();
    if !missing.is_empty() {
        said.push(words.what_if_pages_missing(&semicolons(words, &missing)));
    }
    said
}

/// What to keep in mind with these assumptions; empty where nothing is assumed.
#[must_use]
pub fn what_if_caveat(words: Words, assumed: &Assumed) -> String {
    if *assumed == Assumed::default() {
        return String::new();
    }
    let also = |holds: bool, says: &str| if holds { says.to_owned() } else { String::new() };
    after_another(&[
        words.what_if_caveat().to_owned(),
        also(!assumed.actions.is_empty(), words.what_if_caveat_actions()),
        also(assumed.departure, words.what_if_caveat_departure()),
        also(assumed.doubled_pages, words.what_if_caveat_pages()),
    ])
}

fn incidents(words: Words, then: &OpsLoad, it: &Move<Fact>, [from, to]: [String; 2]) -> String {
    match then.passed(Load::AfterPages) {
        _ if it.from <= 0.0 => words.load_says_no_pages().to_owned(),
        Some(_) => words.what_if_incidents_past(&from, &to, &source_id(Load::AfterPages.source())),
        None => words.what_if_incidents(&from, &to),
    }
}

fn nights(words: Words, then: &OpsLoad, it: &Move<Fact>, [from, to]: [String; 2]) -> String {
    let source = source_id(Load::NightPages.source());
    let [good, bad, _] = INTERRUPTIONS_A_MONTH;
    match then.passed(Load::NightPages) {
        _ if it.from <= 0.0 => words.load_says_no_nights().to_owned(),
        None => words.what_if_nights(&from, &to),
        Some(passed) if passed == good => words.what_if_nights_past_good(&from, &to, &source),
        Some(passed) if passed == bad => words.what_if_nights_past_bad(&from, &to, &source),
        Some(_) => words.what_if_nights_past_burnt_out(&from, &to, &source),
    }
}

/// Whether a score moves as it is shown, without decimals.
fn is_seen<T>(it: &Move<T>) -> bool {
    whole(it.from) != whole(it.to)
}

fn lines<T: Copy>(words: Words, round: &Round, moves: &[Move<T>], name: &dyn Fn(T) -> &'static str) -> Vec<String> {
    let mut seen: Vec<&Move<T>> = moves.iter().filter(|it| is_seen(it)).collect();
    sort_by(&mut seen, |a, b| (b.to - b.from).abs().total_cmp(&(a.to - a.from).abs()));
    seen.into_iter().map(|it| line(words, round, name(it.what), it)).collect()
}

fn line<T>(words: Words, round: &Round, name: &str, it: &Move<T>) -> String {
    let [before, after] = [it.from, it.to].map(|score| text::band(words.0, Band::of(score)).name);
    let (from, to, why) = (whole(it.from), whole(it.to), why(words, round, &it.why));
    let clause = match (it.direction(), before == after) {
        (Direction::Up, true) => words.what_if_rises_within(name, after, &from, &to, &why),
        (Direction::Up, false) => words.what_if_rises(name, before, after, &from, &to, &why),
        (Direction::Down | Direction::Still, true) => words.what_if_falls_within(name, after, &from, &to, &why),
        (Direction::Down | Direction::Still, false) => words.what_if_falls(name, before, after, &from, &to, &why),
    };
    words.say_stop(&clause)
}

/// What moves a score, as clauses: "the departure raises it; “Restore drill” lowers it".
fn why(words: Words, round: &Round, causes: &[Cause]) -> String {
    let mut said = Vec::new();
    let mut actions = Vec::new();
    for cause in causes {
        match cause {
            Cause::Departure => said.push(words.what_if_departure().to_owned()),
            Cause::Pages => said.push(words.what_if_pages().to_owned()),
            Cause::Action(id) => actions.push(words.what_if_action(&action_title(words, round, *id))),
        }
    }
    let n = actions.len();
    // "And 1 more" is as long as the name that it hides.
    if actions.len() > MOST_NAMED + 1 {
        actions.truncate(MOST_NAMED);
        actions.push(words.what_if_more(n - MOST_NAMED));
    }
    if n > 0 {
        said.push(words.what_if_lower(n, &nouns(words, &actions)));
    }
    semicolons(words, &said)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of systems")]
fn count(n: f64) -> usize {
    n.round() as usize
}
