//! A backend for plotters that paints nothing and writes down what was asked for.
//!
//! It counts in tenths of a pixel. The vertical anchor of a text is ignored: `y` is the baseline.
//! It never measures text through plotters, which on wasm would ask the document, and in a worker there is none.

use crate::{
    drawing::{Anchor, Mark, Paint, Point, Shape, Stroke, Text},
    face::Face,
    ink::Palette,
    metrics,
    px::Px,
};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, text_anchor::HPos,
};
use std::{cell::RefCell, convert::Infallible, rc::Rc};

/// Writes marks into a list that its maker shares.
pub(crate) struct Recorder {
    size: (u32, u32),
    marks: Rc<RefCell<Vec<Mark>>>,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl Recorder {
    /// `size` in tenths of a pixel.
    pub(crate) const fn new(size: (u32, u32), marks: Rc<RefCell<Vec<Mark>>>) -> Self {
        Self { size, marks }
    }

    /// Adds a shape. An outline that follows the filling of the same form becomes part of the same mark; lines with one
    /// stroke become one mark: fewer elements on the page.
    fn shape(&self, new: Shape, fill: Option<Paint>, stroke: Option<Stroke>) -> Done {
        let mut marks = self.marks.borrow_mut();
        match (marks.last_mut(), new) {
            (Some(Mark::Shape { shape: Shape::Lines(all), stroke: before, .. }), Shape::Lines(more))
                if *before == stroke =>
            {
                all.extend(more);
            }
            (Some(Mark::Shape { shape, fill: Some(_), stroke: outline @ None }), new)
                if fill.is_none() && *shape == new =>
            {
                *outline = stroke;
            }
            (_, shape) => marks.push(Mark::Shape { shape, fill, stroke }),
        }
        Ok(())
    }
}

fn paint(color: BackendColor) -> Paint {
    Paint { ink: Palette::role(color.rgb), opacity: (color.alpha * 100.0).round() as u8 }
}

fn stroke<S: BackendStyle>(style: &S) -> Stroke {
    Stroke { ink: Palette::role(style.color().rgb), width: Px(i32::try_from(style.stroke_width()).unwrap_or(i32::MAX)) }
}

const fn point((x, y): BackendCoord) -> Point {
    (Px(x), Px(y))
}

fn face<T: BackendTextStyle>(style: &T) -> Face {
    let family = style.family();
    Face::ALL.into_iter().find(|face| face.name() == family.as_str()).unwrap_or(Face::Label)
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Done {
        let (x, y) = point(at);
        self.shape(Shape::Rect { x, y, width: Px(1), height: Px(1) }, Some(paint(color)), None)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.shape(Shape::Lines(vec![vec![point(from), point(to)]]), None, Some(stroke(style)))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.shape(Shape::Lines(vec![path.into_iter().map(point).collect()]), None, Some(stroke(style)))
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Done {
        let ((left, top), (right, bottom)) = (from, to);
        let shape = Shape::Rect { x: Px(left), y: Px(top), width: Px(right - left), height: Px(bottom - top) };
        match fill {
            true => self.shape(shape, Some(paint(style.color())), None),
            false => self.shape(shape, None, Some(stroke(style))),
        }
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        let shape = Shape::Circle { centre: point(centre), radius: Px(i32::try_from(radius).unwrap_or(i32::MAX)) };
        match fill {
            true => self.shape(shape, Some(paint(style.color())), None),
            false => self.shape(shape, None, Some(stroke(style))),
        }
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Done {
        self.shape(Shape::Polygon(corners.into_iter().map(point).collect()), Some(paint(style.color())), None)
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Done {
        let (x, y) = point(at);
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let ink = Palette::role(style.color().rgb);
        let text = Text { x, y, text: text.to_owned(), face: face(style), ink, anchor };
        self.marks.borrow_mut().push(Mark::Text(text));
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let face = face(style);
        Ok(((metrics::width(text, face) * 10.0) as u32, (face.size() * 10.0) as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{canvas::Canvas, drawing::Table, ink::Ink};

    fn marks(draw: impl Fn(&Canvas)) -> Vec<Mark> {
        let canvas = Canvas::exactly(100);
        draw(&canvas);
        canvas.finish(50.0, String::new(), String::new(), Table::default()).marks
    }

    #[test]
    fn an_outline_joins_the_filling_of_the_same_form() {
        let paint = |ink, opacity| Some(Paint { ink, opacity });
        let stroke = |ink, width| Some(Stroke { ink, width: Px(width) });
        let circle = Shape::Circle { centre: (Px(125), Px(200)), radius: Px(50) };
        let ring = Mark::Shape { shape: circle, fill: paint(Ink::Paper, 100), stroke: stroke(Ink::Ink2, 16) };
        assert_eq!(marks(|canvas| canvas.ring((12.5, 20.0), 5.0, Ink::Ink2, 1.6)), [ring]);
        let rect = Shape::Rect { x: Px(10), y: Px(20), width: Px(305), height: Px(140) };
        let range = Mark::Shape { shape: rect, fill: paint(Ink::Band4, 22), stroke: stroke(Ink::Band4, 13) };
        assert_eq!(marks(|canvas| canvas.range((1.0, 2.0), (30.5, 14.0), Ink::Band4)), [range]);
    }

    #[test]
    fn lines_of_one_stroke_are_one_mark() {
        let drawn = marks(|canvas| {
            canvas.rule(10.0);
            canvas.rule(20.0);
            canvas.line((0.0, 0.0), (5.0, 5.0), Ink::Ink, 1.0);
        });
        assert_eq!(drawn.len(), 2);
    }

    #[test]
    fn text_keeps_its_face_role_and_anchor() {
        for (face, ink) in Face::ALL.into_iter().zip(Ink::ALL) {
            let (x, y, text) = (Px(505), Px(300), "Strain 57".to_owned());
            let expected = Mark::Text(Text { x, y, text, face, ink, anchor: Anchor::End });
            assert_eq!(marks(|canvas| canvas.text_end((50.5, 30.0), "Strain 57", face, ink)), [expected]);
        }
        assert_eq!(marks(|canvas| canvas.text((0.0, 0.0), "", Face::Label, Ink::Ink)), []);
    }
}
