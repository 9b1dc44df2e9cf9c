//! A writer's last look at a text. What people type is cleaned when it comes in, by other rules, which leave as much as can
//! be left while somebody looks on; here nobody does.

use std::borrow::Cow;

/// A text without what no file of ours may carry: control characters, and signs that turn the reading direction of what
/// follows. A writer does not rely on what was done when it came in. Lines end in a line feed.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
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

/// A text on one line.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean(text).replace(['\n', '\t'], " ")
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
    fn lines_become_one() {
        let check = |text: &str, expected: &str| assert_eq!(clean_line(text), expected, "{text:?}");
        check("Larkspur Shop", "Larkspur Shop");
        check(" a\r\nb\tc\u{2029}", " a b c ");
    }
}
