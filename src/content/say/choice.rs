//! The organisational choice: the rule that fired, the runner-up, what would change it.

use super::{
    number::{amount, in_words},
    sentence::after_another,
};
use crate::Words;
use domain::{duties, organisation::Choice, roadmap::Plan, round::Round};

/// "a managed platform".
#[must_use]
pub fn choice_name(words: Words, choice: Choice) -> &'static str {
    match choice {
        Choice::Paas => words.say_choice_paas(),
        Choice::SharedDuty => words.say_choice_shared_duty(),
        Choice::Platform => words.say_choice_platform(),
        Choice::Sre => words.say_choice_sre(),
        Choice::Owner => words.say_choice_owner(),
    }
}

/// "Way out: a managed platform".
#[must_use]
pub fn choice_title(words: Words, plan: &Plan) -> String {
    words.say_choice_title(choice_name(words, plan.choice.choice))
}

/// The rule that fired, in a sentence, then the runner-up and what one more team would make of it.
#[must_use]
pub fn choice_line(words: Words, round: &Round, plan: &Plan) -> String {
    let organisation = &round.plan.organisation;
    let rule = match plan.choice.rule {
        1 => words.say_choice_rule_1(&in_words(words, usize::from(organisation.paas_fit.points()))),
        2 => words.say_choice_rule_2().to_owned(),
        3 => words.say_choice_rule_3().to_owned(),
        4 => words.say_choice_rule_4(&amount(duties::read(&round.duties).map_or(0.0, |d| d.operations_fte))),
        5 => words.say_choice_rule_5().to_owned(),
        _ => words.say_choice_rule_6().to_owned(),
    };
    let runner_up = plan.choice.runner_up.map(|c| words.say_choice_runner_up(choice_name(words, c)));
    let another = match plan.choice.with_another_team {
        Some(choice) => words.say_choice_another_team(choice_name(words, choice)),
        None => words.say_choice_stays().to_owned(),
    };
    after_another(&[rule, runner_up.unwrap_or_default(), another])
}
