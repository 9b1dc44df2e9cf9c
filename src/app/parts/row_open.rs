//! A row on systems that is not complete, and so does not go along.

use crate::{
    state::words,
    ui::{Notice, Tone},
};
use leptos::prelude::*;

/// How many systems are open and where to rate them; nothing when none is, or when nobody began.
#[component]
pub(crate) fn RowOpen(open: usize, href: String) -> impl IntoView {
    let w = words();
    (open > 0).then(|| {
        view! {
            <Notice tone=Tone::Ink title=String::new()>
                <p>{w.systems_open(open)} " " <a href=href>{w.systems_open_link()}</a></p>
            </Notice>
        }
    })
}
