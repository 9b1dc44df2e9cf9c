//! Pictures: domain values and words in, marks out, drawn with plotters; the same for page and report.
//!
//! A chart is a pure function from values to a [`Drawing`]: marks in pixels, a sentence that holds every value, and the
//! same values as a table. Nothing here knows a page, a file format of paper, a clock or a screen.
//!
//! - A drawing is made for a **real width**: narrow and wide are two drawings, not one scaled. Text keeps its size.
//! - Colours are **roles** ([`Ink`]). On the page ([`svg::for_page`]) they are classes, so one drawing serves light,
//!   dark, forced colours and print; a file ([`svg::standalone`]) and paper take the values from a [`Palette`].
//! - Text is measured with tables of our own fonts ([`width`]), never by a browser; so a worker and a test get the same
//!   picture as the page.
//!
//! # How it hangs together
//!
//! A chart's file (`profile`, `dots`, `timeline` ...) holds its values as a small struct, the public function that takes
//! them from the assessment or the plan, and the drawing. It draws on a `canvas`, which is plotters' drawing area with
//! its elements; the area's backend is our `recorder`, which writes down marks. `axis`, `place`, `calendar` and `scale`
//! are plain geometry.
//!
//! # How to add a chart
//!
//! 1. A file here with a struct of its values, `draw(words, &values, width)` and a public function that fills the struct;
//!    its words go into `lang/en/charts.ftl` of the content.
//! 2. One `mod` and one `pub use` below.
//! 3. Tests through `testing::check` at all `WIDTHS` with the worst values (nothing overlaps, nothing leaves the
//!    drawing), the sentence word for word, and a `snapshot`. Look at a new snapshot with your own eyes before it is kept:
//!    `UPDATE_SNAPSHOTS=1 cargo test -p charts` writes `snapshots/*.svg`.

mod axis;
mod band_strip;
mod blind_spots;
mod calendar;
mod canvas;
mod capacity;
mod count;
mod cover;
mod dots;
mod drawing;
mod duties;
mod face;
mod history;
mod hour;
mod ink;
mod knowledge;
mod metrics;
mod names;
mod perception;
mod place;
mod profile;
mod px;
mod recorder;
mod reveal;
#[cfg(test)]
mod sample_tests;
mod says;
mod scale;
mod solo_ops;
pub mod svg;
#[cfg(test)]
mod testing;
mod timeline;
mod what_if;

pub use band_strip::band_strip;
pub use blind_spots::{blind_spots, blind_worst};
pub use capacity::capacity;
pub use count::count_dots;
pub use cover::cover;
pub use dots::dots;
pub use drawing::{Anchor, Drawing, Mark, Paint, Point, Shape, Stroke, Table, Text};
pub use duties::{duties, duties_title};
pub use face::Face;
pub use history::history;
pub use hour::{agenda, hour};
pub use ink::{Ink, Palette, Rgb};
pub use knowledge::{knowledge, knowledge_title};
pub use metrics::{ellipsize, width, wrap, wrap_lines};
pub use perception::{compared, perception};
pub use profile::{profile, profile_compact, profile_risks};
pub use px::Px;
pub use reveal::reveal;
pub use solo_ops::{solo_ops, solo_ops_title};
pub use timeline::timeline;
pub use what_if::what_if;
