//! Typing facts as a user would, for tests of the pages that take them.

use super::harness::{
    Outcome,
    page::{Page, key},
};
use content::{Language, Words, samples};
use domain::{
    duties::{DutyLine, DutyMap},
    evidence::Evidence,
    knowledge::Knowledge,
    round::{Round, RoundId},
};
use serde_json::json;

pub(crate) const W: Words = Words(Language::English);

/// The sample team as a round of the reader's own, every level spelled out as the page does.
pub(crate) fn larkspur() -> Round {
    let mut round = Round { id: RoundId(0x1a2b_3c4d << 96), sample: false, ..samples::larkspur() };
    round.knowledge.spell_out();
    round
}

/// The same team before anybody entered a fact.
pub(crate) fn bare() -> Round {
    let evidence = Evidence { promised_24x7: true, ..Evidence::default() };
    Round { evidence, knowledge: Knowledge::default(), duties: DutyMap::default(), ..larkspur() }
}

/// Types over what is in the field that a selector finds, and leaves it. (WebDriver's own way empties it first, which a field
/// takes for a change.)
pub(crate) fn type_in(page: &Page, css: &str, text: &str) -> Outcome {
    page.wait(css, || page.session.find(css).map(Some))?;
    let into = "const field = document.querySelector(arguments[0]);
        field.scrollIntoView({ block: 'center', behavior: 'instant' }); field.focus(); field.select();";
    page.session.script(into, json!([css]))?;
    page.press(if text.is_empty() { key::BACKSPACE } else { text })?;
    page.press(key::TAB)
}

/// Chooses an option of the list that a selector finds, unless it stands there already.
pub(crate) fn choose(page: &Page, css: &str, value: &str) -> Outcome {
    let now = "return document.querySelector(arguments[0])?.value ?? null";
    let now = page.wait(css, || Ok(page.session.script(now, json!([css]))?.as_str().map(str::to_owned)))?;
    if now == value {
        return Ok(());
    }
    // The list, not its option: an option has no place of its own to scroll to.
    let middle = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
    page.session.script(middle, json!([css]))?;
    let option = page.session.find(&format!("{css} option[value='{value}']"))?;
    page.session.click(&option).map_err(|e| format!("{value} of {css}: {e}"))
}

/// Waits until an expression in the page has this value.
pub(crate) fn is(page: &Page, expression: &str, expected: &str) -> Outcome {
    let last = std::cell::RefCell::new(String::new());
    page.wait(&format!("{expression} to be “{expected}”"), || {
        let value = page.value(expression)?;
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let fits = value == expected;
        *last.borrow_mut() = value;
        Ok(fits.then_some(()))
    })
    .map_err(|e| format!("it is “{}”: {e}", last.borrow()))
}

/// The form of one figure, at its own address.
pub(crate) fn figure(page: &Page, at: &str, metric: &str) -> Outcome {
    page.start(&format!("{at}/facts/{metric}"))?;
    page.see("This figure settles it")
}

/// Adds a system as the form has it.
pub(crate) fn add_system(page: &Page, name: &str, weight: u8) -> Outcome {
    type_in(page, "#system-name", name)?;
    choose(page, "#system-weight", &weight.to_string())?;
    page.click("button", "Add system")?;
    page.wait(name, || Ok(page.has("button", &format!("Remove the system {name}"))?.then_some(())))
}

pub(crate) fn add_people(page: &Page, names: &str) -> Outcome {
    type_in(page, "#people-names", names)?;
    page.click("button", "Add people")?;
    let last = names.rsplit(' ').next().unwrap_or_default();
    page.find("button", &format!("Remove the person {last}")).map(drop)
}

/// Says what somebody can do on a system.
pub(crate) fn level(page: &Page, who: &str, system: &str, level: &str) -> Outcome {
    choose(page, &format!("select[aria-label='{who} on {system}']"), level)
}

/// The part of the page that is about one duty.
pub(crate) fn duty(key: usize) -> String {
    format!("section[aria-labelledby='duty-{key}']")
}

/// Says one duty as its line has it.
pub(crate) fn enter_duty(page: &Page, key: usize, people: &[String], line: &DutyLine) -> Outcome {
    let here = duty(key);
    if line.carriers.is_empty() {
        page.click_css(&format!("{here} .duty-body > .button-row .button-second"))?;
    }
    for (n, carrier) in (1..).zip(&line.carriers) {
        choose(page, &format!("{here} .duty-add label:nth-of-type(1) select"), "developer")?;
        choose(page, &format!("{here} .duty-add label:nth-of-type(2) select"), &carrier.who)?;
        type_in(page, &format!("#hours-{key}"), &carrier.hours.to_string())?;
        page.click_css(&format!("{here} .duty-add button[type=submit]"))?;
        is(page, &format!("document.querySelectorAll(\"{here} .duty-carrier\").length"), &n.to_string())?;
    }
    // Whoever carries a duty is ticked already.
    for (n, who) in (1..).zip(people) {
        let ticked = line.carriers.iter().any(|carrier| carrier.who == *who);
        if ticked != line.able.contains(who) {
            page.click_css(&format!("{here} .duty-ables label:nth-of-type({n})"))?;
        }
    }
    Ok(())
}
