//! The formats, one file each: a function from a [`crate::Document`] to what is saved.

pub mod csv;
pub mod json;
pub mod markdown;
pub mod outline;
pub mod pdf;

use std::borrow::Cow;

/// A text without what no file of ours may carry: control characters, and signs that turn the reading direction of what
/// follows. What people type is cleaned when it comes in; a writer does not rely on it. Lines end in a line feed.
fn clean(text: &str) -> Cow<'_, str> {
    let odd = |c: char| c.is_control() && c != '\n' && c != '\t' || "\u{feff}\u{2028}\u{2029}".contains(c) || turns(c);
    if !text.chars().any(odd) {
        return Cow::Borrowed(text);
    }
    let in_pairs = are_paired(text);
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let stays = |c: char| !odd(c) || isolates(c) && in_pairs;
    Cow::Owned(text.chars().filter(|&c| stays(c)).collect())
}

/// Turns what follows until it is taken back.
const fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}') || isolates(c)
}

const fn isolates(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// Whether every isolate ends inside its line.
fn are_paired(text: &str) -> bool {
    text.lines().all(|line| {
        let mut open = 0_u32;
        line.chars().filter(|&c| isolates(c)).all(|c| match c {
            '\u{2069}' => open.checked_sub(1).map(|left| open = left).is_some(),
            _ => open.checked_add(1).map(|more| open = more).is_some(),
        }) && open == 0
    })
}

/// Whether a cell holds a number as every program reads it: `85`, `-3.5`; not `1e5`, `007` or `1,000`.
fn is_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    let amount = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, fraction) = amount.split_once('.').map_or((amount, None), |(whole, rest)| (whole, Some(rest)));
    digits(whole) && (whole == "0" || !whole.starts_with('0')) && fraction.is_none_or(digits)
}

/// A document of one section.
#[cfg(test)]
fn document(blocks: Vec<crate::Block>) -> crate::Document {
    let section = crate::Section {
        id: "first".to_owned(),
        eyebrow: "Above".to_owned(),
        title: "Section one".to_owned(),
        own_page: false,
        blocks,
    };
    let cover = crate::Cover {
        product: "Unsolo",
        art: charts::Drawing::default(),
        team: "Larkspur".to_owned(),
        lede: "All is well.".to_owned(),
        facts: vec![("Round".to_owned(), "On 1 May".to_owned()), ("Version".to_owned(), "For leads".to_owned())],
    };
    crate::Document {
        audience: exchange::job::Audience::Leadership,
        language: "en",
        title: "Larkspur, 1 May".to_owned(),
        running: ["Larkspur".to_owned(), "1 May".to_owned()],
        foot: "The foot.".to_owned(),
        cover,
        sections: vec![section],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_or_controls_is_taken_out() {
        let check = |text: &str, expected: &str| assert_eq!(clean(text), expected, "{text:?}");
        check("Larkspur Shop", "Larkspur Shop");
        check("صيانة 渡达 👨‍👩‍👧", "صيانة 渡达 👨‍👩‍👧");
        check("a\u{0}b\u{7}c\u{1b}[31mred", "abc[31mred");
        check("Ana\u{202e}txt.exe", "Anatxt.exe");
        check("\u{feff}x\u{9f}", "x");
        check("a\r\nb\rc\u{85}d\u{2028}e\tf", "a\nb\nc\nd\ne\tf");
        check("a\u{2067}b\u{2069}", "a\u{2067}b\u{2069}");
        check("a\u{2067}b", "ab");
        check("a\u{2069}b\u{2067}", "ab");
        check("a\u{2067}b\nc\u{2069}", "ab\nc");
    }

    #[test]
    fn numbers() {
        let check = |cell: &str, expected: bool| assert_eq!(is_number(cell), expected, "{cell}");
        check("0", true);
        check("85", true);
        check("-3.5", true);
        check("0.25", true);
        for other in ["", "-", "+1", "007", "1e5", "1,000", ".5", "5.", "NaN", "inf", "1 2", "not enough answers"] {
            check(other, false);
        }
    }
}
