//! Why: what the hour is for, and who will see what.

use super::clock::Running;
use crate::{state::words, ui::dynamic::text};
use leptos::prelude::*;

/// The first part.
#[component]
pub(super) fn Why(running: Running) -> impl IntoView {
    let w = words();
    let minutes = move || running.clock.with(|clock| clock.length.minutes());
    view! {
        <h1 tabindex="-1">{w.why_title()}</h1>
        <p class="hour-lede">{text(move || w.why_lede(&minutes().to_string()))}</p>
        <ul class="hour-lines">
            <li>{w.why_line_alone()}</li>
            <li>{w.why_line_shows()}</li>
            <li>{w.why_line_here()}</li>
            <li>{w.why_line_blame()}</li>
            <li>{w.why_line_score()}</li>
        </ul>
        <p class="hour-quiet">{w.why_manager()}</p>
    }
}
