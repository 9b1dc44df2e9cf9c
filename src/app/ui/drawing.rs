//! A chart on the page: drawn at the real width of its place, again when that changes, and marked by classes, so that
//! light, dark, forced colours and print need no new drawing.

use crate::browser;
use charts::{Anchor, Drawing as Chart, Mark, Shape};
use leptos::prelude::*;
use std::fmt::Write;
use wasm_bindgen::JsCast;

const SVG: &str = "http://www.w3.org/2000/svg";

/// A drawing. `draw` gets the width of the place in pixels.
#[component]
pub(crate) fn Drawing(#[prop(into)] draw: Callback<u32, Chart>) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    // As wide as the drawing and without a height of its own: a drawing must not change what it is measured by.
    let ruler = NodeRef::<leptos::html::Div>::new();
    let width = RwSignal::new(0_u32);
    Effect::new(move |_| {
        if let Some(ruler) = ruler.get() {
            browser::watch_width(&ruler, move |now| {
                if width.get_untracked() != now {
                    width.set(now);
                }
            });
        }
    });
    let chart = Memo::new(move |_| Some(width.get()).filter(|w| *w > 0).map(|w| draw.run(w)));
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        chart.with(|chart| {
            let svg = chart.as_ref().and_then(|chart| picture(chart).ok());
            place.replace_children_with_node(&svg.into_iter().collect::<js_sys::Array>());
        });
    });
    view! { <div class="drawing"><div node_ref=ruler></div><div node_ref=place></div></div> }
}

/// Makes a drawing out of sight and throws it away.
pub(crate) fn rehearse_drawing(chart: &Chart) {
    drop(picture(chart));
}

/// The marks as elements. Text nodes and attributes only: nothing of it can run.
fn picture(chart: &Chart) -> Result<web_sys::Element, wasm_bindgen::JsValue> {
    let svg = element("svg", &[])?;
    svg.set_attribute("class", "chart")?;
    svg.set_attribute("role", "img")?;
    svg.set_attribute("aria-label", &chart.label)?;
    svg.set_attribute("viewBox", &format!("0 0 {} {}", chart.width, chart.height))?;
    // Where a place is broader than the drawing, the drawing stands at its start, in line with the words above.
    svg.set_attribute("preserveAspectRatio", "xMinYMin")?;
    svg.set_attribute("width", &chart.width.to_string())?;
    svg.set_attribute("height", &chart.height.to_string())?;
    for mark in &chart.marks {
        let node = of_mark(mark)?;
        svg.append_child(&node)?;
    }
    Ok(svg)
}

fn of_mark(mark: &Mark) -> Result<web_sys::Element, wasm_bindgen::JsValue> {
    match mark {
        Mark::Text(text) => {
            let anchor = match text.anchor {
                Anchor::Start => "",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let node = element("text", &[("x", text.x.to_string()), ("y", text.y.to_string())])?;
            node.set_attribute("class", &format!("{} fill-{}", text.face.name(), text.ink.name()))?;
            if !anchor.is_empty() {
                node.set_attribute("text-anchor", anchor)?;
            }
            node.set_text_content(Some(&text.text));
            Ok(node)
        }
        Mark::Shape { shape, fill, stroke } => {
            let node = match shape {
                Shape::Rect { x, y, width, height } => element(
                    "rect",
                    &[
                        ("x", x.to_string()),
                        ("y", y.to_string()),
                        ("width", width.to_string()),
                        ("height", height.to_string()),
                    ],
                )?,
                Shape::Circle { centre: (x, y), radius } => {
                    element("circle", &[("cx", x.to_string()), ("cy", y.to_string()), ("r", radius.to_string())])?
                }
                Shape::Polygon(corners) => element("path", &[("d", path(std::slice::from_ref(corners), "Z"))])?,
                Shape::Lines(lines) => element("path", &[("d", path(lines, ""))])?,
            };
            let mut class = format!("fill-{}", fill.map_or("none", |f| f.ink.name()));
            if let Some(stroke) = stroke {
                let _ = write!(class, " stroke-{}", stroke.ink.name());
                node.set_attribute("stroke-width", &stroke.width.to_string())?;
            }
            if let Some(fill) = fill.filter(|f| f.opacity < 100) {
                node.set_attribute("fill-opacity", &format!("{}%", fill.opacity))?;
            }
            node.set_attribute("class", &class)?;
            Ok(node)
        }
    }
}

fn path(lines: &[Vec<charts::Point>], end: &str) -> String {
    let mut d = String::new();
    for line in lines {
        for (i, (x, y)) in line.iter().enumerate() {
            let _ = write!(d, "{}{x} {y}", if i == 0 { 'M' } else { 'L' });
        }
        d.push_str(end);
    }
    d
}

fn element(name: &str, attributes: &[(&str, String)]) -> Result<web_sys::Element, wasm_bindgen::JsValue> {
    let node = document().create_element_ns(Some(SVG), name)?;
    for (key, value) in attributes {
        node.set_attribute(key, value)?;
    }
    Ok(node.unchecked_into())
}
