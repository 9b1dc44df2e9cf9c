//! The link to a vote, for phones. What stands behind `#/dots/` is
//! `1.<sealed {"round":"1a2b3c4d","language":0,"list":2,"candidates":["A07",{"own":"…"}]}>`. No name is in it but those
//! in the team's own words.

use crate::{
    file, form,
    json::{Map, Node},
    limits::LINK_CHARS,
    pass::{NotTaken, seal},
    value::{Reader, Value},
};
use domain::{
    Catalogue,
    round::ShortRoundId,
    vote::{Candidate, List},
};

/// The version of this form.
const VERSION: &str = "1";
/// Last place in the list of languages, as in an invitation to answer.
const LAST_LANGUAGE: u8 = 7;

/// What the link to a vote says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollInvite {
    /// Which round.
    pub round: ShortRoundId,
    /// What is voted on.
    pub list: List,
    /// A place in the list of languages, at most seven.
    pub language: u8,
}

/// What stands behind `#/dots/` in the link to a vote. With many candidates in other scripts it may be longer than some
/// programs let pass ([`crate::limits::MADE_LINK_CHARS`]).
#[must_use]
pub fn write_poll_link(invite: &PollInvite) -> String {
    let mut says = Map::default();
    says.put("round", Node::Text(form::short_hex(invite.round)));
    says.put("language", Node::whole(invite.language.min(LAST_LANGUAGE)));
    says.append(form::vote::write_list(&invite.list));
    format!("{VERSION}.{}", seal::seal(&says.node().compact()))
}

/// Reads what stands behind `#/dots/`.
///
/// # Errors
/// [`NotTaken::TooLong`], [`NotTaken::Damaged`], [`NotTaken::Content`], and [`NotTaken::Newer`] also where a candidate
/// is an action that this page does not know: without its name nobody could vote on it.
pub fn read_poll_link(catalogue: &Catalogue, behind: &str) -> Result<PollInvite, NotTaken> {
    if behind.len() > LINK_CHARS {
        return Err(NotTaken::TooLong { n: behind.len(), of: LINK_CHARS });
    }
    let (version, sealed) = behind.split_once('.').ok_or(NotTaken::Damaged)?;
    if version.is_empty() || !version.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotTaken::Damaged);
    }
    // A point is no letter of what is sealed: another version may write more before it.
    if version != VERSION || sealed.split('&').next().is_some_and(|own| own.contains('.')) {
        return Err(NotTaken::Newer);
    }
    let node = file::parse(&seal::open(sealed)?).map_err(NotTaken::Content)?;
    let mut reader = Reader::new(catalogue);
    let mut fields = Value { node: &node, place: String::new() }.fields(&mut reader);
    let round = fields.need(&mut reader, "round").short_round(&mut reader);
    let language = fields.small(&mut reader, "language", 0, LAST_LANGUAGE.into()).unwrap_or(0) as u8;
    let list = form::vote::read_list(&mut fields, &mut reader);
    fields.ignore_rest(&mut reader);
    reader.finish().map_err(NotTaken::Content)?;
    // There is a list where nothing was refused.
    let list = list.ok_or(NotTaken::Damaged)?;
    let is_known = |candidate: &Candidate| match candidate {
        Candidate::Action(id) => catalogue.action(*id).is_some(),
        Candidate::Own(_) => true,
    };
    if !list.candidates().iter().all(is_known) {
        return Err(NotTaken::Newer);
    }
    Ok(PollInvite { round, list, language })
}
