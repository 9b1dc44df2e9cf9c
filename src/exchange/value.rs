//! A value that was read, and where it stands.
//!
//! Nothing here returns an error. A value that cannot be is noted once in the [`Reader`], and reading goes on with a
//! stand-in that nobody gets to see: whoever began asks [`Reader::finish`]. That keeps the many small readers short, in the
//! source and even more in the page, where every early return costs code that tidies up.

use crate::{
    date,
    error::{Expected, ReadError, Wrong},
    fields::Fields,
    form::{parse_hex, parse_short},
    json::Node,
    limits::{ENTRIES, NAME_CLUSTERS, NOTE_CHARS},
    path,
    report::Report,
    text,
};
use domain::{Catalogue, Date, round::ShortRoundId};

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
        Fields::new(self.place, all)
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

    /// The short name of a round.
    pub(crate) fn short_round(&self, reader: &mut Reader) -> ShortRoundId {
        let id = if let Node::Text(text) = self.node { parse_short(text) } else { None };
        if id.is_none() {
            self.not_a(reader, Expected::Id);
        }
        id.unwrap_or(ShortRoundId(0))
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
