//! The plan in sentences.

use super::{
    date::{day_month, windows},
    hour::action_title,
    number::{amount, in_words},
    sentence::{capitalised, nouns, sentence},
};
use crate::{CATALOGUE, Words, text};
use domain::{
    action::Window,
    risk::{Band, RiskId},
    roadmap::Plan,
    round::Round,
    score::Assessment,
};

/// So many risks fit into the headline.
const MOST_SUBJECTS: usize = 3;
/// A risk that falls by less than this is not what the steps go after.
const WORTH_NAMING: f64 = 5.0;

/// "Now", "Next" or "Later".
#[must_use]
pub fn window_name(words: Words, window: Window) -> &'static str {
    match window {
        Window::Now => words.say_window_now(),
        Window::Next => words.say_window_next(),
        Window::Later => words.say_window_later(),
    }
}

/// "3.5 of 3.6 person-weeks".
#[must_use]
pub fn capacity_line(words: Words, plan: &Plan, window: Window) -> String {
    let capacity = plan.capacity.get(window.index()).copied().unwrap_or_default();
    words.say_capacity(&amount(plan.used(window)), &amount(capacity))
}

/// How many steps until when, and which risks they lower most.
#[must_use]
pub fn plan_headline(words: Words, round: &Round, assessment: &Assessment, plan: &Plan) -> String {
    let n = plan.steps_in(Window::Now).count();
    if n == 0 {
        return sentence(words, words.say_plan_none());
    }
    let [(_, until), ..] = windows(round);
    let (count, date) = (capitalised(&in_words(words, n)), day_month(words, until));
    let subjects = subjects(words, assessment, plan);
    words.say_stop(&if subjects.is_empty() {
        words.say_plan_headline_plain(n, &date, &count)
    } else {
        words.say_plan_headline(n, &date, &subjects, &count)
    })
}

/// The risks that the steps of Now lower most.
fn subjects(words: Words, assessment: &Assessment, plan: &Plan) -> String {
    let fall = |id: RiskId| Some((id, assessment.risk(id).score? - Plan::risk_after(&plan.after_now, id)?));
    let mut falls: Vec<(RiskId, f64)> = RiskId::ALL.into_iter().filter_map(fall).collect();
    falls.retain(|(_, fall)| *fall >= WORTH_NAMING);
    let mut named: Vec<String> = Vec::new();
    while named.len() < MOST_SUBJECTS
        && let Some(&(id, most)) = falls.iter().reduce(|most, next| if next.1 > most.1 { next } else { most })
    {
        named.push(text::risk(words.0, id).subject.to_owned());
        falls.retain(|(other, fall)| *other != id && *fall <= most);
    }
    nouns(words, &named)
}

/// What the plan was made with, and what can be changed.
#[must_use]
pub fn plan_lede(words: Words, round: &Round, _assessment: &Assessment, plan: &Plan) -> String {
    let n = usize::from(round.team_size);
    let people = words.say_people(n, &in_words(words, n));
    let weeks = f64::from(CATALOGUE.planning.window_weeks[0]);
    let [now, ..] = plan.capacity;
    words.say_plan_lede(&round.plan.capacity_percent.to_string(), &people, &amount(now / weeks))
}

/// Title of the timeline: one step that fills a window, or how many steps there are.
#[must_use]
pub fn timeline_title(words: Words, round: &Round, _assessment: &Assessment, plan: &Plan) -> String {
    if plan.steps.is_empty() {
        return words.say_timeline_none().to_owned();
    }
    let fills = |window: Window| {
        let half = plan.used(window) / 2.0;
        let mut big = plan.steps_in(window).filter(|s| s.effort_pw > half && plan.steps_in(window).count() > 1);
        big.next().map(|step| (step.action, window))
    };
    match [Window::Next, Window::Later].into_iter().find_map(fills) {
        Some((action, window)) if plan.steps_in(Window::Now).count() > 1 => {
            words.say_timeline_big(&action_title(words, round, action), window_name(words, window))
        }
        _ => {
            let weeks: u16 = CATALOGUE.planning.window_weeks.iter().sum();
            let n = plan.steps.len();
            words.say_timeline_plain(n, &weeks.to_string(), &capitalised(&in_words(words, n)))
        }
    }
}

/// Where the risks would stand if everything were done.
#[must_use]
pub fn if_all_title(words: Words, _round: &Round, _assessment: &Assessment, plan: &Plan) -> String {
    if plan.steps.is_empty() {
        return words.say_timeline_none().to_owned();
    }
    let bands: Vec<Band> =
        RiskId::ALL.iter().filter_map(|id| Plan::risk_after(&plan.after_all, *id)).map(Band::of).collect();
    let mut reached: Vec<String> = Vec::new();
    for band in Band::ALL {
        let n = bands.iter().filter(|b| **b == band).count();
        let (count, name) = (in_words(words, n), text::band(words.0, band).name);
        match (n, reached.is_empty()) {
            (0, _) => {}
            (_, true) => reached.push(words.say_if_all_first(n, name, &count)),
            (_, false) => reached.push(words.say_if_all_more(&count, name)),
        }
    }
    let steps = plan.steps.len();
    words.say_if_all(steps, &nouns(words, &reached), &in_words(words, steps))
}
