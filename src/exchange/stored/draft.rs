//! The answers that are being given on this device and are not handed in yet.

use crate::{
    form,
    json::{Map, Node},
    value::{Reader, Value},
};
use domain::response::Response;

/// One person's unfinished answers in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The answers so far.
    pub response: Response,
    /// The question that is on screen, from 0, in the order in which they are asked.
    pub position: u16,
    /// Whose turn it is, from 1: "person 3 of 6". It is a place in a row, not a name.
    pub person: u16,
}

impl Draft {
    /// Answers that begin, by the first person, at the first question.
    #[must_use]
    pub const fn new(response: Response) -> Self {
        Self { response, position: 0, person: 1 }
    }

    pub(super) fn node(&self) -> Node {
        let mut fields = Map::default();
        fields.put("person", Node::whole(self.person));
        fields.put("position", Node::whole(self.position));
        fields.put("response", form::write_response(&self.response, &[]).node());
        fields.node()
    }

    pub(super) fn read(value: Value, reader: &mut Reader) -> Self {
        let mut fields = value.fields(reader);
        Self {
            position: fields.small(reader, "position", 0, u16::MAX).unwrap_or(0),
            person: fields.small(reader, "person", 0, u16::MAX).unwrap_or(1),
            response: form::read_response(&mut fields.need(reader, "response").fields(reader), reader),
        }
    }
}
