//! From keys and values to rounds. The page moves texts; this function decides what they are.

use super::hour;
use super::{DRAFT, Draft, HOUR, Key, RESPONSE, ROUND, SETTINGS, Settings, StoredError, TALLY, opened};
use crate::{form, merge};
use domain::{
    Catalogue,
    agenda::Clock,
    response::{Response, Tally},
    round::{Round, RoundId},
    sorted::SortedMap,
};

/// Everything that is stored for this page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Rounds with their responses and hands.
    pub rounds: SortedMap<RoundId, Round>,
    /// Answers that are being given on this device, by their keys: in turn, and the reader's own to rounds that others gather.
    pub drafts: SortedMap<Key, Draft>,
    /// The clocks of retros that have begun.
    pub hours: SortedMap<RoundId, Clock>,
    /// The reader's settings.
    pub settings: Settings,
    /// What could not be used. See [`Reason::is_moved`].
    pub quarantine: Vec<Aside>,
    /// What was set aside on an earlier visit, by key.
    pub set_aside: Vec<(String, String)>,
    /// Keys with values of a newer version. If there is one, nothing may be written at all.
    pub newer: Vec<Newer>,
}

/// A value that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its key.
    pub key: String,
    /// Its text, as it is.
    pub text: String,
    /// Why.
    pub reason: Reason,
}

/// A value of a newer version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newer {
    /// Its key.
    pub key: String,
    /// Its version.
    pub v: i64,
}

/// Why a value cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It cannot be read.
    Unreadable(StoredError),
    /// It says that it is something else than its key.
    OtherKey,
    /// Its round is not here, or cannot be read.
    Orphan,
}

impl Reason {
    /// Whether it belongs under a quarantine key. An orphan stays where it is: it is whole, and belongs to its round
    /// again as soon as that is imported from a file.
    #[must_use]
    pub const fn is_moved(&self) -> bool {
        !matches!(self, Self::Orphan)
    }
}

impl Loaded {
    /// A number that no quarantine key has.
    #[must_use]
    pub fn free_number(&self, prefix: &str) -> u32 {
        let taken = self.set_aside.iter().filter_map(|(key, _)| match Key::parse(prefix, key) {
            Some(Key::Quarantine { n, .. }) => Some(n),
            _ => None,
        });
        taken.max().unwrap_or(0).saturating_add(1)
    }
}

/// Reads everything under a prefix, in whatever order it comes. Keys that are not ours are left alone.
#[must_use]
pub fn assemble(catalogue: &Catalogue, prefix: &str, entries: impl IntoIterator<Item = (String, String)>) -> Loaded {
    // In the order of keys, so that the order in which a browser lists them shows nowhere.
    let mut ours = SortedMap::new();
    for (name, text) in entries {
        if name.starts_with(prefix) {
            ours.insert(name, text);
        }
    }
    let mut sorted = Sorted::default();
    for (name, text) in ours {
        if let Some(key) = Key::parse(prefix, &name) {
            sorted.put(catalogue, &key, name, text);
        }
    }
    sorted.joined()
}

/// What was read, before parts are joined with their rounds.
#[derive(Default)]
struct Sorted {
    loaded: Loaded,
    parts: Vec<(RoundId, String, String, Part)>,
    newer_rounds: Vec<RoundId>,
}

enum Part {
    Response(Response),
    Late(Response),
    Tally(Tally),
    Draft(Draft),
    Hour(Clock),
}

/// What a value turned out to be.
enum Found {
    Settings(Settings),
    Round(Box<Round>),
    Part(RoundId, Part),
    Own(Draft),
    /// Something else than its key says.
    Other,
}

fn read(catalogue: &Catalogue, key: &Key, text: &str) -> Result<Found, StoredError> {
    let format = match key {
        Key::Round(_) => ROUND,
        Key::Response(..) | Key::Late(..) => RESPONSE,
        Key::Tally(_) => TALLY,
        Key::Draft(_) | Key::Own(_) => DRAFT,
        Key::Hour(_) => HOUR,
        Key::Settings | Key::Quarantine { .. } => SETTINGS,
    };
    opened(catalogue, format, text, |value, reader| match key {
        Key::Round(id) => match form::read_round(value, reader) {
            round if round.id == *id => Found::Round(Box::new(round)),
            _ => Found::Other,
        },
        Key::Response(round, id) | Key::Late(round, id) => {
            match form::read_response(&mut value.fields(reader), reader) {
                response if response.id != *id => Found::Other,
                response if matches!(key, Key::Late(..)) => Found::Part(*round, Part::Late(response)),
                response => Found::Part(*round, Part::Response(response)),
            }
        }
        Key::Tally(round) => Found::Part(*round, Part::Tally(form::read_tally(value, reader))),
        Key::Own(round) => match Draft::read(value, reader) {
            draft if draft.invited.as_ref().is_some_and(|invited| invited.invite.round == *round) => Found::Own(draft),
            _ => Found::Other,
        },
        Key::Draft(round) => Found::Part(*round, Part::Draft(Draft::read(value, reader))),
        Key::Hour(round) => Found::Part(*round, Part::Hour(hour::read(value, reader))),
        Key::Settings | Key::Quarantine { .. } => Found::Settings(Settings::read(value, reader)),
    })
}

impl Sorted {
    fn put(&mut self, catalogue: &Catalogue, key: &Key, name: String, text: String) {
        if matches!(key, Key::Quarantine { .. }) {
            self.loaded.set_aside.push((name, text));
            return;
        }
        let reason = match read(catalogue, key, &text) {
            Ok(Found::Settings(settings)) => return self.loaded.settings = settings,
            Ok(Found::Round(round)) => return drop(self.loaded.rounds.insert(round.id, *round)),
            Ok(Found::Own(draft)) => return drop(self.loaded.drafts.insert(key.clone(), draft)),
            Ok(Found::Part(round, part)) => return self.parts.push((round, name, text, part)),
            Err(StoredError::Newer { v }) => {
                if let Key::Round(id) = key {
                    self.newer_rounds.push(*id);
                }
                return self.loaded.newer.push(Newer { key: name, v });
            }
            Ok(Found::Other) => Reason::OtherKey,
            Err(error) => Reason::Unreadable(error),
        };
        self.loaded.quarantine.push(Aside { key: name, text, reason });
    }

    /// Puts each part into its round. A response that was removed and is still stored is an interrupted removal.
    fn joined(self) -> Loaded {
        let Self { mut loaded, parts, newer_rounds } = self;
        for (id, key, text, part) in parts {
            match (loaded.rounds.get_mut(&id), part) {
                (None, _) if newer_rounds.contains(&id) => {}
                (None, _) => loaded.quarantine.push(Aside { key, text, reason: Reason::Orphan }),
                (Some(round), Part::Response(response)) if !round.removed.contains(&response.id) => {
                    round.responses.insert(response.id, response);
                }
                (Some(round), Part::Late(response)) if !round.removed.contains(&response.id) => {
                    round.late.insert(response.id, response);
                }
                (Some(_), Part::Response(_) | Part::Late(_)) => {}
                (Some(round), Part::Tally(tally)) => round.tally = tally,
                (Some(_), Part::Hour(clock)) => drop(loaded.hours.insert(id, clock)),
                (Some(_), Part::Draft(draft)) => drop(loaded.drafts.insert(Key::Draft(id), draft)),
            }
        }
        // A late response that counts and is still stored as late is an interrupted count.
        loaded.rounds.values_mut().for_each(merge::settle);
        loaded
    }
}
