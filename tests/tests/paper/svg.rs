//! A sheet as a picture taken apart: where its ink is.

use std::collections::BTreeMap;

/// A place: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place(pub f32, pub f32, pub f32, pub f32);

impl Place {
    const NOWHERE: Self = Self(f32::MAX, f32::MAX, f32::MIN, f32::MIN);

    fn add(&mut self, (x, y): (f32, f32)) {
        *self = Self(self.0.min(x), self.1.min(y), self.2.max(x), self.3.max(y));
    }

    /// How far two places lie over each other, at least, in both directions; less than nothing if they are apart.
    pub(crate) fn over(self, other: Self) -> f32 {
        (self.2.min(other.2) - self.0.max(other.0)).min(self.3.min(other.3) - self.1.max(other.1))
    }
}

/// One thing on a sheet.
#[derive(Debug)]
pub(crate) struct Ink {
    /// Where it is.
    pub(crate) place: Place,
    /// The baseline of letters; nothing for all else.
    pub(crate) baseline: Option<f32>,
}

/// A sheet.
pub(crate) struct Sheet {
    /// Width and height.
    pub(crate) size: (f32, f32),
    /// What stands on it.
    pub(crate) inks: Vec<Ink>,
}

/// Reads a sheet as `formats::outline` writes it: one thing a line.
pub(crate) fn sheet(svg: &str) -> Sheet {
    let mut letters: BTreeMap<&str, Place> = BTreeMap::new();
    let mut inks = Vec::new();
    let (head, body) = svg.split_once("</defs>").unwrap();
    for line in head.lines() {
        if let Some(id) = attribute(line, "id") {
            letters.insert(id, outline(attribute(line, "d").unwrap()));
        }
    }
    for line in body.lines() {
        let number = |name| attribute(line, name).and_then(|text| text.parse::<f32>().ok());
        if line.starts_with("<g") {
            inks.extend(text(line, &letters));
        } else if let Some(d) = attribute(line, "d") {
            let edge = if attribute(line, "stroke").is_some() { number("stroke-width").unwrap() / 2.0 } else { 0.0 };
            let Place(a, b, c, d) = outline(d);
            inks.push(Ink { place: Place(a - edge, b - edge, c + edge, d + edge), baseline: None });
        } else if line.starts_with("<circle") {
            let (x, y, r) = (
                number("cx").unwrap(),
                number("cy").unwrap(),
                number("r").unwrap() + number("stroke-width").unwrap_or(0.0) / 2.0,
            );
            inks.push(Ink { place: Place(x - r, y - r, x + r, y + r), baseline: None });
        } else if let (Some(x), Some(y)) = (number("x"), number("y")) {
            inks.push(Ink {
                place: Place(x, y, x + number("width").unwrap(), y + number("height").unwrap()),
                baseline: None,
            });
        } else {
            assert!(["", "</svg>"].contains(&line) || line.starts_with("<rect width=\"100%\""), "{line}");
        }
    }
    let side = |name| attribute(svg, name).unwrap().parse().unwrap();
    Sheet { size: (side("width"), side("height")), inks }
}

/// The ink of letters in a row; none if they show nothing.
fn text(line: &str, letters: &BTreeMap<&str, Place>) -> Option<Ink> {
    let transform = attribute(line, "transform").unwrap();
    let numbers: Vec<f32> = transform
        .split(|c: char| !(c.is_ascii_digit() || ".-e".contains(c)))
        .filter_map(|text| text.parse().ok())
        .collect();
    let (x, y, scale) = (numbers[0], numbers[1], numbers[2]);
    let mut place = Place::NOWHERE;
    for letter in line.split("<use ").skip(1) {
        let id = attribute(letter, "href").unwrap().trim_start_matches('#');
        assert!(!id.ends_with("-0"), "an empty box is drawn");
        let number = |name| attribute(letter, name).map_or(0.0, |text| text.parse::<f32>().unwrap());
        let (dx, dy) = (number("x"), number("y"));
        let Place(a, b, c, d) = letters[id];
        place.add((x + scale * (dx + a), y + scale * (dy + b)));
        place.add((x + scale * (dx + c), y + scale * (dy + d)));
    }
    (place != Place::NOWHERE).then_some(Ink { place, baseline: Some(y) })
}

/// All corners of a path lie within this.
fn outline(d: &str) -> Place {
    let numbers: Vec<f32> =
        d.split(|c: char| c == ' ' || c.is_ascii_uppercase()).filter_map(|text| text.parse().ok()).collect();
    let mut place = Place::NOWHERE;
    numbers.chunks(2).for_each(|point| place.add((point[0], point[1])));
    place
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let start = line
        .find(&format!(" {name}=\""))
        .map(|at| at + name.len() + 3)
        .or_else(|| line.starts_with(&format!("{name}=\"")).then_some(name.len() + 2))?;
    line[start..].split('"').next()
}
