//! CRC-32 as in ZIP and PNG (IEEE 802.3, reflected): any run of up to 32 damaged bits changes it.

const POLYNOMIAL: u32 = 0xEDB8_8320;

/// The checksum of a text, as eight hexadecimal digits.
pub(super) fn of(text: &str) -> String {
    let crc = text.bytes().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (POLYNOMIAL & (crc & 1).wrapping_neg()))
    });
    format!("{:08x}", !crc)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_values() {
        let check = |text: &str, sum: &str| assert_eq!(of(text), sum, "{text}");
        check("", "00000000");
        check("123456789", "cbf43926");
        check("The quick brown fox jumps over the lazy dog", "414fa339");
    }
}
