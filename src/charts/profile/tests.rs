//! The profile of the sample, and of teams that stretch it.

use super::{
    picture::{draw, narrow},
    *,
};
use crate::testing::{WIDTHS, check, words};

fn range(low: f64, high: f64) -> Option<Range> {
    Some(Range { standard_error: 0.0, low, high })
}

fn part(short: &'static str, score: Option<f64>) -> PartRow<'static> {
    PartRow { name: short, short, score, range: None }
}

fn larkspur(rings: bool) -> Vec<RiskRow<'static>> {
    type Line = (u8, &'static str, &'static str, f64, f64, f64, [(&'static str, f64); 2]);
    let lines: [Line; 5] = [
        (
            3,
            "No platform, fragmented infrastructure",
            "No platform",
            85.42,
            80.08,
            90.75,
            [("Built by hand", 87.5), ("Drift", 79.17)],
        ),
        (5, "Attrition and bus factor", "Bus factor", 85.42, 78.73, 92.11, [("Strain", 56.67), ("Bus factor", 95.0)]),
        (
            2,
            "Fatigue, human error and uptime",
            "Fatigue and uptime",
            80.94,
            76.49,
            85.38,
            [("Tired judgement", 80.0), ("Slow recovery", 81.25)],
        ),
        (
            1,
            "Context switching and code quality",
            "Context switching",
            71.27,
            64.77,
            77.76,
            [("Broken focus", 60.07), ("Review and tests", 75.0)],
        ),
        (
            4,
            "Lost security and audit visibility",
            "Lost visibility",
            65.62,
            54.5,
            76.74,
            [("Too much access", 66.67), ("No audit trail", 62.5)],
        ),
    ];
    let row = |(number, name, short, score, low, high, parts): Line| RiskRow {
        number,
        name,
        short,
        score: Some(score),
        range: range(low, high),
        parts: if rings { parts.map(|(name, score)| part(name, Some(score))).into() } else { Vec::new() },
    };
    lines.map(row).into()
}

fn made(name: &'static str, score: Option<f64>, parts: [Option<f64>; 2]) -> Vec<RiskRow<'static>> {
    let row = |number| RiskRow {
        number,
        name,
        short: name,
        score,
        range: score.map(|s| Range { standard_error: 0.0, low: s - 9.0, high: s + 9.0 }),
        parts: parts.map(|score| part(name, score)).into(),
    };
    (1..=5).map(row).collect()
}

#[test]
fn fits_at_every_width() {
    let long = "A name of eighty characters, which nobody should give to a risk but somebody may";
    let names = [
        "Bus factor",
        long,
        "Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsausschuss",
        "漢字漢字漢字漢字漢字漢字漢字漢字",
    ];
    let scores = [None, Some(0.0), Some(50.0), Some(79.97), Some(100.0), Some(f64::NAN)];
    for width in WIDTHS {
        for name in names {
            for score in scores {
                for parts in [
                    [Some(0.0), Some(0.0)],
                    [Some(100.0), Some(100.0)],
                    [Some(0.0), Some(100.0)],
                    [None, score],
                    [Some(48.0), Some(52.0)],
                ] {
                    check(&draw(words(), &made(name, score, parts), width));
                }
            }
        }
        check(&draw(words(), &larkspur(true), width));
        check(&draw(words(), &larkspur(false), width));
        check(&narrow(words(), &larkspur(false), width));
        check(&draw(words(), &[], width));
    }
}

#[test]
fn the_sentence_and_the_table_hold_every_value() {
    let drawing = draw(words(), &larkspur(true), 1184);
    assert!(drawing.label.starts_with(
        "Risk profile. No platform, fragmented infrastructure 85 Critical, range 80 to 91 (Built by hand 88, Drift 79); \
         Attrition and bus factor 85 Critical, range 79 to 92 (Strain 57, Bus factor 95); "
    ), "{}", drawing.label);
    assert!(
        drawing.label.ends_with("66 High, range 55 to 77 (Too much access 67, No audit trail 63)"),
        "{}",
        drawing.label
    );
    assert_eq!(drawing.table.rows.len(), 15);
    assert_eq!(
        drawing.table.rows.first().map(Vec::as_slice),
        Some(["No platform, fragmented infrastructure", "85", "Critical", "80 to 91"].map(str::to_owned).as_slice())
    );
    let none = draw(words(), &made("Strain", None, [None, Some(3.0)]), 328);
    assert!(none.label.contains("Strain: not enough answers (Strain: not enough answers, Strain 3)"), "{}", none.label);
}
