//! Alarms: confirmed, to be checked, and checked without finding them.

use super::{Sources, summary::raised};
use crate::document::{Block, Section, Text};
use content::{CATALOGUE, say, text};
use domain::gate::{Check, GateId, GateState};
use exchange::job::Audience;

pub(super) fn section(from: &Sources<'_>) -> Option<Section> {
    let Sources { words: w, round, .. } = *from;
    let mut blocks = vec![Block::Paragraph(w.report_alarms_lede().into())];
    let confirmed = raised(from, GateState::Confirmed);
    let open = raised(from, GateState::Unverified);
    for gate in &confirmed {
        blocks.push(Block::Heading(w.report_alarm_confirmed(text::gate(w.0, *gate).title)));
        blocks.push(Block::Paragraph(line(from, *gate).into()));
        if let Some(found) = CATALOGUE.gate(*gate) {
            let lifted = w.report_lifted_by(text::action(w.0, found.repair).title);
            blocks.push(Block::Paragraph(Text::strong(lifted)));
        }
    }
    for gate in &open {
        let words = text::gate(w.0, *gate);
        // Who raised the doubt, even as a count, is for the team; that it is a doubt is for everybody.
        let title = if from.for_team() { say::gate_title(w, from.assessment, *gate) } else { words.name.to_owned() };
        blocks.push(Block::Heading(w.report_to_check(&title)));
        blocks.push(Block::Paragraph(line(from, *gate).into()));
        blocks.push(Block::Paragraph(Text::strong(w.report_two_minutes(words.check))));
    }
    if from.few {
        blocks.push(Block::Paragraph(w.report_alarms_few().into()));
    } else if confirmed.is_empty() && open.is_empty() {
        blocks.push(Block::Paragraph(w.report_alarms_none().into()));
    }
    let rejected: Vec<String> = round
        .checks
        .iter()
        .filter(|(_, check)| check.found == Check::Rejected)
        .map(|(gate, _)| text::gate(w.0, *gate).phrase.to_owned())
        .collect();
    if !rejected.is_empty() {
        blocks.push(Block::Fine(w.report_rejected(&say::nouns(w, &rejected)).into()));
    }
    let title = w.report_alarms().to_owned();
    Some(Section { id: "alarms".to_owned(), eyebrow: String::new(), title, own_page: false, blocks })
}

/// What an alarm rests on. Who said so, even as a count, is for the team alone.
fn line(from: &Sources<'_>, gate: GateId) -> String {
    let state = from.assessment.gates.get(&gate).map(|found| found.state);
    match from.audience {
        Audience::Leadership if state == Some(GateState::Unverified) => from.words.say_gate_waits().to_owned(),
        Audience::Team => say::gate_line(from.words, from.round, from.assessment, gate),
        Audience::Leadership => text::gate(from.words.0, gate).text.to_owned(),
    }
}
