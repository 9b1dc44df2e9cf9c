//! Runs a list of cases in every engine that is there, and counts.

use super::{
    Outcome,
    driver::Driver,
    engine::{Engine, Options},
    page::Page,
    root,
    server::Server,
    session::Session,
};
use base64::Engine as _;
use std::{
    cell::RefCell,
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
    rc::Rc,
    time::Instant,
};

/// One test. It may return an error or panic; both fail it.
#[derive(Clone, Copy)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) engines: &'static [Engine],
    pub(crate) run: fn(&Place) -> Outcome,
}

/// Where a test runs.
pub(crate) struct Place {
    pub(crate) engine: Engine,
    pub(crate) server: Server,
    driver: Driver,
    open: RefCell<Vec<Rc<Session>>>,
}

impl Place {
    /// Starts the engine's driver and tries it out once.
    pub(crate) fn start(engine: Engine, server: Server) -> Outcome<Self> {
        let place = Self { engine, server, driver: Driver::start(engine)?, open: RefCell::default() };
        Session::open(&place.driver.address(), engine, Options::default())?;
        Ok(place)
    }

    /// Closes every window.
    pub(crate) fn close(&self) {
        self.open.borrow_mut().clear();
    }

    /// Opens a window with a fresh profile.
    pub(crate) fn open(&self, options: Options) -> Outcome<Page<'_>> {
        let session = Rc::new(Session::open(&self.driver.address(), self.engine, options)?);
        self.open.borrow_mut().push(Rc::clone(&session));
        Ok(Page { session, server: &self.server, options })
    }
}

/// Runs what the command line asks for: parts of names, `--engine <name>`, `--list`.
pub(crate) fn all(cases: &[Case]) -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let engine = arguments.iter().position(|a| a == "--engine").and_then(|i| arguments.get(i + 1));
    let parts: Vec<&String> = arguments.iter().filter(|a| !a.starts_with("--") && Some(*a) != engine).collect();
    let asked = |case: &&Case| parts.is_empty() || parts.iter().any(|part| case.name.contains(part.as_str()));
    let cases: Vec<&Case> = cases.iter().filter(asked).collect();
    if arguments.iter().any(|a| a == "--list") {
        cases.iter().for_each(|case| println!("{}: test", case.name));
        return ExitCode::SUCCESS;
    }
    let engines = Engine::ALL.into_iter().filter(|e| engine.is_none_or(|name| name == e.name()));
    let failed: usize = engines.map(|engine| in_engine(engine, &cases)).sum();
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn in_engine(engine: Engine, cases: &[&Case]) -> usize {
    let cases: Vec<&&Case> = cases.iter().filter(|case| case.engines.contains(&engine)).collect();
    let place = match Server::start().and_then(|server| Place::start(engine, server)) {
        Ok(place) => place,
        // A machine without an engine cannot test it; one without Chromium cannot test at all.
        Err(reason) => {
            let must = engine == Engine::Chromium;
            println!(
                "{}: {} tests {}: {reason}",
                engine.name(),
                cases.len(),
                if must { "could not run" } else { "skipped" }
            );
            let (failed, ignored) = if must { (cases.len(), 0) } else { (0, cases.len()) };
            println!(
                "test result: {}. 0 passed; {failed} failed; {ignored} ignored",
                if must { "FAILED" } else { "ok" }
            );
            return failed;
        }
    };
    println!("{}", engine.name());
    let mut failed = 0;
    for case in &cases {
        let start = Instant::now();
        place.server.reset();
        let outcome =
            catch_unwind(AssertUnwindSafe(|| (case.run)(&place))).unwrap_or_else(|panic| Err(message(&*panic)));
        let seconds = start.elapsed().as_secs_f32();
        match outcome {
            Ok(()) => println!("  ok    {} ({seconds:.1} s)", case.name),
            Err(reason) => {
                failed += 1;
                println!("  FAIL  {} ({seconds:.1} s)\n        {}", case.name, reason.replace('\n', "\n        "));
                if let Some(session) = place.open.borrow().last() {
                    let _ = save_picture(session, &format!("failed-{}-{}", engine.name(), case.name.replace(' ', "-")));
                }
            }
        }
        place.close();
    }
    let verdict = if failed == 0 { "ok" } else { "FAILED" };
    println!("test result: {verdict}. {} passed; {failed} failed; 0 ignored", cases.len() - failed);
    failed
}

fn message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("panicked").to_owned()
}

/// Writes what a window shows to `target/shots/<name>.png`.
pub(crate) fn save_picture(session: &Session, name: &str) -> Outcome {
    let folder = root().join("target").join("shots");
    std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
    let bytes = base64::engine::general_purpose::STANDARD.decode(session.picture()?).map_err(|e| e.to_string())?;
    std::fs::write(folder.join(format!("{name}.png")), bytes).map_err(|e| e.to_string())
}
