//! `cargo xtask build`: the release in `dist/`.

use crate::{
    files::files,
    run::{Outcome, root, show},
    sizes, tools,
};
use std::fs;

/// Builds the release, checks that it works under any path, and says how large it is.
pub(crate) fn build() -> Outcome {
    tools::page()?;
    release()?;
    sizes::print()?;
    println!("\ndist/ holds the page. Put it on any web server, under any path.");
    Ok(())
}

/// Builds the release and checks its addresses.
pub(crate) fn release() -> Outcome {
    show("trunk", &["build", "--release", "--locked"])?;
    only_relative()
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
