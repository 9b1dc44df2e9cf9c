//! The history with the worst values, its words, and one look at the sample.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::{draw as drawn, *};
use crate::testing::{WIDTHS, check, snapshot, words};
use content::{CATALOGUE, samples};
use domain::{
    history::series,
    question::{Answer, Level},
    range::Range,
    score::{Assessment, score},
};

const MONTHS: [u16; 10] = [324, 57, 150, 240, 330, 60, 151, 241, 331, 61];

/// Days in different months, or all the same.
fn dates(n: usize, same: bool) -> Vec<Date> {
    let date = |i: usize| {
        let year = if same { 2026 } else { 2026 + i32::try_from(i + 3).unwrap() / 4 };
        Date::from_ordinal_date(year, if same { 324 } else { MONTHS[i] }).unwrap()
    };
    (0..n).map(date).collect()
}

fn panel(name: &'static str, scores: &[f64], verdict: Option<Verdict>, said: &str) -> Panel<'static> {
    let point = |&score: &f64| match score {
        -1.0 => Point::Missing,
        -2.0 => Point::Withheld,
        score => {
            let range = Range { standard_error: 5.0, low: (score - 8.0).max(0.0), high: (score + 8.0).min(100.0) };
            Point::Scored { score, range }
        }
    };
    Panel {
        name,
        short: name,
        points: scores.iter().map(point).collect(),
        verdicts: vec![verdict; scores.len().saturating_sub(1)],
        said: said.to_owned(),
        last: ("Changed", "−16".to_owned()),
    }
}

#[test]
fn fits_at_every_width() {
    let long = "A name of eighty characters, which nobody should give to a risk but somebody may";
    let apart = "Not compared: one person’s answers would show";
    let shapes: [&[f64]; 12] = [
        &[],
        &[50.0],
        &[100.0, 0.0],
        &[0.0, 100.0],
        &[100.0, 100.0],
        &[0.0, 0.0],
        &[f64::NAN, 50.0],
        &[-1.0, -2.0],
        &[-2.0, 80.0],
        &[100.0, 0.0, 100.0],
        &[0.0, 100.0, 0.0, 40.0],
        &[90.0, 70.0, -2.0, 60.0, 41.0, 100.0, 79.97, 62.0],
    ];
    for width in WIDTHS {
        for scores in shapes {
            for (name, verdict, said) in [
                ("Fatigue and uptime", Some(Verdict::Changed), "Changed, −16"),
                ("Bus factor", Some(Verdict::PossibleChange), "Possible change, −7"),
                (long, None, apart),
                ("漢字漢字漢字漢字漢字漢字", None, ""),
            ] {
                for same in [false, true] {
                    let panels = (0..5).map(|_| panel(name, scores, verdict, said)).collect();
                    let (dates, total) = (dates(scores.len(), same), scores.len());
                    check(&drawn(words(), &Rounds { dates, total, panels, title: String::new() }, width));
                }
            }
        }
        check(&drawn(words(), &Rounds::default(), width));
    }
}

fn picture(rounds: &[Round], width: u32) -> Drawing {
    let assessed: Vec<Assessment> = rounds.iter().map(|round| score(&CATALOGUE, round)).collect();
    let pairs: Vec<(&Round, &Assessment)> = rounds.iter().zip(&assessed).collect();
    let found = series(&CATALOGUE, &pairs);
    history(words(), &rounds.iter().collect::<Vec<_>>(), &found, width)
}

/// Larkspur some days later, with everybody giving other answers to some questions.
fn later(days: i32, answers: &[(&str, u8)]) -> Round {
    let mut round = samples::larkspur();
    round.date = crate::calendar::later(round.date, days);
    for response in round.responses.values_mut() {
        for (question, level) in answers {
            response.answer(question.parse().unwrap(), Answer::Level(Level::new(*level).unwrap()));
        }
    }
    round
}

/// Shorter interruptions, small reviewed changes, and two people who can release and have restored data.
const BETTER: &[(&str, u8)] =
    &[("1.1a", 1), ("1.2a", 2), ("1.2c", 2), ("2.2b", 2), ("3.2a", 2), ("5.2a", 2), ("5.2b", 1)];
/// One of five answers on strain changes.
fn one_person() -> Round {
    let mut round = later(98, BETTER);
    let first = round.responses.values_mut().next().unwrap();
    first.answer("5.1a".parse().unwrap(), Answer::Level(Level::new(0).unwrap()));
    round
}

#[test]
fn the_sentence_and_the_table_hold_every_value() {
    let drawing = picture(&[later(0, &[]), one_person()], 1184);
    let begins =
        "Risks in two rounds. Context switching and code quality: 20 Nov 2026 71, range 65 to 78, 26 Feb 2027 ";
    assert!(drawing.label.starts_with(begins), "{}", drawing.label);
    let bus_factor = drawing.label.split("; ").last().unwrap();
    let expected = "Attrition and bus factor: 20 Nov 2026 not shown, 26 Feb 2027 ";
    assert!(bus_factor.starts_with(expected), "{bus_factor}");
    assert!(bus_factor.ends_with(", not compared: one person’s answers would show"), "{bus_factor}");
    assert_eq!(drawing.table.head, ["Risk", "20 Nov 2026", "26 Feb 2027", "Last change", "Verdict"]);
    let last = &drawing.table.rows[4];
    assert_eq!(last[1..2], ["not shown"]);
    assert_eq!(last[3..], ["", "Not compared: one person’s answers would show"]);
}

#[test]
fn the_latest_eight_of_more() {
    let rounds: Vec<Round> = (0..10).map(|i| later(i * 90, &[])).collect();
    let drawing = picture(&rounds, 1184);
    assert!(drawing.label.starts_with("Risks in the latest 8 of 10 rounds. "), "{}", drawing.label);
    assert_eq!(drawing.table.head.len(), 1 + 8 + 2);
    check(&drawing);
}

#[test]
fn larkspur_looks_as_it_did() {
    let two = [later(0, &[]), later(98, BETTER)];
    for width in [1184, 890, 760, 568, 328] {
        snapshot(&format!("history-{width}"), &picture(&two, width));
    }
    let withheld = [later(0, &[]), one_person()];
    for width in [1184, 760, 328] {
        snapshot(&format!("history-withheld-{width}"), &picture(&withheld, width));
    }
    let low: &[(&str, u8)] = &[("1.1a", 0), ("1.1b", 0), ("1.1c", 0), ("1.2a", 0), ("1.2b", 1), ("1.2c", 0)];
    let many = [&[][..], &[("1.1a", 4)], &[], BETTER, BETTER, low, BETTER, low];
    let many: Vec<Round> = many.iter().zip(0..).map(|(answers, i)| later(i * 91, answers)).collect();
    for width in [1184, 568, 328] {
        snapshot(&format!("history-many-{width}"), &picture(&many, width));
    }
}
