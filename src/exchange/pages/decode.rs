//! Bytes of an export as text.

use super::PagesError;
use crate::file::other_kind;
use std::borrow::Cow;

/// UTF-8; with its mark, UTF-16; anything else as Latin-1, in which every byte is a character. That may garble a name, but
/// equal names stay equal, and times are in ASCII.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, PagesError> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => Cow::Owned(bytes.iter().map(|&b| char::from(b)).collect()),
        },
    };
    match other_kind(bytes).filter(|_| !is_wide(bytes)) {
        Some(kind) => Err(PagesError::NotText(Some(kind))),
        None if text.contains('\0') => Err(PagesError::NotText(None)),
        None if text.trim().is_empty() => Err(PagesError::Empty),
        None => Ok(text),
    }
}

fn is_wide(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff")
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'static, str> {
    let units = bytes.as_chunks().0.iter().map(|&pair| unit(pair));
    Cow::Owned(char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OtherKind;

    #[test]
    fn texts() {
        let check = |bytes: &[u8], text: Result<&str, PagesError>| {
            assert_eq!(decode(bytes).as_deref(), text.as_ref().map(|text| &**text), "{bytes:?}");
        };
        let not = |kind| Err(PagesError::NotText(kind));
        check("time,Zoë".as_bytes(), Ok("time,Zoë"));
        check(b"\xef\xbb\xbftime", Ok("time"));
        check(b"time,Zo\xeb", Ok("time,Zoë"));
        check(b"\xff\xfet\0,\0\xeb\0", Ok("t,ë"));
        check(b"\xfe\xff\0t\0,\0\xeb", Ok("t,ë"));
        check(b"\xff\xfet\0\x00\xd8,", Ok("t\u{fffd}"));
        check(b"", Err(PagesError::Empty));
        check(b"\xef\xbb\xbf \r\n", Err(PagesError::Empty));
        check(b"\xff\xfe", Err(PagesError::Empty));
        check(b"%PDF-1.7", not(Some(OtherKind::Pdf)));
        check(b"PK\x03\x04\xff", not(Some(OtherKind::Zip)));
        check(b"\x1f\x8b\x08\xff", not(Some(OtherKind::Gzip)));
        check(b"t\0i\0m\0e\0", not(Some(OtherKind::Utf16)));
        check(format!("{}\0", "time,".repeat(20)).as_bytes(), not(None));
    }
}
