//! A band as its word and a strip of five cells: the profile's axis in miniature.

use crate::state::words;
use leptos::prelude::*;

/// A band. The word is always there; colour and strip are additions.
#[component]
pub(crate) fn Band(band: domain::risk::Band) -> impl IntoView {
    let step = band.step();
    let cells = (0..5_u8)
        .map(|i| {
            let x = format!("{}.5", i * 11);
            view! { <rect class:on=i < step x=x y="0.5" width="9" height="11"></rect> }
        })
        .collect_view();
    let class = ["band band-1", "band band-2", "band band-3", "band band-4", "band band-5"]
        .get(usize::from(step) - 1)
        .copied()
        .unwrap_or("band");
    view! {
        <span class=class>
            <svg class="band-strip" viewBox="0 0 54 12" aria-hidden="true">{cells}</svg>
            {content::text::band(words().0, band).name}
        </span>
    }
}
