//! A notice: a rule, a plain heading, and what happened, what is safe, what next.

use leptos::prelude::*;

/// How a notice speaks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Needs the reader.
    Ink,
    /// Something failed.
    Error,
    /// Explains.
    Quiet,
}

/// A notice. It is never taken away by time.
#[component]
pub(crate) fn Notice(
    tone: Tone,
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] id: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let class = match tone {
        Tone::Ink => "notice",
        Tone::Error => "notice notice-error",
        Tone::Quiet => "notice notice-quiet",
    };
    let role = (tone == Tone::Error).then_some("alert");
    view! {
        <div class=class id=id role=role>
            {move || {
                let title = title.get();
                (!title.is_empty()).then(|| view! { <p class="notice-title">{title}</p> })
            }}
            {children()}
        </div>
    }
}
