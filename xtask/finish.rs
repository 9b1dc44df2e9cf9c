//! The last step of every build, called by Trunk (see Trunk.toml) on the finished folder before it becomes `dist/`.
//!
//! Development: loosens the content policy just enough for the reload script of `trunk serve`. Release: see [`Page`].

use crate::{
    files::{bytes, files, hash, hex, read, write},
    release::Page,
    run::{Outcome, root},
    workers,
};
use std::path::{Path, PathBuf};

/// Finishes the folder that Trunk names in the environment.
pub(crate) fn finish() -> Outcome {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err("`finish` is called by Trunk at the end of a build, not by hand.".to_owned());
    };
    let html = with_drawings(&read(&folder.join("index.html"))?)?;
    let release = std::env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    let workers = workers::workers(&folder, release)?;
    let html = html.replacen(" data-js=", &format!("{workers} data-js="), 1);
    if !release {
        return write(&folder.join("index.html"), development(&html).as_bytes());
    }
    let html = Page::new(html, &folder).finish()?;
    write(&folder.join("index.html"), html.as_bytes())?;
    list_hashes(&folder)
}

/// Puts the drawings of the first screen in, so that they show before, and without, the program. They are snapshots of
/// `src/charts`; its tests keep them as the program would draw them.
fn with_drawings(html: &str) -> Result<String, String> {
    const MARK: &str = " data-drawing=\"";
    let mut pieces = html.split(MARK);
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("\">").ok_or("index.html: a data-drawing has no end.")?;
        whole += ">";
        whole += &read(&root().join("src/charts/snapshots").join(format!("{name}.svg")))?;
        whole += rest;
    }
    Ok(whole)
}

fn development(html: &str) -> String {
    let scripts = html.replacen("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1);
    scripts.replacen("connect-src 'self'", "connect-src 'self' ws: wss:", 1)
}

/// Writes SHA256SUMS, which `sha256sum --check` reads.
fn list_hashes(folder: &Path) -> Outcome {
    let mut lines = String::new();
    for name in files(folder)?.into_iter().filter(|name| name != "SHA256SUMS") {
        lines += &format!("{}  {name}\n", hex(&hash(&bytes(&folder.join(&name))?)));
    }
    write(&folder.join("SHA256SUMS"), lines.as_bytes())
}
