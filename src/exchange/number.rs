//! Amounts as people type them, "4.3", "1 234,5" or "80 %", in thousandths. No floating point is involved: it would cost
//! the page a reader and a writer of it, and what is written is what is read.

use crate::limits::{AMOUNT, AMOUNT_BYTES, LINES};
use domain::evidence::Thousandths;

/// Why a text is not taken for an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing but white space.
    Empty,
    /// Less than nothing.
    Negative,
    /// Something else than one number in digits 0 to 9.
    NotANumber,
    /// "1,234", which is one thing in London and another in Berlin. Both readings, as they can be typed.
    Ambiguous {
        /// With the comma between thousands: "1234".
        grouped: String,
        /// With the comma before decimals: "1.234".
        decimal: String,
    },
    /// Larger than is taken in.
    TooLarge {
        /// The largest that is: [`AMOUNT`].
        most: i64,
    },
}

/// Why a text is not taken for a list of amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AmountsError {
    /// No amount in it.
    Empty,
    /// More amounts than are taken in.
    TooMany {
        /// The most that are: [`LINES`].
        most: usize,
    },
    /// One of them is wrong; the others may be, too.
    At {
        /// Which one, counted from 1.
        nth: usize,
        /// How it is written, at most [`AMOUNT_BYTES`] bytes of it.
        written: String,
        /// What is wrong with it.
        wrong: NumberError,
    },
}

/// An amount from 0 to [`AMOUNT`], rounded half up to thousandths.
///
/// Point or comma may stand before decimals; where both are there, the later one does. The other, spaces and apostrophes
/// may stand between groups of three. A plus before and a percent sign behind it are ignored.
///
/// # Errors
/// See [`NumberError`]. A single comma before three digits is [`NumberError::Ambiguous`], a single point is not.
pub fn read_amount(text: &str) -> Result<Thousandths, NumberError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    if text.len() > AMOUNT_BYTES {
        return Err(NumberError::NotANumber);
    }
    let amount = text.strip_suffix('%').map_or(text, str::trim_end);
    match amount.strip_prefix(['-', '\u{2212}']) {
        Some(amount) => Err(match unsigned(amount) {
            Err(NumberError::NotANumber) => NumberError::NotANumber,
            _ => NumberError::Negative,
        }),
        None => unsigned(amount.strip_prefix('+').unwrap_or(amount)),
    }
}

/// At most [`LINES`] amounts, between white space or semicolons. A comma may end each of them: "3, 4, 5.5".
///
/// Spaces that do not break a line stay within an amount, as programs write them between thousands.
///
/// # Errors
/// See [`AmountsError`].
pub fn read_amounts(text: &str) -> Result<Vec<Thousandths>, AmountsError> {
    let is_between = |c: char| c == ';' || c.is_whitespace() && !(is_group_mark(c) && c != ' ');
    let pieces = text.split(is_between).map(|piece| piece.strip_suffix(',').unwrap_or(piece));
    let mut amounts = Vec::new();
    // The sign of "5 %" is a piece of its own.
    for piece in pieces.filter(|piece| !matches!(*piece, "" | "%")) {
        if amounts.len() == LINES {
            return Err(AmountsError::TooMany { most: LINES });
        }
        amounts.push(read_amount(piece).map_err(|wrong| {
            let end = piece.floor_char_boundary(AMOUNT_BYTES);
            let written = piece.get(..end).unwrap_or_default().to_owned();
            AmountsError::At { nth: amounts.len() + 1, written, wrong }
        })?);
    }
    if amounts.is_empty() { Err(AmountsError::Empty) } else { Ok(amounts) }
}

/// What stands between groups of three besides point and comma: spaces, those that are narrow or do not break, and
/// apostrophes.
const fn is_group_mark(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\'' | '\u{2019}')
}

fn unsigned(text: &str) -> Result<Thousandths, NumberError> {
    let is_mark = |c: char| c == '.' || c == ',';
    let count = |mark: char| text.chars().filter(|&c| c == mark).count();
    // Several of one kind stand between thousands. Of both kinds, or alone, the last stands before decimals.
    let (whole, decimals) = match (count('.'), count(',')) {
        (0, 2..) | (2.., 0) => (text, ""),
        _ => text.rsplit_once(is_mark).unwrap_or((text, "")),
    };
    if whole.len() + decimals.len() == 0 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumberError::NotANumber);
    }
    let grouped = ungrouped(whole).ok_or(NumberError::NotANumber)?;
    let is_first_group = grouped == whole && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    if is_first_group && decimals.len() == 3 && text.contains(',') {
        let decimal = format!("{whole}.{decimals}");
        return Err(NumberError::Ambiguous { grouped: grouped + decimals, decimal });
    }
    // Three decimals, and a fourth that says which way to round.
    let digits = grouped.bytes().chain(decimals.bytes().chain(*b"0000").take(4));
    let ten_thousandths = digits.fold(0_i64, |sum, b| sum.saturating_mul(10).saturating_add(i64::from(b - b'0')));
    let thousandths = ten_thousandths.saturating_add(5) / 10;
    if thousandths > AMOUNT * 1000 {
        return Err(NumberError::TooLarge { most: AMOUNT });
    }
    Ok(Thousandths(thousandths))
}

/// The digits of a whole number without what groups them; `None` if it is none. No digits are none of them.
fn ungrouped(text: &str) -> Option<String> {
    let mark = text.chars().find(|c| !c.is_ascii_digit());
    let Some(mark) = mark else { return Some(text.to_owned()) };
    let mut digits = String::new();
    for (n, group) in text.split(mark).enumerate() {
        let fits = if n == 0 { matches!(group.len(), 1..=3) && !group.starts_with('0') } else { group.len() == 3 };
        if !fits || !group.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        digits += group;
    }
    (matches!(mark, '.' | ',') || is_group_mark(mark)).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts() {
        let check =
            |text: &str, thousandths: i64| assert_eq!(read_amount(text), Ok(Thousandths(thousandths)), "{text:?}");
        check("6", 6_000);
        check("0", 0);
        check("007", 7_000);
        check("+6", 6_000);
        check(" \t6\n", 6_000);
        check("\u{a0}6\u{202f}", 6_000);
        check("4.3", 4_300);
        check("4,3", 4_300);
        check(".5", 500);
        check(",5", 500);
        check("5.", 5_000);
        check("1.234", 1_234);
        check("0,234", 234);
        check("01,234", 1_234);
        check("1234,567", 1_234_567);
        check("1,2345", 1_235);
        check("1,23", 1_230);
        check("0.0004", 0);
        check("0.0005", 1);
        check("0.00049999", 0);
        check("0.9995", 1_000);
        check("2.0014999999999999999999999999999999", 2_001);
        check("1,234.5", 1_234_500);
        check("1.234,5", 1_234_500);
        check("1,234.567", 1_234_567);
        check("1.234,567", 1_234_567);
        check("1,234,567", 1_234_567_000);
        check("1.234.567", 1_234_567_000);
        check("1.234.567,8", 1_234_567_800);
        check("1 234", 1_234_000);
        check("1 234,567", 1_234_567);
        check("12\u{a0}345.6", 12_345_600);
        check("12\u{202f}345\u{202f}678", 12_345_678_000);
        check("1\u{2009}234", 1_234_000);
        check("1'234.5", 1_234_500);
        check("1\u{2019}234\u{2019}567", 1_234_567_000);
        check("80%", 80_000);
        check("80 %", 80_000);
        check("12,5\u{a0}%", 12_500);
        check("1000000000", 1_000_000_000_000);
        check("1,000,000,000.0004", 1_000_000_000_000);
        check(&format!("{}1", "0".repeat(90)), 1_000);
    }

    #[test]
    fn no_amounts() {
        let check = |text: &str, error: NumberError| assert_eq!(read_amount(text), Err(error), "{text:?}");
        let ambiguous =
            |grouped: &str, decimal: &str| NumberError::Ambiguous { grouped: grouped.into(), decimal: decimal.into() };
        check("", NumberError::Empty);
        check(" \u{a0}\n", NumberError::Empty);
        check("1,234", ambiguous("1234", "1.234"));
        check(" +12,500 %", ambiguous("12500", "12.500"));
        check("999,000", ambiguous("999000", "999.000"));
        check("-5", NumberError::Negative);
        check("\u{2212}0.5", NumberError::Negative);
        check("-1,234", NumberError::Negative);
        check("-9999999999999", NumberError::Negative);
        check("1000000000.0005", NumberError::TooLarge { most: AMOUNT });
        check("1 000 000 001", NumberError::TooLarge { most: AMOUNT });
        check(&"9".repeat(AMOUNT_BYTES), NumberError::TooLarge { most: AMOUNT });
        let lines = [
            "NaN|inf|infinity|1e5|12h|=1+1|0x10|-|+|.|,|%|+-5|--5|-x|- 5|5-|5 6|12 34|1 2345|1,23,456|1,2,3",
            "1,234,5|1.234.5|1,234.5.6|1,234.567,8|1.5,5.5|1 234'567|1234,567.8|0,123,456|,123,456|1,,234",
            "1. 5|1  234|1\t234|1_234|5%%|%5|1/2|½|٣|３|五|²|5€|\u{200b}5|\u{feff}5|1\u{0}|\"5\"",
        ];
        for text in lines.iter().flat_map(|line| line.split('|')) {
            check(text, NumberError::NotANumber);
        }
        check(&"9".repeat(AMOUNT_BYTES + 1), NumberError::NotANumber);
        check(&"1,".repeat(4_000_000), NumberError::NotANumber);
    }

    #[test]
    fn lists() {
        let check = |text: &str, amounts: &[i64]| {
            let read = read_amounts(text).map(|amounts| amounts.iter().map(|amount| amount.0).collect());
            assert_eq!(read, Ok(amounts.to_vec()), "{text:?}");
        };
        check("5", &[5_000]);
        check("5 6", &[5_000, 6_000]);
        check("1 234", &[1_000, 234_000]);
        check(" 5;6,5\r\n7.5\t;; 8 ", &[5_000, 6_500, 7_500, 8_000]);
        check("3, 4, 5.5", &[3_000, 4_000, 5_500]);
        check("80 % 75% 60 %", &[80_000, 75_000, 60_000]);
        check("1\u{a0}234 1\u{202f}234,5 1'234", &[1_234_000, 1_234_500, 1_234_000]);
        check(&"7 ".repeat(LINES), &[7_000; LINES]);
    }

    #[test]
    fn no_lists() {
        let check = |text: &str, error: AmountsError| assert_eq!(read_amounts(text), Err(error));
        let at = |nth, written: &str, wrong| AmountsError::At { nth, written: written.to_owned(), wrong };
        let ambiguous = NumberError::Ambiguous { grouped: "1234".into(), decimal: "1.234".into() };
        check("", AmountsError::Empty);
        check(" ;\n% ,", AmountsError::Empty);
        check("5 1,234 x", at(2, "1,234", ambiguous));
        check("5 6 x 7", at(3, "x", NumberError::NotANumber));
        check("5 -6", at(2, "-6", NumberError::Negative));
        check("1,2,3", at(1, "1,2,3", NumberError::NotANumber));
        check("5\u{a0}6", at(1, "5\u{a0}6", NumberError::NotANumber));
        check(&"7 ".repeat(LINES + 1), AmountsError::TooMany { most: LINES });
        check(&"7 ".repeat(4_000_000), AmountsError::TooMany { most: LINES });
        check(&"é".repeat(1_000_000), at(1, &"é".repeat(AMOUNT_BYTES / 2), NumberError::NotANumber));
    }

    #[test]
    fn written() {
        let check = |thousandths, text: &str| assert_eq!(Thousandths(thousandths).to_string(), text);
        check(6_000, "6");
        check(0, "0");
        check(100_000, "100");
        check(4_300, "4.3");
        check(25, "0.025");
        check(1_234, "1.234");
        check(-1_500, "-1.5");
        check(AMOUNT * 1000, "1000000000");
        check(i64::MIN, "-9223372036854775.808");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(thousandths in 0..=AMOUNT * 1000) {
            prop_assert_eq!(read_amount(&Thousandths(thousandths).to_string()), Ok(Thousandths(thousandths)));
        }

        #[test]
        fn what_is_read_is_in_range(text in "[0-9.,' +%-]{0,24}|\\PC{0,12}") {
            let amounts = read_amounts(&text).unwrap_or_default().into_iter().chain(read_amount(&text));
            for amount in amounts {
                prop_assert!((0..=AMOUNT * 1000).contains(&amount.0));
                prop_assert_eq!(read_amount(&amount.to_string()), Ok(amount));
            }
        }
    }
}
