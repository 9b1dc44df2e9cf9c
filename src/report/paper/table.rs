//! Tables: columns by share, rows that are never cut unless one is taller than a sheet.

use super::{
    MM,
    blocks::Blocks,
    flow::{Head, Slab},
    mark::{Marked, Op},
    setting::Line,
    style::{HAIR, Style},
    tags::Kind,
};
use crate::document::{Table, Text};
use charts::Ink;
use std::rc::Rc;

const PADDING: f32 = 1.5 * MM;
const GAP: f32 = 4.0 * MM;

/// A table as its head and its rows.
pub(crate) fn slabs(blocks: &mut Blocks<'_, '_>, parent: usize, table: &Table, width: f32) -> Vec<Slab> {
    let places = places(table, width);
    let node = blocks.tags.node(Some(parent), Kind::Table);
    let head = blocks.tags.node(Some(node), Kind::Head);
    let titles: Vec<Text> = table.columns.iter().map(|column| column.title.as_str().into()).collect();
    let shape = Shape { table, places: &places, width, style: Style::COLUMN };
    let mut all = row(blocks, head, &titles, &shape, Kind::ColumnName);
    if let Some(first) = all.first_mut() {
        (first.before, first.keep) = (10.0, true);
    }
    let repeated = all.first().map(|first| {
        let ops = first.marks.iter().flat_map(|marked| marked.ops.clone()).collect();
        Rc::new(Head { height: first.height, ops })
    });
    let body = blocks.tags.node(Some(node), Kind::Body);
    let shape = Shape { style: Style::CELL, ..shape };
    for cells in &table.rows {
        all.extend(row(blocks, body, cells, &shape, Kind::RowName));
    }
    for slab in &mut all {
        slab.head.clone_from(&repeated);
    }
    all
}

struct Shape<'a> {
    table: &'a Table,
    /// Left edge and width of each column.
    places: &'a [(f32, f32)],
    width: f32,
    style: Style,
}

fn places(table: &Table, width: f32) -> Vec<(f32, f32)> {
    let gaps = GAP * table.columns.len().saturating_sub(1) as f32;
    let shares: f32 = table.columns.iter().map(|column| f32::from(column.share)).sum();
    let mut x = 0.0;
    table
        .columns
        .iter()
        .map(|column| {
            let wide = (width - gaps) * f32::from(column.share) / shares.max(1.0);
            let place = (x, wide);
            x += wide + GAP;
            place
        })
        .collect()
}

/// A row; `first` says what its first cell is, and whether it is the head.
fn row(blocks: &mut Blocks<'_, '_>, parent: usize, cells: &[Text], shape: &Shape<'_>, first: Kind) -> Vec<Slab> {
    let (style, is_head) = (shape.style, first == Kind::ColumnName);
    let node = blocks.tags.node(Some(parent), Kind::Row);
    let mut set: Vec<(usize, Text, Vec<Line>)> = Vec::new();
    for (i, (cell, (_, wide))) in cells.iter().zip(shape.places).enumerate() {
        let kind = if i == 0 || is_head { first.clone() } else { Kind::Cell };
        let (text, lines) = blocks.set(cell, style, *wide);
        set.push((blocks.tags.node(Some(node), kind), text, lines));
    }
    let tallest = set.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(0).max(1);
    // A row taller than a sheet goes on on the next one.
    let at_once = (((blocks.tall * 0.85) / style.line()) as usize).max(1);
    let mut slabs = Vec::new();
    let mut from = 0;
    while from < tallest {
        let to = (from + at_once).min(tallest);
        let (above, below) = (if from == 0 { PADDING } else { 0.0 }, if to == tallest { PADDING } else { 0.0 });
        let mut slab = Slab { height: style.line() * (to - from) as f32 + above + below, ..Slab::default() };
        for (i, (cell, text, lines)) in set.iter().enumerate() {
            let (Some((x, wide)), Some(column)) = (shape.places.get(i), shape.table.columns.get(i)) else { continue };
            // A cell without words still is a cell: readers count them.
            if lines.is_empty() && from == 0 {
                let leaf = Some(blocks.tags.leaf(*cell));
                slab.marks.push(Marked { leaf, ops: Vec::new() });
            }
            let mut y = above + style.baseline();
            for line in lines.iter().skip(from).take(to - from) {
                let x = if column.number { x + wide - line.width } else { *x };
                blocks.put_line(&mut slab, *cell, text, line, (x, y), style);
                y += style.line();
            }
        }
        if to == tallest {
            let (y, ink) = (slab.height - HAIR / 2.0, if is_head { Ink::Ink } else { Ink::Rule });
            let line = Op::Line { from: (0.0, y), to: (shape.width, y), width: HAIR, ink };
            slab.marks.push(Marked { leaf: None, ops: vec![line] });
        }
        slabs.push(slab);
        from = to;
    }
    slabs
}
