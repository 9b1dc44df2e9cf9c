//! The axis that the profile and "what if" share: five zones with names above, hairlines, figures below.

use crate::{
    canvas::Canvas,
    face::Face,
    ink::Ink,
    metrics::{ellipsize, width},
    scale::Scale,
};
use domain::risk::Band;

/// Where rows may begin.
pub(crate) const TOP: f64 = 34.0;
/// How much the figures need below the plot.
pub(crate) const FOOT: f64 = 26.0;

/// Draws the axis down to `bottom`. `names` are those of the five bands, healthy first.
pub(crate) fn zones(canvas: &Canvas, scale: Scale, bottom: f64, names: &[&str; 5]) {
    let zone = scale.px(20.0) - scale.from;
    let room = zone - 4.0;
    let face = if names.iter().all(|name| width(name, Face::Label) <= zone - 12.0) { Face::Label } else { Face::Small };
    for (band, name) in Band::ALL.into_iter().zip(names) {
        let left = scale.px(f64::from(band.step() - 1) * 20.0);
        canvas.rect((left + 1.0, 26.0), (zone - 2.0, 6.0), Ink::of(band));
        canvas.text_mid((left + zone / 2.0, 17.0), &ellipsize(name, face, room), face, Ink::Ink2);
    }
    for score in (0..=100).step_by(20) {
        let x = scale.px(f64::from(score));
        canvas.line((x, TOP), (x, bottom), Ink::Rule, 1.0);
    }
    for score in (0..=100).step_by(20) {
        let text = score.to_string();
        let half = width(&text, Face::Small) / 2.0;
        let x = scale.px(f64::from(score)).min(canvas.width() - half).max(half);
        canvas.text_mid((x, bottom + 19.0), &text, Face::Small, Ink::Ink3);
    }
}
