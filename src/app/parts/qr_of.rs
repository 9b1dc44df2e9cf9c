//! A QR code as it is drawn everywhere.

use crate::ui::QrPicture;
use exchange::pass::Qr;
use leptos::prelude::*;

/// The picture of a code.
#[component]
pub(crate) fn QrOf(qr: Qr, #[prop(into)] label: String) -> impl IntoView {
    view! { <QrPicture label=label path=qr.path() side=qr.side() /> }
}
