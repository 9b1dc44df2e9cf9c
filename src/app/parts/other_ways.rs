//! The report in every form but paper: Markdown, tables, data, pictures, and the round itself.

use crate::ui::dynamic::{all, part, show, text};
use crate::{
    browser,
    state::{current, words},
    ui::{Notice, Tone},
    worker::{self, Failed, Made},
};
use domain::confidentiality::{Detail, detail};
use exchange::job::{Audience, Job, Paper, Table, Want};
use leptos::prelude::*;

/// What the last button came to.
#[derive(Clone)]
enum Outcome {
    Nothing,
    Says(String),
    /// Text to be copied by hand.
    ByHand(String),
    Failed(Failed),
}

/// The list of ways. What they hold depends on the readers.
#[component]
pub(crate) fn OtherWays(audience: Signal<Audience>) -> impl IntoView {
    let w = words();
    let current = current();
    let outcome = RwSignal::new(Outcome::Nothing);
    let ask = move |want: Want, then: fn(Vec<Made>, RwSignal<Outcome>)| {
        outcome.set(Outcome::Says(w.hand_making().to_owned()));
        let job = Job { want, audience: audience.get_untracked(), paper: Paper::A4 };
        let file = current.round.with_untracked(|r| exchange::write_round(&content::CATALOGUE, r));
        leptos::task::spawn_local(async move {
            match worker::ask(job, file.as_bytes(), |_| {}).await {
                Ok(done) => then(done.files, outcome),
                Err(failed) => drop(outcome.try_set(Outcome::Failed(failed))),
            }
        });
    };
    let button = move |label: String, words: &'static str, want: Want, then: fn(Vec<Made>, RwSignal<Outcome>)| {
        view! {
            <button class="button button-second button-small" type="button" aria-label=label on:click=move |_| ask(want, then)>{words}</button>
        }
        .into_any()
    };
    let save = move |label: &'static str, want| button(label.to_owned(), w.hand_save_file(), want, save_all);
    let row = |title: &'static str, says: &'static str, buttons: Vec<AnyView>| {
        view! { <li class="way"><div><h3>{title}</h3><p class="fine">{says}</p></div><p class="button-row">{all(buttons)}</p></li> }.into_any()
    };
    // Answers by question are for the team, and only of five people or more.
    let tables = move || {
        let detailed =
            audience.get() == Audience::Team && current.round.with(|r| detail(r.respondents())) == Detail::Questions;
        let all = [
            (w.hand_csv_scores(), Table::Scores),
            (w.hand_csv_answers(), Table::Answers),
            (w.hand_csv_plan(), Table::Plan),
        ];
        all.into_iter().filter(|(_, table)| detailed || *table != Table::Answers).collect::<Vec<_>>()
    };
    let copy = button(w.hand_copy_markdown().to_owned(), w.hand_copy(), Want::Markdown, copy_first);
    let round = move |_| {
        let (name, file) = current.round.with_untracked(|r| {
            let name = format!("{}.json", exchange::text::file_stem(&r.team, r.date));
            (name, exchange::write_round(&content::CATALOGUE, r))
        });
        if browser::download(&name, "application/json", file.as_bytes()).is_ok() {
            outcome.set(Outcome::Says(w.hand_saved(&name)));
        }
    };
    let round_button = view! {
        <button class="button button-second button-small" type="button" aria-label=w.hand_save_round() on:click=round>{w.hand_save_file()}</button>
    };
    let print = view! {
        <button class="button button-second button-small" type="button" on:click=move |_| drop(window().print())>{w.hand_print()}</button>
    };
    let says = move || match outcome.get() {
        Outcome::Nothing => ().into_any(),
        Outcome::Says(text) => view! { <p>{text}</p> }.into_any(),
        Outcome::ByHand(_) => view! { <p>{w.hand_copy_failed()}</p> }.into_any(),
        Outcome::Failed(failed) => view! {
            <Notice tone=Tone::Error title=w.hand_failed_title().to_owned()>
                <p>{w.hand_failed()}</p><p class="fine">{failed.detail}</p>
            </Notice>
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="ways">
            <div class="section-head"><h2 id="ways">{w.hand_others()}</h2><p>{w.hand_others_lede()}</p></div>
            <ul class="ways">
                {row(w.hand_print(), w.hand_print_text(), vec![print.into_any()])}
                {row(w.hand_markdown(), w.hand_markdown_text(), vec![copy, save(w.hand_save_markdown(), Want::Markdown)])}
                {part(move || row(w.hand_csv(), w.hand_csv_text(), tables().into_iter().map(|(name, table)| {
                    button(w.hand_csv_save(name), name, Want::Csv(table), save_all)
                }).collect()))}
                {row(w.hand_json(), w.hand_json_text(), vec![save(w.hand_save_json(), Want::Json)])}
                {row(w.hand_round(), w.hand_round_text(), vec![round_button.into_any()])}
            </ul>
            <div role="status" class="hand-state">{part(says)}</div>
            {part(move || match outcome.get() {
                Outcome::ByHand(text) => view! {
                    <textarea class="field-input by-hand" id="by-hand" readonly rows="12" aria-label=w.hand_copy_box()>{text}</textarea>
                }
                .into_any(),
                _ => ().into_any(),
            })}
            <Pictures audience=audience />
        </section>
    }
}

/// Puts all files into the reader's downloads.
fn save_all(files: Vec<Made>, outcome: RwSignal<Outcome>) {
    let mut names = Vec::new();
    for made in files {
        if browser::download(&made.name, &made.kind, &made.bytes.to_vec()).is_ok() {
            names.push(made.name);
        }
    }
    let says = if names.is_empty() {
        words().hand_nothing().to_owned()
    } else {
        words().hand_saved(&content::say::nouns(words(), &names))
    };
    let _ = outcome.try_set(Outcome::Says(says));
}

/// Puts the first file's text on the clipboard, or shows it to be copied by hand.
fn copy_first(files: Vec<Made>, outcome: RwSignal<Outcome>) {
    let Some(made) = files.into_iter().next() else { return };
    let text = String::from_utf8(made.bytes.to_vec()).unwrap_or_default();
    leptos::task::spawn_local(async move {
        let copied = browser::copy(&text).await;
        let next = if copied { Outcome::Says(words().hand_copied().to_owned()) } else { Outcome::ByHand(text) };
        let _ = outcome.try_set(next);
        if !copied {
            browser::after_drawing(|| browser::select("#by-hand"));
        }
    });
}

/// Every chart of the report, to keep as SVG or as PNG. They are made when somebody asks for the list.
#[component]
fn Pictures(audience: Signal<Audience>) -> impl IntoView {
    let w = words();
    let current = current();
    let made: RwSignal<Option<Vec<(Made, Made)>>> = RwSignal::new(None);
    let failed = RwSignal::new(None::<Failed>);
    let opened = RwSignal::new(false);
    Effect::new(move |_| {
        if !opened.get() {
            return;
        }
        let job = Job { want: Want::Pictures, audience: audience.get(), paper: Paper::A4 };
        let file = current.round.with(|r| exchange::write_round(&content::CATALOGUE, r));
        leptos::task::spawn_local(async move {
            match worker::ask(job, file.as_bytes(), |_| {}).await {
                Ok(done) => {
                    let mut files = done.files.into_iter();
                    let mut pairs = Vec::new();
                    while let (Some(svg), Some(drawn)) = (files.next(), files.next()) {
                        pairs.push((svg, drawn));
                    }
                    let _ = made.try_set(Some(pairs));
                }
                Err(why) => drop(failed.try_set(Some(why))),
            }
        });
    });
    let list = move || {
        let Some(pictures) = made.get() else { return view! { <p class="muted">{w.hand_making()}</p> }.into_any() };
        let rows = pictures.into_iter().map(|(svg, drawn)| {
            let title = svg.title.clone();
            let name = svg.name.replace(".svg", ".png");
            let label = |kind| w.hand_picture_label(&title, kind);
            let (as_svg, as_png) = (label("SVG"), label("PNG"));
            view! {
                <li class="way">
                    <p>{title.clone()}</p>
                    <p class="button-row">
                        <button class="button button-second button-small" type="button" aria-label=as_svg
                            on:click=move |_| drop(browser::download(&svg.name, &svg.kind, &svg.bytes.to_vec()))>"SVG"</button>
                        <button class="button button-second button-small" type="button" aria-label=as_png
                            on:click=move |_| browser::download_as_png(&name, &drawn)>"PNG"</button>
                    </p>
                </li>
            }
            .into_any()
        });
        view! { <ul class="ways">{all(rows)}</ul> }.into_any()
    };
    view! {
        <details class="more" on:toggle=move |_| opened.set(true)>
            <summary>{w.hand_pictures()}</summary>
            <p class="fine">{w.hand_pictures_text()}</p>
            {show(move || opened.get(), move || part(list))}
            {text(move || failed.get().map(|why| why.detail).unwrap_or_default())}
        </details>
    }
}
