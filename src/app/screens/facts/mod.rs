//! Entering facts: what can be looked up, who can run what, who carries what, what the team can do alone. All of it is optional, and
//! nothing of it waits for the meeting.

mod duties;
mod evidence;
mod knowledge;
mod skills;

use crate::ui::dynamic::yes;
use crate::{
    route::{Facts, Step},
    state::{current, words},
};
use content::say;
use leptos::prelude::*;

/// A page of facts.
pub(super) fn screen(page: Facts) -> AnyView {
    match page {
        Facts::Evidence(open) => view! { <evidence::Evidence open=open /> }.into_any(),
        Facts::Knowledge => view! { <knowledge::Knowledge /> }.into_any(),
        Facts::Duties => view! { <duties::Duties /> }.into_any(),
        Facts::Skills => view! { <skills::Skills /> }.into_any(),
    }
}

/// The four pages, for going from one to the other.
#[component]
fn Pages(here: Facts) -> impl IntoView {
    let w = words();
    let current = current();
    let link = move |page: Facts, text: &'static str| {
        let is_here = std::mem::discriminant(&page) == std::mem::discriminant(&here);
        view! { <a href=current.route(Step::Facts(page)).href() aria-current=is_here.then_some("page")>{text}</a> }
    };
    view! {
        <nav class="pages" aria-label=w.facts_pages()>
            {link(Facts::Evidence(None), w.facts_page_evidence())} {link(Facts::Knowledge, w.facts_page_knowledge())}
            {link(Facts::Duties, w.facts_page_duties())} {link(Facts::Skills, w.facts_page_skills())}
        </nav>
    }
}

/// How much hangs on something, heaviest first, to choose from.
fn weights(chosen: impl Fn() -> u8 + Copy + Send + Sync + 'static) -> impl IntoView {
    let w = words();
    let option = move |n: u8| {
        view! { <option value=n.to_string() prop:selected=yes(move || chosen() == n)>{say::weight(w, n)}</option> }
    };
    [3, 2, 1].map(option).collect_view()
}

/// Letters of what is short enough to be initials or a number.
const INITIALS: usize = 3;

/// Labels out of a list with commas, or of initials with spaces between them. `None` where one of them is no label.
fn names(typed: &str) -> Option<Vec<String>> {
    let short = typed.split_whitespace().all(|word| word.chars().count() <= INITIALS);
    let between = |sign: char| matches!(sign, ',' | ';' | '\n' | '\t') || short && sign == ' ';
    let pieces = typed.split(between).map(str::trim).filter(|piece| !piece.is_empty());
    let names: Option<Vec<String>> = pieces.map(|piece| exchange::text::team_name(piece).ok()).collect();
    names.filter(|names| !names.is_empty())
}

/// "P1" to the last of so many.
fn numbered(people: usize) -> Vec<String> {
    (1..=people).map(|n| format!("P{n}")).collect()
}
