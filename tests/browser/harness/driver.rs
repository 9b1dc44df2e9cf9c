//! Starts and stops the driver of an engine.

use super::{Outcome, engine::Engine, free_port};
use std::{
    net::TcpStream,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// A running driver. Ends with the value.
pub(crate) struct Driver {
    process: Child,
    screen: Option<Child>,
    port: u16,
}

impl Driver {
    /// Starts the driver of an engine on a free port. An error says what is missing.
    pub(crate) fn start(engine: Engine) -> Outcome<Self> {
        let port = free_port()?;
        let mut command = Command::new(engine.driver());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).arg(format!("--port={port}"));
        let screen = if engine == Engine::WebKit { Some(screen(&mut command)?) } else { None };
        let process = command.spawn().map_err(|e| format!("{} could not be started: {e}", engine.driver()))?;
        let driver = Self { process, screen, port };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > Duration::from_secs(20) {
                return Err(format!("{} does not answer.", engine.driver()));
            }
            sleep(Duration::from_millis(30));
        }
        Ok(driver)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// WebKit's test browser has no headless mode: a screen in memory.
fn screen(command: &mut Command) -> Outcome<Child> {
    let number = format!(":{}", 90 + std::process::id() % 900);
    let screen = Command::new("Xvfb")
        .args([&number, "-screen", "0", "1400x1000x24"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|e| format!("Xvfb could not be started: {e}"))?;
    // As root, and in containers, WebKit's own sandbox is not to be had.
    command
        .env("DISPLAY", number)
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    sleep(Duration::from_millis(500));
    Ok(screen)
}

impl Drop for Driver {
    fn drop(&mut self) {
        for process in [Some(&mut self.process), self.screen.as_mut()].into_iter().flatten() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}
