//! Workers from the page's side: one for reports, one for codes in pictures. Each is started when first asked, given jobs, and
//! stopped when it fails or takes too long.
//!
//! Only jobs and files go over; see `exchange::job`. A worker runs the same content policy as the page, because boot.js has
//! every worker started through a blob.

use exchange::job::Job;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use std::{
    cell::RefCell,
    collections::{BTreeMap, btree_map::Entry},
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Longer than any report takes on a slow phone.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program that runs in a worker.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Program {
    Report,
    Scan,
}

impl Program {
    /// Where the page says what belongs to it.
    const fn attribute(self) -> &'static str {
        match self {
            Self::Report => "data-report",
            Self::Scan => "data-scan",
        }
    }
}

/// A file that a worker made.
#[derive(Clone)]
pub(crate) struct Made {
    /// Its name for saving.
    pub(crate) name: String,
    /// What it shows.
    pub(crate) title: String,
    /// Its media type.
    pub(crate) kind: String,
    /// What is in it.
    pub(crate) bytes: Uint8Array,
}

/// What came of a job.
#[derive(Clone, Default)]
pub(crate) struct Done {
    /// The files.
    pub(crate) files: Vec<Made>,
    /// Characters that paper cannot show.
    pub(crate) missing: String,
}

/// Why nothing came of it: one of the worker's words (`pdf-no-round` and so on), `failed`, `late`, or `stopped` when the
/// reader stopped it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failed {
    /// The word.
    pub(crate) word: String,
    /// What the program said; for people who can help.
    pub(crate) detail: String,
}

/// How far a job is: this many parts of so many are set; nothing before the first and after the last.
pub(crate) type Progress = Option<(u32, u32)>;

/// A worker that runs, and the jobs that wait for it.
struct Running {
    worker: web_sys::Worker,
    waiting: Rc<RefCell<BTreeMap<u32, Waiting>>>,
    _hears: Closure<dyn FnMut(web_sys::MessageEvent)>,
    _fails: Closure<dyn FnMut(web_sys::Event)>,
}

struct Waiting {
    answer: Function,
    tell: Rc<dyn Fn(Progress)>,
}

thread_local! {
    static RUNNING: RefCell<BTreeMap<Program, Running>> = const { RefCell::new(BTreeMap::new()) };
    static LAST: RefCell<u32> = const { RefCell::new(0) };
}

/// Asks for a job with a file, and waits for what comes of it.
pub(crate) async fn ask(job: Job, file: &[u8], tell: impl Fn(Progress) + 'static) -> Result<Done, Failed> {
    run(Program::Report, job.write(), Uint8Array::from(file), Rc::new(tell)).await
}

/// The texts of the codes in a grey picture, row by row, 0 for black.
pub(crate) async fn scan(pixels: Uint8Array, width: u32, height: u32) -> Result<Vec<String>, Failed> {
    let done = run(Program::Scan, format!("{width} {height}"), pixels, Rc::new(|_| {})).await?;
    Ok(done.files.into_iter().filter_map(|made| String::from_utf8(made.bytes.to_vec()).ok()).collect())
}

async fn run(program: Program, job: String, file: Uint8Array, tell: Rc<dyn Fn(Progress)>) -> Result<Done, Failed> {
    let id = LAST.with_borrow_mut(|last| {
        *last += 1;
        *last
    });
    let came = Promise::new(&mut |answer, _| {
        let waiting = Waiting { answer: answer.clone(), tell: Rc::clone(&tell) };
        if let Err(error) = send(program, id, &job, &file, waiting) {
            let _ = answer.call1(&JsValue::NULL, &wrong("failed", &text(&error)));
        }
    });
    let late = set_timeout_with_handle(move || give_up(program, "late"), PATIENCE);
    let answer = JsFuture::from(came).await.unwrap_or_default();
    if let Ok(late) = late {
        late.clear();
    }
    read(&answer)
}

/// Stops whatever the report worker does. It is started anew when it is next asked.
pub(crate) fn stop() {
    give_up(Program::Report, "stopped");
}

/// Lets the scan worker go when no camera needs it any more.
pub(crate) fn stop_scanning() {
    give_up(Program::Scan, "stopped");
}

fn give_up(program: Program, word: &str) {
    let running = RUNNING.with_borrow_mut(|all| all.remove(&program));
    let Some(running) = running else { return };
    running.worker.terminate();
    let waiting = std::mem::take(&mut *running.waiting.borrow_mut());
    for waiting in waiting.into_values() {
        let _ = waiting.answer.call1(&JsValue::NULL, &wrong(word, ""));
    }
}

fn wrong(word: &str, detail: &str) -> JsValue {
    let object = Object::new();
    let _ = Reflect::set(&object, &"wrong".into(), &word.into());
    let _ = Reflect::set(&object, &"detail".into(), &detail.into());
    object.into()
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_else(|| String::from(js_sys::JSON::stringify(value).unwrap_or_default()))
}

/// Gives a job to the worker, which is started if it does not run.
fn send(program: Program, id: u32, job: &str, bytes: &Uint8Array, waiting: Waiting) -> Result<(), JsValue> {
    let places = places(program).ok_or("no worker in this page")?;
    let [script, glue, wasm, integrity] = &places;
    RUNNING.with_borrow_mut(|all| {
        if let Entry::Vacant(place) = all.entry(program) {
            place.insert(start(program, script)?);
        }
        let Some(running) = all.get(&program) else { return Ok(()) };
        let message = Object::new();
        let set = |key: &str, value: &JsValue| Reflect::set(&message, &key.into(), value).map(drop);
        set("id", &id.into())?;
        set("job", &job.into())?;
        set("file", bytes)?;
        set("glue", &glue.into())?;
        set("wasm", &wasm.into())?;
        set("integrity", &integrity.into())?;
        set("folder", &absolute("fonts/paper/").into())?;
        running.waiting.borrow_mut().insert(id, waiting);
        running.worker.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()))
    })
}

fn start(program: Program, script: &str) -> Result<Running, JsValue> {
    let options = web_sys::WorkerOptions::new();
    options.set_type(web_sys::WorkerType::Module);
    let worker = web_sys::Worker::new_with_options(script, &options)?;
    let waiting: Rc<RefCell<BTreeMap<u32, Waiting>>> = Rc::default();
    let jobs = Rc::clone(&waiting);
    let hears = Closure::<dyn FnMut(_)>::new(move |event: web_sys::MessageEvent| {
        let data = event.data();
        let number = |key: &str| field(&data, key).as_f64().map_or(0, |n| n as u32);
        let id = number("id");
        if let Some(stage) = field(&data, "stage").as_string() {
            let tell = jobs.borrow().get(&id).map(|waiting| Rc::clone(&waiting.tell));
            if let Some(tell) = tell {
                tell((stage == "set").then(|| (number("n"), number("of"))));
            }
            return;
        }
        let waiting = jobs.borrow_mut().remove(&id);
        if let Some(waiting) = waiting {
            let _ = waiting.answer.call1(&JsValue::NULL, &data);
        }
        // After a failure nothing in the worker can be relied on.
        if field(&data, "wrong").as_string().as_deref() == Some("failed") {
            give_up(program, "failed");
        }
    });
    let fails = Closure::<dyn FnMut(_)>::new(move |event: web_sys::Event| {
        // Told on the Report step; the page itself is sound.
        event.prevent_default();
        give_up(program, "failed");
    });
    worker.set_onmessage(Some(hears.as_ref().unchecked_ref()));
    worker.set_onerror(Some(fails.as_ref().unchecked_ref()));
    Ok(Running { worker, waiting, _hears: hears, _fails: fails })
}

fn field(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or_default()
}

fn read(answer: &JsValue) -> Result<Done, Failed> {
    let word = |object: &JsValue, key: &str| field(object, key).as_string().unwrap_or_default();
    if let Some(said) = field(answer, "wrong").as_string() {
        return Err(Failed { word: said, detail: word(answer, "detail") });
    }
    let made = |file: JsValue| Made {
        name: word(&file, "name"),
        title: word(&file, "title"),
        kind: word(&file, "kind"),
        bytes: field(&file, "bytes").dyn_into().unwrap_or_else(|_| Uint8Array::new_with_length(0)),
    };
    let files: Array = field(answer, "files").dyn_into().unwrap_or_default();
    Ok(Done { files: files.iter().map(made).collect(), missing: word(answer, "missing") })
}

/// Where the worker's script, its program's script, its program and that one's hash are: `cargo xtask finish` has put them
/// into the page.
fn places(program: Program) -> Option<[String; 4]> {
    let attribute = program.attribute();
    let script = document().query_selector(&format!("script[{attribute}]")).ok()??;
    let said = script.get_attribute(attribute)?;
    let mut words = said.split(' ');
    let mut place = || words.next().map(absolute);
    let (script, glue, program) = (place()?, place()?, place()?);
    Some([script, glue, program, words.next().unwrap_or_default().to_owned()])
}

/// An address of this page's folder, which a worker does not know.
fn absolute(name: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    web_sys::Url::new_with_base(name, &base).map(|url| url.href()).unwrap_or_default()
}
