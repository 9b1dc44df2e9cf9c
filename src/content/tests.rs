//! Rules that need the whole catalogue, on the made-up teams.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use crate::{CATALOGUE, samples};
use domain::{
    evidence::{MetricId, Thousandths},
    gate::{Check, GateId},
    ops_load::{OpsLoad, ShareFrom, Span, ops_load},
    question::{Answer, Level, QuestionId},
    response::ResponseId,
    round::Round,
    score::score,
    suggest::suggest,
};

fn without_evidence(mut round: Round) -> Round {
    round.evidence = Default::default();
    round
}

fn with_people(mut round: Round, n: usize) -> Round {
    let ids: Vec<ResponseId> = round.responses.keys().copied().collect();
    for id in ids.iter().skip(n) {
        round.responses.remove(id);
    }
    round
}

/// Every question answered like this by everybody.
fn everybody_says(mut round: Round, answer: Answer) -> Round {
    for response in round.responses.values_mut() {
        for question in CATALOGUE.questions {
            response.answer(question.id, answer);
        }
    }
    round
}

/// The answers to one question, one sign per person: 0 to 4, or `?`.
fn answered(mut round: Round, question: &str, signs: &str) -> Round {
    let question: QuestionId = question.parse().unwrap();
    for (response, sign) in round.responses.values_mut().zip(signs.bytes()) {
        let level = Level::new(sign.wrapping_sub(b'0'));
        response.answer(question, level.map_or(Answer::DontKnow, Answer::Level));
    }
    round
}

fn level(number: u8) -> Answer {
    Answer::Level(Level::new(number).unwrap())
}

#[test]
fn before_the_results_the_list_tells_nothing() {
    let check = |round: &Round, expected: &[u8]| {
        let found: Vec<u8> = suggest(&CATALOGUE, round, None, &|_| false).iter().map(|id| id.0).collect();
        assert_eq!(found, expected);
    };
    let plain = without_evidence(samples::larkspur());
    check(&plain, &[3, 22, 27, 26, 2]);
    for answer in [level(0), level(4), Answer::DontKnow, Answer::DoesNotApply] {
        check(&everybody_says(plain.clone(), answer), &[3, 22, 27, 26, 2]);
    }
    check(&samples::larkspur(), &[22, 26]);
    check(&samples::quayside(), &[22, 26]);
}

#[test]
fn what_to_look_up_first() {
    let check = |round: Round, skip: &[u8], expected: &[u8]| {
        let found = suggest(&CATALOGUE, &round, Some(&score(&CATALOGUE, &round)), &|id| skip.contains(&id.0));
        assert_eq!(found.iter().map(|id| id.0).collect::<Vec<_>>(), expected);
    };
    let calm = || everybody_says(without_evidence(samples::larkspur()), level(1));
    check(calm(), &[], &[3, 22, 27, 26, 2]);
    check(calm(), &[22, 2], &[3, 27, 26]);
    // Single answers that raise an alarm: what settles it comes before the widest split, which is on how infrastructure is built.
    let split = || answered(calm(), "3.1a", "00444");
    check(answered(split(), "5.2a", "41111"), &[], &[26, 16, 3, 22, 27]);
    check(answered(split(), "5.2b", "41111"), &[], &[27, 16, 3, 22, 26]);
    check(answered(answered(split(), "5.2a", "41111"), "4.1a", "14111"), &[], &[22, 26, 16, 3, 27]);
    let mut written = answered(split(), "5.2b", "41111");
    written.evidence.restore_procedure_written = Some(true);
    check(written, &[], &[16, 3, 22, 27, 26]);
    let mut looked = answered(split(), "5.2a", "41111");
    looked.checks.insert(GateId::SingleDeployer, Check::Rejected.into());
    check(looked, &[], &[16, 3, 22, 27, 26]);
    // Enough answers confirm it without a look.
    check(answered(split(), "5.2a", "44411"), &[], &[16, 3, 22, 27, 26]);
    // Where answers lie far apart: what measures the question, then its sub-risk, but nothing that is only shown beside the score.
    check(answered(calm(), "1.2b", "00333"), &[], &[8, 9, 11, 3, 22]);
    check(answered(calm(), "3.1a", "00333"), &[], &[16, 3, 22, 27, 26]);
    // Strain is no ground, however far apart answers lie.
    check(answered(calm(), "2.1a", "00333"), &[], &[3, 22, 27, 26, 2]);
    check(answered(calm(), "5.1a", "00333"), &[], &[3, 22, 27, 26, 2]);
    // What nobody knows, then what few know.
    check(answered(answered(calm(), "4.1c", "11???"), "4.2c", "?????"), &[], &[23, 20, 3, 22, 27]);
    check(samples::larkspur(), &[], &[22, 6, 7, 20, 23]);
    // Below five people answers are no ground.
    check(with_people(samples::larkspur(), 4), &[], &[22, 26]);
    check(with_people(answered(calm(), "1.2b", "00333"), 4), &[], &[3, 22, 27, 26, 2]);
    // Nothing is left when all has a value.
    let mut all = samples::larkspur();
    all.evidence.values = CATALOGUE.metrics.iter().map(|metric| (metric.id, Thousandths(0))).collect();
    check(all, &[], &[]);
}

#[test]
fn every_suggestion_can_be_typed() {
    let derived: Vec<MetricId> = CATALOGUE.metrics.iter().filter(|m| m.working.is_none()).map(|m| m.id).collect();
    assert_eq!(derived, [28, 29, 30].map(MetricId));
}

/// The figures as text: share and where it comes from, hours of the heaviest, night pages, rotation, hours after pages.
fn load(round: &Round, ranges: &[(u8, f64, f64)]) -> [String; 5] {
    let range_of = |id: MetricId| ranges.iter().find(|range| range.0 == id.0).map(|range| (range.1, range.2));
    let found = ops_load(round, &score(&CATALOGUE, round), &range_of);
    assert_eq!(found.share.is_some(), found.share_from.is_some());
    let span = |span: Option<Span>| match span {
        None => "-".to_owned(),
        Some(Span { low: None, high }) => format!("..{high:.2}"),
        Some(Span { low: Some(low), high }) => format!("{low:.2}..{high:.2}"),
    };
    let from = found.share_from.map_or("", |from| match from {
        ShareFrom::Duties => " d",
        ShareFrom::Hours => " h",
        ShareFrom::Both => " dh",
    });
    let share = span(found.share) + from;
    [share, span(found.heaviest), span(found.night_pages), span(found.rotation), span(found.after_pages)]
}

#[test]
fn what_operations_take() {
    let check = |round: &Round, ranges: &[(u8, f64, f64)], expected: [&str; 5]| {
        assert_eq!(load(round, ranges), expected, "{ranges:?}");
    };
    let with = |round: Round, values: &[(u8, i64)]| {
        let mut round = without_evidence(round);
        round.duties = Default::default();
        round.evidence.values = values.iter().map(|&(id, amount)| (MetricId(id), Thousandths(amount))).collect();
        round
    };
    // 21 of 6 x 38 hours, and 4.3 of 38; seven pages in 28 days to the only one in the rotation.
    check(&samples::larkspur(), &[], ["9.21..11.32 dh", "19.50..19.50", "7.60..7.60", "1.00..1.00", "-"]);
    check(&samples::larkspur(), &[(5, 4.0, 8.0)], ["9.21..21.05 dh", "19.50..19.50", "7.60..7.60", "1.00..1.00", "-"]);
    check(&samples::larkspur(), &[(5, 0.0, 3.0)], ["0.00..9.21 dh", "19.50..19.50", "7.60..7.60", "1.00..1.00", "-"]);
    // 22 pages among three; five incidents.
    check(&samples::quayside(), &[], ["13.16..13.16 d", "19.00..19.00", "7.96..23.89", "3.00..3.00", "..30.00"]);
    let nothing = with(samples::larkspur(), &[]);
    check(&nothing, &[], ["-", "-", "-", "-", "-"]);
    // A range without a figure says nothing: the figure is what counts.
    check(&nothing, &[(5, 4.0, 8.0)], ["-", "-", "-", "-", "-"]);
    let mut no_hours = nothing.clone();
    no_hours.duties = samples::larkspur().duties;
    no_hours.duties.lines.iter_mut().flat_map(|line| &mut line.carriers).for_each(|c| c.hours = Thousandths(0));
    check(&no_hours, &[], ["-", "-", "-", "-", "-"]);
    check(&with(samples::larkspur(), &[(5, 4_300)]), &[], ["11.32..11.32 h", "-", "-", "-", "-"]);
    check(&with(samples::larkspur(), &[(5, 4_300)]), &[(5, 8.0, 4.0)], ["10.53..21.05 h", "-", "-", "-", "-"]);
    check(&with(samples::larkspur(), &[(2, 7_000)]), &[], ["-", "-", "..7.60", "-", "-"]);
    check(&with(samples::larkspur(), &[(2, 7_000), (3, 0)]), &[], ["-", "-", "7.60..7.60", "0.00..0.00", "-"]);
    check(
        &with(samples::larkspur(), &[(2, 7_000), (3, 5_000)]),
        &[(2, 2.0, 6.0), (3, 4.0, 5.0)],
        ["-", "-", "0.43..6.51", "4.00..5.00", "-"],
    );
    check(&with(samples::larkspur(), &[(1, 2_500)]), &[(1, 2.0, 3.33)], ["-", "-", "-", "-", "..19.98"]);
    assert!(ops_load(&nothing, &score(&CATALOGUE, &nothing), &|_| None).is_empty());
    assert_eq!(OpsLoad::default().rotation_needed(), 6);
}
