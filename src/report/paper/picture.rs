//! Drawings on paper: the same marks as on the page, smaller.

use super::{
    mark::{Box4, Op},
    setting::Setter,
    style::Style,
};
use charts::{Anchor, Drawing, Face, Ink, Mark, Px};
use domain::risk::Band;

/// Width of a cell of the band strip with the gap after it.
pub(crate) const CELL: f32 = 7.0;

/// The marks of a drawing, as large as the room allows, and the place that they take.
pub(crate) fn marks(drawing: &Drawing, (wide, tall): (f32, f32), setter: &mut Setter<'_>) -> (Vec<Op>, Box4) {
    let (width, height) = (drawing.width.max(1) as f32, drawing.height.max(1) as f32);
    let scale = (wide / width).min(tall / height);
    let mut ops = Vec::new();
    for mark in &drawing.marks {
        match mark {
            Mark::Shape { shape, fill, stroke } => {
                ops.push(Op::Form { at: (0.0, 0.0), scale, shape: shape.clone(), fill: *fill, stroke: *stroke });
            }
            Mark::Text(text) => {
                let line = setter.line(&text.text, style(text.face, scale));
                let x = px(text.x) * scale
                    - match text.anchor {
                        Anchor::Start => 0.0,
                        Anchor::Middle => line.width / 2.0,
                        Anchor::End => line.width,
                    };
                ops.extend(line.inked(x, px(text.y) * scale, text.ink).map(Op::Text));
            }
        }
    }
    (ops, Box4 { x: 0.0, y: 0.0, width: width * scale, height: height * scale })
}

#[expect(clippy::cast_possible_truncation, reason = "sizes of letters")]
fn style(face: Face, scale: f32) -> Style {
    Style {
        serif: face.is_serif(),
        bold: face.weight() > 500,
        size: face.size() as f32 * scale,
        leading: 1.0,
        ink: Ink::Ink,
        balanced: false,
    }
}

/// A length of a drawing.
pub(crate) fn px(length: Px) -> f32 {
    length.0 as f32 / 10.0
}

/// Five cells, filled up to the band.
pub(crate) fn strip(band: Band, (x, y): (f32, f32)) -> Vec<Op> {
    let cell = |i: u8| Op::Fill {
        area: Box4 { x: x + f32::from(i) * CELL, y, width: CELL - 2.0, height: 7.0 },
        ink: if i < band.step() { Ink::of(band) } else { Ink::Rule },
    };
    (0..5).map(cell).collect()
}
