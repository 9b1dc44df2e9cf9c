//! The session: every round on this device, and the verbs that change them.

use super::{answering::Seat, keeper::Keeper, undo::Undo};
use crate::{
    browser,
    route::{RoundRef, Route, Sample},
};
use content::{CATALOGUE, Language, Words};
use domain::sorted::{SortedMap, SortedSet};
use domain::{
    Date,
    action::ActionId,
    agenda::Clock,
    organisation::Organisation,
    risk::RiskId,
    round::{Decision, Form, PlanInputs, Round, RoundId, ShortRoundId},
    sorted,
};
use exchange::stored::{Draft, Key, Settings, Theme};
use leptos::prelude::*;

/// What the first form of a round asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Setup {
    /// The team's name, already checked.
    pub(crate) team: String,
    /// People on the team.
    pub(crate) team_size: u16,
    /// Day of the round.
    pub(crate) date: Date,
    /// Which questions.
    pub(crate) form: Form,
    /// What the plan's choice depends on.
    pub(crate) organisation: Organisation,
}

/// Handle to everything that is stored. Views call its verbs and read its memos; they never see its signals.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    pub(super) rounds: RwSignal<SortedMap<RoundId, Round>>,
    pub(super) drafts: RwSignal<SortedMap<Key, Draft>>,
    /// The clocks of retros, by round.
    pub(super) hours: RwSignal<SortedMap<RoundId, Clock>>,
    pub(super) settings: RwSignal<Settings>,
    /// What came in for a round and is not added yet; not stored.
    pub(super) pending: StoredValue<SortedMap<RoundId, String>>,
    /// The keeper of all this in the browser's storage.
    pub(crate) keeper: Keeper,
    /// The last change that can be taken back.
    pub(crate) undo: Undo,
}

/// The words of the page, in the reader's language.
pub(crate) const fn words() -> Words {
    Words(Language::English)
}

/// Reads what is stored and makes the session of this page.
pub(crate) fn provide_session() -> Session {
    let loaded = Keeper::load();
    let session = Session {
        rounds: RwSignal::new(loaded.rounds),
        drafts: RwSignal::new(loaded.drafts),
        hours: RwSignal::new(loaded.hours),
        settings: RwSignal::new(loaded.settings),
        pending: StoredValue::new(SortedMap::new()),
        keeper: loaded.keeper,
        undo: Undo::default(),
    };
    session.keeper.watch(session);
    Effect::new(move |_| {
        browser::set_theme(match session.settings.with(|s| s.theme) {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
    });
    provide_context(session);
    session
}

/// The session of this page.
pub(crate) fn session() -> Session {
    expect_context::<Session>()
}

/// A round, for the screens of that round. What follows from it: [`super::Findings`].
#[derive(Clone, Copy)]
pub(crate) struct Current {
    /// How the address names it.
    pub(crate) at: RoundRef,
    /// Its id.
    pub(crate) id: RoundId,
    /// The round itself.
    pub(crate) round: Memo<Round>,
}

impl Current {
    /// The address of a step of this round.
    pub(crate) const fn route(self, step: crate::route::Step) -> Route {
        Route::Round(self.at, step)
    }
}

/// The round whose screen this is.
pub(crate) fn current() -> Current {
    expect_context::<Current>()
}

/// Finds the round an address names and provides it; `None` when there is no such round here.
pub(crate) fn provide_current(at: RoundRef) -> Option<Current> {
    let session = session();
    let id = session.find(at)?;
    let round = session.watch_round(id)?;
    let found = Current { at, id, round };
    provide_context(found);
    Some(found)
}

impl Session {
    /// Every stored round, newest first; samples are not among them.
    pub(crate) fn stored_rounds(self) -> Memo<Vec<Round>> {
        Memo::new(move |_| {
            let mut rounds: Vec<Round> =
                self.rounds.with(|rounds| rounds.values().filter(|r| !r.sample).cloned().collect());
            sorted::sort_by(&mut rounds, |a, b| b.date.cmp(&a.date).then_with(|| a.team.cmp(&b.team)));
            rounds
        })
    }

    /// A round as it is at any time; as it was last, once it is gone.
    pub(crate) fn watch_round(self, id: RoundId) -> Option<Memo<Round>> {
        let first = self.rounds.with_untracked(|rounds| rounds.get(&id).cloned())?;
        Some(Memo::new(move |last: Option<&Round>| {
            let now = self.rounds.with(|rounds| rounds.get(&id).cloned());
            now.or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
        }))
    }

    /// The id of the round an address names. A sample is made on the way; it is never stored.
    fn find(self, at: RoundRef) -> Option<RoundId> {
        match at {
            RoundRef::Sample(sample) => {
                let round = match sample {
                    Sample::Larkspur => content::samples::larkspur(),
                    Sample::Quayside => content::samples::quayside(),
                };
                let id = round.id;
                if !self.rounds.with_untracked(|rounds| rounds.contains_key(&id)) {
                    self.rounds.update(|rounds| drop(rounds.insert(id, round)));
                }
                Some(id)
            }
            RoundRef::Stored(_) => self
                .rounds
                .with_untracked(|rounds| rounds.values().find(|r| !r.sample && RoundRef::of(r.id) == at).map(|r| r.id)),
        }
    }

    /// The address of a round.
    pub(crate) fn reference(round: &Round) -> RoundRef {
        if !round.sample {
            RoundRef::of(round.id)
        } else if round.id == content::samples::quayside().id {
            RoundRef::Sample(Sample::Quayside)
        } else {
            RoundRef::Sample(Sample::Larkspur)
        }
    }

    /// Changes a round's own fields: the one way in which that happens.
    pub(super) fn edit(self, id: RoundId, change: impl FnOnce(&mut Round)) {
        self.keeper.refresh(self, &Key::Round(id));
        let mut touched = false;
        self.rounds.update(|rounds| {
            if let Some(round) = rounds.get_mut(&id) {
                let before = round.clone();
                change(round);
                touched = *round != before;
                if touched {
                    round.revision = round.revision.saturating_add(1);
                }
            }
        });
        if touched {
            self.keeper.changed_round(id);
            self.count_change(id);
        }
    }

    // Rounds

    /// Makes a new round and says which.
    pub(crate) fn create(self, setup: Setup) -> RoundId {
        let id = RoundId(browser::random_id());
        let round = Round {
            id,
            revision: 1,
            team: setup.team,
            team_size: setup.team_size,
            date: setup.date,
            form: setup.form,
            questions_version: CATALOGUE.version,
            revealed: false,
            opened: false,
            sample: false,
            responses: SortedMap::new(),
            tally: domain::response::Tally::default(),
            evidence: domain::evidence::Evidence { promised_24x7: setup.organisation.needs_24x7, ..Default::default() },
            knowledge: domain::knowledge::Knowledge::default(),
            duties: domain::duties::DutyMap::default(),
            skills: SortedMap::new(),
            checks: SortedMap::new(),
            plan: PlanInputs {
                capacity_percent: 15,
                impact: [1; 5],
                organisation: setup.organisation,
                decisions: SortedMap::new(),
                own: SortedMap::new(),
            },
            meeting: domain::meeting::Meeting::default(),
            late: SortedMap::new(),
            removed: SortedSet::new(),
        };
        self.rounds.update(|rounds| drop(rounds.insert(id, round)));
        self.keeper.changed_round(id);
        id
    }

    /// Whether the latest earlier round of the same team ended with steps that somebody owns.
    pub(crate) fn has_commitments_before(self, id: RoundId) -> bool {
        self.rounds.with_untracked(|rounds| {
            let Some(round) = rounds.get(&id) else { return false };
            let before = domain::history::before(rounds.values(), round);
            before.is_some_and(|before| !domain::commitment::committed(before).is_empty())
        })
    }

    /// Changes what the first form asked for.
    pub(crate) fn set_up(self, id: RoundId, setup: Setup) {
        self.edit(id, |round| {
            round.team = setup.team;
            round.team_size = setup.team_size;
            round.date = setup.date;
            round.form = setup.form;
            round.evidence.promised_24x7 = setup.organisation.needs_24x7;
            round.plan.organisation = setup.organisation;
        });
    }

    /// Removes a round from this device; can be taken back.
    pub(crate) fn delete(self, id: RoundId) {
        let Some(round) = self.rounds.with_untracked(|rounds| rounds.get(&id).cloned()) else { return };
        let seat = Seat::Turn(id);
        let draft = self.drafts.with_untracked(|drafts| drafts.get(&seat.key()).cloned());
        let team = round.team.clone();
        self.rounds.update(|rounds| drop(rounds.remove(&id)));
        self.drafts.update(|drafts| drop(drafts.remove(&seat.key())));
        self.keeper.removed_round(&round);
        self.undo.offer(words().undo_deleted(&team), move || {
            self.rounds.update(|rounds| drop(rounds.insert(id, round.clone())));
            if let Some(draft) = &draft {
                self.drafts.update(|drafts| drop(drafts.insert(seat.key(), draft.clone())));
            }
            self.keeper.changed_everything(self, id);
        });
    }

    /// The ids of all rounds on this device, for whoever looks for the round of a response.
    pub(crate) fn round_ids(self) -> Vec<RoundId> {
        self.rounds.with_untracked(|rounds| rounds.values().filter(|r| !r.sample).map(|r| r.id).collect())
    }

    /// Reads a round, made up or not, once and where it is: a key press must not copy it.
    pub(crate) fn read<T>(self, id: RoundId, read: impl FnOnce(&Round) -> T) -> Option<T> {
        self.rounds.with_untracked(|rounds| rounds.get(&id).map(read))
    }

    /// A round, made up or not, followed by whoever asks.
    pub(crate) fn watched(self, id: RoundId) -> Option<Round> {
        self.rounds.with(|rounds| rounds.get(&id).cloned())
    }

    /// A stored round, as it is now.
    pub(crate) fn stored_round(self, id: RoundId) -> Option<Round> {
        self.rounds.with_untracked(|rounds| rounds.get(&id).filter(|r| !r.sample).cloned())
    }

    /// A stored round by its short name, as it is now.
    pub(crate) fn stored_round_called(self, name: ShortRoundId) -> Option<Round> {
        self.rounds.with_untracked(|rounds| rounds.values().find(|r| !r.sample && r.id.short() == name).cloned())
    }

    /// Deletes everything of this page from this browser.
    pub(crate) fn wipe(self) {
        self.rounds.update(SortedMap::clear);
        self.drafts.update(SortedMap::clear);
        self.hours.update(SortedMap::clear);
        self.settings.set(Settings::default());
        self.undo.forget();
        self.keeper.wipe();
    }

    // Results

    /// Shows or covers the results.
    pub(crate) fn reveal(self, id: RoundId, shown: bool) {
        // From here on, taking back a response would show its person's answers.
        self.undo.forget();
        self.edit(id, |round| {
            round.revealed = shown;
            round.opened |= shown;
        });
    }

    // Plan

    /// Sets the share of the team's time for the plan, in percent.
    pub(crate) fn set_capacity(self, id: RoundId, percent: u8) {
        self.edit(id, |round| round.plan.capacity_percent = percent);
    }

    /// Sets how much a risk would hurt, 1 to 3.
    pub(crate) fn set_impact(self, id: RoundId, risk: RiskId, impact: u8) {
        self.edit(id, |round| {
            if let Some(place) = round.plan.impact.get_mut(risk.index()) {
                *place = impact;
            }
        });
    }

    /// Sets what the organisational choice depends on.
    pub(crate) fn set_organisation(self, id: RoundId, organisation: Organisation) {
        self.edit(id, |round| {
            round.plan.organisation = organisation;
            round.evidence.promised_24x7 = organisation.needs_24x7;
        });
    }

    /// Changes what the team decided for an action.
    pub(crate) fn decide(self, id: RoundId, action: ActionId, change: impl FnOnce(&mut Decision)) {
        self.edit(id, |round| round.plan.decide(action, change));
    }

    // Settings

    /// The reader's settings.
    pub(crate) fn settings(self) -> Memo<Settings> {
        Memo::new(move |_| self.settings.get())
    }

    /// Forces a palette, or leaves it to the system.
    pub(crate) fn set_theme(self, theme: Theme) {
        self.edit_settings(|settings, _| settings.theme = theme);
    }

    /// Turns the letter keys on or off.
    pub(crate) fn set_letter_keys(self, on: bool) {
        self.edit_settings(|settings, _| settings.letter_keys = on);
    }
}
