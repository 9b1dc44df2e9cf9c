//! `cargo xtask bench`: the release against its budgets. The measuring itself is in `tests/browser/bench/`.

use crate::{
    dist,
    run::{Outcome, show},
    tools,
};

/// Builds the release and measures it in Chromium; further words choose parts: `load`, `clicks`, `results`, `facts`, `gather`,
/// `report`, `lighthouse`.
pub(crate) fn bench() -> Outcome {
    tools::release()?;
    tools::browser_tests()?;
    // Only for its scores; the other measurements do without.
    if let Err(reason) = tools::from_npm(&[("lighthouse", "12.8.2")]) {
        println!("{reason}");
    }
    dist::release()?;
    let parts: Vec<String> = std::env::args().skip(2).collect();
    let mut arguments = vec!["run", "--quiet", "--package", "tests", "--features", "browser", "--bin", "bench", "--"];
    arguments.extend(parts.iter().map(String::as_str));
    show("cargo", &arguments)
}
