//! The picture of a link, for a camera.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// Light squares that a reader needs around the picture.
const QUIET: usize = 4;

/// A square of dark and light squares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Squares on each side, without the margin.
    pub size: usize,
    dark: Vec<bool>,
}

impl Qr {
    /// Whether the square in a column and a row is dark.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && self.dark.get(y * self.size + x).copied().unwrap_or(false)
    }

    /// The dark squares as the outline of an SVG path, runs of a row in one piece, with a margin of four squares.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let run = (x..self.size).take_while(|&x| self.is_dark(x, y)).count();
                if run > 0 {
                    path += &format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        path
    }

    /// Squares on each side, with the margin.
    #[must_use]
    pub const fn side(&self) -> usize {
        self.size + 2 * QUIET
    }
}

/// The picture of an address. `None` where it is too long for one that a camera could read from a screen.
///
/// The address stands in it as it is; only what a camera gains from goes into a segment of its own: a tail of capitals and
/// digits takes two thirds of the room.
#[must_use]
pub fn qr(address: &str) -> Option<Qr> {
    let split = address.rfind(|c: char| !is_compact(c)).map_or(0, |at| at + 1);
    let (head, tail) = address.split_at_checked(split).filter(|_| address.is_ascii())?;
    let segments = if tail.len() > 6 {
        vec![QrSegment::make_bytes(head.as_bytes()), QrSegment::make_alphanumeric(tail)]
    } else {
        vec![QrSegment::make_bytes(address.as_bytes())]
    };
    let code = QrCode::encode_segments(&segments, QrCodeEcc::Low).ok()?;
    let size = usize::try_from(code.size()).ok().filter(|&size| size <= LARGEST)?;
    let at = |n: usize| i32::try_from(n).unwrap_or_default();
    let dark = (0..size * size).map(|n| code.get_module(at(n % size), at(n / size))).collect();
    Some(Qr { size, dark })
}

/// Version 25: with more squares, phones read it off a screen no more.
const LARGEST: usize = 117;

/// Characters of the compact mode, without those that are common in addresses.
const fn is_compact(c: char) -> bool {
    c.is_ascii_digit() || c.is_ascii_uppercase()
}
