//! Installs what the commands need and the machine does not have. What is there is left as it is.

use crate::{
    browsers,
    run::{self, Outcome, exists, read, show, tools_dir},
};
use std::fs;

const TRUNK: &str = "0.21.14";
/// Cuts the release into parts; must fit the version of `wasm_split_helpers` in Cargo.toml.
const SPLIT: &str = "0.2.4";
/// Builds and runs the fuzz targets.
const FUZZ: &str = "0.13.2";
/// The fuzzer needs what only this toolchain of Rust may do. It is used for nothing else, so any of its days will do.
pub(crate) const NIGHTLY: &str = "nightly";
/// Made by the same people as the page's other tools, pinned so that the same commit gives the same bytes.
const FROM_NPM: [(&str, &str); 3] = [("binaryen", "132.0.0"), ("esbuild", "0.28.2"), ("axe-core", "4.14.1")];

/// What building the page for development needs.
pub(crate) fn page() -> Outcome {
    target()?;
    cargo_tool("trunk", "trunk", TRUNK, &["--locked"])?;
    // Without --locked: one version that the tool's own lock file names is not to be had everywhere.
    cargo_tool("wasm-bindgen-cli", "wasm-bindgen", &wasm_bindgen_version()?, &[])
}

/// What a release needs on top: it is cut into parts, made smaller and checked.
pub(crate) fn release() -> Outcome {
    page()?;
    cargo_tool("wasm_split_cli_support", "wasm-split-cli", SPLIT, &["--locked", "--features", "build-binary"])?;
    from_npm(&FROM_NPM)
}

/// What the browser tests need on top. A missing browser is not an error here: its tests say that they were skipped.
pub(crate) fn browser_tests() -> Outcome {
    browsers::install();
    browsers::pdf_readers();
    Ok(())
}

/// The checks that come with the toolchain.
pub(crate) fn checks() -> Outcome {
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if !exists(program) {
            show("rustup", &["component", "add", component])?;
        }
    }
    Ok(())
}

/// What fuzzing needs: a toolchain of its own, and the tool that builds with it.
pub(crate) fn fuzzer() -> Outcome {
    let toolchains = read("rustup", &["toolchain", "list"])
        .ok_or("The fuzzer needs Rust's nightly toolchain, and rustup to have it beside the other one.")?;
    if !toolchains.lines().any(|line| line.starts_with(NIGHTLY)) {
        println!("Installing Rust's nightly toolchain, for the fuzzer alone; nothing else uses it.");
        show("rustup", &["toolchain", "install", NIGHTLY, "--profile", "minimal"])?;
    }
    cargo_tool("cargo-fuzz", "cargo-fuzz", FUZZ, &["--locked"])
}

fn target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = read("rustc", &["--print", "sysroot"]).unwrap_or_default();
    if std::path::Path::new(&sysroot).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    println!("Installing Rust's library for the browser.");
    show("rustup", &["target", "add", TARGET])
        .map_err(|e| format!("{e} The page needs Rust's target {TARGET}; with rustup it comes by itself."))
}

/// Installs a program written in Rust, in exactly one version.
pub(crate) fn cargo_tool(package: &str, program: &str, version: &str, options: &[&str]) -> Outcome {
    let says = read(program, &["--version"]).unwrap_or_default();
    // Not every program says its version; cargo remembers what it has installed.
    let listed = || read("cargo", &["install", "--list"]).unwrap_or_default();
    if says.split_whitespace().any(|word| word == version) || listed().contains(&format!("{package} v{version}:")) {
        return Ok(());
    }
    let wanted = format!("{package}@{version}");
    println!("Installing {wanted} (once, takes some minutes).");
    if exists("cargo-binstall") && show("cargo", &["binstall", "--no-confirm", &wanted]).is_ok() {
        return Ok(());
    }
    // --force: another version may be there.
    show("cargo", &[&["install", "--force", &wanted][..], options].concat())
}

/// The tool must have the version of the library in Cargo.lock.
fn wasm_bindgen_version() -> Result<String, String> {
    let lock = fs::read_to_string(run::root().join("Cargo.lock")).map_err(|e| format!("Cargo.lock: {e}"))?;
    lock.split("[[package]]")
        .find(|package| package.contains("name = \"wasm-bindgen\"\n"))
        .and_then(|package| package.split("version = \"").nth(1)?.split('"').next().map(str::to_owned))
        .ok_or_else(|| "Cargo.lock names no wasm-bindgen.".to_owned())
}

/// Installs packages of the npm registry below `target/tools`; nothing global.
pub(crate) fn from_npm(packages: &[(&str, &str)]) -> Outcome {
    let missing: Vec<String> =
        packages.iter().filter(|(name, version)| !installed(name, version)).map(|(n, v)| format!("{n}@{v}")).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !exists("npm") {
        browsers::apt(&["nodejs", "npm"], "Node.js, for tools that make the page smaller and check it");
    }
    if !exists("npm") {
        return Err(format!("Without Node.js and npm these tools cannot be installed: {}.", missing.join(", ")));
    }
    let folder = tools_dir();
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    println!("Installing {} into target/tools.", missing.join(", "));
    let folder = folder.to_string_lossy().into_owned();
    let mut arguments = vec!["install", "--no-fund", "--no-audit", "--loglevel=error", "--prefix", &folder];
    arguments.extend(missing.iter().map(String::as_str));
    show("npm", &arguments)
}

fn installed(name: &str, version: &str) -> bool {
    let about = tools_dir().join("node_modules").join(name).join("package.json");
    fs::read_to_string(about).is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}
