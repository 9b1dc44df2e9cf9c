//! The steps of Now that have an owner. Without one a step is an intention.

use super::Sources;
use crate::document::{Block, Column, Section, Table, Text};
use content::{say, text};
use domain::{action::Window, roadmap::Step, round::Decision};

/// Whether somebody's name stands beside a step of Now.
pub(super) fn any(from: &Sources<'_>) -> bool {
    let decisions = &from.round.plan.decisions;
    from.plan
        .steps_in(Window::Now)
        .any(|step| decisions.get(&step.action).is_some_and(|decision| !decision.owner.trim().is_empty()))
}

pub(super) fn section(from: &Sources<'_>) -> Option<Section> {
    let Sources { words: w, round, plan, .. } = *from;
    if !any(from) {
        return None;
    }
    let now = plan.steps_in(Window::Now).map(|step| (step, round.plan.decisions.get(&step.action)));
    let owned = |(_, decision): &(&Step, Option<&Decision>)| decision.is_some_and(|d| !d.owner.trim().is_empty());
    let (with, without): (Vec<_>, Vec<_>) = now.partition(owned);
    let title = w.report_commitments_title(with.len(), &say::capitalised(&say::in_words(w, with.len())));
    let rows = with.iter().map(|(step, decision)| {
        let words = text::action(w.0, step.action);
        let due = decision.and_then(|decision| decision.due).map(|day| say::day_month_year(w, day));
        vec![
            Text::strong(words.title),
            decision.map(|decision| decision.owner.clone()).unwrap_or_default().into(),
            due.unwrap_or_else(|| w.report_no_date().to_owned()).into(),
            words.first_step.into(),
            words.done_when.into(),
        ]
    });
    let columns = vec![
        Column::words(w.report_step(), 5),
        Column::words(w.report_owner(), 4),
        Column::words(w.report_due(), 4),
        Column::words(monday(from), 7),
        Column::words(w.report_done_when(), 7),
    ];
    let eyebrow = w.report_commitments().to_owned();
    let mut blocks = vec![Block::Table(Table { name: "", caption: eyebrow.clone(), columns, rows: rows.collect() })];
    if !without.is_empty() {
        let titles: Vec<String> =
            without.iter().map(|(step, _)| format!("“{}”", text::action(w.0, step.action).title)).collect();
        let count = say::capitalised(&say::in_words(w, titles.len()));
        blocks.push(Block::Paragraph(w.report_commitments_open(titles.len(), &say::nouns(w, &titles), &count).into()));
    }
    Some(Section { id: "commitments".to_owned(), eyebrow, title, own_page: false, blocks })
}

/// "On 23 November", the first day of the plan.
pub(super) fn monday(from: &Sources<'_>) -> String {
    let [(first, _), ..] = say::windows(from.round);
    from.words.report_first_step(&say::day_month(from.words, first))
}
