//! Choose: which of the candidates first, by silent votes that stay hidden until the vote is closed.

use super::{
    own_action::{OwnActionForm, named},
    poll,
    topic::Uncovered,
};
use crate::{
    browser,
    state::{current, findings, session, words},
    ui::{
        More,
        dynamic::{all, either, part, show, text},
    },
};
use content::{CATALOGUE, say};
use domain::{
    action::ActionId,
    meeting::candidates,
    round::Round,
    vote::{Candidate, List, Poll},
};
use leptos::prelude::*;

/// The part.
#[component]
pub(super) fn Choose() -> impl IntoView {
    let w = words();
    view! {
        <h1 tabindex="-1">{w.choose_title()}</h1>
        <Uncovered waits=w.choose_covered()><Choosing /></Uncovered>
    }
}

/// The vote, if there is one.
pub(super) fn vote() -> Memo<Option<Poll>> {
    let current = current();
    Memo::new(move |_| current.round.with(|r| r.meeting.vote.clone()))
}

#[component]
fn Choosing() -> impl IntoView {
    let w = words();
    let (current, found) = (current(), findings());
    let listed = Memo::new(move |_| current.round.with(|r| found.plan.with(|p| candidates(r, p))));
    let vote = vote();
    let stage = Memo::new(move |_| vote.with(|vote| vote.as_ref().map(|poll| poll.closed)));
    part(move || {
        match stage.get() {
        None => view! {
            <p class="hour-lede">{text(move || { let n = listed.with(Vec::len); if n == 0 { w.choose_none().to_owned() } else { w.choose_lede(n, &say::in_words(w, n)) } })}</p>
            <Candidates listed=listed />
            <More summary=w.choose_own().to_owned()><OwnActionForm /></More>
            <p class="button-row"><OpenVote listed=listed again=false /></p>
        }.into_any(),
        Some(false) => view! { <poll::Voting /> }.into_any(),
        Some(true) => view! { <Result listed=listed /> }.into_any(),
    }
    })
}

/// What is voted on.
#[component]
fn Candidates(listed: Memo<Vec<ActionId>>) -> impl IntoView {
    let w = words();
    let current = current();
    let items = move || {
        current.round.with(|r| {
            all(listed.get().into_iter().map(|id| {
                let title = say::action_title(w, r, id);
                view! { <li><span class="hour-candidate">{title}</span></li> }.into_any()
            }))
        })
    };
    view! { <ol class="hour-candidates">{part(items)}</ol> }
}

/// Opens the vote on what is listed now.
#[component]
fn OpenVote(listed: Memo<Vec<ActionId>>, again: bool) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let open = move |_| {
        let candidates = current.round.with_untracked(|r| {
            let candidate = |id: &ActionId| match r.plan.own.get(id) {
                Some(own) => Candidate::Own(own.title.clone()),
                None => Candidate::Action(*id),
            };
            listed.with_untracked(|listed| listed.iter().map(candidate).collect::<Vec<_>>())
        });
        browser::hold_focus(".hour-vote .button");
        session.record(current.id, |meeting| {
            let list = match &meeting.vote {
                Some(poll) => poll.list.next(candidates),
                None => List::new(1, candidates),
            };
            if let Some(list) = list {
                meeting.vote = Some(Poll::new(list));
            }
        });
    };
    let class = if again { "button button-second" } else { "button" };
    view! {
        {show(move || listed.with(|l| !l.is_empty()), move || view! {
            <button class=class type="button" on:click=open>{if again { w.choose_again() } else { w.choose_open() }}</button>
        }.into_any())}
    }
}

/// What a candidate is called.
pub(crate) fn candidate_title(candidate: &Candidate) -> String {
    match candidate {
        Candidate::Action(id) => content::text::action(words().0, *id).title.to_owned(),
        Candidate::Own(title) => title.clone(),
    }
}

/// The action behind a candidate: one of the plan, or the team's own of that name.
fn action_of(round: &Round, candidate: &Candidate) -> Option<ActionId> {
    match candidate {
        Candidate::Action(id) => CATALOGUE.action(*id).map(|action| action.id),
        Candidate::Own(title) => round.plan.own.iter().find(|(_, own)| own.title == *title).map(|(id, _)| *id),
    }
}

/// How the dots lie, once the vote is closed.
#[component]
fn Result(listed: Memo<Vec<ActionId>>) -> impl IntoView {
    let w = words();
    let (current, session, found) = (current(), session(), findings());
    let vote = vote();
    let outcome = Memo::new(move |_| vote.with(|vote| vote.as_ref().map(Poll::outcome)));
    let title = move || {
        let first = outcome.with(|o| {
            o.as_ref().map_or(0, |o| o.ranked.iter().filter(|ranked| ranked.rank == 1 && ranked.dots > 0).count())
        });
        if first == 0 { w.choose_result_none().to_owned() } else { w.choose_result(first, &say::in_words(w, first)) }
    };
    let lines = move || {
        let Some(outcome) = outcome.get() else { return ().into_any() };
        let names: Vec<Candidate> =
            vote.with(|vote| vote.as_ref().map(|poll| poll.list.candidates().to_vec())).unwrap_or_default();
        let ranked = outcome.ranked.clone();
        all(outcome.ranked.into_iter().filter_map(|place| {
            let candidate = names.get(place.at)?;
            let title = candidate_title(candidate);
            let tie = place.dots > 0 && ranked.iter().filter(|other| other.rank == place.rank).count() > 1;
            let action = current.round.with(|r| action_of(r, candidate));
            let voted = candidate.clone();
            let take = move |_| {
                // The team's own may have another name by now, or be deleted: what got the dots is what is taken.
                let again = || match &voted {
                    Candidate::Own(title) => session.add_own(current.id, named(title.clone()), None),
                    Candidate::Action(_) => None,
                };
                browser::hold_focus(".hour-result .button");
                if let Some(action) = action.or_else(again) {
                    found.assessment.with_untracked(|a| session.choose(current.id, action, a));
                }
            };
            let taken = Memo::new(move |_| {
                current.round.with(|r| {
                    action.is_some_and(|id| r.plan.decisions.get(&id).is_some_and(domain::round::Decision::is_chosen))
                })
            });
            let dots = usize::try_from(place.dots).unwrap_or(0);
            Some(view! {
                <li class="hour-result">
                    <span class="hour-discs" aria-hidden="true">{"●".repeat(dots.min(30))}</span>
                    <span class="hour-candidate">{title}</span>
                    <span class="hour-quiet">{w.choose_dots(dots)} {tie.then(|| format!(", {}", w.choose_tie()))}</span>
                    {either(move || taken.get(), move || view! { <span class="hour-taken">{w.choose_taken()}</span> }.into_any(), move || view! {
                        <button class="button button-second button-small" type="button" on:click=take.clone()>{w.choose_take()}</button>
                    }.into_any())}
                </li>
            }.into_any())
        }))
    };
    let unused = move || outcome.with(|o| o.as_ref().map_or(0, |o| o.unused)) as usize;
    let reopen = move |_| {
        browser::hold_focus(".hour-vote .button");
        session.record(current.id, |meeting| {
            if let Some(poll) = &mut meeting.vote {
                poll.close(false);
            }
        });
    };
    view! {
        <p class="hour-lede" role="status">{text(title)}</p>
        <ol class="hour-candidates">{part(lines)}</ol>
        {show(move || unused() > 0, move || view! { <p class="hour-quiet">{text(move || w.choose_unused(unused()))}</p> }.into_any())}
        <p class="button-row"><button class="button button-second" type="button" on:click=reopen>{w.choose_reopen()}</button><OpenVote listed=listed again=true /></p>
        <More summary=w.choose_own().to_owned()><OwnActionForm /></More>
    }
}
