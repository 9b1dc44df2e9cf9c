//! The roadmap: when, what, by whom, and what it could move.

use super::{
    Sources, WIDE,
    commitments::{self, first_step, monday},
};
use crate::document::{Block, Column, Figure, Section, Table, Text};
use content::{CATALOGUE, say, text};
use domain::{
    action::{ActionId, Window},
    round::Decision,
};

pub(super) fn section(from: &Sources<'_>) -> Section {
    let Sources { words: w, round, plan, .. } = *from;
    let mut blocks = Vec::new();
    if plan.steps.is_empty() {
        blocks.push(Block::Paragraph(w.report_empty_plan().into()));
    } else {
        blocks.push(timeline(from));
        blocks.extend(now(from));
        blocks.extend(later(from));
        blocks.extend(what_if(from));
    }
    blocks.push(Block::Heading(say::choice_title(w, plan)));
    blocks.push(Block::Paragraph(say::choice_line(w, round, plan).into()));
    if plan.choice.rotation_too_small {
        blocks.push(Block::Notice(w.choice_rotation().into()));
    }
    blocks.push(Block::Fine(w.choice_caveat().into()));
    blocks.extend(aside(from));
    Section { id: "plan".to_owned(), eyebrow: String::new(), title: headline(from), own_page: true, blocks }
}

/// How many steps until when. Which risks they lower most, and in which order, turns on single answers: for the team.
fn headline(from: &Sources<'_>) -> String {
    let Sources { words: w, round, assessment, plan, .. } = *from;
    let n = plan.steps_in(Window::Now).count();
    if from.in_detail() || n == 0 {
        return say::plan_headline(w, round, assessment, plan);
    }
    let [(_, until), ..] = say::windows(round);
    w.say_plan_headline_plain(n, &say::day_month(w, until), &say::capitalised(&say::in_words(w, n)))
}

fn timeline(from: &Sources<'_>) -> Block {
    let Sources { words: w, round, assessment, plan, .. } = *from;
    let n = usize::from(round.team_size);
    let [now, ..] = plan.capacity;
    let [weeks, ..] = CATALOGUE.planning.window_weeks;
    let rate = say::amount(now / f64::from(weeks));
    let people = w.say_people(n, &say::in_words(w, n));
    Block::Figure(Box::new(Figure {
        name: "timeline".to_owned(),
        title: say::timeline_title(w, round, assessment, plan),
        sub: w.report_plan_sub(&rate, &round.plan.capacity_percent.to_string(), &people),
        foot: String::new(),
        drawing: charts::timeline(w, round, plan, WIDE),
    }))
}

/// The steps of the first four weeks.
fn now(from: &Sources<'_>) -> Vec<Block> {
    let Sources { words: w, round, plan, .. } = *from;
    let rows: Vec<Vec<Text>> = plan
        .steps_in(Window::Now)
        .map(|step| {
            let done_when = text::action(w.0, step.action).done_when;
            let owner = round.plan.decisions.get(&step.action).map_or("", |decision| decision.owner.trim());
            let owner = if owner.is_empty() { w.report_no_owner() } else { owner };
            let title = say::action_title(w, round, step.action);
            vec![Text::strong(title), owner.into(), first_step(from, step.action).into(), done_when.into()]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::words(w.report_step(), 5),
        Column::words(w.report_owner(), 3),
        Column::words(monday(from), 8),
        Column::words(w.report_done_when(), 7),
    ];
    let caption = window(from, Window::Now);
    let mut blocks = vec![Block::Heading(caption.clone()), Block::Table(Table { name: "", caption, columns, rows })];
    if !commitments::any(from) {
        blocks.push(Block::Notice(w.report_commitments_none().into()));
    }
    blocks
}

/// "Now, 23 November to 18 December: 3.5 of 3.6 person-weeks".
fn window(from: &Sources<'_>, window: Window) -> String {
    let Sources { words: w, round, plan, .. } = *from;
    let name = say::window_name(w, window);
    w.report_window_named(name, &say::window_dates(w, round, window), &say::capacity_line(w, plan, window))
}

/// The steps after that. Why they were chosen says how many answered what, so it is for the team.
fn later(from: &Sources<'_>) -> Vec<Block> {
    let Sources { words: w, round, assessment, plan, .. } = *from;
    let mut blocks = Vec::new();
    for part in [Window::Next, Window::Later] {
        let rows: Vec<Vec<Text>> = plan
            .steps_in(part)
            .map(|step| {
                let why = match from.for_team() {
                    true => say::because(w, round, assessment, step),
                    false => text::action(w.0, step.action).done_when.to_owned(),
                };
                vec![
                    Text::strong(say::action_title(w, round, step.action)),
                    say::amount(step.effort_pw).into(),
                    why.into(),
                ]
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        let last = if from.for_team() { w.report_because() } else { w.report_done_when() };
        let columns =
            vec![Column::words(w.report_step(), 6), Column::number(w.report_effort(), 3), Column::words(last, 11)];
        let caption = window(from, part);
        blocks.push(Block::Heading(caption.clone()));
        blocks.push(Block::Table(Table { name: "", caption, columns, rows }));
    }
    blocks
}

/// What the steps could move. What a step takes off each sub-risk is known, so from two scores of one risk its sub-risks could
/// be worked out: where those are not to be known, only bands are told.
fn what_if(from: &Sources<'_>) -> Vec<Block> {
    let Sources { words: w, round, assessment, plan, .. } = *from;
    let title = say::if_all_title(w, round, assessment, plan);
    if !from.in_detail() {
        return vec![Block::Heading(title), Block::Fine(w.report_if_all_sub().into())];
    }
    vec![Block::Figure(Box::new(Figure {
        name: "what-if".to_owned(),
        title,
        sub: w.report_if_all_sub().to_owned(),
        foot: w.report_if_all_foot().to_owned(),
        drawing: charts::what_if(w, assessment, plan, WIDE),
    }))]
}

/// What is not in the plan, and why. Reasons in the team's own words stay with the team.
fn aside(from: &Sources<'_>) -> Vec<Block> {
    let Sources { words: w, round, plan, .. } = *from;
    let mut blocks = Vec::new();
    let mut left: Vec<Text> = plan
        .left_out
        .iter()
        .map(|left| {
            let title = say::action_title(w, round, left.action);
            match left.missing_pw > 0.0 {
                true => w.report_missing_weeks(&title, &say::amount(left.missing_pw)).into(),
                false => w.report_no_place(&title).into(),
            }
        })
        .collect();
    if !left.is_empty() && from.for_team() {
        blocks.push(Block::Heading(w.report_left_out().to_owned()));
        // Short lines: half of them beside the other half.
        let rest = left.split_off(left.len().div_ceil(2));
        blocks.push(if rest.len() < 3 {
            Block::List(left.into_iter().chain(rest).collect())
        } else {
            Block::Columns([vec![Block::List(left)], vec![Block::List(rest)]])
        });
    }
    let dropped = |decision: &Decision| decision.dropped.clone();
    let dropped: Vec<Text> = round
        .plan
        .decisions
        .iter()
        .filter_map(|(action, decision)| {
            let title = say::action_title(w, round, *action);
            let reason = dropped(decision)?;
            let told = from.for_team() && !reason.trim().is_empty();
            Some(if told { w.aside_dropped_because(&title, reason.trim()).into() } else { title.into() })
        })
        .collect();
    if !dropped.is_empty() {
        blocks.push(Block::Heading(w.report_dropped().to_owned()));
        blocks.push(Block::List(dropped));
    }
    // What only looks done is read off the answers; what the team said is not.
    let said = |id: &ActionId| round.plan.decisions.get(id).is_some_and(|decision| decision.have == Some(true));
    let have: Vec<String> = plan
        .have
        .iter()
        .filter(|id| from.in_detail() || said(id))
        .map(|id| format!("“{}”", say::action_title(w, round, *id)))
        .collect();
    if !have.is_empty() {
        blocks.push(Block::Paragraph(w.report_have(&say::nouns(w, &have)).into()));
    }
    blocks
}

/// The plan as a table of its own.
pub(super) fn table(from: &Sources<'_>) -> Table {
    let Sources { words: w, round, plan, .. } = *from;
    let mut rows = Vec::new();
    for part in Window::ALL {
        for step in plan.steps_in(part) {
            let decision = round.plan.decisions.get(&step.action);
            let due = decision.and_then(|decision| decision.due).map(exchange::date::write).unwrap_or_default();
            rows.push(vec![
                say::action_title(w, round, step.action).into(),
                say::window_name(w, part).into(),
                say::amount(step.effort_pw).into(),
                decision.map(|decision| decision.owner.clone()).unwrap_or_default().into(),
                due.into(),
            ]);
        }
    }
    let columns = vec![
        Column::words(w.report_step(), 9),
        Column::words(w.report_window(), 3),
        Column::number(w.report_effort(), 4),
        Column::words(w.report_owner(), 5),
        Column::words(w.report_due(), 4),
    ];
    Table { name: "plan", caption: w.report_plan_table().to_owned(), columns, rows }
}
