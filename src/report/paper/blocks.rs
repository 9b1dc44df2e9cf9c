//! Blocks of a document to slabs.

use super::{
    MM,
    flow::Slab,
    mark::{Box4, Link, Marked, Op},
    picture,
    setting::{Line, Setter},
    style::{HAIR, Style},
    table,
    tags::{Kind, Tags},
};
use crate::document::{Block, Figure, Score, Section, Text};
use charts::Ink;
use content::Words;

/// Sets the blocks of one section.
pub(crate) struct Blocks<'a, 'f> {
    pub(crate) words: Words,
    pub(crate) setter: &'a mut Setter<'f>,
    pub(crate) tags: &'a mut Tags,
    /// On which page each section is.
    pub(crate) known: &'a [(String, usize)],
    /// Height of a sheet's text, less a heading that goes before.
    pub(crate) tall: f32,
}

/// Fewest lines of a paragraph on a sheet.
const TOGETHER: usize = 2;

impl Blocks<'_, '_> {
    /// A section with its heading.
    pub(crate) fn section(mut self, section: &Section, width: f32) -> Vec<Slab> {
        let parent = self.tags.node(None, Kind::Section);
        let mut slabs = Vec::new();
        if !section.eyebrow.is_empty() {
            slabs.extend(self.kept(
                parent,
                Kind::Paragraph,
                &section.eyebrow.as_str().into(),
                Style::FINE,
                width,
                34.0,
            ));
        }
        let before = if section.eyebrow.is_empty() { 34.0 } else { 2.0 };
        let kind = Kind::Heading(2, section.title.clone());
        // Headings keep to three quarters of the width, so that they read as one thought.
        slabs.extend(self.kept(parent, kind, &section.title.as_str().into(), Style::TITLE, width * 0.92, before));
        if let Some(first) = slabs.first_mut() {
            first.start = Some((section.id.clone(), section.title.clone()));
        }
        let mut last_heading = None;
        let above: f32 = slabs.iter().map(|slab| slab.height + slab.before).sum();
        for (i, block) in section.blocks.iter().enumerate() {
            if matches!(block, Block::Heading(_)) {
                last_heading = Some(slabs.len());
            }
            let tall = self.tall;
            self.tall -= if i == 0 { above } else { 0.0 };
            let mut more = self.block(parent, block, width);
            self.tall = tall;
            if let Some(first) = more.first_mut().filter(|_| i == 0) {
                first.before = first.before.max(14.0);
            }
            // A caveat right below a heading goes with what it is about.
            let below = i > 0 && matches!(section.blocks.get(i - 1), Some(Block::Heading(_)));
            if let (Block::Fine(_), true, Some(last)) = (block, below, more.last_mut()) {
                last.keep = true;
            }
            slabs.append(&mut more);
        }
        // The end of a section stays together, so that no sheet holds its last paragraph alone.
        let end = last_heading.and_then(|at| slabs.get_mut(at..)).unwrap_or_default();
        if end.iter().map(|slab| slab.height + slab.before).sum::<f32>() < self.tall * 0.3 {
            end.iter_mut().for_each(|slab| slab.keep = true);
        }
        // Nothing follows a heading that ends the section.
        if let Some(last) = slabs.last_mut() {
            last.keep = false;
        }
        slabs
    }

    fn block(&mut self, parent: usize, block: &Block, width: f32) -> Vec<Slab> {
        match block {
            Block::Heading(text) => {
                let kind = Kind::Heading(3, text.clone());
                self.kept(parent, kind, &text.as_str().into(), Style::HEADING, width, 16.0)
            }
            Block::Lede(text) => self.text(parent, Kind::Paragraph, text, Style::LEDE, 0.0, width, 10.0),
            Block::Paragraph(text) => self.text(parent, Kind::Paragraph, text, Style::BODY, 0.0, width, 7.0),
            Block::Fine(text) => self.text(parent, Kind::Paragraph, text, Style::FINE, 0.0, width, 6.0),
            Block::List(items) => self.list(parent, items, width),
            Block::Numbered(items) => self.numbered(parent, items, width),
            Block::Notice(text) => self.notice(parent, text, width),
            Block::Note(text) => self.note(parent, text, width),
            Block::Score(score) => vec![self.score(parent, score, width)],
            Block::Table(table) => table::slabs(self, parent, table, width),
            Block::Figure(figure) => self.figure(parent, figure, width),
            Block::Columns(columns) => self.columns(parent, columns, width),
        }
    }

    /// A text as paper says it: what leads to a section names its page.
    fn on_paper(&self, text: &Text) -> Text {
        let mut text = text.clone();
        for span in &mut text.0 {
            if let Some(to) = &span.to {
                let page = self.known.iter().find(|(id, _)| id == to).map_or(10, |(_, page)| *page);
                span.text = self.words.report_on_page(&span.text, page);
            }
        }
        text
    }

    /// The lines of a text.
    pub(crate) fn set(&mut self, text: &Text, style: Style, width: f32) -> (Text, Vec<Line>) {
        let text = self.on_paper(text);
        let lines = self.setter.lines(&text, style, width);
        (text, lines)
    }

    /// Text that stands on one sheet with what follows it.
    fn kept(&mut self, parent: usize, kind: Kind, text: &Text, style: Style, width: f32, before: f32) -> Vec<Slab> {
        let (text, lines) = self.set(text, style, width);
        if lines.is_empty() {
            return Vec::new();
        }
        let node = self.tags.node(Some(parent), kind);
        let mut slab = self.slab(node, &text, &lines, style, 0.0);
        (slab.keep, slab.before) = (true, before);
        vec![slab]
    }

    /// A text that may go on on the next sheet, at least two lines on each.
    #[expect(clippy::too_many_arguments, reason = "where, what and how of one paragraph")]
    fn text(
        &mut self,
        parent: usize,
        kind: Kind,
        text: &Text,
        style: Style,
        x: f32,
        width: f32,
        before: f32,
    ) -> Vec<Slab> {
        let (text, lines) = self.set(text, style, width);
        if lines.is_empty() {
            return Vec::new();
        }
        let node = self.tags.node(Some(parent), kind);
        let mut slabs: Vec<Slab> = pieces(&lines).map(|lines| self.slab(node, &text, lines, style, x)).collect();
        if let Some(first) = slabs.first_mut() {
            first.before = before;
        }
        slabs
    }

    /// Lines as one slab, `x` from the left.
    pub(crate) fn slab(&mut self, node: usize, text: &Text, lines: &[Line], style: Style, x: f32) -> Slab {
        let mut slab = Slab { height: style.line() * lines.len() as f32, ..Slab::default() };
        let mut y = style.baseline();
        for line in lines {
            self.put_line(&mut slab, node, text, line, (x, y), style);
            y += style.line();
        }
        slab
    }

    /// One line into a slab: words into the node, words that lead somewhere into a node of their own.
    pub(crate) fn put_line(
        &mut self,
        slab: &mut Slab,
        node: usize,
        text: &Text,
        line: &Line,
        (x, y): (f32, f32),
        style: Style,
    ) {
        for (span, mut glyphs) in line.at(x, y) {
            let Some(to) = text.0.get(span).and_then(|span| span.to.clone()) else {
                match slab.marks.last_mut() {
                    Some(Marked { leaf: Some(leaf), ops }) if self.tags.ends_with(node, *leaf) => {
                        ops.push(Op::Text(glyphs));
                    }
                    _ => {
                        let leaf = Some(self.tags.leaf(node));
                        slab.marks.push(Marked { leaf, ops: vec![Op::Text(glyphs)] });
                    }
                }
                continue;
            };
            let link = self.tags.node(Some(node), Kind::Link);
            let leaf = Some(self.tags.leaf(link));
            glyphs.ink = Ink::Accent;
            let long: f32 = glyphs.glyphs.iter().map(|glyph| glyph.advance * glyphs.size).sum();
            let left = glyphs.x;
            let under = Op::Line { from: (left, y + 1.8), to: (left + long, y + 1.8), width: HAIR, ink: Ink::Accent };
            slab.marks.push(Marked { leaf, ops: vec![Op::Text(glyphs)] });
            slab.marks.push(Marked { leaf: None, ops: vec![under] });
            let area = Box4 { x: left, y: y - style.size, width: long, height: style.size * 1.3 };
            let says = text.0.get(span).map(|span| span.text.clone()).unwrap_or_default();
            slab.links.push(Link { area, to, node: link, says });
        }
    }

    fn list(&mut self, parent: usize, items: &[Text], width: f32) -> Vec<Slab> {
        let indent = 4.0 * MM;
        let list = self.tags.node(Some(parent), Kind::List { numbered: false });
        let mut slabs = Vec::new();
        for (i, item) in items.iter().enumerate() {
            let node = self.tags.node(Some(list), Kind::Item);
            let mark = self.setter.line("\u{2022}", Style::BODY);
            let before = if i == 0 { 6.0 } else { 3.0 };
            slabs.extend(self.item(node, item, Style::BODY, (mark, Style::BODY), indent, width, before));
        }
        slabs
    }

    fn numbered(&mut self, parent: usize, items: &[Text], width: f32) -> Vec<Slab> {
        let indent = 8.0 * MM;
        let list = self.tags.node(Some(parent), Kind::List { numbered: true });
        let mut slabs = Vec::new();
        for (i, item) in items.iter().enumerate() {
            let node = self.tags.node(Some(list), Kind::Item);
            let mark = self.setter.line(&(i + 1).to_string(), Style::NUMBER);
            let mut set = self.item(node, item, Style::BODY, (mark, Style::NUMBER), indent, width, 4.5);
            if let Some(first) = set.first_mut() {
                rule(first, width, 4.5, Ink::Rule);
            }
            slabs.append(&mut set);
        }
        slabs
    }

    /// An item with its mark at the left.
    #[expect(clippy::too_many_arguments, reason = "where, what and how of one item")]
    fn item(
        &mut self,
        node: usize,
        text: &Text,
        style: Style,
        (mark, mark_style): (Line, Style),
        indent: f32,
        width: f32,
        before: f32,
    ) -> Vec<Slab> {
        let label = self.tags.node(Some(node), Kind::ItemMark);
        let leaf = Some(self.tags.leaf(label));
        let y = style.baseline();
        let ops = mark.inked(0.0, y, mark_style.ink).map(Op::Text).collect();
        let mut slabs = self.text(node, Kind::ItemBody, text, style, indent, width - indent, before);
        if let Some(first) = slabs.first_mut() {
            first.marks.insert(0, Marked { leaf, ops });
        }
        slabs
    }

    fn notice(&mut self, parent: usize, text: &Text, width: f32) -> Vec<Slab> {
        self.barred(parent, Kind::Paragraph, text, (Style::NOTICE, 3.0, Ink::Ink), width)
    }

    fn note(&mut self, parent: usize, text: &str, width: f32) -> Vec<Slab> {
        let quote = self.tags.node(Some(parent), Kind::Quote);
        self.barred(quote, Kind::Paragraph, &text.into(), (Style::BODY, 1.5, Ink::Edge), width)
    }

    /// Text with a bar at its left.
    fn barred(
        &mut self,
        parent: usize,
        kind: Kind,
        text: &Text,
        (style, thick, ink): (Style, f32, Ink),
        width: f32,
    ) -> Vec<Slab> {
        let mut slabs = self.text(parent, kind, text, style, 4.5 * MM, width - 4.5 * MM, 8.0);
        let last = slabs.len().saturating_sub(1);
        for (i, slab) in slabs.iter_mut().enumerate() {
            let (above, below) = (if i == 0 { 2.0 } else { 0.0 }, if i == last { 2.0 } else { 0.0 });
            let area = Box4 { x: 0.0, y: -above, width: thick, height: slab.height + above + below };
            slab.marks.push(Marked { leaf: None, ops: vec![Op::Fill { area, ink }] });
        }
        slabs
    }

    fn score(&mut self, parent: usize, score: &Score, width: f32) -> Slab {
        let node = self.tags.node(Some(parent), Kind::Paragraph);
        let mut slab = Slab { before: 8.0, height: 48.0, ..Slab::default() };
        let base = 33.0;
        let mut x = 0.0;
        if let Some(number) = &score.score {
            let line = self.setter.line(number, Style::SCORE);
            self.put_line(&mut slab, node, &Text::default(), &line, (x, base), Style::SCORE);
            x += line.width + 18.0;
        }
        if let Some((band, name)) = score.band {
            let strip = picture::strip(band, (x, base - 7.0));
            slab.marks.push(Marked { leaf: None, ops: strip });
            x += 5.0 * picture::CELL + 5.0;
            let line = self.setter.line(name, Style::BAND);
            self.put_line(&mut slab, node, &Text::default(), &line, (x, base), Style::BAND);
            x += line.width + 17.0;
        }
        let style = Style::FINE;
        let (text, lines) = self.set(&score.text.as_str().into(), style, (width - x).max(120.0));
        let mut y = base - style.line() * lines.len().saturating_sub(1) as f32;
        for line in &lines {
            self.put_line(&mut slab, node, &text, line, (x, y), style);
            y += style.line();
        }
        let under = Op::Line { from: (0.0, 47.5), to: (width, 47.5), width: HAIR, ink: Ink::Ink };
        slab.marks.push(Marked { leaf: None, ops: vec![under] });
        slab
    }

    fn figure(&mut self, parent: usize, figure: &Figure, width: f32) -> Vec<Slab> {
        let kind = Kind::Heading(3, figure.title.clone());
        let mut slabs = self.kept(parent, kind, &figure.title.as_str().into(), Style::HEADING, width, 16.0);
        slabs.extend(self.kept(parent, Kind::Paragraph, &figure.sub.as_str().into(), Style::FINE, width, 3.0));
        let says = figure.drawing.label.clone();
        let node = self.tags.node(Some(parent), Kind::Figure { says, place: None });
        // A picture as tall as the sheet leaves room for its own title.
        let above: f32 = slabs.iter().map(|slab| slab.height + slab.before).sum();
        let (ops, area) = picture::marks(&figure.drawing, (width, self.tall - above - 30.0), self.setter);
        let leaf = Some(self.tags.leaf(node));
        slabs.push(Slab {
            before: 8.0,
            height: area.height,
            marks: vec![Marked { leaf, ops }],
            figures: vec![(node, area)],
            keep: !figure.foot.is_empty(),
            ..Slab::default()
        });
        slabs.extend(self.text(parent, Kind::Paragraph, &figure.foot.as_str().into(), Style::FINE, 0.0, width, 5.0));
        slabs
    }

    /// Side by side as one slab; one after the other when no sheet could hold that.
    fn columns(&mut self, parent: usize, columns: &[Vec<Block>; 2], width: f32) -> Vec<Slab> {
        let gap = 9.0 * MM;
        let half = (width - gap) / 2.0;
        let mut whole = Slab { before: 13.0, ..Slab::default() };
        let (nodes, leaves, roots) = (self.tags.nodes.len(), self.tags.leaves, self.tags.children_of(parent));
        for (column, x) in columns.iter().zip([0.0, half + gap]) {
            let mut y = 0.0;
            for slab in column.iter().flat_map(|block| self.block(parent, block, half)) {
                if y > 0.0 {
                    y += slab.before;
                }
                for mut marked in slab.marks {
                    marked.ops.iter_mut().for_each(|op| op.shift(x, y));
                    whole.marks.push(marked);
                }
                for mut link in slab.links {
                    link.area.x += x;
                    link.area.y += y;
                    whole.links.push(link);
                }
                y += slab.height;
            }
            whole.height = whole.height.max(y);
        }
        if whole.height < self.tall * 0.6 {
            return vec![whole];
        }
        self.tags.forget(nodes, leaves, parent, roots);
        columns.iter().flatten().flat_map(|block| self.block(parent, block, width)).collect()
    }
}

/// Lines in pieces that may stand on different sheets: at least two lines each.
fn pieces(lines: &[Line]) -> impl Iterator<Item = &[Line]> {
    let n = lines.len();
    let mut cuts = vec![0];
    if n >= 2 * TOGETHER {
        cuts.extend(TOGETHER..=n - TOGETHER);
    }
    cuts.push(n);
    let ends: Vec<usize> = cuts.iter().skip(1).copied().collect();
    cuts.into_iter().zip(ends).filter_map(|(from, to)| lines.get(from..to))
}

/// A hairline above a slab, with room below it.
fn rule(slab: &mut Slab, width: f32, room: f32, ink: Ink) {
    for marked in &mut slab.marks {
        marked.ops.iter_mut().for_each(|op| op.shift(0.0, room));
    }
    for link in &mut slab.links {
        link.area.y += room;
    }
    slab.height += room;
    let line = Op::Line { from: (0.0, 0.0), to: (width, 0.0), width: HAIR, ink };
    slab.marks.push(Marked { leaf: None, ops: vec![line] });
}
