//! Share: who gets to see what, out to where work lives, keep the file, and was it worth the hour?

use super::clock::Running;
use crate::{
    browser,
    parts::tasks,
    route::Step,
    state::{current, session, words},
    ui::dynamic::{show, text, yes},
};
use content::say;
use domain::{
    commitment::committed,
    dates::{four_week_check, next_round},
};
use exchange::tasks::{Tracker, calendar, markdown};
use leptos::prelude::*;

/// The last part.
#[component]
pub(super) fn Share(running: Running) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let sample = current.round.with_untracked(|r| r.sample);
    let kept = session.is_kept(current.id);
    session.ask_before_leaving(move || !sample && !kept.get());
    let took = move || running.clock.with(|clock| clock.total(running.now.get()) / 60_000);
    view! {
        <h1 tabindex="-1">{w.share_title()}</h1>
        <div class="hour-share">
            <section>
                <p>{w.share_leaders()}</p>
                <p class="button-row"><a class="button button-second" href=current.route(Step::Report).href()>{w.share_leaders_look()}</a></p>
            </section>
            <section><h2>{w.share_keep_title()}</h2>
                <p role="status">{text(move || if kept.get() { w.share_kept() } else { w.share_keep() })}</p>
                // There is nothing of the sample to keep.
                {(!sample).then(|| view! {
                    <p class="button-row"><button class="button" class:button-second=yes(move || kept.get()) type="button" on:click=move |_| session.save_file()>{w.share_keep_button()}</button></p>
                })}
            </section>
            <Worth />
            <Out />
        </div>
        <p class="hour-quiet">{text(move || w.share_ended(&took().to_string()))}</p>
    }
}

/// One to five fingers.
#[component]
fn Worth() -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let worth = Memo::new(move |_| current.round.with(|r| r.meeting.worth));
    let row = move |place: usize| {
        let n = move || worth.with(|worth| worth.get(place).copied().unwrap_or(0));
        let label = w.share_worth_of(place + 1);
        let (more, less) = (w.hands_more(&label), w.hands_less(&label));
        let change = move |by: i32| {
            session.record(current.id, |meeting| {
                if let Some(count) = meeting.worth.get_mut(place) {
                    *count = u16::try_from((i32::from(*count) + by).clamp(0, 200)).unwrap_or(0);
                }
            });
        };
        view! {
            <li>
                <span class="hour-fingers">{label}</span>
                <button class="button button-second button-small" type="button" aria-label=less on:click=move |_| change(-1)>"−"</button>
                <span class="hour-n">{text(move || n().to_string())}</span>
                <button class="button button-second button-small" type="button" aria-label=more on:click=move |_| change(1)>"+"</button>
            </li>
        }
    };
    let line = move || {
        let (high, all) = current.round.with(|r| r.meeting.worth_it());
        if all == 0 { String::new() } else { w.share_worth_line(high, all) }
    };
    view! {
        <section><h2>{w.share_worth()}</h2><p>{w.share_worth_hint()}</p>
            <ul class="hour-worth">{(0..5).map(row).collect_view()}</ul>
            <p role="status">{text(line)}</p>
        </section>
    }
}

/// What goes to other tools.
#[component]
pub(crate) fn Out() -> impl IntoView {
    let w = words();
    let current = current();
    let any = Memo::new(move |_| current.round.with(|r| !committed(r).is_empty()));
    let said = RwSignal::new("");
    let text_of = move |make: fn(&domain::round::Round) -> String| current.round.with_untracked(make);
    let copy = move |_| {
        let text = text_of(|r| markdown::list(&tasks::tasks(r), &tasks::headings()));
        leptos::task::spawn_local(async move {
            let copied = browser::copy(&text).await;
            let _ = said.try_set(if copied { w.commit_copied() } else { w.commit_not_copied() });
        });
    };
    let save =
        move |name: String, kind: &'static str, text: String| drop(browser::download(&name, kind, text.as_bytes()));
    let list_file = move |_| {
        current.round.with_untracked(|r| {
            save(
                markdown::file_name(&r.team, r.date),
                "text/markdown",
                markdown::list(&tasks::tasks(r), &tasks::headings()),
            );
        });
    };
    let table = move |tracker: Tracker| {
        let on_click = move |_| {
            current.round.with_untracked(|r| {
                save(
                    tracker.file_name(&r.team, r.date),
                    "text/csv",
                    tracker.write(&tasks::tasks(r), &tasks::headings()),
                );
            });
        };
        view! { <button class="button button-second" type="button" on:click=on_click>{w.share_csv(tracker_name(tracker))}</button> }
    };
    let days = move |_| {
        current.round.with_untracked(|r| {
            save(
                calendar::file_name(&r.team, r.date),
                "text/calendar",
                calendar::write(&tasks::events(r), browser::today()),
            );
        });
    };
    let hint = move || {
        current.round.with(|r| {
            w.share_ics_hint(
                &say::day_month_year(w, four_week_check(r.date)),
                &say::day_month_year(w, next_round(r.date)),
            )
        })
    };
    view! {
        <section><h2>{w.share_out_title()}</h2>
            {show(move || any.get(), move || view! {
                <p>{w.share_out()}</p>
                <p class="button-row"><button class="button button-second" type="button" on:click=copy>{w.share_markdown()}</button>
                    <button class="button button-second" type="button" on:click=list_file>{w.share_markdown_file()}</button>
                    {Tracker::ALL.map(table)}</p>
                <p role="status">{text(move || said.get())}</p>
            }.into_any())}
            <p>{text(hint)}</p>
            <p class="button-row"><button class="button button-second" type="button" on:click=days>{w.share_ics()}</button></p>
        </section>
    }
}

/// What people call a tracker.
const fn tracker_name(tracker: Tracker) -> &'static str {
    match tracker {
        Tracker::GitHub => "GitHub",
        Tracker::GitLab => "GitLab",
        Tracker::Jira => "Jira",
        Tracker::Linear => "Linear",
    }
}
