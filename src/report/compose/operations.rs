//! Who knows and who carries what, when somebody entered it. No name stands in a report.

use super::{Sources, WIDE, risks};
use crate::document::{Block, Column, Figure, Section, Table};
use content::{say, text};
use domain::{
    evidence::MetricId,
    ops_load::{Load, ops_load},
    risk::Band,
};

pub(super) fn section(from: &Sources<'_>) -> Option<Section> {
    let Sources { words: w, round, assessment, .. } = *from;
    let mut blocks = Vec::new();
    // With details it stands with the risk that it belongs to.
    if !from.in_detail() {
        blocks.extend(risks::knowledge(from));
    }
    let drawing = charts::duties(w, round, assessment, WIDE);
    // Whose hours they are can be guessed, and duties of the team's own are in its own words: for the team.
    if let Some(found) = assessment.duties.as_ref().filter(|_| from.for_team() && !drawing.marks.is_empty()) {
        let mut sub = w.report_duties_sub().to_owned();
        if found.total_hours > 0.0 {
            sub = w.report_duties_developers(&sub, &say::percent(found.developer_share));
        }
        blocks.push(Block::Figure(Box::new(Figure {
            name: "duties".to_owned(),
            title: drawing.title.clone(),
            sub,
            foot: say::undone_line(w, assessment),
            drawing,
        })));
        let drawing = charts::solo_ops(w, round, assessment, WIDE);
        let band = text::band(w.0, Band::of(found.index)).name;
        blocks.push(Block::Figure(Box::new(Figure {
            name: "solo-ops".to_owned(),
            title: drawing.title.clone(),
            sub: w.report_solo_sub(&say::whole(found.index), band),
            foot: String::new(),
            drawing,
        })));
    }
    blocks.extend(load(from));
    // It rates the team and nobody in it; what comes of it stands in the plan.
    if from.for_team() && !round.skills.is_empty() {
        blocks.push(Block::Heading(say::skills_headline(w, &round.skills)));
        blocks.push(Block::Paragraph(say::skills_line(w, &round.skills).into()));
    }
    let title = if from.for_team() { w.report_duties() } else { w.report_knowing() }.to_owned();
    (!blocks.is_empty()).then(|| Section {
        id: "duties".to_owned(),
        eyebrow: String::new(),
        title,
        own_page: false,
        blocks,
    })
}

/// What operations cost, as ranges, and what others hold that against. What one person bears is for the team alone.
fn load(from: &Sources<'_>) -> Vec<Block> {
    let Sources { words: w, round, assessment, .. } = *from;
    let load = ops_load(round, assessment, &|metric: MetricId| round.evidence.range(metric));
    let of_one = |it: Load| matches!(it, Load::Heaviest | Load::NightPages);
    let shown = Load::ALL.into_iter().filter(|&it| load.of(it).is_some() && (from.for_team() || !of_one(it)));
    let row = |it: Load| {
        vec![
            say::ops_load_name(w, it).into(),
            say::ops_load_value(w, &load, it).into(),
            say::ops_load_sentence(w, &load, it).into(),
            say::ops_load_yardstick(w, &load, it).into(),
        ]
    };
    let rows: Vec<Vec<_>> = shown.map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::words(w.report_load_what(), 4),
        Column::words(w.report_load_figure(), 3),
        Column::words(w.report_load_says(), 7),
        Column::words(w.report_load_against(), 8),
    ];
    let caption = w.load_title().to_owned();
    vec![Block::Heading(caption.clone()), Block::Table(Table { name: "", caption, columns, rows })]
}
