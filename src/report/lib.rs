//! Paper: one [`Document`], composed once from a round, its scores, its plan and the words; each format is a function
//! from the document to text or bytes. The same on the host and in a browser; no browser type, no file, no clock.

mod compose;
mod document;
pub mod formats;

pub use compose::compose;
pub use document::{Block, Document};
