//! Two made-up teams to look at: what a team would have entered, as rounds with their results shown.

use crate::{CATALOGUE, Language, text};
use domain::{
    Date,
    action::ActionId,
    duties::{Carrier, DutyLine, DutyMap, Role},
    evidence::{Evidence, MetricId, Thousandths},
    knowledge::{Knowledge, System},
    organisation::{Organisation, PaasFit},
    question::{Answer, Level},
    response::{Response, ResponseId, Tally},
    round::{Decision, Form, PlanInputs, Round, RoundId},
};
use std::collections::{BTreeMap, BTreeSet};

/// A made-up team in compact form.
struct Sample {
    id: [u8; 16],
    team: &'static str,
    team_size: u16,
    julian_day: i32,
    capacity_percent: u8,
    impact: [u8; 5],
    already_done: &'static [ActionId],
    organisation: Organisation,
    /// One text per person, one sign per question in the catalogue's order: 0 to 4, `?`, `-`, or a blank.
    answers: &'static [&'static str],
    values: &'static [(MetricId, i64)],
    promised_24x7: bool,
    restore_procedure_written: Option<bool>,
    release_steps_written: Option<bool>,
    admin_count: Option<u16>,
    knowledge_people: &'static [&'static str],
    /// Id, name, weight, and one sign per person: 0 to 3, or a dot where nothing was entered.
    systems: &'static [(&'static str, &'static str, u8, &'static str)],
    duty_people: &'static [&'static str],
    /// Id, carriers, and who else could.
    duties: &'static [(&'static str, &'static [(&'static str, Role, i64)], &'static [&'static str])],
}

/// The story of a made-up team, if the round is one of them.
pub(crate) fn story(language: Language, round: &Round) -> Option<&'static str> {
    let place = ALL.iter().position(|s| s.round_id() == round.id)?;
    Some(text::sample(language, place).story)
}

impl Sample {
    const fn round_id(&self) -> RoundId {
        RoundId(u128::from_be_bytes(self.id))
    }

    fn round(&self) -> Round {
        let decision = || Decision { have: Some(true), ..Decision::default() };
        Round {
            id: self.round_id(),
            revision: 0,
            team: self.team.to_owned(),
            team_size: self.team_size,
            date: Date::from_julian_day(self.julian_day).unwrap_or(Date::MIN),
            form: Form::Full,
            questions_version: CATALOGUE.version,
            revealed: true,
            sample: true,
            responses: self.answers.iter().zip(1..).map(|(signs, i)| self.response(i, signs)).collect(),
            tally: Tally::default(),
            evidence: Evidence {
                values: self.values.iter().map(|&(id, amount)| (id, Thousandths(amount))).collect(),
                promised_24x7: self.promised_24x7,
                restore_procedure_written: self.restore_procedure_written,
                release_steps_written: self.release_steps_written,
                admin_count: self.admin_count,
            },
            knowledge: Knowledge { people: owned(self.knowledge_people), systems: self.systems() },
            duties: DutyMap { people: owned(self.duty_people), lines: self.duty_lines() },
            checks: BTreeMap::new(),
            plan: PlanInputs {
                capacity_percent: self.capacity_percent,
                impact: self.impact,
                organisation: self.organisation,
                decisions: self.already_done.iter().map(|&id| (id, decision())).collect(),
            },
            removed: BTreeSet::new(),
        }
    }

    fn response(&self, i: u128, signs: &str) -> (ResponseId, Response) {
        let mut response = Response::new(ResponseId(self.round_id().0.wrapping_add(i)));
        for (question, sign) in CATALOGUE.questions.iter().zip(signs.bytes()) {
            let answer = match sign {
                b'?' => Some(Answer::DontKnow),
                b'-' => Some(Answer::DoesNotApply),
                digit => Level::new(digit.wrapping_sub(b'0')).map(Answer::Level),
            };
            if let Some(answer) = answer {
                response.answer(question.id, answer);
            }
        }
        (response.id, response)
    }

    fn systems(&self) -> Vec<System> {
        let levels = |signs: &str| {
            let entered = self.knowledge_people.iter().zip(signs.bytes()).filter(|(_, sign)| *sign != b'.');
            entered.map(|(person, sign)| ((*person).to_owned(), sign.wrapping_sub(b'0'))).collect()
        };
        let system = |&(id, name, weight, signs): &(&str, &str, u8, &str)| System {
            id: id.to_owned(),
            name: name.to_owned(),
            weight,
            levels: levels(signs),
        };
        self.systems.iter().map(system).collect()
    }

    fn duty_lines(&self) -> Vec<DutyLine> {
        let weight = |id: &str| CATALOGUE.duties.iter().find(|d| d.id == id).map_or(1, |d| d.weight);
        self.duties
            .iter()
            .map(|&(id, carriers, able)| DutyLine {
                id: id.to_owned(),
                weight: weight(id),
                carriers: carriers
                    .iter()
                    .map(|&(who, role, hours)| Carrier { who: who.to_owned(), role, hours: Thousandths(hours) })
                    .collect(),
                able: owned(able),
            })
            .collect()
    }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

include!(concat!(env!("OUT_DIR"), "/samples.rs"));
