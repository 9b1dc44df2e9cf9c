//! Keeps the session in the browser's storage: one effect writes, one listener takes in what other tabs wrote.
//!
//! Nothing that is stored is ever overwritten by something that does not contain it: what another tab wrote is merged
//! first, what cannot be read is moved aside, and where a newer version has written, nothing is written at all.

use super::{Session, in_step::InStep};
use crate::{
    browser,
    storage::{self, StorageError},
};
use content::CATALOGUE;
use domain::sorted::{SortedMap, SortedSet};
use domain::{
    agenda::Clock,
    response::ResponseId,
    round::{Round, RoundId},
};
use exchange::stored::{self, Draft, Key, Settings};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};

/// Whether the last change is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Saving {
    /// Nothing has changed since the page was loaded.
    Untouched,
    /// Stored at this time of day.
    At(String),
    /// Not stored.
    Failed,
}

/// What the reader must know about storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The browser keeps nothing for this page.
    Blocked,
    /// The last change is not stored; everything before this time is.
    Full {
        /// Time of the last write that worked.
        since: String,
    },
    /// A newer version has written here; this page does not write any more.
    Newer,
    /// This many values could not be read and were set aside.
    SetAside(usize),
}

/// What was read at the start.
pub(crate) struct Loaded {
    pub(crate) rounds: SortedMap<RoundId, Round>,
    pub(crate) drafts: SortedMap<Key, Draft>,
    pub(crate) hours: SortedMap<RoundId, Clock>,
    pub(crate) settings: Settings,
    pub(crate) keeper: Keeper,
}

/// The keeper; a handle.
#[derive(Clone, Copy)]
pub(crate) struct Keeper {
    prefix: StoredValue<String>,
    /// What has changed since the last write.
    dirty: RwSignal<SortedSet<Key>>,
    /// What is stored under each key, as far as this tab has seen.
    seen: StoredValue<SortedMap<String, String>>,
    saving: RwSignal<Saving>,
    trouble: RwSignal<Option<Trouble>>,
    /// Values that were set aside, as they were.
    aside: StoredValue<Vec<(String, String)>>,
    persisted: RwSignal<Option<bool>>,
    /// Other windows of this page, while a retro is led from several.
    in_step: InStep,
}

impl Keeper {
    /// Reads everything that is stored for this page.
    pub(crate) fn load() -> Loaded {
        let prefix = stored::prefix(&window().location().pathname().unwrap_or_default());
        let entries = storage::probe(&prefix).and_then(|()| storage::entries(&prefix));
        let blocked = entries.is_err();
        let entries = entries.unwrap_or_default();
        let loaded = stored::assemble(&CATALOGUE, &prefix, entries.iter().cloned());
        let number = loaded.free_number(&prefix);
        let newer = !loaded.newer.is_empty();
        let mut aside = loaded.set_aside;
        let mut moved = 0;
        for (n, value) in (number..).zip(loaded.quarantine.into_iter().filter(|q| q.reason.is_moved())) {
            moved += 1;
            if !newer {
                set_aside(&prefix, n, &value.key, &value.text);
            }
            aside.push((value.key, value.text));
        }
        let trouble = match () {
            () if blocked => Some(Trouble::Blocked),
            () if newer => Some(Trouble::Newer),
            () if moved > 0 => Some(Trouble::SetAside(moved)),
            () => None,
        };
        let keeper = Self {
            prefix: StoredValue::new(prefix),
            dirty: RwSignal::new(SortedSet::new()),
            seen: StoredValue::new(entries.into_iter().collect()),
            saving: RwSignal::new(Saving::Untouched),
            trouble: RwSignal::new(trouble),
            aside: StoredValue::new(aside),
            persisted: RwSignal::new(None),
            in_step: InStep::default(),
        };
        let (rounds, drafts, hours, settings) = (loaded.rounds, loaded.drafts, loaded.hours, loaded.settings);
        Loaded { rounds, drafts, hours, settings, keeper }
    }

    /// Starts the one effect that writes and the one listener that reads.
    pub(crate) fn watch(self, session: Session) {
        Effect::new(move |_| {
            let dirty = self.dirty.get();
            if !dirty.is_empty() {
                self.write(session, &dirty);
            }
        });
        let prefix = self.prefix.get_value();
        let heard = Closure::<dyn FnMut(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
            if let Some(name) = event.key()
                && let Some(key) = Key::parse(&prefix, &name)
            {
                self.take_in(session, &key, &name, event.new_value());
            }
        });
        let _ = window().add_event_listener_with_callback("storage", heard.as_ref().unchecked_ref());
        heard.forget();
        // A page that the browser kept while the reader was elsewhere has heard nothing.
        let back = Closure::<dyn FnMut()>::new(move || self.catch_up(session));
        let _ = window().add_event_listener_with_callback("pageshow", back.as_ref().unchecked_ref());
        back.forget();
    }

    /// Hears from other windows of this page at once, and tells them, as long as what calls this is shown. Storage tells them, too,
    /// but late in some browsers, and nothing where it is blocked.
    pub(crate) fn keep_in_step(self, session: Session) {
        let prefix = self.prefix.get_value();
        let channel = format!("{prefix}in-step");
        self.in_step.join(&channel, move |name, text| {
            if let Some(key) = Key::parse(&prefix, &name) {
                self.take_in(session, &key, &name, text);
            }
        });
    }

    /// Takes in whatever is stored and this tab has not seen, and what it has seen and is gone.
    fn catch_up(self, session: Session) {
        let prefix = self.prefix.get_value();
        let Ok(stored) = storage::entries(&prefix) else { return };
        let gone = self.seen.with_value(|seen| {
            seen.keys().filter(|name| !stored.iter().any(|(there, _)| there == *name)).cloned().collect::<Vec<_>>()
        });
        let stored = stored.into_iter().map(|(name, text)| (name, Some(text)));
        for (name, text) in stored.chain(gone.into_iter().map(|name| (name, None))) {
            if let Some(key) = Key::parse(&prefix, &name) {
                self.take_in(session, &key, &name, text);
            }
        }
    }

    /// Takes in what another tab has stored under a key, so that a change is made to the latest. A storage event may be
    /// late, and a page that was kept gets none.
    pub(crate) fn refresh(self, session: Session, key: &Key) {
        let name = key.name(&self.prefix.get_value());
        if let Ok(Some(text)) = storage::read(&name) {
            self.take_in(session, key, &name, Some(text));
        }
    }

    fn mark(self, keys: impl IntoIterator<Item = Key>) {
        self.dirty.update(|dirty| dirty.extend(keys));
    }

    /// A round's own fields have changed.
    pub(crate) fn changed_round(self, id: RoundId) {
        self.mark([Key::Round(id)]);
    }

    /// What is stored under a key has changed.
    pub(crate) fn changed(self, key: Key) {
        self.mark([key]);
    }

    /// Responses may be gone from where they were.
    pub(crate) fn gone_responses(self, round: RoundId, ids: impl Iterator<Item = ResponseId>) {
        self.mark(ids.flat_map(|id| [Key::Response(round, id), Key::Late(round, id)]));
    }

    /// The hands of a round have changed.
    pub(crate) fn changed_tally(self, id: RoundId) {
        self.mark([Key::Tally(id)]);
    }

    /// The settings have changed.
    pub(crate) fn changed_settings(self) {
        self.mark([Key::Settings]);
    }

    /// A round came or came back with everything in it.
    pub(crate) fn changed_everything(self, session: Session, id: RoundId) {
        self.mark([Key::Round(id), Key::Tally(id), Key::Draft(id), Key::Hour(id)]);
        session.rounds.with_untracked(|rounds| {
            if let Some(round) = rounds.get(&id) {
                self.mark(responses_of(round));
            }
        });
    }

    /// A round is gone, with everything in it.
    pub(crate) fn removed_round(self, round: &Round) {
        self.mark([Key::Draft(round.id), Key::Tally(round.id), Key::Hour(round.id)]);
        self.mark(responses_of(round));
        // Whatever else this tab has ever seen of it.
        let prefix = self.prefix.get_value();
        let seen = self.seen.with_value(|seen| {
            let of_round = |key: &Key| matches!(key, Key::Response(id, _) | Key::Late(id, _) if *id == round.id);
            seen.keys().filter_map(|name| Key::parse(&prefix, name)).filter(of_round).collect::<Vec<_>>()
        });
        self.mark(seen);
        self.mark([Key::Round(round.id)]);
    }

    /// Writes what has changed. What could not be written stays marked and is tried again with the next change.
    fn write(self, session: Session, dirty: &SortedSet<Key>) {
        if matches!(self.trouble.get_untracked(), Some(Trouble::Newer)) {
            self.saving.set(Saving::Failed);
            return;
        }
        let prefix = self.prefix.get_value();
        let mut left = SortedSet::new();
        let mut failed = None;
        for key in dirty {
            let name = key.name(&prefix);
            // Another tab may have written since: take that in before writing over it.
            if let Ok(there) = storage::read(&name)
                && there.is_some()
                && there != self.seen.with_value(|seen| seen.get(&name).cloned())
            {
                self.take_in(session, key, &name, there);
                if matches!(self.trouble.get_untracked(), Some(Trouble::Newer)) {
                    self.saving.set(Saving::Failed);
                    return;
                }
            }
            let text = session.text_of(key);
            self.in_step.tell(&name, text.as_deref());
            let result = match &text {
                Some(text) => storage::write(&name, text),
                None => storage::remove(&name),
            };
            match result {
                Ok(()) => self.seen.update_value(|seen| {
                    match text {
                        Some(text) => seen.insert(name, text),
                        None => seen.remove(&name),
                    };
                }),
                Err(error) => {
                    failed = Some(error);
                    left.insert(key.clone());
                }
            }
        }
        self.report(failed);
        if left != *dirty {
            self.dirty.set(left);
        } else {
            self.dirty.update_untracked(|dirty| *dirty = left);
        }
    }

    fn report(self, failed: Option<StorageError>) {
        match failed {
            None => {
                if matches!(self.trouble.get_untracked(), Some(Trouble::Full { .. })) {
                    self.trouble.set(None);
                }
                self.saving.set(Saving::At(browser::clock()));
            }
            Some(StorageError::Full) => {
                let since = match self.saving.get_untracked() {
                    Saving::At(time) => time,
                    Saving::Untouched | Saving::Failed => browser::clock(),
                };
                if !matches!(self.trouble.get_untracked(), Some(Trouble::Full { .. })) {
                    self.trouble.set(Some(Trouble::Full { since }));
                }
                self.saving.set(Saving::Failed);
            }
            Some(StorageError::Blocked | StorageError::Dead) => {
                self.trouble.set(Some(Trouble::Blocked));
                self.saving.set(Saving::Failed);
            }
        }
    }

    /// Takes in what another tab wrote, by merge.
    fn take_in(self, session: Session, key: &Key, name: &str, text: Option<String>) {
        if text == self.seen.with_value(|seen| seen.get(name).cloned()) {
            return;
        }
        self.seen.update_value(|seen| {
            match &text {
                Some(text) => seen.insert(name.to_owned(), text.clone()),
                None => seen.remove(name),
            };
        });
        let Some(text) = text else {
            session.removed_elsewhere(key);
            return;
        };
        match session.merge_stored(key, &text) {
            Ok(true) => self.mark([key.clone()]),
            Ok(false) => {}
            Err(stored::StoredError::Newer { .. }) => self.trouble.set(Some(Trouble::Newer)),
            Err(_) => {
                // Damaged under our eyes: kept aside, and written again from what this tab knows.
                let number = self.aside.with_value(Vec::len);
                set_aside(&self.prefix.get_value(), u32::try_from(number).unwrap_or(0) + 1000, name, &text);
                self.aside.update_value(|aside| aside.push((name.to_owned(), text)));
                self.trouble.set(Some(Trouble::SetAside(1)));
                self.mark([key.clone()]);
            }
        }
    }

    /// Whether the last change is stored.
    pub(crate) fn saving(self) -> Saving {
        self.saving.get()
    }

    /// What the reader must know.
    pub(crate) fn trouble(self) -> Option<Trouble> {
        self.trouble.get()
    }

    /// The reader has read the notice about values set aside.
    pub(crate) fn understood(self) {
        self.trouble.set(None);
    }

    /// Values that were set aside, for a file.
    pub(crate) fn set_aside_values(self) -> Vec<(String, String)> {
        self.aside.get_value()
    }

    /// Asks the browser not to delete this site's data on its own.
    pub(crate) fn ask_to_persist(self) {
        leptos::task::spawn_local(async move {
            let answer = browser::persist().await;
            self.persisted.set(answer);
        });
    }

    /// What it answered.
    pub(crate) fn persisted(self) -> Option<bool> {
        self.persisted.get()
    }

    /// UTF-16 units stored under our prefix.
    pub(crate) fn units(self) -> usize {
        self.saving.track();
        storage::entries(&self.prefix.get_value())
            .map(|all| all.iter().map(|(key, text)| stored::units(key) + stored::units(text)).sum())
            .unwrap_or(0)
    }

    /// Removes everything under our prefix, and forgets what was seen. Other pages of this origin keep theirs.
    pub(crate) fn wipe(self) {
        for (name, _) in storage::entries(&self.prefix.get_value()).unwrap_or_default() {
            let _ = storage::remove(&name);
        }
        self.seen.set_value(SortedMap::new());
        self.aside.set_value(Vec::new());
        self.dirty.set(SortedSet::new());
        self.trouble.set(None);
        self.saving.set(Saving::Untouched);
    }
}

/// Under which keys the responses of a round are stored.
fn responses_of(round: &Round) -> Vec<Key> {
    let mut keys: Vec<Key> = round.responses.keys().map(|id| Key::Response(round.id, *id)).collect();
    keys.extend(round.late.keys().map(|id| Key::Late(round.id, *id)));
    keys
}

/// Copies a value under a quarantine key, reads the copy back, and only then gives up the old key.
fn set_aside(prefix: &str, n: u32, name: &str, text: &str) {
    let of = name.strip_prefix(prefix).unwrap_or(name).to_owned();
    let copy = Key::Quarantine { n, of }.name(prefix);
    if storage::write(&copy, text).is_ok() && storage::read(&copy).ok().flatten().as_deref() == Some(text) {
        let _ = storage::remove(name);
    }
}
