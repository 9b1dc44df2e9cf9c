//! The picture of a QR code. Black on white in every palette, because cameras expect it so.

use leptos::prelude::*;

/// From this many squares on, margin included, a code is drawn larger, so that a camera at the other end of a room still reads it.
const DENSE: usize = 54;

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
        <svg class="qr" class:qr-dense={side >= DENSE} viewBox=view_box role="img" aria-label=label shape-rendering="crispEdges">
            <path class="qr-paper" d=format!("M0 0h{side}v{side}h-{side}z")></path>
            <path class="qr-ink" d=path></path>
        </svg>
    }
}
