//! Text that people type or that comes in a file: what may stay, and how much of it.

mod clean;
mod cluster;
pub mod csv;
mod file_stem;
mod forbidden;
pub mod markdown;
mod secret;

pub use clean::{clean, clean_line};
pub use cluster::count as clusters;
pub(crate) use cluster::is_invisible;
pub use file_stem::file_stem;
pub use secret::looks_like_secret;

use crate::limits::{MARKS, NAME_CLUSTERS, NOTE_CHARS};

/// Why a name is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    /// Nothing in it that can be seen.
    Empty,
    /// More than [`NAME_CLUSTERS`] signs.
    TooLong {
        /// As many as there are.
        graphemes: usize,
    },
    /// Control characters, or signs that turn the reading direction of what stands around the name.
    Forbidden,
}

/// Why a note is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteError {
    /// More than [`NOTE_CHARS`] characters.
    TooLong {
        /// As many as there are.
        chars: usize,
    },
}

/// A team's name as typed: trimmed, 1 to 80 signs, at most four marks on a letter. Forbidden signs are refused, not
/// removed, because the person is there to decide.
///
/// # Errors
/// See [`NameError`].
pub fn team_name(typed: &str) -> Result<String, NameError> {
    let typed = typed.trim();
    if forbidden::without(typed, forbidden::Lines::One) != typed {
        return Err(NameError::Forbidden);
    }
    let name = cluster::limit_marks(typed, MARKS);
    match cluster::count(&name) {
        _ if is_invisible(&name) => Err(NameError::Empty),
        graphemes if graphemes > NAME_CLUSTERS => Err(NameError::TooLong { graphemes }),
        _ => Ok(name),
    }
}

/// A note as typed, without control characters and signs that turn the reading direction of what follows. Lines stay
/// lines, spaces stay, so that a note can be cleaned at every key.
///
/// # Errors
/// See [`NoteError`].
pub fn note(typed: &str) -> Result<String, NoteError> {
    let note = cluster::limit_marks(&forbidden::without(typed, forbidden::Lines::Many), MARKS);
    match note.chars().count() {
        chars if chars > NOTE_CHARS => Err(NoteError::TooLong { chars }),
        _ => Ok(note),
    }
}

/// Any other short text, such as an owner or a system's name: one line, trimmed, cleaned, cut after 80 signs.
#[must_use]
pub fn label(typed: &str) -> String {
    // Cleaned once more after the cut, which may have gone through a pair of signs.
    one_line(cut(&one_line(typed), NAME_CLUSTERS))
}

/// One line, trimmed and cleaned; as long as it was.
pub(crate) fn one_line(typed: &str) -> String {
    cluster::limit_marks(&forbidden::without(typed, forbidden::Lines::One), MARKS).trim().to_owned()
}

/// The first signs of a text, never half a sign.
fn cut(text: &str, clusters: usize) -> &str {
    text.get(..cluster::end_of(text, clusters)).unwrap_or_default()
}

/// A note cut to its limit, for text that nobody is there to shorten.
pub(crate) fn cut_note(text: &str) -> String {
    note(text).unwrap_or_else(|_| {
        let clean = cluster::limit_marks(&forbidden::without(text, forbidden::Lines::Many), MARKS);
        clean.chars().take(NOTE_CHARS).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let check = |typed: &str, expected: Result<&str, NameError>| {
            assert_eq!(team_name(typed).as_deref(), expected.as_ref().map(|s| &**s), "{typed:?}");
        };
        check("  Larkspur Shop ", Ok("Larkspur Shop"));
        check("渡达 家豪", Ok("渡达 家豪"));
        check("صيانة", Ok("صيانة"));
        check("<b>x</b>", Ok("<b>x</b>"));
        check("", Err(NameError::Empty));
        check("\u{200b}\u{200b}", Err(NameError::Empty));
        check("\u{3164}\u{a0}", Err(NameError::Empty));
        check("a\u{0}b", Err(NameError::Forbidden));
        check("a\nb", Err(NameError::Forbidden));
        check("a\u{202e}b", Err(NameError::Forbidden));
        check("a\u{2067}b", Err(NameError::Forbidden));
        check("a\u{2067}b\u{2069}", Ok("a\u{2067}b\u{2069}"));
        check("a\u{feff}b", Err(NameError::Forbidden));
    }

    #[test]
    fn lengths() {
        let check = |text: &str, n: usize, fits: bool| {
            let text = text.repeat(n);
            assert_eq!(team_name(&text).is_ok(), fits, "{n}");
            assert_eq!(label(&text) == text, fits, "{n}");
        };
        for sign in ["W", "字", "é", "e\u{301}", "👨‍👩‍👧", "🇨🇱"] {
            check(sign, 79, true);
            check(sign, 80, true);
            check(sign, 81, false);
        }
        assert_eq!(team_name(&"W".repeat(10_000)), Err(NameError::TooLong { graphemes: 10_000 }));
        assert_eq!(note(&"字".repeat(4000)).map(|n| n.chars().count()), Ok(4000));
        assert_eq!(note(&"字".repeat(4001)), Err(NoteError::TooLong { chars: 4001 }));
    }

    #[test]
    fn cleaning() {
        let check = |typed: &str, as_note: &str, as_label: &str| {
            assert_eq!(note(typed).as_deref(), Ok(as_note), "{typed:?}");
            assert_eq!(label(typed), as_label, "{typed:?}");
            assert_eq!(note(as_note).as_deref(), Ok(as_note), "{typed:?}");
            assert_eq!(label(as_label), as_label, "{typed:?}");
        };
        check(" two\r\nlines ", " two\nlines ", "two lines");
        check("a\tb\u{2028}c", "a b\nc", "a b c");
        check("a\u{0}b\u{7}c\u{1b}[31mred", "abc[31mred", "abc[31mred");
        check("Ana\u{202e}txt.exe", "Anatxt.exe", "Anatxt.exe");
        check("\u{feff}x\u{2066}y", "xy", "xy");
        check("\u{85}x\u{9f}", "\nx", "x");
    }
}
