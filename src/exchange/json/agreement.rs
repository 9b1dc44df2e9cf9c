//! Held against the general value of serde_json: where both read a text, they read the same.
#![allow(clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use super::{Fault, Node, read};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeMap;

/// What a general reader makes of the same text; `None` where it has a number that is not whole.
fn general(value: &serde_json::Value) -> Option<Node> {
    Some(match value {
        serde_json::Value::Null => Node::Null,
        serde_json::Value::Bool(value) => Node::Bool(*value),
        serde_json::Value::Number(number) => Node::Whole(number.as_i64()?),
        serde_json::Value::String(text) => Node::text(text),
        serde_json::Value::Array(items) => Node::List(items.iter().map(general).collect::<Option<_>>()?),
        serde_json::Value::Object(fields) => {
            let fields = fields.iter().map(|(key, value)| Some((key.clone(), general(value)?)));
            Node::Map(fields.collect::<Option<_>>()?)
        }
    })
}

/// Keys in one order, as the general reader has them.
fn sorted(node: Node) -> Node {
    match node {
        Node::List(items) => Node::List(items.into_iter().map(sorted).collect()),
        Node::Map(fields) => {
            let fields: BTreeMap<_, _> = fields.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            Node::Map(fields.into_iter().collect())
        }
        plain => plain,
    }
}

fn documents() -> impl Strategy<Value = String> {
    let plain = prop_oneof![
        select(vec!["null", "true", "0", "-0", "7", "-12", "1e2", "1.5", "9223372036854775808", "\"\\ud83d\\ude00\""])
            .prop_map(str::to_owned),
        any::<String>().prop_map(|text| serde_json::Value::from(text).to_string()),
    ];
    let nested = plain.prop_recursive(6, 40, 5, |inner| {
        let fields = vec((select(vec!["a", "b", "\\u0061", "c d"]), inner.clone()), 0..4);
        let fields = fields.prop_map(|fields| {
            let fields: Vec<String> = fields.into_iter().map(|(key, value)| format!("\"{key}\" : {value}")).collect();
            format!("{{{}}}", fields.join(","))
        });
        prop_oneof![vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(" , "))), fields]
    });
    (nested, option::of((any::<prop::sample::Index>(), select(b"{}[]\",:\\ue0-.1 \x01\xc3".to_vec())))).prop_map(
        |(text, edit)| match edit {
            Some((at, byte)) => {
                let mut bytes = text.into_bytes();
                let at = at.index(bytes.len());
                bytes[at] = byte;
                String::from_utf8_lossy(&bytes).into_owned()
            }
            None => text,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn a_general_reader_agrees(text in documents()) {
        match (read(&text), serde_json::from_str::<serde_json::Value>(&text)) {
            (Ok(mine), Ok(theirs)) => {
                prop_assert_eq!(read(&mine.compact()), Ok(mine.clone()));
                if let Some(theirs) = general(&theirs) {
                    prop_assert_eq!(sorted(mine), theirs);
                }
            }
            (Err(Fault::Broken(_)), Err(_)) => {}
            // What it keeps the last of, or takes up to its own depth.
            (Err(Fault::Twice(_) | Fault::TooDeep), _) => {}
            (mine, theirs) => prop_assert!(false, "{:?} {:?}", mine, theirs),
        }
    }
}
