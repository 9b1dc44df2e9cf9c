//! One step that the team chose: who, the first step, until when, which answer it should move; and its order.

use crate::{
    browser,
    parts::tasks,
    state::{current, findings, session, words},
    ui::{
        More, NumberField,
        dynamic::{all, part, says, text, yes},
    },
};
use content::{CATALOGUE, say};
use domain::{
    action::ActionId,
    meeting::open_questions,
    question::QuestionId,
    roadmap::{Broken, Plan, effort_pw},
    round::{Decision, Round},
};
use leptos::prelude::*;

/// The step.
#[component]
pub(crate) fn CommitStep(action: ActionId) -> impl IntoView {
    let w = words();
    let (current, session, found) = (current(), session(), findings());
    let title = Memo::new(move |_| current.round.with(|r| say::action_title(w, r, action)));
    let named = move || title.get_untracked();
    let decision =
        Memo::new(move |_| current.round.with(|r| r.plan.decisions.get(&action).cloned().unwrap_or_default()));
    let effort = Signal::derive(move || {
        let weeks = current.round.with(|r| effort_pw(&CATALOGUE, r, action));
        (weeks.unwrap_or(0.0) * 10.0).round() as u16
    });
    let missing = move || decision.with(|d| d.owner.trim().is_empty());
    let open = Memo::new(move |_| {
        let lowered = moves_of(&current, action);
        found.assessment.with(|a| {
            let open = open_questions(&CATALOGUE, a);
            open.into_iter().filter(|id| lowered.contains(&id.subrisk())).collect::<Vec<QuestionId>>()
        })
    });
    let field = move |change: fn(&mut Decision, String)| {
        move |event: leptos::ev::Event| {
            let typed = event_target_value(&event);
            let owned = || decision.with_untracked(Decision::is_committed);
            let before = owned();
            session.redecide(current.id, action, w.done_field(&named()), |decision| change(decision, typed));
            if owned() != before {
                // It goes to the other list.
                browser::hold_focus(&format!("#commit-due-{action}"));
            }
        }
    };
    let id = |what: &str| format!("{what}-{action}");
    let out = move |_| {
        browser::hold_focus("main h1");
        session.redecide(current.id, action, w.done_out(&named()), |decision| {
            decision.rank = None;
            // Whoever owns a step has chosen it.
            decision.owner.clear();
        });
    };
    let said = RwSignal::new("");
    let copy = move |_| {
        let task = current.round.with_untracked(|r| tasks::task(r, action));
        leptos::task::spawn_local(async move {
            let copied = browser::copy(&exchange::tasks::markdown::one(&task, &tasks::headings())).await;
            let _ = said.try_set(if copied { w.commit_copied() } else { w.commit_not_copied() });
        });
    };
    let have = move |_| {
        browser::hold_focus("main h1");
        session.redecide(current.id, action, w.done_have(&named()), |d| {
            d.have = Some(true);
            d.rank = None;
            d.owner.clear();
        });
    };
    let arrows = [(true, "↑"), (false, "↓")].map(|(up, arrow)| {
        let at = id(if up { "commit-up" } else { "commit-down" });
        let held = format!("#{at}");
        let label = move || title.with(|title| if up { w.commit_up(title) } else { w.commit_down(title) });
        let step = move |_| {
            browser::hold_focus(&held);
            session.reorder(current.id, action, up);
        };
        view! { <button class="button button-second button-small" type="button" id=at aria-label=label on:click=step>{arrow}</button> }
    });
    view! {
        <li class="hour-step">
            <h2>{text(move || title.get())}</h2>
            <div class="hour-step-fields">
                <label class="field" class:is-error=yes(missing)><span class="field-label">{w.commit_owner()}</span>
                    <input class="field-input" id=id("commit-owner") autocomplete="off" maxlength="80" prop:value=move || decision.with(|d| d.owner.clone())
                        on:change=field(|d, typed| d.owner = exchange::text::label(&typed)) />
                </label>
                <label class="field"><span class="field-label">{w.commit_due()}</span>
                    <input class="field-input" id=id("commit-due") type="date" prop:value=move || decision.with(|d| d.due.map_or_else(String::new, exchange::date::write))
                        on:change=field(|d, typed| d.due = exchange::date::parse(&typed)) />
                </label>
                <NumberField id=id("commit-effort") label=w.step_effort_label() value=effort min=1 max=600 tenths=true
                    on_change=Callback::new(move |n| session.redecide(current.id, action, w.done_effort(&named()), |d| d.effort_tenths = Some(n))) />
                <label class="field hour-wide"><span class="field-label">{w.commit_first()}</span>
                    <input class="field-input" id=id("commit-first") autocomplete="off" maxlength="300" prop:value=move || decision.with(|d| d.first_step.clone())
                        on:change=field(|d, typed| d.first_step = one_line(&typed)) />
                </label>
                <label class="field hour-wide"><span class="field-label">{w.commit_moves()}</span>
                    <select class="field-input" id=id("commit-moves") on:change=field(|d, typed| d.moves = typed.parse().ok())>
                        <option value="" prop:selected=yes(move || decision.with(|d| d.moves.is_none()))>{w.commit_moves_none()}</option>
                        {part(move || all(open.get().into_iter().map(|id| view! {
                            <option value=id.to_string() prop:selected=yes(move || decision.with(|d| d.moves == Some(id)))>{content::text::question(w.0, id).short}</option>
                        }.into_any())))}
                    </select>
                </label>
            </div>
            <div class="button-row">
                {arrows}
                <button class="button button-second button-small" type="button" on:click=copy>{w.commit_copy()}</button>
                <button class="button button-second button-small" type="button" on:click=have>{w.step_have()}</button>
                <button class="button button-second button-small" type="button" aria-label=move || w.commit_out_of(&title.get()) on:click=out>{w.commit_out()}</button>
                <span class="fine" role="status">{text(move || said.get())}</span>
            </div>
            <More summary=w.commit_drop().to_owned()><LeaveOut action=action /></More>
        </li>
    }
}

/// One line of a step in the team's own words.
fn one_line(typed: &str) -> String {
    exchange::text::note(typed).unwrap_or_default().replace('\n', " ").trim().to_owned()
}

/// The sub-risks that an action lowers.
fn moves_of(current: &crate::state::Current, action: ActionId) -> Vec<domain::risk::SubRiskId> {
    let listed = CATALOGUE.action(action).map(|action| action.effects.iter().map(|(id, _)| *id).collect());
    let own =
        || current.round.with(|r| r.plan.own.get(&action).map(|own| own.effects.iter().map(|(id, _)| *id).collect()));
    listed.or_else(own).unwrap_or_default()
}

/// Steps that stand before what must be done before them, in sentences.
pub(crate) fn broken_lines() -> Memo<Vec<String>> {
    let w = words();
    let (current, found) = (current(), findings());
    let of_round = move |r: &Round, p: &Plan| {
        let wanted = |id: ActionId| {
            r.plan.decisions.get(&id).is_some_and(|d| d.is_committed() || d.window.is_some()) || id.is_own()
        };
        let line = |broken: &Broken| {
            w.commit_broken(&say::action_title(w, r, broken.action), &say::action_title(w, r, broken.missing))
        };
        p.broken.iter().filter(|broken| wanted(broken.action)).map(line).collect()
    };
    Memo::new(move |_| current.round.with(|r| found.plan.with(|p| of_round(r, p))))
}

/// Leaves an action out of the plan, and says why.
#[component]
pub(crate) fn LeaveOut(action: ActionId) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let reason = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let title = current.round.with_untracked(|r| say::action_title(w, r, action));
        browser::hold_focus("main h1");
        let reason = one_line(&reason.get_untracked());
        session.redecide(current.id, action, w.undo_dropped(&title), |decision| decision.dropped = Some(reason));
    };
    view! {
        <form class="button-row gap-top-s" on:submit=submit>
            <label class="field"><span class="field-label">{w.step_drop_reason()}</span>
                <input class="field-input" maxlength="200" prop:value=says(move || reason.get()) on:input=move |event| reason.set(event_target_value(&event)) />
            </label>
            <button class="button button-second button-small" type="submit">{w.step_drop()}</button>
        </form>
    }
}
