//! The organisational choice: the rule that fired, the runner-up, what would change it.

use super::{
    number::{amount, in_words, whole},
    sentence::after_another,
};
use crate::Words;
use domain::{
    duties,
    organisation::{Choice, Condition, Ground, decides},
    roadmap::Plan,
    round::Round,
};

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
    let fte = duties::read(&round.duties).map_or(0.0, |d| d.operations_fte);
    let rule = choice_rule(words, round, plan.choice.rule, fte);
    let runner_up = plan.choice.runner_up.map(|c| words.say_choice_runner_up(choice_name(words, c)));
    let another = match plan.choice.with_another_team {
        Some(choice) => words.say_choice_another_team(choice_name(words, choice)),
        None => words.say_choice_stays().to_owned(),
    };
    after_another(&[rule, runner_up.unwrap_or_default(), another])
}

/// What a rule of D.4 says once it decides, in a sentence or two.
#[must_use]
pub fn choice_rule(words: Words, round: &Round, rule: u8, operations_fte: f64) -> String {
    match rule {
        1 => words.say_choice_rule_1(&in_words(words, usize::from(round.plan.organisation.paas_fit.points()))),
        2 => words.say_choice_rule_2().to_owned(),
        3 => words.say_choice_rule_3().to_owned(),
        4 => words.say_choice_rule_4(&amount(operations_fte)),
        5 => words.say_choice_rule_5().to_owned(),
        _ => words.say_choice_rule_6().to_owned(),
    }
}

/// Why a rule of D.4 names what it names.
#[must_use]
pub fn choice_reason(words: Words, rule: u8) -> &'static str {
    match rule {
        1 => words.wayout_reason_1(),
        2 => words.wayout_reason_2(),
        3 => words.wayout_reason_3(),
        4 => words.wayout_reason_4(),
        5 => words.wayout_reason_5(),
        _ => words.wayout_reason_6(),
    }
}

/// A condition with this team's value: "Fewer than 30 engineers: you are six." Scores show only where they are known.
/// `duties_known` is false as long as the duty map is not complete.
#[must_use]
pub fn choice_condition(words: Words, ground: &Ground, condition: Condition, duties_known: bool) -> String {
    let o = &ground.organisation;
    let count = |n: usize| in_words(words, n);
    let engineers = usize::from(o.engineers);
    match condition {
        Condition::PlatformFits => {
            let n = usize::from(o.paas_fit.points());
            words.wayout_fits(n, &count(n))
        }
        Condition::Under30 => words.wayout_under_30(engineers, &count(engineers)),
        Condition::Under10 => words.wayout_under_10(engineers, &count(engineers)),
        Condition::SeveralTeams => words.wayout_teams(&count(usize::from(o.teams))),
        Condition::InfrastructureHurtsAsMuch => match ground.risks {
            Some([incidents, infrastructure]) => words.wayout_as_much_known(&whole(infrastructure), &whole(incidents)),
            None => words.wayout_as_much().to_owned(),
        },
        Condition::AroundTheClock if o.needs_24x7 => words.wayout_promised().to_owned(),
        Condition::AroundTheClock => words.wayout_not_promised().to_owned(),
        Condition::IncidentsHurtMore => match ground.risks {
            Some([incidents, infrastructure]) => words.wayout_more_known(&whole(incidents), &whole(infrastructure)),
            None => words.wayout_more().to_owned(),
        },
        Condition::MoreThanOneJob if duties_known => words.wayout_jobs(&amount(ground.operations_fte)),
        Condition::MoreThanOneJob => words.wayout_jobs_unknown().to_owned(),
    }
}

/// Whether a condition is met, in words.
#[must_use]
pub fn choice_met(words: Words, ground: &Ground, condition: Condition) -> &'static str {
    match condition.is_met(ground) {
        Some(true) => words.wayout_met(),
        Some(false) => words.wayout_not_met(),
        None => words.wayout_condition_waits(),
    }
}

/// What one more product team would make of it; empty where that waits for scores.
#[must_use]
pub fn choice_another_team(words: Words, ground: &Ground) -> String {
    let (now, then) = (decides(ground), decides(&ground.with_another_team()));
    match now.zip(then) {
        Some((now, then)) if now.choice != then.choice => {
            words.say_choice_another_team(choice_name(words, then.choice))
        }
        Some(_) => words.say_choice_stays().to_owned(),
        None => String::new(),
    }
}
