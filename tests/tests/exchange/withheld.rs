//! Fewer than five people who chose a level: their answers on sensitive questions are in no file (DOMAIN C.10).

use super::rounds;
use domain::{
    response::{Hands, Response},
    round::Round,
};
use exchange::{
    merge::{self, Fate},
    read,
    stored::Settings,
    withheld, write_backup, write_round,
};
use proptest::prelude::*;
use tests::{
    arbitrary::{self, Range},
    wire::{catalogue, copies, question, response, with},
};

proptest! {
    #[test]
    fn no_file_holds_what_is_sensitive(round in arbitrary::rounds(catalogue(), Range::Plausible)) {
        let withheld = withheld(catalogue(), &round);
        let files = [write_round(catalogue(), &round), write_backup(catalogue(), [&round], &Settings::default())];
        for text in files {
            let rounds = rounds(&text);
            prop_assert!(rounds.iter().all(|r| r.tally.hands.keys().all(|q| !withheld.contains(q))));
            let all = |r: Round| r.responses.into_values().chain(r.late.into_values());
            let responses: Vec<Response> = rounds.into_iter().flat_map(all).collect();
            let named = responses.iter().flat_map(|r| r.answers.keys().chain(r.notes.keys()));
            prop_assert!(named.into_iter().all(|q| !withheld.contains(q)));
        }
    }

    #[test]
    fn a_file_never_deletes_what_it_withholds(round in copies()) {
        let file = rounds(&write_round(catalogue(), &round)).remove(0);
        prop_assert_eq!(merge::rounds(&round, &file), Ok(round.clone()));
        prop_assert_eq!(merge::meet(Some(&round), &file).fate, Fate::Same);
    }
}

#[test]
fn five_people_open_a_sensitive_question() {
    let people = |n: u128, answer: u8| with((0..n).map(|id| response(id, 1, &[("5.1a", answer), ("1.1a", 2)])));
    let check = |mut round: Round, hands: u16, is_withheld: bool| {
        if hands > 0 {
            let levels = [hands, 0, 0, 0, 0];
            round.tally.hands.insert(question("5.1a"), Hands { levels, dont_know: 3, does_not_apply: 0 });
        }
        assert_eq!(withheld(catalogue(), &round).contains(&question("5.1a")), is_withheld);
        let text = write_round(catalogue(), &round);
        let incoming = read(catalogue(), text.as_bytes()).unwrap();
        let left_out = round.responses.len() + usize::from(hands > 0);
        assert_eq!(incoming.report.withheld, if is_withheld { left_out } else { 0 });
        assert_eq!(text.contains("\"withheld\": [\"5.1a\"]"), is_withheld && left_out > 0, "{text}");
        assert_eq!(text.contains("\"5.1a\":"), !is_withheld, "{text}");
    };
    check(people(4, 4), 0, true);
    check(people(5, 4), 0, false);
    check(people(5, 9), 0, true);
    check(people(3, 4), 1, true);
    check(people(3, 4), 2, false);
    check(people(0, 0), 4, true);
    check(people(0, 0), 5, false);
}
