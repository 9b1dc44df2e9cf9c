//! The reader's settings, and what is known of files that were kept.

use super::Kept;
use crate::{
    date,
    error::ReadError,
    form,
    json::{self, Node},
    limits::ENTRIES,
    value::Fields,
};
use domain::round::RoundId;
use std::collections::BTreeMap;

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
const THEMES: [(&str, Theme); 3] = [("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark)];

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
    pub kept: BTreeMap<RoundId, Kept>,
    /// Settings this version does not know, as JSON; kept as they came.
    pub unknown: BTreeMap<String, String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { revision: 0, theme: Theme::Auto, letter_keys: true, kept: BTreeMap::new(), unknown: BTreeMap::new() }
    }
}

impl Settings {
    /// What goes into a backup: everything that is not about this device.
    pub(crate) fn portable(&self) -> Node {
        Node::Map(self.fields().collect())
    }

    pub(super) fn node(&self) -> Node {
        let kept = self.kept.iter().take(ENTRIES).map(|(id, kept)| (form::hex(id.0), write_kept(kept)));
        let own = [("revision".to_owned(), Node::whole(self.revision)), ("kept".to_owned(), Node::entries(kept))];
        Node::Map(own.into_iter().chain(self.fields()).collect())
    }

    fn fields(&self) -> impl Iterator<Item = (String, Node)> {
        let theme = THEMES.into_iter().find(|(_, theme)| *theme == self.theme).map_or("auto", |(word, _)| word);
        let known = [("theme".to_owned(), Node::text(theme)), ("letter_keys".to_owned(), Node::Bool(self.letter_keys))];
        let unknown = self.unknown.iter().filter_map(|(key, text)| Some((key.clone(), json::read(text).ok()?)));
        known.into_iter().chain(unknown)
    }

    pub(crate) fn read(mut fields: Fields) -> Result<Self, ReadError> {
        let mut settings = Self { revision: fields.counter("revision")?, ..Self::default() };
        if let Some(value) = fields.take("theme") {
            settings.theme = value.word(|word| THEMES.into_iter().find(|(w, _)| *w == word).map(|(_, theme)| theme))?;
        }
        if let Some(value) = fields.take("letter_keys") {
            settings.letter_keys = value.yes()?;
        }
        for (key, value) in fields.entries("kept")? {
            if let Some(id) = form::parse_hex(&key) {
                settings.kept.insert(RoundId(id), read_kept(value.fields()?)?);
            }
        }
        settings.unknown = fields.rest().into_iter().map(|(key, node)| (key, node.compact())).collect();
        Ok(settings)
    }
}

fn write_kept(kept: &Kept) -> Node {
    let day = |day: Option<_>| day.map_or(Node::Null, |day| Node::Text(date::write(day)));
    Node::map([
        ("saved", day(kept.saved)),
        ("changes", Node::whole(kept.changes)),
        ("asked", day(kept.asked)),
        ("changes_asked", Node::whole(kept.changes_asked)),
    ])
}

fn read_kept(mut fields: Fields) -> Result<Kept, ReadError> {
    Ok(Kept {
        saved: fields.take("saved").map(super::Value::day).transpose()?,
        changes: fields.counter("changes")?,
        asked: fields.take("asked").map(super::Value::day).transpose()?,
        changes_asked: fields.counter("changes_asked")?,
    })
}
