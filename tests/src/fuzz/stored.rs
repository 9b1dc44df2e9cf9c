//! Values in the browser's storage, whoever wrote them.

use crate::wire::{self, catalogue, few};
use domain::{
    Catalogue,
    agenda::Clock,
    response::{Response, ResponseId, Tally},
    round::{Round, RoundId, ShortRoundId},
    sorted::SortedMap,
};
use exchange::{
    merge,
    stored::{
        self, Draft, Key, Loaded, Settings, StoredError, assemble, write_draft, write_response, write_round,
        write_settings, write_tally,
    },
};
use std::{collections::BTreeMap, fmt::Debug};

const PREFIX: &str = "unsolo:/:";
/// A round that is whole.
const HERE: RoundId = RoundId(0xb);
/// The round that the bytes are said to be.
const HURT: RoundId = RoundId(0xc);
/// A round that is not there.
const NOWHERE: RoundId = RoundId(0xd);

/// The bytes as values under every kind of key, as data with a checksum that fits, and as the names of keys.
pub fn stored(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    kept(under_every_key(|_| text.clone().into_owned(), &Ids::default()));
    let data = |format: &str| wire::stored(format, &text);
    kept(under_every_key(data, &Ids::of(&data)));
    named(&text);
}

/// Under which ids values are to be stored, so that what can be read is under its own key.
struct Ids {
    round: RoundId,
    response: ResponseId,
    own: ShortRoundId,
}

impl Default for Ids {
    fn default() -> Self {
        Self { round: HURT, response: ResponseId(5), own: ShortRoundId(7) }
    }
}

impl Ids {
    fn of(data: &impl Fn(&str) -> String) -> Self {
        let mut ids = Self::default();
        if let Ok(round) = stored::read_round(catalogue(), &data("round")) {
            ids.round = round.id;
        }
        if let Ok(response) = stored::read_response(catalogue(), &data("response")) {
            ids.response = response.id;
        }
        if let Ok(Draft { invited: Some(invited), .. }) = stored::read_draft(catalogue(), &data("draft")) {
            ids.own = invited.invite.round;
        }
        ids
    }
}

/// A whole round, and next to it what `data` makes of the bytes for each format, under every key that it could stand under.
fn under_every_key(data: impl Fn(&str) -> String, ids: &Ids) -> BTreeMap<String, String> {
    let whole = few();
    let mut all: BTreeMap<String, String> = wire::entries(PREFIX, &whole).into_iter().collect();
    let [round, response, tally, draft, hour, settings] =
        ["round", "response", "tally", "draft", "hour", "settings"].map(&data);
    let mut put = |key: Key, text: &str| drop(all.insert(key.name(PREFIX), text.to_owned()));
    for id in [HERE, ids.round, NOWHERE] {
        put(Key::Response(id, ids.response), &response);
    }
    put(Key::Late(HERE, ids.response), &response);
    put(Key::Draft(HERE), &draft);
    put(Key::Draft(NOWHERE), &draft);
    put(Key::Hour(HERE), &hour);
    put(Key::Hour(NOWHERE), &hour);
    // One that counts already.
    put(Key::Late(HERE, ResponseId(1)), &response);
    put(Key::Round(ids.round), &round);
    put(Key::Tally(ids.round), &tally);
    put(Key::Own(ids.own), &draft);
    put(Key::Settings, &settings);
    put(Key::Quarantine { n: 2, of: "settings".to_owned() }, &settings);
    all
}

/// Every value is used, or set aside with its key and its text as it was, or of a newer version; and what is used says the same when
/// it is written again.
fn kept(all: BTreeMap<String, String>) {
    let loaded = assemble(catalogue(), PREFIX, all.clone());
    assert_eq!(assemble(catalogue(), PREFIX, all.clone().into_iter().rev()), loaded);
    let aside = loaded.quarantine.iter().map(|aside| &aside.key).chain(loaded.newer.iter().map(|newer| &newer.key));
    let names: Vec<&String> = aside.collect();
    assert!(names.iter().enumerate().all(|(n, name)| !names[..n].contains(name)), "{names:?}");
    for (name, text) in &all {
        if let Some(key) = Key::parse(PREFIX, name) {
            let value = Stored { loaded: &loaded, name, text };
            value.is_kept(&key);
        }
    }
    assert!(loaded.free_number(PREFIX) > 0);
}

/// A value, and what was loaded with it.
struct Stored<'a> {
    loaded: &'a Loaded,
    name: &'a str,
    text: &'a str,
}

impl Stored<'_> {
    fn is_kept(&self, key: &Key) {
        let (text, loaded) = (self.text, self.loaded);
        match key {
            Key::Round(id) => {
                let is_used =
                    |round: &Round| round.id == *id && loaded.rounds.get(id).is_some_and(|now| is_frame(now, round));
                self.read(stored::read_round(catalogue(), text), write_round, stored::read_round, is_used);
            }
            Key::Response(round, id) | Key::Late(round, id) => {
                let is_used = |response: &Response| response.id == *id && self.is_in(*round, |now| says(now, response));
                self.read(stored::read_response(catalogue(), text), write_response, stored::read_response, is_used);
            }
            Key::Tally(round) => {
                let is_used = |tally: &Tally| self.is_in(*round, |now| now.tally == *tally);
                self.read(stored::read_tally(catalogue(), text), write_tally, stored::read_tally, is_used);
            }
            Key::Draft(round) => {
                let is_used =
                    |draft: &Draft| self.is_in(*round, |_| loaded.drafts.get(&Key::Draft(*round)) == Some(draft));
                self.read(stored::read_draft(catalogue(), text), write_draft, stored::read_draft, is_used);
            }
            Key::Own(round) => {
                let is_used = |draft: &Draft| loaded.drafts.get(&Key::Own(*round)) == Some(draft);
                self.read(stored::read_draft(catalogue(), text), write_draft, stored::read_draft, is_used);
            }
            Key::Hour(round) => {
                let is_used = |clock: &Clock| self.is_in(*round, |_| loaded.hours.get(round) == Some(clock));
                self.read(stored::read_hour(catalogue(), text), stored::write_hour, stored::read_hour, is_used);
            }
            Key::Settings => {
                let is_used = |settings: &Settings| loaded.settings == *settings;
                self.read(stored::read_settings(catalogue(), text), write_settings, stored::read_settings, is_used);
            }
            Key::Quarantine { .. } => {
                assert!(loaded.set_aside.iter().any(|(key, kept)| key == self.name && kept == text));
            }
        }
    }

    /// What reads is used, unless it is set aside because it belongs elsewhere; what does not read is set aside.
    fn read<T: PartialEq + Debug>(
        &self,
        read: Result<T, StoredError>,
        write: fn(&T) -> String,
        again: fn(&Catalogue, &str) -> Result<T, StoredError>,
        is_used: impl Fn(&T) -> bool,
    ) {
        match read {
            Ok(value) => {
                assert_eq!(again(catalogue(), &write(&value)).as_ref(), Ok(&value));
                assert!(self.is_aside() || is_used(&value), "{}: {value:?}", self.name);
            }
            Err(StoredError::Newer { v }) => {
                assert!(v > exchange::VERSION.into() && self.loaded.newer.iter().any(|newer| newer.key == self.name));
            }
            Err(error) => assert!(self.is_aside(), "{}: {error:?}", self.name),
        }
    }

    fn is_aside(&self) -> bool {
        self.loaded.quarantine.iter().any(|aside| aside.key == self.name && aside.text == self.text)
    }

    /// Whether something holds in a round; what belongs to a round of a newer version stays where it is.
    fn is_in(&self, id: RoundId, holds: impl Fn(&Round) -> bool) -> bool {
        let name = Key::Round(id).name(PREFIX);
        self.loaded.newer.iter().any(|newer| newer.key == name) || self.loaded.rounds.get(&id).is_some_and(holds)
    }
}

/// Whether a round without its responses and hands is this one.
fn is_frame(round: &Round, frame: &Round) -> bool {
    let tally = Tally::default();
    *frame == Round { responses: SortedMap::new(), late: SortedMap::new(), tally, ..round.clone() }
}

/// Whether a round says what a response says, or that it was removed.
fn says(round: &Round, response: &Response) -> bool {
    let now = round.late.get(&response.id).or_else(|| round.responses.get(&response.id));
    round.removed.contains(&response.id) || now.is_some_and(|now| merge::responses(now, response) == *now)
}

/// A key has one name, so that no two values are taken for the same one.
fn named(text: &str) {
    for name in [text.to_owned(), format!("{PREFIX}{text}")] {
        if let Some(key) = Key::parse(PREFIX, &name) {
            assert_eq!(key.name(PREFIX), name);
            let mut all: BTreeMap<String, String> = wire::entries(PREFIX, &few()).into_iter().collect();
            all.insert(name, write_round(&few()));
            kept(all);
        }
    }
}
