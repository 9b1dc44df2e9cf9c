//! Every seed of the fuzzer, once, in every target: what holds for hours in `cargo xtask fuzz` holds here for what is known.

#![allow(clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;
use tests::fuzz::{self, TARGETS};

fn hold(holds: fn(&[u8])) {
    // Each of them once, also where several targets begin with it.
    let seeds: BTreeSet<Vec<u8>> = TARGETS.iter().flat_map(|target| (target.seeds)()).collect();
    for seed in &seeds {
        // Shown by the test runner when the seed fails.
        #[allow(clippy::print_stdout, reason = "says which seed failed")]
        {
            println!("{}", String::from_utf8_lossy(&seed[..seed.len().min(200)]).escape_debug());
        }
        holds(seed);
    }
}

#[test]
fn links() {
    hold(fuzz::link);
}

#[test]
fn codes() {
    hold(fuzz::code);
}

#[test]
fn files() {
    hold(fuzz::file);
}

#[test]
fn stored_values() {
    hold(fuzz::stored);
}

#[test]
fn exports() {
    hold(fuzz::pages);
}

#[test]
fn every_target_is_a_program_and_here() {
    let names = TARGETS.map(|target| target.name);
    assert_eq!(names, ["link", "code", "file", "stored", "pages"]);
    let [program, runner] = [include_str!("../../fuzz/Cargo.toml"), include_str!("../../xtask/fuzz.rs")];
    for name in names {
        assert!(
            program.contains(&format!("path = \"targets/{name}.rs\"")) && runner.contains(&format!("(\"{name}\", \""))
        );
    }
}
