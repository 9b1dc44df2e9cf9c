//! Colours by what they are for, and the palettes that give each its value.
//!
//! A drawing names roles only. The page turns them into classes, so one drawing serves light, dark, forced colours
//! and print; a file or a sheet of paper takes the values from a [`Palette`].

use domain::risk::Band;

/// What a colour is for (DESIGN 4 and 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Text, discs, lines that carry the finding.
    Ink,
    /// Secondary text and marks.
    Ink2,
    /// Axis figures.
    Ink3,
    /// Hairlines; decoration only.
    Rule,
    /// Outlines of lesser weight.
    Edge,
    /// The one accent: chosen, current, pressing.
    Accent,
    /// What everything stands on.
    Paper,
    /// A disabled surface.
    Sunk,
    /// Healthy.
    Band1,
    /// Watch.
    Band2,
    /// Elevated.
    Band3,
    /// High.
    Band4,
    /// Critical.
    Band5,
}

impl Ink {
    /// All roles, in the order of a palette.
    pub const ALL: [Self; 13] = [
        Self::Ink,
        Self::Ink2,
        Self::Ink3,
        Self::Rule,
        Self::Edge,
        Self::Accent,
        Self::Paper,
        Self::Sunk,
        Self::Band1,
        Self::Band2,
        Self::Band3,
        Self::Band4,
        Self::Band5,
    ];

    /// The role of a band.
    #[must_use]
    pub const fn of(band: Band) -> Self {
        match band {
            Band::Healthy => Self::Band1,
            Band::Watch => Self::Band2,
            Band::Elevated => Self::Band3,
            Band::High => Self::Band4,
            Band::Critical => Self::Band5,
        }
    }

    /// The name in classes: `ink`, `ink-2`, `band-5`; the same as the page's colour tokens.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ink => "ink",
            Self::Ink2 => "ink-2",
            Self::Ink3 => "ink-3",
            Self::Rule => "rule",
            Self::Edge => "edge",
            Self::Accent => "accent",
            Self::Paper => "paper",
            Self::Sunk => "sunk",
            Self::Band1 => "band-1",
            Self::Band2 => "band-2",
            Self::Band3 => "band-3",
            Self::Band4 => "band-4",
            Self::Band5 => "band-5",
        }
    }
}

/// Red, green and blue, 0 to 255.
pub type Rgb = (u8, u8, u8);

/// A value for every role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette([Rgb; 13]);

impl Palette {
    /// Light screens and exported pictures.
    pub const LIGHT: Self = Self::new([
        0x15212b, 0x45525c, 0x5f6c76, 0xd6dcdf, 0x76848e, 0x0b5a75, 0xffffff, 0xf4f6f6, 0x7a9194, 0x82752b, 0x955413,
        0x86311e, 0x560e1e,
    ]);
    /// Dark screens.
    pub const DARK: Self = Self::new([
        0xeaf0f2, 0xb9c5cb, 0x95a4ad, 0x2f3c45, 0x7a8a94, 0x86cbe0, 0x11181d, 0x1a242b, 0x62777c, 0x91854a, 0xcc8a45,
        0xf09f7c, 0xffcfc2,
    ]);
    /// Paper: black ink, the light bands, which stay in order in grey.
    pub const PRINT: Self = Self::new([
        0x000000, 0x333333, 0x4d4d4d, 0xbfbfbf, 0x666666, 0x000000, 0xffffff, 0xffffff, 0x7a9194, 0x82752b, 0x955413,
        0x86311e, 0x560e1e,
    ]);
    /// What charts are drawn with: every role has a value of its own, from which [`Palette::role`] finds it again.
    pub(crate) const ROLES: Self = Self::new([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

    const fn new(values: [u32; 13]) -> Self {
        let mut all = [(0, 0, 0); 13];
        let mut i = 0;
        #[expect(clippy::indexing_slicing, reason = "both arrays have thirteen places")]
        while i < 13 {
            let value = values[i];
            all[i] = ((value >> 16) as u8, (value >> 8) as u8, value as u8);
            i += 1;
        }
        Self(all)
    }

    /// The value of a role.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "a palette has a place for every role")]
    pub const fn rgb(&self, ink: Ink) -> Rgb {
        self.0[ink as usize]
    }

    /// The role that has this value in [`Palette::ROLES`]; any other value counts as ink.
    pub(crate) fn role((red, green, blue): Rgb) -> Ink {
        let of = if red == 0 && green == 0 { Ink::ALL.get(usize::from(blue)) } else { None };
        of.copied().unwrap_or(Ink::Ink)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_comes_back_from_its_value() {
        for ink in Ink::ALL {
            assert_eq!(Palette::role(Palette::ROLES.rgb(ink)), ink);
        }
        assert_eq!(Palette::role((1, 2, 3)), Ink::Ink);
    }

    #[test]
    fn values_are_those_of_the_page() {
        assert_eq!(Palette::LIGHT.rgb(Ink::Band3), (0x95, 0x54, 0x13));
        assert_eq!(Palette::DARK.rgb(Ink::Paper), (0x11, 0x18, 0x1d));
        assert_eq!(Palette::PRINT.rgb(Ink::Ink2), (0x33, 0x33, 0x33));
    }
}
