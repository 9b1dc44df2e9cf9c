//! Hostile inputs as data: the cases of `nasty-inputs.json` in our form, as bytes that come in. What is expected of each stands in
//! `tests/nasty.rs`; here they are also seeds for the fuzz targets.

use crate::wire::{self, catalogue, full, question};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    response::Response,
    round::{Form, RoundId},
};
use exchange::{
    pass::{self, Passed},
    stored::Settings,
    write_backup,
};
use miniz_oxide::deflate::compress_to_vec;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Every case, as it stands in the file.
#[must_use]
pub fn cases() -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("../data/nasty-inputs.json")).unwrap();
    all["cases"].as_array().unwrap().clone()
}

/// What people might type to break a file, from the list of hostile inputs, and what came to mind since.
#[must_use]
pub fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "see https://evil.example/x and www.evil.example",
        "write to ceo@evil.example, cc @octocat and @all",
        "fixes #1, org/repo#2, GH-3, !4, %5, $6, ~7, &8, ^alert#9",
        "so :smile: and :+1:",
        "/close",
        "<https://evil.example>",
        "x\n===\ny\n---\nz",
        "    code\n\n\tcode",
        "```\ncode\n```",
        "~~~",
        "> quote\n> [!NOTE]",
        "+ x\n* y\n- z\n1) a",
        "| a |\n| --- |\n| b |",
        "a \\| b \\",
        "a\\",
        "***bold*** __x__ ~~y~~ $z$ `w`",
        "[^1]: x\n[a]: https://evil.example\n[a] [[b]]",
        "&lt;b&gt; &#60;b&#62;",
        "<!-- x --><?y?><![CDATA[z]]>",
        ": definition",
        "{{ template }} {#id .class}",
        "+++\ntitle: x\n+++",
    ]
    .map(str::to_owned)
    .into();
    for case in cases() {
        let id = case["id"].as_str().unwrap();
        let value = &case["input"]["value"];
        if (id.starts_with("exp-") || id.starts_with("name-")) && case["input"]["kind"] != "steps" {
            all.extend(value.as_str().map(str::to_owned));
            all.extend(value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        }
    }
    assert!(all.len() > 60, "{}", all.len());
    all
}

/// What comes in with a case: one input or many (some, where a case is about every letter of a link), and none where the case is a walk
/// through the page.
#[must_use]
pub fn inputs(case: &Value) -> Vec<Vec<u8>> {
    let texts = |texts: &[String]| texts.iter().map(|text| text.clone().into_bytes()).collect();
    match case["id"].as_str().unwrap() {
        "link-003" => texts(&[good_link()]),
        "link-006" => texts(&[good_link().replace('-', "+").replace('_', "/") + "=="]),
        "link-007" => texts(&percent_encoded()),
        "link-009" => texts(&[long_link()[..2_083].to_owned()]),
        "link-010" => {
            texts(&(0..good_link().len()).step_by(9).map(|n| good_link()[..n].to_owned()).collect::<Vec<_>>())
        }
        "link-011" => texts(&flipped()),
        "link-013" => texts(&[100, 4].map(|n| format!("#r1.{}", wire::sealed_packed(&bomb(n << 20))))),
        "link-014" => texts(&[format!("#r1.{}", sealed_twice())]),
        "link-015" => texts(&[format!("#r1.{}", wire::sealed_packed(&[&packed()[..], b"JUNK"].concat()))]),
        "link-019" => texts(&[format!("https://unsolo.example/app/?fbclid=IwAR0{}&utm_source=x", good_link())]),
        "link-022" => texts(&[format!("#r1.{}", "A".repeat(2_000_000))]),
        "file-002" => texts(&[format!("\u{feff}{}", backup())]),
        "file-003" => vec![backup().encode_utf16().flat_map(u16::to_le_bytes).collect()],
        "file-005" => texts(&["[".repeat(100_000) + &"]".repeat(100_000)]),
        "file-006" => texts(&[backup().replacen("\"v\"", &format!("\"x\": {}, \"v\"", "[".repeat(1_000_000)), 1)]),
        "store-005" => texts(&wrong_type()),
        "store-015" => texts(&["字".repeat(1_500_000)]),
        "name-006" => texts(&[format!("Z{}", "\u{301}".repeat(200))]),
        "name-009" => texts(&["W".repeat(10_000)]),
        "name-010" => texts(&["👨‍👩‍👧".repeat(40)]),
        _ => as_it_stands(&case["input"]),
    }
}

/// An input that the file holds as such.
fn as_it_stands(input: &Value) -> Vec<Vec<u8>> {
    let value = &input["value"];
    match input["kind"].as_str().unwrap() {
        "json" if value.is_array() => value.as_array().unwrap().iter().map(ours).collect(),
        "json" => vec![ours(value), value.to_string().into_bytes()],
        "many" => value.as_array().unwrap().iter().map(bytes).collect(),
        "text" | "url" | "base64url" => vec![bytes(value)],
        _ => vec![],
    }
}

/// The bytes of a case: text as it is, or base64url where the case holds bytes.
#[must_use]
pub fn bytes(input: &Value) -> Vec<u8> {
    match input.as_str().unwrap() {
        "JVBERi0xLjcKJeLjz9MK" => b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(),
        "UEsDBBQAAAA" => b"PK\x03\x04\x14\0\0\0".to_vec(),
        text => text.replace("@PREFIX", "r1.").into_bytes(),
    }
}

/// A case in our form: the names of its fields and its placeholders, mapped once.
#[must_use]
pub fn ours(input: &Value) -> Vec<u8> {
    let mut file = mapped(input);
    let fields = file.as_object_mut().unwrap();
    for (theirs, name) in [("survey", "round"), ("rev", "revision"), ("comments", "notes")] {
        if let Some(value) = fields.remove(theirs) {
            fields.insert(name.to_owned(), value);
        }
    }
    fields.insert("questions_version".to_owned(), json!(1));
    file.to_string().into_bytes()
}

fn mapped(value: &Value) -> Value {
    match value {
        Value::String(text) => match text.as_str() {
            "@FORMAT_RESPONSE" => json!("unsolo/response"),
            "@FORMAT_BACKUP" => json!("unsolo/backup"),
            "@CUR" => json!(exchange::VERSION),
            "@SURVEY" => json!(format!("{:032x}", full().id.0)),
            "@REPEAT(x,204800)" => json!("x".repeat(204_800)),
            other => json!(other),
        },
        Value::Array(items) => items.iter().map(mapped).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.replace("@Q1", "1.1a").replace("@Q2", "1.1b"), mapped(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// A good backup, to be damaged.
#[must_use]
pub fn backup() -> String {
    write_backup(catalogue(), [&full()], &Settings::default())
}

/// A response with notes.
#[must_use]
pub fn sent() -> Passed {
    let round = RoundId(0x1a2b_3c4d << 96).short();
    let mut response = Response::new(pass::response_id(round, 77));
    response.revision = 1;
    response.answers = [(question("1.1a"), wire::level(3)), (question("1.1b"), wire::level(1))].into();
    response.notes = [(question("1.1a"), "On call, again? ~~ ÿþ".to_owned())].into();
    Passed { round, questions_version: 1, response }
}

/// The link to it.
#[must_use]
pub fn good_link() -> String {
    format!("#{}", pass::write_link(catalogue(), Form::Full, &sent()).unwrap())
}

/// A link that is too long for some programs on the way.
#[must_use]
pub fn long_link() -> String {
    let mut long = sent();
    long.response.notes =
        catalogue().questions.iter().zip(0..).map(|(q, n)| (q.id, format!("{n:x} ").repeat(40 + n))).collect();
    let text: String = (0..900u32).map(|n| format!("{:x}", n.wrapping_mul(2_654_435_761))).collect();
    long.response.notes.insert(question("1.1a"), text.chars().take(4_000).collect());
    format!("#{}", pass::write_link(catalogue(), Form::Full, &long).unwrap())
}

/// The good link with some letters in percent signs, with all of them, and with all of them twice.
fn percent_encoded() -> [String; 3] {
    let link = good_link();
    let (start, payload) = link.split_at(4);
    let all: String = payload.bytes().map(|b| format!("%{b:02X}")).collect();
    let twice = all.replace('%', "%25");
    [payload.replace('-', "%2D").replace('_', "%5F"), all, twice].map(|written| format!("{start}{written}"))
}

/// The good link with one bit changed in some of its bytes.
fn flipped() -> Vec<String> {
    let bytes = URL_SAFE_NO_PAD.decode(&good_link()[4..]).unwrap();
    let flipped = |at: usize| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1 << (at % 8);
        format!("#r1.{}", URL_SAFE_NO_PAD.encode(bytes))
    };
    (0..bytes.len()).step_by(9).map(flipped).collect()
}

fn packed() -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(&good_link()[4..]).unwrap().split_off(4)
}

fn bomb(bytes: usize) -> Vec<u8> {
    compress_to_vec(&vec![b'0'; bytes], 6)
}

/// A packed text in a packed text.
#[must_use]
pub fn sealed_twice() -> String {
    wire::sealed_packed(&compress_to_vec(&bomb(10 << 20), 6))
}

/// A stored round with a field of another type: as damage leaves it, and with a checksum that fits.
#[must_use]
pub fn wrong_type() -> [String; 2] {
    let all: BTreeMap<String, String> = serde_json::from_str(include_str!("../fixtures/v1/stored.json")).unwrap();
    let round = all.iter().find(|(key, _)| key.contains(":round:")).unwrap().1;
    let wrong = round.replacen("\"team_size\":6", "\"team_size\":\"6\"", 1);
    let data = wrong.split_once("\"data\":").unwrap().1.strip_suffix('}').unwrap().to_owned();
    [wrong, wire::stored("round", &data)]
}
