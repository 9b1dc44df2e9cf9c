//! An open vote: the link for phones, and every way by which votes come in. How the dots lie shows nowhere yet.

use super::choose::{candidate_title, vote};
use crate::{
    browser,
    parts::{CopyField, QrOf, Scanner},
    state::{current, session, words},
    ui::{
        More, NumberField,
        dynamic::{all, part, show, text},
    },
};
use domain::vote::{Cast, List, Poll};
use exchange::pass::{self, NotTaken, PollInvite};
use leptos::prelude::*;

/// The vote while it is open.
#[component]
pub(super) fn Voting() -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let vote = vote();
    let list = Memo::new(move |_| vote.with(|vote| vote.as_ref().map(|poll| poll.list.clone())));
    let cast = Memo::new(move |_| vote.with(|vote| vote.as_ref().map_or(0, |poll| poll.ballots.len())));
    let address = Memo::new(move |_| match list.get() {
        Some(list) => {
            let invite = PollInvite { round: current.id.short(), list, language: 0 };
            format!("{}#/dots/{}", browser::site_address(), pass::write_poll_link(&invite))
        }
        None => String::new(),
    });
    let picture = move || match pass::qr(&address.get()) {
        Some(qr) => view! { <QrOf qr=qr label=w.choose_qr().to_owned() /> }.into_any(),
        None => ().into_any(),
    };
    let names = move || {
        let list = list.get();
        all(list
            .iter()
            .flat_map(List::candidates)
            .map(|it| view! { <li><span class="hour-candidate">{candidate_title(it)}</span></li> }.into_any())
            .collect::<Vec<_>>())
    };
    let close = move |_| {
        browser::hold_focus(".hour-result .button");
        session.record(current.id, |meeting| {
            if let Some(poll) = &mut meeting.vote {
                poll.close(true);
            }
        });
    };
    view! {
        <div class="hour-vote">
            <div>
                <p class="hour-count" role="status">{text(move || w.choose_count(cast.get()))}</p>
                <p class="hour-quiet">{w.choose_hidden()}</p>
                <p class="button-row gap-top-s"><button class="button" type="button" on:click=close>{w.choose_close()}</button></p>
                <ol class="hour-candidates">{part(names)}</ol>
            </div>
            <div class="hour-qr"><p>{w.choose_scan()}</p>{part(picture)}</div>
        </div>
        <TakeIn />
        <More summary=w.choose_hands().to_owned()><RaisedHands /></More>
        <More summary=w.choose_link().to_owned()><CopyField id="vote-link" label=w.choose_link() value=address copy=w.choose_copy() share=w.choose_share() /></More>
    }
}

/// What came of a text with votes, in sentences.
fn take(poll: &mut Poll, round: domain::round::ShortRoundId, typed: &str) -> Vec<String> {
    let w = words();
    if poll.closed {
        return vec![w.choose_closed().to_owned()];
    }
    let Ok(found) = pass::find_votes(round, &poll.list, typed) else { return vec![w.choose_nothing().to_owned()] };
    let (mut new, mut same, mut said) = (0, 0, Vec::new());
    for one in found {
        match one.outcome {
            Ok(ballot) => match poll.cast(ballot) {
                Cast::New | Cast::Replaces => new += 1,
                Cast::Same => same += 1,
                Cast::Closed => said.push(w.choose_closed().to_owned()),
                Cast::Clash | Cast::NotOnList => said.push(w.choose_clash(&one.written)),
            },
            Err(NotTaken::OtherList) => said.push(w.choose_other_list().to_owned()),
            Err(NotTaken::OtherRound) => said.push(w.choose_other_round().to_owned()),
            Err(_) => said.push(w.choose_mistyped(&one.written)),
        }
    }
    if new > 0 {
        said.insert(0, w.choose_taken_in(new));
    }
    if same > 0 {
        said.push(w.choose_same(same));
    }
    if said.is_empty() {
        said.push(w.choose_nothing().to_owned());
    }
    said
}

/// Codes that are typed, pasted or read by the camera.
#[component]
fn TakeIn() -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let typed = RwSignal::new(String::new());
    let said = RwSignal::new(Vec::<String>::new());
    let camera = RwSignal::new(false);
    let take_in = move |text: &str| {
        let mut lines = Vec::new();
        session.record(current.id, |meeting| {
            if let Some(poll) = &mut meeting.vote {
                lines = take(poll, current.id.short(), text);
            }
        });
        said.set(lines);
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = typed.get_untracked();
        take_in(&text);
        typed.set(String::new());
    };
    let found = Callback::new(move |text: String| {
        take_in(&text);
        true
    });
    view! {
        <form class="hour-park" on:submit=submit>
            <label class="field"><span class="field-label">{w.choose_codes()}</span>
                <input class="field-input" id="vote-codes" autocomplete="off" autocapitalize="characters" spellcheck="false" prop:value=move || typed.get() on:input=move |event| typed.set(event_target_value(&event)) />
            </label>
            <button class="button button-second" type="submit">{w.choose_codes_add()}</button>
            <button class="button button-second" type="button" on:click=move |_| camera.update(|open| *open = !*open)>{w.choose_camera()}</button>
        </form>
        {show(move || camera.get(), move || view! { <Scanner on_found=found on_close=Callback::new(move |()| camera.set(false)) /> }.into_any())}
        <div role="status">{part(move || all(said.get().into_iter().map(|line| view! { <p>{line}</p> }.into_any())))}</div>
    }
}

/// Dots that the room gives by raising hands.
#[component]
fn RaisedHands() -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let vote = vote();
    let names =
        vote.with_untracked(|vote| vote.as_ref().map(|poll| poll.list.candidates().to_vec())).unwrap_or_default();
    let size = current.round.with_untracked(|r| r.team_size);
    let fields = names.into_iter().enumerate().map(|(at, candidate)| {
        let value = Signal::derive(move || vote.with(|vote| vote.as_ref().and_then(|poll| poll.hands.get(at).copied()).unwrap_or(0)));
        let change = Callback::new(move |n: u16| {
            session.record(current.id, |meeting| {
                if let Some(poll) = &mut meeting.vote {
                    poll.count_hands(at, n, size);
                }
            });
        });
        view! { <NumberField id=format!("dots-{at}") label=w.choose_hands_of(&candidate_title(&candidate)) value=value min=0 max=size.saturating_mul(3) on_change=change /> }
    });
    view! { <div class="hour-again">{fields.collect_view()}</div> }
}
