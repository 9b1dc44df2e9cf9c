//! From stage to stage: where each leads, the buttons at its foot, and the key that the masthead names.

use crate::{
    route::{Stage, Step},
    state::{Current, Session, current, session, words},
    ui::dynamic::text,
};
use content::Words;
use domain::agenda::Part;
use leptos::prelude::*;

/// What follows a stage. With few answers the first is the last.
pub(super) const fn after(stage: Stage, few: bool) -> Step {
    match stage {
        _ if few => Step::Results,
        Stage::Risks => Step::Reveal(Stage::Split),
        Stage::Split => Step::Reveal(Stage::Unknown),
        Stage::Unknown => Step::Reveal(Stage::Agreed),
        Stage::Agreed => Step::Results,
    }
}

/// The same while the hour is led and its clock is at the reveal: then it goes on with the facts.
pub(super) fn in_the_hour(next: Step, led: bool) -> Step {
    if led && next == Step::Results { Step::Hour(Some(Part::Facts)) } else { next }
}

/// Takes the clock along where a move goes on with the hour.
pub(super) fn lead_on(session: Session, current: Current, next: Step) {
    if let Step::Hour(Some(part)) = next {
        session.turn_clock(current.id, |clock, now| clock.go(part, now));
    }
}

/// What stands before a stage.
pub(super) const fn before(stage: Stage) -> Step {
    match stage {
        Stage::Risks => Step::Collect,
        Stage::Split => Step::Reveal(Stage::Risks),
        Stage::Unknown => Step::Reveal(Stage::Split),
        Stage::Agreed => Step::Reveal(Stage::Unknown),
    }
}

/// What is left of the reveal while the hour is led, and "→ where you differ", for whoever stands at the keyboard.
pub(super) fn hint(next: Step, left: Option<Memo<String>>) -> AnyView {
    let w = words();
    let name = match next {
        Step::Reveal(Stage::Split) => w.stage_hint_split(),
        Step::Reveal(Stage::Unknown) => w.stage_hint_unknown(),
        Step::Reveal(Stage::Agreed) => w.stage_hint_agreed(),
        Step::Hour(_) => content::say::part_name(w, Part::Facts),
        _ => w.stage_hint_results(),
    };
    let left = left
        .map(|left| view! { <span class="stage-left" role="timer" aria-live="off">{text(move || left.get())}</span> });
    view! { <p class="stage-keys">{left} <span class="key">"→"</span> <span>{name}</span></p> }.into_any()
}

/// The buttons at the foot of a stage.
#[component]
pub(super) fn Moves(back: Step, next: Step) -> impl IntoView {
    let w = words();
    let (current, session) = (current(), session());
    let out = back == Step::Collect;
    view! {
        <nav class="button-row" aria-label=w.stage_moves()>
            <a class="button button-second" href=current.route(back).href()>{if out { w.stage_to_collect() } else { w.stage_back() }}</a>
            <a class="button" href=current.route(next).href() on:click=move |_| lead_on(session, current, next)>{name(w, next)}</a>
            {(next != Step::Results).then(|| view! {
                <a class="button button-second" href=current.route(Step::Results).href()>{w.reveal_see()}</a>
            })}
        </nav>
    }
}

/// A button's words.
fn name(w: Words, next: Step) -> &'static str {
    match next {
        Step::Reveal(Stage::Split) => w.stage_split(),
        Step::Reveal(Stage::Unknown) => w.stage_unknown(),
        Step::Reveal(Stage::Agreed) => w.stage_agreed(),
        Step::Hour(_) => w.stage_to_hour(),
        _ => w.reveal_see(),
    }
}
