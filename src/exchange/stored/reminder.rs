//! When to ask for a file to be kept: after the first answers, then after every five changes or three days with a
//! change. Browsers may delete what they store.

use domain::Date;

/// Changes after which it is asked again.
const CHANGES: u32 = 5;
/// Days after which it is asked again, if anything changed.
const DAYS: i32 = 3;

/// When a round was last kept as a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The day of the last file.
    pub saved: Option<Date>,
    /// Changes since then, or ever.
    pub changes: u32,
    /// The day on which it was last asked for one, if no file came of it.
    pub asked: Option<Date>,
    /// [`Kept::changes`] on that day.
    pub changes_asked: u32,
}

impl Kept {
    /// Something in the round changed.
    pub const fn change(&mut self) {
        self.changes = self.changes.saturating_add(1);
    }

    /// A file was saved.
    pub const fn save(&mut self, today: Date) {
        *self = Self { saved: Some(today), changes: 0, asked: None, changes_asked: 0 };
    }

    /// The request was put off.
    pub const fn put_off(&mut self, today: Date) {
        self.asked = Some(today);
        self.changes_asked = self.changes;
    }

    /// Whether to ask now. A day that lies before the last one counts as the same day.
    #[must_use]
    pub fn is_due(&self, has_answers: bool, today: Date) -> bool {
        let changes = self.changes.saturating_sub(self.changes_asked);
        match self.asked.or(self.saved) {
            None => has_answers,
            Some(last) => {
                let days = today.to_julian_day() - last.to_julian_day();
                changes >= CHANGES || (changes > 0 && days >= DAYS)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    use super::*;
    use crate::date;

    #[test]
    fn when_it_is_asked() {
        let day = |n: u8| date::parse(&format!("2026-11-{n:02}")).unwrap();
        let check = |kept: &Kept, answers, n, due| assert_eq!(kept.is_due(answers, day(n)), due, "{kept:?} on {n}");
        let mut kept = Kept::default();
        check(&kept, false, 1, false);
        kept.change();
        check(&kept, false, 1, false);
        check(&kept, true, 1, true);
        kept.save(day(1));
        check(&kept, true, 30, false);
        (0..4).for_each(|_| kept.change());
        check(&kept, true, 3, false);
        check(&kept, true, 4, true);
        kept.change();
        check(&kept, true, 1, true);
        kept.put_off(day(4));
        check(&kept, true, 30, false);
        kept.change();
        check(&kept, true, 6, false);
        check(&kept, true, 7, true);
        check(&kept, true, 1, false);
    }
}
