//! The field for pasted text, and the list of what came in. Nothing of the answers shows here.

use super::{Brings, Fortune, Gather, Line};
use crate::ui::dynamic::{all, part, show, text, yes};
use crate::{browser, state::words, ui::Check};
use content::CATALOGUE;
use leptos::prelude::*;

/// The field for pasted links and codes.
#[component]
pub(crate) fn PasteField(gather: Gather) -> impl IntoView {
    let w = words();
    let pasted = move |event: leptos::ev::Event| {
        gather.typed.set(false);
        gather.said.set(String::new());
        gather.pasted.set(event_target_value(&event));
        gather.keep();
    };
    let finished = move |_| {
        // A browser tells of it, too, when the page around the field is gone.
        if gather.typed.try_set(true).is_some() {
            return;
        }
        let nothing = !untrack(|| gather.pasted.with(|text| text.trim().is_empty()) || !gather.lines().is_empty());
        if nothing {
            gather.said.set(w.gather_nothing().to_owned());
        }
    };
    view! {
        <div class="field">
            <label class="field-label" for="paste">{w.gather_paste()}</label>
            <textarea class="field-input" id="paste" rows="2" placeholder="K7QM-42DX-9WTF-06HB-RZ3C" autocomplete="off"
                autocapitalize="characters" spellcheck="false" aria-describedby="paste-hint"
                prop:value=move || gather.pasted.get() on:input=pasted on:change=finished></textarea>
            <p class="field-hint" id="paste-hint">{w.gather_paste_hint()}</p>
        </div>
    }
}

/// What came in, and the button that adds it.
#[component]
pub(crate) fn Tray(
    gather: Gather,
    /// How many things can be added.
    ready: Memo<usize>,
    /// There is another button that leaves everything out.
    #[prop(optional)]
    can_close: bool,
) -> impl IntoView {
    let w = words();
    let lines = Memo::new(move |_| gather.lines());
    let list = move || all(lines.get().into_iter().map(|line| tray_line(gather, line)));
    let late = move || gather.round.with(|r| r.opened);
    let add = move |_| {
        gather.add();
        browser::after_drawing(move || browser::focus(if can_close { ".dialog h2" } else { ".count" }));
    };
    view! {
        <div class="tray" aria-live="polite">
            {show(move || lines.with(|lines| !lines.is_empty()), move || view! {
                <ul class="tray-lines">{part(list)}</ul>
                {show(move || late() && ready.get() > 0, move || view! { <p class="fine">{w.gather_late_before()}</p> }.into_any())}
                <p class="button-row">
                    <button class="button button-add" type="button" disabled=yes(move || ready.get() == 0) on:click=add>
                        {text(move || w.gather_add(ready.get()))}
                    </button>
                    {(!can_close).then(|| view! {
                        <button class="button button-quiet" type="button" on:click=move |_| gather.clear()>{w.gather_leave()}</button>
                    })}
                </p>
            }.into_any())}
            <p class="fine" role="status">{text(move || gather.said.get())}</p>
        </div>
    }
}

/// One thing that came in: what it is, never what somebody answered.
fn tray_line(gather: Gather, line: Line) -> AnyView {
    let w = words();
    let fortune = gather.fortune(&line);
    let holds = match &line.brings {
        Ok(Brings::One(response)) => {
            // Not how many answers, and nothing of notes: the list may show who sent it.
            let asked = CATALOGUE.asked(gather.round.with_untracked(|r| r.form)).count();
            Some(if response.answers.len() >= asked { w.gather_whole() } else { w.gather_partly() }.to_owned())
        }
        Ok(Brings::Round(round)) => Some(w.gather_holds_round(round.responses.len() + round.late.len())),
        Err(_) => None,
    };
    let (says, wrong) = match &fortune {
        Fortune::New => (w.gather_new().to_owned(), false),
        Fortune::Replaces(n) => (w.gather_replaces(*n), false),
        Fortune::Same => (w.gather_same().to_owned(), false),
        Fortune::Removed(_) => (w.gather_removed().to_owned(), false),
        Fortune::Refused(why) => (why.clone(), true),
    };
    let again = match fortune {
        Fortune::Removed(ids) => {
            let wanted = ids.clone();
            let is_wanted = move || gather.again.with(|again| wanted.iter().all(|id| again.contains(id)));
            let want = move |yes: bool| {
                gather.again.update(|again| {
                    for id in &ids {
                        if yes {
                            again.insert(*id)
                        } else {
                            again.remove(id)
                        };
                    }
                });
            };
            view! { <Check label=w.gather_again() checked=yes(is_wanted) on_change=Callback::new(want) /> }.into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <li class="tray-line" class:tray-wrong=wrong>
            <p><bdi class="tray-name">{line.name}</bdi> " " {says}</p>
            {holds.filter(|_| !wrong).map(|text| view! { <p class="fine">{text}</p> })}
            {again}
        </li>
    }
    .into_any()
}
