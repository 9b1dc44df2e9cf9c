//! How people get to the questions from their own devices: a picture, an address and ten letters.

use super::{CopyField, QrOf};
use crate::ui::dynamic::{part, show, text};
use crate::{
    browser,
    state::{current, words},
    ui::{Check, Notice, Tone},
};
use content::{CATALOGUE, Language, say};
use domain::round::Round;
use exchange::pass::{self, Behind, Invite};
use leptos::prelude::*;

/// The invitation to the round whose screen this is; it can be printed.
#[component]
pub(crate) fn Invitation() -> impl IntoView {
    let w = words();
    let current = current();
    let named = RwSignal::new(false);
    // Where nobody was typed, each person is to rate their own row.
    let picked = RwSignal::new(None::<bool>);
    let asked = Signal::derive(move || {
        picked.get().unwrap_or_else(|| current.round.with(|r| r.knowledge.people.is_empty() && !systems(r).is_empty()))
    });
    let letters = Memo::new(move |_| current.round.with(|round| Invite::to(round, language()).write(&CATALOGUE)));
    let address = Memo::new(move |_| {
        let behind = current.round.with(|r| Behind {
            team: if named.get() { r.team.clone() } else { String::new() },
            systems: if asked.get() { systems(r) } else { Vec::new() },
        });
        let behind = behind.write();
        let behind = if behind.is_empty() { behind } else { format!("/{behind}") };
        format!("{}#/join/{}{behind}", browser::site_address(), letters.get())
    });
    let picture = move || match pass::qr(&address.get()) {
        Some(qr) => view! { <QrOf qr=qr label=w.invite_label(&pass::grouped(&letters.get())) /> }.into_any(),
        None => ().into_any(),
    };
    let site = browser::site_address();
    let site = site.split_once("://").map_or(site.as_str(), |(_, rest)| rest).trim_end_matches('/').to_owned();
    view! {
        <div class="collect-join">
            <p class="print-only invite-title">{text(move || current.round.with(|r| w.invite_print(&r.team, &say::date_short(w, r.date))))}</p>
            {part(picture)}
            <div>
                <p class="muted">{w.invite_scan()} " " <strong class="invite-site">{site}</strong> " " {w.invite_enter()}</p>
                <p class="code">{text(move || pass::grouped(&letters.get()).replace('-', " "))}</p>
            </div>
            <Notice tone=Tone::Quiet title=String::new()><p><strong>{w.invite_confidential()}</strong> " " {w.invite_confidential_text()}</p></Notice>
            <div class="invite-more no-print">
                <CopyField id="invite" label=w.invite_link() value=address copy=w.invite_copy() share=w.invite_share() />
                {show(move || current.round.with(|r| !systems(r).is_empty()), move || view! {
                    <Check label=w.invite_systems() checked=asked on_change=Callback::new(move |yes| picked.set(Some(yes))) />
                }.into_any())}
                <Check label=w.invite_name() checked=named on_change=Callback::new(move |yes| named.set(yes)) />
                <p class="button-row"><button class="button button-quiet button-small" type="button" on:click=move |_| drop(window().print())>{w.invite_print_button()}</button></p>
            </div>
        </div>
    }
}

/// The systems that each person can be asked about.
pub(crate) fn systems(round: &Round) -> Vec<(String, String)> {
    let asked = round.knowledge.systems.iter().filter(|system| pass::system_number(&system.id).is_some());
    asked.map(|system| (system.id.clone(), system.name.clone())).collect()
}

/// The place of the page's language in the list of all.
fn language() -> u8 {
    let mine = words().0;
    Language::ALL.iter().position(|&language| language == mine).and_then(|at| u8::try_from(at).ok()).unwrap_or(0)
}
