//! Signs that stay out of every text: control characters, and signs that reorder what stands around them.
//!
//! Left alone are direction marks (U+200E, U+200F, U+061C) and isolates that are closed again: they act on their own
//! text only, and right-to-left names need them.

/// How many lines a text may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// A line break becomes a space.
    One,
    /// A line break becomes `\n`.
    Many,
}

/// The text without forbidden signs.
pub(super) fn without(text: &str, lines: Lines) -> String {
    let unpaired = unpaired_isolates(text);
    let line_break = if lines == Lines::Many { '\n' } else { ' ' };
    let mut clean = String::with_capacity(text.len());
    let mut before = '\0';
    for (at, c) in text.char_indices() {
        match c {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push(line_break),
            '\t' => clean.push(' '),
            '\u{202A}'..='\u{202E}' | '\u{FEFF}' => {}
            '\u{2066}'..='\u{2069}' if unpaired.contains(&at) => {}
            c if c.is_control() => {}
            c => clean.push(c),
        }
        before = c;
    }
    clean
}

/// Where isolates stand that nobody closes, or closing signs that close nothing.
fn unpaired_isolates(text: &str) -> Vec<usize> {
    let mut open = Vec::new();
    let mut stray = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(at),
            '\u{2069}' if open.pop().is_none() => stray.push(at),
            _ => {}
        }
    }
    stray.append(&mut open);
    stray
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn isolates() {
        let check = |text: &str, expected: &str| {
            assert_eq!(without(text, Lines::One), expected, "{text:?}");
            assert_eq!(without(expected, Lines::One), expected, "{text:?}");
        };
        check("\u{2066}a\u{2069}", "\u{2066}a\u{2069}");
        check("\u{2067}\u{2068}a\u{2069}", "\u{2068}a\u{2069}");
        check("\u{2069}a\u{2066}", "a");
        check("\u{200f}a", "\u{200f}a");
    }
}
