//! The team's rounds over time: what changed beyond noise, what became of the steps. A team is compared with itself alone.

use super::last::{Ledger, before, ledger_since};
use crate::{
    parts::{Covered, Figure},
    route::{Route, Step},
    state::{Session, current, session, words},
    ui::{
        More, Notice, Tone,
        dynamic::{all, either, part, show, text},
    },
};
use content::{CATALOGUE, say, text as texts};
use domain::{
    history::{Series, is_before, rounds_of, series},
    risk::SubRiskId,
    round::Round,
    score::{self, Assessment},
};
use leptos::prelude::*;

/// The History step.
#[component]
pub(crate) fn HistoryScreen() -> impl IntoView {
    let w = words();
    let current = current();
    let shown = Memo::new(move |_| current.round.with(|r| r.revealed));
    view! {
        {either(move || shown.get(), move || view! { <History /> }.into_any(), move || view! { <Covered title=w.history_covered() /> }.into_any())}
    }
}

/// The rounds up to the one whose screen this is, oldest first, with what follows from each.
fn rounds() -> Memo<Vec<(Round, Assessment)>> {
    let current = current();
    let session = session();
    let stored = session.stored_rounds();
    Memo::new(move |_| {
        let round = current.round.get();
        let all = stored.get();
        let mut of_team: Vec<Round> =
            rounds_of(&all, &round).into_iter().filter(|other| is_before(other, &round)).cloned().collect();
        of_team.push(round);
        of_team
            .into_iter()
            .map(|round| {
                let found = score::score(&CATALOGUE, &round);
                (round, found)
            })
            .collect()
    })
}

fn pairs(rounds: &[(Round, Assessment)]) -> Vec<(&Round, &Assessment)> {
    rounds.iter().map(|(round, found)| (round, found)).collect()
}

#[component]
fn History() -> impl IntoView {
    let w = words();
    let current = current();
    let rounds = rounds();
    let line = Memo::new(move |_| rounds.with(|rounds| series(&CATALOGUE, &pairs(rounds))));
    let several = Memo::new(move |_| rounds.with(|rounds| rounds.len() > 1));
    view! {
        <main id="main" class="page long">
            {either(move || several.get(), move || view! { <Compared rounds=rounds line=line /> }.into_any(), move || view! {
                <h1 class="headline" tabindex="-1">{w.history_one_title()}</h1>
                <p class="lede">{w.history_one()}</p>
            }.into_any())}
            <Rounds rounds=rounds />
            <p class="button-row gap-top no-print">
                <a class="button" href=current.route(Step::Next).href()>{w.history_next()}</a>
                <a class="button button-second" href=current.route(Step::Check).href()>{w.step_check()}</a>
                <button class="button button-second" type="button" on:click=move |_| drop(window().print())>{w.print_page()}</button>
            </p>
        </main>
    }
}

#[component]
fn Compared(rounds: Memo<Vec<(Round, Assessment)>>, line: Memo<Series>) -> impl IntoView {
    let w = words();
    let current = current();
    let headline = move || line.with(|line| say::history_headline(w, line));
    let lede = move || rounds.with(|rounds| line.with(|line| say::history_lede(w, &pairs(rounds), line)));
    let draw = Callback::new(move |width| {
        rounds.with(|rounds| {
            let all: Vec<&Round> = rounds.iter().map(|(round, _)| round).collect();
            line.with(|line| charts::history(w, &all, line, width))
        })
    });
    let title = Signal::derive(move || line.with(|line| say::history_title(w, line)));
    let unlike = Memo::new(move |_| {
        line.with(|line| line.unlike.last().map(|unlike| say::unlike_line(w, unlike)).unwrap_or_default())
    });
    let parts = move || {
        line.with(|line| {
            all(SubRiskId::ALL.into_iter().map(|id| {
                let name = texts::subrisk(w.0, id).name;
                let of = line.subrisk(id);
                let last = of.changes.len().saturating_sub(1);
                let verdict = say::change_line(w, of, last);
                view! { <tr><th scope="row">{name}</th><td>{verdict}</td></tr> }.into_any()
            }))
        })
    };
    let earlier = before(current);
    let lines = ledger_since(earlier);
    let count = Memo::new(move |_| lines.with(Vec::len));
    view! {
        <h1 class="headline" tabindex="-1">{text(headline)}</h1>
        <p class="lede">{text(lede)}</p>
        {show(move || unlike.with(|line| !line.is_empty()), move || view! {
            <Notice tone=Tone::Ink title=String::new()><p>{text(move || unlike.get())}</p></Notice>
        }.into_any())}
        <section class="section">
            <Figure title=title sub=w.history_figure().to_owned() foot=w.history_foot().to_owned() draw=draw />
            <More summary=w.history_parts().to_owned()>
                <table class="table"><thead><tr><th scope="col">{w.history_part()}</th><th scope="col">{w.last_moved()}</th></tr></thead><tbody>{part(parts)}</tbody></table>
            </More>
        </section>
        {show(move || count.get() > 0, move || view! {
            <section class="section" aria-labelledby="ledger">
                <div class="section-head"><h2 id="ledger">{text(move || w.last_title(count.get(), &say::in_words(w, count.get())))}</h2></div>
                <Ledger of=earlier lines=lines compared=true />
            </section>
        }.into_any())}
    }
}

/// The rounds as a list, newest first.
#[component]
fn Rounds(rounds: Memo<Vec<(Round, Assessment)>>) -> impl IntoView {
    let w = words();
    let lines = move || {
        rounds.with(|rounds| {
            all(rounds.iter().rev().map(|(round, _)| {
                let href = Route::Round(Session::reference(round), Step::Results).href();
                let (high, all) = round.meeting.worth_it();
                let worth = (all > 0).then(|| w.share_worth_line(high, all));
                view! { <li><a href=href>{say::day_month_year(w, round.date)}</a> " " {w.answer_count(usize::from(round.team_size), round.respondents())} ". " {worth}</li> }.into_any()
            }))
        })
    };
    view! {
        <section class="section" aria-labelledby="rounds">
            <div class="section-head"><h2 id="rounds">{w.history_rounds()}</h2></div>
            <ul>{part(lines)}</ul>
        </section>
    }
}
