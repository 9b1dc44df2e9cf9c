//! The static files of the page keep to the content policy that they carry.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The HTML files of the project, and those of the release if it has been built.
fn pages() -> Vec<(String, String)> {
    ["index.html", "public/404.html", "dist/index.html", "dist/404.html"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), fs::read_to_string(root().join(name)).ok()?)))
        .collect()
}

/// The directives of the policy that a page carries.
fn policy(html: &str) -> BTreeMap<String, Vec<String>> {
    let content = html.split("<meta http-equiv=\"Content-Security-Policy\" content=\"").nth(1).unwrap();
    content
        .split('"')
        .next()
        .unwrap()
        .split(';')
        .map(|directive| {
            let mut words = directive.split_whitespace().map(str::to_owned);
            (words.next().unwrap(), words.collect())
        })
        .collect()
}

#[test]
fn the_policy_stands_first_and_allows_nothing_inline_or_foreign() {
    for (name, html) in pages() {
        let head: Vec<&str> = html.lines().skip_while(|line| !line.contains("<head>")).skip(1).take(2).collect();
        assert!(head[0].contains("charset"), "{name}: {}", head[0]);
        assert!(head[1].contains("Content-Security-Policy"), "{name}: {}", head[1]);
        let policy = policy(&html);
        assert_eq!(policy["default-src"], ["'none'"], "{name}");
        assert_eq!(policy["base-uri"], ["'none'"], "{name}");
        assert_eq!(policy["form-action"], ["'none'"], "{name}");
        for (directive, sources) in &policy {
            for source in sources {
                let wrong = ["unsafe-inline", "unsafe-eval'", "*", "http", "nonce-", "strict-dynamic"];
                let allowed = source == "'wasm-unsafe-eval'";
                assert!(allowed || !wrong.iter().any(|w| source.contains(w)), "{name}: {directive} {source}");
            }
        }
    }
}

#[test]
fn the_page_asks_for_trusted_types_and_little_else() {
    let html = fs::read_to_string(root().join("index.html")).unwrap();
    let policy = policy(&html);
    let check = |directive: &str, sources: &[&str]| assert_eq!(policy[directive], sources, "{directive}");
    check("script-src", &["'self'", "'wasm-unsafe-eval'"]);
    check("style-src", &["'self'"]);
    check("connect-src", &["'self'"]);
    check("font-src", &["'self'"]);
    check("worker-src", &["'self'", "blob:"]);
    check("require-trusted-types-for", &["'script'"]);
    check("trusted-types", &["default"]);
}

#[test]
fn the_header_sample_says_what_the_page_says() {
    let html = fs::read_to_string(root().join("index.html")).unwrap();
    let headers = fs::read_to_string(root().join("public/_headers")).unwrap();
    let line = headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: ")).unwrap();
    let as_meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{line}\">");
    let mut header = policy(&as_meta);
    assert_eq!(header.remove("frame-ancestors").unwrap(), ["'none'"]);
    assert_eq!(header, policy(&html));
}

#[test]
fn no_page_has_inline_script_style_or_handlers() {
    for (name, html) in pages() {
        for tag in html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()) {
            let inline = tag.starts_with("style") || (tag.starts_with("script") && !tag.contains(" src="));
            assert!(!inline, "{name}: <{tag}>");
            for attribute in tag.split_whitespace().skip(1) {
                let handler = attribute.starts_with("on") && attribute.contains('=');
                assert!(!handler && !attribute.starts_with("style="), "{name}: <{tag}>");
            }
            assert!(!tag.to_lowercase().contains("javascript:"), "{name}: <{tag}>");
        }
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    for (name, html) in pages() {
        for attribute in ["src=\"", "href=\"", "data-js=\"", "data-wasm=\""] {
            for address in html.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap()) {
                let foreign = address.contains("//") || address.starts_with('/');
                assert!(!foreign, "{name}: {attribute}{address}");
            }
        }
    }
    let boot = fs::read_to_string(root().join("public/boot.js")).unwrap();
    for word in ["http:", "https://", "eval", "innerHTML", "document.write", "importScripts"] {
        assert!(!boot.contains(word), "boot.js uses {word}");
    }
}

#[test]
fn the_page_of_unknown_addresses_loads_nothing() {
    let html = fs::read_to_string(root().join("public/404.html")).unwrap();
    for word in ["<script", "<link", "<img", "src=", "href="] {
        assert!(!html.contains(word), "404.html has {word}");
    }
}
