//! What a test says about a page: go, click, type, see. Every wait has an end, every failure says what was there.

use super::{
    Outcome,
    engine::Options,
    server::{PATH, Server},
    session::{Element, Session},
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    rc::Rc,
    thread::sleep,
    time::{Duration, Instant},
};

const FIND: &str = include_str!("find.js");
/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// Keys that are not letters, as WebDriver writes them.
pub(crate) mod key {
    pub(crate) const BACKSPACE: &str = "\u{E003}";
    pub(crate) const TAB: &str = "\u{E004}";
    pub(crate) const ENTER: &str = "\u{E007}";
    pub(crate) const SHIFT: &str = "\u{E008}";
    pub(crate) const ESCAPE: &str = "\u{E00C}";
    pub(crate) const SPACE: &str = " ";
    pub(crate) const PAGE_UP: &str = "\u{E00E}";
    pub(crate) const PAGE_DOWN: &str = "\u{E00F}";
    pub(crate) const LEFT: &str = "\u{E012}";
    pub(crate) const UP: &str = "\u{E013}";
    pub(crate) const RIGHT: &str = "\u{E014}";
    pub(crate) const DOWN: &str = "\u{E015}";
}

/// A browser window on our page.
pub(crate) struct Page<'a> {
    pub(crate) session: Rc<Session>,
    pub(crate) server: &'a Server,
    pub(crate) options: Options,
}

impl Page<'_> {
    /// Opens an address below the page's folder, such as `""`, `"index.html"` or `"#/new"`.
    pub(crate) fn goto(&self, route: &str) -> Outcome {
        self.session.go(&self.server.url(&format!("{PATH}{route}")))
    }

    /// Opens an address and waits until the program has started.
    pub(crate) fn start(&self, route: &str) -> Outcome {
        // Away first: an address that differs only behind the `#` would not be loaded again.
        self.session.go("about:blank")?;
        self.goto(route)?;
        self.ready()
    }

    /// Loads the page again and waits until the program has started.
    pub(crate) fn reload(&self) -> Outcome {
        self.session.send("POST", "/refresh", &json!({}))?;
        self.ready()
    }

    /// Waits until the program has started; an error if it has stopped instead.
    pub(crate) fn ready(&self) -> Outcome {
        let state = "const d = document.documentElement.dataset;
            return d.dead ? `stopped (${d.dead}): ${document.getElementById('rescue-detail').textContent}` : d.ready;";
        let seen = self.wait("the start of the program", || {
            self.session.script(state, json!([])).map(|v| v.as_str().map(str::to_owned))
        })?;
        if seen == "true" { Ok(()) } else { Err(seen) }
    }

    /// Asks again and again until there is an answer.
    pub(crate) fn wait<T>(&self, what: &str, ask: impl Fn() -> Outcome<Option<T>>) -> Outcome<T> {
        let start = Instant::now();
        let mut last = String::new();
        while start.elapsed() < PATIENCE {
            match ask() {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) => {}
                Err(error) => last = error,
            }
            sleep(Duration::from_millis(40));
        }
        let text = self.text("body").unwrap_or_default();
        Err(format!(
            "waited in vain for {what} {last}\n  the page says: {}",
            text.chars().take(600).collect::<String>()
        ))
    }

    /// The element with a role (`button`, `link`, `radio`, `checkbox`, `field`, `heading`, `any`, or a CSS selector)
    /// and an accessible name; a name that ends with `…` is only a start.
    pub(crate) fn find(&self, role: &str, name: &str) -> Outcome<Element> {
        self.wait(&format!("{role} “{name}”"), || self.session.element(FIND, json!([role, name, 0])))
    }

    /// Whether there is such an element at this moment.
    pub(crate) fn has(&self, role: &str, name: &str) -> Outcome<bool> {
        Ok(self.session.element(FIND, json!([role, name, 0]))?.is_some())
    }

    /// Clicks what has this role and name.
    pub(crate) fn click(&self, role: &str, name: &str) -> Outcome {
        let element = self.find(role, name)?;
        self.session.click(&element).map_err(|e| format!("click on {role} “{name}”: {e}"))
    }

    /// Clicks what a CSS selector finds.
    pub(crate) fn click_css(&self, css: &str) -> Outcome {
        let element = self.wait(css, || self.session.find(css).map(Some))?;
        let middle = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.session.script(middle, json!([css]))?;
        self.session.click(&element).map_err(|e| format!("click on {css}: {e}"))
    }

    /// Empties a field and types into it.
    pub(crate) fn fill(&self, label: &str, text: &str) -> Outcome {
        let element = self.find("field", label)?;
        self.session.send("POST", &format!("/element/{}/clear", element.0), &json!({}))?;
        // Not every driver takes nothing for a text.
        if text.is_empty() { Ok(()) } else { self.session.type_into(&element, text) }
    }

    /// Presses keys where the focus is; see [`key`].
    pub(crate) fn press(&self, keys: &str) -> Outcome {
        self.session.press(keys)
    }

    /// The visible text of the first element that a CSS selector finds.
    pub(crate) fn text(&self, css: &str) -> Outcome<String> {
        self.session.text_of(&self.session.find(css)?)
    }

    /// Waits until the page shows these words.
    pub(crate) fn see(&self, words: &str) -> Outcome {
        self.wait(&format!("“{words}”"), || Ok(self.text("body")?.contains(words).then_some(())))
    }

    /// Waits until nothing fades in any more.
    pub(crate) fn still(&self) -> Outcome {
        self.wait("the end of what moves", || Ok((self.value("document.getAnimations().length")? == 0).then_some(())))
    }

    /// Fails if the page shows these words now.
    pub(crate) fn not_see(&self, words: &str) -> Outcome {
        if self.text("body")?.contains(words) { Err(format!("the page shows “{words}”")) } else { Ok(()) }
    }

    /// The value of an expression in the page.
    pub(crate) fn value(&self, expression: &str) -> Outcome<Value> {
        self.session.script(&format!("return {expression};"), json!([]))
    }

    /// Everything the page has stored.
    pub(crate) fn storage(&self) -> Outcome<BTreeMap<String, String>> {
        let all = self.value("Object.entries(localStorage)")?;
        serde_json::from_value::<Vec<(String, String)>>(all)
            .map(|all| all.into_iter().collect())
            .map_err(|e| e.to_string())
    }

    /// Stores a value, as an older version or another page would have.
    pub(crate) fn store(&self, key: &str, value: &str) -> Outcome {
        self.session.script("localStorage.setItem(...arguments)", json!([key, value])).map(drop)
    }

    /// Which prepared text the rescue screen shows, once it does.
    pub(crate) fn stopped(&self) -> Outcome<String> {
        let why = self.wait("the rescue screen", || {
            Ok(self.value("document.documentElement.dataset.dead ?? null")?.as_str().map(str::to_owned))
        })?;
        if self.text("#rescue")?.trim().is_empty() { Err("the rescue screen is empty".to_owned()) } else { Ok(why) }
    }

    /// Fails if the content policy was violated or an error went uncaught since the page was loaded.
    pub(crate) fn clean(&self) -> Outcome {
        let seen = self
            .value("window.watched ? [...window.watched.violations, ...window.watched.errors] : ['nobody watched']")?;
        match seen.as_array() {
            Some(list) if list.is_empty() => Ok(()),
            _ => Err(format!("violations or errors: {seen}")),
        }
    }

    /// Addresses of other hosts that the page asked for since the last call. Chromium only.
    pub(crate) fn asked_elsewhere(&self) -> Outcome<Vec<String>> {
        let own = self.server.url("/");
        let log = self.session.log("performance")?;
        let urls = log.iter().filter(|e| e["message"]["method"] == "Network.requestWillBeSent");
        let urls = urls.filter_map(|e| e["message"]["params"]["request"]["url"].as_str());
        let ours = |url: &str| url.starts_with(&own) || ["data:", "blob:", "about:"].iter().any(|s| url.starts_with(s));
        Ok(urls.filter(|url| !ours(url)).map(str::to_owned).collect())
    }

    /// Waits for a downloaded file and gives its content. The file is removed.
    pub(crate) fn downloaded(&self, name: &str) -> Outcome<Vec<u8>> {
        let path = super::downloads().join(name);
        // The browser gives the file its name when it is complete.
        let content = self.wait(&path.display().to_string(), || Ok(std::fs::read(&path).ok()));
        let _ = std::fs::remove_file(&path);
        content
    }

    /// Writes a picture to `target/shots/<name>.png`.
    pub(crate) fn picture(&self, name: &str) -> Outcome {
        super::run::save_picture(&self.session, name)
    }
}
