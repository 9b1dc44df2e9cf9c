//! A vote with dots, without a server: a link to the vote goes out, and a code of ten letters, or a link with it for a
//! camera, comes back. Neither says who voted.

mod code;
mod find;
mod invite;
mod link;

pub use code::{read_vote, write_vote};
pub use find::find_votes;
pub use invite::{PollInvite, read_poll_link, write_poll_link};
pub use link::{is_vote, read_vote_link, write_vote_link};
