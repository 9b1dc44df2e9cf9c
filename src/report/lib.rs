//! Paper: one [`Document`], composed once from a round, its scores, its plan and the words; each format is a function
//! from the document to text or bytes. The same on the host and in a browser; no browser type, no file, no clock.

mod compose;
mod document;
pub mod formats;
pub mod paper;
mod work;

pub use compose::compose;
pub use document::{Block, Column, Cover, Document, Figure, Score, Section, Span, Table, Text};
pub use work::{Done, Made, Stage, Wrong, open, prepare, work};
