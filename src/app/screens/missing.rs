//! Addresses that lead nowhere: what happened, what is safe, what next.

use crate::{route::Route, state::words};
use leptos::prelude::*;

/// No such page.
#[component]
pub(crate) fn Missing() -> impl IntoView {
    let w = words();
    // A picture of a vote that another program read.
    let vote = exchange::pass::is_vote(&window().location().hash().unwrap_or_default());
    let (title, text) =
        if vote { (w.missing_vote_title(), w.missing_vote()) } else { (w.missing_title(), w.missing_text()) };
    view! {
        <main id="main" class="page">
            <h1 tabindex="-1">{title}</h1>
            <p class="lede">{text}</p>
            <p class="button-row gap-top"><a class="button" href=Route::Home.href()>{w.missing_home()}</a></p>
        </main>
    }
}

/// No such round on this device.
#[component]
pub(crate) fn MissingRound() -> impl IntoView {
    let w = words();
    view! {
        <main id="main" class="page">
            <h1 tabindex="-1">{w.missing_round_title()}</h1>
            <p class="lede">{w.missing_round_text()}</p>
            <p class="button-row gap-top">
                <a class="button" href=Route::Import.href()>{w.import_file()}</a>
                <a class="button button-second" href=Route::Home.href()>{w.missing_home()}</a>
            </p>
        </main>
    }
}
