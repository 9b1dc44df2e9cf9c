//! What comes in from other devices, and goes out of a round again. Apart from [`super::session`], so that merging comes with the
//! screens that take something in.

use super::{Session, words};
use crate::browser;
use domain::{
    response::{Response, ResponseId},
    round::{Round, RoundId},
    sorted::SortedSet,
};
use exchange::{merge, stored::Key};
use leptos::prelude::*;

/// Where a response stands in a round.
#[derive(Clone, PartialEq)]
struct Place {
    counted: Option<Response>,
    late: Option<Response>,
    removed: bool,
}

impl Place {
    fn of(round: &Round, id: ResponseId) -> Self {
        let (counted, late) = (round.responses.get(&id).cloned(), round.late.get(&id).cloned());
        Self { counted, late, removed: round.removed.contains(&id) }
    }

    fn put(self, round: &mut Round, id: ResponseId) {
        for (all, one) in [(&mut round.responses, self.counted), (&mut round.late, self.late)] {
            match one {
                Some(response) => all.insert(id, response),
                None => all.remove(&id),
            };
        }
        if self.removed {
            round.removed.insert(id)
        } else {
            round.removed.remove(&id)
        };
    }
}

impl Session {
    /// Takes in rounds from a file, by merge. Says how many rounds there are in it. Responses to a round whose results were
    /// shown are late; where one was removed elsewhere, or hands were raised, the results are covered again.
    pub(crate) fn merge(self, incoming: Vec<Round>) -> usize {
        self.merge_with(incoming, &SortedSet::new())
    }

    /// The same, but responses in `again` are taken in although they were removed on one side.
    fn merge_with(self, incoming: Vec<Round>, again: &SortedSet<ResponseId>) -> usize {
        let count = incoming.len();
        for round in incoming {
            let id = round.id;
            self.rounds.update(|rounds| {
                // A refusal was shown in the preview; what is here stays as it is.
                let merged = match rounds.get(&id) {
                    Some(mine) => {
                        let (ours, theirs) = merge::set_aside_both(mine, &round);
                        let mut merged = merge::rounds_with(&ours, &theirs, again).unwrap_or_else(|_| mine.clone());
                        if !again.is_empty() {
                            merged.revision = merged.revision.saturating_add(1);
                        }
                        if merged.revealed && merged.respondents() != mine.respondents() {
                            merged.revealed = false;
                            merged.revision = merged.revision.saturating_add(1);
                        }
                        merged
                    }
                    None => round,
                };
                if let Some(mine) = rounds.insert(id, merged) {
                    // What was there under other keys is moved or gone.
                    self.keeper.gone_responses(id, mine.responses.keys().chain(mine.late.keys()).copied());
                }
            });
            self.keeper.changed_everything(self, id);
        }
        count
    }

    /// Puts the rounds of a file in the place of everything here. The present state was saved as a file before.
    pub(crate) fn replace(self, incoming: Vec<Round>) -> usize {
        for round in
            self.rounds.with_untracked(|rounds| rounds.values().filter(|r| !r.sample).cloned().collect::<Vec<_>>())
        {
            self.rounds.update(|rounds| drop(rounds.remove(&round.id)));
            self.drafts.update(|drafts| drop(drafts.remove(&Key::Draft(round.id))));
            self.keeper.removed_round(&round);
        }
        self.merge(incoming)
    }

    /// What a round of a file would do here.
    pub(crate) fn meet(self, incoming: &Round) -> merge::Meeting {
        self.rounds.with_untracked(|rounds| {
            let Some(mine) = rounds.get(&incoming.id) else { return merge::meet(None, incoming) };
            merge::meet(Some(mine), &merge::set_aside_late(mine, incoming))
        })
    }

    /// Takes in what was previewed: responses, and perhaps other copies of the round. Those in `again` were removed here and are
    /// wanted after all. Responses can be taken back; a copy brings more than them and cannot.
    pub(crate) fn gather(self, id: RoundId, incoming: Vec<Round>, copies: bool, again: &SortedSet<ResponseId>) {
        let Some(before) = self.stored_round(id) else { return };
        browser::measured("unsolo:merge", || self.merge_with(incoming, again));
        self.count_change(id);
        let Some(after) = self.stored_round(id).filter(|_| !copies) else { return self.undo.forget() };
        let all = |round: &Round| round.responses.len() + round.latecomers();
        let came = all(&after).saturating_sub(all(&before));
        let ids = after.responses.keys().chain(after.late.keys()).copied();
        self.offer_places(id, words().undo_gathered(came), &before, &after, ids.collect());
    }

    /// Removes a response; can be taken back. Not after the results were shown: the change would show that person's answers.
    pub(crate) fn remove_response(self, id: RoundId, response: ResponseId) {
        let Some(before) = self.stored_round(id).filter(|round| !round.opened) else { return };
        self.edit(id, |round| {
            round.responses.remove(&response);
            round.removed.insert(response);
        });
        self.keeper.changed(Key::Response(id, response));
        let Some(after) = self.stored_round(id) else { return };
        let done = words().undo_removed_response(&exchange::pass::mark(response));
        self.offer_places(id, done, &before, &after, vec![response]);
    }

    /// Offers to take back what changed between two states for these responses, each only where nothing has changed it since,
    /// and nothing once the results were shown: the difference would be somebody's answers.
    fn offer_places(self, id: RoundId, done: String, before: &Round, after: &Round, ids: Vec<ResponseId>) {
        let places = ids.into_iter().map(|id| (id, Place::of(before, id), Place::of(after, id)));
        let changed: Vec<_> = places.filter(|(_, before, after)| before != after).collect();
        let opened = after.opened;
        self.undo.offer(done, move || {
            self.edit(id, |round| {
                for (response, before, after) in &changed {
                    if round.opened == opened && Place::of(round, *response) == *after {
                        before.clone().put(round, *response);
                    }
                }
            });
            self.keeper.gone_responses(id, changed.iter().map(|(response, ..)| *response));
        });
    }

    /// Counts the responses that came late. What was offered to be taken back before is none of its business any more.
    pub(crate) fn count_late(self, id: RoundId) {
        self.undo.forget();
        self.rounds.update(|rounds| {
            if let Some(round) = rounds.get_mut(&id) {
                self.keeper.gone_responses(id, round.late.keys().copied());
                round.count_late();
            }
        });
        self.keeper.changed_everything(self, id);
    }

    /// Keeps what was pasted and scanned for a round and is not added yet, while the reader is elsewhere on the page.
    pub(crate) fn keep_pending(self, id: RoundId, text: String) {
        self.pending.update_value(|pending| drop(pending.insert(id, text)));
    }

    /// What was kept so.
    pub(crate) fn pending(self, id: RoundId) -> String {
        self.pending.with_value(|pending| pending.get(&id).cloned().unwrap_or_default())
    }
}
