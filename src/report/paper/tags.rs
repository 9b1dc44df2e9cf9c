//! The tree that says what each mark means, for those who do not see the sheet.

use super::mark::Box4;

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// A part of the document.
    Section,
    /// A heading: level 1 to 6 and its words.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// A list, with numbers or not.
    List {
        numbered: bool,
    },
    /// An item of a list, its mark, and its words.
    Item,
    ItemMark,
    ItemBody,
    /// A table and its parts.
    Table,
    Head,
    Body,
    Row,
    /// A cell that names a column or a row.
    ColumnName,
    RowName,
    Cell,
    /// A picture: what it shows, and where it stands.
    Figure {
        says: String,
        place: Option<(usize, Box4)>,
    },
    /// What somebody wrote.
    Quote,
    /// Words that lead somewhere.
    Link,
}

/// A child of a node: another node, or marks on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Child {
    Node(usize),
    Leaf(usize),
}

/// A node.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    pub(crate) children: Vec<Child>,
}

/// The tree. Nodes and leaves are made in the order of reading.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tags {
    pub(crate) nodes: Vec<Node>,
    /// Nodes without a parent.
    pub(crate) roots: Vec<usize>,
    pub(crate) leaves: usize,
}

impl Tags {
    /// A node below another one, or at the top.
    pub(crate) fn node(&mut self, parent: Option<usize>, kind: Kind) -> usize {
        let new = self.nodes.len();
        self.nodes.push(Node { kind, children: Vec::new() });
        match parent.and_then(|parent| self.nodes.get_mut(parent)) {
            Some(parent) => parent.children.push(Child::Node(new)),
            None => self.roots.push(new),
        }
        new
    }

    /// A place for marks in a node.
    pub(crate) fn leaf(&mut self, node: usize) -> usize {
        let leaf = self.leaves;
        self.leaves += 1;
        if let Some(node) = self.nodes.get_mut(node) {
            node.children.push(Child::Leaf(leaf));
        }
        leaf
    }
}

impl Tags {
    /// Whether a leaf is the last child of a node.
    pub(crate) fn ends_with(&self, node: usize, leaf: usize) -> bool {
        self.nodes.get(node).is_some_and(|node| node.children.last() == Some(&Child::Leaf(leaf)))
    }

    /// How many children a node has.
    pub(crate) fn children_of(&self, node: usize) -> usize {
        self.nodes.get(node).map_or(0, |node| node.children.len())
    }

    /// Takes back what was made since there were so many nodes, leaves, and children of `parent`.
    pub(crate) fn forget(&mut self, nodes: usize, leaves: usize, parent: usize, children: usize) {
        self.nodes.truncate(nodes);
        self.leaves = leaves;
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.children.truncate(children);
        }
    }
}
