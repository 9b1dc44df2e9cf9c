//! A value that was read, and where it stands.
//!
//! Nothing here returns an error. A value that cannot be is noted once in the [`Reader`], and reading goes on with a
//! stand-in that nobody gets to see: whoever began asks [`Reader::finish`]. That keeps the many small readers short, in the
//! source and even more in the page, where every early return costs code that tidies up.

use crate::{
    date,
    error::{Expected, ReadError, Wrong},
    form::parse_hex,
    json::Node,
    limits::{ENTRIES, LINES, NAME_CLUSTERS, NOTE_CHARS},
    path,
    report::Report,
    text,
};
use domain::{Catalogue, Date};

/// What reading needs besides the value, and what it finds besides the result.
pub(crate) struct Reader<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) report: Report,
    wrong: Option<ReadError>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, report: Report::default(), wrong: None }
    }

    /// Notes what is wrong, unless something was wrong before.
    #[inline(never)]
    pub(crate) fn refuse(&mut self, place: &str, what: Wrong) {
        if self.wrong.is_none() {
            self.wrong = Some(ReadError::At { place: place.to_owned(), what });
        }
    }

    /// The first thing that was wrong, or what was found.
    pub(crate) fn finish(self) -> Result<Report, ReadError> {
        self.wrong.map_or(Ok(self.report), Err)
    }
}

/// A value and its place.
pub(crate) struct Value<'n> {
    pub(crate) node: &'n Node,
    pub(crate) place: String,
}

impl<'n> Value<'n> {
    fn not_a(&self, reader: &mut Reader, expected: Expected) {
        reader.refuse(&self.place, Wrong::NotA(expected));
    }

    /// A map with a fixed set of names.
    pub(crate) fn fields(self, reader: &mut Reader) -> Fields<'n> {
        let all = self.map(reader);
        Fields { place: self.place, all, taken: vec![false; all.len()] }
    }

    fn map(&self, reader: &mut Reader) -> &'n [(String, Node)] {
        match self.node {
            Node::Map(fields) => fields,
            _ => {
                self.not_a(reader, Expected::Fields);
                &[]
            }
        }
    }

    /// A map whose keys are data.
    pub(crate) fn entries(&self, reader: &mut Reader) -> Vec<(&'n str, Self)> {
        let mut entries = Vec::new();
        let all = self.map(reader);
        if all.len() > ENTRIES {
            reader.refuse(&self.place, Wrong::TooMany { n: all.len(), of: ENTRIES });
            return entries;
        }
        for (key, node) in all {
            entries.push((key.as_str(), Self { node, place: path::field(&self.place, key) }));
        }
        entries
    }

    /// A list of at most `most` items.
    pub(crate) fn list(&self, reader: &mut Reader, most: usize) -> Vec<Self> {
        let mut list = Vec::new();
        match self.node {
            Node::List(items) if items.len() > most => {
                reader.refuse(&self.place, Wrong::TooMany { n: items.len(), of: most });
            }
            Node::List(items) => {
                for (n, node) in items.iter().enumerate() {
                    list.push(Self { node, place: path::index(&self.place, n) });
                }
            }
            _ => self.not_a(reader, Expected::List),
        }
        list
    }

    /// A whole number in a range.
    pub(crate) fn whole(&self, reader: &mut Reader, least: i64, most: i64) -> i64 {
        match *self.node {
            Node::Whole(number) if (least..=most).contains(&number) => return number,
            Node::Whole(_) => reader.refuse(&self.place, Wrong::OutOfRange { least, most }),
            _ => self.not_a(reader, Expected::Whole),
        }
        least
    }

    /// A whole number from 0 to the largest of its type or less.
    pub(crate) fn small(&self, reader: &mut Reader, least: u16, most: u16) -> u16 {
        u16::try_from(self.whole(reader, least.into(), most.into())).unwrap_or(least)
    }

    /// A number that only grows.
    pub(crate) fn counter(&self, reader: &mut Reader) -> u32 {
        u32::try_from(self.whole(reader, 0, u32::MAX.into())).unwrap_or(0)
    }

    pub(crate) fn yes(&self, reader: &mut Reader) -> bool {
        if let Node::Bool(yes) = *self.node {
            return yes;
        }
        self.not_a(reader, Expected::YesOrNo);
        false
    }

    /// A text as it stands.
    fn text(&self, reader: &mut Reader) -> &'n str {
        if let Node::Text(text) = self.node {
            return text;
        }
        self.not_a(reader, Expected::Text);
        ""
    }

    /// Which of these words it is.
    pub(crate) fn word(&self, reader: &mut Reader, words: &[&str]) -> usize {
        let found = match self.node {
            Node::Text(text) => words.iter().position(|word| word == text),
            _ => None,
        };
        if found.is_none() {
            self.not_a(reader, Expected::Word);
        }
        found.unwrap_or(0)
    }

    pub(crate) fn day(&self, reader: &mut Reader) -> Option<Date> {
        let day = if let Node::Text(text) = self.node { date::parse(text) } else { None };
        if day.is_none() {
            self.not_a(reader, Expected::Day);
        }
        day
    }

    pub(crate) fn id(&self, reader: &mut Reader) -> u128 {
        let id = if let Node::Text(text) = self.node { parse_hex(text) } else { None };
        if id.is_none() {
            self.not_a(reader, Expected::Id);
        }
        id.unwrap_or(0)
    }

    /// A label: cleaned, never cut.
    pub(crate) fn label(&self, reader: &mut Reader) -> String {
        let text = self.text(reader);
        self.cleaned_label(reader, text)
    }

    /// A label that stands at this place, as a key.
    pub(crate) fn cleaned_label(&self, reader: &mut Reader, text: &str) -> String {
        let label = text::one_line(text);
        let n = text::clusters(&label);
        if n > NAME_CLUSTERS {
            reader.refuse(&self.place, Wrong::TooLong { n, of: NAME_CLUSTERS });
        }
        self.note_cleaned(reader, text, &label);
        label
    }

    /// A label in which something can be seen.
    pub(crate) fn name(&self, reader: &mut Reader) -> String {
        let name = self.label(reader);
        if text::is_invisible(&name) {
            reader.refuse(&self.place, Wrong::Invisible);
        }
        name
    }

    /// A note: cleaned, never cut.
    pub(crate) fn note(&self, reader: &mut Reader) -> String {
        let text = self.text(reader);
        match text::note(text) {
            Ok(note) => {
                self.note_cleaned(reader, text, &note);
                note
            }
            Err(text::NoteError::TooLong { chars }) => {
                reader.refuse(&self.place, Wrong::TooLong { n: chars, of: NOTE_CHARS });
                String::new()
            }
        }
    }

    fn note_cleaned(&self, reader: &mut Reader, before: &str, after: &str) {
        if before != after {
            reader.report.cleaned.note(&self.place);
        }
    }
}

/// The fields of a map with a fixed set of names. What nobody asks for is unknown.
pub(crate) struct Fields<'n> {
    place: String,
    all: &'n [(String, Node)],
    taken: Vec<bool>,
}

impl<'n> Fields<'n> {
    /// A field that may be absent; `null` is as good as absent.
    #[inline(never)]
    pub(crate) fn take(&mut self, name: &str) -> Option<Value<'n>> {
        for ((key, node), taken) in self.all.iter().zip(&mut self.taken) {
            if key == name {
                *taken = true;
                let value = Value { node, place: path::field(&self.place, name) };
                return if *node == Node::Null { None } else { Some(value) };
            }
        }
        None
    }

    /// A field that must be there.
    #[inline(never)]
    pub(crate) fn need(&mut self, reader: &mut Reader, name: &str) -> Value<'n> {
        self.take(name).unwrap_or_else(|| {
            let place = path::field(&self.place, name);
            reader.refuse(&place, Wrong::Missing);
            Value { node: &Node::Null, place }
        })
    }

    /// A map whose keys are data; empty when absent.
    pub(crate) fn entries(&mut self, reader: &mut Reader, name: &str) -> Vec<(&'n str, Value<'n>)> {
        self.take(name).map_or_else(Vec::new, |value| value.entries(reader))
    }

    /// A list; empty when absent.
    pub(crate) fn list(&mut self, reader: &mut Reader, name: &str, most: usize) -> Vec<Value<'n>> {
        self.take(name).map_or_else(Vec::new, |value| value.list(reader, most))
    }

    /// A list of labels; empty when absent.
    pub(crate) fn labels(&mut self, reader: &mut Reader, name: &str) -> Vec<String> {
        let mut labels = Vec::new();
        for value in self.list(reader, name, LINES) {
            labels.push(value.label(reader));
        }
        labels
    }

    /// `true` or `false`, if it is there.
    pub(crate) fn maybe(&mut self, reader: &mut Reader, name: &str) -> Option<bool> {
        self.take(name).map(|value| value.yes(reader))
    }

    /// `true` or `false`; `false` when absent.
    pub(crate) fn flag(&mut self, reader: &mut Reader, name: &str) -> bool {
        self.maybe(reader, name).unwrap_or(false)
    }

    /// A number that only grows; 0 when absent.
    pub(crate) fn counter(&mut self, reader: &mut Reader, name: &str) -> u32 {
        self.take(name).map_or(0, |value| value.counter(reader))
    }

    /// A small number that may be absent.
    pub(crate) fn small(&mut self, reader: &mut Reader, name: &str, least: u16, most: u16) -> Option<u16> {
        self.take(name).map(|value| value.small(reader, least, most))
    }

    /// A number from 1 to 3; 1 when absent.
    pub(crate) fn weight(&mut self, reader: &mut Reader, name: &str) -> u8 {
        self.small(reader, name, 1, 3).map_or(1, |n| n as u8)
    }

    /// Counts what nobody took as ignored.
    #[inline(never)]
    pub(crate) fn ignore_rest(self, reader: &mut Reader) {
        for (name, _) in self.rest() {
            reader.report.ignored.note(&path::field(&self.place, name));
        }
    }

    /// What nobody took.
    pub(crate) fn rest(&self) -> impl Iterator<Item = (&'n str, &'n Node)> {
        let left = self.all.iter().zip(&self.taken).filter(|(_, taken)| !**taken);
        left.map(|((name, node), _)| (name.as_str(), node))
    }
}
