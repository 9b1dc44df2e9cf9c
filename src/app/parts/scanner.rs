//! Reading codes with the camera: the picture, what was read last, and what to do where there is no camera.

use crate::ui::dynamic::{either, part, show, text};
use crate::{
    camera::{self, Camera, NoCamera},
    state::words,
    ui::{Notice, Tone},
    worker,
};
use leptos::prelude::*;
use std::time::Duration;

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(150);
/// A code that is held still is told once; out of sight for so many looks it may come again.
const FORGOTTEN_AFTER: u32 = 20;

/// Where the camera is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Asking,
    Looking,
    Read,
    Wrong(NoCamera),
    /// The program that reads codes did not come.
    Lost,
}

/// The camera, while it is open. `on_found` gets each text once, and says whether it was one to keep.
#[component]
pub(crate) fn Scanner(on_found: Callback<String, bool>, on_close: Callback<()>) -> impl IntoView {
    let w = words();
    let state = RwSignal::new(State::Asking);
    let video = NodeRef::<leptos::html::Video>::new();
    let canvas = NodeRef::<leptos::html::Canvas>::new();
    let running = StoredValue::new_local(None::<Camera>);
    let cameras = RwSignal::new(Vec::<String>::new());
    let has_light = RwSignal::new(false);
    let light = RwSignal::new(false);
    // Grows when a camera is started or all is closed: whatever belongs to an older one ends.
    let turn = StoredValue::new(0_u32);
    let let_go = move || {
        turn.update_value(|turn| *turn += 1);
        if let Some(Some(camera)) = running.try_update_value(Option::take) {
            camera.stop();
        }
    };
    let begin = move |id: Option<String>| {
        let_go();
        state.set(State::Asking);
        let mine = turn.get_value();
        leptos::task::spawn_local(async move {
            let started = camera::start(id.as_deref()).await;
            // Closed while the browser was asking.
            if turn.try_get_value() != Some(mine) {
                if let Ok(camera) = started {
                    camera.stop();
                }
                return;
            }
            let camera = match started {
                Ok(camera) => camera,
                Err(why) => return state.set(State::Wrong(why)),
            };
            state.set(State::Looking);
            has_light.set(camera.has_light());
            light.set(false);
            if let Some(video) = video.get_untracked() {
                camera.show(&video);
            }
            running.set_value(Some(camera));
            let _ = cameras.try_set(camera::all().await);
            watch(mine, turn, video, canvas, state, on_found).await;
        });
    };
    Effect::new(move |_| begin(None));
    // A camera that nobody looks through is let go.
    Effect::new(move |_| {
        if state.get() == State::Lost {
            let_go();
        }
    });
    on_cleanup(move || {
        let_go();
        worker::stop_scanning();
    });
    let other = move |_| {
        let here = running.with_value(|camera| camera.as_ref().and_then(Camera::id));
        let next = cameras.with_untracked(|all| {
            let at = all.iter().position(|id| Some(id) == here.as_ref()).map_or(0, |at| at + 1);
            all.get(at).or_else(|| all.first()).cloned()
        });
        begin(next);
    };
    let switch_light = move |_| {
        light.update(|on| *on = !*on);
        running
            .with_value(|camera| camera.as_ref().inspect(|camera| camera.set_light(light.get_untracked())).map(drop));
    };
    let says = move || match state.get() {
        State::Asking => w.camera_asking(),
        State::Looking => w.camera_looking(),
        State::Read => w.camera_read(),
        State::Wrong(_) | State::Lost => "",
    };
    let wrong = move || match state.get() {
        State::Wrong(NoCamera::Insecure) => Some(w.camera_insecure()),
        State::Wrong(NoCamera::None) => Some(w.camera_none()),
        State::Wrong(NoCamera::Denied) => Some(w.camera_denied()),
        State::Wrong(NoCamera::Busy) => Some(w.camera_busy()),
        State::Lost => Some(w.camera_lost()),
        _ => None,
    };
    let close_on_escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            on_close.run(());
        }
    };
    view! {
        <section class="scanner" aria-labelledby="scanner" on:keydown=close_on_escape>
            <h2 class="scanner-title" id="scanner" tabindex="-1">{w.camera_title()}</h2>
            <p class="fine">{w.camera_private()}</p>
            {either(move || wrong().is_some(), move || view! {
                <Notice tone=Tone::Error title=w.camera_wrong_title().to_owned()>
                    <p>{part(move || wrong().into_any())}</p>
                    <p><button class="button button-second button-small" type="button" on:click=move |_| begin(None)>{w.camera_again()}</button></p>
                </Notice>
            }.into_any(), || ().into_any())}
            <video class="scanner-video" class:scanner-off=move || wrong().is_some() node_ref=video muted=true playsinline=true aria-label=w.camera_video()></video>
            <canvas class="scanner-off" node_ref=canvas></canvas>
            <p class="fine" role="status">{text(says)}</p>
            <p class="button-row">
                <button class="button button-second button-small" type="button" on:click=move |_| on_close.run(())>{w.camera_close()}</button>
                {show(move || cameras.with(|all| all.len() > 1), move || view! {
                    <button class="button button-quiet button-small" type="button" on:click=other>{w.camera_other()}</button>
                }.into_any())}
                {show(move || has_light.get(), move || view! {
                    <button class="button button-quiet button-small" type="button" on:click=switch_light>
                        {text(move || if light.get() { w.camera_torch_off() } else { w.camera_torch_on() })}
                    </button>
                }.into_any())}
            </p>
        </section>
    }
}

/// Looks again and again, as long as this is the camera's turn and the page can be seen.
async fn watch(
    mine: u32,
    turn: StoredValue<u32>,
    video: NodeRef<leptos::html::Video>,
    canvas: NodeRef<leptos::html::Canvas>,
    state: RwSignal<State>,
    on_found: Callback<String, bool>,
) {
    let own = camera::own_reader().await;
    let mut last = String::new();
    let mut unseen = 0;
    while turn.try_get_value() == Some(mine) {
        pause().await;
        let (Some(Some(video)), Some(Some(canvas))) = (video.try_get_untracked(), canvas.try_get_untracked()) else {
            return;
        };
        if !camera::is_visible() {
            continue;
        }
        let found = if let Some(own) = &own {
            camera::read(own, &video).await
        } else {
            let Some((pixels, width, height)) = camera::picture(&video, &canvas) else { continue };
            match worker::scan(pixels, width, height).await {
                Ok(found) => found,
                Err(failed) if failed.word == "stopped" => return,
                Err(_) => {
                    let _ = state.try_set(State::Lost);
                    return;
                }
            }
        };
        unseen = if found.contains(&last) { 0 } else { unseen + 1 };
        if unseen > FORGOTTEN_AFTER {
            last.clear();
        }
        if turn.try_get_value() != Some(mine) {
            return;
        }
        for text in found {
            if text != last {
                last.clone_from(&text);
                let is_response = on_found.run(text);
                let _ = state.try_set(if is_response { State::Read } else { State::Looking });
            }
        }
    }
}

/// Waits a moment.
async fn pause() {
    let waited = js_sys::Promise::new(&mut |done, _| {
        set_timeout(move || drop(done.call0(&wasm_bindgen::JsValue::NULL)), PAUSE);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(waited).await;
}
