//! The fields of a figure.

use super::typed::{Typed, Wrong};
use crate::ui::dynamic::{part, says, yes};
use crate::{
    state::{current, session, words},
    ui::Check,
};
use domain::evidence::{Evidence, MetricId};
use leptos::prelude::*;

/// A typed amount, checked when the reader leaves it.
#[component]
pub(super) fn Amount(
    base: String,
    place: usize,
    label: String,
    hint: &'static str,
    value: Signal<String>,
    wrong: RwSignal<Wrong>,
    on_change: Callback<(String, bool)>,
) -> impl IntoView {
    let id = format!("{base}-{place}");
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let error = move || wrong.with(|all| all.iter().find(|(at, _)| *at == place).map(|(_, says)| says.clone()));
    let described = {
        let (error_id, hint_id) = (error_id.clone(), hint_id.clone());
        move || match (error().is_some(), hint.is_empty()) {
            (true, true) => Some(error_id.clone()),
            (true, false) => Some(format!("{hint_id} {error_id}")),
            (false, false) => Some(hint_id.clone()),
            (false, true) => None,
        }
    };
    view! {
        <div class="look-field" class:is-error=yes(move || error().is_some())>
            <label class="field-label" for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            <input class="field-input" id=id type="text" inputmode="decimal" autocomplete="off" prop:value=value
                aria-describedby=described aria-invalid=move || error().map(|_| "true")
                on:input=move |event| { let _ = on_change.try_run((event_target_value(&event), false)); }
                on:change=move |event| { let _ = on_change.try_run((event_target_value(&event), true)); } />
            {part(move || match error() {
                Some(says) => view! { <p class="field-error" id=error_id.clone()>{says}</p> }.into_any(),
                None => ().into_any(),
            })}
        </div>
    }
}

/// The day on which something last happened, or never.
#[component]
pub(super) fn Since(
    base: String,
    typed: RwSignal<Typed>,
    wrong: RwSignal<Wrong>,
    change: impl Fn(Box<dyn FnOnce(&mut Typed)>, bool) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let w = words();
    let id = format!("{base}-0");
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let error = move || wrong.with(|all| all.first().map(|(_, says)| says.clone()));
    view! {
        <div class="look-field" class:is-error=yes(move || error().is_some())>
            <label class="field-label" for=id.clone()>{w.look_last()}</label>
            <input class="field-input" id=id type="date" prop:value=says(move || typed.with(|t| t.last.clone()))
                disabled=yes(move || typed.with(|t| t.never)) aria-describedby=move || error().map(|_| described.clone()) aria-invalid=move || error().map(|_| "true")
                on:change=move |event| { let text = event_target_value(&event); change(Box::new(move |t: &mut Typed| t.last = text), true); } />
            {part(move || match error() {
                Some(says) => view! { <p class="field-error" id=error_id.clone()>{says}</p> }.into_any(),
                None => ().into_any(),
            })}
            <Check label=w.look_never() checked=yes(move || typed.with(|t| t.never))
                on_change=Callback::new(move |never| change(Box::new(move |t: &mut Typed| t.never = never), true)) />
        </div>
    }
}

/// A circumstance that this figure needs, if it needs one.
pub(super) fn circumstance(metric: MetricId, base: &str) -> AnyView {
    let w = words();
    let (session, current) = (session(), current());
    let said = move |get: fn(&Evidence) -> Option<bool>, set: fn(&mut Evidence, Option<bool>), label: &'static str| {
        let id = format!("{base}-written");
        let is = move |which: Option<bool>| yes(move || current.round.with(|r| get(&r.evidence)) == which);
        view! {
            <div class="look-field">
                <label class="field-label" for=id.clone()>{label}</label>
                <select class="field-input" id=id on:change=move |event| {
                    let said = match event_target_value(&event).as_str() { "yes" => Some(true), "no" => Some(false), _ => None };
                    session.set_circumstance(current.id, |evidence| set(evidence, said));
                }>
                    <option value="" prop:selected=is(None)>{w.look_not_said()}</option>
                    <option value="yes" prop:selected=is(Some(true))>{w.look_yes()}</option>
                    <option value="no" prop:selected=is(Some(false))>{w.look_no()}</option>
                </select>
            </div>
        }
        .into_any()
    };
    match metric {
        MetricId::ROTATION => view! {
            <Check label=w.org_24x7() checked=yes(move || current.round.with(|r| r.evidence.promised_24x7))
                on_change=Callback::new(move |on| {
                    let mut organisation = current.round.with_untracked(|r| r.plan.organisation);
                    organisation.needs_24x7 = on;
                    session.set_organisation(current.id, organisation);
                }) />
        }
        .into_any(),
        MetricId::ABLE_TO_RELEASE => {
            said(|e| e.release_steps_written, |e, said| e.release_steps_written = said, w.look_release_written())
        }
        MetricId::RESTORE_TEST => said(
            |e| e.restore_procedure_written,
            |e, said| e.restore_procedure_written = said,
            w.look_restore_written(),
        ),
        _ => ().into_any(),
    }
}
