//! The third stage: what few or nobody know, of the things a team must know.

use super::{PAGE, drawn_at};
use crate::{
    state::{current, findings, words},
    ui::{Drawing, dynamic::part},
};
use content::say;
use domain::team_value::Status;
use leptos::prelude::*;

/// As many questions as a room reads.
const MOST: usize = 5;

/// What people do not know, worst first.
#[component]
pub(super) fn Unknown() -> impl IntoView {
    let w = words();
    let current = current();
    let found = findings();
    let shows = move || {
        let (n, title, line) = found.assessment.with(|a| {
            let blind = a.questions.values().filter(|q| q.visibility_gap || q.value.status == Status::BlindSpot);
            let line = current.round.with(|r| say::visibility_line(w, r, a));
            (blind.count(), say::blind_title(w, a), line)
        });
        let sub = match n {
            0 => String::new(),
            n if n <= MOST => w.blind_sub().to_owned(),
            n => w.stage_unknown_first(&say::in_words(w, MOST), &say::in_words(w, n)),
        };
        view! {
            <h1 tabindex="-1">{title}</h1>
            {(n > 0).then(|| view! { <p class="muted">{sub}</p> <Drawing draw=drawing() /> })}
            {(!line.is_empty()).then(|| view! { <p class="reveal-why">{line}</p> })}
        }
        .into_any()
    };
    part(shows)
}

/// A line for each of the worst.
pub(super) fn drawing() -> Callback<u32, charts::Drawing> {
    let (w, found) = (words(), findings());
    Callback::new(move |width| found.assessment.with(|a| charts::blind_worst(w, a, MOST, drawn_at(width, PAGE))))
}
