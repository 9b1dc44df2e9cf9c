//! Platform team, SRE role, or a managed platform: the six rules one by one, with this team's values, and fields to change them.
//!
//! Before the reveal no score goes into it: what hangs on one waits, by the rules' own account ([`organisation::explain`]).

use crate::ui::dynamic::{all, part, show, text};
use crate::{
    parts::OrganisationFields,
    route::{Facts, Step},
    state::{current, findings, session, words},
    ui::{Notice, Tone},
};
use content::say;
use domain::{
    organisation::{self, Ground, RULES, Rule, Standing},
    roadmap,
};
use leptos::prelude::*;

/// The organisational choice, rule by rule.
#[component]
pub(super) fn ChoiceScreen() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let found = findings();
    let ground = Memo::new(move |_| {
        current.round.with(|round| {
            let known = found.assessment.with(|assessment| roadmap::ground(round, assessment));
            Ground { risks: known.risks.filter(|_| round.revealed), ..known }
        })
    });
    let duties_known = Memo::new(move |_| found.assessment.with(|a| a.duties.is_some()));
    let decided = Memo::new(move |_| ground.with(organisation::decides));
    let title = move || match decided.get() {
        Some(rule) => w.say_choice_title(say::choice_name(w, rule.choice)),
        None => w.wayout_waits().to_owned(),
    };
    let lede = move || match decided.get() {
        Some(rule) => current.round.with(|r| ground.with(|g| say::choice_rule(w, r, rule.number, g.operations_fte))),
        None => w.wayout_waits_lede().to_owned(),
    };
    let another = move || ground.with(|g| say::choice_another_team(w, g));
    let told = move || match decided.get() {
        Some(rule) => w.wayout_decided(&rule.number.to_string(), &title()),
        None => title(),
    };
    let rules = move || {
        ground.with(|g| {
            let told = RULES.iter().zip(organisation::explain(g));
            all(told.map(|(rule, standing)| told_rule(g, rule, standing, duties_known.get())))
        })
    };
    view! {
        <main id="main" class="page long">
            <h1 class="headline" tabindex="-1">{text(title)}</h1>
            <p class="lede">{text(lede)}</p>
            <p class="rule-another">{text(another)}</p>
            {show(move || current.round.with(roadmap::rotation_too_small), move || view! {
                <Notice tone=Tone::Ink title=String::new()><p>{w.choice_rotation()}</p></Notice>
            }.into_any())}
            <p class="fine gap-top-s">{w.choice_caveat()}</p>
            <div class="rule-page">
                <section class="section" aria-labelledby="rules">
                    <div class="section-head"><h2 id="rules">{w.wayout_rules()}</h2></div>
                    <ol class="rule-list">{part(rules)}</ol>
                </section>
                <section class="section rule-change no-print" aria-labelledby="change">
                    <div class="section-head"><h2 id="change">{w.wayout_change()}</h2><p class="fine">{w.wayout_change_hint()}</p></div>
                    <div class="setup-context">
                        <OrganisationFields value=Signal::derive(move || current.round.with(|r| r.plan.organisation))
                            on_change=Callback::new(move |o| session.set_organisation(current.id, o)) />
                        <p class="rule-decided" role="status">{text(told)}</p>
                        <p><a class="rule-duties" href=current.route(Step::Facts(Facts::Duties)).href()>{w.wayout_duties()}</a></p>
                    </div>
                </section>
            </div>
            <section class="section later">
                <div>
                    <h2>{w.wayout_always()}</h2>
                    <ul class="rule-always"><li>{w.wayout_always_1()}</li><li>{w.wayout_always_2()}</li><li>{w.wayout_always_3()}</li></ul>
                </div>
                <div>
                    <h2>{w.wayout_weak()}</h2>
                    <p>{w.wayout_weak_1()}</p>
                    <p class="gap-top-s">{w.wayout_weak_2()}</p>
                </div>
            </section>
            <p class="button-row gap-top no-print">
                <a class="button" href=current.route(Step::Plan).href()>{w.wayout_back()}</a>
            </p>
        </main>
    }
}

/// One rule: what it is for the outcome, its conditions with this team's values, and why it names what it names.
fn told_rule(ground: &Ground, rule: &Rule, standing: Standing, duties_known: bool) -> AnyView {
    let w = words();
    let class = match standing {
        Standing::Decides => "rule rule-decides",
        Standing::DoesNotApply => "rule rule-not",
        _ => "rule",
    };
    let standing = match standing {
        Standing::Decides => w.wayout_decides(),
        Standing::RunnerUp => w.wayout_runner_up(),
        Standing::AppliesToo => w.wayout_applies_too(),
        Standing::MayDecide => w.wayout_may_decide(),
        Standing::DoesNotApply => w.wayout_does_not(),
        Standing::Waits => w.wayout_rule_waits(),
    };
    let condition = |&condition| {
        let value = say::choice_condition(w, ground, condition, duties_known);
        view! { <li>{value} " " <b>{say::choice_met(w, ground, condition)}</b></li> }.into_any()
    };
    let conditions = if rule.conditions.is_empty() {
        view! { <p>{w.wayout_last()}</p> }.into_any()
    } else {
        view! { <ul class="rule-conditions">{all(rule.conditions.iter().map(condition))}</ul> }.into_any()
    };
    view! {
        <li class=class>
            <h3>{w.wayout_rule(&rule.number.to_string(), say::choice_name(w, rule.choice))}</h3>
            <p class="rule-standing">{standing}</p>
            {conditions}
            <p class="fine">{say::choice_reason(w, rule.number)}</p>
        </li>
    }
    .into_any()
}
