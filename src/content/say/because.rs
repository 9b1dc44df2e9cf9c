//! Why a step is in the plan: the answers and facts that speak for it.

use super::{
    difference::split,
    number::{amount, amount_in_words, in_words},
    sentence::around,
    skills_because,
    who::{Said, who},
};
use crate::{
    CATALOGUE, Words,
    grounds::{Ground, grounds},
    text,
};
use domain::{
    action::ActionId,
    confidentiality::Detail,
    evidence::MetricId,
    gate::{Check, Gate, GateState},
    organisation::Choice,
    question::{Kind, QuestionId},
    risk::{RiskId, SubRiskId},
    roadmap::{Step, Why, triggers},
    round::Round,
    score::{Assessment, QuestionResult},
    team_value::Status,
};

/// From this level a measured fact speaks for an action.
const TELLING: f64 = 2.0;
/// From this size a number is said without decimals.
const LARGE: f64 = 20.0;
/// The action that gaps in operations skills speak for.
const SKILLS_PATH: ActionId = ActionId(34);
/// Days that stand for "never".
pub const NEVER: f64 = 9999.0;

/// "Because the last repair ran on one person's memory." Below five people only the risk is named.
#[must_use]
pub fn because(words: Words, round: &Round, assessment: &Assessment, step: &Step) -> String {
    let reasons = Reasons { words, assessment };
    let clause = reasons
        .of_rule(round, step)
        .or_else(|| if step.action == SKILLS_PATH { skills_because(words, &round.skills) } else { None })
        .or_else(|| reasons.of_grounds(step.action))
        .or_else(|| reasons.of_risk(step.action))
        .unwrap_or_default();
    if clause.is_empty() { clause } else { words.say_because(&clause) }
}

/// A clause, and who said so where that may be counted.
struct Reason {
    clause: String,
    who: Option<String>,
}

struct Reasons<'a> {
    words: Words,
    assessment: &'a Assessment,
}

impl Reasons<'_> {
    /// The alarm it repairs or the choice it carries out; steps that only prepare that have reasons of their own.
    fn of_rule(&self, round: &Round, step: &Step) -> Option<String> {
        let repairs = CATALOGUE.gates.iter().find(|g| g.repair == step.action);
        match step.why {
            Why::Gate(id) => CATALOGUE.gate(id).filter(|g| g.repair == step.action).and_then(|gate| self.of_gate(gate)),
            Why::Backbone(choice) if CATALOGUE.planning.backbone.contains(&(choice, step.action)) => {
                Some(self.of_choice(round, choice))
            }
            Why::Team if step.action.is_own() => Some(self.words.say_because_own().to_owned()),
            Why::Team | Why::Backbone(_) | Why::Ratio { .. } => repairs.and_then(|gate| self.of_doubt(gate)),
        }
    }

    /// Below five people only a gate that does not rest on answers.
    fn of_gate(&self, gate: &Gate) -> Option<String> {
        let clause = text::gate(self.words.0, gate.id).because;
        let found = self.assessment.gates.get(&gate.id)?;
        if !self.shows_counts() && !found.proven && found.checked != Some(Check::Confirmed) {
            return None;
        }
        if !self.shows_counts() || found.worst == 0 {
            return Some(clause.to_owned());
        }
        let said = Said { yes: found.worst, answered: found.answered, dont_know: found.dont_know };
        Some(self.words.say_because_who(clause, &who(self.words, said)))
    }

    fn of_doubt(&self, gate: &Gate) -> Option<String> {
        let found = self.assessment.gates.get(&gate.id).filter(|g| g.state == GateState::Unverified)?;
        let claim = text::gate(self.words.0, gate.id).claim;
        self.shows_counts()
            .then(|| self.words.say_because_answers(found.worst, claim, &in_words(self.words, found.worst)))
    }

    fn of_choice(&self, round: &Round, choice: Choice) -> String {
        let organisation = &round.plan.organisation;
        let engineers = in_words(self.words, usize::from(organisation.engineers));
        match choice {
            Choice::Paas => {
                let fit = in_words(self.words, usize::from(organisation.paas_fit.points()));
                self.words.say_because_paas(&fit, &engineers)
            }
            Choice::SharedDuty => self.words.say_because_shared_duty(&engineers),
            Choice::Platform => self.words.say_because_platform(&in_words(self.words, usize::from(organisation.teams))),
            Choice::Sre => self.words.say_because_sre().to_owned(),
            Choice::Owner => self.words.say_because_owner().to_owned(),
        }
    }

    /// The worst answer that speaks for it, and a fact beside it; else the worst answer of any sub-risk it lowers.
    fn of_grounds(&self, action: ActionId) -> Option<String> {
        let fact = grounds(action).iter().find_map(|ground| match ground {
            Ground::Metric(id) => self.of_metric(*id),
            Ground::Question(_) => None,
        });
        if !self.shows_counts() {
            return self.of_risk(action).map(|clause| Reason { clause, who: None }).map(|r| self.with_fact(r, fact));
        }
        let all = triggers(&CATALOGUE, self.assessment, action);
        let telling = grounds(action).iter().filter_map(|ground| match ground {
            Ground::Question(id) => all.iter().find(|(question, _)| question == id),
            Ground::Metric(_) => None,
        });
        // Among equally bad ones the most telling, which comes first.
        let worst = telling.reduce(|worst, next| if rounded(next.1) > rounded(worst.1) { next } else { worst });
        let answer = worst.and_then(|&(question, x)| self.of_question(question, x));
        let any = || all.iter().find_map(|&(question, x)| self.of_question(question, x));
        match (answer, fact) {
            (Some(answer), fact) => Some(self.with_fact(answer, fact)),
            (None, Some(fact)) => Some(fact),
            (None, None) => any().map(|reason| self.with_fact(reason, None)),
        }
    }

    fn with_fact(&self, reason: Reason, fact: Option<String>) -> String {
        let Reason { clause, who } = reason;
        match (who, fact.filter(|fact| *fact != clause)) {
            (Some(who), Some(fact)) => self.words.say_because_who_also(&clause, &who, &fact),
            (Some(who), None) => self.words.say_because_who(&clause, &who),
            (None, Some(fact)) => self.words.say_because_also(&clause, &fact),
            (None, None) => clause,
        }
    }

    fn of_question(&self, id: QuestionId, x: f64) -> Option<Reason> {
        let plain = |clause: &str| Reason { clause: clause.to_owned(), who: None };
        let found = self.assessment.questions.get(&id)?;
        let question = CATALOGUE.question(id)?;
        if let Some(clause) = found.by_evidence.and_then(|metric| self.finding(metric)) {
            return Some(plain(&clause));
        }
        let text = text::question(self.words.0, id);
        if found.value.status == Status::BlindSpot {
            return Some(plain(text.unknown));
        }
        let is_split = found.agreement.is_some_and(|a| a.is_split());
        if question.kind == Kind::Experience && is_split && !question.sensitive {
            return split(self.words, self.assessment, id).map(|clause| plain(&clause));
        }
        let level = rounded(x);
        let clause = text.because.get(level.checked_sub(2)?)?;
        let may_count = question.kind == Kind::Fact && !question.sensitive;
        let said = said(found, level).filter(|_| may_count).map(|said| who(self.words, said));
        Some(Reason { who: said, ..plain(clause) })
    }

    /// A fact that is bad enough to speak.
    fn of_metric(&self, id: MetricId) -> Option<String> {
        let telling = self.assessment.metrics.get(&id)?.level >= TELLING;
        if telling { self.finding(id) } else { None }
    }

    fn finding(&self, id: MetricId) -> Option<String> {
        let value = self.assessment.metrics.get(&id)?.value;
        let text = text::metric(self.words.0, id);
        let is = |number: f64| (value - number).abs() < 1e-9;
        Some(match () {
            () if is(NEVER) && !text.finding_never.is_empty() => text.finding_never.to_owned(),
            () if is(1.0) && !text.finding_one.is_empty() => text.finding_one.to_owned(),
            () if value >= LARGE => around(text.finding, &amount(value.round())),
            () if text.finding.1.starts_with(" %") => around(text.finding, &amount(value)),
            () => around(text.finding, &amount_in_words(self.words, value)),
        })
    }

    /// "“No platform” stands at High": the risk from which it takes most.
    fn of_risk(&self, action: ActionId) -> Option<String> {
        let weight = |&(subrisk, effect): &(SubRiskId, u8)| {
            let score = self.assessment.risk(subrisk.risk()).score?;
            Some((subrisk.risk(), score * f64::from(effect)))
        };
        let most = |most: (RiskId, f64), next: (RiskId, f64)| if next.1 > most.1 { next } else { most };
        let (risk, _) = CATALOGUE.action(action)?.effects.iter().filter_map(weight).reduce(most)?;
        let band = self.assessment.risk(risk).band()?;
        Some(self.words.say_because_risk(text::risk(self.words.0, risk).short, text::band(self.words.0, band).name))
    }

    fn shows_counts(&self) -> bool {
        self.assessment.detail == Detail::Questions
    }
}

/// The level a clause speaks of, 0 to 4: half-way counts as the milder one, which everybody on either side can sign.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "values are 0 to 4")]
fn rounded(x: f64) -> usize {
    (x - 0.5 - 1e-9).ceil().clamp(0.0, 4.0) as usize
}

/// How many chose this very level, if that is most of those who knew.
fn said(found: &QuestionResult, level: usize) -> Option<Said> {
    let yes = *found.counts.get(level)?;
    let said = Said { yes, answered: found.value.answered, dont_know: found.value.dont_know };
    (yes * 2 > said.answered).then_some(said)
}
