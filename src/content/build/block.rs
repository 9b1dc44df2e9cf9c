//! One table of a data file, read key by key. What is missing, has another form or is unknown becomes a problem.

use super::files::{At, File, Place, Problems};
use std::{cell::RefCell, collections::BTreeSet, str::FromStr};
use toml::de::{DeTable, DeValue};

/// A table and which of its keys were read.
pub(crate) struct Block<'a> {
    file: &'a File,
    table: &'a DeTable<'a>,
    place: Place,
    problems: &'a Problems,
    read: RefCell<BTreeSet<&'static str>>,
}

/// Parses a file and hands its root table to `read`; a file that is no TOML becomes a problem.
pub(crate) fn with_root(file: &File, problems: &Problems, read: impl FnOnce(&Block)) {
    match DeTable::parse(&file.text) {
        Ok(root) => {
            let block = Block::new(file, root.get_ref(), file.place(0), problems);
            read(&block);
            block.finish();
        }
        Err(error) => problems.add(&file.place(error.span().map_or(0, |s| s.start)), error.message()),
    }
}

impl<'a> Block<'a> {
    fn new(file: &'a File, table: &'a DeTable<'a>, place: Place, problems: &'a Problems) -> Self {
        Self { file, table, place, problems, read: RefCell::default() }
    }

    /// Where it stands: at its id, if it has one.
    pub(crate) fn place(&self) -> Place {
        self.table
            .iter()
            .find(|(k, _)| k.get_ref() == "id")
            .map_or_else(|| self.place.clone(), |(k, _)| self.file.place(k.span().start))
    }

    /// Where a key stands, or the block.
    pub(crate) fn place_of(&self, key: &str) -> Place {
        self.entry(key).map_or_else(|| self.place(), |(_, place)| place)
    }

    /// Notes a problem with a key.
    pub(crate) fn problem(&self, key: &str, message: impl Into<String>) {
        self.problems.add(&self.place_of(key), message);
    }

    fn entry(&self, key: &str) -> Option<(&'a DeValue<'a>, Place)> {
        self.table.iter().find(|(k, _)| k.get_ref() == key).map(|(_, v)| (v.get_ref(), self.file.place(v.span().start)))
    }

    fn take(&self, key: &'static str) -> Option<(&'a DeValue<'a>, Place)> {
        self.read.borrow_mut().insert(key);
        self.entry(key)
    }

    fn wrong<T>(&self, key: &str, expected: &str) -> Option<T> {
        self.problem(key, format!("`{key}` is not {expected}"));
        None
    }

    fn missing(&self, key: &str) {
        self.problems.add(&self.place(), format!("`{key}` is missing"));
    }

    /// Whether a key is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// A text that may be absent.
    pub(crate) fn maybe_text(&self, key: &'static str) -> Option<At<String>> {
        let (value, place) = self.take(key)?;
        match value.as_str() {
            Some(text) => Some(At { value: text.to_owned(), place }),
            None => self.wrong(key, "a text in quotes"),
        }
    }

    /// A text; empty (with a problem) when absent.
    pub(crate) fn text(&self, key: &'static str) -> At<String> {
        if !self.has(key) {
            self.missing(key);
        }
        self.maybe_text(key).unwrap_or_else(|| At { value: String::new(), place: self.place_of(key) })
    }

    /// An id that may be absent.
    pub(crate) fn maybe_id<T: FromStr>(&self, key: &'static str) -> Option<At<T>> {
        let At { value, place } = self.maybe_text(key)?;
        match value.parse() {
            Ok(value) => Some(At { value, place }),
            Err(_) => {
                self.problems.add(&place, format!("{value} is not a well-formed id for `{key}`"));
                None
            }
        }
    }

    /// An id.
    pub(crate) fn id<T: FromStr>(&self, key: &'static str) -> Option<At<T>> {
        if !self.has(key) {
            self.missing(key);
        }
        self.maybe_id(key)
    }

    /// A list of texts; empty when absent.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<At<String>> {
        let Some((value, _)) = self.take(key) else { return Vec::new() };
        let Some(array) = value.as_array() else { return self.wrong(key, "a list of texts").unwrap_or_default() };
        let text = |item: &toml::Spanned<DeValue<'a>>| {
            let value = item.get_ref().as_str()?.to_owned();
            Some(At { value, place: self.file.place(item.span().start) })
        };
        let texts: Option<Vec<_>> = array.iter().map(text).collect();
        texts.or_else(|| self.wrong(key, "a list of texts")).unwrap_or_default()
    }

    /// A list of ids; ill-formed ones are left out with a problem.
    pub(crate) fn ids<T: FromStr>(&self, key: &'static str) -> Vec<At<T>> {
        let parse = |At { value, place }: At<String>| match value.parse() {
            Ok(value) => Some(At { value, place }),
            Err(_) => {
                self.problems.add(&place, format!("{value} is not a well-formed id for `{key}`"));
                None
            }
        };
        self.texts(key).into_iter().filter_map(parse).collect()
    }

    /// `true`, or `false` when absent.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        match self.take(key) {
            None => false,
            Some((value, _)) => value.as_bool().or_else(|| self.wrong(key, "true or false")).unwrap_or(false),
        }
    }

    /// A flag that nobody may have set.
    pub(crate) fn maybe_flag(&self, key: &'static str) -> Option<bool> {
        self.take(key)?.0.as_bool().or_else(|| self.wrong(key, "true or false"))
    }

    /// A number that may be absent.
    pub(crate) fn maybe_number(&self, key: &'static str) -> Option<f64> {
        let (value, _) = self.take(key)?;
        number(value).or_else(|| self.wrong(key, "a number"))
    }

    /// A number; zero (with a problem) when absent.
    pub(crate) fn number(&self, key: &'static str) -> f64 {
        if !self.has(key) {
            self.missing(key);
        }
        self.maybe_number(key).unwrap_or(0.0)
    }

    /// As many numbers as `N`.
    pub(crate) fn numbers<const N: usize>(&self, key: &'static str) -> [f64; N] {
        let found = self
            .take(key)
            .and_then(|(value, _)| value.as_array())
            .map(|array| array.iter().filter_map(|item| number(item.get_ref())).collect::<Vec<_>>());
        match found.and_then(|numbers| numbers.try_into().ok()) {
            Some(numbers) => numbers,
            None => self.wrong(key, &format!("a list of {N} numbers")).unwrap_or([0.0; N]),
        }
    }

    /// One of a few words, each standing for a value.
    pub(crate) fn one_of<T: Copy>(&self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let At { value, place } = self.text(key);
        let found = words.iter().find(|(word, _)| *word == value).map(|(_, t)| *t);
        self.problems.check(found.is_some() || value.is_empty(), &place, || {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            format!("`{key}` is one of {}, not {value}", known.join(", "))
        });
        found
    }

    /// Entries of a table such as `lowers = { "1.1" = 3 }`, or of a table of its own; empty when absent.
    pub(crate) fn entries(&self, key: &'static str) -> Vec<(At<String>, Entry<'a>)> {
        let Some((value, _)) = self.take(key) else { return Vec::new() };
        let Some(table) = value.as_table() else { return self.wrong(key, "a table").unwrap_or_default() };
        let entry = |(k, v): (&'a toml::Spanned<toml::de::DeString<'a>>, &'a toml::Spanned<DeValue<'a>>)| {
            let place = self.file.place(k.span().start);
            (At { value: k.get_ref().to_string(), place }, Entry(v.get_ref()))
        };
        table.iter().map(entry).collect()
    }

    /// A table inside; an empty one when absent.
    pub(crate) fn inner(&self, key: &'static str, read: impl FnOnce(&Block)) {
        match self.take(key) {
            None => {}
            Some((DeValue::Table(table), place)) => {
                let block = Block::new(self.file, table, place, self.problems);
                read(&block);
                block.finish();
            }
            Some(_) => self.wrong(key, "a table").unwrap_or_default(),
        }
    }

    /// Every table of a list such as `[[action]]`.
    pub(crate) fn each(&self, key: &'static str, mut read: impl FnMut(&Block)) {
        let Some((value, _)) = self.take(key) else { return };
        let Some(array) = value.as_array() else { return self.wrong(key, "a list of tables").unwrap_or_default() };
        for item in array {
            let Some(table) = item.get_ref().as_table() else {
                return self.wrong(key, "a list of tables").unwrap_or_default();
            };
            let block = Block::new(self.file, table, self.file.place(item.span().start), self.problems);
            read(&block);
            block.finish();
        }
    }

    /// Reads each entry of this table as a table of its own, by its key.
    pub(crate) fn each_entry(&self, mut read: impl FnMut(&At<String>, &Block)) {
        for (key, value) in self.table.iter() {
            let place = self.file.place(key.span().start);
            let name = At { value: key.get_ref().to_string(), place: place.clone() };
            match value.get_ref().as_table() {
                Some(table) => {
                    let block = Block::new(self.file, table, place, self.problems);
                    read(&name, &block);
                    block.finish();
                }
                None => self.problems.add(&place, format!("`{}` is not a table", name.value)),
            }
        }
        self.read_all();
    }

    /// Reads each entry of this table as a plain value, by its key.
    pub(crate) fn each_value(&self, mut read: impl FnMut(&At<String>, &Entry)) {
        for (key, value) in self.table.iter() {
            let place = self.file.place(key.span().start);
            read(&At { value: key.get_ref().to_string(), place }, &Entry(value.get_ref()));
        }
        self.read_all();
    }

    /// Stops this table from complaining about keys nobody read.
    fn read_all(&self) {
        self.read.borrow_mut().insert("*");
    }

    fn finish(&self) {
        let read = self.read.borrow();
        if read.contains("*") {
            return;
        }
        for (key, _) in self.table.iter().filter(|(k, _)| !read.contains(k.get_ref().as_ref())) {
            self.problems.add(&self.file.place(key.span().start), format!("`{}` is not known here", key.get_ref()));
        }
    }
}

/// The value of an entry.
pub(crate) struct Entry<'a>(&'a DeValue<'a>);

impl Entry<'_> {
    /// As a number.
    pub(crate) fn number(&self) -> Option<f64> {
        number(self.0)
    }

    /// As a text.
    pub(crate) fn text(&self) -> Option<&str> {
        self.0.as_str()
    }
}

fn number(value: &DeValue) -> Option<f64> {
    match value {
        DeValue::Integer(i) => i.as_str().parse().ok(),
        DeValue::Float(f) => f.as_str().parse().ok(),
        _ => None,
    }
}
