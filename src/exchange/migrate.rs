//! From the form of an older version to that of the next, until it is the present one.
//!
//! Each step is a pure function of the tree that was read: nothing is stored on the way, so a step that fails leaves
//! everything as it was. A version that was released is never changed; its fixtures stay in `tests/fixtures/` for ever.

use crate::json::Node;

/// The version that is written. Version 1 is the oldest there is.
pub const VERSION: u32 = 1;

/// From version n to n + 1, for the format that is named; the first step leads from version 1 to 2.
type Step = fn(format: &str, old: Node) -> Node;

const STEPS: [Step; VERSION as usize - 1] = [];

/// The tree in the form of [`VERSION`].
pub(crate) fn to_present(format: &str, v: u32, node: Node) -> Node {
    let done = (v as usize).saturating_sub(1);
    STEPS.iter().skip(done).fold(node, |node, step| step(format, node))
}
