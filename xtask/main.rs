//! `cargo xtask <command>`: everything a contributor needs, with one word each. Installs what is missing first.

mod bench;
mod browsers;
mod dist;
mod files;
mod finish;
mod fuzz;
mod release;
mod report;
mod run;
mod serve;
mod sizes;
mod split;
mod test;
mod tools;
mod workers;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve    build for development, open the page in your browser, rebuild on every change
  test     format, lints, native tests, release build, browser tests, size table
  build    make the release in dist/: plain files for any web server, under any path
  report   make a report from a saved file: report FILE [--audience team|leadership] [--paper a4|letter] [--out NAME]
  bench    measure the release against its budgets in Chromium (takes minutes)
  fuzz     throw hostile links, codes, files and stored values at every reader: fuzz [SECONDS], ten minutes each if not said
  setup    only install what the other commands need

Every command says what it is about to install. Nothing is installed twice.
Set CI=1 to never open a browser.
";

fn main() -> ExitCode {
    let command = std::env::args().nth(1).unwrap_or_default();
    let result = match command.as_str() {
        "serve" => serve::serve(),
        "test" => test::test(),
        "build" => dist::build(),
        "report" => report::report(),
        "bench" => bench::bench(),
        "fuzz" => fuzz::fuzz(),
        "setup" => tools::release().and_then(|()| tools::browser_tests()),
        "finish" => finish::finish(),
        "" | "help" | "-h" | "--help" => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        unknown => Err(format!("There is no command `{unknown}`.\n\n{HELP}")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}
