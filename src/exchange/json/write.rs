//! [`Node`] to text: always the same bytes for the same value.

use super::Node;
use std::fmt::Write as _;

impl Node {
    /// On one line, without white space.
    pub(crate) fn compact(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, None);
        text
    }

    /// For people as well: one line per field, except that a list or map of plain values stays on one line.
    pub(crate) fn pretty(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, Some(0));
        text.push('\n');
        text
    }

    fn write(&self, text: &mut String, indent: Option<usize>) {
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            // Writing to a String cannot fail.
            Self::Whole(number) => drop(write!(text, "{number}")),
            Self::Fraction(number) => text.push_str(number),
            Self::Text(value) => quote(text, value),
            Self::List(items) => {
                let plain = items.iter().all(Self::is_plain);
                block(text, indent, plain, ['[', ']'], items, |text, item, indent| item.write(text, indent));
            }
            Self::Map(fields) => {
                let plain = fields.iter().all(|(_, value)| value.is_plain());
                block(text, indent, plain, ['{', '}'], fields, |text, (key, value), indent| {
                    quote(text, key);
                    text.push_str(if indent.is_some() { ": " } else { ":" });
                    value.write(text, indent);
                });
            }
        }
    }

    const fn is_plain(&self) -> bool {
        !matches!(self, Self::List(_) | Self::Map(_))
    }
}

fn block<T>(
    text: &mut String,
    indent: Option<usize>,
    plain: bool,
    [open, close]: [char; 2],
    items: &[T],
    item: impl Fn(&mut String, &T, Option<usize>),
) {
    let inner = indent.map(|depth| depth + 1);
    let new_line = |text: &mut String, depth: Option<usize>| {
        if let (Some(depth), false) = (depth, plain) {
            text.push('\n');
            text.extend(std::iter::repeat_n(' ', depth));
        }
    };
    text.push(open);
    for (n, value) in items.iter().enumerate() {
        if n > 0 {
            text.push_str(if plain && indent.is_some() { ", " } else { "," });
        }
        new_line(text, inner);
        item(text, value, inner);
    }
    if !items.is_empty() {
        new_line(text, indent);
    }
    text.push(close);
}

fn quote(text: &mut String, value: &str) {
    text.push('"');
    for c in value.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            // Writing to a String cannot fail.
            c if c < ' ' => drop(write!(text, "\\u{:04x}", u32::from(c))),
            c => text.push(c),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    use super::super::read;

    #[test]
    fn both_forms() {
        let text =
            "{\n \"a\": [1, 2],\n \"b\": [\n  {\"x\": null, \"y\": \"q\\\"\\u0001é\"},\n  {}\n ],\n \"c\": []\n}\n";
        let node = read(text).unwrap();
        assert_eq!(node.pretty(), text);
        assert_eq!(node.compact(), "{\"a\":[1,2],\"b\":[{\"x\":null,\"y\":\"q\\\"\\u0001é\"},{}],\"c\":[]}");
        assert_eq!(read(&node.compact()).unwrap(), node);
    }
}
