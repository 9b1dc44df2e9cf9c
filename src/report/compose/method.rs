//! How to read it: what the score is, how sure it is, and where it is weak. The page has the whole of it.

use super::Sources;
use crate::document::{Block, Section};
use exchange::job::Audience;

pub(super) fn section(from: &Sources<'_>) -> Section {
    let w = from.words;
    let mut blocks = Vec::new();
    let mut part = |title: &str, paragraphs: &[&str]| {
        blocks.push(Block::Heading(title.to_owned()));
        blocks.extend(paragraphs.iter().map(|text| Block::Paragraph((*text).into())));
    };
    part(w.method_for(), &[w.method_for_1(), w.method_for_2()]);
    part(w.method_bands(), &[w.method_bands_1()]);
    part(w.method_range(), &[w.method_range_1(), w.method_range_2()]);
    part(w.method_gates(), &[w.method_gates_2()]);
    if from.few {
        part(w.method_few(), &[w.method_few_1()]);
    }
    if from.audience == Audience::Leadership {
        part(w.privacy_confidential(), &[w.report_left_out_of_leadership(), w.method_few_2()]);
    }
    part(w.method_plan(), &[w.method_plan_1(), w.method_plan_4()]);
    part(w.method_limits(), &[w.method_limits_1(), w.method_limits_2()]);
    Section {
        id: "method".to_owned(),
        eyebrow: String::new(),
        title: w.report_method().to_owned(),
        own_page: false,
        blocks,
    }
}
