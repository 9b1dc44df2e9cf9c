//! One step of the roadmap: why, what on Monday, who and until when; and "we have this", "leave it out", effort.

use crate::ui::dynamic::{says, text, yes};
use crate::{
    parts::LeaveOut,
    state::{Current, current, findings, session, words},
    ui::{More, NumberField},
};
use content::{CATALOGUE, say};
use domain::{
    action::{ActionId, Window},
    roadmap::{Step, Why},
};
use leptos::prelude::*;

/// A step. In Now it has a place for an owner and a date.
#[component]
pub(crate) fn PlanStep(step: Step) -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let id = step.action;
    let text = content::text::action(w.0, id);
    let title = current.round.with_untracked(|r| say::action_title(w, r, id));
    let now = step.window == Window::Now;
    let effort = move || {
        let pw = found.plan.with(|p| p.steps.iter().find(|s| s.action == id).map_or(step.effort_pw, |s| s.effort_pw));
        match say::amount(pw) {
            amount if !now => amount,
            amount if amount == "1" => w.step_effort_one().to_owned(),
            amount => w.step_effort(&amount),
        }
    };
    let because = move || current.round.with(|r| found.assessment.with(|a| say::because(w, r, a, &step)));
    let after = move || {
        found.plan.with(|p| {
            let names: Vec<&str> = CATALOGUE
                .action(id)
                .map(|a| {
                    a.prerequisites
                        .iter()
                        .filter(|q| p.steps.iter().any(|s| s.action == **q))
                        .map(|q| content::text::action(w.0, *q).title)
                        .collect::<Vec<&str>>()
                })
                .unwrap_or_default();
            (!names.is_empty()).then(|| w.step_after(&names.join(", ")))
        })
    };
    let lifts = match step.why {
        Why::Gate(gate) => {
            CATALOGUE.gate(gate).filter(|g| g.repair == id).map(|g| w.step_lifts(content::text::gate(w.0, g.id).phrase))
        }
        Why::Team | Why::Backbone(_) | Why::Ratio { .. } => None,
    };
    let head = view! {
        <div class="step-what">
            <h3>{title} " " <span class="step-effort">{effort}</span></h3>
            <p class="step-because">{move || after().map(|a| view! { <span class="lock">{a}</span> " " })} {because}</p>
            {lifts.map(|line| view! {
                <p class="step-lift"><svg viewBox="0 0 16 16" aria-hidden="true"><polygon points="8,1.5 15,14.5 1,14.5"></polygon></svg>{line}</p>
            })}
        </div>
    };
    if now {
        view! {
            <li class="step">
                {head}
                <div class="step-monday">
                    <p><b>{w.step_monday()}</b> {text.first_step}</p>
                    <p class="fine"><b>{w.step_done_when()}</b> {text.done_when}</p>
                </div>
                <Owner current=current step=step />
                <StepMore current=current step=step />
            </li>
        }
        .into_any()
    } else {
        view! { <li class="step">{head}<StepMore current=current step=step /></li> }.into_any()
    }
}

/// Owner and date of a step in Now.
#[component]
fn Owner(current: Current, step: Step) -> impl IntoView {
    let w = words();
    let (session, found) = (session(), findings());
    let id = step.action;
    let title = Memo::new(move |_| current.round.with(|r| say::action_title(w, r, id)));
    let decision = Memo::new(move |_| current.round.with(|r| r.plan.decisions.get(&id).cloned().unwrap_or_default()));
    let anybody =
        Memo::new(move |_| current.round.with(|r| r.plan.decisions.values().any(|d| !d.owner.trim().is_empty())));
    let missing = move || decision.with(|d| d.owner.trim().is_empty());
    let due = move || decision.with(|d| d.due.map_or_else(String::new, exchange::date::write));
    let error_id = format!("owner-{id}-error");
    let described = error_id.clone();
    view! {
        <div class="step-who" class:is-error=yes(move || missing() && anybody.get())>
            <label class="field">
                <span class="field-label">{w.step_owner()}</span>
                <input class="field-input" autocomplete="off" maxlength="80" prop:value=says(move || decision.with(|d| d.owner.clone()))
                    aria-describedby=described
                    on:change=move |event| {
                        let owner = exchange::text::label(&event_target_value(&event));
                        // Who takes a step on has chosen it.
                        if !owner.is_empty() && decision.with_untracked(|d| !d.is_chosen()) {
                            found.assessment.with_untracked(|a| session.choose(current.id, id, a));
                        }
                        session.redecide(current.id, id, w.done_field(&title.get_untracked()), |d| d.owner = owner);
                    } />
            </label>
            <label class="field">
                <span class="field-label">{w.step_due()}</span>
                <input class="field-input" type="date" prop:value=due
                    on:change=move |event| { let due = exchange::date::parse(&event_target_value(&event)); session.decide(current.id, id, |d| d.due = due); } />
            </label>
            <p class="step-owner-missing" id=error_id>{text(move || if missing() { w.step_no_owner() } else { "" })}</p>
        </div>
    }
}

/// What a step is in full, and what the team can decide about it.
#[component]
fn StepMore(current: Current, step: Step) -> impl IntoView {
    let found = findings();
    let w = words();
    let session = session();
    let id = step.action;
    let text = content::text::action(w.0, id);
    let title = current.round.with_untracked(|r| say::action_title(w, r, id));
    let named = StoredValue::new(title.clone());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "efforts are a few dozen tenths")]
    let effort = Signal::derive(move || {
        (found.plan.with(|p| p.steps.iter().find(|s| s.action == id).map_or(step.effort_pw, |s| s.effort_pw)) * 10.0)
            .round() as u16
    });
    let later = step.window != Window::Now;
    view! {
        <div class="step-more no-print">
            <More summary=w.step_more(&title)>
                <p>{text.what}</p>
                {later.then(|| view! { <p><b>{w.step_monday()}</b> " " {text.first_step}</p><p><b>{w.step_done_when()}</b> " " {text.done_when}</p> })}
                <p class="fine"><b>{w.step_tools()}</b> " " {text.tools}</p>
                {(!text.note.is_empty()).then(|| view! { <p class="fine"><b>{w.step_note()}</b> " " {text.note}</p> })}
                <div class="button-row gap-top-s">
                    <NumberField id=format!("effort-{id}") label=w.step_effort_label() value=effort min=1 max=600 tenths=true
                        on_change=Callback::new(move |n| session.redecide(current.id, id, w.done_effort(&named.get_value()), |d| d.effort_tenths = Some(n))) />
                    <WindowField action=id />
                    <button class="button button-second button-small" type="button" on:click=move |_| session.redecide(current.id, id, w.done_have(&named.get_value()), |d| d.have = Some(true))>{w.step_have()}</button>
                </div>
                <LeaveOut action=id />
            </More>
        </div>
    }
}

/// Where the team wants an action, whatever the rules say.
#[component]
fn WindowField(action: ActionId) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let window = Memo::new(move |_| current.round.with(|r| r.plan.decisions.get(&action).and_then(|d| d.window)));
    let pick = move |event: leptos::ev::Event| {
        let at = event_target_value(&event).parse::<usize>().ok();
        session.place(current.id, action, at.and_then(|at| Window::ALL.get(at).copied()));
    };
    view! {
        <label class="field"><span class="field-label">{w.commit_when()}</span>
            <select class="field-input" id=format!("when-{action}") on:change=pick>
                <option value="" prop:selected=yes(move || window.get().is_none())>{w.commit_when_rules()}</option>
                {Window::ALL.into_iter().map(|at| view! {
                    <option value=at.index().to_string() prop:selected=yes(move || window.get() == Some(at))>{say::window_name(w, at)}</option>
                }).collect_view()}
            </select>
        </label>
    }
}
