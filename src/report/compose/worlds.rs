//! Where people differ, what nobody knows, and where facts say something else than answers. For the team alone.

use super::{Sources, WIDE};
use crate::document::{Block, Figure, Section};
use content::{CATALOGUE, say};
use domain::{question::QuestionId, risk::RiskId, sorted, team_value::Status};

/// Fewest levels between answers that are worth a picture; as on the page.
const WORTH_SHOWING: f64 = 0.5;
const MOST_BY_RISK: usize = 2;

pub(super) fn section(from: &Sources<'_>) -> Option<Section> {
    if !from.in_detail() {
        return None;
    }
    let Sources { words: w, assessment, .. } = *from;
    let mut blocks = Vec::new();
    if assessment.questions.values().any(|q| q.visibility_gap || q.value.status == Status::BlindSpot) {
        blocks.push(Block::Figure(Box::new(Figure {
            name: "blind-spots".to_owned(),
            title: say::blind_title(w, assessment),
            sub: w.report_blind_sub().to_owned(),
            foot: String::new(),
            drawing: charts::blind_spots(w, assessment, WIDE),
        })));
    }
    if charts::compared(assessment) > 0 {
        blocks.push(Block::Figure(Box::new(Figure {
            name: "perception".to_owned(),
            title: say::perception_title(w, assessment),
            sub: w.perception_sub().to_owned(),
            foot: w.perception_foot().to_owned(),
            drawing: charts::perception(w, assessment, WIDE),
        })));
    }
    let title = w.report_unknown().to_owned();
    Some(Section { id: "unknown".to_owned(), eyebrow: String::new(), title, own_page: false, blocks })
}

/// Pictures of the questions of a risk on which answers lie farthest apart, widest first. Never one on strain.
pub(super) fn splits(from: &Sources<'_>, risk: RiskId) -> Vec<Block> {
    let Sources { words: w, assessment, .. } = *from;
    let mut differing: Vec<(QuestionId, f64)> = assessment
        .questions
        .iter()
        .filter(|(id, found)| {
            id.subrisk().risk() == risk
                && !found.withheld
                && CATALOGUE.question(**id).is_some_and(|question| !question.sensitive)
        })
        .filter_map(|(id, found)| Some((*id, found.agreement?.average_deviation)))
        .filter(|(_, apart)| *apart >= WORTH_SHOWING)
        .collect();
    sorted::sort_by(&mut differing, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let figure = |(question, _)| {
        Block::Figure(Box::new(Figure {
            name: format!("answers-{question}"),
            title: say::split_title(w, assessment, question),
            sub: content::text::question(w.0, question).text.to_owned(),
            foot: String::new(),
            drawing: charts::dots(w, assessment, question, WIDE),
        }))
    };
    differing.into_iter().take(MOST_BY_RISK).map(figure).collect()
}
