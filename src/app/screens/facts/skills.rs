//! Which operations skills the team commands: four choices for each of seven, and what follows in a sentence.

use super::Pages;
use crate::ui::dynamic::{either, text};
use crate::{
    browser,
    route::{Facts, Step},
    state::{current, session, words},
    ui::{Choice, Notice, Tone},
};
use content::say;
use domain::{
    action::ActionId,
    skills::{Command, Skill},
};
use leptos::prelude::*;

/// The step of the plan that what is missing speaks for.
const SKILLS_PATH: ActionId = ActionId(34);

/// The skills of the team.
#[component]
pub(super) fn Skills() -> impl IntoView {
    let w = words();
    let current = current();
    let headline = move || match current.round.with(|r| say::skills_headline(w, &r.skills)) {
        nothing if nothing.is_empty() => w.skillset_title().to_owned(),
        headline => headline,
    };
    // Where one skill is all there is to count, the headline says it already.
    let line = Memo::new(move |_| {
        let line = current.round.with(|r| say::skills_line(w, &r.skills));
        if line == headline() { String::new() } else { line }
    });
    let lede = move || if line.with(String::is_empty) { w.skillset_lede().to_owned() } else { line.get() };
    let said = Memo::new(move |_| current.round.with(|r| r.skills.len()));
    view! {
        <main id="main" class="page long">
            <Pages here=Facts::Skills />
            <h1 class="headline" tabindex="-1">{text(headline)}</h1>
            <p class="lede">{text(lede)}</p>
            <Notice tone=Tone::Quiet title=String::new()><p>{w.skillset_team()}</p></Notice>
            <p class="skill-said" role="status">{text(move || w.skillset_said(said.get(), Skill::ALL.len()))}</p>
            <div class="skill-list">{Skill::ALL.into_iter().map(|skill| view! { <Rated skill=skill /> }).collect_view()}</div>
            <p class="section">
                {w.skillset_step()} " "
                <a href=current.route(Step::Plan).href()>{content::text::action(w.0, SKILLS_PATH).title}</a> ". "
                {w.skillset_no_score()}
            </p>
        </main>
    }
}

/// One skill.
#[component]
fn Rated(skill: Skill) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let name = say::skill_name(w, skill);
    let rated = Memo::new(move |_| current.round.with(|r| r.skills.get(&skill).copied()));
    let choice = move |command: Command| {
        view! {
            <Choice name=skill.as_str() value=command.as_str() text=say::command_name(w, command) small=true
                checked=Signal::derive(move || rated.get() == Some(command))
                on_pick=Callback::new(move |()| session.set_skill(current.id, skill, Some(command))) />
        }
    };
    let clear = move |_| {
        session.set_skill(current.id, skill, None);
        // The button goes; the keyboard stays with the skill.
        browser::after_drawing(move || browser::focus(&format!("input[name={}]", skill.as_str())));
    };
    view! {
        <fieldset class="skill">
            <legend><span class="skill-name">{name}</span></legend>
            <p class="skill-means">{say::skill_meaning(w, skill)}</p>
            <div class="skill-choices">{Command::ALL.into_iter().map(choice).collect_view()}</div>
            <p class="skill-end">
                {either(move || rated.get().is_some(), move || view! {
                    <button class="button-link" type="button" aria-label=w.skillset_clear_label(name) on:click=clear>{w.skillset_clear()}</button>
                }.into_any(), move || view! { <span class="fine">{w.dutymap_not_said()}</span> }.into_any())}
            </p>
        </fieldset>
    }
}
