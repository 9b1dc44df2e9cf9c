//! The programs that run in the page's workers: reports, and codes in pictures.

use crate::{
    files::{base64, bytes, hash, hex, write},
    run::{command, quietly, root},
    split,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A layer that has a worker, and the attribute of the start script that says where it is.
const WORKERS: [(&str, &str); 2] = [("report", "data-report"), ("scan", "data-scan")];

/// Builds the workers into `folder`, and gives back what the start script of the page is to say about them: for each the
/// script of all workers, its program's script, its program and, in a release, that one's hash.
///
/// Not built by Trunk, because a release of the page is compiled to be cut into parts, and these programs are not.
pub(crate) fn workers(folder: &Path, release: bool) -> Result<String, String> {
    let profile = if release { "release" } else { "worker" };
    let mut cargo = command("cargo");
    cargo.args(["build", "--quiet", "--locked", "--target", "wasm32-unknown-unknown", "--profile", profile]);
    for (layer, _) in WORKERS {
        cargo.args(["--package", layer, "--bin", &format!("{layer}_worker")]);
    }
    const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
    if let Ok(flags) = std::env::var(FLAGS) {
        cargo.env(FLAGS, flags.replace(split::FLAGS, ""));
    }
    if !cargo.status().is_ok_and(|status| status.success()) {
        return Err("The workers were not built.".to_owned());
    }
    let own = folder.join("worker.js");
    if release {
        let own = own.display().to_string();
        quietly("esbuild", &[&own, "--minify", "--allow-overwrite", &format!("--outfile={own}")], &root())?;
    }
    let script = bytes(&own)?;
    if release {
        fs::remove_file(&own).map_err(|e| e.to_string())?;
    }
    let script = place(folder, release, "worker.js", &script)?;
    let mut attributes = String::new();
    for (layer, attribute) in WORKERS {
        let program = program(folder, release, profile, layer)?;
        attributes += &format!(" {attribute}=\"{script} {program}\"");
    }
    Ok(attributes)
}

/// Makes one program ready, and says where its script and itself are.
fn program(folder: &Path, release: bool, profile: &str, layer: &str) -> Result<String, String> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let name = format!("{layer}_worker");
    let built = target.join("wasm32-unknown-unknown").join(profile).join(format!("{name}.wasm"));
    let bound = target.join("workers");
    fs::create_dir_all(&bound).map_err(|e| format!("{}: {e}", bound.display()))?;
    let (from, to) = (built.display().to_string(), bound.display().to_string());
    quietly("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-dir", &to, &from], &root())?;
    let glue = format!("{name}.js");
    if release {
        // wasm-opt makes the report's download larger (by 4.5 % with brotli), so programs stay as the compiler made them.
        quietly("esbuild", &[&glue, "--minify", "--allow-overwrite", &format!("--outfile={glue}")], &bound)?;
    }
    let content = bytes(&bound.join(format!("{name}_bg.wasm")))?;
    let mut words = vec![
        place(folder, release, &glue, &bytes(&bound.join(&glue))?)?,
        place(folder, release, &format!("{name}.wasm"), &content)?,
    ];
    if release {
        words.push(format!("sha256-{}", base64(&hash(&content))));
    }
    Ok(words.join(" "))
}

/// Puts a file into the folder, in a release under the name that belongs to its content.
fn place(folder: &Path, release: bool, name: &str, content: &[u8]) -> Result<String, String> {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let digest = hex(&hash(content));
    let new =
        if release { format!("{stem}-{}.{extension}", digest.get(..16).unwrap_or_default()) } else { name.to_owned() };
    write(&folder.join(&new), content)?;
    Ok(format!("./{new}"))
}
