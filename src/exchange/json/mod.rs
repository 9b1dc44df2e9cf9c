//! JSON as this program uses it: whole numbers only, no key twice, no deep nesting.
//!
//! serde_json reads and writes the grammar: texts, numbers, line and column of damage. A [`Node`] adds what it leaves to
//! its callers: a key that is there twice is refused with its place, where a general value keeps the last one; depth is
//! limited before anything is read, in fields nobody knows as well; fields keep their order; and numbers that are no
//! `i64` keep their digits instead of being rounded.

#[cfg(test)]
mod agreement;
mod read;
mod write;

pub(crate) use read::{Fault, read};

/// How serde_json names a number that it passes on with all its digits (its feature `arbitrary_precision`).
const NUMBER: &str = "$serde_json::private::Number";

/// Any JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number without fraction and exponent.
    Whole(i64),
    /// Any other number with all its digits. Nothing we write has one.
    Fraction(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// Keys and values in the order in which they stand; no key is there twice.
    Map(Vec<(String, Self)>),
}

/// A map in the making.
#[derive(Default)]
pub(crate) struct Map(Vec<(String, Node)>);

impl Map {
    /// Adds a field. The caller sees to it that it is not there yet.
    #[inline(never)]
    pub(crate) fn put(&mut self, key: &str, node: Node) {
        self.0.push((key.to_owned(), node));
    }

    /// Adds a field, if it holds anything.
    #[inline(never)]
    pub(crate) fn put_some(&mut self, key: &str, node: Node) {
        if !node.is_void() {
            self.put(key, node);
        }
    }

    /// Adds a field, if there is one.
    pub(crate) fn put_maybe(&mut self, key: &str, node: Option<Node>) {
        if let Some(node) = node {
            self.put(key, node);
        }
    }

    /// Adds all fields of another map.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// Adds a field of a map whose keys are data, in the order of its keys; a key that is there already stays.
    pub(crate) fn put_sorted(&mut self, key: &str, node: Node) {
        if let Err(at) = self.0.binary_search_by(|(k, _)| k.as_str().cmp(key)) {
            self.0.insert(at, (key.to_owned(), node));
        }
    }

    pub(crate) fn node(self) -> Node {
        Node::Map(self.0)
    }

    /// Its values alone, in their order.
    pub(crate) fn values(self) -> Node {
        let mut values = Vec::new();
        for (_, value) in self.0 {
            values.push(value);
        }
        Node::List(values)
    }
}

impl Node {
    /// A text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A whole number.
    pub(crate) fn whole(number: impl Into<i64>) -> Self {
        Self::Whole(number.into())
    }

    /// A number of things.
    pub(crate) fn count(number: usize) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A field of a map; `None` for anything else.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(fields) => fields.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Nothing worth a line of its own: no text, no entry.
    pub(crate) fn is_void(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Map(fields) => fields.is_empty(),
            _ => false,
        }
    }
}
