//! Text to [`Node`].

use super::Node;
use crate::{limits::DEPTH, path};
use std::collections::BTreeSet;

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
    let mut reader = Reader { text, at: 0 };
    let node = reader.value(0)?;
    reader.skip_space();
    if reader.at == text.len() { Ok(node) } else { Err(reader.broken()) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    const fn broken(&self) -> Fault {
        Fault::Broken(self.at)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Steps over these bytes if they come next.
    fn eat(&mut self, expected: &str) -> bool {
        let found = self.rest().starts_with(expected);
        if found {
            self.at += expected.len();
        }
        found
    }

    fn value(&mut self, depth: usize) -> Result<Node, Fault> {
        self.skip_space();
        match self.peek() {
            Some(b'[' | b'{') if depth == DEPTH => Err(Fault::TooDeep),
            Some(b'[') => self.list(depth + 1),
            Some(b'{') => self.map(depth + 1),
            Some(b'"') => self.string().map(Node::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ if self.eat("null") => Ok(Node::Null),
            _ if self.eat("true") => Ok(Node::Bool(true)),
            _ if self.eat("false") => Ok(Node::Bool(false)),
            _ => Err(self.broken()),
        }
    }

    /// After an opening bracket: each item, to the closing one.
    fn items(&mut self, close: &str, mut item: impl FnMut(&mut Self) -> Result<(), Fault>) -> Result<(), Fault> {
        self.at += 1;
        self.skip_space();
        if self.eat(close) {
            return Ok(());
        }
        loop {
            item(self)?;
            self.skip_space();
            if self.eat(close) {
                return Ok(());
            }
            if !self.eat(",") {
                return Err(self.broken());
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Node, Fault> {
        let mut list = Vec::new();
        self.items("]", |reader| {
            list.push(reader.value(depth).map_err(|fault| fault.within(&path::index("", list.len())))?);
            Ok(())
        })?;
        Ok(Node::List(list))
    }

    fn map(&mut self, depth: usize) -> Result<Node, Fault> {
        let mut fields = Vec::new();
        self.items("}", |reader| {
            reader.skip_space();
            let key = reader.string()?;
            reader.skip_space();
            if !reader.eat(":") {
                return Err(reader.broken());
            }
            let value = reader.value(depth).map_err(|fault| fault.within(&path::field("", &key)))?;
            fields.push((key, value));
            Ok(())
        })?;
        let mut keys = BTreeSet::new();
        for (key, _) in &fields {
            if !keys.insert(key) {
                return Err(Fault::Twice(path::field("", key)));
            }
        }
        Ok(Node::Map(fields))
    }

    fn number(&mut self) -> Result<Node, Fault> {
        let start = self.at;
        self.eat("-");
        if !self.eat("0") {
            self.digits()?;
        }
        let whole = !matches!(self.peek(), Some(b'.' | b'e' | b'E'));
        if self.eat(".") {
            self.digits()?;
        }
        if self.eat("e") || self.eat("E") {
            let _ = self.eat("+") || self.eat("-");
            self.digits()?;
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        match text.parse() {
            Ok(number) if whole => Ok(Node::Whole(number)),
            _ => Ok(Node::Fraction(text.to_owned())),
        }
    }

    /// One digit or more.
    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.broken()) }
    }

    fn string(&mut self) -> Result<String, Fault> {
        if !self.eat("\"") {
            return Err(self.broken());
        }
        let mut found = String::new();
        loop {
            let plain = self.rest().find(|c| c < ' ' || c == '"' || c == '\\').ok_or(Fault::Broken(self.text.len()))?;
            found.push_str(self.rest().get(..plain).unwrap_or_default());
            self.at += plain;
            if self.eat("\"") {
                return Ok(found);
            }
            if !self.eat("\\") {
                return Err(self.broken());
            }
            found.push(self.escaped()?);
        }
    }

    /// The character that an escape stands for, after its backslash.
    fn escaped(&mut self) -> Result<char, Fault> {
        let letter = self.peek().ok_or(self.broken())?;
        let found = match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.unicode();
            }
            _ => return Err(self.broken()),
        };
        self.at += 1;
        Ok(found)
    }

    /// The character of `\uXXXX`, or of two of them that make a pair. Half a pair is an error: it is no character.
    fn unicode(&mut self) -> Result<char, Fault> {
        let first = self.unit()?;
        let code = match first {
            0xD800..=0xDBFF if self.eat("\\u") => match self.unit()? {
                second @ 0xDC00..=0xDFFF => 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00),
                _ => return Err(self.broken()),
            },
            _ => first,
        };
        char::from_u32(code).ok_or(self.broken())
    }

    fn unit(&mut self) -> Result<u32, Fault> {
        let digits = self.rest().get(..4).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit())).ok_or(self.broken())?;
        self.at += 4;
        u32::from_str_radix(digits, 16).map_err(|_| self.broken())
    }
}

impl Fault {
    /// The same, seen from outside of the value it is in.
    fn within(self, step: &str) -> Self {
        match self {
            Self::Twice(inner) => Self::Twice(path::join(step, &inner)),
            other => other,
        }
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
        check("\"\\udc00\"", 7);
        check("\"\\x\"", 2);
        check("\"\\u12é4\"", 3);
        check("\"open", 5);
        check("NaN", 0);
        check("\u{feff}1", 0);
    }

    #[test]
    fn depth_and_keys() {
        let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(read(&nested(DEPTH)).is_ok());
        assert_eq!(read(&nested(DEPTH + 1)), Err(Fault::TooDeep));
        assert_eq!(read(&"[".repeat(1_000_000)), Err(Fault::TooDeep));
        let twice = |text: &str| read(text).unwrap_err();
        assert_eq!(twice(r#"{"a":[0,{"b":{"q":0,"r":1,"q":4}}]}"#), Fault::Twice("a[1].b.q".to_owned()));
        assert_eq!(twice(r#"{"a":1,"\u0061":2}"#), Fault::Twice("a".to_owned()));
    }
}
