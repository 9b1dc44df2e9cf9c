//! What people type or paste: codes for answers, invitations, and a chat around them.

use super::laws;
use crate::{
    letters::{self, as_written, bits, number},
    wire::{catalogue, level, question},
};
use domain::{
    question::Answer,
    response::Response,
    round::{Form, RoundId, ShortRoundId},
    vote::Ballot,
};
use exchange::pass::{self, Invite, MOST_TIMES, NotTaken, Passed};

/// Characters before and after a code that are looked at; more than a few thousand only take time.
const SAID: usize = 5_000;

/// The bytes as what was typed, as what a code with a fitting check says, and as answers that somebody gave.
pub fn code(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = typed(&text, &laws::ROUNDS);
    let _ = invited(&text);
    laws::pasted(&text);
    voted(&text);
    [Form::Core, Form::Full].into_iter().for_each(|form| says(form, bytes));
    invites(bytes);
    given(bytes);
}

/// A code that reads is the one that is written for what it says.
fn typed(code: &str, rounds: &[RoundId]) -> Result<Passed, NotTaken> {
    let read = pass::read_code(catalogue(), code, rounds);
    match &read {
        Ok(passed) => {
            let form = letters::form(code);
            assert_eq!(pass::write_code(catalogue(), form, passed), Some(as_written(code)));
            assert!(rounds.iter().any(|round| round.short() == passed.round));
            laws::sent(passed);
        }
        Err(NotTaken::Mistyped | NotTaken::Newer | NotTaken::OtherQuestions | NotTaken::OtherRound) => {}
        Err(other) => panic!("{other:?}"),
    }
    read
}

fn invited(letters: &str) -> Result<Invite, NotTaken> {
    let read = Invite::read(catalogue(), letters);
    if let Ok(invite) = read {
        let written = invite.write(catalogue());
        assert_eq!(written, as_written(letters));
        assert_eq!(Invite::read(catalogue(), &pass::grouped(&written).to_lowercase()), read);
        assert!(invite.language < 8);
    }
    read
}

/// A vote that is found, or read, is the one that is written for what it says.
fn voted(text: &str) {
    let (round, list) = (laws::ROUNDS[0].short(), laws::list());
    let holds = |ballot: &Ballot| {
        let code = pass::write_vote(round, &list, ballot).unwrap();
        assert_eq!(pass::read_vote(round, &list, &pass::grouped(&code).to_lowercase()).as_ref(), Ok(ballot));
        code
    };
    if let Ok(ballot) = pass::read_vote(round, &list, text) {
        assert_eq!(holds(&ballot), as_written(&text.replace(['\u{2010}', '\u{2011}', '\u{2013}'], "-")));
    }
    for found in pass::find_votes(round, &list, text).into_iter().flatten() {
        assert!(found.written.chars().count() <= 15, "{}", found.written);
        let _ = found.outcome.as_ref().map(holds);
    }
}

/// A code of the right length that says what the bytes say.
fn says(form: Form, bytes: &[u8]) {
    let says = bits(bytes, if form == Form::Core { 83 } else { 143 });
    let part = |from: usize, n: usize| number(&says[from..from + n]);
    let round = RoundId(u128::from(0xabc0_0000 | part(7, 12)) << 96);
    let read = typed(&letters::code(&says), &[laws::ROUNDS[0], round]);
    let fits = (part(2, 1) == 1) == (form == Form::Core) && part(3, 4) == 1;
    match (part(0, 2), fits, part(19, 6)) {
        (0, true, 0) => assert_eq!(read, Err(NotTaken::Mistyped)),
        (0, true, times) => assert_eq!(read.unwrap().response.revision, times),
        // With a row on systems a code is longer.
        (0, false, _) | (1, ..) => assert_eq!(read, Err(NotTaken::OtherQuestions)),
        _ => assert_eq!(read, Err(NotTaken::Newer)),
    }
}

/// The same for an invitation.
fn invites(bytes: &[u8]) {
    let says = bits(bytes, 42);
    let read = invited(&letters::invite(&says));
    match (number(&says[..2]), number(&says[3..7])) {
        (0, 1) => assert_eq!(read.unwrap().round.0, number(&says[10..])),
        (0, _) => assert_eq!(read, Err(NotTaken::OtherQuestions)),
        _ => assert_eq!(read, Err(NotTaken::Newer)),
    }
}

/// Answers go out and come back, in every spelling, also from the midst of a chat. Thirteen bytes say which round, whose and how often,
/// one each what was answered and what is known of up to 60 systems, and the rest is what was said.
fn given(bytes: &[u8]) {
    let Some((head, rest)) = bytes.split_first_chunk::<13>() else { return };
    let part = |from: usize| u32::from_be_bytes([head[from], head[from + 1], head[from + 2], head[from + 3]]);
    let (form, round) = (if head[0] & 1 == 1 { Form::Core } else { Form::Full }, ShortRoundId(part(1)));
    let mut response = Response::new(pass::response_id(round, u128::from(part(5)) << 64 | u128::from(part(9))));
    response.revision = 1 + u32::from(head[0] >> 1) % MOST_TIMES;
    for (question, &byte) in catalogue().asked(form).zip(rest) {
        let answer = match byte % 8 {
            7 => continue,
            6 => Answer::DoesNotApply,
            5 => Answer::DontKnow,
            n => level(n),
        };
        response.answers.insert(question.id, answer);
    }
    let systems = u32::from(head[4] % 61);
    for (number, byte) in (1..=systems).zip(rest.iter().rev()) {
        response.knows.insert(pass::system_id(number), byte % 4);
    }
    let said: String = String::from_utf8_lossy(rest.get(30..).unwrap_or_default()).chars().take(SAID).collect();
    let passed = Passed { round, questions_version: 1, response };
    let rounds = [RoundId(u128::from(round.0) << 96 | 7)];
    let code = pass::write_code(catalogue(), form, &passed).unwrap();
    assert_eq!(typed(&code, &rounds).as_ref(), Ok(&passed));
    let grouped = pass::grouped(&code);
    for written in [grouped.as_str(), &grouped.replace('-', " ").to_lowercase(), &code.replace('0', "o")] {
        let chat = format!("{said} — {written} — {said}");
        let found = pass::find(catalogue(), &rounds, &chat).unwrap();
        assert!(found.iter().any(|found| found.outcome.as_ref() == Ok(&passed)), "{chat:?}: {found:?}");
    }
    let mut noted = passed;
    if let Ok(note) = exchange::text::note(&said)
        && !note.trim().is_empty()
    {
        noted.response.notes.insert(question("1.1a"), note);
    }
    laws::sent(&noted);
}
