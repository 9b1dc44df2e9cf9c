//! The line at the bottom: what the score is not, and the two pages that explain.

use crate::ui::dynamic::yes;
use crate::{
    route::Route,
    state::{session, words},
};
use exchange::stored::Theme;
use leptos::prelude::*;

/// The footer of every page but those on which somebody answers.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let w = words();
    let session = session();
    let theme = session.settings();
    let pick = move |event: leptos::ev::Event| {
        session.set_theme(match event_target_value(&event).as_str() {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::Auto,
        });
    };
    let chosen = move |this: Theme| theme.with(|s| s.theme == this);
    view! {
        <footer class="footer">
            <p>{w.footer_thermometer()}</p>
            <p><a href=Route::Method.href()>{w.footer_method()}</a></p>
            <p><a href=Route::Privacy.href()>{w.footer_privacy()}</a></p>
            <p class="footer-theme no-print">
                <label>
                    {w.footer_theme()} " "
                    <select on:change=pick>
                        <option value="auto" selected=yes(move || chosen(Theme::Auto))>{w.theme_auto()}</option>
                        <option value="light" selected=yes(move || chosen(Theme::Light))>{w.theme_light()}</option>
                        <option value="dark" selected=yes(move || chosen(Theme::Dark))>{w.theme_dark()}</option>
                    </select>
                </label>
            </p>
        </footer>
    }
}
