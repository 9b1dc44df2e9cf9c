//! Which value of a question counts: what the answers come to, what was measured, or nothing (DOMAIN B.1, C.10).

use crate::{
    agreement::agreement,
    catalogue::Catalogue,
    confidentiality::sensitive_may_count,
    evidence::{HAIR, MetricId, Role},
    measured::role,
    question::{Answer, Level, Question, QuestionId},
    score::{MetricResult, QuestionResult},
    sorted::SortedMap,
    team_value::{Status, TeamValue, team_value},
};

/// From this many levels between answers and measurement it is a perception gap.
const PERCEPTION_GAP: f64 = 1.5;

/// What the answers to a question come to.
///
/// A sensitive question with too few answers is withheld: nothing of it is kept but how many answered, so that no view,
/// file or score can give a person away.
#[inline(never)]
pub(crate) fn from_answers(question: &Question, answers: &[Answer]) -> QuestionResult {
    let value = team_value(question, answers);
    if question.sensitive && !sensitive_may_count(value.answered) {
        let value = TeamValue { x: None, status: Status::Missing, dont_know: 0, does_not_apply: 0, ..value };
        return QuestionResult {
            value,
            counts: [0; 5],
            agreement: None,
            visibility_gap: false,
            withheld: true,
            counted: None,
            by_evidence: None,
        };
    }
    let levels: Vec<u8> = answers.iter().filter_map(|a| a.level()).map(Level::number).collect();
    let dropped = value.status == Status::NotApplicable;
    QuestionResult {
        value,
        counts: std::array::from_fn(|level| levels.iter().filter(|&&l| usize::from(l) == level).count()),
        agreement: if dropped { None } else { agreement(&levels) },
        visibility_gap: value.is_visibility_gap(question),
        withheld: false,
        counted: value.x,
        by_evidence: None,
    }
}

/// Lets measurements replace and raise values, and notes on a measurement what people thought where that differs.
///
/// A looked-up fact counts also where nobody answered. A question that most people say does not apply stays dropped.
#[inline(never)]
pub(crate) fn apply_evidence(
    catalogue: &Catalogue,
    questions: &mut SortedMap<QuestionId, QuestionResult>,
    measured: &mut SortedMap<MetricId, MetricResult>,
) {
    for metric in catalogue.metrics {
        let (id, raise_only) = match role(metric) {
            Role::Replace(id) => (id, false),
            Role::RaiseOnly(id) => (id, true),
            Role::Blend | Role::Compare => continue,
        };
        let (Some(found), Some(result)) = (measured.get_mut(&metric.id), questions.get_mut(&id)) else { continue };
        if result.value.status == Status::NotApplicable {
            continue;
        }
        let perceived = result.value.x.filter(|_| result.value.status == Status::Answered);
        found.perceived = perceived.filter(|x| (found.level - x).abs() >= PERCEPTION_GAP - HAIR);
        if !raise_only || result.counted.is_none_or(|x| found.level > x) {
            result.counted = Some(found.level);
            result.by_evidence = Some(metric.id);
        }
    }
}
