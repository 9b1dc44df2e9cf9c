//! The inputs, the memos of what follows from them, and the verbs that change them. The only writer.

mod answering;
mod facts;
mod findings;
mod gathering;
mod in_step;
mod keeper;
mod leaving;
mod meeting;
mod session;
mod stored;
mod undo;

pub(crate) use answering::Seat;
pub(crate) use facts::MOST_PEOPLE;
pub(crate) use findings::{Findings, findings, provide_findings};
pub(crate) use keeper::{Saving, Trouble};
pub(crate) use session::{Current, Session, Setup, current, provide_current, provide_session, session, words};
