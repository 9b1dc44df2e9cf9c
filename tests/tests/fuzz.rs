//! Every seed of the fuzzer, once, in every target: what holds for hours in `cargo xtask fuzz` holds here for what is known.

use tests::fuzz::{TARGETS, Target};

fn holds(name: &str) {
    let Some(Target { holds, .. }) = TARGETS.iter().find(|target| target.name == name) else { panic!("no {name}") };
    for target in &TARGETS {
        for (n, seed) in (target.seeds)().iter().enumerate() {
            // Shown by the test runner when the seed fails.
            #[allow(clippy::print_stdout, reason = "says which seed failed")]
            {
                println!("{} {n}: {:.200}", target.name, String::from_utf8_lossy(seed));
            }
            holds(seed);
        }
    }
}

#[test]
fn links() {
    holds("link");
}

#[test]
fn codes() {
    holds("code");
}

#[test]
fn files() {
    holds("file");
}

#[test]
fn stored_values() {
    holds("stored");
}
