//! What the team committed to, as tasks and days for other tools. No answer and no note is in it.

use crate::state::words;
use content::{say, text};
use domain::{
    action::ActionId,
    commitment::committed,
    dates::{four_week_check, next_round},
    roadmap,
    round::Round,
};
use exchange::tasks::{Task, Words, calendar};

/// The headings of a task.
pub(crate) fn headings() -> Words<'static> {
    let w = words();
    Words {
        why: w.tasks_why(),
        first_step: w.tasks_first(),
        done_when: w.tasks_done_when(),
        owner: w.tasks_owner(),
        due: w.tasks_due(),
        due_inside: w.tasks_due_inside(),
        effort: w.tasks_effort(),
    }
}

/// One commitment.
pub(crate) fn task(round: &Round, action: ActionId) -> Task {
    let w = words();
    let listed = text::action(w.0, action);
    let decision = round.plan.decisions.get(&action).cloned().unwrap_or_default();
    let effort = roadmap::effort_pw(&content::CATALOGUE, round, action);
    let effort = effort.map(say::amount).map(|weeks| match weeks.as_str() {
        "1" => w.tasks_week().to_owned(),
        weeks => w.tasks_weeks(weeks),
    });
    let moves = decision.moves.map(|id| w.tasks_moves(text::question(w.0, id).text));
    let first = if decision.first_step.is_empty() { listed.first_step.to_owned() } else { decision.first_step };
    Task {
        title: say::action_title(w, round, action),
        why: [Some(listed.what.to_owned()).filter(|what| !what.is_empty()), moves]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        first_step: first,
        done_when: listed.done_when.to_owned(),
        owner: decision.owner,
        due: decision.due,
        effort: effort.unwrap_or_default(),
        labels: vec![w.tasks_label().to_owned()],
    }
}

/// All that the team committed to, in its order.
pub(crate) fn tasks(round: &Round) -> Vec<Task> {
    committed(round).into_iter().map(|(id, _)| task(round, id)).collect()
}

/// The check after four weeks, the next round, and the days on which steps are due.
pub(crate) fn events(round: &Round) -> Vec<calendar::Event> {
    let w = words();
    let event = |what: &str, day, title: String, text: String| calendar::Event {
        uid: calendar::uid(round.id, what),
        day,
        title,
        text,
        alarm_days_before: Some(1),
    };
    let mut all = vec![
        event("check", four_week_check(round.date), w.event_check(&round.team), w.event_check_text().to_owned()),
        event("round", next_round(round.date), w.event_round(&round.team), w.event_round_text().to_owned()),
    ];
    for (id, decision) in committed(round) {
        if let Some(day) = decision.due {
            let task = task(round, id);
            all.push(event(&id.to_string(), day, w.event_due(&task.title), task.owner));
        }
    }
    all
}
