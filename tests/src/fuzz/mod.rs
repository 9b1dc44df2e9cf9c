//! Everything that comes in, as functions of bytes that hold whatever the bytes are: for the fuzzer (`fuzz/`), and for a test that
//! gives every seed to every one of them, so that they cannot rot.
//!
//! None of them only waits for a panic. What is read must be written to something that reads to the same, what is refused must be
//! left as it was, and rounds that came in must keep the laws of merging. Where a check sum keeps bytes out, the same bytes also go
//! in behind one that fits.

mod code;
mod file;
mod laws;
mod link;
mod pages;
mod seeds;
mod stored;

pub use code::code;
pub use file::file;
pub use link::link;
pub use pages::pages;
pub use stored::stored;

/// What the fuzzer begins with at one way in.
pub struct Target {
    /// The name of the function here, and of the program in `fuzz/targets`.
    pub name: &'static str,
    /// Bytes to begin with, good and bad.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words that chance would not find.
    pub words: &'static [&'static str],
}

/// All of them.
pub const TARGETS: [Target; 5] = [
    Target { name: "link", seeds: seeds::links, words: seeds::LINK_WORDS },
    Target { name: "code", seeds: seeds::codes, words: seeds::CODE_WORDS },
    Target { name: "file", seeds: seeds::files, words: seeds::FILE_WORDS },
    Target { name: "stored", seeds: seeds::stored, words: seeds::FILE_WORDS },
    Target { name: "pages", seeds: seeds::pages, words: seeds::PAGE_WORDS },
];
