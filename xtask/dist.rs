//! `cargo xtask build`: the release in `dist/`.

use crate::{
    files::files,
    run::{Outcome, cargo_home, command, read, root},
    sizes, split, tools,
};
use std::fs;

/// Builds the release, checks that it works under any path, and says how large it is.
pub(crate) fn build() -> Outcome {
    tools::release()?;
    release()?;
    sizes::print()?;
    println!("\ndist/ holds the page. Put it on any web server, under any path.");
    Ok(())
}

/// Builds the release and checks its addresses.
pub(crate) fn release() -> Outcome {
    println!("$ trunk build --release --locked");
    let mut trunk = command("trunk");
    trunk.args(["build", "--release", "--locked"]).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags());
    // A failed build is told by the compiler; where Trunk stood then helps nobody.
    trunk.env_remove("RUST_BACKTRACE");
    match trunk.status() {
        Ok(status) if status.success() => only_relative(),
        Ok(_) => Err("The release was not built.".to_owned()),
        Err(error) => Err(format!("`trunk` could not be started: {error}.")),
    }
}

/// Flags for cutting the program, and those that keep the folders of this machine out of it, so that the same commit gives
/// the same bytes elsewhere. Added to those in .cargo/config.toml.
fn flags() -> String {
    let mut names = vec![(root().display().to_string(), "unsolo".to_owned())];
    names.extend(cargo_home().map(|home| (home.display().to_string(), "cargo".to_owned())));
    // Only where the component rust-src is installed do paths of the standard library differ.
    if let (Some(sysroot), Some(version)) =
        (read("rustc", &["--print", "sysroot"]), read("rustc", &["--version", "--verbose"]))
        && let Some(commit) = version.lines().find_map(|line| line.strip_prefix("commit-hash: "))
    {
        names.push((format!("{sysroot}/lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    }
    // The variable is split at spaces.
    names.retain(|(from, _)| !from.contains(' '));
    let mapped = names.iter().map(|(from, to)| format!("--remap-path-prefix={from}={to}"));
    mapped.chain([split::FLAGS.to_owned()]).collect::<Vec<_>>().join(" ")
}

/// No file may name an address that starts at the root of the server or at another server.
fn only_relative() -> Outcome {
    let folder = root().join("dist");
    let mut wrong = Vec::new();
    for name in files(&folder)? {
        let starts: &[&str] = match name.rsplit('.').next() {
            Some("html") => &["href=\"", "src=\"", "data-js=\"", "data-wasm=\""],
            Some("css") => &["url(\"", "url('", "url("],
            Some("webmanifest") => &["\"src\": \"", "\"start_url\": \"", "\"scope\": \""],
            _ => continue,
        };
        let text = fs::read_to_string(folder.join(&name)).map_err(|e| format!("{name}: {e}"))?;
        for start in starts {
            for address in text.split(start).skip(1) {
                if address.starts_with('/') || address.starts_with("http") {
                    wrong.push(format!("{name}: {start}{}", address.chars().take(60).collect::<String>()));
                }
            }
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(format!("These addresses break under a sub-path:\n{}", wrong.join("\n")))
    }
}
