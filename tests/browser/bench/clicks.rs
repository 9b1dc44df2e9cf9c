//! Answering, and the results.

use super::{LAPTOP, ROUNDS, load::pause, median, part, table::Table, window};
use crate::harness::{Outcome, page::Page, run::Place};
use serde_json::{Value, json};

/// The middle of an answer, scrolled into view.
const ANSWER: &str = "const e = [...document.querySelectorAll('label.choice')][arguments[0] ?? 2];
    if (!e) return null;
    e.scrollIntoView({ block: 'center', behavior: 'instant' });
    const r = e.getBoundingClientRect();
    return [r.x + r.width / 2, r.y + r.height / 2];";

/// Milliseconds from a new address to the paint of what a selector finds.
pub(crate) const OPEN: &str = "const [address, css, done] = arguments, start = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now() - start);
    // Seen when it is made; told when the frame it was made in has been painted.
    const watch = new MutationObserver(() => {
        if (!document.querySelector(css)) return;
        watch.disconnect();
        // A drawing is made in the frame that shows it, everything else before that.
        if (/svg/.test(css)) return channel.port2.postMessage(0);
        requestAnimationFrame(() => channel.port2.postMessage(0));
    });
    watch.observe(document, { childList: true, subtree: true });
    location.hash = address;";

/// Measures clicks on answers at 6x and at 1x, then the results, then one change of a plan.
pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    let page = window(place, LAPTOP, 6)?;
    to_first_question(&page)?;
    page.session.script("bench.before = bench.paints.length", json!([]))?;
    for _ in 0..25 {
        click_answer(&page)?;
        pause(120);
        page.click_css("form.ask button[type=submit]")?;
        pause(60);
    }
    // The buttons between were clicked too; answers and buttons take turns.
    let paints: Vec<f64> = list(&page.value("bench.paints.slice(bench.before)")?).into_iter().step_by(2).collect();
    if paints.is_empty() {
        return Err("no click was seen".to_owned());
    }
    table.add("click on an answer to paint, 6x, median", median(paints.iter().copied()), "ms", 45.0, 33.0);
    table.note("click on an answer to paint, 6x, 98 %", &format!("{:.0} ms (noisy)", part(paints, 0.98)));
    place.close();
    let scripts = per_click(place, 6, "ScriptDuration", "")?;
    table.add("handlers of a click, 6x, median", scripts, "ms", 12.0, 6.0);
    table.add("CPU of a click on an answer, 1x", per_click(place, 1, "TaskDuration", "")?, "ms", 7.0, 4.5);
    let dead = "document.body.replaceWith(document.body.cloneNode(true))";
    let floor = per_click(place, 1, "TaskDuration", dead)?;
    table.note("the same click on a copy of the page without a program", &format!("{floor:.1} ms"));

    recompute(place, table)
}

/// Measures the way from a waiting room to its results.
pub(crate) fn measure_results(place: &Place, table: &mut Table) -> Outcome {
    for (slower, budget, aim) in [(1, 60.0, 20.0), (6, 300.0, 110.0)] {
        let headline = results(place, slower, "#app h1.headline")?;
        table.note(&format!("results of six people, headline, {slower}x"), &format!("{headline:.0} ms"));
        let profile = results(place, slower, "#app figure svg.chart")?;
        table.add(&format!("results of six people, risk profile, {slower}x"), profile, "ms", budget, aim);
    }
    Ok(())
}

/// Milliseconds from the way to the results to the paint of a part of them.
fn results(place: &Place, slower: u32, part: &str) -> Outcome<f64> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        // Nothing of ours watches from inside the page.
        let page = place.open(LAPTOP)?;
        page.session.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower }))?;
        // Where a room waits for the last answers before it reveals.
        page.start("#/round/larkspur/collect")?;
        pause(3000 + 1200 * u64::from(slower));
        let time = page.session.script_later(OPEN, json!(["#/round/larkspur/results", part]))?;
        times.push(time.as_f64().unwrap_or(f64::NAN));
        place.close();
    }
    Ok(median(times))
}

/// What one click on an answer costs, by one of the sums that Chromium keeps: `ScriptDuration` or `TaskDuration`. A script
/// may change the page before.
fn per_click(place: &Place, slower: u32, sum: &str, before: &str) -> Outcome<f64> {
    // Nothing of ours watches from inside the page.
    let page = place.open(LAPTOP)?;
    page.session.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower }))?;
    to_first_question(&page)?;
    page.session.script(before, json!([]))?;
    page.session.devtools("Performance.enable", json!({}))?;
    let mut costs = Vec::new();
    for turn in 0..20 {
        let at = page.session.script(ANSWER, json!([turn % 4]))?;
        let over = json!({ "type": "mouseMoved", "x": at[0], "y": at[1] });
        page.session.devtools("Input.dispatchMouseEvent", over)?;
        pause(300);
        let before = spent(&page, sum)?;
        click_at(&page, &at)?;
        pause(150);
        costs.push((spent(&page, sum)? - before) * 1000.0);
        page.click_css("form.ask button[type=submit]")?;
        pause(150);
    }
    place.close();
    Ok(median(costs))
}

/// Scores and plan of twelve people after one change of the plan, as the page itself times them.
fn recompute(place: &Place, table: &mut Table) -> Outcome {
    let mut times = Vec::new();
    let page = window(place, LAPTOP, 1)?;
    page.start("#/round/quayside/plan")?;
    page.wait("the plan", || Ok(page.session.find("#capacity").ok().map(drop)))?;
    for percent in ["14", "20", "12", "25", "15", "18", "13"] {
        let change = "performance.clearMeasures(); const field = document.getElementById('capacity');
            field.value = arguments[0]; field.dispatchEvent(new Event('change', { bubbles: true }));";
        page.session.script(change, json!([percent]))?;
        pause(300);
        let latest = |name: &str| format!("(performance.getEntriesByName('{name}').at(-1)?.duration ?? NaN)");
        let time = page.value(&format!("{} + {}", latest("unsolo:score"), latest("unsolo:plan")))?;
        times.push(time.as_f64().unwrap_or(f64::NAN));
    }
    place.close();
    table.add("scores and plan of twelve people after one change", median(times), "ms", 4.0, 1.0);
    Ok(())
}

/// Starts a round and its first response.
fn to_first_question(page: &Page) -> Outcome {
    page.start("#/new")?;
    for (field, text) in [("#team", "Bench"), ("#size", "6")] {
        let element = page.wait(field, || page.session.find(field).map(Some))?;
        page.session.type_into(&element, text)?;
    }
    page.click_css("form.setup button[type=submit]")?;
    page.click_css("section[aria-labelledby=in-turn] a.button")?;
    page.click_css("main.cover button")?;
    page.wait("an answer to click", || Ok(page.session.script(ANSWER, json!([]))?.as_array().map(|_| ())))
}

fn click_answer(page: &Page) -> Outcome {
    let at = page
        .wait("an answer to click", || Ok(Some(page.session.script(ANSWER, json!([]))?).filter(|at| !at.is_null())))?;
    click_at(page, &at)
}

/// A click without WebDriver's own scripts, which would be measured too.
fn click_at(page: &Page, at: &Value) -> Outcome {
    for kind in ["mousePressed", "mouseReleased"] {
        let event = json!({ "type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1 });
        page.session.devtools("Input.dispatchMouseEvent", event)?;
    }
    Ok(())
}

fn spent(page: &Page, sum: &str) -> Outcome<f64> {
    let metrics = page.session.devtools("Performance.getMetrics", json!({}))?;
    let all = metrics["metrics"].as_array().into_iter().flatten();
    all.filter(|m| m["name"] == sum).find_map(|m| m["value"].as_f64()).ok_or_else(|| format!("no {sum}"))
}

fn list(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}
