//! The timeline of the sample, and of plans that stretch it.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::testing::{WIDTHS, check, words};

fn larkspur() -> Steps<'static> {
    use Window::{Later, Next, Now};
    let bars: [(&str, Window, f64, &[usize]); 14] = [
        ("Rest rule after night work", Now, 0.2, &[]),
        ("Review floor", Now, 0.3, &[]),
        ("Interrupt duty", Now, 0.5, &[]),
        ("Restore drill", Now, 1.0, &[]),
        ("Second pair of hands", Now, 1.5, &[]),
        ("Five runbooks", Next, 1.5, &[]),
        ("Widen the rotation", Next, 1.5, &[5]),
        ("Move what fits to a managed platform", Next, 5.0, &[]),
        ("Named accounts only", Later, 1.0, &[]),
        ("Switch on the audit log", Later, 1.0, &[]),
        ("Bring the busiest stack under code", Later, 4.0, &[]),
        ("Nightly drift check", Later, 0.5, &[10]),
        ("Build and test on every merge", Later, 3.0, &[]),
        ("Debt budget", Later, 1.0, &[]),
    ];
    let bar = |(name, window, effort, after): (&'static str, Window, f64, &[usize])| Bar {
        name,
        window,
        effort,
        after: after.into(),
    };
    Steps {
        start: Date::from_ordinal_date(2026, 327).unwrap(),
        weeks: [4, 9, 13],
        capacity: [3.6, 8.1, 11.7],
        bars: bars.map(bar).into(),
    }
}

fn crowd(name: &'static str, effort: f64, capacity: f64) -> Steps<'static> {
    let bar = |i: usize| Bar {
        name,
        window: *Window::ALL.get(i / 12).unwrap(),
        effort,
        after: if i > 2 { vec![i - 1, i - 3, 99] } else { Vec::new() },
    };
    Steps { capacity: [capacity; 3], bars: (0..35).map(bar).collect(), ..larkspur() }
}

#[test]
fn fits_at_every_width() {
    let long = "A step with a name of eighty characters, which somebody typed into the own steps";
    for width in WIDTHS {
        check(&draw(words(), &larkspur(), width));
        check(&draw(words(), &Steps { bars: Vec::new(), ..larkspur() }, width));
        check(&draw(words(), &Steps { start: Date::MAX, weeks: [0; 3], ..larkspur() }, width));
        for effort in [0.0, 0.1, 5.0, 400.0, f64::NAN, f64::INFINITY] {
            for capacity in [0.0, 3.6, 400.0, f64::NAN, f64::INFINITY] {
                check(&draw(words(), &crowd(long, effort, capacity), width));
            }
        }
    }
}

#[test]
fn the_sentence_holds_every_value() {
    let label = draw(words(), &larkspur(), 1184).label;
    let start = "Timeline of 14 steps. Now, 23 Nov to 18 Dec. Rest rule after night work 0.2; Review floor 0.3; ";
    assert!(label.starts_with(start), "{label}");
    assert!(
        label.contains("Next, 21 Dec to 19 Feb. Five runbooks 1.5; Widen the rotation 1.5 after Five runbooks; "),
        "{label}"
    );
}
