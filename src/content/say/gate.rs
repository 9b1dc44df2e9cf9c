//! Alarms in words.

use super::{
    number::in_words,
    sentence::{after_another, around, capitalised},
    who::{Said, who_knew},
};
use crate::{Words, text};
use domain::{
    confidentiality::Detail,
    gate::{Check, GateId, GateState},
    round::Round,
    score::{Assessment, GateResult},
};

/// An alarm as a title: what is so, or, while it is to be checked, the question to the team.
#[must_use]
pub fn gate_title(words: Words, assessment: &Assessment, gate: GateId) -> String {
    let text = text::gate(words.0, gate);
    match assessment.gates.get(&gate) {
        Some(found) if found.state == GateState::Unverified && assessment.detail == Detail::Questions => {
            match found.worst {
                0 | 1 => text.doubt.to_owned(),
                n => around(text.doubts, &capitalised(&in_words(words, n))),
            }
        }
        _ => text.title.to_owned(),
    }
}

/// What an alarm rests on: evidence, the team's own look, or who said so.
#[must_use]
pub fn gate_line(words: Words, _round: &Round, assessment: &Assessment, gate: GateId) -> String {
    let text = text::gate(words.0, gate);
    let Some(found) = assessment.gates.get(&gate) else { return text.text.to_owned() };
    let counts = assessment.detail == Detail::Questions;
    let said = if counts && found.worst > 0 { said(words, found) } else { String::new() };
    match found.state {
        GateState::None => text.text.to_owned(),
        GateState::Unverified => after_another(&[said, words.say_gate_waits().to_owned()]),
        GateState::Confirmed if found.proven => {
            let unknown = if counts { did_not_know(words, found) } else { String::new() };
            after_another(&[text.proven.to_owned(), unknown])
        }
        GateState::Confirmed if found.checked == Some(Check::Confirmed) => {
            after_another(&[words.say_gate_looked().to_owned(), said])
        }
        GateState::Confirmed if said.is_empty() => text.text.to_owned(),
        GateState::Confirmed => said,
    }
}

fn said(words: Words, found: &GateResult) -> String {
    let GateResult { worst, answered, dont_know, .. } = *found;
    let who = capitalised(&who_knew(words, Said { yes: worst, answered, dont_know }));
    if dont_know > answered {
        words.say_gate_said_unknown(dont_know, &who, &in_words(words, dont_know))
    } else {
        words.say_gate_said(&who)
    }
}

fn did_not_know(words: Words, found: &GateResult) -> String {
    match found.dont_know {
        0 => String::new(),
        n => {
            let all = in_words(words, n + found.answered);
            words.say_gate_did_not_know(n, &all, &capitalised(&in_words(words, n)))
        }
    }
}
