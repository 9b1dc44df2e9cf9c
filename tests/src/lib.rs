//! What the tests of the whole pipeline share: the reference data and the sample teams read from it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "reference data is known to be whole")]

pub mod arbitrary;
pub mod fuzz;
pub mod letters;
pub mod nasty;
#[cfg(feature = "paper")]
pub mod paper;
pub mod reference;
pub mod sample;
pub mod wire;
