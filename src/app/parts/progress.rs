//! How far the answers of one person are: one stroke a question in groups, neutral ink.

use leptos::prelude::*;

/// Strokes in groups of six (thirty questions) or two (ten).
#[component]
pub(crate) fn Progress(
    /// Which questions have an answer.
    #[prop(into)]
    done: Signal<Vec<bool>>,
    /// The question on the screen, counted from 0.
    now: usize,
) -> impl IntoView {
    let strokes = move || {
        let done = done.get();
        let size = if done.len() > 10 { 6 } else { 2 };
        done.chunks(size)
            .enumerate()
            .map(|(group, chunk)| {
                let strokes = chunk
                    .iter()
                    .enumerate()
                    .map(|(i, &answered)| {
                        let here = group * size + i == now;
                        view! { <i class:now=here class:done=answered && !here></i> }
                    })
                    .collect_view();
                view! { <span class="progress-group">{strokes}</span> }
            })
            .collect_view()
    };
    view! { <span class="progress" aria-hidden="true">{strokes}</span> }
}
