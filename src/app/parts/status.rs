//! What the reader must know about storage, and the offer to take the last removal back.

use crate::ui::dynamic::show;
use crate::{
    browser,
    state::{Trouble, session, words},
    ui::{Notice, Tone},
};
use leptos::prelude::*;

/// Standing notices above the page. They stay until their cause is gone.
#[component]
pub(crate) fn Status() -> impl IntoView {
    let w = words();
    let session = session();
    let trouble = move || {
        session.keeper.trouble().map(|trouble| {
            let (tone, title, text) = match &trouble {
                Trouble::Blocked => (Tone::Ink, w.trouble_blocked_title(), w.trouble_blocked().to_owned()),
                Trouble::Full { since } => (Tone::Error, w.trouble_full_title(), w.trouble_full(since)),
                Trouble::Newer => (Tone::Error, w.trouble_newer_title(), w.trouble_newer().to_owned()),
                Trouble::SetAside(n) => (Tone::Ink, w.trouble_aside_title(), w.trouble_aside(*n)),
            };
            let aside = matches!(trouble, Trouble::SetAside(_));
            view! {
                <div class="status">
                    <Notice tone=tone title=title.to_owned()>
                        <p>{text}</p>
                        <p class="button-row">
                            <button class="button button-second button-small" type="button" on:click=move |_| session.save_file()>
                                {if aside { w.trouble_aside_download() } else { w.trouble_download() }}
                            </button>
                            {show(move || aside, move || view! {
                                <button class="button button-quiet button-small" type="button" on:click=move |_| session.keeper.understood()>
                                    {w.trouble_understood()}
                                </button>
                            }.into_any())}
                        </p>
                    </Notice>
                </div>
            }
        })
    };
    // The buttons go with the offer.
    let act = move |takes: bool| {
        browser::hold_focus("main h1");
        if takes { session.undo.take() } else { session.undo.forget() }
    };
    let undo = move || {
        session.undo.offered().map(|done| {
            view! {
                <div class="status" role="status">
                    <Notice tone=Tone::Quiet title=String::new()>
                        <p class="button-row">
                            <span>{done}</span>
                            <button class="button button-second button-small" type="button" on:click=move |_| act(true)>
                                {w.undo()}
                            </button>
                            <button class="button button-quiet button-small" type="button" on:click=move |_| act(false)>
                                {w.undo_keep()}
                            </button>
                        </p>
                    </Notice>
                </div>
            }
        })
    };
    view! { <div class="statuses no-print">{trouble} {undo}</div> }
}
