//! `cargo xtask fuzz [seconds]`: throws hostile bytes at everything that comes in, until the time is over or something breaks.
//!
//! Not part of `cargo xtask test`, which gives the same targets only what they begin with (`tests/tests/fuzz.rs`).

use crate::{
    run::{self, Outcome, command, root},
    tools,
};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Stdio},
};

/// What is tried, and how long an input gets at most. Each is a program in `fuzz/targets`.
const TARGETS: [(&str, &str); 5] =
    [("link", "4096"), ("code", "1024"), ("file", "8192"), ("stored", "4096"), ("pages", "4096")];
/// Targets that run at the same time.
const AT_ONCE: usize = 2;
/// Seconds for each target.
const SECONDS: u32 = 600;
/// Seconds after which an input counts as one that hangs.
const HANGS: u32 = 10;

/// Runs all targets, and fails if one of them found something.
pub(crate) fn fuzz() -> Outcome {
    let seconds = match std::env::args().nth(2) {
        None => SECONDS,
        Some(given) => given.parse().map_err(|_| format!("`{given}` is no number of seconds."))?,
    };
    tools::fuzzer()?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let folder = target.join("fuzz");
    let to = |part: &str| folder.join(part).display().to_string();
    let seeds = ["run", "--quiet", "--package", "tests", "--no-default-features", "--bin", "seeds", "--"];
    run::show("cargo", &[&seeds[..], &[&folder.display().to_string()]].concat())?;
    let nightly = format!("+{}", tools::NIGHTLY);
    // Without the address sanitizer: it looks for what unsafe code does wrong, which these layers forbid, and without it there is time
    // for several times as many inputs.
    let options = ["--sanitizer", "none", "--fuzz-dir", "fuzz", "--target-dir", &to("build")];
    run::show("cargo", &[&[&nightly, "fuzz", "build"], &options[..]].concat())?;
    let programs = folder.join("build").join(host()?).join("release");
    fs::create_dir_all(folder.join("crashes")).map_err(|e| format!("{}: {e}", to("crashes")))?;
    println!(
        "{} targets, {AT_ONCE} at a time, {seconds} seconds each. What they say is in {}.",
        TARGETS.len(),
        to("log")
    );
    let mut broken = Vec::new();
    for some in TARGETS.chunks(AT_ONCE) {
        let started = some.iter().map(|target| Run::start(target, &programs, &folder, seconds));
        // All are started before the first is waited for.
        for run in started.collect::<Vec<_>>() {
            let run = run?;
            let name = run.name;
            if !run.end()? {
                broken.push(name);
            }
        }
    }
    if broken.is_empty() {
        return Ok(());
    }
    let program = programs.join("NAME").display().to_string();
    let crashes = to("crashes");
    Err(format!("Broken: {}. The inputs are in {crashes}; `{program} FILE` repeats one.", broken.join(", ")))
}

/// The machine for which the fuzzer compiles.
fn host() -> Result<String, String> {
    let says = run::read("rustc", &["-vV"]).unwrap_or_default();
    let host = says.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc does not say for which machine it compiles.".to_owned())
}

/// A target at work.
struct Run {
    name: &'static str,
    child: Child,
    log: PathBuf,
}

impl Run {
    fn start(
        &(name, longest): &(&'static str, &str),
        programs: &Path,
        folder: &Path,
        seconds: u32,
    ) -> Result<Self, String> {
        let logs = folder.join("log");
        let log = logs.join(name);
        let file = fs::create_dir_all(&logs).and_then(|()| File::create(&log));
        let file = file.map_err(|e| format!("{}: {e}", log.display()))?;
        let mut program = command(&programs.join(name).display().to_string());
        program.arg(folder.join("corpus").join(name));
        program.arg(format!("-artifact_prefix={}/{name}-", folder.join("crashes").display()));
        program.arg(format!("-dict={}", folder.join("words").join(name).display()));
        program.args([
            format!("-max_len={longest}"),
            format!("-max_total_time={seconds}"),
            format!("-timeout={HANGS}"),
        ]);
        // What is broken says enough; where it was called from is told when it is repeated.
        program.env("RUST_BACKTRACE", "0");
        program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(file);
        let child = program.spawn().map_err(|e| format!("{name} could not be started: {e}."))?;
        Ok(Self { name, child, log })
    }

    /// Waits for it and prints its figures; `false` when it found something.
    fn end(mut self) -> Result<bool, String> {
        let fine = self.child.wait().map_err(|e| format!("{}: {e}", self.name))?.success();
        let log = fs::read(&self.log).map_err(|e| format!("{}: {e}", self.log.display()))?;
        let log = String::from_utf8_lossy(&log);
        let (executions, coverage) = figures(&log);
        let outcome = if fine { "nothing found" } else { "BROKEN" };
        println!("{:8} {executions:>10} executions, {coverage:>6} places reached, {outcome}", self.name);
        if !fine {
            let lines: Vec<&str> = log.lines().filter(|line| !line.starts_with('#')).collect();
            println!("{}", lines[lines.len().saturating_sub(40)..].join("\n"));
        }
        Ok(fine)
    }
}

/// Executions and coverage from what the fuzzer printed last, such as `#2097152 DONE cov: 1214 ft: 5025 corp: 402/61Kb`.
fn figures(log: &str) -> (&str, &str) {
    let last = log.lines().rev().find(|line| line.starts_with('#') && line.contains(" cov: ")).unwrap_or_default();
    let words: Vec<&str> = last.split_whitespace().collect();
    let coverage = words.iter().position(|word| *word == "cov:").and_then(|at| words.get(at + 1));
    (words.first().map_or("0", |word| word.trim_start_matches('#')), coverage.copied().unwrap_or("0"))
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn figures_are_read_from_the_last_line_of_the_fuzzer() {
        let check = |log: &str, expected| assert_eq!(figures(log), expected, "{log}");
        check(
            "#2\tINITED cov: 12 ft: 13\n#4096\tpulse  cov: 90 ft: 5\n#9000\tDONE   cov: 97 ft: 9\nDone 9000\n",
            ("9000", "97"),
        );
        check("INFO: seed corpus\n", ("0", "0"));
    }
}
