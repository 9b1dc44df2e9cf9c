//! The words that belong to data: questions, actions, gates and so on, in a language.
//!
//! English stands beside the data; other languages lie over it by id. Every lookup gives something: an id that the
//! catalogue does not know has empty words.

use crate::{CATALOGUE, Language, Words};
use domain::{
    action::ActionId,
    evidence::MetricId,
    gate::GateId,
    question::QuestionId,
    risk::{Band, RiskId, SubRiskId},
};

/// Words of a risk.
#[derive(Clone, Copy, Debug, Default)]
pub struct RiskText {
    /// "Fatigue, human error and uptime".
    pub name: &'static str,
    /// "Fatigue and uptime", for phones.
    pub short: &'static str,
    /// "fatigue", inside a sentence.
    pub subject: &'static str,
}

/// What a risk did to another team; apart from [`RiskText`], so that only a part that tells it carries it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Case {
    /// "The password everyone had".
    pub title: &'static str,
    /// Two or three sentences, to be read aloud.
    pub story: &'static str,
}

/// Words of a sub-risk.
#[derive(Clone, Copy, Debug, Default)]
pub struct SubRiskText {
    /// "Infrastructure by hand (ClickOps)".
    pub name: &'static str,
    /// "Built by hand", on a mark.
    pub short: &'static str,
    /// "hand-built infrastructure", inside a sentence.
    pub subject: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What a score below 40 means.
    pub low: &'static str,
    /// What a score from 40 to 59 means.
    pub mid: &'static str,
    /// What a score of 60 and more means.
    pub high: &'static str,
    /// A clause for a score from 40 to 59: "recovery leans on memory".
    pub mid_clause: &'static str,
    /// A clause for a score of 60 and more: "recovery depends on memory".
    pub high_clause: &'static str,
}

/// What research says about a sub-risk, one sentence each; where each comes from says [`crate::provenance::findings`].
#[derive(Clone, Copy, Debug, Default)]
pub struct FindingTexts {
    /// The sentences.
    pub findings: &'static [&'static str],
}

/// Words of a question.
#[derive(Clone, Copy, Debug, Default)]
pub struct QuestionText {
    /// The question.
    pub text: &'static str,
    /// The five answers, healthy first.
    pub anchors: [&'static str; 5],
    /// The question in a few words, for lists.
    pub short: &'static str,
    /// What it is about, inside a sentence: "how large a typical change is"; for experiences "the longest quiet stretch".
    pub subject: &'static str,
    /// What a team value of 2, 3 and 4 says, as a clause after "because".
    pub because: [&'static str; 3],
    /// The clause for "nobody knows"; only for questions where not knowing is a finding.
    pub unknown: &'static str,
    /// When "does not apply" is right; may be empty.
    pub na_hint: &'static str,
}

/// What to talk about at a question; apart from [`QuestionText`], so that only a part that shows it carries it.
#[derive(Clone, Copy, Debug, Default)]
pub struct PromptTexts {
    /// What lies behind the bad end, what protects the good end, and the next step.
    pub prompts: [&'static str; 3],
}

/// Words of a gate.
#[derive(Clone, Copy, Debug, Default)]
pub struct GateText {
    /// "Shared administrator credential".
    pub name: &'static str,
    /// The gate as a sentence without its full stop.
    pub title: &'static str,
    /// What it means, in a sentence.
    pub text: &'static str,
    /// Its name inside a sentence, in quotes: "no way back from data loss".
    pub phrase: &'static str,
    /// The question to the team when one answer raises it.
    pub doubt: &'static str,
    /// The same for more than one: what stands before and after how many.
    pub doubts: (&'static str, &'static str),
    /// A clause after "one answer says".
    pub claim: &'static str,
    /// A look of two minutes that settles it.
    pub check: &'static str,
    /// What evidence proved, in a sentence; only for gates with a proof.
    pub proven: &'static str,
    /// A clause for the headline, after "and".
    pub headline: &'static str,
    /// A clause after "because".
    pub because: &'static str,
}

/// Words of a metric.
#[derive(Clone, Copy, Debug, Default)]
pub struct MetricText {
    /// Its name.
    pub name: &'static str,
    /// What it shows, in a few words: "Nights broken by work".
    pub label: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// The unit of exactly one: "day"; empty where it is the same.
    pub unit_one: &'static str,
    /// What each raw number is called, with its unit, in the order of the metric's [`domain::working::Working`]; none for
    /// metrics that are never typed.
    pub raw: &'static [&'static str],
    /// How it is counted.
    pub formula: &'static str,
    /// Where to look it up.
    pub look: &'static str,
    /// What else to know; may be empty.
    pub note: &'static str,
    /// What a value says, as a clause: what stands before and after the number.
    pub finding: (&'static str, &'static str),
    /// The clause for a value of 1; may be empty.
    pub finding_one: &'static str,
    /// The clause for "never" (9999 days); may be empty.
    pub finding_never: &'static str,
    /// Title when it is worse than the answers say; only for metrics that replace or raise a question.
    pub worse: &'static str,
    /// Title when it is better than the answers say.
    pub better: &'static str,
}

/// Words of an action.
#[derive(Clone, Copy, Debug, Default)]
pub struct ActionText {
    /// Its name.
    pub title: &'static str,
    /// What it is.
    pub what: &'static str,
    /// What to do on Monday.
    pub first_step: &'static str,
    /// When it is done.
    pub done_when: &'static str,
    /// What helps.
    pub tools: &'static str,
    /// What to beware of; may be empty.
    pub note: &'static str,
}

/// Words of a duty.
#[derive(Clone, Copy, Debug, Default)]
pub struct DutyText {
    /// Its name.
    pub name: &'static str,
}

/// Words of a made-up team.
#[derive(Clone, Copy, Debug, Default)]
pub struct SampleText {
    /// Who they are, in a few sentences.
    pub story: &'static str,
}

/// Words of a band.
#[derive(Clone, Copy, Debug)]
pub struct BandText {
    /// "Critical".
    pub name: &'static str,
    /// What to do: "Start this week."
    pub sentence: &'static str,
}

fn at<T: Copy + Default>(texts: &[T], place: Option<usize>) -> T {
    place.and_then(|i| texts.get(i)).copied().unwrap_or_default()
}

/// Words of a risk.
#[must_use]
pub fn risk(language: Language, id: RiskId) -> RiskText {
    at(risk_texts(language), Some(id.index()))
}

/// The case of a risk.
#[must_use]
pub fn case(language: Language, id: RiskId) -> Case {
    at(case_texts(language), Some(id.index()))
}

/// Words of a sub-risk.
#[must_use]
pub fn subrisk(language: Language, id: SubRiskId) -> SubRiskText {
    at(subrisk_texts(language), Some(id.index()))
}

/// What research says about a sub-risk.
#[must_use]
pub fn findings(language: Language, id: SubRiskId) -> &'static [&'static str] {
    at(findings_texts(language), Some(id.index())).findings
}

/// Words of a question.
#[must_use]
pub fn question(language: Language, id: QuestionId) -> QuestionText {
    at(question_texts(language), CATALOGUE.questions.iter().position(|q| q.id == id))
}

/// What to talk about at a question: what lies behind the bad end, what protects the good end, and the next step.
#[must_use]
pub fn prompts(language: Language, id: QuestionId) -> [&'static str; 3] {
    at(prompts_texts(language), CATALOGUE.questions.iter().position(|q| q.id == id)).prompts
}

/// Words of a gate.
#[must_use]
pub fn gate(language: Language, id: GateId) -> GateText {
    at(gate_texts(language), CATALOGUE.gates.iter().position(|g| g.id == id))
}

/// Words of a metric.
#[must_use]
pub fn metric(language: Language, id: MetricId) -> MetricText {
    at(metric_texts(language), CATALOGUE.metrics.iter().position(|m| m.id == id))
}

/// Words of an action.
#[must_use]
pub fn action(language: Language, id: ActionId) -> ActionText {
    at(action_texts(language), CATALOGUE.actions.iter().position(|a| a.id == id))
}

/// Words of a standard duty, by its id such as "D03".
#[must_use]
pub fn duty(language: Language, id: &str) -> Option<DutyText> {
    let place = CATALOGUE.duties.iter().position(|d| d.id == id)?;
    duty_texts(language).get(place).copied()
}

/// Words of a made-up team, by its place in the list of files.
pub(crate) fn sample(language: Language, place: usize) -> SampleText {
    at(sample_texts(language), Some(place))
}

/// Words of a band.
#[must_use]
pub fn band(language: Language, band: Band) -> BandText {
    let w = Words(language);
    let (name, sentence) = match band {
        Band::Healthy => (w.band_healthy(), w.band_healthy_says()),
        Band::Watch => (w.band_watch(), w.band_watch_says()),
        Band::Elevated => (w.band_elevated(), w.band_elevated_says()),
        Band::High => (w.band_high(), w.band_high_says()),
        Band::Critical => (w.band_critical(), w.band_critical_says()),
    };
    BandText { name, sentence }
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::{Ground, grounds, provenance};

    const ENGLISH: Language = Language::English;

    #[test]
    fn everything_is_there() {
        let found = [
            CATALOGUE.questions.len(),
            CATALOGUE.gates.len(),
            CATALOGUE.metrics.len(),
            CATALOGUE.actions.len(),
            CATALOGUE.duties.len(),
            provenance::sources().len(),
        ];
        assert_eq!(found, [30, 5, 30, 35, 13, 60]);
    }

    #[test]
    fn words_belong_to_their_ids() {
        let check = |found: &str, expected: &str| assert_eq!(found, expected);
        let id = |text: &str| text.parse().unwrap_or(crate::catalogue::question(SubRiskId::ALL[0], b'z'));
        check(question(ENGLISH, id("2.2a")).text, "In the last serious incident, what mainly guided the repair?");
        check(question(ENGLISH, id("2.2a")).anchors[4], "Trial and error");
        check(question(ENGLISH, id("2.2a")).na_hint, "None in the past year");
        check(question(ENGLISH, id("nonsense")).text, "");
        check(prompts(ENGLISH, id("2.2a"))[0], "What did the last repair need that was written nowhere?");
        check(prompts(ENGLISH, id("nonsense"))[2], "");
        check(action(ENGLISH, ActionId(35)).title, "Catalogue with owners");
        check(action(ENGLISH, ActionId(99)).title, "");
        check(metric(ENGLISH, MetricId(2)).label, "Nights broken by work");
        check(gate(ENGLISH, GateId::SharedAdmin).name, "Shared administrator credential");
        check(gate(ENGLISH, GateId::NoRestore).phrase, "no way back from data loss");
        check(duty(ENGLISH, "D03").map_or("", |d| d.name), "On-call, first responder");
        check(duty(ENGLISH, "X").map_or("", |d| d.name), "");
        check(risk(ENGLISH, RiskId::ALL[4]).name, "Attrition and bus factor");
        check(case(ENGLISH, RiskId::ALL[3]).title, "The password everyone had");
        check(subrisk(ENGLISH, SubRiskId::ALL[5]).short, "Drift");
        check(band(ENGLISH, Band::High).name, "High");
        check(provenance::source(1).map_or("", |s| s.place), "sre.google/sre-book/being-on-call");
    }

    #[test]
    fn prompts_are_short_open_and_their_own() {
        let open = ["What", "Which", "Where", "When", "How"];
        let mut seen = std::collections::BTreeSet::new();
        for id in CATALOGUE.questions.iter().map(|q| q.id) {
            for prompt in prompts(ENGLISH, id) {
                assert!((1..=70).contains(&prompt.chars().count()), "{id}: {prompt}");
                assert!(seen.insert(prompt), "{id}: {prompt} is asked elsewhere");
                let asked = prompt.split_inclusive(['.', '?']).filter(|sentence| sentence.ends_with('?'));
                let first: Vec<&str> = asked.filter_map(|sentence| sentence.split_whitespace().next()).collect();
                assert!(!first.is_empty() && first.iter().all(|word| open.contains(word)), "{id}: {prompt}");
            }
        }
        assert_eq!(seen.len(), 90);
    }

    #[test]
    fn cases_are_short_and_their_own() {
        let mut seen = std::collections::BTreeSet::new();
        for id in RiskId::ALL {
            let Case { title, story } = case(ENGLISH, id);
            assert!((1..=45).contains(&title.chars().count()), "{id}: {title}");
            assert!(title.chars().count() + story.chars().count() <= 260, "{id}: {story}");
            assert!((2..=3).contains(&story.matches('.').count()), "{id}: {story}");
            assert!(seen.insert(title) && seen.insert(story), "{id}: {title} is told elsewhere");
        }
    }

    #[test]
    fn provenance_stands_beside_words() {
        for id in SubRiskId::ALL {
            assert_eq!(findings(ENGLISH, id).len(), provenance::findings(id).len(), "{id}");
        }
        assert_eq!(provenance::question(CATALOGUE.questions[0].id).sources, [9]);
        assert_eq!(provenance::metric(MetricId(2)).sources, [24, 18]);
        assert_eq!(provenance::action(ActionId(4)).sources, [21, 22, 18]);
        assert_eq!(provenance::action(ActionId(99)).sources, []);
    }

    #[test]
    fn grounds_of_actions() {
        let question = CATALOGUE.questions.iter().find(|q| q.id.to_string() == "2.1b").map(|q| q.id);
        assert_eq!(grounds(ActionId(4)).first().copied(), question.map(Ground::Question));
        assert_eq!(grounds(ActionId(4)).last(), Some(&Ground::Metric(MetricId(2))));
        assert!(grounds(ActionId(99)).is_empty());
    }
}
