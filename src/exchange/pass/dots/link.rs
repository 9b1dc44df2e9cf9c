//! A vote in the part of an address behind `#`, for the picture that a phone shows to a camera: `#v1=K7QM42DX9W`. It
//! holds the code as it is, so the picture is small.

use super::code;
use crate::{limits::LINK_CHARS, pass::NotTaken};
use domain::{
    round::ShortRoundId,
    vote::{Ballot, List},
};

/// Begins what a link to a vote has behind its `#`.
const VOTE: &str = "v";
/// The version of this form.
const VERSION: &str = "1";
/// Before the code. No point as in a link to a response: `#v1.2` is an anchor in many a list of changes. Some programs
/// write `%3D` for it.
const MARKS: [&str; 3] = ["=", "%3D", "%3d"];

/// The part of a link behind `#`; `None` where [`code::write_vote`] makes no code.
#[must_use]
pub fn write_vote_link(round: ShortRoundId, list: &List, ballot: &Ballot) -> Option<String> {
    code::write_vote(round, list, ballot).map(|code| format!("{VOTE}{VERSION}={code}"))
}

/// Whether the part of an address behind `#` is meant to be a vote, whatever its state.
#[must_use]
pub fn is_vote(fragment: &str) -> bool {
    tag(fragment).is_some()
}

/// The version, and the code.
fn tag(fragment: &str) -> Option<(&str, &str)> {
    let rest = fragment.trim_start_matches('#').strip_prefix(VOTE)?;
    // Looked at no further than the digits go.
    let (version, rest) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
    let code = MARKS.iter().find_map(|mark| rest.strip_prefix(mark))?;
    Some((version, code)).filter(|_| !version.is_empty())
}

/// Reads the part of a link behind `#`. What follows an `&` was added on the way.
///
/// # Errors
/// As [`code::read_vote`], with [`NotTaken::Damaged`] for a link that was cut or changed.
pub fn read_vote_link(round: ShortRoundId, list: &List, fragment: &str) -> Result<Ballot, NotTaken> {
    if fragment.len() > LINK_CHARS {
        return Err(NotTaken::TooLong { n: fragment.len(), of: LINK_CHARS });
    }
    let (version, code) = tag(fragment).ok_or(NotTaken::Damaged)?;
    if version != VERSION {
        return Err(NotTaken::Newer);
    }
    let own = code.split('&').next().unwrap_or_default();
    code::read_vote(round, list, own).map_err(|error| match error {
        NotTaken::Mistyped => NotTaken::Damaged,
        other => other,
    })
}
