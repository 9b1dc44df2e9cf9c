//! Lighthouse's own scores, where it is installed and runs.

use super::table::Table;
use crate::harness::{root, run::Place, server::PATH};
use serde_json::Value;
use std::process::{Command, Stdio};

/// Runs Lighthouse once, as a phone.
pub(crate) fn measure(place: &Place, table: &mut Table) {
    match scores(&place.server.url(PATH)) {
        Some(scores) => table.note("Lighthouse, phone: performance / accessibility / best practices / SEO", &scores),
        None => table.note("Lighthouse", "not measured: it is not installed, or did not run"),
    }
}

fn scores(url: &str) -> Option<String> {
    let program = root().join("target/tools/node_modules/.bin/lighthouse");
    let flags = "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking";
    let mut command = Command::new(program);
    command.args([url, "--quiet", "--output=json", "--max-wait-for-load=60000", flags]).stderr(Stdio::null());
    if std::path::Path::new("/usr/bin/chromium").exists() {
        command.env("CHROME_PATH", "/usr/bin/chromium");
    }
    let report: Value = serde_json::from_slice(&command.output().ok()?.stdout).ok()?;
    let score = |name: &str| report["categories"][name]["score"].as_f64().map(|score| format!("{:.0}", score * 100.0));
    let all: Option<Vec<String>> =
        ["performance", "accessibility", "best-practices", "seo"].into_iter().map(score).collect();
    Some(format!("{} (budget 95 / 100 / 100 / 100)", all?.join(" / ")))
}
