//! Several tabs on the same storage, and tabs that end or sleep: nothing that was saved is lost.

use super::{
    harness::{
        Outcome,
        engine::{Engine, Options},
        page::Page,
        run::{Case, Place},
        server::PATH,
    },
    walk::{answer_all, new_round, reveal},
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    time::{Duration, UNIX_EPOCH},
};

pub(crate) const CASES: &[Case] = &[
    Case { name: "two tabs lose nothing", engines: &[Engine::Chromium], run: two_tabs },
    Case { name: "200 edits from two tabs lose nothing", engines: &[Engine::Chromium], run: many_edits },
    Case { name: "a tab that slept takes in what it missed", engines: &Engine::ALL, run: slept },
    Case { name: "50 answers survive their tab", engines: &[Engine::Chromium], run: killed },
];

/// Opens a second tab on the same storage and gives the two handles.
fn second_tab(page: &Page) -> Outcome<(String, String)> {
    let first = page.session.send("GET", "/window", &json!(null))?;
    Ok((first.as_str().ok_or("no window")?.to_owned(), new_tab(page)?))
}

/// Opens one more tab on the same storage and gives its handle.
fn new_tab(page: &Page) -> Outcome<String> {
    let opened = page.session.send("POST", "/window/new", &json!({ "type": "tab" }))?;
    Ok(opened["handle"].as_str().ok_or("no window")?.to_owned())
}

fn switch(page: &Page, handle: &str) -> Outcome {
    page.session.send("POST", "/window", &json!({ "handle": handle })).map(drop)
}

fn two_tabs(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "9", true)?;
    let address = page.value("location.hash")?.as_str().unwrap_or_default().to_owned();
    let (first, second) = second_tab(&page)?;
    switch(&page, &second)?;
    page.start(&address)?;
    // One tab takes responses in turn, the other counts hands; both see everything.
    for (tab, turn) in [(&first, true), (&second, false), (&first, true)] {
        switch(&page, tab)?;
        page.start(&address)?;
        if turn {
            page.click_css("a[href$='/answer']")?;
            answer_all(&page, 10, |n| ["0", "1", "2"][n % 3])?;
        } else {
            page.click_css("a[href$='/hands/1']")?;
            for _ in 0..3 {
                page.click_css(".hands-row:nth-of-type(3) button:last-child")?;
            }
            page.see("3 of 9 hands")?;
        }
    }
    for tab in [&first, &second] {
        switch(&page, tab)?;
        page.session.script("location.hash = arguments[0]", json!([address]))?;
        page.see("5 of 9 responses")?;
    }
    page.clean()
}

/// The address of the round that is on the screen, without a step.
pub(crate) fn round_here(page: &Page) -> Outcome<String> {
    let hash = page.value("location.hash")?.as_str().unwrap_or_default().to_owned();
    let parts: Vec<&str> = hash.splitn(4, '/').collect();
    match parts[..] {
        ["#", "round", id, ..] => Ok(format!("#/round/{id}")),
        _ => Err(format!("{hash} is no round")),
    }
}

/// Numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % n
    }
}

/// Something on the page that holds a value, and the values it may get.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Held {
    address: String,
    /// What the title of the page begins with when the address has been drawn.
    title: String,
    css: String,
    values: Vec<String>,
}

/// Waits in the page for a field, opening what may hide it, without a timer, because timers of a hidden tab are slow.
/// `work` gets the field.
fn with_field(work: &str) -> String {
    format!(
        "const [held, value, done] = [...arguments];
        if (location.hash !== held.address) location.hash = held.address;
        const {{ port1, port2 }} = new MessageChannel(), until = performance.now() + 10000;
        port1.onmessage = () => {{
            const field = document.title.startsWith(held.title) && document.querySelector(held.css);
            if (!field && performance.now() < until) {{
                document.querySelectorAll(':is(.assumptions, .ask-aside) details:not([open]) > summary').forEach((s) => s.click());
                return port2.postMessage(0);
            }}
            if (!field) return done(`no ${{held.css}} at ${{held.address}}`);
            {work}
        }};
        port2.postMessage(0);"
    )
}

/// Everything that may be edited in a round where answers are given and one where there is a plan.
fn editable(answers: &str, plan: &str) -> Vec<Held> {
    let numbers = |range: std::ops::Range<u8>| range.map(|n| n.to_string()).collect::<Vec<_>>();
    let mut all = Vec::new();
    let questions = content::CATALOGUE.asked(domain::round::Form::Core);
    for (n, question) in (1..).zip(questions) {
        let title = format!("Question {n} of 10");
        let mut put = |step: &str, css: &str, values: Vec<String>| {
            let address = format!("{answers}/{step}/{n}");
            all.push(Held { address, title: title.clone(), css: css.to_owned(), values });
        };
        put("answer", "input[name=answer]", ANSWERS.map(str::to_owned).into());
        if !question.sensitive {
            put("answer", "textarea", (0..40).map(|k| format!("note {k} on {n}")).collect());
            put("hands", "#hands-1", numbers(0..6));
            put("hands", "#hands-dk", numbers(0..6));
        }
    }
    let mut put = |css: String, values| {
        all.push(Held { address: format!("{plan}/plan"), title: String::new(), css, values });
    };
    put("#capacity".to_owned(), numbers(1..60));
    (1..=5).for_each(|risk| put(format!("#impact-{risk}"), numbers(1..4)));
    all
}

/// The letters of the seven answers.
const ANSWERS: [&str; 7] = ["0", "1", "2", "3", "4", "dk", "na"];

/// Whatever two tabs do to the same round, in whatever order: the last edit of everything is there in the end. Neither
/// tab gets the time to look at what the other has done.
fn many_edits(place: &Place) -> Outcome {
    let page = place.open(Options { unlogged: true, ..Options::default() })?;
    // A round with a plan, and one in which somebody has begun to answer.
    new_round(&page, "Planned", "3", true)?;
    let plan = round_here(&page)?;
    page.click("link", "Start with the first person")?;
    answer_all(&page, 10, |n| ["3", "4"][n % 2])?;
    page.click("link", "Back to the round")?;
    reveal(&page, "Reveal with 1 of 3")?;
    new_round(&page, "Answered", "9", true)?;
    let answers = round_here(&page)?;
    page.click("link", "Start with the first person")?;
    page.click("button", "I am alone with the screen: start")?;
    page.see("Question 1 of 10")?;
    let (first, second) = second_tab(&page)?;
    switch(&page, &second)?;
    page.start(&format!("{answers}/answer/1"))?;
    page.see("Question 1 of 10")?;

    let set = with_field(
        "if (field.type === 'radio') {
            document.querySelector(`${held.css}[value='${value}']`).click();
        } else {
            field.value = value;
            for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        }
        done('');",
    );
    let ask = with_field(
        "done(field.type === 'radio' ? document.querySelector(`${held.css}:checked`)?.value ?? '' : field.value);",
    );
    let told = |script: &str, held: &Held, value: &str| -> Outcome<String> {
        let held = json!({ "address": held.address, "title": held.title, "css": held.css });
        Ok(page.session.script_later(script, json!([held, value]))?.as_str().unwrap_or_default().to_owned())
    };
    let (fields, mut dice) = (editable(&answers, &plan), Dice(20));
    let mut last = BTreeMap::new();
    for n in 0..200 {
        switch(&page, if n % 2 == 0 { &first } else { &second })?;
        let held = &fields[dice.below(fields.len())];
        let value = &held.values[dice.below(held.values.len())];
        let failed = told(&set, held, value)?;
        if !failed.is_empty() {
            return Err(failed);
        }
        last.insert(held, (value, n));
    }
    for (name, tab) in [("first", &first), ("second", &second)] {
        switch(&page, tab)?;
        page.clean()?;
        page.start(&format!("{answers}/answer/1"))?;
        for (held, (value, n)) in &last {
            let seen = told(&ask, held, "")?;
            if seen != **value {
                return Err(format!(
                    "{name} tab, edit {n}: {} at {} is {seen:?}, not {value:?}",
                    held.css, held.address
                ));
            }
        }
        page.clean()?;
    }
    Ok(())
}

/// A page that the browser kept while the reader was elsewhere hears nothing of other tabs. When it is back, neither what
/// they did nor what it does next is lost.
fn slept(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "3", true)?;
    let round = round_here(&page)?;
    page.click("link", "Start with the first person")?;
    page.click("button", "I am alone with the screen: start")?;
    page.see("Question 1 of 10")?;
    let (first, second) = second_tab(&page)?;
    switch(&page, &second)?;
    page.goto(&format!("{round}/answer/2"))?;
    page.ready()?;
    page.see("Question 2 of 10")?;
    page.session.go(&page.server.url(&format!("{PATH}favicon.svg")))?;
    switch(&page, &first)?;
    for value in ["0", "3", "1"] {
        page.click_css(&format!("label:has(input[value='{value}'])"))?;
    }
    page.see("Saved")?;
    switch(&page, &second)?;
    page.session.send("POST", "/back", &json!({}))?;
    page.ready()?;
    page.see("Question 2 of 10")?;
    page.click_css("label:has(input[value='2'])")?;
    page.see("Saved")?;
    for (question, answer) in [(2, "2"), (1, "1")] {
        page.start(&format!("{round}/answer/{question}"))?;
        page.see(&format!("Question {question} of 10"))?;
        let kept = page.value("document.querySelector('input:checked')?.value ?? null")?;
        if kept != answer {
            return Err(format!("the answer to question {question} was {answer} and is {kept}"));
        }
    }
    page.clean()
}

/// "Saved" is true when it shows: at that moment the tab is closed, or its process crashes, and the answer is there in the
/// next tab. Fifty times within 50 ms of the click; a slower one is a slow machine and does not count.
fn killed(place: &Place) -> Outcome {
    let page = place.open(Options { unlogged: true, ..Options::default() })?;
    new_round(&page, "Harbour", "3", true)?;
    let round = round_here(&page)?;
    page.click("link", "Start with the first person")?;
    page.click("button", "I am alone with the screen: start")?;
    page.see("Question 1 of 10")?;
    // One tab stays empty, so that the browser lives on.
    let (_, rest) = second_tab(&page)?;
    // A fresh tab has saved nothing yet, so that the first "Saved at" is for this click.
    page.reload()?;
    let choose = with_field(
        "const saved = () => document.querySelector('.saved').textContent;
        const [before, clicked] = [saved(), Date.now()];
        document.querySelector(`${held.css}[value='${value}']`).click();
        const look = () => saved() === before && performance.now() < until ? port2.postMessage(0) : done([saved(), clicked]);
        port1.onmessage = look;
        look();",
    );
    let mut in_time = 0;
    for n in 0..100 {
        let question = n % 10 + 1;
        // Never what the question had before: eleven further is four further among seven.
        let answer = ANSWERS[(n + n / 10) % 7];
        let address = format!("{round}/answer/{question}");
        let held =
            json!({ "address": address, "title": format!("Question {question} of 10"), "css": "input[name=answer]" });
        let saved = page.session.script_later(&choose, json!([held, answer]))?;
        let clicked = Duration::from_millis(saved[1].as_u64().unwrap_or_default());
        let ended = UNIX_EPOCH.elapsed().map_err(|e| e.to_string())?;
        if n % 2 == 0 {
            page.session.send("DELETE", "/window", &Value::Null)?;
        } else if page.session.devtools("Page.crash", json!({})).is_ok() {
            return Err("the tab did not crash".to_owned());
        }
        if !saved[0].as_str().is_some_and(|text| text.contains("Saved")) {
            return Err(format!("answer {n} was acknowledged by {saved}"));
        }
        switch(&page, &rest)?;
        switch(&page, &new_tab(&page)?)?;
        page.goto(&address)?;
        page.ready()?;
        page.see(&format!("Question {question} of 10"))?;
        let kept = page.value("document.querySelector('input:checked')?.value ?? null")?;
        if kept != answer {
            return Err(format!("answer {n} was {answer} and is {kept}"));
        }
        in_time += usize::from(ended.saturating_sub(clicked) < Duration::from_millis(50));
        if in_time == 50 {
            return page.clean();
        }
    }
    Err(format!("only {in_time} of 100 tabs were closed within 50 ms"))
}
