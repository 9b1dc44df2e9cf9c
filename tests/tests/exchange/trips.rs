//! What is written is read, and what is damaged is refused.

use super::rounds;
use domain::{
    action::{ActionId, OwnAction},
    commitment::{Outcome, Standing},
    meeting::Talk,
    round::{Decision, Round},
};
use exchange::{
    read,
    stored::{self, Settings, StoredError, assemble},
    withheld, write_backup, write_round,
};
use proptest::prelude::*;
use tests::{
    arbitrary::{self, Range},
    wire::{self, catalogue, entries, full, question, response},
};

const PREFIX: &str = "unsolo:/:";

fn loaded(round: &Round) -> stored::Loaded {
    assemble(catalogue(), PREFIX, entries(PREFIX, round))
}

/// The round as a file of it comes back.
fn without_withheld(round: &Round) -> Round {
    let withheld = withheld(catalogue(), round);
    let mut round = round.clone();
    for response in round.responses.values_mut() {
        response.answers.retain(|id, _| !withheld.contains(id));
        response.notes.retain(|id, _| !withheld.contains(id));
    }
    round.tally.hands.retain(|id, hands| !withheld.contains(id) && hands.total() > 0);
    round
}

/// Without what is not written, or not like that: amounts that follow from others, zeros, and a weight of zero.
fn without_nothings(mut round: Round) -> Round {
    round.evidence.values.retain(|id, _| !matches!(id.0, 28..=30));
    for system in &mut round.knowledge.systems {
        system.weight = system.weight.max(1);
        system.levels.retain(|_, level| *level > 0);
    }
    round.plan.decisions.retain(|_, decision| !decision.is_empty());
    round.tally.hands.retain(|_, hands| hands.total() > 0);
    round
}

/// What is no question, no action or no risk here is left out and named.
#[test]
fn what_is_unknown_in_a_meeting_is_told() {
    let good = write_round(catalogue(), &full());
    let check = |from: &str, to: &str, place: &str, change: &dyn Fn(&mut Round)| {
        assert!(good.contains(from), "{from}");
        let incoming = read(catalogue(), good.replacen(from, to, 1).as_bytes()).unwrap();
        assert_eq!(incoming.report.ignored.first, [format!("round.{place}")]);
        let mut expected = full();
        change(&mut expected);
        assert_eq!(rounds(&good.replacen(from, to, 1)), [expected]);
    };
    let first = |r: &mut Round, change: fn(&mut Decision)| change(r.plan.decisions.get_mut(&ActionId(1)).unwrap());
    check("\"moves\": \"1.1a\"", "\"moves\": \"1.1z\"", "plan.decisions.A01.moves", &|r| first(r, |d| d.moves = None));
    check("[\"A07\"]", "[\"A7\"]", "plan.own.T01.after[0]", &|r| {
        r.plan.own.get_mut(&ActionId::own(1)).unwrap().prerequisites.clear();
    });
    check("{\"2.1\": 2}", "{\"6.1\": 2}", "plan.own.T01.lowers.6.1", &|r| {
        r.plan.own.get_mut(&ActionId::own(1)).unwrap().effects.clear();
    });
    check("\"T01\": {", "\"T41\": {", "plan.own.T41", &|r| r.plan.own.clear());
    check("{\"2\": \"2.1b\"}", "{\"3\": \"2.1b\"}", "meeting.topics.3", &|r| r.meeting.topics = [None; 2]);
    check("{\"2\": \"2.1b\"}", "{\"2\": \"2.1z\"}", "meeting.topics.2", &|r| r.meeting.topics = [None; 2]);
    check("\"talks\": {\n    \"2.1b\"", "\"talks\": {\n    \"2.1z\"", "meeting.talks.2.1z", &|r| {
        r.meeting.talks.clear();
    });
    check("{\"2\": \"this-year\"}", "{\"6\": \"this-year\"}", "meeting.almost.6", &|r| r.meeting.almost.clear());
}

/// Answers and notes on unknown questions are kept in one place; an answer must not come out of it as a note.
#[test]
fn an_answer_that_is_called_like_a_note_is_none() {
    let file = write_round(catalogue(), &wire::with([response(1, 1, &[("1.1a", 1)])]));
    let hostile = file.replacen("\"answers\": {", "\"answers\": {\"notes.1.1a\": 5, \"notes.9.9z\": 5, ", 1);
    let incoming = read(catalogue(), hostile.as_bytes()).unwrap();
    assert_eq!(incoming.report.ignored.first.len(), 2);
    assert_eq!(rounds(&hostile), rounds(&file));
}

proptest! {
    #[test]
    fn a_round_comes_back(round in arbitrary::rounds(catalogue(), Range::Plausible)) {
        let round = without_nothings(round);
        prop_assert_eq!(&rounds(&write_round(catalogue(), &round)), &[without_withheld(&round)]);
        let back = loaded(&round);
        prop_assert!(back.quarantine.is_empty() && back.newer.is_empty());
        prop_assert_eq!(back.rounds.into_values().collect::<Vec<_>>(), [round]);
    }

    #[test]
    fn whatever_is_written_can_be_read(
        round in arbitrary::rounds(catalogue(), Range::Wild),
        texts in proptest::collection::vec(wire::any_text(), 10),
        julian in -2_000_000..5_000_000i32,
    ) {
        let mut round = round;
        let [team, note, owner, system, who, reason, first_step, title, parked, talked] =
            <[String; 10]>::try_from(texts).unwrap();
        round.team = team;
        round.date = domain::Date::from_julian_day(julian).unwrap_or(round.date);
        let mut noted = response(99, 1, &[]);
        noted.notes.insert(question("1.1a"), note);
        noted.set_aside.insert(owner.clone(), reason.clone());
        round.responses.insert(noted.id, noted);
        round.plan.decisions.or_default(ActionId(7)).owner = owner;
        round.plan.decisions.or_default(ActionId(7)).dropped = Some(reason);
        let outcome = Outcome { standing: Standing::Done, note: talked.clone(), on: Some(round.date) };
        let committed = Decision { rank: Some(0), first_step, outcome: Some(outcome), ..Decision::default() };
        round.plan.decisions.insert(ActionId(8), committed);
        let twice = vec![("2.1".parse().unwrap(), 9), ("1.1".parse().unwrap(), 0), ("2.1".parse().unwrap(), 1)];
        let before = vec![ActionId(7); 300];
        round.plan.own.insert(ActionId::own(40), OwnAction { title, effort_tenths: u16::MAX, prerequisites: before, effects: twice });
        round.meeting.parked = vec![parked; 300];
        round.meeting.talks.insert(question("1.1a"), Talk { note: talked, ..Talk::default() });
        round.knowledge.people.push(who.clone());
        if let Some(first) = round.knowledge.systems.first_mut() {
            first.name = system;
            first.levels.insert(who, 3);
        }
        let settings = Settings::default();
        let back = rounds(&write_backup(catalogue(), [&round], &settings));
        prop_assert_eq!(back.len(), 1);
        // From here on it is what it is, except that a file says only once what was withheld when it was written.
        prop_assert_eq!(rounds(&write_backup(catalogue(), &back, &settings)), back);
        prop_assert!(loaded(&round).quarantine.is_empty());
    }

    #[test]
    fn damage_is_an_error_and_never_a_panic(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4u8), 1..6),
    ) {
        let settings = Settings::default();
        let texts = [
            write_backup(catalogue(), [&full()], &settings),
            stored::write_round(&full()),
            stored::write_response(full().responses.values().next().unwrap()),
            stored::write_settings(&settings),
            stored::write_hour(&wire::clock()),
        ];
        for text in texts {
            let mut bytes = text.into_bytes();
            for (index, byte, kind) in &edits {
                let at = index.index(bytes.len());
                match kind {
                    0 => bytes[at] = *byte,
                    1 => bytes.truncate(at.max(1)),
                    2 => bytes.insert(at, *byte),
                    _ => drop(bytes.remove(at)),
                }
                if bytes.is_empty() {
                    bytes.push(b'{');
                }
            }
            let _ = read(catalogue(), &bytes);
            let text = String::from_utf8_lossy(&bytes);
            for read in [
                |t: &str| stored::read_round(catalogue(), t).is_ok(),
                |t: &str| stored::read_response(catalogue(), t).is_ok(),
                |t: &str| stored::read_tally(catalogue(), t).is_ok(),
                |t: &str| stored::read_draft(catalogue(), t).is_ok(),
                |t: &str| stored::read_settings(catalogue(), t).is_ok(),
                |t: &str| stored::read_hour(catalogue(), t).is_ok(),
            ] {
                read(&text);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(catalogue(), &bytes);
    }

    #[test]
    fn a_stored_value_with_a_changed_digit_is_not_read(at in any::<prop::sample::Index>(), by in 1..10u8) {
        let text = stored::write_round(&full());
        let data = text.find("\"data\"").unwrap();
        let digits: Vec<usize> = text.bytes().enumerate().filter(|(i, b)| *i > data && b.is_ascii_digit()).map(|(i, _)| i).collect();
        let mut bytes = text.into_bytes();
        let digit = &mut bytes[digits[at.index(digits.len())]];
        *digit = b'0' + (*digit - b'0' + by) % 10;
        let read = stored::read_round(catalogue(), std::str::from_utf8(&bytes).unwrap());
        prop_assert!(matches!(read, Err(StoredError::Sum | StoredError::Unreadable(_))), "{:?}", read);
    }
}
