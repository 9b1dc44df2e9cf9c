//! What was said and chosen in the meeting. Nothing of it counts in a score.

use crate::{
    action::{ActionId, Window},
    agreed::agreed_and_bad,
    catalogue::Catalogue,
    question::QuestionId,
    response::Hands,
    risk::RiskId,
    roadmap::Plan,
    round::Round,
    score::Assessment,
    sorted::SortedMap,
    splits::splits,
    vote::Poll,
};

/// What was said and chosen in the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// The two topics, where the team chose others than are proposed.
    pub topics: [Option<QuestionId>; 2],
    /// What was said about a question.
    pub talks: SortedMap<QuestionId, Talk>,
    /// When it last almost happened, by risk.
    pub almost: SortedMap<RiskId, Almost>,
    /// The silent vote on what to do first.
    pub vote: Option<Poll>,
    /// What is to be talked about another time.
    pub parked: Vec<String>,
    /// How many found the meeting worth its time, from 1 (not at all) to 5.
    pub worth: [u16; 5],
}

impl Meeting {
    /// How many found the meeting worth its time, with four or five fingers, and how many said anything.
    #[must_use]
    pub fn worth_it(&self) -> (usize, usize) {
        let [_, _, _, four, five] = self.worth.map(usize::from);
        (four + five, self.worth.iter().map(|n| usize::from(*n)).sum())
    }
}

/// What was said about one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// Notes, as the room sees them.
    pub note: String,
    /// Hands raised for each answer after the talk. They stand beside the answers and never count in their place.
    pub after: Hands,
}

impl Talk {
    /// Nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// When something last almost happened: the recency of a real event, as far as the room remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Almost {
    /// Within a month.
    ThisMonth,
    /// Within a year.
    ThisYear,
    /// Never, as far as anybody knows.
    Never,
    /// Nobody can say.
    DontKnow,
}

impl Almost {
    /// All answers.
    pub const ALL: [Self; 4] = [Self::ThisMonth, Self::ThisYear, Self::Never, Self::DontKnow];

    /// Its name in stored values.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ThisMonth => "this-month",
            Self::ThisYear => "this-year",
            Self::Never => "never",
            Self::DontKnow => "dont-know",
        }
    }
}

/// Why a question is a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Answers lie farthest apart.
    Split,
    /// Everybody sees it alike, and it is bad.
    Agreed,
    /// It counts as the worst of what is left.
    Worst,
    /// The team chose it.
    Chosen,
}

/// A topic to talk about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Which question.
    pub question: QuestionId,
    /// Why.
    pub reason: Reason,
}

/// The questions that may be talked about with the answers in sight: not those on strain, and none where single questions are
/// not to be shown. In the order in which they are asked.
#[must_use]
pub fn open_questions(catalogue: &Catalogue, assessment: &Assessment) -> Vec<QuestionId> {
    if assessment.detail != crate::confidentiality::Detail::Questions {
        return Vec::new();
    }
    let shown = |id: QuestionId| assessment.questions.get(&id).is_some_and(|result| !result.withheld);
    catalogue.questions.iter().filter(|q| !q.sensitive && shown(q.id)).map(|q| q.id).collect()
}

/// The two topics: what the team chose, else what all see alike and is bad, and the widest split. Where there is no such
/// thing, the worst of the other questions. Fewer where there are fewer questions to show.
#[must_use]
pub fn topics(catalogue: &Catalogue, round: &Round, assessment: &Assessment) -> [Option<Topic>; 2] {
    let open = open_questions(catalogue, assessment);
    let agreed = agreed_and_bad(catalogue, assessment).into_iter().map(|agreed| (agreed.question, Reason::Agreed));
    let split = splits(catalogue, assessment).into_iter().map(|question| (question, Reason::Split));
    let mut worst: Vec<(QuestionId, f64)> =
        open.iter().filter_map(|id| Some((*id, assessment.questions.get(id)?.counted?))).collect();
    crate::sorted::sort_by(&mut worst, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let worst: Vec<(QuestionId, Reason)> = worst.into_iter().map(|(id, _)| (id, Reason::Worst)).collect();
    let first: Vec<(QuestionId, Reason)> = agreed.chain(worst.clone()).collect();
    let second: Vec<(QuestionId, Reason)> = split.chain(worst).collect();

    let [first_chosen, second_chosen] = round.meeting.topics.map(|topic| topic.filter(|id| open.contains(id)));
    // What was chosen twice is one topic.
    let chosen = [first_chosen, second_chosen.filter(|_| second_chosen != first_chosen)];
    let mut found: [Option<Topic>; 2] =
        chosen.map(|topic| topic.map(|question| Topic { question, reason: Reason::Chosen }));
    for (place, proposed) in [first, second].into_iter().enumerate() {
        let taken: Vec<QuestionId> = found.iter().flatten().map(|topic| topic.question).collect();
        let next = proposed.into_iter().find(|(id, _)| !taken.contains(id));
        if let Some(topic) = found.get_mut(place).filter(|topic| topic.is_none()) {
            *topic = next.map(|(question, reason)| Topic { question, reason });
        }
    }
    found
}

/// As many candidates as a room can compare.
const CANDIDATES: usize = 8;
/// The plan proposes no more, so that there is room for what the room itself wants.
const PROPOSED: usize = 6;

/// What the room may vote on: steps of the plan, soonest first, and what the team typed.
#[must_use]
pub fn candidates(round: &Round, plan: &Plan) -> Vec<ActionId> {
    let own: Vec<ActionId> = round
        .plan
        .own
        .keys()
        .filter(|id| round.plan.decisions.get(id).is_none_or(|d| d.dropped.is_none() && d.have != Some(true)))
        .copied()
        .collect();
    let proposed = CANDIDATES.saturating_sub(own.len()).clamp(1, PROPOSED);
    let steps = Window::ALL.into_iter().flat_map(|window| plan.steps_in(window)).map(|step| step.action);
    let mut all: Vec<ActionId> = steps.filter(|id| !id.is_own()).take(proposed).collect();
    all.extend(own.into_iter().take(CANDIDATES - 1));
    all
}
