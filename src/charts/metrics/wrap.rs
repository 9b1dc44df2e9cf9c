//! Breaking and shortening text to a width.

use super::width;
use crate::face::Face;
use std::borrow::Cow;

const ELLIPSIS: &str = "…";

/// Breaks a text into lines no wider than `room` pixels, at spaces where it can and inside a word where it must.
/// An empty or blank text has no lines. A line holds at least one character, however little room there is.
#[must_use]
pub fn wrap(text: &str, face: Face, room: f64) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(first_line(rest, face, room));
        lines.push(line.trim_end());
        rest = after.trim_start();
    }
    lines
}

/// Like [`wrap`], but at most `most` lines; the last one ends in an ellipsis if something is left over.
#[must_use]
pub fn wrap_lines(text: &str, face: Face, room: f64, most: usize) -> Vec<Cow<'_, str>> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && lines.len() < most {
        if lines.len() + 1 == most {
            lines.push(ellipsize(rest, face, room));
            break;
        }
        let (line, after) = rest.split_at(first_line(rest, face, room));
        lines.push(Cow::Borrowed(line.trim_end()));
        rest = after.trim_start();
    }
    lines
}

/// Shortens a text to `room` pixels with an ellipsis at its end; as it is if it fits, empty if not even the ellipsis does.
#[must_use]
pub fn ellipsize(text: &str, face: Face, room: f64) -> Cow<'_, str> {
    let text = text.trim();
    if width(text, face) <= room {
        return Cow::Borrowed(text);
    }
    let left = room - width(ELLIPSIS, face);
    if left < 0.0 {
        return Cow::Borrowed("");
    }
    let (kept, _) = text.split_at(fitting(text, face, left));
    Cow::Owned(format!("{}{ELLIPSIS}", kept.trim_end()))
}

/// How many bytes of `text` make its first line.
fn first_line(text: &str, face: Face, room: f64) -> usize {
    let most = fitting(text, face, room);
    if most == text.len() {
        return most;
    }
    let (head, tail) = text.split_at(most);
    if breakable(tail.chars().next()) {
        return most;
    }
    match head.char_indices().rev().find(|&(_, c)| breakable(Some(c))) {
        Some((at, _)) => at,
        None if most > 0 => most,
        None => character(text),
    }
}

fn breakable(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}'))
}

/// The longest beginning that fits, in bytes; marks stay with the character they belong to.
fn fitting(text: &str, face: Face, room: f64) -> usize {
    let mut used = 0.0;
    let mut end = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let (one, after) = rest.split_at(character(rest));
        used += width(one, face);
        if used > room {
            break;
        }
        end += one.len();
        rest = after;
    }
    end
}

/// The first character with all marks that belong to it, in bytes.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices();
    chars.next();
    let next = chars.find(|&(_, c)| width(c.encode_utf8(&mut [0; 4]), Face::Label) > 0.0 || c.is_whitespace());
    next.map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn check(text: &str, room: f64, lines: &[&str]) {
        assert_eq!(wrap(text, Face::Label, room), lines, "{text:?} in {room}");
    }

    #[test]
    fn breaks_at_spaces() {
        check("", 100.0, &[]);
        check("   ", 100.0, &[]);
        check("Under 100 changed lines", 119.0, &["Under 100", "changed lines"]);
        check("Under 100 changed lines", 1000.0, &["Under 100 changed lines"]);
        check("a\nb", 10.0, &["a", "b"]);
        check("no\u{A0}break here", 66.0, &["no\u{A0}break", "here"]);
    }

    #[test]
    fn breaks_inside_a_word_only_when_it_must() {
        check("漢字漢字", 31.0, &["漢字", "漢字"]);
        check("ab", 0.0, &["a", "b"]);
        check("e\u{301}e\u{301}", 10.0, &["e\u{301}", "e\u{301}"]);
        assert!(wrap("Configurationdriftdetection", Face::Label, 80.0).len() > 2);
    }

    #[test]
    fn no_line_is_too_wide_and_nothing_is_lost() {
        let text = "Over 1,000 lines, or changes are not reviewed one by one, Donaudampfschifffahrtsgesellschaft";
        for room in [20.0, 58.0, 119.0, 400.0] {
            let lines = wrap(text, Face::Label, room);
            assert!(lines.iter().all(|line| width(line, Face::Label) <= room), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }

    #[test]
    fn the_last_line_says_that_more_follows() {
        let lines = wrap_lines("one two three four five six", Face::Label, 60.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'), "{lines:?}");
        assert!(width(&lines[1], Face::Label) <= 60.0);
        assert!(wrap_lines("one", Face::Label, 60.0, 0).is_empty());
    }

    #[test]
    fn shortens_to_the_room() {
        assert_eq!(ellipsize("short", Face::Label, 100.0), "short");
        assert_eq!(ellipsize("short", Face::Label, 3.0), "");
        assert!(ellipsize("a long name", Face::Label, 50.0).ends_with('…'));
    }
}
