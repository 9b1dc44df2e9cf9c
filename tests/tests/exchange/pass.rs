//! One person's answers on their way: codes, links, pictures, and text that holds any of them.

use domain::{
    question::Answer,
    response::Response,
    round::{Form, RoundId, ShortRoundId},
};
use exchange::{
    ReadError, Wrong,
    limits::{LINK_CHARS, MADE_LINK_CHARS, PASTED_CHARS},
    pass::{self, Behind, Found, Invite, MOST_TIMES, NotTaken, Passed},
};
use proptest::{option, prelude::*};
use tests::wire::{catalogue, level, question};

const ROUND: RoundId = RoundId(0x1a2b_3c4d_0000_0000_0000_0000_0000_0001);
const OTHER: RoundId = RoundId(0x9999_9999_0000_0000_0000_0000_0000_0001);
const FORMS: [(Form, usize); 2] = [(Form::Core, 20), (Form::Full, 32)];

/// Answers to every question of a form, of each kind.
fn sent(form: Form, random: u128, times: u32) -> Passed {
    let kinds = [0, 1, 2, 3, 4].map(level).into_iter().chain([Answer::DontKnow, Answer::DoesNotApply]);
    let mut response = Response::new(pass::response_id(ROUND.short(), random));
    response.revision = times;
    response.answers = catalogue().asked(form).map(|q| q.id).zip(kinds.cycle()).collect();
    Passed { round: ROUND.short(), questions_version: 1, response }
}

fn noted() -> Passed {
    let mut passed = sent(Form::Full, 5, 1);
    let notes = [
        ("1.1a", "We plan two weeks ahead and then the pager decides what we build. Nobody says no to it."),
        ("3.2b", "Staging differs from production in at least the database version, and nobody wrote down why."),
    ];
    passed.response.notes = notes.map(|(id, note)| (question(id), note.to_owned())).into();
    passed
}

fn code(form: Form, passed: &Passed) -> String {
    pass::write_code(catalogue(), form, passed).unwrap()
}

fn link(passed: &Passed) -> String {
    format!("https://unsolo.example/#{}", pass::write_link(catalogue(), Form::Full, passed).unwrap())
}

fn found(text: &str) -> Vec<Found> {
    pass::find(catalogue(), &[OTHER, ROUND], text).unwrap()
}

fn outcomes(text: &str) -> Vec<Result<Passed, NotTaken>> {
    found(text).into_iter().map(|found| found.outcome).collect()
}

#[test]
fn codes_are_short_and_come_back() {
    for (form, length) in FORMS {
        let passed = sent(form, u128::MAX, MOST_TIMES);
        let code = code(form, &passed);
        assert_eq!(code.len(), length);
        assert_eq!(pass::read_code(catalogue(), &code, &[ROUND]).as_ref(), Ok(&passed));
        let retyped = code.to_lowercase().replace('0', "o").replace('1', "l");
        assert_eq!(pass::read_code(catalogue(), &retyped, &[OTHER, ROUND]).as_ref(), Ok(&passed));
        assert_eq!(pass::read_code(catalogue(), &code, &[OTHER]), Err(NotTaken::OtherRound));
    }
}

#[test]
fn a_wrong_letter_two_swapped_ones_and_a_missing_one_are_noticed() {
    const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (form, length) in FORMS {
        let good = code(form, &sent(form, 0x0abc_def1, 3));
        let mistyped =
            |code: &str| assert_eq!(pass::read_code(catalogue(), code, &[ROUND]), Err(NotTaken::Mistyped), "{code}");
        for at in 0..length {
            let (before, rest) = good.split_at(at);
            let (letter, after) = rest.split_at(1);
            LETTERS
                .chars()
                .filter(|other| !letter.contains(*other))
                .for_each(|other| mistyped(&format!("{before}{other}{after}")));
            mistyped(&format!("{before}{after}"));
            mistyped(&format!("{before}U{after}"));
            if let Some(next) = after.get(..1).filter(|next| *next != letter) {
                mistyped(&format!("{before}{next}{letter}{}", &after[1..]));
            }
        }
    }
}

#[test]
fn no_code_for_what_was_not_made_to_be_sent() {
    let no_code = |passed: Passed| assert_eq!(pass::write_code(catalogue(), Form::Full, &passed), None);
    no_code(sent(Form::Full, 1, 0));
    no_code(sent(Form::Full, 1, MOST_TIMES + 1));
    let mut foreign = sent(Form::Full, 1, 1);
    foreign.response.id.0 |= 1 << 60;
    no_code(foreign);
}

#[test]
fn links_bring_notes_and_are_short() {
    let (plain, noted) = (sent(Form::Full, 7, 2), noted());
    for passed in [&plain, &noted] {
        let link = link(passed);
        let fragment = link.split_once('#').unwrap().1;
        assert!(pass::is_response(fragment) && pass::is_response(&format!("#{fragment}")));
        let (read, report) = pass::read_link(catalogue(), fragment).unwrap();
        assert_eq!(&read, passed);
        assert_eq!((report.answers, report.ignored.count), (30, 0));
        assert_eq!(
            pass::read_link(catalogue(), &format!("{fragment}&utm_source=x")).map(|(read, _)| read).as_ref(),
            Ok(passed)
        );
    }
    assert!(link(&plain).len() < 150, "{}", link(&plain));
    assert!(link(&noted).len() < 600, "{}", link(&noted));
    let mut full = noted;
    full.response.notes = catalogue().questions.iter().map(|q| (q.id, "Words, words, words. ".repeat(10))).collect();
    assert!(link(&full).len() < MADE_LINK_CHARS);
}

#[test]
fn what_is_wrong_with_a_link() {
    let check = |fragment: &str, why: NotTaken| {
        assert_eq!(pass::read_link(catalogue(), fragment).map(|_| ()), Err(why), "{fragment:.60}");
    };
    let good = link(&noted()).split_once('#').unwrap().1.to_owned();
    (0..good.len()).for_each(|n| assert!(pass::read_link(catalogue(), &good[..n]).is_err(), "{n}"));
    check("#r1.", NotTaken::Damaged);
    check("#r1.!!!not*base64$$$", NotTaken::Damaged);
    check("#r1.eJyr\u{200b}VkrO", NotTaken::Damaged);
    check("#r1.99.AAAA", NotTaken::Newer);
    check("#r2.AAAA", NotTaken::Newer);
    check("#r999999999999999999999.AAAA", NotTaken::Newer);
    check(&format!("#r1.{}", "A".repeat(2_000_000)), NotTaken::TooLong { n: 2_000_004, of: LINK_CHARS });
    for other in
        ["", "#", "#section-2", "#main", "#/round/1a2b3c4d", "#<img src=x onerror=alert(1)>", "#r", "#r1", "#rest.x"]
    {
        assert!(!pass::is_response(other), "{other}");
    }
}

/// A code with a fitting check that says that it was never sent: the program writes none.
#[test]
fn what_was_never_sent_is_not_taken() {
    let mut says = tests::letters::bits(&[0b0010_0010, 0, 0], 83);
    says.splice(7..19, tests::letters::bits(&[0xc4, 0xd0], 12));
    let read = |says: &[bool]| pass::read_code(catalogue(), &tests::letters::code(says), &[ROUND]);
    assert_eq!(read(&says), Err(NotTaken::Mistyped));
    says[24] = true;
    assert_eq!(read(&says).map(|passed| passed.response.revision), Ok(1));
}

/// Whole links with something in them that cannot be.
#[test]
fn what_is_wrong_in_a_link() {
    let at = |place: &str, what| NotTaken::Content(ReadError::At { place: place.to_owned(), what });
    let code = code(Form::Full, &sent(Form::Full, 7, 2));
    let check = |says: &str, why: NotTaken| {
        // A team's name is sealed in the same way.
        let sealed = pass::write_link(catalogue(), Form::Full, &noted()).map(|_| tests::wire::sealed(says)).unwrap();
        assert_eq!(pass::read_link(catalogue(), &format!("r1.{sealed}")).map(|_| ()), Err(why), "{says:.80}");
    };
    check(&format!("{{\"round\":\"1a2b3c4d\",\"code\":\"{code}\",\"code\":\"{code}\"}}"), at("code", Wrong::Twice));
    check(&format!("{{\"round\":\"9999999\",\"code\":\"{code}\"}}"), at("round", Wrong::NotA(exchange::Expected::Id)));
    check(&format!("{{\"round\":\"99999999\",\"code\":\"{code}\"}}"), NotTaken::OtherRound);
    check("{\"round\":\"1a2b3c4d\",\"code\":\"0000\"}", NotTaken::Mistyped);
    check(&"[".repeat(100), NotTaken::Content(ReadError::TooDeep { of: 32 }));
    check("[]", at("", Wrong::NotA(exchange::Expected::Fields)));
    let long = "x".repeat(4_001);
    let noted = format!("{{\"round\":\"1a2b3c4d\",\"code\":\"{code}\",\"notes\":{{\"1.1a\":\"{long}\"}}}}");
    check(&noted, at("notes.1.1a", Wrong::TooLong { n: 4_001, of: 4_000 }));
}

#[test]
fn a_chat_is_read_for_what_is_in_it() {
    let (first, second, third) = (sent(Form::Full, 1, 1), sent(Form::Full, 2, 1), sent(Form::Core, 3, 4));
    let codes = (pass::grouped(&code(Form::Full, &first)), pass::grouped(&code(Form::Core, &third)));
    let (link, long) = (link(&second), link(&noted()));
    let wrapped: String = long.as_bytes().chunks(40).map(|c| format!("{}\r\n> ", String::from_utf8_lossy(c))).collect();
    let chat = format!(
        "[10:14] Ana: here is mine {}\n[10:15] Bo Li: <{link}>, sorry for the wait\n[10:16] Cy: > {}\n\
         [10:20] Dee: (see {wrapped}) THAT WAS HARD. Thanks all, back at 10-15 today",
        codes.0,
        codes.1.replace('-', " ").to_lowercase(),
    );
    assert_eq!(outcomes(&chat), [Ok(first.clone()), Ok(second.clone()), Ok(third), Ok(noted())]);
    // In one piece, twice, and with other hyphens.
    let plain = code(Form::Full, &first);
    assert_eq!(outcomes(&format!("{plain} {plain}\n{}", codes.0.replace('-', "\u{2011}"))), vec![Ok(first); 3]);
    assert_eq!(outcomes(&link.replace('#', "%23")), [Ok(second)]);
    assert_eq!(outcomes("I AM AT THE DOOR. SEE YOU AT TEN, 1234 5678 9012"), []);
    assert_eq!(outcomes(""), []);
    assert_eq!(
        pass::find(catalogue(), &[ROUND], &"x".repeat(PASTED_CHARS + 1)),
        Err(NotTaken::TooLong { n: PASTED_CHARS + 1, of: PASTED_CHARS })
    );
}

#[test]
fn letters_and_digits_before_a_code_take_nothing_from_it() {
    let passed = sent(Form::Full, 1, 1);
    let code = pass::grouped(&code(Form::Full, &passed)).replace('-', " ");
    for before in ["AT 2026", "BEST 1015", "2026 1015 AND", "1234 5678 9012"] {
        assert_eq!(outcomes(&format!("{before} {code}")), [Ok(passed.clone())], "{before}");
    }
    let mistyped = "K7QM 42DX 9WTF 1234";
    assert_eq!(outcomes(&format!("{mistyped} {code}")), [Err(NotTaken::Mistyped), Ok(passed)]);
}

/// What is pasted is looked at a few times, not once for every sign in it.
#[test]
fn marks_without_end_take_no_time() {
    for mark in ["#", "#r", "#r1", "%23", "%23#", "r1.#", "K7QM-", "K-"] {
        let start = std::time::Instant::now();
        assert!(pass::find(catalogue(), &[ROUND], &mark.repeat(PASTED_CHARS / mark.len())).is_ok());
        assert!(start.elapsed().as_secs() < 5, "{mark}: {:?}", start.elapsed());
    }
}

#[test]
fn what_seems_to_be_a_response_and_is_not_is_told() {
    let good = pass::grouped(&code(Form::Full, &sent(Form::Full, 1, 1)));
    let wrong = good.replacen(&good[2..3], if &good[2..3] == "7" { "8" } else { "7" }, 1);
    let check = |text: &str, written: &str, why: NotTaken| {
        let ends = !text.ends_with("more");
        let expected = Found { written: written.to_owned(), outcome: Err(why), ends };
        assert_eq!(found(text), [expected], "{text}");
    };
    check(&format!("Ana: {wrong}"), &format!("{}…", &wrong[..14]), NotTaken::Mistyped);
    check(&format!("Ana: {}", &good[..33]), &format!("{}…", &good[..14]), NotTaken::Mistyped);
    check("see https://unsolo.example/#r1.AAAAAAAAAA and more", "r1.AAAAAAAAAA", NotTaken::Damaged);
    check("https://unsolo.example/#r2.AAAA", "r2.AAAA", NotTaken::Newer);
    assert_eq!(pass::find(catalogue(), &[OTHER], &good).unwrap().remove(0).outcome, Err(NotTaken::OtherRound));
}

#[test]
fn invitations_are_ten_letters() {
    let invite = Invite { round: ROUND.short(), form: Form::Core, language: 3 };
    let letters = invite.write(catalogue());
    assert_eq!((letters.len(), Invite::read(catalogue(), &letters)), (10, Ok(invite)));
    let typed = pass::grouped(&letters).to_lowercase();
    assert_eq!(Invite::read(catalogue(), &format!(" {typed} ")), Ok(invite));
    for at in 0..letters.len() {
        let wrong = if letters.as_bytes()[at] == b'7' { "8" } else { "7" };
        let wrong = format!("{}{wrong}{}", &letters[..at], &letters[at + 1..]);
        assert_eq!(Invite::read(catalogue(), &wrong), Err(NotTaken::Mistyped), "{wrong}");
    }
    for wrong in ["", "K7QM", "K7QM-42DX-9WTF", "é7QM42DX9W", &"7".repeat(10_000)] {
        assert!(Invite::read(catalogue(), wrong).is_err(), "{wrong:.20}");
    }
    let newer = domain::Catalogue { version: 2, ..*catalogue() };
    assert_eq!(Invite::read(&newer, &letters), Err(NotTaken::OtherQuestions));
    assert_eq!(
        pass::read_code(&newer, &code(Form::Full, &sent(Form::Full, 1, 1)), &[ROUND]),
        Err(NotTaken::OtherQuestions)
    );
}

#[test]
fn an_invitation_can_name_the_team_and_its_systems() {
    let behind = |team: &str, systems: &[(&str, &str)]| Behind {
        team: team.to_owned(),
        systems: systems.iter().map(|&(id, name)| (id.to_owned(), name.to_owned())).collect(),
    };
    let check = |sent: Behind, read: Behind| assert_eq!(Behind::read(&sent.write()), read);
    check(behind("Larkspur\u{202e} Shop", &[]), behind("Larkspur Shop", &[]));
    check(
        behind("", &[("s1", "Payment\nmodule"), ("s60", "渡达")]),
        behind("", &[("s1", "Payment module"), ("s60", "渡达")]),
    );
    // What has no number in codes could not come back.
    check(behind("T", &[("db", "Database"), ("s61", "X"), ("s07", "Y"), ("s2", " ")]), behind("T", &[]));
    assert_eq!(behind("", &[]).write(), "");
    for damaged in ["nonsense", "", "AAAA"] {
        assert_eq!(Behind::read(damaged), Behind::default(), "{damaged}");
    }
    let doubled = tests::wire::sealed("T\n1 A\n1 B\nx C\n2\n3 D");
    assert_eq!(Behind::read(&doubled), behind("T", &[("s1", "A"), ("s3", "D")]));
}

#[test]
fn a_row_on_systems_travels_with_the_answers() {
    let check = |form, row: &[(&str, u8)], length: usize, comes_back: &[(&str, u8)]| {
        let mut passed = sent(form, 0x0abc_def1, 3);
        let owned = |row: &[(&str, u8)]| row.iter().map(|&(id, level)| (id.to_owned(), level)).collect();
        passed.response.knows = owned(row);
        let code = code(form, &passed);
        assert_eq!(code.len(), length, "{code}");
        passed.response.knows = owned(comes_back);
        assert_eq!(pass::read_code(catalogue(), &code, &[ROUND]).as_ref(), Ok(&passed));
        for text in [code.clone(), format!("Anna: {} thanks", pass::grouped(&code)), code.to_lowercase()] {
            assert_eq!(outcomes(&text), [Ok(passed.clone())], "{text}");
        }
        assert_eq!(outcomes(&link(&passed)), [Ok(passed)]);
    };
    let nine: Vec<(String, u8)> = (1..=9).map(|n| (format!("s{n}"), (n % 4) as u8)).collect();
    let nine: Vec<(&str, u8)> = nine.iter().map(|(id, level)| (id.as_str(), *level)).collect();
    check(Form::Full, &nine, 40, &nine);
    check(Form::Core, &nine, 28, &nine);
    check(Form::Core, &[("s1", 0)], 24, &[("s1", 0)]);
    check(Form::Full, &[("s3", 2)], 36, &[("s1", 0), ("s2", 0), ("s3", 2)]);
    check(Form::Full, &[("db", 3)], 32, &[]);
}

#[test]
fn pictures_are_square_and_hold_the_address() {
    let invite = format!(
        "https://someorg.github.io/unsolo/#/join/{}",
        Invite { round: ROUND.short(), form: Form::Full, language: 0 }.write(catalogue())
    );
    assert_eq!(pass::qr(&invite).unwrap().size, 29, "{invite}");
    assert!(pass::qr(&link(&sent(Form::Full, 1, 1))).unwrap().size <= 45);
    assert!(pass::qr(&"x".repeat(3_000)).is_none());
    assert!(pass::qr("é").is_none());
    let qr = pass::qr("https://unsolo.example/").unwrap();
    assert!(qr.is_dark(0, 0) && qr.is_dark(qr.size - 1, 0) && !qr.is_dark(7, 7) && !qr.is_dark(qr.size, 0));
    assert!(qr.path().starts_with("M4 4h7v1h-7z"));
}

#[test]
fn a_response_has_a_name_that_says_nothing() {
    let id = pass::response_id(ShortRoundId(1), 0x0fff_ffff);
    assert_eq!((id.0, pass::mark(id).as_str()), (1 << 96 | 0x0fff_ffff, "ZZZZ-ZW"));
}

fn any_passed() -> impl Strategy<Value = (Form, Passed)> {
    let answer = prop_oneof![(0..5u8).prop_map(level), Just(Answer::DontKnow), Just(Answer::DoesNotApply)];
    (any::<bool>(), any::<u32>(), any::<u128>(), 1..=MOST_TIMES, proptest::collection::vec(option::of(answer), 30))
        .prop_map(|(core, round, random, times, answers)| {
            let (form, round) = (if core { Form::Core } else { Form::Full }, ShortRoundId(round));
            let mut response = Response::new(pass::response_id(round, random));
            response.revision = times;
            response.answers = catalogue().asked(form).zip(answers).filter_map(|(q, a)| Some((q.id, a?))).collect();
            (form, Passed { round, questions_version: 1, response })
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn every_way_brings_the_same((form, passed) in any_passed(), notes in tests::wire::any_text()) {
        let rounds = [RoundId(u128::from(passed.round.0) << 96 | 7)];
        let code = pass::write_code(catalogue(), form, &passed).unwrap();
        prop_assert_eq!(pass::read_code(catalogue(), &code, &rounds), Ok(passed.clone()));
        let mut noted = passed;
        if let Ok(note) = exchange::text::note(&notes) && !note.trim().is_empty() {
            noted.response.notes.insert(question("1.1a"), note);
        }
        let link = pass::write_link(catalogue(), form, &noted).unwrap();
        if link.len() <= LINK_CHARS {
            prop_assert_eq!(pass::read_link(catalogue(), &link).map(|(read, _)| read), Ok(noted.clone()));
        }
        let file = exchange::write_response(&noted);
        let incoming = exchange::read(catalogue(), file.as_bytes()).unwrap();
        prop_assert_eq!(incoming.what, exchange::What::Response(noted));
    }

    #[test]
    fn nothing_that_is_pasted_can_hurt(text in tests::wire::any_text()) {
        let _ = pass::find(catalogue(), &[ROUND], &text);
        let _ = pass::find(catalogue(), &[ROUND], &format!("#r1.{text} K7QM-42DX-{text}"));
        let _ = Invite::read(catalogue(), &text);
        let _ = Behind::read(&text);
        let _ = pass::read_link(catalogue(), &text);
        let _ = pass::read_code(catalogue(), &text, &[ROUND]);
    }
}
