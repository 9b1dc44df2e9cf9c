//! Every phrase of the screens and the report, as one method each; made from `lang/<code>/*.ftl`.

use crate::language::{Language, Plural};

/// The phrases of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(pub Language);

/// What a placeholder stands for.
enum Argument<'a> {
    Text(&'a str),
    Count(usize),
}

/// Puts arguments into a pattern. Patterns are text with marks, because one loop that reads marks is much smaller than
/// code for every phrase: `\u{1}a` is the first argument; `\u{2}a` begins variants on the first argument, `\u{3}` and a
/// key begins each of them, `\u{4}` ends them. Keys: `a` is 0, `b` is 1 and so on, a capital is a plural category, `*` is
/// any count. The first variant that fits is taken.
#[inline(never)]
fn fill(language: Language, pattern: &str, arguments: &[Argument]) -> String {
    let mut out = String::new();
    let (mut writing, mut taken, mut count) = (true, false, 0);
    let mut signs = pattern.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\u{1}' | '\u{2}' => {
                let place = (signs.next().unwrap_or('a') as usize).wrapping_sub('a' as usize);
                match arguments.get(place) {
                    Some(Argument::Count(n)) if sign == '\u{2}' => (count, taken) = (*n, false),
                    Some(Argument::Count(n)) if writing => out.push_str(&n.to_string()),
                    Some(Argument::Text(text)) if writing => out.push_str(text),
                    _ => {}
                }
            }
            '\u{3}' => {
                writing = !taken && signs.next().is_some_and(|key| fits(language, key, count));
                taken |= writing;
            }
            '\u{4}' => writing = true,
            sign if writing => out.push(sign),
            _ => {}
        }
    }
    out
}

fn fits(language: Language, key: char, count: usize) -> bool {
    match key {
        'a'..='z' => key as usize - 'a' as usize == count,
        'A'..='Z' => key == language.plural(count).key(),
        _ => true,
    }
}

impl Plural {
    const fn key(self) -> char {
        (b'A' + self as u8) as char
    }
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        let check = |pattern, arguments: &[Argument], expected: &str| {
            assert_eq!(fill(Language::English, pattern, arguments), expected, "{pattern:?}");
        };
        let (one, three) = (|| Argument::Count(1), || Argument::Count(3));
        check("plain ’ text", &[], "plain ’ text");
        check("\u{1}b of \u{1}a", &[three(), Argument::Text("x")], "x of 3");
        check("a \u{2}a\u{3}bone\u{3}*\u{1}a more\u{4} b", &[one()], "a one b");
        check("a \u{2}a\u{3}bone\u{3}*\u{1}a more\u{4} b", &[three()], "a 3 more b");
        check("\u{2}a\u{3}Bone\u{3}*many\u{4}", &[one()], "one");
        check("\u{2}a\u{3}Bone\u{3}*many\u{4}", &[Argument::Count(0)], "many");
        // Marks that lead nowhere say nothing.
        check("\u{1}z\u{1}", &[], "");
    }

    #[test]
    fn phrases_with_counts() {
        let words = Words(Language::English);
        let found: Vec<String> = [0, 1, 7, 10, 11, 200].map(|n| words.number(n)).into();
        assert_eq!(found, ["no", "one", "seven", "ten", "11", "200"]);
        assert_eq!(words.list_and("a", "b"), "a and b");
    }
}
