//! The report worker for the page, and reports from the command line.

use crate::{
    files::{base64, bytes, hash, hex, write},
    run::{Outcome, command, quietly, root},
    split,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// `cargo xtask report FILE --audience team --out x.pdf`, from the folder in which it was called.
pub(crate) fn report() -> Outcome {
    let here = std::env::current_dir().map_err(|e| e.to_string())?;
    let mut cargo = command("cargo");
    cargo.args(["run", "--quiet", "--package", "report", "--bin", "report", "--"]).args(std::env::args().skip(2));
    match cargo.current_dir(here).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err("No report was made.".to_owned()),
        Err(error) => Err(format!("`cargo` could not be started: {error}.")),
    }
}

/// Builds the worker into `folder`, and gives back what the start script of the page is to say about it: the worker's script,
/// the program's script, the program and, in a release, its hash.
///
/// Not built by Trunk, because a release of the page is compiled to be cut into parts, and this program is not.
pub(crate) fn worker(folder: &Path, release: bool) -> Result<String, String> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let profile = if release { "release" } else { "worker" };
    let mut cargo = command("cargo");
    cargo.args(["build", "--quiet", "--locked", "--package", "report", "--bin", "report_worker"]);
    cargo.args(["--target", "wasm32-unknown-unknown", "--profile", profile]);
    const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
    if let Ok(flags) = std::env::var(FLAGS) {
        cargo.env(FLAGS, flags.replace(split::FLAGS, ""));
    }
    if !cargo.status().is_ok_and(|status| status.success()) {
        return Err("The report worker was not built.".to_owned());
    }
    let built = target.join("wasm32-unknown-unknown").join(profile).join("report_worker.wasm");
    let bound = target.join("report");
    fs::create_dir_all(&bound).map_err(|e| format!("{}: {e}", bound.display()))?;
    let (from, to) = (built.display().to_string(), bound.display().to_string());
    quietly("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-dir", &to, &from], &root())?;
    if release {
        // wasm-opt makes this program's download larger (by 4.5 % with brotli), so it stays as the compiler made it.
        quietly(
            "esbuild",
            &["report_worker.js", "--minify", "--allow-overwrite", "--outfile=report_worker.js"],
            &bound,
        )?;
        let own = folder.join("report.js").display().to_string();
        quietly("esbuild", &[&own, "--minify", "--allow-overwrite", &format!("--outfile={own}")], &root())?;
    }
    let mut names = Vec::new();
    let place = |name: &str, content: &[u8]| -> Result<String, String> {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let digest = hex(&hash(content));
        let new = if release {
            format!("{stem}-{}.{extension}", digest.get(..16).unwrap_or_default())
        } else {
            name.to_owned()
        };
        write(&folder.join(&new), content)?;
        Ok(format!("./{new}"))
    };
    let script = bytes(&folder.join("report.js"))?;
    if release {
        fs::remove_file(folder.join("report.js")).map_err(|e| e.to_string())?;
    }
    names.push(place("report.js", &script)?);
    names.push(place("report_worker.js", &bytes(&bound.join("report_worker.js"))?)?);
    let program = bytes(&bound.join("report_worker_bg.wasm"))?;
    names.push(place("report_worker.wasm", &program)?);
    if release {
        names.push(format!("sha256-{}", base64(&hash(&program))));
    }
    Ok(names.join(" "))
}
