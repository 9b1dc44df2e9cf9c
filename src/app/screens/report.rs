//! The Report step: for whom, on which paper, what is inside, how it will look, and every other way out.

use crate::ui::dynamic::{all, part, show, text};
use crate::{
    browser,
    parts::{Covered, OtherWays},
    route::Step,
    state::{current, words},
    ui::{Check, Choice, Notice, Tone},
    worker::{self, Failed, Made, Progress},
};
use domain::confidentiality::{Detail, detail};
use exchange::job::{Audience, Job, Paper, Want};
use leptos::prelude::*;

/// The report of a round, once its results are revealed.
#[component]
pub(crate) fn Report() -> impl IntoView {
    let w = words();
    let current = current();
    let shown = Memo::new(move |_| current.round.with(|r| r.revealed));
    view! { {part(move || if shown.get() { view! {<HandOver />}.into_any() } else { view! { <Covered title=w.hand_covered() /> }.into_any() })} }
}

/// How the pages stand.
#[derive(Clone)]
enum Pages {
    Coming,
    Here { pages: Vec<(String, String)>, missing: String },
    Failed(Failed),
}

/// How the file stands.
#[derive(Clone)]
enum Making {
    Nothing,
    Under(Progress),
    Writing,
    Saved(String),
    Stopped,
    Failed(Failed),
}

/// What the reader chose.
#[derive(Clone, Copy)]
struct Chosen {
    audience: RwSignal<Audience>,
    paper: RwSignal<Paper>,
    attach: RwSignal<bool>,
}

#[component]
fn HandOver() -> impl IntoView {
    let w = words();
    let current = current();
    let paper = if browser::uses_letter_paper() { Paper::Letter } else { Paper::A4 };
    let chosen =
        Chosen { audience: RwSignal::new(Audience::Team), paper: RwSignal::new(paper), attach: RwSignal::new(false) };
    let pages = RwSignal::new(Pages::Coming);
    let making = RwSignal::new(Making::Nothing);
    let tries = RwSignal::new(0_u32);
    preview(chosen, pages, tries);
    on_cleanup(worker::stop);
    let team = move || chosen.audience.get() == Audience::Team;
    let attached = move || team() && chosen.attach.get();
    let busy = move || making.with(|m| matches!(m, Making::Under(_) | Making::Writing));
    let save = move |_| {
        if busy() {
            return;
        }
        making.set(Making::Under(None));
        let want = Want::Pdf { attach: attached() };
        let job = Job { want, audience: chosen.audience.get_untracked(), paper: chosen.paper.get_untracked() };
        let file = current.round.with_untracked(|r| exchange::write_round(&content::CATALOGUE, r));
        leptos::task::spawn_local(async move {
            let tell = move |progress: Progress| {
                making.set(if progress.is_some() { Making::Under(progress) } else { Making::Writing });
            };
            let outcome = worker::ask(job, file.as_bytes(), tell).await;
            let next = match outcome.map(|done| done.files.into_iter().next()) {
                Ok(Some(made)) => saved(&made),
                Ok(None) => Making::Nothing,
                Err(failed) if failed.word == "stopped" => Making::Stopped,
                Err(failed) => Making::Failed(failed),
            };
            let _ = making.try_set(next);
        });
    };
    let again = Callback::new(move |()| {
        making.set(Making::Nothing);
        tries.update(|n| *n += 1);
    });
    let stop = move |_| {
        worker::stop();
        // The button that was pressed goes; the keyboard stays where the reader can go on.
        browser::focus("#save");
    };
    let state = move || match making.get() {
        Making::Nothing => ().into_any(),
        Making::Under(progress) => {
            let says =
                progress.map_or_else(|| w.hand_making().to_owned(), |(n, of)| w.hand_setting(n as usize, of as usize));
            view! { <p>{says}</p> }.into_any()
        }
        Making::Writing => view! { <p>{w.hand_writing()}</p> }.into_any(),
        Making::Saved(name) => view! { <p><strong>{w.hand_saved(&name)}</strong></p> }.into_any(),
        Making::Stopped => view! { <p>{w.hand_stopped()}</p> }.into_any(),
        Making::Failed(failed) => view! { <NotMade failed=failed again=again /> }.into_any(),
    };
    view! {
        <main id="main" class="page long">
            <h1 class="headline" tabindex="-1">{w.hand_title()}</h1>
            <p class="lede">{w.hand_lede()}</p>
            <div class="hand">
                <div class="hand-choose">
                    <fieldset class="hand-group">
                        <legend class="hand-legend">{w.hand_audience()}</legend>
                        {Audience::ALL.into_iter().map(|audience| {
                            let (name, sub) = match audience {
                                Audience::Team => (w.hand_team(), w.hand_team_sub()),
                                Audience::Leadership => (w.hand_leadership(), w.hand_leadership_sub()),
                            };
                            let checked = Signal::derive(move || chosen.audience.get() == audience);
                            let pick = Callback::new(move |()| { chosen.audience.set(audience); making.set(Making::Nothing); });
                            view! { <Choice name="audience" value=audience.name() text=name sub=sub checked=checked on_pick=pick /> }
                        }).collect_view()}
                    </fieldset>
                    <fieldset class="hand-group hand-papers">
                        <legend class="hand-legend">{w.hand_paper()}</legend>
                        {Paper::ALL.into_iter().map(|paper| {
                            let name = match paper { Paper::A4 => w.hand_a4(), Paper::Letter => w.hand_letter() };
                            let checked = Signal::derive(move || chosen.paper.get() == paper);
                            let pick = Callback::new(move |()| { chosen.paper.set(paper); making.set(Making::Nothing); });
                            view! { <Choice name="paper" value=paper.name() text=name small=true checked=checked on_pick=pick /> }
                        }).collect_view()}
                    </fieldset>
                    {show(team, move || view! {
                        <div class="hand-attach">
                            <Check label=w.hand_attach() checked=chosen.attach described_by="attach-hint" on_change=Callback::new(move |on| chosen.attach.set(on)) />
                            <p class="fine" id="attach-hint">{w.hand_attach_hint()}</p>
                        </div>
                    }.into_any())}
                    {part(move || match pages.get() {
                        Pages::Here { missing, .. } if !missing.is_empty() => view! {
                            <Notice tone=Tone::Ink title=w.hand_missing_title().to_owned()>
                                <p>{w.hand_missing(&spaced(&missing))}</p>
                            </Notice>
                        }.into_any(),
                        _ => ().into_any(),
                    })}
                    <p class="button-row">
                        <button class="button" id="save" type="button" aria-disabled=move || busy().then_some("true") on:click=save>
                            {text(move || if attached() { w.hand_save_attached() } else { w.hand_save() })}
                        </button>
                        {show(busy, move || view! {
                            <button class="button button-second" type="button" on:click=stop>{w.hand_cancel()}</button>
                        }.into_any())}
                    </p>
                    <div class="hand-state" role="status">{part(state)}</div>
                    {part(move || contents(chosen.audience.get()))}
                </div>
                <Preview pages=pages paper=chosen.paper.into() again=again />
            </div>
            <OtherWays audience=chosen.audience.into() />
        </main>
    }
}

/// Puts a file into the reader's downloads.
fn saved(made: &Made) -> Making {
    match browser::download(&made.name, &made.kind, &made.bytes.to_vec()) {
        Ok(()) => Making::Saved(made.name.clone()),
        Err(error) => Making::Failed(Failed { word: "failed".to_owned(), detail: format!("{error:?}") }),
    }
}

/// Signs with room between them.
fn spaced(signs: &str) -> String {
    signs.chars().map(String::from).collect::<Vec<_>>().join(" ")
}

/// Has the pages made whenever the readers or the paper change, or on another try.
fn preview(chosen: Chosen, pages: RwSignal<Pages>, tries: RwSignal<u32>) {
    let current = current();
    let latest = StoredValue::new(0_u32);
    let give_back = move || {
        if let Some(Pages::Here { pages, .. }) = pages.try_get_untracked() {
            pages.iter().for_each(|(address, _)| drop(web_sys::Url::revoke_object_url(address)));
        }
    };
    Effect::new(move |_| {
        let (audience, paper, _) = (chosen.audience.get(), chosen.paper.get(), tries.get());
        let file = current.round.with(|r| exchange::write_round(&content::CATALOGUE, r));
        let this = latest.with_value(|n| n + 1);
        latest.set_value(this);
        // What shows must be what was chosen.
        if pages.with_untracked(|pages| !matches!(pages, Pages::Coming)) {
            give_back();
            pages.set(Pages::Coming);
        }
        leptos::task::spawn_local(async move {
            let job = Job { want: Want::Sheets, audience, paper };
            let outcome = worker::ask(job, file.as_bytes(), |_| {}).await;
            if latest.try_get_value() != Some(this) {
                return;
            }
            give_back();
            pages.set(match outcome {
                Ok(done) => Pages::Here {
                    pages: done
                        .files
                        .iter()
                        .filter_map(|made| Some((browser::address(made)?, made.title.clone())))
                        .collect(),
                    missing: done.missing,
                },
                // Stopping the file stops the pages, too. They are asked for again.
                Err(failed) if failed.word == "stopped" => {
                    tries.update(|n| *n += 1);
                    return;
                }
                Err(failed) => Pages::Failed(failed),
            });
        });
    });
    on_cleanup(give_back);
}

/// The pages as pictures.
#[component]
fn Preview(pages: RwSignal<Pages>, paper: Signal<Paper>, again: Callback<()>) -> impl IntoView {
    let w = words();
    let count = move || pages.with(|p| if let Pages::Here { pages, .. } = p { pages.len() } else { 0 });
    let inside = move || match pages.get() {
        Pages::Coming => view! { <p class="muted" role="status">{w.hand_preview_wait()}</p> }.into_any(),
        Pages::Failed(failed) => view! { <NotMade failed=failed again=again /> }.into_any(),
        Pages::Here { pages, .. } => {
            let of = pages.len();
            let pages = pages.into_iter().enumerate().map(|(i, (address, title))| {
                let (says, shown) = (w.hand_page(i + 1, of, &title), address.clone());
                view! {
                    <li><a href=address target="_blank"><img class="hand-page" src=shown alt=says loading="lazy" /></a></li>
                }
                .into_any()
            });
            view! { <ol class="hand-pages" class:hand-letter=paper.get() == Paper::Letter tabindex="0" role="list" aria-label=w.hand_pages(of)>{all(pages)}</ol> }
                .into_any()
        }
    };
    view! {
        <section class="hand-preview" aria-labelledby="preview">
            <h2 id="preview">{text(move || w.hand_preview(count()))}</h2>
            {part(inside)}
        </section>
    }
}

/// What is in a report and what is not.
fn contents(audience: Audience) -> AnyView {
    let w = words();
    let team = audience == Audience::Team;
    let (inside, out) = current().round.with(|r| {
        let few = detail(r.respondents()) == Detail::RisksOnly;
        let maps = !r.knowledge.systems.is_empty();
        let duties = !r.duties.lines.is_empty();
        let asked = |id| content::CATALOGUE.question(id).is_some_and(|question| !question.sensitive);
        let notes = r.responses.values().any(|response| response.notes.iter().any(|(id, _)| asked(*id)));
        let owned = r.plan.decisions.values().any(|decision| !decision.owner.trim().is_empty());
        let lines = [
            (true, w.hand_in_summary()),
            (team && !few, w.hand_in_details()),
            (!team || few, w.hand_in_risks()),
            (true, w.hand_in_alarms()),
            (team && !few, w.hand_in_blind()),
            (maps, w.hand_in_knowing()),
            (team && duties, w.hand_in_duties()),
            (true, w.hand_in_plan()),
            (owned, w.hand_in_commitments()),
            (team && !few && notes, w.hand_in_notes()),
            (team && !few, w.hand_in_numbers()),
            (!team || few, w.hand_in_tables()),
            (true, w.hand_in_method()),
        ];
        let left = [
            (team && !few, w.hand_out_single()),
            (team && few, w.hand_out_few()),
            (!team, w.hand_out_answers()),
            (!team, w.hand_out_notes()),
            (!team, w.hand_out_parts()),
            (!team, w.hand_out_facts()),
            (maps || duties, w.hand_out_names()),
        ];
        let of = |lines: &[(bool, &'static str)]| -> Vec<&'static str> {
            lines.iter().filter(|(holds, _)| *holds).map(|(_, line)| *line).collect()
        };
        (of(&lines), of(&left))
    });
    let list = |lines: Vec<&'static str>| lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <div class="hand-contents">
            <h2 class="hand-legend">{w.hand_inside()}</h2>
            <ul class="hand-list">{list(inside)}</ul>
            <h2 class="hand-legend">{w.hand_left_out()}</h2>
            <ul class="hand-list hand-list-out">{list(out)}</ul>
        </div>
    }
    .into_any()
}

/// What to do when there is no report.
#[component]
fn NotMade(failed: Failed, again: Callback<()>) -> impl IntoView {
    let w = words();
    let current = current();
    let why = if failed.word == "late" { w.hand_late() } else { w.hand_failed() };
    view! {
        <Notice tone=Tone::Error title=w.hand_failed_title().to_owned()>
            <p>{why}</p>
            {(!failed.detail.is_empty()).then(|| view! { <p class="fine">{failed.detail}</p> })}
            <p class="button-row">
                <button class="button button-second button-small" type="button" on:click=move |_| again.run(())>{w.hand_again()}</button>
                <a href=current.route(Step::Results).href()>{w.hand_print_results()}</a>
                <a href=current.route(Step::Plan).href()>{w.hand_print_plan()}</a>
            </p>
        </Notice>
    }
}
