//! An honest word where few have answered: with so few a score is shaky, and there is a better way to use the hour.

use crate::{
    route::Step,
    state::{current, words},
    ui::{
        Notice, Tone,
        dynamic::{show, text},
    },
};
use leptos::prelude::*;

/// Fewer answers than this are few.
const FEW: usize = 4;

/// Says so where one to three have answered, and leads to answering together. Nothing otherwise.
#[component]
pub(crate) fn FewAnswers() -> impl IntoView {
    let w = words();
    let current = current();
    let answered = Memo::new(move |_| current.round.with(domain::round::Round::respondents));
    view! {
        {show(move || (1..FEW).contains(&answered.get()), move || view! {
            <div class="few-answers">
                <Notice tone=Tone::Ink title=String::new()>
                    <p>
                        <strong>{w.few_answers_title()}</strong> " "
                        {text(move || w.few_answers_text(answered.get()))} " "
                        <a href=current.route(Step::Hands(1)).href()>{w.few_answers_together()}</a>
                    </p>
                </Notice>
            </div>
        }.into_any())}
    }
}
