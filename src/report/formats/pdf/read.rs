//! The round that a report carries, out of the report again. Nothing in a PDF is trusted: what comes out is a text that
//! `exchange` reads like that of any other file.

use super::NAME;
use exchange::limits::PDF_BYTES;
use hayro_syntax::{
    Filter, Pdf,
    object::{Array, Dict, Object, Stream, String as Text},
};
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

/// Why nothing came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// More bytes than [`PDF_BYTES`].
    TooLarge,
    /// It is cut off, or no PDF at all.
    Damaged,
    /// A sound PDF without a round in it.
    NoRound,
    /// Another program saved it again and packed its parts in its own way.
    SavedAgain,
    /// There is a round, and it cannot be unpacked.
    DamagedRound,
}

/// The text of the attached round, at most `most` bytes.
///
/// # Errors
/// See [`Unread`].
pub fn read(bytes: Vec<u8>, most: usize) -> Result<String, Unread> {
    if bytes.len() > PDF_BYTES {
        return Err(Unread::TooLarge);
    }
    // A file that was cut off has no end mark; a reader that mends it would not notice what is lost.
    if !bytes.starts_with(b"%PDF") || !bytes.windows(5).rev().take(2048).any(|end| end == b"%%EOF") {
        return Err(Unread::Damaged);
    }
    check_form(&bytes)?;
    let pdf = Pdf::new(bytes).map_err(|_| Unread::Damaged)?;
    let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).ok_or(Unread::Damaged)?;
    let names: Option<Dict<'_>> = root.get("Names").and_then(|names: Dict<'_>| names.get("EmbeddedFiles"));
    let stream = names.and_then(|files| find(&files, 0)).ok_or(Unread::NoRound)?;
    let packed = stream.raw_data();
    let text = match stream.filters().as_slice() {
        [] if packed.len() <= most => packed.into_owned(),
        [Filter::FlateDecode] => decompress_to_vec_zlib_with_limit(&packed, most).map_err(|_| Unread::DamagedRound)?,
        _ => return Err(Unread::DamagedRound),
    };
    String::from_utf8(text).map_err(|_| Unread::DamagedRound)
}

/// That the file's own table of contents is a plain one at its end, as krilla writes it. Packed tables and packed objects are not
/// looked into: a small file could hold anything in them.
fn check_form(bytes: &[u8]) -> Result<(), Unread> {
    let last = |word: &[u8]| bytes.windows(word.len()).rposition(|at| at == word);
    let text = |from: usize| bytes.get(from..).map(String::from_utf8_lossy);
    let end = last(b"startxref").and_then(text).ok_or(Unread::Damaged)?;
    let place = end.split_whitespace().nth(1).and_then(|place| place.parse::<usize>().ok()).ok_or(Unread::Damaged)?;
    let plain = bytes.get(place..).is_some_and(|rest| rest.starts_with(b"xref"));
    let trailer = last(b"trailer").and_then(text).unwrap_or_default();
    let packed = [&b"/ObjStm"[..], b"/XRef"].iter().any(|word| last(word).is_some());
    let as_written = plain && trailer.contains("/Root") && !trailer.contains("/Prev") && !packed;
    if as_written { Ok(()) } else { Err(Unread::SavedAgain) }
}

/// The stream of our file in a tree of names. Trees of files are flat or nearly so; a deeper one is not ours.
fn find<'a>(tree: &Dict<'a>, depth: usize) -> Option<Stream<'a>> {
    if depth > 4 {
        return None;
    }
    if let Some(kids) = tree.get::<Array<'a>>("Kids") {
        return kids.iter::<Dict<'a>>().take(64).find_map(|kid| find(&kid, depth + 1));
    }
    let files: Array<'a> = tree.get("Names")?;
    files.iter::<Object<'a>>().take(64).filter_map(Object::into_dict).find_map(|file| {
        let named =
            ["UF", "F"].iter().any(|key| file.get::<Text<'_>>(*key).is_some_and(|name| is_ours(name.as_bytes())));
        let inside: Dict<'a> = file.get("EF").filter(|_| named)?;
        inside.get("F").or_else(|| inside.get("UF"))
    })
}

/// The name of our file, as plain bytes or as UTF-16.
fn is_ours(name: &[u8]) -> bool {
    name.iter().filter(|byte| byte.is_ascii_graphic()).eq(NAME.as_bytes())
}
