//! Writes what the fuzzer begins with: `seeds FOLDER` makes `FOLDER/corpus/<target>/` and `FOLDER/words/<target>`. What was found
//! before stays there.

use std::{fs, io, path::Path};
use tests::fuzz::{TARGETS, Target};

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).ok_or_else(|| io::Error::other("seeds FOLDER"))?;
    TARGETS.iter().try_for_each(|target| write(Path::new(&folder), target))
}

fn write(folder: &Path, target: &Target) -> io::Result<()> {
    let corpus = folder.join("corpus").join(target.name);
    fs::create_dir_all(&corpus)?;
    for (n, seed) in (target.seeds)().iter().enumerate() {
        fs::write(corpus.join(format!("seed-{n:04}")), seed)?;
    }
    let words = folder.join("words");
    fs::create_dir_all(&words)?;
    let lines: Vec<String> = target.words.iter().map(|word| quoted(word)).collect();
    fs::write(words.join(target.name), lines.join("\n") + "\n")
}

/// A word as the fuzzer's dictionaries have it.
fn quoted(word: &str) -> String {
    let sign = |byte: u8| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(byte)),
        b' '..=b'~' => char::from(byte).to_string(),
        other => format!("\\x{other:02x}"),
    };
    format!("\"{}\"", word.bytes().map(sign).collect::<String>())
}
