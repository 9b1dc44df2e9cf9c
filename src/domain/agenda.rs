//! The hour: what a retro does, in which order and for how long, and the clock that it runs by.
//!
//! The parts and their lengths are our own arrangement of published agendas of 50 to 60 minutes; they are an offer, and
//! nothing here stops anybody from going elsewhere.

use crate::round::Form;

/// A part of the hour, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Why we are here, and who will see what.
    Why,
    /// What became of the last actions.
    LastActions,
    /// Joining and answering alone.
    Answer,
    /// Collecting the answers and seeing the results together.
    Reveal,
    /// What was looked up.
    Facts,
    /// The first topic.
    Topic1,
    /// The second topic.
    Topic2,
    /// Which actions, by silent votes.
    Choose,
    /// Who does what until when.
    Commit,
    /// Who gets to see what, and the end.
    Share,
}

impl Part {
    /// All of them, in order.
    pub const ALL: [Self; 10] = [
        Self::Why,
        Self::LastActions,
        Self::Answer,
        Self::Reveal,
        Self::Facts,
        Self::Topic1,
        Self::Topic2,
        Self::Choose,
        Self::Commit,
        Self::Share,
    ];

    /// 0 to 9.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Its name in stored values and addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Why => "why",
            Self::LastActions => "last-actions",
            Self::Answer => "answer",
            Self::Reveal => "reveal",
            Self::Facts => "facts",
            Self::Topic1 => "topic-1",
            Self::Topic2 => "topic-2",
            Self::Choose => "choose",
            Self::Commit => "commit",
            Self::Share => "share",
        }
    }

    /// The part of a name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == name)
    }
}

/// How long the whole is to take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// 45 minutes, with one topic.
    Short,
    /// 60 minutes.
    #[default]
    Hour,
    /// 90 minutes.
    Long,
}

impl Length {
    /// All three, shortest first.
    pub const ALL: [Self; 3] = [Self::Short, Self::Hour, Self::Long];

    /// In minutes.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        match self {
            Self::Short => 45,
            Self::Hour => 60,
            Self::Long => 90,
        }
    }
}

/// Minutes to get to the questions: everybody finds the page.
const JOIN: u16 = 2;
/// Minutes of every other part in an hour with the short form, as shares of what answering leaves.
const SHARES: [u16; 10] = [4, 5, 0, 7, 4, 7, 7, 6, 6, 5];

/// Minutes for answering in a form: twenty seconds a question.
#[must_use]
pub const fn answering(form: Form) -> u16 {
    match form {
        Form::Full => 10,
        Form::Core => 3,
    }
}

/// How many minutes each part has; 0 for one that is left out. Together exactly the length.
///
/// Answering takes what the form takes. The rest is divided by fixed shares, largest remainders first. In 45 minutes
/// there is one topic; where no round went before, what became of the last actions is left out and the topics get its time.
#[must_use]
pub fn agenda(length: Length, form: Form, follows: bool) -> [u16; 10] {
    let mut shares = SHARES;
    let moved = |shares: &mut [u16; 10], from: Part, to: Part, n: u16| {
        if let Some(share) = shares.get_mut(from.index()) {
            *share = share.saturating_sub(n);
        }
        if let Some(share) = shares.get_mut(to.index()) {
            *share += n;
        }
    };
    if !follows {
        moved(&mut shares, Part::LastActions, Part::Topic1, 2);
        moved(&mut shares, Part::LastActions, Part::Topic2, 3);
    }
    if length == Length::Short {
        // Half of its time goes to the topic that is left, and half to all parts.
        let second = shares.get(Part::Topic2.index()).copied().unwrap_or(0);
        moved(&mut shares, Part::Topic2, Part::Topic1, second / 2);
        if let Some(share) = shares.get_mut(Part::Topic2.index()) {
            *share = 0;
        }
    }
    let answer = JOIN + answering(form);
    let left = u32::from(length.minutes() - answer);
    let all: u32 = shares.iter().map(|share| u32::from(*share)).sum();
    let mut minutes = shares.map(|share| (u32::from(share) * left / all.max(1)) as u16);
    let remainders = shares.map(|share| u32::from(share) * left % all.max(1));
    let mut order: Vec<usize> = (0..shares.len()).collect();
    crate::sorted::sort_by(&mut order, |a, b| remainders.get(*b).cmp(&remainders.get(*a)).then(a.cmp(b)));
    let missing = left as u16 - minutes.iter().sum::<u16>();
    for place in order.into_iter().take(usize::from(missing)) {
        if let Some(part) = minutes.get_mut(place) {
            *part += 1;
        }
    }
    if let Some(part) = minutes.get_mut(Part::Answer.index()) {
        *part = answer;
    }
    minutes
}

/// The clock of a retro that runs. Times are milliseconds; `now` is the time since 1970 by whoever asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// How long the whole is to take.
    pub length: Length,
    /// The part that is on; `None` before it has begun.
    pub at: Option<Part>,
    /// Spent in each part before `since`.
    pub spent: [u32; 10],
    /// Minutes added to each part.
    pub extra: [u8; 10],
    /// Running since; `None` while it stands.
    pub since: Option<u64>,
    /// Grows by one with every change; the higher one counts where two windows differ.
    pub revision: u32,
}

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;
/// A laptop that was closed for the night has not discussed all night: no stretch counts for more than three hours.
const LONGEST: u64 = 3 * 60 * 60 * 1000;
/// Minutes that can be added to one part.
const MOST_EXTRA: u8 = 60;

impl Clock {
    /// Milliseconds spent in a part so far. A clock that was set back counts nothing.
    #[must_use]
    pub fn spent(&self, part: Part, now: u64) -> u64 {
        let before = u64::from(self.spent.get(part.index()).copied().unwrap_or(0));
        let running = match self.since {
            Some(since) if self.at == Some(part) => now.saturating_sub(since).min(LONGEST),
            _ => 0,
        };
        before + running
    }

    /// Milliseconds left of a part that is given `minutes`; below zero when it runs over.
    #[must_use]
    pub fn left(&self, part: Part, minutes: u16, now: u64) -> i64 {
        let extra = self.extra.get(part.index()).copied().unwrap_or(0);
        let given = (i64::from(minutes) + i64::from(extra)) * MINUTE;
        given - i64::try_from(self.spent(part, now)).unwrap_or(i64::MAX)
    }

    /// Milliseconds that all parts together have taken.
    #[must_use]
    pub fn total(&self, now: u64) -> u64 {
        Part::ALL.iter().map(|part| self.spent(*part, now)).sum()
    }

    /// Minutes by which the end comes later than planned, if every part that is to come takes what it is given; below zero
    /// when it comes sooner. Whole minutes, towards zero.
    #[must_use]
    pub fn behind(&self, agenda: &[u16; 10], now: u64) -> i64 {
        let Some(at) = self.at else { return 0 };
        let minutes = |part: Part| agenda.get(part.index()).copied().unwrap_or(0);
        let planned: i64 = Part::ALL.iter().filter(|part| **part < at).map(|part| i64::from(minutes(*part))).sum();
        let before: u64 = Part::ALL.iter().filter(|part| **part != at).map(|part| self.spent(*part, now)).sum();
        let over = (-self.left(at, minutes(at), now)).max(0);
        let extra = i64::from(self.extra.get(at.index()).copied().unwrap_or(0)) * MINUTE;
        (i64::try_from(before).unwrap_or(i64::MAX) - planned * MINUTE + over + extra) / MINUTE
    }

    /// Whether it runs.
    #[must_use]
    pub const fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// The same clock at another part. One that has not begun, begins; one that stands goes on standing.
    #[must_use]
    pub fn go(self, part: Part, now: u64) -> Self {
        let begins = self.at.is_none();
        let mut next = self.settled(now);
        next.at = Some(part);
        next.since = if begins || self.runs() { Some(now) } else { None };
        next
    }

    /// Standing, or running again.
    #[must_use]
    pub fn toggle(self, now: u64) -> Self {
        let mut next = self.settled(now);
        next.since = if self.runs() || self.at.is_none() { None } else { Some(now) };
        next
    }

    /// With minutes added to the part that is on.
    #[must_use]
    pub fn extend(self, minutes: u8, now: u64) -> Self {
        let mut next = self.settled(now);
        next.since = self.since.map(|_| now);
        if let Some(extra) = self.at.and_then(|part| next.extra.get_mut(part.index())) {
            *extra = extra.saturating_add(minutes).min(MOST_EXTRA);
        }
        next
    }

    /// For another length, from the beginning if it has not begun.
    #[must_use]
    pub const fn lasting(mut self, length: Length) -> Self {
        self.length = length;
        self.revision = self.revision.saturating_add(1);
        self
    }

    /// The part before or after in an agenda, skipping those that are left out.
    #[must_use]
    pub fn next(&self, agenda: &[u16; 10], forward: bool) -> Option<Part> {
        let given = |part: &Part| agenda.get(part.index()).is_some_and(|minutes| *minutes > 0);
        let Some(at) = self.at else { return Part::ALL.into_iter().find(given) };
        let mut all: Vec<Part> = Part::ALL.into_iter().filter(|part| given(part)).collect();
        if forward {
            all.into_iter().find(|part| *part > at)
        } else {
            all.reverse();
            all.into_iter().find(|part| *part < at)
        }
    }

    /// With what has run put down, standing, one revision on.
    fn settled(mut self, now: u64) -> Self {
        if let Some(at) = self.at {
            let spent = self.spent(at, now);
            if let Some(place) = self.spent.get_mut(at.index()) {
                *place = u32::try_from(spent).unwrap_or(u32::MAX);
            }
        }
        self.since = None;
        self.revision = self.revision.saturating_add(1);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minutes_of_every_agenda() {
        let check = |length, form, follows, expected: [u16; 10]| {
            let found = agenda(length, form, follows);
            assert_eq!(found, expected);
            assert_eq!(found.iter().sum::<u16>(), length.minutes());
        };
        //                                   why last ans rev fac t1 t2 cho com sha
        check(Length::Hour, Form::Full, true, [4, 5, 12, 6, 4, 6, 6, 6, 6, 5]);
        check(Length::Hour, Form::Core, true, [4, 5, 5, 8, 4, 8, 8, 7, 6, 5]);
        check(Length::Hour, Form::Full, false, [4, 0, 12, 6, 4, 8, 9, 6, 6, 5]);
        check(Length::Short, Form::Full, true, [3, 4, 12, 5, 3, 7, 0, 4, 4, 3]);
        check(Length::Short, Form::Core, false, [4, 0, 5, 6, 4, 12, 0, 5, 5, 4]);
        check(Length::Long, Form::Full, true, [6, 8, 12, 11, 6, 11, 11, 9, 9, 7]);
        check(Length::Long, Form::Core, true, [7, 8, 5, 12, 7, 12, 11, 10, 10, 8]);
    }

    /// One walk: 2 min in the first part, a pause of 10, another minute, then on, and two minutes over.
    #[test]
    fn a_clock_runs_stands_and_goes_over() {
        let minutes = agenda(Length::Hour, Form::Full, true);
        let min = |n: u64| n * 60_000;
        let begun = Clock::default().go(Part::Why, min(100));
        assert_eq!(begun.left(Part::Why, 4, min(102)), 2 * MINUTE);
        let stands = begun.toggle(min(102));
        assert_eq!(stands.left(Part::Why, 4, min(112)), 2 * MINUTE);
        assert!(!stands.runs() && stands.go(Part::LastActions, min(112)).since.is_none());
        let on = stands.toggle(min(112)).go(Part::LastActions, min(113));
        assert_eq!((on.spent(Part::Why, min(113)), on.spent(Part::LastActions, min(115))), (min(3), min(2)));
        assert_eq!(on.behind(&minutes, min(115)), -1);
        assert_eq!(on.left(Part::LastActions, 5, min(120)), -2 * MINUTE);
        assert_eq!(on.behind(&minutes, min(120)), 1);
        let longer = on.extend(5, min(120));
        assert_eq!(longer.left(Part::LastActions, 5, min(120)), 3 * MINUTE);
        assert_eq!(longer.behind(&minutes, min(120)), 4);
        assert_eq!(longer.total(min(120)), min(10));
        assert!(longer.revision > on.revision && on.revision > begun.revision);
    }

    #[test]
    fn a_clock_that_was_set_wrong_harms_nothing() {
        let begun = Clock::default().go(Part::Facts, 50_000);
        assert_eq!(begun.spent(Part::Facts, 10_000), 0);
        assert_eq!(begun.spent(Part::Facts, u64::MAX), LONGEST);
        assert_eq!(begun.go(Part::Share, u64::MAX).go(Part::Facts, 0).spent(Part::Facts, 0), LONGEST);
        assert_eq!(Clock::default().toggle(7), Clock { revision: 1, ..Clock::default() });
    }

    #[test]
    fn back_and_forth_skips_what_is_left_out() {
        let short = agenda(Length::Short, Form::Full, false);
        let at = |part| Clock { at: Some(part), ..Clock::default() };
        assert_eq!(Clock::default().next(&short, true), Some(Part::Why));
        assert_eq!(at(Part::Why).next(&short, true), Some(Part::Answer));
        assert_eq!(at(Part::Topic1).next(&short, true), Some(Part::Choose));
        assert_eq!(at(Part::Choose).next(&short, false), Some(Part::Topic1));
        assert_eq!((at(Part::Why).next(&short, false), at(Part::Share).next(&short, true)), (None, None));
    }

    #[test]
    fn names_are_read_back() {
        Part::ALL.iter().for_each(|part| assert_eq!(Part::of(part.as_str()), Some(*part)));
        assert_eq!(Part::of("lunch"), None);
    }
}
