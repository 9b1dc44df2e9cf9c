//! Does the window fit? An outline as long as the capacity, filled with the steps.

use crate::{
    canvas::Canvas,
    drawing::{Drawing, Table},
    ink::Ink,
    names,
    says::sentence,
    scale::decimal,
};
use content::{Words, say};
use domain::{action::Window, roadmap::Plan, round::Round};

/// A window, how much fits, and what was put in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Filling<'a> {
    pub(crate) window: &'a str,
    /// Person-weeks.
    pub(crate) capacity: f64,
    /// Names and person-weeks.
    pub(crate) steps: Vec<(&'a str, f64)>,
}

/// How full a window of the plan is.
#[must_use]
pub fn capacity(words: Words, round: &Round, plan: &Plan, window: Window, width: u32) -> Drawing {
    let steps: Vec<(String, f64)> =
        plan.steps_in(window).map(|step| (say::action_title(words, round, step.action), step.effort_pw)).collect();
    let filling = Filling {
        window: names::window(words, window),
        capacity: plan.capacity.get(window.index()).copied().unwrap_or(0.0),
        steps: steps.iter().map(|(name, effort)| (name.as_str(), *effort)).collect(),
    };
    draw(words, &filling, width)
}

pub(crate) fn draw(words: Words, filling: &Filling<'_>, px: u32) -> Drawing {
    let canvas = Canvas::new(px);
    let long = canvas.width() - 2.0;
    let used: f64 = filling.steps.iter().map(|step| step.1).sum();
    let whole = used.max(filling.capacity).max(0.1);
    let limit = 1.8 + (long - 1.6) * (filling.capacity / whole).clamp(0.0, 1.0);
    let mut x = 1.8;
    for (_, effort) in &filling.steps {
        let wide = (long - 1.6) * (effort / whole).max(0.0);
        let end = x + (wide - 1.5).max(0.5);
        part(&canvas, x, end.min(limit), Ink::Accent);
        part(&canvas, x.max(limit), end, Ink::Ink2);
        x += wide;
    }
    canvas.frame((1.0, 5.0), (limit - 0.2, 16.0), Ink::Ink2, 1.6);
    let title = words.charts_capacity(filling.window, &decimal(used), &decimal(filling.capacity));
    let label =
        sentence(&title, filling.steps.iter().map(|(name, effort)| words.charts_part_says(name, &decimal(*effort))));
    let head = [words.charts_head_step(), words.charts_person_weeks()];
    let table = Table {
        caption: title.clone(),
        head: head.map(str::to_owned).into(),
        rows: filling.steps.iter().map(|(name, effort)| vec![(*name).to_owned(), decimal(*effort)]).collect(),
    };
    canvas.finish(26.0, title, label, table)
}

/// A piece of the filling; what is empty leaves no mark.
fn part(canvas: &Canvas, from: f64, to: f64, ink: Ink) {
    if to > from {
        canvas.rect((from, 5.8), (to - from, 14.4), ink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{WIDTHS, check, snapshot, words};

    fn now(capacity: f64) -> Filling<'static> {
        let steps = [
            ("Restore drill", 1.0),
            ("Second pair of hands", 1.5),
            ("Review floor", 0.3),
            ("Interrupt duty", 0.5),
            ("Rest rule after night work", 0.2),
        ];
        Filling { window: "Now", capacity, steps: steps.into() }
    }

    #[test]
    fn fits_at_every_width() {
        for width in WIDTHS {
            for capacity in [0.0, 0.1, 2.0, 3.6, 400.0, f64::NAN] {
                check(&draw(words(), &now(capacity), width));
                check(&draw(words(), &Filling { steps: Vec::new(), ..now(capacity) }, width));
            }
        }
    }

    #[test]
    fn the_sentence_holds_every_value() {
        assert_eq!(
            draw(words(), &now(3.6), 420).label,
            "Now: 3.5 of 3.6 person-weeks. Restore drill 1; Second pair of hands 1.5; Review floor 0.3; \
             Interrupt duty 0.5; Rest rule after night work 0.2"
        );
    }

    #[test]
    fn crowds_look_as_they_did() {
        snapshot("capacity-over-420", &draw(words(), &now(2.0), 420));
    }
}
