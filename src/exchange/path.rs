//! Where a value stands in a file, such as `rounds[2].responses[0].answers.1.1a`.

use crate::text;

/// The field `name` of what stands at `at`. Names come from the file, so they are cleaned like any label.
pub(crate) fn field(at: &str, name: &str) -> String {
    let name = text::label(name);
    if at.is_empty() { name } else { format!("{at}.{name}") }
}

/// The item `n` (from 0) of the list at `at`.
pub(crate) fn index(at: &str, n: usize) -> String {
    format!("{at}[{n}]")
}

/// A path within what stands at `at`.
pub(crate) fn join(at: &str, inner: &str) -> String {
    if at.is_empty() || inner.starts_with('[') { format!("{at}{inner}") } else { format!("{at}.{inner}") }
}
