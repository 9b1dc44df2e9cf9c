//! The answers that are being given on this device: in turn, and not handed in yet, or on the reader's own device, and sent from
//! there as often as they change.

use crate::{
    fields::Fields,
    form,
    json::{Map, Node},
    pass::{self, Behind, Invite, MOST_SYSTEMS, MOST_TIMES, Passed},
    value::{Reader, Value},
};
use domain::{
    Catalogue, matrix,
    response::Response,
    round::{Form, ShortRoundId},
};

/// One person's answers in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The answers so far.
    pub response: Response,
    /// The question that is on screen, from 0, in the order in which they are asked.
    pub position: u16,
    /// Whose turn it is, from 1: "person 3 of 6". It is a place in a row, not a name.
    pub person: u16,
    /// The invitation that they follow, on the reader's own device.
    pub invited: Option<Invited>,
}

/// What came with an invitation, and what was sent back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// The invitation.
    pub invite: Invite,
    /// The team's name and the systems to be asked about, where the invitation told them.
    pub behind: Behind,
    /// How often the answers were made ready to be sent. It goes with them, and the newer replace the older.
    pub times: u32,
    /// Which revision was made ready last.
    pub sent: u32,
}

impl Draft {
    /// Answers that begin, by the first person, at the first question.
    #[must_use]
    pub const fn new(response: Response) -> Self {
        Self { response, position: 0, person: 1, invited: None }
    }

    /// Answers that begin on an invitation. `random` is the random number that tells them from everybody else's.
    #[must_use]
    pub fn invited(invite: Invite, behind: Behind, random: u128) -> Self {
        let response = Response::new(pass::response_id(invite.round, random));
        Self { invited: Some(Invited { invite, behind, times: 0, sent: 0 }), ..Self::new(response) }
    }

    /// Makes the answers ready to be sent. What was sent before and has not changed is the same sending.
    pub fn make_ready(&mut self) {
        let revision = self.response.revision;
        if let Some(invited) = &mut self.invited
            && (invited.times == 0 || invited.sent != revision)
        {
            invited.times = invited.times.saturating_add(1);
            invited.sent = revision;
        }
    }

    /// The answers as they are sent; `None` where they follow no invitation, are not ready, or were changed so often that no code
    /// can tell the newer from the older ([`MOST_TIMES`]).
    #[must_use]
    pub fn passed(&self, catalogue: &Catalogue) -> Option<Passed> {
        let invited = self.invited.as_ref().filter(|invited| (1..=MOST_TIMES).contains(&invited.times))?;
        let asked = invited.behind.systems.iter().map(|(id, _)| id.as_str());
        let knows = matrix::whole_row(&self.response.knows, asked).unwrap_or_default();
        let response = Response { revision: invited.times, knows, ..self.response.clone() };
        Some(Passed { round: invited.invite.round, questions_version: catalogue.version, response })
    }

    pub(super) fn node(&self) -> Node {
        let mut fields = Map::default();
        fields.put("person", Node::whole(self.person));
        fields.put("position", Node::whole(self.position));
        fields.put("response", form::write_response(&self.response, &[]).node());
        if let Some(invited) = &self.invited {
            let mut own = Map::default();
            own.put("round", Node::Text(form::short_hex(invited.invite.round)));
            own.put("core", Node::Bool(invited.invite.form == Form::Core));
            own.put("language", Node::whole(invited.invite.language));
            own.put("team", Node::Text(crate::text::label(&invited.behind.team)));
            let system = |(id, name): &(String, String)| Node::List(vec![form::label(id), form::label(name)]);
            own.put_some("systems", form::list(invited.behind.systems.iter().map(system)));
            own.put("times", Node::whole(invited.times));
            own.put("sent", Node::whole(invited.sent));
            fields.put("invited", own.node());
        }
        fields.node()
    }

    pub(super) fn read(value: Value, reader: &mut Reader) -> Self {
        let mut fields = value.fields(reader);
        Self {
            position: fields.small(reader, "position", 0, u16::MAX).unwrap_or(0),
            person: fields.small(reader, "person", 0, u16::MAX).unwrap_or(1),
            response: form::read_response(&mut fields.need(reader, "response").fields(reader), reader),
            invited: fields.take("invited").map(|value| Invited::read(value, reader)),
        }
    }
}

fn read_systems(fields: &mut Fields, reader: &mut Reader) -> Vec<(String, String)> {
    let mut systems = Vec::new();
    for value in fields.list(reader, "systems", MOST_SYSTEMS as usize) {
        let mut pair = value.list(reader, 2).into_iter().map(|value| value.label(reader));
        if let (Some(id), Some(name)) = (pair.next(), pair.next()) {
            systems.push((id, name));
        }
    }
    systems
}

impl Invited {
    fn read(value: Value, reader: &mut Reader) -> Self {
        let mut fields = value.fields(reader);
        let round: ShortRoundId = fields.need(reader, "round").short_round(reader);
        let form = if fields.flag(reader, "core") { Form::Core } else { Form::Full };
        let language = fields.small(reader, "language", 0, 7).unwrap_or(0) as u8;
        Self {
            invite: Invite { round, form, language },
            behind: Behind {
                team: fields.take("team").map(|value| value.label(reader)).unwrap_or_default(),
                systems: read_systems(&mut fields, reader),
            },
            times: fields.counter(reader, "times"),
            sent: fields.counter(reader, "sent"),
        }
    }
}
