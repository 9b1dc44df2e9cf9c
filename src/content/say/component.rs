//! What one question adds to its sub-risk's score.

use super::{
    because::NEVER,
    level_band::unit,
    number::{amount, in_words},
};
use crate::{CATALOGUE, Words, text};
use domain::{
    evidence::{MetricId, Thousandths},
    question::QuestionId,
    round::Round,
    score::Assessment,
    team_value::Status,
};

/// The team's answer in words: the anchor at the team value, or the two around it. Facts that were looked up stand
/// before answers. Sensitive questions show as words, too, never as counts.
#[must_use]
pub fn component(words: Words, round: &Round, assessment: &Assessment, question: QuestionId) -> String {
    let Some(found) = assessment.questions.get(&question) else { return words.say_component_missing().to_owned() };
    if found.withheld {
        return words.say_component_withheld().to_owned();
    }
    let answers = |x: f64| anchors(words, question, x);
    match (found.by_evidence, found.counted, found.value.status) {
        (Some(metric), Some(x), Status::Answered) => {
            let (own, fact) =
                (found.value.x.map(answers).unwrap_or_default(), measured(words, round, assessment, metric));
            match answers(x) {
                x if x == own => words.say_component_measured(&x, &fact),
                x => words.say_component_measured_against(&x, &fact, &own),
            }
        }
        (Some(metric), Some(x), _) => {
            words.say_component_measured(&answers(x), &measured(words, round, assessment, metric))
        }
        (_, _, Status::NotApplicable) => words.say_component_not_asked_of_you().to_owned(),
        (_, _, Status::BlindSpot) => words.say_component_nobody().to_owned(),
        (_, Some(x), _) => match found.value.dont_know {
            0 => answers(x),
            _ if CATALOGUE.question(question).is_none_or(|q| q.sensitive) => answers(x),
            n => words.say_component_unknown(n, &answers(x), &in_words(words, n)),
        },
        _ => words.say_component_missing().to_owned(),
    }
}

/// A figure with its unit: "7 pages in 28 days", "about 8 %", "never". Empty where there is none.
#[must_use]
pub fn measured(words: Words, round: &Round, assessment: &Assessment, metric: MetricId) -> String {
    let Some(found) = assessment.metrics.get(&metric) else { return String::new() };
    if found.value >= NEVER && !text::metric(words.0, metric).finding_never.is_empty() {
        return words.say_never().to_owned();
    }
    let value = words.say_measured(&amount(found.value), unit(words, metric, Thousandths::from_bound(found.value)));
    let about = round.evidence.looked_up.get(&metric).is_some_and(|looked_up| looked_up.range.is_some());
    if about { words.say_about(&value) } else { value }
}

/// The anchor at a value, or the two it lies between.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "values are 0 to 4")]
fn anchors(words: Words, question: QuestionId, x: f64) -> String {
    let texts = text::question(words.0, question).anchors;
    let anchor = |level: f64| texts.get(level.clamp(0.0, 4.0) as usize).copied().unwrap_or_default();
    if (x - x.round()).abs() <= 0.25 {
        words.say_component_at(anchor(x.round()))
    } else {
        words.say_component_between(anchor(x.floor()), anchor(x.ceil()))
    }
}
