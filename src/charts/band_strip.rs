//! A band as a strip of five cells filled up to it: the profile's axis in miniature. The word stands beside it.

use crate::{
    canvas::Canvas,
    drawing::{Drawing, Table},
    ink::Ink,
    names,
};
use content::Words;
use domain::risk::Band;

/// Width of the strip in pixels.
const WIDTH: u32 = 53;

/// The strip alone.
#[must_use]
pub fn band_strip(words: Words, band: Band) -> Drawing {
    let canvas = Canvas::exactly(WIDTH);
    cells(&canvas, (0.0, 0.0), band);
    let name = names::band(words, band).to_owned();
    canvas.finish(11.0, name.clone(), name, Table::default())
}

/// The strip as part of another drawing.
pub(crate) fn cells(canvas: &Canvas, (x, y): (f64, f64), band: Band) {
    for step in 0..5_u8 {
        let ink = if step < band.step() { Ink::of(band) } else { Ink::Rule };
        canvas.rect((x + 11.0 * f64::from(step), y), (9.0, 11.0), ink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check, words};

    #[test]
    fn fits() {
        for band in Band::ALL {
            let drawing = band_strip(words(), band);
            check(&drawing);
            assert_eq!(drawing.marks.len(), 5);
        }
    }
}
