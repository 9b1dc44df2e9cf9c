//! The second stage: the few questions on which answers lie farthest apart, one dot an answer. Questions on strain are words,
//! never dots.

use super::{HALF, PAGE, drawn_at};
use crate::{
    parts::counted,
    state::{findings, words},
    ui::{
        Drawing,
        dynamic::{all, part},
    },
};
use content::{CATALOGUE, say, text};
use domain::{
    question::QuestionId,
    splits::{splits, strained},
};
use leptos::prelude::*;

/// As many questions as a room can talk about.
const MOST: usize = 3;

/// Where people differ most.
#[component]
pub(super) fn Split() -> impl IntoView {
    let w = words();
    let found = findings();
    let shows = move || {
        let (mut widest, strain) = found.assessment.with(|a| (splits(&CATALOGUE, a), strained(&CATALOGUE, a)));
        widest.truncate(MOST);
        let most = if widest.len() == 1 { PAGE } else { HALF };
        let title = match (widest.len(), strain) {
            (0, 0) => w.worlds_none().to_owned(),
            (0, _) => w.say_split_hidden().to_owned(),
            (n, _) => w.stage_split_title(n, &say::in_words(w, n)),
        };
        view! {
            <h1 tabindex="-1">{title}</h1>
            <div class="reveal-worlds">{all(widest.into_iter().map(|id| view! { <World question=id most=most /> }.into_any()))}</div>
            {(strain > 0).then(|| view! { <p class="reveal-why">{w.worlds_strain(strain, &counted(strain))}</p> })}
        }
        .into_any()
    };
    part(shows)
}

/// One question, drawn at `most` so wide.
#[component]
fn World(question: QuestionId, most: u32) -> impl IntoView {
    let w = words();
    let found = findings();
    let title = found.assessment.with_untracked(|a| say::split_title(w, a, question));
    let draw =
        Callback::new(move |width| found.assessment.with(|a| charts::dots(w, a, question, drawn_at(width, most))));
    view! {
        <figure class="reveal-world">
            <figcaption>
                <h2>{title}</h2>
                <p class="reveal-question">{text::question(w.0, question).text}</p>
            </figcaption>
            <Drawing draw=draw />
        </figure>
    }
}
