//! PDF: tagged, with bookmarks and links, by the rules of PDF/UA-1 and PDF/A-3a; krilla refuses to write what breaks them.
//!
//! The same document gives the same bytes, on every machine: nothing in a file depends on a clock, a system or a person.
//! A file may carry the round it was made from ([`Attached`]); [`read`] takes it out again.

mod draw;
mod read;
mod tree;

pub use read::{Unread, read};

use crate::{
    document::Document,
    paper::{self, Fonts, Sheets},
};
use domain::Date;
use draw::Brush;
use krilla::{
    SerializeSettings,
    configure::{Accessibility, Archival, ConfigurationBuilder, PdfVersion},
    destination::XyzDestination,
    embed::{AssociationKind, EmbeddedFile, MimeType},
    geom::Point,
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    page::PageSettings,
};

/// The round that a file carries, so that the report can be taken in again.
#[derive(Clone, Copy, Debug)]
pub struct Attached<'a> {
    /// As `exchange` writes it.
    pub round: &'a str,
    /// What the file is, in a sentence.
    pub says: &'a str,
}

/// The name of the attached file, and how it is found again.
pub(crate) const NAME: &str = "unsolo-round.json";

/// Why no file was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed(pub String);

/// The file. `date` is the day of the round, the only time that stands in it.
///
/// # Errors
/// When the file would break PDF/UA-1 or PDF/A-3a.
pub fn write(
    document: &Document,
    sheets: &Sheets,
    fonts: &Fonts,
    date: Date,
    attached: Option<Attached<'_>>,
) -> Result<Vec<u8>, Failed> {
    let failed = |what: &dyn std::fmt::Debug| Failed(format!("{what:?}").chars().take(300).collect());
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| failed(&error))?;
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut pdf = krilla::Document::new_with(settings);
    let (width, height) = paper::size(sheets.paper);
    let brush = Brush::new(fonts).ok_or_else(|| failed(&"fonts"))?;
    let mut leaves = vec![None; sheets.tags.leaves];
    let mut links = Vec::new();
    for sheet in &sheets.sheets {
        let size = PageSettings::from_wh(width, height).ok_or_else(|| failed(&"size"))?;
        let mut page = pdf.start_page_with(size);
        let mut surface = page.surface();
        brush.draw(&mut surface, &sheet.marks, &mut leaves);
        surface.finish();
        for link in &sheet.links {
            if let Some(annotation) = draw::link(link, sheets) {
                links.push((link.node, page.add_tagged_annotation(annotation)));
            }
        }
        page.finish();
    }
    pdf.set_tag_tree(tree::tree(&sheets.tags, document.language, &leaves, &links));
    let mut outline = Outline::new();
    for start in &sheets.starts {
        let place = XyzDestination::new(start.sheet, Point::from_xy(0.0, (start.y - 24.0).max(0.0)));
        outline.push_child(OutlineNode::new(start.title.clone(), place));
    }
    pdf.set_outline(outline);
    let day = DateTime::new(u16::try_from(date.year()).unwrap_or(1)).month(u8::from(date.month())).day(date.day());
    pdf.set_metadata(
        Metadata::new()
            .title(document.title.clone())
            .language(document.language.to_owned())
            .creator(document.cover.product.to_owned())
            .creation_date(day),
    );
    if let Some(attached) = attached {
        let file = EmbeddedFile {
            path: NAME.to_owned(),
            mime_type: MimeType::new("application/json"),
            description: Some(attached.says.to_owned()),
            association_kind: AssociationKind::Source,
            data: attached.round.as_bytes().to_vec().into(),
            modification_date: Some(day),
            compress: Some(true),
            location: None,
        };
        pdf.embed_file(file).ok_or_else(|| failed(&"attachment"))?;
    }
    pdf.finish().map_err(|error| failed(&error))
}
