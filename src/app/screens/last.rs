//! What became of the steps: of the round before, when a new one begins, and of this one after four weeks. What happened together is
//! told, never what caused what.

use crate::{
    browser,
    route::{Route, Step},
    state::{Current, current, findings, session, words},
    ui::{
        Notice, Tone,
        dynamic::{all, either, part, show, text, yes},
    },
};
use content::{CATALOGUE, say};
use domain::{
    commitment::{Standing, is_carried_over},
    history,
    ledger::{Line, ledger},
    round::RoundId,
    score,
};
use leptos::prelude::*;

/// The latest revealed round of the same team that is older than the one whose screen this is.
pub(super) fn before(current: Current) -> Memo<Option<RoundId>> {
    let rounds = session().stored_rounds();
    Memo::new(move |_| {
        rounds.with(|all| current.round.with(|round| history::before(all, round).map(|before| before.id)))
    })
}

/// What became of the steps of that round, beside today's answers once they may be shown.
pub(super) fn ledger_since(before: Memo<Option<RoundId>>) -> Memo<Vec<Line>> {
    let (current, found, session) = (current(), findings(), session());
    Memo::new(move |_| {
        let Some(then) = before.get().and_then(|id| session.watched(id)) else { return Vec::new() };
        let past = score::score(&CATALOGUE, &then);
        let shown = current.round.with(|r| r.revealed);
        current.round.with(|round| {
            found.assessment.with(|now| ledger(&CATALOGUE, (&then, &past), shown.then_some((round, now))))
        })
    })
}

/// The steps of the round before, as a page: the first that a team sees in its next round.
#[component]
pub(crate) fn LastScreen() -> impl IntoView {
    let w = words();
    let current = current();
    view! {
        <main id="main" class="page long">
            <Before />
            <p class="button-row gap-top no-print">
                <a class="button" href=current.route(Step::Collect).href()>{w.last_to_collect()}</a>
                <a class="button button-second" href=current.route(Step::Hour(None)).href()>{w.last_to_hour()}</a>
            </p>
        </main>
    }
}

/// The same as a part of the hour.
#[component]
pub(super) fn LastPart() -> impl IntoView {
    view! { <Before /> }
}

#[component]
fn Before() -> impl IntoView {
    let w = words();
    let current = current();
    let session = session();
    let before = before(current);
    let lines = ledger_since(before);
    let day = move || {
        before
            .get()
            .and_then(|id| session.watched(id))
            .map_or_else(String::new, |round| w.last_from(&say::day_month_year(w, round.date)))
    };
    view! {
        {either(move || before.with(Option::is_some), move || view! {
            <h1 tabindex="-1">{text(move || { let n = lines.with(Vec::len); w.last_title(n, &say::in_words(w, n)) })}</h1>
            <p class="muted">{text(day)}</p>
            {either(move || lines.with(|l| !l.is_empty()), move || view! {
                <Ledger of=before lines=lines compared=true />
            }.into_any(), move || view! { <p>{w.last_none_steps()}</p> }.into_any())}
        }.into_any(), move || view! {
            <h1 tabindex="-1">{w.last_none_title()}</h1>
            <p>{w.last_none()} " " <a href=Route::Import.href()>{w.import_file()}</a></p>
        }.into_any())}
    }
}

/// After four weeks: ten minutes, no questions.
#[component]
pub(crate) fn CheckScreen() -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let of = Memo::new(move |_| Some(current.id));
    let lines =
        Memo::new(move |_| current.round.with(|round| found.assessment.with(|a| ledger(&CATALOGUE, (round, a), None))));
    view! {
        <main id="main" class="page long">
            {either(move || lines.with(|l| !l.is_empty()), move || view! {
                <h1 class="headline" tabindex="-1">{w.steps_check_title()}</h1>
                <p class="lede">{w.steps_check_lede()}</p>
                <Ledger of=of lines=lines compared=false />
            }.into_any(), move || view! {
                <h1 tabindex="-1">{w.steps_check_none_title()}</h1>
                <p>{w.steps_check_none()}</p>
            }.into_any())}
            <p class="button-row gap-top no-print"><a class="button button-second" href=current.route(Step::Plan).href()>{w.steps_check_to_plan()}</a></p>
        </main>
    }
}

/// A line for each step, with how it stands; compared with the answers of today, where there are any.
#[component]
pub(super) fn Ledger(of: Memo<Option<RoundId>>, lines: Memo<Vec<Line>>, compared: bool) -> impl IntoView {
    let w = words();
    let session = session();
    let title = move |line: &Line| {
        of.get()
            .and_then(|id| session.watched(id))
            .map_or_else(String::new, |round| say::action_title(w, &round, line.action))
    };
    // Rows stay as they are while somebody types a remark in one.
    let shape = Memo::new(move |_| lines.with(|lines| lines.iter().map(|line| line.action).collect::<Vec<_>>()));
    let rows = move || {
        let count = shape.with(Vec::len);
        all((0..count).map(|at| view! { <Row of=of lines=lines at=at compared=compared /> }.into_any()))
    };
    let vain = move || lines.with(|lines| lines.iter().find(|line| line.done_in_vain()).map(&title));
    view! {
        {compared.then(|| view! { <p class="ledger-sub">{w.last_sub()}</p> })}
        <table class="table stack ledger">
            <thead><tr>
                <th scope="col">{w.last_step()}</th><th scope="col">{w.last_owner()}</th><th scope="col">{w.last_due()}</th>
                <th scope="col">{w.last_state()}</th> <th scope="col">{w.last_answer()}</th>
                {compared.then(|| view! { <th scope="col">{w.last_then()}</th><th scope="col">{w.last_now()}</th><th scope="col">{w.last_moved()}</th> })}
            </tr></thead>
            <tbody>{part(rows)}</tbody>
        </table>
        {show(move || compared && vain().is_some(), move || view! {
            <Notice tone=Tone::Ink title=Signal::derive(move || vain().map_or_else(String::new, |title| w.last_talk_title(&title)))><p>{w.last_talk()}</p></Notice>
        }.into_any())}
    }
}

#[component]
fn Row(of: Memo<Option<RoundId>>, lines: Memo<Vec<Line>>, at: usize, compared: bool) -> impl IntoView {
    let w = words();
    let session = session();
    let line = Memo::new(move |_| lines.with(|lines| lines.get(at).cloned()));
    let said = move |f: fn(&Line) -> String| text(move || line.with(|line| line.as_ref().map(f).unwrap_or_default()));
    let then = move || of.get().and_then(|id| session.watched(id));
    let title = Memo::new(move |_| {
        let then = then();
        line.with(|line| then.zip(line.as_ref()).map(|(round, line)| say::action_title(w, &round, line.action)))
            .unwrap_or_default()
    });
    let tell = move |change: Box<dyn FnOnce(&mut domain::commitment::Outcome)>| {
        if let (Some(id), Some(action)) =
            (of.get_untracked(), line.with_untracked(|line| line.as_ref().map(|line| line.action)))
        {
            session.tell_outcome(id, action, change);
        }
    };
    let pick = move |event: leptos::ev::Event| {
        let picked = event_target_value(&event);
        if let Some(standing) = Standing::ALL.into_iter().find(|standing| standing.as_str() == picked) {
            tell(Box::new(move |outcome| outcome.standing = standing));
        }
    };
    let note = move |event: leptos::ev::Event| {
        let note = exchange::text::note(&event_target_value(&event)).unwrap_or_default();
        tell(Box::new(move |outcome| outcome.note = note));
    };
    let name = |standing: Standing| match standing {
        Standing::Open => w.last_open(),
        Standing::Done => w.last_done(),
        Standing::GivenUp => w.last_given_up(),
    };
    let current = current();
    let carried = Memo::new(move |_| {
        let action = line.with(|line| line.as_ref().map(|line| line.action));
        let both = then().zip(action);
        both.is_some_and(|(then, action)| current.round.with(|now| is_carried_over(&then, now, action)))
    });
    let open = Memo::new(move |_| {
        let is_open = line.with(|line| line.as_ref().is_some_and(|line| line.standing == Standing::Open));
        is_open && of.get().is_some_and(|id| id != current.id)
    });
    let carry = move |_| {
        let action = line.with_untracked(|line| line.as_ref().map(|line| line.action));
        if let (Some(from), Some(action)) = (of.get_untracked(), action) {
            browser::hold_focus(&format!("#state-{at}"));
            session.carry_over(from, current.id, action);
        }
    };
    let moved = move || line.with(|line| line.as_ref().map_or("", |line| say::moved(w, line)));
    let vain = yes(move || line.with(|line| line.as_ref().is_some_and(Line::done_in_vain)));
    view! {
        <tr>
            <th scope="row">{text(move || title.get())}</th>
            <td data-label=w.last_owner()>{said(|line| line.owner.clone())}</td>
            <td data-label=w.last_due()>{said(|line| line.due.map_or_else(String::new, |day| say::date_short(words(), day)))}</td>
            <td data-label=w.last_state()>
                <select class="field-input" id=format!("state-{at}") aria-label=move || w.last_state_of(&title.get()) on:change=pick>
                    {Standing::ALL.map(|standing| view! {
                        <option value=standing.as_str() prop:selected=yes(move || line.with(|line| line.as_ref().is_some_and(|line| line.standing == standing)))>{name(standing)}</option>
                    })}
                </select>
                <p class="print-only">{said(|line| line.note.clone())}</p>
                <input class="field-input no-print" autocomplete="off" maxlength="300" placeholder=w.last_note() aria-label=move || w.last_note_of(&title.get())
                    prop:value=move || line.with(|line| line.as_ref().map_or_else(String::new, |line| line.note.clone())) on:change=note />
                {show(move || open.get(), move || either(move || carried.get(), move || view! { <p class="muted">{w.last_carried()}</p> }.into_any(), move || view! {
                    <p class="button-row gap-top-s"><button class="button button-second button-small" type="button" aria-label=w.last_carry_of(&title.get()) on:click=carry>{w.last_carry()}</button></p>
                }.into_any()))}
            </td>
            <td data-label=w.last_answer()>{said(|line| line.moves.map_or_else(String::new, |id| content::text::question(words().0, id).short.to_owned()))}</td>
            {compared.then(|| view! {
                <td data-label=w.last_then()>{said(|line| answer(line, 0))}</td>
                <td data-label=w.last_now()>{said(|line| answer(line, 1))}</td>
                <td data-label=w.last_moved() class:ledger-vain=vain>{text(moved)}</td>
            })}
        </tr>
    }
}

/// What the answers to the question of a line came to, then (0) or now (1).
fn answer(line: &Line, place: usize) -> String {
    let known = line.moves.zip(line.values.and_then(|values| values.get(place).copied()));
    known.map_or_else(String::new, |(question, value)| say::nearest_answer(words(), question, value).to_owned())
}
