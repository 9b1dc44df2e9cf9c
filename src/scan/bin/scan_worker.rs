//! The scan worker: takes a grey picture, gives back the texts of the codes in it. Nothing of it is on the page.
//!
//! `public/worker.js` starts it and calls the one function that it leaves in the worker's global scope. It keeps no picture.

#[cfg(target_arch = "wasm32")]
fn main() {
    use js_sys::{Array, Object, Reflect, Uint8Array};
    use wasm_bindgen::{JsValue, closure::Closure};

    let set = |object: &Object, key: &str, value: &JsValue| drop(Reflect::set(object, &key.into(), value));
    let run = Closure::<dyn Fn(String, Uint8Array) -> JsValue>::new(move |job: String, pixels: Uint8Array| {
        // The job is the size of the picture: "640 480".
        let mut sizes = job.split(' ').map(|size| size.parse().unwrap_or(0));
        let (width, height) = (sizes.next().unwrap_or(0), sizes.next().unwrap_or(0));
        let files = Array::new();
        for text in scan::read(&pixels.to_vec(), width, height) {
            let file = Object::new();
            set(&file, "kind", &"text/plain".into());
            set(&file, "bytes", &Uint8Array::from(text.as_bytes()));
            files.push(&file);
        }
        let answer = Object::new();
        set(&answer, "files", &files);
        answer.into()
    });
    let _ = Reflect::set(&js_sys::global(), &"unsoloWork".into(), run.as_ref());
    run.forget();
}

/// On the host there is nothing to do.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
