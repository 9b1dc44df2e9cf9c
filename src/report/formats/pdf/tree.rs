//! The tree of tags as krilla wants it.

use crate::paper::{Child, Kind, Tags};
use krilla::{
    geom::Rect,
    tagging::{BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree},
};
use std::num::NonZeroU16;

/// All roots with everything below them; `links` says which places belong to which node.
pub(super) fn tree(
    tags: &Tags,
    language: &str,
    leaves: &[Option<Identifier>],
    links: &[(usize, Identifier)],
) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    for root in &tags.roots {
        if let Some(group) = group(tags, *root, leaves, links) {
            tree.push(group);
        }
    }
    tree
}

fn group(tags: &Tags, at: usize, leaves: &[Option<Identifier>], links: &[(usize, Identifier)]) -> Option<TagGroup> {
    let node = tags.nodes.get(at)?;
    let mut children: Vec<Node> = Vec::new();
    for child in &node.children {
        match child {
            Child::Node(below) => children.extend(group(tags, *below, leaves, links).map(Node::from)),
            Child::Leaf(leaf) => children.extend(leaves.get(*leaf).copied().flatten().map(Node::from)),
        }
    }
    children.extend(links.iter().filter(|(node, _)| *node == at).map(|(_, place)| Node::from(*place)));
    (!children.is_empty()).then(|| TagGroup::with_children(kind(&node.kind), children))
}

fn kind(kind: &Kind) -> TagKind {
    match kind {
        Kind::Section => Tag::Section.into(),
        Kind::Heading(level, title) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(title.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::List { numbered } => Tag::L(if *numbered { ListNumbering::Decimal } else { ListNumbering::Disc }).into(),
        Kind::Item => Tag::LI.into(),
        Kind::ItemMark => Tag::Lbl.into(),
        Kind::ItemBody => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::Head => Tag::THead.into(),
        Kind::Body => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::ColumnName => Tag::TH(TableHeaderScope::Column).into(),
        Kind::RowName => Tag::TH(TableHeaderScope::Row).into(),
        Kind::Cell => Tag::TD.into(),
        Kind::Figure { says, place } => {
            let place = place.and_then(|(page, area)| {
                Some(BBox::new(page, Rect::from_xywh(area.x, area.y, area.width, area.height)?))
            });
            Tag::Figure(Some(says.clone())).with_bbox(place).into()
        }
        Kind::Quote => Tag::BlockQuote.into(),
        Kind::Link => Tag::Link.into(),
    }
}
