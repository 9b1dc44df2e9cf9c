//! Bytes to begin with: everything that is in order, and everything that was made to hurt.

use super::laws;
use crate::{
    letters, nasty,
    sample::samples,
    wire::{self, catalogue, day, entries, few, full, response},
};
use domain::{
    round::{Form, Round, RoundId},
    vote::{Ballot, BallotId, Dots},
};
use exchange::{
    pass::{self, Behind, Invite, Passed},
    stored::{
        Draft, Invited, Kept, Key, Settings, Theme, write_draft, write_hour, write_response, write_round,
        write_settings, write_tally,
    },
    write_backup,
};
use serde_json::json;

/// Words of links, and of what is sealed in them.
pub(super) const LINK_WORDS: &[&str] = &[
    "#r1.",
    "r1.",
    "%23r1.",
    "#/join/",
    "{\"round\":\"1a2b3c4d\",\"code\":\"",
    "\"notes\":{",
    "\"1.1a\":\"",
    "\"9.9z\":",
    "&utm_source=",
    "%2D",
    "\u{200b}",
    "\u{202e}",
    "\u{2066}",
    "\u{301}",
    "\\u",
    "\\n",
    "null",
];
/// Words of chats.
pub(super) const CODE_WORDS: &[&str] =
    &["#r1.", "%23r1.", "#v1=", "K7QM-42DX-", "K7QM 42DX ", "\u{2011}", "\u{2013}", " — ", "[10:14] Ana: "];
/// Words of files and stored values.
pub(super) const FILE_WORDS: &[&str] = &[
    "\"format\":\"unsolo/round\"",
    "\"format\":\"unsolo/backup\"",
    "\"format\":\"unsolo/response\"",
    "\"v\":1",
    "\"v\":2",
    "\"unsolo:/:",
    "\"count\":1",
    "\"rounds\":[",
    "\"round\":",
    "\"settings\":{",
    "\"responses\":[",
    "\"late\":[",
    "\"removed\":[",
    "\"id\":\"",
    "00000000000000000000000000000001",
    "\"revision\":",
    "\"answers\":{",
    "\"notes\":{",
    "\"notes.1.1a\":",
    "\"notes.9.9z\":",
    "\"1.1a\":",
    "\"5.1a\":",
    "\"9.9z\":",
    "\"dk\"",
    "\"na\"",
    "\"withheld\":[",
    "\"tally\":{",
    "\"hands\":{",
    "\"evidence\":{",
    "\"values\":{",
    "\"E02\":",
    "\"E28\":",
    "\"knowledge\":{",
    "\"people\":[",
    "\"systems\":[",
    "\"levels\":{",
    "\"duties\":{",
    "\"lines\":[",
    "\"carriers\":[",
    "\"able\":[",
    "\"checks\":{",
    "\"plan\":{",
    "\"decisions\":{",
    "\"A01\":{",
    "\"owner\":\"",
    "\"dropped\":\"",
    "\"due\":\"2026-12-18\"",
    "\"opened\":true",
    "\"revealed\":true",
    "\"invited\":{",
    "\"times\":",
    "\"sent\":",
    "\"theme\":\"dark\"",
    "\"letter_keys\":false",
    "\"kept\":{",
    "\u{feff}",
    "\u{202e}",
    "\u{2066}",
    "\u{301}",
    "\u{200d}",
    "\\ud800",
    "\\u0000",
    "null",
    "1e999",
    "-0",
    "9223372036854775808",
    "$serde_json::private::Number",
];

/// Links, teams' names, and all that is hostile.
pub(super) fn links() -> Vec<Vec<u8>> {
    let noted = pass::write_link(catalogue(), Form::Full, &nasty::sent()).unwrap();
    let code = pass::write_code(catalogue(), Form::Core, &nasty::sent()).unwrap();
    let mut all = vec![
        noted.clone(),
        format!("#{noted}&utm_source=x"),
        format!("> https://unsolo.example/#{}\r\n> {}, thanks", &noted[..40], &noted[40..]),
        format!("https://unsolo.example/%23{noted}"),
        nasty::long_link(),
        Behind { team: "Larkspur\u{202e} Shop".to_owned(), systems: Vec::new() }.write(),
        behind().write(),
        format!("{{\"round\":\"1a2b3c4d\",\"code\":\"{code}\"}}"),
        format!("{{\"round\":\"1a2b3c4d\",\"code\":\"{code}\",\"notes\":{{\"1.1a\":\"a\\n\",\"9.9z\":3}},\"x\":[]}}"),
        format!("{{\"round\":\"1a2b3c4d{}\",\"code\":\"{code}\",\"notes\":null}}", "0".repeat(24)),
        // No program writes a response that was never sent.
        format!("{{\"round\":\"1a2b3c4d\",\"code\":\"{}\"}}", never_sent()),
        "#".repeat(3_000),
    ];
    all.extend(codes_sent());
    let mut all = bytes(all);
    all.push(miniz_oxide::deflate::compress_to_vec(b"{\"round\":\"1a2b3c4d\",\"code\":\"\"}", 6));
    all.extend(hostile());
    all
}

/// Codes, invitations, and chats.
pub(super) fn codes() -> Vec<Vec<u8>> {
    let sent = codes_sent();
    let invite = Invite { round: RoundId(0x1a2b_3c4d << 96).short(), form: Form::Core, language: 3 };
    let dots = Ballot { id: BallotId::of(77), times: 1, dots: Dots::default() };
    let vote = pass::write_vote(invite.round, &laws::list(), &dots).unwrap();
    let mut all = vec![
        vote.clone(),
        invite.write(catalogue()),
        pass::grouped(&invite.write(catalogue())).to_lowercase(),
        format!(
            "[10:14] Ana: here is mine {}\n[10:15] Bo Li: <{}>, sorry",
            pass::grouped(&sent[0]),
            nasty::good_link()
        ),
        format!("AT 2026 {}", pass::grouped(&sent[1]).replace('-', " ")),
        pass::grouped(&sent[1]).replace('-', "\u{2011}"),
        pass::grouped(&sent[1]).replacen(&sent[1][2..3], "U", 1),
        never_sent(),
        format!("Ana: {}, K7QM-42DX-9W; https://unsolo.example/#v1={}", pass::grouped(&vote), vote),
        "I AM AT THE DOOR. SEE YOU AT TEN, 1234 5678 9012 3456 7890".to_owned(),
    ];
    all.extend(sent);
    let mut all = bytes(all);
    all.extend([b"\x08".to_vec(), b"\x28\x00\x00\x40".to_vec(), (0..60).collect(), (0..200).rev().collect()]);
    all.extend(hostile());
    all
}

/// Files of every kind, large and small.
pub(super) fn files() -> Vec<Vec<u8>> {
    let settings = Settings { unknown: [("sound".to_owned(), "{\"on\":[1.50,null]}".to_owned())].into(), ..settings() };
    let mut all = vec![
        exchange::write_round(catalogue(), &wire::empty()),
        exchange::write_round(catalogue(), &few()),
        exchange::write_round(catalogue(), &late()),
        write_backup(catalogue(), [&few(), &full(), &wire::empty()], &settings),
        write_backup(catalogue(), [], &settings),
        exchange::write_response(&nasty::sent()),
        include_str!("../../fixtures/v1/round.json").to_owned(),
        include_str!("../../fixtures/v1/backup.json").to_owned(),
        include_str!("../../fixtures/v1/response.json").to_owned(),
        include_str!("../../fixtures/v1/passed.json").to_owned(),
        // What the last screen saves.
        include_str!("../../fixtures/v1/stored.json").to_owned(),
        json!(entries("unsolo:/team/:", &few()).into_iter().collect::<std::collections::BTreeMap<_, _>>()).to_string(),
        // A note in disguise, next to a real one.
        exchange::write_response(&nasty::sent()).replacen("\"1.1b\"", "\"notes.1.1a\"", 1),
    ];
    all.extend(samples().iter().map(|sample| exchange::write_round(catalogue(), &sample.round)));
    for name in names() {
        all.push(exchange::write_round(catalogue(), &few()).replace("\"渡达\"", &json!(name).to_string()));
    }
    let mut all = bytes(all);
    all.extend(hostile());
    all
}

/// Words of an export.
pub(super) const PAGE_WORDS: &[&str] = &[
    "created_at",
    "assignee",
    "action",
    "2026-11-20T03:14:00Z",
    "2026-11-20 23:59",
    "03/04/2026 1:05 AM",
    "20.11.2026 07:00",
    "1763600000",
    "1763600000000",
    "+05:30",
    ";",
    "\t",
    "|",
    "\"\"",
    "sep=;",
    "\u{feff}",
    "yes",
    "no",
    "PM",
    "UTC",
];

/// Exports of paging tools, and amounts.
pub(super) fn pages() -> Vec<Vec<u8>> {
    let lines = "created_at;assignee;action\r\n2026-11-20T03:14:00Z;\"Anna; B\";yes\r\n2026-11-21T23:30:00Z;=HYPERLINK(1);no\r\n";
    let mut all = bytes(vec![
        lines.to_owned(),
        format!("\u{feff}sep=;\n{lines}"),
        "time,person\n03/04/2026 1:05 AM,A\n04/05/2026 2:05 PM,B\n".to_owned(),
        "20.11.2026 07:00\tx\n31.02.2026 07:00\ty\n".to_owned(),
        "1763600000,a\n1763600000000,b\n".to_owned(),
        "time\n\"2026-11-20 03:14".to_owned(),
        "1 234,5".to_owned(),
        "1,234 80 % 4.3".to_owned(),
    ]);
    let wide = lines.encode_utf16().flat_map(u16::to_le_bytes);
    all.push([0xff, 0xfe].into_iter().chain(wide).collect());
    all
}

/// Stored values, and their data alone.
pub(super) fn stored() -> Vec<Vec<u8>> {
    let invite = Invite { round: RoundId(0x1a2b_3c4d << 96).short(), form: Form::Core, language: 3 };
    let mut invited = Draft::invited(invite, behind(), 77);
    invited.response.knows = [("s1".to_owned(), 3), ("s7".to_owned(), 0)].into();
    invited.response.answers = nasty::sent().response.answers;
    invited.make_ready();
    let Some(Invited { times: 1, .. }) = invited.invited else { panic!("not ready") };
    let first = full().responses.values().next().unwrap().clone();
    let values = vec![
        write_round(&wire::empty()),
        write_round(&full()),
        write_response(&first),
        write_response(&response(1, 2, &[("1.1a", 2), ("5.1a", 9)])),
        write_tally(&full().tally),
        write_hour(&wire::clock()),
        write_draft(&Draft::new(first)),
        write_draft(&invited),
        write_settings(&settings()),
        write_settings(&Settings::default()),
    ];
    let data =
        values.iter().map(|value| value.split_once("\"data\":").unwrap().1.strip_suffix('}').unwrap().to_owned());
    let mut all: Vec<String> = data.collect();
    all.extend(samples().iter().map(|sample| write_round(&sample.round)));
    all.extend(values);
    // Names of keys, one of them written as another program might.
    for key in [Key::Round(RoundId(0xb)), Key::Settings, Key::Quarantine { n: 7, of: "x".to_owned() }] {
        all.extend([key.name(""), key.name("").to_uppercase()]);
    }
    all.extend(["round:0000000000000000000000000000000B".to_owned(), "quarantine:007:x".to_owned()]);
    let mut all = bytes(all);
    all.extend(hostile());
    all
}

/// A team and two systems, as they stand behind an invitation.
fn behind() -> Behind {
    let systems = [("s1", "Payment module"), ("s7", "渡达")].map(|(id, name)| (id.to_owned(), name.to_owned()));
    Behind { team: "Larkspur Shop".to_owned(), systems: systems.into() }
}

fn bytes(texts: Vec<String>) -> Vec<Vec<u8>> {
    texts.into_iter().map(String::into_bytes).collect()
}

fn hostile() -> impl Iterator<Item = Vec<u8>> {
    nasty::cases().into_iter().flat_map(|case| nasty::inputs(&case))
}

fn names() -> Vec<String> {
    let names = nasty::cases().into_iter().filter(|case| case["entry"] == "name");
    let inputs = names.flat_map(|case| nasty::inputs(&case));
    inputs.map(|bytes| String::from_utf8(bytes).unwrap()).collect()
}

/// Codes for the responses of the first sample team.
fn codes_sent() -> Vec<String> {
    let round = RoundId(0x1a2b_3c4d << 96).short();
    let team = samples().remove(0).round;
    let code = |(n, given): (u128, domain::response::Response)| {
        let knows = (1..n % 4).map(|number| (pass::system_id(number as u32), (n % 3) as u8)).collect();
        let response = domain::response::Response { id: pass::response_id(round, n), revision: 3, knows, ..given };
        let form = if n % 2 == 0 { Form::Full } else { Form::Core };
        pass::write_code(catalogue(), form, &Passed { round, questions_version: 1, response }).unwrap()
    };
    (0..).zip(team.responses.into_values()).map(code).collect()
}

/// A code with a fitting check for answers that were sent zero times.
fn never_sent() -> String {
    let mut says = letters::bits(&[0b0010_0010, 0, 0], 83);
    // The tag of the round 1a2b3c4d.
    says.splice(7..19, letters::bits(&[0xc4, 0xd0], 12));
    letters::code(&says)
}

fn late() -> Round {
    let mut round = few();
    round.opened = true;
    round.late = [response(1, 3, &[("1.1a", 4)]), response(8, 1, &[("5.1a", 1)])].map(|r| (r.id, r)).into();
    round
}

fn settings() -> Settings {
    let kept = Kept { saved: Some(day("2026-11-20")), changes: 2, ..Kept::default() };
    Settings { revision: 3, theme: Theme::Dark, kept: [(RoundId(0xb), kept)].into(), ..Settings::default() }
}
