//! Every phrase of the screens and the report, as one method each; made from `lang/<code>/*.ftl`.

use crate::language::{Language, Plural};

/// The phrases of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(pub Language);

#[inline(never)]
fn add(out: &mut String, text: &str) {
    out.push_str(text);
}

#[inline(never)]
fn count(out: &mut String, n: usize) {
    out.push_str(&n.to_string());
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));
