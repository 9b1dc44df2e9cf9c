//! The camera: asking for it, its pictures, its light. Nothing of what it sees is kept.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The longer side of a picture that is looked at, in pixels. A code that is held in front of a camera fills a good part of it.
const LONGER_SIDE: u32 = 960;

/// Why there is no camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoCamera {
    /// The page came over plain http.
    Insecure,
    /// There is none.
    None,
    /// The reader or the browser refused.
    Denied,
    /// It is there and gives no pictures.
    Busy,
}

/// A running camera.
#[derive(Clone)]
pub(crate) struct Camera {
    stream: JsValue,
    track: JsValue,
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or_default()
}

fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method = get(object, method).dyn_into::<Function>().ok()?;
    method.apply(object, &arguments.iter().collect::<Array>()).ok()
}

async fn later(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let promise = call(object, method, arguments).ok_or_else(JsValue::default)?;
    JsFuture::from(promise.dyn_into::<Promise>()?).await
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in fields {
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}

/// Starts a camera: the one at the back where there are two, or the one with this id.
pub(crate) async fn start(id: Option<&str>) -> Result<Camera, NoCamera> {
    let devices = get(&window().navigator(), "mediaDevices");
    if devices.is_undefined() {
        return Err(NoCamera::Insecure);
    }
    let which = match id {
        Some(id) => ("deviceId", object(&[("exact", id.into())])),
        None => ("facingMode", "environment".into()),
    };
    let size = object(&[("ideal", 1280.into())]);
    let wanted = object(&[("video", object(&[which, ("width", size)])), ("audio", false.into())]);
    let stream = later(&devices, "getUserMedia", &[wanted]).await.map_err(|error| {
        match get(&error, "name").as_string().as_deref() {
            Some("NotAllowedError" | "SecurityError") => NoCamera::Denied,
            Some("NotFoundError" | "OverconstrainedError" | "TypeError") => NoCamera::None,
            _ => NoCamera::Busy,
        }
    })?;
    let tracks: Array = call(&stream, "getVideoTracks", &[]).unwrap_or_default().dyn_into().unwrap_or_default();
    Ok(Camera { track: tracks.get(0), stream })
}

/// The ids of all cameras. Browsers tell them once one may be used.
pub(crate) async fn all() -> Vec<String> {
    let devices = get(&window().navigator(), "mediaDevices");
    let list: Array = later(&devices, "enumerateDevices", &[]).await.unwrap_or_default().dyn_into().unwrap_or_default();
    let is_camera = |device: &JsValue| get(device, "kind").as_string().as_deref() == Some("videoinput");
    list.iter().filter(is_camera).filter_map(|device| get(&device, "deviceId").as_string()).collect()
}

impl Camera {
    /// Shows what it sees.
    pub(crate) fn show(&self, video: &web_sys::HtmlVideoElement) {
        let _ = Reflect::set(video, &"srcObject".into(), &self.stream);
        if let Some(playing) = call(video, "play", &[])
            && let Ok(playing) = playing.dyn_into::<Promise>()
        {
            // Refused where the reader has closed it meanwhile.
            leptos::task::spawn_local(async move {
                let _ = JsFuture::from(playing).await;
            });
        }
    }

    /// Which one it is.
    pub(crate) fn id(&self) -> Option<String> {
        get(&call(&self.track, "getSettings", &[])?, "deviceId").as_string()
    }

    /// Whether it has a light.
    pub(crate) fn has_light(&self) -> bool {
        let can = call(&self.track, "getCapabilities", &[]).unwrap_or_default();
        get(&can, "torch").is_truthy()
    }

    /// Switches its light.
    pub(crate) fn set_light(&self, on: bool) {
        let wanted = object(&[("advanced", Array::of1(&object(&[("torch", on.into())])).into())]);
        if let Some(promise) = call(&self.track, "applyConstraints", &[wanted])
            && let Ok(promise) = promise.dyn_into::<Promise>()
        {
            leptos::task::spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
        }
    }

    /// Lets it go, so that its lamp goes out.
    pub(crate) fn stop(&self) {
        call(&self.track, "stop", &[]);
    }
}

/// The browser's own reader of codes, where it has one that knows these codes.
pub(crate) async fn own_reader() -> Option<JsValue> {
    let reader = get(&js_sys::global(), "BarcodeDetector").dyn_into::<Function>().ok()?;
    let known: Array = later(&reader, "getSupportedFormats", &[]).await.ok()?.dyn_into().ok()?;
    if !known.includes(&"qr_code".into(), 0) {
        return None;
    }
    let formats = object(&[("formats", Array::of1(&"qr_code".into()).into())]);
    Reflect::construct(&reader, &Array::of1(&formats)).ok()
}

/// What the browser's own reader finds in the picture that a video shows now.
pub(crate) async fn read(reader: &JsValue, video: &web_sys::HtmlVideoElement) -> Vec<String> {
    let found: Array =
        later(reader, "detect", &[video.into()]).await.unwrap_or_default().dyn_into().unwrap_or_default();
    found.iter().filter_map(|code| get(&code, "rawValue").as_string()).collect()
}

/// The picture that a video shows now, in grey, with its width and height; `None` before there is one.
pub(crate) fn picture(
    video: &web_sys::HtmlVideoElement,
    canvas: &web_sys::HtmlCanvasElement,
) -> Option<(Uint8Array, u32, u32)> {
    let (width, height) = (video.video_width(), video.video_height());
    let longer = width.max(height);
    if longer == 0 {
        return None;
    }
    let scaled = |side: u32| (side * LONGER_SIDE.min(longer) / longer).max(1);
    let (width, height) = (scaled(width), scaled(height));
    canvas.set_width(width);
    canvas.set_height(height);
    let settings = object(&[("willReadFrequently", true.into())]);
    let context = canvas.get_context_with_context_options("2d", &settings).ok()??;
    let context: web_sys::CanvasRenderingContext2d = context.unchecked_into();
    let size = (f64::from(width), f64::from(height));
    context.draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, size.0, size.1).ok()?;
    let colours = context.get_image_data(0.0, 0.0, size.0, size.1).ok()?.data().0;
    // Brightness as the eye has it (ITU-R BT.601), in whole numbers.
    let grey: Vec<u8> = colours
        .chunks_exact(4)
        .map(|pixel| match *pixel {
            [red, green, blue, _] => ((u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29) >> 8) as u8,
            _ => 0,
        })
        .collect();
    Some((Uint8Array::from(grey.as_slice()), width, height))
}

/// Whether the page can be seen now.
pub(crate) fn is_visible() -> bool {
    !get(&document(), "hidden").is_truthy()
}
