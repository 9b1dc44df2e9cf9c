//! The last stage: what all see alike, and it is bad. No debate is needed there, so it is told in plain sentences.

use crate::{
    state::{findings, words},
    ui::dynamic::{all, part},
};
use content::{CATALOGUE, Words, say, text};
use domain::agreed::{Agreed as Found, agreed_and_bad};
use leptos::prelude::*;

/// The questions on which people agree that it is bad.
#[component]
pub(super) fn Agreed() -> impl IntoView {
    let w = words();
    let found = findings();
    let shows = move || {
        let agreed = found.assessment.with(|a| agreed_and_bad(&CATALOGUE, a));
        let n = agreed.len();
        let title = match n {
            0 => w.stage_agreed_none().to_owned(),
            n => w.stage_agreed_title(n, &say::in_words(w, n)),
        };
        view! {
            <h1 tabindex="-1">{title}</h1>
            {(n > 0).then(|| view! {
                <p class="muted">{w.stage_agreed_text()}</p>
                <ul class="reveal-agreed">{all(agreed.iter().map(|found| sentence(w, found)))}</ul>
            })}
        }
        .into_any()
    };
    part(shows)
}

/// The question, what most said, and how many.
fn sentence(w: Words, found: &Found) -> AnyView {
    let asked = text::question(w.0, found.question);
    let answer = asked.anchors.get(usize::from(found.level.number())).copied().unwrap_or_default();
    let count = if found.dont_know == 0 {
        w.stage_agreed_said(found.said, found.answered)
    } else {
        w.stage_agreed_said_knew(found.said, found.answered)
    };
    view! {
        <li>
            <p class="muted">{asked.text}</p>
            <p class="reveal-answer">"“"{answer}"”"</p>
            <p>{count}</p>
        </li>
    }
    .into_any()
}
