//! The formats, one file each: a function from a [`crate::Document`] to what is saved.

pub mod markdown;
