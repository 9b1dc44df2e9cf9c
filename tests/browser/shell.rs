//! The shell around the program: how the page starts, and what a reader sees when it cannot.

use crate::harness::{
    Outcome, dist,
    engine::{Engine, Engine::*, Options},
    page::{Page, key},
    run::{Case, Place},
    server::PATH,
};
use serde_json::json;
use std::{thread::sleep, time::Duration};

const ALL: &[Engine] = &Engine::ALL;
const SCRIPTED: &[Engine] = &[Chromium, Firefox];
const ONE: &[Engine] = &[Chromium];

/// The tests of this file.
pub(crate) const CASES: &[Case] = &[
    Case { name: "starts under a path, as index.html and without a slash", engines: ALL, run: starts },
    Case { name: "first load asks for each file once, and for few", engines: ONE, run: few_requests },
    Case { name: "nothing is asked of another host", engines: ONE, run: stays_home },
    Case { name: "the first screen is accessible, light and dark", engines: ONE, run: accessible },
    Case { name: "the first screen fits a phone", engines: ONE, run: fits_phone },
    Case { name: "the first key leads to the skip link", engines: SCRIPTED, run: skip_link },
    Case { name: "the policy refuses markup and addresses that could run", engines: ALL, run: policy },
    Case { name: "changed program bytes are refused in words", engines: ALL, run: changed_bytes },
    Case { name: "a missing file is told in words", engines: ALL, run: missing_file },
    Case { name: "a part that is missing can be asked for again", engines: ALL, run: missing_part },
    Case { name: "changed bytes of a part are refused in words", engines: ALL, run: changed_part },
    Case { name: "no part is asked for before the reader moves", engines: ALL, run: parts_wait },
    Case { name: "a failure covers the page and stops it", engines: ALL, run: failure_covers },
    Case { name: "the cover is accessible and fits a phone", engines: ONE, run: cover_accessible },
    Case { name: "what is stored can be downloaded without the program", engines: SCRIPTED, run: download },
    Case { name: "two failed starts offer to set data aside", engines: ALL, run: set_aside },
    Case { name: "without JavaScript the words are there", engines: SCRIPTED, run: no_script },
    Case { name: "without WebAssembly the words are there", engines: SCRIPTED, run: no_wasm },
    Case { name: "with storage blocked the page starts", engines: SCRIPTED, run: storage_blocked },
    Case { name: "in a frame there is only a way out", engines: ALL, run: framed },
    Case { name: "an unknown address is explained and not repeated", engines: ALL, run: unknown_address },
    Case { name: "markup in the address is not markup", engines: ALL, run: markup_in_address },
];

const HEADLINE: &str = "What stops when one person is away?";
/// What shows in the place of a part of the program that did not come.
const LOST: &str = "This page did not arrive";

fn starts(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    for address in ["", "index.html", "?from=chat"] {
        page.start(address)?;
        page.see(HEADLINE)?;
        page.clean()?;
    }
    page.session.go(&place.server.url(PATH.trim_end_matches('/')))?;
    page.ready()?;
    page.clean()
}

fn few_requests(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("")?;
    let mut asked = place.server.asked();
    asked.retain(|path| !path.ends_with("watch.js"));
    let mut once = asked.clone();
    once.sort();
    once.dedup();
    if once.len() != asked.len() || asked.len() > 12 {
        Err(format!("{} requests: {asked:#?}", asked.len()))
    } else {
        Ok(())
    }
}

fn stays_home(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("")?;
    let elsewhere = page.asked_elsewhere()?;
    if elsewhere.is_empty() { Ok(()) } else { Err(format!("{elsewhere:?}")) }
}

fn accessible(place: &Place) -> Outcome {
    for (name, options) in [
        ("home", Options::default()),
        ("home-dark", Options { dark: true, ..Options::default() }),
        ("home-phone", Options { phone: true, ..Options::default() }),
    ] {
        let page = place.open(options)?;
        page.start("")?;
        page.picture(name)?;
        page.accessible().map_err(|e| format!("{name}: {e}"))?;
    }
    Ok(())
}

fn fits_phone(place: &Place) -> Outcome {
    let page = place.open(Options { phone: true, ..Options::default() })?;
    page.start("")?;
    page.fits()
}

fn skip_link(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("")?;
    page.press(key::TAB)?;
    let focused = page.value("document.activeElement.textContent")?;
    if focused == "Skip to content" { Ok(()) } else { Err(format!("the focus is on {focused}")) }
}

fn policy(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("")?;
    let refused = |method: &str, text: &str| -> Outcome<bool> {
        let ask = "if (!window.trustedTypes) return null;
            try { trustedTypes.defaultPolicy[arguments[0]](arguments[1]); return false; } catch { return true; }";
        // An engine without Trusted Types has nothing to refuse.
        Ok(page.session.script(ask, json!([method, text]))?.as_bool().unwrap_or(true))
    };
    for markup in [
        "<script>x</script>",
        "<p title=\">\" onclick=\"x\">",
        "<svg/onload=x>",
        "<p style=\"color:red\">",
        "<img src=x>",
        "<a href=\"javascript:x\">",
        "<a href='#/'>",
        "<iframe>",
        "<base>",
    ] {
        if !refused("createHTML", markup)? {
            return Err(format!("{markup} passed"));
        }
    }
    for address in ["https://elsewhere.example/worker.js", "/worker.js", "data:text/javascript,x", "../worker.js"] {
        if !refused("createScriptURL", address)? {
            return Err(format!("{address} passed"));
        }
    }
    let fine = "window.trustedTypes ? trustedTypes.defaultPolicy.createHTML('<p class=\"a\"><a href=\"#/new\">b</a></p>').toString() : null";
    page.value(fine)?;
    page.value("window.trustedTypes ? trustedTypes.defaultPolicy.createScriptURL('worker.js').toString() : null")
        .map(drop)
}

/// A custom section at the end of a program: still valid, but another hash.
const OTHER_HASH: [u8; 7] = [0x00, 0x05, 0x04, b't', b'e', b's', b't'];

/// The address of the program, as index.html names it.
fn program() -> Outcome<String> {
    let html = std::fs::read_to_string(dist().join("index.html")).map_err(|e| e.to_string())?;
    let name = html.split("data-wasm=\"./").nth(1).and_then(|rest| rest.split('"').next()).ok_or("no data-wasm")?;
    Ok(name.to_owned())
}

fn changed_bytes(place: &Place) -> Outcome {
    let name = program()?;
    let mut bytes = std::fs::read(dist().join(&name)).map_err(|e| e.to_string())?;
    bytes.extend(OTHER_HASH);
    place.server.change(&format!("{PATH}{name}"), bytes);
    let page = place.open(Options::default())?;
    page.goto("")?;
    cover(&page, "start", "could not start")
}

fn missing_file(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    place.server.change(&format!("{PATH}{}", program()?), b"<!doctype html><p>Not found".to_vec());
    page.goto("")?;
    cover(&page, "start", "could not start")
}

/// The path of a part of the program, by its name in `late.rs`.
fn part(name: &str) -> Outcome<String> {
    let start = format!("app-{name}-");
    let files = std::fs::read_dir(dist()).map_err(|e| e.to_string())?.flatten();
    let mut names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    let name = names.find(|name| name.starts_with(&start) && name.ends_with(".wasm"));
    name.map(|name| format!("{PATH}{name}")).ok_or_else(|| format!("no {start}*.wasm"))
}

fn missing_part(place: &Place) -> Outcome {
    let part = part("reading")?;
    refused(place, &part, "#/method", "thermometer", || place.server.take_away(&part))
}

fn changed_part(place: &Place) -> Outcome {
    let part = part("finding")?;
    let mut bytes = std::fs::read(dist().join(part.trim_start_matches(PATH))).map_err(|e| e.to_string())?;
    bytes.extend(OTHER_HASH);
    refused(place, &part, "#/sample", "28 of 60", || place.server.change(&part, bytes.clone()))
}

/// The part that an address needs, spoiled by `spoil`, is told of in words and shows none of its own; as soon as the real
/// file is back, it can be asked for again.
fn refused(place: &Place, part: &str, address: &str, words: &str, spoil: impl Fn()) -> Outcome {
    let page = place.open(Options::default())?;
    let asked = || place.server.asked().iter().filter(|path| *path == part).count();
    let asked_again = |before| page.wait("another request", || Ok((asked() > before).then_some(())));
    // At the address itself, where boot.js sends for the part as well; and on the way there from the first screen.
    for first in [address, ""] {
        spoil();
        page.start(first)?;
        page.see(if first.is_empty() { HEADLINE } else { LOST })?;
        // The first move sends for every part that is not here, a moment later: that must be over before the button is
        // tried, or it would bring the page in the button's place.
        let before = asked();
        page.press(key::TAB)?;
        asked_again(before)?;
        page.session.script("location.hash = arguments[0]", json!([address]))?;
        page.see(LOST)?;
        page.not_see(words)?;
        // As long as nothing better is served, the button asks again and ends with the same words.
        let before = asked();
        page.click("button", "Try again")?;
        asked_again(before)?;
        page.see(LOST)?;
        place.server.reset();
        page.click("button", "Try again")?;
        page.see(words)?;
        page.not_see(LOST)?;
        page.clean().map_err(|e| format!("from “{first}”: {e}"))?;
    }
    Ok(())
}

fn parts_wait(place: &Place) -> Outcome {
    let parts = ["listing", "answering", "finding", "reading"].map(part).into_iter().collect::<Outcome<Vec<_>>>()?;
    let first = format!("{PATH}{}", program()?);
    for pointer in [false, true] {
        place.server.reset();
        let page = place.open(Options::default())?;
        page.start("")?;
        page.see(HEADLINE)?;
        // The parts come 300 ms after the first move: longer than that, and nothing has moved.
        sleep(Duration::from_secs(1));
        let mut early = place.server.asked();
        early.retain(|path| path.ends_with(".wasm") && *path != first);
        if !early.is_empty() {
            return Err(format!("asked for before anything moved: {early:?}"));
        }
        if pointer {
            page.session.point(200, 200)?;
        } else {
            page.press(key::TAB)?;
        }
        page.wait("every part to be asked for", || {
            let asked = place.server.asked();
            Ok(parts.iter().all(|part| asked.contains(part)).then_some(()))
        })?;
        page.see(HEADLINE)?;
        page.clean()?;
        place.close();
    }
    Ok(())
}

/// The rescue screen with these words, and nothing behind it to use.
fn cover(page: &Page, why: &str, words: &str) -> Outcome {
    let seen = page.stopped()?;
    let text = page.text("#rescue")?;
    let behind = page.value("['app', 'welcome'].every((id) => document.getElementById(id).inert)")?;
    if seen != why || !text.contains(words) || behind != true {
        return Err(format!("{seen}, inert {behind}: {text}"));
    }
    page.not_see(HEADLINE)
}

fn failure_covers(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    for script in [
        "unsoloPanic('panicked at somewhere')",
        "dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))",
        "dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason: 'memory access out of bounds' }))",
    ] {
        page.start("")?;
        page.session.script(script, json!([]))?;
        cover(&page, "stopped", "still in this browser").map_err(|e| format!("{script}: {e}"))?;
        let focus = page.value("document.activeElement.id")?;
        if focus != "rescue-title" || page.value("globalThis.__unsoloDead")? != true {
            return Err(format!("focus on {focus}"));
        }
    }
    page.start("")?;
    page.session.script(
        "dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop limit exceeded' }))",
        json!([]),
    )?;
    if page.value("document.documentElement.dataset.dead ?? null")?.is_null() {
        Ok(())
    } else {
        Err("a resize notice stopped the page".into())
    }
}

fn cover_accessible(place: &Place) -> Outcome {
    let page = place.open(Options { phone: true, ..Options::default() })?;
    page.start("")?;
    page.session.script("unsoloPanic(arguments[0])", json!(["a".repeat(400)]))?;
    page.stopped()?;
    page.picture("rescue-phone")?;
    page.accessible()?;
    page.fits()
}

fn download(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("")?;
    page.store(&own_key("test"), "kept \u{1F600}")?;
    page.store("unsolo:/elsewhere/:test", "of another copy")?;
    page.session.script("unsoloPanic('x')", json!([]))?;
    page.click("button", "Download what is stored")?;
    let file = page.downloaded("unsolo-stored.json")?;
    let file: serde_json::Value = serde_json::from_slice(&file).map_err(|e| e.to_string())?;
    let own = file[own_key("test")] == "kept \u{1F600}";
    if own && file.get("unsolo:/elsewhere/:test").is_none() { Ok(()) } else { Err(file.to_string()) }
}

/// A key of the page's own path.
fn own_key(name: &str) -> String {
    format!("unsolo:{PATH}:{name}")
}

fn set_aside(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("")?;
    let poison = "{\"v\":1,\"data\":\u{0}";
    page.store(&own_key("round:0"), poison)?;
    page.store("foreign", "stays")?;
    page.session.script("unsoloPanic('again'); sessionStorage.setItem('unsolo-boot', '2')", json!([]))?;
    page.session.send("POST", "/refresh", &json!({}))?;
    cover(&page, "twice", "Nothing has been deleted")?;
    page.click("button", "Set stored data aside and start")?;
    let started = "document.documentElement.dataset.ready && !document.documentElement.dataset.dead ? true : null";
    page.wait("a start with nothing", || Ok(page.value(started)?.as_bool()))?;
    let stored = page.storage()?;
    let aside = stored.iter().any(|(key, value)| key.starts_with(&own_key("quarantine:1")) && value == poison);
    let fine =
        aside && !stored.contains_key(&own_key("round:0")) && stored.get("foreign").is_some_and(|v| v == "stays");
    if fine { Ok(()) } else { Err(format!("{stored:?}")) }
}

fn no_script(place: &Place) -> Outcome {
    let page = place.open(Options { no_script: true, ..Options::default() })?;
    page.goto("")?;
    page.see(HEADLINE)?;
    page.see("JavaScript is switched off here")?;
    page.see("Your answers stay in this browser")
}

fn no_wasm(place: &Place) -> Outcome {
    let page = place.open(Options { no_wasm: true, ..Options::default() })?;
    page.goto("")?;
    cover(&page, "wasm", "does not run WebAssembly")?;
    page.clean()
}

fn storage_blocked(place: &Place) -> Outcome {
    let page = place.open(Options { storage_blocked: true, ..Options::default() })?;
    page.start("")?;
    page.see(HEADLINE)?;
    page.clean()
}

fn framed(place: &Place) -> Outcome {
    place.server.change(
        "/frame.html",
        format!("<!doctype html><title>f</title><iframe src=\"{PATH}\" width=900 height=600></iframe>").into(),
    );
    let page = place.open(Options::default())?;
    page.session.go(&place.server.url("/frame.html"))?;
    let frame = page.session.find("iframe")?;
    page.session.enter_frame(&frame)?;
    page.see("opens in its own tab")?;
    page.not_see(HEADLINE)?;
    page.clean()
}

fn unknown_address(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    place.server.reset();
    page.goto("%23/import/secretanswers")?;
    page.see("This address leads nowhere")?;
    page.not_see("secretanswers")?;
    let asked: Vec<String> = place.server.asked().into_iter().filter(|path| !path.contains("favicon.ico")).collect();
    if asked.len() == 1 { Ok(()) } else { Err(format!("{asked:?}")) }
}

fn markup_in_address(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    for probe in [
        "#<img src=x onerror=window.pwned=1>",
        "#/round/<script>window.pwned=1</script>",
        "#javascript:window.pwned=1",
        "#/%3Cimg%20src=x%20onerror=window.pwned=1%3E",
    ] {
        page.session.go("about:blank")?;
        page.start(probe)?;
        page.clean().map_err(|e| format!("{probe}: {e}"))?;
        if !page.value("window.pwned ?? null")?.is_null() {
            return Err(format!("{probe} ran"));
        }
    }
    Ok(())
}
