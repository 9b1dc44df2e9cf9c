//! A team's rounds side by side: what is compared, what is withheld, and how often noise alone looks like a change.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use content::samples;
use domain::{
    history::{Change, Point, Series, series},
    question::{Answer, Level},
    response::Hands,
    risk::{RiskId, SubRiskId},
    round::Round,
    score::{Assessment, score},
    trend::{Unlike, Verdict},
};
use tests::reference::id;

const CATALOGUE: &domain::Catalogue = &content::CATALOGUE;

fn side_by_side(rounds: &[Round]) -> Series {
    let assessed: Vec<(&Round, Assessment)> = rounds.iter().map(|round| (round, score(CATALOGUE, round))).collect();
    let pairs: Vec<(&Round, &Assessment)> = assessed.iter().map(|(round, assessment)| (*round, assessment)).collect();
    series(CATALOGUE, &pairs)
}

/// The `n`-th person answers a question anew.
fn answers(round: &mut Round, n: usize, question: &str, level: u8) {
    let response = round.responses.values_mut().nth(n).unwrap();
    response.answer(id(question), Answer::Level(Level::new(level).unwrap()));
}

/// Keeps the first `n` responses.
fn keep(round: &mut Round, n: usize) {
    round.responses = std::mem::take(&mut round.responses).into_iter().take(n).collect();
}

/// One letter per round: a score, a missing one, or one that is withheld.
fn points(points: &[Point]) -> String {
    let letter = |point: &Point| match point {
        Point::Scored { .. } => 's',
        Point::Missing => 'm',
        Point::Withheld => 'w',
    };
    points.iter().map(letter).collect()
}

/// One letter per pair of neighbours: a verdict, or why there is none.
fn changes(changes: &[Change]) -> String {
    let letter = |change: &Change| match change {
        Change::Compared(trend) => match trend.verdict {
            Verdict::Changed => 'c',
            Verdict::PossibleChange => 'p',
            Verdict::NoClearChange => '=',
        },
        Change::Missing => 'm',
        Change::OtherQuestions => 'o',
        Change::OnePerson => '1',
    };
    changes.iter().map(letter).collect()
}

type Edit = fn(&mut Round);

/// Each edit makes one more round of Larkspur.
fn larkspur(edits: &[Edit]) -> Series {
    let round = |edit: &Edit| {
        let mut round = samples::larkspur();
        edit(&mut round);
        round
    };
    side_by_side(&edits.iter().map(round).collect::<Vec<_>>())
}

const SAME: Edit = |_| {};
/// One person's answer on strain changed.
const ONE: Edit = |r| answers(r, 0, "5.1a", 0);
/// Two people's answers on strain changed.
const TWO: Edit = |r| {
    answers(r, 0, "5.1a", 0);
    answers(r, 3, "5.1a", 0);
};
/// Four people answered.
const FOUR: Edit = |r| keep(r, 4);
const NOBODY: Edit = |r| {
    keep(r, 0);
    (r.evidence, r.knowledge, r.duties) = Default::default();
};

#[test]
fn what_stands_beside_what() {
    let check = |edits: &[Edit], line: &str, expected: (&str, &str)| {
        let series = larkspur(edits);
        let line = match line.parse() {
            Ok(risk) => series.risk(RiskId::new(risk).unwrap()),
            Err(_) => series.subrisk(id(line)),
        };
        assert_eq!((points(&line.points).as_str(), changes(&line.changes).as_str()), expected);
    };
    check(&[], "5", ("", ""));
    check(&[SAME], "5", ("s", ""));
    check(&[SAME, SAME], "5", ("ss", "="));
    // One person's answer on strain shows in neither the sub-risk nor its risk; the other part shows.
    check(&[SAME, ONE], "5.1", ("ws", "1"));
    check(&[SAME, ONE], "5", ("ws", "1"));
    check(&[SAME, ONE], "5.2", ("ss", "="));
    check(&[SAME, ONE], "2", ("ss", "="));
    check(&[SAME, TWO], "5.1", ("ss", "p"));
    // Two rounds that are no neighbours may be subtracted as well.
    check(&[SAME, TWO, ONE], "5", ("wws", "11"));
    check(&[ONE, TWO, SAME], "5", ("wss", "1="));
    check(&[SAME, TWO, SAME], "5.1", ("sss", "pp"));
    // Below five answers no sub-risk shows, and risks with questions on strain are made of others.
    check(&[SAME, FOUR], "5.1", ("sm", "m"));
    check(&[SAME, FOUR], "5.2", ("sm", "m"));
    check(&[SAME, FOUR], "5", ("ss", "o"));
    check(&[SAME, FOUR], "1", ("ss", "="));
    check(&[FOUR, FOUR], "5", ("ss", "="));
    check(&[SAME, NOBODY, SAME], "1", ("sms", "mm"));
    // Everybody now reviews every line of small changes, and builds and releases are as good as they get.
    let better: Edit = |r| (0..5).for_each(|n| ["1.2a", "1.2c"].iter().for_each(|q| answers(r, n, q, 0)));
    check(&[SAME, better], "1.2", ("ss", "c"));
}

#[test]
fn hands_count_as_answers_do() {
    let check = |raised: [u16; 5], expected: &str| {
        let mut rounds = [samples::larkspur(), samples::larkspur()];
        for (round, levels) in rounds.iter_mut().zip([[1, 2, 1, 0, 1], raised]) {
            round.responses.clear();
            round.tally.count(id("5.1a"), Hands { levels, ..Hands::default() });
            round.tally.count(id("5.1b"), Hands { levels: [5, 0, 0, 0, 0], ..Hands::default() });
        }
        assert_eq!(changes(&side_by_side(&rounds).subrisk(id("5.1")).changes), expected, "{raised:?}");
    };
    check([1, 2, 1, 0, 1], "=");
    check([2, 1, 1, 0, 1], "1");
    check([1, 2, 1, 0, 2], "1");
    check([2, 2, 0, 0, 1], "1");
    check([3, 0, 1, 0, 1], "=");
}

#[test]
fn pairs_that_are_not_alike() {
    let grown: Edit = |r| r.team_size = 9;
    assert_eq!(larkspur(&[SAME, FOUR, grown]).unlike, [vec![Unlike::Strain], vec![Unlike::TeamSize, Unlike::Strain]]);
    assert_eq!(larkspur(&[SAME, SAME]).unlike, [vec![]]);
    assert!(larkspur(&[SAME]).unlike.is_empty());
}

/// Deterministic numbers that look random: SplitMix64 (Steele, Lea and Flood 2014).
struct Numbers(u64);

impl Numbers {
    /// 0 to 99.
    fn percent(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (((z ^ (z >> 31)) >> 32) * 100) >> 32
    }
}

/// The same people answer again: with probability 0.36 (a standard deviation of 0.6 levels, DOMAIN C.8) one level up or
/// down, where there is one.
fn repeated(round: &Round, numbers: &mut Numbers) -> Round {
    let mut again = round.clone();
    for response in again.responses.values_mut() {
        for answer in response.answers.values_mut() {
            let moved = match numbers.percent() {
                0..18 => -1,
                18..36 => 1,
                _ => 0,
            };
            if let Answer::Level(level) = answer {
                let level = level.number().saturating_add_signed(moved);
                *answer = Answer::Level(Level::new(level).unwrap_or(Level::WORST));
            }
        }
    }
    again
}

/// Two rounds without any true change call a sub-risk changed at most once in twenty, the promise of DOMAIN C.9, on the
/// whole pipeline with its medians, tails, evidence and gates.
///
/// By sub-risk the promise is kept but for two of Larkspur, named here so that nobody forgets them. Their questions are facts
/// to which three of five people give one level and two the next: the median of such answers jumps by whole levels, with a
/// standard deviation of 0.47 where the formula, which knows nothing of how answers lie, expects 0.34.
#[test]
fn noise_is_seldom_called_a_change() {
    const PAIRS: usize = 2000;
    const ABOVE: [&str; 2] = ["Larkspur Shop 1.2", "Larkspur Shop 3.1"];
    let mut numbers = Numbers(1);
    // Called changed, and compared, by team and sub-risk.
    let mut found: Vec<(String, usize, usize)> = Vec::new();
    for team in [samples::larkspur(), samples::quayside()] {
        let mut counts = [(0, 0); 10];
        for _ in 0..PAIRS {
            let series = side_by_side(&[repeated(&team, &mut numbers), repeated(&team, &mut numbers)]);
            for (line, (changed, compared)) in series.subrisks.iter().zip(&mut counts) {
                let verdict = line.latest().and_then(Change::trend).map(|trend| trend.verdict);
                *compared += usize::from(verdict.is_some());
                *changed += usize::from(verdict == Some(Verdict::Changed));
            }
        }
        let named = |(id, (changed, compared))| (format!("{} {id}", team.team), changed, compared);
        found.extend(SubRiskId::ALL.into_iter().zip(counts).map(named));
    }
    let above = |changed: usize, compared: usize| changed * 20 > compared;
    let said: String = found
        .iter()
        .map(|(name, n, of)| format!("\n{name}: {n} of {of}, {:.1} %", 100.0 * *n as f64 / (*of).max(1) as f64))
        .collect();
    let (changed, compared) = found.iter().fold((0, 0), |sum, (_, n, of)| (sum.0 + n, sum.1 + of));
    assert!(!above(changed, compared), "{changed} of {compared}{said}");
    let names: Vec<&str> = found.iter().filter(|(_, n, of)| above(*n, *of)).map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ABOVE, "{said}");
}
