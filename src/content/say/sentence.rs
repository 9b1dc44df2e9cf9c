//! How pieces become sentences: capitals, lists, one sentence after the other.

use crate::{Language, Words};

/// A text with its first letter as a capital. No phrase of ours begins with a letter beyond ASCII; a language in which
/// one does brings its own way, since the tables of Unicode weigh more than all of this.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut out = text.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

/// An answer as it stands inside a sentence: in English without its capital, unless it is a word such as "I" or "API".
#[must_use]
pub fn inside_sentence(language: Language, text: &str) -> String {
    let mut out = text.to_owned();
    match language {
        Language::English => {
            let ordinary = match text.as_bytes() {
                [b'I', b' ', ..] => false,
                [_, second, ..] => second.is_ascii_lowercase() || *second == b' ',
                _ => false,
            };
            if let Some(first) = out.get_mut(..1).filter(|_| ordinary) {
                first.make_ascii_lowercase();
            }
        }
    }
    out
}

/// A value between what stands before and after it.
pub(super) fn around((before, after): (&str, &str), value: &str) -> String {
    [before, value, after].concat()
}

/// "a, b and c".
#[must_use]
pub fn nouns(words: Words, items: &[String]) -> String {
    list(items, &|before, item| words.list_comma(before, item), &|before, item| words.list_and(before, item))
}

/// "a, b, and c", for clauses.
pub(super) fn clauses(words: Words, items: &[String]) -> String {
    let last = |before: &str, item: &str| match items.len() {
        2 => words.list_and(before, item),
        _ => words.list_clause_and(before, item),
    };
    list(items, &|before, item| words.list_comma(before, item), &last)
}

/// "a; b; c", for items with commas of their own.
pub(super) fn semicolons(words: Words, items: &[String]) -> String {
    let join = |before: &str, item: &str| words.list_semicolon(before, item);
    list(items, &join, &join)
}

type Join<'a> = &'a dyn Fn(&str, &str) -> String;

/// Items one after the other: `inner` joins, `last` joins the last one.
pub(super) fn list(items: &[String], inner: Join, last: Join) -> String {
    let mut all = String::new();
    for (i, item) in items.iter().enumerate() {
        all = match i {
            0 => item.clone(),
            i if i + 1 == items.len() => last(&all, item),
            _ => inner(&all, item),
        };
    }
    all
}

/// A clause as a sentence.
pub(super) fn sentence(words: Words, clause: &str) -> String {
    words.say_stop(&capitalised(clause))
}

/// Sentences one after the other, empty ones left out.
pub(super) fn after_another(sentences: &[String]) -> String {
    let spoken: Vec<&str> = sentences.iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
    spoken.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals() {
        let check = |text, inside: &str| assert_eq!(inside_sentence(Language::English, text), inside);
        check("Over 3 hours", "over 3 hours");
        check("2 to 3 hours", "2 to 3 hours");
        check("I am already looking", "I am already looking");
        check("A merged change", "a merged change");
        check("API only", "API only");
        check("", "");
        check("É tude", "É tude");
        assert_eq!(capitalised("one of five"), "One of five");
        assert_eq!(capitalised("“one”"), "“one”");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn lists() {
        let words = Words(Language::English);
        let check = |items: &[&str], expected: [&str; 2]| {
            let items: Vec<String> = items.iter().map(|&i| i.to_owned()).collect();
            assert_eq!([nouns(words, &items), clauses(words, &items)], expected);
        };
        check(&[], ["", ""]);
        check(&["a"], ["a", "a"]);
        check(&["a", "b"], ["a and b", "a and b"]);
        check(&["a", "b", "c"], ["a, b and c", "a, b, and c"]);
    }
}
