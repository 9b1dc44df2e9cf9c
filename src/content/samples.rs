//! Two made-up teams to look at: what a team would have entered, as rounds with their results shown.

use crate::{CATALOGUE, Language, text};
use domain::sorted::{SortedMap, SortedSet};
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
    skills::{Command, Skill},
};

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
    skills: &'static [(Skill, Command)],
    duty_people: &'static [&'static str],
    /// Id, carriers (who, as what, thousandths of hours a week), and who else could.
    duties: &'static [(&'static str, &'static [SampleCarrier], &'static [&'static str])],
}

type SampleCarrier = (&'static str, Role, i64);

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
            opened: true,
            sample: true,
            responses: self.answers.iter().zip(1..).map(|(signs, i)| self.response(i, signs)).collect(),
            tally: Tally::default(),
            evidence: Evidence {
                values: self.values.iter().map(|&(id, amount)| (id, Thousandths(amount))).collect(),
                looked_up: SortedMap::new(),
                promised_24x7: self.promised_24x7,
                restore_procedure_written: self.restore_procedure_written,
                release_steps_written: self.release_steps_written,
                admin_count: self.admin_count,
            },
            knowledge: Knowledge {
                people: owned(self.knowledge_people),
                systems: self.systems(),
                unfinished: false,
                given: 0,
            },
            duties: DutyMap { people: owned(self.duty_people), lines: self.duty_lines() },
            skills: self.skills.iter().copied().collect(),
            checks: SortedMap::new(),
            plan: PlanInputs {
                capacity_percent: self.capacity_percent,
                impact: self.impact,
                organisation: self.organisation,
                decisions: self.already_done.iter().map(|&id| (id, decision())).collect(),
                own: SortedMap::new(),
            },
            meeting: domain::meeting::Meeting::default(),
            late: SortedMap::new(),
            removed: SortedSet::new(),
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

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn what_a_sample_holds() {
        let round = larkspur();
        assert_eq!(
            (round.team.as_str(), round.team_size, round.sample, round.revealed),
            ("Larkspur Shop", 6, true, true)
        );
        assert_eq!(round.date.to_string(), "2026-11-20");
        assert_eq!(round.responses.len(), 5);
        assert_eq!(round.responses.values().map(|r| r.answers.len()).collect::<Vec<_>>(), [30; 5]);
        let answers = |id: &str| {
            let id = id.parse().unwrap();
            round.responses.values().map(|r| r.answers.get(&id).unwrap().level().map(Level::number)).collect::<Vec<_>>()
        };
        assert_eq!(answers("1.1a"), [4, 1, 2, 1, 0].map(Some));
        assert_eq!(answers("2.1c"), [Some(3), None, Some(3), None, None]);
        assert_eq!(round.evidence.values.get(&MetricId(5)), Some(&Thousandths(4300)));
        assert_eq!(round.evidence.restore_procedure_written, Some(false));
        assert_eq!(round.knowledge.systems[1].levels, [("P1".to_owned(), 3), ("P2".to_owned(), 1)].into());
        assert_eq!(round.duties.lines[2].weight, 3);
        assert_eq!(round.duties.lines[1].carriers[1].hours, Thousandths(500));
        assert_eq!(round.plan.organisation.paas_fit.points(), 4);
    }

    #[test]
    fn samples_differ_and_stay_the_same() {
        assert_ne!(larkspur().id, quayside().id);
        assert_eq!(larkspur(), larkspur());
        let done: Vec<u8> = quayside().plan.decisions.keys().map(|id| id.0).collect();
        assert_eq!(done, [11, 13, 14, 15, 17, 18]);
        let last = quayside().responses.into_values().next_back().unwrap();
        assert_eq!(last.answers.get(&"2.2a".parse().unwrap()), Some(&Answer::DoesNotApply));
    }
}
