//! Facts, typed by hand: a team's figures, systems, people and duties go in as a user would type them, and every figure on the
//! screens that follow is the rules' own.

use super::{
    entering::{W, add_people, add_system, choose, enter_duty, figure, is, level, type_in},
    gather::{round_address, shown_scores, stored_round},
    harness::{
        Outcome,
        engine::{Engine, Options},
        page::Page,
        run::{Case, Place},
    },
    walk::reveal,
};
use content::{CATALOGUE, samples, say, text};
use domain::{
    duties::{DutyMap, PARTS},
    evidence::{Evidence, Role},
    gate::{GateId, GateState},
    knowledge::Knowledge,
    risk::{Band, RiskId, SubRiskId},
    roadmap,
    round::{Form, Round},
    score::{Assessment, score},
};
use exchange::pass;
use serde_json::json;

pub(crate) const CASES: &[Case] =
    &[Case { name: "the sample team's facts, typed by hand", engines: &Engine::ALL, run: by_hand }];

/// A figure as it is typed: which one, how it is known, its fields, and what the page then says.
const FIGURES: [(&str, &str, &[&str], &str); 5] = [
    ("E02", "raw", &["7", "28"], "7 pages in 28 days"),
    ("E03", "raw", &["1"], "1 person"),
    ("E05", "figure", &["4.3"], "4.3 hours a week"),
    ("E13", "raw", &["1.5 6 30"], "6 hours"),
    ("E16", "raw", &["4", "50"], "8 %"),
];

fn enter_figures(page: &Page, at: &str) -> Outcome {
    for (metric, way, fields, says) in FIGURES {
        figure(page, at, metric)?;
        choose(page, &format!("#{metric}-way"), way)?;
        for (n, text) in fields.iter().enumerate() {
            type_in(page, &format!("#{metric}-{n}"), text)?;
        }
        is(page, "document.querySelector('.look-value')?.innerText ?? null", says)?;
    }
    figure(page, at, "E27")?;
    page.click("checkbox", "Never")?;
    choose(page, "#E27-written", "no")?;
    is(page, "document.querySelector('.look-value')?.innerText ?? null", "Never")?;
    page.see("Level 4, on a scale from 0 (healthy) to 4")?;
    // Before the results nothing says how bad a figure is.
    is(page, "document.querySelectorAll('.band').length", "0")
}

fn enter_knowledge(page: &Page, at: &str, knowledge: &Knowledge) -> Outcome {
    page.start(&format!("{at}/facts/knowledge"))?;
    page.see("Start with what you run")?;
    for system in &knowledge.systems {
        add_system(page, &system.name, system.weight)?;
    }
    page.see("Nine systems are on the list")?;
    add_people(page, &knowledge.people.join(", "))?;
    page.see("54 levels are open")?;
    for system in &knowledge.systems {
        for (who, known) in system.levels.iter().filter(|(_, known)| **known > 0) {
            level(page, who, &system.name, &known.to_string())?;
        }
    }
    page.click("button", "Set the open ones to 0")?;
    page.see("Every level is set. The table counts.")
}

fn enter_duties(page: &Page, at: &str, map: &DutyMap) -> Outcome {
    page.start(&format!("{at}/facts/duties"))?;
    page.see("13 duties to go")?;
    page.click("button", "Use the people of the knowledge grid")?;
    for (key, line) in map.lines.iter().enumerate() {
        enter_duty(page, key, &map.people, line)?;
    }
    is(
        page,
        "document.querySelector('.duty-index')?.innerText.replace(/\\s+/g, ' ').trim() ?? null",
        "Solo-ops load index 89 Critical",
    )
}

fn by_hand(place: &Place) -> Outcome {
    let sample = samples::larkspur();
    let native = score(&CATALOGUE, &sample);
    let page = place.open(Options::default())?;
    set_up(&page)?;
    let collect = round_address(&page)?;
    let at = collect.replace("/collect", "");
    bring_in(&page, &sample)?;
    enter_figures(&page, &at)?;
    enter_knowledge(&page, &at, &sample.knowledge)?;
    page.start(&collect)?;
    reveal(&page, "Reveal with 5 of 6")?;
    enter_duties(&page, &at, &sample.duties)?;
    page.clean()?;
    let stored = stored_round(&page)?;
    let of_stored = score(&CATALOGUE, &stored);
    if (of_stored.risks, of_stored.subrisks) != (native.risks, native.subrisks) {
        return Err(format!("stored gives {:?}, the sample {:?}", of_stored.subrisks, native.subrisks));
    }
    results(&page, &at, &sample, &native)?;
    knowing(&page, &at, &sample, &native)?;
    way_out(&page, &at, &stored, &native)?;
    in_the_file(&page, &sample)
}

/// A round of six with what the sample says of its organisation.
fn set_up(page: &Page) -> Outcome {
    page.start("#/new")?;
    page.fill("Team name", "Larkspur Shop")?;
    page.fill("People on the team", "6")?;
    page.click("button", "For the plan (can wait)")?;
    is(page, "document.getElementById('engineers')?.value ?? null", "6")?;
    for label in [
        "The service is promised around the clock",
        "Stateless web or API workload",
        "A managed database is enough",
        "No special hardware or network",
        "Region, contracts and compliance allow it",
    ] {
        page.click("checkbox", label)?;
    }
    page.click("button", "Start collecting answers")?;
    page.see("0 of 6 responses")
}

/// Brings in the sample's answers as links from a chat.
fn bring_in(page: &Page, sample: &Round) -> Outcome {
    let round = stored_round(page)?.id.short();
    let link = |(n, response): (u128, &domain::response::Response)| {
        let mut response = response.clone();
        response.id = pass::response_id(round, n);
        response.revision = 1;
        let passed = pass::Passed { round, questions_version: CATALOGUE.version, response };
        pass::write_link(&CATALOGUE, Form::Full, &passed).map(|link| format!("#{link}")).ok_or("no link")
    };
    let links = (1..).zip(sample.responses.values()).map(link).collect::<Result<Vec<_>, _>>()?;
    // At once, as from a clipboard: so many letters one by one are too many for some drivers.
    let paste = "const field = document.getElementById('paste');
        field.focus(); document.execCommand('insertText', false, arguments[0]);";
    page.find("field", "Paste links or codes")?;
    page.session.script(paste, json!([links.join("\n")]))?;
    page.click("button", "Add 5 responses")?;
    page.see("5 of 6 responses")
}

/// Scores of the sub-risks and all they are made of, as the opened details show them, sorted.
pub(crate) fn shown_details(page: &Page) -> Outcome<Vec<Vec<String>>> {
    page.wait("details of the risks", || {
        Ok((page.value("document.querySelectorAll('.risks-open details').length")? == 5).then_some(()))
    })?;
    page.session.script(
        "document.querySelectorAll('.risks-open details').forEach((more) => { more.open = true; });",
        json!([]),
    )?;
    let shown = page.wait("ten sub-risks", || {
        let parts = page.value(
            "[...document.querySelectorAll('.because-part')].map((part) => ['h3', '.because-score', 'li']
                .flatMap((css) => [...part.querySelectorAll(css)]).map((e) => e.innerText.replace(/\\s+/g, ' ').trim()))",
        )?;
        let parts: Vec<Vec<String>> = serde_json::from_value(parts).map_err(|e| e.to_string())?;
        Ok((parts.len() == 10).then_some(parts))
    })?;
    Ok(sorted(shown))
}

fn sorted(mut details: Vec<Vec<String>>) -> Vec<Vec<String>> {
    details.sort();
    details
}

fn band(score: f64) -> &'static str {
    text::band(W.0, Band::of(score)).name
}

/// The same from the rules.
fn native_details(round: &Round, a: &Assessment) -> Vec<Vec<String>> {
    let part = |id: SubRiskId| {
        let mut part = vec![text::subrisk(W.0, id).name.to_owned()];
        part.extend(a.subrisk(id).score.map(|score| format!("{} {}", say::whole(score), band(score))));
        let questions = CATALOGUE.asked_in(round.form, id);
        part.extend(
            questions.map(|q| format!("{} {}", text::question(W.0, q.id).short, say::component(W, round, a, q.id))),
        );
        let blended = CATALOGUE.metrics.iter().filter(|m| m.subrisk == id && m.role == Role::Blend);
        let blended = blended.filter(|m| a.metrics.contains_key(&m.id));
        part.extend(blended.map(|m| {
            format!("{} {}", text::metric(W.0, m.id).name, W.because_measured(&say::measured(W, round, a, m.id)))
        }));
        part.into_iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    };
    sorted(RiskId::ALL.into_iter().flat_map(RiskId::subrisks).map(part).collect())
}

/// Fails at the first that differs.
fn same<T: PartialEq + std::fmt::Debug>(shown: &[T], native: &[T]) -> Outcome {
    match shown.iter().zip(native).find(|(shown, native)| shown != native) {
        Some((shown, native)) => Err(format!("shown {shown:?}\nrules {native:?}")),
        None if shown.len() == native.len() => Ok(()),
        None => Err(format!("{} shown, {} by the rules", shown.len(), native.len())),
    }
}

/// The results show what the rules give.
fn results(page: &Page, at: &str, round: &Round, a: &Assessment) -> Outcome {
    page.start(&format!("{at}/results"))?;
    for said in [
        say::headline(W, round, a),
        say::lede(W, round, a),
        say::confidence_level(W, round, a),
        say::confidence_line(W, round, a),
        say::profile_title(W, round, a),
        W.fact_answered(a.respondents, usize::from(round.team_size)),
        W.fact_visibility(a.visibility.dont_know, a.visibility.total),
    ] {
        page.see(&said)?;
    }
    let rows = shown_scores(page)?;
    for risk in &a.risks {
        let (name, score) = (text::risk(W.0, risk.id).name, risk.score.ok_or("no score")?);
        let line = format!("{name} {} {}", say::whole(score), band(score));
        if !rows.iter().any(|row| row.starts_with(&line)) {
            return Err(format!("no “{line}”: {rows:?}"));
        }
    }
    same(&shown_details(page)?, &native_details(round, a))?;
    let confirmed: Vec<GateId> =
        a.gates.iter().filter(|(_, gate)| gate.state == GateState::Confirmed).map(|(id, _)| *id).collect();
    if confirmed.len() != 3 {
        return Err(format!("confirmed {confirmed:?}"));
    }
    page.see("Three alarms that no average can hide")?;
    is(page, "document.querySelectorAll('.alarm:not(.alarm-open)').length", "3")?;
    for gate in confirmed {
        page.see(&say::gate_title(W, a, gate))?;
        page.see(&say::gate_line(W, round, a, gate))?;
    }
    page.clean()
}

/// Rows of the table under a chart, by the start of its caption.
pub(crate) fn table(page: &Page, caption: &str) -> Outcome<Vec<Vec<String>>> {
    page.session.script(
        "document.querySelectorAll('.figure-foot details').forEach((more) => { more.open = true; });",
        json!([]),
    )?;
    let rows = "const table = [...document.querySelectorAll('table')].find((t) => t.caption?.textContent.startsWith(arguments[0]));
        return table && [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent));";
    page.wait(&format!("the table “{caption}”"), || {
        let rows = page.session.script(rows, json!([caption]))?;
        Ok(serde_json::from_value(rows).ok())
    })
}

/// Knowledge and duties show what the rules give.
fn knowing(page: &Page, at: &str, round: &Round, a: &Assessment) -> Outcome {
    page.start(&format!("{at}/knowledge"))?;
    let (Some(knowledge), Some(duties)) = (&a.knowledge, &a.duties) else { return Err("nothing to compare".into()) };
    if (knowledge.bus_factor, knowledge.critical_bus_factor) != (1, Some(1)) {
        return Err(format!("the sample is another one: {knowledge:?}"));
    }
    let sentences = [
        say::knowing_headline(W, a),
        say::knowing_lede(W, a),
        say::single_line(W, a),
        say::orphans_line(W, a),
        say::absence_line(W, a),
        say::pairing_line(W, a),
        say::undone_line(W, a),
    ];
    for said in sentences {
        page.see(&said)?;
    }
    let whole = page.value("document.querySelector('main').innerText")?;
    let whole = whole.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    for fact in say::knowing_facts(W, round, a) {
        let said = format!("{} {}", fact.value, fact.label);
        if !whole.contains(&said) {
            return Err(format!("no “{said}” in {whole}"));
        }
    }
    is(page, "document.querySelector('.solo-index').innerText", &say::whole(duties.index))?;
    is(page, "document.querySelector('.solo-index').innerText", "89")?;
    let shares = [duties.load, duties.concentration, duties.uncovered_share];
    let points: Vec<String> = shares.iter().zip(PARTS).map(|(share, part)| say::amount(share * part * 100.0)).collect();
    let shown: Vec<String> =
        table(page, "Solo-ops index 89, Critical")?.into_iter().map(|row| row[1].clone()).collect();
    same(&shown, &points)?;
    let mut shown = table(page, W.charts_knowledge())?;
    shown.iter_mut().for_each(|row| drop(row.remove(1)));
    shown.sort();
    same(&shown, &holdings(&round.knowledge))?;
    let whose = page.text("main")?;
    if round.knowledge.people.iter().any(|who| whose.contains(who.as_str())) {
        return Err("a person is named".to_owned());
    }
    page.clean()
}

/// By system how many can do what, sorted by name.
fn holdings(knowledge: &Knowledge) -> Vec<Vec<String>> {
    let row = |system: &domain::knowledge::System| {
        let level = |who: &String| system.levels.get(who).copied().unwrap_or_default();
        let at = |n: u8| knowledge.people.iter().filter(|who| level(who) == n).count().to_string();
        vec![system.name.clone(), at(3), at(2), at(1), at(0)]
    };
    let mut rows: Vec<Vec<String>> = knowledge.systems.iter().map(row).collect();
    rows.sort();
    rows
}

fn way_out(page: &Page, at: &str, round: &Round, a: &Assessment) -> Outcome {
    let plan = roadmap::plan(&CATALOGUE, round, a);
    page.start(&format!("{at}/choice"))?;
    page.see(&say::choice_title(W, &plan))?;
    is(page, "document.querySelector('h1').innerText.includes('anaged platform')", "true")?;
    page.see(W.wayout_decides())?;
    page.clean()
}

/// The saved file holds what the sample holds.
fn in_the_file(page: &Page, sample: &Round) -> Outcome {
    page.start("")?;
    page.click("button", "Save everything as a file")?;
    let today = page.value("new Date().toLocaleDateString('sv')")?.as_str().unwrap_or_default().to_owned();
    let name = format!("unsolo-larkspur-shop-{today}.json");
    let file = match page.session.engine {
        // This engine's driver downloads nowhere we know.
        Engine::WebKit => exchange::write_round(&CATALOGUE, &stored_round(page)?).into_bytes(),
        _ => page.downloaded(&name)?,
    };
    let incoming = exchange::read(&CATALOGUE, &file).map_err(|e| format!("{e:?}"))?;
    let exchange::What::Rounds { rounds, .. } = incoming.what else { return Err("no round in the file".into()) };
    let round = rounds.into_iter().next().ok_or("no round in the file")?;
    let mut knowledge = Knowledge { given: 9, ..sample.knowledge.clone() };
    knowledge.spell_out();
    if round.evidence.values != sample.evidence.values {
        return Err(format!("figures {:?}", round.evidence.values));
    }
    let circumstances = |e: &Evidence| (e.promised_24x7, e.restore_procedure_written, e.release_steps_written);
    if circumstances(&round.evidence) != circumstances(&sample.evidence) {
        return Err(format!("circumstances {:?}", circumstances(&round.evidence)));
    }
    // A file leaves out what is 0.
    let mut known = round.knowledge.clone();
    known.spell_out();
    if known != knowledge {
        return Err(format!("knowledge {:?}", round.knowledge));
    }
    same(&round.duties.lines, &sample.duties.lines)?;
    same(&round.duties.people, &sample.duties.people)
}
