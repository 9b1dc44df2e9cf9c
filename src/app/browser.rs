//! Thin wrappers over the few browser calls that are not storage. Each gives a default where the browser refuses.

use crate::worker::Made;
use domain::Date;
use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// An element of the static page.
pub(crate) fn element(id: &str) -> Option<web_sys::HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Hands a panic to the page's own script, which covers the screen and stops every write.
pub(crate) fn report_panic(message: &str) {
    if let Ok(show) = js_sys::Reflect::get(&js_sys::global(), &"unsoloPanic".into())
        && let Some(show) = show.dyn_ref::<js_sys::Function>()
    {
        let _ = show.call1(&JsValue::NULL, &message.into());
    }
}

/// Whether the page has been declared dead after a failure; nothing may be stored then.
pub(crate) fn is_dead() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-dead"))
}

/// Tells the page's script that the start succeeded.
pub(crate) fn mark_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "true");
    }
}

/// A random 128-bit number. `getRandomValues` also exists on plain http.
pub(crate) fn random_id() -> u128 {
    let mut bytes = [0_u8; 16];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    u128::from_be_bytes(bytes)
}

/// Today in the reader's time zone.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    date(i32::try_from(now.get_full_year()).unwrap_or(2026), now.get_month() + 1, now.get_date()).unwrap_or(Date::MIN)
}

/// A calendar date, if there is one.
fn date(year: i32, month: u32, day: u32) -> Option<Date> {
    exchange::date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

/// Milliseconds since 1970 on the reader's clock.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no clock is set before 1970 or after 4000"
)]
pub(crate) fn now() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// "11:14", the time on the reader's clock.
pub(crate) fn clock() -> String {
    let now = js_sys::Date::new_0();
    format!("{}:{:02}", now.get_hours(), now.get_minutes())
}

/// Saves a file to the reader's downloads.
pub(crate) fn download(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    set_timeout(move || drop(web_sys::Url::revoke_object_url(&url)), std::time::Duration::from_secs(60));
    Ok(())
}

/// An address under which a file of the worker can be shown on this page until it is given back.
pub(crate) fn address(made: &Made) -> Option<String> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(&made.kind);
    let blob =
        web_sys::Blob::new_with_u8_array_sequence_and_options(&js_sys::Array::of1(&made.bytes), &options).ok()?;
    web_sys::Url::create_object_url_with_blob(&blob).ok()
}

/// Saves a drawing as PNG, twice as large, so that it stays sharp on a slide. Its letters are outlines, so it looks the same
/// whatever fonts there are.
pub(crate) fn download_as_png(name: &str, drawing: &Made) {
    const LARGER: u32 = 2;
    let (name, drawing) = (name.to_owned(), drawing.clone());
    leptos::task::spawn_local(async move {
        let Some(address) = address(&drawing) else { return };
        let made = async {
            let image: web_sys::HtmlImageElement = document().create_element("img").ok()?.unchecked_into();
            image.set_src(&address);
            wasm_bindgen_futures::JsFuture::from(image.decode()).await.ok()?;
            let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
            let (width, height) = (image.natural_width() * LARGER, image.natural_height() * LARGER);
            canvas.set_width(width);
            canvas.set_height(height);
            let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
            let size = (f64::from(width), f64::from(height));
            context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, size.0, size.1).ok()?;
            let blob = js_sys::Promise::new(&mut |done, _| drop(canvas.to_blob(&done)));
            let blob: web_sys::Blob = wasm_bindgen_futures::JsFuture::from(blob).await.ok()?.dyn_into().ok()?;
            download(&name, "image/png", &file_bytes(&blob).await?).ok()
        };
        made.await;
        let _ = web_sys::Url::revoke_object_url(&address);
    });
}

/// Puts text on the clipboard; says whether the browser let us.
pub(crate) async fn copy(text: &str) -> bool {
    // There is no clipboard on plain http.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).unwrap_or_default();
    let Ok(clipboard) = clipboard.dyn_into::<web_sys::Clipboard>() else { return false };
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// The address of this page, without the part behind `#` and without what was asked of the server.
pub(crate) fn site_address() -> String {
    let here = window().location();
    [here.origin(), here.pathname()].map(Result::unwrap_or_default).concat()
}

/// Whether the device can hand an address to another program.
pub(crate) fn can_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Hands an address to another program of the reader's choice.
pub(crate) fn share(title: &str, address: &str) {
    let navigator = window().navigator();
    let what = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&what, &"title".into(), &title.into());
    let _ = js_sys::Reflect::set(&what, &"url".into(), &address.into());
    if let Ok(share) = js_sys::Reflect::get(&navigator, &"share".into())
        && let Some(share) = share.dyn_ref::<js_sys::Function>()
        && let Ok(promise) = share.call1(&navigator, &what)
    {
        // Whoever changes their mind has not failed.
        leptos::task::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(promise)).await;
        });
    }
}

/// Whether the reader's language is that of a country that prints on US Letter.
pub(crate) fn uses_letter_paper() -> bool {
    let language = window().navigator().language().unwrap_or_default();
    ["-US", "-CA", "-MX", "-PH"].iter().any(|country| language.ends_with(country))
}

/// Puts the keyboard on an element, without scrolling to it.
pub(crate) fn focus(selector: &str) {
    if let Ok(Some(target)) = document().query_selector(selector)
        && let Some(target) = target.dyn_ref::<web_sys::HtmlElement>()
    {
        let _ = target.focus();
    }
}

/// Once a change of the page is drawn: if what had the keyboard is gone, another element gets it, or else the title.
pub(crate) fn hold_focus(selector: &str) {
    let selector = selector.to_owned();
    after_drawing(move || {
        for selector in [&selector, "main h1"] {
            if document().active_element().is_none_or(|at| at.tag_name() == "BODY") {
                focus(selector);
            }
        }
    });
}

/// Puts the keyboard into a text field and selects what it holds.
pub(crate) fn select(selector: &str) {
    let Ok(Some(target)) = document().query_selector(selector) else { return };
    if let Some(target) = target.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        let _ = target.focus();
        target.select();
    } else if let Some(target) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        let _ = target.focus();
        target.select();
    }
}

/// Does something after the next change of the page has been drawn.
pub(crate) fn after_drawing(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}

/// Whether the reader's system asks for the dark palette or not is left to the style sheet; this only forces one.
pub(crate) fn set_theme(theme: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match theme {
        Some(name) => root.set_attribute("data-theme", name),
        None => root.remove_attribute("data-theme"),
    };
}

/// Does something after the next change of the page has been painted.
pub(crate) fn after_paint(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, std::time::Duration::ZERO));
}

/// Calls `report` with the width of an element in whole pixels, before it is first painted and whenever it changes. The
/// browser tells it of all elements at once; asking each for its width would lay the page out once for each.
pub(crate) fn watch_width(element: &web_sys::Element, report: impl Fn(u32) + 'static) {
    let closure = Closure::<dyn FnMut(js_sys::Array)>::new(move |changes: js_sys::Array| {
        let change: Option<web_sys::ResizeObserverEntry> = changes.get(0).dyn_into().ok();
        if let Some(change) = change {
            report(change.content_rect().width() as u32);
        }
    });
    if let Ok(observer) = web_sys::ResizeObserver::new(closure.as_ref().unchecked_ref()) {
        observer.observe(element);
        on_cleanup_detached(observer, closure);
    }
}

/// Keeps an observer alive as long as the component it belongs to.
fn on_cleanup_detached(observer: web_sys::ResizeObserver, closure: Closure<dyn FnMut(js_sys::Array)>) {
    let kept = StoredValue::new_local((observer, closure));
    on_cleanup(move || {
        kept.try_with_value(|(observer, _)| observer.disconnect());
    });
}

/// Asks the browser not to delete this site's data on its own; says what it answered, if it can say.
pub(crate) async fn persist() -> Option<bool> {
    let storage = js_sys::Reflect::get(&window().navigator(), &"storage".into()).ok()?;
    let storage: web_sys::StorageManager = storage.dyn_into().ok()?;
    wasm_bindgen_futures::JsFuture::from(storage.persist().ok()?).await.ok()?.as_bool()
}

/// A span on the browser's own timeline, read by `cargo xtask bench`.
pub(crate) fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let Some(performance) = window().performance() else { return work() };
    let start = performance.now();
    let result = work();
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"start".into(), &start.into());
    if let Ok(measure) = js_sys::Reflect::get(&performance, &"measure".into())
        && let Some(measure) = measure.dyn_ref::<js_sys::Function>()
    {
        let _ = measure.call2(&performance, &name.into(), &options);
    }
    result
}

/// Makes the skip link move the keyboard instead of the address, so that the address keeps naming the screen.
pub(crate) fn hook_skip_link() {
    let Ok(Some(link)) = document().query_selector(".skip") else { return };
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(|event: web_sys::Event| {
        event.prevent_default();
        focus("#app main h1, #welcome:not([hidden]) main a");
    });
    let _ = link.add_event_listener_with_callback("click", closure.as_ref().unchecked_ref());
    closure.forget();
}

/// What makes everything larger, for a room, where it stands in the address.
const PROJECTOR: &str = "display=projector";

/// Whether the address asks for the projector view.
pub(crate) fn is_projector() -> bool {
    window().location().search().unwrap_or_default().contains(PROJECTOR)
}

/// `?display=projector` makes everything larger, for a room.
pub(crate) fn set_display() {
    if let Some(root) = document().document_element() {
        let _ = match is_projector() {
            true => root.set_attribute("data-display", "projector"),
            false => root.remove_attribute("data-display"),
        };
    }
}

/// Goes into the projector view or out of it, full screen and back, without loading the page again.
pub(crate) fn show_on_projector(on: bool) {
    let here = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    let search = if on { format!("?{PROJECTOR}") } else { String::new() };
    let address = format!("{}{search}{}", part(here.pathname()), part(here.hash()));
    let _ = window().history().and_then(|h| h.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    set_display();
    // A browser may refuse: then it is large in its window.
    if on {
        if let Some(root) = document().document_element() {
            let _ = root.request_fullscreen();
        }
    } else if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
}

/// Puts a text behind `#` in the address, without going there and without a trace in the history.
pub(crate) fn keep_in_address(fragment: &str) {
    let here = window().location();
    let address = [here.pathname(), here.search()].map(Result::unwrap_or_default).concat() + fragment;
    let _ = window().history().and_then(|h| h.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
}

/// Keeps the screen on while the caller is shown, where the browser can: a projector that goes dark ends a talk.
pub(crate) fn stay_awake() {
    let ask = || {
        let navigator = window().navigator();
        let Ok(lock) = js_sys::Reflect::get(&navigator, &"wakeLock".into()) else { return };
        let request = js_sys::Reflect::get(&lock, &"request".into()).ok();
        let request = request.and_then(|it| it.dyn_into::<js_sys::Function>().ok());
        if let Some(Ok(promise)) = request.map(|request| request.call1(&lock, &"screen".into())) {
            leptos::task::spawn_local(async move {
                let Ok(sentinel) = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(promise)).await else {
                    return;
                };
                LOCK.with_borrow_mut(|locks| locks.push(sentinel));
            });
        }
    };
    ask();
    // A browser gives it up while the page is out of sight.
    let seen = window_event_listener_untyped("visibilitychange", move |_| {
        if !document().hidden() {
            ask();
        }
    });
    on_cleanup(move || {
        seen.remove();
        for sentinel in LOCK.take() {
            if let Ok(release) = js_sys::Reflect::get(&sentinel, &"release".into())
                && let Some(release) = release.dyn_ref::<js_sys::Function>()
            {
                let _ = release.call0(&sentinel);
            }
        }
    });
}

/// Opens a screen of this page in a window of its own. Says whether the browser let us.
pub(crate) fn open_beside(address: &str) -> bool {
    let address = site_address() + address;
    window()
        .open_with_url_and_target_and_features(&address, "_blank", "popup,width=720,height=900")
        .is_ok_and(|w| w.is_some())
}

thread_local! {
    static DROPPED: RefCell<Vec<web_sys::File>> = const { RefCell::new(Vec::new()) };
    static LOCK: RefCell<Vec<JsValue>> = const { RefCell::new(Vec::new()) };
}

/// The files that were dropped last, once.
pub(crate) fn dropped() -> Vec<web_sys::File> {
    DROPPED.take()
}

/// The files of a list.
pub(crate) fn files(list: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    list.map(|list| (0..list.length()).filter_map(|n| list.get(n)).collect()).unwrap_or_default()
}

/// Keeps files that the reader drops anywhere on the page, where a browser would leave the page for it, and calls `then`.
pub(crate) fn on_file_dropped(then: impl Fn() + 'static) {
    let closure = Closure::<dyn FnMut(web_sys::DragEvent)>::new(move |event: web_sys::DragEvent| {
        let Some(data) = event.data_transfer() else { return };
        if !data.types().iter().any(|kind| kind == "Files") {
            return;
        }
        event.prevent_default();
        if event.type_() == "drop" {
            DROPPED.set(files(data.files()));
            then();
        }
    });
    for event in ["dragover", "drop"] {
        let _ = window().add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Calls `then` once, soon after the reader first moves, touches, types or goes somewhere.
pub(crate) fn on_first_move(then: impl Fn() + 'static) {
    let moved = Cell::new(false);
    let then = Rc::new(then);
    let closure = Closure::<dyn FnMut()>::new(move || {
        if !moved.replace(true) {
            let then = Rc::clone(&then);
            set_timeout(move || then(), std::time::Duration::from_millis(300));
        }
    });
    for event in ["pointermove", "pointerdown", "keydown", "hashchange"] {
        let _ = window().add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Puts a text back into the field an event came from.
pub(crate) fn set_value(event: &web_sys::Event, text: &str) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        input.set_value(text);
    }
}

/// How many minutes the reader's clock is ahead of UTC at a moment, in seconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "minutes of a day; seconds are far below 2^52"
)]
pub(crate) fn minutes_east(seconds: i64) -> i32 {
    -js_sys::Date::new(&JsValue::from_f64(seconds as f64 * 1000.0)).get_timezone_offset() as i32
}

/// The file that was chosen in the field an event came from. The field is empty afterwards, so that the same file can be chosen again.
pub(crate) fn chosen_file(event: &web_sys::Event) -> Option<web_sys::File> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Bytes of a file.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the size of a file")]
pub(crate) fn file_size(file: &web_sys::File) -> usize {
    file.size() as usize
}

/// What is in a file. `None` where it cannot be read, as one that was moved since it was chosen.
pub(crate) async fn file_bytes(file: &web_sys::Blob) -> Option<Vec<u8>> {
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Empties a text area.
pub(crate) fn empty(id: &str) {
    if let Some(area) =
        document().get_element_by_id(id).and_then(|it| it.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
    {
        area.set_value("");
    }
}
