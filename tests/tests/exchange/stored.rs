//! What the browser's storage holds, and what becomes of what cannot be read.

use domain::{
    agenda::{Clock, Length, Part},
    response::ResponseId,
    round::{Round, RoundId},
};
use exchange::stored::{
    self, Draft, Kept, Key, Reason, Settings, StoredError, Theme, assemble, write_draft, write_hour, write_response,
    write_round, write_settings, write_tally,
};
use tests::wire::{self, catalogue, entries, full, response};

const PREFIX: &str = "unsolo:/:";
const ROUND: RoundId = RoundId(0xa);

fn key(key: Key) -> String {
    key.name(PREFIX)
}

#[test]
fn the_envelope() {
    let text = write_tally(&Default::default());
    assert_eq!(
        text,
        "{\"format\":\"unsolo/stored-tally\",\"v\":1,\"rev\":0,\"sum\":\"74cf3f87\",\"data\":{\"revision\":0}}"
    );
}

#[test]
fn what_cannot_be_used() {
    let good = write_tally(&full().tally);
    let check = |text: &str, expected: StoredError| {
        assert_eq!(stored::read_tally(catalogue(), text), Err(expected), "{text}");
    };
    let unreadable = |text: &str| {
        let read = stored::read_tally(catalogue(), text);
        assert!(matches!(read, Err(StoredError::Unreadable(_))), "{text}: {read:?}");
    };
    assert_eq!(stored::read_tally(catalogue(), &good), Ok(full().tally));
    check("null", StoredError::NotOurs);
    check("\"\"", StoredError::NotOurs);
    check("{}", StoredError::NotOurs);
    check(&write_round(&full()), StoredError::NotOurs);
    check(&good.replace("\"v\":1", "\"v\":0"), StoredError::NotOurs);
    check(&good.replace("\"v\":1", "\"v\":2"), StoredError::Newer { v: 2 });
    check("{\"v\":999999,\"team\":{}}", StoredError::Newer { v: 999_999 });
    check(&good.replace("\"0\":1", "\"0\":2"), StoredError::Sum);
    check(&good.replace("\"sum\"", "\"mus\""), StoredError::Sum);
    unreadable("");
    unreadable("undefined");
    unreadable(&good[..good.len() / 2]);
}

#[test]
fn nothing_is_withheld_on_the_device() {
    let mut alone = response(1, 4, &[("5.1a", 4), ("2.1a", 3)]);
    alone.notes.insert(wire::question("5.1b"), "Tired.".to_owned());
    alone.set_aside.insert("9.9z".to_owned(), "\"x\"".to_owned());
    assert_eq!(stored::read_response(catalogue(), &write_response(&alone)), Ok(alone.clone()));
    let draft = Draft { position: 7, person: 3, ..Draft::new(alone) };
    assert_eq!(stored::read_draft(catalogue(), &write_draft(&draft)), Ok(draft));
}

#[test]
fn settings_come_back() {
    let settings = Settings {
        revision: 3,
        theme: Theme::Light,
        letter_keys: false,
        kept: [(ROUND, Kept { saved: Some(wire::day("2026-11-20")), changes: 2, ..Kept::default() })].into(),
        unknown: [("sound".to_owned(), "{\"on\":[1.50,null]}".to_owned())].into(),
    };
    assert_eq!(stored::read_settings(catalogue(), &write_settings(&settings)), Ok(settings));
    assert_eq!(stored::read_settings(catalogue(), &write_settings(&Settings::default())), Ok(Settings::default()));
}

#[test]
fn clocks_come_back() {
    let check = |clock: Clock| {
        assert_eq!(stored::read_hour(catalogue(), &write_hour(&clock)), Ok(clock));
    };
    check(Clock::default());
    check(wire::clock());
    check(wire::clock().toggle(1_795_000_400_000));
    Length::ALL.into_iter().for_each(|length| check(Clock::default().lasting(length)));
    Part::ALL.into_iter().for_each(|part| check(wire::clock().go(part, 1_795_000_400_000)));
    check(Clock { spent: [u32::MAX; 10], extra: [u8::MAX; 10], revision: u32::MAX, ..wire::clock() });
    // No clock that a device may have shows a later time than the year 4000.
    let late = Clock { since: Some(u64::MAX), ..wire::clock() };
    let read = stored::read_hour(catalogue(), &write_hour(&late)).unwrap();
    assert_eq!(read, Clock { since: Some(64_060_588_800_000), ..late });
}

#[test]
fn a_clock_of_another_version_begins_anew_where_it_is_not_understood() {
    let check = |data: &str, expected: Clock| {
        assert_eq!(stored::read_hour(catalogue(), &wire::stored("hour", data)), Ok(expected), "{data}");
    };
    check("{}", Clock::default());
    check("{\"minutes\":75,\"revision\":3}", Clock { revision: 3, ..Clock::default() });
    check("{\"minutes\":90,\"at\":\"lunch\"}", Clock { length: Length::Long, ..Clock::default() });
    let refused = |data: &str| {
        let read = stored::read_hour(catalogue(), &wire::stored("hour", data));
        assert!(matches!(read, Err(StoredError::Unreadable(_))), "{data}: {read:?}");
    };
    refused("{\"spent\":[0,0,0,0,0,0,0,0,0,0,0]}");
    refused("{\"spent\":[-1]}");
    refused("{\"extra\":[256]}");
    refused("{\"since\":-1}");
}

#[test]
fn what_is_stored_becomes_rounds_again() {
    let draft = Draft::new(response(77, 1, &[("1.1a", 1)]));
    let settings = Settings { theme: Theme::Dark, ..Settings::default() };
    let mut all = entries(PREFIX, &full());
    all.extend(entries(PREFIX, &Round { id: RoundId(1), ..wire::empty() }));
    all.push((key(Key::Draft(ROUND)), write_draft(&draft)));
    all.push((key(Key::Settings), write_settings(&settings)));
    all.push((key(Key::Hour(ROUND)), write_hour(&wire::clock())));
    all.push((key(Key::Quarantine { n: 4, of: "x".to_owned() }), "old".to_owned()));
    all.push(("theme".to_owned(), "foreign".to_owned()));
    all.push(("unsolo:/other/:settings".to_owned(), "foreign".to_owned()));
    all.push((format!("{PREFIX}probe"), "1".to_owned()));
    let forwards = assemble(catalogue(), PREFIX, all.clone());
    all.reverse();
    assert_eq!(assemble(catalogue(), PREFIX, all), forwards);
    assert_eq!(forwards.rounds.get(&ROUND).unwrap().clone(), full());
    assert_eq!(forwards.rounds.len(), 2);
    assert_eq!(forwards.drafts.get(&Key::Draft(ROUND)).unwrap().clone(), draft);
    assert_eq!(forwards.settings, settings);
    assert_eq!(forwards.hours.iter().collect::<Vec<_>>(), [(&ROUND, &wire::clock())]);
    assert!(forwards.quarantine.is_empty() && forwards.newer.is_empty());
    assert_eq!(forwards.set_aside.len(), 1);
    assert_eq!(forwards.free_number(PREFIX), 5);
}

#[test]
fn one_damaged_value_takes_no_other_with_it() {
    let hurt = |which: Key, text: &str| {
        let name = key(which);
        let mut all = entries(PREFIX, &full());
        all.retain(|(key, _)| *key != name);
        all.push((name, text.to_owned()));
        assemble(catalogue(), PREFIX, all)
    };
    let id = *full().responses.keys().next().unwrap();
    let one = hurt(Key::Response(ROUND, id), "[object Object]");
    assert_eq!(one.rounds.get(&ROUND).unwrap().responses.len(), 5);
    assert_eq!((one.quarantine.len(), one.quarantine[0].text.as_str()), (1, "[object Object]"));
    assert!(one.quarantine[0].reason.is_moved());

    let swapped = hurt(Key::Response(ROUND, id), &write_response(&response(5, 1, &[])));
    assert_eq!(swapped.quarantine[0].reason, Reason::OtherKey);

    let tally = hurt(Key::Tally(ROUND), "null");
    assert_eq!(
        (tally.rounds.get(&ROUND).unwrap().responses.len(), tally.rounds.get(&ROUND).unwrap().tally.people()),
        (6, 0)
    );

    // The round itself: its parts are whole, so they stay where they are until the round comes back.
    let round = hurt(Key::Round(ROUND), "{\"v\":1,\"na");
    assert!(round.rounds.is_empty());
    let orphans = round.quarantine.iter().filter(|aside| aside.reason == Reason::Orphan).count();
    assert_eq!((round.quarantine.len(), orphans), (8, 7));
    assert!(
        round.quarantine.iter().filter(|aside| aside.reason == Reason::Orphan).all(|aside| !aside.reason.is_moved())
    );

    let newer = hurt(Key::Round(ROUND), "{\"v\":2}");
    assert_eq!((newer.newer.len(), newer.quarantine.len()), (1, 0));
    assert_eq!(newer.newer[0].key, key(Key::Round(ROUND)));
}

#[test]
fn an_interrupted_removal_is_finished() {
    let mut round = full();
    let mut all = entries(PREFIX, &round);
    let id = *round.responses.first_key_value().unwrap().0;
    round.responses.remove(&id);
    round.removed.insert(id);
    all[0].1 = write_round(&round);
    assert_eq!(assemble(catalogue(), PREFIX, all).rounds.get(&ROUND).unwrap().clone(), round);
    assert_ne!(id, ResponseId(0xdead));
}
