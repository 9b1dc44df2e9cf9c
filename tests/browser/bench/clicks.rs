//! Answering, and the results.

use super::{ROUNDS, load::pause, median, part, table::Table, window};
use crate::harness::{Outcome, page::Page, run::Place};
use serde_json::{Value, json};

/// The middle of the third answer, scrolled into view.
const ANSWER: &str = "const e = [...document.querySelectorAll('label.choice')][2];
    if (!e) return null;
    e.scrollIntoView({ block: 'center', behavior: 'instant' });
    const r = e.getBoundingClientRect();
    return [r.x + r.width / 2, r.y + r.height / 2];";

/// Milliseconds from a new address to the paint of its screen.
const OPEN: &str = "const [address, done] = arguments, start = performance.now();
    const look = () => {
        if (!document.querySelector('#app main')) return requestAnimationFrame(look);
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now() - start);
        channel.port2.postMessage(0);
    };
    location.hash = address;
    requestAnimationFrame(look);";

/// Measures clicks on answers at 6x and at 1x, then the results, then one change of a plan.
pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    let page = to_first_question(place, 6)?;
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
    let scripts = per_click(place, 6, "ScriptDuration")?;
    table.add("handlers of a click, 6x, median", scripts, "ms", 12.0, 6.0);
    table.add("CPU of a click on an answer, 1x", per_click(place, 1, "TaskDuration")?, "ms", 7.0, 4.5);

    for (slower, budget, aim) in [(1, 60.0, 20.0), (6, 300.0, 110.0)] {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let page = window(place, false, slower)?;
            page.start("")?;
            // A reader has moved before there is anything to reveal; that is when the rest of the program comes.
            page.session.devtools("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": 5, "y": 5 }))?;
            pause(1500);
            times.push(
                page.session.script_later(OPEN, json!(["#/round/larkspur/results"]))?.as_f64().unwrap_or(f64::NAN),
            );
            place.close();
        }
        table.add(&format!("results of six people, {slower}x"), median(times), "ms", budget, aim);
    }
    recompute(place, table)
}

/// What one click on an answer costs, by one of the sums that Chromium keeps: `ScriptDuration` or `TaskDuration`.
fn per_click(place: &Place, slower: u32, sum: &str) -> Outcome<f64> {
    let page = to_first_question(place, slower)?;
    page.session.devtools("Performance.enable", json!({}))?;
    let mut costs = Vec::new();
    for _ in 0..20 {
        let at = page.session.script(ANSWER, json!([]))?;
        pause(150);
        let before = spent(&page, sum)?;
        click_at(&page, &at)?;
        pause(150);
        costs.push((spent(&page, sum)? - before) * 1000.0);
        page.click_css("form.ask button[type=submit]")?;
    }
    place.close();
    Ok(median(costs))
}

/// Scores and plan of twelve people after one change of the plan, as the page itself times them.
fn recompute(place: &Place, table: &mut Table) -> Outcome {
    let mut times = Vec::new();
    let page = window(place, false, 1)?;
    page.start("#/round/quayside/plan")?;
    page.wait("the plan", || Ok(page.session.find("#capacity").ok().map(drop)))?;
    for percent in ["14", "20", "12", "25", "15", "18", "13"] {
        page.session.script("performance.clearMeasures()", json!([]))?;
        let field = page.session.find("#capacity")?;
        page.session.send("POST", &format!("/element/{}/clear", field.0), &json!({}))?;
        page.session.type_into(&field, percent)?;
        page.session.script("document.activeElement.blur()", json!([]))?;
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
fn to_first_question(place: &Place, slower: u32) -> Outcome<Page<'_>> {
    let page = window(place, false, slower)?;
    page.start("#/new")?;
    for (field, text) in [("#team", "Bench"), ("#size", "6")] {
        let element = page.wait(field, || page.session.find(field).map(Some))?;
        page.session.type_into(&element, text)?;
    }
    page.click_css("form.setup button[type=submit]")?;
    page.click_css("section[aria-labelledby=in-turn] a.button")?;
    page.click_css("main.cover button")?;
    page.wait("an answer to click", || Ok(page.session.script(ANSWER, json!([]))?.as_array().map(|_| ())))?;
    page.session.script("bench.before = bench.paints.length", json!([]))?;
    Ok(page)
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
