//! Small maps, sets and lists in order: what the rules keep has at most some hundred entries.
//!
//! They stand in for the standard library's trees and sorts because those are compiled anew for every type, at 4 to
//! 8 kB each in the page's program; these take a few hundred bytes. Nothing else about them is special: a map is
//! looked up in logarithmic time, and putting an entry in anywhere but at the end moves what comes after it. For
//! lists that somebody else's file makes arbitrarily long, use the standard library.

mod map;
mod set;
mod sort;

pub use map::{Iter as MapIter, SortedMap};
pub use set::{IntoIter as SetIntoIter, Iter as SetIter, SortedSet};
pub use sort::{sort, sort_by};
