//! What each person can run travels with their answers and stays nobody's; and every page of facts for everybody: by keyboard, on
//! a phone, for a screen reader.

use super::{
    entering::{W, add_people, add_system, bare, is, larkspur, level},
    gather::{field, paste, round_address, stored_round},
    harness::{
        Outcome,
        engine::{Engine, Options},
        page::{Page, key},
        run::{Case, Place},
    },
    walk::{new_round, reveal},
};
use content::{CATALOGUE, say};
use domain::{
    duties::{Carrier, Role},
    evidence::{MetricId, Thousandths},
    organisation::{Organisation, PaasFit},
    question::{Answer, Level},
    response::Response,
    round::{Form, Round},
    score::score,
};
use exchange::pass::{self, Behind, Invite, Passed};
use serde_json::json;

const ONE: &[Engine] = &[Engine::Chromium];

pub(crate) const CASES: &[Case] = &[
    Case { name: "one's own row travels and stays nobody's", engines: ONE, run: own_row },
    Case { name: "facts are accessible and fit, on a phone too", engines: ONE, run: every_page },
    Case { name: "long names fit a phone", engines: ONE, run: long_names },
    Case { name: "facts by keyboard only", engines: &Engine::ALL, run: by_keyboard },
];

/// Systems with what each of five people can do on them.
const SYSTEMS: [(&str, u8, [u8; 5]); 3] =
    [("Till", 3, [3, 0, 1, 0, 2]), ("Stock room", 2, [2, 2, 0, 3, 0]), ("Würfel & Söhne/API", 1, [0, 1, 1, 0, 1])];

/// What somebody who was invited sends: answers, and a row.
fn passed(round: &Round, person: usize) -> Passed {
    let short = round.id.short();
    let mut response = Response::new(pass::response_id(short, 3_000 + person as u128));
    response.revision = 1;
    response.answers = CATALOGUE.asked(Form::Core).map(|q| (q.id, Answer::Level(Level::ALL[person % 5]))).collect();
    response.knows = (1..).zip(SYSTEMS).map(|(n, (.., row))| (pass::system_id(n), row[person])).collect();
    Passed { round: short, questions_version: CATALOGUE.version, response }
}

/// Answers the ten questions and rates the systems, on a device of one's own; gives the code and the link.
fn respond(page: &Page, invitation: &str) -> Outcome<(String, String)> {
    page.session.go(invitation)?;
    page.ready()?;
    page.click("button", "Start answering")?;
    for n in 1..=10 {
        page.see(&format!("Question {n} of 10"))?;
        let pick = "document.querySelector(`.ask-answers input[value='2']`).click(); document.querySelector('form.ask').requestSubmit();";
        page.session.script(pick, json!([]))?;
    }
    page.see("What you can run")?;
    is(page, "location.hash.split('/').pop()", "systems")?;
    let names: Vec<&str> = SYSTEMS.iter().map(|(name, ..)| *name).collect();
    is(page, "[...document.querySelectorAll('.rating legend')].map((e) => e.innerText).join('|')", &names.join("|"))?;
    for (n, (.., row)) in (1..).zip(SYSTEMS) {
        if n == SYSTEMS.len() {
            page.see("One system is open.")?;
        }
        page.click_css(&format!("label:has(input[name='s{n}'][value='{}'])", row[0]))?;
    }
    page.accessible()?;
    page.fits()?;
    page.reload()?;
    is(page, "[...document.querySelectorAll('.rating input:checked')].map((e) => e.value).join()", "3,2,0")?;
    page.click("link", "To the end")?;
    page.see("10 of 10 answered")?;
    Ok((field(page, "code")?, field(page, "link")?))
}

fn own_row(place: &Place) -> Outcome {
    let lead = place.open(Options::default())?;
    new_round(&lead, "Harbour", "6", true)?;
    let collect = round_address(&lead)?;
    let at = collect.replace("/collect", "");
    lead.start(&format!("{at}/facts/knowledge"))?;
    for (name, weight, _) in SYSTEMS {
        add_system(&lead, name, weight)?;
    }
    lead.start(&collect)?;
    let invitation = field(&lead, "invite")?;
    // Without the systems where nobody wants them in a link.
    lead.click("checkbox", "Ask each person what they can run, too.…")?;
    lead.wait("a shorter link", || Ok((field(&lead, "invite")?.len() < invitation.len()).then_some(())))?;
    lead.click("checkbox", "Ask each person what they can run, too.…")?;
    let own = place.open(Options { phone: true, ..Options::default() })?;
    let (code, link) = respond(&own, &invitation)?;
    own.clean()?;
    paste(&lead, &code)?;
    lead.click("button", "Add 1 response")?;
    lead.see("1 of 6 responses")?;
    let round = stored_round(&lead)?;
    let knows: Vec<u8> = round.responses.values().flat_map(|response| response.knows.values().copied()).collect();
    if knows != [3, 2, 0] {
        return Err(format!("the row came as {knows:?}"));
    }
    // The link brings the same.
    paste(&lead, &link)?;
    lead.see("is here already. It counts once")?;
    paste(&lead, "")?;
    // Three more, by code and by link: four are too few.
    let codes: Vec<String> = (1..4).filter_map(|n| sent(&round, n)).collect();
    paste(&lead, &codes.join("\n"))?;
    lead.click("button", "Add 3 responses")?;
    lead.see("4 of 6 responses")?;
    lead.start(&format!("{at}/knowledge"))?;
    lead.see("Who can run what is not known yet")?;
    lead.see(W.matrix_rows_few())?;
    lead.not_see(W.knowledge_sub())?;
    lead.start(&format!("{at}/facts/knowledge"))?;
    lead.see("Four people sent their own row")?;
    lead.see(W.matrix_rows_few())?;
    // The fifth.
    lead.start(&collect)?;
    paste(&lead, &sent(&round, 4).ok_or("no code")?)?;
    lead.click("button", "Add 1 response")?;
    lead.see("5 of 6 responses")?;
    // Before the results were shown, each row that comes in would show in what it changes.
    lead.start(&format!("{at}/knowledge"))?;
    lead.see(W.matrix_rows_few())?;
    lead.start(&collect)?;
    reveal(&lead, "Reveal with 5 of 6")?;
    counted(&lead, &at)?;
    // Somebody is typed beside them.
    lead.start(&format!("{at}/facts/knowledge"))?;
    lead.see("Five people sent their own row")?;
    add_people(&lead, "Zelda")?;
    for (name, ..) in SYSTEMS {
        level(&lead, "Zelda", name, "2")?;
    }
    lead.see("Every level is set")?;
    counted(&lead, &at)?;
    lead.clean()
}

/// A person's answers and row as a code, or for every second as a link.
fn sent(round: &Round, person: usize) -> Option<String> {
    let passed = passed(round, person);
    if person.is_multiple_of(2) {
        return pass::write_link(&CATALOGUE, Form::Core, &passed).map(|link| format!("#{link}"));
    }
    pass::write_code(&CATALOGUE, Form::Core, &passed).map(|code| pass::grouped(&code))
}

/// Knowledge shows, as the rules count it, and nobody is told from the others.
fn counted(page: &Page, at: &str) -> Outcome {
    let round = stored_round(page)?;
    let a = score(&CATALOGUE, &round);
    page.start(&format!("{at}/knowledge"))?;
    for said in [say::knowing_headline(W, &a), say::knowing_lede(W, &a), say::pairing_line(W, &a)] {
        page.see(&said)?;
    }
    page.see(W.knowledge_sub())?;
    page.find("figure svg.chart", "…")?;
    let shown = page.value("document.documentElement.outerHTML")?.to_string();
    let ids = round.responses.keys().flat_map(|id| [format!("{:032x}", id.0), pass::mark(*id)]);
    match ids.chain(["Zelda".to_owned()]).find(|name| shown.contains(name.as_str())) {
        Some(name) => Err(format!("“{name}” is on the page")),
        None => page.accessible(),
    }
}

/// The pages of facts and what follows from them, with words to wait for.
const PAGES: [(&str, &str, &str); 8] = [
    ("facts", "facts", "Look these up first"),
    ("facts/E16", "facts-one", "This figure settles it"),
    ("facts/knowledge", "facts-knowledge", "Every level is set"),
    ("facts/duties", "facts-duties", "What the map says"),
    ("facts/skills", "facts-skills", "7 of 7 skills are said"),
    ("knowledge", "knowledge", "Solo-ops index"),
    ("choice", "choice", "Six rules, and the first that applies decides"),
    ("facts/nothing", "facts-missing", "There is nothing at this address"),
];

/// The same pages before anything is entered or revealed.
const EMPTY: [(&str, &str, &str); 5] = [
    ("facts", "facts-empty", "Put numbers beside your answers"),
    ("facts/knowledge", "facts-knowledge-empty", "Start with what you run"),
    ("facts/duties", "facts-duties-empty", "13 duties to go"),
    ("knowledge", "knowledge-empty", "Who carries what is not known yet"),
    ("choice", "choice-empty", "Which way out fits waits for the results"),
];

fn every_page(place: &Place) -> Outcome {
    let wrong = std::cell::RefCell::new(Vec::new());
    for (phone, dark) in [(false, false), (true, false), (false, true), (true, true)] {
        let page = place.open(Options { phone, dark, ..Options::default() })?;
        let look = |at: &str, (route, name, words): (&str, &str, &str)| -> Outcome {
            page.start(&format!("{at}/{route}"))?;
            page.see(words).map_err(|e| format!("{name}: {e}"))?;
            page.still()?;
            let kind = format!("{}-{}", if phone { "phone" } else { "laptop" }, if dark { "dark" } else { "light" });
            page.picture(&format!("{name}-{kind}"))?;
            page.session.script(
                "document.querySelectorAll('main details').forEach((more) => { more.open = true; });",
                json!([]),
            )?;
            page.still()?;
            let found = [page.fits(), page.accessible()].into_iter().filter_map(Result::err);
            wrong.borrow_mut().extend(found.map(|e| format!("{name}-{kind}: {e}")));
            Ok(())
        };
        let at = page.put(&larkspur())?;
        PAGES.into_iter().try_for_each(|it| look(&at, it))?;
        let mut empty = Round { revealed: false, opened: false, ..bare() };
        empty.plan.organisation =
            Organisation { engineers: 40, teams: 3, paas_fit: PaasFit::default(), needs_24x7: true };
        let at = page.put(&empty)?;
        EMPTY.into_iter().try_for_each(|it| look(&at, it))?;
        let systems = larkspur().knowledge.systems.into_iter().map(|system| (system.id, system.name)).collect();
        let behind = Behind { team: "Harbour".to_owned(), systems }.write();
        page.start(&format!("#/join/{}/{behind}", Invite::to(&empty, 0).write(&CATALOGUE)))?;
        page.click("button", "Start answering")?;
        page.see("Question 1 of 30")?;
        look(&format!("#/own/{:08x}", empty.id.short().0), ("systems", "own-systems", "What you can run"))?;
        page.clean()?;
        place.close();
    }
    let wrong = wrong.into_inner();
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

/// Names as long as they may be, without a place to break them.
fn long_names(place: &Place) -> Outcome {
    let mut round = larkspur();
    let long = |n: usize| {
        format!("{n}{}", "Donaudampfschifffahrtsgesellschaft".repeat(3)).chars().take(80).collect::<String>()
    };
    for (n, system) in round.knowledge.systems.iter_mut().enumerate() {
        system.name = long(n);
    }
    let who = long(9);
    round.knowledge.people[0] = who.clone();
    round.duties.people[0] = who.clone();
    for system in &mut round.knowledge.systems {
        let known = system.levels.remove("P1").unwrap_or_default();
        system.levels.insert(who.clone(), known);
    }
    for carrier in round.duties.lines.iter_mut().flat_map(|line| &mut line.carriers).filter(|c| c.who == "P1") {
        carrier.who.clone_from(&who);
    }
    let mut own = round.duties.lines[0].clone();
    own.id = long(8);
    round.duties.lines.push(own);
    let page = place.open(Options { phone: true, ..Options::default() })?;
    let at = page.put(&round)?;
    let mut wrong = Vec::new();
    for (route, name, words) in PAGES {
        page.start(&format!("{at}/{route}"))?;
        page.see(words)?;
        page.still()?;
        page.picture(&format!("long-{name}"))?;
        wrong.extend(page.fits().err().map(|e| format!("{name}: {e}")));
    }
    if wrong.is_empty() { page.clean() } else { Err(wrong.join("\n")) }
}

/// Presses Tab until the keyboard is on what a selector finds.
fn tab_to(page: &Page, css: &str) -> Outcome {
    press_to(page, css, || page.press(key::TAB))
}

/// The same backwards. Round by the end of the page would lead through the browser's own buttons.
fn back_to(page: &Page, css: &str) -> Outcome {
    press_to(page, css, || page.session.press_with(key::SHIFT, key::TAB))
}

fn press_to(page: &Page, css: &str, press: impl Fn() -> Outcome) -> Outcome {
    for _ in 0..200 {
        press()?;
        if page.session.script("return document.activeElement.matches(arguments[0])", json!([css]))? == true {
            return Ok(());
        }
    }
    Err(format!("the keyboard never reached {css}"))
}

fn by_keyboard(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let at = page.put(&bare())?;
    page.start(&format!("{at}/facts"))?;
    page.see("Look these up first")?;
    // A figure, sought by its words.
    tab_to(&page, "#sought")?;
    page.press("median recovery")?;
    tab_to(&page, ".look-line summary")?;
    page.press(key::ENTER)?;
    tab_to(&page, ".look-line input[inputmode=decimal]")?;
    page.press("2 6 9")?;
    page.press(key::TAB)?;
    page.wait("the figure", || {
        Ok((stored_round(&page)?.evidence.values.get(&MetricId(13)) == Some(&Thousandths(6_000))).then_some(()))
    })?;
    // A system, a person, a level.
    back_to(&page, ".pages a[href$='/facts/knowledge']")?;
    page.press(key::ENTER)?;
    page.see("Start with what you run")?;
    tab_to(&page, "#system-name")?;
    page.press("Till")?;
    page.press(key::ENTER)?;
    page.see("One system is on the list")?;
    is(&page, "document.activeElement.id", "system-name")?;
    tab_to(&page, "#people-names")?;
    page.press("P1")?;
    page.press(key::ENTER)?;
    page.see("One level is open")?;
    is(&page, "document.activeElement.id", "people-names")?;
    tab_to(&page, "select[aria-label='P1 on Till']")?;
    page.press("2")?;
    page.press(key::TAB)?;
    page.see("Every level is set. The table counts.")?;
    // A duty.
    tab_to(&page, "a.button[href$='/facts/duties']")?;
    page.press(key::ENTER)?;
    page.see("13 duties to go")?;
    tab_to(&page, ".duty-people-form button:not([type=submit])")?;
    page.press(key::ENTER)?;
    page.see("This list has 1; the round says that you are 6.")?;
    tab_to(&page, "#hours-0")?;
    page.press("2.5")?;
    page.press(key::ENTER)?;
    page.see("12 duties to go")?;
    is(&page, "document.activeElement.id", "hours-0")?;
    let round = stored_round(&page)?;
    let carrier = Carrier { who: "P1".to_owned(), role: Role::Developer, hours: Thousandths(2_500) };
    let carried = round.duties.lines.first().is_some_and(|line| line.carriers == [carrier]);
    let known = round.knowledge.systems.first().and_then(|system| system.levels.get("P1")) == Some(&2);
    if carried && known { page.clean() } else { Err(format!("stored {:?} {:?}", round.duties, round.knowledge)) }
}
