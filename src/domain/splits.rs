//! Where answers lie farthest apart: what a team looks at together first.

use crate::{catalogue::Catalogue, confidentiality::Detail, question::QuestionId, score::Assessment, sorted::sort_by};

/// Fewest levels between answers, on average, that are worth a picture.
const WORTH_SHOWING: f64 = 0.5;
/// As many questions as people can talk about.
const MOST: usize = 6;

/// The questions on which answers differ most, widest first: all that are split, and at least two where there is
/// something to see. Never one on strain, and none where single questions may not be shown.
#[must_use]
pub fn splits(catalogue: &Catalogue, assessment: &Assessment) -> Vec<QuestionId> {
    if assessment.detail != Detail::Questions {
        return Vec::new();
    }
    let mut differing: Vec<(QuestionId, f64, bool)> = assessment
        .questions
        .iter()
        .filter(|(id, q)| !q.withheld && catalogue.question(**id).is_some_and(|question| !question.sensitive))
        .filter_map(|(id, q)| q.agreement.map(|g| (*id, g.average_deviation, g.is_split())))
        .collect();
    sort_by(&mut differing, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let flagged = differing.iter().filter(|f| f.2).count();
    differing.into_iter().take(flagged.max(2)).filter(|f| f.1 >= WORTH_SHOWING).map(|f| f.0).take(MOST).collect()
}

/// How many questions on strain split the team. No more than that may be said of them.
#[must_use]
pub fn strained(catalogue: &Catalogue, assessment: &Assessment) -> usize {
    if assessment.detail != Detail::Questions {
        return 0;
    }
    let sensitive = |id: &QuestionId| catalogue.question(*id).is_some_and(|question| question.sensitive);
    let split = assessment
        .questions
        .iter()
        .filter(|(id, q)| sensitive(id) && !q.withheld && q.agreement.is_some_and(|agreement| agreement.is_split()));
    split.count()
}
