//! [`Node`] to text: always the same bytes for the same value.

use super::{NUMBER, Node};
use serde::ser::{Serialize, SerializeStruct as _, Serializer};
use serde_json::ser::{CharEscape, CompactFormatter, Formatter};
use std::{
    io::{Result, Write},
    vec::IntoIter,
};

impl Node {
    /// On one line, without white space.
    pub(crate) fn compact(&self) -> String {
        self.written(Layout { pretty: false, spread: false, depth: 0, blocks: Vec::new().into_iter() })
    }

    /// For people as well: one line per field, except that a list or map of plain values stays on one line.
    pub(crate) fn pretty(&self) -> String {
        let mut blocks = Vec::new();
        self.blocks(&mut blocks);
        let mut text = self.written(Layout { pretty: true, spread: false, depth: 0, blocks: blocks.into_iter() });
        text.push('\n');
        text
    }

    fn written(&self, layout: Layout) -> String {
        let mut bytes = Vec::new();
        // Neither a node nor a Vec refuses anything.
        let _ = self.serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, layout));
        String::from_utf8(bytes).unwrap_or_default()
    }

    /// For each list and map, in the order in which they begin: whether it takes more than one line.
    fn blocks(&self, found: &mut Vec<bool>) {
        let values: Vec<&Self> = match self {
            Self::List(items) => items.iter().collect(),
            Self::Map(fields) => fields.iter().map(|(_, value)| value).collect(),
            _ => return,
        };
        found.push(values.iter().any(|value| matches!(value, Self::List(_) | Self::Map(_))));
        for value in values {
            value.blocks(found);
        }
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Fraction(number) => {
                let mut written = serializer.serialize_struct(NUMBER, 1)?;
                written.serialize_field(NUMBER, number)?;
                written.end()
            }
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(fields) => serializer.collect_map(fields.iter().map(|(key, value)| (key, value))),
        }
    }
}

/// Where lines and spaces go.
struct Layout {
    pretty: bool,
    /// Whether the list or map that is being written takes more than one line.
    spread: bool,
    depth: usize,
    /// The same of all that follow.
    blocks: IntoIter<bool>,
}

impl Layout {
    fn open<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &[u8]) -> Result<()> {
        self.depth += 1;
        self.spread = self.blocks.next().unwrap_or_default();
        writer.write_all(bracket)
    }

    fn next<W: ?Sized + Write>(&self, writer: &mut W, first: bool) -> Result<()> {
        if !first {
            writer.write_all(if self.pretty && !self.spread { b", " } else { b"," })?;
        }
        self.new_line(writer)
    }

    fn close<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &[u8]) -> Result<()> {
        self.depth -= 1;
        self.new_line(writer)?;
        // What is around it holds a block.
        self.spread = self.pretty;
        writer.write_all(bracket)
    }

    fn new_line<W: ?Sized + Write>(&self, writer: &mut W) -> Result<()> {
        if self.spread {
            writer.write_all(b"\n")?;
            for _ in 0..self.depth {
                writer.write_all(b" ")?;
            }
        }
        Ok(())
    }
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.open(writer, b"[")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.next(writer, first)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.close(writer, b"]")
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.open(writer, b"{")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.next(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        writer.write_all(if self.pretty { b": " } else { b":" })
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.close(writer, b"}")
    }

    /// Every control character but line ends and tabs by its number.
    fn write_char_escape<W: ?Sized + Write>(&mut self, writer: &mut W, escape: CharEscape) -> Result<()> {
        let escape = match escape {
            CharEscape::Backspace => CharEscape::AsciiControl(8),
            CharEscape::FormFeed => CharEscape::AsciiControl(12),
            other => other,
        };
        CompactFormatter.write_char_escape(writer, escape)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    use super::super::read;

    #[test]
    fn both_forms() {
        let text = "{\n \"a\": [1, 2],\n \"b\": [\n  {\"x\": null, \"y\": \"q\\\"\\u0001\\u0008\\u000c\\n\u{7f}é\"},\n  {}\n ],\n \"c\": []\n}\n";
        let node = read(text).unwrap();
        assert_eq!(node.pretty(), text);
        let compact = "{\"a\":[1,2],\"b\":[{\"x\":null,\"y\":\"q\\\"\\u0001\\u0008\\u000c\\n\u{7f}é\"},{}],\"c\":[]}";
        assert_eq!(node.compact(), compact);
        assert_eq!(read(&node.compact()).unwrap(), node);
    }

    #[test]
    fn plain_values_and_empty_blocks() {
        let check = |text: &str| assert_eq!(read(text).unwrap().pretty().trim_end(), text);
        check("null");
        check("-9223372036854775808");
        check("1.50");
        check("[]");
        check("[\n [],\n [1, \"a\"],\n true\n]");
        check("{\n \"a\": {},\n \"b\": 0.1\n}");
    }
}
