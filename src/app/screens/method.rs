//! How the score is made, with sources and honest limits. The words are content.

use crate::state::words;
use leptos::prelude::*;

/// The Method page.
#[component]
pub(crate) fn Method() -> impl IntoView {
    let w = words();
    view! {
        <main id="main" class="page article">
            <h1 tabindex="-1">{w.footer_method()}</h1>
            <Article sections=content::pages::method(w) />
        </main>
    }
}

/// A long text in sections, each with a heading and paragraphs.
#[component]
pub(crate) fn Article(sections: Vec<content::pages::Section>) -> impl IntoView {
    sections
        .into_iter()
        .map(|section| {
            view! {
                <section class="section">
                    <h2>{section.title}</h2>
                    {section.paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                </section>
            }
        })
        .collect_view()
}
