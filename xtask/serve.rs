//! `cargo xtask serve`: the page in development, rebuilt on every change.

use crate::{
    run::{Outcome, show},
    tools,
};

/// Runs until it is stopped with Ctrl-C.
pub(crate) fn serve() -> Outcome {
    tools::page()?;
    let open = std::env::var_os("CI").is_none();
    println!("The page will be at http://127.0.0.1:8080/ after the first build. Stop with Ctrl-C.");
    show("trunk", if open { &["serve", "--open"] } else { &["serve"] })
}
