//! What a report says, before it has a format: sections of blocks, in reading order.

use charts::Drawing;
use domain::risk::Band;
use exchange::job::Audience;

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// For whom.
    pub audience: Audience,
    /// Tag of the language, such as `en`.
    pub language: &'static str,
    /// Its title, also that of a file.
    pub title: String,
    /// At the head of every page but the first: what this is, and when.
    pub running: [String; 2],
    /// At the foot of every page but the first.
    pub foot: String,
    /// The first page.
    pub cover: Cover,
    /// What follows.
    pub sections: Vec<Section>,
}

/// The first page.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    /// The wordmark.
    pub product: &'static str,
    /// A picture without words, and a line below it.
    pub art: Drawing,
    /// Who the report is about.
    pub team: String,
    /// The finding.
    pub lede: String,
    /// Labelled facts, at most three.
    pub facts: Vec<(String, String)>,
}

/// A part of a report with a heading of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Known by links: `plan`, `risk-5`.
    pub id: String,
    /// A small line above the heading; may be empty.
    pub eyebrow: String,
    /// The heading, a sentence where it can be one.
    pub title: String,
    /// Whether it begins on a page of its own.
    pub own_page: bool,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below that of the section.
    Heading(String),
    /// The first sentence, larger.
    Lede(Text),
    /// A paragraph.
    Paragraph(Text),
    /// A caveat, smaller.
    Fine(Text),
    /// Items without an order.
    List(Vec<Text>),
    /// Items with numbers.
    Numbered(Vec<Text>),
    /// What must not be overlooked.
    Notice(Text),
    /// What somebody wrote, in their own words.
    Note(String),
    /// A risk's score.
    Score(Score),
    /// A table.
    Table(Table),
    /// A picture with its finding.
    Figure(Box<Figure>),
    /// Two columns side by side, the left one read first.
    Columns([Vec<Block>; 2]),
}

/// A line of text whose parts may be strong or lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

/// A part of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Set in bold.
    pub strong: bool,
    /// The section that it leads to. Paper says its page.
    pub to: Option<String>,
}

impl<T: Into<String>> From<T> for Text {
    fn from(text: T) -> Self {
        Self(vec![Span { text: text.into(), ..Span::default() }])
    }
}

impl Text {
    /// A line in bold.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self(vec![Span { text: text.into(), strong: true, to: None }])
    }

    /// Adds plain words.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span { text: text.into(), ..Span::default() });
        self
    }

    /// Adds words that lead to a section.
    #[must_use]
    pub fn and_to(mut self, text: impl Into<String>, section: impl Into<String>) -> Self {
        self.0.push(Span { text: text.into(), strong: false, to: Some(section.into()) });
        self
    }

    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

/// A score with its band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// 0 to 100 without decimals; none when there are not enough answers, or when it is not for these readers.
    pub score: Option<String>,
    /// The band and its name.
    pub band: Option<(Band, &'static str)>,
    /// Its range and what it is made of.
    pub text: String,
}

/// A table with a head; every row has as many cells as there are columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Known by formats that take single tables: `scores`, `answers`, `plan`. Empty for all others.
    pub name: &'static str,
    /// What it holds, in a few words.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; the first cell is the row's name.
    pub rows: Vec<Vec<Text>>,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub title: String,
    /// Its share of the width, relative to the other columns.
    pub share: u16,
    /// Whether it holds numbers, which stand at the right.
    pub number: bool,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(title: impl Into<String>, share: u16) -> Self {
        Self { title: title.into(), share, number: false }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(title: impl Into<String>, share: u16) -> Self {
        Self { title: title.into(), share, number: true }
    }
}

/// A picture with its finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// In names of files: `profile`.
    pub name: String,
    /// The finding, a full clause.
    pub title: String,
    /// What is drawn and how to read it.
    pub sub: String,
    /// A caveat; may be empty.
    pub foot: String,
    /// The marks, the sentence that holds all values, and the table of them.
    pub drawing: Drawing,
}

impl Document {
    /// Everything that is set in type or read aloud, text by text.
    pub fn words(&self, take: &mut dyn FnMut(&str)) {
        let Cover { product, art, team, lede, facts } = &self.cover;
        [product, team.as_str(), lede, &self.title, &self.foot].into_iter().for_each(&mut *take);
        self.running.iter().for_each(|text| take(text));
        facts.iter().for_each(|(label, value)| [label, value].into_iter().for_each(|text| take(text)));
        drawn(art, take);
        for section in &self.sections {
            [&section.eyebrow, &section.title].into_iter().for_each(|text| take(text));
        }
        for block in self.blocks() {
            match block {
                Block::Heading(text) | Block::Note(text) => take(text),
                Block::Lede(text) | Block::Paragraph(text) | Block::Fine(text) | Block::Notice(text) => {
                    take(&text.plain());
                }
                Block::List(items) | Block::Numbered(items) => items.iter().for_each(|item| take(&item.plain())),
                Block::Score(score) => {
                    score.score.iter().for_each(|text| take(text));
                    score.band.iter().for_each(|(_, name)| take(name));
                    take(&score.text);
                }
                Block::Table(table) => {
                    take(&table.caption);
                    table.columns.iter().for_each(|column| take(&column.title));
                    table.rows.iter().flatten().for_each(|cell| take(&cell.plain()));
                }
                Block::Figure(figure) => {
                    [&figure.title, &figure.sub, &figure.foot].into_iter().for_each(|text| take(text));
                    drawn(&figure.drawing, take);
                }
                Block::Columns(_) => {}
            }
        }
    }

    /// All blocks in reading order, those in columns one by one.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sections.iter().flat_map(|section| section.blocks.iter().flat_map(inside))
    }

    /// All pictures.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.blocks().filter_map(|block| if let Block::Figure(figure) = block { Some(&**figure) } else { None })
    }

    /// The table of a name.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.blocks().find_map(|block| match block {
            Block::Table(table) if table.name == name => Some(table),
            _ => None,
        })
    }
}

fn drawn(drawing: &Drawing, take: &mut dyn FnMut(&str)) {
    let table = &drawing.table;
    let inside = table.head.iter().chain(table.rows.iter().flatten());
    [&drawing.label, &drawing.title, &table.caption].into_iter().chain(inside).for_each(|text| take(text));
    for mark in &drawing.marks {
        if let charts::Mark::Text(text) = mark {
            take(&text.text);
        }
    }
}

fn inside(block: &Block) -> Vec<&Block> {
    match block {
        Block::Columns(columns) => columns.iter().flatten().collect(),
        other => vec![other],
    }
}
