//! Where in the hour this is: its parts to scale on one line.

use super::clock::Running;
use crate::{state::words, ui::Drawing};
use content::say;
use domain::agenda::Part;
use leptos::prelude::*;

/// For a room the line is drawn narrower than it is shown, so that its text of 15 pixels is read as 18 or more.
const SHARE: (u32, u32) = (4, 5);

/// The parts, with the one that is shown.
#[component]
pub(super) fn Strip(part: Part, running: Running) -> impl IntoView {
    let w = words();
    let draw = Callback::new(move |width: u32| {
        let agenda = running.agenda.get();
        let named = Part::ALL.into_iter().zip(agenda).filter(|(_, minutes)| *minutes > 0);
        let (mut parts, mut now) = (Vec::new(), None);
        for (place, (other, minutes)) in named.enumerate() {
            parts.push((say::part_name(w, other), usize::from(minutes)));
            now = if other == part { Some(place) } else { now };
        }
        charts::agenda(w, &parts, now, width * SHARE.0 / SHARE.1)
    });
    view! {
        <div class="hour-strip"><Drawing draw=draw /></div>
    }
}
