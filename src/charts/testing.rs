//! What every chart must hold, and snapshots of the sample.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use crate::{
    drawing::{Anchor, Drawing, Mark, Shape},
    ink::Palette,
    metrics::width,
    svg,
};
use content::{Language, Words};
use std::{env, fs, path::Path};

/// Widths that pages have: phones, half a page, tablets, the page; and two that none has.
pub(crate) const WIDTHS: [u32; 9] = [0, 288, 328, 568, 720, 760, 890, 1184, u32::MAX];

pub(crate) fn words() -> Words {
    Words(Language::English)
}

/// Left, top, right, bottom.
type Extent = [f64; 4];

fn text_extents(drawing: &Drawing) -> Vec<(String, Extent)> {
    let extent = |mark: &Mark| match mark {
        Mark::Text(text) => {
            let wide = width(&text.text, text.face);
            let x = text.x.pixels();
            let left = match text.anchor {
                Anchor::Start => x,
                Anchor::Middle => x - wide / 2.0,
                Anchor::End => x - wide,
            };
            let y = text.y.pixels();
            Some((text.text.clone(), [left, y - text.face.ascent(), left + wide, y + text.face.descent()]))
        }
        Mark::Shape { .. } => None,
    };
    drawing.marks.iter().filter_map(extent).collect()
}

fn shape_extent(shape: &Shape, half_stroke: f64) -> Extent {
    let mut points = Vec::new();
    match shape {
        Shape::Lines(lines) => points.extend(lines.iter().flatten().copied()),
        Shape::Polygon(corners) => points.extend(corners.iter().copied()),
        Shape::Rect { x, y, width, height } => {
            assert!(width.0 >= 0 && height.0 >= 0, "{shape:?}");
            return [x.pixels(), y.pixels(), x.pixels() + width.pixels(), y.pixels() + height.pixels()];
        }
        Shape::Circle { centre: (x, y), radius } => {
            let reach = radius.pixels() + half_stroke;
            return [x.pixels() - reach, y.pixels() - reach, x.pixels() + reach, y.pixels() + reach];
        }
    }
    let all = |pick: fn(f64, f64) -> f64, start: f64, of: fn(&(crate::px::Px, crate::px::Px)) -> f64| {
        points.iter().map(of).fold(start, pick)
    };
    [
        all(f64::min, f64::MAX, |p| p.0.pixels()),
        all(f64::min, f64::MAX, |p| p.1.pixels()),
        all(f64::max, f64::MIN, |p| p.0.pixels()),
        all(f64::max, f64::MIN, |p| p.1.pixels()),
    ]
}

/// No text overlaps another or leaves the drawing, no mark leaves the drawing, and the SVG is well formed.
pub(crate) fn check(drawing: &Drawing) {
    let (wide, high) = (f64::from(drawing.width), f64::from(drawing.height));
    let fail = |what: String| -> ! {
        let path = env::temp_dir().join("charts-failed.svg");
        fs::write(&path, svg::standalone(drawing, &Palette::LIGHT)).unwrap();
        panic!("{what}; width {wide}, see {}", path.display());
    };
    let texts = text_extents(drawing);
    for (i, (text, a)) in texts.iter().enumerate() {
        if a[0] < -0.2 || a[1] < -0.2 || a[2] > wide + 0.2 || a[3] > high + 0.2 {
            fail(format!("{text:?} leaves the drawing: {a:?}"));
        }
        for (other, b) in &texts[i + 1..] {
            if a[0] < b[2] - 0.2 && b[0] < a[2] - 0.2 && a[1] < b[3] - 0.2 && b[1] < a[3] - 0.2 {
                fail(format!("{text:?} overlaps {other:?}"));
            }
        }
    }
    for mark in &drawing.marks {
        if let Mark::Shape { shape, stroke, .. } = mark {
            let half = stroke.map_or(0.0, |stroke| stroke.width.pixels() / 2.0);
            let e = shape_extent(shape, half);
            if e[0] < -1.3 || e[1] < -0.2 || e[2] > wide + 1.3 || e[3] > high + 0.2 {
                fail(format!("{shape:?} leaves the drawing: {e:?}"));
            }
        }
    }
    for text in [svg::for_page(drawing), svg::standalone(drawing, &Palette::DARK)] {
        assert_eq!(text.matches("<text").count(), text.matches("</text>").count());
        assert!(!text.contains("NaN"));
    }
    assert!(drawing.table.rows.iter().all(|row| row.len() == drawing.table.head.len()));
}

/// Compares with `snapshots/<name>.svg`; with `UPDATE_SNAPSHOTS` set, writes it.
pub(crate) fn snapshot(name: &str, drawing: &Drawing) {
    compare(name, drawing, svg::standalone(drawing, &Palette::LIGHT));
}

/// The same for a drawing that a build puts into index.html as it is: in classes, not in colours.
pub(crate) fn page_snapshot(name: &str, drawing: &Drawing) {
    compare(name, drawing, svg::for_page(drawing));
}

fn compare(name: &str, drawing: &Drawing, now: String) {
    check(drawing);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots").join(format!("{name}.svg"));
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, now).unwrap();
        return;
    }
    let before = fs::read_to_string(&path).unwrap_or_default();
    assert!(before == now, "{name} changed; look at it, then run with UPDATE_SNAPSHOTS=1");
}
