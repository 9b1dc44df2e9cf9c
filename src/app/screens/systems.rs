//! What the person who answers can do on each system: their own row, which nobody else sees.

use super::question::Sitting;
use crate::ui::dynamic::{show, text, yes};
use crate::{
    browser,
    parts::Saved,
    route::Turn,
    state::{Seat, session, words},
    ui::{Notice, Tone},
};
use content::say;
use leptos::prelude::*;

/// A row: four choices per system.
#[component]
pub(super) fn Systems(sitting: Sitting) -> impl IntoView {
    let w = words();
    let session = session();
    let systems = untrack(|| sitting.systems());
    let count = systems.len();
    let draft = session.draft(sitting.seat);
    let ids: Vec<String> = systems.iter().map(|(id, _)| id.clone()).collect();
    let rated = Memo::new(move |_| {
        draft.with(|d| ids.iter().filter(|id| d.is_some_and(|d| d.response.knows.contains_key(*id))).count())
    });
    let last = if matches!(sitting.seat, Seat::Own(_)) { w.own_to_end() } else { w.turn_to_check() };
    let back = Turn::Question(sitting.questions().len());
    let rows = systems.into_iter().map(|(id, name)| view! { <Rating sitting=sitting id=id name=name /> });
    Effect::new(move |_| browser::after_drawing(|| browser::focus("h1")));
    view! {
        <main id="main" class="page form-page">
            <h1 tabindex="-1">{w.systems_title()}</h1>
            <p class="lede">{w.systems_lede()}</p>
            <Notice tone=Tone::Quiet title=String::new()><p>{w.systems_private()}</p></Notice>
            <div class="ratings">{rows.collect_view()}</div>
            {show(move || rated.get() > 0 && rated.get() < count, move || view! {
                <Notice tone=Tone::Ink title=String::new()><p role="status">{text(move || w.systems_some(count - rated.get()))}</p></Notice>
            }.into_any())}
            <div class="button-row gap-top">
                <a class="button button-second" href=sitting.route(back).href()>{w.back()}</a>
                <a class="button" href=sitting.route(Turn::Check).href()>{last}</a>
                <Saved />
            </div>
        </main>
    }
}

/// One system.
#[component]
fn Rating(sitting: Sitting, id: String, name: String) -> impl IntoView {
    let session = session();
    let draft = session.draft(sitting.seat);
    let id = StoredValue::new(id);
    let level = Memo::new(move |_| draft.with(|d| d.and_then(|d| d.response.knows.get(&id.get_value()).copied())));
    let group = id.get_value();
    let choice = move |n: u8| {
        view! {
            <label class="choice choice-small">
                <input type="radio" name=group.clone() value=n.to_string() prop:checked=yes(move || level.get() == Some(n))
                    on:change=move |_| session.know(sitting.seat, &id.get_value(), n) />
                <span class="choice-text">{say::knowledge_level(words(), n)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="rating">
            <legend class="field-label"><bdi>{name}</bdi></legend>
            {(0..=3).map(choice).collect_view()}
        </fieldset>
    }
}
