//! Duties of the team's own, next to the standard ones.

use super::{super::weights, Row, Shared, Slot};
use crate::ui::dynamic::{list, text};
use crate::{
    browser,
    state::{current, session, words},
    ui::Field,
};
use content::{CATALOGUE, say};
use exchange::{limits::LINES, text::NameError};
use leptos::prelude::*;

/// The list of own duties and the form that adds one.
#[component]
pub(super) fn Own(shared: Shared) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let typed = RwSignal::new(String::new());
    let weight = RwSignal::new(2_u8);
    let wrong = RwSignal::new(None::<String>);
    let lines = Memo::new(move |_| {
        current.round.with(|r| {
            let own = r.duties.lines.iter().filter(|line| CATALOGUE.duties.iter().all(|duty| duty.id != line.id));
            own.map(|line| (shared.key(&line.id), line.id.clone(), line.weight)).collect::<Vec<_>>()
        })
    });
    let line = move |key: u64| {
        let found = lines.with_untracked(|lines| lines.iter().find(|line| line.0 == key).cloned());
        match found {
            Some((key, id, weight)) => {
                view! { <Row duty=Slot { key, id, weight, own: true } shared=shared /> }.into_any()
            }
            None => ().into_any(),
        }
    };
    let check = move || {
        let name = typed.with_untracked(|typed| exchange::text::team_name(typed)).map_err(|error| match error {
            NameError::Empty => w.dutymap_own_empty().to_owned(),
            NameError::TooLong { graphemes } => w.dutymap_own_long(graphemes),
            NameError::Forbidden => w.dutymap_own_signs().to_owned(),
        })?;
        let same = |other: &str| other.to_lowercase() == name.to_lowercase();
        // A standard duty's id as a name would be that duty.
        let standard = CATALOGUE.duties.iter().any(|duty| same(duty.id) || same(&say::duty_name(w, duty.id)));
        let (twice, count) =
            current.round.with_untracked(|r| (r.duties.lines.iter().any(|line| same(&line.id)), r.duties.lines.len()));
        // The standard ones that are not said yet need their places, too.
        let open = shared.open.with_untracked(Vec::len);
        match () {
            () if standard || twice => Err(w.dutymap_own_twice(&name)),
            () if count + open >= LINES => Err(w.dutymap_own_full(LINES)),
            () => Ok(name),
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match check() {
            Ok(name) => {
                wrong.set(None);
                session.change_duty(current.id, &name, weight.get_untracked(), |_| ());
                typed.set(String::new());
                let key = shared.key(&name);
                browser::after_drawing(move || browser::focus(&format!("#hours-{key}")));
            }
            Err(why) => {
                wrong.set(Some(why));
                browser::after_drawing(|| browser::focus("#duty-own-name"));
            }
        }
    };
    view! {
        <section class="section" aria-labelledby="duty-own">
            <div class="section-head"><h2 id="duty-own">{w.dutymap_own()}</h2><p class="fine">{w.dutymap_own_hint()}</p></div>
            {list(move || lines.with(|lines| lines.iter().map(|line| line.0).collect()), line)}
            <form class="duty-own no-print" novalidate on:submit=submit>
                <Field id="duty-own-name" label=w.dutymap_own_name() value=Signal::derive(move || typed.get())
                    error=Signal::derive(move || wrong.get()) on_input=Callback::new(move |text| typed.set(text)) />
                <label class="field">
                    <span class="field-label">{w.dutymap_own_weight()}</span>
                    <select class="field-input" on:change=move |event| weight.set(event_target_value(&event).parse().unwrap_or(2))>
                        {weights(move || weight.get())}
                    </select>
                </label>
                <button class="button button-second" type="submit">{text(move || w.dutymap_own_add())}</button>
            </form>
        </section>
    }
}
