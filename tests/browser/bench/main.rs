//! Measures the release in Chromium against its budgets and prints a table in Markdown. Run by `cargo xtask bench`.
//!
//! The files are served as on a good host, packed with brotli, over HTTP/1.1 on this machine. "Slow" is a phone's screen, slow
//! 4G (562 ms, 180 kB/s) and a CPU slowed four times; "6x" is a CPU slowed six times. Everything is the median of five.
//! Compare figures of one machine only.

#![allow(
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a program that prints, and JSON that is not there reads as null"
)]

mod clicks;
mod facts;
mod gather;
#[path = "../harness/mod.rs"]
mod harness;
mod lighthouse;
mod load;
mod report;
mod table;

use harness::{Outcome, engine::Engine, engine::Options, page::Page, run::Place, server::Server};
use serde_json::json;
use std::process::ExitCode;

/// How often everything is measured.
const ROUNDS: usize = 5;

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Outcome {
    let place = Place::start(Engine::Chromium, Server::packed()?)?;
    let mut table = table::Table::default();
    // Words on the command line choose parts: load, clicks, results, facts, gather, report, lighthouse.
    let chosen: Vec<String> = std::env::args().skip(1).collect();
    let asked = |part: &str| chosen.is_empty() || chosen.iter().any(|word| word == part);
    if asked("load") {
        load::measure(&place, &mut table)?;
    }
    if asked("clicks") {
        clicks::measure(&place, &mut table)?;
    }
    if asked("results") {
        clicks::measure_results(&place, &mut table)?;
    }
    if asked("facts") {
        facts::measure(&place, &mut table)?;
    }
    if asked("gather") {
        gather::measure(&place, &mut table)?;
    }
    if asked("report") {
        report::measure(&place, &mut table)?;
    }
    if asked("lighthouse") {
        lighthouse::measure(&place, &mut table);
    }
    table.print();
    Ok(())
}

/// A laptop's window that nobody listens to.
const LAPTOP: Options = Options {
    phone: false,
    dark: false,
    storage_blocked: false,
    no_script: false,
    no_wasm: false,
    camera: harness::engine::Camera::None,
    unlogged: true,
};

/// A fresh window that remembers what happens in it, on a CPU slowed so many times.
fn window(place: &Place, options: Options, slower: u32) -> Outcome<Page<'_>> {
    let page = place.open(options)?;
    let watch = json!({ "source": include_str!("watch.js") });
    page.session.devtools("Page.addScriptToEvaluateOnNewDocument", watch)?;
    page.session.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower }))?;
    Ok(page)
}

/// The middle one; not a number where there is nothing.
fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    part(values, 0.5)
}

/// The value below which this part of the values lies.
fn part(values: impl IntoIterator<Item = f64>, part: f64) -> f64 {
    let mut all: Vec<f64> = values.into_iter().collect();
    all.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a handful of values"
    )]
    let place = ((all.len() as f64 - 1.0) * part).round().max(0.0) as usize;
    all.get(place).copied().unwrap_or(f64::NAN)
}
