//! The report: how long from a click to the file, and whether the page goes on meanwhile.

use super::{LAPTOP, ROUNDS, median, table::Table, window};
use crate::harness::{Outcome, root, run::Place};
use content::{CATALOGUE, samples};
use serde_json::{Value, json};

/// Runs the worker as the page does, from nothing and then again, and watches the frames.
const WORKER: &str = "const [file, done] = arguments;
    const [script, glue, wasm, integrity] = document.querySelector('script[data-report]').dataset.report.split(' ');
    const place = (name) => new URL(name, document.baseURI).href;
    let last = performance.now(), gap = 0, going = true;
    const frame = () => { const now = performance.now(); gap = Math.max(gap, now - last); last = now; if (going) requestAnimationFrame(frame); };
    requestAnimationFrame(() => { last = performance.now(); requestAnimationFrame(frame); });
    const start = performance.now();
    const worker = new Worker(place(script), { type: 'module' });
    const ask = (id) => new Promise((answer) => {
        worker.addEventListener('message', ({ data }) => data.id === id && data.files && answer(data.files[0].bytes.length));
        worker.postMessage({ id, job: 'pdf team a4', file: new TextEncoder().encode(file), glue: place(glue), wasm: place(wasm), integrity, folder: place('fonts/paper/') });
    });
    const bytes = await ask(1), cold = performance.now() - start;
    const again = performance.now();
    await ask(2);
    const warm = performance.now() - again;
    going = false;
    worker.terminate();
    done({ cold, warm, gap, bytes, long: Math.max(0, ...bench.tasks.filter(([at]) => at >= start).map(([, time]) => time)) });";

/// Presses the button and waits for the file.
const BUTTON: &str = "const done = arguments[arguments.length - 1];
    const make = URL.createObjectURL; let last = performance.now(), gap = 0, going = true;
    const frame = () => { const now = performance.now(); gap = Math.max(gap, now - last); last = now; if (going) requestAnimationFrame(frame); };
    requestAnimationFrame(() => { last = performance.now(); requestAnimationFrame(frame); });
    const start = performance.now();
    URL.createObjectURL = (blob) => {
        if (blob.type === 'application/pdf') { going = false; URL.createObjectURL = make; done({ time: performance.now() - start, gap }); }
        return make.call(URL, blob);
    };
    [...document.querySelectorAll('button')].find((b) => b.textContent.startsWith('Save the PDF')).click();";

/// Measures the sample of thirty questions, and a round of 200 responses with 40 notes.
pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    let packed = |end: &str| -> usize {
        let names = std::fs::read_dir(root().join("dist")).into_iter().flatten().flatten();
        let ours = names.filter(|file| {
            let name = file.file_name().to_string_lossy().into_owned();
            name.starts_with("report") && name.ends_with(end)
        });
        ours.filter_map(|file| std::fs::read(file.path()).ok()).map(|content| brotli(&content)).sum()
    };
    #[expect(clippy::cast_precision_loss, reason = "kilobytes")]
    let size = (packed(".wasm") + packed(".js")) as f64 / 1000.0;
    table.add("report worker without fonts, brotli", size, "kB", 900.0, 600.0);

    let file = exchange::write_round(&CATALOGUE, &samples::larkspur());
    let mut seen: Vec<Value> = Vec::new();
    for _ in 0..ROUNDS {
        let page = window(place, LAPTOP, 1)?;
        page.start("#/sample")?;
        page.see("Where you see different worlds")?;
        let script = format!("(async (...arguments) => {{ {WORKER} }})(...arguments);");
        seen.push(page.session.script_later(&script, json!([file]))?);
        place.close();
    }
    let of = |name: &str| median(seen.iter().map(|value| value[name].as_f64().unwrap_or(f64::NAN)));
    table.add("PDF of the sample, worker cold", of("cold"), "ms", 1000.0, 400.0);
    table.add("PDF of the sample, worker warm", of("warm"), "ms", 500.0, 60.0);
    table.add("longest frame gap meanwhile", of("gap"), "ms", 50.0, 25.0);
    table.add("longest task of the page meanwhile", of("long"), "ms", 50.0, 0.0);
    table.note("size of that PDF", &format!("{:.0} kB", of("bytes") / 1000.0));

    let large = tests::paper::cases().into_iter().find(|case| case.name == "200 responses");
    if let Some(large) = large {
        let page = window(place, LAPTOP, 1)?;
        page.start("#/sample")?;
        page.see("Where you see different worlds")?;
        let script = format!("(async (...arguments) => {{ {WORKER} }})(...arguments);");
        let file = exchange::write_round(&CATALOGUE, &large.round);
        let took = page.session.script_later(&script, json!([file]))?;
        let (cold, warm) = (took["cold"].as_f64().unwrap_or(f64::NAN), took["warm"].as_f64().unwrap_or(f64::NAN));
        table.note("200 responses with 40 notes, cold / warm", &format!("{cold:.0} / {warm:.0} ms"));
        place.close();
    }

    let mut pressed: Vec<Value> = Vec::new();
    for _ in 0..ROUNDS {
        let page = window(place, LAPTOP, 1)?;
        page.start("#/round/larkspur/report")?;
        page.see("Preview: ")?;
        pressed.push(page.session.script_later(BUTTON, json!([]))?);
        place.close();
    }
    let of = |name: &str| median(pressed.iter().map(|value| value[name].as_f64().unwrap_or(f64::NAN)));
    table.add("click on the button to the file, preview shown before", of("time"), "ms", 500.0, 60.0);
    table.add("longest frame gap meanwhile", of("gap"), "ms", 50.0, 25.0);
    Ok(())
}

fn brotli(content: &[u8]) -> usize {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut packed, &settings).map_or(usize::MAX, |_| packed.len())
}
