//! Where the data is, who can read what, and the button that deletes all of it.

use super::method::Article;
use crate::ui::dynamic::{either, text};
use crate::{
    route::Route,
    state::{session, words},
    ui::{Notice, Tone},
};
use leptos::prelude::*;

/// The Privacy page.
#[component]
pub(crate) fn Privacy() -> impl IntoView {
    let w = words();
    view! {
        <main id="main" class="page article">
            <h1 tabindex="-1">{w.footer_privacy()}</h1>
            <Article sections=content::pages::privacy(w) />
            <Wipe />
        </main>
    }
}

/// Deletes everything of this page from this browser, after a second click.
#[component]
fn Wipe() -> impl IntoView {
    let w = words();
    let session = session();
    let sure = RwSignal::new(false);
    let wiped = RwSignal::new(false);
    let (rounds, own) = (session.stored_rounds(), session.own_drafts());
    let keeper = session.keeper;
    let persisted =
        move || keeper.persisted().map(|yes| if yes { w.privacy_persist_yes() } else { w.privacy_persist_no() });
    view! {
        <section class="section" aria-labelledby="wipe">
            <div class="section-head">
                <h2 id="wipe">{w.privacy_wipe_title()}</h2>
                <p>{w.privacy_wipe_text()}</p>
                <p class="fine">{text(move || { w.privacy_size(keeper.units() / 512, exchange::limits::STORED_UNITS / 512) })}</p>
                <p class="fine">{persisted}</p>
            </div>
            {either(move || !wiped.get(), move || view! {
                {either(move || sure.get(), move || view! {
                    <Notice tone=Tone::Error title=Signal::derive(move || w.privacy_wipe_sure(rounds.with(Vec::len) + own.with(Vec::len)))>
                        <p class="button-row">
                            <button class="button button-second" type="button" on:click=move |_| session.save_file()>{w.privacy_wipe_file()}</button>
                            <button class="button button-second" type="button" on:click=move |_| { session.wipe(); sure.set(false); wiped.set(true); }>{w.privacy_wipe_yes()}</button>
                            <button class="button button-quiet" type="button" on:click=move |_| sure.set(false)>{w.cancel()}</button>
                        </p>
                    </Notice>
                }.into_any(), move || view! {
                    <p class="button-row">
                        <button class="button button-second" type="button" on:click=move |_| session.save_file()>{w.privacy_export()}</button>
                        <button class="button button-second" type="button" on:click=move |_| sure.set(true)>{w.privacy_wipe()}</button>
                    </p>
                }.into_any())}
            }.into_any(), move || view! {
                <Notice tone=Tone::Ink title=w.privacy_wiped().to_owned()><p><a href=Route::Home.href()>{w.missing_home()}</a></p></Notice>
            }.into_any())}
        </section>
    }
}
