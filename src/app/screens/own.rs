//! Answering on one's own device, in a round that somebody else gathers: the invitation, and the ways back.

use super::{
    question::{Question, Sitting},
    systems::Systems,
};
use crate::ui::dynamic::{either, says, text};
use crate::{
    browser,
    parts::{CopyField, Gather, QrOf, RowOpen, Unanswered},
    route::{Letters, RoundRef, Route, Step, Turn},
    state::{Seat, session, words},
    ui::{Field, Notice, Tone},
};
use content::CATALOGUE;
use domain::round::ShortRoundId;
use exchange::pass::{self, Behind, Invite, Passed};
use leptos::prelude::*;

/// An invitation, or a field for its letters.
#[component]
pub(crate) fn Join(letters: Option<Letters>) -> impl IntoView {
    let Some(letters) = letters else { return view! { <Enter typed=String::new() wrong=None /> }.into_any() };
    match Invite::read(&CATALOGUE, letters.text()) {
        Ok(invite) => view! { <Invited invite=invite behind=behind_in_address() /> }.into_any(),
        Err(error) => {
            let typed = pass::grouped(letters.text());
            view! { <Enter typed=typed wrong=Some(why_not_invited(&error)) /> }.into_any()
        }
    }
}

/// The team's name and its systems behind the letters, where the facilitator put them there.
fn behind_in_address() -> Behind {
    let fragment = window().location().hash().unwrap_or_default();
    fragment.split('/').nth(3).map(Behind::read).unwrap_or_default()
}

fn why_not_invited(error: &pass::NotTaken) -> String {
    let w = words();
    match error {
        pass::NotTaken::OtherQuestions => w.join_other_questions().to_owned(),
        pass::NotTaken::Newer => w.join_newer().to_owned(),
        _ => w.join_mistyped().to_owned(),
    }
}

/// A field for the letters of an invitation.
#[component]
fn Enter(typed: String, wrong: Option<String>) -> impl IntoView {
    let w = words();
    let typed = RwSignal::new(typed);
    let wrong = RwSignal::new(wrong);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        // The whole address may have been pasted.
        let text = typed.get_untracked();
        let letters = text
            .split_once("/join/")
            .map_or(text.as_str(), |(_, rest)| rest.split(['/', '&', '?']).next().unwrap_or(rest));
        match Invite::read(&CATALOGUE, letters) {
            Ok(invite) => Route::Join(Some(Letters::new(&invite.write(&CATALOGUE)))).go(),
            Err(error) => {
                wrong.set(Some(why_not_invited(&error)));
                browser::after_drawing(|| browser::focus("#letters"));
            }
        }
    };
    view! {
        <main id="main" class="page form-page">
            <h1 tabindex="-1">{w.join_title()}</h1>
            <p class="lede">{w.join_lede()}</p>
            <form class="setup" novalidate on:submit=submit>
                <Field id="letters" label=w.join_letters() hint=w.join_letters_hint() value=Signal::derive(move || typed.get())
                    error=Signal::derive(move || wrong.get()) on_input=Callback::new(move |text| typed.set(text)) />
                <p class="button-row"><button class="button" type="submit">{w.join_button()}</button></p>
            </form>
        </main>
    }
}

/// What somebody who was invited reads first.
#[component]
fn Invited(invite: Invite, behind: Behind) -> impl IntoView {
    let w = words();
    let session = session();
    let sitting = Sitting::own(invite.round, invite.form);
    let draft = session.draft(sitting.seat);
    let count = sitting.questions().len();
    let begun =
        move || draft.with(|d| d.and_then(|d| d.invited.as_ref()).is_some_and(|invited| invited.invite == invite));
    let title = if behind.team.is_empty() { w.own_title().to_owned() } else { w.own_title_team(&behind.team) };
    let systems = (!behind.systems.is_empty()).then(|| w.own_systems(behind.systems.len()));
    let behind = StoredValue::new(behind);
    let begin = move |_| {
        session.begin_own(invite, behind.get_value());
        session.keeper.ask_to_persist();
        sitting.route(untrack(|| next(sitting))).go();
    };
    let answered = move || count - sitting.open().len();
    view! {
        <main id="main" class="page cover">
            <h1 tabindex="-1"><bdi>{title}</bdi></h1>
            <p class="lede">{w.own_lede(count, if count > 10 { 10 } else { 3 })} " " {systems}</p>
            <Notice tone=Tone::Quiet title=w.own_private_title().to_owned()>
                <p>{w.own_private()}</p><p>{w.own_private_strain()}</p><p>{w.own_private_device()}</p>
            </Notice>
            <div class="button-row gap-top">
                {either(begun, move || view! {
                    <a class="button" href=says(move || sitting.route(next(sitting)).href())>{w.own_go_on()}</a>
                    <button class="button button-quiet" type="button" on:click=move |_| session.discard_draft(sitting.seat)>{w.own_discard()}</button>
                    <span class="fine">{text(move || w.own_so_far(answered(), count))}</span>
                }.into_any(), move || view! {
                    <button class="button" type="button" on:click=begin>{w.own_begin()}</button>
                }.into_any())}
            </div>
        </main>
    }
}

/// The first question without an answer, or the end.
fn next(sitting: Sitting) -> Turn {
    sitting.open().first().map_or(Turn::Check, |&n| Turn::Question(n))
}

/// A page of answering.
#[component]
pub(crate) fn Own(round: ShortRoundId, turn: Turn) -> impl IntoView {
    let session = session();
    let draft = session.draft(Seat::Own(round));
    let here = Memo::new(move |_| draft.with(|d| d.is_some()));
    either(
        move || here.get(),
        move || view! { <Answering round=round turn=turn /> }.into_any(),
        || view! { <Gone /> }.into_any(),
    )
}

/// A page of answering, while there are answers.
#[component]
fn Answering(round: ShortRoundId, turn: Turn) -> impl IntoView {
    let draft = session().draft(Seat::Own(round));
    let invited = draft.with_untracked(|d| d.and_then(|d| d.invited.clone()));
    let Some(invited) = invited else { return ().into_any() };
    let sitting = Sitting::own(round, invited.invite.form);
    match turn {
        Turn::Question(n) if n <= sitting.questions().len() => {
            view! { <Question sitting=sitting number=n /> }.into_any()
        }
        Turn::Systems if !invited.behind.systems.is_empty() => view! { <Systems sitting=sitting /> }.into_any(),
        Turn::Question(_) | Turn::Check | Turn::Systems => {
            view! { <Ways sitting=sitting invite=invited.invite team=invited.behind.team /> }.into_any()
        }
        Turn::Cover => view! { <Invited invite=invited.invite behind=invited.behind /> }.into_any(),
    }
}

/// There are no answers of the reader's here.
#[component]
fn Gone() -> impl IntoView {
    let w = words();
    view! {
        <main id="main" class="page form-page">
            <h1 tabindex="-1">{w.own_gone_title()}</h1>
            <p class="lede">{w.own_gone()}</p>
            <p class="button-row"><a class="button" href=Route::Join(None).href()>{w.join_title()}</a></p>
        </main>
    }
}

/// The end: the ways back, none before the others.
#[component]
fn Ways(sitting: Sitting, invite: Invite, team: String) -> impl IntoView {
    let w = words();
    let session = session();
    let count = sitting.questions().len();
    let open = untrack(|| sitting.open());
    let answered = count - open.len();
    let links = open.into_iter().map(|n| (n, sitting.route(Turn::Question(n)).href())).collect();
    let row = untrack(|| sitting.open_systems());
    let change = sitting.route(Turn::Question(1)).href();
    let title = if answered == 0 { w.send_nothing_title().to_owned() } else { w.check_title(answered, count) };
    let passed = if answered == 0 { None } else { session.make_ready(sitting.seat) };
    let too_often = answered > 0 && passed.is_none();
    let again = session
        .draft(sitting.seat)
        .with_untracked(|d| d.and_then(|d| Some(d.invited.as_ref()?.times > 1)).unwrap_or(false));
    let ways = passed.map(|passed| view! { <Sending invite=invite team=team passed=passed again=again /> });
    view! {
        <main id="main" class="page">
            <h1 tabindex="-1">{title}</h1>
            <Unanswered open=links />
            <RowOpen open=row href=sitting.route(Turn::Systems).href() />
            {too_often.then(|| view! {
                <Notice tone=Tone::Error title=w.send_too_often_title().to_owned()><p>{w.send_too_often()}</p></Notice>
            })}
            {ways}
            <p class="button-row gap-top">
                <a class="button button-second" href=change>{w.send_change()}</a>
                <button class="button button-quiet" type="button" on:click=move |_| {
                    session.discard_draft(sitting.seat);
                    Route::Own(invite.round, Turn::Cover).go();
                }>{w.own_discard()}</button>
            </p>
        </main>
    }
}

/// Picture, link and code of the answers, and a file.
#[component]
fn Sending(invite: Invite, team: String, passed: Passed, again: bool) -> impl IntoView {
    let w = words();
    let session = session();
    let notes = passed.response.notes.len();
    let fragment = pass::write_link(&CATALOGUE, invite.form, &passed).unwrap_or_default();
    let link = format!("{}#{fragment}", browser::site_address());
    let code = pass::write_code(&CATALOGUE, invite.form, &passed).map(|code| pass::grouped(&code)).unwrap_or_default();
    let mark = pass::mark(passed.response.id);
    let picture = pass::qr(&link);
    let too_long = link.len() > exchange::limits::MADE_LINK_CHARS;
    let shown_code = code.clone();
    let file = {
        let passed = passed.clone();
        move |_| {
            let stem = exchange::text::file_stem(&team, browser::today());
            let name = format!("{stem}-{}.json", pass::mark(passed.response.id).to_lowercase());
            drop(browser::download(&name, "application/json", exchange::write_response(&passed).as_bytes()));
        }
    };
    // The device that gathers may be this one.
    let here = session.stored_round_called(invite.round).map(|round| round.id);
    let here = here.and_then(|id| Some((id, Gather::of(session.watch_round(id)?)))).map(|(id, gather)| {
        let why_not = RwSignal::new(String::new());
        let hand_in = move |_| match gather.take_own(passed.clone()) {
            None => Route::Round(RoundRef::of(id), Step::Collect).go(),
            Some(why) => why_not.set(why),
        };
        view! {
            <Notice tone=Tone::Ink title=w.send_here_title().to_owned()>
                <p>{w.send_here()}</p>
                <p><button class="button" type="button" on:click=hand_in>{w.send_here_button()}</button></p>
                <p role="status">{text(move || why_not.get())}</p>
            </Notice>
        }
    });
    view! {
        <p class="lede">{if again { w.send_again() } else { w.send_lede() }} " " {w.send_mark(&mark)}</p>
        {here}
        <div class="back-ways">
            <section class="section back-way" aria-labelledby="by-picture">
                <h2 id="by-picture">{w.send_picture()}</h2>
                <p>{w.send_picture_text()}</p>
                {match picture {
                    Some(qr) => view! { <QrOf qr=qr label=w.send_picture_label().to_owned() /> }.into_any(),
                    None => view! { <p class="fine">{w.send_picture_none()}</p> }.into_any(),
                }}
            </section>
            <section class="section back-way" aria-labelledby="by-link">
                <h2 id="by-link">{w.send_link()}</h2>
                <p>{w.send_link_text()}</p>
                <CopyField id="link" label=w.send_link_label() value=Signal::stored(link) copy=w.send_link_copy() share=w.send_link_title() />
                {too_long.then(|| view! { <p class="fine">{w.send_link_long()}</p> })}
            </section>
            <section class="section back-way" aria-labelledby="by-code">
                <h2 id="by-code">{w.send_code()}</h2>
                <p>{w.send_code_text()} " " {(notes > 0).then(|| w.send_code_notes(notes))}</p>
                <p class="code" aria-label=w.send_code_label()>{groups(&shown_code)}</p>
                <CopyField id="code" label=w.send_code_label() value=Signal::stored(code) copy=w.send_code_copy() />
            </section>
        </div>
        <p class="button-row gap-top-s">
            <button class="button button-second button-small" type="button" on:click=file>{w.send_file()}</button>
            <span class="fine">{w.send_file_text()}</span>
        </p>
        <p class="fine">{w.send_stays()}</p>
    }
}

/// A code in groups that are not torn apart at the end of a line.
fn groups(code: &str) -> impl IntoView + use<> {
    code.split('-').map(|group| view! { <span class="code-group">{group.to_owned()}</span> " " }).collect_view()
}
