//! Random ids as 32 hexadecimal digits, and the short names of rounds as eight.

use domain::round::{RoundId, ShortRoundId};

/// An id as text.
pub(crate) fn hex(id: u128) -> String {
    format!("{id:032x}")
}

/// The short name of a round as text.
pub(crate) fn short_hex(id: ShortRoundId) -> String {
    format!("{:08x}", id.0)
}

/// The short name of a round: eight hexadecimal digits, or the first eight of its id.
pub(crate) fn parse_short(text: &str) -> Option<ShortRoundId> {
    let is_short = text.len() == 8 && text.bytes().all(|b| b.is_ascii_hexdigit());
    if is_short {
        return u32::from_str_radix(text, 16).ok().map(ShortRoundId);
    }
    parse_hex(text).map(|id| RoundId(id).short())
}

/// Exactly 32 hexadecimal digits.
pub(crate) fn parse_hex(text: &str) -> Option<u128> {
    let is_id = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
    if is_id { u128::from_str_radix(text, 16).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids() {
        let check = |text: &str, id| assert_eq!(parse_hex(text), id, "{text}");
        check("00000000000000000000000000000001", Some(1));
        check("ffffffffffffffffffffffffffffffff", Some(u128::MAX));
        check("0000000000000000000000000000001", None);
        check("+0000000000000000000000000000001", None);
        check("0000000000000000000000000000000g", None);
        check("é000000000000000000000000000000", None);
        let short = |text: &str| parse_short(text).map(|id| id.0);
        assert_eq!(short("1a2b3c4d"), Some(0x1a2b_3c4d));
        assert_eq!(short("1a2b3c4d000000000000000000000001"), Some(0x1a2b_3c4d));
        assert_eq!([short("1a2b3c4"), short("+a2b3c4d"), short("")], [None; 3]);
        assert_eq!(short_hex(ShortRoundId(0xab)), "000000ab");
        assert_eq!(hex(0xab), "000000000000000000000000000000ab");
    }
}
