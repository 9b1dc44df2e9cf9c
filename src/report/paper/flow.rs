//! Slabs onto sheets: no heading at the foot of a sheet, no row cut in half, the head of a table again on every sheet.

use super::{
    Sheets, Start,
    blocks::Blocks,
    cover,
    mark::{Box4, Link, Marked, Op, Sheet},
    setting::Setter,
    size,
    style::{BOTTOM, FOOT, HAIR, HEAD, SIDE, Style, TOP},
    tags::{Kind, Tags},
};
use crate::document::Document;
use charts::Ink;
use content::Words;
use exchange::job::Paper;
use std::rc::Rc;

/// A piece that is never cut. Its marks are measured from its upper left corner.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slab {
    /// Room above it, which the top of a sheet swallows.
    pub(crate) before: f32,
    pub(crate) height: f32,
    pub(crate) marks: Vec<Marked>,
    pub(crate) links: Vec<Link>,
    /// Stands on one sheet with the next slab.
    pub(crate) keep: bool,
    /// A section begins here: its id and title.
    pub(crate) start: Option<(String, String)>,
    /// Pictures in it: their nodes and places.
    pub(crate) figures: Vec<(usize, Box4)>,
    /// The head of the table that it belongs to, drawn again at the top of a sheet.
    pub(crate) head: Option<Rc<Head>>,
}

/// The head of a table.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) height: f32,
    pub(crate) ops: Vec<Op>,
}

/// The whole document on sheets. `known` says on which page each section is, as far as that is known.
pub(crate) fn pages(
    words: Words,
    document: &Document,
    paper: Paper,
    setter: &mut Setter<'_>,
    known: &[(String, usize)],
    progress: &mut dyn FnMut(usize, usize),
) -> Sheets {
    let (width, height) = size(paper);
    let mut flow = Flow {
        left: SIDE,
        bottom: height - BOTTOM,
        y: TOP,
        sheets: Vec::new(),
        starts: Vec::new(),
        tags: Tags::default(),
    };
    flow.sheets.push(cover::sheet(&document.cover, paper, setter, &mut flow.tags));
    let last = document.sections.len();
    for (i, section) in document.sections.iter().enumerate() {
        let (room, tall) = (width - 2.0 * SIDE, height - TOP - BOTTOM);
        let slabs = Blocks { words, setter, tags: &mut flow.tags, known, tall }.section(section, room);
        if section.own_page || flow.sheets.len() < 2 {
            flow.turn();
        }
        flow.place(slabs);
        progress(i + 1, last);
    }
    let of = flow.sheets.len();
    for (i, sheet) in flow.sheets.iter_mut().enumerate().skip(1) {
        edges(sheet, document, &words.report_page_of(i + 1, of), paper, setter);
    }
    let Flow { sheets, starts, tags, .. } = flow;
    Sheets { paper, sheets, tags, starts, missing: Vec::new() }
}

struct Flow {
    left: f32,
    bottom: f32,
    y: f32,
    sheets: Vec<Sheet>,
    starts: Vec<Start>,
    tags: Tags,
}

impl Flow {
    /// Begins a sheet.
    fn turn(&mut self) {
        self.sheets.push(Sheet::default());
        self.y = TOP;
    }

    fn at_top(&self) -> bool {
        self.y <= TOP
    }

    fn place(&mut self, slabs: Vec<Slab>) {
        let mut rest = slabs.into_iter().peekable();
        let mut under_head = false;
        while rest.peek().is_some() {
            // What stands together: up to the first slab that may be left by the next one.
            let mut group: Vec<Slab> = Vec::new();
            for slab in rest.by_ref() {
                let last = !slab.keep;
                group.push(slab);
                if last {
                    break;
                }
            }
            let inner: f32 = group.iter().skip(1).map(|slab| slab.before).sum();
            let height: f32 = inner + group.iter().map(|slab| slab.height).sum::<f32>();
            let gap = if self.at_top() { 0.0 } else { group.first().map_or(0.0, |slab| slab.before) };
            if !self.at_top() && self.y + gap + height > self.bottom {
                self.turn();
                // The head stands in the group already when the table begins with it.
                if let Some(head) = group.first().and_then(|slab| slab.head.clone()).filter(|_| under_head) {
                    self.repeat(&head);
                }
            }
            under_head = group.last().is_some_and(|slab| slab.head.is_some());
            for slab in group {
                self.put(slab);
            }
        }
    }

    fn put(&mut self, mut slab: Slab) {
        // Only what no sheet could hold together gets here without room.
        if !self.at_top() && self.y + slab.before + slab.height > self.bottom {
            self.turn();
        }
        if !self.at_top() {
            self.y += slab.before;
        }
        let (x, y) = (self.left, self.y);
        let index = self.sheets.len().saturating_sub(1);
        let Some(sheet) = self.sheets.last_mut() else { return };
        if let Some((id, title)) = slab.start.take() {
            self.starts.push(Start { id, title, sheet: index, y });
        }
        for marked in &mut slab.marks {
            marked.ops.iter_mut().for_each(|op| op.shift(x, y));
        }
        sheet.marks.append(&mut slab.marks);
        for mut link in slab.links {
            link.area.x += x;
            link.area.y += y;
            sheet.links.push(link);
        }
        for (node, mut area) in slab.figures {
            area.x += x;
            area.y += y;
            if let Some(Kind::Figure { place, .. }) = self.tags.nodes.get_mut(node).map(|node| &mut node.kind) {
                *place = Some((index, area));
            }
        }
        self.y += slab.height;
    }

    fn repeat(&mut self, head: &Head) {
        let (x, y) = (self.left, self.y);
        let mut ops = head.ops.clone();
        ops.iter_mut().for_each(|op| op.shift(x, y));
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.marks.push(Marked { leaf: None, ops });
        }
        self.y += head.height;
    }
}

/// Head and foot of a sheet. They repeat, so nobody has to hear them.
fn edges(sheet: &mut Sheet, document: &Document, number: &str, paper: Paper, setter: &mut Setter<'_>) {
    let (width, height) = size(paper);
    let (left, right) = (SIDE, width - SIDE);
    let foot = height - FOOT;
    let mut ops = Vec::new();
    for y in [HEAD + 10.0, foot] {
        ops.push(Op::Line { from: (left, y), to: (right, y), width: HAIR, ink: Ink::Rule });
    }
    let [what, when] = &document.running;
    for (from_left, from_right, y) in [(what, when.as_str(), HEAD), (&document.foot, number, foot + 17.0)] {
        let end = setter.line(from_right, Style::FINE);
        let room = right - left - end.width - 12.0;
        let start = setter
            .lines(&from_left.replace('\n', " ").into(), Style::FINE, room)
            .into_iter()
            .next()
            .unwrap_or_default();
        ops.extend(start.inked(left, y, Ink::Ink2).map(Op::Text));
        ops.extend(end.inked(right - end.width, y, Ink::Ink2).map(Op::Text));
    }
    sheet.marks.push(Marked { leaf: None, ops });
}
