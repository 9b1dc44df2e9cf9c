//! Rounds that were there before the page.

use super::{Outcome, page::Page, server::PATH};
use domain::round::Round;
use exchange::stored::{self, Key};

impl Page<'_> {
    /// Puts a round among what the page has stored and gives where its screens are: "#/round/0123abcd".
    pub(crate) fn put(&self, round: &Round) -> Outcome<String> {
        self.start("")?;
        let prefix = stored::prefix(PATH);
        self.store(&Key::Round(round.id).name(&prefix), &stored::write_round(round))?;
        for response in round.responses.values() {
            self.store(&Key::Response(round.id, response.id).name(&prefix), &stored::write_response(response))?;
        }
        Ok(format!("#/round/{:08x}", round.id.short().0))
    }
}
