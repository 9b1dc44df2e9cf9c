//! Gathering answers: how many are in, every way by which they come, and the reveal.

use super::{Dropped, late::Late};
use crate::ui::dynamic::{all, either, part, show, text, yes};
use crate::{
    browser,
    parts::{FewAnswers, Gather, Invitation, PasteField, Scanner, Tray},
    route::{Facts, Stage, Step, Turn},
    state::{Seat, current, session, words},
    ui::{Check, Drawing, More, Notice, Tone},
};
use domain::{
    confidentiality::ENOUGH_PEOPLE,
    round::{LATE_TOGETHER, Round},
};
use exchange::pass;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The Collect step. Nothing of the answers shows here.
#[component]
pub(crate) fn Collect() -> impl IntoView {
    let w = words();
    let current = current();
    expect_context::<Late>().rehearse(current);
    let sample = current.round.with_untracked(|r| r.sample);
    let (answered, size) = (counted(Round::respondents), team_size());
    let gather = Gather::resumed(current.round);
    let ready = gather.ready();
    let note = move || match answered.get() {
        0 => w.collect_none().to_owned(),
        n if n < ENOUGH_PEOPLE => w.collect_few(ENOUGH_PEOPLE),
        _ => w.collect_enough().to_owned(),
    };
    view! {
        <main id="main" class="page">
            <div class="collect">
                <div>
                    <h1 class="count" tabindex="-1">{text(move || w.collect_count(answered.get(), size.get()))}</h1>
                    <div class="count-dots">
                        <Drawing draw=Callback::new(move |width| charts::count_dots(w, answered.get(), size.get(), width)) />
                    </div>
                    <p class="muted">{note}</p>
                    {show(move || size.get() < 4, move || view! {
                        <Notice tone=Tone::Quiet title=String::new()><p>{w.collect_small_team()}</p></Notice>
                    }.into_any())}
                    {show(move || answered.get() > size.get(), move || view! {
                        <Notice tone=Tone::Ink title=w.collect_more_title().to_owned()>
                            <p>{text(move || w.collect_more(answered.get(), size.get()))}</p>
                        </Notice>
                    }.into_any())}
                    <Latecomers />
                    {if sample {
                        view! { <Notice tone=Tone::Quiet title=String::new()><p>{w.collect_sample()}</p></Notice> }.into_any()
                    } else {
                        view! { <Gathering gather=gather ready=ready /> }.into_any()
                    }}
                    <Reveal waits=ready />
                </div>
                {(!sample).then(|| view! { <Invitation /> })}
            </div>
            <OtherWays />
            <p class="gap-top no-print"><a href=current.route(Step::Hour(None)).href()>{w.collect_to_hour()}</a></p>
            <p class="no-print"><a href=current.route(Step::Facts(Facts::Evidence(None))).href()>{w.results_to_facts()}</a> " " {w.collect_facts()}</p>
            {(!sample).then(|| view! { <Removing /> })}
        </main>
    }
}

/// Something of the round that is counted.
fn counted(count: fn(&Round) -> usize) -> Memo<usize> {
    let current = current();
    Memo::new(move |_| current.round.with(count))
}

fn team_size() -> Memo<usize> {
    counted(|round| usize::from(round.team_size))
}

/// What comes from other devices.
#[component]
fn Gathering(gather: Gather, ready: Memo<usize>) -> impl IntoView {
    let w = words();
    // A file may be dropped anywhere on this screen.
    let dropped = expect_context::<Dropped>();
    Effect::new(move |_| {
        dropped.0.track();
        gather.take_files(browser::dropped());
    });
    let camera = RwSignal::new(false);
    let open = move |_| {
        camera.set(true);
        browser::after_drawing(|| browser::focus("#scanner"));
    };
    let close = move |()| {
        camera.set(false);
        browser::after_drawing(|| browser::focus("#camera"));
    };
    let chosen = move |event: leptos::ev::Event| {
        if let Some(input) = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            gather.take_files(browser::files(input.files()));
            // The same file can be chosen again.
            input.set_value("");
        }
    };
    view! {
        <div class="no-print">
            <PasteField gather=gather />
            {show(move || camera.get(), move || view! {
                <Scanner on_found=Callback::new(move |text: String| gather.take(&text)) on_close=Callback::new(move |()| close(())) />
            }.into_any())}
            <Tray gather=gather ready=ready />
            <p class="button-row gap-top-s">
                {show(move || !camera.get(), move || view! {
                    <button class="button button-second" id="camera" type="button" on:click=open>{w.camera_open()}</button>
                }.into_any())}
                <label class="button button-second file-button">
                    {w.gather_files()}
                    <input class="visually-hidden" type="file" multiple accept=".json,.txt,application/json,text/plain" on:change=chosen />
                </label>
            </p>
        </div>
    }
}

/// The reveal, and what is there after it.
#[component]
fn Reveal(
    /// So many came in and are not added yet. To reveal without them would make them late.
    waits: Memo<usize>,
) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let (answered, size) = (counted(Round::respondents), team_size());
    let shown = Memo::new(move |_| current.round.with(|r| r.revealed));
    let reveal = move |_| {
        session.reveal(current.id, true);
        current.route(Step::Reveal(Stage::Risks)).go();
    };
    view! {
        <FewAnswers />
        <div class="button-row gap-top-s no-print">
            {either(move || shown.get(), move || view! {
                <a class="button" href=current.route(Step::Results).href()>{w.reveal_see()}</a>
                <button class="button button-second" type="button" on:click=move |_| session.reveal(current.id, false)>{w.reveal_cover()}</button>
            }.into_any(), move || view! {
                    <button class="button" class:button-second=yes(move || waits.get() > 0) type="button" disabled=yes(move || answered.get() == 0 || waits.get() > 0) on:click=reveal>
                        {text(move || if answered.get() == 0 { w.reveal_button_none().to_owned() } else { w.reveal_button(answered.get(), size.get()) })}
                    </button>
                    {show(move || answered.get() == 0 && waits.get() == 0, move || view! {<span class="fine">{w.reveal_needs()}</span>}.into_any())}
                    {show(move || waits.get() > 0, move || view! {<span class="fine">{text(move || w.reveal_waits(waits.get()))}</span>}.into_any())}
                }.into_any())}
        </div>
        <p class="fine gap-top-s no-print">{w.reveal_text()}</p>
    }
}

/// Responses that came after the reveal.
#[component]
fn Latecomers() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let late = counted(|round| round.late.len());
    let changes = counted(Round::late_changes);
    let agreed = RwSignal::new(false);
    let count = move |_| {
        agreed.set(false);
        session.count_late(current.id);
    };
    view! {
        {show(move || late.get() > 0, move || view! {
            <Notice tone=Tone::Ink title=Signal::derive(move || w.late_title(late.get()))>
                {either(move || changes.get() < LATE_TOGETHER, move || view! {
                    <p>{w.late_one()}</p>
                    <Check label=w.late_one_agrees() checked=agreed on_change=Callback::new(move |yes| agreed.set(yes)) />
                    <p><button class="button button-second button-small" type="button" disabled=yes(move || !agreed.get()) on:click=count>{w.late_one_button()}</button></p>
                }.into_any(), move || view! {
                    <p>{w.late_more()}</p>
                    <p><button class="button button-second button-small" type="button" on:click=count>{text(move || w.late_more_button(late.get()))}</button></p>
                }.into_any())}
            </Notice>
        }.into_any())}
    }
}

/// Answering on this device.
#[component]
fn OtherWays() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let by_hands = counted(|round| round.tally.people());
    let alone = counted(|round| round.responses.len() + round.latecomers());
    let draft = session.draft(Seat::Turn(current.id));
    let turn_button = move || match (draft.with(|d| d.is_some()), alone.get()) {
        (true, _) => w.collect_turn_resume().to_owned(),
        (false, 0) => w.collect_turn_first().to_owned(),
        (false, n) => w.collect_turn_next(n + 1),
    };
    view! {
        <div class="here-ways no-print">
            <section class="section here-way" aria-labelledby="in-turn">
                <h2 id="in-turn">{w.collect_turn_title()}</h2>
                <p>{w.collect_turn_text()}</p>
                <p><a class="button button-second" href=current.route(Step::Turn(Turn::Cover)).href()>{turn_button}</a></p>
            </section>
            <section class="section here-way" aria-labelledby="together">
                <h2 id="together">{w.collect_hands_title()}</h2>
                <p>{w.collect_hands_text()}</p>
                <p class="fine">{text(move || w.collect_hands_so_far(by_hands.get()))}</p>
                <p>
                    <a class="button button-second" href=current.route(Step::Hands(1)).href()>
                        {text(move || if by_hands.get() == 0 { w.collect_hands_first() } else { w.collect_hands_go_on() })}
                    </a>
                </p>
            </section>
        </div>
    }
}

/// Taking a response out again, as long as nothing was shown.
#[component]
fn Removing() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let any = Memo::new(move |_| current.round.with(|r| !r.responses.is_empty()));
    let opened = Memo::new(move |_| current.round.with(|r| r.opened));
    let list = move || {
        let ids: Vec<_> = current.round.with(|r| r.responses.keys().copied().collect());
        all(ids.into_iter().map(|id| {
            let mark = pass::mark(id);
            let label = w.remove_label(&mark);
            view! {
                <li class="tray-line">
                    <p class="button-row"><span class="tray-name">{mark}</span>
                        <button class="button button-quiet button-small" type="button" aria-label=label on:click=move |_| session.remove_response(current.id, id)>
                            {w.remove_button()}
                        </button></p>
                </li>
            }
            .into_any()
        }))
    };
    view! {
        {show(move || any.get(), move || view! {
            <section class="section no-print">
                <More summary=w.remove_title().to_owned()>
                    <p class="fine">{text(move || if opened.get() { w.remove_opened() } else { w.remove_text() })}</p>
                    {show(move || !opened.get(), move || view! { <ul class="tray-lines">{part(list)}</ul> }.into_any())}
                </More>
            </section>
        }.into_any())}
    }
}
