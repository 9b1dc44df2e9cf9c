//! The first visit.

use super::{LAPTOP, ROUNDS, median, table::Table, window};
use crate::harness::{Outcome, engine::Options, page::Page, run::Place, server::PATH};
use serde_json::{Value, json};

/// Everything the page can tell about its load, as one object.
const REPORT: &str = "(() => {
    const files = [performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource')];
    const fonts = files.filter((f) => /woff2/.test(f.name)), rest = files.filter((f) => !/woff2/.test(f.name));
    const sum = (list) => list.reduce((all, f) => all + f.encodedBodySize, 0);
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const blocked = bench.tasks.filter(([start]) => start >= paint).reduce((all, [, time]) => all + Math.max(0, time - 50), 0);
    return { bytes: sum(rest), fonts: sum(fonts), requests: files.length, paint, ready: bench.ready, blocked, shift: bench.shift,
        memory: bench.memory?.buffer.byteLength ?? 0 };
})()";

/// Slow 4G as Chromium's developer tools have it.
fn slow_network(page: &Page) -> Outcome {
    page.session.devtools("Network.enable", json!({}))?;
    let slow = json!({ "offline": false, "latency": 562.5, "downloadThroughput": 180_000, "uploadThroughput": 84_375 });
    page.session.devtools("Network.emulateNetworkConditions", slow).map(drop)
}

fn number(report: &Value, name: &str) -> f64 {
    report[name].as_f64().unwrap_or(f64::NAN)
}

/// Measures first visits: on a laptop for sizes and memory, in the slow profile for times.
pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    place.server.change("/empty.html", b"<!doctype html><html lang=en><title>Empty</title><h1>Empty</h1>".to_vec());
    let (mut slow, mut empty, mut heap) = (Vec::new(), Vec::new(), Vec::new());
    let (mut fast, mut elsewhere) = (Value::Null, 0);
    for _ in 0..ROUNDS {
        slow.push(phone(place, PATH)?);
        empty.push(number(&phone(place, "/empty.html")?, "paint"));
        let page = window(place, Options::default(), 1)?;
        page.start("")?;
        pause(1000);
        let report = page.value(REPORT)?;
        elsewhere += page.asked_elsewhere()?.len();
        page.session.devtools("HeapProfiler.collectGarbage", json!({}))?;
        let used = page.session.devtools("Runtime.getHeapUsage", json!({}))?;
        heap.push(number(&used, "usedSize") + number(&report, "memory"));
        fast = report;
        place.close();
    }
    let of = |name: &str| median(slow.iter().map(|report| number(report, name)));
    let empty = median(empty);
    let kilo = 1000.0;
    table.add("first load without fonts, brotli", number(&fast, "bytes") / kilo, "kB", 200.0, 120.0);
    table.add("fonts of the first screen", number(&fast, "fonts") / kilo, "kB", 90.0, 60.0);
    table.add("requests of the first load", number(&fast, "requests"), "", 12.0, 6.0);
    table.add("requests to another host", f64::from(u32::try_from(elsewhere).unwrap_or(u32::MAX)), "", 0.0, 0.0);
    table.add("first paint, slow; an empty page is 1.0", of("paint") / empty, "", 1.2, 1.0);
    table.note("first paint, slow", &format!("{:.0} ms, an empty page {empty:.0}", of("paint")));
    // A bare Leptos page with a static first screen took 1.5 s where an empty one took 0.7.
    table.add("usable, slow; a bare Leptos page is 1.0", of("ready") / (empty * 1.5 / 0.7), "", 1.5, 1.1);
    table.note("usable, slow", &format!("{:.0} ms", of("ready")));
    table.add("blocked, slow", of("blocked"), "ms", 50.0, 0.0);
    table.add("layout shift, slow", of("shift"), "", 0.02, 0.0);
    table.add("layout shift, laptop", number(&fast, "shift"), "", 0.02, 0.0);
    table.add("memory after load, program included", median(heap) / 1_048_576.0, "MiB", 8.0, 4.5);
    Ok(())
}

/// What a page reports of its load in the slow profile.
fn phone(place: &Place, path: &str) -> Outcome<Value> {
    let page = window(place, Options { phone: true, ..LAPTOP }, 4)?;
    slow_network(&page)?;
    page.session.go(&place.server.url(path))?;
    if path == PATH {
        page.ready()?;
    }
    pause(2000);
    place.close();
    page.value(REPORT)
}

/// Lets the page come to rest.
pub(crate) fn pause(milliseconds: u64) {
    std::thread::sleep(std::time::Duration::from_millis(milliseconds));
}
