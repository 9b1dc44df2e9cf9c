//! Text that is not read as Jira's wiki text, which its importer takes descriptions for.
//!
//! A backslash keeps a mark from acting. Where none would (addresses, names, entities, a backslash itself), a sign
//! without width stands between the mark and what follows.

use super::{Parts, Task, Words};
use crate::text::{
    clean_line,
    markdown::{BARE_JOINER, is_www},
};

/// What stands below a title, a paragraph each, as [`super::markdown::body`] has it.
pub(super) fn body(task: &Task, words: &Words<'_>, which: Parts) -> String {
    let part = |(heading, text): (&str, String)| format!("*{}:* {}", escaped(heading), escaped(&text));
    task.parts(words, which).into_iter().map(part).collect::<Vec<_>>().join("\n\n")
}

/// A text on one line, not at its beginning: there, hashes, hyphens and `h1.` act, too.
fn escaped(text: &str) -> String {
    let line = clean_line(text);
    let text = line.trim();
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for (at, sign) in text.char_indices() {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + sign.len_utf8()..).unwrap_or_default();
        let next = |is: fn(char) -> bool| after.starts_with(is);
        let opens = next(|c| !c.is_whitespace());
        let acts = match sign {
            '{' | '}' | '[' | ']' | '|' | '*' | '_' | '^' | '~' => true,
            '!' => opens,
            '-' | '+' | '?' => opens && !before.ends_with(char::is_alphanumeric),
            _ => false,
        };
        let joins = match sign {
            '\\' => next(|c| !c.is_alphanumeric()),
            '@' => opens,
            '&' => is_entity(after),
            ':' => after.starts_with("//"),
            _ => false,
        };
        if acts {
            out.push('\\');
        }
        if sign == '.' && is_www(before) {
            out.push(BARE_JOINER);
        }
        out.push(sign);
        if joins {
            out.push(BARE_JOINER);
        }
    }
    out
}

/// What follows an ampersand is `lt;` or `#60;`.
fn is_entity(after: &str) -> bool {
    let name = after.split_once(';').map(|(name, _)| name.strip_prefix('#').unwrap_or(name));
    name.is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_becomes_markup() {
        let check =
            |text: &str, expected: &str| assert_eq!(escaped(text).replace(BARE_JOINER, "·"), expected, "{text}");
        check("{code}x{code}", r"\{code\}x\{code\}");
        check("[~ana] [x|https://a.example]", r"\[\~ana\] \[x\|https:·//a.example\]");
        check("!a.png!", r"\!a.png!");
        check("*a* _b_ -c- +d+ ^e^ ??f??", r"\*a\* \_b\_ \-c- \+d+ \^e\^ \?\?f??");
        check("||a|b|", r"\|\|a\|b\|");
        check(r"a\*b C:\temp \", r"a\·\*b C:\temp \");
        check("&#123;x&lt;", "&·#123;x&·lt;");
        check("@ana www.a.example", "@·ana www·.a.example");
        check("a\nh1. b\n# c", "a h1. b # c");
    }

    #[test]
    fn prose_stays_prose() {
        for text in ["Really? Yes! R & D, well-known: 3.5 + 1 = 4.5 - done; at 10:30 (a/b).", "渡达 家豪", ""] {
            assert_eq!(escaped(text), text);
        }
    }
}
