//! `cargo xtask test`: everything that must hold before a change goes in, in one run that does not stop at the
//! first failure.

use crate::{
    dist,
    run::{self, Outcome, exists},
    sizes, tools,
};
use std::{
    io::{BufRead, BufReader},
    process::Stdio,
    time::Instant,
};

/// Runs all steps and ends with one line of counts.
pub(crate) fn test() -> Outcome {
    let mut report = Report::default();
    report.step("tools", |_| tools::release().and_then(|()| tools::checks()).and_then(|()| tools::browser_tests()));
    report.step("format", |r| r.cargo(&["fmt", "--all", "--check"]));
    report.step("lints", |r| {
        let deny = ["--", "-D", "warnings"];
        let native = ["clippy", "--quiet", "--workspace", "--exclude", "app", "--all-targets", "--all-features"];
        let page = ["clippy", "--quiet", "--package", "app", "--target", "wasm32-unknown-unknown"];
        let both = (r.cargo(&[&native[..], &deny].concat()), r.cargo(&[&page[..], &deny].concat()));
        both.0.and(both.1)
    });
    report.step("native tests", |r| r.cargo(&["test", "--quiet", "--no-fail-fast", "--workspace", "--exclude", "app"]));
    if exists("cargo-deny") {
        report.step("licences and advisories", |r| r.cargo(&["deny", "check"]));
    }
    report.step("links and codes", |r| r.cargo(&["run", "--quiet", "--package", "tests", "--bin", "lengths"]));
    if report.step("release build", |_| dist::release()) {
        let browser = ["test", "--quiet", "--package", "tests", "--features", "browser", "--test", "browser"];
        report.step("browser tests", |r| r.cargo(&browser));
        report.step("sizes", |_| sizes::print());
    }
    report.end()
}

/// What has been seen so far.
#[derive(Default)]
struct Report {
    passed: usize,
    failed: usize,
    ignored: usize,
    broken: Vec<&'static str>,
}

impl Report {
    /// Runs one step; a failure is noted and the run goes on.
    fn step(&mut self, name: &'static str, work: impl FnOnce(&mut Self) -> Outcome) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = work(self);
        let seconds = start.elapsed().as_secs();
        match &outcome {
            Ok(()) => println!("-- {name}: fine ({seconds} s)"),
            Err(message) => {
                println!("{message}\n-- {name}: FAILED ({seconds} s)");
                self.broken.push(name);
            }
        }
        outcome.is_ok()
    }

    /// Runs cargo, shows its output and adds up the results of test programs in it.
    fn cargo(&mut self, arguments: &[&str]) -> Outcome {
        println!("$ cargo {}", arguments.join(" "));
        let failed = || format!("`cargo {}` failed.", arguments.join(" "));
        let mut child =
            run::command("cargo").args(arguments).stdout(Stdio::piped()).spawn().map_err(|e| format!("cargo: {e}"))?;
        for line in child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines()).map_while(Result::ok) {
            println!("{line}");
            if let Some(counts) = line.trim().strip_prefix("test result:") {
                self.passed += count(counts, "passed");
                self.failed += count(counts, "failed");
                self.ignored += count(counts, "ignored");
            }
        }
        if child.wait().is_ok_and(|status| status.success()) { Ok(()) } else { Err(failed()) }
    }

    fn end(self) -> Outcome {
        let skipped = if self.ignored == 0 { String::new() } else { format!(", {} skipped", self.ignored) };
        let failed = self.failed.max(usize::from(!self.broken.is_empty()));
        println!("\n{} passed, {failed} failed{skipped}", self.passed);
        if self.broken.is_empty() { Ok(()) } else { Err(format!("Failed: {}.", self.broken.join(", "))) }
    }
}

/// The number before a word in "ok. 12 passed; 0 failed; 1 ignored".
fn count(line: &str, word: &str) -> usize {
    let words: Vec<&str> = line.split([' ', ';']).filter(|w| !w.is_empty()).collect();
    words.iter().position(|w| *w == word).and_then(|i| words.get(i.checked_sub(1)?)?.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn counts_are_read_from_the_line_of_the_test_program() {
        let line = " ok. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s";
        for (word, expected) in [("passed", 12), ("failed", 3), ("ignored", 1), ("flown", 0)] {
            assert_eq!(count(line, word), expected);
        }
    }
}
