//! Many people, one result: an invitation goes out, answers come back by link, code, picture and file, and nothing of them
//! shows before the reveal.

use super::{
    harness::{
        Outcome,
        camera::film,
        engine::{Camera, Engine, Options},
        page::Page,
        run::{Case, Place},
        server::PATH,
    },
    walk::{new_round, reveal},
};
use content::CATALOGUE;
use domain::{
    question::{Answer, Level},
    response::{Response, ResponseId},
    round::{Form, Round, RoundId},
    score::score,
};
use exchange::{pass, stored};
use serde_json::json;

const ONE: &[Engine] = &[Engine::Chromium];

pub(crate) const CASES: &[Case] = &[
    Case { name: "six answer on six devices and one gathers", engines: ONE, run: six_devices },
    Case { name: "an invitation is followed, left and gone on with", engines: &Engine::ALL, run: own_device },
    Case { name: "a link with answers changes nothing before a click", engines: &Engine::ALL, run: opened_link },
    Case { name: "links that are refused leave everything as it was", engines: &Engine::ALL, run: refused },
    Case { name: "what comes after the reveal waits", engines: ONE, run: late },
    Case { name: "a response is taken out and comes back only when asked for", engines: ONE, run: taken_out },
    Case { name: "taking back never shows or loses an answer", engines: ONE, run: taking_back },
    Case { name: "without a camera there are other ways", engines: ONE, run: no_camera },
    Case { name: "the camera opens and closes", engines: &[Engine::Firefox], run: camera_opens },
    Case { name: "gathering is accessible, on a phone too", engines: ONE, run: accessible },
];

/// What a person answers to each question of the full form: another pattern for each.
fn pattern(person: usize) -> Vec<Answer> {
    let answer = |n: usize| match (n * 3 + person * 2) % 7 {
        5 => Answer::DontKnow,
        6 => Answer::DoesNotApply,
        level => Level::ALL.get(level).copied().map_or(Answer::DontKnow, Answer::Level),
    };
    (0..30).map(answer).collect()
}

fn value(answer: Answer) -> String {
    match answer {
        Answer::Level(level) => level.number().to_string(),
        Answer::DontKnow => "dk".to_owned(),
        Answer::DoesNotApply => "na".to_owned(),
    }
}

/// Answers the questions that are asked, from the first, with the keyboard's way of going on.
fn answer_own(page: &Page, answers: &[Answer]) -> Outcome {
    for (n, &answer) in (1..).zip(answers) {
        page.see(&format!("Question {n} of {}", answers.len()))?;
        let pick = "document.querySelector(`.ask-answers input[value='${arguments[0]}'], .ask-apart input[value='${arguments[0]}']`).click();
            document.querySelector('form.ask').requestSubmit();";
        page.session.script(pick, json!([value(answer)]))?;
    }
    page.see(&format!("{0} of {0} answered", answers.len()))
}

/// A device on which somebody follows the invitation and answers everything.
fn respond<'a>(place: &'a Place, options: Options, invitation: &str, answers: &[Answer]) -> Outcome<Page<'a>> {
    let page = place.open(options)?;
    page.session.go(invitation)?;
    page.ready()?;
    page.see("Confidential, not anonymous")?;
    page.click("button", "Start answering")?;
    answer_own(&page, answers)?;
    Ok(page)
}

pub(crate) fn field(page: &Page, id: &str) -> Outcome<String> {
    let value = page.wait(id, || {
        Ok(page.value(&format!("document.getElementById('{id}')?.value ?? null"))?.as_str().map(str::to_owned))
    })?;
    Ok(value)
}

pub(crate) fn paste(page: &Page, text: &str) -> Outcome {
    page.fill("Paste links or codes", text)
}

/// The round that a page has stored, as the program reads it.
pub(crate) fn stored_round(page: &Page) -> Outcome<Round> {
    let prefix = stored::prefix(PATH);
    let loaded = stored::assemble(&CATALOGUE, &prefix, page.storage()?);
    loaded.rounds.into_values().next().ok_or_else(|| "no round is stored".to_owned())
}

/// Scores of all risks as the page shows them, in the table of the profile: number and score.
pub(crate) fn shown_scores(page: &Page) -> Outcome<Vec<String>> {
    page.wait("the profile", || {
        Ok(page.value("document.querySelector('main .figure details.more') ? true : null")?.as_bool())
    })?;
    page.session.script("const more = document.querySelector('.figure details.more'); more.open = true;", json!([]))?;
    let rows = page.wait("the table of the profile", || {
        let rows = page.value("[...document.querySelectorAll('.figure details.more tbody tr')].map((row) => row.innerText.replace(/\\s+/g, ' '))")?;
        let rows: Vec<String> = rows.as_array().into_iter().flatten().filter_map(|row| row.as_str().map(str::to_owned)).collect();
        Ok((!rows.is_empty()).then_some(rows))
    })?;
    Ok(rows)
}

/// What the camera of the device that gathers will see.
const VIDEO: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/answers.y4m");

fn six_devices(place: &Place) -> Outcome {
    let lead = place.open(Options { camera: Camera::Shows(VIDEO), ..Options::default() })?;
    new_round(&lead, "Larkspur Shop", "6", false)?;
    let invitation = field(&lead, "invite")?;
    if invitation.contains("Larkspur") || !invitation.contains("#/join/") {
        return Err(format!("the invitation is {invitation}"));
    }
    let phone = Options { phone: true, ..Options::default() };
    let mut sent = Vec::new();
    let mut pages = Vec::new();
    for person in 0..6 {
        let page =
            respond(place, if person % 2 == 0 { phone } else { Options::default() }, &invitation, &pattern(person))?;
        sent.push((field(&page, "link")?, field(&page, "code")?));
        page.clean()?;
        pages.push(page);
    }
    let nothing_shows = |lead: &Page| {
        for word in ["Critical", "Elevated", "Healthy", "don’t know"] {
            lead.not_see(word)?;
        }
        Ok::<(), String>(())
    };

    // Two by link and two by code, out of a chat.
    let chat = format!(
        "[10:02] Ana: {}\n[10:03] Bo: here, sorry {} \n[10:04] Cy: {}\n[10:05] Di: {} ok?\n",
        sent[0].0,
        sent[1].0,
        sent[2].1,
        sent[3].1.to_lowercase()
    );
    lead.start(&round_address(&lead)?)?;
    paste(&lead, &chat)?;
    lead.see("All questions are answered")?;
    lead.see("0 of 6 responses")?;
    nothing_shows(&lead)?;
    lead.click("button", "Add 4 responses")?;
    lead.see("4 of 6 responses")?;
    paste(&lead, &chat)?;
    lead.see("is here already. It counts once")?;
    paste(&lead, "")?;

    // One by file.
    pages[4].click("button", "Save as a file")?;
    let mark = pass::mark(stored_own(&pages[4])?).to_lowercase();
    let today = lead.value("new Date().toLocaleDateString('sv')")?.as_str().unwrap_or_default().to_owned();
    let name = format!("unsolo-{today}-{mark}.json");
    let bytes = pages[4].downloaded(&name)?;
    let path = super::harness::downloads().join("gathered.json");
    std::fs::write(&path, bytes).map_err(|e| e.to_string())?;
    let input = lead.session.find("input[type=file]")?;
    lead.session.type_into(&input, &path.display().to_string())?;
    lead.click("button", "Add 1 response")?;
    lead.see("5 of 6 responses")?;

    // The last by picture.
    film(&pages[5].session, &pages[5].find(".qr", "QR code of your answers")?, VIDEO)?;
    lead.click("button", "Use the camera")?;
    lead.see("A response was read")?;
    lead.see("is new.")?;
    nothing_shows(&lead)?;
    lead.click("button", "Add 1 response")?;
    lead.click("button", "Close the camera")?;
    lead.see("6 of 6 responses")?;
    nothing_shows(&lead)?;

    // Somebody changes an answer and sends again: the newer replaces the older.
    let again = &pages[2];
    again.click("link", "Change my answers")?;
    let mut changed = pattern(2);
    changed[0] = Answer::DontKnow;
    answer_own(again, &changed)?;
    again.see("Your answers have changed")?;
    paste(&lead, &field(again, "code")?)?;
    lead.see("is newer, and replaces the one that is here")?;
    lead.click("button", "Add 1 response")?;
    lead.see("6 of 6 responses")?;

    // The same round, made by hand.
    let gathered = stored_round(&lead)?;
    let mut expected = Round { responses: Default::default(), ..gathered.clone() };
    for person in 0..6 {
        let mut response = Response::new(ResponseId(person as u128));
        let answers = if person == 2 { changed.clone() } else { pattern(person) };
        response.answers = CATALOGUE.asked(Form::Full).map(|q| q.id).zip(answers).collect();
        expected.responses.insert(response.id, response);
    }
    let (native, stored) = (score(&CATALOGUE, &expected), score(&CATALOGUE, &gathered));
    reveal(&lead, "Reveal with 6 of 6")?;
    let rows = shown_scores(&lead)?;
    for risk in native.ranked() {
        let shown = risk.score.map_or_else(String::new, |score| format!("{score:.0}"));
        let name = content::text::risk(content::Language::English, risk.id).name;
        if !rows.iter().any(|row| row.contains(name) && row.split(' ').any(|word| word == shown)) {
            return Err(format!("{name} should be {shown}: {rows:?}"));
        }
        let other = stored.risk(risk.id).score;
        if other != risk.score {
            return Err(format!("{name}: stored gives {other:?}, by hand {:?}", risk.score));
        }
    }
    lead.clean()?;

    // Export, wipe, restore: the same again.
    let address = round_address(&lead)?;
    lead.start("")?;
    lead.click("button", "Save everything as a file")?;
    let file = lead.downloaded(&format!("unsolo-larkspur-shop-{today}.json"))?;
    lead.start("#/privacy")?;
    wipe(&lead)?;
    if !lead.storage()?.is_empty() {
        return Err("something is left after wiping".to_owned());
    }
    lead.start("#/import")?;
    std::fs::write(&path, file).map_err(|e| e.to_string())?;
    let input = lead.session.find("input[type=file]")?;
    lead.session.type_into(&input, &path.display().to_string())?;
    lead.click("button", "Merge into this device")?;
    lead.see("See the teams on this device")?;
    lead.start(&address.replace("/collect", "/results"))?;
    let restored = shown_scores(&lead)?;
    if restored != rows {
        return Err(format!("restored {restored:?}, before {rows:?}"));
    }
    // All but what goes into no file.
    let withheld = exchange::withheld(&CATALOGUE, &gathered);
    let mut kept = gathered.responses;
    for response in kept.values_mut() {
        response.answers.retain(|question, _| !withheld.contains(question));
    }
    if stored_round(&lead)?.responses != kept {
        return Err("other responses after restoring".to_owned());
    }
    lead.clean()
}

/// The address of the round's Collect step.
pub(crate) fn round_address(page: &Page) -> Outcome<String> {
    let id = stored_round(page)?.id.short();
    Ok(format!("#/round/{:08x}/collect", id.0))
}

/// The id of the reader's own answers on a page.
fn stored_own(page: &Page) -> Outcome<ResponseId> {
    let loaded = stored::assemble(&CATALOGUE, &stored::prefix(PATH), page.storage()?);
    loaded
        .drafts
        .into_values()
        .find(|draft| draft.invited.is_some())
        .map(|draft| draft.response.id)
        .ok_or_else(|| "no answers are stored".to_owned())
}

fn wipe(page: &Page) -> Outcome {
    page.click("button", "Delete everything")?;
    page.click("button", "Yes, delete everything")?;
    page.see("Everything of Unsolo is deleted")
}

/// A round on this page that a link or a code of `person` fits.
fn link_for(page: &Page, person: usize, times: u32) -> Outcome<String> {
    let round = stored_round(page)?.id;
    let passed = passed(round, person, times);
    let fragment = pass::write_link(&CATALOGUE, Form::Full, &passed).ok_or("no link")?;
    Ok(format!("#{fragment}"))
}

fn passed(round: RoundId, person: usize, times: u32) -> pass::Passed {
    let mut response = Response::new(pass::response_id(round.short(), 1_000 + person as u128));
    response.revision = times;
    response.answers = CATALOGUE.asked(Form::Full).map(|q| q.id).zip(pattern(person)).collect();
    pass::Passed { round: round.short(), questions_version: CATALOGUE.version, response }
}

fn own_device(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", true)?;
    page.click("checkbox", "Put the team’s name into the link")?;
    let invitation = page.wait("a link with the team", || {
        Ok(Some(field(&page, "invite")?).filter(|link| link.matches('/').count() > 5))
    })?;
    let letters = page.text(".code")?;
    // The same browser, as somebody who was invited: by letters, then by the link with the name.
    page.start("#/join")?;
    page.fill("Code of the round", "K7QM 42DX 9X")?;
    page.click("button", "Go to the questions")?;
    page.see("This is not a code of a round")?;
    page.fill("Code of the round", &letters.to_lowercase())?;
    page.click("button", "Go to the questions")?;
    page.see("You are invited to answer")?;
    page.session.go("about:blank")?;
    page.session.go(&invitation)?;
    page.ready()?;
    page.see("Harbour invites you to answer")?;
    page.see("10 questions, about 3 minutes")?;
    page.click("button", "Start answering")?;
    page.see("Question 1 of 10")?;
    page.click_css("label:has(input[value='3'])")?;
    page.click("button", "Next question")?;
    page.see("Question 2 of 10")?;
    page.reload()?;
    page.see("Question 2 of 10")?;
    // Somebody who comes back finds the way.
    page.start("")?;
    page.see("1 of 10 answered")?;
    page.click("link", "Go on with your answers")?;
    page.click("link", "Go on")?;
    page.see("Question 2 of 10")?;
    page.click_css("label:has(input[value='dk'])")?;
    page.start(page.value("location.hash.replace(/[0-9]+$/, 'check')")?.as_str().unwrap_or_default())?;
    page.see("2 of 10 answered")?;
    page.see("Question 3")?;
    if field(&page, "code")?.replace('-', "").len() != 20 {
        return Err(format!("the code is {}", field(&page, "code")?));
    }
    // The device that gathers is this one.
    page.click("button", "Hand them in here")?;
    page.see("1 of 6 responses")?;
    page.click("button", "Undo")?;
    page.see("0 of 6 responses")?;
    page.clean()
}

fn opened_link(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", false)?;
    let link = link_for(&page, 1, 1)?;
    let before = page.storage()?;
    // While a form is half filled in.
    page.start("#/new")?;
    page.fill("Team name", "Half typed")?;
    page.session.script("location.hash = arguments[0]", json!([link]))?;
    page.see("A response for Harbour")?;
    page.see("All questions are answered")?;
    let address = page.value("location.href")?.as_str().unwrap_or_default().to_owned();
    if address.contains("r1.") || !address.contains(&format!("{PATH}#/new")) {
        return Err(format!("the address is {address}"));
    }
    page.click("button", "Close")?;
    if page.value("document.getElementById('team').value")? != "Half typed" {
        return Err("what was typed is gone".to_owned());
    }
    if page.storage()? != before {
        return Err("something was stored without a click".to_owned());
    }
    // In the middle of answering.
    page.start(&round_address(&page)?)?;
    page.click("link", "Start with the first person")?;
    page.click("button", "I am alone with the screen: start")?;
    page.see("Question 1 of 30")?;
    page.click_css("label:has(input[value='3'])")?;
    page.session.script("location.hash = arguments[0]", json!([link]))?;
    page.see("A response for Harbour")?;
    page.click("button", "Close")?;
    page.see("Question 1 of 30")?;
    if page.value("document.querySelector('input:checked')?.value")? != "3" {
        return Err("the answer is gone".to_owned());
    }
    // As the first thing that is opened; twice counts once.
    for again in [false, true] {
        page.start(&link)?;
        page.see("A response for Harbour")?;
        if again {
            page.see("is here already. It counts once")?;
            page.click("button", "Close")?;
        } else {
            page.click("button", "Add 1 response")?;
            page.see("One added at")?;
            page.click("link", "Go to the round")?;
            page.see("1 of 6 responses")?;
        }
    }
    // A round that is not here.
    let elsewhere = pass::write_link(&CATALOGUE, Form::Full, &passed(RoundId(7 << 96), 1, 1)).ok_or("no link")?;
    page.start(&format!("#{elsewhere}"))?;
    page.see("These answers belong to a round that is not on this device")?;
    if !field(&page, "arrived")?.ends_with(&elsewhere) {
        return Err("the link cannot be passed on".to_owned());
    }
    page.clean()
}

fn refused(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", false)?;
    let good = link_for(&page, 1, 1)?;
    let before = page.storage()?;
    let cut = good.get(..good.len() - 7).unwrap_or_default().to_owned();
    let long = format!("#r1.{}", "A".repeat(200_000));
    let cases = [
        ("#r1.", "cut or changed"),
        ("#r1.!!!not*base64$$$", "cut or changed"),
        (cut.as_str(), "cut or changed"),
        ("#r1.99.AAAA", "later version"),
        ("#r2.AAAA", "later version"),
        (long.as_str(), "too long"),
    ];
    for (fragment, words) in cases {
        page.start(fragment)?;
        page.see("This link cannot be read").map_err(|e| format!("{fragment:.40}: {e}"))?;
        page.see(words)?;
        let address = page.value("location.href")?.as_str().unwrap_or_default().to_owned();
        if address.contains("#r") || !address.contains(PATH) {
            return Err(format!("the address is {address:.80}"));
        }
        page.clean()?;
    }
    // Anchors that are not ours.
    for fragment in ["#section-2", "#<img src=x onerror=alert(1)>"] {
        page.start(fragment)?;
        page.not_see("cannot be read")?;
        page.clean()?;
    }
    // The same by paste and by file.
    page.start(&round_address(&page)?)?;
    let other = pass::write_link(&CATALOGUE, Form::Full, &passed(RoundId(7 << 96), 1, 1)).ok_or("no link")?;
    for (text, words) in [
        (cut.as_str(), "cut or changed"),
        ("#r2.AAAA", "later version"),
        (other.as_str(), "belongs to another round"),
        ("K7QM-42DX-9WTF-06HB-RZ3C and more", "a letter is missing or wrong"),
    ] {
        paste(&page, text)?;
        page.see(words).map_err(|e| format!("{text:.40}: {e}"))?;
        if page.value("document.querySelector('.button-add').disabled")? != true {
            return Err(format!("{text:.40} can be added"));
        }
    }
    paste(&page, "")?;
    let path = super::harness::downloads().join("refused.json");
    for (text, words) in [("{\"name\":\"left-pad\"}", "not a file of Unsolo"), ("[[[[", "nothing")] {
        std::fs::write(&path, text).map_err(|e| e.to_string())?;
        let input = page.session.find("input[type=file]")?;
        page.session.type_into(&input, &path.display().to_string())?;
        page.wait(words, || Ok(page.has("li", "refused.json…")?.then_some(())))?;
        page.click("button", "Leave them out")?;
    }
    if page.storage()? != before {
        return Err("something was stored".to_owned());
    }
    page.clean()
}

fn late(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "9", false)?;
    let add = |people: std::ops::Range<usize>| {
        let links: Outcome<Vec<String>> = people.map(|person| link_for(&page, person, 1)).collect();
        paste(&page, &links?.join("\n"))
    };
    add(0..5)?;
    page.click("button", "Add 5 responses")?;
    page.see("5 of 9 responses")?;
    reveal(&page, "Reveal with 5 of 9")?;
    let first = shown_scores(&page)?;
    let (collect, results) = (round_address(&page)?, round_address(&page)?.replace("/collect", "/results"));
    page.start(&collect)?;
    page.not_see("Undo")?;
    add(5..6)?;
    page.see("does not change them at once")?;
    page.click("button", "Add 1 response")?;
    page.see("One response came after the reveal")?;
    page.see("5 of 9 responses")?;
    if page.has("button", "Undo")? {
        page.click("button", "Leave it so")?;
    }
    page.start(&results)?;
    if shown_scores(&page)? != first {
        return Err("one late response changed the results".to_owned());
    }
    // Covering does not let it in either.
    page.start(&collect)?;
    page.click("button", "Cover them again")?;
    page.see("Reveal with 5 of 9")?;
    add(6..7)?;
    page.click("button", "Add 1 response")?;
    page.see("2 responses came after the reveal")?;
    page.click("button", "Count 2 late responses")?;
    page.see("7 of 9 responses")?;
    reveal(&page, "Reveal with 7 of 9")?;
    if shown_scores(&page)? == first {
        return Err("two late responses changed nothing".to_owned());
    }
    page.clean()
}

fn taken_out(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", false)?;
    let link = link_for(&page, 1, 1)?;
    paste(&page, &link)?;
    page.click("button", "Add 1 response")?;
    page.see("1 of 6 responses")?;
    let mark = pass::mark(passed(stored_round(&page)?.id, 1, 1).response.id);
    page.click("button", "Take a response out")?;
    page.click("button", &format!("Take out response {mark}"))?;
    page.see("0 of 6 responses")?;
    paste(&page, &link)?;
    page.see("was removed on this device before")?;
    if page.value("document.querySelector('.button-add').disabled")? != true {
        return Err("it comes back unasked".to_owned());
    }
    page.click("checkbox", "Take it in again")?;
    page.click("button", "Add 1 response")?;
    page.see("1 of 6 responses")?;
    page.reload()?;
    page.see("1 of 6 responses")?;
    page.clean()
}

fn accessible(place: &Place) -> Outcome {
    for options in [Options::default(), Options { phone: true, dark: true, ..Options::default() }] {
        let page = place.open(options)?;
        new_round(&page, "Harbour", "6", true)?;
        paste(&page, &format!("{} K7QM-42DX-9WTF-06HB-RZ3C \n", link_for(&page, 1, 1)?))?;
        page.see("is new.")?;
        page.accessible()?;
        page.fits()?;
        let invitation = field(&page, "invite")?;
        page.start(&link_for(&page, 1, 1)?)?;
        page.see("A response for Harbour")?;
        page.accessible()?;
        page.session.go(&invitation)?;
        page.see("Confidential, not anonymous")?;
        page.accessible()?;
        page.click("button", "Start answering")?;
        let answers: Vec<Answer> = pattern(1).into_iter().take(10).collect();
        answer_own(&page, &answers)?;
        page.see("Send a link")?;
        page.accessible()?;
        page.fits()?;
        page.start("#/join")?;
        page.see("Code of the round")?;
        page.accessible()?;
        page.start("")?;
        page.see("10 of 10 answered")?;
        page.accessible()?;
        page.clean()?;
    }
    Ok(())
}

/// Each reason is told with the other ways, and the page stays as it was.
fn no_camera(place: &Place) -> Outcome {
    for (camera, words) in
        [(Camera::None, "no camera that the browser can use"), (Camera::Refused, "does not let this page")]
    {
        let page = place.open(Options { camera, ..Options::default() })?;
        new_round(&page, "Harbour", "6", true)?;
        page.click("button", "Use the camera")?;
        page.see(words)?;
        if !page.text("main")?.to_lowercase().contains("paste the link or the code") {
            return Err("no other way is named".to_owned());
        }
        page.accessible()?;
        page.click("button", "Close the camera")?;
        page.find("button", "Use the camera")?;
        page.clean()?;
    }
    Ok(())
}

/// A camera that shows no code: it is looked at, and let go again.
fn camera_opens(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", true)?;
    page.click("button", "Use the camera")?;
    page.see("Looking for a code")?;
    std::thread::sleep(std::time::Duration::from_secs(2));
    page.see("Looking for a code")?;
    page.click("button", "Close the camera")?;
    page.find("button", "Use the camera")?;
    page.clean()
}

/// What was offered to be taken back is gone, or leaves alone what came since.
fn taking_back(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "6", true)?;
    let add = |person: usize| {
        paste(&page, &link_for(&page, person, 1)?)?;
        page.click("button", "Add 1 response")
    };
    // What came in and is not added yet waits for its reader, and nothing is revealed over it.
    add(0)?;
    paste(&page, &link_for(&page, 1, 1)?)?;
    page.see("One response came in and is not added yet")?;
    page.click("link", "Prepare")?;
    page.see("Team name")?;
    page.click("link", "Collect")?;
    page.click("button", "Add 1 response")?;
    page.see("2 of 6 responses")?;
    // Somebody hands in on this device: the earlier offer is not for that.
    page.click("link", "Go on with person 3")?;
    super::walk::answer_all(&page, 10, |n| ["1", "2"][n % 2])?;
    page.not_see("Undo")?;
    page.click("link", "Back to the round")?;
    page.see("3 of 6 responses")?;
    // Answers thrown away do not come back over those of the next person.
    page.click("link", "Go on with person 4")?;
    page.click("button", "I am alone with the screen: start")?;
    page.see("Question 1 of 10")?;
    page.click_css("label:has(input[value='4'])")?;
    page.start(page.value("location.hash.replace(/[0-9]+$/, '')")?.as_str().unwrap_or_default())?;
    page.click("button", "Throw them away")?;
    page.see("thrown away")?;
    page.click("button", "I am alone with the screen: start")?;
    page.see("Question 1 of 10")?;
    page.not_see("Undo")?;
    page.start(&round_address(&page)?)?;
    // After the reveal nothing is taken back.
    add(4)?;
    page.see("4 of 6 responses")?;
    page.click("button", "Reveal with 4 of 6")?;
    page.find(".stage h1", "…")?;
    page.not_see("Undo")?;
    if stored_round(&page)?.responses.len() != 4 {
        return Err("a response is lost".to_owned());
    }
    // One's own answers, deleted and taken back.
    page.start(&round_address(&page)?)?;
    let invitation = field(&page, "invite")?;
    page.session.go(&invitation)?;
    page.click("button", "Start answering")?;
    page.see("Question 1 of 10")?;
    page.start(page.value("location.hash.replace(/[0-9]+$/, 'check')")?.as_str().unwrap_or_default())?;
    page.click("button", "Delete my answers from this device")?;
    page.see("No answers here")?;
    page.click("button", "Undo")?;
    page.see("You are invited to answer")?;
    page.clean()
}
