//! What a release has and a development build has not: smaller files, one style sheet instead of one per layer, names that
//! carry the hash of their content, and the hash of the program for boot.js.

use crate::{
    files::{base64, bytes, files, hash, hex, read, write},
    run::{Outcome, quietly},
    split::split,
};
use std::{fs, path::Path};

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

/// The page while it is being finished.
pub(crate) struct Page<'a> {
    html: String,
    folder: &'a Path,
}

impl<'a> Page<'a> {
    /// The page `html` with its files in `folder`.
    pub(crate) fn new(html: String, folder: &'a Path) -> Self {
        Self { html: without_comments(&html), folder }
    }

    /// Does it all, and gives back what index.html is to say.
    pub(crate) fn finish(mut self) -> Result<String, String> {
        let (wasm, glue) = (self.value("data-wasm")?, self.value("data-js")?);
        let parts = split(self.folder, &wasm, &glue, |module| {
            let module = module.display().to_string();
            quietly("wasm-opt", &[&WASM_OPT[..], &["-o", &module, &module]].concat(), self.folder)
        })?;
        self.rename(&wasm)?;
        self.rename(&glue)?;
        self.rename("boot.js")?;
        self.join_styles()?;
        let wasm = self.value("data-wasm")?;
        let integrity = base64(&hash(&bytes(&self.folder.join(wasm))?));
        let known = format!(" data-integrity=\"sha256-{integrity}\" data-parts=\"{parts}\" data-wasm=");
        Ok(self.html.replacen(" data-wasm=", &known, 1))
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
        let digest = &hex(&hash(&content))[..16];
        let new = format!("{stem}-{digest}.{extension}");
        write(&self.folder.join(&new), &content)?;
        fs::remove_file(self.folder.join(name)).map_err(|e| e.to_string())?;
        self.html = self.html.replace(name, &new);
        for script in files(self.folder)?.iter().filter(|other| other.ends_with(".js")) {
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
        quietly("esbuild", &["style.css", "--minify", "--allow-overwrite", "--outfile=style.css"], self.folder)?;
        self.rename("style.css")
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

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_go_and_words_stay() {
        assert_eq!(without_comments("a<!-- b -->c<!--d-->\ne"), "ace");
    }
}
