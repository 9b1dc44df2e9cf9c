//! The follow-up ledger: what a team committed to last time, what became of it, and whether the answer moved that it should
//! move. What happened together is told; what caused what is not known.

use crate::{
    action::ActionId,
    catalogue::Catalogue,
    commitment::{Standing, committed},
    confidentiality::Detail,
    question::{Kind, QuestionId},
    range,
    round::Round,
    score::{Assessment, QuestionResult},
    trend::{Verdict, trend},
};
use time::Date;

/// Points of score in a level.
const POINTS: f64 = 25.0;

/// Whether an answer moved, by the rule for scores (DOMAIN C.9) on the one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It got better by more than the noise of repeated answers.
    Better,
    /// It may have got better; look again.
    PerhapsBetter,
    /// It did not move beyond noise.
    Not,
    /// It may have got worse, or did.
    Worse,
    /// There is nothing to compare yet.
    NotAskedAgain,
    /// Single questions are not shown, or this one is not.
    NotShown,
    /// No answer was named.
    NoneNamed,
}

/// One commitment of the round before.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which action.
    pub action: ActionId,
    /// Who makes sure that it happens.
    pub owner: String,
    /// Until when.
    pub due: Option<Date>,
    /// How it stands.
    pub standing: Standing,
    /// What was remarked.
    pub note: String,
    /// The answer that it should move.
    pub moves: Option<QuestionId>,
    /// That question's value then and now, in levels; both or none.
    pub values: Option<[f64; 2]>,
    /// Whether it moved.
    pub moved: Moved,
}

impl Line {
    /// Done, yet the answer did not move: what a team talks about first.
    #[must_use]
    pub const fn done_in_vain(&self) -> bool {
        matches!(self.standing, Standing::Done) && matches!(self.moved, Moved::Not | Moved::Worse)
    }
}

/// What became of the commitments of `then`, in the team's order; `now` is the round after it, once its results may be shown.
#[must_use]
pub fn ledger(catalogue: &Catalogue, then: (&Round, &Assessment), now: Option<(&Round, &Assessment)>) -> Vec<Line> {
    let line = |(action, decision): (ActionId, &crate::round::Decision)| {
        let (values, moved) = match (decision.moves, now) {
            (None, _) => (None, Moved::NoneNamed),
            (Some(_), None) => (None, Moved::NotAskedAgain),
            (Some(question), Some(now)) => compare(catalogue, then, now, question),
        };
        Line {
            action,
            owner: decision.owner.clone(),
            due: decision.due,
            standing: decision.standing(),
            note: decision.outcome.as_ref().map(|outcome| outcome.note.clone()).unwrap_or_default(),
            moves: decision.moves,
            values,
            moved,
        }
    };
    committed(then.0).into_iter().map(line).collect()
}

/// The answers to one question, then and now.
fn compare(
    catalogue: &Catalogue,
    then: (&Round, &Assessment),
    now: (&Round, &Assessment),
    question: QuestionId,
) -> (Option<[f64; 2]>, Moved) {
    let Some(asked) = catalogue.question(question) else { return (None, Moved::NotShown) };
    let shown = |found: &Assessment| found.detail == Detail::Questions;
    if asked.sensitive || !shown(then.1) || !shown(now.1) {
        return (None, Moved::NotShown);
    }
    if then.0.questions_version != now.0.questions_version {
        return (None, Moved::NotAskedAgain);
    }
    let value = |found: &Assessment| found.questions.get(&question).and_then(|result| known(asked.kind, result));
    let (Some(before), Some(after)) = (value(then.1), value(now.1)) else { return (None, Moved::NotAskedAgain) };
    let points = |(x, error): (f64, f64)| (x * POINTS, error * POINTS);
    let change = trend(points(before), points(after));
    let moved = match (change.verdict, change.delta < 0.0) {
        (Verdict::NoClearChange, _) => Moved::Not,
        (Verdict::PossibleChange, true) => Moved::PerhapsBetter,
        (Verdict::Changed, true) => Moved::Better,
        (Verdict::PossibleChange | Verdict::Changed, false) => Moved::Worse,
    };
    (Some([before.0, after.0]), moved)
}

/// What the answers to a question come to, with its standard error, in levels.
fn known(kind: Kind, result: &QuestionResult) -> Option<(f64, f64)> {
    let x = result.value.x.filter(|_| !result.withheld)?;
    Some((x, range::question_error(kind, result.value.answered)))
}
