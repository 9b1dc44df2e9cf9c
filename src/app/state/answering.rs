//! Giving answers: alone, in turn or on one's own device, and together by show of hands.

use super::{Session, words};
use crate::browser;
use content::CATALOGUE;
use domain::{
    matrix,
    question::{Answer, QuestionId},
    response::{Hands, Response},
    round::{RoundId, ShortRoundId},
    sorted::SortedMap,
};
use exchange::{
    pass::{Behind, Invite, Passed},
    stored::{Draft, Key},
};
use leptos::prelude::*;

/// Where somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Seat {
    /// In turn, on the device that gathers.
    Turn(RoundId),
    /// On their own device, following an invitation.
    Own(ShortRoundId),
}

impl Seat {
    /// Under which key the answers given here are stored.
    pub(super) const fn key(self) -> Key {
        match self {
            Self::Turn(round) => Key::Draft(round),
            Self::Own(round) => Key::Own(round),
        }
    }
}

/// The answers being given on this device, read where they are: a click must not copy them.
#[derive(Clone, Copy)]
pub(crate) struct DraftOf {
    drafts: RwSignal<SortedMap<Key, Draft>>,
    seat: Seat,
}

impl DraftOf {
    /// Reads them, and again when they change.
    pub(crate) fn with<T>(self, read: impl FnOnce(Option<&Draft>) -> T) -> T {
        self.drafts.with(|drafts| read(drafts.get(&self.seat.key())))
    }

    /// Reads them once.
    pub(crate) fn with_untracked<T>(self, read: impl FnOnce(Option<&Draft>) -> T) -> T {
        self.drafts.with_untracked(|drafts| read(drafts.get(&self.seat.key())))
    }
}

impl Session {
    /// The answers being given on this device.
    pub(crate) const fn draft(self, seat: Seat) -> DraftOf {
        DraftOf { drafts: self.drafts, seat }
    }

    /// Begins the answers of the next person.
    pub(crate) fn begin_draft(self, id: RoundId) {
        // As on a device of one's own, so that no id tells how somebody answered.
        let response = Response::new(exchange::pass::response_id(id.short(), browser::random_id()));
        self.begin(Seat::Turn(id), Draft::new(response));
    }

    /// Begins the reader's own answers on an invitation. Answers that are here already stay, and follow the newest invitation.
    pub(crate) fn begin_own(self, invite: Invite, behind: Behind) {
        let seat = Seat::Own(invite.round);
        self.keeper.refresh(self, &seat.key());
        if self.drafts.with_untracked(|drafts| drafts.contains_key(&seat.key())) {
            self.edit_draft(seat, |draft| {
                if let Some(invited) = &mut draft.invited {
                    invited.invite = invite;
                    // Somebody who typed the letters after all knows no less than before.
                    if !behind.systems.is_empty() {
                        invited.behind.systems = behind.systems;
                    }
                }
            });
        } else {
            self.begin(seat, Draft::invited(invite, behind, browser::random_id()));
        }
    }

    fn begin(self, seat: Seat, draft: Draft) {
        self.undo.forget();
        self.drafts.update(|drafts| drop(drafts.insert(seat.key(), draft)));
        self.keeper.changed(seat.key());
    }

    /// Whether the reader answers here in any round of others.
    pub(crate) fn answers_here(self) -> bool {
        self.drafts.with(|drafts| drafts.values().any(|d| d.invited.is_some()))
    }

    /// Rounds of others in which the reader answers here.
    pub(crate) fn own_drafts(self) -> Memo<Vec<Draft>> {
        Memo::new(move |_| {
            self.drafts.with(|drafts| drafts.values().filter(|d| d.invited.is_some()).cloned().collect())
        })
    }

    /// Answers a question.
    pub(crate) fn answer(self, seat: Seat, question: QuestionId, answer: Answer) {
        self.edit_draft(seat, |draft| draft.response.answer(question, answer));
    }

    /// Sets the note on a question.
    pub(crate) fn note(self, seat: Seat, question: QuestionId, text: &str) {
        self.edit_draft(seat, |draft| draft.response.note(question, text));
    }

    /// Says what the person who answers can do on a system.
    pub(crate) fn know(self, seat: Seat, system: &str, level: u8) {
        self.edit_draft(seat, |draft| draft.response.know(system, level));
    }

    /// Makes the reader's own answers ready to be sent, and gives them.
    pub(crate) fn make_ready(self, seat: Seat) -> Option<Passed> {
        self.edit_draft(seat, Draft::make_ready);
        self.drafts.with_untracked(|drafts| drafts.get(&seat.key())?.passed(&CATALOGUE))
    }

    fn edit_draft(self, seat: Seat, change: impl FnOnce(&mut Draft)) {
        self.keeper.refresh(self, &seat.key());
        self.drafts.update(|drafts| {
            if let Some(draft) = drafts.get_mut(&seat.key()) {
                change(draft);
            }
        });
        self.keeper.changed(seat.key());
    }

    /// Puts the answers that were given in turn among the responses; after the results were shown they are late.
    pub(crate) fn hand_in(self, id: RoundId) {
        let seat = Seat::Turn(id);
        let Some(draft) = self.drafts.try_update(|drafts| drafts.remove(&seat.key())).flatten() else { return };
        self.undo.forget();
        // Handed in once; how often an answer was changed on the way is nobody's business.
        let knows = self.read(id, |round| {
            let asked = round.knowledge.systems.iter().map(|system| system.id.as_str());
            matrix::whole_row(&draft.response.knows, asked)
        });
        let response = Response { revision: 1, knows: knows.flatten().unwrap_or_default(), ..draft.response };
        let mut key = Key::Response(id, response.id);
        self.rounds.update(|rounds| {
            if let Some(round) = rounds.get_mut(&id) {
                if round.opened {
                    key = Key::Late(id, response.id);
                    round.late.insert(response.id, response);
                } else {
                    round.responses.insert(response.id, response);
                }
            }
        });
        self.keeper.changed(key);
        self.count_change(id);
        self.keeper.changed(seat.key());
    }

    /// Throws answers away; can be taken back.
    pub(crate) fn discard_draft(self, seat: Seat) {
        let Some(draft) = self.drafts.try_update(|drafts| drafts.remove(&seat.key())).flatten() else { return };
        self.keeper.changed(seat.key());
        let done = match seat {
            Seat::Turn(_) => words().undo_discarded(),
            Seat::Own(_) => words().undo_discarded_own(),
        };
        self.undo.offer(done.to_owned(), move || {
            // Somebody else may have begun here since.
            if self.drafts.with_untracked(|drafts| !drafts.contains_key(&seat.key())) {
                self.begin(seat, draft.clone());
            }
        });
    }

    // Answering together

    /// Sets the raised hands of one question. Results that were shown are covered again: they change for everybody to see.
    pub(crate) fn count_hands(self, id: RoundId, question: QuestionId, hands: Hands) {
        self.keeper.refresh(self, &Key::Tally(id));
        self.rounds.update(|rounds| {
            if let Some(round) = rounds.get_mut(&id) {
                round.tally.count(question, hands);
            }
        });
        self.keeper.changed_tally(id);
        self.edit(id, |round| round.revealed = false);
    }
}
