//! The reader's settings, and what is known of files that were kept.

use super::Kept;
use crate::{
    date, form,
    json::{self, Map, Node},
    limits::ENTRIES,
    value::{Reader, Value},
};
use domain::{round::RoundId, sorted::SortedMap};

/// Which colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Themes as they are stored.
const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// Settings of this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Grows by one with every change.
    pub revision: u32,
    /// Which colours.
    pub theme: Theme,
    /// Whether letters choose answers.
    pub letter_keys: bool,
    /// When each round was last kept as a file; only on this device, in no file.
    pub kept: SortedMap<RoundId, Kept>,
    /// Settings this version does not know, as JSON; kept as they came.
    pub unknown: SortedMap<String, String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { revision: 0, theme: Theme::Auto, letter_keys: true, kept: SortedMap::new(), unknown: SortedMap::new() }
    }
}

impl Settings {
    /// What goes into a backup: everything that is not about this device.
    pub(crate) fn portable(&self) -> Map {
        let [auto, light, dark] = THEMES;
        let theme = match self.theme {
            Theme::Auto => auto,
            Theme::Light => light,
            Theme::Dark => dark,
        };
        let mut fields = Map::default();
        fields.put("theme", Node::text(theme));
        fields.put("letter_keys", Node::Bool(self.letter_keys));
        for (key, text) in &self.unknown {
            fields.put_maybe(key, json::read(text).ok());
        }
        fields
    }

    pub(super) fn node(&self) -> Node {
        let mut kept = Map::default();
        for (id, round) in self.kept.iter().take(ENTRIES) {
            kept.put(&form::hex(id.0), write_kept(round));
        }
        let mut fields = Map::default();
        fields.put("revision", Node::whole(self.revision));
        fields.put("kept", kept.node());
        fields.append(self.portable());
        fields.node()
    }

    pub(crate) fn read(value: Value, reader: &mut Reader) -> Self {
        let mut fields = value.fields(reader);
        let mut settings = Self { revision: fields.counter(reader, "revision"), ..Self::default() };
        settings.theme = match fields.take("theme").map_or(0, |value| value.word(reader, &THEMES)) {
            0 => Theme::Auto,
            1 => Theme::Light,
            _ => Theme::Dark,
        };
        settings.letter_keys = fields.maybe(reader, "letter_keys").unwrap_or(true);
        for (key, value) in fields.entries(reader, "kept") {
            if let Some(id) = form::parse_hex(key) {
                settings.kept.insert(RoundId(id), read_kept(value, reader));
            }
        }
        for (key, node) in fields.rest() {
            settings.unknown.insert(key.to_owned(), node.compact());
        }
        settings
    }
}

fn write_kept(kept: &Kept) -> Node {
    let mut fields = Map::default();
    fields.put_maybe("saved", kept.saved.map(|day| Node::Text(date::write(day))));
    fields.put("changes", Node::whole(kept.changes));
    fields.put_maybe("asked", kept.asked.map(|day| Node::Text(date::write(day))));
    fields.put("changes_asked", Node::whole(kept.changes_asked));
    fields.node()
}

fn read_kept(value: Value, reader: &mut Reader) -> Kept {
    let mut fields = value.fields(reader);
    Kept {
        saved: fields.take("saved").and_then(|value| value.day(reader)),
        changes: fields.counter(reader, "changes"),
        asked: fields.take("asked").and_then(|value| value.day(reader)),
        changes_asked: fields.counter(reader, "changes_asked"),
    }
}
