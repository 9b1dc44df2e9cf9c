//! The hour as a team spends it: on a clock that the test moves, with a second window, a phone, and a reload in each part; and the
//! round three months later.

use super::{
    harness::{
        Outcome,
        engine::{Engine, Options},
        page::{Page, key},
        run::{Case, Place},
    },
    walk::{answer_all, new_round, press_until},
};
use serde_json::json;

pub(crate) const CASES: &[Case] = &[
    Case { name: "an hour with six people, two windows and a reload in each part", engines: &Engine::ALL, run: whole },
    Case { name: "an hour by keyboard only", engines: &[Engine::Chromium], run: by_keyboard },
    Case { name: "the hour fits a projector", engines: &[Engine::Chromium], run: fits },
    Case { name: "the hour on a phone and a laptop", engines: &[Engine::Chromium], run: accessible },
    Case { name: "commitments can be changed and taken back", engines: &[Engine::Chromium], run: commitments },
];

/// Moves the page's clock: its time is the real one and so many minutes more. To be done again after every reload.
fn later(page: &Page, minutes: u32) -> Outcome {
    // Firefox runs scripts of tests in a world of their own.
    let moves = "const by = arguments[0] * 60000, moved = () => new Date().getTime() + by;
        const page = window.wrappedJSObject ?? window;
        page.Date.now = typeof exportFunction === 'function' ? exportFunction(moved, page) : moved;";
    page.session.script(moves, json!([minutes])).map(drop)
}

/// Waits until the address ends so.
fn at(page: &Page, end: &str) -> Outcome {
    page.wait(&format!("the address {end}"), || {
        let here = page.value("location.hash")?;
        Ok(here.as_str().is_some_and(|here| here.ends_with(end)).then_some(()))
    })
}

/// Moves on by the key of a presenter, once there is a screen to hear it.
fn on(page: &Page, end: &str) -> Outcome {
    page.find("main h1", "…")?;
    page.press(key::RIGHT)?;
    at(page, end)
}

/// Waits until the clock shows these digits, give or take a second.
fn shows(page: &Page, digits: &str) -> Outcome {
    let seconds = |text: &str| {
        let (minutes, seconds) = text.split_once(':')?;
        Some(minutes.parse::<i64>().ok()? * 60 + seconds.parse::<i64>().ok()?)
    };
    page.wait(&format!("{digits} on the clock"), || {
        let shown = page.text(".hour-digits")?;
        Ok(seconds(shown.trim()).zip(seconds(digits)).filter(|(a, b)| a.abs_diff(*b) <= 20).map(|_| ()))
    })
}

/// Gives a field a value, as a person who types it and leaves.
fn set(page: &Page, css: &str, value: &str) -> Outcome {
    let sets = "const field = document.querySelector(arguments[0]);
        if (!field) return false;
        field.value = arguments[1];
        for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
        return true;";
    page.wait(css, || Ok((page.session.script(sets, json!([css, value]))? == true).then_some(())))
}

fn handle(page: &Page) -> Outcome<String> {
    let handle = page.session.send("GET", "/window", &json!(null))?;
    Ok(handle.as_str().ok_or("no window")?.to_owned())
}

fn new_window(page: &Page) -> Outcome<String> {
    let opened = page.session.send("POST", "/window/new", &json!({ "type": "tab" }))?;
    Ok(opened["handle"].as_str().ok_or("no window")?.to_owned())
}

fn switch(page: &Page, handle: &str) -> Outcome {
    page.session.send("POST", "/window", &json!({ "handle": handle })).map(drop)
}

/// Six people answer the short form in turn, and differ on the first question.
fn answers(page: &Page) -> Outcome {
    page.click("link", "Start with the first person")?;
    for person in 0..6 {
        answer_all(page, 10, |n| match n {
            0 => ["0", "4", "1", "3", "2", "0"][person],
            1 | 4 => "4",
            7 => "dk",
            _ => "2",
        })?;
    }
    page.click("link", "Back to the round")
}

/// What the retro of a round needs; gives its address without the step.
fn answered_round(page: &Page) -> Outcome<String> {
    new_round(page, "Harbour", "6", true)?;
    let round = page.value("location.hash")?.as_str().unwrap_or_default().replace("/collect", "");
    answers(page)?;
    Ok(round)
}

fn whole(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", true)?;
    let round = page.value("location.hash")?.as_str().unwrap_or_default().replace("/collect", "");
    page.start(&format!("{round}/hour"))?;
    page.click("radio", "60 minutes")?;
    page.click("button", "Begin the hour")?;
    at(&page, "/hour/why")?;
    shows(&page, "4:00")?;
    later(&page, 2)?;
    shows(&page, "2:00")?;
    // A pause holds the clock, whatever time goes by, and a reload in it changes nothing.
    page.press(key::SPACE)?;
    page.see("The clock stands")?;
    page.reload()?;
    later(&page, 9)?;
    shows(&page, "2:00")?;
    page.press(key::SPACE)?;
    later(&page, 12)?;
    page.see("over 4:00")?;
    page.see("One minute behind the plan")?;
    page.click("button", "2 more minutes")?;
    page.see("left of 6:00")?;
    on(&page, "/hour/answer")?;
    page.see("0 of 6 have answered")?;
    page.not_see("Critical")?;
    page.reload()?;
    later(&page, 12)?;
    at(&page, "/hour/answer")?;
    page.click("link", "Gather the answers")?;
    answers(&page)?;

    // The notes beside move the projector.
    let (projector, notes) = (handle(&page)?, new_window(&page)?);
    page.start(&format!("{round}/hour"))?;
    at(&page, "/hour/answer")?;
    later(&page, 17)?;
    page.see("6 of 6 have answered")?;
    switch(&page, &notes)?;
    page.start(&format!("{round}/notes"))?;
    later(&page, 17)?;
    page.see("Everybody answers alone")?;
    page.click("button", "Next: Collect and reveal")?;
    page.see("Count who is missing")?;
    switch(&page, &projector)?;
    at(&page, "/hour/reveal")?;
    page.reload()?;
    later(&page, 17)?;
    page.not_see("risks")?;
    page.click("button", "Reveal with 6 of 6")?;
    at(&page, "/reveal")?;
    page.see("left of")?;
    for stage in ["/split", "/unknown", "/agreed", "/hour/facts"] {
        on(&page, stage)?;
    }
    page.see("Two facts before the talk")?;
    page.reload()?;
    later(&page, 25)?;
    on(&page, "/hour/topic-1")?;
    page.see("Topic 1 of 2: agreed and bad")?;
    topic(&page)?;
    page.reload()?;
    later(&page, 29)?;
    page.see("After the talk: 5 hands")?;
    on(&page, "/hour/topic-2")?;
    page.see("Topic 2 of 2: your widest split")?;
    page.reload()?;
    later(&page, 38)?;
    on(&page, "/hour/choose")?;
    page.reload()?;
    later(&page, 39)?;
    vote(&page, &projector)?;
    page.reload()?;
    later(&page, 45)?;
    on(&page, "/hour/commit")?;
    page.see("Nothing is in Now yet")?;
    page.see("Chosen, and not in Now: nobody owns it yet")?;
    page.fill("Owner", "Mara")?;
    page.press(key::TAB)?;
    page.see("One step is in Now")?;
    page.reload()?;
    later(&page, 50)?;
    page.see("One step is in Now")?;

    // Closing a window loses nothing.
    switch(&page, &notes)?;
    page.see("No owner, not in Now")?;
    page.session.send("DELETE", "/window", &json!(null))?;
    switch(&page, &projector)?;
    on(&page, "/hour/share")?;
    page.click("button", "One more: 5 fingers")?;
    page.click("button", "One more: 2 fingers")?;
    page.see("1 of 2 show four or five fingers")?;
    page.reload()?;
    page.see("1 of 2 show four or five fingers")?;
    page.click("button", "Save the round as a file")?;
    page.see("Saved. Nothing has changed since.")?;
    page.clean()?;
    next_quarter(&page)
}

/// Notes, hands raised again and a case, on the topic that is shown.
fn topic(page: &Page) -> Outcome {
    page.press("n")?;
    page.fill("Notes, as everybody sees them", "Two in June, both at night")?;
    page.find("field", "Park for later")?;
    page.fill("Park for later", "Who owns the DNS?")?;
    page.press(key::ENTER)?;
    page.see("Who owns the DNS?")?;
    for (level, hands) in [("after-2", "4"), ("after-3", "1")] {
        set(page, &format!("#{level}"), hands)?;
    }
    page.see("After the talk: 5 hands")?;
    page.session.script("document.activeElement.blur()", json!([]))?;
    page.press("n")?;
    page.press("c")?;
    page.see("Could this happen here by Friday?")?;
    page.click("button", "This year")?;
    page.press("c")
}

/// One vote from a phone, dots by raised hands, and nothing to be seen before the vote is closed.
fn vote(page: &Page, projector: &str) -> Outcome {
    page.click("button", "Open the vote")?;
    page.see("Nobody has voted yet")?;
    page.click("any", "Link to the vote")?;
    let link = page.wait("the link to the vote", || {
        let link = page.value("document.getElementById('vote-link')?.value")?;
        Ok(link.as_str().filter(|link| link.contains("#/dots/")).map(str::to_owned))
    })?;
    let phone = new_window(page)?;
    switch(page, &phone)?;
    page.session.go(&link)?;
    page.ready()?;
    page.see("3 dots are left")?;
    for _ in 0..2 {
        page.click_css(".dots-row:nth-child(2) button:last-of-type")?;
    }
    page.click("button", "Show my code")?;
    page.see("Show this to the one who gathers")?;
    let code = page.text(".code")?;
    page.session.send("DELETE", "/window", &json!(null))?;
    switch(page, projector)?;
    page.fill("Type or paste the codes", &format!("mine: {}", code.to_lowercase()))?;
    page.press(key::ENTER)?;
    page.see("One vote is in")?;
    page.see("One vote was taken in.")?;
    page.not_see("●")?;
    page.fill("Type or paste the codes", "AAAA-BBBB-CC")?;
    page.press(key::ENTER)?;
    page.see("One vote is in")?;
    page.click("button", "Close the vote")?;
    page.see("one candidate has most dots")?;
    page.see("●●")?;
    page.click_css(".hour-result:first-child button")?;
    page.see("Chosen")
}

/// Three months later the next round begins with what became of the step.
fn next_quarter(page: &Page) -> Outcome {
    page.start("#/")?;
    page.click("link", "Next round: Harbour")?;
    set(page, "#date", "2027-03-01")?;
    page.click("button", "Start collecting answers")?;
    at(page, "/last")?;
    page.see("What became of the one step")?;
    page.see("Mara")?;
    page.see("After the reveal")?;
    page.click_css(".ledger button[aria-label^='Carry over “W']")?;
    page.see("Carried over")?;
    page.click("button", "Undo")?;
    page.see("Carry over")?;
    page.accessible()?;
    set(page, ".ledger select", "done")?;
    page.reload()?;
    page.wait("the step to be done", || {
        Ok((page.value("document.querySelector('.ledger select')?.value")? == "done").then_some(()))
    })?;
    page.click("link", "On to the answers")?;
    answers(page)?;
    page.click("button", "Reveal with 6 of 6")?;
    page.find(".stage h1", "…")?;
    page.click("link", "See the results")?;
    page.click("link", "History")?;
    page.see("did not move")?;
    page.see("Done, yet the answer did not move")?;
    page.accessible()?;
    page.clean()
}

fn by_keyboard(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let round = answered_round(&page)?;
    page.start(&format!("{round}/hour/choose"))?;
    page.see("Candidates come from the plan")?;
    page.start(&format!("{round}/hour"))?;
    press_until(&page, key::TAB, "Begin the hour")?;
    page.press(key::ENTER)?;
    at(&page, "/hour/why")?;
    // Keys in a field stay in the field.
    page.press("n")?;
    page.wait("the keyboard in the notes", || {
        Ok((page.value("document.activeElement.tagName")? == "INPUT").then_some(()))
    })?;
    page.press("new laptops")?;
    on(&page, "/hour/why")?;
    page.press(key::ENTER)?;
    page.see("Parked: 1")?;
    page.session.script("document.activeElement.blur()", json!([]))?;
    for part in ["/hour/answer", "/hour/reveal"] {
        on(&page, part)?;
    }
    page.press(key::LEFT)?;
    at(&page, "/hour/answer")?;
    page.value("history.back()")?;
    at(&page, "/hour/reveal")?;
    press_until(&page, key::TAB, "Reveal with 6 of 6")?;
    page.press(key::ENTER)?;
    at(&page, "/reveal")?;
    for stage in ["/split", "/unknown", "/agreed", "/hour/facts", "/hour/topic-1"] {
        on(&page, stage)?;
    }
    page.press("n")?;
    page.wait("the keyboard in the notes", || {
        Ok((page.value("document.activeElement.tagName")? == "TEXTAREA").then_some(()))
    })?;
    page.press("Two in June")?;
    for part in ["/hour/topic-2", "/hour/choose"] {
        press_until(&page, key::TAB, "Back")?;
        on(&page, part)?;
    }
    by_keyboard_to_the_end(&page)?;
    page.clean()
}

/// Choose, commit and share without a mouse. What is pressed may be gone afterwards; the keyboard is somewhere all the same.
fn by_keyboard_to_the_end(page: &Page) -> Outcome {
    let does = |name: &str, then: &str| {
        press_until(page, key::TAB, name)?;
        page.press(key::ENTER)?;
        page.see(then)?;
        page.wait(&format!("the keyboard after “{name}”"), || {
            Ok((page.value("document.activeElement.tagName")? != "BODY").then_some(()))
        })
    };
    does("Open the vote", "Nobody has voted yet")?;
    does("Count raised hands instead", "Dots for")?;
    press_until(page, key::TAB, "Dots for")?;
    page.press("3")?;
    does("Close the vote", "one candidate has most dots")?;
    does("Choose it", "Chosen")?;
    does("Open it again", "Nobody has voted yet")?;
    does("Close the vote", "one candidate has most dots")?;
    on(page, "/hour/commit")?;
    press_until(page, key::TAB, "Owner")?;
    page.press("Mara")?;
    page.press(key::ENTER)?;
    page.see("One step is in Now")?;
    page.wait("the keyboard on the day", || {
        let at = page.value("document.activeElement.id")?;
        Ok(at.as_str().is_some_and(|at| at.starts_with("commit-due")).then_some(()))
    })?;

    does("Add or change an action of your own", "What is to be done")?;
    press_until(page, key::TAB, "What is to be done")?;
    page.press("Ask the host about nights")?;
    for _ in 0..2 {
        page.press(key::TAB)?;
    }
    // One prerequisite, then another, from the list.
    page.press(key::DOWN)?;
    page.press(key::TAB)?;
    page.press(key::DOWN)?;
    press_until(page, key::TAB, "What it should lower, 1")?;
    page.press(key::DOWN)?;
    page.press(key::TAB)?;
    page.press(key::DOWN)?;
    does("Add it", "Your own actions")?;
    page.see("Chosen, and not in Now: nobody owns it yet")?;
    press_until(page, key::TAB, "Change “Ask the host about nights”")?;
    page.press(key::ENTER)?;
    page.see("Save the change")?;
    let held = "['own-after-0', 'own-after-1', 'own-after-2', 'own-strength-0'].map((id) => !!document.getElementById(id)?.value)";
    let strong = page.value("document.getElementById('own-strength-0')?.value")?;
    if page.value(held)? != json!([true, true, false, true]) || strong != "3" {
        return Err(format!("{}, {strong}", page.value(held)?));
    }
    page.press(" and weekends")?;
    does("Save the change", "Ask the host about nights and weekends")?;
    press_until(page, key::TAB, "Move “Ask the host about nights and weekends” up")?;
    page.press(key::ENTER)?;
    press_until(page, key::TAB, "Leave it out of the plan")?;
    page.press(key::ENTER)?;
    page.see("Why leave it out?")?;
    page.press(key::TAB)?;
    page.press("They have no nights")?;
    page.press(key::ENTER)?;
    page.see("is left out of the plan")?;
    page.not_see("Chosen, and not in Now")?;
    does("Undo", "Chosen, and not in Now")?;
    on(page, "/hour/share")?;
    does("One more: 5 fingers", "1 of 1 show four or five fingers")?;
    does("Save the round as a file", "Saved. Nothing has changed since.")
}

/// Every part on a projector, with its clock running and everything open that can be: nothing smaller than 18 pixels, no sideways
/// scrolling, nothing under the clock.
fn fits(place: &Place) -> Outcome {
    for dark in [false, true] {
        let page = place.open(Options { dark, ..Options::default() })?;
        for part in
            ["why", "last-actions", "answer", "reveal", "facts", "topic-1", "topic-2", "choose", "commit", "share"]
        {
            page.start("#/")?;
            page.session
                .go(&page.value("location.href.replace(/[?#].*/, '')")?.as_str().map_or_else(String::new, |here| {
                    format!("{here}?display=projector#/round/larkspur/hour/{part}")
                }))?;
            page.ready()?;
            page.find(".stage main h1", "…")?;
            legible(&page).map_err(|error| format!("{part}: {error}"))?;
            page.click("button", "Begin")?;
            // Last actions are left out of an hour that has none before it.
            page.see(if part == "last-actions" { "not planned in this hour" } else { "left of" })?;
            if part == "commit" {
                page.click("button", "Add")?;
                page.find("any", "Leave it out of the plan")?;
            }
            legible(&page).map_err(|error| format!("{part}, begun: {error}"))?;
            if part == "choose" {
                for (button, then) in [("Open the vote", "Nobody has voted yet"), ("Close the vote", "Open it again")] {
                    page.click("button", button)?;
                    page.see(then)?;
                    legible(&page).map_err(|error| format!("{part}, {button}: {error}"))?;
                }
            }
            page.accessible().map_err(|error| format!("{part}: {error}"))?;
        }
        page.clean()?;
    }
    Ok(())
}

/// Opens what can be opened, and looks at every text.
fn legible(page: &Page) -> Outcome {
    const SMALL: &str = "[...document.querySelectorAll(
        '.stage :is(text, h1, h2, h3, p, a, li, span, td, th, summary, legend, button, label, input, select, textarea)')]
        .filter((e) => e.checkVisibility() && !e.closest('.visually-hidden') && (e.textContent.trim() || e.value))
        .map((e) => [parseFloat(getComputedStyle(e).fontSize) * (e.getScreenCTM?.().a ?? 1), e.textContent])
        .filter(([size]) => size < 18).map(([size, text]) => `${size} ${text.slice(0, 40)}`)";
    const WIDE: &str = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth";
    const UNDER: &str = "(() => {
        const clock = document.querySelector('.hour-head').getBoundingClientRect();
        const under = (box) => box.left < clock.right && box.right > clock.left && box.top < clock.bottom && box.bottom > clock.top;
        return [...document.querySelectorAll('.hour-body > :not(.hour-head) :is(p, li, td, th, h2, svg), .hour-body > :is(h1, p, h2)')]
            .filter((e) => e.checkVisibility() && under(e.getBoundingClientRect())).map((e) => e.textContent.slice(0, 40));
    })()";
    page.session.script("for (const more of document.querySelectorAll('details')) more.open = true;", json!([]))?;
    page.still()?;
    let (small, wide, under) = (page.value(SMALL)?, page.value(WIDE)?, page.value(UNDER)?);
    if small != json!([]) || wide.as_i64() > Some(0) || under != json!([]) {
        return Err(format!("too small {small}, wider by {wide}, under the clock {under}"));
    }
    Ok(())
}

fn accessible(place: &Place) -> Outcome {
    for phone in [true, false] {
        for dark in [false, true] {
            let page = place.open(Options { phone, dark, ..Options::default() })?;
            for step in [
                "hour",
                "hour/why",
                "hour/topic-1",
                "hour/choose",
                "hour/commit",
                "hour/share",
                "notes",
                "last",
                "check",
                "what-if",
                "history",
            ] {
                page.start(&format!("#/round/larkspur/{step}"))?;
                page.find("main h1", "…")?;
                page.still()?;
                page.accessible().map_err(|error| format!("{step}: {error}"))?;
                page.fits().map_err(|error| format!("{step}: {error}"))?;
            }
            page.clean()?;
        }
    }
    Ok(())
}

fn commitments(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let round = answered_round(&page)?;
    page.click("button", "Reveal with 6 of 6")?;
    page.find(".stage h1", "…")?;
    page.start(&format!("{round}/hour/commit"))?;
    page.see("Nothing is in Now yet")?;
    for n in 0..4 {
        page.click("button", "Add")?;
        page.wait("one more step", || {
            Ok((page.value("document.querySelectorAll('.hour-step').length")? == n + 1).then_some(()))
        })?;
        set(&page, ".hour-body > .hour-steps:last-of-type .hour-step:last-child input[id^=commit-owner]", "Kofi")?;
        page.see(["One step is", "Two steps are", "Three steps are", "Four steps are"][n])?;
    }
    page.see("Four steps are in Now")?;
    page.see("A fourth step")?;
    let first = || page.text(".hour-step h2");
    let before = first()?;
    page.click_css(".hour-step:nth-child(2) button[aria-label^='Move'][aria-label$='up']")?;
    page.wait("another order", || Ok((first()? != before).then_some(())))?;
    page.click("button", "Undo")?;
    page.wait("the order of before", || Ok((first()? == before).then_some(())))?;
    page.click_css(".hour-step:first-child button[aria-label^='Not now']")?;
    page.see("Three steps are in Now")?;
    page.click("button", "Undo")?;
    page.see("Four steps are in Now")?;
    page.click("any", "Add or change an action of your own")?;
    page.click("button", "Add it")?;
    page.see("Say what is to be done first.")?;
    page.fill("What is to be done", "Ask the host about nights")?;
    page.click("button", "Add it")?;
    page.click("button", "Delete “Ask the host about nights”")?;
    page.see("“Ask the host about nights” is deleted.")?;
    page.click("button", "Undo")?;
    page.find("button", "Delete “Ask the host about nights”")?;
    page.accessible()?;
    page.reload()?;
    page.see("Four steps are in Now")?;
    page.click("link", "Plan").or_else(|_| page.start(&format!("{round}/plan")))?;
    page.start(&format!("{round}/what-if"))?;
    page.see("Nothing is assumed, so nothing moves.")?;
    page.click_css(".checks input")?;
    page.see("planning assumption")?;
    page.clean()
}
