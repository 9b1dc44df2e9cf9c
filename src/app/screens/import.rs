//! Bringing in a file: what is inside is shown before anything changes; merge is the way, replace needs two steps.

use crate::ui::dynamic::yes;
use crate::{
    browser,
    parts::why_not_read,
    route::Route,
    screens::Dropped,
    state::{session, words},
    ui::{Notice, Tone},
    worker,
};
use content::{CATALOGUE, Words, say};
use domain::round::{Round, ShortRoundId};
use exchange::{
    Incoming, ReadError, Report, What,
    job::{Audience, Job, Paper, Want},
    limits::{FILE_BYTES, PDF_BYTES},
    merge::{Fate, Refusal},
    stored::{Room, room},
};
use leptos::prelude::*;

/// Where the import stands.
#[derive(Clone, PartialEq)]
enum State {
    Empty,
    Reading(String),
    Failed { name: String, why: String },
    Preview { rounds: Vec<Round>, report: Report },
    Sure { rounds: Vec<Round> },
    Done(usize),
}

/// The Import page.
#[component]
pub(crate) fn Import() -> impl IntoView {
    let w = words();
    let session = session();
    let state = RwSignal::new(State::Empty);
    let over = RwSignal::new(false);
    let take = move |file: web_sys::File| {
        let name = file.name();
        state.set(State::Reading(name.clone()));
        leptos::task::spawn_local(async move {
            let outcome = read(w, &file, session.keeper.units()).await;
            let next = match outcome {
                Ok(incoming) => match rounds_of(w, incoming.what, |id| session.stored_round_called(id)) {
                    Ok(rounds) => State::Preview { rounds, report: incoming.report },
                    Err(why) => State::Failed { name, why },
                },
                Err(why) => State::Failed { name, why },
            };
            state.set(next);
        });
    };
    let chosen = move |event: leptos::ev::Event| {
        if let Some(file) = browser::chosen_file(&event) {
            take(file);
        }
    };
    // A file may be dropped on any screen; it ends up here.
    let dropped = expect_context::<Dropped>();
    Effect::new(move |_| {
        dropped.0.track();
        if let Some(file) = browser::dropped().into_iter().next() {
            over.set(false);
            take(file);
        }
    });
    let shown = move || match state.get() {
        State::Empty => ().into_any(),
        State::Reading(name) => view! { <p class="fine" role="status">{w.import_reading(&name)}</p> }.into_any(),
        State::Failed { name, why } => {
            view! { <Notice tone=Tone::Error title=w.import_failed(&name)><p>{why}</p></Notice> }.into_any()
        }
        State::Preview { rounds, report } => view! { <Preview rounds=rounds report=report state=state /> }.into_any(),
        State::Sure { rounds } => view! { <Sure rounds=rounds state=state /> }.into_any(),
        State::Done(n) => view! {
            <Notice tone=Tone::Ink title=w.import_done_title().to_owned()>
                <p>{w.import_done(n)}</p>
                <p><a href=Route::Home.href()>{w.import_see()}</a></p>
            </Notice>
        }
        .into_any(),
    };
    view! {
        <main id="main" class="page form-page" on:dragover=move |_| over.set(true) on:dragleave=move |_| over.set(false)>
            <h1 tabindex="-1">{w.import_title()}</h1>
            <p class="lede">{w.import_lede()}</p>
            <div class="field import-field gap-top" class:is-over=yes(move || over.get())>
                <label class="field-label" for="file">{w.import_choose()}</label>
                <input class="field-input" id="file" type="file" accept=".json,.pdf,application/json,application/pdf" on:change=chosen />
                <p class="field-hint">{w.import_drop()}</p>
            </div>
            <div class="gap-top" aria-live="polite">{shown}</div>
        </main>
    }
}

/// Reads a chosen file within its limits. A PDF is opened by the report worker, which may fail without harm.
async fn read(w: Words, file: &web_sys::File, stored: usize) -> Result<Incoming, String> {
    let size = browser::file_size(file);
    let is_pdf = file.type_() == "application/pdf" || file.name().to_ascii_lowercase().ends_with(".pdf");
    let most = if is_pdf { PDF_BYTES } else { FILE_BYTES };
    if size > most {
        return Err(why_not_read(w, &ReadError::TooLarge { bytes: size, of: most }));
    }
    if room(stored + size.min(FILE_BYTES)) == Room::None && !is_pdf {
        return Err(w.exchange_no_room().to_owned());
    }
    let mut bytes = browser::file_bytes(file).await.ok_or_else(|| w.exchange_not_text().to_owned())?;
    if bytes.starts_with(b"%PDF") {
        bytes = inside(w, &bytes).await?;
        if room(stored + bytes.len()) == Room::None {
            return Err(w.exchange_no_room().to_owned());
        }
    }
    exchange::read(&CATALOGUE, &bytes).map_err(|error| why_not_read(w, &error))
}

/// The round that a report carries.
async fn inside(w: Words, pdf: &[u8]) -> Result<Vec<u8>, String> {
    // Readers and paper do not matter to a file that is only opened.
    let job = Job { want: Want::Open, audience: Audience::Team, paper: Paper::A4 };
    match worker::ask(job, pdf, |_| {}).await {
        Ok(done) => Ok(done.files.into_iter().next().map(|made| made.bytes.to_vec()).unwrap_or_default()),
        Err(failed) => Err(match failed.word.as_str() {
            "pdf-no-round" => w.exchange_pdf(),
            "pdf-damaged-round" => w.exchange_pdf_round(),
            "pdf-saved-again" => w.exchange_pdf_saved_again(),
            "pdf-damaged" | "pdf-too-large" => w.exchange_pdf_damaged(),
            _ => w.exchange_pdf_not_opened(),
        }
        .to_owned()),
    }
}

/// The rounds that a file would bring.
fn rounds_of(w: Words, what: What, here: impl Fn(ShortRoundId) -> Option<Round>) -> Result<Vec<Round>, String> {
    match what {
        What::Rounds { rounds, .. } => Ok(rounds),
        What::Response(passed) => match here(passed.round) {
            Some(mine) => Ok(vec![passed.in_round(&mine)]),
            None => Err(w.exchange_other_round().to_owned()),
        },
    }
}

/// What is inside a file, and the buttons.
#[component]
fn Preview(rounds: Vec<Round>, report: Report, state: RwSignal<State>) -> impl IntoView {
    let w = words();
    let session = session();
    let meetings: Vec<_> = rounds.iter().map(|round| session.meet(round)).collect();
    let removed: usize = meetings.iter().map(|m| m.previously_removed.len()).sum();
    let replaced: usize = meetings.iter().map(|m| m.replaced.len()).sum();
    let good: Vec<Round> = rounds
        .iter()
        .zip(&meetings)
        .filter(|(_, m)| !matches!(m.fate, Fate::Refused(_)))
        .map(|(round, _)| round.clone())
        .collect();
    let list = rounds
        .iter()
        .zip(&meetings)
        .map(|(round, meeting)| {
            let fate = match meeting.fate {
                Fate::New => w.import_new().to_owned(),
                Fate::Same => w.import_same().to_owned(),
                Fate::Merged => w.import_merge().to_owned(),
                Fate::Refused(Refusal::OtherQuestions { mine, theirs }) => {
                    w.exchange_other_questions(&theirs.to_string(), &mine.to_string())
                }
                Fate::Refused(Refusal::TooManyResponses { n, of }) => w.exchange_too_many_responses(n, of),
                Fate::Refused(Refusal::OtherRound) => w.exchange_other_round().to_owned(),
            };
            view! {
                <tr>
                    <th scope="row"><bdi>{w.import_round(&round.team, &say::date_short(w, round.date))}</bdi></th>
                    <td>{w.import_responses(round.responses.len())}</td>
                    <td>{fate}</td>
                </tr>
            }
        })
        .collect_view();
    let (merge, replace, empty) = (good.clone(), good.clone(), good.is_empty());
    let notes = [
        (report.set_aside > 0).then(|| w.import_aside(report.set_aside)),
        (report.withheld > 0).then(|| w.import_withheld().to_owned()),
        (removed > 0).then(|| w.import_removed(removed)),
        (replaced > 0).then(|| w.exchange_replaced(replaced)),
        (report.ignored.count > 0).then(|| w.exchange_ignored(report.ignored.count, &report.ignored.first.join(", "))),
        (report.cleaned.count > 0).then(|| w.exchange_cleaned(report.cleaned.count, &report.cleaned.first.join(", "))),
    ];
    view! {
        <h2>{w.import_inside()}</h2>
        <table class="table gap-top-s"><tbody>{list}</tbody></table>
        {notes.into_iter().flatten().map(|text| view! { <p class="fine gap-top-s">{text}</p> }).collect_view()}
        {empty.then(|| view! { <p class="fine gap-top-s">{w.import_empty()}</p> })}
        <p class="button-row gap-top">
            <button class="button" type="button" disabled=empty on:click=move |_| state.set(State::Done(session.merge(merge.clone())))>{w.import_button()}</button>
            <button class="button button-second" type="button" disabled=empty on:click=move |_| state.set(State::Sure { rounds: replace.clone() })>{w.import_replace()}</button>
            <button class="button button-quiet" type="button" on:click=move |_| state.set(State::Empty)>{w.cancel()}</button>
        </p>
    }
}

/// The second step of replacing.
#[component]
fn Sure(rounds: Vec<Round>, state: RwSignal<State>) -> impl IntoView {
    let w = words();
    let session = session();
    let replace = move |_| {
        session.save_file();
        state.set(State::Done(session.replace(rounds.clone())));
    };
    view! {
        <Notice tone=Tone::Error title=w.import_replace_title().to_owned()>
            <p>{w.import_replace_text()}</p>
            <p class="button-row">
                <button class="button button-second" type="button" on:click=replace>{w.import_replace_button()}</button>
                <button class="button button-quiet" type="button" on:click=move |_| state.set(State::Empty)>{w.cancel()}</button>
            </p>
        </Notice>
    }
}
