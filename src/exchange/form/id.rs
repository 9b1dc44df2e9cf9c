//! Random ids as 32 hexadecimal digits.

/// An id as text.
pub(crate) fn hex(id: u128) -> String {
    format!("{id:032x}")
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
        assert_eq!(hex(0xab), "000000000000000000000000000000ab");
    }
}
