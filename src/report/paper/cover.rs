//! The first sheet: a picture without words, the team, the finding, three facts.

use super::{
    MM,
    mark::{Marked, Op, Sheet},
    picture,
    setting::{Line, Setter},
    size,
    style::{SIDE, Style},
    tags::{Kind, Tags},
};
use crate::document::{Cover, Text};
use charts::{Ink, Px, Shape, Stroke};
use exchange::job::Paper;

/// Largest first; a long name takes the first size in which it has no more than three lines.
const SIZES: [f32; 5] = [44.0, 36.0, 29.0, 23.0, 17.0];

/// The sheet. Its foot is laid out first; the picture takes what is left.
pub(crate) fn sheet(cover: &Cover, paper: Paper, setter: &mut Setter<'_>, tags: &mut Tags) -> Sheet {
    let (width, height) = size(paper);
    let room = width - 2.0 * SIDE;
    let mut sheet = Sheet::default();
    let mut put = |ops: Vec<Op>, leaf: Option<usize>| sheet.marks.push(Marked { leaf, ops });

    let mark = tags.node(None, Kind::Paragraph);
    put(wordmark((SIDE, 18.5 * MM)), None);
    let line = setter.line(cover.product, Style::WORDMARK);
    put(texts(&[line], (SIDE + 23.0, 18.0 * MM), Style::WORDMARK), Some(tags.leaf(mark)));

    let name: Text = cover.team.replace('\n', " ").into();
    let (style, name) = SIZES
        .into_iter()
        .map(|size| Style::COVER.sized(size))
        .map(|style| (style, setter.lines(&name, style, room)))
        .find(|(style, lines)| lines.len() <= 3 || style.size <= 17.0)
        .unwrap_or((Style::COVER, Vec::new()));
    let lede = setter.lines(&cover.lede.as_str().into(), Style::COVER_LEDE, 134.0 * MM);
    let cell = (room - 2.0 * 6.0 * MM) / 3.0;
    let facts: Vec<(Line, Vec<Line>)> = cover
        .facts
        .iter()
        .map(|(label, value)| {
            let label = setter.line(label, Style::FINE);
            (label, setter.lines(&value.as_str().into(), Style::COVER_FACT, cell))
        })
        .collect();
    let lines_of_facts = facts.iter().map(|(_, value)| value.len()).max().unwrap_or(0) as f32;
    let facts_top = height - 17.0 * MM - Style::FINE.line() - lines_of_facts * Style::COVER_FACT.line() - 10.0;
    let lede_top = facts_top - 15.0 * MM - lede.len() as f32 * Style::COVER_LEDE.line();
    let name_top = lede_top - 6.5 * MM - name.len() as f32 * style.line();

    let top = 49.0 * MM;
    let says = cover.art.label.clone();
    let (mut ops, mut area) = picture::marks(&cover.art, (room, (name_top - top - 22.0 * MM).max(40.0)), setter);
    ops.iter_mut().for_each(|op| op.shift(SIDE, top));
    (area.x, area.y) = (SIDE, top);
    let figure = tags.node(None, Kind::Figure { says, place: Some((0, area)) });
    put(ops, Some(tags.leaf(figure)));
    let caption = tags.node(None, Kind::Paragraph);
    let line = setter.lines(&cover.art.title.as_str().into(), Style::FINE, room);
    put(texts(&line, (SIDE, top + area.height + 4.5 * MM), Style::FINE), Some(tags.leaf(caption)));

    let heading = tags.node(None, Kind::Heading(1, cover.team.clone()));
    put(texts(&name, (SIDE, name_top), style), Some(tags.leaf(heading)));
    let paragraph = tags.node(None, Kind::Paragraph);
    put(texts(&lede, (SIDE, lede_top), Style::COVER_LEDE), Some(tags.leaf(paragraph)));

    put(vec![Op::Line { from: (SIDE, facts_top), to: (width - SIDE, facts_top), width: 1.0, ink: Ink::Ink }], None);
    let mut x = SIDE;
    for (label, value) in &facts {
        let fact = tags.node(None, Kind::Paragraph);
        let (top, below) = (facts_top + 8.0, facts_top + 8.0 + Style::FINE.line());
        put(texts(std::slice::from_ref(label), (x, top), Style::FINE), Some(tags.leaf(fact)));
        put(texts(value, (x, below), Style::COVER_FACT), Some(tags.leaf(fact)));
        x += cell + 6.0 * MM;
    }
    sheet
}

/// Lines below each other.
fn texts(lines: &[Line], (x, top): (f32, f32), style: Style) -> Vec<Op> {
    let mut y = top + style.baseline();
    let mut ops = Vec::new();
    for line in lines {
        ops.extend(line.inked(x, y, style.ink).map(Op::Text));
        y += style.line();
    }
    ops
}

/// Three people and one who is missing, in a field of 25 by 21.
fn wordmark((x, y): (f32, f32)) -> Vec<Op> {
    let form = |(cx, cy): (i32, i32), radius: i32, fill, stroke| Op::Form {
        at: (x, y),
        scale: 0.66,
        shape: Shape::Circle { centre: (Px(cx), Px(cy)), radius: Px(radius) },
        fill,
        stroke,
    };
    let full = Some(charts::Paint { ink: Ink::Ink, opacity: 100 });
    vec![
        form((50, 50), 41, None, Some(Stroke { ink: Ink::Ink, width: Px(16) })),
        form((170, 50), 49, full, None),
        form((50, 160), 49, full, None),
        form((170, 160), 49, full, None),
    ]
}
