//! The first page for whoever has rounds on this device. A newcomer's stands in index.html.

use crate::ui::dynamic::{all, part, show, text};
use crate::{
    route::{Route, Step, Turn},
    state::{Session, session, words},
    ui::{Notice, Tone},
};
use domain::round::Round;
use exchange::stored::Draft;
use leptos::prelude::*;

/// The teams on this device.
#[component]
pub(crate) fn Rounds() -> impl IntoView {
    let w = words();
    let session = session();
    let rounds = session.stored_rounds();
    let own = session.own_drafts();
    let keep = move || session.needs_file();
    view! {
        <main id="main" class="page rounds">
            <div class="rounds-head">
                <div>
                    <h1 tabindex="-1">{w.rounds_title()}</h1>
                    <p class="muted">{text(move || w.rounds_sub(rounds.with(Vec::len)))}</p>
                </div>
                <div class="button-row">
                    <a class="button" href=Route::New.href()>{w.start_round()}</a>
                    <a class="button button-second" href=Route::Import.href()>{w.import_file()}</a>
                    <a class="button button-quiet" href=Route::Join(None).href()>{w.join_title()}</a>
                    <a class="button button-quiet" href="#/sample">{w.open_sample()}</a>
                </div>
            </div>
            {show(move || !own.with(Vec::is_empty), move || view! { <OwnRounds own=own /> }.into_any())}
            {show(move || !rounds.with(Vec::is_empty), move || view! { <table class="table stack">
                <thead>
                    <tr>
                        <th scope="col">{w.rounds_team()}</th>
                        <th scope="col">{w.rounds_date()}</th>
                        <th scope="col">{w.rounds_stands()}</th>
                        <th scope="col">{w.rounds_next()}</th>
                        <th scope="col">{w.rounds_kept()}</th>
                        <th scope="col"><span class="visually-hidden">{w.rounds_actions()}</span></th>
                    </tr>
                </thead>
                <tbody>
                    {part(move || all(rounds.get().into_iter().map(|round| view! { <RoundRow round=round /> }.into_any())))}
                </tbody>
            </table> }.into_any())}
            <div class="pair gap-top">
                {show(move || keep().is_some(), move || view! {
                    <Notice tone=Tone::Ink title=Signal::derive(move || keep().map_or_else(String::new, |team| w.keep_title(&team)))>
                        <p>{w.keep_text()}</p>
                        <p><button class="button-link" type="button" on:click=move |_| session.save_file()>{w.keep_save()}</button> " "
                            <button class="button-link" type="button" on:click=move |_| session.put_off_file()>{w.keep_later()}</button></p>
                    </Notice>
                }.into_any())}
                <Notice tone=Tone::Quiet title=String::new()>
                    <p><strong>{w.where_title()}</strong> " " {w.where_text()}</p>
                    <p><a href=Route::Privacy.href()>{w.where_delete()}</a></p>
                </Notice>
            </div>
        </main>
    }
}

/// Rounds of others in which the reader answers on this device.
#[component]
fn OwnRounds(own: Memo<Vec<Draft>>) -> impl IntoView {
    let w = words();
    let line = move |draft: Draft| {
        let Some(invited) = draft.invited else { return ().into_any() };
        let count = content::CATALOGUE.asked(invited.invite.form).count();
        let team = if invited.behind.team.is_empty() { w.own_list_team().to_owned() } else { invited.behind.team };
        view! {
            <li class="tray-line">
                <p><bdi class="rounds-team">{team}</bdi> " " <span class="fine">{w.own_so_far(draft.response.answers.len(), count)}</span></p>
                <p><a class="button button-second button-small" href=Route::Own(invited.invite.round, Turn::Cover).href()>{w.own_list_open()}</a></p>
            </li>
        }
        .into_any()
    };
    view! {
        <section class="section own-rounds" aria-labelledby="own-rounds">
            <h2 id="own-rounds">{w.own_list()}</h2>
            <ul class="tray-lines">{part(move || all(own.get().into_iter().map(line)))}</ul>
        </section>
    }
}

/// One round of the list.
#[component]
fn RoundRow(round: Round) -> impl IntoView {
    let w = words();
    let session = session();
    let at = Session::reference(&round);
    let (answered, size) = (round.respondents(), usize::from(round.team_size));
    let committed = domain::commitment::committed(&round).len();
    let (stands, next, step, button) = if round.revealed {
        let stands = if committed > 0 { w.rounds_committed(committed) } else { w.rounds_revealed().to_owned() };
        let check = content::say::date_short(w, domain::dates::four_week_check(round.date));
        let next = if committed > 0 { w.rounds_next_check(&check) } else { w.rounds_next_plan().to_owned() };
        (stands, next, Step::Results, w.rounds_open())
    } else if answered == 0 {
        (w.rounds_empty().to_owned(), w.rounds_next_answer().to_owned(), Step::Collect, w.rounds_go_on())
    } else if answered < size {
        (w.rounds_collecting(answered, size), w.rounds_wait(size - answered), Step::Collect, w.rounds_go_on())
    } else {
        (w.rounds_complete(answered), w.rounds_next_reveal().to_owned(), Step::Collect, w.rounds_go_on())
    };
    let class = if round.revealed { "button button-second button-small" } else { "button button-small" };
    let (id, team) = (round.id, round.team.clone());
    let kept = session.kept_line(id);
    view! {
        <tr>
            <th scope="row" class="rounds-team"><bdi>{team.clone()}</bdi></th>
            <td data-label=w.rounds_date()>{content::say::date_short(w, round.date)}</td>
            <td data-label=w.rounds_stands()>{stands}</td>
            <td data-label=w.rounds_next()>{next}</td>
            <td data-label=w.rounds_kept()>{kept}</td>
            <td class="num">
                <span class="button-row row-end">
                    <button class="button button-quiet button-small" type="button" aria-label=w.rounds_delete_label(&team) on:click=move |_| session.delete(id)>
                        {w.rounds_delete()}
                    </button>
                    {(committed > 0).then(|| view! {
                        <a class="button button-quiet button-small" href=Route::Round(at, Step::Check).href() aria-label=w.rounds_open_label(w.rounds_check(), &team)>{w.rounds_check()}</a>
                    })}
                    {round.revealed.then(|| view! {
                        <a class="button button-quiet button-small" href=Route::Round(at, Step::History).href() aria-label=w.rounds_open_label(w.step_history(), &team)>{w.step_history()}</a>
                        <a class="button button-quiet button-small" href=Route::Round(at, Step::Next).href() aria-label=w.rounds_open_label(w.rounds_again(), &team)>{w.rounds_again()}</a>
                    })}
                    <a class=class href=Route::Round(at, step).href() aria-label=w.rounds_open_label(button, &team)>{button}</a>
                </span>
            </td>
        </tr>
    }
}
