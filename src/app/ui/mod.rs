//! Controls that speak of nothing: they know no risk, no question and no storage.

mod choice;
mod drawing;
pub(crate) mod dynamic;
mod field;
mod more;
mod notice;
mod qr;

pub(crate) use choice::Choice;
pub(crate) use drawing::{Drawing, rehearse_drawing};
pub(crate) use field::{Check, Field, NumberField};
pub(crate) use more::More;
pub(crate) use notice::{Notice, Tone};
pub(crate) use qr::QrPicture;
