//! How wide a text is, without asking anybody: widths of our own fonts, the same in page, worker and test.
//!
//! The tables know advances, not kerning, so a width is a little too large rather than too small. Characters that the
//! fonts lack are set by the reader's system; their widths are guesses on the wide side.

mod widths;
mod wrap;

pub use wrap::{ellipsize, wrap, wrap_lines};

use crate::face::Face;
use widths::{FIRST, OTHERS};

/// The advance widths of one family at one weight.
#[derive(Clone, Copy)]
pub(crate) struct Widths {
    run: &'static [u16],
    others: &'static [u16],
}

impl Widths {
    pub(crate) const SANS_REGULAR: Self = Self { run: &widths::SANS_REGULAR, others: &widths::SANS_REGULAR_OTHERS };
    pub(crate) const SANS_BOLD: Self = Self { run: &widths::SANS_BOLD, others: &widths::SANS_BOLD_OTHERS };
    pub(crate) const SERIF: Self = Self { run: &widths::SERIF, others: &widths::SERIF_OTHERS };

    /// In 1/1000 em.
    fn of(self, c: char) -> u32 {
        let code = u32::from(c);
        let known = match code.checked_sub(FIRST) {
            None => return 0,
            Some(place) if (place as usize) < self.run.len() => self.run.get(place as usize),
            Some(_) => {
                let place = u16::try_from(code).ok().and_then(|code| OTHERS.binary_search(&code).ok());
                place.and_then(|place| self.others.get(place))
            }
        };
        match known {
            Some(&width) if width > 0 => u32::from(width),
            _ => guess(code),
        }
    }
}

/// The width of a character that our fonts do not have, in 1/1000 em.
const fn guess(code: u32) -> u32 {
    match code {
        // controls, and marks that sit on the character before them
        0x7F..=0x9F
        | 0xAD
        | 0x0300..=0x036F
        | 0x0483..=0x0489
        | 0x0591..=0x05C7
        | 0x0610..=0x061A
        | 0x064B..=0x065F
        | 0x093C
        | 0x0941..=0x0948
        | 0x094D
        | 0x0E31
        | 0x0E34..=0x0E3A
        | 0x0E47..=0x0E4E
        | 0x1AB0..=0x1AFF
        | 0x1DC0..=0x1DFF
        | 0x200B..=0x200F
        | 0x202A..=0x202E
        | 0x2060..=0x206F
        | 0x20D0..=0x20FF
        | 0xFE00..=0xFE0F
        | 0xFE20..=0xFE2F
        | 0xFEFF
        | 0x1F3FB..=0x1F3FF
        | 0xE0000..=0xE0FFF => 0,
        // Greek and Cyrillic
        0x0370..=0x052F => 680,
        // Chinese, Japanese, Korean, full width forms
        0x1100..=0x11FF | 0x2E80..=0xA4CF | 0xAC00..=0xD7FF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFF60 => {
            1000
        }
        // emoji and other pictures
        0x2190..=0x21FF | 0x2300..=0x23FF | 0x25A0..=0x27BF | 0x2B00..=0x2BFF => 1000,
        0x1F000..=0x1FFFF => 1300,
        0x20000..=0x3FFFF => 1000,
        _ => 650,
    }
}

/// Width of a text in pixels.
#[must_use]
pub fn width(text: &str, face: Face) -> f64 {
    let widths = face.widths();
    let thousandths: u64 = text.chars().map(|c| u64::from(widths.of(c))).sum();
    thousandths as f64 * face.size() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, face: Face, expected: f64) {
        assert!((width(text, face) - expected).abs() < 0.05, "{text:?} {face:?}: {}", width(text, face));
    }

    #[test]
    fn widths_are_those_of_the_fonts() {
        check("", Face::Label, 0.0);
        check("85", Face::Label, 2.0 * 9.75);
        check("11", Face::Label, 2.0 * 9.75);
        check("85", Face::Bold, 2.0 * 0.672 * 15.0);
        check(" ", Face::Small, 0.214 * 14.0);
        check("…", Face::Label, width("…", Face::Label));
    }

    #[test]
    fn other_scripts_have_a_width_and_marks_have_none() {
        check("e\u{301}", Face::Label, width("e", Face::Label));
        check("漢字", Face::Label, 30.0);
        check("\u{200D}\u{FE0F}\n\t", Face::Label, 0.0);
        check("Я", Face::Label, 0.68 * 15.0);
        assert!(width("Łódź ẞ ș – “…” −", Face::Name) > 100.0);
    }

    #[test]
    fn tables_are_in_order() {
        assert!(OTHERS.is_sorted());
    }
}
