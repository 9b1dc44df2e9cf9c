//! A vote on the reader's own device: three dots, then a code and a picture of it. Nothing of it is stored; the address keeps it, so
//! that a reload is the same vote and not a second one.

use super::hour::candidate_title;
use crate::{
    browser,
    parts::QrOf,
    state::words,
    ui::{
        Notice, Tone,
        dynamic::{all, either, part, text, yes},
    },
};
use content::CATALOGUE;
use domain::vote::{Ballot, BallotId, Dots, MOST_CHANGES};
use exchange::pass::{self, PollInvite};
use leptos::prelude::*;

/// What the address keeps of one's own vote stands behind this.
const MINE: &str = "&mine=";

/// The page of a link to a vote.
#[component]
pub(crate) fn DotsScreen() -> impl IntoView {
    let w = words();
    let hash = window().location().hash().unwrap_or_default();
    let link = hash.split(MINE).next().unwrap_or_default();
    let behind = link.split_once("/dots/").map(|(_, behind)| behind.to_owned()).unwrap_or_default();
    match pass::read_poll_link(&CATALOGUE, &behind) {
        Ok(invite) => view! { <Voting invite=invite hash=hash /> }.into_any(),
        Err(_) => view! {
            <main id="main" class="page form-page">
                <h1 tabindex="-1">{w.dots_broken_title()}</h1>
                <Notice tone=Tone::Error title=String::new()><p>{w.dots_broken()}</p></Notice>
            </main>
        }
        .into_any(),
    }
}

#[component]
fn Voting(invite: PollInvite, hash: String) -> impl IntoView {
    let w = words();
    let before = hash.split_once(MINE).and_then(|(_, code)| pass::read_vote(invite.round, &invite.list, code).ok());
    let dots = RwSignal::new(before.map_or_else(Dots::default, |ballot| ballot.dots));
    // A random number says nothing about the device.
    let new = || Ballot { id: BallotId::of(browser::random_id()), times: 0, dots: Dots::default() };
    let ballot = RwSignal::new(before.unwrap_or_else(new));
    let sent = RwSignal::new(before.is_some());
    let invite = StoredValue::new(invite);
    let names: Vec<String> = invite.with_value(|invite| invite.list.candidates().iter().map(candidate_title).collect());
    let row = move |(at, title): (usize, String)| {
        let n = move || dots.with(|dots| dots.each().get(at).copied().unwrap_or(0));
        let (more, less) = (w.dots_more(&title), w.dots_less(&title));
        view! {
            <li class="dots-row">
                <span class="dots-name">{title}</span>
                <span class="hour-discs" aria-hidden="true">{text(move || "●".repeat(usize::from(n())))}</span>
                <span class="button-row">
                    <button class="button button-second" type="button" aria-label=less disabled=yes(move || n() == 0) on:click=move |_| dots.update(|dots| { dots.take(at); })>"−"</button>
                    <span class="hour-n">{text(move || n().to_string())}</span>
                    <button class="button button-second" type="button" aria-label=more disabled=yes(move || dots.with(|dots| dots.unused() == 0)) on:click=move |_| dots.update(|dots| { dots.put(at); })>"+"</button>
                </span>
            </li>
        }
    };
    let link = StoredValue::new(hash.split(MINE).next().unwrap_or_default().to_owned());
    let show_code = move || {
        let lie = dots.get_untracked();
        ballot.update(|ballot| {
            if ballot.dots != lie {
                // Sent before with other dots: the newer counts. After too many changes it is another vote.
                if sent.get_untracked() && ballot.times < MOST_CHANGES {
                    ballot.times += 1;
                }
                ballot.dots = lie;
            }
        });
        sent.set(true);
        let code = invite.with_value(|invite| pass::write_vote(invite.round, &invite.list, &ballot.get_untracked()));
        link.with_value(|link| browser::keep_in_address(&format!("{link}{MINE}{}", code.unwrap_or_default())));
        browser::after_drawing(|| browser::focus("main h1"));
    };
    let showing = RwSignal::new(false);
    let code = Memo::new(move |_| {
        invite.with_value(|invite| pass::write_vote(invite.round, &invite.list, &ballot.get())).unwrap_or_default()
    });
    let picture = move || {
        let link = invite.with_value(|invite| pass::write_vote_link(invite.round, &invite.list, &ballot.get()));
        match link.and_then(|link| pass::qr(&format!("{}#{link}", browser::site_address()))) {
            Some(qr) => view! { <QrOf qr=qr label=w.dots_code_label().to_owned() /> }.into_any(),
            None => ().into_any(),
        }
    };
    let rows = StoredValue::new(names);
    view! {
        <main id="main" class="page form-page">
            {either(move || showing.get(), move || view! {
                <h1 tabindex="-1">{w.dots_code()}</h1>
                {part(picture)}
                <p class="code">{text(move || pass::grouped(&code.get()))}</p>
                <p class="fine">{w.dots_secret()}</p>
                <p class="button-row"><button class="button button-second" type="button" on:click=move |_| { browser::hold_focus("main h1"); showing.set(false); }>{w.dots_change()}</button></p>
            }.into_any(), move || view! {
                <h1 tabindex="-1">{w.dots_title()}</h1>
                <p class="lede">{w.dots_lede()}</p>
                <ol class="dots-rows">{all(rows.get_value().into_iter().enumerate().map(|it| row(it).into_any()))}</ol>
                <p role="status">{text(move || w.dots_left(usize::from(dots.with(Dots::unused))))}</p>
                <p class="button-row"><button class="button" type="button" on:click=move |_| { show_code(); showing.set(true); }>{w.dots_done()}</button></p>
            }.into_any())}
        </main>
    }
}
