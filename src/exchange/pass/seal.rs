//! Text in a link: packed, with a check sum before it, in letters that every program leaves alone.
//!
//! `base64url(CRC-32 of the packed bytes, 4 bytes ‖ raw deflate of UTF-8)`. The check sum is over the packed bytes, so nothing
//! that was changed on its way is unpacked at all.

use super::NotTaken;
use crate::limits::{INFLATED_BYTES, LINK_CHARS};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use miniz_oxide::{
    deflate::compress_to_vec,
    inflate::{
        TINFLStatus,
        core::{DecompressorOxide, decompress, inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF},
    },
};

const SUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
/// As small as it gets; the texts are short.
const EFFORT: u8 = 10;

/// Seals a text.
pub(super) fn seal(text: &str) -> String {
    let packed = compress_to_vec(text.as_bytes(), EFFORT);
    let sum = SUM.checksum(&packed).to_be_bytes();
    URL_SAFE_NO_PAD.encode([&sum[..], &packed].concat())
}

/// Opens what [`seal`] made and a program on the way may have wrapped, or written in the other alphabet or in percent signs.
/// What follows an `&` was added on the way.
pub(super) fn open(sealed: &str) -> Result<String, NotTaken> {
    if sealed.len() > LINK_CHARS {
        return Err(NotTaken::TooLong { n: sealed.len(), of: LINK_CHARS });
    }
    let letters = letters(sealed).ok_or(NotTaken::Damaged)?;
    let bytes = URL_SAFE_NO_PAD.decode(letters).map_err(|_| NotTaken::Damaged)?;
    let (sum, packed) = bytes.split_first_chunk::<4>().ok_or(NotTaken::Damaged)?;
    if SUM.checksum(packed) != u32::from_be_bytes(*sum) {
        return Err(NotTaken::Damaged);
    }
    String::from_utf8(unpack(packed).ok_or(NotTaken::Damaged)?).map_err(|_| NotTaken::Damaged)
}

/// The letters alone, in the alphabet for addresses.
fn letters(sealed: &str) -> Option<Vec<u8>> {
    let own = sealed.split('&').next().unwrap_or_default();
    let mut letters = Vec::with_capacity(own.len());
    let mut signs = own.chars();
    while let Some(sign) = signs.next() {
        let sign = if sign == '%' {
            let digits = (signs.next()?.to_digit(16)?, signs.next()?.to_digit(16)?);
            char::from(u8::try_from(digits.0 * 16 + digits.1).ok()?)
        } else {
            sign
        };
        match sign {
            '+' => letters.push(b'-'),
            '/' => letters.push(b'_'),
            '=' => {}
            _ if is_gap(sign) => {}
            _ => letters.push(u8::try_from(sign).ok().filter(u8::is_ascii)?),
        }
    }
    Some(letters)
}

/// What programs put between letters: spaces, line ends, and signs without width.
pub(super) fn is_gap(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Unpacks once, within the limit. Everything must belong to it: a packed text with something behind it was changed.
fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let mut text = vec![0; INFLATED_BYTES];
    let mut state = Box::<DecompressorOxide>::default();
    let (status, read, written) =
        decompress(&mut state, packed, &mut text, 0, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
    if status != TINFLStatus::Done || read != packed.len() {
        return None;
    }
    text.truncate(written);
    Some(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "a test stops at the first surprise")]
    use super::*;

    fn sealed(packed: &[u8]) -> String {
        URL_SAFE_NO_PAD.encode([&SUM.checksum(packed).to_be_bytes()[..], packed].concat())
    }

    #[test]
    fn what_was_sealed_opens() {
        for text in ["", "{}", "渡达 👨‍👩‍👧", &"x".repeat(INFLATED_BYTES)] {
            assert_eq!(open(&seal(text)).as_deref(), Ok(text));
        }
    }

    #[test]
    fn programs_on_the_way_may_change_how_it_is_written() {
        let text = "Two?ways>to~write the same thing, \u{3ff}\u{3fe}";
        let plain = seal(text);
        let check = |written: &str| assert_eq!(open(written).as_deref(), Ok(text), "{written}");
        check(&plain.replace('-', "+").replace('_', "/"));
        check(&format!("{plain}=="));
        check(&format!("{plain}%3D"));
        check(&plain.bytes().map(|b| format!("%{b:02x}")).collect::<String>());
        check(&format!("{plain}&utm_source=x"));
        check(&format!("{}\r\n {}\u{200b}{}", &plain[..9], &plain[9..20], &plain[20..]));
    }

    #[test]
    fn nothing_else_opens() {
        let check = |written: &str| assert_eq!(open(written), Err(NotTaken::Damaged), "{written:.80}");
        let good = seal("{\"round\":\"0123abcd\"}");
        (0..good.len()).for_each(|n| check(&good[..n]));
        let bytes = URL_SAFE_NO_PAD.decode(&good).unwrap_or_default();
        for bit in 0..bytes.len() * 8 {
            let mut bytes = bytes.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            check(&URL_SAFE_NO_PAD.encode(bytes));
        }
        check("!!!not*base64$$$");
        check("%zz");
        check("%C3%A9");
        check(&good.bytes().map(|b| format!("%25{b:02x}")).collect::<String>());
        // Something behind the end, with a check sum that fits.
        let packed = compress_to_vec(b"{}", EFFORT);
        check(&sealed(&[&packed[..], b"NONSENSE"].concat()));
        check(&sealed(&packed[..packed.len() - 1]));
        // Bombs, and what is no text.
        check(&sealed(&compress_to_vec(&vec![b'0'; INFLATED_BYTES + 1], EFFORT)));
        check(&sealed(&compress_to_vec(&[0xff, 0xfe], EFFORT)));
        let twice = compress_to_vec(&compress_to_vec(&vec![b'0'; 10 << 20], EFFORT), EFFORT);
        check(&sealed(&twice));
        let long = "A".repeat(2_000_000);
        assert_eq!(open(&long), Err(NotTaken::TooLong { n: 2_000_000, of: LINK_CHARS }));
    }
}
