//! The numbers of the planning rules: `planning.toml`.

use super::{
    block::{Block, with_root},
    files::{At, Files, Problems},
    rust,
};
use domain::{action::ActionId, organisation::Choice};

/// The value of `Catalogue::planning`, and the actions it names.
#[derive(Default)]
pub(crate) struct Planning {
    pub(crate) literal: String,
    pub(crate) backbone: Vec<At<ActionId>>,
}

/// Reads and checks it.
pub(crate) fn read(files: &Files, problems: &Problems) -> Planning {
    let mut planning = Planning::default();
    for file in files.of("planning.toml", ".toml") {
        with_root(file, problems, |root| planning = read_root(root, problems));
    }
    planning
}

fn read_root(root: &Block, problems: &Problems) -> Planning {
    let reduction: [f64; 3] = root.numbers("reduction");
    let weeks: [f64; 3] = root.numbers("window_weeks");
    let shares = [reduction[0], reduction[1], reduction[2], root.number("diminishing"), root.number("reduction_cap")];
    problems.check(shares.iter().all(|share| (0.0..=1.0).contains(share)), &root.place_of("reduction"), || {
        "`reduction`, `diminishing` and `reduction_cap` are shares of 1".to_owned()
    });
    problems.check(weeks.iter().all(|weeks| *weeks >= 1.0), &root.place_of("window_weeks"), || {
        "every window lasts a week at least".to_owned()
    });
    let mut slots = [[0.0; 3]; 4];
    root.inner("slots", |block| slots = ["rule", "fix", "build", "org"].map(|kind| block.numbers(kind)));
    let by_window = (0..3).map(|w| rust::list(slots.iter().filter_map(|kind| kind.get(w)).map(|n| format!("{n:.0}"))));
    let mut backbone = Vec::new();
    root.inner("backbone", |block| {
        let choices = [
            ("paas", Choice::Paas),
            ("shared_duty", Choice::SharedDuty),
            ("platform", Choice::Platform),
            ("sre", Choice::Sre),
            ("owner", Choice::Owner),
        ];
        for (key, choice) in choices {
            if let Some(action) = block.id::<ActionId>(key) {
                backbone.push((choice, action));
            }
        }
    });
    let pairs = backbone.iter().map(|(c, a)| format!("({}, {})", rust::choice(*c), rust::action(a.value)));
    let literal = format!(
        "Planning {{ reduction: {}, diminishing: {}, reduction_cap: {}, window_weeks: {}, slots: {}, \
         worth_lowering_from: {}, least_value: {}, coordination_pw: {}, backbone: &{} }}",
        rust::list(reduction.map(rust::number)),
        rust::number(root.number("diminishing")),
        rust::number(root.number("reduction_cap")),
        rust::list(weeks.map(|n| format!("{n:.0}"))),
        rust::list(by_window),
        rust::number(root.number("worth_lowering_from")),
        rust::number(root.number("least_value")),
        rust::number(root.number("coordination_pw")),
        rust::list(pairs)
    );
    Planning { literal, backbone: backbone.into_iter().map(|(_, action)| action).collect() }
}
