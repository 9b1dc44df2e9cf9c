//! The few ways in which a report sets text (the mock pages' type).

use super::MM;
use charts::Ink;

/// A family, a weight, a size and a colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) serif: bool,
    /// 400 or 650; the serif is always 500.
    pub(crate) bold: bool,
    /// In points.
    pub(crate) size: f32,
    /// From baseline to baseline, relative to the size.
    pub(crate) leading: f32,
    pub(crate) ink: Ink,
    /// Lines of about the same length, for headings.
    pub(crate) balanced: bool,
}

impl Style {
    const fn sans(size: f32, leading: f32, ink: Ink) -> Self {
        Self { serif: false, bold: false, size, leading, ink, balanced: false }
    }

    const fn serif(size: f32, leading: f32) -> Self {
        Self { serif: true, bold: false, size, leading, ink: Ink::Ink, balanced: true }
    }

    pub(crate) const TITLE: Self = Self::serif(25.0, 1.1);
    pub(crate) const HEADING: Self = Self::serif(14.5, 1.2);
    pub(crate) const LEDE: Self = Self::sans(11.5, 1.42, Ink::Ink);
    pub(crate) const BODY: Self = Self::sans(10.0, 1.42, Ink::Ink);
    pub(crate) const NOTICE: Self = Self::sans(9.5, 1.45, Ink::Ink);
    pub(crate) const FINE: Self = Self::sans(8.5, 1.42, Ink::Ink2);
    pub(crate) const CELL: Self = Self::sans(9.0, 1.35, Ink::Ink);
    pub(crate) const COLUMN: Self = Self { bold: true, ..Self::sans(8.5, 1.35, Ink::Ink2) };
    pub(crate) const SCORE: Self = Self { balanced: false, ..Self::serif(34.0, 1.0) };
    pub(crate) const NUMBER: Self = Self { ink: Ink::Ink3, balanced: false, ..Self::serif(13.0, 1.1) };
    pub(crate) const BAND: Self = Self { bold: true, ..Self::sans(9.0, 1.42, Ink::Ink) };
    pub(crate) const COVER: Self = Self::serif(44.0, 1.04);
    pub(crate) const COVER_LEDE: Self = Self { balanced: true, ..Self::sans(14.0, 1.38, Ink::Ink) };
    pub(crate) const COVER_FACT: Self = Self::sans(9.5, 1.42, Ink::Ink);
    pub(crate) const WORDMARK: Self = Self { balanced: false, ..Self::serif(17.0, 1.1) };

    /// The same, smaller.
    pub(crate) const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// From baseline to baseline in points.
    pub(crate) const fn line(self) -> f32 {
        self.size * self.leading
    }

    /// From the top of a line to its baseline: letters stand in the middle of it.
    pub(crate) const fn baseline(self) -> f32 {
        self.line() / 2.0 + self.size * if self.serif { 0.29 } else { 0.345 }
    }
}

/// Sides of every sheet.
pub(crate) const SIDE: f32 = 20.0 * MM;
/// From the top of a sheet to the baseline of its head.
pub(crate) const HEAD: f32 = 20.8 * MM;
/// From the top to where the text begins.
pub(crate) const TOP: f32 = 32.0 * MM;
/// From the bottom to where the text ends.
pub(crate) const BOTTOM: f32 = 23.5 * MM;
/// From the bottom to the rule above the foot.
pub(crate) const FOOT: f32 = 20.5 * MM;
/// Hairlines.
pub(crate) const HAIR: f32 = 0.5;
