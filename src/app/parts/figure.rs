//! A figure: the finding as its title, what is drawn, the drawing at its real width, and its numbers as a table.

use crate::{
    state::words,
    ui::{Drawing, More},
};
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
    let w = words();
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
    let table = move || {
        let table = draw.run(1184).table;
        view! {
            <table class="table">
                <caption class="visually-hidden">{table.caption}</caption>
                <thead>
                    <tr>{table.head.into_iter().map(|cell| view! { <th scope="col">{cell}</th> }).collect_view()}</tr>
                </thead>
                <tbody>
                    {table
                        .rows
                        .into_iter()
                        .map(|row| {
                            let mut cells = row.into_iter();
                            let first = cells.next().map(|cell| view! { <th scope="row">{cell}</th> });
                            view! { <tr>{first} {cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
                        })
                        .collect_view()}
                </tbody>
            </table>
        }
    };
    view! {
        <figure class="figure">
            <figcaption>{heading} {sub_line}</figcaption>
            <Drawing draw=draw />
            <div class="figure-foot">
                <More summary=w.figure_table().to_owned()>
                    <div class="scroll-x">{table}</div>
                </More>
                {move || {
                    let foot = foot.get();
                    (!foot.is_empty()).then(|| view! { <p>{foot}</p> })
                }}
            </div>
        </figure>
    }
}
