//! Compiles the data files and the words into Rust. Whatever does not add up fails the build with file and line.

#[path = "build/mod.rs"]
mod build;

use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for watched in build::FOLDERS.iter().chain(build::FILES) {
        println!("cargo::rerun-if-changed={watched}");
    }
    println!("cargo::rerun-if-changed=build");
    let files = match build::Files::read(root) {
        Ok(files) => files,
        Err(error) => return fail(&[format!("{}: {error}", root.display())]),
    };
    match build::compile(&files) {
        Ok(output) => write(&output),
        Err(problems) => fail(&problems.iter().map(ToString::to_string).collect::<Vec<_>>()),
    }
}

fn write(output: &build::Output) -> ExitCode {
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    for (name, text) in output {
        if let Err(error) = fs::write(Path::new(&folder).join(name), text) {
            return fail(&[format!("{name}: {error}")]);
        }
    }
    ExitCode::SUCCESS
}

fn fail(problems: &[String]) -> ExitCode {
    for problem in problems {
        println!("cargo::error={problem}");
    }
    ExitCode::FAILURE
}
