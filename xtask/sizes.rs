//! What a first visit downloads, against its budget.

use crate::{
    files::files,
    run::{Outcome, root},
};
use std::{fs, io::Write, path::Path};

/// Everything but fonts, brotli. The budget is 200 kB and the aim 120; a page that grows by a tenth is to be noticed.
const FIRST_LOAD: usize = 149_500;
/// The report worker with its scripts, brotli: 0.9 MB.
const REPORT: usize = 905_000;
/// The program that reads codes from the camera, brotli. Who opens a camera waits for it once.
const SCAN: usize = 120_000;
/// The fonts of the first screen.
const FONTS: usize = 90_000;

struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the table. Fails when the first load, the fonts or a worker are over their budget.
pub(crate) fn print() -> Outcome {
    let folder = root().join("dist");
    let read = |name: &str| fs::read_to_string(folder.join(name)).map_err(|e| format!("{name}: {e}"));
    let html = read("index.html")?;
    let names = files(&folder)?;
    let (mut first, mut fonts, mut report, mut scan) = (0, 0, 0, 0);
    println!("\n{:<44} {:>9} {:>9} {:>9}", "file, bytes", "raw", "gzip", "brotli");
    for name in &names {
        let Some(extension) = Path::new(name).extension().and_then(|e| e.to_str()) else { continue };
        if !["wasm", "js", "css", "html", "woff2", "svg", "webmanifest"].contains(&extension) {
            continue;
        }
        let size = measure(&folder.join(name))?;
        let at_once = name == "index.html" || html.contains(&format!("\"./{name}\""));
        let part = match extension {
            // The page preloads what its first screen needs; the rest comes when a letter asks for it.
            "woff2" if html.contains(name.as_str()) => {
                fonts += size.raw;
                "font of the first screen"
            }
            _ if at_once => {
                first += size.brotli;
                "first load"
            }
            _ if name.starts_with("report_") => {
                report += size.brotli;
                "the report worker"
            }
            _ if name.starts_with("scan_") => {
                scan += size.brotli;
                "the scan worker"
            }
            "wasm" => "comes when it is needed",
            _ => "",
        };
        println!("{name:<44} {:>9} {:>9} {:>9}  {part}", size.raw, size.gzip, size.brotli);
    }
    println!("{:<44} {:>9} {:>9} {first:>9}  of {FIRST_LOAD}", "first load without fonts", "", "");
    println!("{:<44} {fonts:>9} {:>9} {:>9}  of {FONTS}", "fonts of the first screen", "", "");
    println!("{:<44} {:>9} {:>9} {report:>9}  of {REPORT}", "report worker without fonts", "", "");
    println!("{:<44} {:>9} {:>9} {scan:>9}  of {SCAN}", "scan worker", "", "");
    if first > FIRST_LOAD || fonts > FONTS || report > REPORT || scan > SCAN {
        return Err("The first load is over its budget, or the fonts or a worker are.".to_owned());
    }
    Ok(())
}

fn measure(path: &Path) -> Result<Size, String> {
    let content = fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let gzip = gzip.write_all(&content).and_then(|()| gzip.finish()).map_err(|e| e.to_string())?.len();
    let mut brotli = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut content.as_slice(), &mut brotli, &settings).map_err(|e| e.to_string())?;
    Ok(Size { raw: content.len(), gzip, brotli: brotli.len() })
}
