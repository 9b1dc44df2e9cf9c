//! The formats, one file each: a function from a [`crate::Document`] to what is saved.

pub mod csv;
pub mod json;
pub mod markdown;
pub mod outline;
pub mod pdf;

/// Whether a cell holds a number as every program reads it: `85`, `-3.5`; not `1e5`, `007` or `1,000`.
fn is_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    let amount = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, fraction) = amount.split_once('.').map_or((amount, None), |(whole, rest)| (whole, Some(rest)));
    digits(whole) && (whole == "0" || !whole.starts_with('0')) && fraction.is_none_or(digits)
}

/// A document of one section.
#[cfg(test)]
fn document(blocks: Vec<crate::Block>) -> crate::Document {
    let section = crate::Section {
        id: "first".to_owned(),
        eyebrow: "Above".to_owned(),
        title: "Section one".to_owned(),
        own_page: false,
        blocks,
    };
    let cover = crate::Cover {
        product: "Unsolo",
        art: charts::Drawing::default(),
        team: "Larkspur".to_owned(),
        lede: "All is well.".to_owned(),
        facts: vec![("Round".to_owned(), "On 1 May".to_owned()), ("Version".to_owned(), "For leads".to_owned())],
    };
    crate::Document {
        audience: exchange::job::Audience::Leadership,
        language: "en",
        title: "Larkspur, 1 May".to_owned(),
        running: ["Larkspur".to_owned(), "1 May".to_owned()],
        foot: "The foot.".to_owned(),
        cover,
        sections: vec![section],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        let check = |cell: &str, expected: bool| assert_eq!(is_number(cell), expected, "{cell}");
        check("0", true);
        check("85", true);
        check("-3.5", true);
        check("0.25", true);
        for other in ["", "-", "+1", "007", "1e5", "1,000", ".5", "5.", "NaN", "inf", "1 2", "not enough answers"] {
            check(other, false);
        }
    }
}
