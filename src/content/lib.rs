//! The words and numbers of Unsolo: questions, gates, metrics, actions, duties, and every sentence a reader sees.
//!
//! There is no rule here: data files say *what* is asked and what stands in a sentence, `domain` says how it counts.
//! The build reads and checks the files, so that nothing is parsed while the product runs; see `README.md`.

mod catalogue;
mod grounds;
mod language;
pub mod pages;
pub mod provenance;
pub mod samples;
pub mod say;
#[cfg(test)]
mod tests;
pub mod text;
mod words;

pub use catalogue::CATALOGUE;
pub use grounds::{Ground, grounds};
pub use language::{Language, Plural};
pub use words::Words;
