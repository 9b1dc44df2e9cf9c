//! Where a team agrees and it is bad, and where it differs most: one line per case, and both sample teams.
#![allow(clippy::unwrap_used, clippy::panic)]

use domain::{
    agreed::agreed_and_bad,
    evidence::{MetricId, Thousandths},
    question::{Answer, Level},
    response::{Response, ResponseId},
    round::Round,
    score::score,
    splits::{splits, strained},
};
use tests::{reference::id, sample::samples};

const CATALOGUE: &domain::Catalogue = &content::CATALOGUE;

/// A round in which nothing is known but these answers: by question, one sign per person. A digit is a level, `?` is "I
/// don't know", `x` is "does not apply", `-` is no answer.
fn round(questions: &[(&str, &str)]) -> Round {
    let mut round = samples().remove(0).round;
    let people = questions.iter().map(|(_, signs)| signs.len()).max().unwrap();
    let response = |person: usize| {
        let mut response = Response::new(ResponseId(person as u128));
        for (question, signs) in questions {
            let answer = match signs.chars().nth(person) {
                Some('?') => Answer::DontKnow,
                Some('x') => Answer::DoesNotApply,
                Some(digit @ '0'..='4') => Answer::Level(Level::new(digit as u8 - b'0').unwrap()),
                _ => continue,
            };
            response.answer(id(question), answer);
        }
        (response.id, response)
    };
    round.responses = (0..people).map(response).collect();
    round.evidence = Default::default();
    round.knowledge = Default::default();
    round.duties = Default::default();
    round
}

/// "1.1b: level 4, 5 of 5, 0 do not know".
fn said(round: &Round) -> Vec<String> {
    agreed_and_bad(CATALOGUE, &score(CATALOGUE, round))
        .into_iter()
        .map(|a| {
            let (question, level) = (a.question, a.level.number());
            format!("{question}: level {level}, {} of {}, {} do not know", a.said, a.answered, a.dont_know)
        })
        .collect()
}

#[test]
fn a_team_agrees_that_it_is_bad() {
    let check = |questions: &[(&str, &str)], expected: &[&str]| assert_eq!(said(&round(questions)), expected);
    // All say the worst.
    check(&[("1.1b", "44444")], &["1.1b: level 4, 5 of 5, 0 do not know"]);
    // Most say so, and the rest are not far off.
    check(&[("1.1b", "33434")], &["1.1b: level 3, 3 of 5, 0 do not know"]);
    // They agree, and it is not bad.
    check(&[("1.1b", "22222")], &[]);
    check(&[("1.1b", "00000")], &[]);
    // It is bad, and they do not agree.
    check(&[("1.1b", "44400")], &[]);
    // Most knew; those who did not say nothing against it.
    check(&[("1.1b", "444??")], &["1.1b: level 4, 3 of 3, 2 do not know"]);
    check(&[("1.1b", "444???")], &[]);
    // Two are too few to agree, and nobody is no agreement.
    check(&[("1.1b", "44---")], &[]);
    check(&[("4.2a", "?????")], &[]);
    // The tail of an experience makes it bad, but that is not what most said.
    check(&[("1.1a", "222233")], &[]);
    check(&[("1.1a", "223344")], &[]);
    // As many said the one as the other: the milder is quoted.
    check(&[("1.1b", "3344--"), ("2.1b", "000000")], &["1.1b: level 3, 2 of 4, 0 do not know"]);
    // Most say that it does not apply.
    check(&[("1.1b", "444xxxx")], &[]);
    // Strain is never told by question, and nothing is with four answers.
    check(&[("5.1a", "44444")], &[]);
    check(&[("1.1b", "4444")], &[]);
    // Worst first, ties by id, three at most.
    check(
        &[("1.1b", "33333"), ("2.2b", "44444"), ("1.2b", "44444"), ("4.1a", "33333")],
        &[
            "1.2b: level 4, 5 of 5, 0 do not know",
            "2.2b: level 4, 5 of 5, 0 do not know",
            "1.1b: level 3, 5 of 5, 0 do not know",
        ],
    );
}

#[test]
fn what_the_log_denies_is_not_agreed() {
    let mut round = round(&[("1.2b", "44444")]);
    assert_eq!(said(&round).len(), 1);
    // Changes of 50 lines by the log.
    round.evidence.values.insert(MetricId(8), Thousandths(50_000));
    assert_eq!(said(&round), [""; 0]);
}

#[test]
fn sample_teams() {
    let check = |i: usize, agreed: &[&str], differing: &[&str], strain: usize| {
        let round = samples().remove(i).round;
        assert_eq!(said(&round), agreed);
        let assessment = score(CATALOGUE, &round);
        let found: Vec<String> = splits(CATALOGUE, &assessment).iter().map(ToString::to_string).collect();
        assert_eq!(
            (found, strained(CATALOGUE, &assessment)),
            (differing.iter().map(ToString::to_string).collect(), strain)
        );
        let few = Round { responses: round.responses.into_iter().take(4).collect(), ..round };
        let few = score(CATALOGUE, &few);
        assert!(agreed_and_bad(CATALOGUE, &few).is_empty() && splits(CATALOGUE, &few).is_empty());
        assert_eq!(strained(CATALOGUE, &few), 0);
    };
    check(
        0,
        &[
            "1.2c: level 4, 3 of 5, 0 do not know",
            "2.2b: level 4, 3 of 4, 1 do not know",
            "3.1a: level 4, 4 of 5, 0 do not know",
        ],
        &["1.1a", "1.1c"],
        3,
    );
    check(1, &["2.1b: level 3, 4 of 6, 1 do not know", "2.1c: level 3, 3 of 5, 2 do not know"], &["1.1a", "4.1a"], 4);
}
