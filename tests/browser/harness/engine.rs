//! The three browser engines: their programs, and how each is told what a test needs.

use super::downloads;
use serde_json::{Value, json};
use std::path::Path;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// What a session is to be like. The default is a laptop with everything switched on.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options {
    /// 360 x 740 with touch, instead of 1280 x 720. Chromium only.
    pub(crate) phone: bool,
    /// The dark palette is asked for by the system.
    pub(crate) dark: bool,
    /// The browser refuses all storage.
    pub(crate) storage_blocked: bool,
    /// JavaScript is off.
    pub(crate) no_script: bool,
    /// WebAssembly is off.
    pub(crate) no_wasm: bool,
    /// The video that a camera shows. Chromium only; there is no camera otherwise, or one that may not be used.
    pub(crate) camera: Camera,
    /// Chromium keeps no log of requests, which slows it down.
    pub(crate) unlogged: bool,
}

/// A camera for a test.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Camera {
    /// None at all.
    #[default]
    None,
    /// One that the reader does not allow.
    Refused,
    /// One that shows this video.
    Shows(&'static str),
}

impl Engine {
    /// All of them, in the order in which they run.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name in the output and on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The driver's program.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// The capabilities for a session.
    pub(crate) fn capabilities(self, options: Options) -> Value {
        let always = match self {
            Self::Chromium => chromium(options),
            Self::Firefox => firefox(options),
            Self::WebKit => webkit(),
        };
        json!({ "capabilities": { "alwaysMatch": always } })
    }
}

fn chromium(options: Options) -> Value {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,720",
        "--force-prefers-reduced-motion",
        // Whatever the page asks of another host fails, and shows.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];
    let mut arguments: Vec<String> = arguments.map(str::to_owned).into();
    match options.camera {
        // Also where the machine has one.
        Camera::None => arguments.push("--use-fake-device-for-media-stream=device-count=0".to_owned()),
        Camera::Refused => arguments.push("--use-fake-device-for-media-stream".to_owned()),
        Camera::Shows(video) => arguments.extend([
            "--use-fake-device-for-media-stream".to_owned(),
            "--use-fake-ui-for-media-stream".to_owned(),
            format!("--use-file-for-fake-video-capture={video}"),
        ]),
    }
    let refused = if options.camera == Camera::Refused { 2 } else { 0 };
    let blocked = if options.storage_blocked { 2 } else { 1 };
    let mut settings = json!({
        "args": arguments,
        "prefs": {
            "profile.default_content_setting_values.cookies": blocked,
            "profile.default_content_setting_values.media_stream_camera": refused,
            "download.default_directory": downloads(),
            "download.prompt_for_download": false,
        },
    });
    if Path::new("/usr/bin/chromium").exists() {
        settings["binary"] = "/usr/bin/chromium".into();
    }
    if options.unlogged {
        return json!({ "goog:chromeOptions": settings });
    }
    json!({ "goog:chromeOptions": settings, "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" } })
}

fn firefox(options: Options) -> Value {
    let mut settings = json!({
        "args": ["-headless", "-width", "1280", "-height", "805"],
        "prefs": {
            "media.navigator.streams.fake": true,
            "media.navigator.permission.disabled": true,
            "javascript.enabled": !options.no_script,
            "javascript.options.wasm": !options.no_wasm,
            "network.cookie.cookieBehavior": if options.storage_blocked { 2 } else { 0 },
            "layout.css.prefers-color-scheme.content-override": i32::from(!options.dark),
            "ui.prefersReducedMotion": 1,
            "browser.download.folderList": 2,
            "browser.download.dir": downloads(),
            "browser.download.always_ask_before_handling_new_types": false,
            "datareporting.policy.dataSubmissionEnabled": false,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "app.normandy.enabled": false,
            "browser.safebrowsing.malware.enabled": false,
            "browser.safebrowsing.phishing.enabled": false,
        },
    });
    if Path::new("/usr/bin/firefox-esr").exists() {
        settings["binary"] = "/usr/bin/firefox-esr".into();
    }
    json!({ "moz:firefoxOptions": settings })
}

fn webkit() -> Value {
    let browser = [
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
    ]
    .into_iter()
    .find(|path| Path::new(path).exists())
    .unwrap_or("MiniBrowser");
    json!({ "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] } })
}
