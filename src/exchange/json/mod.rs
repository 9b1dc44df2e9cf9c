//! JSON as this program uses it: whole numbers only, no key twice, no deep nesting.
//!
//! Written here because a general reader keeps the last of two equal keys, does not count the depth of what it skips,
//! turns large numbers into floating point, and does not say where a value stands; making it do so costs as many lines
//! as these, and ten times their weight in the page.

mod read;
mod write;

pub(crate) use read::{Fault, read};

/// Any JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number without fraction and exponent.
    Whole(i64),
    /// Any other number, as it was written. Nothing we write has one.
    Fraction(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// Keys and values in the order in which they stand; no key is there twice.
    Map(Vec<(String, Self)>),
}

impl Node {
    /// A map with these fields.
    pub(crate) fn map<const N: usize>(fields: [(&str, Self); N]) -> Self {
        Self::Map(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// A map from displayed keys; the caller's order is kept.
    pub(crate) fn entries<K: ToString>(entries: impl Iterator<Item = (K, Self)>) -> Self {
        Self::Map(entries.map(|(key, value)| (key.to_string(), value)).collect())
    }

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
