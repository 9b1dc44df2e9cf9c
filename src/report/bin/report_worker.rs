//! The report worker: takes a job and a file, gives back files. Everything heavy is here, and nothing of it is on the page.
//!
//! `public/worker.js` starts it and calls the one function that it leaves in the worker's global scope. It knows no page,
//! no storage and no address: fonts come through a function that it is given.

#[cfg(target_arch = "wasm32")]
mod worker {
    use content::{Language, Words};
    use exchange::job::{Job, Want};
    use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
    use report::{
        Done, Stage, Wrong,
        formats::pdf::Unread,
        paper::{FontFile, Fonts, more, needed},
    };
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use wasm_bindgen_futures::{JsFuture, future_to_promise};

    type Run = dyn Fn(String, Uint8Array, Function, Function) -> Promise;

    pub(crate) fn start() {
        let run = Closure::<Run>::new(|job: String, file: Uint8Array, load, tell| {
            let file = file.to_vec();
            future_to_promise(async move { Ok(answer(run(&job, file, &load, &tell).await)) })
        });
        let _ = Reflect::set(&js_sys::global(), &"unsoloWork".into(), run.as_ref());
        run.forget();
    }

    async fn run(job: &str, file: Vec<u8>, load: &Function, tell: &Function) -> Result<Done, Wrong> {
        let words = Words(Language::English);
        let job = Job::read(job).ok_or_else(|| Wrong::Failed("job".to_owned()))?;
        if job.want == Want::Open {
            return report::open(file);
        }
        let (round, document) = report::prepare(words, job.audience, &file)?;
        let paper = matches!(job.want, Want::Pdf { .. } | Want::Sheets | Want::Pictures);
        let mut fonts = Fonts::new(Vec::new());
        if paper {
            fonts = fonts.and(fetched(needed(&document), load).await?);
            if !fonts.are_enough() {
                return Err(Wrong::Failed("the fonts of the report did not arrive".to_owned()));
            }
            fonts = {
                let more = more(&document, &fonts);
                fonts.and(fetched(more, load).await?)
            };
        }
        let mut tell = |stage| {
            let (stage, n, of) = match stage {
                Stage::Set(n, of) => ("set", n, of),
                Stage::Writing => ("writing", 0, 0),
            };
            let _ = tell.call3(&JsValue::NULL, &stage.into(), &JsValue::from(n as u32), &JsValue::from(of as u32));
        };
        report::work(words, job, (&round, &document), &file, &fonts, &mut tell)
    }

    /// All files at once.
    async fn fetched(
        files: Vec<&'static FontFile>,
        load: &Function,
    ) -> Result<Vec<(&'static FontFile, Vec<u8>)>, Wrong> {
        let failed = |_| Wrong::Failed("fonts".to_owned());
        let asked = Array::new();
        for file in &files {
            asked.push(&load.call1(&JsValue::NULL, &file.name.into()).map_err(failed)?);
        }
        let came = Array::from(&JsFuture::from(Promise::all(&asked)).await.map_err(failed)?);
        // What did not come is missing like any other character, and the reader is told before there is a file.
        let bytes = came.iter().map(|bytes| bytes.dyn_into::<Uint8Array>().map_or_else(|_| Vec::new(), |b| b.to_vec()));
        Ok(files.into_iter().zip(bytes).collect())
    }

    fn answer(outcome: Result<Done, Wrong>) -> JsValue {
        let object = Object::new();
        let set = |object: &Object, key: &str, value: &JsValue| drop(Reflect::set(object, &key.into(), value));
        match outcome {
            Ok(done) => {
                let files = Array::new();
                for made in done.files {
                    let file = Object::new();
                    set(&file, "name", &made.name.into());
                    set(&file, "title", &made.title.into());
                    set(&file, "kind", &made.kind.into());
                    set(&file, "bytes", &Uint8Array::from(made.bytes.as_slice()));
                    files.push(&file);
                }
                set(&object, "files", &files);
                set(&object, "missing", &done.missing.into());
            }
            Err(wrong) => {
                let (word, detail) = match wrong {
                    Wrong::NotARound => ("not-a-round", String::new()),
                    Wrong::Covered => ("covered", String::new()),
                    Wrong::Pdf(Unread::TooLarge) => ("pdf-too-large", String::new()),
                    Wrong::Pdf(Unread::Damaged) => ("pdf-damaged", String::new()),
                    Wrong::Pdf(Unread::SavedAgain) => ("pdf-saved-again", String::new()),
                    Wrong::Pdf(Unread::NoRound) => ("pdf-no-round", String::new()),
                    Wrong::Pdf(Unread::DamagedRound) => ("pdf-damaged-round", String::new()),
                    Wrong::Failed(why) => ("failed", why),
                };
                set(&object, "wrong", &JsString::from(word));
                set(&object, "detail", &detail.into());
            }
        }
        object.into()
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

/// On the host there is `report`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
