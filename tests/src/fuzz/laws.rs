//! What must hold of everything that was taken in, whichever way it came.

use crate::{
    letters::is_gap,
    wire::{catalogue, few, full},
};
use domain::{
    response::Response,
    round::{Form, Round, RoundId},
    vote::{CANDIDATES, Candidate, List},
};
use exchange::{
    What,
    limits::{LINK_CHARS, PASTED_CHARS, RESPONSES},
    merge::{self, Fate, Refusal},
    pass::{self, NotTaken, Passed},
    read, write_response,
};

/// The rounds on this device. The first is that of the good links.
pub(super) const ROUNDS: [RoundId; 2] = [RoundId(0x1a2b_3c4d << 96 | 1), RoundId(0x9999_9999 << 96 | 1)];

/// What is voted on in the first of them.
pub(super) fn list() -> List {
    List::new(5, vec![Candidate::Own("Any".to_owned()); CANDIDATES]).unwrap()
}

/// Answers that came by link or code can be sent on as a code, a link and a file that say the same.
pub(super) fn sent(passed: &Passed) {
    let (round, plain) = (RoundId(u128::from(passed.round.0) << 96), without_unknown(passed));
    assert_eq!(passed.response.id, pass::response_id(passed.round, passed.response.id.0));
    let code = pass::write_code(catalogue(), Form::Full, passed).unwrap();
    let without_notes = Response { notes: Default::default(), ..plain.response.clone() };
    let read = pass::read_code(catalogue(), &code, &[round]).unwrap();
    assert_eq!(read, Passed { response: without_notes, ..plain });
    let link = pass::write_link(catalogue(), Form::Full, passed).unwrap();
    if link.len() <= LINK_CHARS {
        assert_eq!(pass::read_link(catalogue(), &link).map(|(read, _)| read).as_ref(), Ok(&plain));
    }
    filed(passed);
}

/// Answers come back from a file as they are.
pub(super) fn filed(passed: &Passed) {
    let text = write_response(passed);
    let what = read(catalogue(), text.as_bytes()).map(|incoming| incoming.what);
    assert_eq!(what, Ok(What::Response(passed.clone())), "{text}");
}

/// Answers and notes on unknown questions go into no link.
fn without_unknown(passed: &Passed) -> Passed {
    let response = Response { set_aside: Default::default(), ..passed.response.clone() };
    Passed { response, ..passed.clone() }
}

/// What is found in a text is at most as much as there are words, and each of it can be found in the text where it was shortened.
pub(super) fn pasted(text: &str) {
    let found = match pass::find(catalogue(), &ROUNDS, text) {
        Ok(found) => found,
        Err(NotTaken::TooLong { n, of }) => {
            return assert!(n == text.chars().count() && n > of && of == PASTED_CHARS);
        }
        Err(other) => panic!("{other:?}"),
    };
    assert!(found.len() <= text.split(is_gap).filter(|word| !word.is_empty()).count());
    for found in found {
        assert!(found.written.chars().count() <= 15, "{}", found.written);
        if let Ok(passed) = found.outcome {
            sent(&passed);
            let link = pass::write_link(catalogue(), Form::Full, &passed).unwrap();
            if link.len() <= LINK_CHARS {
                let again = pass::find(catalogue(), &ROUNDS, &format!("(see https://unsolo.example/#{link})"));
                let outcomes: Vec<_> = again.unwrap().into_iter().map(|found| found.outcome).collect();
                assert_eq!(outcomes, [Ok(without_unknown(&passed))]);
            }
        }
    }
}

/// A round that came in meets itself and others: in whatever order, the same comes of it, and meeting again changes nothing.
pub(super) fn merging(came: &Round) {
    let like = |round: Round| Round { id: came.id, questions_version: came.questions_version, ..round };
    let (mine, other) = (like(full()), like(few()));
    assert_eq!(merged(came, came), *came);
    assert_eq!(merge::meet(Some(came), came).fate, Fate::Same);
    for here in [&mine, &other] {
        let both = merged(here, came);
        assert_eq!(both, merged(came, here));
        assert_eq!(merged(&both, came), both);
        assert_eq!(merged(&both, here), both);
        assert!(both.removed.iter().all(|id| !both.responses.contains_key(id) && !both.late.contains_key(id)));
        preview(here, came, &both);
    }
    assert_eq!(merged(&merged(&mine, came), &other), merged(&mine, &merged(came, &other)));
    let late = merge::set_aside_late(&mine, came);
    let ids = |round: &Round| {
        round.responses.keys().chain(round.late.keys()).copied().collect::<domain::sorted::SortedSet<_>>()
    };
    assert_eq!(ids(&late), ids(came));
    let strange = Round { id: RoundId(!came.id.0), ..mine };
    assert_eq!(merge::rounds(&strange, came), Err(Refusal::OtherRound));
}

fn merged(a: &Round, b: &Round) -> Round {
    merge::rounds(a, b).unwrap()
}

/// The preview says what merging does.
fn preview(here: &Round, came: &Round, both: &Round) {
    let meeting = merge::meet(Some(here), came);
    let n = both.responses.keys().chain(both.late.keys()).collect::<domain::sorted::SortedSet<_>>().len();
    match meeting.fate {
        Fate::Same => assert_eq!(both, here),
        Fate::Merged => assert_ne!(both, here),
        Fate::Refused(refusal) => assert!(n > RESPONSES, "{refusal:?}"),
        Fate::New => panic!("the round is here"),
    }
    assert!(meeting.new_responses <= came.responses.len() + came.late.len());
    assert!(meeting.replaced.iter().all(|r| here.responses.contains_key(&r.id) || here.late.contains_key(&r.id)));
    assert!(meeting.previously_removed.iter().all(|id| here.removed.contains(id)));
    assert!(meeting.removed_elsewhere.iter().all(|id| came.removed.contains(id)));
}
