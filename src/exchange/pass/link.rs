//! One person's answers, with their notes, in the part of an address behind `#`, which no browser sends anywhere:
//! `#r1.<sealed {"round":"1a2b3c4d","code":"…","notes":{"1.1a":"…"}}>`. The answers are those of the code.

use super::{NotTaken, Passed, code, seal};
use crate::{
    fields::Fields,
    file, form,
    json::{Map, Node},
    limits::LINK_CHARS,
    report::Report,
    text,
    value::{Reader, Value},
};
use domain::{
    Catalogue,
    round::{Form, RoundId},
};

/// Begins what a link to a response has behind its `#`.
const RESPONSE: &str = "r";
/// The version of this form.
const VERSION: &str = "1";

/// The part of a link behind `#`; `None` where there is no code for the answers.
#[must_use]
pub fn write_link(catalogue: &Catalogue, form: Form, passed: &Passed) -> Option<String> {
    let code = code::write_code(catalogue, form, passed)?;
    let mut notes = Map::default();
    for (question, note) in &passed.response.notes {
        let note = text::cut_note(note);
        if !note.trim().is_empty() {
            notes.put_sorted(&question.to_string(), Node::Text(note));
        }
    }
    let mut says = Map::default();
    says.put("round", Node::Text(form::short_hex(passed.round)));
    says.put("code", Node::Text(code));
    says.put_some("notes", notes.node());
    Some(format!("{RESPONSE}{VERSION}.{}", seal::seal(&says.node().compact())))
}

/// Whether the part of an address behind `#` is meant to be a response, whatever its state.
#[must_use]
pub fn is_response(fragment: &str) -> bool {
    tag(fragment).is_some()
}

/// The version, and what is sealed.
fn tag(fragment: &str) -> Option<(&str, &str)> {
    let rest = fragment.trim_start_matches('#').strip_prefix(RESPONSE)?;
    // Looked at no further than the digits go.
    let (version, sealed) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
    Some((version, sealed.strip_prefix('.')?)).filter(|_| !version.is_empty())
}

/// Reads the part of a link behind `#`.
///
/// # Errors
/// See [`NotTaken`].
pub fn read_link(catalogue: &Catalogue, fragment: &str) -> Result<(Passed, Report), NotTaken> {
    if fragment.len() > LINK_CHARS {
        return Err(NotTaken::TooLong { n: fragment.len(), of: LINK_CHARS });
    }
    let (version, sealed) = tag(fragment).ok_or(NotTaken::Damaged)?;
    // A point is no letter of what is sealed: another version may write more before it.
    if version != VERSION || sealed.split('&').next().is_some_and(|own| own.contains('.')) {
        return Err(NotTaken::Newer);
    }
    let node = file::parse(&seal::open(sealed)?).map_err(NotTaken::Content)?;
    let mut reader = Reader::new(catalogue);
    let mut fields = Value { node: &node, place: String::new() }.fields(&mut reader);
    let passed = passed(&mut fields, &mut reader);
    fields.ignore_rest(&mut reader);
    let report = reader.finish().map_err(NotTaken::Content)?;
    passed.map(|passed| (passed, report))
}

fn passed(fields: &mut Fields, reader: &mut Reader) -> Result<Passed, NotTaken> {
    let round = fields.need(reader, "round").short_round(reader);
    let code = fields.need(reader, "code").label(reader);
    let mut passed = code::read_code(reader.catalogue, &code, &[RoundId(u128::from(round.0) << 96)])?;
    form::read_notes(&mut passed.response, fields, reader);
    reader.report.responses = 1;
    reader.report.answers = passed.response.answers.len();
    reader.report.set_aside = passed.response.set_aside.len();
    Ok(passed)
}
