//! The five risks: a page each for the team, one page for all of them where details are not to be shown.

use super::{Sources, WIDE, worlds};
use crate::document::{Block, Column, Figure, Score, Section, Table, Text};
use content::{CATALOGUE, say, text};
use domain::{
    evidence::{MetricId, Role},
    risk::{Band, RiskId, SubRiskId},
    score::RiskResult,
};

pub(super) fn sections(from: &Sources<'_>) -> Vec<Section> {
    let ranked = from.assessment.ranked();
    if from.in_detail() {
        return ranked.into_iter().map(|risk| page(from, risk)).collect();
    }
    let w = from.words;
    let rows = ranked.into_iter().map(|risk| {
        let (band, asks) = risk.band().map_or(("", ""), |band| {
            let words = text::band(w.0, band);
            (words.name, words.sentence)
        });
        let score = risk.score.map_or_else(|| w.report_not_enough().to_owned(), say::whole);
        vec![Text::strong(name(from, risk.id)), score.into(), band.into(), about(from, risk.id).into(), asks.into()]
    });
    let columns = vec![
        Column::words(w.report_risk(), 9),
        Column::number(w.report_score(), 3),
        Column::words(w.report_band(), 4),
        Column::words(w.report_about(), 12),
        Column::words(w.report_band_asks(), 8),
    ];
    let title = w.report_risks_title().to_owned();
    let table = Table { name: "", caption: title.clone(), columns, rows: rows.collect() };
    let blocks = vec![Block::Table(table)];
    vec![Section { id: "risks".to_owned(), eyebrow: String::new(), title, own_page: true, blocks }]
}

/// What goes wrong where a risk is high.
fn about(from: &Sources<'_>, id: RiskId) -> &'static str {
    let w = from.words;
    match id.number() {
        1 => w.welcome_risk_1(),
        2 => w.welcome_risk_2(),
        3 => w.welcome_risk_3(),
        4 => w.welcome_risk_4(),
        _ => w.welcome_risk_5(),
    }
}

fn name(from: &Sources<'_>, id: RiskId) -> String {
    let words = text::risk(from.words.0, id);
    from.words.report_risk_eyebrow(&id.number().to_string(), &say::inside_sentence(from.words.0, words.name))
}

/// The sub-risk that stands worse.
fn worst(from: &Sources<'_>, risk: RiskId) -> Option<(SubRiskId, Band)> {
    let scored = risk.subrisks().into_iter().filter_map(|id| Some((id, from.assessment.subrisk(id).score?)));
    let most = scored.reduce(|most, next| if next.1 > most.1 { next } else { most })?;
    Some((most.0, Band::of(most.1)))
}

/// Score, band and range; what it is made of only where details may be shown.
fn score(from: &Sources<'_>, risk: &RiskResult) -> Score {
    let w = from.words;
    let mut says = Vec::new();
    if let Some(range) = risk.range {
        says.push(w.report_range(&say::whole(range.low), &say::whole(range.high)));
    }
    let parts = risk.id.subrisks().map(|id| (text::subrisk(w.0, id).subject, from.assessment.subrisk(id).score));
    if let ([(first, Some(a)), (second, Some(b))], true) = (parts, from.in_detail()) {
        says.push(w.report_made_of(first, &say::whole(a), second, &say::whole(b)));
    }
    if risk.score.is_none() {
        says.push(w.because_not_enough().to_owned());
    }
    Score {
        score: risk.score.map(say::whole),
        band: risk.band().map(|band| (band, text::band(w.0, band).name)),
        text: says.join(" "),
    }
}

/// One risk with both of its sub-risks.
fn page(from: &Sources<'_>, risk: &RiskResult) -> Section {
    let w = from.words;
    let clause = worst(from, risk.id).map(|(id, band)| {
        let words = text::subrisk(w.0, id);
        match band {
            Band::Healthy | Band::Watch => say::subrisk_text(w, id, band).trim_end_matches('.').to_owned(),
            Band::Elevated => say::capitalised(words.mid_clause),
            Band::High | Band::Critical => say::capitalised(words.high_clause),
        }
    });
    let mut blocks = vec![Block::Score(score(from, risk))];
    if CATALOGUE.metric(MetricId::BUS_FACTOR).is_some_and(|metric| metric.subrisk.risk() == risk.id) {
        blocks.extend(knowledge(from));
    }
    for id in risk.id.subrisks() {
        part(from, id, &mut blocks);
    }
    blocks.extend(measured(from, risk.id));
    let splits = worlds::splits(from, risk.id);
    if !splits.is_empty() {
        blocks.push(Block::Heading(w.report_differ().to_owned()));
        blocks.push(Block::Fine(w.report_worlds_lede().into()));
        blocks.extend(splits);
    }
    Section {
        id: format!("risk-{}", risk.id.number()),
        eyebrow: name(from, risk.id),
        title: clause.unwrap_or_else(|| text::risk(w.0, risk.id).name.to_owned()),
        own_page: true,
        blocks,
    }
}

/// What rests on one person; for the team also which systems, what the worst absence leaves, and where to pair first.
pub(super) fn knowledge(from: &Sources<'_>) -> Vec<Block> {
    let Sources { words: w, assessment, .. } = *from;
    let drawing = charts::knowledge(w, assessment, WIDE);
    if drawing.marks.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Figure(Box::new(Figure {
        name: "knowledge".to_owned(),
        title: drawing.title.clone(),
        sub: w.report_knowledge_sub().to_owned(),
        foot: String::new(),
        drawing,
    }))];
    // The picture counts people for everybody; which system to pair on is the team's to settle.
    if from.for_team() {
        let found = [say::single_line, say::orphans_line, say::absence_line].map(|line| line(w, assessment));
        let found = found.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        blocks.push(Block::Paragraph(found.into()));
        blocks.push(Block::Paragraph(say::pairing_line(w, assessment).into()));
    }
    blocks
}

/// A sub-risk: what it means, why it matters, and what its questions add.
fn part(from: &Sources<'_>, id: SubRiskId, blocks: &mut Vec<Block>) {
    let Sources { words: w, round, assessment, .. } = *from;
    let words = text::subrisk(w.0, id);
    let found = assessment.subrisk(id);
    match (found.score, found.band()) {
        (Some(score), Some(band)) => {
            blocks.push(Block::Heading(w.report_part(words.name, &say::whole(score), text::band(w.0, band).name)));
            let mut says = say::subrisk_text(w, id, band).to_owned();
            if let Some(gate) = found.held_by {
                let before = say::whole(found.before_gates.unwrap_or(score));
                says = format!("{says} {}", w.because_held(&before, text::gate(w.0, gate).name));
            }
            blocks.push(Block::Paragraph(says.into()));
        }
        _ => blocks.push(Block::Heading(w.report_part_open(words.name))),
    }
    blocks.push(Block::Fine(w.report_why(words.why).into()));
    let rows = CATALOGUE.asked_in(round.form, id).map(|question| {
        let short = text::question(w.0, question.id).short;
        vec![short.into(), say::component(w, round, assessment, question.id).into()]
    });
    blocks.push(Block::Table(Table {
        name: "",
        caption: words.name.to_owned(),
        columns: vec![Column::words(w.report_question(), 5), Column::words(w.report_answers(), 7)],
        rows: rows.collect(),
    }));
}

/// Figures that were looked up and speak about a risk.
fn measured(from: &Sources<'_>, risk: RiskId) -> Vec<Block> {
    let Sources { words: w, round, assessment, .. } = *from;
    let mut rows: Vec<Vec<Text>> = Vec::new();
    let mut sources: Vec<String> = Vec::new();
    for (id, found) in assessment.metrics.iter() {
        let Some(metric) = CATALOGUE.metric(*id).filter(|metric| metric.subrisk.risk() == risk) else { continue };
        let words = text::metric(w.0, *id);
        let about = match metric.role {
            Role::Replace(question) | Role::RaiseOnly(question) => text::question(w.0, question).short,
            Role::Blend | Role::Compare => text::subrisk(w.0, metric.subrisk).name,
        };
        let band = text::band(w.0, Band::of(found.level * 25.0)).name;
        let value = say::measured(w, round, assessment, *id);
        if let Some(source) = round.evidence.looked_up.get(id) {
            let on = source.on.map(|day| say::date_short(w, day)).unwrap_or_default();
            let said = [on, source.note.clone()].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>();
            if !said.is_empty() {
                sources.push(w.report_looked_up(words.name, &said.join(", ")));
            }
        }
        rows.push(vec![words.name.into(), value.into(), band.into(), about.into()]);
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::words(w.report_evidence(), 6),
        Column::words(w.report_value(), 3),
        Column::words(w.report_band(), 2),
        Column::words(w.report_source(), 6),
    ];
    let caption = w.report_evidence().to_owned();
    let mut blocks = vec![Block::Heading(caption.clone()), Block::Table(Table { name: "", caption, columns, rows })];
    if !sources.is_empty() {
        blocks.push(Block::Fine(sources.join(" ").into()));
    }
    blocks
}

/// The numbers of the profile as a table of their own.
pub(super) fn scores(from: &Sources<'_>) -> Table {
    let w = from.words;
    let line = |name: &str, score: Option<f64>, range: Option<domain::range::Range>| -> Vec<Text> {
        let bound = |of: fn(domain::range::Range) -> f64| Text::from(range.map(of).map(say::whole).unwrap_or_default());
        let said = score.map_or_else(|| w.report_not_enough().to_owned(), say::whole);
        let band = score.map_or("", |score| text::band(w.0, Band::of(score)).name);
        vec![name.into(), said.into(), band.into(), bound(|range| range.low), bound(|range| range.high)]
    };
    let mut rows = Vec::new();
    for risk in &from.assessment.risks {
        let mut named = line(text::risk(w.0, risk.id).name, risk.score, risk.range);
        if let Some(first) = named.first_mut() {
            *first = Text::strong(first.plain());
        }
        rows.push(named);
        for id in risk.id.subrisks().into_iter().filter(|_| from.in_detail()) {
            let part = from.assessment.subrisk(id);
            rows.push(line(text::subrisk(w.0, id).name, part.score, part.range));
        }
    }
    let columns = vec![
        Column::words(w.report_risk(), 8),
        Column::number(w.report_score(), 3),
        Column::words(w.report_band(), 3),
        Column::number(w.report_low(), 2),
        Column::number(w.report_high(), 2),
    ];
    Table { name: "scores", caption: w.report_scores().to_owned(), columns, rows }
}
