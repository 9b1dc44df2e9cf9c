//! Cuts the program into what the first page needs and what comes later (the functions in `src/app/screens/late.rs`).
//!
//! Trunk has built the program with relocations and run wasm-bindgen on the whole of it; here it is cut first, and
//! wasm-bindgen then runs on what remains. The link file that loads the parts is joined with wasm-bindgen's own.

use crate::{
    files::{base64, bytes, files, hash, hex, read, write},
    run::{Outcome, quietly, root},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What a release build needs so that it can be cut.
pub(crate) const FLAGS: &str = "--cfg split -C link-args=--emit-relocs";
/// The file that loads the parts, as the cutting tool names it.
const LINK: &str = "__wasm_split.js";

/// Replaces the program `wasm` and its script `glue`, both in `folder`, by the first part; writes the other parts
/// beside them. `optimise` makes a module smaller in place.
pub(crate) fn split(
    folder: &Path,
    wasm: &str,
    glue: &str,
    optimise: impl Fn(&Path) -> Outcome,
) -> Result<String, String> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let (whole, work) = (target.join("wasm32-unknown-unknown/release/app.wasm"), target.join("split"));
    let _ = fs::remove_dir_all(&work);
    let (cut, bound) = (work.join("cut"), work.join("bound"));
    for folder in [&cut, &bound] {
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    quietly("wasm-split-cli", &["--out-name", "app", &text(&whole), &text(&cut)], &work)?;
    let main = cut.join("app.wasm");
    let bind = ["--target", "web", "--keep-lld-exports", "--no-typescript", "--out-name", "app", "--out-dir"];
    quietly("wasm-bindgen", &[&bind[..], &[&text(&bound), &text(&main)]].concat(), &work)?;

    // The parts, each under the name of its content; the link file asks for them by that name and checks their bytes.
    let mut link = read(&cut.join(LINK))?;
    for part in files(&cut)?.iter().filter(|name| name.ends_with(".wasm") && *name != "app.wasm") {
        let from = cut.join(part);
        optimise(&from)?;
        let content = bytes(&from)?;
        let stem = part.trim_end_matches(".wasm").trim_start_matches("split_");
        let digest = hash(&content);
        let name = format!("app-{stem}-{}.wasm", &hex(&digest)[..16]);
        write(&folder.join(&name), &content)?;
        let asked = format!("fetch(new URL(\"./{part}\", import.meta.url))");
        if !link.contains(&asked) {
            return Err(format!("{LINK} does not ask for {part} in the way that is expected."));
        }
        let integrity = base64(&digest);
        link = link.replace(
            &asked,
            &format!("fetch(new URL(\"./{name}\", import.meta.url), {{ integrity: \"sha256-{integrity}\" }})"),
        );
    }
    write(&bound.join(LINK), link.as_bytes())?;

    let program = bound.join("app_bg.wasm");
    optimise(&program)?;
    fs::copy(&program, folder.join(wasm)).map_err(|e| format!("{wasm}: {e}"))?;
    let out = format!("--outfile={}", text(&folder.join(glue)));
    let join = [&text(&bound.join("app.js")), "--bundle", "--minify", "--format=esm", "--allow-overwrite", &out];
    quietly("esbuild", &join.map(|word| word as &str), &work)?;
    parts(&link)
}

/// Which files each part consists of, as boot.js reads it: `listing=a.wasm b.wasm;answering=c.wasm`.
fn parts(link: &str) -> Result<String, String> {
    // `const NAME = makeLoad(... new URL("./FILE" ..., [NAMES])`, perhaps wrapped; a part may have no file of its own.
    let mut chunks: Vec<(String, String)> = Vec::new();
    let mut parts = Vec::new();
    let mut pieces = link.split("makeLoad(");
    let mut before = pieces.next().unwrap_or_default();
    for piece in pieces {
        let name = before.trim_end_matches("wrapAsyncCb(").strip_suffix(" = ").and_then(|text| text.rsplit(' ').next());
        before = piece;
        let Some(name) = name else { continue };
        let file = piece.split_once("new URL(\"./").and_then(|(_, rest)| rest.split_once('"')).map(|(file, _)| file);
        let waits = piece.rsplit_once('[').and_then(|(_, rest)| rest.split_once(']')).map_or("", |(names, _)| names);
        if let Some(part) = name.strip_prefix("__wasm_split_load_") {
            let waited = waits.split(", ").filter_map(|name| chunks.iter().find(|(chunk, _)| chunk == name));
            let files: Vec<&str> = waited.map(|(_, file)| file.as_str()).chain(file).collect();
            parts.push(format!("{part}={}", files.join(" ")));
        } else if let Some(file) = file {
            chunks.push((name.to_owned(), file.to_owned()));
        }
    }
    if parts.is_empty() { Err(format!("{LINK} loads nothing.")) } else { Ok(parts.join(";")) }
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn parts_are_read_from_the_link_file() {
        let link = "function makeLoad(fetcher, deps) { let [a] = []; }\n/* a, b */\n\
            const __chunk_1 = makeLoad(() => {\n const src = fetch(new URL(\"./c.wasm\", u));\n}\n, []);\n\
            export const __wasm_split_load_a = wrapAsyncCb(makeLoad(() => {\n const src = fetch(new URL(\"./a.wasm\", u));\n}\n, [__chunk_1]));\n\
            export const __wasm_split_load_b = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_1]));\n";
        assert_eq!(parts(link).as_deref(), Ok("a=c.wasm a.wasm;b=c.wasm"));
        assert!(parts("").is_err());
    }
}
