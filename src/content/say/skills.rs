//! What the team commands, and what it does not. Nobody is named, because nobody is asked about.

use super::{
    number::in_words,
    sentence::{capitalised, list, nouns, sentence},
};
use crate::Words;
use domain::skills::{Command, Skill, Skills, with};

/// So many skills fit into a reason.
const MOST_NAMED: usize = 3;

/// "Infrastructure as code".
#[must_use]
pub fn skill_name(words: Words, skill: Skill) -> &'static str {
    match skill {
        Skill::Containers => words.skill_name_containers(),
        Skill::Orchestration => words.skill_name_orchestration(),
        Skill::Pipelines => words.skill_name_pipelines(),
        Skill::Cloud => words.skill_name_cloud(),
        Skill::InfrastructureCode => words.skill_name_infrastructure_code(),
        Skill::Monitoring => words.skill_name_monitoring(),
        Skill::IncidentResponse => words.skill_name_incident_response(),
    }
}

/// What somebody does who can do it alone, in a sentence.
#[must_use]
pub fn skill_meaning(words: Words, skill: Skill) -> &'static str {
    match skill {
        Skill::Containers => words.skill_means_containers(),
        Skill::Orchestration => words.skill_means_orchestration(),
        Skill::Pipelines => words.skill_means_pipelines(),
        Skill::Cloud => words.skill_means_cloud(),
        Skill::InfrastructureCode => words.skill_means_infrastructure_code(),
        Skill::Monitoring => words.skill_means_monitoring(),
        Skill::IncidentResponse => words.skill_means_incident_response(),
    }
}

/// How far the team commands a skill, as a choice: "One of us can, alone".
#[must_use]
pub fn command_name(words: Words, command: Command) -> &'static str {
    match command {
        Command::NotUsed => words.command_not_used(),
        Command::Outside => words.command_outside(),
        Command::One => words.command_one(),
        Command::Several => words.command_several(),
    }
}

/// How many of the skills in use are missing and how many hang on one person. Empty where nothing in use was named.
#[must_use]
pub fn skills_headline(words: Words, skills: &Skills) -> String {
    let [outside, one] = [Command::Outside, Command::One].map(|command| with(skills, command).len());
    let in_use = skills.values().filter(|command| **command != Command::NotUsed).count();
    let (all, count) = (in_words(words, in_use), |n| capitalised(&in_words(words, n)));
    let clause = match (outside, one) {
        _ if in_use == 0 => return String::new(),
        (0, 0) => return words.skills_covered().to_owned(),
        // There is nothing to count.
        _ if in_use == 1 => return skills_line(words, skills),
        (0, one) => words.skills_thin(one, &count(one), &all),
        (outside, 0) => words.skills_outside(outside, &count(outside), &all),
        (outside, one) => {
            let missing = words.skills_outside(outside, &count(outside), &all);
            words.skills_outside_and_thin(one, &missing, &in_words(words, one))
        }
    };
    sentence(words, &clause)
}

/// Which skills are missing and which hang on one person: "Nobody on the team can orchestrate containers or lead an incident alone;
/// one person alone holds the pipelines." Empty where nothing is missing.
#[must_use]
pub fn skills_line(words: Words, skills: &Skills) -> String {
    let clause = match (nobody(words, skills, usize::MAX), one(words, skills, usize::MAX)) {
        (Some(nobody), Some(one)) => words.skills_both(&nobody, &one),
        (nobody, one) => nobody.or(one).unwrap_or_default(),
    };
    if clause.is_empty() { clause } else { sentence(words, &clause) }
}

/// A clause after "because" for learning operations skills (A34): what nobody can, else what hangs on one person. `None` where
/// nothing is missing.
#[must_use]
pub fn skills_because(words: Words, skills: &Skills) -> Option<String> {
    nobody(words, skills, MOST_NAMED).or_else(|| one(words, skills, MOST_NAMED))
}

fn nobody(words: Words, skills: &Skills, most: usize) -> Option<String> {
    let things = named(words, skills, Command::Outside, most, can);
    let or = |before: &str, item: &str| words.skills_or(before, item);
    let listed = list(&things, &|before, item| words.list_comma(before, item), &or);
    (!things.is_empty()).then(|| words.skills_nobody(&listed))
}

fn one(words: Words, skills: &Skills, most: usize) -> Option<String> {
    let things = named(words, skills, Command::One, most, noun);
    (!things.is_empty()).then(|| words.skills_one(&nouns(words, &things)))
}

fn named(
    words: Words,
    skills: &Skills,
    command: Command,
    most: usize,
    name: fn(Words, Skill) -> &'static str,
) -> Vec<String> {
    with(skills, command).into_iter().take(most).map(|skill| name(words, skill).to_owned()).collect()
}

fn can(words: Words, skill: Skill) -> &'static str {
    match skill {
        Skill::Containers => words.skill_can_containers(),
        Skill::Orchestration => words.skill_can_orchestration(),
        Skill::Pipelines => words.skill_can_pipelines(),
        Skill::Cloud => words.skill_can_cloud(),
        Skill::InfrastructureCode => words.skill_can_infrastructure_code(),
        Skill::Monitoring => words.skill_can_monitoring(),
        Skill::IncidentResponse => words.skill_can_incident_response(),
    }
}

fn noun(words: Words, skill: Skill) -> &'static str {
    match skill {
        Skill::Containers => words.skill_noun_containers(),
        Skill::Orchestration => words.skill_noun_orchestration(),
        Skill::Pipelines => words.skill_noun_pipelines(),
        Skill::Cloud => words.skill_noun_cloud(),
        Skill::InfrastructureCode => words.skill_noun_infrastructure_code(),
        Skill::Monitoring => words.skill_noun_monitoring(),
        Skill::IncidentResponse => words.skill_noun_incident_response(),
    }
}
