//! Notes and numbers: what somebody needs who works on with the results.

use super::{Sources, plan, risks};
use crate::document::{Block, Column, Section, Table, Text};
use content::{CATALOGUE, say, text};
use domain::question::{Answer, Question};

pub(super) fn sections(from: &Sources<'_>) -> Vec<Section> {
    let notes = from.in_detail().then(|| notes(from));
    notes.into_iter().flatten().chain([numbers(from)]).collect()
}

/// What people wrote, apart from all scores. The alphabet puts notes into an order that says nothing about who wrote what.
fn notes(from: &Sources<'_>) -> Option<Section> {
    let Sources { words: w, round, .. } = *from;
    let mut blocks = Vec::new();
    for question in CATALOGUE.asked(round.form).filter(|question| !question.sensitive) {
        let mut notes: Vec<&String> =
            round.responses.values().filter_map(|response| response.notes.get(&question.id)).collect();
        notes.sort();
        if !notes.is_empty() {
            blocks.push(Block::Heading(text::question(w.0, question.id).short.to_owned()));
            blocks.extend(notes.into_iter().map(|note| Block::Note(note.clone())));
        }
    }
    if blocks.is_empty() {
        return None;
    }
    blocks.insert(0, Block::Paragraph(w.report_notes_lede().into()));
    let title = w.report_notes().to_owned();
    Some(Section { id: "notes".to_owned(), eyebrow: String::new(), title, own_page: true, blocks })
}

fn numbers(from: &Sources<'_>) -> Section {
    let w = from.words;
    let mut blocks = vec![Block::Heading(w.report_scores().to_owned()), Block::Table(risks::scores(from))];
    let steps = plan::table(from);
    if !steps.rows.is_empty() {
        blocks.push(Block::Heading(w.report_plan_table().to_owned()));
        blocks.push(Block::Table(steps));
    }
    if from.in_detail() {
        blocks.push(Block::Heading(w.report_answers_table().to_owned()));
        blocks.push(Block::Fine(w.report_answers_lede().into()));
        blocks.push(Block::Table(answers(from)));
    }
    let title = w.report_numbers().to_owned();
    Section { id: "numbers".to_owned(), eyebrow: String::new(), title, own_page: true, blocks }
}

/// How many chose what, by question; in words where it is sensitive.
fn answers(from: &Sources<'_>) -> Table {
    let Sources { words: w, round, assessment, .. } = *from;
    let row = |question: &'static Question| -> Vec<Text> {
        let short = text::question(w.0, question.id).short;
        let mut cells: Vec<Text> = vec![short.into()];
        let found = assessment.questions.get(&question.id);
        match found.filter(|_| !question.sensitive) {
            Some(found) => {
                cells.extend(found.counts.iter().map(|n| Text::from(n.to_string())));
                cells.push(found.value.dont_know.to_string().into());
                cells.push(does_not_apply(from, question).to_string().into());
                cells.push(String::new().into());
            }
            None => {
                cells.extend((0..7).map(|_| Text::from("")));
                cells.push(say::component(w, round, assessment, question.id).into());
            }
        }
        cells
    };
    let mut columns = vec![Column::words(w.report_question(), 9)];
    columns.extend((0..5).map(|n| Column::number(w.report_level_n(n), 1)));
    columns.push(Column::number(w.report_dont_know(), 2));
    columns.push(Column::number(w.report_does_not_apply(), 2));
    columns.push(Column::words(w.report_team_answer(), 6));
    Table {
        name: "answers",
        caption: w.report_answers_table().to_owned(),
        columns,
        rows: CATALOGUE.asked(round.form).map(row).collect(),
    }
}

fn does_not_apply(from: &Sources<'_>, question: &Question) -> usize {
    let alone = from.round.responses.values().filter_map(|response| response.answers.get(&question.id));
    let together = from.round.tally.hands.get(&question.id).map_or(0, |hands| usize::from(hands.does_not_apply));
    together + alone.filter(|answer| **answer == Answer::DoesNotApply).count()
}
