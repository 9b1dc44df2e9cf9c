//! A figure: the finding as its title, what is drawn, the drawing at its real width, and its numbers as a table.

use super::ChartTable;
use crate::ui::Drawing;
use leptos::prelude::*;

/// A figure around a drawing. `draw` gets the width in pixels.
#[component]
pub(crate) fn Figure(
    /// The finding, a full clause.
    #[prop(into)]
    title: Signal<String>,
    /// What is drawn and how to read it.
    #[prop(optional, into)]
    sub: Signal<String>,
    /// Heading level 2 opens a section, 3 stands inside one.
    #[prop(optional)]
    inner: bool,
    /// A caveat beside the table.
    #[prop(optional, into)]
    foot: Signal<String>,
    /// Draws at a width.
    #[prop(into)]
    draw: Callback<u32, charts::Drawing>,
) -> impl IntoView {
    let heading = move || {
        let title = title.get();
        if inner {
            view! { <h3 class="figure-title">{title}</h3> }.into_any()
        } else {
            view! { <h2 class="figure-title">{title}</h2> }.into_any()
        }
    };
    let sub_line = move || {
        let sub = sub.get();
        (!sub.is_empty()).then(|| view! { <p class="figure-sub">{sub}</p> })
    };
    view! {
        <figure class="figure">
            <figcaption>{heading} {sub_line}</figcaption>
            <Drawing draw=draw />
            <div class="figure-foot">
                <ChartTable draw=draw />
                {move || {
                    let foot = foot.get();
                    (!foot.is_empty()).then(|| view! { <p>{foot}</p> })
                }}
            </div>
        </figure>
    }
}
