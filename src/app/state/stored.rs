//! Between the session and the texts that are stored: writing one key, taking one in, files and reminders.

use super::{Session, words};
use crate::browser;
use content::CATALOGUE;
use domain::round::{Round, RoundId};
use exchange::{
    merge,
    stored::{self, Kept, Key, Settings, StoredError},
};
use leptos::prelude::*;

impl Session {
    /// The text to store under a key; `None` where nothing is to be stored.
    pub(super) fn text_of(self, key: &Key) -> Option<String> {
        let of_round = |id: RoundId, write: &dyn Fn(&Round) -> Option<String>| {
            self.rounds.with_untracked(|rounds| rounds.get(&id).filter(|r| !r.sample).and_then(write))
        };
        match key {
            Key::Round(id) => of_round(*id, &|round| Some(stored::write_round(round))),
            Key::Response(id, response) => {
                of_round(*id, &|round| round.responses.get(response).map(stored::write_response))
            }
            Key::Tally(id) => {
                of_round(*id, &|round| (round.tally.revision > 0).then(|| stored::write_tally(&round.tally)))
            }
            Key::Late(id, response) => of_round(*id, &|round| round.late.get(response).map(stored::write_response)),
            Key::Draft(id) => of_round(*id, &|_| self.text_of_draft(key)),
            Key::Own(_) => self.text_of_draft(key),
            Key::Hour(id) => {
                of_round(*id, &|_| self.hours.with_untracked(|hours| hours.get(id).map(stored::write_hour)))
            }
            Key::Settings => Some(self.settings.with_untracked(stored::write_settings)),
            Key::Quarantine { .. } => None,
        }
    }

    fn text_of_draft(self, key: &Key) -> Option<String> {
        self.drafts.with_untracked(|drafts| drafts.get(key).map(stored::write_draft))
    }

    /// Takes in a text that another tab stored. Says whether this tab knows more than it, so that it must be written
    /// again.
    pub(super) fn merge_stored(self, key: &Key, text: &str) -> Result<bool, StoredError> {
        match key {
            Key::Round(id) => {
                let theirs = stored::read_round(&CATALOGUE, text)?;
                let merged = self.rounds.with_untracked(|rounds| {
                    rounds.get(id).map(|mine| merge::tabs(mine, &theirs).unwrap_or_else(|_| mine.clone()))
                });
                let merged = merged.unwrap_or(theirs);
                let more = stored::write_round(&merged) != text;
                self.rounds.update(|rounds| drop(rounds.insert(*id, merged)));
                Ok(more)
            }
            Key::Response(id, response) | Key::Late(id, response) => {
                let theirs = stored::read_response(&CATALOGUE, text)?;
                let mut more = false;
                self.rounds.update(|rounds| {
                    if let Some(round) = rounds.get_mut(id) {
                        let all = if matches!(key, Key::Late(..)) { &mut round.late } else { &mut round.responses };
                        let mine = all.get(response);
                        let merged = mine.map_or_else(|| theirs.clone(), |mine| merge::responses(mine, &theirs));
                        more = stored::write_response(&merged) != text;
                        all.insert(*response, merged);
                    }
                });
                Ok(more)
            }
            Key::Tally(id) => {
                let theirs = stored::read_tally(&CATALOGUE, text)?;
                let mut more = false;
                self.rounds.update(|rounds| {
                    if let Some(round) = rounds.get_mut(id) {
                        round.tally = merge::tallies(&round.tally, &theirs);
                        more = stored::write_tally(&round.tally) != text;
                    }
                });
                Ok(more)
            }
            Key::Draft(_) | Key::Own(_) => self.merge_draft(key, text),
            Key::Hour(id) => {
                let theirs = stored::read_hour(&CATALOGUE, text)?;
                let mine = self.hours.with_untracked(|hours| hours.get(id).map_or(0, |clock| clock.revision));
                if theirs.revision > mine {
                    self.hours.update(|hours| {
                        hours.insert(*id, theirs);
                    });
                }
                Ok(theirs.revision < mine)
            }
            Key::Settings => {
                let theirs = stored::read_settings(&CATALOGUE, text)?;
                let mine = self.settings.with_untracked(|s| s.revision);
                if theirs.revision > mine {
                    self.settings.update(|settings| *settings = theirs);
                }
                Ok(false)
            }
            Key::Quarantine { .. } => Ok(false),
        }
    }

    fn merge_draft(self, key: &Key, text: &str) -> Result<bool, StoredError> {
        let theirs = stored::read_draft(&CATALOGUE, text)?;
        let mut more = false;
        self.drafts.update(|drafts| {
            if let Some(mine) = drafts.get_mut(key) {
                if mine.response.id == theirs.response.id {
                    mine.response = merge::responses(&mine.response, &theirs.response);
                    if let (Some(mine), Some(theirs)) = (&mut mine.invited, &theirs.invited)
                        && theirs.times > mine.times
                    {
                        *mine = theirs.clone();
                    }
                }
                more = stored::write_draft(mine) != text;
            } else {
                drafts.insert(key.clone(), theirs);
            }
        });
        Ok(more)
    }

    /// Another tab removed a key.
    pub(super) fn removed_elsewhere(self, key: &Key) {
        match key {
            Key::Round(id) => {
                self.rounds.update(|rounds| drop(rounds.remove(id)));
                self.drafts.update(|drafts| drop(drafts.remove(&Key::Draft(*id))));
            }
            Key::Draft(_) | Key::Own(_) => self.drafts.update(|drafts| drop(drafts.remove(key))),
            Key::Response(id, response) => self.rounds.update(|rounds| {
                if let Some(round) = rounds.get_mut(id) {
                    round.responses.remove(response);
                }
            }),
            Key::Late(id, response) => self.rounds.update(|rounds| {
                if let Some(round) = rounds.get_mut(id) {
                    round.late.remove(response);
                }
            }),
            Key::Tally(_) | Key::Hour(_) | Key::Settings | Key::Quarantine { .. } => {}
        }
    }

    /// Changes the settings; the second argument names every stored round.
    pub(super) fn edit_settings(self, change: impl FnOnce(&mut Settings, Vec<RoundId>)) {
        self.keeper.refresh(self, &Key::Settings);
        let rounds = self.rounds.with_untracked(|rounds| rounds.values().filter(|r| !r.sample).map(|r| r.id).collect());
        self.settings.update(|settings| {
            change(settings, rounds);
            settings.revision = settings.revision.saturating_add(1);
        });
        self.keeper.changed_settings();
    }

    // Files

    /// Everything on this device as the text of a file.
    fn backup(self) -> String {
        self.rounds.with_untracked(|rounds| {
            self.settings.with_untracked(|settings| {
                exchange::write_backup(&CATALOGUE, rounds.values().filter(|r| !r.sample), settings)
            })
        })
    }

    /// Saves everything on this device as a file, with what was set aside in a second one.
    pub(crate) fn save_file(self) {
        let today = browser::today();
        let only = self.rounds.with_untracked(|rounds| {
            let mut mine = rounds.values().filter(|r| !r.sample);
            match (mine.next(), mine.next()) {
                (Some(round), None) => Some(exchange::text::file_stem(&round.team, today)),
                _ => None,
            }
        });
        let stem = only.unwrap_or_else(|| format!("unsolo-{}", exchange::date::write(today)));
        let saved = browser::download(&format!("{stem}.json"), "application/json", self.backup().as_bytes());
        let aside = self.keeper.set_aside_values();
        if !aside.is_empty() {
            let lines: Vec<String> = aside.into_iter().map(|(key, text)| format!("{key}\n{text}\n")).collect();
            let _ = browser::download(&format!("{stem}-set-aside.txt"), "text/plain", lines.join("\n").as_bytes());
        }
        if saved.is_ok() {
            self.edit_settings(|settings, rounds| {
                for id in rounds {
                    settings.kept.or_default(id).save(today);
                }
            });
        }
    }

    /// Counts a change for the reminder to keep a file.
    pub(super) fn count_change(self, id: RoundId) {
        self.edit_settings(|settings, _| settings.kept.or_default(id).change());
    }

    /// "Remind me later": asked, and no file came of it.
    pub(crate) fn put_off_file(self) {
        let today = browser::today();
        self.edit_settings(|settings, rounds| {
            for id in rounds {
                settings.kept.or_default(id).put_off(today);
            }
        });
    }

    /// The team whose round should be kept as a file now, if one should.
    pub(crate) fn needs_file(self) -> Option<String> {
        let today = browser::today();
        self.rounds.with(|rounds| {
            self.settings.with(|settings| {
                rounds
                    .values()
                    .filter(|r| !r.sample)
                    .find(|r| settings.kept.get(&r.id).copied().unwrap_or_default().is_due(r.respondents() > 0, today))
                    .map(|r| r.team.clone())
            })
        })
    }

    /// Whether a round is in a file as it is now.
    pub(crate) fn is_kept(self, id: RoundId) -> Memo<bool> {
        Memo::new(move |_| {
            self.settings
                .with(|settings| settings.kept.get(&id).is_some_and(|kept| kept.saved.is_some() && kept.changes == 0))
        })
    }

    /// When a round was last kept as a file, in words.
    pub(crate) fn kept_line(self, id: RoundId) -> String {
        let w = words();
        self.settings.with(|settings| match settings.kept.get(&id) {
            Some(Kept { saved: Some(day), changes, .. }) => {
                w.rounds_kept_on(*changes as usize, &content::say::date_short(w, *day))
            }
            _ => w.rounds_kept_never().to_owned(),
        })
    }
}
