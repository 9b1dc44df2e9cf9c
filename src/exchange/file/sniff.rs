//! Other kinds of files, told by their first bytes whatever their name ends in. Nothing is opened or unpacked.

use crate::error::OtherKind;

/// Bytes that are looked at for the gaps of UTF-16.
const LOOKED_AT: usize = 64;

/// The kind, if it is one of those that people take for ours.
pub(crate) fn other_kind(bytes: &[u8]) -> Option<OtherKind> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"%PDF") {
        Some(OtherKind::Pdf)
    } else if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        Some(OtherKind::Zip)
    } else if starts(b"\x1f\x8b") {
        Some(OtherKind::Gzip)
    } else if starts(b"\xff\xfe") || starts(b"\xfe\xff") || bytes.iter().take(LOOKED_AT).any(|&b| b == 0) {
        Some(OtherKind::Utf16)
    } else {
        None
    }
}
