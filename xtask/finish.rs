//! The last step of every build, called by Trunk (see Trunk.toml) on the finished folder before it becomes `dist/`.
//!
//! Development: loosens the content policy just enough for the reload script of `trunk serve`.
//! Release: smaller files, one style sheet instead of one per layer, names that carry the hash of their content,
//! the hash of the program for boot.js, and a list of all hashes.

use crate::run::{self, Outcome};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What the compiler may use: what every engine of the last years has. Naming them matters: with `--all-features`
/// wasm-opt makes modules that browsers refuse.
const WASM_OPT: [&str; 9] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-call-indirect-overlong",
];

/// Finishes the folder that Trunk names in the environment.
pub(crate) fn finish() -> Outcome {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err("`finish` is called by Trunk at the end of a build, not by hand.".to_owned());
    };
    let mut page = Page { html: read(&folder.join("index.html"))?, folder };
    let release = std::env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    if release {
        page.release()?;
    } else {
        page.development();
    }
    write(&page.folder.join("index.html"), page.html.as_bytes())?;
    if release { list_hashes(&page.folder) } else { Ok(()) }
}

/// The page as it stands in the folder.
struct Page {
    html: String,
    folder: PathBuf,
}

impl Page {
    fn development(&mut self) {
        self.html = self.html.replacen("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1).replacen(
            "connect-src 'self'",
            "connect-src 'self' ws: wss:",
            1,
        );
    }

    fn release(&mut self) -> Outcome {
        self.html = without_comments(&self.html);
        let wasm = self.value("data-wasm")?;
        run_tool("wasm-opt", &[&WASM_OPT[..], &["-o", &wasm, &wasm]].concat(), &self.folder);
        self.rename(&wasm)?;
        for script in files(&self.folder)?.iter().filter(|name| name.ends_with(".js") && *name != "boot.js") {
            run_tool(
                "esbuild",
                &[script, "--minify", "--allow-overwrite", &format!("--outfile={script}")],
                &self.folder,
            );
        }
        let glue = self.value("data-js")?;
        self.rename(&glue)?;
        self.rename("boot.js")?;
        self.join_styles()?;
        let wasm = self.value("data-wasm")?;
        let integrity = base64(&Sha256::digest(bytes(&self.folder.join(wasm))?));
        self.html = self.html.replacen(" data-wasm=", &format!(" data-integrity=\"sha256-{integrity}\" data-wasm="), 1);
        Ok(())
    }

    /// The file that an attribute of the start script names.
    fn value(&self, attribute: &str) -> Result<String, String> {
        let missing = || format!("index.html has no {attribute}: see pattern_script in Trunk.toml.");
        let (_, rest) = self.html.split_once(&format!("{attribute}=\"./")).ok_or_else(missing)?;
        Ok(rest.split_once('"').ok_or_else(missing)?.0.to_owned())
    }

    /// Gives a file the name that belongs to its content, wherever it is mentioned.
    fn rename(&mut self, name: &str) -> Outcome {
        let content = bytes(&self.folder.join(name))?;
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let stem = stem.trim_end_matches("_bg").rsplit_once('-').map_or(stem, |(first, _)| first);
        let hash = &hex(&Sha256::digest(&content))[..16];
        let new = format!("{stem}-{hash}.{extension}");
        write(&self.folder.join(&new), &content)?;
        fs::remove_file(self.folder.join(name)).map_err(|e| e.to_string())?;
        self.html = self.html.replace(name, &new);
        for script in files(&self.folder)?.iter().filter(|other| other.ends_with(".js")) {
            let path = self.folder.join(script);
            let text = read(&path)?;
            if text.contains(name) {
                write(&path, text.replace(name, &new).as_bytes())?;
            }
        }
        Ok(())
    }

    /// Replaces the style sheets of the layers by one, in their order.
    fn join_styles(&mut self) -> Outcome {
        let mut all = String::new();
        let mut lines: Vec<String> = Vec::new();
        for line in self.html.lines() {
            let sheet = line.strip_prefix("<link rel=\"stylesheet\" href=\"./").and_then(|rest| rest.split_once('"'));
            let Some((name, _)) = sheet else {
                lines.push(line.to_owned());
                continue;
            };
            if all.is_empty() {
                lines.push("<link rel=\"stylesheet\" href=\"./style.css\">".to_owned());
            }
            all += &read(&self.folder.join(name))?;
            fs::remove_file(self.folder.join(name)).map_err(|e| e.to_string())?;
        }
        self.html = lines.join("\n") + "\n";
        write(&self.folder.join("style.css"), all.as_bytes())?;
        run_tool("esbuild", &["style.css", "--minify", "--allow-overwrite", "--outfile=style.css"], &self.folder);
        self.rename("style.css")
    }
}

/// Makes files smaller where the tool is there; the page works without.
fn run_tool(program: &str, arguments: &[&str], folder: &Path) {
    let done = run::command(program).args(arguments).current_dir(folder).output();
    match done {
        Ok(output) if output.status.success() => {}
        Ok(output) => {
            println!("{program} failed, the file stays as it is: {}", String::from_utf8_lossy(&output.stderr))
        }
        Err(_) => {
            println!("{program} is not there, the file stays larger than it need be (`cargo xtask setup` helps).")
        }
    }
}

fn without_comments(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept += before;
        rest = after.split_once("-->").map_or("", |(_, after)| after.trim_start_matches('\n'));
    }
    kept + rest
}

/// Writes SHA256SUMS, which `sha256sum --check` reads.
fn list_hashes(folder: &Path) -> Outcome {
    let mut lines = String::new();
    for name in files(folder)?.into_iter().filter(|name| name != "SHA256SUMS") {
        lines += &format!("{}  {name}\n", hex(&Sha256::digest(bytes(&folder.join(&name))?)));
    }
    write(&folder.join("SHA256SUMS"), lines.as_bytes())
}

/// All files below a folder, by relative name, in order.
pub(crate) fn files(folder: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).map_err(|e| format!("{}: {e}", next.display()))?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(name) = path.strip_prefix(folder) {
                found.push(name.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_u32, |all, byte| all << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= chunk.len() { digit as char } else { '=' });
        }
    }
    text
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: &Path, content: &[u8]) -> Outcome {
    fs::write(path, content).map_err(|e| format!("{}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{base64, without_comments};

    #[test]
    fn base64_pads_as_browsers_expect() {
        for (plain, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn comments_go_and_words_stay() {
        assert_eq!(without_comments("a<!-- b -->c<!--d-->\ne"), "ace");
    }
}
