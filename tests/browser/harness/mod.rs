//! Drives real browsers over the WebDriver protocol against a small server of our own. No crate for WebDriver: the
//! protocol is a dozen JSON requests, and this stays blocking and quick to compile.

#![allow(dead_code, reason = "the tests and the bench each use a part")]

pub(crate) mod accessibility;
pub(crate) mod camera;
pub(crate) mod driver;
pub(crate) mod engine;
pub(crate) mod layout;
pub(crate) mod page;

pub(crate) mod run;
pub(crate) mod server;
pub(crate) mod session;
pub(crate) mod stored;

/// What a test or a step gives back; the text says what was expected and what was seen.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// The folder of the project.
pub(crate) fn root() -> std::path::PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    std::path::Path::new(&here).parent().map(Into::into).unwrap_or_default()
}

/// The release to test: `dist/`, or the folder that `UNSOLO_DIST` names.
pub(crate) fn dist() -> std::path::PathBuf {
    std::env::var_os("UNSOLO_DIST").map_or_else(|| root().join("dist"), Into::into)
}

/// Where the browsers put downloads.
pub(crate) fn downloads() -> std::path::PathBuf {
    root().join("target").join("downloads")
}

/// A free port of this machine.
pub(crate) fn free_port() -> Outcome<u16> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).map_err(|e| format!("no free port: {e}"))?;
    Ok(listener.local_addr().map_err(|e| e.to_string())?.port())
}
