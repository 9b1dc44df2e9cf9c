//! The picture of a QR code. Black on white in every palette, because cameras expect it so.

use leptos::prelude::*;

/// A QR code out of a path in a square of `side`, which includes the margin.
#[component]
pub(crate) fn QrPicture(
    /// What it is, for who does not see it.
    #[prop(into)]
    label: String,
    path: String,
    side: usize,
) -> impl IntoView {
    let view_box = format!("0 0 {side} {side}");
    view! {
        <svg class="qr" viewBox=view_box role="img" aria-label=label shape-rendering="crispEdges">
            <path class="qr-paper" d=format!("M0 0h{side}v{side}h-{side}z")></path>
            <path class="qr-ink" d=path></path>
        </svg>
    }
}
