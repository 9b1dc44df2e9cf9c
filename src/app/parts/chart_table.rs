//! The numbers of a chart, to read and to copy.

use crate::{state::words, ui::More};
use leptos::prelude::*;

/// The values of a drawing as a table, behind a disclosure.
#[component]
pub(crate) fn ChartTable(
    /// Draws at a width.
    draw: Callback<u32, charts::Drawing>,
) -> impl IntoView {
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
        <More summary=words().figure_table().to_owned()>
            // A narrow screen scrolls it, and so must a keyboard.
            <div class="scroll-x" role="group" tabindex="0" aria-label=words().figure_table()>{table}</div>
        </More>
    }
}
