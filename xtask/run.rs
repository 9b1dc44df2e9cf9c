//! Running other programs, always from the root of the project, and saying so.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What a step gives back: nothing, or the sentence to end with.
pub(crate) type Outcome = Result<(), String>;

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    // Cargo says it to what it runs; a folder from the time of compiling may be another copy of the project.
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&here).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Where tools from npm live. Inside `target`, so that they are never committed and survive builds.
pub(crate) fn tools_dir() -> PathBuf {
    root().join("target").join("tools")
}

/// A program to be run in the root, with our own tools first on PATH.
pub(crate) fn command(program: &str) -> Command {
    let mut paths = vec![tools_dir().join("node_modules").join(".bin")];
    // A fresh machine may have put cargo's folder into the profile only.
    if let Some(home) = cargo_home() {
        paths.push(home.join("bin"));
    }
    paths.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let mut command = Command::new(program);
    command.current_dir(root());
    if let Ok(path) = std::env::join_paths(paths) {
        command.env("PATH", path);
    }
    command
}

/// Where cargo keeps its programs and the sources of dependencies.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(Path::new(&home()?).join(".cargo")))
}

/// Runs a program whose output the reader sees.
pub(crate) fn show(program: &str, arguments: &[&str]) -> Outcome {
    println!("$ {program} {}", arguments.join(" "));
    match command(program).args(arguments).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("`{program} {}` failed.", arguments.join(" "))),
        Err(error) => Err(format!("`{program}` could not be started: {error}.")),
    }
}

/// Runs a program in a folder and shows what it says only when it fails.
pub(crate) fn quietly(program: &str, arguments: &[&str], folder: &Path) -> Outcome {
    let output = command(program).args(arguments).current_dir(folder).output();
    match output {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!("{program} failed: {}", String::from_utf8_lossy(&output.stderr))),
        Err(error) => Err(format!("{program} could not be started: {error}. `cargo xtask setup` installs it.")),
    }
}

/// What a program prints, or nothing if it cannot be run or fails.
pub(crate) fn read(program: &str, arguments: &[&str]) -> Option<String> {
    let output = command(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program can be run at all.
pub(crate) fn exists(program: &str) -> bool {
    command(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}
