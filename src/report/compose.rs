//! From a round to its document. What may be said of few answers is what the sentences of `content` allow.

use crate::document::{Block, Document};
use content::{CATALOGUE, Words, say, text};
use domain::{action::Window, gate::GateState, roadmap::Plan, round::Round, score::Assessment};

/// The document of a round: the finding, the five risks, the alarms, the plan.
#[must_use]
pub fn compose(words: Words, round: &Round, assessment: &Assessment, plan: &Plan) -> Document {
    let mut blocks = vec![
        Block::Paragraph(say::headline(words, round, assessment)),
        Block::Paragraph(say::lede(words, round, assessment)),
        Block::Heading(say::profile_title(words, round, assessment)),
        risks(words, assessment),
    ];
    let alarms: Vec<String> = CATALOGUE
        .gates
        .iter()
        .filter(|gate| assessment.gates.get(&gate.id).is_some_and(|found| found.state == GateState::Confirmed))
        .map(|gate| {
            format!("{}. {}", text::gate(words.0, gate.id).title, say::gate_line(words, round, assessment, gate.id))
        })
        .collect();
    if !alarms.is_empty() {
        blocks.push(Block::Heading(words.report_alarms().to_owned()));
        blocks.push(Block::List(alarms));
    }
    blocks.push(Block::Heading(say::plan_headline(words, round, assessment, plan)));
    for window in Window::ALL {
        let steps: Vec<String> = plan
            .steps_in(window)
            .map(|step| {
                let words_of = text::action(words.0, step.action);
                words.report_step(words_of.title, &say::because(words, round, assessment, step), words_of.first_step)
            })
            .collect();
        if !steps.is_empty() {
            blocks.push(Block::Paragraph(words.report_window(
                say::window_name(words, window),
                &say::window_dates(words, round, window),
                &say::capacity_line(words, plan, window),
            )));
            blocks.push(Block::List(steps));
        }
    }
    blocks.push(Block::Paragraph(words.footer_thermometer().to_owned()));
    Document { title: words.report_title(&round.team, &say::date_short(words, round.date)), blocks }
}

/// The five risks, worst first.
fn risks(words: Words, assessment: &Assessment) -> Block {
    let rows = assessment
        .ranked()
        .into_iter()
        .map(|risk| {
            let name = text::risk(words.0, risk.id).name.to_owned();
            match (risk.score, risk.band()) {
                (Some(score), Some(band)) => vec![name, say::whole(score), text::band(words.0, band).name.to_owned()],
                _ => vec![name, words.because_not_enough().to_owned(), String::new()],
            }
        })
        .collect();
    let head = [words.report_risk(), words.report_score(), words.report_band()];
    Block::Table { head: head.map(str::to_owned).to_vec(), rows }
}
