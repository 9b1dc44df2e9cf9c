//! Tests in real browsers, against the release in `dist/`. Run by `cargo xtask test`; by hand:
//! `cargo test -p tests --features browser --test browser -- [part of a name] [--engine chromium]`.

mod harness;
mod keeping;
mod shell;
mod walk;

use std::process::ExitCode;

fn main() -> ExitCode {
    harness::run::all(&[shell::CASES, walk::CASES, keeping::CASES].concat())
}
