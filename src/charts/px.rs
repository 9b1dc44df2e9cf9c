//! Lengths in tenths of a pixel.

use std::fmt;

/// A length or a position, exact to a tenth of a pixel. plotters counts in whole numbers, so charts are drawn ten times
/// as large and read as tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Px(pub i32);

impl Px {
    /// The nearest tenth. Not a number counts as 0.
    #[must_use]
    pub fn of(pixels: f64) -> Self {
        Self((pixels * 10.0).round() as i32)
    }

    /// In pixels.
    #[must_use]
    pub fn pixels(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

/// "12" or "12.5", made from whole numbers alone: formatting a float weighs 7 kB.
impl fmt::Display for Px {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        if tenth == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{tenth}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pixels: f64, text: &str) {
        assert_eq!(Px::of(pixels).to_string(), text);
    }

    #[test]
    fn writes_one_decimal_where_there_is_one() {
        check(0.0, "0");
        check(12.0, "12");
        check(12.34, "12.3");
        check(-0.5, "-0.5");
        check(-12.0, "-12");
        check(f64::NAN, "0");
    }
}
