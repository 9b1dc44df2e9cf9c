//! A value and where it stands, so that an error can say where.

use crate::{
    date,
    error::{Expected, ReadError, Wrong},
    json::Node,
    limits::{ENTRIES, LINES, NAME_CLUSTERS, NOTE_CHARS},
    path,
    report::Report,
    text,
};
use domain::Date;

/// A value that was read, and its place.
pub(crate) struct Value {
    pub(crate) node: Node,
    pub(crate) place: String,
}

/// The fields of a map with a fixed set of names. Whoever reads one takes it; what is left is unknown.
pub(crate) struct Fields {
    place: String,
    left: Vec<(String, Node)>,
}

impl Value {
    pub(crate) fn wrong(self, what: Wrong) -> ReadError {
        ReadError::at(self.place, what)
    }

    fn not_a<T>(self, expected: Expected) -> Result<T, ReadError> {
        Err(self.wrong(Wrong::NotA(expected)))
    }

    /// A map with a fixed set of names.
    pub(crate) fn fields(self) -> Result<Fields, ReadError> {
        match self.node {
            Node::Map(left) => Ok(Fields { place: self.place, left }),
            _ => self.not_a(Expected::Fields),
        }
    }

    /// A map whose keys are data.
    pub(crate) fn entries(self) -> Result<Vec<(String, Self)>, ReadError> {
        let Node::Map(fields) = self.node else { return self.not_a(Expected::Fields) };
        if fields.len() > ENTRIES {
            return Err(ReadError::at(self.place, Wrong::TooMany { n: fields.len(), of: ENTRIES }));
        }
        let place = |key: &str| path::field(&self.place, key);
        Ok(fields.into_iter().map(|(key, node)| (key.clone(), Self { place: place(&key), node })).collect())
    }

    /// A list of at most `most` items.
    pub(crate) fn list(self, most: usize) -> Result<Vec<Self>, ReadError> {
        let Node::List(items) = self.node else { return self.not_a(Expected::List) };
        match items.len() {
            n if n > most => Err(ReadError::at(self.place, Wrong::TooMany { n, of: most })),
            _ => {
                let place = |n| path::index(&self.place, n);
                Ok(items.into_iter().enumerate().map(|(n, node)| Self { place: place(n), node }).collect())
            }
        }
    }

    /// A whole number in a range that its type holds.
    pub(crate) fn whole<T: TryFrom<i64>>(self, least: i64, most: i64) -> Result<T, ReadError> {
        let Node::Whole(number) = self.node else { return self.not_a(Expected::Whole) };
        let fits = if (least..=most).contains(&number) { T::try_from(number).ok() } else { None };
        fits.ok_or_else(|| self.wrong(Wrong::OutOfRange { least, most }))
    }

    /// A number that only grows.
    pub(crate) fn counter(self) -> Result<u32, ReadError> {
        self.whole(0, u32::MAX.into())
    }

    pub(crate) fn yes(self) -> Result<bool, ReadError> {
        match self.node {
            Node::Bool(yes) => Ok(yes),
            _ => self.not_a(Expected::YesOrNo),
        }
    }

    /// One of the words that `known` knows.
    pub(crate) fn word<T>(self, known: impl Fn(&str) -> Option<T>) -> Result<T, ReadError> {
        self.parsed(Expected::Word, known)
    }

    pub(crate) fn day(self) -> Result<Date, ReadError> {
        self.parsed(Expected::Day, date::parse)
    }

    pub(crate) fn parsed<T>(self, expected: Expected, parse: impl Fn(&str) -> Option<T>) -> Result<T, ReadError> {
        let found = match &self.node {
            Node::Text(text) => parse(text),
            _ => None,
        };
        found.ok_or_else(|| self.wrong(Wrong::NotA(expected)))
    }

    /// A text as it stands.
    pub(crate) fn text(self) -> Result<String, ReadError> {
        match self.node {
            Node::Text(text) => Ok(text),
            _ => self.not_a(Expected::Text),
        }
    }

    /// A name or a label: cleaned, never cut.
    pub(crate) fn label(self, report: &mut Report) -> Result<String, ReadError> {
        let place = self.place.clone();
        let text = self.text()?;
        let label = text::one_line(&text);
        match text::clusters(&label) {
            n if n > NAME_CLUSTERS => Err(ReadError::at(place, Wrong::TooLong { n, of: NAME_CLUSTERS })),
            _ => Ok(cleaned(report, place, &text, label)),
        }
    }

    /// A label in which something can be seen.
    pub(crate) fn name(self, report: &mut Report) -> Result<String, ReadError> {
        let place = self.place.clone();
        let name = self.label(report)?;
        if text::is_invisible(&name) { Err(ReadError::at(place, Wrong::Invisible)) } else { Ok(name) }
    }

    /// A note: cleaned, never cut.
    pub(crate) fn note(self, report: &mut Report) -> Result<String, ReadError> {
        let place = self.place.clone();
        let text = self.text()?;
        match text::note(&text) {
            Ok(note) => Ok(cleaned(report, place, &text, note)),
            Err(text::NoteError::TooLong { chars }) => {
                Err(ReadError::at(place, Wrong::TooLong { n: chars, of: NOTE_CHARS }))
            }
        }
    }
}

fn cleaned(report: &mut Report, place: String, before: &str, after: String) -> String {
    if before != after {
        report.cleaned.note(place);
    }
    after
}

impl Fields {
    /// A field that must be there.
    pub(crate) fn need(&mut self, name: &str) -> Result<Value, ReadError> {
        self.take(name).ok_or_else(|| ReadError::at(path::field(&self.place, name), Wrong::Missing))
    }

    /// A field that may be absent; `null` is as good as absent.
    pub(crate) fn take(&mut self, name: &str) -> Option<Value> {
        let at = self.left.iter().position(|(key, _)| key == name)?;
        let (_, node) = self.left.remove(at);
        (node != Node::Null).then(|| Value { node, place: path::field(&self.place, name) })
    }

    /// A map whose keys are data; empty when absent.
    pub(crate) fn entries(&mut self, name: &str) -> Result<Vec<(String, Value)>, ReadError> {
        self.take(name).map_or_else(|| Ok(Vec::new()), Value::entries)
    }

    /// A list; empty when absent.
    pub(crate) fn list(&mut self, name: &str, most: usize) -> Result<Vec<Value>, ReadError> {
        self.take(name).map_or_else(|| Ok(Vec::new()), |value| value.list(most))
    }

    /// A list of labels; empty when absent.
    pub(crate) fn labels(&mut self, name: &str, report: &mut Report) -> Result<Vec<String>, ReadError> {
        self.list(name, LINES)?.into_iter().map(|value| value.label(report)).collect()
    }

    /// `true` or `false`; `false` when absent.
    pub(crate) fn flag(&mut self, name: &str) -> Result<bool, ReadError> {
        self.take(name).map_or(Ok(false), Value::yes)
    }

    /// A number that only grows; 0 when absent.
    pub(crate) fn counter(&mut self, name: &str) -> Result<u32, ReadError> {
        self.take(name).map_or(Ok(0), Value::counter)
    }

    /// Counts what nobody took as ignored.
    pub(crate) fn ignore_rest(self, report: &mut Report) {
        for (name, _) in &self.left {
            report.ignored.note(path::field(&self.place, name));
        }
    }

    /// What nobody took, for those who keep it.
    pub(crate) fn rest(self) -> Vec<(String, Node)> {
        self.left
    }
}
