//! Codes in pictures: grey pixels in, the texts of all QR codes out.
//!
//! The places of the modules are found here, and only then the bits are given to `rqrr`, which corrects and reads them. Its own
//! search for codes reads fewer than half of the turned codes with long links that a camera sees at 300 pixels, and next to
//! none in noise: it judges single pixels, and rounds every place to one. Here a module is the mean of its pixels, and the
//! places are fitted to parts of a pixel.
//!
//! This crate knows no page, no camera and no file, and what a text means is for others to say.

mod alike;
mod fit;
mod guess;
mod marks;
mod modules;
mod picture;
mod plane;
mod trios;

#[cfg(test)]
mod testing;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;

use picture::Picture;

/// As many pixels as are looked at. A larger picture is made smaller first.
const ENOUGH: usize = 1280 * 960;
/// As many pixels as are taken: the picture of a good phone camera.
const MOST: usize = 1 << 25;
/// The smallest code has 21 modules and wants a pixel for each.
const LEAST: usize = 21;
/// As many codes as are read in one picture.
const CODES: usize = 8;

/// The texts of all QR codes in a grey picture, row by row from its left upper corner, 0 for black. Nothing where the sizes
/// are not those of a picture. Codes may be turned, mirrored, light on dark, small or slanted.
#[must_use]
pub fn read(luma: &[u8], width: usize, height: usize) -> Vec<String> {
    let pixels = width.saturating_mul(height);
    if width < LEAST || height < LEAST || pixels > MOST || luma.len() != pixels {
        return Vec::new();
    }
    let mut picture = Picture { pixels: luma.to_vec(), width, height };
    while picture.pixels.len() > ENOUGH {
        picture = picture.halved();
    }
    let mut texts: Vec<String> = Vec::new();
    let smooth = picture.smooth();
    let marks = marks::find(&picture, &smooth);
    for text in trios::read(&picture, &smooth, &marks, CODES) {
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}
