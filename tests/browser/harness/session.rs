//! One browser window: the WebDriver requests that the tests need, and nothing else.

use super::{
    Outcome,
    engine::{Engine, Options},
};
use serde_json::{Value, json};
use std::time::Duration;

/// The name under which WebDriver passes elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A session with a fresh profile. Closes its browser when it is dropped.
pub(crate) struct Session {
    pub(crate) engine: Engine,
    agent: ureq::Agent,
    address: String,
}

/// An element on the page, as the driver names it.
#[derive(Clone, Debug)]
pub(crate) struct Element(pub(crate) String);

impl Session {
    /// Opens a browser.
    pub(crate) fn open(driver: &str, engine: Engine, options: Options) -> Outcome<Self> {
        let settings =
            ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(Duration::from_secs(120)));
        let mut session = Self { engine, agent: settings.build().into(), address: format!("{driver}/session") };
        let answer = session.send("POST", "", &engine.capabilities(options))?;
        let id = answer["sessionId"].as_str().ok_or("the driver gave no session")?;
        session.address = format!("{driver}/session/{id}");
        session.send("POST", "/timeouts", &json!({ "script": 60_000, "pageLoad": 60_000 }))?;
        if engine == Engine::Chromium {
            session.emulate(options)?;
        }
        Ok(session)
    }

    fn emulate(&self, options: Options) -> Outcome {
        let (width, height) = if options.phone { (360, 740) } else { (1280, 720) };
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": options.phone });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)?;
        let scheme = if options.dark { "dark" } else { "light" };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", features)?;
        if options.no_wasm {
            // This Chromium no longer has a switch for it.
            let source = json!({ "source": "delete globalThis.WebAssembly;" });
            self.devtools("Page.addScriptToEvaluateOnNewDocument", source)?;
        }
        if options.no_script {
            self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }))?;
        }
        Ok(())
    }

    /// One request to the driver; its `value`, or its message.
    pub(crate) fn send(&self, method: &str, path: &str, body: &Value) -> Outcome<Value> {
        let url = format!("{}{path}", self.address);
        let answer = match method {
            "GET" => self.agent.get(&url).call(),
            "DELETE" => self.agent.delete(&url).call(),
            _ => self.agent.post(&url).header("Content-Type", "application/json").send(body.to_string()),
        };
        let mut answer = answer.map_err(|e| format!("{method} {path}: {e}"))?;
        let text = answer.body_mut().with_config().limit(200_000_000).read_to_string().map_err(|e| e.to_string())?;
        let mut value: Value = serde_json::from_str(&text).map_err(|e| format!("{path}: {e}: {text:.200}"))?;
        let value = value["value"].take();
        match value["error"].as_str() {
            Some(error) => {
                let message = value["message"].as_str().unwrap_or_default().lines().next().unwrap_or_default();
                Err(format!("{error}: {message}"))
            }
            None => Ok(value),
        }
    }

    /// A command of Chromium's developer tools.
    pub(crate) fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        self.send("POST", "/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Goes to an address and waits until it has loaded.
    pub(crate) fn go(&self, url: &str) -> Outcome {
        self.send("POST", "/url", &json!({ "url": url })).map(drop)
    }

    /// Runs a script in the page: the body of a function, `arguments` included.
    pub(crate) fn script(&self, body: &str, arguments: Value) -> Outcome<Value> {
        self.send("POST", "/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Runs a script that answers by calling its last argument.
    pub(crate) fn script_later(&self, body: &str, arguments: Value) -> Outcome<Value> {
        self.send("POST", "/execute/async", &json!({ "script": body, "args": arguments }))
    }

    /// The element that a script returns, if it returns one.
    pub(crate) fn element(&self, body: &str, arguments: Value) -> Outcome<Option<Element>> {
        Ok(self.script(body, arguments)?[ELEMENT].as_str().map(|id| Element(id.to_owned())))
    }

    /// Finds an element without any script in the page, so that it works with JavaScript switched off.
    pub(crate) fn find(&self, css: &str) -> Outcome<Element> {
        let answer = self.send("POST", "/element", &json!({ "using": "css selector", "value": css }))?;
        answer[ELEMENT].as_str().map(|id| Element(id.to_owned())).ok_or_else(|| format!("no element {css}"))
    }

    /// The text of an element as a reader sees it.
    pub(crate) fn text_of(&self, element: &Element) -> Outcome<String> {
        let text = self.send("GET", &format!("/element/{}/text", element.0), &Value::Null)?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Clicks as a mouse would: the element is scrolled to, and nothing may cover it. WebKit's driver may answer "unknown
    /// error" while a page is being laid out: then it is tried again, and where the element is gone by then, the click
    /// has done its work.
    pub(crate) fn click(&self, element: &Element) -> Outcome {
        let once = || self.send("POST", &format!("/element/{}/click", element.0), &json!({})).map(drop);
        let mut outcome = once();
        for _ in 0..5 {
            match &outcome {
                Err(error) if self.engine == Engine::WebKit && error.starts_with("unknown error") => {}
                _ => return outcome,
            }
            std::thread::sleep(Duration::from_millis(200));
            outcome = once();
            if outcome.as_ref().is_err_and(|error| error.starts_with("stale element")) {
                return Ok(());
            }
        }
        outcome
    }

    /// Lets the following requests speak of what is inside a frame.
    pub(crate) fn enter_frame(&self, frame: &Element) -> Outcome {
        self.send("POST", "/frame", &json!({ "id": { ELEMENT: frame.0 } })).map(drop)
    }

    /// Types into an element.
    pub(crate) fn type_into(&self, element: &Element, text: &str) -> Outcome {
        self.send("POST", &format!("/element/{}/value", element.0), &json!({ "text": text })).map(drop)
    }

    /// Presses keys one after the other, wherever the focus is. Special keys: see [`super::page::key`].
    pub(crate) fn press(&self, keys: &str) -> Outcome {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                [
                    json!({ "type": "keyDown", "value": key.to_string() }),
                    json!({ "type": "keyUp", "value": key.to_string() }),
                ]
            })
            .collect();
        self.send("POST", "/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] }))
            .map(drop)
    }

    /// Presses a key while another one is held, such as Shift.
    pub(crate) fn press_with(&self, held: &str, key: &str) -> Outcome {
        let strokes = [("keyDown", held), ("keyDown", key), ("keyUp", key), ("keyUp", held)];
        let strokes = strokes.map(|(kind, key)| json!({ "type": kind, "value": key }));
        self.send("POST", "/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] }))
            .map(drop)
    }

    /// Moves the mouse to a place in the window, in pixels from its left upper corner.
    pub(crate) fn point(&self, x: u32, y: u32) -> Outcome {
        let moves = json!([{ "type": "pointerMove", "duration": 0, "origin": "viewport", "x": x, "y": y }]);
        let mouse =
            json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": moves });
        self.send("POST", "/actions", &json!({ "actions": [mouse] })).map(drop)
    }

    /// A picture of what the window shows, as PNG in base64.
    pub(crate) fn picture(&self) -> Outcome<String> {
        Ok(self.send("GET", "/screenshot", &Value::Null)?.as_str().unwrap_or_default().to_owned())
    }

    /// A picture of one element, as PNG in base64.
    pub(crate) fn picture_of(&self, element: &Element) -> Outcome<String> {
        let path = format!("/element/{}/screenshot", element.0);
        Ok(self.send("GET", &path, &Value::Null)?.as_str().unwrap_or_default().to_owned())
    }

    /// Chromium's log of one kind since the last call, one JSON message each.
    pub(crate) fn log(&self, kind: &str) -> Outcome<Vec<Value>> {
        let entries = self.send("POST", "/se/log", &json!({ "type": kind }))?;
        let message = |entry: &Value| entry["message"].as_str().and_then(|m| serde_json::from_str(m).ok());
        Ok(entries
            .as_array()
            .into_iter()
            .flatten()
            .map(|entry| message(entry).unwrap_or_else(|| entry.clone()))
            .collect())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.send("DELETE", "", &Value::Null);
    }
}
