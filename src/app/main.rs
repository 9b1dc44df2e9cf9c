//! The page of Unsolo. The only crate that knows Leptos and the browser.
//!
//! `ui` knows no risk and no question; `parts` speak of them but never of storage; `screens` put parts together, one
//! file per route; only `state` changes anything; only `storage` keeps anything; only
//! `worker` speaks with workers.

#![expect(unreachable_pub, reason = "components make public structs of what they are given")]

mod browser;
mod camera;
mod parts;
mod route;
mod screens;
mod state;
mod storage;
mod ui;
mod worker;

use leptos::prelude::*;

fn main() {
    std::panic::set_hook(Box::new(|info| browser::report_panic(&info.to_string())));
    let Some(root) = browser::element("app") else { return };
    mount_to(root, screens::App).forget();
    browser::set_display();
    browser::hook_skip_link();
    browser::mark_ready();
}
