//! The fields of one thing in a file: those that are known by name, and what is left over.

use crate::{
    error::Wrong,
    json::Node,
    limits::LINES,
    path,
    value::{Reader, Value},
};

/// The fields of a map with a fixed set of names. What nobody asks for is unknown.
pub(crate) struct Fields<'n> {
    place: String,
    all: &'n [(String, Node)],
    taken: Vec<bool>,
}

impl<'n> Fields<'n> {
    pub(crate) fn new(place: String, all: &'n [(String, Node)]) -> Self {
        Self { place, all, taken: vec![false; all.len()] }
    }

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
