//! Runs axe-core in the page.

use super::{Outcome, page::Page, root};
use serde_json::{Value, json};

/// Rules of WCAG 2.0 to 2.2, levels A and AA, and axe's best practices.
const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then((r) => done(r.violations), (e) => done(String(e)));";

impl Page<'_> {
    /// Fails with a readable list if axe finds anything on what is shown now.
    pub(crate) fn accessible(&self) -> Outcome {
        let source = root().join("target/tools/node_modules/axe-core/axe.min.js");
        let Ok(source) = std::fs::read_to_string(source) else {
            println!("       axe-core is not installed, the check is left out");
            return Ok(());
        };
        if self.value("typeof window.axe")? != "object" {
            self.session.script(&format!("{source}; window.axe = axe;"), json!([]))?;
        }
        let found = self.session.script_later(RUN, json!([]))?;
        let Some(violations) = found.as_array() else { return Err(format!("axe: {found}")) };
        if violations.is_empty() { Ok(()) } else { Err(violations.iter().map(readable).collect::<Vec<_>>().join("\n")) }
    }
}

fn readable(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let places = violation["nodes"].as_array().into_iter().flatten().take(5);
    let places =
        places.map(|node| format!("\n    {} — {}", node["target"], text(&node["failureSummary"]).replace('\n', " ")));
    format!(
        "{} ({}): {}{}",
        text(&violation["id"]),
        text(&violation["impact"]),
        text(&violation["help"]),
        places.collect::<String>()
    )
}
