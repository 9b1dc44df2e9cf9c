//! Tests in real browsers, against the release in `dist/`. Run by `cargo xtask test`; by hand:
//! `cargo test -p tests --features browser --test browser -- [part of a name] [--engine chromium]`.

#![allow(
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a test program prints, and JSON that is not there reads as null"
)]

mod entering;
mod facts;
mod figures;
mod gather;
mod harness;
mod hour;
mod keeping;
mod report;
mod reveal;
mod rows;
mod shell;
mod slips;
mod tabs;
mod walk;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases = [
        shell::CASES,
        walk::CASES,
        reveal::CASES,
        tabs::CASES,
        keeping::CASES,
        report::CASES,
        gather::CASES,
        facts::CASES,
        slips::CASES,
        figures::CASES,
        rows::CASES,
        hour::CASES,
    ];
    harness::run::all(&cases.concat())
}
