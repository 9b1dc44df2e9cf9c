//! What changed between a team's rounds, and what did not or must not be told. Nothing here says why.

use super::{
    date::day_month_year,
    number::{in_words, whole},
    sentence::{after_another, capitalised, clauses, nouns},
};
use crate::{CATALOGUE, Words, text};
use domain::{
    confidentiality::Detail,
    history::{Change, Line, Point, Series},
    risk::{RiskId, SubRiskId},
    round::Round,
    score::Assessment,
    trend::{Trend, Unlike, Verdict},
};

/// The last two rounds, risk by risk.
#[derive(Default)]
struct Moves {
    fell: Vec<RiskId>,
    rose: Vec<RiskId>,
    may_have_fallen: Vec<RiskId>,
    may_have_risen: Vec<RiskId>,
    still: Vec<RiskId>,
    not_compared: Vec<RiskId>,
}

impl Moves {
    fn of(series: &Series) -> Self {
        let mut moves = Self::default();
        for id in RiskId::ALL {
            let group = match series.risk(id).latest().and_then(Change::trend) {
                Some(Trend { verdict: Verdict::Changed, delta, .. }) if delta < 0.0 => &mut moves.fell,
                Some(Trend { verdict: Verdict::Changed, .. }) => &mut moves.rose,
                Some(Trend { verdict: Verdict::PossibleChange, delta, .. }) if delta < 0.0 => {
                    &mut moves.may_have_fallen
                }
                Some(Trend { verdict: Verdict::PossibleChange, .. }) => &mut moves.may_have_risen,
                Some(Trend { verdict: Verdict::NoClearChange, .. }) => &mut moves.still,
                None => &mut moves.not_compared,
            };
            group.push(id);
        }
        moves
    }

    /// Risks that may have moved, in numbered order.
    fn maybe(&self) -> Vec<RiskId> {
        let maybe = |id: &RiskId| self.may_have_fallen.contains(id) || self.may_have_risen.contains(id);
        RiskId::ALL.into_iter().filter(maybe).collect()
    }
}

/// How many risks moved since the round before: "Two risks fell by more than noise. One may have. Two did not move."
#[must_use]
pub fn history_headline(words: Words, series: &Series) -> String {
    if series.unlike.is_empty() {
        return words.history_first().to_owned();
    }
    let moves = Moves::of(series);
    let (fell, rose, maybe, still) = (moves.fell.len(), moves.rose.len(), moves.maybe().len(), moves.still.len());
    let apart = moves.not_compared.len();
    if apart == RiskId::ALL.len() {
        return words.history_uncomparable().to_owned();
    }
    let count = |n: usize| capitalised(&in_words(words, n));
    let first = match (fell, rose) {
        (0, 0) => words.history_no_change().to_owned(),
        (_, 0) => words.history_fell(fell, &count(fell)),
        (0, _) => words.history_rose(rose, &count(rose)),
        (..) => words.history_fell_and_rose(fell, &count(fell), &in_words(words, rose)),
    };
    // "May have" alone takes its verb from the sentence before.
    let same_way = match (fell, rose) {
        (0, 0) => true,
        (_, 0) => moves.may_have_risen.is_empty(),
        (0, _) => moves.may_have_fallen.is_empty(),
        (..) => false,
    };
    let may = match (maybe, same_way) {
        (0, _) => String::new(),
        (n, true) => words.history_may_have(&count(n)),
        (n, false) => words.history_may_have_changed(&count(n)),
    };
    // Where nothing moved, the first sentence has said so.
    let told = still == 0 || fell + rose + maybe == 0;
    let still = if told { String::new() } else { words.history_still(&count(still)) };
    let apart = if apart == 0 { String::new() } else { words.history_not_among(apart, &count(apart)) };
    after_another(&[first, may, still, apart])
}

/// When the latest of the rounds was, who answered what, and how often chance looks like a change. Empty without a round.
#[must_use]
pub fn history_lede(words: Words, rounds: &[(&Round, &Assessment)], series: &Series) -> String {
    let Some((round, assessment)) = rounds.last() else { return String::new() };
    let (n, of) = (assessment.respondents, usize::from(round.team_size));
    let people = if n > of {
        words.history_answered_more(&in_words(words, n))
    } else {
        words.history_answered(n, &in_words(words, n), &in_words(words, of))
    };
    let count = in_words(words, CATALOGUE.asked(round.form).count());
    let questions = match series.unlike.last() {
        None => words.history_questions(&count),
        Some(unlike) if unlike.contains(&Unlike::Questions) => words.history_questions_other().to_owned(),
        Some(_) => words.history_questions_same(&count),
    };
    let said = words.history_lede(&rounds.len().to_string(), &day_month_year(words, round.date), &people, &questions);
    // Below five answers no sub-risk is compared.
    let compared = !series.unlike.is_empty() && assessment.detail == Detail::Questions;
    after_another(&[said, (if compared { words.history_false() } else { "" }).to_owned()])
}

/// The finding of the picture: "Less risk from context switching and the bus factor; the missing platform has not moved".
#[must_use]
pub fn history_title(words: Words, series: &Series) -> String {
    if series.unlike.is_empty() {
        return words.history_title_first().to_owned();
    }
    let moves = Moves::of(series);
    if moves.not_compared.len() == RiskId::ALL.len() {
        return words.history_title_none().to_owned();
    }
    let subjects = |risks: &[RiskId]| {
        let named: Vec<String> = risks.iter().map(|&id| text::risk(words.0, id).subject.to_owned()).collect();
        nouns(words, &named)
    };
    let said = match (moves.fell.as_slice(), moves.rose.as_slice()) {
        ([], []) => {
            let said = words.history_title_no_change().to_owned();
            let maybe = moves.maybe();
            return if maybe.is_empty() { said } else { words.history_title_may(&said, &subjects(&maybe)) };
        }
        (fell, []) => words.history_title_less(&subjects(fell)),
        ([], rose) => words.history_title_more(&subjects(rose)),
        (fell, rose) => words.history_title_both(&subjects(fell), &subjects(rose)),
    };
    // Of those that stayed, the one that stands highest.
    let scored = moves.still.iter().filter_map(|&id| match series.risk(id).points.last() {
        Some(Point::Scored { score, .. }) => Some((id, *score)),
        _ => None,
    });
    match scored.reduce(|highest, next| if next.1 > highest.1 { next } else { highest }) {
        Some((id, _)) => words.history_title_still(&said, text::risk(words.0, id).subject),
        None => said,
    }
}

/// "Changed, −16" of a risk or a sub-risk: the verdict on one pair of neighbours and by how much, or why there is none.
/// Pairs are counted from 0, the oldest; empty where there is none of that number.
#[must_use]
pub fn change_line(words: Words, line: &Line, pair: usize) -> String {
    let verdict = change_verdict(words, line, pair);
    match change_amount(line, pair) {
        Some(amount) => words.history_verdict(verdict, &amount),
        None => verdict.to_owned(),
    }
}

/// "Changed", or why two rounds were not compared.
#[must_use]
pub fn change_verdict(words: Words, line: &Line, pair: usize) -> &'static str {
    match line.changes.get(pair) {
        Some(Change::Compared(trend)) => match trend.verdict {
            Verdict::Changed => words.history_changed(),
            Verdict::PossibleChange => words.history_possible_change(),
            Verdict::NoClearChange => words.history_no_clear_change(),
        },
        Some(Change::Missing) => words.history_not_compared_missing(),
        Some(Change::OtherQuestions) => words.history_not_compared_other(),
        Some(Change::OnePerson) => words.history_not_compared_one(),
        None => "",
    }
}

/// "−16": what the two scores, as they are shown, differ by. Where rounding would take a change below the ten points that
/// make it one, it stays at ten. `None` where nothing was compared.
#[must_use]
pub fn change_amount(line: &Line, pair: usize) -> Option<String> {
    let trend = line.changes.get(pair).copied()?.trend()?;
    let shown = |at: usize| match line.points.get(at) {
        Some(Point::Scored { score, .. }) => whole(*score).parse::<i32>().ok(),
        _ => None,
    };
    let delta = shown(pair + 1)? - shown(pair)?;
    let size = delta.unsigned_abs().max(if trend.verdict == Verdict::Changed { 10 } else { 0 });
    let sign = match size {
        0 => "",
        _ if trend.delta < 0.0 => "−",
        _ => "+",
    };
    Some(format!("{sign}{size}"))
}

/// Why two neighbours are not like with like; empty where they are.
#[must_use]
pub fn unlike_line(words: Words, unlike: &[Unlike]) -> String {
    let short = |id: Option<SubRiskId>| id.map_or("", |id| text::subrisk(words.0, id).short);
    let reason = |unlike: &Unlike| match unlike {
        Unlike::Questions => words.history_unlike_questions().to_owned(),
        Unlike::TeamSize => words.history_unlike_size().to_owned(),
        Unlike::Gates => words.history_unlike_gates().to_owned(),
        Unlike::Strain => words.history_unlike_strain(short(SubRiskId::new(2, 1)), short(SubRiskId::new(5, 1))),
    };
    let reasons: Vec<String> = unlike.iter().map(reason).collect();
    if reasons.is_empty() { String::new() } else { words.history_unlike(&clauses(words, &reasons)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use domain::{range::Range, trend::trend};

    const WORDS: Words = Words(Language::English);

    fn line(scores: (f64, f64), error: f64) -> Line {
        let range = Range { standard_error: error, low: 0.0, high: 100.0 };
        let points = [scores.0, scores.1].map(|score| Point::Scored { score, range });
        Line { points: points.into(), changes: vec![Change::Compared(trend((scores.0, error), (scores.1, error)))] }
    }

    fn apart(change: Change) -> Line {
        Line { changes: vec![change], ..line((50.0, 50.0), 1.0) }
    }

    fn series(risks: [Line; 5]) -> Series {
        let subrisks = SubRiskId::ALL.map(|_| line((50.0, 50.0), 1.0));
        Series { risks, subrisks, unlike: vec![Vec::new()] }
    }

    /// Per risk: fell, rose, may have fallen, may have risen, stayed, was not compared.
    fn moved(signs: &str) -> Series {
        let one = |id: RiskId| match signs.chars().nth(id.index()) {
            Some('f') => line((71.27, 55.2), 3.0),
            Some('r') => line((60.0, 74.8), 3.0),
            Some('(') => line((81.0, 74.0), 3.0),
            Some(')') => line((74.0, 81.0), 3.0),
            Some('=') => line((85.0, 81.4 + id.index() as f64), 3.0),
            _ => apart(Change::OnePerson),
        };
        series(RiskId::ALL.map(one))
    }

    #[test]
    fn headlines_and_titles() {
        let check = |signs: &str, headline: &str, title: &str| {
            let found = moved(signs);
            assert_eq!(
                (history_headline(WORDS, &found), history_title(WORDS, &found)),
                (headline.into(), title.into())
            );
        };
        check(
            "f(==f",
            "Two risks fell by more than noise. One may have. Two did not move.",
            "Less risk from context switching and the bus factor; lost visibility has not moved",
        );
        check(
            "r)===",
            "One risk rose by more than noise. One may have. Three did not move.",
            "More risk from context switching; the bus factor has not moved",
        );
        check(
            "f)===",
            "One risk fell by more than noise. One may have changed. Three did not move.",
            "Less risk from context switching; the bus factor has not moved",
        );
        check(
            "frr()",
            "One risk fell and two rose by more than noise. Two may have changed.",
            "Less risk from context switching, more from fatigue and the missing platform",
        );
        check(
            "fffff",
            "Five risks fell by more than noise.",
            "Less risk from context switching, fatigue, the missing platform, lost visibility and the bus factor",
        );
        check("=====", "No risk changed by more than noise.", "No risk changed by more than noise");
        check(
            "=(=)=",
            "No risk changed by more than noise. Two may have. Three did not move.",
            "No risk changed by more than noise; fatigue and lost visibility may have",
        );
        check(
            "f===1",
            "One risk fell by more than noise. Three did not move. One was not compared.",
            "Less risk from context switching; lost visibility has not moved",
        );
        check(
            "=1==1",
            "No risk changed by more than noise. Two were not compared.",
            "No risk changed by more than noise",
        );
        check("11111", "No risk can be compared with the round before.", "No risk can be compared");
        let alone = Series { unlike: Vec::new(), ..moved("=====") };
        assert_eq!(history_headline(WORDS, &alone), "There is no earlier round to compare with.");
        assert_eq!(history_title(WORDS, &alone), "One round so far");
    }

    #[test]
    fn verdicts() {
        let check = |line: &Line, expected: &str| assert_eq!(change_line(WORDS, line, 0), expected);
        check(&line((71.27, 55.2), 3.0), "Changed, −16");
        check(&line((55.2, 71.27), 3.0), "Changed, +16");
        check(&line((81.0, 74.0), 3.0), "Possible change, −7");
        check(&line((66.0, 68.0), 3.0), "No clear change, +2");
        check(&line((66.0, 66.2), 3.0), "No clear change, 0");
        // As shown: 79 and 70.
        check(&line((79.94, 69.94), 1.0), "Changed, −10");
        check(&line((71.4, 55.6), 3.0), "Changed, −15");
        check(&apart(Change::Missing), "Not compared: not enough answers");
        check(&apart(Change::OtherQuestions), "Not compared: made of other questions");
        check(&apart(Change::OnePerson), "Not compared: one person’s answers would show");
        assert_eq!(change_line(WORDS, &apart(Change::Missing), 1), "");
        assert_eq!(change_amount(&apart(Change::Missing), 0), None);
    }

    #[test]
    fn reasons_not_to_compare() {
        let check = |unlike: &[Unlike], expected: &str| assert_eq!(unlike_line(WORDS, unlike), expected);
        check(&[], "");
        check(&[Unlike::Questions], "Not like with like: other questions were asked.");
        check(
            &[Unlike::TeamSize, Unlike::Gates],
            "Not like with like: the team’s size changed by a third or more and other alarms are confirmed.",
        );
        check(
            &[Unlike::Strain],
            "Not like with like: in one round fewer than five answered the questions on strain, so “Tired judgement” and \
             “Strain” are made of other questions.",
        );
    }
}
