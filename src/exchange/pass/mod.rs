//! How one person's answers come to the device that gathers them, without a server: an invitation goes out, and a link, a code
//! that can be typed, a picture of the link, or a file comes back.
//!
//! All of them carry the same: which round, which version of the questions, whose answers (a random number that says nothing
//! about anybody), how often they were sent, the answers. Only the code has no room for notes.
//!
//! Dots on what to do first travel in the same ways, without a file.

mod bits;
mod code;
mod dots;
mod find;
mod invite;
mod link;
mod qr;
mod seal;

pub use bits::grouped;
pub use code::{MOST_SYSTEMS, MOST_TIMES, mark, read_code, response_id, system_id, system_number, write_code};
pub use dots::{
    PollInvite, find_votes, is_vote, read_poll_link, read_vote, read_vote_link, write_poll_link, write_vote,
    write_vote_link,
};
pub use find::{Found, find};
pub use invite::{Behind, Invite};
pub use link::{is_response, read_link, write_link};
pub use qr::{Qr, qr};

use crate::{error::ReadError, merge};
use domain::{
    response::{Response, ResponseId},
    round::{Round, ShortRoundId},
    sorted::{SortedMap, SortedSet},
};

/// One person's answers, passed on to the device that gathers them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// The round they belong to.
    pub round: ShortRoundId,
    /// The version of the questions that were answered.
    pub questions_version: u32,
    /// The answers.
    pub response: Response,
}

impl Passed {
    /// The round on this device with these answers alone, so that it can be previewed and merged like any other.
    #[must_use]
    pub fn in_round(&self, mine: &Round) -> Round {
        let questions_version = self.questions_version;
        Round { questions_version, ..gathered(mine, [self.response.clone()]) }
    }
}

/// The round on this device with nothing but these responses, to be merged at once. Of the same one twice the newer counts.
#[must_use]
pub fn gathered(mine: &Round, all: impl IntoIterator<Item = Response>) -> Round {
    let mut responses: SortedMap<ResponseId, Response> = SortedMap::new();
    for response in all {
        let id = response.id;
        let joined = responses.get(&id).map_or_else(|| response.clone(), |other| merge::responses(other, &response));
        responses.insert(id, joined);
    }
    let frame = Round { responses: SortedMap::new(), late: SortedMap::new(), ..mine.clone() };
    Round { responses, removed: SortedSet::new(), ..frame }
}

/// Why a link or a code is not taken in. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// More characters than are looked at.
    TooLong {
        /// As many as there are.
        n: usize,
        /// The most there may be.
        of: usize,
    },
    /// A link that was cut or changed on its way.
    Damaged,
    /// A code with a wrong or missing letter.
    Mistyped,
    /// Written by a later version of this program.
    Newer,
    /// Answers to another version of the questions. Whoever has the older one reloads the page and sends again.
    OtherQuestions,
    /// For a round that is not meant.
    OtherRound,
    /// Dots on another list of candidates. Whoever sent them opens the newest link to the vote and votes again.
    OtherList,
    /// A link that is whole and holds something that cannot be.
    Content(ReadError),
}
