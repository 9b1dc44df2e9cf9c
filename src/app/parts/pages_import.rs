//! A paging tool's export: pasted or chosen, looked at as counts, and put among the figures. Names are compared while it is read
//! and are in nothing that is shown or kept.

use super::figure_text;
use crate::ui::dynamic::{all, part, says, show, text, yes};
use crate::{
    browser,
    state::{current, session, words},
    ui::{Notice, Tone},
};
use content::{say, text as texts};
use domain::evidence::LookedUp;
use exchange::{
    limits::PAGES_BYTES,
    number::read_amount,
    pages::{Choice, Pages, PagesError, Pick, WEEK, figures, read_pages},
};
use leptos::prelude::*;

/// What is looked at.
#[derive(Clone)]
enum Seen {
    Nothing,
    Wrong(String),
    Counts(Box<Pages>),
    /// Put among the figures: so many of them.
    Used(usize),
}

/// The field for an export, and what is in it.
#[component]
pub(crate) fn PagesImport() -> impl IntoView {
    let w = words();
    let bytes = StoredValue::new(Vec::<u8>::new());
    let seen = RwSignal::new(Seen::Nothing);
    let choice = RwSignal::new(Choice::default());
    let (days, acted) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let refused = RwSignal::new(None::<String>);
    let look = move || {
        let found = bytes.with_value(|bytes| {
            browser::measured("unsolo:pages", || {
                read_pages(bytes, &choice.get_untracked(), browser::today(), &browser::minutes_east)
            })
        });
        match found {
            Ok(pages) => {
                // Somebody may have typed more days than lie between the pages.
                if days.with_untracked(|days| count(days)).is_none_or(|typed| typed < pages.days) {
                    days.set(pages.days.to_string());
                }
                refused.set(None);
                seen.set(Seen::Counts(Box::new(pages)));
            }
            // A column that gives nothing is not a reason to lose what was found before.
            Err(error) if matches!(seen.get_untracked(), Seen::Counts(_)) => refused.set(Some(why_not(&error))),
            Err(error) => seen.set(Seen::Wrong(why_not(&error))),
        }
    };
    let pick = Callback::new(move |(id, picked): (&'static str, Choice)| {
        let before = choice.get_untracked();
        choice.set(picked);
        look();
        if refused.with_untracked(Option::is_some) {
            choice.set(before);
            // Drawn again, so that the columns show what counts.
            seen.update(|_| ());
        }
        browser::after_drawing(move || browser::focus(&format!("#{id}")));
    });
    let begin = move |read: Vec<u8>| {
        bytes.set_value(read);
        choice.set(Choice::default());
        seen.set(Seen::Nothing);
        acted.set(String::new());
        days.set(String::new());
        look();
    };
    let chosen = move |event: leptos::ev::Event| {
        let Some(file) = browser::chosen_file(&event) else { return };
        if browser::file_size(&file) > PAGES_BYTES {
            seen.set(Seen::Wrong(w.pages_too_large(PAGES_BYTES / 1024 / 1024)));
            return;
        }
        leptos::task::spawn_local(async move {
            match browser::file_bytes(&file).await {
                Some(read) => begin(read),
                None => drop(seen.try_set(Seen::Wrong(w.pages_unreadable().to_owned()))),
            }
        });
    };
    let pasted = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        if text.trim().is_empty() { seen.set(Seen::Nothing) } else { begin(text.into_bytes()) }
    };
    let done = Callback::new(move |used: usize| {
        // Nothing of the file is kept, in the fields neither.
        bytes.set_value(Vec::new());
        browser::empty("pages-text");
        seen.set(if used > 0 { Seen::Used(used) } else { Seen::Nothing });
        browser::after_drawing(|| browser::focus("#pages-file"));
    });
    view! {
        <div class="look-fields">
            <div class="look-field">
                <label class="field-label" for="pages-file">{w.pages_file()}</label>
                <input class="field-input" id="pages-file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" on:change=chosen />
            </div>
            <div class="look-field look-note">
                <label class="field-label" for="pages-text">{w.pages_paste()}</label>
                <textarea class="field-input" id="pages-text" spellcheck="false" autocomplete="off" on:input=pasted></textarea>
            </div>
        </div>
        <div aria-live="polite">{part(move || match seen.get() {
            Seen::Nothing => ().into_any(),
            Seen::Wrong(why) => view! { <Notice tone=Tone::Error title=w.pages_wrong().to_owned()><p>{why}</p></Notice> }.into_any(),
            Seen::Used(n) => view! { <p role="status">{w.pages_used(n, &say::capitalised(&say::in_words(w, n)))}</p> }.into_any(),
            Seen::Counts(pages) => view! {
                {part(move || match refused.get() {
                    Some(why) => view! { <Notice tone=Tone::Error title=w.pages_wrong_column().to_owned()><p>{why}</p></Notice> }.into_any(),
                    None => ().into_any(),
                })}
                <Preview pages=*pages choice=choice pick=pick days=days acted=acted done=done />
            }.into_any(),
        })}</div>
    }
}

/// What an export comes to, before anything of it is used.
#[component]
fn Preview(
    pages: Pages,
    choice: RwSignal<Choice>,
    pick: Callback<(&'static str, Choice)>,
    days: RwSignal<String>,
    acted: RwSignal<String>,
    done: Callback<usize>,
) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let pages = StoredValue::new(pages);
    // Quiet days before the first page and after the last count, too.
    let covered = move || {
        let least = pages.with_value(|p| p.days);
        count(&days.get()).filter(|days| *days >= least).ok_or_else(|| w.pages_days_wrong(least as usize))
    };
    let figures = move || {
        let acted = count(&acted.get());
        covered().map_or_else(|_| Vec::new(), |days| pages.with_value(|pages| figures(pages, days, acted)))
    };
    let acted_wrong = move || {
        let text = acted.get();
        let most = pages.with_value(|p| p.pages);
        let is_fine = text.trim().is_empty() || count(&text).is_some_and(|n| n <= most);
        (!is_fine).then(|| w.pages_acted_wrong(most as usize))
    };
    let use_them = move |_| {
        let note = pages.with_value(|p| w.pages_note(&say::date_short(w, p.first), &say::date_short(w, p.last)));
        let figures = untrack(figures);
        for figure in &figures {
            let raw = figure.raw.into();
            let source = LookedUp { raw, on: Some(browser::today()), note: note.clone(), ..LookedUp::default() };
            session.look_up(current.id, figure.metric, Some(figure.value), source);
        }
        done.run(figures.len());
    };
    let column = move |id: &'static str,
                       label: &'static str,
                       now: Option<usize>,
                       may_miss: bool,
                       set: fn(&mut Choice, Option<usize>)| {
        let headers = pages.with_value(|p| p.columns.headers.clone());
        let options = headers.into_iter().enumerate().map(|(n, name)| {
            let name = if name.is_empty() { w.pages_column(n + 1) } else { name };
            view! { <option value=n.to_string() selected=now == Some(n)>{name}</option> }
        });
        view! {
            <div class="look-field">
                <label class="field-label" for=id>{label}</label>
                <select class="field-input" id=id on:change=move |event| {
                    let picked = event_target_value(&event).parse().ok();
                    let mut changed = choice.get_untracked();
                    set(&mut changed, picked);
                    pick.run((id, changed));
                }>
                    {may_miss.then(|| view! { <option value="" selected=now.is_none()>{w.pages_no_column()}</option> })}
                    {options.collect_view()}
                </select>
            </div>
        }
    };
    let columns = pages.with_value(|p| p.columns.clone());
    let order = pages.with_value(|p| p.day_first.filter(|_| p.ambiguous_days));
    view! {
        <div class="look-entry">
            <h3>{pages.with_value(|p| w.pages_found(p.pages as usize))}</h3>
            <p>{pages.with_value(summary)}</p>
            <div class="look-fields">
                {column("pages-time", w.pages_time(), Some(columns.time), false, |choice, n| choice.time = n)}
                {column("pages-person", w.pages_person(), columns.person, true, |choice, n| choice.person = n.map_or(Pick::Nothing, Pick::Column))}
                {column("pages-action", w.pages_action(), columns.action, true, |choice, n| choice.action = n.map_or(Pick::Nothing, Pick::Column))}
                {order.map(|day_first| view! {
                    <div class="look-field">
                        <label class="field-label" for="pages-order">{w.pages_order()}</label>
                        <select class="field-input" id="pages-order" on:change=move |event| {
                            let day_first = Some(event_target_value(&event) == "day");
                            pick.run(("pages-order", Choice { day_first, ..choice.get_untracked() }));
                        }>
                            <option value="day" selected=day_first>{w.pages_order_day()}</option>
                            <option value="month" selected=!day_first>{w.pages_order_month()}</option>
                        </select>
                    </div>
                })}
                <div class="look-field" class:is-error=yes(move || covered().is_err())>
                    <label class="field-label" for="pages-days">{w.pages_days()}</label>
                    <input class="field-input" id="pages-days" type="text" inputmode="numeric" autocomplete="off" prop:value=says(move || days.get())
                        aria-describedby="pages-days-wrong" on:input=move |event| days.set(event_target_value(&event)) />
                    <p class="field-error" id="pages-days-wrong">{text(move || covered().err().unwrap_or_default())}</p>
                </div>
                {pages.with_value(|p| p.needed_action.is_none()).then(|| view! {
                    <div class="look-field" class:is-error=yes(move || acted_wrong().is_some())>
                        <label class="field-label" for="pages-acted">{w.pages_acted()}</label>
                        <input class="field-input" id="pages-acted" type="text" inputmode="numeric" autocomplete="off" prop:value=says(move || acted.get())
                            aria-describedby="pages-acted-wrong" on:input=move |event| acted.set(event_target_value(&event)) />
                        <p class="field-error" id="pages-acted-wrong">{text(move || acted_wrong().unwrap_or_default())}</p>
                    </div>
                })}
            </div>
            <ul class="found-list">{part(move || all(figures().into_iter().map(|figure| view! {
                <li><b>{texts::metric(w.0, figure.metric).name}</b> ": " {figure_text(figure.metric, figure.value, false)}</li>
            }.into_any())))}</ul>
            {show(move || pages.with_value(|p| p.days < WEEK), move || view! { <p class="fine">{w.pages_short()}</p> }.into_any())}
            <p class="button-row">
                <button class="button" type="button" hidden=yes(move || figures().is_empty()) on:click=use_them>{text(move || w.pages_use(figures().len()))}</button>
                <button class="button button-quiet" type="button" on:click=move |_| done.run(0)>{w.pages_leave()}</button>
            </p>
        </div>
    }
}

/// A whole number as somebody typed it.
fn count(typed: &str) -> Option<u32> {
    let typed = read_amount(typed).ok().filter(|n| n.0 % 1000 == 0)?;
    u32::try_from(typed.0 / 1000).ok()
}

/// What was read, in sentences.
fn summary(pages: &Pages) -> String {
    let w = words();
    let mut said = vec![w.pages_span(
        &say::date_short(w, pages.first),
        &say::date_short(w, pages.last),
        &w.pages_people(usize::from(pages.people)),
    )];
    said.push(match pages.people {
        0 => w.pages_nights_all(pages.night_pages as usize),
        _ => w.pages_nights(pages.night_pages as usize, pages.most_woken as usize),
    });
    if pages.joined > 0 {
        said.push(w.pages_joined(pages.joined as usize));
    }
    if let Some((yes, of)) = pages.needed_action {
        said.push(w.pages_needed(yes as usize, of as usize));
    }
    if pages.skipped_total > 0 {
        let lines = pages.skipped.iter().take(5).map(ToString::to_string).collect::<Vec<_>>();
        said.push(w.pages_skipped(pages.skipped_total as usize, &say::nouns(w, &lines)));
    }
    if pages.future > 0 {
        said.push(w.pages_future(pages.future as usize));
    }
    said.join(" ")
}

/// Why nothing comes of it: what happened, what is safe, what next.
fn why_not(error: &PagesError) -> String {
    let w = words();
    match error {
        PagesError::Empty => w.pages_empty().to_owned(),
        PagesError::TooLarge { most, .. } => w.pages_too_large(most / 1024 / 1024),
        PagesError::TooManyLines { most } => w.pages_too_many(&most.to_string()),
        PagesError::NotText(_) => w.pages_not_text().to_owned(),
        // What stood in the first line may be somebody's name.
        PagesError::NoTimes { .. } => w.pages_no_times().to_owned(),
        PagesError::OnlyFuture { future } => w.pages_only_future(*future as usize),
    }
}
