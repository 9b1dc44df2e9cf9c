//! Slips on the pages of facts: what is half entered, removed and taken back, changed from elsewhere, or looked into.

use super::{
    entering::{W, add_people, add_system, bare, choose, enter_duty, figure, is, larkspur, level, type_in},
    facts::shown_details,
    gather::{shown_scores, stored_round},
    harness::{
        Outcome,
        engine::{Engine, Options},
        page::Page,
        run::{Case, Place},
    },
};
use content::{CATALOGUE, samples, say, text};
use domain::{
    duties::DutyMap,
    evidence::{Evidence, MetricId},
    gate::GateState,
    knowledge::Knowledge,
    round::Round,
    score::score,
};

const ONE: &[Engine] = &[Engine::Chromium];

pub(crate) const CASES: &[Case] = &[
    Case { name: "half-entered facts change nothing", engines: ONE, run: half_entered },
    Case { name: "fact pages take back what was removed", engines: ONE, run: taken_back },
    Case { name: "a form of facts shows what is stored", engines: ONE, run: shows_stored },
    Case { name: "an alarm is looked into, and says by whom", engines: ONE, run: looked_into },
    Case { name: "no band shows among facts before the reveal", engines: ONE, run: no_band },
];

/// What the results show now: scores of the risks, and their details.
fn scores(page: &Page, at: &str) -> Outcome<(Vec<String>, Vec<Vec<String>>)> {
    page.start(&format!("{at}/results"))?;
    Ok((shown_scores(page)?, shown_details(page)?))
}

fn half_entered(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let at = page.put(&bare())?;
    let mut last = scores(&page, &at)?;
    let mut step = |what: &str, changes: bool| -> Outcome {
        let now = scores(&page, &at)?;
        if (now != last) != changes {
            return Err(format!("{what}: {}", if changes { "changed nothing" } else { "changed the scores" }));
        }
        last = now;
        Ok(())
    };
    // One of two raw numbers, and then a wrong one.
    figure(&page, &at, "E16")?;
    type_in(&page, "#E16-0", "4")?;
    page.see("A number is still missing")?;
    step("one of two numbers", false)?;
    figure(&page, &at, "E16")?;
    type_in(&page, "#E16-0", "4")?;
    type_in(&page, "#E16-1", "x")?;
    page.see("This is not a number")?;
    step("one of two numbers and a wrong one", false)?;
    figure(&page, &at, "E16")?;
    type_in(&page, "#E16-0", "4")?;
    type_in(&page, "#E16-1", "50")?;
    page.see("8 %")?;
    step("both numbers", true)?;
    half_matrix(&page, &at, &mut step)?;
    half_map(&page, &at, &mut step)?;
    // What nobody can say counts nowhere.
    figure(&page, &at, "E03")?;
    choose(&page, "#E03-way", "unknown")?;
    page.see("Noted: you looked, and nobody can say")?;
    step("a figure that nobody can say", false)?;
    page.clean()
}

type Step<'a> = dyn FnMut(&str, bool) -> Outcome + 'a;

/// Half of a matrix, and the rest of it.
fn half_matrix(page: &Page, at: &str, step: &mut Step) -> Outcome {
    page.start(&format!("{at}/facts/knowledge"))?;
    add_system(page, "Till", 3)?;
    step("a system", false)?;
    page.start(&format!("{at}/facts/knowledge"))?;
    add_people(page, "P1, P2")?;
    page.see("2 levels are open")?;
    level(page, "P1", "Till", "2")?;
    page.see("One level is open")?;
    step("half a matrix", false)?;
    page.start(&format!("{at}/facts/knowledge"))?;
    level(page, "P2", "Till", "0")?;
    page.see("Every level is set")?;
    step("a whole matrix", true)?;
    // One more system makes it half again, and what was counted is gone.
    page.start(&format!("{at}/facts/knowledge"))?;
    add_system(page, "Stock", 1)?;
    step("a matrix that has gaps again", true)?;
    page.start(&format!("{at}/facts/knowledge"))?;
    page.click("button", "Remove the system Stock")?;
    step("a matrix whose gaps are gone", true)
}

/// Half of a duty map, and the rest of it.
fn half_map(page: &Page, at: &str, step: &mut Step) -> Outcome {
    let sample = samples::larkspur().duties;
    let (first, rest) = sample.lines.split_at(12);
    page.start(&format!("{at}/facts/duties"))?;
    page.click("button", "Use P1 to P6")?;
    for (key, line) in first.iter().enumerate() {
        enter_duty(page, key, &sample.people, line)?;
    }
    page.see("One duty to go")?;
    step("twelve of thirteen duties", false)?;
    page.start(&format!("{at}/facts/duties"))?;
    for (key, line) in (12..).zip(rest) {
        enter_duty(page, key, &sample.people, line)?;
    }
    page.see("What the map says")?;
    step("all duties", true)
}

/// Removes something on a page of facts and takes it back.
struct Removal {
    page: &'static str,
    /// What opens the place where it is.
    open: &'static str,
    /// The start of the button's name, or a selector of it.
    button: &'static str,
    said: &'static str,
}

const REMOVALS: [Removal; 7] = [
    Removal {
        page: "knowledge",
        open: "",
        button: "Remove the person P4",
        said: "One person is no longer on the list of people.",
    },
    Removal {
        page: "knowledge",
        open: "",
        button: "Remove the system Main database",
        said: "Main database is no longer on the list of systems.",
    },
    Removal { page: "duties", open: "", button: ".duty-head .button-link", said: "is not said any more." },
    Removal {
        page: "duties",
        open: "",
        button: "Remove P4 from Deployments and rollback",
        said: "One carrier less for ",
    },
    Removal {
        page: "duties",
        open: "",
        button: "Remove P6 from the team",
        said: "One person is no longer on the list",
    },
    Removal { page: "E13", open: "Date, source, remove", button: "Remove this figure: ", said: "is removed." },
    Removal { page: "E27", open: "Date, source, remove", button: "Remove this figure: ", said: "is removed." },
];

fn taken_back(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let at = page.put(&larkspur())?;
    // With a source, which must come back, too.
    figure(&page, &at, "E13")?;
    choose(&page, "#E13-way", "raw")?;
    type_in(&page, "#E13-0", "2 6 9")?;
    is(&page, "document.querySelector('.look-value')?.innerText ?? null", "6 hours")?;
    page.click("button", "Date, source, remove")?;
    type_in(&page, "#E13-note", "incident log")?;
    page.wait("the note", || {
        Ok(stored_round(&page)?.evidence.looked_up.get(&MetricId(13)).filter(|it| it.note == "incident log").map(drop))
    })?;
    let before = facts_of(&page)?;
    for Removal { page: which, open, button, said } in REMOVALS {
        page.start(&format!("{at}/facts/{which}"))?;
        if !open.is_empty() {
            page.click("button", open)?;
        }
        if button.starts_with('.') {
            page.click_css(button)?;
        } else {
            page.click("button", &format!("{button}…"))?;
        }
        page.see(said)?;
        page.wait("something to be gone", || Ok((facts_of(&page)? != before).then_some(())))?;
        page.click("button", "Undo")?;
        page.wait("it to come back", || Ok((facts_of(&page)? == before).then_some(())))
            .map_err(|e| format!("{button}: {e}\n  before {before:?}\n  after  {:?}", facts_of(&page)))?;
        page.not_see("Undo")?;
    }
    page.clean()
}

type Facts = (Evidence, Knowledge, DutyMap);

fn facts_of(page: &Page) -> Outcome<Facts> {
    let round = stored_round(page)?;
    Ok((round.evidence, round.knowledge, round.duties))
}

/// A way in which a form could come to show something else than what is stored.
type Slip = (&'static str, fn(&Page, &str) -> Outcome);

const SLIPS: [Slip; 5] = [
    ("open levels set to 0 after one was set and opened again", |page, at| {
        page.start(&format!("{at}/facts/knowledge"))?;
        for to in ["", "0", ""] {
            level(page, "P2", "Monitoring", to)?;
        }
        page.see("One level is open")?;
        page.click("button", "Set the open ones to 0")?;
        page.see("Every level is set")?;
        is(page, "document.querySelector(\"select[aria-label='P2 on Monitoring']\").value", "0")
    }),
    ("a figure removed after its way was changed to and fro", |page, at| {
        figure(page, at, "E16")?;
        for way in ["raw", "figure", "raw", "figure"] {
            choose(page, "#E16-way", way)?;
        }
        page.click("button", "Date, source, remove")?;
        page.click("button", "Remove this figure: …")?;
        page.find("field", "Resources in the cloud")?;
        is(page, "document.getElementById('E16-way').value", "raw")?;
        page.click("button", "Undo")
    }),
    ("a removal taken back, and then a source added", |page, at| {
        figure(page, at, "E02")?;
        choose(page, "#E02-way", "raw")?;
        type_in(page, "#E02-0", "14")?;
        type_in(page, "#E02-1", "56")?;
        page.see("7 pages in 28 days")?;
        page.click("button", "Date, source, remove")?;
        page.click("button", "Remove this figure: …")?;
        page.see("is removed.")?;
        page.click("button", "Undo")?;
        page.see("7 pages in 28 days")?;
        is(page, "[...document.querySelectorAll('#E02-0, #E02-1')].map((field) => field.value).join()", "14,56")?;
        page.click("button", "Date, source, remove")?;
        type_in(page, "#E02-note", "a link")?;
        noted(page, 2)
    }),
    ("a paging export used while its figures stand on the page", |page, at| {
        figure(page, at, "E01")?;
        super::figures::paste_export(page, "time;who\n2026-11-02 03:10;Ana\n2026-11-15 12:00;Bo\n")?;
        page.click("button", "Use these 2 figures")?;
        page.see("Two figures are entered")?;
        is(page, "document.getElementById('E01-0').value", "2")?;
        page.click("button", "Date, source, remove")?;
        type_in(page, "#E01-note", "a link")?;
        noted(page, 1)
    }),
    ("one figure open twice on a page", |page, at| {
        figure(page, at, "E13")?;
        page.click("button", "Median recovery time: 6 hours")?;
        is(page, "document.querySelectorAll('.look-line .look').length", "1")?;
        page.accessible()?;
        is(
            page,
            "[...document.querySelectorAll('[id]')].filter((e, n, all) => all.findIndex((o) => o.id === e.id) !== n).length",
            "0",
        )
    }),
];

/// A note was added, and the figure is still there.
fn noted(page: &Page, metric: u8) -> Outcome {
    let metric = MetricId(metric);
    page.wait("the note", || {
        let evidence = stored_round(page)?.evidence;
        let noted = evidence.looked_up.get(&metric).is_some_and(|it| it.note == "a link");
        Ok((noted && evidence.values.contains_key(&metric)).then_some(()))
    })
}

fn shows_stored(place: &Place) -> Outcome {
    let mut wrong = Vec::new();
    for (what, slip) in SLIPS {
        let page = place.open(Options::default())?;
        let at = page.put(&larkspur())?;
        wrong.extend(slip(&page, &at).and_then(|()| page.clean()).err().map(|e| format!("{what}: {e:.600}")));
        place.close();
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn looked_into(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let at = page.put(&bare())?;
    let a = score(&CATALOGUE, &bare());
    let gate = a.gates.iter().find(|(_, gate)| gate.state == GateState::Unverified).map(|(id, _)| *id);
    let gate = gate.ok_or("no alarm is to be checked")?;
    let name = text::gate(W.0, gate).name;
    page.start(&format!("{at}/results"))?;
    choose(&page, &format!("#who-{}", gate.as_str()), "lead")?;
    page.click("button", &format!("It is so: {name}"))?;
    let today = page.value("new Date().toLocaleDateString('sv')")?.as_str().unwrap_or_default().to_owned();
    let today = exchange::date::parse(&today).ok_or("no day")?;
    let said = format!("Looked into by a team lead on {}.", say::date_short(W, today));
    for again in [false, true] {
        if again {
            page.reload()?;
        }
        page.see(&said)?;
        let card = page.text(".alarm:not(.alarm-open)")?;
        if !card.contains(&said) || !card.to_lowercase().contains("confirmed") {
            return Err(format!("the card says {card}"));
        }
    }
    let checked = stored_round(&page)?.checks.get(&gate).copied();
    if checked.and_then(|it| it.on) != Some(today) {
        return Err(format!("stored {checked:?}"));
    }
    // The other answer, and back to where it began.
    page.click("button", "Take the confirmation back")?;
    page.click("button", &format!("It is not so: {name}"))?;
    page.see(&format!("Checked, and it is not so: {name}."))?;
    page.click("button", "Look again")?;
    page.find("button", &format!("It is so: {name}"))?;
    page.clean()
}

/// All facts are entered and nothing is revealed: figures and counts show, what they are worth does not.
fn no_band(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let at = page.put(&Round { revealed: false, opened: false, ..larkspur() })?;
    let mut wrong = Vec::new();
    for (route, words) in [
        ("facts", "Look these up first"),
        ("facts/E16", "8 %"),
        ("facts/knowledge", "Every level is set"),
        ("facts/duties", "The index and its band show with the results"),
        ("knowledge", "of 21"),
        ("choice", "This rule decides"),
    ] {
        page.start(&format!("{at}/{route}"))?;
        page.see(words)?;
        page.session.script(
            "document.querySelectorAll('main details').forEach((more) => { more.open = true; });",
            serde_json::json!([]),
        )?;
        page.still()?;
        // A figure is called so, whatever its level.
        let shown = page.text("main")?.replace("Critical systems with", "");
        let bands = ["Critical", "Elevated", "High", "Watch", "Healthy"];
        wrong.extend(bands.iter().filter(|band| shown.contains(*band)).map(|band| format!("{route} shows “{band}”")));
    }
    if wrong.is_empty() { page.clean() } else { Err(wrong.join("\n")) }
}
