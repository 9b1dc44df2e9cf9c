//! A link with somebody's answers was opened: what it is, over whatever screen there was, before anything changes.

use super::{CopyField, Gather, Tray, why_not_taken};
use crate::{
    browser,
    route::{RoundRef, Route, Step},
    state::{session, words},
};
use content::{CATALOGUE, say};
use exchange::pass;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The preview of a link that was opened; `fragment` is what stood behind its `#`.
#[component]
pub(crate) fn Arrival(fragment: String, on_close: Callback<()>) -> impl IntoView {
    let w = words();
    let session = session();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    let read = pass::read_link(&CATALOGUE, &fragment).map(|(passed, _)| passed);
    let found =
        read.as_ref().ok().and_then(|passed| session.watch_round(session.stored_round_called(passed.round)?.id));
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.unchecked_into::<web_sys::HtmlDialogElement>().close();
        }
    };
    let inside = match (read, found) {
        (Err(error), _) => view! {
            <h2 tabindex="-1">{w.arrival_not_taken()}</h2>
            <p>{why_not_taken(w, &error)}</p>
        }
        .into_any(),
        (Ok(_), None) => {
            let link = format!("{}#{}", browser::site_address(), fragment.trim_start_matches('#'));
            view! {
                <h2 tabindex="-1">{w.arrival_elsewhere()}</h2>
                <p>{w.arrival_elsewhere_text()}</p>
                <CopyField id="arrived" label=w.send_link_label() value=Signal::stored(link) copy=w.send_link_copy() />
            }
            .into_any()
        }
        (Ok(_), Some(round)) => {
            let gather = Gather::of(round);
            gather.take(&fragment);
            let ready = gather.ready();
            let go = Route::Round(RoundRef::of(round.with_untracked(|r| r.id)), Step::Collect);
            let title = round.with_untracked(|r| w.arrival_for(&r.team, &say::date_short(w, r.date)));
            view! {
                <h2 tabindex="-1"><bdi>{title}</bdi></h2>
                <Tray gather=gather ready=ready can_close=true />
                <p><a href=go.href() on:click=close>{w.arrival_go()}</a></p>
            }
            .into_any()
        }
    };
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            let dialog: web_sys::HtmlDialogElement = dialog.unchecked_into();
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog class="dialog" node_ref=dialog on:close=move |_| on_close.run(()) aria-label=w.arrival_title()>
            {inside}
            <p class="button-row gap-top"><button class="button button-second" type="button" on:click=close>{w.close()}</button></p>
        </dialog>
    }
}
