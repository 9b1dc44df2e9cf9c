//! A drawing as SVG: for the page with classes, for a file with colours and fonts of its own.

use crate::{
    drawing::{Anchor, Drawing, Mark, Paint, Point, Shape, Stroke, Text},
    ink::{Ink, Palette, Rgb},
};
use std::fmt::Write;

/// What the page shows: an `svg` of class `chart`, named by its sentence. Colours are classes `fill-<ink>` and
/// `stroke-<ink>`, faces are classes `t-<face>`, so the page's style sheet decides how they look.
#[must_use]
pub fn for_page(drawing: &Drawing) -> String {
    let mut svg = String::with_capacity(256 + drawing.marks.len() * 96);
    open(&mut svg, drawing, " class=\"chart\"");
    svg.push('>');
    marks(&mut svg, drawing, Look::Classes);
    svg.push_str("</svg>");
    svg
}

/// A file that stands alone: title, sentence, paper and colours are part of it.
#[must_use]
pub fn standalone(drawing: &Drawing, palette: &Palette) -> String {
    let mut svg = String::with_capacity(512 + drawing.marks.len() * 128);
    open(&mut svg, drawing, " xmlns=\"http://www.w3.org/2000/svg\" font-variant-numeric=\"tabular-nums lining-nums\"");
    svg.push_str(">\n<title>");
    escape(&mut svg, if drawing.title.is_empty() { &drawing.label } else { &drawing.title });
    svg.push_str("</title>\n<desc>");
    escape(&mut svg, &drawing.label);
    svg.push_str("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"");
    colour(&mut svg, palette.rgb(Ink::Paper));
    svg.push_str("\"/>\n");
    marks(&mut svg, drawing, Look::Values(palette));
    svg.push_str("</svg>\n");
    svg
}

#[derive(Clone, Copy)]
enum Look<'a> {
    Classes,
    Values(&'a Palette),
}

fn open(svg: &mut String, drawing: &Drawing, attributes: &str) {
    let Drawing { width, height, label, .. } = drawing;
    write!(svg, "<svg{attributes} viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"").ok();
    svg.push_str(" role=\"img\" aria-label=\"");
    escape(svg, label);
    svg.push('"');
}

fn marks(svg: &mut String, drawing: &Drawing, look: Look<'_>) {
    for mark in &drawing.marks {
        match mark {
            Mark::Shape { shape, fill, stroke } => {
                geometry(svg, shape);
                paint(svg, *fill, *stroke, look);
                svg.push_str("/>");
            }
            Mark::Text(line) => text(svg, line, look),
        }
        if let Look::Values(_) = look {
            svg.push('\n');
        }
    }
}

fn geometry(svg: &mut String, shape: &Shape) {
    match shape {
        Shape::Lines(lines) => {
            svg.push_str("<path d=\"");
            for line in lines {
                points(svg, line, 'M');
            }
            svg.push('"');
        }
        Shape::Polygon(corners) => {
            svg.push_str("<path d=\"");
            points(svg, corners, 'M');
            svg.push_str("Z\"");
        }
        Shape::Rect { x, y, width, height } => {
            write!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"").ok();
        }
        Shape::Circle { centre: (x, y), radius } => {
            write!(svg, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"").ok();
        }
    }
}

fn points(svg: &mut String, points: &[Point], first: char) {
    let mut letter = first;
    for (x, y) in points {
        write!(svg, "{letter}{x} {y}").ok();
        letter = 'L';
    }
}

fn paint(svg: &mut String, fill: Option<Paint>, stroke: Option<Stroke>, look: Look<'_>) {
    match look {
        Look::Classes => {
            svg.push_str(" class=\"");
            match fill {
                Some(fill) => write!(svg, "fill-{}", fill.ink.name()).ok(),
                None => write!(svg, "fill-none").ok(),
            };
            if let Some(stroke) = stroke {
                write!(svg, " stroke-{}", stroke.ink.name()).ok();
            }
            svg.push('"');
        }
        Look::Values(palette) => {
            svg.push_str(" fill=\"");
            match fill {
                Some(fill) => colour(svg, palette.rgb(fill.ink)),
                None => svg.push_str("none"),
            }
            svg.push('"');
            if let Some(stroke) = stroke {
                svg.push_str(" stroke=\"");
                colour(svg, palette.rgb(stroke.ink));
                svg.push('"');
            }
        }
    }
    if let Some(Paint { opacity: opacity @ 0..100, .. }) = fill {
        write!(svg, " fill-opacity=\"{opacity}%\"").ok();
    }
    if let Some(stroke) = stroke {
        write!(svg, " stroke-width=\"{}\"", stroke.width).ok();
    }
}

fn text(svg: &mut String, line: &Text, look: Look<'_>) {
    let Text { x, y, text, face, ink, anchor } = line;
    write!(svg, "<text x=\"{x}\" y=\"{y}\"").ok();
    match look {
        Look::Classes => write!(svg, " class=\"{} fill-{}\"", face.name(), ink.name()).ok(),
        Look::Values(palette) => {
            let family =
                if face.is_serif() { "Newsreader, Georgia, serif" } else { "Libre Franklin, Arial, sans-serif" };
            let (size, weight) = (face.size() as u32, face.weight());
            write!(svg, " font-family=\"{family}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"").ok();
            colour(svg, palette.rgb(*ink));
            svg.push('"');
            Some(())
        }
    };
    match anchor {
        Anchor::Start => {}
        Anchor::Middle => svg.push_str(" text-anchor=\"middle\""),
        Anchor::End => svg.push_str(" text-anchor=\"end\""),
    }
    svg.push('>');
    escape(svg, text);
    svg.push_str("</text>");
}

fn colour(svg: &mut String, (red, green, blue): Rgb) {
    write!(svg, "#{red:02x}{green:02x}{blue:02x}").ok();
}

/// A text that may stand in SVG, as content or in an attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

/// Text for content and attributes alike. Characters that XML forbids are left out.
fn escape(svg: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            '\t' | '\n' | '\r' => svg.push(' '),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            c => svg.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        escape(&mut out, text);
        assert_eq!(out, expected);
    }

    #[test]
    fn text_cannot_become_markup() {
        check("<script>\"a\" & 'b'</script>", "&lt;script&gt;&quot;a&quot; &amp; 'b'&lt;/script&gt;");
        check("a\u{0}b\u{FFFE}c\nd", "abc d");
        check("Łódź 漢", "Łódź 漢");
    }
}
