//! The steps of Now that have an owner. Without one a step is an intention.

use super::Sources;
use crate::document::{Block, Column, Section, Table, Text};
use content::{say, text};
use domain::{
    action::{ActionId, Window},
    commitment::committed,
    round::Decision,
};

/// What is committed to and in Now, in the team's order. What the team has meanwhile is in no window.
fn owned<'a>(from: &Sources<'a>) -> Vec<(ActionId, &'a Decision)> {
    let mut owned = committed(from.round);
    owned.retain(|(id, _)| from.plan.steps_in(Window::Now).any(|step| step.action == *id));
    owned
}

/// Whether somebody's name stands beside a step of Now.
pub(super) fn any(from: &Sources<'_>) -> bool {
    !owned(from).is_empty()
}

/// The first step of an action: in the team's own words where there are any.
pub(super) fn first_step<'a>(from: &Sources<'a>, action: ActionId) -> &'a str {
    let own = from.round.plan.decisions.get(&action).map_or("", |decision| decision.first_step.trim());
    if own.is_empty() { text::action(from.words.0, action).first_step } else { own }
}

pub(super) fn section(from: &Sources<'_>) -> Option<Section> {
    let Sources { words: w, round, plan, .. } = *from;
    let with = owned(from);
    if with.is_empty() {
        return None;
    }
    let title = w.report_commitments_title(with.len(), &say::capitalised(&say::in_words(w, with.len())));
    let rows = with.iter().map(|(action, decision)| {
        let due = decision.due.map(|day| say::day_month_year(w, day));
        vec![
            Text::strong(say::action_title(w, round, *action)),
            decision.owner.as_str().into(),
            due.unwrap_or_else(|| w.report_no_date().to_owned()).into(),
            first_step(from, *action).into(),
            text::action(w.0, *action).done_when.into(),
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
    let without = plan.steps_in(Window::Now).filter(|step| with.iter().all(|(action, _)| *action != step.action));
    let titles: Vec<String> = without.map(|step| format!("“{}”", say::action_title(w, round, step.action))).collect();
    if !titles.is_empty() {
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
