//! The answers that are being given on this device and are not handed in yet.

use crate::{
    error::ReadError,
    form::{self, Reader},
    json::Node,
    value::Fields,
};
use domain::response::Response;
use std::collections::BTreeSet;

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
        Node::map([
            ("person", Node::whole(self.person)),
            ("position", Node::whole(self.position)),
            ("response", form::write_response(&self.response, &BTreeSet::new())),
        ])
    }

    pub(super) fn read(mut fields: Fields, reader: &mut Reader) -> Result<Self, ReadError> {
        let most = u16::MAX.into();
        Ok(Self {
            position: fields.take("position").map_or(Ok(0), |v| v.whole(0, most))?,
            person: fields.take("person").map_or(Ok(1), |v| v.whole(0, most))?,
            response: form::read_response(&mut fields.need("response")?.fields()?, reader)?,
        })
    }
}
