//! A small static server for `dist/`, under a path of several folders as on a shared host. It can hand out changed
//! files, and it remembers what was asked of it.

use super::{Outcome, dist};
use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
};

/// The folder under which the page lies.
pub(crate) const PATH: &str = "/some/sub/path/";
/// Watches from inside the page; served by us, so that it works in every engine and under the page's own policy.
const WATCH: &str = include_str!("watch.js");

/// A running server. It ends with the process.
pub(crate) struct Server {
    port: u16,
    state: Arc<State>,
}

struct State {
    folder: PathBuf,
    /// Whether browsers are sent brotli where it is smaller.
    packed: bool,
    /// Whether the watching script is put into the page.
    watched: bool,
    /// What is handed out instead of the real files; nothing at all where there is no content.
    changed: Mutex<BTreeMap<String, Option<Vec<u8>>>>,
    asked: Mutex<Vec<String>>,
    cache: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Server {
    /// Serves `dist/` for tests: with the watching script, not packed.
    pub(crate) fn start() -> Outcome<Self> {
        Self::with(false, true)
    }

    /// Serves `dist/` as it would be on a good host: packed, and exactly as built.
    pub(crate) fn packed() -> Outcome<Self> {
        Self::with(true, false)
    }

    fn with(packed: bool, watched: bool) -> Outcome<Self> {
        let folder = dist();
        if !folder.join("index.html").exists() {
            return Err("There is no dist/: run `cargo xtask build` first.".to_owned());
        }
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| format!("server: {e}"))?;
        let port = listener.local_addr().map_err(|e| e.to_string())?.port();
        let state = State {
            folder,
            packed,
            watched,
            changed: Mutex::default(),
            asked: Mutex::default(),
            cache: Mutex::default(),
        };
        let state = Arc::new(state);
        if packed {
            // Before anybody waits for it.
            for name in ["index.html"].into_iter().map(str::to_owned).chain(names(&state.folder)) {
                let _ = state.answer(&format!("{PATH}{name}"), true);
            }
            lock(&state.asked).clear();
        }
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                thread::spawn(move || state.serve(&connection));
            }
        });
        Ok(Self { port, state })
    }

    /// `http://127.0.0.1:<port>` and a path that begins with a slash.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Hands out other bytes for a path from now on.
    pub(crate) fn change(&self, path: &str, content: Vec<u8>) {
        lock(&self.state.changed).insert(path.to_owned(), Some(content));
    }

    /// Has no file for a path from now on.
    pub(crate) fn take_away(&self, path: &str) {
        lock(&self.state.changed).insert(path.to_owned(), None);
    }

    /// Hands out the real files again and forgets what was asked.
    pub(crate) fn reset(&self) {
        lock(&self.state.changed).clear();
        lock(&self.state.asked).clear();
    }

    /// The paths asked for since the last reset.
    pub(crate) fn asked(&self) -> Vec<String> {
        lock(&self.state.asked).clone()
    }
}

impl State {
    /// Answers the requests of one connection, one after the other, until the browser closes it.
    fn serve(&self, connection: &TcpStream) -> Option<()> {
        let mut lines = BufReader::new(connection).lines();
        loop {
            let request = lines.next()?.ok()?;
            let path = request.split(' ').nth(1)?.split(['?', '#']).next()?.to_owned();
            let mut brotli = false;
            for line in lines.by_ref() {
                let line = line.ok()?.to_ascii_lowercase();
                if line.is_empty() {
                    break;
                }
                brotli |= line.starts_with("accept-encoding") && line.contains("br");
            }
            (&*connection).write_all(&self.answer(&path, brotli)).ok()?;
        }
    }

    fn answer(&self, path: &str, takes_brotli: bool) -> Vec<u8> {
        lock(&self.asked).push(path.to_owned());
        if format!("{path}/") == PATH {
            return format!("HTTP/1.1 301 Moved\r\nLocation: {PATH}\r\nContent-Length: 0\r\n\r\n").into();
        }
        let (status, kind, mut content) = self.find(path);
        let mut coding = "";
        if self.packed && takes_brotli && !kind.starts_with("font") {
            content = self.pack(path, &content);
            coding = "Content-Encoding: br\r\n";
        }
        let length = content.len();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{coding}Cache-Control: no-cache\r\n\r\n"
        );
        [head.into_bytes(), content].concat()
    }

    /// Status, content type and content of a path.
    fn find(&self, path: &str) -> (&'static str, &'static str, Vec<u8>) {
        if let Some(changed) = lock(&self.changed).get(path) {
            return changed.clone().map_or_else(|| self.missing(), |content| ("200 OK", kind(path), content));
        }
        let Some(name) = path.strip_prefix(PATH) else { return self.missing() };
        if name == "watch.js" {
            return ("200 OK", "text/javascript", WATCH.into());
        }
        let name = if name.is_empty() { "index.html" } else { name };
        if name.contains("..") {
            return self.missing();
        }
        match std::fs::read(self.folder.join(name)) {
            Ok(content) if name == "index.html" && self.watched => ("200 OK", "text/html", watched(&content)),
            Ok(content) => ("200 OK", kind(name), content),
            Err(_) => self.missing(),
        }
    }

    fn missing(&self) -> (&'static str, &'static str, Vec<u8>) {
        ("404 Not Found", "text/html", std::fs::read(self.folder.join("404.html")).unwrap_or_default())
    }

    fn pack(&self, path: &str, content: &[u8]) -> Vec<u8> {
        if let Some(known) = lock(&self.cache).get(path) {
            return known.clone();
        }
        let mut packed = brotli::CompressorWriter::new(Vec::new(), 65_536, 11, 22);
        let _ = packed.write_all(content);
        let packed = packed.into_inner();
        lock(&self.cache).insert(path.to_owned(), packed.clone());
        packed
    }
}

/// The files directly in a folder.
fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// Puts the watching script behind the policy, before anything else can run.
fn watched(html: &[u8]) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    html.replacen("<meta name=\"viewport\"", "<script src=\"watch.js\"></script>\n<meta name=\"viewport\"", 1)
        .into_bytes()
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain",
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
