//! The arrows between the layers point down, and each layer knows only what it may know.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// All Rust files below a folder, with what stands in them before their tests.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(next) = open.pop() {
        for path in fs::read_dir(&next).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                open.push(path);
            } else if name.ends_with(".rs") && name != "tests.rs" && name != "testing.rs" {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod").next().unwrap();
                let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                found.push((path.strip_prefix(root()).unwrap().display().to_string(), code.join("\n")));
            }
        }
    }
    found
}

/// The names under `[dependencies]` of a layer.
fn dependencies(layer: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join("src").join(layer).join("Cargo.toml")).unwrap();
    let Some((_, rest)) = text.split_once("\n[dependencies]\n") else { return Vec::new() };
    let rest = rest.split("\n[").next().unwrap();
    rest.lines().filter_map(|l| Some(l.split_once('=')?.0.split('.').next()?.trim().to_owned())).collect()
}

#[test]
fn every_arrow_points_down() {
    let check = |layer: &str, may: &[&str]| {
        let layers = ["domain", "content", "exchange", "charts", "report", "scan", "app"];
        for name in dependencies(layer).iter().filter(|name| layers.contains(&name.as_str())) {
            assert!(may.contains(&name.as_str()), "{layer} must not know {name}");
        }
    };
    check("domain", &[]);
    check("content", &["domain"]);
    check("exchange", &["domain"]);
    check("charts", &["domain", "content"]);
    check("report", &["domain", "content", "exchange", "charts"]);
    check("scan", &[]);
    check("app", &["domain", "content", "exchange", "charts"]);
}

#[test]
fn there_is_no_layer_without_an_arrow_rule() {
    let mut folders: Vec<String> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    assert_eq!(folders, ["app", "charts", "content", "domain", "exchange", "report", "scan"]);
}

#[test]
fn only_the_page_and_the_worker_know_the_browser() {
    let check = |layer: &str, must_not: &[&str]| {
        for name in dependencies(layer) {
            assert!(!must_not.contains(&name.as_str()), "{layer} must not know {name}");
        }
    };
    let browser = ["leptos", "web-sys", "gloo-storage", "js-sys", "wasm-bindgen", "wasm-bindgen-futures"];
    for layer in ["domain", "content", "exchange", "charts"] {
        check(layer, &browser);
    }
    check("report", &["leptos", "gloo-storage"]);
    check("scan", &["leptos", "gloo-storage", "web-sys"]);
    check("domain", &["serde", "serde_json", "toml"]);
}

#[test]
fn layers_stay_out_of_what_is_not_theirs() {
    let check = |folder: &str, except: &str, words: &[&str]| {
        for (name, code) in sources(folder).iter().filter(|(name, _)| except.is_empty() || !name.contains(except)) {
            for word in words {
                let line = code.lines().find(|line| line.contains(word)).unwrap_or_default();
                assert!(!code.contains(word), "{name} uses {word}: {line}");
            }
        }
    };
    let world = ["std::fs", "std::env", "std::net", "SystemTime", "Instant::now", "web_sys", "js_sys", "println!"];
    check("src/domain", "", &world);
    check("src/exchange", "", &world);
    check("src/charts", "", &world);
    check("src/scan", "/bin/", &world);
    check("src/app/ui", "", &["domain::", "exchange::", "crate::state", "crate::storage"]);
    check("src/app/parts", "", &["crate::storage"]);
    check("src/app/screens", "", &["crate::storage"]);
    // The name alone is also that of a place for signals.
    let storage = ["local_storage", "LocalStorage::", "{LocalStorage", "session_storage", "gloo_storage"];
    check("src/app", "/storage/", &storage);
}

#[test]
fn views_write_no_markup_and_no_inline_style() {
    for (name, code) in sources("src/app") {
        for word in ["inner_html", "insert_adjacent_html", "outer_html", " style=", "document().write", "eval("] {
            assert!(!code.contains(word), "{name} uses {word}: the content policy drops or refuses it");
        }
    }
}
