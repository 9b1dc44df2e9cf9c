//! Gathering: 500 links pasted at once, from the text to the results.

use super::{LAPTOP, ROUNDS, median, table::Table, window};
use crate::harness::{Outcome, page::Page, run::Place, server::PATH};
use content::CATALOGUE;
use domain::{
    question::{Answer, Level},
    response::Response,
    round::{Form, ShortRoundId},
};
use exchange::{limits::RESPONSES, pass, stored};
use serde_json::{Value, json};

/// Puts text into the field and waits until the button that adds says how many there are.
const PASTE: &str = "const [text, done] = arguments;
    const field = document.getElementById('paste');
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const look = () => document.querySelector('.button-add')?.disabled === false
        ? done(performance.now() - start) : setTimeout(look, 1);
    look();";

/// The spans that the page has measured under a name, summed.
const SPANS: &str =
    "return performance.getEntriesByName(arguments[0]).reduce((sum, { duration }) => sum + duration, 0)";

/// Measures the preview, the merge, and the scores.
pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    let mut seen: Vec<[f64; 3]> = Vec::new();
    for _ in 0..ROUNDS {
        let page = window(place, LAPTOP, 1)?;
        page.start("#/new")?;
        page.fill("Team name", "Harbour")?;
        page.fill("People on the team", "200")?;
        page.click("button", "Start collecting answers")?;
        page.see("0 of 200 responses")?;
        // The parts that come later are here, and the results were rehearsed.
        std::thread::sleep(std::time::Duration::from_millis(1500));
        let preview = number(&page.session.script_later(PASTE, json!([links(&page)?]))?);
        page.click("button", &format!("Add {RESPONSES} responses"))?;
        page.see(&format!("{RESPONSES} of 200 responses"))?;
        let merge = number(&page.session.script(SPANS, json!(["unsolo:merge"]))?);
        let before = number(&page.session.script(SPANS, json!(["unsolo:score"]))?);
        page.click("button", &format!("Reveal with {RESPONSES} of 200"))?;
        let score = page.wait("the scores", || {
            let after = number(&page.session.script(SPANS, json!(["unsolo:score"]))?);
            Ok((after > before).then_some(after - before))
        })?;
        seen.push([preview, merge, score]);
    }
    let part = |n: usize| median(seen.iter().filter_map(|row| row.get(n).copied()));
    let both = median(seen.iter().map(|[_, merge, score]| merge + score));
    table.add("500 pasted links: until the preview stands", part(0), "ms", 1000.0, 500.0);
    table.add("500 responses: merge", part(1), "ms", 100.0, 50.0);
    table.add("500 responses: score", part(2), "ms", 100.0, 50.0);
    table.add("500 responses: merge and score", both, "ms", 100.0, 50.0);
    Ok(())
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

/// Links of 500 people for the round that the page has stored, one per line.
fn links(page: &Page) -> Outcome<String> {
    let loaded = stored::assemble(&CATALOGUE, &stored::prefix(PATH), page.storage()?);
    let round = loaded.rounds.keys().next().ok_or("no round is stored")?.short();
    let lines: Vec<String> = (0..RESPONSES).filter_map(|person| link(round, person)).collect();
    Ok(lines.join("\n"))
}

fn link(round: ShortRoundId, person: usize) -> Option<String> {
    let answer =
        |n: usize| Level::ALL.get((n * 7 + person * 3) % 6).map_or(Answer::DontKnow, |&level| Answer::Level(level));
    let mut response = Response::new(pass::response_id(round, person as u128 * 0x9e37));
    response.revision = 1;
    response.answers = CATALOGUE.asked(Form::Full).zip(0..).map(|(q, n)| (q.id, answer(n))).collect();
    let passed = pass::Passed { round, questions_version: CATALOGUE.version, response };
    Some(format!("https://unsolo.example/#{}", pass::write_link(&CATALOGUE, Form::Full, &passed)?))
}
