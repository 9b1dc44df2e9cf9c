//! What is kept, and what happens when it cannot be: blocked and full storage, damaged and newer values, files.

use super::{
    harness::{
        Outcome, downloads,
        engine::{Engine, Options},
        page::{Page, key},
        root,
        run::{Case, Place},
    },
    tabs::round_here,
    walk::{answer_all, new_round},
};
use serde_json::json;

pub(crate) const CASES: &[Case] = &[
    Case { name: "storage blocked", engines: &[Engine::Chromium, Engine::Firefox], run: blocked },
    Case { name: "storage full", engines: &[Engine::Chromium], run: full },
    Case { name: "a damaged value is set aside", engines: &[Engine::Chromium], run: damaged },
    Case { name: "a newer value stops all writing", engines: &[Engine::Chromium], run: newer },
    Case { name: "a team name and size that cannot be", engines: &[Engine::Chromium], run: bad_setup },
    Case { name: "files in and out", engines: &[Engine::Chromium], run: files },
    Case { name: "a file replaces what is here", engines: &[Engine::Chromium], run: replace },
    Case { name: "delete and wipe", engines: &[Engine::Chromium], run: wipe },
    Case { name: "no request leaves the origin", engines: &[Engine::Chromium], run: private },
];

fn blocked(place: &Place) -> Outcome {
    let page = place.open(Options { storage_blocked: true, ..Options::default() })?;
    new_round(&page, "Harbour", "3", true)?;
    page.see("This browser keeps nothing for this page")?;
    page.click("link", "Start with the first person")?;
    answer_all(&page, 10, |_| "1")?;
    page.click("link", "Back to the round")?;
    page.see("1 of 3 responses")?;
    page.see("This browser keeps nothing for this page")
}

fn full(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "3", true)?;
    let fill = "let n = 0, size = 65536; while (size > 16) { try { localStorage.setItem('other-' + n++, 'x'.repeat(size)); } catch { size = size >> 1; } }";
    page.session.script(fill, json!([]))?;
    let before: Vec<_> = page.storage()?.into_iter().filter(|(k, _)| k.starts_with("unsolo")).collect();
    page.click("link", "Start with the first person")?;
    page.click("button", "I am alone with the screen: start")?;
    page.click_css("label:has(input[value='2'])")?;
    page.see("The browser’s storage is full")?;
    let after: Vec<_> = page.storage()?.into_iter().filter(|(k, _)| k.starts_with("unsolo")).collect();
    if before != after {
        return Err("a value that was stored has changed".to_owned());
    }
    // The notice stays until a write works, and then goes.
    page.session.script(
        "for (const k of Object.keys(localStorage)) if (k.startsWith('other-')) localStorage.removeItem(k)",
        json!([]),
    )?;
    page.click_css("label:has(input[value='3'])")?;
    page.wait("the notice to go", || Ok((!page.text("body")?.contains("storage is full")).then_some(())))?;
    page.clean()
}

fn damaged(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "3", true)?;
    let stored = page.storage()?;
    let (key, good) = stored.iter().find(|(k, _)| k.contains(":round:")).ok_or("no round is stored")?;
    let bad = &good[..good.len() / 2];
    page.store(key, bad)?;
    page.store("other-app", "not ours {")?;
    page.start("#/")?;
    page.see("Some stored data could not be read")?;
    let after = page.storage()?;
    if !after.iter().any(|(k, v)| k.contains(":quarantine:") && v.contains(bad)) {
        return Err(format!("the damaged text is nowhere: {:?}", after.keys()));
    }
    if after.get("other-app").map(String::as_str) != Some("not ours {") {
        return Err("another page's value was touched".to_owned());
    }
    // The page works on.
    new_round(&page, "Second", "3", true)?;
    page.clean()
}

fn newer(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "3", true)?;
    let stored = page.storage()?;
    let (key, good) = stored.iter().find(|(k, _)| k.contains(":round:")).ok_or("no round is stored")?;
    page.store(key, &good.replacen("\"v\":1", "\"v\":999", 1))?;
    let before = page.storage()?;
    page.start("#/new")?;
    page.see("newer version of Unsolo")?;
    page.fill("Team name", "Other")?;
    page.fill("People on the team", "3")?;
    page.click("button", "Start collecting answers")?;
    page.see("0 of 3 responses")?;
    if page.storage()? != before {
        return Err("something was written over newer data".to_owned());
    }
    page.clean()
}

fn bad_setup(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    let long = "W".repeat(500);
    for (team, size, words) in [
        ("", "6", "The team needs a name"),
        (long.as_str(), "6", "500 characters; at most 80 fit"),
        ("Harbour", "0", "a whole number from 1 to 200"),
        ("Harbour", "10000", "a whole number from 1 to 200"),
        ("Harbour", "-3", "a whole number from 1 to 200"),
        ("Harbour", "2.5", "a whole number from 1 to 200"),
        ("Harbour", "", "a whole number from 1 to 200"),
    ] {
        page.start("#/new")?;
        if !team.is_empty() {
            page.fill("Team name", team)?;
        }
        if !size.is_empty() {
            page.fill("People on the team", size)?;
        }
        page.click("button", "Start collecting answers")?;
        page.see(words)?;
        // What was typed is still there, and nothing was stored.
        if page.value("document.getElementById('team').value")? != team {
            return Err(format!("the typed name is lost: {words}"));
        }
        if page.storage()?.keys().any(|k| k.contains(":round:")) {
            return Err(format!("a round was stored: {words}"));
        }
    }
    // Signs that could run stay text.
    new_round(&page, "<img src=x onerror=alert(1)>", "3", true)?;
    page.see("<img src=x onerror=alert(1)>")?;
    page.clean()
}

/// Gives a file to the file field.
pub(crate) fn give(page: &Page, name: &str, bytes: &[u8]) -> Outcome {
    let folder = root().join("target").join("files");
    std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
    let path = folder.join(name);
    std::fs::write(&path, bytes).map_err(|e| e.to_string())?;
    // The screen may still be on its way.
    let field = page.wait("the field for files", || page.session.find("input[type=file]").map(Some))?;
    page.session.script("document.querySelector('input[type=file]').value = ''", json!([]))?;
    page.session.type_into(&field, &path.display().to_string())
}

fn files(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "3", true)?;
    page.click("link", "Start with the first person")?;
    answer_all(&page, 10, |_| "3")?;
    // What the page would save, caught before it becomes a download.
    page.start("#/privacy")?;
    page.session.script(
        "window.saved = null; const make = URL.createObjectURL; URL.createObjectURL = (b) => { b.text().then((t) => window.saved = t); return make.call(URL, b); };",
        json!([]),
    )?;
    page.click("button", "Save everything as a file")?;
    let file = page.wait("the file", || Ok(page.value("window.saved")?.as_str().map(str::to_owned)))?;
    let before = page.storage()?;
    page.start("#/import")?;
    for (name, bytes, words) in [
        ("empty.json", Vec::new(), "empty"),
        ("half.json", file.as_bytes()[..file.len() / 2].to_vec(), "half.json"),
        (
            "newer.json",
            file.replacen("\"v\": 1", "\"v\": 999", 1).replacen("\"v\":1", "\"v\":999", 1).into_bytes(),
            "newer version",
        ),
        ("other.json", b"{\"name\":\"left-pad\",\"version\":\"1.3.0\"}".to_vec(), "other.json"),
        ("report.json", b"%PDF-1.7\n".to_vec(), "PDF"),
    ] {
        give(&page, name, &bytes)?;
        page.see("was not taken in")?;
        page.see(words)?;
        page.see("othing")?;
        let kept = page.storage()?;
        if kept
            .iter()
            .filter(|(k, _)| k.contains(":round:") || k.contains(":resp:"))
            .ne(before.iter().filter(|(k, _)| k.contains(":round:") || k.contains(":resp:")))
        {
            return Err(format!("{name} changed something"));
        }
    }
    // Wipe, then restore by merge.
    page.start("#/privacy")?;
    page.click("button", "Delete everything")?;
    page.click("button", "Yes, delete everything")?;
    page.see("is deleted from this browser")?;
    page.start("#/import")?;
    give(&page, "good.json", file.as_bytes())?;
    page.see("What is inside")?;
    page.see("Harbour")?;
    page.accessible()?;
    page.click("button", "Merge into this device")?;
    page.see("One round was taken in")?;
    page.click("link", "See the teams on this device")?;
    page.see("Collecting: 1 of 3 responses")?;
    page.reload()?;
    page.see("Collecting: 1 of 3 responses")?;
    page.clean()
}

/// The file that "save everything" makes today, by the team in its name, without one that an earlier run has left.
fn no_file(page: &Page, team: Option<&str>) -> Outcome<String> {
    let day = "(() => { const d = new Date(), two = (n) => String(n).padStart(2, '0');
        return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`; })()";
    let day = page.value(day)?.as_str().unwrap_or_default().to_owned();
    let name = team.map_or(format!("unsolo-{day}.json"), |team| format!("unsolo-{team}-{day}.json"));
    let path = downloads().join(&name);
    match std::fs::remove_file(&path) {
        Err(error) if path.exists() => Err(format!("{}: {error}", path.display())),
        _ => Ok(name),
    }
}

/// Replacing takes two steps and gives the present state away as a file before it takes it from here.
fn replace(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Anchor", "3", true)?;
    let anchor = round_here(&page)?;
    page.click("link", "Start with the first person")?;
    answer_all(&page, 10, |_| "3")?;
    page.start("#/privacy")?;
    let name = no_file(&page, Some("anchor"))?;
    page.click("button", "Save everything as a file")?;
    let old = page.downloaded(&name)?;
    // What comes after the file: a second answer in its round, and another round with answers of every kind.
    page.start(&format!("{anchor}/answer"))?;
    answer_all(&page, 10, |_| "1")?;
    new_round(&page, "Beacon", "4", true)?;
    page.click("link", "Start with the first person")?;
    answer_all(&page, 10, |_| "2")?;
    page.click("button", "I am alone with the screen: start")?;
    page.click_css("label:has(input[value='4'])")?;
    page.start(&format!("{}/hands/2", round_here(&page)?))?;
    page.click_css(".hands-row:nth-of-type(3) button:last-child")?;
    page.see("1 of 4 hands")?;
    let before = page.storage()?;

    page.start("#/import")?;
    let name = no_file(&page, None)?;
    let offer = || -> Outcome {
        give(&page, "anchor.json", &old)?;
        page.see("What is inside")?;
        page.click("button", "Replace what is here instead")?;
        page.see("Replace everything on this device?")
    };
    offer()?;
    page.accessible()?;
    page.click("button", "Cancel")?;
    offer()?;
    if page.storage()? != before || downloads().join(&name).exists() {
        return Err("the first step has changed or saved something".to_owned());
    }
    page.click("button", "Save a file and replace")?;
    page.see("One round was taken in")?;

    // The present state as it was before: read as the page reads it.
    let saved = exchange::read(&content::CATALOGUE, &page.downloaded(&name)?).map_err(|e| format!("{name}: {e:?}"))?;
    let exchange::What::Rounds { rounds, .. } = saved.what else { return Err(format!("{name} holds no rounds")) };
    let mut held: Vec<_> = rounds.iter().map(|r| (r.team.as_str(), r.responses.len(), r.tally.hands.len())).collect();
    held.sort_unstable();
    if held != [("Anchor", 2, 0), ("Beacon", 1, 1)] {
        return Err(format!("{name} holds {held:?}"));
    }
    // Only what was in the file is left, also under the covers.
    let stored = page.storage()?;
    let count = |kind: &str| stored.keys().filter(|key| key.contains(kind)).count();
    let left = [":round:", ":resp:", ":draft:", ":tally:", ":quarantine:"].map(count);
    if left != [1, 1, 0, 0, 0] {
        return Err(format!("stored are {:?}", stored.keys()));
    }
    page.reload()?;
    page.start("#/")?;
    page.see("Anchor")?;
    page.see("Collecting: 1 of 3 responses")?;
    page.not_see("Beacon")?;
    page.clean()
}

fn wipe(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    new_round(&page, "Harbour", "3", true)?;
    page.store("other-app", "theirs")?;
    page.start("#/")?;
    page.click("button", "Delete Harbour from this device")?;
    page.see("Harbour is deleted from this device")?;
    page.click("button", "Undo")?;
    page.see("Your teams on this device")?;
    page.start("#/")?;
    page.see("Harbour")?;
    page.start("#/privacy")?;
    page.click("button", "Delete everything")?;
    page.click("button", "Cancel")?;
    page.click("button", "Delete everything")?;
    page.click("button", "Yes, delete everything")?;
    page.see("is deleted from this browser")?;
    let left: Vec<String> = page.storage()?.into_keys().collect();
    if left != ["other-app"] {
        return Err(format!("left over: {left:?}"));
    }
    page.start("")?;
    page.see("What stops when one person is away?")?;
    page.clean()
}

fn private(place: &Place) -> Outcome {
    let page = place.open(Options::default())?;
    for route in ["", "#/new", "#/sample", "#/round/larkspur/plan", "#/method", "#/privacy", "#/import"] {
        page.start(route)?;
        page.press(key::TAB)?;
    }
    let asked = page.asked_elsewhere()?;
    if asked.is_empty() { page.clean() } else { Err(format!("asked for {asked:?}")) }
}
