//! The whole walk of a team, as people would walk it: by mouse, by keyboard, on a phone.

use super::harness::{
    Outcome,
    engine::{Engine, Options},
    page::{Page, key},
    run::{Case, Place},
};

pub(crate) const CASES: &[Case] = &[
    Case { name: "a new team of three answers in turn", engines: &Engine::ALL, run: three_in_turn },
    Case { name: "five people see single questions", engines: &[Engine::Chromium], run: five_in_turn },
    Case { name: "a room answers by show of hands", engines: &[Engine::Chromium], run: hands },
    Case { name: "the sample team", engines: &Engine::ALL, run: sample },
    Case { name: "a reload in the middle", engines: &Engine::ALL, run: reload_in_the_middle },
    Case { name: "the back button", engines: &[Engine::Chromium], run: back_button },
    Case { name: "by keyboard only", engines: &[Engine::Chromium], run: keyboard_only },
    Case { name: "every screen on a phone and a laptop", engines: &[Engine::Chromium], run: every_screen },
];

/// Fills the form of a new round and starts collecting.
pub(crate) fn new_round(page: &Page, team: &str, size: &str, core: bool) -> Outcome {
    page.start("#/new")?;
    page.fill("Team name", team)?;
    page.fill("People on the team", size)?;
    if core {
        page.click("radio", "The 10 core questions…")?;
    }
    page.click("button", "Start collecting answers")?;
    page.see(&format!("0 of {size} responses"))
}

/// Answers every question of one person: `answers` gives the letter of question n, counted from 0.
pub(crate) fn answer_all(page: &Page, questions: usize, answers: impl Fn(usize) -> &'static str) -> Outcome {
    page.click("button", "I am alone with the screen: start")?;
    for n in 0..questions {
        page.see(&format!("Question {} of {questions}", n + 1))?;
        let value = answers(n);
        page.click_css(&format!("label:has(input[value='{value}'])"))?;
        if n == 1 {
            page.click("button", "Add a note for the talk (optional)")?;
            page.fill("Note for the talk", "<b>We patch at night</b>")?;
        }
        page.click("button", if n + 1 < questions { "Next question" } else { "To the end" })?;
    }
    page.see(&format!("{questions} of {questions} answered"))?;
    page.click("button", "Hand in")?;
    page.see("Those answers are put away")
}

/// Reveals with the button of that name, and goes on through the first stage to the results.
pub(crate) fn reveal(page: &Page, button: &str) -> Outcome {
    page.click("button", button)?;
    page.find(".stage h1", "…")?;
    page.click("link", "See the results")?;
    page.see("people answered")
}

fn three_in_turn(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("")?;
    page.see("What stops when one person is away?")?;
    page.click("link", "Start a round")?;
    new_round(&page, "Harbour", "3", true)?;
    page.click("link", "Start with the first person")?;
    for person in 0..3 {
        // Nobody sees what an earlier person chose.
        if person > 0 {
            let checked = page.value("document.querySelectorAll('input:checked').length")?;
            if checked != 0 {
                return Err(format!("{checked} answers are still to be seen"));
            }
        }
        answer_all(&page, 10, |n| ["4", "3", "dk"][(n + person) % 3])?;
    }
    page.see("All 3 have answered")?;
    page.click("link", "Back to the round")?;
    page.see("3 of 3 responses")?;
    page.not_see("Critical")?;
    reveal(&page, "Reveal with 3 of 3")?;
    page.see("Fewer than five answers")?;
    page.see("people answered")?;
    for word in ["Strain", "because", "Where you see different worlds", "We patch at night"] {
        page.not_see(word)?;
    }
    page.click("link", "See the plan")?;
    page.see("person-weeks")?;
    page.see("No owner yet")?;
    page.reload()?;
    page.see("person-weeks")?;
    page.clean()
}

fn five_in_turn(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", false)?;
    page.click("link", "Start with the first person")?;
    for person in 0..5 {
        answer_all(&page, 30, |n| ["0", "1", "4", "3", "2"][(n * 2 + person) % 5])?;
    }
    page.click("link", "Back to the round")?;
    reveal(&page, "Reveal with 5 of 6")?;
    page.see("Where you see different worlds")?;
    page.see("of 6")?;
    page.click("button", "What Context switching and code quality is made of")?;
    page.see("<b>We patch at night</b>")?;
    page.click("button", "What Attrition and bus factor is made of")?;
    page.see("Burn-out and low morale")?;
    page.accessible()?;
    // One more answer waits: alone it would show what that person answered.
    page.click("link", "Collect")?;
    page.click("link", "Go on with person 6")?;
    answer_all(&page, 30, |_| "0")?;
    page.click("link", "Back to the round")?;
    page.see("5 of 6 responses")?;
    page.see("One response came after the reveal")?;
    page.click("checkbox", "Its person agrees that it counts now")?;
    page.click("button", "Count it now")?;
    page.see("6 of 6 responses")?;
    page.clean()
}

fn hands(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", true)?;
    page.click("link", "Count hands")?;
    for n in 1..=10 {
        page.see(&format!("Question {n} of 10"))?;
        let text = page.text("main")?;
        if text.contains("not for raised hands") {
            if page.has("field", "I don’t know")? {
                return Err("a question on strain takes hands".to_owned());
            }
        } else {
            page.click_css(".hands-row:nth-of-type(3) button:last-child")?;
            for _ in 0..5 {
                page.click_css(".hands-row:nth-of-type(4) button:last-child")?;
            }
            page.see("6 of 6 hands")?;
            page.accessible()?;
        }
        page.click("link", if n < 10 { "Next question" } else { "To the round" })?;
    }
    page.see("6 of 6 responses")?;
    reveal(&page, "Reveal with 6 of 6")?;
    page.see("people answered")?;
    // A later hand covers the results again.
    page.click("link", "Collect")?;
    page.click("link", "Go on counting")?;
    page.click_css(".hands-row:nth-of-type(3) button:last-child")?;
    page.click("link", "Back")?;
    page.see("Reveal with 7 of 6")?;
    page.see("More answers than people")?;
    page.clean()
}

fn sample(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("")?;
    page.click("link", "See the sample team")?;
    for words in [
        "This is a made-up team",
        "5 of 6",
        "28 of 60",
        "Where you see different worlds",
        "Second pair of hands",
        "Three questions on strain",
    ] {
        page.see(words)?;
    }
    page.see("alarms that no average can hide")?;
    page.click("link", "Plan")?;
    for words in [
        "Restore drill",
        "3.5 of 3.6 person-weeks",
        "8 of 8.1 person-weeks",
        "10.5 of 11.7 person-weeks",
        "Lifts the alarm",
    ] {
        page.see(words)?;
    }
    // Changing the capacity replans at once.
    let before = page.text("main")?;
    let set = "const field = document.getElementById('capacity'); field.value = '40'; field.dispatchEvent(new Event('change'));";
    page.session.script(set, serde_json::json!([]))?;
    page.wait("a new plan", || {
        Ok((page.text("main")? != before && page.text("main")?.contains("of 9.6 person-weeks")).then_some(()))
    })?;
    // A sample is never stored.
    let stored = page.storage()?;
    if stored.keys().any(|k| k.contains(":round:")) {
        return Err(format!("the sample was stored: {:?}", stored.keys()));
    }
    page.clean()
}

fn reload_in_the_middle(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "4", true)?;
    page.click("link", "Start with the first person")?;
    page.click("button", "I am alone with the screen: start")?;
    for _ in 0..3 {
        page.click_css("label:has(input[value='2'])")?;
        page.click("button", "Next question")?;
    }
    page.see("Question 4 of 10")?;
    page.click_css("label:has(input[value='dk'])")?;
    page.see("Saved")?;
    page.reload()?;
    page.see("Question 4 of 10")?;
    let kept = page.value("document.querySelector('input:checked')?.value ?? null")?;
    if kept != "dk" {
        return Err(format!("the answer is {kept}"));
    }
    // Somebody else opens the round: the answers are covered, and can be gone on with.
    page.start("#/")?;
    page.see("Your teams on this device")?;
    page.click("link", "Go on: Harbour")?;
    page.click("link", "Go on with the unfinished answers")?;
    page.see("Somebody stopped in the middle")?;
    page.click("link", "They are mine: go on")?;
    page.see("Question 5 of 10")?;
    page.clean()
}

fn back_button(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("#/sample")?;
    page.see("This is a made-up team")?;
    page.click("link", "Plan")?;
    page.see("Restore drill")?;
    page.value("history.back()")?;
    page.see("This is a made-up team")?;
    page.start("#/round/12345678/results")?;
    page.see("This round is not on this device")?;
    page.start("#/nothing/here")?;
    page.see("There is nothing at this address")
}

fn keyboard_only(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    page.start("")?;
    press_until(&page, key::TAB, "Start a round")?;
    page.press(key::ENTER)?;
    page.see("Four facts about your team")?;
    press_until(&page, key::TAB, "Team name")?;
    page.press("Keys")?;
    press_until(&page, key::TAB, "People on the team")?;
    page.press("5")?;
    press_until(&page, key::TAB, "All 30 questions")?;
    page.press(key::DOWN)?;
    press_until(&page, key::TAB, "Start collecting answers")?;
    page.press(key::ENTER)?;
    page.see("0 of 5 responses")?;
    press_until(&page, key::TAB, "Start with the first person")?;
    page.press(key::ENTER)?;
    press_until(&page, key::TAB, "I am alone with the screen: start")?;
    page.press(key::ENTER)?;
    for n in 1..=10 {
        page.see(&format!("Question {n} of 10"))?;
        if n == 1 {
            // Enter without an answer says what is missing and loses nothing.
            page.press(key::ENTER)?;
            page.see("No answer chosen yet")?;
        }
        page.press(["b", "?", "x", "D"][n % 4])?;
        page.press(key::ENTER)?;
    }
    page.see("10 of 10 answered")?;
    press_until(&page, key::TAB, "Hand in")?;
    page.press(key::ENTER)?;
    page.see("Those answers are put away")?;
    page.clean()
}

/// Presses a key until the keyboard is on what has this name.
pub(crate) fn press_until(page: &Page, pressed: &str, name: &str) -> Outcome {
    let here = "(() => { const e = document.activeElement; return e?.ariaLabel ?? e?.labels?.[0]?.textContent ?? e?.textContent ?? ''; })()";
    for _ in 0..80 {
        let seen = page.value(here)?;
        if seen.as_str().is_some_and(|text| text.trim().starts_with(name)) {
            return Ok(());
        }
        page.press(pressed)?;
    }
    Err(format!("the keyboard never reached “{name}”"))
}

/// Every screen, laptop and phone, light and dark: nothing sticks out, axe finds nothing, a picture of each.
fn every_screen(place: &Place) -> Outcome {
    for (phone, dark) in [(false, false), (true, false), (false, true), (true, true)] {
        let page = place.open(Options { phone, dark, ..Options::default() })?;
        let look = |name: &str| -> Outcome {
            page.fits().map_err(|e| format!("{name}: {e}"))?;
            page.accessible().map_err(|e| format!("{name}: {e}"))?;
            page.picture(&format!(
                "{name}-{}-{}",
                if phone { "phone" } else { "laptop" },
                if dark { "dark" } else { "light" }
            ))
        };
        page.start("")?;
        page.see("85 Critical")?;
        look("home")?;
        new_round(&page, "A team with a name that is rather long, as some departments like to have them", "6", false)?;
        look("collect")?;
        page.start("#/new")?;
        page.click("button", "Start collecting answers")?;
        page.see("The team needs a name")?;
        page.click("button", "For the plan (can wait)")?;
        look("new-wrong")?;
        page.start("#/")?;
        look("rounds")?;
        page.click("link", "Go on: A team…")?;
        page.click("link", "Start with the first person")?;
        look("cover")?;
        page.click("button", "I am alone with the screen: start")?;
        page.click_css("label:has(input[value='2'])")?;
        look("question")?;
        page.click("link", "Back")?;
        page.see("Somebody stopped in the middle")?;
        look("cover-unfinished")?;
        page.click("link", "Back to the round")?;
        page.click("link", "Count hands")?;
        page.see("Question 1 of 30")?;
        look("hands")?;
        for (route, words, name) in [
            ("#/sample", "Where you see different worlds", "results"),
            ("#/round/larkspur/reveal", "all three run through one person", "reveal"),
            ("#/round/quayside/reveal/split", "You differ most on two questions", "reveal-split"),
            ("#/round/larkspur/reveal/unknown", "28 of 60", "reveal-unknown"),
            ("#/round/larkspur/reveal/agreed", "4 of 5 say so", "reveal-agreed"),
            ("#/round/larkspur/plan", "Restore drill", "plan"),
            ("#/round/quayside/results", "Where you see different worlds", "results-quayside"),
            ("#/round/quayside/plan", "Explicit SRE role", "plan-quayside"),
            ("#/round/larkspur/report", "Preview: ", "report"),
            ("#/round/larkspur/prepare", "made-up team", "prepare"),
            ("#/method", "thermometer", "method"),
            ("#/privacy", "Delete everything", "privacy"),
            ("#/import", "Choose a file", "import"),
            ("#/round/12345678/results", "not on this device", "missing-round"),
        ] {
            page.start(route)?;
            page.see(words)?;
            page.still()?;
            look(name)?;
        }
        page.clean()?;
    }
    Ok(())
}
