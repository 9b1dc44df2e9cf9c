//! Who knows and who carries what, when somebody entered it. No name stands in a report.

use super::{Sources, WIDE, risks};
use crate::document::{Block, Figure, Section};
use content::{say, text};
use domain::risk::Band;

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
    let title = if from.for_team() { w.report_duties() } else { w.report_knowing() }.to_owned();
    (!blocks.is_empty()).then(|| Section {
        id: "duties".to_owned(),
        eyebrow: String::new(),
        title,
        own_page: false,
        blocks,
    })
}
