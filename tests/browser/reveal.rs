//! The reveal on a projector: all stages by keyboard, what is left of it with few answers, and that nothing shows early.

use super::{
    harness::{
        Outcome,
        engine::{Engine, Options},
        page::{Page, key},
        run::{Case, Place},
    },
    walk::{answer_all, new_round, press_until},
};

pub(crate) const CASES: &[Case] = &[
    Case { name: "the reveal by keyboard, stage after stage", engines: &Engine::ALL, run: by_keyboard },
    Case { name: "the reveal with three answers", engines: &[Engine::Chromium], run: three },
    Case { name: "the reveal fits a projector", engines: &[Engine::Chromium], run: fits },
];

/// Answers of so many people to the short form, and back to the round.
fn answered(page: &Page, people: usize) -> Outcome {
    page.click("link", "Start with the first person")?;
    for person in 0..people {
        answer_all(page, 10, |n| match n {
            // All say the worst of the second question, nobody knows the eighth, and all differ on the first.
            0 => ["0", "1", "4", "3", "2"][person % 5],
            1 => "4",
            7 => "dk",
            _ => "2",
        })?;
    }
    page.click("link", "Back to the round")
}

/// Waits for an address of the round that ends so, with the keyboard on the heading.
fn at(page: &Page, end: &str) -> Outcome {
    page.wait(&format!("the heading of {end}"), || {
        let here = page.value("`${location.hash} ${document.activeElement.tagName}`")?;
        Ok(here.as_str().is_some_and(|here| here.ends_with(&format!("{end} H1"))).then_some(()))
    })
}

fn by_keyboard(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", true)?;
    answered(&page, 5)?;
    let round = page.value("location.hash")?.as_str().unwrap_or_default().replace("/collect", "");
    for stage in ["", "/split", "/unknown", "/agreed"] {
        page.start(&format!("{round}/reveal{stage}"))?;
        page.see("The results are covered")?;
        page.not_see("risks")?;
    }
    page.click("link", "To the answers")?;
    page.not_see("Few answers make shaky results")?;
    page.click("button", "Reveal with 5 of 6")?;
    at(&page, "/reveal")?;
    page.see("five risks")?;
    page.not_see("of 6")?;
    page.still()?;
    page.accessible()?;
    // Left never leaves the first stage, a key with Ctrl never moves, and Space opens the table that has the keyboard.
    page.press(key::LEFT)?;
    press_until(&page, key::TAB, "Read this chart as a table")?;
    page.press(key::SPACE)?;
    page.see("Range")?;
    let open = page.value("document.querySelector('.stage details').open")?;
    let here = page.value("location.hash")?;
    if open != true || here != format!("{round}/reveal") {
        return Err(format!("Space on the table: open {open}, at {here}"));
    }
    page.press(key::SPACE)?;
    page.press(key::RIGHT)?;
    at(&page, "/reveal/split")?;
    page.see("You differ most on")?;
    page.still()?;
    page.accessible()?;
    // Page Down shows first what is below, then goes on.
    page.wait("the third stage", || {
        page.press(key::PAGE_DOWN)?;
        Ok(page.value("location.hash")?.as_str().is_some_and(|here| here.ends_with("/unknown")).then_some(()))
    })?;
    at(&page, "/reveal/unknown")?;
    page.see("Nobody knows")?;
    page.still()?;
    page.accessible()?;
    page.press(key::SPACE)?;
    at(&page, "/reveal/agreed")?;
    page.see("5 of 5 say so")?;
    page.still()?;
    page.accessible()?;
    page.press(key::PAGE_UP)?;
    at(&page, "/reveal/unknown")?;
    page.press(key::RIGHT)?;
    at(&page, "/reveal/agreed")?;
    page.press(key::RIGHT)?;
    at(&page, "/results")?;
    page.see("people answered")?;
    page.value("history.back()")?;
    at(&page, "/reveal/agreed")?;
    page.click("link", "Back")?;
    at(&page, "/reveal/unknown")?;
    // Once revealed, the answers lead to the results.
    page.start(&format!("{round}/collect"))?;
    page.click("link", "See the results")?;
    page.see("people answered")?;
    page.clean()
}

fn three(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", true)?;
    page.not_see("Few answers make shaky results")?;
    answered(&page, 3)?;
    page.see("Few answers make shaky results")?;
    page.accessible()?;
    page.click("button", "Reveal with 3 of 6")?;
    at(&page, "/reveal")?;
    page.see("Fewer than five of you answered")?;
    page.see("One more could move every score.")?;
    page.still()?;
    page.accessible()?;
    page.picture("reveal-three")?;
    let round = page.value("location.hash")?.as_str().unwrap_or_default().to_owned();
    for stage in ["split", "unknown", "agreed"] {
        page.start(&format!("{round}/{stage}"))?;
        page.see("Fewer than five of you answered")?;
        for words in ["You differ", "know", "say so", "Where you differ"] {
            page.not_see(words)?;
        }
        if page.value("location.hash")? != *round {
            return Err(format!("{stage} has an address"));
        }
    }
    page.press(key::RIGHT)?;
    at(&page, "/results")?;
    page.value("history.back()")?;
    at(&page, "/reveal")?;
    page.click("link", "Answer together instead")?;
    page.see("Question 1 of 10")?;
    page.clean()
}

/// The first stage needs no scrolling at 1280 x 720, and nothing on it is smaller than 18 pixels.
fn fits(place: &Place) -> Outcome {
    const SMALL: &str =
        "[...document.querySelectorAll('.reveal text, .reveal h1, .reveal p, .reveal a, .reveal summary')]
        .map((e) => [parseFloat(getComputedStyle(e).fontSize) * (e.getScreenCTM?.().a ?? 1), e.textContent])
        .filter(([size]) => size < 18).map(([size, text]) => `${size} ${text}`)";
    const SCROLLS: &str = "document.scrollingElement.scrollHeight - innerHeight";
    for dark in [false, true] {
        let page = place.open(Options { dark, ..Options::default() })?;
        for team in ["larkspur", "quayside"] {
            page.start(&format!("#/round/{team}/reveal"))?;
            page.find(".reveal svg", "…")?;
            let (small, scrolls) = (page.value(SMALL)?, page.value(SCROLLS)?);
            if small.as_array().is_none_or(|small| !small.is_empty()) || scrolls != 0 {
                return Err(format!("{team}: too small {small}, scrolls by {scrolls}"));
            }
        }
        page.clean()?;
    }
    Ok(())
}
