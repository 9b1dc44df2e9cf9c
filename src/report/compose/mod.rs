//! From a round to its document. What may be said of few answers is what `domain::confidentiality` and the sentences of
//! `content` allow; what may be said to whom is decided here, and nowhere else.

mod alarms;
mod answers;
mod commitments;
mod cover;
mod method;
mod operations;
mod plan;
mod risks;
mod summary;
mod talk;
mod worlds;

use crate::document::{Document, Section};
use content::{CATALOGUE, Words, say};
use domain::{confidentiality::Detail, roadmap, roadmap::Plan, round::Round, score, score::Assessment};
use exchange::job::Audience;

/// Width of the pictures, in pixels; on paper they are about half as large.
const WIDE: u32 = 860;

/// What a section is made from.
#[derive(Clone, Copy)]
struct Sources<'a> {
    words: Words,
    audience: Audience,
    round: &'a Round,
    /// As these readers may see it.
    assessment: &'a Assessment,
    plan: &'a Plan,
    /// Fewer than five people answered.
    few: bool,
}

impl Sources<'_> {
    /// For the team, of five people or more: everything that is not sensitive.
    fn in_detail(&self) -> bool {
        self.assessment.detail == Detail::Questions
    }

    const fn for_team(&self) -> bool {
        matches!(self.audience, Audience::Team)
    }
}

/// An assessment as those who decide may see it: of a large team what everybody sees of a small one, so that no sentence
/// speaks of a question, a count or a sub-risk. Risks stand in whole points, also in pictures, and a risk with a part that is
/// all about strain has no range: how wide that is tells which part is the larger, and with it what strain is.
fn for_leaders(assessment: &mut Assessment) {
    assessment.detail = Detail::RisksOnly;
    let shown = |points: f64| say::whole(points).parse().unwrap_or(points);
    for risk in &mut assessment.risks {
        let about_strain = risk.id.subrisks().into_iter().any(|id| {
            let mut questions = CATALOGUE.questions.iter().filter(|question| question.id.subrisk() == id);
            questions.all(|question| question.sensitive)
        });
        risk.score = risk.score.map(shown);
        risk.range = risk.range.filter(|_| !about_strain).map(|range| domain::range::Range {
            low: shown(range.low),
            high: shown(range.high),
            ..range
        });
    }
}

/// The document of a round for its readers.
#[must_use]
pub fn compose(words: Words, round: &Round, audience: Audience) -> Document {
    let mut assessment = score::score(&CATALOGUE, round);
    let plan = roadmap::plan(&CATALOGUE, round, &assessment);
    let few = assessment.detail == Detail::RisksOnly;
    if audience == Audience::Leadership {
        for_leaders(&mut assessment);
    }
    let from = Sources { words, audience, round, assessment: &assessment, plan: &plan, few };
    let mut sections = vec![summary::section(&from)];
    if audience == Audience::Leadership {
        sections.extend(commitments::section(&from));
    }
    sections.extend(risks::sections(&from));
    sections.extend(alarms::section(&from));
    sections.extend(worlds::section(&from));
    sections.extend(operations::section(&from));
    sections.push(plan::section(&from));
    if audience == Audience::Team {
        sections.extend(commitments::section(&from));
        sections.extend(talk::section(&from));
    }
    sections.extend(answers::sections(&from));
    sections.push(method::section(&from));
    sections.retain(|section: &Section| !section.blocks.is_empty());
    let day = say::day_month_year(words, round.date);
    let team = if round.sample { words.report_sample(&round.team) } else { round.team.clone() };
    Document {
        audience,
        language: "en",
        title: words.report_title(&team, &day),
        running: [words.report_running(&team), day],
        foot: words.report_foot().to_owned(),
        cover: cover::cover(&from),
        sections,
    }
}
