//! A video for Chromium's camera that shows what stands on another page.

use super::{
    Outcome,
    session::{Element, Session},
};
use base64::Engine as _;
use std::fmt::Write as _;

/// Size of the video.
const WIDTH: usize = 640;
const HEIGHT: usize = 480;
/// Pictures without and with the code; the camera shows them again and again.
const FRAMES: (usize, usize) = (5, 25);

/// Writes a video in which an element of a page is held in front of the camera.
pub(crate) fn film(session: &Session, element: &Element, path: &str) -> Outcome {
    let grey = picture_of(session, element)?;
    let mut video = Vec::new();
    // Y4M: a line of text, then for each picture the word FRAME, its brightness, and its colours at a quarter of the size.
    let mut head = String::new();
    let _ = writeln!(head, "YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg");
    video.extend(head.bytes());
    for n in 0..FRAMES.0 + FRAMES.1 {
        video.extend(b"FRAME\n");
        let empty = n < FRAMES.0;
        video.extend((0..WIDTH * HEIGHT).map(|at| if empty { 90 } else { grey[at] }));
        video.extend(std::iter::repeat_n(128, WIDTH * HEIGHT / 2));
    }
    std::fs::write(path, video).map_err(|e| format!("{path}: {e}"))
}

/// An element of a page in the middle of a grey picture, as large as it fits.
fn picture_of(session: &Session, element: &Element) -> Outcome<Vec<u8>> {
    let png =
        base64::engine::general_purpose::STANDARD.decode(session.picture_of(element)?).map_err(|e| e.to_string())?;
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().map_err(|e| e.to_string())?;
    let mut pixels = vec![0; reader.output_buffer_size().ok_or("a picture without a size")?];
    let info = reader.next_frame(&mut pixels).map_err(|e| e.to_string())?;
    let (width, height) = (info.width as usize, info.height as usize);
    let channels = info.line_size / width.max(1);
    let room = HEIGHT - 40;
    let mut grey = vec![120; WIDTH * HEIGHT];
    let (left, top) = ((WIDTH - room) / 2, 20);
    for y in 0..room {
        for x in 0..room {
            let at = (y * height / room) * info.line_size + (x * width / room) * channels;
            grey[(top + y) * WIDTH + left + x] = pixels[at];
        }
    }
    Ok(grey)
}
