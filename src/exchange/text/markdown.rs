//! Text that is not read as Markdown, on GitHub and on GitLab.
//!
//! Nothing that a person typed can become a link, a picture, a heading, a list, HTML, code or a new cell. Both sites look
//! for addresses, `@names`, `#123` and `:emoji:` in the finished page, where a backslash is no longer seen; there a sign
//! without width stands between the mark and what follows. Only the hash of a commit that exists would still be found.

use super::clean_line;

/// U+2060, which nobody sees and no search runs across; as an entity, so that who edits the text sees why it does.
const JOINER: &str = "&#8288;";
/// The same sign, where an entity would be shown as such.
pub(crate) const BARE_JOINER: char = '\u{2060}';

/// Text on one line, inside of something: a heading, a cell, between marks.
#[must_use]
pub fn inline(text: &str) -> String {
    escaped(clean_line(text).trim(), false)
}

/// One line of plain text. Marks that can do nothing where they stand stay as they are. `begins` says whether it stands
/// where a line could become a list, a quote, a heading, or a command of GitLab such as `/close`.
#[must_use]
pub fn escaped(text: &str, begins: bool) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for (at, sign) in text.char_indices() {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + sign.len_utf8()..).unwrap_or_default();
        let next = after.chars().next();
        let joins = |yes: bool| if yes { JOINER } else { "" };
        let touches = |more: &[char]| next.is_some_and(|c| c.is_alphanumeric() || more.contains(&c));
        match sign {
            '<' => out.push_str("&lt;"),
            // Two signs with a backslash between them would be read differently by the two passes over a table.
            '|' if before.ends_with('\\') => out.push_str("&#124;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '~' | '^' | '$' => out.extend(['\\', sign]),
            '#' => {
                out.push_str("\\#");
                out.push_str(joins(next.is_some_and(|c| c.is_ascii_digit())));
            }
            '@' => {
                out.push('@');
                out.push_str(joins(next.is_some_and(|c| !c.is_whitespace())));
            }
            ':' if after.starts_with("//") || is_shortcode(after) => {
                out.push_str(if begins && at == 0 { "\\:" } else { ":" });
                out.push_str(JOINER);
            }
            '.' if is_www(before) => {
                out.push_str(JOINER);
                out.push('.');
            }
            '-' if is_issue(before) && next.is_some_and(|c| c.is_ascii_digit()) => {
                out.push('-');
                out.push_str(JOINER);
            }
            '&' if touches(&['#']) => out.push_str("\\&"),
            '%' | '!' if touches(&['"']) => out.extend(['\\', sign]),
            '-' | '+' | '=' | '>' | ':' | '!' | '/' if begins && at == 0 => out.extend(['\\', sign]),
            '.' | ')' if begins && is_count(before) && next.is_none_or(char::is_whitespace) => out.extend(['\\', sign]),
            _ => out.push(sign),
        }
    }
    out
}

/// One line of text that is shown as it is and searched for names, numbers and addresses all the same: the title of an
/// issue. GitLab tells whoever is named in one.
#[must_use]
pub fn quiet(text: &str) -> String {
    let line = clean_line(text);
    let text = line.trim();
    let mut out = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + sign.len_utf8()..).unwrap_or_default();
        let next = |is: fn(char) -> bool| after.starts_with(is);
        let acts = match sign {
            '@' => next(|c| !c.is_whitespace()),
            '#' | '!' | '$' | '&' | '^' => next(|c| c.is_ascii_digit()),
            '%' | '~' => next(|c| c.is_alphanumeric() || c == '"'),
            '-' => is_issue(before) && next(|c| c.is_ascii_digit()),
            ':' => after.starts_with("//") || is_shortcode(after),
            _ => false,
        };
        if sign == '.' && is_www(before) {
            out.push(BARE_JOINER);
        }
        out.push(sign);
        if acts {
            out.push(BARE_JOINER);
        }
    }
    out
}

/// What follows a colon is `smile:`.
fn is_shortcode(after: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_+-".contains(c);
    after.split_once(':').is_some_and(|(name, _)| !name.is_empty() && name.chars().all(is_part))
}

/// What stands before a full stop is the first part of an address.
pub(crate) fn is_www(before: &str) -> bool {
    ends_with_word(before, "www")
}

/// `GH-123` is an issue on GitHub.
fn is_issue(before: &str) -> bool {
    ends_with_word(before, "gh")
}

fn ends_with_word(text: &str, word: &str) -> bool {
    let at = text.len().checked_sub(word.len());
    let parts = at.and_then(|at| Some((text.get(..at)?, text.get(at..)?)));
    parts.is_some_and(|(rest, end)| end.eq_ignore_ascii_case(word) && !rest.ends_with(char::is_alphanumeric))
}

/// A line that begins with a number and a full stop is an item of a list.
fn is_count(before: &str) -> bool {
    !before.is_empty() && before.bytes().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_becomes_markup() {
        let check = |text: &str, expected: &str| assert_eq!(escaped(&clean_line(text), true), expected, "{text}");
        check("# Heading", r"\# Heading");
        check("| a | b |", r"\| a \| b \|");
        check(r"a\|b", r"a\\&#124;b");
        check("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))");
        check("![](https://evil.example/p.png)", r"\!\[\](https:&#8288;//evil.example/p.png)");
        check("<details open ontoggle=alert(1)>", "&lt;details open ontoggle=alert(1)>");
        check("`code`", r"\`code\`");
        check("*a* _b_ ~~c~~", r"\*a\* \_b\_ \~\~c\~\~");
        check("&lt; &#60;", r"\&lt; \&\#&#8288;60;");
        check("a\nb\tc", "a b c");
        check("a\0b\u{202e}c", "abc");
        // Where a line begins.
        check("1. x", r"1\. x");
        check("20) x", r"20\) x");
        check("- [ ] task", r"\- \[ \] task");
        check("---", r"\---");
        check("===", r"\===");
        check("+ x", r"\+ x");
        check("> x", r"\> x");
        check("/close", r"\/close");
        // What both sites look for in the finished page.
        check("www.evil.example, WWW.x", "www&#8288;.evil.example, WWW&#8288;.x");
        check("a@b.example and @all", "a@&#8288;b.example and @&#8288;all");
        check("#12, a/b#3 and GH-4", r"\#&#8288;12, a/b\#&#8288;3 and GH-&#8288;4");
        check("so :smile: and :+1:", "so :&#8288;smile: and :&#8288;+1:");
        check("!12 %13 $14 ~15 ^16 &17", r"\!12 \%13 \$14 \~15 \^16 \&17");
    }

    #[test]
    fn prose_stays_prose() {
        for text in [
            "Larkspur Shop, 20 Nov 2026",
            "It’s “fine”: 15 % of the team's time (3.5 of 3.6 person-weeks); R & D, 50%!",
            "3.5 of 3.6",
            "Range 79 to 92. Really? Yes - at 10:30, and/or x = y + 1.",
            "awww. Weigh-in. 5 > 4",
        ] {
            assert_eq!(escaped(text, true), text);
        }
    }

    #[test]
    fn titles_call_nobody() {
        let check = |text: &str, expected: &str| assert_eq!(quiet(text).replace(BARE_JOINER, "·"), expected, "{text}");
        check(" Name who is on call\n", "Name who is on call");
        check("R & D: 50 %, 3.5 of 4 (*no* `code`)", "R & D: 50 %, 3.5 of 4 (*no* `code`)");
        check("ask @ana or ops@b.example", "ask @·ana or ops@·b.example");
        check("a/b#3, !4, $6, &8, GH-9", "a/b#·3, !·4, $·6, &·8, GH-·9");
        check("%5 %\"x\" ~bug", "%·5 %·\"x\" ~·bug");
        check("https://a.example, www.b.example", "https:·//a.example, www·.b.example");
        check("so :smile:", "so :·smile:");
    }
}
