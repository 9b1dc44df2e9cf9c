//! From the answers of all people to one value per question (DOMAIN C.2).

use crate::{
    question::{Answer, Kind, Level, Question},
    sorted::sort,
};

/// What the answers to one question come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TeamValue {
    /// 0 to 4; `None` when there is no value.
    pub x: Option<f64>,
    /// Why there is a value or none.
    pub status: Status,
    /// Chose one of the five anchors.
    pub answered: usize,
    /// Said "I don't know".
    pub dont_know: usize,
    /// Said "does not apply".
    pub does_not_apply: usize,
}

/// Why a question has a value or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Answers gave a value.
    Answered,
    /// Nobody knows a thing the team must know: level 3.
    BlindSpot,
    /// More than half said "does not apply": dropped.
    NotApplicable,
    /// No answers to make a value of.
    Missing,
}

impl TeamValue {
    /// Share of "don't know" among answers and don't-knows, 0 to 1; 0 when there are none.
    #[must_use]
    pub fn dont_know_share(&self) -> f64 {
        match self.answered + self.dont_know {
            0 => 0.0,
            asked => self.dont_know as f64 / asked as f64,
        }
    }

    /// A value, but at least a third of those who could have known do not know; false for a blind spot, where
    /// nobody does.
    #[must_use]
    pub const fn is_visibility_gap(&self, question: &Question) -> bool {
        question.visibility
            && matches!(self.status, Status::Answered)
            && self.dont_know * 3 >= self.answered + self.dont_know
    }
}

/// The team value of one question.
#[must_use]
#[inline(never)]
pub fn team_value(question: &Question, answers: &[Answer]) -> TeamValue {
    let mut levels: Vec<u8> = answers.iter().filter_map(|a| a.level()).map(Level::number).collect();
    sort(&mut levels);
    let dont_know = answers.iter().filter(|a| matches!(a, Answer::DontKnow)).count();
    let does_not_apply = answers.iter().filter(|a| matches!(a, Answer::DoesNotApply)).count();
    let mut value = TeamValue { x: None, status: Status::Missing, answered: levels.len(), dont_know, does_not_apply };
    if does_not_apply * 2 > answers.len() {
        value.status = Status::NotApplicable;
    } else if levels.is_empty() {
        if question.visibility && dont_know > 0 {
            value.status = Status::BlindSpot;
            value.x = Some(BLIND_SPOT);
        }
    } else {
        let base = match question.kind {
            Kind::Fact => median(&levels),
            Kind::Experience => tail_blend(&levels),
        };
        // Not knowing pulls a good value towards the middle and never improves a bad one.
        let pull = if question.visibility { value.dont_know_share() * (UNKNOWN - base).max(0.0) } else { 0.0 };
        value.status = Status::Answered;
        value.x = Some(base + pull);
    }
    value
}

/// Level when nobody knows a thing the team must know.
const BLIND_SPOT: f64 = 3.0;
/// The middle of a level that one person does not know (equal chance of 0 to 4).
const UNKNOWN: f64 = 2.0;

/// The middle of sorted levels; the mean of the two middle ones when there is an even number.
fn median(sorted: &[u8]) -> f64 {
    let at = |i: usize| sorted.get(i).copied().map_or(0.0, f64::from);
    let half = sorted.len() / 2;
    if sorted.len() % 2 == 1 { at(half) } else { (at(half.saturating_sub(1)) + at(half)) / 2.0 }
}

/// The mean of the mean and of the mean of the worst third: one overloaded person stays visible but cannot drive the
/// value to the top alone.
fn tail_blend(sorted: &[u8]) -> f64 {
    let mean = |levels: &[u8]| levels.iter().copied().map(f64::from).sum::<f64>() / levels.len().max(1) as f64;
    let worst_third = sorted.len().div_ceil(3);
    let (_, tail) = sorted.split_at(sorted.len() - worst_third);
    f64::midpoint(mean(sorted), mean(tail))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{question::QuestionId, risk::SubRiskId};

    #[test]
    fn medians() {
        let check = |levels: &[u8], expected: f64| assert!((median(levels) - expected).abs() < 1e-12, "{levels:?}");
        check(&[2], 2.0);
        check(&[0, 4], 2.0);
        check(&[0, 1, 1, 4], 1.0);
        check(&[3, 3, 3, 3, 4], 3.0);
    }

    #[test]
    fn tails() {
        let check = |levels: &[u8], expected: f64| assert!((tail_blend(levels) - expected).abs() < 5e-5, "{levels:?}");
        check(&[2], 2.0);
        check(&[0, 4], 3.0);
        check(&[0, 0, 1, 4], 1.875);
        check(&[0, 0, 0, 0, 0, 4], 1.3333);
        check(&[0, 0, 0, 0, 0, 4, 4, 4], 2.75);
        check(&[0, 0, 0, 1, 3], 1.4);
    }

    const DK: i8 = -1;
    const NA: i8 = -2;

    fn answer(code: i8) -> Answer {
        match code {
            DK => Answer::DontKnow,
            NA => Answer::DoesNotApply,
            level => Answer::Level(Level::new(level.unsigned_abs()).unwrap()),
        }
    }

    #[test]
    fn values_of_questions() {
        use {
            Kind::{Experience, Fact},
            Status::{Answered, BlindSpot, Missing, NotApplicable},
        };
        let check = |kind, visibility, codes: &[i8], x: Option<f64>, status, gap| {
            let id = QuestionId::new(SubRiskId::ALL[0], b'a').unwrap();
            let question = Question { id, kind, visibility, core: false, sensitive: false };
            let answers: Vec<Answer> = codes.iter().copied().map(answer).collect();
            let value = team_value(&question, &answers);
            assert_eq!(value.status, status, "{codes:?}");
            assert_eq!(value.is_visibility_gap(&question), gap, "{codes:?}");
            assert!(value.x == x || (value.x.unwrap() - x.unwrap()).abs() < 5e-5, "{codes:?} {value:?}");
        };
        check(Experience, false, &[0, 0, 0, 0, 0, 4], Some(1.3333), Answered, false);
        check(Experience, false, &[3, 0, 0, 1, 0], Some(1.4), Answered, false);
        check(Experience, false, &[0, 4], Some(3.0), Answered, false);
        check(Fact, false, &[3, 3, 3, 4, 3], Some(3.0), Answered, false);
        check(Fact, true, &[3, 3, 2, 3, DK], Some(3.0), Answered, false);
        check(Fact, true, &[4, DK, 4, DK, DK], Some(4.0), Answered, true);
        check(Fact, true, &[0, DK, DK, DK, DK, DK], Some(1.6667), Answered, true);
        check(Fact, true, &[DK, DK, DK, DK, DK], Some(3.0), BlindSpot, false);
        check(Fact, false, &[DK, DK, DK, DK, DK], None, Missing, false);
        check(Fact, false, &[1, DK, 3, DK], Some(2.0), Answered, false);
        check(Fact, false, &[NA, NA, 1, 2], Some(1.5), Answered, false);
        check(Fact, true, &[NA, NA, NA, 1], None, NotApplicable, false);
        check(Fact, true, &[NA], None, NotApplicable, false);
        check(Fact, true, &[], None, Missing, false);
    }
}
