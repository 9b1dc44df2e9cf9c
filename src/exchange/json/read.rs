//! Text to [`Node`].

use super::{NUMBER, Node};
use crate::{limits::DEPTH, path};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::{collections::BTreeSet, fmt};

/// Why a text is no JSON of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The grammar is broken at this byte.
    Broken(usize),
    /// More than [`DEPTH`] levels.
    TooDeep,
    /// The same key twice; where.
    Twice(String),
}

/// Reads one value with nothing but white space around it.
pub(crate) fn read(text: &str) -> Result<Node, Fault> {
    if scan(text).0 > DEPTH {
        return Err(Fault::TooDeep);
    }
    let node = serde_json::from_str(text).map_err(|error| Fault::Broken(damage(text, &error)))?;
    twice(&node).map_or(Ok(node), |place| Err(Fault::Twice(place)))
}

/// How many levels a text has, and whether it ends within a string. Looks at brackets and quotes alone, so that a text
/// is refused for its depth before anything is made of it.
fn scan(text: &str) -> (usize, bool) {
    let (mut depth, mut most, mut quoted, mut escaped) = (0_usize, 0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'[' | b'{' => {
                depth += 1;
                most = most.max(depth);
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    (most, quoted)
}

/// The byte at which a text is broken: the end, if that comes too early; the first letter, if it is in a word.
fn damage(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let at = match (lines.map(str::len).sum::<usize>() + error.column()).checked_sub(1) {
        Some(at) if !error.is_eof() => text.floor_char_boundary(at),
        _ => text.len(),
    };
    let before = text.get(..at).unwrap_or(text);
    let other = before.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let begun = before.get(other.len()..).unwrap_or_default();
    let word = ["null", "true", "false"].iter().any(|word| word.starts_with(begun) && *word != begun);
    if word && !scan(before).1 { other.len() } else { at }
}

/// Where a key stands that its map has already. Places are written once there is one: most files have none.
fn twice(node: &Node) -> Option<String> {
    match node {
        Node::List(items) => items.iter().enumerate().find_map(|(n, item)| {
            let inner = twice(item)?;
            Some(path::join(&path::index("", n), &inner))
        }),
        Node::Map(fields) => {
            let mut keys = BTreeSet::new();
            let within = |(key, value): &(String, Node)| {
                let inner = twice(value)?;
                Some(path::join(&path::field("", key), &inner))
            };
            let here = || fields.iter().find(|(key, _)| !keys.insert(key)).map(|(key, _)| path::field("", key));
            fields.iter().find_map(within).or_else(here)
        }
        _ => None,
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

/// Takes whatever comes.
struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(i64::try_from(number).map_or_else(|_| Node::Fraction(number.to_string()), Node::Whole))
    }

    /// Never comes with `arbitrary_precision`; whatever else reads into a node shall not round in silence.
    fn visit_f64<E: Error>(self, _: f64) -> Result<Node, E> {
        Err(E::custom("rounded"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::text(text))
    }

    /// A number as it was written, from within [`NUMBER`]; texts of a file come as `str`.
    fn visit_string<E>(self, number: String) -> Result<Node, E> {
        Ok(match number.parse() {
            Ok(number) => Node::Whole(number),
            Err(_) => Node::Fraction(number),
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut fields = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            fields.push(entry);
        }
        if let [(key, Node::Whole(_) | Node::Fraction(_))] = fields.as_slice()
            && key == NUMBER
            && let Some((_, number)) = fields.pop()
        {
            return Ok(number);
        }
        Ok(Node::Map(fields))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    use super::*;

    #[test]
    fn what_is_read() {
        let check = |text: &str, node: Node| assert_eq!(read(text), Ok(node), "{text}");
        check(" null ", Node::Null);
        check("-12", Node::Whole(-12));
        check("9223372036854775807", Node::Whole(i64::MAX));
        check("9223372036854775808", Node::Fraction("9223372036854775808".to_owned()));
        check("1.50e+3", Node::Fraction("1.50e+3".to_owned()));
        check("18446744073709551616", Node::Fraction("18446744073709551616".to_owned()));
        check("1E999", Node::Fraction("1e+999".to_owned()));
        check("-0", Node::Whole(0));
        check(r#""a\n\u00e9\ud83d\ude00/\/é""#, Node::text("a\né😀//é"));
        check("[[],{}]", Node::List(vec![Node::List(vec![]), Node::Map(vec![])]));
        check(r#"{"b":1 , "a":[true,false]}"#, {
            let list = Node::List(vec![Node::Bool(true), Node::Bool(false)]);
            Node::Map(vec![("b".to_owned(), Node::Whole(1)), ("a".to_owned(), list)])
        });
    }

    #[test]
    fn what_is_not() {
        let check = |text: &str, at| assert_eq!(read(text), Err(Fault::Broken(at)), "{text}");
        check("", 0);
        check("nul", 0);
        check("01", 1);
        check("1.", 2);
        check("-", 1);
        check("[1,]", 3);
        check("{\"a\":1,}", 7);
        check("{a:1}", 1);
        check("1 2", 2);
        check("\"\u{1}\"", 1);
        check("\"\\ud800\"", 7);
        check("\"\\udc00\"", 6);
        check("\"\\x\"", 2);
        check("\"\\u12é4\"", 5);
        check("\"open", 5);
        check("NaN", 0);
        check("[1,\n \"é\", tru]", 11);
        check("[1, nulx]", 4);
        check("\"a t\u{1}\"", 4);
        check("\"a\n\"", 2);
        check("\u{feff}1", 0);
    }

    /// A file that speaks as serde_json does within itself makes no text into a number.
    #[test]
    fn no_number_in_disguise() {
        let check =
            |value: &str, node: Node| assert_eq!(read(&format!("{{\"{NUMBER}\":{value}}}")), Ok(node), "{value}");
        let map = |node| Node::Map(vec![(NUMBER.to_owned(), node)]);
        check("\"x,y\"", map(Node::text("x,y")));
        check("\"5\"", map(Node::text("5")));
        check("\"\\u0035\"", map(Node::text("5")));
        check("[]", map(Node::List(vec![])));
        check("1.5", Node::Fraction("1.5".to_owned()));
    }

    #[test]
    fn depth_and_keys() {
        let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(read(&nested(DEPTH)).is_ok());
        assert_eq!(read(&nested(DEPTH + 1)), Err(Fault::TooDeep));
        assert_eq!(read(&"[".repeat(1_000_000)), Err(Fault::TooDeep));
        assert!(read(&format!("\"\\\"{}\"", "[{".repeat(DEPTH))).is_ok());
        assert!(read(&format!("[{}]", "[1.5],".repeat(DEPTH) + "0")).is_ok());
        assert!(read(&nested(DEPTH).replace("[]", "[1.5]")).is_ok());
        let twice = |text: &str| read(text).unwrap_err();
        assert_eq!(twice(r#"{"a":[0,{"b":{"q":0,"r":1,"q":4}}]}"#), Fault::Twice("a[1].b.q".to_owned()));
        assert_eq!(twice(r#"{"a":1,"\u0061":2}"#), Fault::Twice("a".to_owned()));
    }
}
