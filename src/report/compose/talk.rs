//! What was said in the meeting, for the team alone. Questions on strain are not talked about with the answers in sight.

use super::Sources;
use crate::document::{Block, Section, Text};
use content::{CATALOGUE, Words, text};
use domain::{meeting::open_questions, response::Hands};

pub(super) fn section(from: &Sources<'_>) -> Option<Section> {
    let Sources { words: w, round, assessment, .. } = *from;
    let mut blocks = Vec::new();
    for question in open_questions(&CATALOGUE, assessment) {
        let Some(talk) = round.meeting.talks.get(&question).filter(|talk| !talk.is_empty()) else { continue };
        blocks.push(Block::Heading(text::question(w.0, question).short.to_owned()));
        if !talk.note.trim().is_empty() {
            blocks.push(Block::Note(talk.note.clone()));
        }
        if talk.after.total() > 0 {
            blocks.push(Block::Fine(hands(w, &talk.after).into()));
        }
    }
    let parked: Vec<Text> = round.meeting.parked.iter().map(|item| item.as_str().into()).collect();
    if !parked.is_empty() {
        blocks.push(Block::Heading(w.report_talk_parked().to_owned()));
        blocks.push(Block::List(parked));
    }
    let title = w.report_talk().to_owned();
    (!blocks.is_empty()).then(|| Section {
        id: "talk".to_owned(),
        eyebrow: String::new(),
        title,
        own_page: false,
        blocks,
    })
}

/// "Hands after the talk, from 0, healthy, to 4, critical: 0, 0, 1, 3, 0. “I don’t know”: 1." They count in no score.
fn hands(w: Words, after: &Hands) -> String {
    let levels = after.levels.map(|n| n.to_string()).join(", ");
    let mut said = w.report_talk_hands(&levels);
    for (n, more) in [
        (after.dont_know, w.report_talk_dont_know(after.dont_know.into())),
        (after.does_not_apply, w.report_talk_does_not_apply(after.does_not_apply.into())),
    ] {
        if n > 0 {
            said = format!("{said} {more}");
        }
    }
    said
}
